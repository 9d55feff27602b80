/** One number with what makes it an amount: a currency, a percentage, an age, a unit, or the noun phrase it counts. */
import type { Token } from '../text/tokens.ts';
import { durationOf } from './amountDurations.ts';
import { type AmountPhrase, type Numbered, type Passage, phraseOf } from './amountPassage.ts';
import { compoundOf, gluedDecimals } from './measureCompounds.ts';
import { countedEnd, hyphenatedEnd, shareOf } from './measures.ts';
import { type CurrencyPrefix, rateAt, type UnitMatch, unitAt } from './measureUnits.ts';
import { isDash, isText } from './numeralSurroundings.ts';
import type { Numeral } from './numerals.ts';
import type { NumeralTables } from './numeralTables.ts';

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
  const base: Numbered = { number: numeral.value, bound: 'exact', numeral: [at, next], from: at };
  if (prefix) {
    const rate = rateAt(tokens, next, end, tables);
    const unit = rate ? `${prefix.unit.symbol}/${rate.per}` : prefix.unit.symbol;
    // "$1,199": no price has three decimals.
    const number = isThousands(numeral, rate ? unit : 'VND', tables) ? Math.round(numeral.value * 1000) : numeral.value;
    const { first: from } = prefix;
    return phraseOf(base, { type: 'money', number, unit, unitAt: [from, at], from, next: rate?.next ?? next });
  }
  const token = next < end && !tokens[next]!.breaks ? tokens[next]! : undefined;
  if (!token) return ageAt(passage, at, numeral, end);
  const percent = tables.percent.match(tokens, next, end);
  if (percent) {
    const unitEnd = next + percent.length;
    const rate = rateAt(tokens, unitEnd, end, tables);
    const measureAt = !rate && percent.value === '%' ? shareOf(tokens, unitEnd, end, tables) : undefined;
    const unitAt = [next, unitEnd] as const;
    return phraseOf(base, { type: 'percent', unit: percent.value, unitAt, measureAt, next: rate?.next ?? unitEnd });
  }
  const age = tables.ageAfter.match(tokens, next, end);
  if (age)
    return phraseOf(base, { type: 'age', unit: 'year', unitAt: [next, next + age.length], next: next + age.length });
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
    return phraseOf(base, { type: 'count', unit: null, measureAt: [next + 1, nounEnd], next: nounEnd });
  }
  const quoted = inQuotes(passage, base, next, end);
  if (quoted) return quoted;
  const aged = ageAt(passage, at, numeral, end);
  if (aged) return aged;
  // "24703 L-202": a letter is no noun.
  if (/^[A-Za-z]$/.test(token.word.text)) return undefined;
  if (
    token.glued ||
    (isBrand(tokens, next) && !tables.heads.match(tokens, next, end)) ||
    isPartOfName(passage, at, numeral, end)
  )
    return undefined;
  // "hơn 2 tỷ mua nhà": money by itself, and a verb.
  if (numeral.scale >= MILLION && tables.verbs.match(tokens, next, end) && !tables.heads.match(tokens, next, end))
    return undefined;
  const measureEnd = countedEnd(tokens, next, end, numeral.value, tables);
  if (measureEnd === next) return undefined;
  const number = numeral.thousandIfWhole ? Math.round(numeral.value * 1000) : numeral.value;
  // "3 tiết/tuần": what is counted, by what it is reckoned.
  const to = isText(tokens[measureEnd], '/')
    ? (rateAt(tokens, measureEnd, end, tables)?.next ?? measureEnd)
    : measureEnd;
  return phraseOf(base, { type: 'count', number, unit: null, measureAt: [next, to], next: to });
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '‘': '’', "'": "'" };

/** "3 'siêu nhân'": what is counted may be quoted. */
function inQuotes({ tokens, tables }: Passage, base: Numbered, at: number, end: number): AmountPhrase | undefined {
  const close = QUOTES[tokens[at]!.word.text];
  if (!close || tokens[at]!.glued || !tokens[at + 1]?.glued || at + 2 >= end) return undefined;
  const to = countedEnd(tokens, at + 1, end, base.number, tables);
  if (to === at + 1 || to >= end || tokens[to]!.word.text !== close) return undefined;
  return phraseOf(base, { type: 'count', unit: null, measureAt: [at + 1, to], next: to + 1 });
}

/** "ở tuổi 42", "aged 35": an age by the word before it. */
function ageAt(
  { tokens, tables, first }: Passage,
  at: number,
  numeral: Numeral,
  end: number,
): AmountPhrase | undefined {
  const { value, scale, next } = numeral;
  if (value >= OLDEST || scale > 1 || !tables.ageBefore.matchBefore(tokens, at, first, 1)) return undefined;
  if (next < end && (tables.heads.match(tokens, next, end) || (tokens[next]!.glued && tokens[next]!.kind !== 'mark')))
    return undefined;
  const base: Numbered = { number: value, bound: 'exact', numeral: [at, next], from: at };
  return phraseOf(base, { type: 'age', unit: 'year', unitAt: [at - 1, at], next });
}

/** Figures that name something rather than count it, unless a head noun follows: a year, "007", "Apollo 11 landed", "147 Trần Đại Nghĩa". */
function isPartOfName({ tokens, tables, first }: Passage, at: number, numeral: Numeral, end: number): boolean {
  // "Galaxy Note 10.1": nothing is counted in decimals.
  if (numeral.plainDigits === 0)
    return at > first + 1 && !Number.isInteger(numeral.value) && numeral.scale === 1 && isTitle(tokens[at - 1]);
  if (numeral.plainDigits > 2 && /^0\d/.test(tokens[at]!.word.text)) return true;
  const before = at > first + 1 ? tokens[at - 1]! : undefined;
  const named =
    before?.kind === 'word' &&
    (before.word.casing === 'title' || before.word.casing === 'upper' || before.word.casing === 'camel');
  const street = !tables.lexicon.plural && isTitle(tokens[numeral.next]) && isTitle(tokens[numeral.next + 1]);
  if (isHouse(tokens, numeral, end, tables)) return true;
  if (named && looksLikeYear(numeral)) return true; // "Copa America 2016"
  const heads = looksLikeYear(numeral) && !tables.lexicon.plural ? tables.counters : tables.heads;
  return (named || street || looksLikeYear(numeral)) && !heads.match(tokens, numeral.next, end);
}

/** "83 đường Trần Phú", "12 Baker Street": the number of a house. */
function isHouse(
  tokens: readonly Token[],
  { next, plainDigits }: Numeral,
  end: number,
  tables: NumeralTables,
): boolean {
  if (plainDigits === 0 || plainDigits > 4) return false;
  if (!tables.lexicon.plural) {
    const street = tables.streets.match(tokens, next, end);
    return street !== undefined && isTitle(tokens[next + street.length]);
  }
  for (let i = next; i < end && i < next + 4 && isTitle(tokens[i]); i++)
    if (i > next && tables.streets.match(tokens, i, end)) return true;
  return false;
}

/** A currency that has no parts. */
const WHOLE_MONEY = /^VND\b/;

/** "100,000 đồng", "2,000 mét vuông": thousands in the English way, in a paper whose comma else marks decimals. */
const isThousands = ({ thousandIfWhole, value }: Numeral, symbol: string, { lexicon }: NumeralTables) =>
  thousandIfWhole && lexicon.decimal === ',' && (Number.isInteger(value) || WHOLE_MONEY.test(symbol));

/** "5G", "4K": a capital glued to the figures makes a name of them before a noun. */
const isBrand = (tokens: readonly Token[], next: number) =>
  tokens[next - 1]!.glued && tokens[next - 1]!.kind === 'word' && /^[GKM]$/.test(tokens[next - 1]!.word.text);

/** A number with a unit of money or of measure. */
function unitPhrase(
  { tokens, tables }: Passage,
  base: Numbered,
  numeral: Numeral,
  match: UnitMatch,
  end: number,
): AmountPhrase {
  const unitAt = [match.first, match.next] as const;
  const { next } = match;
  const money = numeral.scale >= MILLION ? tables.moneyByMillions.match(tokens, match.first, end)?.value : undefined;
  // "361 million pounds" is money, "2 million pounds of rice" is not.
  if (money && !(next < end && tables.ofWords.has(tokens[next]!.word.norm)))
    return phraseOf(base, { type: 'money', unit: money.symbol, unitAt, next });
  const { type } = match.unit;
  if (isThousands(numeral, match.symbol, tables))
    return phraseOf(base, { number: Math.round(numeral.value * 1000), type, unit: match.symbol, unitAt, next });
  if (match.symbol === '°C' && match.next === match.first + 1) {
    if (isAngle(tokens, base.numeral[0], next, end, tables)) return phraseOf(base, { type, unit: '°', unitAt, next });
    if (isQuake(tokens, base.numeral[0], tables)) return phraseOf(base, { type, unit: 'Richter', unitAt, next });
  }
  // "75 USD million".
  const scale = type === 'money' && next < end ? tables.words.get(tokens[next]!.word.norm) : undefined;
  if (scale?.does === 'scale' && scale.value >= MILLION && numeral.scale === 1 && !tokens[next]!.breaks) {
    const written = [base.numeral[0], next + 1] as const;
    const number = base.number * scale.value;
    return phraseOf(base, { type, number, numeral: written, unit: match.symbol, unitAt, next: next + 1 });
  }
  return phraseOf(base, { type, unit: match.symbol, unitAt, next });
}

/** "trận động đất mạnh 7,4 độ": degrees of a quake, by a word shortly before. */
function isQuake(tokens: readonly Token[], at: number, tables: NumeralTables): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 7 && !tokens[i + 1]!.breaks; i--)
    if (tables.quakes.match(tokens, i, at)) return true;
  return false;
}

/** "một góc 90 độ", "xoay 180 độ", "15 độ vĩ Bắc": degrees of an angle, by a word shortly before or right behind. */
function isAngle(tokens: readonly Token[], at: number, next: number, end: number, tables: NumeralTables): boolean {
  if (next < end && !tokens[next]!.breaks && tables.anglesAfter.has(tokens[next]!.word.norm)) return true;
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) if (tables.angles.has(tokens[i]!.word.norm)) return true;
  return false;
}

const isTitle = (token: Token | undefined) => token?.kind === 'word' && token.word.casing === 'title';
