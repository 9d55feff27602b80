/**
 * Whether a draft's figures put the day first (7/12 is 7 December) or the month (7/12 is July 12). The draft decides:
 * by figures that can be read only one way ("22/4"), else by how it writes its days in words ("22 April" against
 * "April 22"), else by the region of its stated language ("en-GB"). Only then by the language's habit.
 */
import type { Language } from '../language/language.ts';
import type { Draft } from '../text/draft.ts';
import type { PatternMatch } from '../text/pattern.ts';

export type FigureOrder = 'dm' | 'md';

/** Above this a figure is no month. */
const MONTHS = 12;

/** Day and month of two figures, or undefined where neither order makes them one. */
export function inOrder(
  one: number,
  two: number,
  order: FigureOrder,
): { readonly day: number; readonly month: number; readonly dayFirst: boolean } | undefined {
  if (one > MONTHS && two > MONTHS) return undefined;
  const dayFirst = one > MONTHS || (two <= MONTHS && order === 'dm');
  return dayFirst ? { day: one, month: two, dayFirst } : { day: two, month: one, dayFirst };
}

/** Votes of one match: above nought for the day first, below for the month. */
function voteOf({ captures }: PatternMatch): { readonly figures: number; readonly words: number } {
  const [one, two] = [Number(captures.get('one')?.value), Number(captures.get('two')?.value)];
  const figures = one > MONTHS && two <= MONTHS ? 1 : two > MONTHS && one <= MONTHS ? -1 : 0;
  const day = captures.get('day') ?? captures.get('day2');
  const month = captures.get('month') ?? captures.get('month2');
  return { figures, words: day && month ? Math.sign(month.start - day.start) : 0 };
}

/**
 * The order of a draft's figures. `matches` are those of its date grammar, sentence by sentence; linear in their number.
 * A language that is written in one order everywhere needs no vote.
 */
export function figureOrderOf(
  draft: Draft,
  matches: readonly (readonly { readonly match: PatternMatch }[])[],
  { dates }: Language,
): FigureOrder {
  if (!dates.monthFirstIn) return dates.order;
  let figures = 0;
  let words = 0;
  for (const found of matches)
    for (const { match } of found) {
      const vote = voteOf(match);
      figures += vote.figures;
      words += vote.words;
    }
  if (figures !== 0) return figures > 0 ? 'dm' : 'md';
  if (words !== 0) return words > 0 ? 'dm' : 'md';
  const region = /[-_]([a-z]{2})\b/i.exec(draft.frontMatter.metadata.lang ?? '')?.[1]?.toLowerCase();
  if (region !== undefined) return dates.monthFirstIn.includes(region) ? 'md' : 'dm';
  return dates.order;
}
