/** Resolving days of the moon. */
import { civil, type Day } from './civil.ts';
import { grainOf, type LunarExpression } from './expression.ts';
import type { Interval } from './interval.ts';
import { lunarDay, lunarMonth, lunarYearDays, yearOfCycle } from './lunar.ts';
import { chosen } from './nearest.ts';
import type { ResolvingContext } from './resolvingContext.ts';
import { cut } from './units.ts';

/** The civil days of a lunar expression, or undefined where its year cannot be known or its month is shorter. */
export function lunar(e: LunarExpression, { anchor }: ResolvingContext): Interval | undefined {
  const grain = grainOf(e);
  const dress = (first: Day, last: Day): Interval => {
    const [from, to] = cut(first, last, e.segment);
    return { from, to, grain, ...(e.segment ? { approx: true } : {}), ...(e.time ? { time: e.time } : {}) };
  };
  const span = (year: number): [Day, Day] | undefined => {
    if (e.month === undefined) return copied(lunarYearDays(year));
    const of = e.tet && e.month === 12 ? year - 1 : year;
    if (e.day === undefined) return copied(lunarMonth(of, e.month, e.leap));
    // "Ba mươi Tết" is the eve of Tết, also in the years whose last month has twenty-nine days.
    const eve = e.tet && e.day === 30 ? lunarMonth(of, e.month)?.[1] : undefined;
    const day = lunarDay(of, e.month, e.day, e.leap) ?? eve;
    return day === undefined ? undefined : [day, day];
  };
  return chosen(span, statedYear(e, anchor), e, anchor, dress);
}

const copied = (days: readonly [Day, Day] | undefined): [Day, Day] | undefined => days && [days[0], days[1]];

function statedYear(e: LunarExpression, anchor: Day | undefined): number | undefined {
  if (e.year !== undefined) return e.year;
  if (anchor === undefined) return undefined;
  const here = civil(anchor).year;
  if (e.cycle !== undefined) return yearOfCycle(e.cycle, here);
  if (e.yearShift === undefined) return undefined;
  // In January "tháng Chạp năm nay" is still of the lunar year that began in the year before.
  const late = !e.tet && (e.month ?? 0) >= 11;
  const begun = !late || (lunarMonth(here, 1)?.[0] ?? anchor) <= anchor ? here : here - 1;
  return begun + e.yearShift;
}
