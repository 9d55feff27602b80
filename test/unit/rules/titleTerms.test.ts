/** Titles against terms of office that the house has written down. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHouseFacts, withHouseFacts } from '../../../server/src/archive/houseFacts.ts';
import { keysByReading } from '../../../server/src/archive/houseKeys.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { check, extraction } from '../../../server/src/checker.ts';
import { parseIsoDay } from '../../../server/src/time/civil.ts';
import { found } from './desk.ts';

const HOUSE = `offices:
  - role: Bộ trưởng Bộ Nội vụ
    holders:
      - { person: Lê Quý Lam, from: 2010-04-01, to: 2015-04-01 }
      - { person: Trần Thế Bạch, from: 2015-04-01, to: 2020-04-01 }
  - role: Bộ trưởng Bộ Y tế
    holders:
      - { person: Cao Bích Khuê, from: 2010-04-01, to: 2015-04-01 }
      - { person: Bùi Gia Mộc, from: 2010-04-01, to: 2013-04-01 }
  - role: Thứ trưởng Bộ Y tế
    holders:
      - { person: Bùi Gia Mộc, from: 2015-01-01, to: 2019-04-01 }
  - role: Bộ trưởng Bộ Tư pháp
    holders:
      - { person: Vũ Đăng Sâm, from: 2010-04-01, to: 2013-04-01 }
  - role: Bộ trưởng Bộ Xây dựng
    holders:
      - { person: Vũ Đăng Sâm, from: 2014-04-01, to: 2018-04-01 }
  - role: Chủ tịch Ủy ban nhân dân tỉnh Phú Thọ
    holders:
      - { person: Phan Văn Trúc, from: 2018-04-01, to: 2022-04-01 }
  - role: Chủ nhiệm Ủy ban Tài chính, Ngân sách của Quốc hội
    holders:
      - { person: Hồ Kim Tước, from: 2010-04-01, to: 2015-04-01 }
      - { person: Ngô Thế Sáu, from: 2015-04-01, to: 2020-04-01 }
  - role: Đại sứ Việt Nam tại Lào
    holders:
      - { person: Đặng Hải Yên, from: 2010-04-01, to: 2015-04-01 }
      - { person: Lý Thu Nga, from: 2015-04-01, to: 2020-04-01 }
  - role: Đại sứ Việt Nam tại Nga
    holders:
      - { person: Đặng Hải Yên, from: 2015-06-01, to: 2019-04-01 }
`;

async function told(sentence: string): Promise<string[]> {
  const source = `Tin trong ngày\n\n${sentence}`;
  const house = readHouseFacts('dateline.facts.yaml', Buffer.from(HOUSE), keysByReading(extraction.read));
  assert.deepEqual(house.problems, []);
  const report = await check(source, await withHouseFacts(new MemoryStore(), house), {
    reading: { published: parseIsoDay('2016-11-20')! },
    rules: ['title'],
  });
  return found({ ...report, source });
}

test('a minister without the ministry, whose terms in any of them were over', async () => {
  assert.deepEqual(await told('Bộ trưởng Lê Quý Lam trả lời chất vấn.'), ['error title/holder: Bộ trưởng Lê Quý Lam']);
  assert.deepEqual(await told('Bộ trưởng Cao Bích Khuê trả lời chất vấn.'), [
    'error title/holder: Bộ trưởng Cao Bích Khuê',
  ]);
  assert.deepEqual(
    await told('Bộ trưởng Bộ Nội vụ Trần Thế Bạch trả lời chất vấn. Bộ trưởng Lê Quý Lam nói thêm.'),
    ['error title/holder: Bộ trưởng Lê Quý Lam → Bộ trưởng Trần Thế Bạch'],
    'the draft has asked who is in the office',
  );
});

test('the chair of a province that the draft does not name, whose term had not begun', async () => {
  assert.deepEqual(await told('Ông Phan Văn Trúc, Chủ tịch UBND tỉnh, cắt băng.'), [
    'error title/holder: Ông Phan Văn Trúc, Chủ tịch UBND tỉnh',
  ]);
});

test('the predecessor in a committee, however its name is joined, and in an embassy', async () => {
  for (const committee of [
    'Ủy ban Tài chính, Ngân sách',
    'Ủy ban Tài chính – Ngân sách của Quốc hội',
    'Uỷ ban Tài chính ngân sách',
    'Ủy ban Tài chính và Ngân sách Quốc hội',
  ])
    assert.deepEqual(await told(`Ông Hồ Kim Tước, Chủ nhiệm ${committee}, trình bày báo cáo.`), [
      `error title/holder: Ông Hồ Kim Tước, Chủ nhiệm ${committee} → Ông Ngô Thế Sáu, Chủ nhiệm ${committee}`,
    ]);
  assert.deepEqual(await told('Đại sứ Việt Nam tại Lào Đặng Hải Yên tiếp đoàn.'), [
    'error title/holder: Đại sứ Việt Nam tại Lào Đặng Hải Yên → Đại sứ Việt Nam tại Lào Lý Thu Nga',
  ]);
});

test('a sentence that goes back: wrong at its time and at the story’s', async () => {
  assert.deepEqual(await told('Chuyến thăm của Bộ trưởng Nội vụ Lê Quý Lam diễn ra tháng 7/2015.'), [
    'error title/holder: Bộ trưởng Nội vụ Lê Quý Lam → Bộ trưởng Nội vụ Trần Thế Bạch',
  ]);
});

const sound: readonly (readonly [string, string])[] = [
  ['Bộ trưởng Trần Thế Bạch trả lời chất vấn.', 'in office'],
  ['Bộ trưởng Vũ Đăng Sâm trả lời chất vấn.', 'minister of something else by now'],
  ['Thứ trưởng Bùi Gia Mộc trả lời chất vấn.', 'a deputy by now'],
  ['Nguyên Bộ trưởng Lê Quý Lam dự lễ.', 'former'],
  ['Bộ trưởng Kiều Văn Lộc trả lời chất vấn.', 'somebody nobody has heard of'],
  ['Ông Phan Văn Trúc, Chủ tịch UBND xã, cắt băng.', 'of a body of another rank'],
  ['Ông Phan Văn Trúc, Chủ tịch UBND, cắt băng.', 'of a body of any rank'],
  ['Chủ tịch Phan Văn Trúc cắt băng.', 'chair of anything'],
  ['Chuyến thăm của Bộ trưởng Nội vụ Lê Quý Lam diễn ra tháng 7/2013.', 'minister at that time'],
  ['Đại sứ Việt Nam tại Nga Đặng Hải Yên tiếp đoàn.', 'sent to another country by now'],
  ['Đại sứ Đặng Hải Yên tiếp đoàn.', 'sent somewhere'],
];

test('silent where a term has the day in it, or the words may mean another office', async () => {
  for (const [sentence, why] of sound) assert.deepEqual(await told(sentence), [], why);
});
