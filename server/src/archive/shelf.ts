/**
 * What a store can look up, and nothing more: answering and relating stand on this alone, so that every store gives the
 * same answers. Articles go by their store's numbers, which grow in the order the articles came.
 */

import type { Day } from '../time/civil.ts';
import type { ArchiveSize, ArticleRef, Passage, Questions } from './archive.ts';
import type { Sighted } from './sighted.ts';
import type { TermCounts } from './terms.ts';

/** A sighting as it is found: enough to choose by, without its words. */
export interface Card {
  readonly article: number;
  /** Which of the article's sightings, from 0. */
  readonly at: number;
}

/** By which key a sighting is found: an office or an event; or a person, in a title or by name. */
export type CardIndex = 'office' | 'event' | 'titledPerson' | 'name';

/** An article as it is found: how sources name it, its sentences and what it says in them. */
export interface Told {
  readonly ref: ArticleRef;
  readonly passages: readonly Passage[];
  readonly sightings: readonly Sighted[];
}

/** Which of the sightings under a key are wanted, where there are many. */
export interface CardChoice {
  /** So many of those that say the same of the same month. */
  readonly each: number;
  /** Articles to leave out. */
  readonly without: ReadonlySet<number>;
  /** So many lots of the months from `about` on, the nearest, and as many of those before. */
  readonly lots: number;
  /** Without it, the newest are the nearest. */
  readonly about?: Day | undefined;
}

export interface Shelf {
  readonly size: ArchiveSize;
  /** Articles that are the draft itself. */
  self(self: Questions['self']): readonly number[];
  /**
   * Sightings under each key, in lots that say the same of the same month (cards.ts, facets): of each lot `each` at most,
   * in the order of the archive. Keys without any sighting may be missing.
   */
  cards(
    index: CardIndex,
    keys: readonly string[],
    choice: CardChoice,
  ): ReadonlyMap<string, readonly (readonly Card[])[]>;
  told(articles: readonly number[]): ReadonlyMap<number, Told>;
  /** How many articles have each of these terms; terms that none has may be missing. */
  frequencies(terms: readonly number[]): ReadonlyMap<number, number>;
  /** Articles with each of these terms, in the order of the terms. */
  articlesWith(terms: readonly number[]): readonly (readonly number[])[];
  terms(articles: readonly number[]): ReadonlyMap<number, TermCounts>;
  /** All folded words of persons' names, and how many persons have each. */
  nameWords(): ReadonlyMap<string, number>;
  /** Keys of the persons with one of these words in their names, keys of so many characters; so many for each word, the shortest. */
  peopleNamed(words: readonly string[], shortest: number, longest: number, most: number): readonly string[];
  /** Keys of persons with a word in their names that begins so, so many at most. */
  peopleBeginning(beginning: string, most: number): readonly string[];
  /** How often each of these persons is sighted by name. */
  timesNamed(people: readonly string[]): ReadonlyMap<string, number>;
}
