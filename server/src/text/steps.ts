/**
 * From a place in a table of phrases to the next, word by word. Hundreds of tables have tens of thousands of places
 * together: an object and a map for each would be ten times the memory of these numbers, which lie side by side.
 */

/** No place: where no phrase goes on. */
export const NOWHERE = 0;

/** Numbers a step: from, word, to. */
const STEP = 3;
const FIRST_ROOM = 8;

/** A hash table with open addresses; a slot whose `from` is NOWHERE is free. */
export class Steps {
  #slots = new Int32Array(0);
  #count = 0;

  /** Where a place (from 1) leads when a word, by its number, comes next; NOWHERE if nowhere. */
  next(from: number, word: number): number {
    return this.#slots.length === 0 ? NOWHERE : this.#slots[this.#slotOf(from, word) + 2]!;
  }

  /** Adds a step that is not there yet; places are numbers from 1. */
  add(from: number, word: number, to: number): void {
    if ((this.#count + 1) * STEP * 3 > this.#slots.length * 2) this.#grow();
    this.#put(from, word, to);
    this.#count++;
  }

  #put(from: number, word: number, to: number): void {
    const slot = this.#slotOf(from, word);
    this.#slots[slot] = from;
    this.#slots[slot + 1] = word;
    this.#slots[slot + 2] = to;
  }

  /** Where a step is, or would be. */
  #slotOf(from: number, word: number): number {
    const slots = this.#slots;
    const mask = slots.length / STEP - 1;
    // Odd constants of the golden ratio and of xxHash spread neighbouring numbers over the table.
    let hash = Math.imul(from, 0x9e3779b1) ^ Math.imul(word, 0x85ebca77);
    hash ^= hash >>> 15;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = at * STEP;
      const its = slots[slot];
      if (its === NOWHERE || (its === from && slots[slot + 1] === word)) return slot;
    }
  }

  /** Twice the room, a power of two in steps; at most two thirds are ever taken. */
  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length === 0 ? FIRST_ROOM * STEP : before.length * 2);
    for (let slot = 0; slot < before.length; slot += STEP)
      if (before[slot] !== NOWHERE) this.#put(before[slot]!, before[slot + 1]!, before[slot + 2]!);
  }
}
