/** Indexing that is killed, a few times with this Node's driver; `npm run bench:durability` does it fifty times with both. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { engineHere } from '../../server/src/archive/sqlite/openIndex.ts';
import { killWhileIndexing } from '../bench/archive/killing.ts';
import { folderWith } from './dateline.ts';

test('an index whose making is killed again and again is sound, keeps what it had, and ends as an undisturbed one', async () => {
  const folder = path.join(await folderWith({}), 'kills');
  const engine = engineHere();
  const { faults } = await killWhileIndexing({
    binary: process.execPath,
    engine,
    folder,
    records: 500,
    kills: 2,
    seed: 7,
  });
  assert.deepEqual(faults, []);
});
