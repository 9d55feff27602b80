/** What resolving leans on besides the words themselves. */
import type { Day } from './civil.ts';
import type { Interval } from './interval.ts';

export interface ResolvingContext {
  /** The day the draft speaks from. Without it only what is stated in full resolves. */
  readonly anchor: Day | undefined;
  /** Minutes after midnight of the anchor's day, when the hour of speaking is known ("--reference"). */
  readonly minutes?: number | undefined;
  /** The day the story is telling of. */
  readonly running: Interval | undefined;
  /** Which way the clause looks, for bare weekdays. */
  readonly looks: 'ahead' | 'back' | undefined;
  /** The days of the event that the words lean on. */
  readonly event?: Interval | undefined;
}
