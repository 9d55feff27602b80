/**
 * Indexing that is disturbed: killed a few times with this Node's driver (`npm run bench:durability` does it fifty times
 * with both), and on a disk that is full.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { engineHere } from '../../server/src/archive/sqlite/openIndex.ts';
import { killWhileIndexing } from '../bench/archive/killing.ts';
import { smallDisk } from '../fixtures/smallDisk.ts';
import { dateline, folderWith } from './dateline.ts';

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

test('a full disk is told of in one line, and the draft is checked against the archive all the same', async (t) => {
  const disk = smallDisk(t, 256);
  if (!disk) return;
  const told = 'Tổng thư ký NATO Jens Stoltenberg đã chủ trì cuộc họp của liên minh tại Brussels.';
  const cwd = await folderWith({
    'kho/2016-12-06-hop.txt': `---\npublished: 2016-12-06\n---\nNATO họp bàn\n\nNgày 6/12, ${told}\n`,
    'tin.txt': `NATO họp bàn\n\nNgày 6/12/2016, ${told}\n`,
  });
  const check = (...ui: string[]) =>
    dateline(
      [
        'check',
        'tin.txt',
        '--archive',
        'kho',
        '--database',
        path.join(disk.folder, 'kho.db'),
        '--format',
        'jsonl',
        ...ui,
      ],
      { cwd },
    );
  disk.fill();
  const full = await check();
  assert.match(full.stderr, /^dateline: [^\n]*kho[^\n]*: The disk is full[^\n]*Nothing is lost[^\n]*\n$/);
  assert.match((await check('--ui', 'vi')).stderr, /^dateline: [^\n]*: Ổ đĩa đã đầy[^\n]*\n$/);
  assert.equal(full.status, 0);
  assert.match(full.stdout, /"verdict":"supported"/);
  disk.empty();
  const later = await check();
  assert.deepEqual([later.stderr, later.stdout], ['', full.stdout]);
});
