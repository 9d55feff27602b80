/**
 * How one day comes to be written for another, and how surely a retelling's day tells of such a slip (RESEARCH.md, "Dates").
 *
 * Two slips are told apart, since other things speak for them. A wrong month throws the day out of the story, while the
 * retellings' days lie in it: hardly anything else has to be alike. A wrong day of the same month is one among the
 * story's days, and the words around it must say that another is meant.
 */
import type { CivilDate } from '../time/civil.ts';
import { digitSlip } from './slips.ts';

/** The named parts of the score. */
export interface DayFeatures {
  /** 0–1: the frames are alike. */
  readonly likeness: number;
  /** 0–1: how well the retelling's day fits the best other day of the draft. */
  readonly elsewhere: number;
  /** 0–1: the most alike frame in which a retelling gives the draft's own day, and in which it gives a third. */
  readonly upheld: number;
  readonly rival: number;
  /** 0–4: independent retellings that speak of the draft's day; 1–4: those that give the other. */
  readonly givers: number;
  readonly sources: number;
  /** Retellings were printed on the draft's day; the draft has it in another place as well. */
  readonly printed: 0 | 1;
  readonly repeated: 0 | 1;
  /** The day is that of the publication or one of the two before: the draft's, the retelling's. */
  readonly fresh: 0 | 1;
  readonly fresher: 0 | 1;
  /** The draft's day lies within three days of the publication; up to ten days after it. */
  readonly close: 0 | 1;
  readonly ahead: 0 | 1;
  /** Another month throws the draft's day far from the publication, and the retelling's is near. */
  readonly thrown: 0 | 1;
  /** The draft's clause looks ahead and the retelling's day is past, or it does not and the day is still to come. */
  readonly untimely: 0 | 1;
  /** The weekday beside the draft's day is that of the retelling's (1) or that of its own (−1). */
  readonly weekday: -1 | 0 | 1;
  /** The frames have nothing in common; they are nearly the same, and none that gives the draft's own day is half as alike. */
  readonly unlike: 0 | 1;
  readonly same: 0 | 1;
  /** Neighbouring days. */
  readonly next: 0 | 1;
  /** 0–6: equal words that run on from the day on both sides. */
  readonly adjoining: number;
  /** Both are the first days of their texts. */
  readonly opens: 0 | 1;
  /** One end of a stretch of days; the other ends are the same. */
  readonly end: 0 | 1;
  readonly mate: 0 | 1;
  /** "Hôm nay" or its like beside the draft's day names the retelling's day (1) or the draft's (−1). */
  readonly pointed: -1 | 0 | 1;
  /** A verb of saying follows: statements are made on several days. */
  readonly saying: 0 | 1;
  /** 0–1: the retelling is alike as a whole. */
  readonly story: number;
  /** Day and month swapped; one slip in the digits of the day. */
  readonly swapped: 0 | 1;
  readonly digit: 0 | 1;
}

export type DaySlip = 'month' | 'swapped' | 'digit' | 'day';

/** How one day may have been written for another: they share the month or the day of the month, or have them swapped. */
export function daySlip(written: CivilDate, meant: CivilDate): DaySlip | undefined {
  if (written.day === meant.day) return written.month === meant.month ? undefined : 'month';
  if (written.day === meant.month && written.month === meant.day) return 'swapped';
  if (written.month !== meant.month) return undefined;
  return digitSlip(String(written.day), String(meant.day)) ? 'digit' : 'day';
}

export const DAY_HANDS = ['month', 'day'] as const;
/** Which of the two slips: of the month, day and month swapped among them, or of the day. */
export type DayHand = (typeof DAY_HANDS)[number];

export const handOf = (slip: DaySlip): DayHand => (slip === 'month' || slip === 'swapped' ? 'month' : 'day');

type Weights = Readonly<Record<keyof DayFeatures | 'even', number>>;

/** Log-odds by feature and their constant, fitted on the development clusters (test/bench/accuracy/fit.ts prints them). */
const WEIGHTS: Readonly<Record<DayHand, Weights>> = {
  month: {
    likeness: 1.4,
    elsewhere: -1.7,
    upheld: -11.2,
    rival: -1.7,
    givers: -1.3,
    sources: -0.06,
    printed: 3,
    repeated: -3.2,
    fresh: -2.4,
    fresher: 0.9,
    close: -2.4,
    ahead: 3.9,
    thrown: 0.5,
    untimely: -1.6,
    weekday: 1.8,
    unlike: -1.5,
    same: 0.9,
    next: 0,
    adjoining: 0.2,
    opens: 1.1,
    end: -1.3,
    mate: 2.3,
    pointed: 0.04,
    saying: -1.1,
    story: 1.3,
    swapped: 3.5,
    digit: 0,
    even: 2.6,
  },
  day: {
    likeness: 1.1,
    elsewhere: -3.9,
    upheld: -8.2,
    rival: 1.6,
    givers: -1.3,
    sources: 0.44,
    printed: -1.2,
    repeated: -2.1,
    fresh: -0.6,
    fresher: 0.3,
    close: -0.7,
    ahead: 0.6,
    thrown: 0,
    untimely: -1.6,
    weekday: 6.1,
    unlike: -1,
    same: 1.8,
    next: -1.6,
    adjoining: 0.38,
    opens: 1.5,
    end: -1.5,
    mate: 1.9,
    pointed: 4.5,
    saying: -0.49,
    story: 2.7,
    swapped: 0,
    digit: 5,
    even: -6,
  },
};

export const DAY_FEATURES = Object.keys(WEIGHTS.day).filter(
  (name) => name !== 'even',
) as readonly (keyof DayFeatures)[];

/** How surely the day is a slip: the sum of the weighted features. */
export const dayScore = (hand: DayHand, features: DayFeatures): number =>
  DAY_FEATURES.reduce((sum, name) => sum + WEIGHTS[hand][name] * features[name], WEIGHTS[hand].even);
