/** Days, months and years as a language writes them: "9–11/7/2024", "July 2024". */
import { civil, type Day, dayOf, daysIn, weekdayOf } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';

/** Fills the pattern of a key: the one thing that days need to know of a language. */
export type Pattern = (key: string, values: Readonly<Record<string, string | number>>) => string;

/** Month and day without a year, both ends included. */
export interface YearlessDays {
  readonly month: number;
  readonly day: number;
  readonly toMonth: number;
  readonly toDay: number;
}

const monthInDate = (month: number, pattern: Pattern) => pattern(`days.monthInDate.${month}`, {});

function writeDay(day: Day, pattern: Pattern, weekday = false): string {
  const { year, month, day: d } = civil(day);
  const date = pattern('days.day', { day: d, month: monthInDate(month, pattern), year });
  return weekday ? pattern('days.weekday', { weekday: pattern(`weekday.${weekdayOf(day)}`, {}), date }) : date;
}

const startsMonth = (day: Day) => civil(day).day === 1;
const endsMonth = (day: Day) => {
  const { year, month, day: d } = civil(day);
  return d === daysIn(month, year);
};

/** Whole months, quarters, halves, years and decades by their names; undefined for any other stretch. */
function writeWhole(from: Day, to: Day, pattern: Pattern): string | undefined {
  if (!startsMonth(from) || !endsMonth(to)) return undefined;
  const first = civil(from);
  const last = civil(to);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const { year } = first;
  if (months === 1) return pattern('days.month', { month: monthInDate(first.month, pattern), year });
  if (first.month === 1 && last.month === 12) {
    if (first.year === last.year) return pattern('days.year', { year });
    if (months === 120 && year % 10 === 0) return pattern('days.decade', { year });
    return pattern('days.years', { first: year, last: last.year });
  }
  if (months === 3 && first.month % 3 === 1) return pattern(`days.quarter.${(first.month + 2) / 3}`, { year });
  if (months === 6 && first.month % 6 === 1) return pattern(`days.half.${first.month === 1 ? 1 : 2}`, { year });
  if (first.year === last.year)
    return pattern('days.months', {
      first: monthInDate(first.month, pattern),
      last: monthInDate(last.month, pattern),
      year,
    });
  const month = (d: typeof first) => pattern('days.month', { month: monthInDate(d.month, pattern), year: d.year });
  return pattern('days.span', { first: month(first), last: month(last) });
}

function writeClosed(from: Day, to: Day, fine: boolean, pattern: Pattern, weekday: boolean): string {
  if (from === to) return writeDay(from, pattern, weekday);
  const whole = fine ? undefined : writeWhole(from, to, pattern);
  if (whole !== undefined) return whole;
  const first = civil(from);
  const last = civil(to);
  const year = last.year;
  if (first.year === last.year && first.month === last.month)
    return pattern('days.sameMonth', {
      first: first.day,
      last: last.day,
      month: monthInDate(last.month, pattern),
      year,
    });
  if (first.year === last.year)
    return pattern('days.sameYear', {
      first: first.day,
      firstMonth: monthInDate(first.month, pattern),
      last: last.day,
      lastMonth: monthInDate(last.month, pattern),
      year,
    });
  return pattern('days.span', { first: writeDay(from, pattern), last: writeDay(to, pattern) });
}

/**
 * An interval by its grain. `weekday` puts the weekday before a single day. Open ends are said
 * ("từ 1/10/2024"); an interval open at both ends is a date not known.
 */
export function writeDays(interval: Interval, pattern: Pattern, weekday = false): string {
  const { from, to, grain } = interval;
  const fine = grain === 'day' || grain === 'hour' || grain === 'part' || grain === 'week' || grain === 'weekend';
  let date: string;
  if (from !== null && to !== null) date = writeClosed(from, to, fine, pattern, weekday);
  else if (from === null && to === null) return pattern('days.unknown', {});
  else {
    const end = (from ?? to)!;
    const key = to === null ? 'days.from' : 'days.until';
    date = pattern(key, { date: fine ? writeDay(end, pattern, weekday) : writeEnd(end, grain, to === null, pattern) });
  }
  return interval.approx ? pattern('days.about', { date }) : date;
}

/** One end of an open stretch in its own grain: "từ năm 2014", "đến tháng 6/2025". */
function writeEnd(end: Day, grain: Interval['grain'], opens: boolean, pattern: Pattern): string {
  const { year, month } = civil(end);
  if (grain === 'year' || grain === 'decade' || grain === 'century') return pattern('days.year', { year });
  const edge = opens ? startsMonth(end) : endsMonth(end);
  return edge
    ? (writeWhole(dayOf(year, month, 1), dayOf(year, month, daysIn(month, year)), pattern) ?? writeDay(end, pattern))
    : writeDay(end, pattern);
}

/** Days whose year is not known: "7/10", "8/7 – 9/7". */
export function writeYearless(days: YearlessDays, pattern: Pattern): string {
  const write = (day: number, month: number) => pattern('days.yearless', { day, month: monthInDate(month, pattern) });
  const first = write(days.day, days.month);
  const last = write(days.toDay, days.toMonth);
  return first === last ? first : pattern('days.span', { first, last });
}
