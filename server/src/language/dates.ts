/** Date grammar as data: word tables, and patterns over tokens (notation: text/pattern.ts). */
import type { PatternRule, Slot } from '../text/pattern.ts';

export interface DateLexicon {
  /** What may fill each <slot> of the patterns. */
  readonly slots: Readonly<Record<string, Slot>>;
  /** Pieces of pattern that others are built of. */
  readonly macros: Readonly<Record<string, string>>;
  /** What each pattern says is listed in claims/dateExpressions.ts. */
  readonly patterns: readonly PatternRule[];
  /** Weekdays as running text writes them, Monday first: what a fix writes. */
  readonly weekdayNames: readonly string[];
  /** Months in words, January first, each in full and in its short form; figures need none. */
  readonly monthNames: readonly (readonly [full: string, short: string])[];
  /** Days that are kept every year and spoken of in all seasons, 100 × month + day. */
  readonly keptDays: readonly number[];
  /** Order of bare numeric dates when nothing in the draft decides: Vietnamese prints day/month. */
  readonly order: 'dm' | 'md';
  /** Regions (ISO 3166, small letters) whose readers put the month first, where the language's others put the day. */
  readonly monthFirstIn?: readonly string[];
  /** Pairs of figures that are a name before they are a day: "24/7". */
  readonly notDateFigures?: readonly string[];
  /** Words that in small letters are no month and no weekday unless a day or a year stands with them: "may". */
  readonly commonWords?: readonly string[];
  /** Short weekdays that are other words too, capital or not, unless a stop, a day or an hour stands with them: "Sun". */
  readonly shortWeekdays?: readonly string[];
  /** Words that may follow a day of the month alone, or a feast; where they are listed no other word may. */
  readonly afterLoneDay?: readonly string[];
  /** Words in whose sentence a lone day is none: "birdie", "wickets". */
  readonly notBesideLoneDay?: readonly string[];
  /** Words before figures alone that make them no date, though they may stand before a weekday: "won", "score". */
  readonly notFiguresBefore?: readonly string[];
  /** Words before a bare pair of numbers that make it no date: "tỷ số", "khoảng", "Điều". */
  readonly notDateBefore: readonly string[];
  /**
   * Words before a weekday, where weekdays are ordinals, too ("thứ ba"): behind `weekday` it is the day of the week
   * ("sáng thứ ba"), behind `counted` maybe the third of such ("đêm thứ ba"), behind any other word likely so.
   */
  readonly ordinalWeekdays?: { readonly weekday: readonly string[]; readonly counted: readonly string[] };
  /** Words after it that make it none: "số hộ", "người", "giờ". */
  readonly notDateAfter: readonly string[];
  /** Words before a step ("năm trước") that make it none, where these are fewer than `notDateBefore`. */
  readonly notStepBefore?: readonly string[];
  /** Words up to three before a bare pair of figures that name a score or a ratio. */
  readonly scores?: readonly string[];
  /** What follows a street's name in an address: "p.", "quận". */
  readonly afterStreet?: readonly string[];
  /** Number words, normalised, that turn a step into a count: "một năm sau khi". */
  readonly numerals?: readonly string[];
}
