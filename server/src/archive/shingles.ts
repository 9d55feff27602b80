/**
 * Near-copies: a wire story that several outlets print is one source, however they cut it.
 *
 * Two articles are copies when at least half of the shorter one's 5-syllable shingles stand in the other (RESEARCH.md,
 * "Copies": containment, since copies are cut; Jaccard finds few) and they went round together: by several outlets within
 * a week, by one outlet on one day. A series in which an outlet says the same words every day ("Giá vàng hôm nay") is no
 * copy of itself. Nine tenths of the words are a copy, whenever and wherever.
 *
 * Articles that may be copies meet by anchors: of every so many shingles on end the one with the smallest hash
 * (winnowing; Schleimer, Wilkerson and Aiken 2003). Two texts that share that many words on end share an anchor, for
 * certain. A longer text looks at longer stretches, whose anchors are among those that a shorter text would choose.
 */
import { combine, hash32 } from './hashing.ts';

const SYLLABLES = 5;
/** With fewer shared shingles than this, chance or a stock phrase may explain them. */
const FEWEST_SHARED = 6;
const CONTAINMENT = 0.5;
const WHOLE = 0.9;
/** A story goes round among outlets in so many days. */
const DAYS = 7;
/** An anchor stands for so many shingles at least, and an article has about so many anchors at most. */
const STRETCH = 16;
const MOST_ANCHORS = 32;

/** A text's shingles in their order. */
function inOrder(words: readonly string[]): Int32Array {
  const hashes = words.map(hash32);
  const shingles = new Int32Array(Math.max(0, hashes.length - SYLLABLES + 1));
  for (let i = 0; i < shingles.length; i++) shingles[i] = combine(hashes, i, i + SYLLABLES);
  return shingles;
}

/** The shingles of a text's folded words, sorted and each once. */
export function shinglesOf(words: readonly string[]): Int32Array {
  const sorted = inOrder(words).sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
  return sorted.slice(0, kept);
}

/** The anchors of a text's folded words, each once. Texts of fewer words than a stretch have one, those without a shingle none. */
export function anchorsOf(words: readonly string[]): number[] {
  const shingles = inOrder(words);
  if (shingles.length < FEWEST_SHARED) return [];
  const stretch = Math.min(shingles.length, Math.max(STRETCH, Math.ceil((2 * shingles.length) / MOST_ANCHORS)));
  const anchors = new Set<number>();
  let smallest = -1;
  for (let end = stretch; end <= shingles.length; end++) {
    const start = end - stretch;
    const newest = end - 1;
    if (smallest < start) {
      smallest = start;
      for (let i = start + 1; i < end; i++) if (shingles[i]! < shingles[smallest]!) smallest = i;
    } else if (shingles[newest]! < shingles[smallest]!) smallest = newest;
    anchors.add(shingles[smallest]!);
  }
  return [...anchors];
}

/** How many shingles two sorted sets share. */
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

/** When and by whom an article was published, as far as it is known. */
export interface Publication {
  readonly day?: number | undefined;
  readonly outlet?: string | number | undefined;
}

function wentRoundTogether(a: Publication, b: Publication): boolean {
  if (a.day === undefined || b.day === undefined) return true;
  const apart = Math.abs(a.day - b.day);
  return a.outlet !== undefined && a.outlet === b.outlet ? apart === 0 : apart <= DAYS;
}

/** Whether two articles are copies, by their sets of shingles and their publication. */
export function areCopies(a: Int32Array, b: Int32Array, first: Publication = {}, second: Publication = {}): boolean {
  const both = shared(a, b);
  const share = wentRoundTogether(first, second) ? CONTAINMENT : WHOLE;
  return both >= FEWEST_SHARED && both >= share * Math.min(a.length, b.length);
}
