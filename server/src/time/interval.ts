/** What a date expression means once it is resolved: a stretch of civil days with a grain. */
import type { Day } from './civil.ts';

export type Grain =
  | 'hour'
  | 'part'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** Both ends are included; a null end is open ("từ 2014"). */
export interface Interval {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly grain: Grain;
  readonly approx?: boolean;
  /** Time of day, "15:30", when the text gives one. */
  readonly time?: string;
}

/** One day, and that very day: a year ago is some day about it. */
export const isSingleDay = (i: Interval): boolean => i.from !== null && i.from === i.to && !i.approx;

export function overlaps(a: Interval, b: Interval): boolean {
  return (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);
}

export function contains(outer: Interval, inner: Interval): boolean {
  return (outer.from ?? -Infinity) <= (inner.from ?? -Infinity) && (inner.to ?? Infinity) <= (outer.to ?? Infinity);
}

/** Days between the nearest ends of two intervals; 0 when they overlap. */
export function gap(a: Interval, b: Interval): number {
  if (overlaps(a, b)) return 0;
  return (a.to ?? Infinity) < (b.from ?? -Infinity) ? b.from! - a.to! : a.from! - b.to!;
}
