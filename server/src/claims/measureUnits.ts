/** Units beside a numeral: "km", "USD/thùng", "đồng một lít" behind it, "$" and "USD" before it. */
import type { AmountUnit } from '../language/units.ts';
import type { Token } from '../text/tokens.ts';
import { isText } from './numeralSurroundings.ts';
import type { NumeralTables } from './numeralTables.ts';

export interface UnitMatch {
  readonly unit: AmountUnit;
  /** Tokens of the unit, `next` excluded. */
  readonly first: number;
  readonly next: number;
  /** "USD/thùng": the unit it is reckoned by. */
  readonly per: string | undefined;
}

/** The unit that begins at token `at`, compounds included ("USD/thùng", "đồng/kg"). */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  tables: NumeralTables,
): UnitMatch | undefined {
  if (at >= end) return undefined;
  const match = tables.units.match(tokens, at, end);
  if (!match?.value || (tokens[at]!.breaks && at > 0)) return undefined;
  const next = at + match.length;
  if (tokens[next - 1]!.kind === 'word' && tokens[next]?.glued && tokens[next]!.kind === 'number') return undefined;
  if (next + 1 < end && isText(tokens[next], '/') && tokens[next + 1]!.kind === 'word') {
    const per = tables.units.match(tokens, next + 1, end);
    const word = tokens[next + 1]!.word;
    return {
      unit: match.value,
      first: at,
      next: next + 1 + (per?.length ?? 1),
      per: per?.value?.symbol ?? word.folded,
    };
  }
  const rate = match.value.type === 'money' ? rateAt(tokens, next, end, tables) : undefined;
  if (rate) return { unit: match.value, first: at, next: rate.next, per: rate.per };
  return { unit: match.value, first: at, next, per: undefined };
}

/** What a price is reckoned by, behind an article: "24 USD một thùng", "$80 a barrel". */
export function rateAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  tables: NumeralTables,
): { readonly per: string; readonly next: number } | undefined {
  if (at + 1 >= end || !tables.articles.has(tokens[at]!.word.norm)) return undefined;
  const unit = tables.units.match(tokens, at + 1, end);
  return unit?.value && unit.value.type !== 'money'
    ? { per: unit.value.symbol, next: at + 1 + unit.length }
    : undefined;
}

/** A currency sign or code before a figure. */
export interface CurrencyPrefix {
  readonly unit: AmountUnit;
  readonly first: number;
}

/** The currency sign or code before token `at` ("$40", "USD 40"). */
export function prefixBefore(
  tokens: readonly Token[],
  at: number,
  first: number,
  tables: NumeralTables,
): CurrencyPrefix | undefined {
  const match = tables.prefixes.matchBefore(tokens, at, first, 3);
  return match ? { unit: match.value, first: at - match.length } : undefined;
}
