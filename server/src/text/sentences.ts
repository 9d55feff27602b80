/** Sentences of a block: cut at a full stop, a question or exclamation mark that ends one. */
import type { Token } from './tokens.ts';

export interface Sentence {
  /** UTF-16 offsets, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Token indices, end excluded. */
  readonly first: number;
  readonly last: number;
  /** Index of the block it stands in. */
  readonly block: number;
}

const ENDS = new Set(['.', '?', '!', '…']);
const CLOSES = new Set(['"', '”', '’', "'", '»', ')', ']']);

/**
 * Cuts the tokens [first, last) into sentences. `abbreviations` are normalised words whose full
 * stop ends nothing ("tp", "mr"); a single capital's stop ends nothing either ("Joe R. Biden"), nor does that
 * of letters with a stop each before one of `afterDotted` ("6:30 p.m. Monday").
 */
export function readSentences(
  tokens: readonly Token[],
  first: number,
  last: number,
  block: number,
  abbreviations: ReadonlySet<string>,
  afterDotted?: ReadonlySet<string>,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = first;
  const cut = (to: number) => {
    if (to > from)
      sentences.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end, first: from, last: to, block });
    from = to;
  };
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'mark' || !ENDS.has(token.word.text)) continue;
    let after = i + 1;
    while (
      after < last &&
      tokens[after]!.glued &&
      (ENDS.has(tokens[after]!.word.text) || CLOSES.has(tokens[after]!.word.text))
    )
      after++;
    if (after >= last) break;
    const next = tokens[after]!;
    // A run of marks that ends nothing is looked at once.
    if (next.glued ? !lostSpace(tokens, i, after, abbreviations) : next.word.casing === 'lower') {
      i = after - 1;
      continue;
    }
    const before = tokens[i - 1];
    if (token.word.text === '.' && before?.kind === 'word' && token.glued) {
      const initial = before.word.text.length === 1 && before.word.casing !== 'lower';
      // "the 19th. Evidence": the end of an ordinal is no abbreviation, though it may be spelt as one.
      const ordinal = before.glued && tokens[i - 2]?.kind === 'number';
      if (initial || (!ordinal && abbreviations.has(before.word.norm))) continue;
      const dotted = before.word.text.length === 1 && before.glued && tokens[i - 2]?.word.text === '.';
      if (dotted && afterDotted?.has(next.word.norm)) continue;
    }
    cut(after);
    i = after - 1;
  }
  cut(last);
  return sentences;
}

/**
 * Crawled pages join paragraphs without a space: "… ngày 5/3.Theo ông", "(VFF).Trận đấu". A word in title case right
 * after a full stop opens a sentence where the stop follows a figure, a bracket or a whole word in small letters;
 * "TP.Huế", "q.Tân Bình" and "example.Com" are one name.
 */
function lostSpace(tokens: readonly Token[], at: number, next: number, abbreviations: ReadonlySet<string>): boolean {
  const before = tokens[at - 1];
  const { kind, word } = tokens[next]!;
  if (!before || !tokens[at]!.glued || kind !== 'word' || word.casing !== 'title' || word.text.length < 2) return false;
  const after = tokens[next + 1];
  if (after?.glued && after.kind !== 'mark') return false;
  if (before.kind !== 'word') return before.kind === 'number' || CLOSES.has(before.word.text);
  return (
    before.word.casing === 'lower' &&
    before.word.text.length > 1 &&
    !abbreviations.has(before.word.norm) &&
    !(after?.glued && tokens[next + 2]?.glued) &&
    !/^[\x20-\x7e]+$/.test(before.word.text + word.text)
  );
}
