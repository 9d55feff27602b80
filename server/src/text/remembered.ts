/**
 * What has been worked out for a piece of text, kept for the next time the same piece is met: after an
 * edit nearly all sentences are those of before. Only for what follows from the key alone, so that
 * remembering changes no result.
 */
export class Remembered<T> {
  readonly #room: number;
  #recent = new Map<string, T>();
  #older = new Map<string, T>();

  /** `room` entries at least are kept, twice as many at most; those not asked for lately go first. */
  constructor(room: number) {
    this.#room = room;
  }

  get(key: string, make: () => T): T {
    const known = this.#recent.get(key);
    if (known !== undefined) return known;
    const value = this.#older.get(key) ?? make();
    if (this.#recent.size >= this.#room) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
    return value;
  }
}
