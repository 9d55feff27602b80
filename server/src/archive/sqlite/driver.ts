/**
 * One small interface over the two engines: node:sqlite where it has full-text search (Node 22.16 and
 * later), SQLite as WebAssembly elsewhere. Each has its own file: the engines lock in different ways,
 * and mixing them on one file has lost rows without a word.
 */
import path from 'node:path';

export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

/** The values of a list that a statement is given as JSON. */
export const IN = '(SELECT value FROM json_each(?))';

/** A database that is open. Statements run only inside `reading` and `writing`. */
export interface Database {
  readonly engine: 'native' | 'wasm';
  all<R = Row>(sql: string, ...values: Value[]): R[];
  run(sql: string, ...values: Value[]): void;
  /** Several statements without values, parted by semicolons. */
  exec(sql: string): void;
  /** Runs `work` on one state of the file. Waits for others a few seconds at most, then rejects with Busy. */
  reading<T>(work: () => T): Promise<T>;
  /** Runs `work` as one change: all of it or nothing. Rejects with DiskFull when there is no room for it. */
  writing<T>(work: () => T): Promise<T>;
  close(): void;
}

/** Somebody else has held the index for longer than one waits. */
export class Busy extends Error {
  constructor() {
    super('the index is in use');
    this.name = 'Busy';
  }
}

/** How long one waits for another process, in milliseconds. */
export const PATIENCE = 5000;

/** True for errors that say the file is damaged or no database of ours: it is rebuilt. */
export function isDamage(error: unknown): boolean {
  const text = error instanceof Error ? error.message : String(error);
  return /malformed|not a database|disk image|no such (?:table|column)|corrupt|vtable constructor failed/i.test(text);
}

/** "news.db" → "news.wasm.db": the file that one engine keeps for the name an editor gave. */
export function fileOf(name: string, engine: Database['engine']): string {
  const { dir, name: base, ext } = path.parse(name);
  return base.endsWith(`.${engine}`) ? name : path.join(dir, `${base}.${engine}${ext || '.db'}`);
}
