/** A table of phrases, each one or more tokens long, found by longest match. */
import { NOWHERE, Steps } from './steps.ts';
import { type Token, tokenise } from './tokens.ts';
import { OTHER, Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

export interface PhraseMatch<T> {
  readonly value: T;
  /** Number of tokens matched, at least 1. */
  readonly length: number;
}

/** Entries that are all capitals and at most this long count only when written in capitals. */
const ACRONYM = 6;

/** A phrase leads from place to place, a word a step; places are numbers from 1. */
export class PhraseTable<T> {
  readonly #words = new Vocabulary();
  /** By the number of a word: the place to which it leads at the beginning of a phrase. */
  readonly #openings: number[] = [NOWHERE];
  /** By the number of a word: whether a phrase ends with it. */
  readonly #lasts: boolean[] = [false];
  readonly #steps = new Steps();
  /** By place: what a phrase says that ends there, and whether any goes on. */
  readonly #values: (T | undefined)[] = [undefined];
  readonly #goesOn: boolean[] = [false];
  /** By place: what a phrase says that ends there and only counts in capitals ("IS", "US", "EU"). */
  readonly #uppers = new Map<number, T>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  #add(phrase: string, value: T): void {
    const tokens = tokenise(phrase);
    let place = NOWHERE;
    let number = OTHER;
    for (const { word } of tokens) {
      number = this.#words.add(word.norm);
      if (number === this.#openings.length) {
        this.#openings.push(NOWHERE);
        this.#lasts.push(false);
      }
      place = this.#from(place, number);
    }
    if (place === NOWHERE) return;
    this.#lasts[number] = true;
    const acronym = tokens.length === 1 && tokens[0]!.word.casing === 'upper' && phrase.length <= ACRONYM;
    if (!acronym) this.#values[place] ??= value;
    else if (!this.#uppers.has(place)) this.#uppers.set(place, value);
  }

  /** The place to which a word leads from another, or from the beginning; a new one where none was. */
  #from(place: number, word: number): number {
    const known = place === NOWHERE ? this.#openings[word]! : this.#steps.next(place, word);
    if (known !== NOWHERE) return known;
    const added = this.#values.push(undefined) - 1;
    this.#goesOn.push(false);
    if (place === NOWHERE) this.#openings[word] = added;
    else {
      this.#steps.add(place, word, added);
      this.#goesOn[place] = true;
    }
    return added;
  }

  /** Whether any phrase begins with a word. */
  opens(word: Word): boolean {
    return this.#openings[this.#words.of(word)] !== NOWHERE;
  }

  /** Whether any phrase ends with a word. */
  closes(word: Word): boolean {
    return this.#lasts[this.#words.of(word)]!;
  }

  /** The longest phrase that begins at token `at` and ends before token `end`. First entry wins. */
  match(tokens: readonly Token[], at: number, end: number = tokens.length): PhraseMatch<T> | undefined {
    const opening = tokens[at];
    if (at >= end || !opening) return undefined;
    let place = this.#openings[this.#words.of(opening.word)]!;
    if (place === NOWHERE) return undefined;
    let token = opening;
    let value: T | undefined;
    let length = 0;
    for (let i = at; ; ) {
      const upper = token.word.casing === 'upper' ? this.#uppers.get(place) : undefined;
      const own = upper ?? this.#values[place];
      i++;
      if (own !== undefined) {
        value = own;
        length = i - at;
      }
      if (i >= end || !this.#goesOn[place]) break;
      token = tokens[i]!;
      if (token.breaks) break;
      const number = this.#words.of(token.word);
      if (number === OTHER) break;
      place = this.#steps.next(place, number);
      if (place === NOWHERE) break;
    }
    return length === 0 ? undefined : { value: value as T, length };
  }

  /** The longest phrase that ends just before token `end`, beginning no earlier than `from`. */
  matchBefore(tokens: readonly Token[], end: number, from: number, longest = 6): PhraseMatch<T> | undefined {
    if (end <= from || !this.closes(tokens[end - 1]!.word)) return undefined;
    for (let at = Math.max(from, end - longest); at < end; at++) {
      const found = this.match(tokens, at, end);
      if (found && at + found.length === end) return found;
    }
    return undefined;
  }
}

/** A table that only tells whether a phrase stands there. */
export const phraseSet = (phrases: Iterable<string>): PhraseTable<true> =>
  new PhraseTable(Array.from(phrases, (phrase) => [phrase, true] as const));
