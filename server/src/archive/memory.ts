/** An archive in memory: for small folders, which are read anew each time, for house facts, and for tests. */
import path from 'node:path';
import { parseIsoDay } from '../time/civil.ts';
import { answer, Memory } from './answering.ts';
import type { Answers, Archive, ArchiveSize, Questions } from './archive.ts';
import { type Article, wordsOf } from './article.ts';
import { cardKeys, facetAsked, nameWordsOf } from './cards.ts';
import { groupAll } from './copies.ts';
import { directoryOf } from './directory.ts';
import { digest } from './hashing.ts';
import { isSameArticle } from './identity.ts';
import type { Card, CardIndex, Shelf } from './shelf.ts';
import { catalogueOf } from './shelved.ts';
import type { ArticleStore, Changes, FileStamp, Move } from './store.ts';

/** Articles are numbered from 1 in the order they came. */
export class MemoryStore implements ArticleStore {
  readonly engine = 'memory';
  readonly #articles = new Map<number, Article>();
  /** By the digests of their keys. */
  readonly #numbers = new Map<number, number>();
  #groups: ReadonlyMap<number, number> = new Map();
  readonly #files = new Map<string, FileStamp>();
  readonly #memory = new Memory();
  #indexes: Indexes | undefined;
  #next = 1;
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

  readonly catalogue = catalogueOf(() => {
    const told = this.#shelf().told([...this.#articles.keys()]);
    return [...this.#articles].map(([number, article]) => ({ article, ref: told.get(number)!.ref }));
  });

  readonly directory = directoryOf(async (work) => work(this.#shelf()));

  async files() {
    return this.#files;
  }

  async articlesOf(file: string) {
    const own = [...this.#articles.values()].filter((article) => article.path === file);
    return new Map(own.map((article) => [digest(article.ref.key), digest(article.hash)]));
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
    for (const { name } of remove) {
      const number = this.#numbers.get(name);
      if (number === undefined) continue;
      this.#numbers.delete(name);
      this.#articles.delete(number);
    }
    for (const article of add) {
      if ('told' in article) throw new TypeError('what is filed is for a store on disk');
      this.#articles.set(this.#next, article);
      this.#numbers.set(digest(article.ref.key), this.#next);
      this.#next++;
    }
    for (const [file, stamp] of files)
      if (stamp) this.#files.set(file, stamp);
      else this.#files.delete(file);
    this.#changes++;
    this.#indexes = undefined;
    this.#memory.forget();
  }

  async move(moves: readonly Move[]) {
    for (const { from, to } of moves) {
      for (const [number, article] of this.#articles) {
        if (article.path !== from) continue;
        const { ref } = article;
        const key = to + ref.key.slice(from.length);
        const place = ref.path === from ? to : ref.path;
        this.#numbers.delete(digest(ref.key));
        this.#numbers.set(digest(key), number);
        this.#articles.set(number, { ...article, path: to, ref: { ...ref, key, ...(place && { path: place }) } });
      }
      const stamp = this.#files.get(from);
      this.#files.delete(from);
      if (stamp) this.#files.set(to, stamp);
    }
    this.#changes++;
    this.#indexes = undefined;
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
    const anchored = new Map<number, number[]>();
    for (const [number, { anchors }] of this.#articles) for (const anchor of anchors) push(anchored, anchor, number);
    const some = <T>(numbers: readonly number[], get: (article: Article) => T | undefined) =>
      new Map(
        numbers.flatMap((number): [number, T][] => {
          const value = get(this.#articles.get(number)!);
          return value === undefined ? [] : [[number, value]];
        }),
      );
    this.#groups = groupAll(
      {
        words: (numbers) => some(numbers, ({ passages }) => wordsOf(passages)),
        published: (numbers) =>
          some(numbers, ({ ref }) => ({
            day: ref.published === undefined ? undefined : parseIsoDay(ref.published),
            outlet: ref.outlet,
          })),
      },
      anchored.values(),
    );
  }

  #shelf(): Shelf {
    this.#indexes ??= new Indexes(this.#articles);
    const indexes = this.#indexes;
    const articles = this.#articles;
    const first = (number: number) => articles.get(this.#groups.get(number) ?? number) ?? articles.get(number)!;
    return {
      size: this.size,
      self: (self) => [...articles].filter(([, article]) => isSameArticle(article, self)).map(([number]) => number),
      cards(index, keys, { each, lots: most, without, about }) {
        const found = new Map<string, Card[][]>();
        const from = facetAsked(about);
        for (const key of new Set(keys)) {
          const lots = new Map<number, Card[]>();
          for (const { article, at, facet } of indexes.cards[index].get(key) ?? []) {
            const lot = lots.get(facet) ?? [];
            lots.set(facet, lot);
            if (lot.length < each && !without.has(article)) lot.push({ article, at });
          }
          const facets = [...lots.keys()].sort((a, b) => a - b);
          const later = facets.filter((facet) => facet >= from).slice(0, most);
          const earlier = facets.filter((facet) => facet < from).slice(-most);
          found.set(
            key,
            [...earlier, ...later].map((facet) => lots.get(facet)!),
          );
        }
        return found;
      },
      told: (numbers) =>
        new Map(
          numbers.map((number) => {
            const { ref, passages, sightings } = articles.get(number)!;
            return [number, { ref: { ...ref, copyGroup: first(number).ref.key }, passages, sightings }];
          }),
        ),
      frequencies: (terms) => new Map(terms.map((term) => [term, indexes.terms.get(term)?.length ?? 0])),
      articlesWith: (terms) => terms.map((term) => indexes.terms.get(term) ?? []),
      terms: (numbers) => new Map(numbers.map((number) => [number, articles.get(number)!.terms])),
      nameWords: () => new Map([...indexes.words].map(([word, people]) => [word, people.size])),
      peopleNamed: (words, shortest, longest, most) => [
        ...new Set(
          words.flatMap((word) =>
            [...(indexes.words.get(word) ?? [])]
              .map((person) => ({ person, letters: [...person].length }))
              .filter(({ letters }) => letters >= shortest && letters <= longest)
              .sort((a, b) => a.letters - b.letters || (a.person < b.person ? -1 : 1))
              .slice(0, most)
              .map(({ person }) => person),
          ),
        ),
      ],
      peopleBeginning: (beginning, most) =>
        [
          ...new Set([...indexes.words].flatMap(([word, people]) => (word.startsWith(beginning) ? [...people] : []))),
        ].slice(0, most),
      timesNamed: (people) =>
        new Map(
          people.flatMap((person): [string, number][] => {
            const times = indexes.cards.name.get(person)?.length ?? 0;
            return times === 0 ? [] : [[person, times]];
          }),
        ),
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
  readonly cards: Readonly<Record<CardIndex, Map<string, (Card & { readonly facet: number })[]>>> = {
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
          push(this.cards[index], key, { article: number, at, facet });
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
