/**
 * Look-alikes of dates: what the grammar allows and the place forbids. Scores, fractions, ratios, laws, house
 * numbers and counts have the shape of "2/1", "8-9" or "ngày 3" (RESEARCH.md, part 2, section 4). `alone: 1`
 * in a pattern marks words that are a date only where the text holds nothing else ("thứ hai", "2:30"), as when
 * one asks what a phrase means; `lone: 1` a day of the month without its month, which must not look counted.
 */
import { type Draft, sentenceAt } from '../text/draft.ts';
import type { PatternMatch } from '../text/pattern.ts';
import type { PhraseTable } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { DateExpression } from '../time/expression.ts';

/** The language's words beside which figures are no date. */
export interface LookAlikeWords {
  readonly notBefore: PhraseTable<true>;
  readonly notAfter: PhraseTable<true>;
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
  end: number,
  styles: ReadonlySet<string>,
): boolean {
  const { tokens } = draft;
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
    if (/[-.,:]/.test(after.word.text) && tokens[last + 1]?.glued && tokens[last + 1]!.kind !== 'mark') return false;
  }
  const given = (name: string) => match.rule.with?.[name] !== undefined;
  if (given('alone')) return isAlone(tokens, first, last);
  if (given('lone') && !isDayOfMonth(tokens, first, last, end, words)) return false;
  const counted =
    bare ||
    given('lone') ||
    match.captures.has('weekday') ||
    expression.form === 'shift' ||
    expression.form === 'stretch';
  const sentenceStart = sentenceAt(draft, opener.start)?.first ?? first;
  if (counted && words.notBefore.matchBefore(tokens, first, Math.max(sentenceStart, first - 4))) return false;
  if (!bare) return true;
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
