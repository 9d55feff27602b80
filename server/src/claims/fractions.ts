/** Fractions: shares in figures ("2/3 số hộ") and in words ("hai phần ba", "two-thirds", "một nửa"). */
import { boundBefore } from './amountBounds.ts';
import { type AmountPhrase, type Numbered, type Outcome, type Passage, phraseOf } from './amountPassage.ts';
import { looksLikeYear } from './measured.ts';
import { nounPhraseEnd, shareOf } from './measures.ts';
import { unitAt } from './measureUnits.ts';
import { fractionSign } from './numeralFigures.ts';
import { isDash, isDesignation, isText, pastGlued } from './numeralSurroundings.ts';
import { type Numeral, readNumeral } from './numerals.ts';

/** The fraction that begins at token `at`; a number where figures with a stroke are none ("24/7", "15/2020"). */
export function readFraction(passage: Passage, at: number, end: number): Outcome {
  const { tokens, tables } = passage;
  const times = timesAs(passage, at, end);
  if (times) return times;
  const half = tables.halfFractions.match(tokens, at, end);
  if (half) return share(passage, at, at + half.length, 0.5, end);
  const most = passage.numeral(at, end) ? undefined : tables.boundedHalves.match(tokens, at, end);
  if (most && boundBefore(tokens, at, passage.first, tables).start < at)
    return share(passage, at, at + most.length, 0.5, end);
  const sign = fractionSign(tokens[at]);
  const signed = sign !== undefined && sign < 1 && at + 1 < end ? shareOf(tokens, at + 1, end, tables) : undefined;
  if (signed && !unitAt(tokens, at + 1, end, tables)) return share(passage, at, at + 1, sign!, end);
  const one = tables.articles.has(tokens[at]!.word.norm) ? tables.fractionWords.match(tokens, at + 1, end) : undefined;
  if (one && !passage.numeral(at, end)) {
    const next = at + 1 + one.length;
    const alone = at === passage.first && next === passage.last;
    if (alone || tables.ofWords.has(tokens[next]?.word.norm ?? '')) return share(passage, at, next, 1 / one.value, end);
  }
  const top = passage.numeral(at, end);
  if (!top || top.next >= end) return undefined;
  const ratio = dividedBy(passage, at, top, end);
  if (ratio) return ratio;
  if (!top.inWords) return oneIn(passage, at, top, end) ?? inFigures(passage, at, top, end);
  const link = tokens[top.next]!;
  const among = oneIn(passage, at, top, end);
  if (among) return among;
  if (tables.fractionLinks.has(link.word.norm)) return linked(passage, at, top, end);
  const word = isDash(link) && link.glued ? top.next + 1 : top.next;
  const part = word < end ? tables.fractionWords.match(tokens, word, end) : undefined;
  return part ? share(passage, at, word + part.length, top.value / part.value, end) : undefined;
}

/** "gấp đôi", "gấp ba": how many times as much, where no number goes on. */
function timesAs({ tokens, tables, first }: Passage, at: number, end: number): AmountPhrase[] | undefined {
  const times = tables.multiples.match(tokens, at, end);
  if (!times) return undefined;
  const next = at + times.length;
  const after = next < end && !tokens[next]!.breaks ? tokens[next]!.word.norm : '';
  if (tables.timesWords.has(after)) return undefined;
  // "gấp mười lăm lần" goes on, "gấp rưỡi năm ngoái" does not.
  if (tables.words.has(tokens[next - 1]!.word.norm) && tables.words.has(after)) return undefined;
  const { bound, start } = boundBefore(tokens, at, first, tables);
  const begun: Numbered = { number: times.value, bound, numeral: [at, next], from: start };
  return [phraseOf(begun, { type: 'ratio', unit: null, next })];
}

/** "one over three", "3/4": two numbers and what divides them, and nothing else in the sentence. */
function dividedBy({ tokens, tables, first, last }: Passage, at: number, top: Numeral, end: number): Outcome {
  if (at !== first || end !== last) return undefined;
  const sign = tokens[top.next]!;
  const stroke = tables.lexicon.mixedNumbers && sign.glued && isText(sign, '/');
  if (!stroke && !tables.divided.has(sign.word.norm)) return undefined;
  const bottom = top.next + 1 < last ? readNumeral(tokens, top.next + 1, last, tables) : undefined;
  if (!bottom || bottom.next !== last || bottom.value === 0 || (stroke && top.value >= bottom.value)) return undefined;
  const begun: Numbered = { number: top.value / bottom.value, bound: 'exact', numeral: [at, last], from: at };
  return [phraseOf(begun, { type: 'ratio', unit: null, next: last })];
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
  const unit = bottom.value > top.value && top.value > 0 ? ofUnit(passage, at, bottom, top, end) : undefined;
  if (unit) return unit;
  if (bottom.value <= top.value || top.value < 1 || (more?.glued && !/^[.,;)]$/.test(more.word.text))) return skip;
  if (bottom.next >= end || isDesignation(tokens, at, passage.first, tables)) return skip;
  if (!tables.heads.match(tokens, bottom.next, end) && !tables.ofWords.has(tokens[bottom.next]!.word.norm)) return skip;
  return share(passage, at, bottom.next, top.value / bottom.value, end);
}

/** "1/4 mile", "a 3/4-mile track": a part of a unit is a measure. */
function ofUnit(
  { tokens, tables, first }: Passage,
  at: number,
  bottom: Numeral,
  top: Numeral,
  end: number,
): AmountPhrase[] | undefined {
  const dash = isDash(tokens[bottom.next]) && tokens[bottom.next]!.glued && tokens[bottom.next + 1]?.glued;
  const unit = unitAt(tokens, dash ? bottom.next + 1 : bottom.next, end, tables);
  if (unit?.unit.type !== 'measure') return undefined;
  const { bound, start } = boundBefore(tokens, at, first, tables);
  const begun: Numbered = { number: top.value / bottom.value, bound, numeral: [at, bottom.next], from: start };
  const { first: unitFirst, next, symbol } = unit;
  return [phraseOf(begun, { type: 'measure', unit: symbol, unitAt: [unitFirst, next], next })];
}

/** The most of which one is told: "one in 10 000". */
const LARGEST_WHOLE = 1e5;

/** "one in five adults", "three in 10": a small number of a larger round one, of people or things. */
function oneIn(passage: Passage, at: number, top: Numeral, end: number): AmountPhrase[] | undefined {
  const { tokens, tables } = passage;
  if (!Number.isInteger(top.value) || top.value < 1 || top.value > 99 || top.scale > 1) return undefined;
  const link = tables.oneIn.match(tokens, top.next, end);
  const from = link ? top.next + link.length : end;
  const bottom = from < end && tokens[from]!.kind !== 'mark' ? passage.numeral(from, end) : undefined;
  if (!bottom || bottom.value <= top.value || bottom.value > LARGEST_WHOLE || looksLikeYear(bottom)) return undefined;
  const counted = nounPhraseEnd(tokens, bottom.next, end, tables);
  const alone = at === passage.first && bottom.next === passage.last;
  // "12 out of 48 members" are two numbers, "two out of three voters" is a share.
  if (link!.length === 2 && !(top.inWords && bottom.inWords)) return undefined;
  if ((counted === bottom.next && !alone) || unitAt(tokens, bottom.next, end, tables)) return undefined;
  return share(passage, at, bottom.next, top.value / bottom.value, end);
}

function share(passage: Passage, at: number, next: number, number: number, end: number): AmountPhrase[] {
  const { tokens, tables } = passage;
  const measureAt = shareOf(tokens, next, end, tables);
  const { bound, start } = boundBefore(tokens, at, passage.first, tables);
  const begun: Numbered = { number, bound, numeral: [at, next], from: start };
  return [phraseOf(begun, { type: 'ratio', unit: null, measureAt, next: measureAt?.[1] ?? next })];
}
