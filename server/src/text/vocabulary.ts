/** The normalised words that a table knows, each with a small number of the table's own. */
import { keyOfNorm, type Word } from './words.ts';

/** Number of the words that a vocabulary does not know. */
export const OTHER = 0;
/** The largest number that two bytes hold. */
const WIDEST = 0xffff;

export class Vocabulary {
  /** Normalised word → its number, from 1. */
  readonly #numbers = new Map<string, number>();
  /**
   * The same by the word's key, as far as that goes: a look into an array for every word of a text. There are hundreds
   * of tables, so that each is no wider and hardly longer than it must be.
   */
  #byKey: Uint16Array | Uint32Array = new Uint16Array(0);

  /** One more than the largest number given. */
  get size(): number {
    return this.#numbers.size + 1;
  }

  /** The number of a normalised word, given to it when it is new. */
  add(norm: string): number {
    const known = this.#numbers.get(norm);
    if (known !== undefined) return known;
    const number = this.size;
    this.#numbers.set(norm, number);
    const key = keyOfNorm(norm);
    if (key >= this.#byKey.length || number > WIDEST) this.#grow(key, number);
    this.#byKey[key] = number;
    return number;
  }

  /** The number of a word, or `OTHER`. */
  of({ key, norm }: Word): number {
    if (key < 0) return this.#numbers.get(norm) ?? OTHER;
    return key < this.#byKey.length ? this.#byKey[key]! : OTHER;
  }

  /** Room for a key and for a number. */
  #grow(key: number, number: number): void {
    if (key < this.#byKey.length && this.#byKey.BYTES_PER_ELEMENT === 4) return;
    const length = key < this.#byKey.length ? this.#byKey.length : Math.max(key + 1, (this.#byKey.length * 9) >> 3);
    const grown = number > WIDEST ? new Uint32Array(length) : new Uint16Array(length);
    grown.set(this.#byKey);
    this.#byKey = grown;
  }
}
