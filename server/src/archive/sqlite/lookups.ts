/** Looking up in an index: every question is answered by keys, several at a time, and none reads a table through. */
import type { ArchiveSize, Questions } from '../archive.ts';
import { type TermsOf, wordsOf } from '../article.ts';
import { facetAsked } from '../cards.ts';
import { identityOfDraft } from '../identity.ts';
import type { Card, CardChoice, CardIndex, Shelf, Told } from '../shelf.ts';
import { type Database, IN } from './driver.ts';
import { cardDigest, identityDigests } from './filed.ts';
import { type Unpacked, unpack } from './packed.ts';
import { articlesWith, countsOf } from './postings.ts';
import { unpackTerms } from './vectors.ts';

/** Between persons that are read as one text: no name has it. */
const NEXT = '\u0001';

/** The statements, by what they answer; named for the test that asks SQLite how it means to go about them. */
export const LOOKUPS = {
  self: `SELECT DISTINCT article FROM identities WHERE hash IN ${IN}`,
  // From facet to facet of each key, on from the time asked about and back from it, a few sightings of each: an office
  // with thousands costs no more than its facets, and one with thousands of those no more than so many.
  cards: `
    WITH RECURSIVE
      later (key, facet, place) AS (
        SELECT value, (SELECT MIN(facet) FROM cards WHERE key = value AND facet >= ?3), 1 FROM json_each(?1)
        UNION ALL
        SELECT key, (SELECT MIN(cards.facet) FROM cards WHERE cards.key = later.key AND cards.facet > later.facet), place + 1
        FROM later WHERE facet IS NOT NULL AND place < ?4),
      earlier (key, facet, place) AS (
        SELECT value, (SELECT MAX(facet) FROM cards WHERE key = value AND facet < ?3), 1 FROM json_each(?1)
        UNION ALL
        SELECT key, (SELECT MAX(cards.facet) FROM cards WHERE cards.key = earlier.key AND cards.facet < earlier.facet), place + 1
        FROM earlier WHERE facet IS NOT NULL AND place < ?4),
      facets (key, facet) AS (SELECT key, facet FROM earlier UNION ALL SELECT key, facet FROM later)
    SELECT key, (
      SELECT GROUP_CONCAT(article || ' ' || at) FROM (
        SELECT article, at FROM cards WHERE cards.key = facets.key AND cards.facet = facets.facet
        ORDER BY article, at LIMIT ?2)) AS found
    FROM facets WHERE facet IS NOT NULL`,
  told: `
    SELECT articles.number, files.path, copy_group, outlets.text AS outlet, sites.text AS site, told
    FROM articles JOIN files ON files.number = file
    LEFT JOIN phrases AS outlets ON outlets.number = outlet LEFT JOIN phrases AS sites ON sites.number = site
    WHERE articles.number IN ${IN}`,
  marked: `
    SELECT (SELECT GROUP_CONCAT(rowid) FROM marks WHERE marks MATCH value) AS found FROM json_each(?) ORDER BY key`,
  terms: `SELECT number, terms FROM articles WHERE number IN ${IN}`,
  peopleNamed: `
    SELECT (
      SELECT GROUP_CONCAT(person, '${NEXT}') FROM (
        SELECT person FROM name_words WHERE word = value AND letters BETWEEN ?2 AND ?3 ORDER BY letters, person LIMIT ?4)) AS found
    FROM json_each(?1)`,
  peopleBeginning: 'SELECT DISTINCT person FROM name_words WHERE word >= ?1 AND word < ?2 LIMIT ?3',
  timesNamed: `SELECT value AS key, (SELECT COUNT(*) FROM cards WHERE key = value) AS times FROM json_each(?)`,
} as const;

interface ToldRow {
  readonly number: number;
  readonly path: string;
  readonly copy_group: number | null;
  readonly outlet: string | null;
  readonly site: string | null;
  readonly told: Uint8Array;
}

/** So many characters of sentences are kept unpacked, for the articles that one check after another asks for. */
const KEPT = 2_000_000;
/** Characters that an article's other parts are reckoned as. */
const BESIDE = 500;

type Kept = Unpacked & { readonly group: number | null };

export class Lookups implements Shelf {
  readonly #db: Database;
  readonly #termsOf: TermsOf;
  /** The most recently used last. */
  readonly #kept = new Map<number, Kept>();
  #keptSize = 0;
  size: ArchiveSize = { articles: 0, sightings: 0 };

  constructor(db: Database, termsOf: TermsOf) {
    this.#db = db;
    this.#termsOf = termsOf;
  }

  /** The index has changed. */
  forget(): void {
    this.#kept.clear();
    this.#keptSize = 0;
  }

  self(self: Questions['self']): number[] {
    const digests = identityDigests(identityOfDraft(self));
    if (digests.length === 0) return [];
    return this.#db.all<{ article: number }>(LOOKUPS.self, JSON.stringify(digests)).map(({ article }) => article);
  }

  cards(index: CardIndex, keys: readonly string[], { each, lots, without, about }: CardChoice): Map<string, Card[][]> {
    const found = new Map<string, Card[][]>();
    if (keys.length === 0) return found;
    const byDigest = new Map(keys.map((key) => [cardDigest(index, key), key]));
    const rows = this.#db.all<{ key: number; found: string }>(
      LOOKUPS.cards,
      JSON.stringify([...byDigest.keys()]),
      each + without.size,
      facetAsked(about),
      lots,
    );
    for (const row of rows) {
      const lot: Card[] = [];
      for (const place of row.found.split(',')) {
        const space = place.indexOf(' ');
        const article = Number(place.slice(0, space));
        if (lot.length < each && !without.has(article)) lot.push({ article, at: Number(place.slice(space + 1)) });
      }
      const key = byDigest.get(row.key)!;
      const known = found.get(key);
      if (known) known.push(lot);
      else found.set(key, [lot]);
    }
    return found;
  }

  told(articles: readonly number[]): Map<number, Told> {
    const own = this.unpacked(articles);
    const firsts = new Set<number>();
    for (const { group } of own.values()) if (group !== null && !own.has(group)) firsts.add(group);
    const first = this.unpacked([...firsts]);
    return new Map(
      [...own].map(([number, { ref, passages, sightings, group }]) => {
        const named = group === null ? undefined : (own.get(group) ?? first.get(group));
        return [number, { ref: { ...ref, copyGroup: (named?.ref ?? ref).key }, passages, sightings }];
      }),
    );
  }

  /** Articles as they were filed, those that are there. */
  unpacked(articles: readonly number[]): Map<number, Kept> {
    const found = new Map<number, Kept>();
    const unknown: number[] = [];
    for (const article of articles) {
      const kept = this.#kept.get(article);
      if (!kept) unknown.push(article);
      else {
        this.#kept.delete(article);
        this.#kept.set(article, kept);
        found.set(article, kept);
      }
    }
    if (unknown.length === 0) return found;
    for (const row of this.#db.all<ToldRow>(LOOKUPS.told, JSON.stringify(unknown))) {
      const shared = { path: row.path, outlet: row.outlet ?? undefined, site: row.site ?? undefined };
      const kept = { ...unpack(row.told, shared, this.#termsOf), group: row.copy_group };
      found.set(row.number, kept);
      this.#keep(row.number, kept);
    }
    return found;
  }

  #keep(article: number, kept: Kept): void {
    const sizeOf = ({ passages }: Kept) => passages.reduce((sum, { text }) => sum + text.length, BESIDE);
    this.#kept.set(article, kept);
    this.#keptSize += sizeOf(kept);
    for (const [oldest, its] of this.#kept) {
      if (this.#keptSize <= KEPT || oldest === article) break;
      this.#kept.delete(oldest);
      this.#keptSize -= sizeOf(its);
    }
  }

  frequencies(terms: readonly number[]): Map<number, number> {
    return countsOf(this.#db, terms);
  }

  articlesWith(terms: readonly number[]): number[][] {
    return articlesWith(this.#db, terms);
  }

  /** Articles with each of these words of the full-text index, ascending. */
  withTokens(tokens: readonly string[]): number[][] {
    const quoted = JSON.stringify(tokens.map((token) => `"${token}"`));
    return this.#db
      .all<{ found: string | null }>(LOOKUPS.marked, quoted)
      .map(({ found }) => (found ? found.split(',').map(Number) : []));
  }

  terms(articles: readonly number[]) {
    if (articles.length === 0) return new Map();
    const rows = this.#db.all<{ number: number; terms: Uint8Array | null }>(LOOKUPS.terms, JSON.stringify(articles));
    return new Map(rows.map((row) => [row.number, unpackTerms(row.terms)]));
  }

  nameWords(): Map<string, number> {
    const rows = this.#db.all<{ word: string; people: number }>(
      'SELECT word, COUNT(*) AS people FROM name_words GROUP BY word',
    );
    return new Map(rows.map(({ word, people }) => [word, people]));
  }

  peopleNamed(words: readonly string[], shortest: number, longest: number, most: number): string[] {
    if (words.length === 0) return [];
    const asked = JSON.stringify(words);
    const rows = this.#db.all<{ found: string | null }>(LOOKUPS.peopleNamed, asked, shortest, longest, most);
    return [...new Set(rows.flatMap(({ found }) => found?.split(NEXT) ?? []))];
  }

  peopleBeginning(beginning: string, most: number): string[] {
    return this.#db
      .all<{ person: string }>(LOOKUPS.peopleBeginning, beginning, `${beginning}\u{10ffff}`, most)
      .map(({ person }) => person);
  }

  timesNamed(people: readonly string[]): Map<string, number> {
    if (people.length === 0) return new Map();
    const byDigest = new Map(people.map((person) => [cardDigest('name', person), person]));
    const rows = this.#db.all<{ key: number; times: number }>(LOOKUPS.timesNamed, JSON.stringify([...byDigest.keys()]));
    return new Map(rows.flatMap(({ key, times }) => (times === 0 ? [] : [[byDigest.get(key)!, times]])));
  }

  /** The folded words of articles, read past what is kept: grouping looks at each once. */
  words(articles: readonly number[]): Map<number, string[]> {
    const rows = this.#db.all<ToldRow>(LOOKUPS.told, JSON.stringify(articles));
    return new Map(
      rows.map((row) => {
        const { passages } = unpack(row.told, { path: '', outlet: undefined, site: undefined }, this.#termsOf);
        return [row.number, wordsOf(passages)];
      }),
    );
  }
}
