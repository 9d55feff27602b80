/**
 * Resolving: from what a date expression says to the days it means, given the anchor and the
 * running day. What the words leave out is filled in by nearest.ts.
 */
import { addMonths, civil, type Day, dayOf, daysIn, exists, weekdayOf } from './civil.ts';
import {
  type CalendarExpression,
  type DateExpression,
  type EventExpression,
  grainOf,
  type OpeningExpression,
} from './expression.ts';
import { holidayOf } from './holidays.ts';
import type { Interval } from './interval.ts';
import { lunar } from './lunarDates.ts';
import { chosen, dayAlone, nthWeek, nthWeekday, yearOfTwoDigits } from './nearest.ts';
import type { ResolvingContext } from './resolvingContext.ts';
import { shift, stretch } from './shifts.ts';
import { cut, seasonOf, unitAround } from './units.ts';

export type { ResolvingContext } from './resolvingContext.ts';

/** The days an expression means, or undefined where they cannot be known or do not exist. */
export function resolve(expression: DateExpression, context: ResolvingContext): Interval | undefined {
  switch (expression.form) {
    case 'calendar':
      return calendar(expression, context);
    case 'lunar':
      return lunar(expression, context);
    case 'shift':
      return shift(expression, context);
    case 'stretch':
      return stretch(expression, context);
    case 'opening': {
      const year = expression.year ?? openingYear(expression, context);
      if (year === undefined) return undefined;
      const months = Math.min(12, expression.count * (expression.unit === 'quarter' ? 3 : 1));
      return expression.late
        ? { from: dayOf(year, 13 - months, 1), to: dayOf(year, 12, 31), grain: grainOf(expression) }
        : { from: dayOf(year, 1, 1), to: dayOf(year, months, daysIn(months, year)), grain: grainOf(expression) };
    }
    case 'range':
      return range(expression, context);
    case 'event':
      return besideEvent(expression, context);
  }
}

/** Up to the day an event begins, from the day it ends, or its own days; an eve may be the morning of the same day. */
function besideEvent({ relation }: EventExpression, { event }: ResolvingContext): Interval | undefined {
  if (!event) return undefined;
  const { from, to } = event;
  if (relation === 'on') return { from, to, grain: 'day' };
  return relation === 'before'
    ? { from: null, to: from, grain: 'day', approx: true }
    : { from: to, to: null, grain: 'day', approx: true };
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
  let last = end.to;
  // "Monday through Friday": the later day of the week is the one after the earlier.
  if (first !== null && isWeekdayAlone(from!) && isWeekdayAlone(to!))
    last = first + ((((end.to! - first) % 7) + 7) % 7);
  // "between now and Nov. 15": the end lies ahead of its beginning.
  if (first !== null && last !== null && last < first && from!.form === 'shift' && to!.form === 'calendar') {
    const { year, month, day } = civil(last);
    if (to!.year === undefined && exists(year + 1, month, day)) last = dayOf(year + 1, month, day);
  }
  return { from: first, to: last, grain };
}

const isWeekdayAlone = (e: DateExpression) => e.form === 'calendar' && e.weekday !== undefined && e.day === undefined;

const yearOf = (anchor: Day | undefined, shifted = 0) =>
  anchor === undefined ? undefined : civil(anchor).year + shifted;

const centuryOf = (anchor: Day | undefined, shifted: number) =>
  anchor === undefined ? undefined : Math.ceil(civil(anchor).year / 100) + shifted;

/** "Quý cuối năm" in January is the last quarter of the year before, unless the clause looks ahead. */
function openingYear(e: OpeningExpression, { anchor, looks }: ResolvingContext): number | undefined {
  if (anchor === undefined) return undefined;
  const { year, month } = civil(anchor);
  return year + (e.yearShift ?? (e.late && month <= 2 && looks !== 'ahead' ? -1 : 0));
}

function calendar(e: CalendarExpression, context: ResolvingContext): Interval | undefined {
  const { anchor } = context;
  const grain = grainOf(e);
  const stated = e.year !== undefined && e.shortYear ? yearOfTwoDigits(e.year, anchor) : e.year;
  const year = stated ?? (e.yearShift === undefined ? undefined : yearOf(anchor, e.yearShift));
  const dress = (from: Day, to: Day): Interval => {
    if (e.weekEnding && from === to) return { from: from - 6, to, grain: 'week' };
    const [a, b] = e.weekOf && from === to ? unitAround(from, 'week') : cut(from, to, e.segment);
    return {
      from: a,
      to: b,
      grain,
      ...(e.segment || e.fiscal ? { approx: true } : {}),
      ...(e.time ? { time: e.time } : {}),
    };
  };
  if (e.decade !== undefined && e.decade < 100) {
    const century = e.century ?? (e.centuryShift === undefined ? undefined : centuryOf(anchor, e.centuryShift));
    if (century !== undefined) {
      const first = century * 100 - 100 + e.decade;
      return dress(dayOf(first, 1, 1), dayOf(first + 9, 12, 31));
    }
  }
  if (e.century !== undefined) return dress(dayOf(e.century * 100 - 99, 1, 1), dayOf(e.century * 100, 12, 31));
  if (e.decade !== undefined) {
    const first = e.decade >= 1000 ? e.decade : (e.decade > 20 ? 1900 : 2000) + e.decade;
    return dress(dayOf(first, 1, 1), dayOf(first + (e.hundred ? 99 : 9), 12, 31));
  }
  if (e.holiday !== undefined) {
    const { holiday } = e;
    const day = (y: number): [Day, Day] => [holidayOf(holiday, y), holidayOf(holiday, y)];
    const { looks } = context;
    return chosen(day, year, looks && !e.pointing ? { ...e, pointing: looks } : e, anchor, dress);
  }
  if (e.nthWeek !== undefined) return nthWeek(e, year, context, dress);
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
      if (e.month! > 12) return undefined;
      if (e.day === undefined) return [dayOf(y, e.month!, 1), dayOf(y, e.month!, daysIn(e.month!, y))];
      if (!exists(y, e.month!, e.day)) return undefined;
      const day = dayOf(y, e.month!, e.day);
      return [day, day];
    };
    const { looks } = context;
    // Of a feast the clause says whether the last or the next is meant.
    return chosen(span, year, e.feast && looks && !e.pointing ? { ...e, pointing: looks } : e, anchor, dress);
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
    const pointing = e.pointing ?? context.looks ?? e.leans;
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
