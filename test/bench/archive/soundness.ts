/** Looks into an index with the driver of the running Node, and prints what it finds as JSON: `soundness.ts FILE`. */
import type { Database } from '../../../server/src/archive/sqlite/driver.ts';
import { nativeSqlite, openNative } from '../../../server/src/archive/sqlite/native.ts';
import { openWasm } from '../../../server/src/archive/sqlite/wasm.ts';
import type { Soundness } from './killing.ts';

async function look(file: string): Promise<Soundness> {
  const native = nativeSqlite();
  const db: Database = native ? openNative(file, native) : await openWasm(file);
  const number = (sql: string): number => Number(Object.values(db.all<Record<string, number>>(sql)[0] ?? {})[0] ?? 0);
  const found = await db.reading((): Soundness => {
    const integrity = db.all<{ integrity_check: string }>('PRAGMA integrity_check').map((row) => row.integrity_check);
    // Killed before its first transaction was done, an index has no tables yet.
    const made = number("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'articles'") > 0;
    if (!made) return { integrity: integrity.join('; '), articles: 0, orphans: 0 };
    const articles = number('SELECT COUNT(*) FROM articles');
    const belonging = ['records', 'identities', 'cards'].map((table) =>
      number(`SELECT COUNT(*) FROM ${table} WHERE article NOT IN (SELECT number FROM articles)`),
    );
    const strays = number('SELECT COUNT(*) FROM articles WHERE file NOT IN (SELECT number FROM files)');
    const counted = Math.abs(articles - number('SELECT IFNULL(SUM(articles), 0) FROM files'));
    return { integrity: integrity.join('; '), articles, orphans: belonging.reduce((a, b) => a + b, strays + counted) };
  });
  db.close();
  return found;
}

void look(process.argv[2]!).then((found) => process.stdout.write(JSON.stringify(found)));
