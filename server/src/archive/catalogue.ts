/**
 * The archive as a reader goes through it: by day of publication, or by the words that stand in its articles. A store
 * answers these few things; what search and lists make of them is the same for all stores (search/).
 */
import type { Day } from '../time/civil.ts';
import type { ArticleRef, Passage } from './archive.ts';
import type { Told } from './shelf.ts';

/** How many articles were published on a day; null counts those whose day is not known. */
export interface DayCount {
  readonly day: Day | null;
  readonly articles: number;
}

/** An article in a list: how sources name it, and the 1-based line of its file at which it begins. */
export interface Listed {
  readonly ref: ArticleRef;
  readonly line: number;
}

/** Days of publication, both included; null for the articles whose day is not known. */
export type PublishedIn = { readonly from: Day; readonly to: Day } | null;

/** Articles that have each of these words, as compared or folded (text/words.ts), anywhere in their sentences. */
export interface WordsAsked {
  readonly words: readonly string[];
  /** Articles published after this day are left out, and those whose day is not known. */
  readonly until?: Day | undefined;
  readonly skip: number;
  readonly count: number;
}

export interface Catalogue {
  /** Newest first; articles without a day come last. */
  days(): Promise<readonly DayCount[]>;
  /** How many articles tell in the same words what another tells; of each group one is not counted (copies.ts). */
  copies(): Promise<number>;
  /** Newest first, one day's articles in the order in which they came to the archive. */
  published(when: PublishedIn, skip: number, count: number): Promise<readonly Listed[]>;
  /** How many articles have each word; a word that none has counts 0. */
  wordCounts(words: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Newest first, as `published`; without words there are none. */
  withWords(asked: WordsAsked): Promise<readonly Told[]>;
}

/** Where an article begins: its first sentence's line. */
export const firstLine = (passages: readonly Passage[]): number => passages[0]?.line ?? 1;
