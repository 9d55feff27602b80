/** Quantities: a number or range with its sign, its bound, and its unit or measure. */
import type { Token } from '../text/tokens.ts';
import { boundBefore } from './amountBounds.ts';
import {
  type AmountPhrase,
  bareNumber,
  type Outcome,
  type Passage,
  phraseOf,
  retold,
  scaledAlone,
} from './amountPassage.ts';
import { inherit, readRange } from './amountRanges.ts';
import type { Bound } from './claim.ts';
import { looksLikeYear, measured } from './measured.ts';
import { prefixBefore, unitAt } from './measureUnits.ts';
import { isDash, isDesignation, isText, pastGlued, standsFree } from './numeralSurroundings.ts';
import type { Numeral } from './numerals.ts';
import type { NumeralTables } from './numeralTables.ts';

/** The quantity that begins at token `at`, where a number word or figures stand; a number where they are none. */
export function readQuantity(passage: Passage, at: number, end: number): Outcome {
  return quantity(passage, at, end, true);
}

/** With `twins`, a bare number may take unit and measure from the number that it is set against. */
function quantity(passage: Passage, at: number, end: number, twins: boolean): Outcome {
  const { tokens, tables, first } = passage;
  const negative = tables.negatives.has(tokens[at]!.word.norm);
  const start = negative ? at + 1 : at;
  const numeral = passage.numeral(start, end);
  const figures = start < end && tokens[start]!.kind !== 'word';
  if (!numeral) return figures ? pastGlued(tokens, start + 1, end) : undefined;
  if (at === first && (numeral.next === passage.last || isFullStop(passage, numeral))) {
    const bare = bareNumber(start, numeral);
    return [negative ? retold(bare, { number: -numeral.value, from: at }) : bare];
  }
  // "hàng nghìn người", "hơn chục hộ": rough, and yet a number.
  const rough = numeral.vague && at > first && tables.vagueBefore.has(tokens[at - 1]!.word.norm);
  if (numeral.vague && !rough && boundBefore(tokens, at, first, tables).start === at) return numeral.next;
  if (!figures && (isAnotherWord(passage, start, numeral, end) || isNamed(passage, start, numeral, end)))
    return numeral.next;
  const prefix = figures ? prefixBefore(tokens, start, first, tables) : undefined;
  if (figures && !prefix) {
    if (!standsFree(tokens, start, first, tables)) return pastGlued(tokens, start + 1, end);
    if (isDesignation(tokens, start, first, tables)) return pastGlued(tokens, numeral.next, end);
  }
  const opener = tables.rangeOpeners.matchBefore(tokens, start, first, 3);
  const near = rough
    ? ({ bound: 'about', start: at - 1 } as const)
    : boundBefore(tokens, prefix ? prefix.first : start, first, tables);
  const alone = measured(passage, start, numeral, prefix, end);
  const range = readRange(passage, { at: start, numeral, prefix, alone, opened: opener !== undefined }, end);
  if (typeof range === 'number') return range;
  const pair = range || alone || !twins ? undefined : readTwins(passage, start, numeral, near.bound, end);
  if (pair) return pair;
  if (!range && isMultiple(passage, near.start, numeral.next, alone))
    return [retold(bareNumber(start, numeral), { type: 'ratio', bound: near.bound, from: near.start })];
  const body = range ?? alone ?? scaledAlone(tokens, start, numeral) ?? stated(passage, at, start, numeral);
  if (!body) return pastGlued(tokens, numeral.next, end);
  // "hơn từ 10 đến 15": a bound may stand before what opens the range.
  const bounded =
    range && near.bound === 'exact' && opener ? boundBefore(tokens, start - opener.length, first, tables) : near;
  const after = bounded.bound === 'exact' ? tables.boundsAfter.match(tokens, body.next, end) : undefined;
  // "phát trên 2 kênh": the preposition.
  if (near.bound === 'moreThan' && isOn(passage, near.start, body))
    return [retold(body, { bound: after?.value ?? 'exact' })];
  const minus = negative || hasMinus(passage, start, body);
  const from = Math.min(body.from, near.start, bounded.bound === 'exact' ? body.from : bounded.start);
  return [
    retold(body, {
      number: minus ? -body.number : body.number,
      bound: after?.value ?? bounded.bound,
      from: negative ? Math.min(at, from) : minus ? start - 1 : from,
      next: body.next + (after?.length ?? 0),
    }),
  ];
}

/**
 * A bare number that says an amount by itself: grouped figures ("1.234.567"), what has a sign in words, and what
 * closes a clause behind "là", "đạt", "is".
 */
function stated(passage: Passage, at: number, start: number, numeral: Numeral): AmountPhrase | undefined {
  const { tokens, tables, first, last } = passage;
  const after = numeral.next < last ? tokens[numeral.next]! : undefined;
  const closes = !after || after.breaks || CLOSING.has(after.word.text);
  if (after?.glued && !closes) return undefined;
  if (closes && after && tokens[numeral.next + 1]?.glued && tokens[numeral.next + 1]!.kind !== 'mark') return undefined;
  // "0917 519 562" is a telephone.
  const follows = start > first && tokens[start - 1]!.kind === 'number';
  const grouped =
    !follows && !numeral.inWords && numeral.plainDigits === 0 && numeral.value >= 1000 && numeral.scale === 1;
  if (start > at) return bareNumber(start, numeral);
  if (tables.calendarBefore.matchBefore(tokens, start, first, 2)) return undefined;
  if (grouped) return bareNumber(start, numeral);
  if (!closes || numeral.article || looksLikeYear(numeral)) return undefined;
  const told =
    tables.statedBefore.matchBefore(tokens, start, first, 3) || boundBefore(tokens, start, first, tables).start < start;
  return told ? bareNumber(start, numeral) : undefined;
}

/** "gấp 3 doanh thu": how many times as much, where neither "lần" nor a unit follows. */
const isMultiple = ({ tokens, tables, first }: Passage, from: number, next: number, alone: AmountPhrase | undefined) =>
  (alone === undefined || alone.type === 'count') &&
  !tables.timesWords.has(tokens[next]?.word.norm ?? '') &&
  tables.multipleBefore.matchBefore(tokens, from, first, 2) !== undefined;

/** So many things one can be on; more of them are "more than". */
const FEW = 9;

/** "trên 2 kênh": few things that one can be on, behind the word that is a preposition as well as a bound. */
const isOn = ({ tokens, tables }: Passage, bound: number, { type, number, measureAt }: AmountPhrase): boolean =>
  type === 'count' &&
  number <= FEW &&
  measureAt !== undefined &&
  tables.onWords.has(tokens[bound]!.word.norm) &&
  tables.onThings.match(tokens, measureAt[0], measureAt[1]) !== undefined;

/** A sentence of nothing but a number and its full stop, "192."; "1." and "12." number an item. */
const isFullStop = ({ tokens, last }: Passage, { next, plainDigits, inWords }: Numeral) =>
  !inWords && next === last - 1 && (plainDigits === 0 || plainDigits > 2) && CLOSING.has(tokens[next]!.word.text);

const CLOSING: ReadonlySet<string> = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '”', '"', '…']);

/** "-5 °C", "-0,3%": a sign, where a dash stands apart from what is before it. */
function hasMinus({ tokens, first }: Passage, at: number, body: AmountPhrase): boolean {
  const sign = tokens[at - 1];
  if (at === first || !isDash(sign) || sign!.glued || !tokens[at]!.glued || body.to !== undefined) return false;
  return body.type === 'percent' || (body.type === 'measure' && body.unit!.startsWith('°'));
}

/** "-1.200" alone in its line, ",77": what begins with a mark, at the start of a sentence. */
export function readSigned(passage: Passage, at: number, end: number): Outcome {
  const { tokens, tables, first, last } = passage;
  const mark = tokens[at]!;
  if (isText(mark, tables.lexicon.decimal) && tokens[at + 1]?.glued && tokens[at + 1]!.kind === 'number') {
    const numeral = passage.numeral(at, end);
    return numeral?.next === last ? [bareNumber(at, numeral)] : undefined;
  }
  if (!isDash(mark) || at !== first) return undefined;
  const numeral = passage.numeral(at + 1, end);
  if (numeral?.next !== last) return undefined;
  return [retold(bareNumber(at + 1, numeral), { number: -numeral.value, from: at })];
}

/** Number words that are something else here: names ("Ba Lan"), years ("năm nay"), articles. */
function isAnotherWord({ tokens, tables, first }: Passage, at: number, numeral: Numeral, end: number): boolean {
  if (numeral.next !== at + 1) return false;
  const { word } = tokens[at]!;
  const next = numeral.next < end ? tokens[numeral.next] : undefined;
  if (word.casing === 'title') {
    if (next?.kind === 'word' && next.word.casing === 'title') return true;
    if (at > first && tokens[at - 1]!.kind === 'word') return true;
  }
  const counts = countsThings(tokens, numeral.next, end, tables);
  // "cả hai thắng": those named before.
  if (!counts && at > first && tables.together.has(tokens[at - 1]!.word.norm)) return true;
  if (word.casing === 'upper' && word.text.length > 1 && (!counts || isBareName(tokens, at, first))) return true;
  if (!tables.doubtful.has(word.norm)) return false;
  if (at > first && !tokens[at]!.breaks && tables.doubtfulAfter.has(tokens[at - 1]!.word.norm)) return true;
  return numeral.value === 0 || !next || tables.doubtfulBefore.has(next.word.norm) || !counts;
}

/** "LE THI HAI YEN": a name in capitals without its marks, as lists and papers of persons have it. */
const isBareName = (tokens: readonly Token[], at: number, first: number) =>
  at > first && at + 1 < tokens.length && [at - 1, at, at + 1].every((i) => /^[A-Z]{2,}$/.test(tokens[i]!.word.text));

/** True where a head noun or a unit follows. */
const countsThings = (tokens: readonly Token[], at: number, end: number, tables: NumeralTables) =>
  tables.heads.match(tokens, at, end) !== undefined || unitAt(tokens, at, end, tables) !== undefined;

/** "hiệp hai", "ngã ba", "day two": one number word behind what it names, unless it has a unit. */
const isNamed = ({ tokens, tables, first }: Passage, at: number, numeral: Numeral, end: number): boolean =>
  numeral.next === at + 1 &&
  tables.namedBy.matchBefore(tokens, at, first, 2)?.value === true &&
  unitAt(tokens, numeral.next, end, tables) === undefined;

/** Twins: a bare number takes unit and measure from its fellow ("20 lên 25 tỷ", "12 trong số 48 hộ"). */
function readTwins(
  passage: Passage,
  at: number,
  numeral: Numeral,
  bound: Bound,
  end: number,
): readonly AmountPhrase[] | undefined {
  const { tokens, tables } = passage;
  const part = tables.among.match(tokens, numeral.next, end);
  const link = part ?? tables.changeTo.match(tokens, numeral.next, end);
  if (!link || (numeral.article && part) || looksLikeYear(numeral)) return undefined;
  const afterLink = numeral.next + link.length;
  // "ba trong số các ngôi sao": the whole is not counted.
  if (part && tables.severalWords.has(tokens[afterLink]?.word.norm ?? ''))
    return [retold(bareNumber(at, numeral), { bound })];
  const second = afterLink + (tables.bounds.match(tokens, afterLink, end)?.length ?? 0);
  if (second >= end || (tokens[second]!.kind !== 'number' && !tables.starts.has(tokens[second]!.word)))
    return undefined;
  const fellow = quantity(passage, second, end, false);
  const high = passage.numeral(second, end);
  if (typeof fellow !== 'object' || !high) return undefined;
  const model = fellow[0]!;
  if (model.type === 'ordinal' || model.type === 'age' || model.to !== undefined) return undefined;
  // A part above its whole is a slip of a digit, or no part of it.
  if (part && (numeral.inWords ? numeral.value : numeral.value / 10) > model.number) return undefined;
  const { type, unit, measureAt } = model;
  const number = part ? numeral.value : inherit(numeral, high);
  const { next } = numeral;
  return [phraseOf({ number, bound, numeral: [at, next], from: at }, { type, unit, measureAt, next }), ...fellow];
}
