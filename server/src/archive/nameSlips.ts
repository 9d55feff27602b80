/**
 * Slips of the pen in one word of a name, and what is none: the ways in which houses spell a foreign sound.
 * Words are normalised (text/words.ts).
 */
import { fold } from '../text/words.ts';

/** `mark`: a tone or another mark lost, put in or changed; the letters are the same. */
export type NameSlip = 'swapped' | 'lost' | 'added' | 'wrong' | 'mark';

/** "Mỹ" and "Mĩ", "Sergey" and "Sergei". */
const oneSpelling = (word: string): string => word.normalize('NFD').replaceAll('y', 'i');

/** What is left of two words between what they begin and what they end with alike, and where. */
function difference(written: string, meant: string): { at: number; left: string; right: string } {
  const shorter = Math.min(written.length, meant.length);
  let at = 0;
  while (at < shorter && written[at] === meant[at]) at++;
  let end = 0;
  while (end < shorter - at && written.at(-1 - end) === meant.at(-1 - end)) end++;
  return { at, left: written.slice(at, written.length - end), right: meant.slice(at, meant.length - end) };
}

/** From the first to the last letter of a word that may differ in marks alone: "ươ" and "uo". */
const MOST_MARKED = 3;

/**
 * The one slip that turns `meant` into `written`; undefined for equal words, two spellings of one word, and what is
 * further apart. The first letter is hardly ever mistyped: another one makes another name ("Mai", "Rai").
 */
export function nameSlip(written: string, meant: string): NameSlip | undefined {
  if (Math.abs(written.length - meant.length) > 1 || written === meant) return undefined;
  const { at, left, right } = difference(written, meant);
  if (Math.max(left.length, right.length) > MOST_MARKED) return undefined;
  if (oneSpelling(written) === oneSpelling(meant)) return undefined;
  if (fold(written) === fold(meant)) return 'mark';
  if (at === 0) return undefined;
  if (left === '') return 'lost';
  if (right === '') return 'added';
  if (left.length === 1 && right.length === 1) return 'wrong';
  return left.length === 2 && left[0] === right[1] && left[1] === right[0] ? 'swapped' : undefined;
}

const VOWEL = /^[aeiouy]$/;
/** Letters that no transcription doubles. */
const SINGLE = new Set('iuyjqwx');
/** Letters that stand for one sound in one transcription or another, each once. */
const ONE_SOUND = ['ck', 'kq', 'cs', 'sz', 'vw', 'gj', 'dt', 'bp', 'gk', 'fv'];

/**
 * True when the two words may be one name in two transcriptions or two forms: another vowel ("Mohammed", "Mohammad"),
 * a letter doubled or not, an h, a vowel beside a vowel, a plural's s at the end, a mark.
 */
export function soundsAlike(written: string, meant: string): boolean {
  const [a, b] = [fold(written), fold(meant)];
  if (a === b) return true;
  const { at, left, right } = difference(a, b);
  if (left.length === 1 && right.length === 1)
    return (
      (VOWEL.test(left) && VOWEL.test(right)) ||
      ONE_SOUND.some((letters) => letters.includes(left) && letters.includes(right))
    );
  if (left.length + right.length !== 1) return false;
  const longer = left === '' ? b : a;
  const letter = left + right;
  if (letter === 'h' || (letter === 's' && at === longer.length - 1)) return true;
  const neighbours = [longer[at - 1] ?? '', longer[at + 1] ?? ''];
  if (neighbours.includes(letter)) return !SINGLE.has(letter) && !longer.includes(letter.repeat(3));
  return VOWEL.test(letter) && neighbours.some((one) => VOWEL.test(one));
}
