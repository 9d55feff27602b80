/** Small hashes: of terms and shingles, which are kept by the hundred for each article. */

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3, public domain, A. Appleby). */
function spread(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A signed 32-bit hash of a text (FNV-1a over UTF-16 units). Equal texts have equal hashes on every machine. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return spread(h) | 0;
}

/** A hash of several hashes in their order. */
export function combine(hashes: readonly number[], from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = spread(Math.imul(h, 0x01000193) ^ hashes[i]!);
  return h | 0;
}

/**
 * A hash of 53 bits, a whole number that JavaScript and SQLite hold exactly: among a million texts two share one
 * with a chance of 1 in 18,000. Keys that are looked up are kept as such numbers.
 */
export function digest(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x2bd1e995;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return (spread(a) >>> 0) * 0x200000 + (spread(b) >>> 11);
}
