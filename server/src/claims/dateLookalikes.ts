/**
 * Look-alikes of dates: what the grammar allows and the place forbids. Scores, fractions, ratios, laws, house
 * numbers and counts have the shape of "2/1", "8-9" or "ngày 3" (RESEARCH.md, part 2, section 4). `alone: 1`
 * in a pattern marks words that are a date only where the text holds nothing else ("thứ hai", "2:30"), as when
 * one asks what a phrase means; `lone: 1` a day of the month without its month, which must not look counted,
 * `led: 1` one that words before it make likely; `own: 1` a distance with a count of its own, which no word before
 * it counts again; `closed: 1` words that are a date only where no noun follows them
 * ("the 27th", never "the 27th floor"; "sau ba tuần, …", never "sau ba tuần thi công"); `counted: 1` one that what
 * follows may turn into a count ("năm 36 tuổi"); `opens: 1` one that only opens a clause ("ngày trước, …"); `bare: 1` day and month in figures that no word vouches for.
 */
import type { Draft } from '../text/draft.ts';
import type { PatternMatch } from '../text/pattern.ts';
import type { PhraseTable } from '../text/phrases.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import type { DateExpression } from '../time/expression.ts';

/** The language's words beside which figures are no date. */
export interface LookAlikeWords {
  readonly notBefore: PhraseTable<true>;
  readonly notAfter: PhraseTable<true>;
  /** What makes no date of a step such as "năm trước", where that is not all of `notBefore`. */
  readonly notStep: PhraseTable<true> | undefined;
  /** What names a score or a ratio: "thắng", "tỷ lệ". */
  readonly scores: PhraseTable<true>;
  /** What follows a street in an address: "p.", "quận". */
  readonly address: PhraseTable<true>;
  /** Normalised number words. */
  readonly numerals: ReadonlySet<string>;
  readonly notFiguresBefore: PhraseTable<true>;
  /** Pairs of figures that are a name: "24/7". */
  readonly notFigures: ReadonlySet<string>;
  /** Words that need a capital, a day or a year to be a month. */
  readonly common: ReadonlySet<string>;
  /** Words that need a stop, a day or an hour to be a weekday. */
  readonly shortWeekdays: ReadonlySet<string>;
  /** Words that may follow a lone day; without a list any may that is not counted. */
  readonly afterLone: PhraseTable<true> | undefined;
  readonly notBeside: ReadonlySet<string>;
}

/** Numerals only, no word of the calendar: "11/7", "2-1", "9-11/7". */
export const isBare = (tokens: readonly Token[], first: number, last: number) => {
  for (let i = first; i < last; i++) if (tokens[i]!.kind === 'word') return false;
  return true;
};

/** Whether a match that the grammar allows is a date where it stands. */
export function isDate(
  draft: Draft,
  words: LookAlikeWords,
  match: PatternMatch,
  expression: DateExpression,
  first: number,
  sentence: Sentence,
  styles: ReadonlySet<string>,
): boolean {
  const { tokens } = draft;
  const end = sentence.last;
  const last = first + match.length;
  const opener = tokens[first]!;
  const given = (name: string) => match.rule.with?.[name] !== undefined;
  if (mixesSeparators(match) || inLongerFigure(tokens, first, last, end)) return false;
  if (given('alone')) return isAlone(tokens, first, last);
  if (given('closed') && !isClosed(tokens, last, sentence, words)) return false;
  if (given('lone') && !isDayOfMonth(tokens, first, last, sentence, words, given('led'))) return false;
  if (given('counted') && (tokens[first - 1]?.kind === 'number' || isCounted(tokens, last, end, words))) return false;
  // "Ukraine's Independence Day": a feast of somebody's is not the one that all share.
  const before = tokens[first - 1];
  if (expression.form === 'calendar' && expression.feast && before?.glued && before.word.norm === 's') return false;
  if (words.common.size > 0 && isCommonWord(draft, match, words)) return false;
  if (match.captures.has('one') && expression.form === 'calendar' && expression.year === undefined) {
    if (words.notFigures.has(figuresOf(draft, match))) return false;
    if (given('bare') && !isBareDay(match, words, tokens, last, sentence)) return false;
  }
  if (expression.form === 'shift' && isStep(match) && isNumeral(tokens, first - 1, words)) return false;
  const opens =
    first === sentence.first || opener.breaks || (before?.kind === 'mark' && !/[)\]”’]/.test(before.word.text));
  if (given('opens') && !opens) return false;
  // "năm" in "2-3 năm sau" does not make the figures before it a date.
  const bare = isBare(tokens, first, last) || (opener.kind === 'number' && match.captures.has('yearStep'));
  const refused =
    bare ||
    given('lone') ||
    match.captures.has('weekday') ||
    (expression.form === 'lunar' && opener.kind === 'number') ||
    isMonthAlone(expression) ||
    ((expression.form === 'shift' || expression.form === 'stretch') && !given('own'));
  if (bare && hasNear(tokens, first, sentence.first, words)) return false;
  // "Ngày 2-3 lần": so many times a day.
  const rising = expression.form === 'calendar' && (expression.day ?? 0) < (expression.month ?? 0);
  if (match.captures.get('sep')?.value === '-' && rising && isCounted(tokens, last, end, words)) return false;
  const refusing = expression.form === 'shift' && words.notStep ? words.notStep : words.notBefore;
  if (refused && refusing.matchBefore(tokens, first, Math.max(sentence.first, first - 4))) return false;
  const figures = bare || (given('closed') && opener.kind === 'number');
  if (figures && words.notFiguresBefore.matchBefore(tokens, first, Math.max(sentence.first, first - 3))) return false;
  if (bare && given('bare')) return !isCounted(tokens, last, end, words);
  return !bare || isBareDate(tokens, words, match, expression, first, end, styles);
}

/** "Tháng sau", "năm tới": a unit and a step, without a count of its own. */
const isStep = ({ captures, rule }: PatternMatch): boolean =>
  (captures.has('unit') || rule.with?.closed !== undefined) &&
  rule.with?.distance === undefined &&
  rule.with?.rest === undefined;

/** Words before a bare pair of figures among which a score or a ratio is named. */
const NEAR = 3;

/** "Thắng đậm 5/1", "tỷ lệ chọi là 1/12": a score or a ratio, named a few words before. */
function hasNear(tokens: readonly Token[], first: number, start: number, { scores }: LookAlikeWords): boolean {
  for (let i = first; i > Math.max(start, first - NEAR) && !tokens[i]!.breaks; i--)
    if (scores.matchBefore(tokens, i, start)) return true;
  return false;
}

/** A figure or a number word: after it "năm sau" belongs to "một năm sau khi …". */
const isNumeral = (tokens: readonly Token[], at: number, { numerals }: LookAlikeWords): boolean => {
  const token = tokens[at];
  if (!token || numerals.size === 0) return false;
  // "C1 năm nay": the figure of a name counts nothing.
  if (token.kind === 'number') return !(token.glued && tokens[at - 1]?.kind === 'word');
  return numerals.has(token.word.norm);
};

/** A month that nothing but its name tells: "cách mạng tháng Tám", "mỗi tháng 3 triệu". */
const isMonthAlone = (e: DateExpression): boolean =>
  e.form === 'calendar' && e.month !== undefined && e.day === undefined && e.year === undefined;

/** "15/3-2024", "1.2/2024": a date keeps to one separator. */
function mixesSeparators({ captures }: PatternMatch): boolean {
  const sep = captures.get('sep')?.value;
  const endSep = captures.get('sepOfEnd')?.value;
  const differs = (name: string, from: string | number | undefined) => {
    const capture = captures.get(name);
    return capture !== undefined && capture.value !== from;
  };
  return differs('sep2', sep) || differs('sepOfEnd2', endSep) || (sep !== undefined && differs('sepOfEnd', sep));
}

/** A date is no part of a longer run of figures or of a code: 15/2020/NĐ-CP, S-400, 024.3000. */
function inLongerFigure(tokens: readonly Token[], first: number, last: number, end: number): boolean {
  const before = tokens[first - 1];
  const opener = tokens[first]!;
  const after = tokens[last];
  if (
    opener.kind === 'number' &&
    opener.glued &&
    before &&
    (before.kind !== 'mark' || /[-/.,:_$€£#+]/.test(before.word.text))
  ) {
    const beforeThat = tokens[first - 2];
    const hyphened = /[-–]/.test(before.word.text) && beforeThat?.kind === 'word' && beforeThat.word.casing === 'lower';
    if (!hyphened) return true;
  }
  if (!after?.glued || tokens[last - 1]!.kind !== 'number') return false;
  if (after.kind !== 'mark' || /[/%°_]/.test(after.word.text)) return true;
  // A sentence is read by itself: what glues to its last mark is the next one's.
  const further = last + 1 < end ? tokens[last + 1] : undefined;
  return /[-.,:]/.test(after.word.text) && further?.glued === true && further.kind !== 'mark';
}

/** Figures alone, without a word of the calendar: a date by its separator, its size and its neighbours. */
function isBareDate(
  tokens: readonly Token[],
  words: LookAlikeWords,
  { captures, length }: PatternMatch,
  expression: DateExpression,
  first: number,
  end: number,
  styles: ReadonlySet<string>,
): boolean {
  const last = first + length;
  const before = tokens[first - 1];
  const opener = tokens[first]!;
  const after = tokens[last];
  // A nought before the figure is a calendar's: 04/10 is no fraction.
  const padded = /^0\d/.test(opener.word.norm) || /^0\d/.test(tokens[first + 2]?.word.norm ?? '');
  if (!padded && isCounted(tokens, last, end, words)) return false;
  // "iPhone 7/7 Plus": the models of a product.
  if (before?.kind === 'word' && /^\p{Ll}+\p{Lu}/u.test(before.word.text)) return false;
  if (!captures.has('year') && inAddress(tokens, last, end, words)) return false;
  // "…, 20/10 Trần Phú": a number in a street.
  if (
    before?.word.text === ',' &&
    !captures.has('year') &&
    last < end &&
    after?.word.casing !== 'lower' &&
    after?.kind === 'word' &&
    tokens[first - 2]?.kind === 'word' &&
    opener.kind === 'number'
  )
    return false;
  const separator = captures.get('sep')?.value ?? captures.get('sepOfEnd')?.value;
  const known = separator === undefined || separator === '/' || styles.has(String(separator));
  if (expression.form === 'range') return known;
  if (expression.form !== 'calendar' || expression.day === undefined || expression.year !== undefined) return true;
  // "2-3 năm sau" counts years.
  if (expression.yearShift !== undefined && separator !== '/') return false;
  if (separator !== '/') return known && expression.day > 12;
  // 2/3, 1/4, 24/7: a small fraction or "round the clock" needs a word of the calendar.
  const fraction =
    !padded && expression.day < (expression.month ?? 0) && (expression.month ?? 0) <= 10 && expression.day <= 9;
  return !fraction && !(expression.day === 24 && expression.month === 7);
}

/** Words of a street's name, at most, before what says that it is one. */
const STREET = 5;

/** "20/10 trần phú, p.4, q.5": a street follows, then the ward, the district or the town. */
function inAddress(tokens: readonly Token[], last: number, end: number, words: LookAlikeWords): boolean {
  if (tokens[last]?.kind !== 'word') return false;
  for (let i = last; i < Math.min(end, last + STREET + 1); i++) {
    const token = tokens[i]!;
    if (token.word.text === ',') return !!words.address.match(tokens, i + 1, end);
    if (token.kind !== 'word' || token.breaks) return false;
  }
  return false;
}

/** What follows is counted or measured by the figure before it: "ngày 3 viên", "2/3 số hộ". */
const isCounted = (tokens: readonly Token[], last: number, end: number, words: LookAlikeWords): boolean =>
  last < end && !tokens[last]!.breaks && (tokens[last]!.kind === 'number' || !!words.notAfter.match(tokens, last, end));

/** Tokens on either side of a lone day that tell what its sentence is about; a table may be one sentence without end. */
const BESIDE = 60;

/** Whether what follows leaves a lone day alone: a mark, the end, or a word that is no noun; nor is it a sentence of sport. */
function isClosed(
  tokens: readonly Token[],
  last: number,
  { first, last: end }: Sentence,
  words: LookAlikeWords,
): boolean {
  const after = last < end ? tokens[last] : undefined;
  if (after && !after.breaks) {
    if (after.kind === 'number') return false;
    if (after.kind === 'mark' ? /[-–/%:°$€£'’]/.test(after.word.text) && after.glued : false) return false;
    if (after.kind === 'word' && words.afterLone && !words.afterLone.match(tokens, last, end)) return false;
    if (isCounted(tokens, last, end, words)) return false;
  }
  const reach = Math.min(end, last + BESIDE);
  for (let i = Math.max(first, last - BESIDE); i < reach; i++)
    if (words.notBeside.has(tokens[i]!.word.norm)) return false;
  return true;
}

const FIGURES = ['one', 'two'] as const;

/** The two figures as written, "9/11". */
function figuresOf({ source }: Draft, { captures }: PatternMatch): string {
  const [one, two] = FIGURES.map((name) => captures.get(name)!);
  return source.slice(one!.start, two!.end);
}

/** "4/22", "06/06" with no word to vouch for it: no fraction, and no score. */
function isBareDay(
  { captures }: PatternMatch,
  words: LookAlikeWords,
  tokens: readonly Token[],
  last: number,
  sentence: Sentence,
): boolean {
  const [one, two] = FIGURES.map((name) => captures.get(name)!);
  const padded = [one!, two!].every(({ value, start, end }) => end - start === 2 && Number(value) <= 31);
  const single = Number(one!.value) > 12 || Number(two!.value) > 12;
  if (!padded && !single && !captures.has('hour')) return false;
  return isClosed(tokens, last, sentence, words);
}

const MONTHS_NAMED = ['month', 'month2'] as const;
const WEEKDAYS_NAMED = ['weekday', 'weekday2'] as const;

/** "may", "march" in small letters and "Sun" in any, with nothing beside them that makes them dates. */
function isCommonWord({ source }: Draft, { captures }: PatternMatch, words: LookAlikeWords): boolean {
  const written = (name: string) => {
    const named = captures.get(name);
    return named && source.slice(named.start, named.end);
  };
  const has = (...parts: readonly string[]) => parts.some((part) => captures.has(part));
  for (const name of MONTHS_NAMED) {
    const word = written(name);
    if (word === undefined || !words.common.has(word)) continue;
    const spelled = /^\D/.test(written('day') ?? '1');
    if (!spelled && !has('year', 'th', 'dayWord', 'year2', 'weekday')) return true;
  }
  for (const name of WEEKDAYS_NAMED) {
    const word = written(name);
    if (word === undefined || !words.shortWeekdays.has(word.toLowerCase())) continue;
    if (!has('day', 'dayWord', 'one', 'hour', 'day2', name === 'weekday' ? 'weekday2' : 'weekday')) return true;
  }
  return false;
}

/** Nothing but marks stands beside the tokens [first, last). */
const isAlone = (tokens: readonly Token[], first: number, last: number): boolean => {
  if (first > 2 || tokens.length - last > 2) return false;
  return tokens.every((token, i) => (i >= first && i < last) || token.kind === 'mark');
};

/**
 * Whether "ngày 12", "đêm 6", a day without its month, is one, and no count of what follows ("ngày 3 bữa"): a
 * single figure that nothing leads ("vào ngày 3", "tối ngày 3") wants the clause to go on behind it, "07" and "12"
 * no more than a word that is not counted.
 */
function isDayOfMonth(
  tokens: readonly Token[],
  first: number,
  last: number,
  sentence: Sentence,
  words: LookAlikeWords,
  led: boolean,
): boolean {
  const end = sentence.last;
  if (tokens[first - 1]?.kind === 'number') return false;
  const after = last < end ? tokens[last] : undefined;
  if (isClosed(tokens, last, sentence, words)) return true;
  if (after?.kind !== 'word' || isCounted(tokens, last, end, words)) return false;
  const figure = tokens[last - 1]!;
  return led || (figure.kind === 'number' && figure.word.norm.length > 1);
}
