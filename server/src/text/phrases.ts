/** A table of phrases, each one or more tokens long, found by longest match. */
import { type Token, tokenise } from './tokens.ts';
import { type Word, WordTest } from './words.ts';

interface Node<T> {
  next?: Map<string, Node<T>>;
  value?: T;
  /** Set when the phrase only counts in capitals ("IS", "US", "EU"). */
  upper?: T;
}

export interface PhraseMatch<T> {
  readonly value: T;
  /** Number of tokens matched, at least 1. */
  readonly length: number;
}

/** Entries that are all capitals and at most this long count only when written in capitals. */
const ACRONYM = 6;

export class PhraseTable<T> {
  readonly #root: Node<T> = {};
  readonly #lasts = new Set<string>();
  readonly #opens = new WordTest(({ norm }) => this.#root.next?.has(norm) ?? false);
  readonly #closes = new WordTest(({ norm }) => this.#lasts.has(norm));

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  #add(phrase: string, value: T): void {
    const tokens = tokenise(phrase);
    if (tokens.length === 0) return;
    let node = this.#root;
    for (const token of tokens) {
      node.next ??= new Map();
      const next: Node<T> = node.next.get(token.word.norm) ?? {};
      node.next.set(token.word.norm, next);
      node = next;
    }
    this.#lasts.add(tokens[tokens.length - 1]!.word.norm);
    const acronym = tokens.length === 1 && tokens[0]!.word.casing === 'upper' && phrase.length <= ACRONYM;
    if (acronym) node.upper ??= value;
    else node.value ??= value;
  }

  /** Whether any phrase begins with a word. */
  opens(word: Word): boolean {
    return this.#opens.has(word);
  }

  /** Whether any phrase ends with a word. */
  closes(word: Word): boolean {
    return this.#closes.has(word);
  }

  /** The longest phrase that begins at token `at` and ends before token `end`. First entry wins. */
  match(tokens: readonly Token[], at: number, end: number = tokens.length): PhraseMatch<T> | undefined {
    const opening = tokens[at];
    if (at >= end || !opening || !this.#opens.has(opening.word)) return undefined;
    let node: Node<T> | undefined = this.#root;
    let found: PhraseMatch<T> | undefined;
    for (let i = at; i < end; i++) {
      const token: Token = tokens[i]!;
      if (i > at && token.breaks) break;
      node = node.next?.get(token.word.norm);
      if (!node) break;
      if (node.upper !== undefined && token.word.casing === 'upper') found = { value: node.upper, length: i - at + 1 };
      else if (node.value !== undefined) found = { value: node.value, length: i - at + 1 };
    }
    return found;
  }

  /** The longest phrase that ends just before token `end`, beginning no earlier than `from`. */
  matchBefore(tokens: readonly Token[], end: number, from: number, longest = 6): PhraseMatch<T> | undefined {
    if (end <= from || !this.#closes.has(tokens[end - 1]!.word)) return undefined;
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
