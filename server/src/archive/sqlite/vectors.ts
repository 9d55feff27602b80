/** An article's terms in few bytes: by how often they stand in it, each lot in ascending order, as the gaps between them. */
import type { TermCounts } from '../terms.ts';
import { Naturals, putNatural } from './naturals.ts';

export function packTerms(terms: TermCounts): Uint8Array {
  const lots = new Map<number, number[]>();
  for (const [term, count] of terms) {
    const lot = lots.get(count);
    if (lot) lot.push(term);
    else lots.set(count, [term]);
  }
  const bytes: number[] = [];
  for (const [count, lot] of [...lots].sort(([a], [b]) => a - b)) {
    putNatural(count, bytes);
    putNatural(lot.length, bytes);
    let before = 0;
    for (const term of lot.sort((a, b) => a - b)) {
      putNatural(term - before, bytes);
      before = term;
    }
  }
  return Uint8Array.from(bytes);
}

/** node:sqlite writes no bytes as NULL. */
export function unpackTerms(bytes: Uint8Array | null): TermCounts {
  const terms: [number, number][] = [];
  if (bytes === null) return new Map();
  for (const numbers = new Naturals(bytes); !numbers.done; ) {
    const count = numbers.next();
    let term = 0;
    for (let left = numbers.next(); left > 0; left--) {
      term += numbers.next();
      terms.push([term, count]);
    }
  }
  return new Map(terms.sort(([a], [b]) => a - b));
}
