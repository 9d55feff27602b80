/**
 * Near-copies: a wire story that several outlets print is one source, however they cut it.
 *
 * Two articles are copies when at least half of the shorter one's 5-syllable shingles stand in the
 * other (RESEARCH.md, "Copies": containment, since copies are cut; Jaccard finds few). Shingles are
 * sampled by their hash, every SAMPLE-th on average and the same ones in every article, which keeps
 * containment measurable (Broder 1997, "On the resemblance and containment of documents", MOD_m).
 */
import { combine, hash32 } from './hashing.ts';

const SYLLABLES = 5;
export const SAMPLE = 4;
/** With fewer shared shingles than this, chance or a stock phrase may explain them. */
export const FEWEST_SHARED = 3;
const CONTAINMENT = 0.5;

/** The sampled shingles of a text's folded words, sorted and each once. */
export function shinglesOf(words: readonly string[]): Int32Array {
  const hashes = words.map(hash32);
  const kept = new Set<number>();
  for (let i = 0; i + SYLLABLES <= hashes.length; i++) {
    const shingle = combine(hashes, i, i + SYLLABLES);
    if ((shingle >>> 0) % SAMPLE === 0) kept.add(shingle);
  }
  return Int32Array.from(kept).sort();
}

/** How many shingles two sorted sketches share. */
export function shared(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      count++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}

export function areCopies(a: Int32Array, b: Int32Array): boolean {
  const both = shared(a, b);
  return both >= FEWEST_SHARED && both >= CONTAINMENT * Math.min(a.length, b.length);
}
