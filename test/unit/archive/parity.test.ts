/** Stores give the same answers, whatever comes and goes; and keys find what is written in other ways. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import type { Answers, Questions } from '../../../server/src/archive/archive.ts';
import { readArticle } from '../../../server/src/archive/article.ts';
import { digest } from '../../../server/src/archive/hashing.ts';
import { personKey } from '../../../server/src/archive/keys.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { questionsOf } from '../../../server/src/archive/questions.ts';
import { nativeSqlite, openNative } from '../../../server/src/archive/sqlite/native.ts';
import { SCHEMA } from '../../../server/src/archive/sqlite/schema.ts';
import { SqliteStore } from '../../../server/src/archive/sqlite/store.ts';
import { openWasm } from '../../../server/src/archive/sqlite/wasm.ts';
import type { ArticleStore } from '../../../server/src/archive/store.ts';
import { extraction } from '../../../server/src/checker.ts';
import { read } from '../../../server/src/claims/read.ts';
import { ask, plainRelated, raw, workshop } from './newsroom.ts';

const sqlite = async (folder: string): Promise<ArticleStore> => {
  const native = nativeSqlite();
  const db = native
    ? openNative(path.join(folder, 'a.native.db'), native)
    : await openWasm(path.join(folder, 'a.wasm.db'));
  await db.writing(() => db.exec(SCHEMA));
  return SqliteStore.over(db, extraction.termsOf);
};

const PEOPLE = ['Nguyễn Thị Thuý', 'Nguyễn Thị Thủy', 'Jens Stoltenberg', 'Mark Rutte', 'Trần Văn Hoà'];
const OFFICES = ['Tổng thư ký NATO', 'Bộ trưởng Quốc phòng', 'Chủ tịch UBND tỉnh Nghệ An', 'Đại sứ Hà Lan'];
const PLACES = ['La Haye', 'Brussels', 'Hà Nội', 'Washington'];

const sentence = fc
  .tuple(
    fc.constantFrom(...OFFICES),
    fc.constantFrom(...PEOPLE),
    fc.constantFrom(...PLACES),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 90 }),
  )
  .map(
    ([office, person, place, day, month, billions]) =>
      `Ngày ${day}/${month}/2024, ${office} ${person} nói tại ${place} về khoản hỗ trợ tối thiểu ${billions} tỷ euro cho Ukraine. ` +
      `Hội nghị thượng đỉnh NATO khai mạc ở ${place} ngày ${day}/${month + 1}/2024.`,
  );
const story = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 9 }))
  .map(([told, day]) => ({ text: `Tin ngày ${day}\n\n${told.join('\n')}`, published: `2024-01-0${day}` }));

/** The first story and the sixth are copies that are compared only when the fourth, which stands between them, is gone. */
const BETWEEN = ((): [{ text: string; published: string }[], number[], boolean] => {
  const told = (office: string, place: string, day: number, month: number, billions: number) =>
    `Ngày ${day}/${month}/2024, ${office} Nguyễn Thị Thuý nói tại ${place} về khoản hỗ trợ tối thiểu ${billions} tỷ euro cho Ukraine. ` +
    `Hội nghị thượng đỉnh NATO khai mạc ở ${place} ngày ${day}/${month + 1}/2024.`;
  const storyOn = (day: number, ...sentences: string[]) => ({
    text: `Tin ngày ${day}\n\n${sentences.join('\n')}`,
    published: `2024-01-0${day}`,
  });
  const [secretary, chairman] = ['Tổng thư ký NATO', 'Chủ tịch UBND tỉnh Nghệ An'];
  const stories = [
    storyOn(1, told(chairman, 'La Haye', 1, 1, 1)),
    storyOn(1, told(secretary, 'Washington', 1, 1, 1)),
    storyOn(1, told(secretary, 'Washington', 1, 1, 1)),
    storyOn(1, told(secretary, 'La Haye', 2, 1, 2), told(secretary, 'La Haye', 3, 1, 2)),
    storyOn(9, told(secretary, 'La Haye', 1, 1, 1)),
    storyOn(1, told(chairman, 'La Haye', 1, 1, 3)),
    storyOn(9, told(secretary, 'La Haye', 1, 1, 1)),
  ];
  return [stories, [3], false];
})();

/** Answers as data; a field that is undefined is one that is not there. */
const plain = ({ offices, people, events, names, related, rarity }: Answers, { terms }: Questions): unknown => {
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = {
    offices: sorted(offices),
    people: sorted(people),
    events: sorted(events),
    names: sorted(names),
    related: plainRelated(related),
    rarity: [...terms.keys()].map(rarity),
  };
  return JSON.parse(JSON.stringify(all));
};

test('memory and SQLite answer alike, while articles come and go', async (t) => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(story, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(7), { maxLength: 4 }),
      fc.boolean(),
      async (stories, leaving, bulk) => {
        const memory = new MemoryStore();
        const database = await sqlite(workshop(t));
        run++;
        try {
          const articles = stories.map(({ text, published }, i) =>
            readArticle(raw(`/kho/${i}.txt`, text, { published, publishedFrom: 'metadata' }), extraction),
          );
          const gone = [...new Set(leaving)].filter((i) => i < articles.length);
          const remove = gone.map((i) => ({ path: `/kho/${i}.txt`, name: digest(`/kho/${i}.txt`) }));
          for (const store of [memory, database]) {
            if (bulk) await store.beginBulk();
            await store.apply({ add: articles, remove: [], files: new Map() });
            if (bulk) await store.endBulk();
            await store.apply({ add: [], remove, files: new Map() });
            await store.endBulk();
          }
          assert.deepEqual(database.size, memory.size);
          for (const { text } of stories) {
            const questions = questionsOf(read(`${text} Hôm nay.`), { path: '/kho/0.txt' });
            assert.deepEqual(
              plain(await database.ask(questions), questions),
              plain(await memory.ask(questions), questions),
            );
          }
        } finally {
          database.close();
        }
      },
    ),
    { numRuns: 25, examples: [BETWEEN] },
  );
  assert.ok(run >= 25);
});

test('case, tone placement, marks and other names of a place or body find the same', async (t) => {
  const store = await sqlite(workshop(t));
  t.after(() => store.close());
  const text =
    'Tin NATO\n\nNgày 11/7/2024, Tổng thư ký NATO Nguyễn Thị Thuý phát biểu. Hội nghị thượng đỉnh NATO khai mạc tại La Haye.';
  await store.apply({ add: [readArticle(raw('/a/1.txt', text), extraction)], remove: [], files: new Map() });
  const drafts = [
    'Ngày 12/7/2024, Tổng thư ký NATO Nguyễn Thị Thúy lên tiếng. Hội nghị thượng đỉnh NATO ở The Hague.',
    'Ngày 12/7/2024, TỔNG THƯ KÝ NATO Nguyễn Thị Thuý lên tiếng. Hội nghị thượng đỉnh NATO ở Den Haag.',
    'Ngày 12/7/2024, Tổng thư ký Tổ chức Hiệp ước Bắc Đại Tây Dương Nguyen Thi Thuy lên tiếng.'.normalize('NFD'),
    'On 12 July 2024, NATO Secretary General Nguyen Thi Thuy spoke. The NATO summit in The Hague ended.',
  ];
  for (const draft of drafts) {
    const { offices, people } = await store.ask(questionsOf(read(draft), {}));
    assert.deepEqual(
      offices.get('secretary-general@nato')?.map(({ person }) => person),
      ['Nguyễn Thị Thuý'],
      draft,
    );
    assert.equal(people.get('nguyen thi thuy')?.length, 1, draft);
  }
  for (const written of ['NGUYỄN THỊ THUÝ', 'Nguyễn Thị Thúy'.normalize('NFD'), 'nguyen  thi-thuy'])
    assert.equal(personKey(written), 'nguyen thi thuy');
  const { names, events } = await store.ask(ask({ names: ['nguyen thi thuy'], events: ['summit@nato'] }));
  assert.equal(names.get('nguyen thi thuy')?.[0]?.person, 'Nguyễn Thị Thuý');
  assert.deepEqual(
    events.get('summit@nato')?.map(({ placeKey }) => placeKey),
    ['city:the-hague'],
  );
});
