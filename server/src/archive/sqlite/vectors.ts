/**
 * An article's terms in few bytes, in ascending order: of each the gap to the one before, doubled; one more when the
 * article has it several times, and then how often.
 */
import type { TermCounts } from '../terms.ts';
import { Naturals, putNatural } from './naturals.ts';

export function packTerms(terms: TermCounts): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const [term, count] of [...terms].sort(([a], [b]) => a - b)) {
    const gap = 2 * (term - before);
    putNatural(count > 1 ? gap + 1 : gap, bytes);
    if (count > 1) putNatural(count, bytes);
    before = term;
  }
  return Uint8Array.from(bytes);
}

/** node:sqlite writes no bytes as NULL. */
export function unpackTerms(bytes: Uint8Array | null): TermCounts {
  const terms = new Map<number, number>();
  if (bytes === null) return terms;
  let term = 0;
  for (const numbers = new Naturals(bytes); !numbers.done; ) {
    const gap = numbers.next();
    term += gap >>> 1;
    terms.set(term, (gap & 1) === 1 ? numbers.next() : 1);
  }
  return terms;
}
