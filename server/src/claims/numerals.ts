/**
 * Numerals: how many, in figures, in words or in both ("40 tỷ"), before anyone asks of what.
 * numeralFigures.ts reads the figures, numeralWords.ts the words.
 */
import type { Token } from '../text/tokens.ts';
import { type Figures, readFigures } from './numeralFigures.ts';
import type { NumeralTables } from './numeralTables.ts';
import { NumberWords } from './numeralWords.ts';

export interface Numeral {
  readonly value: number;
  /** Token after the numeral. */
  readonly next: number;
  /** The value of one in the last printed place: 1e9 for "20 tỷ", 1e8 for "1,5 tỷ". */
  readonly step: number;
  /** The largest scale word or suffix in it, 1 without any: what a bare neighbour may inherit. */
  readonly scale: number;
  /** Written in words throughout. */
  readonly inWords: boolean;
  /** It is nothing but an article that also means one. */
  readonly article: boolean;
  /** It began with a scale word without a number before it ("trăm người"): a manner of speaking. */
  readonly vague: boolean;
  /** Plain digits without separators, scale or decimals, and how many. 0 otherwise. */
  readonly plainDigits: number;
  /** One group of three behind the decimal mark ("1,500" in Vietnamese): a thousand if things are counted. */
  readonly thousandIfWhole: boolean;
}

/** Reads the numeral that begins at token `at`, before token `end`; undefined when there is none. */
export function readNumeral(
  tokens: readonly Token[],
  at: number,
  end: number,
  tables: NumeralTables,
): Numeral | undefined {
  const first = tokens[at]!;
  const words = new NumberWords(tokens, at, end, tables);
  let figures: Figures | undefined;
  let next = at;
  if (beginsWithFigures(tokens, at, tables)) {
    figures = readFigures(tokens, at, end, tables);
    if (figures.value === undefined) return undefined;
    words.openWithFigures(figures);
    next = figures.next;
    const glued = next < end && tokens[next]!.glued && tokens[next]!.kind === 'word';
    const suffixed = glued ? withSuffix(tokens, figures, tables) : undefined;
    if (suffixed) return suffixed;
    // "20km": what is glued to figures is read on only when it is a number word.
    if (glued && !tables.words.has(tokens[next]!.word.norm)) next = end;
  } else {
    const part = partBefore(tokens, at, end, tables);
    if (part) {
      words.openWithPart(part.value);
      next = part.next;
    } else if (tables.articles.has(first.word.norm) && !tables.words.has(first.word.norm)) return undefined;
  }
  words.readFrom(next, at);
  const value = round(words.value);
  if (words.next === at || !Number.isFinite(value)) return undefined;
  const plain = figures !== undefined && !words.scaled;
  return {
    value,
    next: words.next,
    step: words.step,
    scale: words.scale,
    inWords: words.inWords,
    article: words.inWords && words.next === at + 1 && tables.articles.has(first.word.norm),
    vague: words.vague,
    plainDigits: plain ? figures!.plainDigits : 0,
    thousandIfWhole: plain && figures!.thousandIfWhole,
  };
}

const beginsWithFigures = (tokens: readonly Token[], at: number, { lexicon }: NumeralTables) =>
  tokens[at]!.kind === 'number' || (tokens[at]!.word.text === lexicon.decimal && tokens[at + 1]?.kind === 'number');

/** "15k", "€5m", "2tr": a factor glued to the figures. */
function withSuffix(tokens: readonly Token[], figures: Figures, tables: NumeralTables): Numeral | undefined {
  const factor = tables.suffixes.get(tokens[figures.next]!.word.text);
  const after = tokens[figures.next + 1];
  if (factor === undefined || (after?.glued && after.kind !== 'mark')) return undefined;
  return {
    value: round(figures.value! * factor),
    next: figures.next + 1,
    step: 10 ** -figures.decimals * factor,
    scale: factor,
    inWords: false,
    article: false,
    vague: false,
    plainDigits: 0,
    thousandIfWhole: false,
  };
}

/** What only a scale makes a number: an article ("a million"), a half ("nửa triệu"). */
function partBefore(
  tokens: readonly Token[],
  at: number,
  end: number,
  tables: NumeralTables,
): { readonly value: number; readonly next: number } | undefined {
  const { norm } = tokens[at]!.word;
  const scaleAt = (i: number) => {
    const word = i < end ? tables.words.get(tokens[i]!.word.norm) : undefined;
    return word?.does === 'scale' ? word.value : 0;
  };
  if (tables.articles.has(norm) && !tables.words.has(norm))
    return scaleAt(at + 1) > 0 ? { value: 1, next: at + 1 } : undefined;
  const half = tables.halvesBefore.match(tokens, at, end);
  return half && scaleAt(at + half.length) >= 100 ? { value: 0.5, next: at + half.length } : undefined;
}

/** Takes off what binary fractions add: 1.2 × 1e6 is 1 200 000. */
const round = (value: number) => Number(value.toPrecision(15));
