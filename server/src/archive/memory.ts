/** An archive in memory: for small folders, which are read anew each time, for house facts, and for tests. */
import path from 'node:path';
import { answer, Memory } from './answering.ts';
import type { Answers, Archive, ArchiveSize, ArticleRef, Questions } from './archive.ts';
import type { Article } from './article.ts';
import { cardKeys, nameWordsOf } from './cards.ts';
import { regroup } from './copies.ts';
import { isSameArticle } from './identity.ts';
import type { Card, CardIndex, Shelf, Stored } from './shelf.ts';
import type { ArticleStore, Changes, FileStamp } from './store.ts';

/** Articles are numbered from 0 in the order they came; an article's n-th sighting is number · STRIDE + n. */
const STRIDE = 1_000_000;

export class MemoryStore implements ArticleStore {
  readonly engine = 'memory';
  readonly #articles = new Map<number, Article>();
  readonly #numbers = new Map<string, number>();
  readonly #groups = new Map<number, string>();
  readonly #files = new Map<string, FileStamp>();
  readonly #memory = new Memory();
  #indexes: Indexes | undefined;
  #next = 0;
  #changes = 0;

  get size(): ArchiveSize {
    let sightings = 0;
    for (const article of this.#articles.values()) sightings += article.sightings.length;
    return { articles: this.#articles.size, sightings };
  }

  async standing(self: Questions['self']): Promise<string> {
    return `${this.#changes}|${this.#shelf().self(self).join()}`;
  }

  async ask(questions: Questions, signal?: AbortSignal): Promise<Answers> {
    signal?.throwIfAborted();
    return answer(this.#shelf(), questions, this.#memory);
  }

  async files() {
    return this.#files;
  }

  async articlesOf(file: string) {
    const own = [...this.#articles.values()].filter((article) => article.path === file);
    return new Map(own.map((article) => [article.ref.key, article.hash]));
  }

  async pathsWithArticles() {
    return [...new Set([...this.#articles.values()].map((article) => article.path))];
  }

  async beginBulk() {}

  async endBulk() {
    // Copies are few in a small archive: all of it is grouped at once, when it is complete.
    this.#group();
  }

  async apply({ remove, add, files }: Changes) {
    for (const key of remove) {
      const number = this.#numbers.get(key);
      if (number === undefined) continue;
      this.#numbers.delete(key);
      this.#articles.delete(number);
      this.#groups.delete(number);
    }
    for (const article of add) {
      this.#articles.set(this.#next, article);
      this.#numbers.set(article.ref.key, this.#next);
      this.#groups.set(this.#next, article.ref.key);
      this.#next++;
    }
    for (const [file, stamp] of files)
      if (stamp) this.#files.set(file, stamp);
      else this.#files.delete(file);
    this.#changes++;
    this.#indexes = undefined;
    this.#memory.forget();
  }

  articlesIn(place: string): number {
    let count = 0;
    const below = place.endsWith(path.sep) ? place : place + path.sep;
    for (const article of this.#articles.values())
      if (article.path === place || article.path.startsWith(below)) count++;
    return count;
  }

  close(): void {}

  #group(): void {
    const byShingle = new Map<number, number[]>();
    for (const [number, { shingles }] of this.#articles)
      for (const shingle of shingles) push(byShingle, shingle, number);
    const of = <T>(numbers: readonly number[], get: (article: Article) => T) =>
      new Map(numbers.map((number) => [number, get(this.#articles.get(number)!)]));
    regroup(
      {
        sketches: (numbers) => of(numbers, (article) => article.shingles),
        keys: (numbers) => of(numbers, (article) => article.ref.key),
        withShingles: (shingles) => [...new Set([...shingles].flatMap((shingle) => byShingle.get(shingle) ?? []))],
        groups: (numbers) => new Map(numbers.map((number) => [number, this.#groups.get(number)!])),
        members: () => [],
        setGroups: (groups) => {
          for (const [number, group] of groups) this.#groups.set(number, group);
        },
      },
      [...this.#articles.keys()],
    );
  }

  #shelf(): Shelf {
    this.#indexes ??= new Indexes(this.#articles);
    const indexes = this.#indexes;
    const articles = this.#articles;
    const stored = (article: number, at: number): Stored => {
      const { passages, sightings } = articles.get(article)!;
      const sighted = sightings[at]!;
      return { sighting: article * STRIDE + at, article, passage: passages[sighted.passage]!, sighted };
    };
    return {
      size: this.size,
      self: (self) => [...articles].filter(([, article]) => isSameArticle(article, self)).map(([number]) => number),
      cards: (index, keys) => [...new Set(keys)].flatMap((key) => indexes.cards[index].get(key) ?? []),
      sightings: (numbers) => numbers.map((number) => stored(Math.floor(number / STRIDE), number % STRIDE)),
      sightingsIn: (numbers) =>
        numbers.flatMap((number) => articles.get(number)!.sightings.map((_, at) => stored(number, at))),
      refs: (numbers) =>
        new Map(
          numbers.map((number): [number, ArticleRef] => [
            number,
            { ...articles.get(number)!.ref, copyGroup: this.#groups.get(number)! },
          ]),
        ),
      frequencies: (terms) => new Map(terms.map((term) => [term, indexes.terms.get(term)?.length ?? 0])),
      articlesWith: (term) => indexes.terms.get(term) ?? [],
      terms: (numbers) => new Map(numbers.map((number) => [number, articles.get(number)!.terms])),
      nameWords: () => [...indexes.words.keys()],
      peopleNamed: (words) =>
        [...new Set(words.flatMap((word) => [...(indexes.words.get(word) ?? [])]))].map((person) => ({
          person,
          sightings: indexes.cards.name.get(person)?.length ?? 0,
        })),
    };
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Everything that is looked up by something else than an article's number. */
class Indexes {
  readonly cards: Readonly<Record<CardIndex, Map<string, Card[]>>> = {
    office: new Map(),
    event: new Map(),
    titledPerson: new Map(),
    name: new Map(),
  };
  readonly terms = new Map<number, number[]>();
  /** Word of a name → persons' keys. */
  readonly words = new Map<string, Set<string>>();

  constructor(articles: ReadonlyMap<number, Article>) {
    for (const [number, article] of articles) {
      for (const term of article.terms.keys()) push(this.terms, term, number);
      article.sightings.forEach((sighted, at) => {
        for (const { index, key, facet } of cardKeys(sighted)) {
          push(this.cards[index], key, { sighting: number * STRIDE + at, article: number, key, facet });
          if (index !== 'name') continue;
          for (const word of nameWordsOf(key)) {
            const people = this.words.get(word);
            if (people) people.add(key);
            else this.words.set(word, new Set([key]));
          }
        }
      });
    }
  }
}

/** The archive of somebody who has none. */
export const NO_ARCHIVE: Archive = new MemoryStore();
