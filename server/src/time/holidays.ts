/**
 * Holidays whose day moves from year to year, each by its rule.
 *
 * Easter is that of the Western churches (Gregorian computus, in the form that J. Meeus gives in *Astronomical
 * Algorithms*, chapter 8, after the anonymous correspondent of *Nature*, 20 April 1876); days are counted from it.
 * The American ones stand in 5 U.S.C. § 6103 (holidays) and 2 U.S.C. § 7 (the day of election); Mother's and Father's
 * Day in 36 U.S.C. §§ 117 and 109. Mothering Sunday is the fourth in Lent, Remembrance Sunday the second of November.
 */
import { type Day, dayOf, weekdayOf } from './civil.ts';

/** Easter Sunday of a year of the Gregorian calendar. */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

type Rule = (year: number) => Day;

const fromEaster =
  (days: number): Rule =>
  (year) =>
    easter(year) + days;

/** The nth weekday (ISO, 1 Monday) of a month; -1 is the last. */
const nth =
  (n: number, weekday: number, month: number, later = 0): Rule =>
  (year) => {
    const first = dayOf(year, month, 1);
    const last = dayOf(year, month + 1, 1) - 1;
    const day =
      n > 0
        ? first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
        : last - ((weekdayOf(last) - weekday + 7) % 7);
    return day + later;
  };

const RULES = {
  easter: fromEaster(0),
  easterMonday: fromEaster(1),
  goodFriday: fromEaster(-2),
  maundyThursday: fromEaster(-3),
  holySaturday: fromEaster(-1),
  palmSunday: fromEaster(-7),
  ashWednesday: fromEaster(-46),
  shroveTuesday: fromEaster(-47),
  /** As the Western calendar would have it; the Eastern churches keep it by their own Easter. */
  cleanMonday: fromEaster(-48),
  mothering: fromEaster(-21),
  ascension: fromEaster(39),
  pentecost: fromEaster(49),
  whitMonday: fromEaster(50),
  corpusChristi: fromEaster(60),
  thanksgiving: nth(4, 4, 11),
  dayAfterThanksgiving: nth(4, 4, 11, 1),
  mondayAfterThanksgiving: nth(4, 4, 11, 4),
  martinLutherKing: nth(3, 1, 1),
  presidents: nth(3, 1, 2),
  memorial: nth(-1, 1, 5),
  labor: nth(1, 1, 9),
  columbus: nth(2, 1, 10),
  mothers: nth(2, 7, 5),
  fathers: nth(3, 7, 6),
  /** The Tuesday after the first Monday of November. */
  election: nth(1, 1, 11, 1),
  /** The Tuesday after the first Monday of March, as it has been since 2008. */
  superTuesday: nth(1, 1, 3, 1),
  remembrance: nth(2, 7, 11),
} as const satisfies Record<string, Rule>;

/** A holiday whose day a rule gives. */
export type Holiday = keyof typeof RULES;

export const isHoliday = (name: unknown): name is Holiday => typeof name === 'string' && Object.hasOwn(RULES, name);

/** The day of a holiday in a year. */
export const holidayOf = (holiday: Holiday, year: number): Day => RULES[holiday](year);
