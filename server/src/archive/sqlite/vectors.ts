/** An article's terms in few bytes: by how often they stand in it, each lot in ascending order, as the gaps between them. */
import type { TermCounts } from '../terms.ts';

export function packTerms(terms: TermCounts): Uint8Array {
  const lots = new Map<number, number[]>();
  for (const [term, count] of terms) {
    const lot = lots.get(count);
    if (lot) lot.push(term);
    else lots.set(count, [term]);
  }
  const bytes: number[] = [];
  const natural = (value: number) => {
    let left = value;
    for (; left >= 0x80; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
    bytes.push(left);
  };
  for (const [count, lot] of [...lots].sort(([a], [b]) => a - b)) {
    natural(count);
    natural(lot.length);
    let before = 0;
    for (const term of lot.sort((a, b) => a - b)) {
      natural(term - before);
      before = term;
    }
  }
  return Uint8Array.from(bytes);
}

/** node:sqlite writes no bytes as NULL. */
export function unpackTerms(bytes: Uint8Array | null): TermCounts {
  const terms: [number, number][] = [];
  let at = 0;
  const natural = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes![at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (bytes !== null && at < bytes.length) {
    const count = natural();
    let term = 0;
    for (let left = natural(); left > 0; left--) {
      term += natural();
      terms.push([term, count]);
    }
  }
  return new Map(terms.sort(([a], [b]) => a - b));
}
