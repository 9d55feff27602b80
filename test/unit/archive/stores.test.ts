/** Every store gives the same answers: one suite runs against memory and both engines of SQLite. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test, { describe } from 'node:test';
import { LOTS } from '../../../server/src/archive/answering.ts';
import type { Answers, Questions } from '../../../server/src/archive/archive.ts';
import type { Article } from '../../../server/src/archive/article.ts';
import { textHash } from '../../../server/src/archive/article.ts';
import { digest } from '../../../server/src/archive/hashing.ts';
import { officeKey } from '../../../server/src/archive/keys.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { nativeSqlite, openNative } from '../../../server/src/archive/sqlite/native.ts';
import { SCHEMA } from '../../../server/src/archive/sqlite/schema.ts';
import { SqliteStore } from '../../../server/src/archive/sqlite/store.ts';
import { openWasm } from '../../../server/src/archive/sqlite/wasm.ts';
import type { ArticleStore } from '../../../server/src/archive/store.ts';
import { parseIsoDay } from '../../../server/src/time/civil.ts';
import { articleOf, ask, extraction, plainRelated, story, termsIn, workshop } from './newsroom.ts';

interface Maker {
  readonly name: string;
  readonly skip: string | false;
  make(folder: string): Promise<ArticleStore>;
}

const MAKERS: readonly Maker[] = [
  { name: 'memory', skip: false, make: async () => new MemoryStore() },
  {
    name: 'wasm',
    skip: false,
    async make(folder) {
      const db = await openWasm(path.join(folder, 'index.wasm.db'));
      await db.writing(() => db.exec(SCHEMA));
      return SqliteStore.over(db, extraction.termsOf);
    },
  },
  {
    name: 'native',
    skip: nativeSqlite() ? false : 'this Node has no node:sqlite with FTS5',
    async make(folder) {
      const db = openNative(path.join(folder, 'index.native.db'), nativeSqlite()!);
      await db.writing(() => db.exec(SCHEMA));
      return SqliteStore.over(db, extraction.termsOf);
    },
  },
];

const put = async (store: ArticleStore, add: readonly Article[], remove: readonly string[] = []) => {
  const leaving = remove.map((key) => ({ path: key, name: digest(key) }));
  await store.apply({ add, remove: leaving, files: new Map() });
  await store.endBulk();
};

const office = officeKey('secretary-general', 'nato');
const STOLTENBERG = 'Tựa một\n\nNgày 11/7/2024, Tổng thư ký NATO Jens Stoltenberg nói về khoản 40 tỷ euro.';
const RUTTE = 'Tựa hai\n\nTổng thư ký NATO Mark Rutte đến. Hội nghị thượng đỉnh NATO tại Hague sắp khai mạc.';
const OTHER = 'Giá cà phê\n\nNông dân Tây Nguyên phấn khởi trước vụ thu hoạch được mùa.';

const library = (): Article[] => [
  articleOf('/a/1.txt', STOLTENBERG, { published: '2024-07-12', publishedFrom: 'metadata' }),
  articleOf('/a/2.txt', RUTTE, { published: '2025-06-04', publishedFrom: 'metadata', url: 'http://b.vn/x/', id: '22' }),
  articleOf('/a/3.txt', OTHER),
];

/** Answers as plain data, for comparing stores. */
const plain = ({ offices, people, events, names, related, rarity }: Answers, terms: Iterable<string>) => ({
  offices: [...offices],
  people: [...people],
  events: [...events],
  names: [...names],
  related: plainRelated(related),
  rarity: [...terms].map((term) => [term, rarity(term)]),
});

for (const { name, skip, make } of MAKERS)
  describe(`store: ${name}`, { skip }, () => {
    const open = async (t: { after(clean: () => void): void }) => {
      const store = await make(workshop(t));
      t.after(() => store.close());
      return store;
    };

    test('answers by office, person and event, with source and quote', async (t) => {
      const store = await open(t);
      await put(store, library());
      assert.equal(store.size.articles, 3);
      const answers = await store.ask(
        ask({ offices: [office, 'no@one'], people: ['mark rutte'], events: ['summit@nato'] }),
      );
      const holders = answers.offices.get(office)!;
      assert.deepEqual(
        holders.map((s) => [s.person, s.article.key, s.line, s.when?.from]),
        [
          ['Jens Stoltenberg', '/a/1.txt', 3, 19915],
          ['Mark Rutte', '/a/2.txt', 3, 20243],
        ],
      );
      const first = holders[0]!;
      assert.equal(first.quote.slice(first.quoteStart, first.quoteEnd), 'Tổng thư ký NATO Jens Stoltenberg');
      assert.equal(first.article.title, 'Tựa một');
      assert.equal(first.article.published, '2024-07-12');
      assert.equal(answers.offices.has('no@one'), false);
      assert.deepEqual(
        answers.people.get('mark rutte')?.map((s) => s.roleKey),
        ['secretary-general'],
      );
      assert.deepEqual(
        answers.events.get('summit@nato')?.map((s) => [s.place, s.placeKey]),
        [['Hague', 'name:hague']],
      );
    });

    test('finds names a slip away, and by a full name only those that are near as a whole', async (t) => {
      const store = await open(t);
      await put(store, library());
      const { names } = await store.ask(
        ask({ names: ['stoltenburg', 'jens stoltenburg', 'mark', 'marc rute', 'xyz'] }),
      );
      const people = (name: string) => names.get(name)?.map((s) => s.person);
      assert.deepEqual(people('stoltenburg'), ['Jens Stoltenberg']);
      assert.deepEqual(people('jens stoltenburg'), ['Jens Stoltenberg']);
      assert.deepEqual(people('mark'), ['Mark Rutte']);
      assert.deepEqual(people('marc rute'), ['Mark Rutte']);
      assert.equal(people('xyz'), undefined);
    });

    test('who bears a name answers for it alone, unless every name is asked for or the draft alone knows him', async (t) => {
      const store = await open(t);
      const said = (person: string) => `Tin\n\nTổng thư ký NATO ${person} đến.`;
      await put(store, [
        articleOf('/n/1.txt', said('Mark Rutte'), { id: 'own' }),
        articleOf('/n/2.txt', said('Mark Rutta')),
        articleOf('/n/3.txt', said('Mark Rutta')),
        articleOf('/n/4.txt', said('Anna Rutte Berg')),
      ]);
      const asked = ask({ names: ['mark rutte', 'rutte', 'mark rutto'] });
      const people = async (more: Partial<Questions>, name: string) =>
        [...new Set((await store.ask({ ...asked, ...more })).names.get(name)?.map((s) => s.person))].sort();
      assert.deepEqual(await people({}, 'mark rutte'), ['Mark Rutte']);
      assert.equal((await people({}, 'rutte')).length, 1, 'one bearer stands for all');
      assert.deepEqual(await people({}, 'mark rutto'), ['Mark Rutta', 'Mark Rutte']);
      assert.deepEqual(await people({ everyName: true }, 'mark rutte'), ['Mark Rutta', 'Mark Rutte']);
      assert.deepEqual(await people({ everyName: true }, 'rutte'), ['Anna Rutte Berg', 'Mark Rutta', 'Mark Rutte']);
      assert.deepEqual(await people({ self: { id: 'own' } }, 'mark rutte'), ['Mark Rutta']);
    });

    test('relates articles on the same matter and no others', async (t) => {
      const store = await open(t);
      await put(store, library());
      const draft = 'Tổng thư ký NATO Jens Stoltenberg nhắc lại khoản 40 tỷ euro';
      const { related } = await store.ask(ask({ terms: termsIn(draft) }));
      assert.equal(related[0]?.article.key, '/a/1.txt');
      assert.ok(related.every(({ article }) => article.key !== '/a/3.txt'));
      assert.ok(related[0]!.sightings.some((s) => s.kind === 'amount' && s.quantity.number === 40e9));
      assert.deepEqual((await store.ask(ask({ terms: termsIn('Bóng đá trẻ quốc tế') }))).related, []);
    });

    test('a draft is no source of its own, by id, address, path or text', async (t) => {
      const store = await open(t);
      await put(store, library());
      const selves: Questions['self'][] = [
        { id: '22' },
        { url: 'https://b.vn/x#top' },
        { path: '/a/2.txt' },
        { textHash: textHash(`---\ntitle: x\n---\n${RUTTE.replaceAll('\n', '\r\n')}  `) },
      ];
      for (const self of selves) {
        const answers = await store.ask(
          ask({
            offices: [office],
            people: ['mark rutte'],
            events: ['summit@nato'],
            names: ['rutte'],
            terms: termsIn(RUTTE),
            self,
          }),
        );
        assert.deepEqual(
          answers.offices.get(office)?.map((s) => s.person),
          ['Jens Stoltenberg'],
          JSON.stringify(self),
        );
        assert.equal(answers.people.size + answers.events.size + answers.names.size, 0);
        assert.ok(answers.related.every(({ article }) => article.key !== '/a/2.txt'));
      }
    });

    test('records of one file are told apart: the path of the file is the path of none', async (t) => {
      const store = await open(t);
      await put(store, [articleOf('/a/kho.jsonl#1', STOLTENBERG, { path: '/a/kho.jsonl', line: 7 })]);
      const { offices } = await store.ask(ask({ offices: [office], self: { path: '/a/kho.jsonl' } }));
      assert.deepEqual(
        offices.get(office)?.map((s) => s.line),
        [7],
      );
    });

    test('copies are one source, and are told apart again when the text between them leaves', async (t) => {
      const store = await open(t);
      const words = (from: number, to: number) =>
        Array.from({ length: to - from }, (_, i) => `chữ${from + i}`).join(' ');
      // Each begins with an office, by which its source is seen.
      const telling = (key: string, text: string) =>
        articleOf(key, `Đại sứ EU ${key.at(3) === '3' ? 'Lê Xa' : 'An Bình'}. ${text}.`);
      const groups = async () => {
        const { offices } = await store.ask(ask({ offices: [officeKey('ambassador', 'eu')] }));
        return offices.get(officeKey('ambassador', 'eu'))?.map(({ article }) => [article.key, article.copyGroup]);
      };
      const texts = [words(0, 80), words(30, 110), words(60, 140), words(200, 280)];
      await put(
        store,
        texts.map((text, i) => telling(`/c/${i}.txt`, text)),
      );
      assert.deepEqual(await groups(), [
        ['/c/0.txt', '/c/0.txt'],
        ['/c/1.txt', '/c/0.txt'],
        ['/c/2.txt', '/c/0.txt'],
        ['/c/3.txt', '/c/3.txt'],
      ]);
      await put(store, [], ['/c/1.txt']);
      assert.deepEqual(await groups(), [
        ['/c/0.txt', '/c/0.txt'],
        ['/c/2.txt', '/c/2.txt'],
        ['/c/3.txt', '/c/3.txt'],
      ]);
      await put(store, [telling('/c/1.txt', texts[1]!)]);
      assert.deepEqual(await groups(), [
        ['/c/0.txt', '/c/0.txt'],
        ['/c/1.txt', '/c/0.txt'],
        ['/c/2.txt', '/c/0.txt'],
        ['/c/3.txt', '/c/3.txt'],
      ]);
    });

    test('what is removed is gone, what is added is there, and counts stay right', async (t) => {
      const store = await open(t);
      await put(store, library());
      await put(store, [articleOf('/a/4.txt', RUTTE.replace('Mark Rutte', 'Anna Berg'))], ['/a/2.txt']);
      const answers = await store.ask(ask({ offices: [office], people: ['mark rutte'], names: ['rutte'] }));
      assert.deepEqual(
        answers.offices.get(office)?.map((s) => s.person),
        ['Jens Stoltenberg', 'Anna Berg'],
      );
      assert.equal(answers.people.size + answers.names.size, 0);
      const sightings = [...library().filter((a) => a.ref.key !== '/a/2.txt'), articleOf('/a/4.txt', RUTTE)];
      assert.deepEqual(store.size, {
        articles: 3,
        sightings: sightings.reduce((sum, article) => sum + article.sightings.length, 0),
      });
      assert.equal(store.articlesIn('/a'), 3);
      assert.equal(store.articlesIn('/a/4.txt'), 1);
      assert.equal(store.articlesIn('/a/4'), 0);
    });

    test('rarity counts articles, without the draft itself', async (t) => {
      const store = await open(t);
      await put(store, library());
      const of = (n: number, df: number) => Math.log((n + 1) / (df + 0.5));
      const { rarity } = await store.ask(ask({ terms: new Map([['nato', 1]]) }));
      assert.equal(rarity('nato'), of(3, 2));
      assert.equal(rarity('phantom'), of(3, 0));
      const without = await store.ask(ask({ terms: new Map([['nato', 1]]), self: { id: '22' } }));
      assert.equal(without.rarity('nato'), of(2, 1));
    });

    test('of many sightings that say the same of one month a few stand for all', async (t) => {
      const store = await open(t);
      await put(
        store,
        Array.from({ length: 12 }, (_, i) => articleOf(`/m/${i}.txt`, STOLTENBERG)),
      );
      const { offices } = await store.ask(ask({ offices: [office] }));
      assert.equal(offices.get(office)?.length, 6);
    });

    test('an empty archive answers, and an aborted question is dropped', async (t) => {
      const store = await open(t);
      const answers = await store.ask(ask({ offices: [office], names: ['rutte'], terms: termsIn(RUTTE) }));
      assert.deepEqual(plain(answers, []), { offices: [], people: [], events: [], names: [], related: [], rarity: [] });
      assert.ok(Number.isFinite(answers.rarity('nato')));
      const reason = new Error('gõ tiếp rồi');
      await assert.rejects(store.ask(ask({}), AbortSignal.abort(reason)), reason);
    });

    test('of an office that is named every month for decades the months about the report are answered', async (t) => {
      const store = await open(t);
      const months = Array.from(
        { length: 3 * LOTS },
        (_, i) => `${1970 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      );
      await put(
        store,
        months.map((month) =>
          articleOf(`/m/${month}.txt`, `Tin ${month}\n\nTổng thư ký NATO Jens Stoltenberg đến.`, {
            published: `${month}-05`,
            publishedFrom: 'metadata',
          }),
        ),
      );
      const answered = async (about?: string) => {
        const { offices } = await store.ask(
          ask({ offices: [office], about: (about && parseIsoDay(about)) || undefined }),
        );
        return offices.get(office)!.map(({ article }) => article.published!.slice(0, 7));
      };
      const middle = LOTS + 50;
      assert.deepEqual(await answered(`${months[middle]}-20`), months.slice(50, middle + LOTS));
      assert.deepEqual(await answered(), months);
      assert.deepEqual(await answered('1901-01-01'), months.slice(0, LOTS));
    });
  });

test('all stores agree on a larger archive, whatever the order it was filled in', async (t) => {
  const stories = Array.from({ length: 60 }, (_, i) => articleOf(`/s/${i}.txt`, story(i)));
  const questions = ask({
    offices: [office],
    people: ['jens stoltenberg'],
    events: ['summit@nato'],
    names: ['stoltenbreg', 'jens stoltenberg'],
    terms: termsIn(story(8)),
    self: { path: '/s/8.txt' },
  });
  const terms = ['ngan', 'sach', 'phong', 'paris'];
  const reference = new MemoryStore();
  await put(reference, stories);
  const expected = plain(await reference.ask(questions), terms);
  assert.ok(expected.related.length > 0);
  for (const { skip, make } of MAKERS) {
    if (skip) continue;
    const store = await make(workshop(t));
    t.after(() => store.close());
    await store.beginBulk();
    for (let at = 0; at < 60; at += 20)
      await store.apply({ add: stories.slice(at, at + 20), remove: [], files: new Map() });
    await store.endBulk();
    assert.deepEqual(plain(await store.ask(questions), terms), expected);
  }
});
