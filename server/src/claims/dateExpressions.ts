/**
 * What a match of the date grammar says: the parts it captured become a DateExpression, by the form that its
 * pattern declares:
 *
 *   calendar  named parts: day, month, year, weekday, nth, quarter, half, season, decade, century, part,
 *             hour, minute, less (minutes before the hour), segment, pointing, yearStep, monthShift, deictic,
 *             feast (100 × month + day)
 *   range     the same twice, the later end with names in -2; missing parts of the earlier end are
 *             taken from the later ("9-11/7"); `open: from` has no later end
 *   shift     unit, count (times `sign`), from anchor or running, weekday, part, segment, hour, minute, rest;
 *             `timeAlone` names no day; `halfDay` leaves open which half of the day is meant
 *   stretch   unit, count, pointing
 *   opening   unit, count, late, year: "6 tháng đầu năm"
 */
import type { PatternMatch } from '../text/pattern.ts';
import type {
  CalendarExpression,
  DateExpression,
  PartOfDay,
  Pointing,
  Season,
  Segment,
  Unit,
} from '../time/expression.ts';

type Parts = (name: string) => string | number | undefined;

function calendarOf(part: Parts, suffix = ''): CalendarExpression {
  const get = (name: string) => part(name + suffix);
  const number = (name: string) => {
    const value = get(name);
    return typeof value === 'number' ? value : undefined;
  };
  const hour = number('hour');
  const meridiem = number('meridiem');
  const partOfDay = get('part') as PartOfDay | undefined;
  const short = number('yy');
  const feast = number('feast');
  const expression: { -readonly [Part in keyof CalendarExpression]: CalendarExpression[Part] } = { form: 'calendar' };
  const set = <Part extends keyof CalendarExpression>(field: Part, value: CalendarExpression[Part] | undefined) => {
    if (value !== undefined) expression[field] = value;
  };
  set('year', number('year') ?? (short === undefined ? undefined : short > 50 ? 1900 + short : 2000 + short));
  set(
    'month',
    number('month') ??
      number('monthWord') ??
      number('monthNumber') ??
      (feast === undefined ? undefined : Math.floor(feast / 100)),
  );
  set('day', number('day') ?? number('dayWord') ?? (feast === undefined ? undefined : feast % 100));
  set('weekday', number('weekday'));
  set('nth', number('nth'));
  set('weekOf', get('weekOf') === undefined ? undefined : true);
  set('feast', feast === undefined ? undefined : true);
  set('quarter', number('quarter'));
  set('half', number('half'));
  set('season', get('season') as Season | undefined);
  set('decade', number('decade'));
  set('century', number('century'));
  set('part', partOfDay);
  set(
    'time',
    hour === undefined ? undefined : clock(hour, number('minute') ?? 0, number('less') ?? 0, partOfDay, meridiem),
  );
  set('segment', get('segment') as Segment | undefined);
  set('pointing', get('pointing') as Pointing | undefined);
  set('yearShift', number('yearStep'));
  set('monthShift', number('monthShift'));
  set('deictic', number('deictic'));
  return expression;
}

/**
 * "3 giờ chiều" is 15:00: afternoon and evening hours count from noon, and so do one to three at "trưa" and
 * the later hours of the night; twelve at night is the day's end. "11 giờ kém 15" is 10:45.
 */
function clock(
  hour: number,
  minute: number,
  less: number,
  part: PartOfDay | undefined,
  meridiem: number | undefined,
): string {
  const fromNoon =
    meridiem !== undefined
      ? meridiem === 12
      : part === 'afternoon' ||
        part === 'evening' ||
        (part === 'noon' && hour <= 3) ||
        (part === 'night' && hour >= 6 && hour < 12);
  const h = fromNoon && hour < 12 ? hour + 12 : (meridiem === 0 || part === 'night') && hour === 12 ? 0 : hour;
  const minutes = h * 60 + minute - less + 24 * 60;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** One end of a range: a date of the calendar, or "today", "next Friday", "Friday of last week" from the anchor. */
function endOf(part: Parts, suffix = ''): DateExpression {
  const e = calendarOf(part, suffix);
  const weekStep = part(`weekStep${suffix}`) ?? part('weekOfBoth');
  const time = e.time === undefined ? {} : { time: e.time };
  if (e.month === undefined && e.day === undefined && e.deictic !== undefined)
    return { form: 'shift', unit: 'day', count: e.deictic, from: 'anchor', ...time };
  if (typeof weekStep === 'number' && e.weekday !== undefined)
    return { form: 'shift', unit: 'week', count: weekStep, from: 'anchor', weekday: e.weekday, ...time };
  return e;
}

/** How many units; "3.000" is captured as its thousands. */
function countOf(part: Parts): number | undefined {
  const thousands = part('thousands');
  const count = typeof thousands === 'number' ? thousands * 1000 : part('count');
  return typeof count === 'number' ? count : undefined;
}

/** The expression that a match says, or undefined when its parts make none. */
export function expressionOf(match: PatternMatch): DateExpression | undefined {
  const part: Parts = (name) => match.captures.get(name)?.value ?? match.rule.with?.[name];
  switch (match.rule.say) {
    case 'calendar':
      return calendarOf(part);
    case 'range': {
      const from = endOf(part);
      if (part('open') === 'from') return { form: 'range', from };
      const to = endOf(part, '2');
      if (from.form !== 'calendar' || to.form !== 'calendar') return { form: 'range', from, to };
      const day = part('day') ?? part('dayWord');
      // The earlier end borrows what only the later one states: 9-11/7 begins on 9/7. A range that
      // states its first year ("12/2023 - 3/2024") lends it to the later end only without one.
      const month = from.month ?? (day !== undefined ? to.month : undefined);
      const year =
        from.year ??
        (from.month === undefined || to.month === undefined || from.month <= to.month
          ? to.year
          : to.year === undefined
            ? undefined
            : to.year - 1);
      const later = to.year ?? from.year;
      return {
        form: 'range',
        from: {
          ...from,
          ...(month === undefined ? {} : { month }),
          ...(year === undefined ? {} : { year }),
          ...(to.monthShift === undefined ? {} : { monthShift: to.monthShift }),
        },
        to: { ...to, ...(later === undefined ? {} : { year: later }) },
      };
    }
    case 'shift': {
      const count = countOf(part);
      const unit = part('unit') as Unit | undefined;
      if (count === undefined || !unit) return undefined;
      const { time, segment, weekday, part: partOfDay } = calendarOf(part);
      return {
        form: 'shift',
        unit,
        count: count * Number(part('sign') ?? 1),
        from: part('from') === 'running' ? 'running' : 'anchor',
        ...(part('distance') ? { distance: true } : {}),
        ...(part('rest') ? { rest: part('rest') as 'past' | 'ahead' } : {}),
        ...(part('timeAlone') && time ? { timeAlone: true } : {}),
        ...(part('halfDay') && !partOfDay ? { halfDay: true } : {}),
        ...(weekday === undefined ? {} : { weekday }),
        ...(partOfDay ? { part: partOfDay } : {}),
        ...(time ? { time } : {}),
        ...(segment ? { segment } : {}),
      };
    }
    case 'stretch':
      return {
        form: 'stretch',
        unit: part('unit') as Unit,
        count: countOf(part) ?? 1,
        pointing: part('pointing') === 'ahead' ? 'ahead' : 'back',
      };
    case 'opening': {
      const year = part('year');
      const shifted = part('yearStep');
      return {
        form: 'opening',
        unit: part('unit') as Unit,
        count: Number(part('count')),
        ...(part('late') ? { late: true } : {}),
        ...(typeof year === 'number' ? { year } : typeof shifted === 'number' ? { yearShift: shifted } : {}),
      };
    }
    default:
      return undefined;
  }
}
