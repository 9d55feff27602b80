/** An index on a disk that is full: one is told, drafts go on being checked, and with room again all is as it should be. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { openArchive } from '../../../server/src/archive/openArchive.ts';
import { fileOf } from '../../../server/src/archive/sqlite/driver.ts';
import { nativeSqlite, openNative } from '../../../server/src/archive/sqlite/native.ts';
import { engineHere } from '../../../server/src/archive/sqlite/openIndex.ts';
import { openWasm } from '../../../server/src/archive/sqlite/wasm.ts';
import { smallDisk } from '../../fixtures/smallDisk.ts';
import { ask, extraction, workshop, writeStories } from './newsroom.ts';

const OFFICE = 'secretary-general@nato';

/** A newsroom whose index lies on a disk of a megabyte; undefined, the test being skipped, where none can be made. */
function newsroom(t: TestContext, stories: number) {
  const disk = smallDisk(t, 1024);
  if (!disk) return undefined;
  const articles = workshop(t);
  writeStories(articles, 0, stories);
  const database = path.join(disk.folder, 'kho.db');
  const open = async () => {
    const { archive, summary } = await openArchive({ sources: [articles], database, extraction });
    const sightings = (await archive.ask(ask({ offices: [OFFICE] }))).offices.get(OFFICE)?.length ?? 0;
    archive.close();
    return { ...summary, keys: summary.problems.map(({ message }) => message.key), sightings };
  };
  return { articles, disk, open, file: fileOf(database, engineHere()) };
}

async function integrityOf(file: string): Promise<unknown> {
  const sqlite = nativeSqlite();
  const db = sqlite ? openNative(file, sqlite) : await openWasm(file);
  try {
    return await db.reading(() => Object.values(db.all('PRAGMA integrity_check')[0]!)[0]);
  } finally {
    db.close();
  }
}

test('a disk that fills while one indexes: what the index holds answers, and with room again it is whole', async (t) => {
  const room = newsroom(t, 8);
  if (!room) return;
  const before = await room.open();
  assert.deepEqual([before.keys, before.articles], [[], 8]);
  writeStories(room.articles, 8, 1500);
  const full = await room.open();
  assert.deepEqual(full.keys, ['archive.index.full']);
  assert.equal(full.engine, engineHere());
  assert.ok(full.articles >= 8 && full.articles < 1500, String(full.articles));
  assert.ok(full.sightings >= before.sightings && before.sightings > 0);
  room.disk.grow();
  assert.equal(await integrityOf(room.file), 'ok');
  const whole = await room.open();
  assert.deepEqual([whole.keys, whole.articles], [[], 1500]);
  assert.equal(whole.added, 1500 - full.articles, 'what was written is kept');
  assert.equal(await integrityOf(room.file), 'ok');
});

test('a disk without room for an index: the archive is read without one, and leaves nothing behind that harms', async (t) => {
  const room = newsroom(t, 40);
  if (!room) return;
  room.disk.fill();
  const without = await room.open();
  assert.deepEqual([without.keys, without.engine, without.articles], [['archive.index.noRoom'], 'memory', 40]);
  assert.ok(without.sightings > 0);
  room.disk.empty();
  const made = await room.open();
  assert.deepEqual([made.keys, made.engine, made.articles], [[], engineHere(), 40]);
  assert.equal(made.sightings, without.sightings);
  assert.equal(await integrityOf(room.file), 'ok');
  assert.equal(existsSync(`${room.file}.room`), false);
});

test('an index that is in step can be read though the disk is full', async (t) => {
  const room = newsroom(t, 40);
  if (!room) return;
  const before = await room.open();
  room.disk.fill();
  const full = await room.open();
  assert.equal(full.articles, 40);
  assert.equal(full.sightings, before.sightings);
  assert.match(full.keys.join(), /^archive\.index\.(?:full|noRoom)$/);
  room.disk.empty();
  assert.deepEqual((await room.open()).keys, []);
  assert.deepEqual(
    readdirSync(room.disk.folder).filter((name) => /\.(?:room|writer|lock)$/.test(name)),
    [],
  );
});
