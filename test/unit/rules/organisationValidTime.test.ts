import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHouseFacts, withHouseFacts } from '../../../server/src/archive/houseFacts.ts';
import { keysByReading } from '../../../server/src/archive/houseKeys.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { check, extraction } from '../../../server/src/checker.ts';
import { parseIsoDay } from '../../../server/src/time/civil.ts';
import { found } from './desk.ts';

const FACTS = `organisations:
  - name: Hội đồng NATO - Ukraine
    aliases: [Hội đồng NATO-Ukraine]
    from: 2023-07-11
    replaces: Ủy ban NATO - Ukraine
  - name: Ủy ban NATO - Ukraine
    from: 1997-07-09
    to: 2023-07-10
`;

async function held(sentence: string, published: string): Promise<string[]> {
  const facts = readHouseFacts('dateline.facts.yaml', Buffer.from(FACTS), keysByReading(extraction.read));
  assert.deepEqual(facts.problems, []);
  const archive = await withHouseFacts(new MemoryStore(), facts);
  const source = `Tin trong ngày\n\n${sentence}`;
  const report = await check(source, archive, { reading: { published: parseIsoDay(published)! } });
  return found({ ...report, source }).filter((line) => line.includes('organisation/'));
}

test('a name before its organisation bore it; what it replaced is offered', async () => {
  assert.deepEqual(await held('Chiều nay là cuộc họp của Hội đồng NATO-Ukraine ở cấp ngoại trưởng.', '2016-12-06'), [
    'warning organisation/valid-time: Hội đồng NATO-Ukraine → Ủy ban NATO - Ukraine',
  ]);
});

test('a name after it was given up', async () => {
  assert.deepEqual(await held('Chiều nay là cuộc họp của Ủy ban NATO - Ukraine ở cấp ngoại trưởng.', '2024-07-11'), [
    'warning organisation/valid-time: Ủy ban NATO - Ukraine → Hội đồng NATO - Ukraine',
  ]);
});

test('in its time, around the renaming, and where the sentence speaks of its time, the name is sound', async () => {
  for (const [sentence, day] of [
    ['Chiều nay là cuộc họp của Hội đồng NATO - Ukraine ở cấp ngoại trưởng.', '2024-07-11'],
    ['Chiều nay là cuộc họp của Ủy ban NATO - Ukraine ở cấp ngoại trưởng.', '2023-07-20'],
    ['Trước năm 2023, từ tháng 3/2005, Ủy ban NATO - Ukraine là nơi hai bên gặp nhau.', '2024-07-11'],
  ] as const)
    assert.deepEqual(await held(sentence, day), [], sentence);
});
