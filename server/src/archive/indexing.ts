/** Brings a store in step with the files: what is new or changed is read, what is gone leaves. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Extraction } from './article.ts';
import { digest } from './hashing.ts';
import type { FoundFile } from './importers/folder.ts';
import { type Content, contentOf, type Rest } from './importers/grown.ts';
import type { ImportProblem } from './importers/rawArticle.ts';
import { readArticles } from './importers/readArticles.ts';
import { Batch, Intake } from './intake.ts';
import { movesAmong } from './moving.ts';
import type { ArticleStore } from './store.ts';
import { readersHere, readingHere, readingThreads } from './threads/readers.ts';
import { THREAD_FILE } from './threads/threadFile.ts';

/**
 * With more bytes to read into an empty index than this, terms are counted and copies grouped once at the end instead
 * of article by article.
 */
const BULK = 2_000_000;
/** With more bytes to read than this, threads read them: starting one takes as long as reading a megabyte. */
const THREADED = 4_000_000;
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
  const changed: { readonly file: FoundFile; readonly content: Content | undefined }[] = [];
  for (const file of files) {
    if (isCurrent(file)) continue;
    const stamp = known.get(file.path);
    const before = stamp?.hash === file.rules.fingerprint ? stamp : undefined;
    changed.push({ file, content: store.engine === 'memory' ? undefined : await contentOf(file, before) });
  }
  const total = changed.reduce((sum, { file, content }) => sum + file.size - (content?.rest?.offset ?? 0), 0);
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

  /**
   * Takes in what a file holds beside the articles `held` of it, and takes those from `held` that are there still. With
   * `rest`, what stands there, which `held` learns. Gives those that are gone, or undefined when the rest tells again
   * what stands before it: then its order counts, and all is to be read.
   */
  const takeIn = async (file: FoundFile, held: Map<number, number>, rest?: Rest) => {
    const left = rest ? new Map<number, number>() : held;
    const from = rest?.offset ?? 0;
    const found: ImportProblem[] = [];
    for await (const { article, problem, bytes, unread } of readArticles(file, rest)) {
      await pause(passed + bytes - from);
      if (signal?.aborted) break;
      if (problem) found.push(problem);
      // What cannot be reached now may be there still.
      if (unread) left.clear();
      if (!article) continue;
      const name = digest(article.key);
      if (rest && held.has(name)) return undefined;
      const before = left.get(name);
      left.delete(name);
      const hash = digest(article.hash);
      if (before !== hash) await intake.take(article, before !== undefined);
      if (rest) held.set(name, hash);
    }
    problems.push(...found);
    return { gone: left.keys(), sound: found.length === 0 };
  };

  try {
    for (const { file, content } of changed) {
      if (signal?.aborted) break;
      read++;
      const { path, size, mtime, rules } = file;
      const held = new Map(await articlesOf(path));
      const taken = (content?.rest && (await takeIn(file, held, content.rest))) ?? (await takeIn(file, held))!;
      if (!signal?.aborted) {
        for (const name of taken.gone) intake.leave(path, name);
        // A file with problems is opened again the next time, so that they are told again.
        if (taken.sound) intake.stamp(path, { size, mtime, hash: rules.fingerprint, content: content?.digest });
      }
      passed += size - (content?.rest?.offset ?? 0);
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
