/** Words of names that a slip of the pen apart: what an editor may have meant. */
import { distance } from 'fastest-levenshtein';

/** How many letters may differ: none in the shortest words, where every other word is two letters away. */
export const slipsIn = (word: string): number => (word.length <= 3 ? 0 : word.length <= 5 ? 1 : 2);

/** One bit a letter; words a letter apart differ in two bits at most. */
function letters(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The words of an archive's names, ready to be searched for near ones. */
export class NameWords {
  readonly #byLength = new Map<number, { readonly word: string; readonly letters: number }[]>();

  readonly #people: ReadonlyMap<string, number>;

  /** Words, and how many persons have each. */
  constructor(people: ReadonlyMap<string, number>) {
    this.#people = people;
    for (const word of people.keys()) {
      const same = this.#byLength.get(word.length);
      const entry = { word, letters: letters(word) };
      if (same) same.push(entry);
      else this.#byLength.set(word.length, [entry]);
    }
  }

  /** How many persons have the word in their names. */
  people(word: string): number {
    return this.#people.get(word) ?? 0;
  }

  /** Known words equal to `word` or as near to it as a slip. */
  near(word: string): string[] {
    const slips = slipsIn(word);
    const mine = letters(word);
    const found: string[] = [];
    for (let length = word.length - slips; length <= word.length + slips; length++)
      for (const entry of this.#byLength.get(length) ?? [])
        if (ones(entry.letters ^ mine) <= 2 * slips && (entry.word === word || distance(entry.word, word) <= slips))
          found.push(entry.word);
    return found;
  }
}
