/** A table of phrases, each one or more tokens long, found by longest match. */
import { type Token, tokenise } from './tokens.ts';
import { OTHER, Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Where a phrase has been read so far, and what it says if it ends there. All have one shape: they are looked at very often. */
class Node<T> {
  /** Number of the word that may come next → where that leads. */
  next: Map<number, Node<T>> | undefined = undefined;
  value: T | undefined = undefined;
  /** Set when the phrase only counts in capitals ("IS", "US", "EU"). */
  upper: T | undefined = undefined;
}

export interface PhraseMatch<T> {
  readonly value: T;
  /** Number of tokens matched, at least 1. */
  readonly length: number;
}

/** Entries that are all capitals and at most this long count only when written in capitals. */
const ACRONYM = 6;

export class PhraseTable<T> {
  readonly #words = new Vocabulary();
  /** By the number of a word: where a phrase is that begins with it. */
  readonly #openings: (Node<T> | undefined)[] = [undefined];
  /** By the number of a word: whether a phrase ends with it. */
  readonly #lasts: boolean[] = [false];

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  #add(phrase: string, value: T): void {
    const tokens = tokenise(phrase);
    let node: Node<T> | undefined;
    let number = OTHER;
    for (const { word } of tokens) {
      number = this.#words.add(word.norm);
      if (number === this.#openings.length) {
        this.#openings.push(undefined);
        this.#lasts.push(false);
      }
      const next: Node<T> = (node ? node.next?.get(number) : this.#openings[number]) ?? new Node();
      if (node) {
        node.next ??= new Map();
        node.next.set(number, next);
      } else this.#openings[number] = next;
      node = next;
    }
    if (!node) return;
    this.#lasts[number] = true;
    const acronym = tokens.length === 1 && tokens[0]!.word.casing === 'upper' && phrase.length <= ACRONYM;
    if (acronym) node.upper ??= value;
    else node.value ??= value;
  }

  /** Whether any phrase begins with a word. */
  opens(word: Word): boolean {
    return this.#openings[this.#words.of(word)] !== undefined;
  }

  /** Whether any phrase ends with a word. */
  closes(word: Word): boolean {
    return this.#lasts[this.#words.of(word)]!;
  }

  /** The longest phrase that begins at token `at` and ends before token `end`. First entry wins. */
  match(tokens: readonly Token[], at: number, end: number = tokens.length): PhraseMatch<T> | undefined {
    const opening = tokens[at];
    if (at >= end || !opening) return undefined;
    let node = this.#openings[this.#words.of(opening.word)];
    if (!node) return undefined;
    let token = opening;
    let value: T | undefined;
    let length = 0;
    for (let i = at; ; ) {
      const own: T | undefined = node.upper !== undefined && token.word.casing === 'upper' ? node.upper : node.value;
      i++;
      if (own !== undefined) {
        value = own;
        length = i - at;
      }
      if (i >= end || !node.next) break;
      token = tokens[i]!;
      if (token.breaks) break;
      const number = this.#words.of(token.word);
      node = number === OTHER ? undefined : node.next.get(number);
      if (!node) break;
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
