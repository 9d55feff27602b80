/** Brings a store in step with the files: what is new or changed is read, what is gone leaves. */
import { setImmediate as breathe } from 'node:timers/promises';
import { type Article, type Extraction, readArticle } from './article.ts';
import type { FoundFile } from './importers/folder.ts';
import { type ImportProblem, problem, type RawArticle } from './importers/rawArticle.ts';
import { readArticles } from './importers/readArticles.ts';
import type { ArticleStore, FileStamp } from './store.ts';

/** So many articles are written at once: a kill loses no more, and writing them takes a moment. */
const BATCH = 250;
/** With more bytes to read than this, terms are counted once at the end instead of article by article. */
const BULK = 2_000_000;
/** Milliseconds of work between two pauses in which the editor is served. */
const TURN = 15;

export interface IndexingOptions {
  readonly extraction: Extraction;
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
  { extraction, signal, progress }: IndexingOptions,
): Promise<Indexed> {
  const known = await store.files();
  const stored = new Set(await store.pathsWithArticles());
  const articlesOf = async (path: string) => (stored.has(path) ? store.articlesOf(path) : new Map<string, string>());
  const isCurrent = ({ path, size, mtime, rules }: FoundFile) => {
    const stamp = known.get(path);
    return stamp?.size === size && stamp.mtime === mtime && stamp.hash === rules.fingerprint;
  };
  const changed = files.filter((file) => !isCurrent(file));
  const total = changed.reduce((sum, file) => sum + file.size, 0);
  const batch = new Batch(store);
  if (total > BULK) await store.beginBulk();

  let read = 0;
  let passed = 0;
  let turn = performance.now();
  const pause = async (done: number) => {
    if (performance.now() - turn < TURN) return;
    progress?.(Math.min(done, total), total, batch.added);
    await breathe();
    turn = performance.now();
  };

  /** Reading does not throw; should it, one article is lost and not the archive. */
  const takeIn = (raw: RawArticle) => {
    try {
      batch.add(readArticle(raw, extraction));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push(problem(raw.path, 'unreadable', { reason }, raw.line));
    }
  };

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
        const before = left.get(article.key);
        left.delete(article.key);
        if (before !== article.hash) {
          if (before !== undefined) batch.remove(article.key);
          takeIn(article);
          await batch.flushWhenFull();
        }
      }
    }
    if (!signal?.aborted) {
      for (const key of left.keys()) batch.remove(key);
      // A file with problems is opened again the next time, so that they are told again.
      if (sound) batch.stamp(path, { size, mtime, hash: rules.fingerprint });
    }
    passed += size;
    await batch.flushWhenFull();
    await pause(passed);
  }

  if (!signal?.aborted) {
    const present = new Set(files.map((file) => file.path));
    for (const path of new Set([...known.keys(), ...stored])) {
      if (present.has(path)) continue;
      for (const key of (await store.articlesOf(path)).keys()) batch.remove(key);
      batch.stamp(path, null);
    }
  }
  await batch.flush();
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

/** Changes that wait to be written together. */
class Batch {
  added = 0;
  removed = 0;
  readonly #store: ArticleStore;
  #remove: string[] = [];
  #add: Article[] = [];
  #files = new Map<string, FileStamp | null>();

  constructor(store: ArticleStore) {
    this.#store = store;
  }

  add(article: Article): void {
    this.#add.push(article);
    this.added++;
  }

  remove(key: string): void {
    this.#remove.push(key);
    this.removed++;
  }

  stamp(file: string, stamp: FileStamp | null): void {
    this.#files.set(file, stamp);
  }

  async flushWhenFull(): Promise<void> {
    if (this.#add.length + this.#remove.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#add.length + this.#remove.length + this.#files.size === 0) return;
    const changes = { remove: this.#remove, add: this.#add, files: this.#files };
    this.#remove = [];
    this.#add = [];
    this.#files = new Map();
    await this.#store.apply(changes);
  }
}
