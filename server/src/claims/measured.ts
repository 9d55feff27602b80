/** One number with what makes it an amount: a currency, a percentage, an age, a unit, or the noun phrase it counts. */
import { durationOf } from './amountDurations.ts';
import { type AmountPhrase, type Passage, scaledAlone } from './amountPassage.ts';
import { compoundOf } from './measureCompounds.ts';
import { countedEnd, hyphenatedEnd, shareOf } from './measures.ts';
import { type CurrencyPrefix, rateAt, unitAt } from './measureUnits.ts';
import { isDash } from './numeralSurroundings.ts';
import type { Numeral } from './numerals.ts';

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
  if (hyphen) {
    const nounEnd = hyphenatedEnd(tokens, next, end, tables);
    if (nounEnd === next) return undefined;
    return { ...base, type: 'count', unit: null, measureAt: [next + 1, nounEnd], next: nounEnd };
  }
  if (tables.ageBefore.matchBefore(tokens, at, first, 1) && numeral.value < OLDEST && numeral.scale === 1)
    return { ...base, type: 'age', unit: 'year', next };
  if (token.glued || isPartOfName(passage, at, numeral, end)) return undefined;
  const measureEnd = countedEnd(tokens, next, end, numeral.value, tables);
  if (measureEnd === next) return undefined;
  const number = numeral.thousandIfWhole ? Math.round(numeral.value * 1000) : numeral.value;
  return { ...base, type: 'count', number, unit: null, measureAt: [next, measureEnd], next: measureEnd };
}
