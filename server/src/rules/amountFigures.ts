/** How exactly a figure is printed, how another is written in its style, and what stands between two figures. */
import { type AmountClaim, claimsOf, type Span } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { languageOf } from '../language/languages.ts';
import type { AmountRelations, NumberLexicon } from '../language/numbers.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { type PhraseTable, phraseSet } from '../text/phrases.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';

type PhraseLists = Omit<AmountRelations, 'complements'>;
export type Relations = { readonly [K in keyof PhraseLists]: PhraseTable<true> } & {
  readonly complements: AmountRelations['complements'];
  /** Words that may be part of a number. */
  readonly numberWords: ReadonlySet<string>;
  /** Values of small numbers in one word. */
  readonly numbers: ReadonlyMap<string, number>;
};

/** The relation words of the reading's language, as phrase tables. */
export const relationsOf = (reading: Reading): Relations => tables(languageOf(reading.language));
export const lexiconOf = (reading: Reading): NumberLexicon => languageOf(reading.language).numbers;

const tables = perLanguage(({ numbers }): Relations => {
  const { complements, ...lists } = numbers.relations;
  const compiled = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, phraseSet(list)])) as {
    readonly [K in keyof PhraseLists]: PhraseTable<true>;
  };
  const words = [
    ...Object.keys(numbers.digits),
    ...Object.keys(numbers.scales),
    ...numbers.articles,
    ...Object.keys(numbers.partsBefore),
  ];
  const one = numbers.articles.map((word) => [normalise(word), 1] as const);
  const small = [...one, ...Object.entries(numbers.digits).map(([word, value]) => [normalise(word), value] as const)];
  return {
    ...compiled,
    complements: complements.map((sorts) => sorts.map((words) => words.map(normalise))),
    numberWords: new Set(words),
    numbers: new Map(small),
  };
});

/** Amounts that a rule may hold against one another: neither repeated nor in teasers, in reading order. */
export const weighable = (reading: Reading): AmountClaim[] =>
  claimsOf(reading.claims, 'amount').filter((claim) => !claim.repeated && claim.zone !== 'teaser');

/** Index of the first token that ends after an offset. */
export const tokenFrom = tokenAt;

export interface PrintedFigures {
  readonly digits: string;
  /** Digits behind the decimal mark. */
  readonly decimals: number;
  readonly mark: string;
  readonly value: number;
}

/** The figures that a numeral begins with; undefined for number words. Marks are read as claims/numeralFigures.ts does. */
export function printedFigures(text: string, lexicon: NumberLexicon): PrintedFigures | undefined {
  const digits = /^\p{Nd}+(?:[.,\s]\p{Nd}+)*/u.exec(text)?.[0];
  // "10 1/2", "2½": a fraction is no decimals.
  if (digits === undefined || /^[/\p{No}]/u.test(text.slice(digits.length))) return undefined;
  const plain = Number(digits.replace(/[^\p{Nd}]/gu, ''));
  const marks = digits.match(/[.,]/g) ?? [];
  const tail = /([.,])(\p{Nd}+)$/u.exec(digits);
  const grouped =
    tail &&
    tail[2]!.length === 3 &&
    (marks.length > 1 ? marks.every((mark) => mark === tail[1]) : tail[1] === lexicon.thousands);
  if (!tail || grouped) return { digits, decimals: 0, mark: lexicon.decimal, value: plain };
  const decimals = tail[2]!.length;
  return { digits, decimals, mark: tail[1]!, value: plain / 10 ** decimals };
}

/** The numeral of a claim as it is written. */
export const numeralOf = (claim: AmountClaim, reading: Reading) =>
  reading.draft.source.slice(claim.numeral.start, claim.numeral.end);

/** "2 giờ 32 phút", "1m75": a number in two units, which no single figure can stand for. */
const isCompound = ({ quantity, unitSpan }: AmountClaim) =>
  !unitSpan && quantity.unit !== null && quantity.type !== 'ordinal' && quantity.type !== 'ratio';

/** The last printed place of a compound: a minute, an hour, a cent, a centimetre. */
const placeOfCompound = ({ quantity }: AmountClaim) => (quantity.type === 'duration' ? 1 : 0.01);

/** The largest power of ten that divides a whole number: 100 for 1200. */
function noughts(value: number): number {
  let power = 1;
  while (value !== 0 && value % (power * 10) === 0 && power < 1e15) power *= 10;
  return power;
}

/** Share by which "gần", "hơn", "khoảng" may miss: nobody writes "hơn 40" of 55. */
const LOOSE = 0.12;

/**
 * Least and greatest value that the printed figure can stand for: half a unit of its last place,
 * a place more where it ends in several noughts ("2.000" may be 1.960), and more behind "khoảng".
 */
export function marginOf(claim: AmountClaim, reading: Reading): { readonly low: number; readonly high: number } {
  const { number, bound } = claim.quantity;
  const size = Math.abs(number);
  const figures = printedFigures(numeralOf(claim, reading), lexiconOf(reading));
  const shown = figures?.value || Math.round(size) || 1;
  const place =
    figures && figures.decimals > 0 ? 10 ** -figures.decimals : Math.max(1, noughts(Math.round(shown)) / 10);
  const step = isCompound(claim) ? placeOfCompound(claim) : (size / shown) * place;
  const half = Math.max(step / 2, bound === 'exact' ? 0 : size * LOOSE);
  return { low: number - half, high: number + half };
}

/** Digits behind the decimal mark of a claim's numeral. */
export const decimalsOf = (claim: AmountClaim, reading: Reading): number =>
  printedFigures(numeralOf(claim, reading), lexiconOf(reading))?.decimals ?? 0;

/** More decimals than this read badly ("0,00004 tỷ"). */
const PLACES = 3;

/**
 * `value` written in place of a claim's numeral, in its style: figures with the same marks, decimals
 * and scale word, words where the lexicon has one. Undefined when it cannot be written so.
 */
export function writeLike(value: number, claim: AmountClaim, reading: Reading): string | undefined {
  const lexicon = lexiconOf(reading);
  const text = numeralOf(claim, reading);
  const { number, to } = claim.quantity;
  if (to !== undefined || value < 0 || isCompound(claim)) return undefined;
  const figures = printedFigures(text, lexicon);
  if (!figures) {
    const word = Number.isInteger(value) && !/^\p{N}/u.test(text) ? lexicon.written[value] : undefined;
    if (word !== undefined) return /^\p{Lu}/u.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    return Number.isInteger(value) && value < 1e4 ? String(value) : undefined;
  }
  if (figures.value === 0 || number === 0) return undefined;
  const scaled = value / (number / figures.value);
  const exact = (places: number) => Math.abs(scaled - Number(scaled.toFixed(places))) < 1e-9 * Math.max(1, scaled);
  let places = figures.decimals;
  while (places <= PLACES && !exact(places)) places++;
  if (places > PLACES) return undefined;
  const [whole = '0', decimals] = scaled.toFixed(places).split('.');
  const separator = /\p{Nd}([.\s,])\p{Nd}{3}(?!\p{Nd})/u.exec(figures.digits)?.[1];
  const thousands = separator !== undefined && separator !== figures.mark ? separator : lexicon.thousands;
  const written =
    whole.length > 4 || (separator !== undefined && separator !== figures.mark)
      ? whole.replace(/\B(?=(?:\d{3})+$)/g, thousands)
      : whole;
  const rest = text.slice(figures.digits.length);
  const ordinal = lexicon.ordinalSuffixes.includes(rest.toLowerCase());
  return written + (decimals ? figures.mark + decimals : '') + (ordinal ? ordinalSuffix(value, lexicon) : rest);
}

/** "st", "nd", "rd", "th" by the last digits, as the lexicon lists them: the common one first. */
export function ordinalSuffix(value: number, { ordinalSuffixes }: NumberLexicon): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return (teen ? undefined : value % 10 === 0 ? undefined : ordinalSuffixes[value % 10]) ?? ordinalSuffixes[0]!;
}

const CONNECTS = new Set([',', '(', ')', '-', '–', '—', '/', '"', '“', '”']);

/**
 * True when tokens [from, to) say nothing but how two figures belong together: marks, the given
 * phrases, and dates (spans in `dates`). `longest` bounds the walk.
 */
export function onlyBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  phrases: readonly PhraseTable<true>[],
  dates: readonly Span[],
  longest = 12,
): boolean {
  if (to - from > longest) return false;
  let i = from;
  while (i < to) {
    const token = tokens[i]!;
    if (
      (token.kind === 'mark' && CONNECTS.has(token.word.text)) ||
      dates.some((span) => span.start <= token.start && token.end <= span.end)
    ) {
      i++;
      continue;
    }
    const length = Math.max(0, ...phrases.map((table) => table.match(tokens, i, to)?.length ?? 0));
    if (length === 0) return false;
    i += length;
  }
  return true;
}

/** The amounts of each sentence, in order. */
export function bySentence(claims: readonly AmountClaim[]): AmountClaim[][] {
  const groups = new Map<number, AmountClaim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.sentence);
    if (group) group.push(claim);
    else groups.set(claim.sentence, [claim]);
  }
  return [...groups.values()];
}
