/**
 * Opens an archive: finds its articles, brings its index in step, adds the house facts.
 *
 * A small archive is read anew each time and held in memory: that takes less than a second, and needs
 * no index that could be in use, damaged or out of date. A large one has an index in the cache folder.
 * Whatever goes wrong is told in `summary.problems`, and the rest goes on.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Extraction } from './article.ts';
import { cacheFolder, indexNameFor } from './cacheFolder.ts';
import { type HouseFacts, withHouseFacts } from './houseFacts.ts';
import { findFiles } from './importers/folder.ts';
import { type ImportProblem, problem } from './importers/rawArticle.ts';
import { bringUpToDate, type Indexed, type IndexingOptions } from './indexing.ts';
import { MemoryStore } from './memory.ts';
import { Busy, isDamage } from './sqlite/driver.ts';
import { discard, isIndex, isOtherEngines, openIndex } from './sqlite/openIndex.ts';
import { ownerLives, release, take } from './sqlite/owner.ts';
import { isFull } from './sqlite/room.ts';
import type { SqliteStore } from './sqlite/store.ts';
import type { ArticleStore, OpenedArchive } from './store.ts';

/** Archives of at most so many bytes are held in memory. */
const SMALL = 500_000;
/** How long one waits for another process that is indexing, in milliseconds, before going on with what there is. */
const WAIT_FOR_WRITER = 3000;

export interface OpenArchiveOptions extends IndexingOptions {
  /** Folders, article files, .jsonl files, or indexes made earlier. Relative paths are the working directory's. */
  readonly sources: readonly string[];
  /** Where the index is to lie; it is then used however small the archive is. */
  readonly database?: string | undefined;
  /** Folder of indexes; the user's cache by default. */
  readonly cacheDir?: string | undefined;
  readonly facts?: HouseFacts | undefined;
  /** Throw the index away and read everything again. */
  readonly anew?: boolean | undefined;
  readonly extraction: Extraction;
}

export interface IndexSummary extends Indexed {
  readonly articles: number;
  readonly sightings: number;
  readonly engine: ArticleStore['engine'];
  /** The index's file, unless the archive is in memory. */
  readonly database?: string;
  readonly milliseconds: number;
  readonly problems: readonly ImportProblem[];
}

const NOTHING: Indexed = { read: 0, unchanged: 0, added: 0, removed: 0, stopped: false };

/** Never rejects for anything it finds in files; an unreadable archive is an empty one with problems. */
export async function openArchive(
  options: OpenArchiveOptions,
): Promise<{ readonly archive: OpenedArchive; readonly summary: IndexSummary }> {
  const start = performance.now();
  const problems: ImportProblem[] = [...(options.facts?.problems ?? [])];
  const named = options.sources.map((source) => path.resolve(source));
  const index = named.length === 1 && options.database === undefined && isIndex(named[0]!) ? named[0] : undefined;
  const opened = index ? await fromIndex(index, options, problems) : await fromFiles(named, options, problems);
  const { store, indexed, database } = opened;
  const archive = options.facts ? await withHouseFacts(store, options.facts) : store;
  const summary: IndexSummary = {
    ...indexed,
    ...store.size,
    engine: store.engine,
    ...(database !== undefined && { database }),
    milliseconds: Math.round(performance.now() - start),
    problems: once(problems),
  };
  return { archive, summary };
}

/** An archive that is read again without its index has its problems told again. */
const once = (problems: readonly ImportProblem[]): ImportProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

/** An archive of at most `most` bytes, read at once and held in memory; undefined when there are more. */
export async function openSmall(
  options: OpenArchiveOptions,
  most = SMALL,
): Promise<{ readonly archive: OpenedArchive; readonly problems: readonly ImportProblem[] } | undefined> {
  const roots = options.sources.map((source) => path.resolve(source));
  if (options.database !== undefined || (roots.length === 1 && isIndex(roots[0]!))) return undefined;
  const { files, problems, complete } = await findFiles(roots, most);
  if (!complete) return undefined;
  const { store } = await inMemory(files, options, problems);
  return { archive: store, problems };
}

/** The index that an earlier time has left for these places, as it lies; undefined when there is none to be used. */
export async function openLeft(
  sources: readonly string[],
  cacheDir: string | undefined,
  { termsOf }: Extraction,
): Promise<OpenedArchive | undefined> {
  const name = indexNameFor(
    sources.map((source) => path.resolve(source)),
    cacheDir ?? cacheFolder(),
  );
  if (!isIndex(name) || isOtherEngines(name)) return undefined;
  try {
    const { store } = await openIndex(name, [], termsOf);
    if (store.size.articles > 0) return store;
    store.close();
  } catch {
    // Whatever is wrong with it is told when it is opened to be brought in step.
  }
  return undefined;
}

/** So long an index is waited for that another window writes, in ms; then it is opened as far as it has come. */
const WRITTEN_SOON = 8000;
const LOOK_AGAIN = 100;

/**
 * An index as another thread or process has left it; `problems` tells when it had to be made anew, or when somebody is
 * writing it still (two windows that rebuild one index at once), so that there is more to come.
 */
export async function openAsIs(
  database: string,
  problems: ImportProblem[],
  { termsOf }: Extraction,
): Promise<OpenedArchive> {
  for (const began = Date.now(); ; await sleep(LOOK_AGAIN)) {
    const { store, file } = await openIndex(database, problems, termsOf);
    if (!ownerLives(`${file}.writer`)) return store;
    if (Date.now() - began > WRITTEN_SOON) {
      problems.push(problem(file, 'index.busy'));
      return store;
    }
    store.close();
  }
}

interface Opened {
  readonly store: ArticleStore;
  readonly indexed: Indexed;
  readonly database?: string;
}

async function fromFiles(roots: string[], options: OpenArchiveOptions, problems: ImportProblem[]): Promise<Opened> {
  const found = await findFiles(roots);
  problems.push(...found.problems);
  const bytes = found.files.reduce((sum, file) => sum + file.size, 0);
  if (options.database === undefined && bytes <= SMALL) return inMemory(found.files, options, problems);
  const name = options.database ?? indexNameFor(roots, options.cacheDir ?? cacheFolder());
  try {
    return await inIndex(path.resolve(name), roots, found.files, options, problems);
  } catch (error) {
    const left = isFull(error) ? await asLeft(name, options, problems) : undefined;
    if (left) return left;
    const reason = error instanceof Error ? error.message : String(error);
    const key = error instanceof Busy ? 'index.locked' : isFull(error) ? 'index.noRoom' : 'index.unusable';
    problems.push(problem(name, key, { reason }));
    return inMemory(found.files, options, problems);
  }
}

/** With a full disk: the index with what was written to it before, if there is anything, and if it opens. */
async function asLeft(
  name: string,
  options: OpenArchiveOptions,
  problems: ImportProblem[],
): Promise<Opened | undefined> {
  try {
    const { store, file } = await openIndex(path.resolve(name), [], options.extraction.termsOf);
    if (store.size.articles > 0) {
      problems.push(problem(file, 'index.full'));
      return { store, indexed: NOTHING, database: file };
    }
    store.close();
  } catch {
    // Reading may need room too; what is wrong is known.
  }
  return undefined;
}

type Files = Awaited<ReturnType<typeof findFiles>>['files'];

async function inMemory(files: Files, options: OpenArchiveOptions, problems: ImportProblem[]): Promise<Opened> {
  const store = new MemoryStore();
  return { store, indexed: await bringUpToDate(store, files, problems, options) };
}

async function inIndex(
  name: string,
  roots: readonly string[],
  files: Files,
  options: OpenArchiveOptions,
  problems: ImportProblem[],
): Promise<Opened> {
  let anew = options.anew ?? false;
  for (let attempt = 0; ; attempt++) {
    let { store, file } = await openIndex(name, problems, options.extraction.termsOf);
    const mark = `${file}.writer`;
    try {
      if (!(await takeSoon(mark))) {
        problems.push(problem(file, 'index.busy'));
        return { store, indexed: NOTHING, database: file };
      }
      try {
        if (anew) {
          // The mark is kept meanwhile: who sees the new index empty sees that it is being written.
          anew = false;
          store.close();
          discard(file);
          ({ store, file } = await openIndex(name, problems, options.extraction.termsOf));
        }
        await store.setRoots(roots);
        return { store, indexed: await bringUpToDate(store, files, problems, options), database: file };
      } finally {
        release(mark);
      }
    } catch (error) {
      store.close();
      if (attempt > 1 || !isDamage(error)) throw error;
      problems.push(problem(file, 'index.damaged'));
      discard(file);
    }
  }
}

async function takeSoon(mark: string): Promise<boolean> {
  for (const deadline = Date.now() + WAIT_FOR_WRITER; ; await sleep(50)) {
    if (take(mark)) return true;
    if (Date.now() > deadline) return false;
  }
}

/** An index by its own name: its places are looked at again, as far as they are still there. */
async function fromIndex(name: string, options: OpenArchiveOptions, problems: ImportProblem[]): Promise<Opened> {
  if (isOtherEngines(name)) {
    problems.push(problem(name, 'index.otherEngine'));
    return { store: new MemoryStore(), indexed: NOTHING };
  }
  let roots: readonly string[];
  let store: SqliteStore | undefined;
  try {
    ({ store } = await openIndex(name, problems, options.extraction.termsOf));
    roots = await store.roots();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(problem(name, 'index.unusable', { reason }));
    return { store: new MemoryStore(), indexed: NOTHING };
  }
  const found = await findFiles(roots);
  // The articles may lie on another machine: then the index is all there is.
  if (roots.length === 0 || found.files.length === 0) return { store, indexed: NOTHING, database: name };
  store.close();
  problems.push(...found.problems);
  try {
    return await inIndex(name, roots, found.files, options, problems);
  } catch (error) {
    const left = isFull(error) ? await asLeft(name, options, problems) : undefined;
    if (left) return left;
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(problem(name, 'index.unusable', { reason }));
    return { store: new MemoryStore(), indexed: NOTHING };
  }
}
