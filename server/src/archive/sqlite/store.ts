/** An archive in an SQLite index. */
import path from 'node:path';
import { answer, Memory } from '../answering.ts';
import type { Answers, ArchiveSize, Questions } from '../archive.ts';
import type { TermsOf } from '../article.ts';
import { cardKeys } from '../cards.ts';
import type { Catalogue } from '../catalogue.ts';
import { behind, groupAll, regroup } from '../copies.ts';
import { type Directory, directoryOf } from '../directory.ts';
import { identityOf } from '../identity.ts';
import type { ArticleStore, Changes, FileStamp, Move } from '../store.ts';
import { catalogueIn } from './browsing.ts';
import { type Database, IN } from './driver.ts';
import { cardDigest, type Filed, fileArticle, identityDigests } from './filed.ts';
import { anchored, groupingOver, setGroups } from './grouping.ts';
import { Lookups } from './lookups.ts';
import { post, postAll, unpost } from './postings.ts';
import { unpackTerms } from './vectors.ts';

/** Copies of an article that leaves are grouped anew, unless they are a series of more than so many. */
const REGROUPED = 200;

export class SqliteStore implements ArticleStore {
  readonly #db: Database;
  readonly #memory = new Memory();
  readonly #lookups: Lookups;
  readonly catalogue: Catalogue;
  readonly directory: Directory;
  /** Articles a file, for counting what lies in a folder. */
  #counts = new Map<string, number>();
  #generation = '';
  #bulk = false;
  /** Numbers of outlets and sites, as far as they have been written or read. */
  readonly #phrases = new Map<string, number>();

  private constructor(db: Database, termsOf: TermsOf) {
    this.#db = db;
    this.#lookups = new Lookups(db, termsOf);
    this.catalogue = catalogueIn(db, this.#lookups, () => this.#refresh());
    this.directory = directoryOf((work) =>
      db.reading(() => {
        this.#refresh();
        return work(this.#lookups);
      }),
    );
  }

  /** A store over an open database that has our tables. */
  static async over(db: Database, termsOf: TermsOf): Promise<SqliteStore> {
    const store = new SqliteStore(db, termsOf);
    await db.reading(() => store.#refresh());
    return store;
  }

  get engine() {
    return this.#db.engine;
  }

  get size(): ArchiveSize {
    return this.#lookups.size;
  }

  async standing(self: Questions['self']): Promise<string> {
    return this.#db.reading(() => {
      this.#refresh();
      return `${this.#generation}|${this.#lookups.self(self).join()}`;
    });
  }

  async ask(questions: Questions, signal?: AbortSignal): Promise<Answers> {
    signal?.throwIfAborted();
    return this.#db.reading(() => {
      signal?.throwIfAborted();
      this.#refresh();
      return answer(this.#lookups, questions, this.#memory);
    });
  }

  async files() {
    const rows = await this.#db.reading(() => {
      this.#refresh();
      return this.#db.all<Omit<FileStamp, 'content'> & { path: string; content: string | null }>(
        'SELECT path, size, mtime, hash, content FROM files WHERE size IS NOT NULL',
      );
    });
    return new Map(
      rows.map(({ path: file, size, mtime, hash, content }) => [
        file,
        { size, mtime, hash, content: content ?? undefined },
      ]),
    );
  }

  async articlesOf(file: string) {
    const rows = await this.#db.reading(() =>
      this.#db.all<{ name: number; hash: number }>(
        'SELECT name, hash FROM records WHERE file = (SELECT number FROM files WHERE path = ?)',
        file,
      ),
    );
    return new Map(rows.map(({ name, hash }) => [name, hash]));
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
      this.#postAll();
      this.#db.exec('UPDATE articles SET copy_group = NULL WHERE copy_group IS NOT NULL');
      const grouping = groupingOver(this.#db, this.#lookups, new Map());
      setGroups(this.#db, groupAll(grouping, anchored(this.#db)));
      this.#setMeta('counts', 'even');
      this.#changed();
    });
  }

  async apply({ remove, add: taken, files }: Changes) {
    const add = taken.map((article) => ('told' in article ? article : fileArticle(article)));
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
      const others = new Set<number>();
      let sightings = Number(this.#meta('sightings') ?? 0);
      for (const { path: file, name } of remove) {
        const gone = this.#remove(file, name);
        if (!gone) continue;
        sightings -= gone.sightings;
        for (const other of gone.others) others.add(other);
      }
      let next = this.#db.all<{ next: number }>('SELECT IFNULL(MAX(number), 0) + 1 AS next FROM articles')[0]!.next;
      const anchors = new Map<number, readonly number[]>();
      const counts = new Map<number, number>();
      for (const filed of add) {
        const file = fileNumber(filed.path);
        this.#add(next, file, filed);
        counts.set(file, (counts.get(file) ?? 0) + 1);
        sightings += filed.sightings;
        anchors.set(next++, filed.anchors);
      }
      for (const [file, count] of counts)
        this.#db.run('UPDATE files SET articles = articles + ? WHERE number = ?', count, file);
      this.#setMeta('sightings', String(sightings));
      this.#lookups.forget();
      if (!this.#bulk) {
        // What was removed in this change is in nobody's group any more.
        const left = this.#db.all<{ number: number }>(
          `SELECT number FROM articles WHERE number IN ${IN}`,
          JSON.stringify([...others]),
        );
        const changed = [...left.map(({ number }) => number), ...anchors.keys()];
        regroup(groupingOver(this.#db, this.#lookups, anchors), changed);
      }
      for (const [file, stamp] of files)
        if (stamp)
          this.#db.run(
            'UPDATE files SET size = ?, mtime = ?, hash = ?, content = ? WHERE number = ?',
            stamp.size,
            stamp.mtime,
            stamp.hash,
            stamp.content ?? null,
            fileNumber(file),
          );
        else this.#db.run('DELETE FROM files WHERE path = ?', file);
      this.#changed();
      this.#refresh();
    });
  }

  async move(moves: readonly Move[]) {
    await this.#db.writing(() => {
      for (const { from, to, names } of moves) {
        this.#db.run('UPDATE files SET path = ? WHERE path = ?', to, from);
        for (const [old, name] of names)
          this.#db.run(
            'UPDATE records SET name = ? WHERE file = (SELECT number FROM files WHERE path = ?) AND name = ?',
            name,
            to,
            old,
          );
        const [before, now] = [from, to].map((place) => identityDigests(pathAlone(place))[0]!);
        this.#db.run('UPDATE OR REPLACE identities SET hash = ? WHERE hash = ?', now!, before!);
      }
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
    this.#lookups.forget();
    this.#phrases.clear();
    const rows = this.#db.all<{ path: string; articles: number }>('SELECT path, articles FROM files');
    this.#counts = new Map(rows.map((row) => [row.path, row.articles]));
    this.#lookups.size = {
      articles: rows.reduce((sum, row) => sum + row.articles, 0),
      sightings: Number(this.#meta('sightings') ?? 0),
    };
  }

  #phrase(text: string | undefined): number | null {
    if (text === undefined) return null;
    let number = this.#phrases.get(text);
    if (number === undefined) {
      this.#db.run('INSERT OR IGNORE INTO phrases (text) VALUES (?)', text);
      number = this.#db.all<{ number: number }>('SELECT number FROM phrases WHERE text = ?', text)[0]!.number;
      this.#phrases.set(text, number);
    }
    return number;
  }

  #add(number: number, file: number, filed: Filed): void {
    const db = this.#db;
    db.run(
      'INSERT INTO articles VALUES (?, ?, ?, NULL, ?, ?, ?, ?)',
      number,
      file,
      filed.day ?? null,
      this.#phrase(filed.outlet),
      this.#phrase(filed.site),
      filed.vector,
      filed.told,
    );
    db.run('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)', file, filed.name, filed.hash, number);
    for (const hash of filed.identities) db.run('INSERT OR IGNORE INTO identities VALUES (?, ?)', hash, number);
    const { cards } = filed;
    for (let i = 0; i < cards.length; i += 3)
      db.run('INSERT OR IGNORE INTO cards VALUES (?, ?, ?, ?)', cards[i]!, cards[i + 1]!, number, cards[i + 2]!);
    for (const [word, person] of filed.nameWords)
      db.run('INSERT OR IGNORE INTO name_words VALUES (?1, LENGTH(?2), ?2)', word, person);
    db.run('INSERT INTO marks (rowid, tokens) VALUES (?, ?)', number, filed.tokens);
    if (!this.#bulk) post(db, number, filed.terms);
  }

  /** Removes an article; gives how much it said, and the others of its copy group and behind it, which must be grouped anew. */
  #remove(file: string, name: number): { readonly sightings: number; readonly others: readonly number[] } | undefined {
    const db = this.#db;
    const record = db.all<{ file: number; article: number }>(
      'SELECT file, article FROM records WHERE file = (SELECT number FROM files WHERE path = ?) AND name = ?',
      file,
      name,
    )[0];
    if (!record) return undefined;
    const { article: number } = record;
    const { ref, sightings, text, group } = this.#lookups.unpacked([number]).get(number)!;
    const [row] = db.all<{ terms: Uint8Array | null }>('SELECT terms FROM articles WHERE number = ?', number);
    const others =
      group === null
        ? []
        : db
            .all<{ number: number }>('SELECT number FROM articles WHERE copy_group = ? AND number <> ?', group, number)
            .map((other) => other.number);
    const after = this.#bulk ? [] : behind(groupingOver(db, this.#lookups, new Map()), number);
    sightings.forEach((sighted, at) => {
      for (const { index, key, facet } of cardKeys(sighted))
        db.run(
          'DELETE FROM cards WHERE key = ? AND facet = ? AND article = ? AND at = ?',
          cardDigest(index, key),
          facet,
          number,
          at,
        );
    });
    for (const hash of identityDigests(identityOf({ ref, path: file, textHash: '' }), text))
      db.run('DELETE FROM identities WHERE hash = ? AND article = ?', hash, number);
    db.run('DELETE FROM marks WHERE rowid = ?', number);
    db.run('DELETE FROM articles WHERE number = ?', number);
    db.run('DELETE FROM records WHERE file = ? AND name = ?', record.file, name);
    db.run('UPDATE files SET articles = articles - 1 WHERE number = ?', record.file);
    if (!this.#bulk) unpost(db, number, [...unpackTerms(row!.terms).keys()]);
    if (others.length > REGROUPED) {
      // A long series stays one source; should it have lost its first article, the next one names it.
      if (group === number)
        db.run('UPDATE articles SET copy_group = ? WHERE copy_group = ?', Math.min(...others), group);
      return { sightings: sightings.length, others: after };
    }
    return { sightings: sightings.length, others: [...others, ...after] };
  }

  #postAll(): void {
    const { last } = this.#db.all<{ last: number }>('SELECT IFNULL(MAX(number), 0) AS last FROM articles')[0]!;
    postAll(this.#db, last, (from, to) =>
      this.#db
        .all<{ number: number; terms: Uint8Array | null }>(
          'SELECT number, terms FROM articles WHERE number >= ? AND number < ?',
          from,
          to,
        )
        .map(({ number, terms }) => [number, unpackTerms(terms)]),
    );
  }
}

/** What a file's only article is known by besides what it says. */
const pathAlone = (place: string) => ({ id: undefined, address: undefined, path: place, textHash: undefined });
