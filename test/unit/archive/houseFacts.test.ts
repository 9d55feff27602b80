import assert from 'node:assert/strict';
import test from 'node:test';
import { outlived } from '../../../server/src/archive/holders.ts';
import { readHouseFacts, withHouseFacts } from '../../../server/src/archive/houseFacts.ts';
import { keysByReading } from '../../../server/src/archive/houseKeys.ts';
import { officeKey } from '../../../server/src/archive/keys.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { extraction as reading } from '../../../server/src/checker.ts';
import { dayOf } from '../../../server/src/time/civil.ts';
import { articleOf, ask, extraction } from './newsroom.ts';

const keys = keysByReading(extraction.read);
const facts = (yaml: string) => readHouseFacts('/toa-soan/dateline.facts.yaml', Buffer.from(yaml), keys);
const problems = (yaml: string) =>
  facts(yaml).problems.map(({ message, line }) => [message.key.slice(8), line, message.values]);

const HOUSE = `people:
  - name: Anna Berg
    aliases: [Anna B.]
offices:
  - role: Tổng thư ký
    organisation: NATO
    holders:
      - { person: Jens Stoltenberg, from: 2014-10-01, to: 2024-10-01 }
      - person: Mark Rutte
        from: 1/10/2024
        to: nay
organisations:
  - name: Liên minh châu Âu
    aliases: [EU]
    from: 1993-11
places:
  - { name: La Haye, country: NL, aliases: [The Hague, Den Haag] }
events:
  - name: Hội nghị thượng đỉnh NATO
    year: 2025
    from: 2025-06-24
    to: 2025-06-25
    place: La Haye
`;

test('terms of office, events and names become sightings of the house', async () => {
  const house = facts(HOUSE);
  assert.deepEqual(house.problems, []);
  const archive = await withHouseFacts(new MemoryStore(), house);
  const { offices, people, events, names } = await archive.ask(
    ask({ offices: ['secretary-general@nato'], people: ['mark rutte'], events: ['summit@nato'], names: ['berg'] }),
  );
  const [first, second] = offices.get('secretary-general@nato')!;
  assert.deepEqual(first!.term, { from: dayOf(2014, 10, 1), to: dayOf(2024, 10, 1), grain: 'day' });
  assert.deepEqual(second!.term, { from: dayOf(2024, 10, 1), to: null, grain: 'day' });
  assert.equal(first!.article.house, true);
  assert.equal(first!.line, 8);
  assert.equal(first!.quote.slice(first!.quoteStart, first!.quoteEnd), 'Jens Stoltenberg');
  assert.equal(people.get('mark rutte')?.length, 1);
  const [summit] = events.get('summit@nato')!;
  assert.deepEqual(
    [summit!.year, summit!.dates, summit!.placeKey, summit!.country],
    [2025, { from: dayOf(2025, 6, 24), to: dayOf(2025, 6, 25), grain: 'day' }, 'city:the-hague', 'NL'],
  );
  assert.deepEqual(
    names.get('berg')?.map((s) => s.person),
    ['Anna Berg'],
  );
  assert.deepEqual(house.organisations[0]?.aliases, ['EU']);
  assert.deepEqual(house.organisations[0]?.term, { from: dayOf(1993, 11, 1), to: null, grain: 'month' });
  assert.deepEqual(house.places[0]?.aliases, ['The Hague', 'Den Haag']);
});

test('a term without an end has an unknown one, "nay" lasts; whose assistant somebody is, he is not', async () => {
  const yaml = `offices:
  - role: Bộ trưởng Bộ Y tế
    holders:
      - { person: Lê Văn Khê, from: 2002-08 }
      - { person: Trần Văn Khê, from: 2011-08-03, to: 2016-04-08 }
      - { person: Bùi Thị Na, from: 2022-10-21, to: nay }
  - role: Trợ lý Bộ trưởng Bộ Y tế
    holders: [{ person: Ngô Văn Lân, from: 2012, to: 2020 }]
  - role: Nguyên Bộ trưởng Bộ Y tế
    holders: [{ person: Ngô Văn Tư, from: 2016, to: nay }]
  - role: Chủ tịch Ủy ban nhân dân tỉnh
    holders: [{ person: Ngô Văn Sáu, from: 2016, to: nay }]
  - role: Chủ tịch Ủy ban nhân dân, thành phố Hải Phòng
    holders: [{ person: Ngô Văn Bảy, from: 2016, to: nay }]
`;
  const house = readHouseFacts('/toa-soan/dateline.facts.yaml', Buffer.from(yaml), keysByReading(reading.read));
  const archive = await withHouseFacts(new MemoryStore(), house);
  const asked = [
    officeKey('health-minister', 'country:VN'),
    officeKey('chair', 'peoples-committee'),
    officeKey('chair', 'peoples-committee@vn:hai-phong'),
  ];
  const { offices } = await archive.ask(ask({ offices: asked }));
  const [ministers, unplaced, placed] = asked.map((key) => offices.get(key) ?? []);
  assert.deepEqual(
    ministers?.map(({ person, term, when }) => [person, term?.to, when?.to]),
    [
      ['Lê Văn Khê', undefined, dayOf(2002, 8, 31)],
      ['Trần Văn Khê', dayOf(2016, 4, 8), dayOf(2016, 4, 8)],
      ['Bùi Thị Na', null, null],
    ],
  );
  assert.deepEqual(unplaced, []);
  assert.deepEqual(
    placed?.map(({ person }) => person),
    ['Ngô Văn Bảy'],
  );
  const day = dayOf(2018, 1, 1);
  assert.equal(outlived('Trần Văn Khê', day, ministers!)?.term?.to, dayOf(2016, 4, 8));
  assert.equal(outlived('Trần Văn Khê', dayOf(2016, 5, 1), ministers!), undefined);
  assert.equal(outlived('Lê Văn Khê', day, ministers!), undefined);
  assert.equal(outlived('Bùi Thị Na', dayOf(2030, 1, 1), ministers!), undefined);
});

test('house facts come first in the answers, and add nothing to the count of articles', async () => {
  const store = new MemoryStore();
  const article = articleOf('/a.txt', 'Tựa\n\nTổng thư ký NATO Anna Berg đến.');
  await store.apply({ add: [article], remove: [], files: new Map() });
  const archive = await withHouseFacts(store, facts(HOUSE));
  const { offices } = await archive.ask(ask({ offices: ['secretary-general@nato'] }));
  assert.deepEqual(
    offices.get('secretary-general@nato')?.map((s) => [s.person, s.article.house ?? false]),
    [
      ['Jens Stoltenberg', true],
      ['Mark Rutte', true],
      ['Anna Berg', false],
    ],
  );
  assert.equal(archive.size.articles, 1);
});

test('each bad entry is one problem with its line, and the others count', () => {
  const yaml = `offices:
  - role: Tổng thư ký
    holders:
      - person: Jens Stoltenberg
        from: 31/6/2014
  - role: Tổng thư ký
    organisation: NATO
    holders:
      - person: Mark Rutte
        from: 2024
        to: 2020
  - holders: [{ person: A }]
people:
  - name: Anna Berg
    nickname: An
  - chỉ có tên
  - name: Karl Ek
thời tiết:
  - nắng
places: La Haye
events:
`;
  assert.deepEqual(problems(yaml), [
    ['facts.badDate', 5, { field: 'holders.from', text: '31/6/2014' }],
    ['facts.reversed', 9, {}],
    ['facts.missingField', 12, { field: 'role' }],
    ['facts.unknownField', 15, { field: 'nickname' }],
    ['facts.noEntry', 16, {}],
    ['facts.unknownSection', 18, { section: 'thời tiết' }],
    ['facts.noList', 20, { section: 'places' }],
  ]);
  assert.deepEqual(
    facts(yaml).article.sightings.map(({ said }) => 'person' in said && said.person),
    ['Karl Ek'],
  );
});

test('a file that is no YAML, no mapping, no text, or empty never throws', () => {
  assert.equal(problems('people: [')[0]?.[0], 'facts.yaml');
  assert.deepEqual(problems('- a\n- b'), [['facts.noSections', 1, {}]]);
  assert.deepEqual(problems(''), []);
  assert.deepEqual(readHouseFacts('/f', Buffer.from([0, 1, 2, 0]), keys).problems[0]?.message.key, 'archive.notText');
});
