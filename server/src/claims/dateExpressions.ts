/**
 * What a match of the date grammar says: the parts it captured become a DateExpression, by the form that its
 * pattern declares:
 *
 *   calendar  named parts: day, month, year, weekday, nth, quarter, half, season, decade, century, part,
 *             hour, minute, less (minutes before the hour), segment, pointing, yearStep, monthShift, centuryStep,
 *             deictic, feast (100 × month + day), a year in words by its thousand, hundred and rest, holiday (a rule of time/holidays.ts), nthWeek, weekOf, weekEnding,
 *             one and two (day and month in figures, in the draft's order)
 *   range     the same twice, the later end with names in -2; missing parts of the earlier end are
 *             taken from the later ("9-11/7"); `open: from` has no later end, `before` and `after` a year leave it out
 *             `list`: the ends are days of a list, with between and between2, and stand apart unless they are days on end
 *   shift     unit, count (times `sign`), from anchor, running or told, weekday, part, segment, hour, minute, rest;
 *             offset (days from the anchor to where it counts from), `onTheDay` (a distance of years is to its day),
 *             `facing` (the one that the clause faces); `timeAlone` names no day; `halfDay` leaves open which half of the day is meant
 *   lunar     day, month, year, yearStep, stem and branch of the year, leap, tet, part, segment, pointing, feast
 *   stretch   unit, count, pointing, loose (the clause tells the direction)
 *   opening   unit, count, late, year: "6 tháng đầu năm"
 *   years     year, and a later year2 or yy2: "2014-19"; yy2 is the month where it is no later year ("2016-11")
 *   none      no date, though it looks like one
 */
import type { PatternMatch } from '../text/pattern.ts';
import type {
  CalendarExpression,
  DateExpression,
  LunarExpression,
  PartOfDay,
  Pointing,
  Season,
  Segment,
  ShiftExpression,
  Unit,
} from '../time/expression.ts';
import { isHoliday } from '../time/holidays.ts';
import { type FigureOrder, inOrder } from './figureOrder.ts';

type Parts = (name: string) => string | number | undefined;

function calendarOf(part: Parts, order: FigureOrder, suffix = ''): CalendarExpression {
  const get: Parts = suffix === '' ? part : (name) => part(name + suffix);
  const number = (name: string) => {
    const value = get(name);
    return typeof value === 'number' ? value : undefined;
  };
  const hour = number('hour');
  const meridiem = number('meridiem');
  const partOfDay = get('part') as PartOfDay | undefined;
  const short = number('yy');
  const feast = number('feast');
  const holiday = get('holiday');
  const [one, two] = [number('one'), number('two')];
  const figures = one === undefined || two === undefined ? undefined : inOrder(one, two, order);
  const expression: { -readonly [Part in keyof CalendarExpression]: CalendarExpression[Part] } = { form: 'calendar' };
  const set = <Part extends keyof CalendarExpression>(field: Part, value: CalendarExpression[Part] | undefined) => {
    if (value !== undefined) expression[field] = value;
  };
  const stated = number('year') ?? spelledYear(number);
  set('year', stated ?? (short === undefined ? undefined : short > 50 ? 1900 + short : 2000 + short));
  set('shortYear', stated === undefined && short !== undefined ? true : undefined);
  set(
    'month',
    number('month') ??
      number('monthWord') ??
      number('monthNumber') ??
      figures?.month ??
      (feast === undefined ? undefined : Math.floor(feast / 100)),
  );
  set('day', number('day') ?? number('dayWord') ?? figures?.day ?? (feast === undefined ? undefined : feast % 100));
  set('weekday', number('weekday'));
  set('fiscal', get('fiscal') === undefined ? undefined : true);
  set('nth', number('nth'));
  set('nthWeek', number('nthWeek'));
  set('weekOf', get('weekOf') === undefined ? undefined : true);
  set('weekEnding', get('weekEnding') === undefined ? undefined : true);
  set('feast', feast === undefined && holiday === undefined ? undefined : true);
  set('holiday', isHoliday(holiday) ? holiday : undefined);
  set('quarter', number('quarter'));
  set('half', number('half'));
  set('season', get('season') as Season | undefined);
  set('decade', number('decade'));
  if (get('plural') && (expression.decade ?? 1) % 100 === 0 && expression.decade! < 2000) set('hundred', true);
  set('centuryShift', number('centuryStep'));
  set('century', number('century') ?? number('centuryWord'));
  set('part', partOfDay);
  if (hour !== undefined) {
    const half = meridiem ?? spanMeridiem(part, hour);
    set('time', clock(hour, number('minute') ?? 0, number('less') ?? 0, partOfDay, half));
  }
  set('segment', get('segment') as Segment | undefined);
  set('pointing', get('pointing') as Pointing | undefined);
  set('yearShift', number('yearStep'));
  set('monthShift', number('monthShift'));
  set('deictic', number('deictic'));
  return expression;
}

/** "hai nghìn không trăm mười bảy", captured as its thousands, hundreds and the rest. */
function spelledYear(number: (name: string) => number | undefined): number | undefined {
  const thousands = number('thousand');
  if (thousands === undefined) return undefined;
  return thousands * 1000 + (number('hundred') ?? 0) * 100 + (number('rest') ?? 0);
}

/** A day of the moon; undefined for a pair of stem and branch that no year bears ("Giáp Sửu"). */
function lunarOf(part: Parts, order: FigureOrder, suffix = ''): LunarExpression | undefined {
  const { year, month, day, part: partOfDay, time, segment, pointing, yearShift } = calendarOf(part, order, suffix);
  const stem = part(`stem${suffix}`);
  const branch = part(`branch${suffix}`);
  const cycled = typeof stem === 'number' && typeof branch === 'number';
  if (cycled && (stem - branch) % 2 !== 0) return undefined;
  const feast = part(`lunarFeast${suffix}`);
  const dated =
    typeof feast === 'number'
      ? { month: Math.floor(feast / 100), day: feast % 100, feast: true }
      : { ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  return {
    form: 'lunar',
    ...dated,
    ...(year === undefined ? {} : { year }),
    ...(yearShift === undefined ? {} : { yearShift }),
    ...(cycled ? { cycle: (((6 * stem - 5 * branch) % 60) + 60) % 60 } : {}),
    ...(part('leap') === undefined ? {} : { leap: true }),
    ...(part('tet') === undefined ? {} : { tet: true }),
    ...(partOfDay === undefined ? {} : { part: partOfDay }),
    ...(time === undefined ? {} : { time }),
    ...(segment === undefined ? {} : { segment }),
    ...(pointing === undefined ? {} : { pointing }),
  };
}

/** "2 quý đầu năm" is two quarters; the first alone, "quý đầu năm", one. */
const openingCount = (part: Parts) => Number(part('count') ?? 1);

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

/** "5 to 6 p.m." begins in the afternoon too, "11 to 2 p.m." in the morning. */
function spanMeridiem(part: Parts, hour: number): number | undefined {
  const [later, meridiem] = [part('hour2'), part('meridiem2')];
  return typeof meridiem === 'number' && typeof later === 'number' && hour <= later ? meridiem : undefined;
}

/** One end of a range: a date of the calendar, or "today", "next Friday", "Friday of last week" from the anchor. */
function endOf(part: Parts, order: FigureOrder, suffix = ''): DateExpression {
  const e = calendarOf(part, order, suffix);
  const weekStep = part(`weekStep${suffix}`) ?? part('weekOfBoth');
  const time = e.time === undefined ? {} : { time: e.time };
  if (e.month === undefined && e.day === undefined && e.deictic !== undefined)
    return { form: 'shift', unit: 'day', count: e.deictic, from: 'anchor', ...time };
  if (typeof weekStep === 'number' && e.weekday !== undefined)
    return { form: 'shift', unit: 'week', count: weekStep, from: 'anchor', weekday: e.weekday, ...time };
  return e;
}

/** "1990" begins a decade and "1099" the name of a form. */
const isDecade = (decade: string | number | undefined) => typeof decade !== 'number' || decade % 10 === 0;

/** Whether two figures that stand for day and month can be so in some order: "13/13" cannot. */
function isInOrder(part: Parts, suffix: string): boolean {
  const [one, two] = [part(`one${suffix}`), part(`two${suffix}`)];
  return typeof one !== 'number' || typeof two !== 'number' || inOrder(one, two, 'dm') !== undefined;
}

/** "2016-11", where the figures are too small for a later year. */
const monthOf = (year: number, month: number): DateExpression | undefined =>
  month >= 1 && month <= 12 ? { form: 'calendar', year, month } : undefined;

/** "2014-19": the later year in two figures, of the same century or the next ("1999-01"). */
function spanOfYears(first: number, yy: number): DateExpression | undefined {
  const later = first - (first % 100) + yy;
  const last = later > first ? later : later + 100;
  if (last - first > 50 || (yy <= 12 && last - first > 12)) return undefined;
  return { form: 'range', from: { form: 'calendar', year: first }, to: { form: 'calendar', year: last } };
}

/** How many units; "3.000" is captured as its thousands and what is beyond, "1,5" with its tenths. */
function countOf(part: Parts): number | undefined {
  const thousands = part('thousands');
  const count = typeof thousands === 'number' ? thousands * 1000 + Number(part('beyond') ?? 0) : part('count');
  return typeof count === 'number' ? count + Number(part('tenths') ?? 0) / 10 : undefined;
}

/** The expression that a match says, or undefined when its parts make none. */
export function expressionOf(match: PatternMatch, order: FigureOrder): DateExpression | undefined {
  const part: Parts = (name) => match.captures.get(name)?.value ?? match.rule.with?.[name];
  switch (match.rule.say) {
    case 'calendar':
      return isInOrder(part, '') && isDecade(part('decade')) ? calendarOf(part, order) : undefined;
    case 'lunar': {
      const to = part('day2') === undefined ? undefined : lunarOf(part, order, '2');
      const from = lunarOf(part, order);
      if (!to || !from) return from;
      const { day: _, ...shared } = to;
      return { form: 'range', from: { ...shared, ...from }, to: { ...from, ...to } };
    }
    case 'range': {
      if (!isInOrder(part, '') || !isInOrder(part, '2')) return undefined;
      const from = endOf(part, order);
      if (part('open') === 'from') return { form: 'range', from };
      // "Trước 1975" ends with 1974, "sau 1975" begins with 1976.
      if (from.form === 'calendar' && from.year !== undefined && part('open') === 'before')
        return { form: 'range', to: { form: 'calendar', year: from.year - 1 } };
      if (from.form === 'calendar' && from.year !== undefined && part('open') === 'after')
        return { form: 'range', from: { form: 'calendar', year: from.year + 1 } };
      const to = endOf(part, order, '2');
      if (from.form !== 'calendar' || to.form !== 'calendar') return { form: 'range', from, to };
      if (to.year !== undefined && from.year !== undefined && to.month === undefined && to.year <= from.year)
        return undefined;
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
    case 'years': {
      const [first, later, yy] = [part('year'), part('year2'), part('yy2')];
      if (typeof first !== 'number') return undefined;
      if (typeof later === 'number') return later > first ? spanOfYears(first, later % 100) : undefined;
      return typeof yy === 'number' ? (spanOfYears(first, yy) ?? monthOf(first, yy)) : undefined;
    }
    case 'shift': {
      const count = countOf(part);
      const unit = part('unit') as Unit | undefined;
      if (count === undefined || !unit) return undefined;
      const { time, segment, weekday, part: partOfDay } = calendarOf(part, order);
      const offset = part('offset');
      return {
        form: 'shift',
        unit,
        count: count * Number(part('sign') ?? 1),
        from: (part('from') ?? 'anchor') as ShiftExpression['from'],
        ...(part('distance') ? { distance: true } : {}),
        ...(part('onTheDay') ? { onTheDay: true } : {}),
        ...(part('facing') ? { facing: true } : {}),
        ...(typeof offset === 'number' && offset !== 0 ? { offset } : {}),
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
        ...(part('loose') ? { loose: true } : {}),
      };
    case 'opening': {
      const year = part('year');
      const shifted = part('yearStep');
      return {
        form: 'opening',
        unit: part('unit') as Unit,
        count: openingCount(part),
        ...(part('late') ? { late: true } : {}),
        ...(typeof year === 'number' ? { year } : typeof shifted === 'number' ? { yearShift: shifted } : {}),
      };
    }
    default:
      return undefined;
  }
}
