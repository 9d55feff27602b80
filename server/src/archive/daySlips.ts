/**
 * How one day comes to be written for another, and how surely a retelling's day tells of such a slip (RESEARCH.md, "Dates").
 *
 * Two slips are told apart, since other things speak for them. A wrong month throws the day out of the story, while the
 * retellings' days lie in it: hardly anything else has to be alike. A wrong day of the same month is one among the
 * story's days, and the words around it must say that another is meant.
 */

import type { CivilDate } from '../time/civil.ts';
import { Scale } from './score.ts';
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
  /** A verb of saying follows: statements are made on several days. It follows the retelling's day alone. */
  readonly saying: 0 | 1;
  readonly told: 0 | 1;
  /** The draft's day is still to come, and its clause does not look ahead. */
  readonly hasty: 0 | 1;
  /** The draft's day is fresh, and the retelling's as far from its own publication: each may tell of a day of its own. */
  readonly apiece: 0 | 1;
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
    likeness: -2.2,
    elsewhere: -0.95,
    upheld: -13.0,
    rival: -0.93,
    givers: -1.2,
    sources: -0.12,
    printed: -0.022,
    repeated: -3.0,
    fresh: -0.8,
    fresher: 1.2,
    close: -0.8,
    ahead: 0.72,
    thrown: 0.88,
    untimely: -1.5,
    weekday: 1.9,
    unlike: -2.6,
    same: 2.7,
    next: 0,
    adjoining: 0.069,
    opens: 1.2,
    end: -1.5,
    mate: 3.3,
    pointed: 0.11,
    saying: -1.2,
    story: 3.0,
    swapped: 3.9,
    digit: 0,
    apiece: 0,
    told: -1.4,
    hasty: -0.28,
    even: 2.3,
  },
  day: {
    likeness: 1.3,
    elsewhere: -4.2,
    upheld: -8.2,
    rival: 2.1,
    givers: -1.2,
    sources: 0.46,
    printed: -1.5,
    repeated: -2.6,
    fresh: -0.42,
    fresher: 0.046,
    close: -0.36,
    ahead: -0.39,
    thrown: 0,
    untimely: -0.84,
    weekday: 6.1,
    unlike: -0.6,
    same: 1.9,
    next: -2.0,
    adjoining: 0.26,
    opens: 1.3,
    end: -2.9,
    mate: 3.6,
    pointed: 4.3,
    saying: -0.51,
    story: 1.6,
    swapped: 0,
    digit: 3.7,
    apiece: -2.0,
    told: -0.71,
    hasty: 1.7,
    even: -4.0,
  },
};

const scaleOf = ({ even, ...weights }: Weights) => new Scale<DayFeatures>(weights, even);

/** How surely the day is a slip, by the hand that made it. */
export const dayScales: Readonly<Record<DayHand, Scale<DayFeatures>>> = {
  month: scaleOf(WEIGHTS.month),
  day: scaleOf(WEIGHTS.day),
};
