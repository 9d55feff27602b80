import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { LOOKUPS } from '../../../../server/src/archive/sqlite/lookups.ts';
import { POSTINGS } from '../../../../server/src/archive/sqlite/postings.ts';
import { SCHEMA } from '../../../../server/src/archive/sqlite/schema.ts';
import { SqliteStore } from '../../../../server/src/archive/sqlite/store.ts';
import { openWasm } from '../../../../server/src/archive/sqlite/wasm.ts';
import { articleOf, extraction, story, workshop } from '../newsroom.ts';

test('no lookup reads a table through', async (t) => {
  const db = await openWasm(path.join(workshop(t), 'index.wasm.db'));
  t.after(() => db.close());
  await db.writing(() => db.exec(SCHEMA));
  const store = await SqliteStore.over(db, extraction.termsOf);
  const add = Array.from({ length: 40 }, (_, i) => articleOf(`/s/${i}.txt`, story(i)));
  await store.apply({ add, remove: [], files: new Map() });
  await db.reading(() => {
    /** Steps that read something from end to end. */
    const scans = (sql: string) =>
      db
        .all<{ detail: string }>(
          `EXPLAIN QUERY PLAN ${sql}`,
          ...[...new Set(sql.match(/\?\d+/g) ?? sql.match(/\?/g))].map(() => '[]'),
        )
        .map(({ detail }) => detail)
        // The list that is asked for, the keys found so far, and a search in the full-text index are no tables.
        .filter(
          (detail) =>
            /\bSCAN\b/.test(detail) &&
            !/SCAN (?:json_each|facets|earlier|later|\(subquery|CONSTANT ROW|marks VIRTUAL TABLE INDEX \d+:M)/.test(
              detail,
            ),
        );
    for (const [name, sql] of Object.entries({ ...LOOKUPS, ...POSTINGS })) assert.deepEqual(scans(sql), [], name);
    assert.notDeepEqual(scans('SELECT COUNT(*) FROM articles WHERE outlet = ?'), [], 'the test sees scans');
  });
});
