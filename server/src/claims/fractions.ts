/** Fractions: shares in figures ("2/3 số hộ") and in words ("hai phần ba", "two-thirds", "một nửa"). */
import { boundBefore } from './amountBounds.ts';
import type { AmountPhrase, Outcome, Passage } from './amountPassage.ts';
import { shareOf } from './measures.ts';
import { isDash, isDesignation, isText, pastGlued } from './numeralSurroundings.ts';
import type { Numeral } from './numerals.ts';

/** The fraction that begins at token `at`; a number where figures with a stroke are none ("24/7", "15/2020"). */
export function readFraction(passage: Passage, at: number, end: number): Outcome {
  const { tokens, tables } = passage;
  const half = tables.halfFractions.match(tokens, at, end);
  if (half) return share(passage, at, at + half.length, 0.5, end);
  const one =
    tables.articles.has(tokens[at]!.word.norm) && at + 1 < end
      ? tables.fractionWords.get(tokens[at + 1]!.word.norm)
      : undefined;
  if (one !== undefined && tables.ofWords.has(tokens[at + 2]?.word.norm ?? ''))
    return share(passage, at, at + 2, 1 / one, end);
  const top = passage.numeral(at, end);
  if (!top || top.next >= end) return undefined;
  if (!top.inWords) return inFigures(passage, at, top, end);
  const link = tokens[top.next]!;
  if (tables.fractionLinks.has(link.word.norm)) return linked(passage, at, top, end);
  const word = isDash(link) && link.glued ? top.next + 1 : top.next;
  const part = word < end ? tables.fractionWords.get(tokens[word]!.word.norm) : undefined;
  return part !== undefined && part > top.value ? share(passage, at, word + 1, top.value / part, end) : undefined;
}

/** "hai phần ba": numerator, link, denominator. */
function linked(passage: Passage, at: number, top: Numeral, end: number): Outcome {
  const { tokens, tables } = passage;
  // "một phần tư": a digit that elsewhere only ends a number.
  const last = top.next + 1 < end ? tables.words.get(tokens[top.next + 1]!.word.norm) : undefined;
  const alone = last?.does === 'digit' && last.final ? { value: last.value, next: top.next + 2 } : undefined;
  const bottom = alone ?? passage.numeral(top.next + 1, end);
  if (!bottom || bottom.value <= top.value || tables.percent.match(tokens, top.next, end)) return undefined;
  return share(passage, at, bottom.next, top.value / bottom.value, end);
}

/** "2/3 số hộ": a share only before what it is of; else a law, a score, a path. */
function inFigures(passage: Passage, at: number, top: Numeral, end: number): Outcome {
  const { tokens, tables } = passage;
  const stroke = tokens[top.next]!;
  if (!isText(stroke, '/') || !stroke.glued || !tokens[top.next + 1]?.glued) return undefined;
  const bottom = tokens[top.next + 1]!.kind === 'number' ? passage.numeral(top.next + 1, end) : undefined;
  if (!bottom) return undefined; // "20/người"
  const skip = pastGlued(tokens, top.next, end);
  const more = tokens[bottom.next];
  if (bottom.value <= top.value || top.value < 1 || (more?.glued && !/^[.,;)]$/.test(more.word.text))) return skip;
  if (bottom.next >= end || isDesignation(tokens, at, passage.first, tables)) return skip;
  if (!tables.heads.match(tokens, bottom.next, end) && !tables.ofWords.has(tokens[bottom.next]!.word.norm)) return skip;
  return share(passage, at, bottom.next, top.value / bottom.value, end);
}

function share(passage: Passage, at: number, next: number, number: number, end: number): AmountPhrase[] {
  const { tokens, tables } = passage;
  const measureAt = shareOf(tokens, next, end, tables);
  const { bound, start } = boundBefore(tokens, at, passage.first, tables);
  return [
    {
      type: 'ratio',
      number,
      unit: null,
      bound,
      numeral: [at, next],
      measureAt,
      from: start,
      next: measureAt?.[1] ?? next,
    },
  ];
}
