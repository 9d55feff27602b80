/** Bounds: "hơn", "tối thiểu là", "up to" before a number, "trở lên", "or more" behind it. */
import type { Token } from '../text/tokens.ts';
import type { Bound } from './claim.ts';
import type { NumeralTables } from './numeralTables.ts';

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
