/**
 * What a store can look up, and nothing more: answering, relating and grouping stand on this alone,
 * so that every store gives the same answers. Articles and sightings go by their store's numbers.
 */
import type { ArchiveSize, ArticleRef, Questions } from './archive.ts';
import type { Passage } from './article.ts';
import type { Sighted } from './sighted.ts';
import type { TermCounts } from './terms.ts';

/** A sighting as it is found: enough to choose by, without its words. */
export interface Card {
  readonly sighting: number;
  readonly article: number;
  /** Office, event or person key it was found by. */
  readonly key: string;
  /** Sightings with one facet say the same of the same month; a few of them stand for all. */
  readonly facet: string;
}

/** A sighting with its sentence and its article. */
export interface Stored {
  readonly sighting: number;
  readonly article: number;
  readonly passage: Passage;
  readonly sighted: Sighted;
}

/** By which key a sighting is found: an office or an event; or a person, in a title or by name. */
export type CardIndex = 'office' | 'event' | 'titledPerson' | 'name';

export interface Shelf {
  readonly size: ArchiveSize;
  /** Articles that are the draft itself. */
  self(self: Questions['self']): readonly number[];
  cards(index: CardIndex, keys: readonly string[]): readonly Card[];
  sightings(numbers: readonly number[]): readonly Stored[];
  /** All sightings of these articles, each article's in reading order. */
  sightingsIn(articles: readonly number[]): readonly Stored[];
  refs(articles: readonly number[]): ReadonlyMap<number, ArticleRef>;
  /** How many articles have each of these terms; terms that none has may be missing. */
  frequencies(terms: readonly number[]): ReadonlyMap<number, number>;
  articlesWith(term: number): readonly number[];
  terms(articles: readonly number[]): ReadonlyMap<number, TermCounts>;
  /** All folded words of persons' names, each once. */
  nameWords(): readonly string[];
  /** Keys of the persons with one of these words in their names, and how often each is sighted. */
  peopleNamed(words: readonly string[]): readonly { readonly person: string; readonly sightings: number }[];
}
