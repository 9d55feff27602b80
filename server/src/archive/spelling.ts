/** Spellings of one name: the same person written with a slip, or another person? */
import { distance } from 'fastest-levenshtein';
import { fold } from '../text/words.ts';

export interface NearMiss {
  /** The word as the draft writes it, and as the sources do. */
  readonly written: string;
  readonly meant: string;
}

/** Words this long may differ by two letters and still be one word with a slip. */
const TWO_SLIPS = 8;

/**
 * The one word in which two names differ by a slip, their first letters equal; undefined when they
 * are equal, or differ more. A single word is held against the last word of a full name.
 */
export function nearMiss(draft: string, source: string): NearMiss | undefined {
  const mine = draft.split(/\s+/u);
  const theirs = source.split(/\s+/u);
  const tail = mine.length === 1 ? theirs.slice(-1) : theirs;
  if (tail.length !== mine.length) return undefined;
  const different = mine.flatMap((word, i) =>
    fold(word) === fold(tail[i]!) ? [] : [{ written: word, meant: tail[i]! }],
  );
  const [one] = different;
  if (!one || different.length > 1) return undefined;
  const a = fold(one.written);
  const b = fold(one.meant);
  const slips = Math.min(a.length, b.length) >= TWO_SLIPS ? 2 : 1;
  return a.charAt(0) === b.charAt(0) && distance(a, b) <= slips ? one : undefined;
}
