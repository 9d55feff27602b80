/** Every store looks names up alike; house facts come before articles. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { readHouseFacts, withHouseFacts } from '../../../server/src/archive/houseFacts.ts';
import { keysByReading } from '../../../server/src/archive/houseKeys.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { SCHEMA } from '../../../server/src/archive/sqlite/schema.ts';
import { SqliteStore } from '../../../server/src/archive/sqlite/store.ts';
import { openWasm } from '../../../server/src/archive/sqlite/wasm.ts';
import type { ArticleStore, OpenedArchive } from '../../../server/src/archive/store.ts';
import { articleOf, extraction, workshop } from './newsroom.ts';

const dated = (published: string) => ({ published, publishedFrom: 'metadata' as const });
const LIBRARY = [
  articleOf('/a/1.txt', 'Ghi nhận\n\nTổng thư ký NATO Jens Stoltenberg đến Oslo chiều 3/5.', dated('2020-05-03')),
  articleOf('/a/2.txt', 'Ghi nhận\n\nTổng thư ký NATO Jens Stoltenberg rời Oslo sáng 4/6.', dated('2021-06-04')),
  articleOf('/a/3.txt', 'Ghi nhận\n\nĐại sứ EU Jenny Storm về Oslo tối 5/7.', {
    ...dated('2021-07-05'),
    url: 'https://bao.example/storm',
  }),
];

async function stores(t: TestContext): Promise<[string, OpenedArchive][]> {
  const wasm = await openWasm(path.join(workshop(t), 'i.wasm.db'));
  await wasm.writing(() => wasm.exec(SCHEMA));
  const all: [string, ArticleStore][] = [
    ['memory', new MemoryStore()],
    ['wasm', await SqliteStore.over(wasm, extraction.termsOf)],
  ];
  for (const [, store] of all) {
    t.after(() => store.close());
    await store.apply({ add: LIBRARY, remove: [], files: new Map() });
    await store.endBulk();
  }
  return all;
}

test('all sightings under a key are there, the newest first', async (t) => {
  for (const [name, { directory }] of await stores(t)) {
    const found = await directory.sightings('office', 'secretary-general@nato', 9);
    assert.deepEqual(
      found.map(({ article }) => article.path),
      ['/a/2.txt', '/a/1.txt'],
      name,
    );
    assert.equal((await directory.sightings('office', 'secretary-general@nato', 1)).length, 1, name);
    assert.deepEqual(await directory.sightings('office', 'nothing@', 9), [], name);
  }
});

test('people are found by the beginning of any word of their names, the most named first', async (t) => {
  for (const [name, { directory }] of await stores(t)) {
    const people = async (beginning: string, most = 9) =>
      (await directory.people(beginning, most)).map(({ person, times }) => `${person} ${times}`);
    assert.deepEqual(await people('sto'), ['Jens Stoltenberg 2', 'Jenny Storm 1'], name);
    assert.deepEqual(await people('sto', 1), ['Jens Stoltenberg 2'], name);
    assert.deepEqual(await people('jenn'), ['Jenny Storm 1'], name);
    assert.deepEqual(await people('x'), [], name);
  }
});

test('an article is found by its address', async (t) => {
  for (const [name, { directory }] of await stores(t)) {
    assert.equal((await directory.articleAt('https://bao.example/storm'))?.ref.path, '/a/3.txt', name);
    assert.equal(await directory.articleAt('https://bao.example/other'), undefined, name);
  }
});

test('what the house knows comes first', async (t) => {
  const facts = readHouseFacts(
    '/facts.yaml',
    Buffer.from('people:\n  - name: Jens Stoltenberg\n  - name: Stoyan Petrov\n'),
    keysByReading(extraction.read),
  );
  for (const [name, store] of await stores(t)) {
    const { directory } = await withHouseFacts(store, facts);
    const people = await directory.people('sto', 9);
    assert.deepEqual(
      people.map(({ person, times }) => `${person} ${times}`),
      ['Jens Stoltenberg 3', 'Stoyan Petrov 1', 'Jenny Storm 1'],
      name,
    );
    assert.equal((await directory.sightings('name', 'jens stoltenberg', 9))[0]?.article.house, true, name);
  }
});
