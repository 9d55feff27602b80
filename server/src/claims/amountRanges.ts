/** Ranges: "10-15 người", "từ 10 đến 15 triệu", "$5 to $8"; and what a number takes over from its twin. */
import { type AmountPhrase, type Passage, retold, scaledAlone } from './amountPassage.ts';
import { measured } from './measured.ts';
import type { CurrencyPrefix } from './measureUnits.ts';
import { isDash, pastGlued } from './numeralSurroundings.ts';
import type { Numeral } from './numerals.ts';

/** The lower end of a range as far as it is read. */
export interface LowerEnd {
  readonly at: number;
  readonly numeral: Numeral;
  readonly prefix: CurrencyPrefix | undefined;
  /** The amount it makes by itself, when it does. */
  readonly alone: AmountPhrase | undefined;
  /** "từ", "between" stands before it. */
  readonly opened: boolean;
}

/** The range that a lower end opens; a number when figures joined by a dash are a score or a code. */
export function readRange(passage: Passage, low: LowerEnd, end: number): AmountPhrase | number | undefined {
  const { tokens, tables } = passage;
  const { at, numeral, prefix, alone } = low;
  // The link follows the number or, when both ends carry the unit, the unit.
  const link = alone && alone.type !== 'count' && alone.type !== 'age' ? alone.next : numeral.next;
  const second = link < end - 1 ? afterLink(passage, link, low.opened, end) : undefined;
  if (second === undefined || second >= end) return undefined;
  const sign = prefix ? tables.prefixes.match(tokens, second, end) : undefined;
  const from = second + (sign?.length ?? 0);
  const opens = tokens[from];
  if (opens?.kind !== 'number' && !(numeral.inWords && opens !== undefined && tables.starts.has(opens.word)))
    return undefined;
  const high = passage.numeral(from, end);
  const dashed = tokens[link]!.kind === 'mark';
  const skip = dashed && tokens[link]!.glued && !alone ? pastGlued(tokens, from + 1, end) : undefined;
  if (!high || high.vague) return skip;
  // "lúc 6-7 giờ tối" tells when.
  const clock = tables.clockBefore.matchBefore(tokens, at, passage.first, 2) && !low.opened ? 'hour' : undefined;
  const value = inherit(numeral, high);
  if (value >= high.value) return skip;
  const upper =
    measured(passage, from, high, prefix && { unit: prefix.unit, first: sign ? second : from }, end) ??
    scaledAlone(tokens, from, high);
  if (!upper) return skip;
  if (clock && upper.type === 'duration' && upper.unit === clock) return upper.next;
  if (upper.numeral[1] !== high.next) return upper.next; // "từ 10 - 11 giờ 40 phút" tells when
  const bothMeasured = alone !== undefined && link === alone.next;
  if (bothMeasured && alone.unit !== upper.unit) return undefined;
  // Without a unit "2-3 …" may be a score or a pair of pages: a known head noun must follow.
  if (dashed && upper.type === 'count' && !tables.heads.match(tokens, high.next, end)) return skip;
  return retold(upper, {
    number: bothMeasured ? alone.number : value,
    to: upper.number,
    numeral: [at, high.next],
    from: prefix ? prefix.first : at,
  });
}

/** "hai ba người", "bảy tám triệu": a digit in words behind the one below it. */
function isPair({ tokens, tables, first }: Passage, link: number): boolean {
  if (!tables.lexicon.digitPairs || link <= first) return false;
  const low = tables.words.get(tokens[link - 1]!.word.norm);
  const high = tables.words.get(tokens[link]!.word.norm);
  if (low?.does !== 'digit' || high?.does !== 'digit' || low.final || high.final) return false;
  return low.value > 0 && high.value < 10 && high.value === low.value + 1;
}

/** The token behind "-", "đến", "to"; "and" links only what "between" has opened. */
function afterLink(passage: Passage, link: number, opened: boolean, end: number): number | undefined {
  const { tokens, tables } = passage;
  const token = tokens[link]!;
  if (token.breaks) return undefined;
  if (isPair(passage, link)) return link;
  if (isDash(token)) return token.glued === tokens[link + 1]!.glued ? link + 1 : undefined;
  const word = tables.rangeWords.match(tokens, link, end);
  if (!word || (tables.fillers.has(token.word.norm) && !opened)) return undefined;
  return link + word.length;
}

/** A number without a scale takes its twin's, when that brings the two nearer: "từ 20 lên 25 tỷ". */
export function inherit(bare: Numeral, twin: Numeral): number {
  if (bare.scale > 1 || twin.scale === 1 || bare.value === 0) return bare.value;
  // "từ 500 đến 1 triệu đồng": the lower end is of the scale below.
  if (bare.value >= 100 && bare.value * twin.scale > twin.value && twin.scale >= 1e6)
    return bare.value * (twin.scale / 1000);
  const distance = (value: number) => Math.abs(Math.log(twin.value / value));
  const scaled = bare.value * twin.scale;
  return distance(scaled) < distance(bare.value) ? scaled : bare.value;
}
