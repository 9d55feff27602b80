/** Opens an index, whatever lies where it should be: ours, an older one, a damaged one, somebody else's file. */
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TermsOf } from '../article.ts';
import { type ImportProblem, problem } from '../importers/rawArticle.ts';
import { type Database, fileOf, isDamage } from './driver.ts';
import { nativeSqlite, openNative } from './native.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { SqliteStore } from './store.ts';
import { openWasm } from './wasm.ts';

/** The engine of this process. */
export const engineHere = (): Database['engine'] => (nativeSqlite() ? 'native' : 'wasm');

const HEADER = 'SQLite format 3\0';

/** What a file's first bytes tell before any engine touches it. */
function condition(file: string): 'absent' | 'foreign' | 'truncated' | 'plausible' {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return 'absent';
  }
  try {
    const { size } = fstatSync(descriptor);
    if (size === 0) return 'absent';
    const header = Buffer.alloc(100);
    readSync(descriptor, header, 0, 100, 0);
    if (header.toString('latin1', 0, 16) !== HEADER) return 'foreign';
    const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
    const complete = size >= header.readUInt32BE(28) * pageSize;
    const unsettled = ['-wal', '-journal'].some((suffix) => existsSync(file + suffix));
    return complete || unsettled ? 'plausible' : 'truncated';
  } finally {
    closeSync(descriptor);
  }
}

/** Removes an index and all that stands beside it. Only the holder of its writer's mark may. */
export function discard(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal', '.owner']) rmSync(file + suffix, { force: true });
  rmSync(`${file}.lock`, { force: true, recursive: true });
}

const open = async (file: string): Promise<Database> => {
  const native = nativeSqlite();
  return native ? openNative(file, native) : openWasm(file);
};

type Kind = 'ours' | 'otherVersion' | 'foreign';

async function kindOf(db: Database): Promise<Kind> {
  const read = () => {
    const number = (pragma: string) => Object.values(db.all(`PRAGMA ${pragma}`)[0] ?? {})[0];
    const tables = Number(db.all<{ n: number }>('SELECT COUNT(*) AS n FROM sqlite_schema')[0]!.n);
    const application = number('application_id');
    if (application === APPLICATION_ID) return number('user_version') === SCHEMA_VERSION ? 'ours' : 'otherVersion';
    return tables === 0 ? 'empty' : 'foreign';
  };
  const kind = await db.reading(read);
  if (kind !== 'empty') return kind;
  return db.writing(() => {
    const now = read();
    if (now !== 'empty') return now;
    db.exec(SCHEMA);
    return 'ours';
  });
}

/**
 * Opens the index that this process's engine keeps under `name`, making it if need be. One of another
 * version or a damaged one is thrown away, for it can be rebuilt; a file that is none of ours is moved
 * aside. `problems` tells of it.
 */
export async function openIndex(
  name: string,
  problems: ImportProblem[],
  termsOf: TermsOf,
): Promise<{ store: SqliteStore; file: string }> {
  const file = fileOf(name, engineHere());
  mkdirSync(path.dirname(file), { recursive: true });
  const found = condition(file);
  if (found === 'foreign') setAside(file, problems);
  if (found === 'truncated') rebuild(file, 'index.damaged', problems);
  for (let attempt = 0; ; attempt++) {
    let db: Database | undefined;
    try {
      db = await open(file);
      const kind = await kindOf(db);
      if (kind === 'ours') return { store: await SqliteStore.over(db, termsOf), file };
      db.close();
      if (kind === 'foreign') setAside(file, problems);
      else rebuild(file, 'index.otherVersion', problems);
    } catch (error) {
      db?.close();
      if (attempt > 0 || !isDamage(error)) throw error;
      rebuild(file, 'index.damaged', problems);
    }
  }
}

function rebuild(file: string, why: string, problems: ImportProblem[]): void {
  problems.push(problem(file, why));
  discard(file);
}

function setAside(file: string, problems: ImportProblem[]): void {
  const aside = `${file}.old`;
  problems.push(problem(file, 'index.foreign', { aside: path.basename(aside) }));
  renameSync(file, aside);
  discard(file);
}

/** True when a path names an index: of this engine under that name, or a database file. */
export const isIndex = (name: string): boolean => {
  const file = fileOf(name, engineHere());
  return (existsSync(file) && statSync(file).isFile() && condition(file) === 'plausible') || isOtherEngines(name);
};

/** True when only the other engine has an index under that name. */
export const isOtherEngines = (name: string): boolean => {
  const here = engineHere();
  const other = here === 'native' ? 'wasm' : 'native';
  return !existsSync(fileOf(name, here)) && existsSync(fileOf(name, other)) && path.extname(name) !== '.jsonl';
};
