/** The days that a draft names by day and month: each may be a slip, and each is company for the others. */
import type { End } from '../archive/dayEvidence.ts';
import { claimsOf, type DateClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Zone } from '../text/zones.ts';
import { NOMINAL_YEAR } from '../time/anchor.ts';
import { type Day, dayOf, exists } from '../time/civil.ts';
import type { CalendarExpression } from '../time/expression.ts';

/** A day of the year as a draft writes it. */
export interface WrittenDay {
  readonly claim: DateClaim;
  /** Which end of a stretch of days; undefined where the date is one day. */
  readonly end: End | undefined;
  readonly month: number;
  readonly day: number;
  readonly year: number | undefined;
  /** In the nominal year: compared by `around` alone. */
  readonly at: Day;
}

/** The place of a day of the year in the nominal year; undefined where no year has it. */
export const nominal = (month: number, day: number): Day | undefined =>
  exists(NOMINAL_YEAR, month, day) ? dayOf(NOMINAL_YEAR, month, day) : undefined;

/** Not of the story: the report's own day, and other reports'. */
const OUTSIDE: ReadonlySet<Zone> = new Set(['teaser', 'byline', 'frontMatter', 'dateline', 'source']);

/** All days named in the prose and under its pictures, in reading order; ends of stretches stand apart. */
export function writtenDays(reading: Reading): WrittenDay[] {
  return claimsOf(reading.claims, 'date').flatMap((claim) => {
    const { expression, zone, repeated } = claim;
    if (repeated || OUTSIDE.has(zone)) return [];
    const written = (e: CalendarExpression, end?: End): WrittenDay[] => {
      const { month, day, year, yearShift } = e;
      if (month === undefined || day === undefined || yearShift) return [];
      const at = nominal(month, day);
      return at === undefined ? [] : [{ claim, end, month, day, year, at }];
    };
    if (expression.form === 'calendar') return written(expression);
    if (expression.form !== 'range') return [];
    const { from, to } = expression;
    return [
      ...(from?.form === 'calendar' ? written(from, 'from') : []),
      ...(to?.form === 'calendar' ? written(to, 'to') : []),
    ];
  });
}
