/** Brings a store in step with the files: what is new or changed is read, what is gone leaves. */
import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { Extraction } from './article.ts';
import { digest } from './hashing.ts';
import type { FoundFile } from './importers/folder.ts';
import { type ImportProblem, problem, type RawArticle } from './importers/rawArticle.ts';
import { readArticles } from './importers/readArticles.ts';
import { movesAmong } from './moving.ts';
import type { ArticleStore, Changes, FileStamp } from './store.ts';
import { type Readers, readersHere, readingHere, readingThreads } from './threads/readers.ts';
import { isUnreadable } from './threads/readingThread.ts';
import { THREAD_FILE } from './threads/threadFile.ts';

/** So many articles are written at once: a kill loses no more, and writing them takes a moment. */
const BATCH = 250;
/** The same where others are waiting to read the index, and how long they are then let in, in milliseconds. */
const GENTLE_BATCH = 40;
const LET_IN = 25;
/**
 * With more bytes to read into an empty index than this, or once so many articles have been added to another, terms are
 * counted and copies grouped once at the end instead of article by article.
 */
const BULK = 2_000_000;
const BULK_ARTICLES = 1000;
/** With more bytes to read than this, threads read them: starting one takes as long as reading a megabyte. */
const THREADED = 4_000_000;
/** Articles are handed to the readers in sheaves of so many, or of so many UTF-16 units of text. */
const SHEAF = 64;
const LONG_SHEAF = 200_000;
/** Milliseconds of work between two pauses in which the editor is served. */
const TURN = 15;

export interface IndexingOptions {
  readonly extraction: Extraction;
  /** Write little at a time and pause between, since others want to read the index meanwhile. */
  readonly gentle?: boolean | undefined;
  /** Aborted: what has been read is kept, and the rest waits for the next time. */
  readonly signal?: AbortSignal | undefined;
  /** Told now and then: bytes read and to be read, articles read so far. Never when nothing has changed. */
  readonly progress?: ((done: number, total: number, articles: number) => void) | undefined;
}

export interface Indexed {
  /** Files that were opened, and those that had not changed. */
  readonly read: number;
  readonly unchanged: number;
  readonly added: number;
  readonly removed: number;
  readonly stopped: boolean;
}

export async function bringUpToDate(
  store: ArticleStore,
  files: readonly FoundFile[],
  problems: ImportProblem[],
  { extraction, gentle = false, signal, progress }: IndexingOptions,
): Promise<Indexed> {
  let known = await store.files();
  const moves = await movesAmong(store, known, files);
  if (moves.length > 0) {
    await store.move(moves);
    known = await store.files();
  }
  const stored = new Set(await store.pathsWithArticles());
  const articlesOf = async (path: string) => (stored.has(path) ? store.articlesOf(path) : new Map<number, number>());
  const isCurrent = ({ path, size, mtime, rules }: FoundFile) => {
    const stamp = known.get(path);
    return stamp?.size === size && stamp.mtime === mtime && stamp.hash === rules.fingerprint;
  };
  const changed = files.filter((file) => !isCurrent(file));
  const total = changed.reduce((sum, file) => sum + file.size, 0);
  const batch = new Batch(store, gentle);
  const readers =
    THREAD_FILE !== undefined && total > THREADED && store.engine !== 'memory'
      ? readingThreads(THREAD_FILE, readersHere())
      : readingHere(extraction);
  const intake = new Intake(batch, readers, problems);
  if (total > BULK && store.size.articles === 0) await batch.beginBulk();

  let read = 0;
  let passed = 0;
  let turn = performance.now();
  const pause = async (done: number) => {
    if (performance.now() - turn < TURN) return;
    progress?.(Math.min(done, total), total, batch.added);
    await breathe();
    turn = performance.now();
  };

  try {
    for (const file of changed) {
      if (signal?.aborted) break;
      read++;
      const { path, size, mtime, rules } = file;
      const left = new Map(await articlesOf(path));
      let sound = true;
      for await (const { article, problem: found, bytes, unread } of readArticles(file)) {
        await pause(passed + bytes);
        if (signal?.aborted) break;
        if (found) {
          problems.push(found);
          sound = false;
        }
        // What cannot be reached now may be there still.
        if (unread) left.clear();
        if (article) {
          const name = digest(article.key);
          const before = left.get(name);
          left.delete(name);
          if (before !== digest(article.hash)) await intake.take(article, before !== undefined);
        }
      }
      if (!signal?.aborted) {
        for (const name of left.keys()) intake.leave(path, name);
        // A file with problems is opened again the next time, so that they are told again.
        if (sound) intake.stamp(path, { size, mtime, hash: rules.fingerprint });
      }
      passed += size;
      await pause(passed);
    }
    if (!signal?.aborted) {
      const present = new Set(files.map((file) => file.path));
      for (const path of new Set([...known.keys(), ...stored])) {
        if (present.has(path)) continue;
        for (const name of (await store.articlesOf(path)).keys()) intake.leave(path, name);
        intake.stamp(path, null);
      }
    }
    await intake.finish();
  } finally {
    await readers.close();
  }
  await store.endBulk();
  if (read > 0) progress?.(total, total, batch.added);
  return {
    read,
    unchanged: files.length - changed.length,
    added: batch.added,
    removed: batch.removed,
    stopped: signal?.aborted ?? false,
  };
}

/** One step of bringing the index in step, in the order in which they are made. */
type Step =
  | { readonly article: RawArticle; readonly replaces: boolean }
  | { readonly leaves: Changes['remove'][number] }
  | { readonly file: string; readonly stamp: FileStamp | null };

/**
 * What is to become of the index, on its way through the readers: articles are handed to them in sheaves, and what they
 * have read is written in the order in which it was found. So a file is stamped only when all its articles are in.
 */
class Intake {
  readonly #batch: Batch;
  readonly #readers: Readers;
  readonly #problems: ImportProblem[];
  #steps: Step[] = [];
  #articles: RawArticle[] = [];
  #units = 0;
  /** Sheaves that are being read, the oldest first. */
  readonly #away: { readonly steps: readonly Step[]; readonly read: ReturnType<Readers['read']> }[] = [];

  constructor(batch: Batch, readers: Readers, problems: ImportProblem[]) {
    this.#batch = batch;
    this.#readers = readers;
    this.#problems = problems;
  }

  /** An article is new, or `replaces` the one with its key. */
  async take(article: RawArticle, replaces: boolean): Promise<void> {
    this.#steps.push({ article, replaces });
    this.#articles.push(article);
    this.#units += article.text.length;
    if (this.#articles.length >= SHEAF || this.#units >= LONG_SHEAF) await this.#send();
  }

  /** An article is gone, by its file and the digest of its key. */
  leave(path: string, name: number): void {
    this.#steps.push({ leaves: { path, name } });
  }

  /** A file is read to the end, or (null) is gone. */
  stamp(file: string, stamp: FileStamp | null): void {
    this.#steps.push({ file, stamp });
  }

  /** Waits until all that has been taken in is written. */
  async finish(): Promise<void> {
    await this.#send();
    while (this.#away.length > 0) await this.#receive();
    await this.#batch.flush();
  }

  async #send(): Promise<void> {
    const read = this.#readers.read(this.#articles);
    read.catch(() => {}); // told when its turn comes
    this.#away.push({ steps: this.#steps, read });
    this.#steps = [];
    this.#articles = [];
    this.#units = 0;
    while (this.#away.length > this.#readers.width) await this.#receive();
  }

  async #receive(): Promise<void> {
    const { steps, read } = this.#away.shift()!;
    const articles = await read;
    let next = 0;
    for (const step of steps) {
      if ('leaves' in step) this.#batch.remove(step.leaves);
      else if ('file' in step) this.#batch.stamp(step.file, step.stamp);
      else {
        const article = articles[next++]!;
        const { path, key, line } = step.article;
        if (step.replaces) this.#batch.remove({ path, name: digest(key) });
        if (isUnreadable(article)) this.#problems.push(problem(path, 'unreadable', { reason: article.reason }, line));
        else this.#batch.add(article);
      }
      await this.#batch.flushWhenFull();
    }
  }
}

/** Changes that wait to be written together. */
class Batch {
  added = 0;
  removed = 0;
  readonly #store: ArticleStore;
  readonly #gentle: boolean;
  #bulk = false;
  #remove: Changes['remove'][number][] = [];
  #add: Changes['add'][number][] = [];
  #files = new Map<string, FileStamp | null>();

  constructor(store: ArticleStore, gentle: boolean) {
    this.#store = store;
    this.#gentle = gentle;
  }

  add(article: Changes['add'][number]): void {
    this.#add.push(article);
    this.added++;
  }

  remove(article: Changes['remove'][number]): void {
    this.#remove.push(article);
    this.removed++;
  }

  stamp(file: string, stamp: FileStamp | null): void {
    this.#files.set(file, stamp);
  }

  async flushWhenFull(): Promise<void> {
    if (this.#add.length + this.#remove.length < (this.#gentle ? GENTLE_BATCH : BATCH)) return;
    await this.flush();
    if (this.#gentle) await sleep(LET_IN);
  }

  async beginBulk(): Promise<void> {
    this.#bulk = true;
    await this.#store.beginBulk();
  }

  async flush(): Promise<void> {
    if (this.#add.length + this.#remove.length + this.#files.size === 0) return;
    if (!this.#bulk && this.added > BULK_ARTICLES) await this.beginBulk();
    const changes = { remove: this.#remove, add: this.#add, files: this.#files };
    this.#remove = [];
    this.#add = [];
    this.#files = new Map();
    await this.#store.apply(changes);
  }
}
