/**
 * Parts of a date that the words leave out: the year is the nearest one (RESEARCH.md, part 2: "nearest-past is
 * wrong in 19 %; nearest is the right default"), the month of a lone day too, unless words point ahead or back.
 */
import { addMonths, civil, type Day, dayOf, daysIn, exists, weekdayOf } from './civil.ts';
import type { CalendarExpression } from './expression.ts';
import type { Interval } from './interval.ts';
import type { ResolvingContext } from './resolvingContext.ts';

/** "ngày 12", "Friday the 12th": of the months about the anchor's the one that brings the day, with its weekday, nearest. */
export function dayAlone(
  e: CalendarExpression,
  { anchor, looks }: ResolvingContext,
  dress: (from: Day, to: Day) => Interval,
): Interval | undefined {
  if (anchor === undefined) return undefined;
  const days = [0, -1, 1].flatMap((shift) => {
    const { year, month } = civil(addMonths(anchor, shift));
    return exists(year, month, e.day!) ? [dayOf(year, month, e.day!)] : [];
  });
  const named = e.weekday === undefined ? days : days.filter((day) => weekdayOf(day) === e.weekday);
  const pointing = e.pointing ?? looks;
  const facing = named.filter((day) =>
    pointing === 'ahead' ? day >= anchor : pointing === 'back' ? day <= anchor : true,
  );
  const day = nearestOf(facing, anchor) ?? named[0] ?? days[0];
  return day === undefined ? undefined : dress(day, day);
}

/** "the first Friday of July", "the second Monday of next month"; undefined where its month has no such day. */
export function nthWeekday(
  e: CalendarExpression,
  year: number | undefined,
  { anchor }: ResolvingContext,
  dress: (from: Day, to: Day) => Interval,
): Interval | undefined {
  const at = anchor === undefined ? undefined : civil(addMonths(anchor, e.monthShift ?? 0));
  const month = e.monthShift === undefined ? e.month : at?.month;
  const of = e.monthShift === undefined ? year : at?.year;
  if (month === undefined) return undefined;
  const span = (y: number): [Day, Day] | undefined => {
    const first = dayOf(y, month, 1);
    if (e.nth === -1) {
      const last = first + daysIn(month, y) - 1;
      const day = last - ((weekdayOf(last) - e.weekday! + 7) % 7);
      return [day, day];
    }
    const day = first + ((e.weekday! - weekdayOf(first) + 7) % 7) + 7 * (e.nth! - 1);
    return day < first + daysIn(month, y) ? [day, day] : undefined;
  };
  return chosen(span, of, e, anchor, dress);
}

/**
 * "the third week of July", "the last week of 2019": weeks run from Monday and belong to the month or year in which
 * their Thursday lies, as ISO 8601 counts those of a year. Undefined where there are not so many.
 */
export function nthWeek(
  e: CalendarExpression,
  year: number | undefined,
  { anchor }: ResolvingContext,
  dress: (from: Day, to: Day) => Interval,
): Interval | undefined {
  const at = anchor === undefined || e.monthShift === undefined ? undefined : civil(addMonths(anchor, e.monthShift));
  const month = at?.month ?? e.month;
  const span = (y: number): [Day, Day] | undefined => {
    const first = dayOf(y, month ?? 1, 1);
    const last = month === undefined ? dayOf(y, 12, 31) : first + daysIn(month, y) - 1;
    const thursday = first + ((4 - weekdayOf(first) + 7) % 7);
    const lastThursday = last - ((weekdayOf(last) - 4 + 7) % 7);
    const day = e.nthWeek === -1 ? lastThursday : thursday + 7 * (e.nthWeek! - 1);
    return day <= lastThursday ? [day - 3, day + 3] : undefined;
  };
  return chosen(span, at?.year ?? year, e, anchor, dress);
}

/** Years ahead of the anchor in which a year of two digits may still lie: "12/5/32", while "năm 36" is mostly 1936. */
const AHEAD = 10;

/** A year of two digits in the century that brings it nearest, seldom far ahead. */
export function yearOfTwoDigits(year: number, anchor: Day | undefined): number {
  if (anchor === undefined) return year;
  const recent = 2000 + (year % 100);
  return recent <= civil(anchor).year + AHEAD ? recent : recent - 100;
}

/** A day of the year (month 1–12, day 1–31) in the year that brings it nearest; undefined where none about has it. */
export function dayNear(month: number, day: number, to: Day): Day | undefined {
  const { year } = civil(to);
  return nearestOf(
    [year, year - 1, year + 1].flatMap((one) => (exists(one, month, day) ? [dayOf(one, month, day)] : [])),
    to,
  );
}

/** Of days as near as each other the first. */
const nearestOf = (days: readonly Day[], to: Day): Day | undefined =>
  days.reduce<Day | undefined>(
    (best, day) => (best !== undefined && Math.abs(best - to) <= Math.abs(day - to) ? best : day),
    undefined,
  );

/** Of the years that a span may lie in, the one that is stated, pointed at, or nearest to the anchor. */
export function chosen(
  span: (year: number) => [Day, Day] | undefined,
  year: number | undefined,
  e: Pick<CalendarExpression, 'pointing' | 'feast'>,
  anchor: Day | undefined,
  dress: (from: Day, to: Day) => Interval,
): Interval | undefined {
  if (year !== undefined) {
    const days = span(year);
    return days && dress(...days);
  }
  if (anchor === undefined) return undefined;
  const here = civil(anchor).year;
  const spans = [-1, 0, 1].flatMap((d) => {
    const days = span(here + d);
    return days ? [dress(...days)] : [];
  });
  if (e.pointing === 'ahead')
    return spans.find((s) => s.to! >= anchor && s.from! <= addMonths(anchor, 13)) ?? spans.at(-1);
  if (e.pointing === 'back')
    return (
      spans.findLast(
        (s) =>
          s.from! <= anchor &&
          (s.to! <= anchor || s.grain !== 'month' || s.to! - s.from! < 27 || s.from! < anchor - 27),
      ) ?? spans[0]
    );
  // A feast more than a month gone is spoken of as the one to come.
  const coming = e.feast ? spans.find((s) => s.to! >= anchor - 31) : undefined;
  if (coming) return coming;
  const distance = (s: Interval) => (s.from! > anchor ? s.from! - anchor : s.to! < anchor ? anchor - s.to! : 0);
  return spans.reduce<Interval | undefined>((best, s) => (best && distance(best) <= distance(s) ? best : s), undefined);
}
