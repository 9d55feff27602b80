/**
 * Which figure of a calculation slipped.
 *
 * Where a sum or a percentage does not come out, every figure in it may be the wrong one. Those that one slip of the pen
 * mends are told apart from the rest, and put in order by how likely that slip is: each figure of the calculation may have
 * slipped as well as another, and in each of its digits; what the draft or its sources give elsewhere is held to be true.
 */
import type { AmountClaim } from '../claims/claim.ts';
import { claimsOf } from '../claims/claim.ts';
import { normalise } from '../text/words.ts';
import { lexiconOf, numeralOf, printedFigures, writeLike } from './amountFigures.ts';
import type { Fix } from './finding.ts';
import type { RuleContext } from './rule.ts';

/** A figure of a calculation. */
export interface Term {
  readonly claim: AmountClaim;
  /** Whether the calculation comes out with `value` in the figure's place. */
  comes(value: number): boolean;
  /** What it comes to where it was not mistyped but reckoned wrongly, and how likely that is. */
  readonly reckoned?: { readonly value: number; readonly likelihood: number } | undefined;
}

/** A figure and what it was meant to be. */
export interface Mend {
  readonly claim: AmountClaim;
  readonly value: number;
  /** The numeral as it is to be written. */
  readonly numeral: string;
  /** Only the order of these says something. */
  readonly likelihood: number;
}

/** What is given elsewhere is so many times as likely to be true; of single digits, which stand everywhere, less so. */
const TOLD = 10;
const TOLD_DIGIT = 2;
const DIGITS = '0123456789';

/** The first is so many times as likely as the next where it is clearly meant. */
const CLEARLY = 4;

/** The figures of a calculation that one slip mends, the likeliest first; of equals in the order of `terms`. */
export function likelyMends(terms: readonly Term[], context: RuleContext): Mend[] {
  const own = new Set(terms.map(({ claim }) => claim.id));
  return terms
    .flatMap((term): Mend[] => {
      const { claim } = term;
      const meant = [...meantBy(claim, context)].filter(([value]) => term.comes(value));
      const { reckoned } = term;
      if (reckoned) {
        const slip = meant.find(([value]) => value === reckoned.value)?.[1] ?? 0;
        meant.push([reckoned.value, reckoned.likelihood + slip]);
      }
      return meant.flatMap(([value, likelihood]) => {
        const numeral = writeLike(value, claim, context.reading);
        return numeral === undefined
          ? []
          : [{ claim, value, numeral, likelihood: likelihood * told(claim, value, own, context) }];
      });
    })
    .sort((a, b) => b.likelihood - a.likelihood)
    .filter(({ claim }, index, all) => all.findIndex((other) => other.claim === claim) === index);
}

/** The first of the mends where it is much likelier than the others. */
export function clearly(mends: readonly Mend[]): Mend | undefined {
  const [first, second] = mends;
  return first && (!second || first.likelihood >= CLEARLY * second.likelihood) ? first : undefined;
}

/** Fixes for a finding that lies on `shown`; the first is preferred where it is clear. */
export function fixesOf(mends: readonly Mend[], shown: AmountClaim, { reading }: Pick<RuleContext, 'reading'>): Fix[] {
  const { source } = reading.draft;
  return mends.map((mend): Fix => {
    const { claim, numeral } = mend;
    const rest = source.slice(claim.numeral.end, Math.max(claim.numeral.end, claim.unitSpan?.end ?? claim.end));
    const edits = [{ ...claim.numeral, newText: numeral }];
    const title =
      claim === shown
        ? { key: 'fix.replace', values: { text: numeral + rest } }
        : { key: 'amount.fixFigure', values: { was: numeralOf(claim, reading) + rest, text: numeral + rest } };
    return mend === clearly(mends) ? { title, preferred: true, edits } : { title, edits };
  });
}

/** Values that a slip may have made the printed figure of, each with its likelihood. */
function meantBy(claim: AmountClaim, { reading }: RuleContext): ReadonlyMap<number, number> {
  const lexicon = lexiconOf(reading);
  const figures = printedFigures(numeralOf(claim, reading), lexicon);
  const found = new Map<number, number>();
  if (!figures) {
    // One word for another: "hai" for "ba".
    const last = Math.min(lexicon.written.length, DIGITS.length + 1);
    for (let value = 1; value < last; value++) if (value !== claim.quantity.number) found.set(value, 1 / last);
    return found;
  }
  if (figures.value === 0) return found;
  const scale = claim.quantity.number / figures.value;
  for (const [meant, likelihood] of slipsInto(figures.value.toFixed(figures.decimals))) {
    const value = Number((Number(meant) * scale).toPrecision(12));
    if (value > 0) found.set(value, Math.max(likelihood, found.get(value) ?? 0));
  }
  return found;
}

/** Figures ("1500", "35.7") of which one slip makes `printed`, with the share of their slips of that kind that do. */
function* slipsInto(printed: string): Generator<readonly [string, number]> {
  const length = printed.replace('.', '').length;
  const whole = printed.split('.')[0]!.length;
  const put = (at: number, until: number, digits: string) => printed.slice(0, at) + digits + printed.slice(until);
  const sound = (meant: string) => meant !== printed && /^(?:0(?=\.)|[1-9])\d*(?:\.\d+)?$/.test(meant);
  for (let at = 0; at <= printed.length; at++) {
    // Behind the decimal mark a digit more or less is another precision.
    if (at <= whole)
      for (const digit of DIGITS) {
        const lost = put(at, at, digit);
        if (sound(lost)) yield [lost, 1 / (length + 1)];
      }
    const [here, next] = [printed[at], printed[at + 1]];
    if (here === undefined || here === '.') continue;
    for (const digit of DIGITS) {
      const wrong = put(at, at + 1, digit);
      if (sound(wrong)) yield [wrong, 1 / (9 * length)];
    }
    if (next === undefined || next === '.') continue;
    const [swapped, doubled] = [put(at, at + 2, next + here), put(at, at + 1, '')];
    if (sound(swapped)) yield [swapped, 1 / (length - 1)];
    if (at < whole && here === next && sound(doubled)) yield [doubled, 1 / (length - 1)];
  }
}

/** How many times as likely a slip is for what else is known of the figure and of what it was meant to be. */
function told(claim: AmountClaim, meant: number, own: ReadonlySet<string>, context: RuleContext): number {
  const { evidence, reading, sourced } = context;
  const weight = (value: number) => (value < 10 ? TOLD_DIGIT : TOLD);
  const others = claimsOf(reading.claims, 'amount').filter((other) => !own.has(other.id) && countsSame(claim, other));
  const aligned = evidence.amounts.get(claim.id) ?? [];
  const { number } = claim.quantity;
  const isHeld =
    sourced.has(claim.id) ||
    others.some((other) => other.quantity.number === number) ||
    aligned.some((one) => one.agrees);
  const isMeant =
    others.some((other) => other.quantity.number === meant) ||
    aligned.some((one) => one.sighting.quantity.number === meant) ||
    evidence.figures.some(({ figure, sources }) => {
      const token = figure.sentence.tokens[figure.first]!;
      return token.start < claim.numeral.end && claim.numeral.start < token.end && sources[0]?.figure.value === meant;
    });
  return (isMeant ? weight(meant) : 1) / (isHeld ? weight(number) : 1);
}

/** Whether two amounts may be the same thing told twice: the same unit, a word in common where they say what is counted. */
function countsSame({ quantity: a }: AmountClaim, { quantity: b }: AmountClaim): boolean {
  if (a.type !== b.type || a.unit !== b.unit) return false;
  const words = (measure: string | undefined) => normalise(measure ?? '').split(' ');
  if (!a.measure || !b.measure) return true;
  const known = new Set(words(a.measure));
  return words(b.measure).some((word) => known.has(word));
}
