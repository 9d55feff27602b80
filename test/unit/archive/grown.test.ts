/** Files that grow: what is new of them, and that nothing else is read. */
import assert from 'node:assert/strict';
import { appendFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import type { FoundFile } from '../../../server/src/archive/importers/folder.ts';
import { type FolderRules, NO_RULES } from '../../../server/src/archive/importers/folderRules.ts';
import { contentOf } from '../../../server/src/archive/importers/grown.ts';
import { readArticles } from '../../../server/src/archive/importers/readArticles.ts';
import { workshop } from './newsroom.ts';

const record = (id: number) =>
  JSON.stringify({ id, title: `Tin ${id}`, body: 'Thành phố họp về ngân sách. '.repeat(3000) });
const FIRST = Array.from({ length: 20 }, (_, id) => record(id)).join('\n');

const found = (file: string, rules: FolderRules = NO_RULES): FoundFile => ({
  path: file,
  size: statSync(file).size,
  mtime: 0,
  rules,
});

async function seen(file: FoundFile) {
  return { size: file.size, content: (await contentOf(file))?.digest };
}

for (const [end, line] of [
  ['', 20],
  ['\n', 21],
  ['\r\n', 21],
] as const) {
  test(`the rest of a file that ended in ${JSON.stringify(end)} begins where it ended`, async (t) => {
    const file = path.join(workshop(t), 'kho.jsonl');
    writeFileSync(file, FIRST + end);
    const before = await seen(found(file));
    appendFileSync(file, `${end === '' ? '\n' : ''}${record(20)}\n\n${record(21)}`);
    const content = await contentOf(found(file), before);
    assert.deepEqual(content?.rest, { offset: before.size, line });
    const read: (readonly [string | undefined, number | undefined])[] = [];
    for await (const { article, bytes } of readArticles(found(file), content.rest)) {
      assert.ok(bytes > before.size && bytes <= statSync(file).size);
      read.push([article?.id, article?.line]);
    }
    assert.deepEqual(read, [
      ['20', 21],
      ['21', 23],
    ]);
    assert.equal((await seen(found(file))).content, content.digest);
  });
}

test('a file that is other than it was has no rest', async (t) => {
  const file = path.join(workshop(t), 'kho.jsonl');
  writeFileSync(file, FIRST);
  const before = await seen(found(file));
  assert.ok(before.content);
  const rest = async () => (await contentOf(found(file), before))?.rest;
  appendFileSync(file, ' ');
  assert.equal(await rest(), undefined, 'its last line has been written on');
  writeFileSync(file, `${FIRST.replace('Tin 7', 'Tin 8')}\n${record(20)}`);
  assert.equal(await rest(), undefined, 'it begins otherwise');
  truncateSync(file, before.size - 5);
  assert.equal(await rest(), undefined, 'it is shorter');
});

test('small files, other formats, wide encodings and files that are gone are read from the beginning', async (t) => {
  const folder = workshop(t);
  const file = path.join(folder, 'kho.jsonl');
  writeFileSync(file, record(0));
  assert.equal(await contentOf(found(file)), undefined);
  writeFileSync(file, FIRST);
  assert.equal(await contentOf(found(file, { ...NO_RULES, encoding: 'utf-16le' })), undefined);
  assert.equal(await contentOf({ ...found(file), size: statSync(file).size + 1 }), undefined);
  assert.equal(await contentOf({ ...found(file), path: path.join(folder, 'mất.jsonl') }), undefined);
  const wide = path.join(folder, 'kho-2.jsonl');
  writeFileSync(wide, Buffer.from(`\ufeff${FIRST}`, 'utf16le'));
  assert.equal(await contentOf(found(wide)), undefined);
  const table = path.join(folder, 'kho.csv');
  writeFileSync(table, FIRST);
  assert.equal(await contentOf(found(table)), undefined);
});
