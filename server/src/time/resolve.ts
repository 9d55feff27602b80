/**
 * Resolving: from what a date expression says to the days it means, given the anchor and the
 * running day. A missing year is the nearest one (RESEARCH.md, part 2: "nearest-past is wrong in
 * 19 %; nearest is the right default"), unless the words point ahead or back.
 */
import { addMonths, civil, type Day, dayOf, daysIn, exists, weekdayOf } from './civil.ts';
import {
  type CalendarExpression,
  type DateExpression,
  grainOf,
  type Season,
  type Segment,
  type ShiftExpression,
  type StretchExpression,
  type Unit,
} from './expression.ts';
import type { Grain, Interval } from './interval.ts';

export interface ResolvingContext {
  /** The day the draft speaks from. Without it only what is stated in full resolves. */
  readonly anchor: Day | undefined;
  /** Minutes after midnight of the anchor's day, when the hour of speaking is known ("--reference"). */
  readonly minutes?: number | undefined;
  /** The day the story is telling of. */
  readonly running: Interval | undefined;
  /** Which way the clause looks, for bare weekdays. */
  readonly looks: 'ahead' | 'back' | undefined;
}

/** The days an expression means, or undefined where they cannot be known or do not exist. */
export function resolve(expression: DateExpression, context: ResolvingContext): Interval | undefined {
  switch (expression.form) {
    case 'calendar':
      return calendar(expression, context);
    case 'shift':
      return shift(expression, context);
    case 'stretch':
      return stretch(expression, context);
    case 'opening': {
      const year = expression.year ?? yearOf(context.anchor, expression.yearShift);
      if (year === undefined) return undefined;
      const months = Math.min(12, expression.count * (expression.unit === 'quarter' ? 3 : 1));
      return expression.late
        ? { from: dayOf(year, 13 - months, 1), to: dayOf(year, 12, 31), grain: grainOf(expression) }
        : { from: dayOf(year, 1, 1), to: dayOf(year, months, daysIn(months, year)), grain: grainOf(expression) };
    }
    case 'range':
      return range(expression, context);
  }
}

/**
 * "3 ngày tới" are the three days after the anchor's, "2 ngày qua" the two before it; longer units are
 * counted from the anchor itself, and hours from the hour of speaking where it is known.
 */
function stretch(e: StretchExpression, { anchor, minutes }: ResolvingContext): Interval | undefined {
  if (anchor === undefined || !Number.isFinite(e.count)) return undefined;
  const count = e.pointing === 'ahead' ? e.count : -e.count;
  const grain = grainOf(e);
  const length = CLOCK[e.unit];
  if (length !== undefined) {
    if (minutes === undefined) {
      const far = anchor + Math.sign(count) * Math.max(1, Math.ceil((Math.abs(count) * length) / DAY_MINUTES));
      return { from: Math.min(far, anchor), to: Math.max(far, anchor), grain, approx: true };
    }
    const far = anchor + Math.floor((minutes + count * length) / DAY_MINUTES);
    return { from: Math.min(far, anchor), to: Math.max(far, anchor), grain, approx: true };
  }
  const far = step(anchor, e.unit, count);
  if (e.unit === 'day' && far !== anchor)
    return far > anchor
      ? { from: anchor + 1, to: far, grain, approx: true }
      : { from: far, to: anchor - 1, grain, approx: true };
  return far > anchor
    ? { from: anchor + 1, to: far, grain, approx: true }
    : { from: far, to: anchor, grain, approx: true };
}

const DAY_MINUTES = 24 * 60;

/** Minutes in the units that a clock counts. */
const CLOCK: Partial<Record<Unit, number>> = { second: 1 / 60, minute: 1, hour: 60 };

function range(
  { from, to }: Extract<DateExpression, { form: 'range' }>,
  context: ResolvingContext,
): Interval | undefined {
  if (!from && !to) return undefined;
  const end = to && resolve(to, context);
  const start = from && resolve(from, context);
  if ((to && !end) || (from && !start)) return undefined;
  const grain = grainOf(from ?? to!);
  if (!start) return { from: null, to: end!.to, grain };
  if (!end) return { from: start.from, to: null, grain };
  let first = start.from;
  // "28/12 - 3/1": each end was resolved to its nearest year; a range does not run backwards over a new year.
  if (first !== null && end.to !== null && first > end.to && from!.form === 'calendar' && from!.year === undefined) {
    const { year, month, day } = civil(first);
    const earlier = exists(year - 1, month, day) ? dayOf(year - 1, month, day) : first;
    if (end.to - earlier < 200) first = earlier;
  }
  return { from: first, to: end.to, grain };
}

const yearOf = (anchor: Day | undefined, shifted = 0) =>
  anchor === undefined ? undefined : civil(anchor).year + shifted;

function calendar(e: CalendarExpression, context: ResolvingContext): Interval | undefined {
  const { anchor } = context;
  const grain = grainOf(e);
  const year = e.year ?? (e.yearShift === undefined ? undefined : yearOf(anchor, e.yearShift));
  const dress = (from: Day, to: Day): Interval => {
    const [a, b] = e.weekOf && from === to ? unitAround(from, 'week') : cut(from, to, e.segment);
    return { from: a, to: b, grain, ...(e.segment ? { approx: true } : {}), ...(e.time ? { time: e.time } : {}) };
  };
  if (e.century !== undefined) return dress(dayOf(e.century * 100 - 99, 1, 1), dayOf(e.century * 100, 12, 31));
  if (e.decade !== undefined) {
    const first = e.decade >= 1000 ? e.decade : (e.decade > 20 ? 1900 : 2000) + e.decade;
    return dress(dayOf(first, 1, 1), dayOf(first + 9, 12, 31));
  }
  if (e.nth !== undefined && e.weekday !== undefined) return nthWeekday(e, year, context, dress);
  if (e.monthShift !== undefined && anchor !== undefined) {
    const at = civil(addMonths(anchor, e.monthShift));
    if (e.day === undefined)
      return dress(dayOf(at.year, at.month, 1), dayOf(at.year, at.month, daysIn(at.month, at.year)));
    if (!exists(at.year, at.month, e.day)) return undefined;
    const day = dayOf(at.year, at.month, e.day);
    return dress(day, day);
  }
  if (e.month !== undefined) {
    const span = (y: number): [Day, Day] | undefined => {
      if (e.day === undefined) return [dayOf(y, e.month!, 1), dayOf(y, e.month!, daysIn(e.month!, y))];
      if (!exists(y, e.month!, e.day)) return undefined;
      const day = dayOf(y, e.month!, e.day);
      return [day, day];
    };
    return chosen(span, year, e, anchor, dress);
  }
  if (e.quarter !== undefined) {
    return chosen(
      (y) => [dayOf(y, e.quarter! * 3 - 2, 1), dayOf(y, e.quarter! * 3, daysIn(e.quarter! * 3, y))],
      year ?? yearOf(anchor, e.pointing ? undefined : 0),
      e,
      anchor,
      dress,
    );
  }
  if (e.season) return chosen((y) => seasonOf(y, e.season!), year, e, anchor, dress);
  if (e.half !== undefined) {
    return chosen(
      (y) => (e.half === 1 ? [dayOf(y, 1, 1), dayOf(y, 6, 30)] : [dayOf(y, 7, 1), dayOf(y, 12, 31)]),
      year ?? yearOf(anchor),
      e,
      anchor,
      dress,
    );
  }
  if (e.day !== undefined) return dayAlone(e, context, dress);
  if (year !== undefined) return dress(dayOf(year, 1, 1), dayOf(year, 12, 31));
  if (e.weekday !== undefined && anchor !== undefined) {
    const ahead = (e.weekday - weekdayOf(anchor) + 7) % 7;
    const pointing = e.pointing ?? context.looks;
    const day =
      pointing === 'ahead'
        ? anchor + (ahead || (e.pointing ? 7 : 0))
        : pointing === 'back'
          ? anchor - ((7 - ahead) % 7) - (ahead === 0 && e.pointing ? 7 : 0)
          : ahead <= 3
            ? anchor + ahead
            : anchor + ahead - 7;
    return dress(day, day);
  }
  if (e.time && anchor !== undefined) return dress(anchor, anchor);
  return undefined;
}

/** "ngày 12", "Friday the 12th": of the months about the anchor's the one that brings the day, with its weekday, nearest. */
function dayAlone(
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
  const near = (best: Day | undefined, day: Day) =>
    best !== undefined && Math.abs(best - anchor) <= Math.abs(day - anchor) ? best : day;
  const day = facing.reduce<Day | undefined>(near, undefined) ?? named[0] ?? days[0];
  return day === undefined ? undefined : dress(day, day);
}

/** "the first Friday of July", "the second Monday of next month"; undefined where its month has no such day. */
function nthWeekday(
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
    const day = first + ((e.weekday! - weekdayOf(first) + 7) % 7) + 7 * (e.nth! - 1);
    return day < first + daysIn(month, y) ? [day, day] : undefined;
  };
  return chosen(span, of, e, anchor, dress);
}

/** Of the years that a span may lie in, the one that is stated, pointed at, or nearest to the anchor. */
function chosen(
  span: (year: number) => [Day, Day] | undefined,
  year: number | undefined,
  e: CalendarExpression,
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
      spans.findLast((s) => s.from! <= anchor && (s.to! <= anchor || s.grain !== 'month' || s.from! < anchor - 27)) ??
      spans[0]
    );
  // A feast more than a month gone is spoken of as the one to come.
  const coming = e.feast ? spans.find((s) => s.to! >= anchor - 31) : undefined;
  if (coming) return coming;
  const distance = (s: Interval) => (s.from! > anchor ? s.from! - anchor : s.to! < anchor ? anchor - s.to! : 0);
  return spans.reduce<Interval | undefined>((best, s) => (best && distance(best) <= distance(s) ? best : s), undefined);
}

/** Astronomical seasons of the northern hemisphere, to the day on which they usually begin. */
function seasonOf(year: number, season: Season): [Day, Day] {
  switch (season) {
    case 'spring':
      return [dayOf(year, 3, 21), dayOf(year, 6, 20)];
    case 'summer':
      return [dayOf(year, 6, 21), dayOf(year, 9, 23)];
    case 'autumn':
      return [dayOf(year, 9, 24), dayOf(year, 12, 20)];
    case 'winter':
      return [dayOf(year, 12, 21), dayOf(year + 1, 3, 20)];
  }
}

/** Early, mid and late are thirds of a stretch; of a year, its first, middle and last four months less one ("đầu năm": January to March). */
function cut(from: Day, to: Day, segment: Segment | undefined): [Day, Day] {
  if (!segment) return [from, to];
  const length = to - from + 1;
  const year = length > 360 && length < 370;
  switch (segment) {
    case 'firstHalf':
      return [from, year ? addMonths(from, 6) - 1 : from + Math.floor(length / 2) - 1];
    case 'secondHalf':
      return [year ? addMonths(from, 6) : from + Math.floor(length / 2), to];
    case 'early':
      return [from, year ? addMonths(from, 3) - 1 : from + Math.max(1, Math.round(length / 3)) - 1];
    case 'mid':
      return [
        year ? addMonths(from, 4) : from + Math.round(length / 3),
        year ? addMonths(from, 8) - 1 : to - Math.round(length / 3),
      ];
    case 'late':
      return [year ? addMonths(from, 9) : to - Math.max(1, Math.floor(length / 3)) + 1, to];
  }
}

/** The day `count` units from `day`; hours count as the days they may reach into. */
function step(day: Day, unit: Unit, count: number): Day {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return day + Math.sign(count) * Math.ceil((Math.abs(count) * CLOCK[unit]!) / DAY_MINUTES);
    case 'day':
      return day + Math.round(count);
    case 'week':
    case 'weekend':
      return day + Math.round(7 * count);
    case 'month':
      return addMonths(day, Math.round(count));
    case 'quarter':
    case 'season':
      return addMonths(day, Math.round(3 * count));
    case 'half':
      return addMonths(day, Math.round(6 * count));
    case 'year':
      return addMonths(day, Math.round(12 * count));
    case 'decade':
      return addMonths(day, Math.round(120 * count));
    case 'century':
      return addMonths(day, Math.round(1200 * count));
  }
}

/** The whole calendar unit in which a day lies. */
function unitAround(day: Day, unit: Unit): [Day, Day] {
  const { year, month } = civil(day);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return [day, day];
    case 'week': {
      const monday = day - weekdayOf(day) + 1;
      return [monday, monday + 6];
    }
    case 'weekend': {
      const monday = day - weekdayOf(day) + 1;
      return [monday + 5, monday + 6];
    }
    case 'month':
      return [dayOf(year, month, 1), dayOf(year, month, daysIn(month, year))];
    case 'quarter':
    case 'season': {
      const first = month - ((month - 1) % 3);
      return [dayOf(year, first, 1), dayOf(year, first + 2, daysIn(first + 2, year))];
    }
    case 'half':
      return month <= 6 ? [dayOf(year, 1, 1), dayOf(year, 6, 30)] : [dayOf(year, 7, 1), dayOf(year, 12, 31)];
    case 'year':
      return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
    case 'decade': {
      const first = year - (year % 10);
      return [dayOf(first, 1, 1), dayOf(first + 9, 12, 31)];
    }
    case 'century': {
      const first = year - ((year - 1) % 100);
      return [dayOf(first, 1, 1), dayOf(first + 99, 12, 31)];
    }
  }
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(Math.floor(minutes) % 60).padStart(2, '0')}`;

/**
 * A time of day belongs to the day that the story is telling of. Where there is none and the hour of
 * speaking is known, it is the next time that the clock shows it: in the afternoon "2:30" is 14:30.
 */
function timeAlone(
  time: string,
  e: ShiftExpression,
  { anchor, minutes, running }: ResolvingContext,
): Interval | undefined {
  const base = running?.from ?? anchor;
  if (base === undefined || base === null) return undefined;
  if (running || minutes === undefined) return { from: base, to: base, grain: 'hour', time };
  const written = minutesOf(time);
  const at = [written, ...(e.halfDay && written < 780 ? [written + 720] : [])]
    .flatMap((m) => [m, m + DAY_MINUTES])
    .filter((m) => m >= minutes);
  const next = Math.min(...at);
  const day = base + Math.floor(next / DAY_MINUTES);
  return { from: day, to: day, grain: 'hour', time: timeOf(next % DAY_MINUTES) };
}

function shift(e: ShiftExpression, context: ResolvingContext): Interval | undefined {
  const { anchor, minutes, running } = context;
  if (!Number.isFinite(e.count)) return undefined;
  if (e.timeAlone && e.time) return timeAlone(e.time, e, context);
  const base = e.from === 'running' ? (running?.from ?? anchor) : anchor;
  if (base === undefined || base === null) return undefined;
  const grain: Grain = grainOf(e);
  const length = CLOCK[e.unit];
  if (length !== undefined && minutes !== undefined && e.from === 'anchor') {
    const at = minutes + e.count * length;
    const day = base + Math.floor(at / DAY_MINUTES);
    return { from: day, to: day, grain: 'hour', time: timeOf(((at % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES) };
  }
  const day = step(base, e.unit, e.count);
  if (e.weekday !== undefined) {
    const monday = day - weekdayOf(day) + 1;
    const at = monday + e.weekday - 1;
    return { from: at, to: at, grain, ...(e.time ? { time: e.time } : {}) };
  }
  const whole = unitAround(day, e.unit);
  if (e.rest && day === anchor)
    return e.rest === 'past'
      ? { from: whole[0], to: day, grain, approx: true }
      : { from: day, to: whole[1], grain, approx: true };
  const [from, to] = cut(...whole, e.segment);
  return {
    from,
    to,
    grain,
    ...(e.segment || (e.distance && e.unit !== 'day') ? { approx: true } : {}),
    ...(e.time ? { time: e.time } : {}),
  };
}
