/** One number with what makes it an amount: a currency, a percentage, an age, a unit, or the noun phrase it counts. */
import type { Token } from '../text/tokens.ts';
import { durationOf } from './amountDurations.ts';
import type { AmountPhrase, Passage } from './amountPassage.ts';
import { compoundOf, gluedDecimals } from './measureCompounds.ts';
import { countedEnd, hyphenatedEnd, shareOf } from './measures.ts';
import { type CurrencyPrefix, rateAt, type UnitMatch, unitAt } from './measureUnits.ts';
import { isDash } from './numeralSurroundings.ts';
import type { Numeral } from './numerals.ts';

const MILLION = 1e6;
/** Nobody in the news is older. */
const OLDEST = 130;

/** Ordinary plain years; four such digits are an amount only beside a unit or a head noun. */
export const looksLikeYear = (numeral: Numeral): boolean =>
  numeral.plainDigits === 4 && numeral.value >= 1800 && numeral.value <= 2100;

/** The amount that the numeral at token `at` makes with what follows it, or with the currency before it; undefined for a bare one. */
export function measured(
  passage: Passage,
  at: number,
  numeral: Numeral,
  prefix: CurrencyPrefix | undefined,
  end: number,
): AmountPhrase | undefined {
  const { tokens, tables, first } = passage;
  const { next } = numeral;
  const base = { number: numeral.value, bound: 'exact', numeral: [at, next], from: at } as const;
  if (prefix) {
    const rate = rateAt(tokens, next, end, tables);
    const unit = rate ? `${prefix.unit.symbol}/${rate.per}` : prefix.unit.symbol;
    return { ...base, type: 'money', unit, unitAt: [prefix.first, at], from: prefix.first, next: rate?.next ?? next };
  }
  const token = next < end ? tokens[next]! : undefined;
  if (!token || token.breaks) return undefined;
  const percent = tables.percent.match(tokens, next, end);
  if (percent) {
    const unitEnd = next + percent.length;
    const measureAt = percent.value === '%' ? shareOf(tokens, unitEnd, end, tables) : undefined;
    return { ...base, type: 'percent', unit: percent.value, unitAt: [next, unitEnd], measureAt, next: unitEnd };
  }
  const age = tables.ageAfter.match(tokens, next, end);
  if (age) return { ...base, type: 'age', unit: 'year', unitAt: [next, next + age.length], next: next + age.length };
  const hyphen = isDash(token) && token.glued && tokens[next + 1]?.glued && next + 1 < end;
  const calendar = tables.calendarBefore.matchBefore(tokens, at, first, 2) !== undefined && numeral.scale === 1;
  const match = unitAt(tokens, hyphen ? next + 1 : next, end, tables);
  if (match?.unit.type === 'duration') return calendar ? undefined : durationOf(passage, base, match, end);
  if (match) return compoundOf(passage, base, match, end) ?? unitPhrase(passage, base, numeral, match, end);
  if (calendar || numeral.article) return undefined;
  const metres = token.glued ? gluedDecimals(passage, base, next, end) : undefined;
  if (metres) return metres;
  if (hyphen) {
    const nounEnd = hyphenatedEnd(tokens, next, end, tables);
    if (nounEnd === next) return undefined;
    return { ...base, type: 'count', unit: null, measureAt: [next + 1, nounEnd], next: nounEnd };
  }
  if (tables.ageBefore.matchBefore(tokens, at, first, 1) && numeral.value < OLDEST && numeral.scale === 1)
    return { ...base, type: 'age', unit: 'year', unitAt: [at - 1, at], next };
  if (token.glued || isBrand(tokens, next) || isPartOfName(passage, at, numeral, end)) return undefined;
  const measureEnd = countedEnd(tokens, next, end, numeral.value, tables);
  if (measureEnd === next) return undefined;
  const number = numeral.thousandIfWhole ? Math.round(numeral.value * 1000) : numeral.value;
  return { ...base, type: 'count', number, unit: null, measureAt: [next, measureEnd], next: measureEnd };
}

/** Figures that name something rather than count it, unless a head noun follows: a year, "007", "Apollo 11 landed", "147 Trần Đại Nghĩa". */
function isPartOfName({ tokens, tables, first }: Passage, at: number, numeral: Numeral, end: number): boolean {
  if (numeral.plainDigits === 0) return false;
  if (numeral.plainDigits > 2 && /^0\d/.test(tokens[at]!.word.text)) return true;
  const before = at > first + 1 ? tokens[at - 1]! : undefined;
  const named = before?.kind === 'word' && (before.word.casing === 'title' || before.word.casing === 'upper');
  const street = !tables.lexicon.plural && isTitle(tokens[numeral.next]) && isTitle(tokens[numeral.next + 1]);
  if (named && looksLikeYear(numeral)) return true; // "Copa America 2016"
  return (named || street || looksLikeYear(numeral)) && !tables.heads.match(tokens, numeral.next, end);
}

/** "5G", "4K": a capital glued to the figures makes a name of them before a noun. */
const isBrand = (tokens: readonly Token[], next: number) =>
  tokens[next - 1]!.glued && tokens[next - 1]!.kind === 'word' && /^[GKM]$/.test(tokens[next - 1]!.word.text);

/** A number with a unit of money or of measure. */
function unitPhrase(
  { tokens, tables }: Passage,
  base: Pick<AmountPhrase, 'number' | 'bound' | 'numeral' | 'from'>,
  numeral: Numeral,
  match: UnitMatch,
  end: number,
): AmountPhrase {
  const unitAt = [match.first, match.next] as const;
  const { next } = match;
  const money = numeral.scale >= MILLION ? tables.moneyByMillions.match(tokens, match.first, end)?.value : undefined;
  // "361 million pounds" is money, "2 million pounds of rice" is not.
  if (money && !(next < end && tables.ofWords.has(tokens[next]!.word.norm)))
    return { ...base, type: 'money', unit: money.symbol, unitAt, next };
  const { type } = match.unit;
  // "75 USD million".
  const scale = type === 'money' && next < end ? tables.words.get(tokens[next]!.word.norm) : undefined;
  if (scale?.does === 'scale' && scale.value >= MILLION && numeral.scale === 1 && !tokens[next]!.breaks) {
    const written = [base.numeral[0], next + 1] as const;
    return {
      ...base,
      number: base.number * scale.value,
      numeral: written,
      type,
      unit: match.symbol,
      unitAt,
      next: next + 1,
    };
  }
  return { ...base, type, unit: match.symbol, unitAt, next };
}

const isTitle = (token: Token | undefined) => token?.kind === 'word' && token.word.casing === 'title';
