/** Every store lists and finds the same articles in the same order; and searches over them give the same answers. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test, { describe, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../../server/src/archive/article.ts';
import { readHouseFacts, withHouseFacts } from '../../../server/src/archive/houseFacts.ts';
import { keysByReading } from '../../../server/src/archive/houseKeys.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { readQuery } from '../../../server/src/archive/search/query.ts';
import { search } from '../../../server/src/archive/search/search.ts';
import { nativeSqlite, openNative } from '../../../server/src/archive/sqlite/native.ts';
import { SCHEMA } from '../../../server/src/archive/sqlite/schema.ts';
import { SqliteStore } from '../../../server/src/archive/sqlite/store.ts';
import { openWasm } from '../../../server/src/archive/sqlite/wasm.ts';
import type { ArticleStore, OpenedArchive } from '../../../server/src/archive/store.ts';
import { isoDay, parseIsoDay } from '../../../server/src/time/civil.ts';
import { articleOf, extraction, story, workshop } from './newsroom.ts';

const filled = async (store: ArticleStore, articles: readonly Article[], t: TestContext): Promise<OpenedArchive> => {
  t.after(() => store.close());
  await store.apply({ add: articles, remove: [], files: new Map() });
  await store.endBulk();
  return store;
};

/** The same articles in each kind of store that runs here. */
async function shelves(t: TestContext, articles: readonly Article[]): Promise<ReadonlyMap<string, OpenedArchive>> {
  const folder = workshop(t);
  const wasm = await openWasm(path.join(folder, 'i.wasm.db'));
  await wasm.writing(() => wasm.exec(SCHEMA));
  const stores = new Map([
    ['memory', await filled(new MemoryStore(), articles, t)],
    ['wasm', await filled(await SqliteStore.over(wasm, extraction.termsOf), articles, t)],
  ]);
  const driver = nativeSqlite();
  if (driver) {
    const native = openNative(path.join(folder, 'i.native.db'), driver);
    await native.writing(() => native.exec(SCHEMA));
    stores.set('native', await filled(await SqliteStore.over(native, extraction.termsOf), articles, t));
  }
  return stores;
}

const day = (iso: string) => parseIsoDay(iso)!;

const LIBRARY = [
  articleOf('/a/1.txt', 'Giá vàng lập đỉnh\n\nSáng 3/5, giá vàng miếng lên mức kỷ lục.', {
    published: '2025-05-03',
    publishedFrom: 'metadata',
  }),
  articleOf('/a/2.txt', 'Gia đình\n\nGia vang là cách gõ không dấu.', {
    published: '2025-05-03',
    publishedFrom: 'metadata',
  }),
  articleOf('/a/3.txt', 'Vàng son một thuở\n\nCái giá của vinh quang là vàng son phai dần.', {
    published: '2025-06-01',
    publishedFrom: 'metadata',
  }),
  articleOf('/a/4.txt', 'Chưa rõ ngày\n\nGiá vàng trong nước đứng yên.'),
  articleOf('/a/5.txt', 'Tổng thư ký NATO Jens Stoltenberg đến\n\nHội nghị thượng đỉnh NATO tại Hague sắp khai mạc.', {
    published: '2024-12-31',
    publishedFrom: 'metadata',
  }),
];

describe('the catalogue', () => {
  test('counts days, newest first, those without a day last', async (t) => {
    for (const [name, { catalogue }] of await shelves(t, LIBRARY)) {
      const days = await catalogue.days();
      assert.deepEqual(
        days.map(({ day, articles }) => [day === null ? null : isoDay(day), articles]),
        [
          ['2025-06-01', 1],
          ['2025-05-03', 2],
          ['2024-12-31', 1],
          [null, 1],
        ],
        name,
      );
    }
  });

  test('lists a stretch of days in pages, with the line at which each article begins', async (t) => {
    for (const [name, { catalogue }] of await shelves(t, LIBRARY)) {
      const year = { from: day('2025-01-01'), to: day('2025-12-31') };
      const titles = async (...page: [number, number]) =>
        (await catalogue.published(year, ...page)).map(({ ref, line }) => `${ref.title}:${line}`);
      assert.deepEqual(await titles(0, 2), ['Vàng son một thuở:1', 'Giá vàng lập đỉnh:1'], name);
      assert.deepEqual(await titles(2, 2), ['Gia đình:1'], name);
      assert.deepEqual(
        (await catalogue.published(null, 0, 9)).map(({ ref }) => ref.title),
        ['Chưa rõ ngày'],
        name,
      );
    }
  });

  test('counts words as they are written and folded, and finds articles with all of them up to a day', async (t) => {
    for (const [name, { catalogue }] of await shelves(t, LIBRARY)) {
      const counts = await catalogue.wordCounts(['vàng', 'vang', 'xyzzy']);
      assert.deepEqual(
        [...counts],
        [
          ['vàng', 3],
          ['vang', 4],
          ['xyzzy', 0],
        ],
        name,
      );
      const keys = async (words: string[], until?: string) =>
        (
          await catalogue.withWords({ words, skip: 0, count: 9, ...(until !== undefined && { until: day(until) }) })
        ).map(({ ref }) => ref.key);
      assert.deepEqual(await keys(['giá', 'vàng']), ['/a/3.txt', '/a/1.txt', '/a/4.txt'], name);
      assert.deepEqual(await keys(['giá', 'vàng'], '2025-05-31'), ['/a/1.txt'], name);
      assert.deepEqual(await keys([]), [], name);
      assert.deepEqual(await keys(['xyzzy', 'vàng']), [], name);
    }
  });

  test('stores answer alike, whatever is asked', async (t) => {
    const articles = Array.from({ length: 60 }, (_, i) =>
      articleOf(
        `/s/${i}.txt`,
        story(i),
        i % 7 === 0 ? {} : { published: isoDay(day('2024-01-01') + ((i * 37) % 300)), publishedFrom: 'metadata' },
      ),
    );
    const stores = [...(await shelves(t, articles))];
    const words = fc.constantFrom(
      'ngân',
      'ngan',
      'sách',
      'cảng',
      'biển',
      'oslo',
      'nato',
      'stoltenberg',
      '17',
      'tin',
      'khongco',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.nat(20),
        fc.nat(400),
        async (asked, skip, offset) => {
          const until = offset > 300 ? undefined : day('2024-01-01') + offset;
          const answers = await Promise.all(
            stores.map(async ([, store]) => ({
              copies: await store.catalogue.copies(),
              counts: [...(await store.catalogue.wordCounts(asked))],
              found: (await store.catalogue.withWords({ words: asked, until, skip, count: 10 })).map(({ ref }) => ref),
              listed: await store.catalogue.published(
                { from: day('2024-02-01'), to: day('2024-02-01') + offset },
                skip,
                10,
              ),
              search: (await search(readQuery(asked.join(' '), undefined, extraction.read), store, { limit: 5 }))
                .groups,
            })),
          );
          for (const answer of answers) assert.deepEqual(JSON.stringify(answer), JSON.stringify(answers[0]));
        },
      ),
      { numRuns: 40 },
    );
  });
});

const plainSearch = async (text: string, archive: OpenedArchive, until?: string) =>
  search(
    readQuery(
      text,
      until === undefined ? undefined : { from: day(until), to: day(until), grain: 'day' },
      extraction.read,
    ),
    archive,
    { limit: 10 },
  );
const sentences = async (text: string, archive: OpenedArchive, until?: string) => {
  const text_ = (await plainSearch(text, archive, until)).groups.find((group) => group.kind === 'text');
  return text_?.kind === 'text' ? text_ : undefined;
};
const quotes = async (...args: Parameters<typeof sentences>) =>
  (await sentences(...args))?.matches.map(({ quote }) => quote);

describe('free text', () => {
  test('words as written come before words without their marks; side by side before apart', async (t) => {
    const archive = (await shelves(t, LIBRARY)).get('wasm')!;
    assert.deepEqual(await quotes('giá vàng', archive), [
      'Giá vàng lập đỉnh',
      'Giá vàng trong nước đứng yên.',
      'Cái giá của vinh quang là vàng son phai dần.',
      'Gia vang là cách gõ không dấu.',
    ]);
  });

  test('words typed without marks find words with them, after those written so', async (t) => {
    const archive = (await shelves(t, LIBRARY)).get('memory')!;
    assert.deepEqual(await quotes('gia vang', archive), [
      'Gia vang là cách gõ không dấu.',
      'Giá vàng lập đỉnh',
      'Giá vàng trong nước đứng yên.',
      'Cái giá của vinh quang là vàng son phai dần.',
    ]);
  });

  test('a phrase in quotes is one phrase', async (t) => {
    const archive = (await shelves(t, LIBRARY)).get('wasm')!;
    assert.deepEqual(await quotes('"giá vàng miếng"', archive), ['Sáng 3/5, giá vàng miếng lên mức kỷ lục.']);
    assert.deepEqual(await quotes('“vinh quang là vàng”', archive), ['Cái giá của vinh quang là vàng son phai dần.']);
  });

  test('marks say where the words stand in the quote', async (t) => {
    const archive = (await shelves(t, LIBRARY)).get('memory')!;
    const found = await sentences('vàng kỷ lục', archive);
    const { quote, marks } = found!.matches[0]!;
    assert.deepEqual(
      marks.map(({ start, end }) => quote.slice(start, end)),
      ['vàng', 'kỷ lục'],
    );
  });

  test('a word that no article has is given up and told; common words alone find nothing', async (t) => {
    const many = Array.from({ length: 90 }, (_, i) =>
      articleOf(`/c/${i}.txt`, `Tin ${i}\n\nViệt Nam tin số ${i} xyz${i}.`),
    );
    const archive = (await shelves(t, many)).get('wasm')!;
    const found = await sentences('xyz7 qwertz', archive);
    assert.deepEqual(
      found?.matches.map(({ quote }) => quote),
      ['Việt Nam tin số 7 xyz7.'],
    );
    assert.deepEqual(found?.without, ['qwertz']);
    assert.equal(await sentences('việt nam qwertz', archive), undefined);
    assert.ok((await sentences('việt nam', archive))!.more);
  });

  test('an article counts once with its copies, and only up to the day asked about', async (t) => {
    const text =
      'Bản tin chung\n\nCác hãng cùng đăng một bản tin về con tàu Sông Xanh cập cảng Bến Mới lúc rạng sáng với hàng trăm hành khách, theo thông báo của ban quản lý cảng gửi tới báo chí.';
    const archive = (
      await shelves(t, [
        articleOf('/x/1.txt', text, { published: '2025-01-02', publishedFrom: 'metadata' }),
        articleOf('/x/2.txt', text, { published: '2025-01-03', publishedFrom: 'metadata' }),
      ])
    ).get('memory')!;
    assert.deepEqual(
      (await sentences('con tàu Sông Xanh', archive))!.matches.map(({ article }) => article.key),
      ['/x/2.txt'],
    );
    assert.deepEqual(
      (await sentences('con tàu Sông Xanh', archive, '2025-01-02'))!.matches.map(({ article }) => article.key),
      ['/x/1.txt'],
    );
    assert.equal(await sentences('con tàu Sông Xanh', archive, '2025-01-01'), undefined);
  });

  test('any query is answered, and none throws', async (t) => {
    const archive = (await shelves(t, LIBRARY)).get('wasm')!;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 40 })),
        async (text) => {
          const { groups } = await plainSearch(text, archive);
          assert.ok(Array.isArray(groups));
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('house facts stand before articles in what happened at a place, and are no sentence of an article', async (t) => {
  const facts = readHouseFacts(
    '/n/dateline.facts.yaml',
    new TextEncoder().encode(
      'events:\n  - name: Hội nghị thượng đỉnh NATO\n    organiser: NATO\n    from: 2025-06-24\n    to: 2025-06-25\n    place: La Haye\n',
    ),
    keysByReading(extraction.read),
  );
  assert.deepEqual(facts.problems, []);
  const archive = await withHouseFacts((await shelves(t, LIBRARY)).get('memory')!, facts);
  const { groups } = await plainSearch('La Haye', archive);
  const place = groups.find((group) => group.kind === 'place');
  assert.ok(place?.kind === 'place');
  assert.equal(place.events[0]?.sightings[0]?.article.house, true);
  assert.equal(isoDay(place.events[0]!.days!.from!), '2025-06-24');
  assert.equal(await sentences('organiser', archive), undefined);
});
