/** What stands around a numeral: the signs by which it is no amount, its bound, its unit. */
import type { AmountUnit } from '../language/units.ts';
import type { Token } from '../text/tokens.ts';
import type { Bound } from './claim.ts';
import type { NumeralTables } from './numeralTables.ts';

const OPENS = new Set(['(', '[', '"', '“', '‘', "'", '«', '+', '~', '≈', '>', '<', '±', '≥', '≤', ',', ';', '…']);
const JOINS = new Set(['-', '–', '—', '−']);

/** True for a dash of any length, and the minus sign. */
export const isDash = (token: Token | undefined): boolean => token?.kind === 'mark' && JOINS.has(token.word.text);

export const isText = (token: Token | undefined, text: string): boolean => token?.word.text === text;

/**
 * True when figures at `at` stand free on their left: not inside "S-400", "IP4", "#12", "v2.0", a path
 * or an address. Opening marks, currency signs and a dash after a space or a number leave them free.
 */
export function standsFree(tokens: readonly Token[], at: number, first: number, tables: NumeralTables): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (at === first || !token.glued || !before) return true;
  if (before.kind === 'word') return tables.prefixes.matchBefore(tokens, at, first, 2) !== undefined;
  if (before.kind === 'number') return true;
  if (isDash(before)) return !before.glued || at - 2 < first || tokens[at - 2]!.kind !== 'word';
  return OPENS.has(before.word.text) || tables.prefixes.matchBefore(tokens, at, first, 3) !== undefined;
}

/** Token after everything that is glued to figures which are no amount ("15/2020/NĐ-CP", "2-1", "15h30"). */
export function pastGlued(tokens: readonly Token[], at: number, end: number): number {
  let i = at;
  while (i < end && tokens[i]!.glued && !/^[.,;:!?)\]"”’]$/.test(tokens[i]!.word.text)) i++;
  // A mark between two glued figures belongs to them.
  while (i + 1 < end && tokens[i]!.glued && tokens[i + 1]!.glued && tokens[i + 1]!.kind === 'number') i += 2;
  return i;
}

/** True when the word before makes the number a name's ("bão số 3", "quốc lộ 5") or, for `calendar`, a date's. */
export function isDesignation(tokens: readonly Token[], at: number, first: number, tables: NumeralTables): boolean {
  return tables.designators.matchBefore(tokens, at, first, 3)?.value === true;
}

/** The bound before token `at`, with the token it begins at. Links may stand between ("tối thiểu là 40"). */
export function boundBefore(
  tokens: readonly Token[],
  at: number,
  first: number,
  tables: NumeralTables,
): { readonly bound: Bound; readonly start: number } {
  const direct = tables.bounds.matchBefore(tokens, at, first, 5);
  if (direct) return { bound: direct.value, start: direct.value === 'exact' ? at : at - direct.length };
  let i = at;
  for (let links = 0; links < 3; links++) {
    const link = tables.boundLinks.matchBefore(tokens, i, first, 2);
    if (!link) break;
    i -= link.length;
    const bound = tables.bounds.matchBefore(tokens, i, first, 5);
    // A weak bound does not reach over a link: "trên là 40", "gần đạt 40".
    if (bound && (bound.value === 'atLeast' || bound.value === 'atMost'))
      return { bound: bound.value, start: i - bound.length };
  }
  return { bound: 'exact', start: at };
}

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

/** The currency sign or code before token `at` ("$40", "USD 40"). */
export function prefixBefore(
  tokens: readonly Token[],
  at: number,
  first: number,
  tables: NumeralTables,
): { readonly unit: AmountUnit; readonly first: number } | undefined {
  const match = tables.prefixes.matchBefore(tokens, at, first, 3);
  return match ? { unit: match.value, first: at - match.length } : undefined;
}
