/** Compounds: one amount in two units ("2 giờ 32 phút", "5 ft 2 in", "3 dollars 50 cents", "1m75"). */
import { type AmountPhrase, type Numbered, type Passage, phraseOf } from './amountPassage.ts';
import { type UnitMatch, unitAt } from './measureUnits.ts';
import type { Numeral } from './numerals.ts';

/** How many of the second unit make one of the first. */
const PARTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  week: { day: 7 },
  day: { hour: 24 },
  hour: { minute: 60 },
  minute: { second: 60 },
  year: { month: 12 },
  km: { m: 1000 },
  m: { cm: 100 },
  ft: { in: 12 },
  t: { tạ: 10, kg: 1000 },
  kg: { g: 1000 },
  lb: { oz: 16 },
  USD: { cent: 100 },
  EUR: { cent: 100 },
  GBP: { penny: 100 },
};

/**
 * The amount of a number and unit with the smaller units that follow; undefined when none does. Time is
 * reckoned in the smallest unit, so that it stays whole (152 minutes); all else in the first, of which the
 * others are decimals (13.45 USD).
 */
export function compoundOf(passage: Passage, base: Numbered, match: UnitMatch, end: number): AmountPhrase | undefined {
  const { tokens, tables } = passage;
  let { next, symbol } = match;
  let number = base.number;
  let all = 1; // smallest units in one of the first
  let numeralEnd = 0;
  for (let parts = PARTS[symbol]; parts; parts = PARTS[symbol]) {
    const at = next < end && tables.fillers.has(tokens[next]!.word.norm) ? next + 1 : next;
    if (at >= end || tokens[at]!.breaks) break;
    const numeral = passage.numeral(at, end);
    const cents = numeral && parts.cent === 100 && centsOf(passage, numeral);
    if (cents) {
      number = number * 100 + cents;
      all *= 100;
      next = numeralEnd = numeral.next;
      break;
    }
    const unit = numeral && partAt(passage, numeral.next, end);
    const count = unit && parts[unit.symbol];
    if (!numeral || !count || numeral.value >= count || numeral.article) break;
    number = number * count + numeral.value;
    all *= count;
    ({ next, symbol } = unit);
    numeralEnd = numeral.next;
  }
  if (numeralEnd === 0) return undefined;
  const numeral = [base.numeral[0], numeralEnd] as const;
  const { type } = match.unit;
  return type === 'duration'
    ? phraseOf(base, { type, number, unit: symbol, numeral, next })
    : phraseOf(base, { type, number: number / all, unit: match.symbol, numeral, next });
}

/** "15 dollars 50": hundredths without their name, two figures that close their clause. */
function centsOf({ tokens, last }: Passage, { value, next, scale, article }: Numeral): number {
  if (!Number.isInteger(value) || value < 10 || value > 99 || scale > 1 || article) return 0;
  const after = next < last ? tokens[next]! : undefined;
  return !after || after.breaks || (/^[.,;!?]$/.test(after.word.text) && !tokens[next + 1]?.glued) ? value : 0;
}

/** The unit of a part: "in" is inches behind feet, and nowhere else. */
function partAt({ tokens, tables }: Passage, at: number, end: number): Pick<UnitMatch, 'symbol' | 'next'> | undefined {
  const unit = unitAt(tokens, at, end, tables);
  const symbol = unit || at >= end ? undefined : tables.partUnits.get(tokens[at]!.word.norm);
  return symbol === undefined ? unit : { symbol, next: at + 1 };
}

/** True where a unit of time right before token `at` has the unit `symbol` as its part: "30 phút" of "14 giờ 30 phút". */
export function continuesTime({ tokens, tables, first }: Passage, at: number, symbol: string): boolean {
  const before = tables.units.matchBefore(tokens, at, first, 2);
  return before?.value?.type === 'duration' && PARTS[before.value.symbol]?.[symbol] !== undefined;
}

/** "cao 1m75", "1m7": decimals behind the unit that they belong to. */
export function gluedDecimals(
  { tokens, tables }: Passage,
  base: Numbered,
  at: number,
  end: number,
): AmountPhrase | undefined {
  const digits = at + 1 < end ? tokens[at + 1]! : undefined;
  if (digits?.kind !== 'number' || !digits.glued || digits.word.text.length > 2) return undefined;
  if (at + 2 < end && tokens[at + 2]!.glued && tokens[at + 2]!.kind !== 'mark') return undefined;
  const unit = tokens[at]!.word.casing === 'lower' ? tables.units.match(tokens, at, at + 1)?.value : undefined;
  if (unit?.type !== 'measure' || PARTS[unit.symbol] === undefined || !Number.isInteger(base.number)) return undefined;
  const number = Number(`${base.number}.${digits.word.text}`);
  return phraseOf(base, {
    type: 'measure',
    number,
    unit: unit.symbol,
    numeral: [base.numeral[0], at + 2],
    next: at + 2,
  });
}
