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
  type Unit,
} from './expression.ts';
import type { Grain, Interval } from './interval.ts';

export interface ResolvingContext {
  /** The day the draft speaks from. Without it only what is stated in full resolves. */
  readonly anchor: Day | undefined;
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
    case 'stretch': {
      if (context.anchor === undefined) return undefined;
      const far = step(
        context.anchor,
        expression.unit,
        expression.pointing === 'ahead' ? expression.count : -expression.count,
      );
      const [from, to] = far < context.anchor ? [far, context.anchor] : [context.anchor, far];
      return { from, to, grain: expression.unit, approx: true };
    }
    case 'opening': {
      const year = expression.year ?? yearOf(context.anchor, expression.yearShift);
      if (year === undefined) return undefined;
      const months = Math.min(12, expression.count * (expression.unit === 'quarter' ? 3 : 1));
      return expression.late
        ? { from: dayOf(year, 13 - months, 1), to: dayOf(year, 12, 31), grain: expression.unit }
        : { from: dayOf(year, 1, 1), to: dayOf(year, months, daysIn(months, year)), grain: expression.unit };
    }
    case 'range':
      return range(expression, context);
  }
}

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
    const [a, b] = cut(from, to, e.segment);
    return { from: a, to: b, grain, ...(e.segment ? { approx: true } : {}), ...(e.time ? { time: e.time } : {}) };
  };
  if (e.century !== undefined) return dress(dayOf(e.century * 100 - 99, 1, 1), dayOf(e.century * 100, 12, 31));
  if (e.decade !== undefined) {
    const first = e.decade >= 1000 ? e.decade : (e.decade > 20 ? 1900 : 2000) + e.decade;
    return dress(dayOf(first, 1, 1), dayOf(first + 9, 12, 31));
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
    case 'hour':
      return day + Math.sign(count) * Math.ceil(Math.abs(count) / 24);
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

function shift(e: ShiftExpression, { anchor, running }: ResolvingContext): Interval | undefined {
  const base = e.from === 'running' ? (running?.from ?? anchor) : anchor;
  if (base === undefined || base === null) return undefined;
  const day = step(base, e.unit, e.count);
  const grain: Grain = grainOf(e);
  if (e.weekday !== undefined) {
    const monday = day - weekdayOf(day) + 1;
    return { from: monday + e.weekday - 1, to: monday + e.weekday - 1, grain };
  }
  const [from, to] = cut(...unitAround(day, e.unit), e.segment);
  return {
    from,
    to,
    grain,
    ...(e.segment || (e.distance && e.unit !== 'day') ? { approx: true } : {}),
    ...(e.time ? { time: e.time } : {}),
  };
}
