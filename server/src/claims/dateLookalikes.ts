/**
 * Look-alikes of dates: what the grammar allows and the place forbids. Scores, fractions, ratios, laws, house
 * numbers and counts have the shape of "2/1", "8-9" or "ngày 3" (RESEARCH.md, part 2, section 4). `alone: 1`
 * in a pattern marks words that are a date only where the text holds nothing else ("thứ hai", "2:30"), as when
 * one asks what a phrase means; `lone: 1` a day of the month without its month, which must not look counted;
 * `closed: 1` words that are a date only where no noun follows them ("the 27th", never "the 27th floor");
 * `bare: 1` day and month in figures that no word vouches for.
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

/** Whether a match that the grammar allows is a date where it stands (RESEARCH.md, part 2, section 4: look-alikes). */
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
  const before = tokens[first - 1];
  const opener = tokens[first]!;
  const after = tokens[last];
  const bare = isBare(tokens, first, last);
  const capture = (name: string) => match.captures.get(name)?.value;
  if (capture('sep2') !== undefined && capture('sep2') !== capture('sep')) return false;
  // A date is no part of a longer run of figures or of a code: 15/2020/NĐ-CP, S-400, 024.3000.
  if (
    opener.kind === 'number' &&
    opener.glued &&
    before &&
    (before.kind !== 'mark' || /[-/.,:_$€£#+]/.test(before.word.text))
  ) {
    if (
      !(
        /[-–]/.test(before.word.text) &&
        tokens[first - 2]?.kind === 'word' &&
        tokens[first - 2]!.word.casing === 'lower'
      )
    )
      return false;
  }
  if (after?.glued && tokens[last - 1]!.kind === 'number') {
    if (after.kind !== 'mark') return false;
    if (/[/%°_]/.test(after.word.text)) return false;
    const further = last + 1 < end ? tokens[last + 1] : undefined;
    if (/[-.,:]/.test(after.word.text) && further?.glued && further.kind !== 'mark') return false;
  }
  const given = (name: string) => match.rule.with?.[name] !== undefined;
  if (given('alone')) return isAlone(tokens, first, last);
  if (given('lone') && !isDayOfMonth(tokens, first, last, end, words)) return false;
  if (given('closed') && !isClosed(tokens, last, sentence, words)) return false;
  // "Ukraine's Independence Day": a feast of somebody's is not the one that all share.
  if (expression.form === 'calendar' && expression.feast && before?.glued && before.word.norm === 's') return false;
  if (words.common.size > 0 && isCommonWord(draft, match, words)) return false;
  if (match.captures.has('one') && expression.form === 'calendar' && expression.year === undefined) {
    if (words.notFigures.has(figuresOf(draft, match))) return false;
    if (given('bare') && !isBareDay(match, words, tokens, last, sentence)) return false;
  }
  const counted =
    bare ||
    given('lone') ||
    match.captures.has('weekday') ||
    expression.form === 'shift' ||
    expression.form === 'stretch';
  if (counted && words.notBefore.matchBefore(tokens, first, Math.max(sentence.first, first - 4))) return false;
  if (!bare) return true;
  if (given('bare')) return !words.notAfter.match(tokens, last, end);
  // A nought before the figure is a calendar's: 04/10 is no fraction.
  const padded = /^0\d/.test(opener.word.norm) || /^0\d/.test(tokens[first + 2]?.word.norm ?? '');
  if (!padded && words.notAfter.match(tokens, last, end)) return false;
  // "…, 20/10 Trần Phú": a number in a street.
  if (
    before?.word.text === ',' &&
    !capture('year') &&
    last < end &&
    after?.word.casing !== 'lower' &&
    after?.kind === 'word' &&
    tokens[first - 2]?.kind === 'word' &&
    opener.kind === 'number'
  )
    return false;
  if (expression.form !== 'calendar' || expression.day === undefined || expression.year !== undefined) return true;
  const separator = capture('sep');
  if (separator !== '/') return styles.has(String(separator)) && expression.day > 12;
  // 2/3, 1/4, 24/7: a small fraction or "round the clock" needs a word of the calendar.
  const fraction =
    !padded && expression.day < (expression.month ?? 0) && (expression.month ?? 0) <= 10 && expression.day <= 9;
  return !fraction && !(expression.day === 24 && expression.month === 7);
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
  }
  for (let i = first; i < end; i++) if (words.notBeside.has(tokens[i]!.word.norm)) return false;
  return true;
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
 * Whether "ngày 12", "đêm 6", a day without its month, is one, and no count of what follows ("ngày 3 bữa"):
 * a single figure wants a mark or the end behind it, "07" and "12" no more than a word that is not counted.
 */
function isDayOfMonth(
  tokens: readonly Token[],
  first: number,
  last: number,
  end: number,
  words: LookAlikeWords,
): boolean {
  if (tokens[first - 1]?.kind === 'number') return false;
  const after = last < end ? tokens[last] : undefined;
  if (!after || after.breaks) return true;
  if (after.kind === 'number' || words.notAfter.match(tokens, last, end)) return false;
  if (after.kind === 'mark') return !/[-–/%:°]/.test(after.word.text);
  return tokens[last - 1]!.word.norm.length > 1;
}
