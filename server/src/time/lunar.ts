/**
 * The Vietnamese lunar calendar, for the years 1800–2198. It is reckoned for Hanoi's meridian and differs from the
 * Chinese one: Tết 1968, 1985, 2007 and 2030 fall on other days. Tables: @dqcai/vn-lunar, whose earlier centuries
 * have gaps at the turn of each decade and are not used.
 */
import { getYearInfo } from '@dqcai/vn-lunar';
import type { Day } from './civil.ts';

/** A lunar month's first and last day, both included. */
export type LunarMonth = readonly [first: Day, last: Day];

interface LunarYear {
  /** By month, 1–12; index 0 is empty. */
  readonly months: readonly (LunarMonth | undefined)[];
  /** The month that comes twice, and its second coming. */
  readonly leap: { readonly month: number; readonly days: LunarMonth } | undefined;
}

/** The Julian day number of 1970-01-01. */
const JULIAN_EPOCH = 2440588;

const FIRST = 1800;
const LAST = 2198;

/** Decoding a year of the tables takes milliseconds: each is decoded once a process. */
const years = new Map<number, LunarYear>();
const decoded = new Map<number, ReturnType<typeof getYearInfo>>();

function monthsOf(year: number): ReturnType<typeof getYearInfo> {
  let months = decoded.get(year);
  if (!months) {
    months = getYearInfo(year);
    decoded.set(year, months);
  }
  return months;
}

function lunarYear(year: number): LunarYear | undefined {
  if (!Number.isInteger(year) || year < FIRST || year > LAST) return undefined;
  const known = years.get(year);
  if (known) return known;
  const begins = [...monthsOf(year), monthsOf(year + 1)[0]!];
  const months: (LunarMonth | undefined)[] = [undefined];
  let leap: LunarYear['leap'];
  for (let i = 0; i + 1 < begins.length; i++) {
    const { month, leap: second, jd } = begins[i]!;
    const days: LunarMonth = [jd - JULIAN_EPOCH, begins[i + 1]!.jd - JULIAN_EPOCH - 1];
    if (second) leap = { month, days };
    else months[month] = days;
  }
  const read = { months, leap };
  years.set(year, read);
  return read;
}

/** A month (1–12) of the lunar year that begins in `year`, or undefined beyond the tables or where it comes only once. */
export function lunarMonth(year: number, month: number, second = false): LunarMonth | undefined {
  const found = lunarYear(year);
  if (!second) return found?.months[month];
  return found?.leap?.month === month ? found.leap.days : undefined;
}

/** A day (1–30) of a lunar month, or undefined where the month is shorter. */
export function lunarDay(year: number, month: number, day: number, second = false): Day | undefined {
  const days = lunarMonth(year, month, second);
  if (!days || day < 1) return undefined;
  const at = days[0] + day - 1;
  return at <= days[1] ? at : undefined;
}

/** From Tết to the eve of the next. */
export function lunarYearDays(year: number): LunarMonth | undefined {
  const first = lunarMonth(year, 1);
  const next = lunarMonth(year + 1, 1);
  return first && next && [first[0], next[0] - 1];
}

/** The place of a year in the cycle of sixty, 0 for Giáp Tý (1984). */
export const placeInCycle = (year: number): number => (((year - 4) % 60) + 60) % 60;

/** The last year with this place (0–59) in the cycle of sixty that has been, or the next: "Tết Mậu Thân" is 1968. */
export function yearOfCycle(place: number, now: number): number {
  const ahead = (((place - placeInCycle(now)) % 60) + 60) % 60;
  return now + (ahead > 1 ? ahead - 60 : ahead);
}
