/** A table of phrases, each one or more tokens long, found by longest match. */
import { type Token, tokenise } from './tokens.ts';
import { type Word, WordNumbers, WordTest } from './words.ts';

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

/** What a word by itself is to a table: no phrase's first word, that of longer ones only, or a phrase itself. */
const Opening = { None: 0, Longer: 1, Itself: 2 } as const;

export class PhraseTable<T> {
  readonly #root: Node<T> = {};
  readonly #lasts = new Set<string>();
  readonly #furthers = new Set<string>();
  readonly #opens = new WordNumbers(({ norm }) => this.#openingOf(norm));
  /** Whether a word stands in a phrase, but not first. */
  readonly #goesOn = new WordTest(({ norm }) => this.#furthers.has(norm));
  readonly #closes = new WordTest(({ norm }) => this.#lasts.has(norm));

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  #add(phrase: string, value: T): void {
    const tokens = tokenise(phrase);
    if (tokens.length === 0) return;
    let node = this.#root;
    for (const token of tokens) {
      if (node !== this.#root) this.#furthers.add(token.word.norm);
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

  #openingOf(norm: string): number {
    const node = this.#root.next?.get(norm);
    if (!node) return Opening.None;
    return node.value === undefined && node.upper === undefined ? Opening.Longer : Opening.Itself;
  }

  /** Whether any phrase begins with a word. */
  opens(word: Word): boolean {
    return this.#opens.of(word) !== Opening.None;
  }

  /** Whether any phrase ends with a word. */
  closes(word: Word): boolean {
    return this.#closes.has(word);
  }

  /** The longest phrase that begins at token `at` and ends before token `end`. First entry wins. */
  match(tokens: readonly Token[], at: number, end: number = tokens.length): PhraseMatch<T> | undefined {
    const opening = tokens[at];
    if (at >= end || !opening) return undefined;
    const opens = this.#opens.of(opening.word);
    if (opens === Opening.None) return undefined;
    if (opens === Opening.Longer && (at + 1 >= end || !this.#goesOn.has(tokens[at + 1]!.word))) return undefined;
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
