/** Articles on their way into a store: through the readers, in their order, and written so many at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { digest } from './hashing.ts';
import { type ImportProblem, problem, type RawArticle } from './importers/rawArticle.ts';
import type { ArticleStore, Changes, FileStamp } from './store.ts';
import type { Readers } from './threads/readers.ts';
import { isUnreadable } from './threads/readingThread.ts';

/** Articles are handed to the readers in sheaves of so many, or of so many UTF-16 units of text. */
const SHEAF = 64;
const LONG_SHEAF = 200_000;
/** So many articles are written at once: a kill loses no more, and writing them takes a moment. */
const BATCH = 250;
/** The same where others are waiting to read the index, and how long they are then let in, in milliseconds. */
const GENTLE_BATCH = 40;
const LET_IN = 25;
/** Once so many have been added, terms are counted and copies grouped at the end instead of article by article. */
const BULK_ARTICLES = 1000;

/** One step of bringing the index in step, in the order in which they are made. */
type Step =
  | { readonly article: RawArticle; readonly replaces: boolean }
  | { readonly leaves: Changes['remove'][number] }
  | { readonly file: string; readonly stamp: FileStamp | null };

/**
 * What is to become of the index, on its way through the readers: articles are handed to them in sheaves, and what they
 * have read is written in the order in which it was found. So a file is stamped only when all its articles are in.
 */
export class Intake {
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
export class Batch {
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
