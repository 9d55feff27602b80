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
