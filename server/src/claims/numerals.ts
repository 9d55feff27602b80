/**
 * Numerals: how many, in figures, in words or in both ("40 tỷ"), before anyone asks of what.
 * numeralFigures.ts reads the figures, numeralWords.ts the words.
 */
import type { Token } from '../text/tokens.ts';
import { type Figures, fractionSign, readFigures } from './numeralFigures.ts';
import { isDash } from './numeralSurroundings.ts';
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
  const figures = beginsWithFigures(tokens, at, tables) ? readFigures(tokens, at, end, tables) : undefined;
  if (figures) {
    if (figures.value === undefined) return undefined;
    if (scaleAt(tokens, figures.next, end, tables) === 0)
      return withSuffix(tokens, figures, end, tables) ?? inFigures(figures);
  }
  const half = figures ? undefined : (halfAt(tokens, at, end, tables) ?? stretchAt(tokens, at, end, tables));
  if (half) return half;
  const words = new NumberWords(tokens, at, end, tables);
  if (figures) {
    words.openWithFigures(figures);
    words.readFrom(figures.next);
  } else {
    const part = partBefore(tokens, at, end, tables);
    if (part) words.openWithPart(part.value);
    words.readFrom(part?.next ?? at);
  }
  const value = round(words.value);
  if (words.next === at || !Number.isFinite(value)) return undefined;
  const { next, step, scale, inWords, vague } = words;
  const article = inWords && next === at + 1 && tables.articles.has(tokens[at]!.word.norm);
  return { value, next, step, scale, inWords, article, vague, plainDigits: 0, thousandIfWhole: false };
}

const beginsWithFigures = (tokens: readonly Token[], at: number, { lexicon }: NumeralTables) =>
  tokens[at]!.kind === 'number' ||
  fractionSign(tokens[at]) !== undefined ||
  (tokens[at]!.word.text === lexicon.decimal && tokens[at + 1]?.kind === 'number' && tokens[at + 1]!.glued);

/** "nửa tháng", "half an hour": a half of the unit that follows. */
function halfAt(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): Numeral | undefined {
  const half = tables.halfOfUnit.match(tokens, at, end);
  const next = at + (half?.length ?? 0);
  const unit = half && next < end && !tokens[next]!.breaks ? tables.units.match(tokens, next, end)?.value : undefined;
  if (!unit || unit.type === 'money') return undefined;
  return { ...ONE, value: 0.5, step: 0.5, article: false, next };
}

/** One, as an article says it. */
const ONE = {
  value: 1,
  step: 1,
  scale: 1,
  inWords: true,
  article: true,
  vague: false,
  plainDigits: 0,
  thousandIfWhole: false,
} as const;

/** "for an hour", "another week", "a day and a half": an article that counts one unit of time; "twice a day" is a rate. */
function stretchAt(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): Numeral | undefined {
  const { norm } = tokens[at]!.word;
  if (!tables.stretchArticles.has(norm) || at + 1 >= end || tokens[at + 1]!.breaks) return undefined;
  const unit = tables.units.match(tokens, at + 1, end);
  if (unit?.value?.type !== 'duration' || unit.value.symbol === 'second') return undefined;
  const next = at + 1 + unit.length;
  if (tokens[next]?.glued && isDash(tokens[next])) return undefined;
  const before = at > 0 && !tokens[at]!.breaks ? tokens[at - 1]!.word.norm : '';
  if (
    !tables.stretchAlone.has(norm) &&
    !tables.stretchBefore.has(before) &&
    !tables.partsAfter.match(tokens, next, end)?.value
  )
    return undefined;
  return { ...ONE, next: at + 1 };
}

/** The scale word at token `at` ("triệu" 1e6), or 0. */
function scaleAt(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): number {
  const word = at < end ? tables.words.get(tokens[at]!.word.norm) : undefined;
  return word?.does === 'scale' && !tokens[at]!.breaks && !tables.idioms.match(tokens, at, end) ? word.value : 0;
}

/** Figures by themselves. */
const inFigures = (figures: Figures): Numeral => ({
  value: figures.value!,
  next: figures.next,
  step: 10 ** -figures.decimals,
  scale: 1,
  inWords: false,
  article: false,
  vague: false,
  plainDigits: figures.plainDigits,
  thousandIfWhole: figures.thousandIfWhole,
});

/** "15k", "€5m", "2tr": a factor glued to the figures. */
function withSuffix(
  tokens: readonly Token[],
  figures: Figures,
  end: number,
  tables: NumeralTables,
): Numeral | undefined {
  const suffix = figures.next < end ? tokens[figures.next]! : undefined;
  const factor = suffix?.glued && suffix.kind === 'word' ? tables.suffixes.get(suffix.word.text) : undefined;
  const after = tokens[figures.next + 1];
  if (factor === undefined || (after?.glued && after.kind !== 'mark')) return undefined;
  if (after && suffix!.word.text === 'm' && tables.dimensions.has(after.word.norm)) return undefined;
  return {
    ...inFigures(figures),
    value: round(figures.value! * factor),
    next: figures.next + 1,
    step: 10 ** -figures.decimals * factor,
    scale: factor,
    plainDigits: 0,
    thousandIfWhole: false,
  };
}

/** "Half a dozen". */
const SMALLEST_PARTED = 12;

/** What only a scale makes a number: an article ("a million"), a half ("nửa triệu"). */
function partBefore(
  tokens: readonly Token[],
  at: number,
  end: number,
  tables: NumeralTables,
): { readonly value: number; readonly next: number } | undefined {
  if (tables.articles.has(tokens[at]!.word.norm) && scaleAt(tokens, at + 1, end, tables) > 0)
    return { value: 1, next: at + 1 };
  const part = tables.partsBefore.match(tokens, at, end);
  return part && scaleAt(tokens, at + part.length, end, tables) >= SMALLEST_PARTED
    ? { value: part.value, next: at + part.length }
    : undefined;
}

/** Takes off what binary fractions add: 1.2 × 1e6 is 1 200 000. */
const round = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
