/** node:sqlite, where the running Node has it with FTS5. */
import { Busy, type Database, PATIENCE, type Value } from './driver.ts';
import { DiskFull, hasRoom } from './room.ts';

/** The part of node:sqlite used here; the types of older Nodes do not have it. */
interface Sqlite {
  readonly DatabaseSync: new (
    file: string,
  ) => {
    exec(sql: string): void;
    prepare(sql: string): {
      all(...values: Value[]): unknown[];
      run(...values: Value[]): unknown;
    };
    close(): void;
  };
}

let found: Sqlite | null | undefined;

/**
 * node:sqlite, or null where it is missing or has no FTS5. Node 22 warns that it is experimental when
 * it is loaded; an editor has no use for that, so this one warning is held back.
 */
export function nativeSqlite(): Sqlite | null {
  if (found !== undefined) return found;
  const warn = process.emitWarning;
  try {
    process.emitWarning = () => {};
    found = (process.getBuiltinModule?.('node:sqlite') as Sqlite | undefined) ?? null;
    if (found) {
      const probe = new found.DatabaseSync(':memory:');
      probe.exec("CREATE VIRTUAL TABLE probe USING fts5(text, content='', contentless_delete=1)");
      probe.close();
    }
  } catch {
    found = null;
  } finally {
    process.emitWarning = warn;
  }
  return found;
}

/** SQLite's numbers of what may be a full disk: it says so, cannot read or write, or cannot open a file. */
const [FULL, IO_ERROR, CANNOT_OPEN] = [13, 10, 14];

/** What SQLite complains of; or that there is no room, which it tells in several ways. */
function causeOf(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  const isFull = code === FULL || ((code === IO_ERROR || code === CANNOT_OPEN) && !hasRoom(file));
  return isFull ? new DiskFull() : error;
}

/** Opens a file, creating it. Write-ahead logging lets others read while one writes. */
export function openNative(file: string, sqlite: Sqlite): Database {
  const db = new sqlite.DatabaseSync(file);
  const statements = new Map<string, ReturnType<typeof db.prepare>>();
  let open = true;
  const prepared = (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  try {
    db.exec(`PRAGMA busy_timeout=${PATIENCE}`);
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY');
  } catch (error) {
    const cause = causeOf(error, file);
    db.close();
    throw cause;
  }

  async function within<T>(begin: string, work: () => T): Promise<T> {
    try {
      db.exec(begin);
    } catch (error) {
      throw /locked|busy/i.test(String(error)) ? new Busy() : causeOf(error, file);
    }
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      const cause = causeOf(error, file);
      try {
        db.exec('ROLLBACK');
      } catch {
        // SQLite has rolled back by itself; the first error is the one to tell.
      }
      throw cause;
    }
  }

  return {
    engine: 'native',
    all: <R>(sql: string, ...values: Value[]) => prepared(sql).all(...values) as R[],
    run: (sql, ...values) => void prepared(sql).run(...values),
    exec: (sql) => db.exec(sql),
    reading: (work) => within('BEGIN', work),
    writing: (work) => within('BEGIN IMMEDIATE', work),
    close() {
      if (open) db.close();
      open = false;
    },
  };
}
