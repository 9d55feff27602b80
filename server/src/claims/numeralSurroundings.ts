/** What stands around figures, and the signs by which they are no amount: codes, paths, laws, scores, names. */
import type { Token } from '../text/tokens.ts';
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
  // Crawled pages lose the space behind a full stop: "… gặp lại.10 đội còn lại".
  if (before.word.text === '.') return before.glued && at - 2 >= first && endsSentence(tokens[at - 2]!, tables);
  if (isDash(before)) return !before.glued || at - 2 < first || tokens[at - 2]!.kind !== 'word';
  return OPENS.has(before.word.text) || tables.prefixes.matchBefore(tokens, at, first, 3) !== undefined;
}

/** A lower-case word that is no abbreviation, as far as its length tells. */
const endsSentence = ({ kind, word }: Token, { lexicon }: NumeralTables) =>
  kind === 'word' && word.casing === 'lower' && word.text.length > (lexicon.plural ? 4 : 1);

/** Token after everything that is glued to figures which are no amount ("15/2020/NĐ-CP", "2-1", "15h30"). */
export function pastGlued(tokens: readonly Token[], at: number, end: number): number {
  let i = at;
  while (i < end && tokens[i]!.glued && !/^[.,;:!?)\]"”’]$/.test(tokens[i]!.word.text)) i++;
  // A mark between two glued figures belongs to them.
  while (i + 1 < end && tokens[i]!.glued && tokens[i + 1]!.glued && tokens[i + 1]!.kind === 'number') i += 2;
  return i;
}

/** True when the word before makes the number a name's ("bão số 3", "quốc lộ 5"). */
export function isDesignation(tokens: readonly Token[], at: number, first: number, tables: NumeralTables): boolean {
  return tables.designators.matchBefore(tokens, at, first, 3)?.value === true;
}
