import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Archived, desk, found } from './desk.ts';

/** Two articles of one story, in words of their own. */
const STORY: readonly Archived[] = [
  {
    published: '2016-05-12',
    outlet: 'Báo Bờ Tây',
    text: 'Đoàn thuyền giấy cập bến\n\nSáng 12/5, đoàn thuyền giấy của nhóm thợ thủ công cập bến lễ hội ở Phần Lan sau ba tuần lênh đênh. Nhóm thợ học gấp thuyền tại tỉnh Hậu Giang từ một nghệ nhân mù.',
  },
  {
    published: '2016-05-12',
    outlet: 'Báo Bờ Đông',
    text: 'Ba tuần lênh đênh trên thuyền giấy\n\nNhóm thợ thủ công đưa đoàn thuyền giấy tới lễ hội tại Phần Lan sáng 12/5. Nghệ nhân mù dạy họ gấp thuyền sống ở Hậu Giang, cách bến vài bước chân.',
  },
];

const draft = (...sentences: readonly string[]) =>
  desk(
    `Thuyền giấy cập bến\n\nĐoàn thuyền giấy của nhóm thợ thủ công lênh đênh ba tuần đã tới lễ hội sáng 12/5. ${sentences.join(' ')}`,
    '2016-05-12',
    STORY,
  );

test('a country or a province that no source names, where they name another one', async () => {
  for (const [sentence, told] of [
    ['Thuyền cập bến lễ hội ở Uzbekistan sau ba tuần lênh đênh.', 'Uzbekistan → Phần Lan'],
    ['Thợ học gấp thuyền tại tỉnh Yên Bái từ một nghệ nhân mù.', 'Yên Bái → Hậu Giang'],
    ['Thợ học gấp thuyền ở Yên Bái từ một nghệ nhân mù.', 'Yên Bái → Hậu Giang'],
  ] as const)
    assert.deepEqual(found(await draft(sentence)), [`warning venue/archive: ${told}`], sentence);
});

test('told by what the sources write, with the words of both', async () => {
  const { findings } = await draft('Thuyền cập bến lễ hội ở Uzbekistan sau ba tuần lênh đênh.');
  const { message, evidence } = findings[0]!;
  assert.equal(message.values.written, 'Uzbekistan');
  assert.equal(message.values.said, 'Phần Lan');
  assert.equal(evidence.length, 2);
});

const sound: readonly (readonly [string, string])[] = [
  ['Thuyền cập bến lễ hội ở Phần Lan sau ba tuần lênh đênh.', 'as the sources have it'],
  ['Thuyền cập bến lễ hội ở Helsinki sau ba tuần lênh đênh.', 'a city of that country'],
  ['Đại sứ quán Uzbekistan gửi hoa chúc mừng nhóm thợ.', 'no place, but an actor'],
  ['Từ đây cả nhóm bay sang Uzbekistan thăm người thân.', 'another place after a word of arrival'],
  [
    'Thuyền cập bến lễ hội ở Uzbekistan. Chủ nhà Uzbekistan tặng mỗi thợ một chiếc mũ.',
    'what the draft names twice it means',
  ],
  ['Họ từng thi ở Uzbekistan, Ecuador và Tunisia.', 'the draft tells of more than the sources'],
  ['Họ tập chèo ở Uzbekistan và Phần Lan.', 'both places in one list'],
  [
    'Hội Thuyền giấy có trụ sở ở Uzbekistan trao giải nhất cho nhóm thợ.',
    'the seat of a body, not the place of the story',
  ],
  ['Đại sứ quán Lào tại Uzbekistan gửi hoa chúc mừng nhóm thợ.', 'an embassy where it stands'],
];

test('silent over other names, over more than the sources tell, and over actors', async () => {
  for (const [sentence, why] of sound) assert.deepEqual(found(await draft(sentence)), [], why);
});

test('silent without another place in the sources', async () => {
  const report = await desk(
    'Thuyền giấy cập bến\n\nĐoàn thuyền giấy của nhóm thợ thủ công cập bến lễ hội ở Uzbekistan sáng 12/5 sau ba tuần lênh đênh.',
    '2016-05-12',
    STORY.map((article) => ({ ...article, text: article.text.replace(/(ở|tại) Phần Lan/g, 'lớn nhất vùng') })),
  );
  assert.deepEqual(found(report), []);
});

test('before the merger of 2025 the old province does not name the new one', async () => {
  const report = (place: string) =>
    desk(
      `Thuyền giấy ở ${place}\n\nThợ học gấp thuyền tại tỉnh ${place === 'Bắc Ninh' ? 'Bắc Giang' : 'Hậu Giang'} từ một nghệ nhân mù. Đoàn thuyền giấy lênh đênh ba tuần.`,
      '2016-05-12',
      STORY.map((article) => ({ ...article, text: article.text.replaceAll('Hậu Giang', 'Bắc Giang') })),
    );
  assert.deepEqual(found(await report('Bắc Ninh')), ['warning venue/archive: Bắc Ninh → Bắc Giang']);
  assert.deepEqual(found(await report('Bắc Giang')), ['warning venue/archive: Hậu Giang → Bắc Giang']);
});

test('a dash after a place is no part of its name', async () => {
  assert.deepEqual(found(await draft('Thuyền cập bến lễ hội ở Uzbekistan- xứ của những dòng sông.')), [
    'warning venue/archive: Uzbekistan → Phần Lan',
  ]);
});

test('where another report names the draft’s place, the sentence itself must say the other', async () => {
  const besides: Archived = {
    published: '2016-05-12',
    outlet: 'Báo Bờ Nam',
    text: 'Thuyền giấy vượt biển\n\nĐoàn thuyền giấy của nhóm thợ thủ công lênh đênh ba tuần. Năm trước nhóm chèo qua một hồ lớn của Uzbekistan.',
  };
  const report = (sentence: string) =>
    desk(`Thuyền giấy cập bến\n\nĐoàn thuyền giấy của nhóm thợ thủ công lênh đênh ba tuần. ${sentence}`, '2016-05-12', [
      ...STORY,
      besides,
    ]);
  const same = 'Sáng 12/5, đoàn thuyền giấy của nhóm thợ thủ công cập bến lễ hội ở Uzbekistan sau ba tuần lênh đênh.';
  assert.deepEqual(found(await report(same)), ['warning venue/archive: Uzbekistan → Phần Lan']);
  assert.deepEqual(found(await report('Họ còn nhớ mùa hè năm ngoái ở Uzbekistan.')), []);
});
