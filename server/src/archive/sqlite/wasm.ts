/**
 * SQLite as WebAssembly, with what its file layer lacks.
 *
 * Its lock is a folder, `<file>.lock`, held through every transaction, read or write, by one process
 * at a time. Two things follow when a process is killed in a transaction:
 * - The folder stays. We write beside it who took it, and remove it when that process is dead.
 * - The journal stays, and SQLite must roll it back before anybody reads. SQLite asks whether another
 *   process is writing; the file layer answers by looking for the lock folder, which by then is our
 *   own, so SQLite believes the writer alive and reads the half-written file. While a transaction
 *   begins, the answer is therefore put right: who holds the lock alone sees no other writer.
 *
 * And it keeps for itself why it could not write: to SQLite, and so to us, a full disk is any "disk I/O error".
 */
import fs, { rmdirSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JSValue, Statement, Database as WasmDatabase } from 'node-sqlite3-wasm';
import { Busy, type Database, PATIENCE, type Value } from './driver.ts';
import { ownerLives, sign, unsign } from './owner.ts';
import { DiskFull, isFull } from './room.ts';

/** A lock is signed right after it is taken; one that has stood unsigned for so long has lost its process. */
const UNSIGNED = 1000;
const PAUSE = 20;

/** Runs `work`, which is synchronous, and says so when it fails because the disk is full. */
function noticingFullDisk<T>(work: () => T): T {
  const { writeSync, openSync, mkdirSync } = fs;
  let full = false;
  const noticed =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      try {
        return call(...args);
      } catch (error) {
        full ||= isFull(error);
        throw error;
      }
    };
  const writing = (descriptor: number, bytes: Uint8Array, ...where: number[]): number => {
    const written = writeSync(descriptor, bytes, ...where);
    // The last that found room; the file layer does not try the rest.
    full ||= written < bytes.length;
    return written;
  };
  Object.assign(fs, { writeSync: noticed(writing), openSync: noticed(openSync), mkdirSync: noticed(mkdirSync) });
  try {
    return work();
  } catch (error) {
    throw full ? new DiskFull() : error;
  } finally {
    Object.assign(fs, { writeSync, openSync, mkdirSync });
  }
}

/** Opens a file, creating it. The WebAssembly is loaded the first time one is opened. */
export async function openWasm(file: string): Promise<Database> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const lock = `${file}.lock`;
  const mark = `${file}.owner`;
  const statements = new Map<string, Statement>();
  let db: WasmDatabase | undefined;
  let inTransaction = false;

  /** Milliseconds the lock has stood, or undefined when there is none. */
  const lockAge = (): number | undefined => {
    try {
      return Date.now() - statSync(lock).mtimeMs;
    } catch {
      return undefined;
    }
  };

  async function free(): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const age = lockAge();
      if (age === undefined) return;
      if (age > UNSIGNED && !ownerLives(mark)) {
        try {
          rmdirSync(lock);
        } catch {
          // Another process was quicker.
        }
        continue;
      }
      if (Date.now() > deadline) throw new Busy();
      await sleep(PAUSE);
    }
  }

  /** Runs `begin`, during which SQLite looks for a journal that a killed process has left. */
  function seeingNoOtherWriter(begin: () => void): void {
    const access = fs.accessSync;
    fs.accessSync = (place, mode) => {
      if (place === lock) throw new Error('the lock is ours');
      access(place, mode);
    };
    try {
      begin();
    } finally {
      fs.accessSync = access;
    }
  }

  const prepared = (sql: string): Statement => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db!.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };

  async function within<T>(begin: string, work: () => T): Promise<T> {
    // One transaction at a time: others of this process come one after another anyway, since `work` is synchronous.
    for (const deadline = Date.now() + PATIENCE; ; ) {
      await free();
      try {
        noticingFullDisk(() =>
          seeingNoOtherWriter(() => {
            db!.exec(begin);
            db!.get('SELECT COUNT(*) FROM sqlite_schema');
          }),
        );
        break;
      } catch (error) {
        if (db?.inTransaction) db.exec('ROLLBACK');
        if (!/locked|busy/i.test(String(error))) throw error;
        if (Date.now() > deadline) throw new Busy();
      }
    }
    inTransaction = true;
    try {
      try {
        sign(mark);
      } catch (error) {
        // A reader goes on unsigned: nobody else has room to write either.
        if (begin !== 'BEGIN' || !isFull(error)) throw error;
      }
      return noticingFullDisk(() => {
        const result = work();
        db!.exec('COMMIT');
        return result;
      });
    } catch (error) {
      if (db?.inTransaction) db.exec('ROLLBACK');
      throw error;
    } finally {
      inTransaction = false;
      unsign(mark);
    }
  }

  await free();
  db = noticingFullDisk(() => new sqlite.Database(file));
  db.exec(`PRAGMA busy_timeout=${PATIENCE}`);
  db.exec('PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY');

  return {
    engine: 'wasm',
    all: <R>(sql: string, ...values: Value[]) => prepared(sql).all(values as JSValue[]) as R[],
    run: (sql, ...values) => void prepared(sql).run(values as JSValue[]),
    exec: (sql) => db!.exec(sql),
    reading: (work) => within('BEGIN', work),
    writing: (work) => within('BEGIN IMMEDIATE', work),
    close() {
      if (!db || inTransaction) return;
      // After damage SQLite repeats its complaint when a statement is put away; the file is closed all the same.
      for (const statement of statements.values()) {
        try {
          statement.finalize();
        } catch {}
      }
      statements.clear();
      db.close();
      db = undefined;
    },
  };
}
