/**
 * DateExpression: what the words of a date say, before anyone asks which days that is.
 *
 * "7/10" says day 7 of month 10 and nothing of a year; "cuối tháng 6 tới" says the last third of
 * the June ahead; "sáng cùng ngày" says the morning of the day the story is telling of. Resolving
 * (resolve.ts) turns one into an Interval with the help of the anchor and the running day.
 */
import type { Zone } from '../text/zones.ts';
import type { Holiday } from './holidays.ts';
import type { Grain } from './interval.ts';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** early/mid/late thirds, and halves, of a longer stretch. */
export type Segment = 'early' | 'mid' | 'late' | 'firstHalf' | 'secondHalf';

export type PartOfDay = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Whether the words themselves point: "tới" ahead, "vừa qua" back, "này" at the present one. */
export type Pointing = 'ahead' | 'back' | 'here';

/** Named parts of the calendar; every part may be missing. "thứ Hai, 8/7" has weekday, day and month. */
export interface CalendarExpression {
  readonly form: 'calendar';
  readonly year?: number;
  /** 1–12 */
  readonly month?: number;
  /** 1–31; may be impossible for its month ("31/6"), which is the reader's to judge */
  readonly day?: number;
  /** ISO weekday, 1 Monday – 7 Sunday */
  readonly weekday?: number;
  /** 1–4 */
  readonly quarter?: number;
  /** 1 or 2 */
  readonly half?: number;
  readonly season?: Season;
  /** first year of a decade ("những năm 80": 80, or 1980 when the text says so) */
  readonly decade?: number;
  readonly century?: number;
  /** The decade is named as a hundred years: "the 1800s". */
  readonly hundred?: boolean;
  /** A year of accounts, which begins where its owner has it begin: "fiscal 2024". */
  readonly fiscal?: boolean;
  readonly part?: PartOfDay;
  /** "15:30" */
  readonly time?: string;
  readonly segment?: Segment;
  readonly pointing?: Pointing;
  /** Set where nothing points but the verb is one of the past: a bare weekday is then the one gone by. */
  readonly leans?: 'back';
  /** Days from the anchor that the words claim besides: 0 in "hôm nay, 11/7", -1 in "tối qua (7/12)". */
  readonly deictic?: number;
  /** Years from the anchor's: -1 in "tháng 3 năm ngoái". */
  readonly yearShift?: number;
  /** Centuries from the anchor's: -1 in "những năm 80 của thế kỷ trước". */
  readonly centuryShift?: number;
  /** Months from the anchor's: 1 in "ngày 20 tháng tới", "the 20th of next month". */
  readonly monthShift?: number;
  /** Which of the weekdays of its month, 1 to 5, or -1 for the last: "the first Friday of July". */
  readonly nth?: number;
  /** The week in which the day lies: "the week of July 8". */
  readonly weekOf?: boolean;
  /** Which of the weeks of its month or year, from 1, or -1 for the last: "the third week of July". */
  readonly nthWeek?: number;
  /** The seven days up to the one named: "the week ending July 8". */
  readonly weekEnding?: boolean;
  /** A holiday whose day a rule gives, year by year: Thanksgiving. */
  readonly holiday?: Holiday;
  /** Day and month are those of a feast that the words name: "ngày Giáng sinh". */
  readonly feast?: boolean;
  /** Two-digit years, "11.7.24", "năm 36": the century is to be resolved, `year` has the likelier one. */
  readonly shortYear?: boolean;
}

/** A day, month or year of the moon: "mùng 5 Tết", "rằm tháng Giêng", "10/3 âm lịch", "năm Ất Tỵ". */
export interface LunarExpression {
  readonly form: 'lunar';
  /** The year in which the lunar year begins. */
  readonly year?: number;
  /** Years from the anchor's. */
  readonly yearShift?: number;
  /** Place in the cycle of sixty years, 0 (Giáp Tý) – 59 (Quý Hợi). */
  readonly cycle?: number;
  /** 1–12 */
  readonly month?: number;
  /** 1–30 */
  readonly day?: number;
  /** The second of two months with one number: "tháng 6 nhuận". */
  readonly leap?: boolean;
  /** The days about Tết bear its year, also those before it: "30 Tết 2025" ends the lunar year 2024. */
  readonly tet?: boolean;
  readonly part?: PartOfDay;
  readonly time?: string;
  readonly segment?: Segment;
  readonly pointing?: Pointing;
  /** Day and month are those of a feast that the words name: "Tết Trung thu". */
  readonly feast?: boolean;
}

/** A step from the anchor ("hôm qua", "tuần tới", "10 năm nữa") or from the running day ("cùng ngày", "hai ngày sau"). */
export interface ShiftExpression {
  readonly form: 'shift';
  readonly unit: Unit;
  /** Signed: -1 for "hôm qua", 0 for "cùng ngày", 10 for "10 năm nữa"; NaN where the words give none ("vài năm trước"). */
  readonly count: number;
  /** `told` is the running day too, but nothing without one: "sau hai tuần" leans on what the story has told. */
  readonly from: 'anchor' | 'running' | 'told';
  /** True for a distance ("10 năm nữa", "cách đây ba năm"): about that far, not "that calendar year". */
  readonly distance?: boolean;
  /** True where a distance of weeks, months or years is taken to its day, as English has it: "two years ago". */
  readonly onTheDay?: boolean;
  /** True where the clause tells whether the one before or the one to come is meant: "over the weekend". */
  readonly facing?: boolean;
  /** Days from the anchor to the day from which it counts: 1 in "two days from tomorrow". */
  readonly offset?: number;
  /** The part of the unit before or after the anchor's day: "earlier this year", "the rest of the week". */
  readonly rest?: 'past' | 'ahead';
  /** True when the words are a time of day and name no day: "lúc 15h30". */
  readonly timeAlone?: boolean;
  /** True when the words leave open which half of the day is meant: "2:30". */
  readonly halfDay?: boolean;
  readonly weekday?: number;
  readonly part?: PartOfDay;
  readonly time?: string;
  readonly segment?: Segment;
}

/** A stretch that ends or begins at the anchor: "24 giờ tới", "10 năm qua", "trong năm tới". */
export interface StretchExpression {
  readonly form: 'stretch';
  readonly unit: Unit;
  readonly count: number;
  readonly pointing: 'ahead' | 'back';
  /** The words leave the direction to the clause: "trong vòng ba ngày". */
  readonly loose?: boolean;
}

/** The first n units of a year: "6 tháng đầu năm 2024". */
export interface OpeningExpression {
  readonly form: 'opening';
  readonly unit: Unit;
  readonly count: number;
  readonly late?: boolean;
  readonly year?: number;
  /** Years from the anchor's: 0 in "6 tháng đầu năm nay". */
  readonly yearShift?: number;
}

export interface RangeExpression {
  readonly form: 'range';
  /** Either end may be missing: "kể từ 2014" has no `to`. */
  readonly from?: DateExpression;
  readonly to?: DateExpression;
}

/** A time that an event tells: "trước thềm hội nghị", "after the summit", "cuộc họp … tới đây". */
export interface EventExpression {
  readonly form: 'event';
  readonly relation: 'before' | 'after' | 'on';
}

export type DateExpression =
  | CalendarExpression
  | LunarExpression
  | ShiftExpression
  | StretchExpression
  | OpeningExpression
  | RangeExpression
  | EventExpression;

/** Grains are days and more, but for the hour, which stands for all that a clock shows. */
const grainOfUnit = (unit: Unit): Grain => (unit === 'second' || unit === 'minute' ? 'hour' : unit);

/** The finest grain an expression names. */
export function grainOf(expression: DateExpression): Grain {
  switch (expression.form) {
    case 'range':
      return expression.from ? grainOf(expression.from) : expression.to ? grainOf(expression.to) : 'day';
    case 'shift':
      return expression.time
        ? 'hour'
        : expression.part
          ? 'part'
          : expression.weekday
            ? 'day'
            : grainOfUnit(expression.unit);
    case 'stretch':
    case 'opening':
      return grainOfUnit(expression.unit);
    case 'event':
      return 'day';
    case 'lunar':
      if (expression.time) return 'hour';
      if (expression.part) return 'part';
      if (expression.day !== undefined) return 'day';
      return expression.month === undefined ? 'year' : 'month';
    case 'calendar':
      if (expression.time) return 'hour';
      if (expression.part) return 'part';
      if (expression.nthWeek !== undefined || expression.weekEnding || expression.weekOf) return 'week';
      if (expression.holiday !== undefined) return 'day';
      if (expression.day !== undefined || expression.weekday !== undefined) return 'day';
      if (expression.month !== undefined || expression.monthShift !== undefined) return 'month';
      if (expression.quarter !== undefined) return 'quarter';
      if (expression.season) return 'season';
      if (expression.half !== undefined) return 'half';
      if (expression.year !== undefined) return 'year';
      if (expression.decade !== undefined) return 'decade';
      return expression.century !== undefined ? 'century' : 'year';
  }
}

/** Which way the clause of a date looks from the day of the report, by its words. */
export interface Stance {
  readonly looks: 'ahead' | 'back';
  /** UTF-16 offsets of the words that say so ("sẽ", "đã"). */
  readonly cue: { readonly start: number; readonly end: number };
  /**
   * 0–1: share of dates so marked that do lie that way, in news of 2013–2016. A mark right before
   * the date governs it more surely than one later in the sentence.
   */
  readonly strength: number;
  /** The date opens the clause and the mark belongs to its verb: "Ngày 7/10, các bên sẽ họp". */
  readonly fronted: boolean;
  /** The words can only be said of what has happened ("đã diễn ra"). */
  readonly happened: boolean;
}

/** A date expression where it stands in a draft. */
export interface DateMention {
  /** UTF-16 offsets, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly expression: DateExpression;
  /** Where each part of the expression stands ("day", "month", "year", "weekday", "day2", …): what a fix replaces. */
  readonly parts: Readonly<Record<string, { readonly start: number; readonly end: number }>>;
  readonly zone: Zone;
  /** Indices into the draft's sentences and tokens. */
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly repeated: boolean;
  readonly stance: Stance | undefined;
  /** What stands right before it: a limit ("từ", "trước") or background ("vụ", "kỷ niệm"). */
  readonly role: 'limit' | 'background' | undefined;
}
