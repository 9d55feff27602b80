/**
 * Alignment: which archived claims speak of the same thing as a claim of the draft, and how surely.
 *
 * The score is open: every feature has a name and a weight, and the sum is all there is. Numbers
 * alone are never identity: without a shared subject ("thành viên", "giải pháp") or enough of a
 * shared sentence, two equal numbers have nothing to say to each other (DESIGN.md, "Quantity").
 */
import type { Quantity } from '../claims/claim.ts';
import { Scale } from './score.ts';
import { type Overlap, overlap, type Rarity, type Terms } from './similarity.ts';
import { type NumberSlip, numberSlip } from './slips.ts';

export interface AmountFeatures {
  /** 0–1: what is counted is the same. */
  readonly subject: number;
  /** 0–1: the sentences share their other words. */
  readonly context: number;
  /** 0–1: the same words run up to the number and on from it. */
  readonly wording: number;
  /** 0–1: the articles tell of the same. */
  readonly story: number;
  /** The values are equal, or one slip apart. */
  readonly nearness: number;
  /** Both bound the number the same way ("tối thiểu", "không dưới"). */
  readonly bound: number;
}

/** How surely two amounts are of the same thing, 0–1. */
export const amountScale = new Scale<AmountFeatures>({
  subject: 0.2,
  context: 0.4,
  wording: 0.15,
  story: 0.1,
  nearness: 0.1,
  bound: 0.05,
});

/** Terms of a claim and its surroundings, as the alignment sees them. */
export interface AmountContext {
  readonly quantity: Quantity;
  readonly measureTerms: Terms;
  readonly sentenceTerms: Terms;
  /** The words right around the number, asked for only when the rest fits. */
  readonly wording: () => Wording;
}

/** Folded words before a number, nearest first, and after it with its unit and measure. */
export interface Wording {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Whether two quantities can be compared at all: the same kind of amount in the same dimension. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.type !== b.type) return false;
  return a.type === 'money' || a.unit === b.unit;
}

/** An anniversary is an ordinal in years (claims/ordinals.ts). */
export const isAnniversary = (quantity: Quantity): boolean => quantity.type === 'ordinal' && quantity.unit === 'year';

/** Amounts that are nothing without what they count; an anniversary counts years. */
const isCounted = (quantity: Quantity): boolean =>
  (quantity.type === 'count' || quantity.type === 'ordinal' || quantity.type === 'age') && !isAnniversary(quantity);

/** Two sentences must share this many terms beside the subject before they are about one thing. */
const SHARED = 2;

/** Equal words around a number, left and right together, that make the wording wholly the same. */
const WHOLE_WORDING = 6;

const sameWording = (a: Wording, b: Wording): number =>
  (run(a.before, b.before) + run(a.after, b.after)) / WHOLE_WORDING;

/** Number of equal words from the start of both lists. */
function run(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** Two words in common ("tiểu đoàn đa quốc gia") name a thing; one ("đội", "trận") may name many. */
const subjectOf = ({ share, count }: Overlap): number => Math.min(1, share * 1.5) * (count >= 2 ? 1 : 0.75);

/** Features of a draft amount against an archived one; undefined when they do not speak of one thing at all. */
export function alignAmount(
  mine: AmountContext,
  theirs: AmountContext,
  story: number,
  rarity: Rarity,
): AmountFeatures | undefined {
  if (!comparable(mine.quantity, theirs.quantity)) return undefined;
  const counted = mine.measureTerms.set.size > 0 && theirs.measureTerms.set.size > 0;
  const head = counted ? overlap(mine.measureTerms, theirs.measureTerms, rarity) : undefined;
  const needsSubject = isCounted(mine.quantity);
  if (needsSubject && (head?.count ?? 0) === 0) return undefined;
  const context = overlap(mine.sentenceTerms, theirs.sentenceTerms, rarity, [mine.measureTerms, theirs.measureTerms]);
  if (context.count < SHARED) return undefined;
  return {
    subject: isAnniversary(mine.quantity) ? 1 : head ? subjectOf(head) : 0.5,
    context: Math.min(1, context.share * 1.6),
    wording: Math.min(1, sameWording(mine.wording(), theirs.wording())),
    story: Math.min(1, story * 2),
    nearness: agreesWith(mine.quantity, theirs.quantity) ? 1 : slipBetween(mine.quantity, theirs.quantity) ? 1 : 0,
    bound: mine.quantity.bound === theirs.quantity.bound ? 1 : 0,
  };
}

export type AmountSlip = NumberSlip | 'unit';

/** The one edit that turns the draft's quantity into the source's, or undefined. */
export function slipBetween(mine: Quantity, theirs: Quantity): AmountSlip | undefined {
  if (mine.to !== undefined || theirs.to !== undefined) return undefined;
  if (mine.number === theirs.number) return sameUnit(mine.unit, theirs.unit) ? undefined : 'unit';
  return sameUnit(mine.unit, theirs.unit) ? numberSlip(mine.number, theirs.number) : undefined;
}

/** Share by which a rounded or estimated figure may differ from another. */
const ROUNDING = 0.05;

/** One unit of a number's leading digit: 1000 of 2500. */
const leadingStep = (n: number): number => (n > 0 ? 10 ** Math.floor(Math.log10(n)) : 0);

/** Units without what they are reckoned by: a price a month is compared with a price. */
const sameUnit = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && a.split('/')[0] === b.split('/')[0]);

/** Digits that a number shows: 4 of 16.87, 2 of 17. Zeros at its end may be shown or not, and count. */
const digitsOf = (n: number): number =>
  String(n)
    .replace(/^0\.0*/, '')
    .replace(/\D/g, '').length;

/** "17 triệu" for 16,87 triệu: the finer figure, rounded or cut to as many digits, is the rougher one. */
function isRounding(rough: Quantity, fine: Quantity): boolean {
  if (rough.to !== undefined || fine.to !== undefined || rough.number <= 0 || fine.number <= 0) return false;
  // Compare as printed: scale words stand for the zeros.
  const scale = 10 ** (3 * Math.floor(Math.log10(Math.max(rough.number, fine.number)) / 3));
  const a = Number((rough.number / scale).toPrecision(12));
  const b = Number((fine.number / scale).toPrecision(12));
  const digits = digitsOf(a);
  if (digits >= digitsOf(b)) return false;
  const unit = 10 ** (Math.floor(Math.log10(b)) + 1 - digits);
  return (
    Math.abs(Math.round(b / unit) * unit - a) < unit / 1e6 || Math.abs(Math.floor(b / unit) * unit - a) < unit / 1e6
  );
}

/** Whether two quantities can both be true: equal, rounded, or within each other's bounds. */
export function agreesWith(a: Quantity, b: Quantity): boolean {
  if (!sameUnit(a.unit, b.unit)) return false;
  const [low, high] = [a.number, a.to ?? a.number];
  const [otherLow, otherHigh] = [b.number, b.to ?? b.number];
  if (low <= otherHigh && otherLow <= high) return true;
  if (isRounding(a, b) || isRounding(b, a)) return true;
  const allows = (bounded: Quantity, value: number): boolean => {
    switch (bounded.bound) {
      case 'about':
        return Math.abs(value - bounded.number) <= bounded.number * ROUNDING;
      // "Hơn 2.000" leaves room to the next of its own leading digits: 2.500, not 3.000.
      case 'moreThan':
        return value > bounded.number && value < bounded.number + leadingStep(bounded.number);
      case 'lessThan':
        return value < bounded.number && value > bounded.number - leadingStep(bounded.number);
      default:
        return false;
    }
  };
  // "Tối thiểu 40" is not contradicted by an actual 45; two different minimums contradict each other.
  if (a.bound === 'atLeast' && b.bound !== 'atLeast' && b.bound !== 'moreThan') return otherHigh >= a.number;
  if (b.bound === 'atLeast' && a.bound !== 'atLeast' && a.bound !== 'moreThan') return high >= b.number;
  if (a.bound === 'atMost' && b.bound !== 'atMost' && b.bound !== 'lessThan') return otherLow <= a.number;
  if (b.bound === 'atMost' && a.bound !== 'atMost' && a.bound !== 'lessThan') return low <= b.number;
  return allows(a, otherLow) || allows(b, low);
}

/** An anniversary as the year it counts from, so that 75 years in 2024 and 76 in 2025 agree. */
export const foundingYear = (quantity: Quantity, year: number): number | undefined =>
  isAnniversary(quantity) ? year - quantity.number : undefined;
