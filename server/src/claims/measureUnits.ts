/** Units beside a numeral: "km", "USD/thùng", "đồng một lít" behind it, "$" and "USD" before it. */
import type { AmountUnit } from '../language/units.ts';
import type { Token } from '../text/tokens.ts';
import { isText } from './numeralSurroundings.ts';
import type { NumeralTables } from './numeralTables.ts';

export interface UnitMatch {
  readonly unit: AmountUnit;
  /** The unit's symbol with what it is reckoned by: "USD/barrel". */
  readonly symbol: string;
  /** Tokens of the unit, `next` excluded. */
  readonly first: number;
  readonly next: number;
}

/** The unit that begins at token `at`, compounds included ("USD/thùng", "đồng/người/tháng", "km per hour"). */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  tables: NumeralTables,
): UnitMatch | undefined {
  if (at >= end || tokens[at]!.breaks) return undefined;
  let match = tables.units.match(tokens, at, end);
  // "m2" is one word, "12 m 2 dm" is not.
  for (let i = at + 1; match && i < at + match.length; i++)
    if (tokens[i]!.kind === 'number' && !tokens[i]!.glued) match = tables.units.match(tokens, at, i);
  if (!match?.value || isCapitalLetter(tokens[at]!, match.value)) return undefined;
  const next = at + match.length;
  if (tokens[next - 1]!.kind === 'word' && tokens[next]?.glued && tokens[next]!.kind === 'number') return undefined;
  const rate = rateAt(tokens, next, end, tables);
  // "500 thùng mì" are cartons, "80 USD/thùng" and "2 triệu thùng mỗi ngày" barrels.
  if (!rate && match.length === 1 && tables.ratedUnits.has(tokens[at]!.word.norm)) return undefined;
  const unit = (match.length === 1 && tables.casedUnits.get(tokens[at]!.word.text)) || match.value;
  const symbol = rate ? `${unit.symbol}/${rate.per}` : unit.symbol;
  return { unit, symbol, first: at, next: rate?.next ?? next };
}

/** "M" is no metre: one letter alone is a unit in its own case only. */
const isCapitalLetter = ({ word }: Token, unit: AmountUnit) =>
  word.text.length === 1 && word.casing === 'title' && word.norm === unit.symbol;

/** What a price or rate is reckoned by: "/thùng", "/người/tháng", "một thùng", "a barrel", "per hour". */
export function rateAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  tables: NumeralTables,
): { readonly per: string; readonly next: number } | undefined {
  let per = '';
  let next = at;
  while (next + 1 < end && isText(tokens[next], '/') && tokens[next + 1]!.kind === 'word') {
    const unit = tables.units.match(tokens, next + 1, end);
    const length = unit?.length ?? tables.heads.match(tokens, next + 1, end)?.length ?? 1;
    const words = tokens.slice(next + 1, next + 1 + length).map((token) => token.word.folded);
    per += (per && '/') + (unit?.value?.symbol ?? words.join(' '));
    next += 1 + length;
  }
  if (per) return { per, next };
  if (at + 1 >= end || tokens[at]!.breaks || !tables.perWords.has(tokens[at]!.word.norm)) return undefined;
  const unit = tables.units.match(tokens, at + 1, end);
  if (!unit?.value || unit.value.type === 'money') return undefined;
  next = at + 1 + unit.length;
  // "$5 million a year ago": the unit tells when.
  if (unit.value.type === 'duration' && tables.notPer.has(tokens[next]?.word.norm ?? '')) return undefined;
  return { per: unit.value.symbol, next };
}

/** A currency sign or code before a figure. */
export interface CurrencyPrefix {
  readonly unit: AmountUnit;
  readonly first: number;
}

/** The currency sign or code before token `at` ("$40", "US$40", "USD 40"). */
export function prefixBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
  tables: NumeralTables,
): CurrencyPrefix | undefined {
  for (let first = Math.max(from, at - LONGEST_SIGN); first < at; first++) {
    const match = tables.prefixes.match(tokens, first, at);
    if (match && first + match.length === at && isOneSign(tokens, first, at)) return { unit: match.value, first };
  }
  return undefined;
}

const LONGEST_SIGN = 3;

/** "A$" is a sign, and "US $" may stand apart; "a $40 fine" and "Mercedes' $40" have an article, an s, and another sign. */
function isOneSign(tokens: readonly Token[], first: number, end: number): boolean {
  const { casing } = tokens[first]!.word;
  for (let i = first + 1; i < end; i++) if (!tokens[i]!.glued && casing !== 'upper') return false;
  return end === first + 1 || casing !== 'lower';
}
