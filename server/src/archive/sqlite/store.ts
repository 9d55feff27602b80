/** An archive in an SQLite index. */
import path from 'node:path';
import { tokenise } from '../../text/tokens.ts';
import { answer, Memory } from '../answering.ts';
import type { Answers, ArchiveSize, ArticleRef, Questions } from '../archive.ts';
import type { Article, Passage } from '../article.ts';
import { cardKeys, nameWordsOf } from '../cards.ts';
import { regroup } from '../copies.ts';
import { hash32 } from '../hashing.ts';
import { type Identity, identityOf, identityOfDraft } from '../identity.ts';
import type { Card, Shelf, Stored } from '../shelf.ts';
import type { Sighted } from '../sighted.ts';
import type { ArticleStore, Changes, FileStamp } from '../store.ts';
import type { TermCounts } from '../terms.ts';
import type { Database } from './driver.ts';
import { STRIDE } from './schema.ts';

const termToken = (term: number) => `t${(term >>> 0).toString(36)}`;
const shingleToken = (shingle: number) => `s${(shingle >>> 0).toString(36)}`;
/** So many words one full-text query may name. */
const WORDS_A_QUERY = 200;

const IN = '(SELECT value FROM json_each(?))';

const bytesOf = (numbers: Int32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
const numbersOf = (bytes: Uint8Array | null): Int32Array => new Int32Array(bytes === null ? [] : bytes.slice().buffer);

const packTerms = (terms: TermCounts): Uint8Array => bytesOf(Int32Array.from([...terms].flat()));
function unpackTerms(bytes: Uint8Array | null): TermCounts {
  const numbers = numbersOf(bytes);
  const terms = new Map<number, number>();
  for (let i = 0; i < numbers.length; i += 2) terms.set(numbers[i]!, numbers[i + 1]!);
  return terms;
}

/** What a sighting's row keeps; its sentence stands in `passages`, once for all that it says. */
type Kept = [
  passage: number,
  start: number,
  end: number,
  doubtful: 0 | 1,
  when: Sighted['when'],
  said: Sighted['said'],
];

const identityHashes = (identity: Identity): number[] =>
  Object.entries(identity).flatMap(([by, value]) => (value === undefined ? [] : [hash32(`${by} ${value}`)]));
const keyHash = (key: string) => hash32(`key ${key}`);

export class SqliteStore implements ArticleStore {
  readonly #db: Database;
  readonly #memory = new Memory();
  readonly #shelf: Shelf;
  #size: ArchiveSize = { articles: 0, sightings: 0 };
  /** Articles a file, for counting what lies in a folder. */
  #counts = new Map<string, number>();
  #generation = '';
  #bulk = false;

  private constructor(db: Database) {
    this.#db = db;
    this.#shelf = this.#lookups();
  }

  /** A store over an open database that has our tables. */
  static async over(db: Database): Promise<SqliteStore> {
    const store = new SqliteStore(db);
    await db.reading(() => store.#refresh());
    return store;
  }

  get engine() {
    return this.#db.engine;
  }

  get size(): ArchiveSize {
    return this.#size;
  }

  async standing(self: Questions['self']): Promise<string> {
    return this.#db.reading(() => {
      this.#refresh();
      return `${this.#generation}|${this.#shelf.self(self).join()}`;
    });
  }

  async ask(questions: Questions, signal?: AbortSignal): Promise<Answers> {
    signal?.throwIfAborted();
    return this.#db.reading(() => {
      signal?.throwIfAborted();
      this.#refresh();
      return answer(this.#shelf, questions, this.#memory);
    });
  }

  async files() {
    const rows = await this.#db.reading(() => {
      this.#refresh();
      return this.#db.all<FileStamp & { path: string }>(
        'SELECT path, size, mtime, hash FROM files WHERE size IS NOT NULL',
      );
    });
    return new Map(rows.map(({ path: file, size, mtime, hash }) => [file, { size, mtime, hash }]));
  }

  async articlesOf(file: string) {
    const rows = await this.#db.reading(() =>
      this.#db.all<{ ref: string; hash: string }>(
        'SELECT ref, hash FROM articles WHERE file = (SELECT number FROM files WHERE path = ?)',
        file,
      ),
    );
    return new Map(rows.map(({ ref, hash }) => [(JSON.parse(ref) as ArticleRef).key, hash]));
  }

  async pathsWithArticles() {
    const rows = await this.#db.reading(() => this.#db.all<{ path: string }>('SELECT path FROM files'));
    return rows.map((row) => row.path);
  }

  articlesIn(place: string): number {
    const below = place.endsWith(path.sep) ? place : place + path.sep;
    let count = 0;
    for (const [file, articles] of this.#counts) if (file === place || file.startsWith(below)) count += articles;
    return count;
  }

  async beginBulk() {
    await this.#db.writing(() => this.#setMeta('counts', 'behind'));
    this.#bulk = true;
  }

  async endBulk() {
    this.#bulk = false;
    if ((await this.#db.reading(() => this.#meta('counts'))) !== 'behind') return;
    await this.#db.writing(() => {
      this.#db.exec('DELETE FROM term_counts');
      const rows = this.#db.all<{ term: string; doc: number }>(
        "SELECT term, doc FROM marks_vocabulary WHERE term >= 't' AND term < 'u'",
      );
      for (const { term, doc } of rows)
        this.#db.run(
          'INSERT INTO term_counts VALUES (?1, ?2) ON CONFLICT DO UPDATE SET articles = articles + ?2',
          Number.parseInt(term.slice(1), 36) | 0,
          doc,
        );
      this.#setMeta('counts', 'even');
      this.#changed();
    });
  }

  async apply({ remove, add, files }: Changes) {
    await this.#db.writing(() => {
      const fileNumbers = new Map<string, number>();
      const fileNumber = (file: string): number => {
        let number = fileNumbers.get(file);
        if (number === undefined) {
          this.#db.run('INSERT OR IGNORE INTO files (path) VALUES (?)', file);
          number = this.#db.all<{ number: number }>('SELECT number FROM files WHERE path = ?', file)[0]!.number;
          fileNumbers.set(file, number);
        }
        return number;
      };
      const changed = new Set<number>();
      for (const key of remove) for (const other of this.#remove(key)) changed.add(other);
      let next = this.#db.all<{ next: number }>('SELECT IFNULL(MAX(number), 0) + 1 AS next FROM articles')[0]!.next;
      for (const article of add) {
        // A number that was removed in this change is not in `changed`, for its row is gone.
        this.#add(next, fileNumber(article.path), article);
        changed.add(next++);
      }
      const left = this.#db.all<{ number: number }>(
        `SELECT number FROM articles WHERE number IN ${IN}`,
        JSON.stringify([...changed]),
      );
      regroup(
        this.#copies(),
        left.map((row) => row.number),
      );
      for (const [file, stamp] of files)
        if (stamp)
          this.#db.run(
            'UPDATE files SET size = ?, mtime = ?, hash = ? WHERE number = ?',
            stamp.size,
            stamp.mtime,
            stamp.hash,
            fileNumber(file),
          );
        else this.#db.run('DELETE FROM files WHERE path = ?', file);
      this.#changed();
      this.#refresh();
    });
  }

  /** The places whose articles the index holds. */
  async roots(): Promise<readonly string[]> {
    const text = await this.#db.reading(() => this.#meta('roots'));
    return text === undefined ? [] : (JSON.parse(text) as string[]);
  }

  async setRoots(roots: readonly string[]): Promise<void> {
    await this.#db.writing(() => this.#setMeta('roots', JSON.stringify(roots)));
  }

  close(): void {
    this.#db.close();
  }

  #meta(name: string): string | undefined {
    return this.#db.all<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)[0]?.value;
  }

  #setMeta(name: string, value: string): void {
    this.#db.run('INSERT INTO meta VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2', name, value);
  }

  #changed(): void {
    this.#setMeta('generation', String(Number(this.#meta('generation') ?? 0) + 1));
  }

  /** Brings what is remembered in step with the file, which another process may have changed. */
  #refresh(): void {
    const generation = this.#meta('generation') ?? '';
    if (generation === this.#generation && generation !== '') return;
    this.#generation = generation;
    this.#memory.forget();
    const rows = this.#db.all<{ path: string; articles: number }>('SELECT path, articles FROM files');
    this.#counts = new Map(rows.map((row) => [row.path, row.articles]));
    this.#size = {
      articles: rows.reduce((sum, row) => sum + row.articles, 0),
      sightings: Number(this.#meta('sightings') ?? 0),
    };
  }

  #numberOf(key: string): number | undefined {
    return this.#db
      .all<{ article: number; ref: string }>(
        'SELECT article, ref FROM identities JOIN articles ON number = article WHERE identities.hash = ?',
        keyHash(key),
      )
      .find(({ ref }) => (JSON.parse(ref) as ArticleRef).key === key)?.article;
  }

  #add(number: number, file: number, article: Article): void {
    const db = this.#db;
    const { ref, passages, sightings, terms, shingles } = article;
    db.run(
      'INSERT INTO articles VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)',
      number,
      file,
      JSON.stringify(ref),
      article.hash,
      article.textHash,
      passages.length,
      sightings.length,
      packTerms(terms),
      bytesOf(shingles),
    );
    db.run('UPDATE files SET articles = articles + 1 WHERE number = ?', file);
    for (const hash of [...identityHashes(identityOf(article)), keyHash(ref.key)])
      db.run('INSERT OR IGNORE INTO identities VALUES (?, ?)', hash, number);
    const quoted = new Set(sightings.map((sighted) => sighted.passage));
    passages.forEach((passage, at) => {
      const row = number * STRIDE + at;
      const kept = quoted.has(at) ? passage.terms.join('\n') : '';
      db.run('INSERT INTO passages VALUES (?, ?, ?, ?)', row, passage.line, passage.text, kept);
      const words = tokenise(passage.text).filter((token) => token.kind !== 'mark');
      db.run(
        'INSERT INTO search (rowid, exact, folded) VALUES (?, ?, ?)',
        row,
        words.map((token) => token.word.norm).join(' '),
        words.map((token) => token.word.folded).join(' '),
      );
    });
    sightings.forEach((sighted, at) => {
      const row = number * STRIDE + at;
      const { passage, start, end, doubtful, when, said } = sighted;
      const kept: Kept = [passage, start, end, doubtful ? 1 : 0, when, said];
      db.run('INSERT INTO sightings VALUES (?, ?)', row, JSON.stringify(kept));
      for (const { index, key, facet } of cardKeys(sighted)) {
        db.run('INSERT OR IGNORE INTO cards VALUES (?, ?, ?, ?)', index, key, row, facet);
        if (index !== 'name') continue;
        for (const word of nameWordsOf(key)) db.run('INSERT OR IGNORE INTO name_words VALUES (?, ?)', word, key);
      }
    });
    const tokens = [...[...terms.keys()].map(termToken), ...[...shingles].map(shingleToken)];
    db.run('INSERT INTO marks (rowid, tokens) VALUES (?, ?)', number, tokens.join(' '));
    this.#count(terms, 1);
    this.#setMeta('sightings', String(Number(this.#meta('sightings') ?? 0) + sightings.length));
  }

  /** Removes an article; gives the others of its copy group, which must be grouped anew. */
  #remove(key: string): readonly number[] {
    const db = this.#db;
    const number = this.#numberOf(key);
    if (number === undefined) return [];
    const article = db.all<{
      file: number;
      path: string;
      ref: string;
      text_hash: string;
      copy_group: string | null;
      passages: number;
      sightings: number;
      terms: Uint8Array | null;
    }>(
      `SELECT file, path, ref, text_hash, copy_group, passages, sightings, terms
       FROM articles JOIN files ON files.number = file WHERE articles.number = ?`,
      number,
    )[0]!;
    const ref = JSON.parse(article.ref) as Article['ref'];
    const identity = identityOf({ ref, path: article.path, textHash: article.text_hash });
    const others = this.#copies()
      .members([article.copy_group ?? key])
      .filter((other) => other !== number);
    const [from, to] = [number * STRIDE, (number + 1) * STRIDE - 1];
    for (const { sighting, sighted } of this.#shelf.sightingsIn([number]))
      for (const { index, key: card } of cardKeys(sighted))
        db.run('DELETE FROM cards WHERE kind = ? AND key = ? AND sighting = ?', index, card, sighting);
    for (let at = 0; at < article.passages; at++) db.run('DELETE FROM search WHERE rowid = ?', from + at);
    db.run('DELETE FROM passages WHERE number BETWEEN ? AND ?', from, to);
    db.run('DELETE FROM sightings WHERE number BETWEEN ? AND ?', from, to);
    db.run('DELETE FROM marks WHERE rowid = ?', number);
    db.run('DELETE FROM articles WHERE number = ?', number);
    db.run('UPDATE files SET articles = articles - 1 WHERE number = ?', article.file);
    for (const hash of [...identityHashes(identity), keyHash(key)])
      db.run('DELETE FROM identities WHERE hash = ? AND article = ?', hash, number);
    this.#count(unpackTerms(article.terms), -1);
    this.#setMeta('sightings', String(Number(this.#meta('sightings') ?? 0) - article.sightings));
    return others;
  }

  #count(terms: TermCounts, by: 1 | -1): void {
    if (this.#bulk) return;
    for (const term of terms.keys())
      this.#db.run(
        'INSERT INTO term_counts VALUES (?1, ?2) ON CONFLICT DO UPDATE SET articles = articles + ?2',
        term,
        by,
      );
  }

  #withWords(tokens: readonly string[]): number[] {
    const found = new Set<number>();
    for (let at = 0; at < tokens.length; at += WORDS_A_QUERY)
      for (const { rowid } of this.#db.all<{ rowid: number }>(
        'SELECT rowid FROM marks WHERE marks MATCH ?',
        tokens.slice(at, at + WORDS_A_QUERY).join(' OR '),
      ))
        found.add(rowid);
    return [...found];
  }

  #byNumber<T>(column: string, numbers: readonly number[], read: (row: never) => T): Map<number, T> {
    if (numbers.length === 0) return new Map();
    const rows = this.#db.all<{ number: number }>(
      `SELECT number, ${column} FROM articles WHERE number IN ${IN}`,
      JSON.stringify(numbers),
    );
    return new Map(rows.map((row) => [row.number, read(row as never)]));
  }

  #copies() {
    const keys = (numbers: readonly number[]) =>
      this.#byNumber('ref', numbers, (row: { ref: string }) => (JSON.parse(row.ref) as ArticleRef).key);
    return {
      keys,
      sketches: (numbers: readonly number[]) =>
        this.#byNumber('shingles', numbers, (row: { shingles: Uint8Array | null }) => numbersOf(row.shingles)),
      withShingles: (shingles: Int32Array) => this.#withWords([...shingles].map(shingleToken)),
      groups: (numbers: readonly number[]) =>
        this.#byNumber(
          'ref, copy_group',
          numbers,
          (row: { ref: string; copy_group: string | null }) =>
            row.copy_group ?? (JSON.parse(row.ref) as ArticleRef).key,
        ),
      members: (groups: readonly string[]) =>
        groups.flatMap((group) => {
          const first = this.#numberOf(group);
          const rest = this.#db.all<{ number: number }>('SELECT number FROM articles WHERE copy_group = ?', group);
          return [...new Set([...(first === undefined ? [] : [first]), ...rest.map((row) => row.number)])];
        }),
      setGroups: (groups: ReadonlyMap<number, string>) => {
        const own = keys([...groups.keys()]);
        for (const [number, group] of groups)
          this.#db.run(
            'UPDATE articles SET copy_group = ?1 WHERE number = ?2 AND copy_group IS NOT ?1',
            group === own.get(number) ? null : group,
            number,
          );
      },
    };
  }

  #stored(rows: readonly { number: number; value: string }[]): Stored[] {
    const kept = rows.map((row) => {
      const [passage, start, end, doubtful, when, said] = JSON.parse(row.value) as Kept;
      const article = Math.floor(row.number / STRIDE);
      return { sighting: row.number, article, sighted: { passage, start, end, doubtful: doubtful === 1, when, said } };
    });
    const wanted = [...new Set(kept.map(({ article, sighted }) => article * STRIDE + sighted.passage))];
    const passages = new Map<number, Passage>(
      this.#db
        .all<{ number: number; line: number; text: string; terms: string }>(
          `SELECT number, line, text, terms FROM passages WHERE number IN ${IN}`,
          JSON.stringify(wanted),
        )
        .map((row) => [
          row.number,
          { line: row.line, text: row.text, terms: row.terms === '' ? [] : row.terms.split('\n') },
        ]),
    );
    return kept.map((one) => ({ ...one, passage: passages.get(one.article * STRIDE + one.sighted.passage)! }));
  }

  #lookups(): Shelf {
    const store = this;
    const db = this.#db;
    return {
      get size() {
        return store.#size;
      },
      self(self) {
        const draft = identityOfDraft(self);
        const hashes = identityHashes(draft);
        if (hashes.length === 0) return [];
        const found = db.all<{ number: number; ref: string; text_hash: string; path: string }>(
          `SELECT DISTINCT articles.number, ref, text_hash, path FROM identities
           JOIN articles ON articles.number = article JOIN files ON files.number = file
           WHERE identities.hash IN ${IN}`,
          JSON.stringify(hashes),
        );
        return found
          .filter((row) => {
            const known = identityOf({
              ref: JSON.parse(row.ref) as ArticleRef,
              path: row.path,
              textHash: row.text_hash,
            });
            return (['id', 'address', 'path', 'textHash'] as const).some(
              (by) => known[by] !== undefined && known[by] === draft[by],
            );
          })
          .map((row) => row.number);
      },
      cards: (index, keys): Card[] =>
        keys.length === 0
          ? []
          : db
              .all<{ key: string; sighting: number; facet: string }>(
                `SELECT key, sighting, facet FROM cards WHERE kind = ? AND key IN ${IN}`,
                index,
                JSON.stringify(keys),
              )
              .map((row) => ({ ...row, article: Math.floor(row.sighting / STRIDE) })),
      sightings: (numbers) =>
        numbers.length === 0
          ? []
          : store.#stored(
              db.all(
                `SELECT number, value FROM sightings WHERE number IN ${IN} ORDER BY number`,
                JSON.stringify(numbers),
              ),
            ),
      sightingsIn: (articles) =>
        store.#stored(
          articles.flatMap((article) =>
            db.all<{ number: number; value: string }>(
              'SELECT number, value FROM sightings WHERE number BETWEEN ? AND ? ORDER BY number',
              article * STRIDE,
              (article + 1) * STRIDE - 1,
            ),
          ),
        ),
      refs: (articles) =>
        store.#byNumber('ref, copy_group', articles, (row: { ref: string; copy_group: string | null }): ArticleRef => {
          const ref = JSON.parse(row.ref) as Article['ref'];
          return { ...ref, copyGroup: row.copy_group ?? ref.key };
        }),
      frequencies: (terms) =>
        new Map(
          db
            .all<{ term: number; articles: number }>(
              `SELECT term, articles FROM term_counts WHERE term IN ${IN}`,
              JSON.stringify(terms),
            )
            .map((row) => [row.term, row.articles]),
        ),
      articlesWith: (term) => store.#withWords([termToken(term)]),
      terms: (articles) =>
        store.#byNumber('terms', articles, (row: { terms: Uint8Array | null }) => unpackTerms(row.terms)),
      nameWords: () => db.all<{ word: string }>('SELECT DISTINCT word FROM name_words').map((row) => row.word),
      peopleNamed: (words) =>
        db.all<{ person: string; sightings: number }>(
          `SELECT person, COUNT(*) AS sightings
           FROM (SELECT DISTINCT person FROM name_words WHERE word IN ${IN})
           JOIN cards ON cards.kind = 'name' AND cards.key = person GROUP BY person`,
          JSON.stringify(words),
        ),
    };
  }
}
