import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Archived, desk, found } from './desk.ts';

/** Two articles of one story, in words of their own. */
const STORY: readonly Archived[] = [
  {
    published: '2016-05-12',
    outlet: 'Báo Bờ Tây',
    text: 'Khánh thành nhà máy giấy Hạ Bạch\n\nSáng 12/5, Phó Thủ tướng Chính phủ Lê Quý Lam cắt băng khánh thành nhà máy giấy Hạ Bạch. Tổng thống Latvia Andris Kalve và Ngoại trưởng Latvia Ilze Dreimane dự lễ, đánh trống khai xưởng. Chủ tịch UBND huyện Hạ Bạch Ngô Thế Sáu tặng khách giấy dó.',
  },
  {
    published: '2016-05-12',
    outlet: 'Báo Bờ Đông',
    text: 'Nhà máy giấy Hạ Bạch chạy mẻ đầu\n\nNhà máy giấy Hạ Bạch được khánh thành sáng 12/5. Phó Thủ tướng Lê Quý Lam bấm nút chạy mẻ giấy đầu. Khách mời có Tổng thống Latvia Andris Kalve cùng Ngoại trưởng Ilze Dreimane. Chủ tịch UBND huyện Hạ Bạch Ngô Thế Sáu nói huyện sẽ trồng thêm dó.',
  },
];

const draft = (...sentences: readonly string[]) =>
  desk(
    `Nhà máy giấy Hạ Bạch đi vào hoạt động\n\nNhà máy giấy Hạ Bạch được khánh thành sáng 12/5, chạy mẻ giấy đầu. ${sentences.join(' ')}`,
    '2016-05-12',
    STORY,
  );

test('the office beside the one that all sources have, with the fix in the words of the draft', async () => {
  for (const [sentence, told] of [
    ['Thủ tướng Lê Quý Lam bấm nút chạy máy.', 'Thủ tướng Lê Quý Lam → Phó Thủ tướng Lê Quý Lam'],
    [
      'Phó Tổng thống Latvia Andris Kalve đánh trống.',
      'Phó Tổng thống Latvia Andris Kalve → Tổng thống Latvia Andris Kalve',
    ],
    ['Thủ tướng Latvia Andris Kalve đánh trống.', 'Thủ tướng Latvia Andris Kalve → Tổng thống Latvia Andris Kalve'],
    ['Bộ trưởng Quốc phòng Ilze Dreimane dự lễ.', 'Bộ trưởng Quốc phòng Ilze Dreimane → Ngoại trưởng Ilze Dreimane'],
    [
      'Ông Ngô Thế Sáu, phó chủ tịch UBND huyện Hạ Bạch, tặng giấy dó.',
      'Ông Ngô Thế Sáu, phó chủ tịch UBND huyện Hạ Bạch → Ông Ngô Thế Sáu, chủ tịch UBND huyện Hạ Bạch',
    ],
  ] as const)
    assert.deepEqual(found(await draft(sentence)), [`error title/role: ${told}`], sentence);
});

test('told with both offices and a source from each independent article', async () => {
  const { findings, source } = await draft(
    'Thủ tướng Latvia Andris Kalve đánh trống.',
    'Tổng thống Kalve ở lại hai ngày.',
  );
  const [{ message, evidence, related }] = findings as [(typeof findings)[0]];
  assert.equal(message.values.written, 'Thủ tướng');
  assert.deepEqual(message.values.said, {
    key: 'title.office',
    values: { role: 'Tổng thống', organisation: 'Latvia' },
  });
  assert.equal(evidence.length, 2);
  assert.deepEqual(
    related.map(({ start, end }) => source.slice(start, end)),
    ['Tổng thống Kalve'],
    'where the draft has the other office itself',
  );
});

const sound: readonly (readonly [string, string])[] = [
  ['Phó Thủ tướng Lê Quý Lam bấm nút. Tổng thống Andris Kalve đánh trống.', 'as the sources have it'],
  ['Bộ trưởng Ilze Dreimane dự lễ.', 'in more general words'],
  ['Chủ tịch huyện Ngô Thế Sáu tặng giấy dó.', 'in shorter words'],
  ['Ông Ngô Thế Sáu, Phó Chủ tịch Hội Giấy dó Hạ Bạch, tặng quà.', 'of another body'],
  ['Cựu Thủ tướng Latvia Andris Kalve đánh trống.', 'in an office that he had before'],
  ['Phó Thủ tướng Lê Quý Sơn cũng tới dự.', 'somebody else'],
  [
    'Thủ tướng Latvia Andris Kalve đánh trống. Thủ tướng Andris Kalve ở lại hai ngày.',
    'what the draft says twice it means',
  ],
  ['Năm 2009, Thủ tướng Latvia Andris Kalve từng thăm làng giấy.', 'a sentence of another time'],
];

test('silent where the words fit, and where another post, another body or another time explains them', async () => {
  for (const [sentence, why] of sound) assert.deepEqual(found(await draft(sentence)), [], why);
});

test('silent when one source has the office, too', async () => {
  const also: Archived = {
    published: '2016-05-12',
    text: 'Trống khai xưởng ở Hạ Bạch\n\nNhà máy giấy Hạ Bạch chạy mẻ giấy đầu sáng 12/5. Thủ tướng Latvia Andris Kalve đánh trống khai xưởng.',
  };
  const text =
    'Nhà máy giấy Hạ Bạch chạy mẻ giấy đầu\n\nSáng 12/5, Thủ tướng Latvia Andris Kalve đánh trống khai xưởng.';
  assert.deepEqual(found(await desk(text, '2016-05-12', [...STORY, also])), []);
});

test('silent when the sources are of other days: people rise and fall', async () => {
  const old = STORY.map((article) => ({ ...article, published: '2014-05-12' }));
  const text =
    'Nhà máy giấy Hạ Bạch mở xưởng mới\n\nSáng 12/5/2016, Thủ tướng Lê Quý Lam bấm nút chạy xưởng mới của nhà máy giấy Hạ Bạch.';
  assert.deepEqual(found(await desk(text, '2016-05-12', old)), []);
});

test('of somebody whom nobody has in the story the fix is who is meant, not what he is elsewhere', async () => {
  const elsewhere: Archived = {
    published: '2016-05-10',
    text: 'Mưa lớn ở Lisbon\n\nNgày 10/5, Thủ tướng Bồ Đào Nha Rui Salgado hoãn họp vì mưa lớn ở Lisbon.',
  };
  const text =
    'Nhà máy giấy Hạ Bạch đi vào hoạt động\n\nNhà máy giấy Hạ Bạch được khánh thành sáng 12/5, chạy mẻ giấy đầu. Tổng thống Latvia Rui Salgado đánh trống.';
  assert.deepEqual(found(await desk(text, '2016-05-12', [...STORY, elsewhere])), [
    'error title/holder: Tổng thống Latvia Rui Salgado → Tổng thống Latvia Andris Kalve',
  ]);
});

test('an office named without its country is that of the country at home, when its holder has to do with the story', async () => {
  const story: readonly Archived[] = [
    {
      published: '2016-05-12',
      text: 'Hội sách làng Vân\n\nSáng 12/5, Chủ tịch nước Vũ Hải Thạch khai mạc hội sách làng Vân, trao cúp cho ba thủ thư.',
    },
    {
      published: '2016-05-10',
      text: 'Bão ở vịnh Fundy\n\nNgày 10/5, Tổng thống Ecuador Diego Quirola hủy chuyến đi vì bão.',
    },
  ];
  const text = (person: string) =>
    `Khai mạc hội sách làng Vân\n\nSáng 12/5, Chủ tịch nước ${person} khai mạc hội sách làng Vân, trao cúp cho ba thủ thư.`;
  assert.deepEqual(found(await desk(text('Diego Quirola'), '2016-05-12', story)), [
    'warning title/holder: Chủ tịch nước Diego Quirola → Chủ tịch nước Vũ Hải Thạch',
  ]);
  const abroad = {
    published: '2016-05-12',
    text: 'Thăm Lào\n\nSáng 12/5, Chủ tịch nước Lào Khamsing Vongsa tiếp khách.',
  };
  assert.deepEqual(
    found(await desk(text('Khamsing Vongsa'), '2016-05-12', [...story, abroad])),
    [],
    'of another country',
  );
});

test('"Ba Lan" is no word of number', async () => {
  const story: readonly Archived[] = [
    {
      published: '2016-05-12',
      text: 'Tàu gỗ cập cảng\n\nSáng 12/5, Thủ tướng Ba Lan Jan Wolny đón tàu gỗ cập cảng Gdynia sau ba tháng lênh đênh.',
    },
  ];
  const text =
    'Tàu gỗ về cảng Gdynia\n\nSáng 12/5, Tổng thống Ba Lan Jan Wolny đón tàu gỗ cập cảng Gdynia sau ba tháng lênh đênh.';
  assert.deepEqual(found(await desk(text, '2016-05-12', story)), [
    'warning title/role: Tổng thống Ba Lan Jan Wolny → Thủ tướng Ba Lan Jan Wolny',
  ]);
});

test('in English', async () => {
  const story: readonly Archived[] = [
    {
      published: '2016-05-12',
      text: 'Paper mill opens in Hallgrove\n\nDeputy Prime Minister Oona Kerridge opened the Hallgrove paper mill on 12 May. Latvian President Andris Kalve struck the first gong.',
    },
    {
      published: '2016-05-12',
      text: 'First reel at Hallgrove\n\nThe Hallgrove paper mill ran its first reel on 12 May, watched by Deputy Prime Minister Oona Kerridge and Latvian President Andris Kalve, who struck a gong.',
    },
  ];
  const text = (sentence: string) =>
    `Hallgrove paper mill starts up\n\nThe Hallgrove paper mill ran its first reel on 12 May. ${sentence}`;
  assert.deepEqual(
    found(await desk(text('Prime Minister Oona Kerridge opened the mill.'), '2016-05-12', story, 'en')),
    ['error title/role: Prime Minister Oona Kerridge → Deputy Prime Minister Oona Kerridge'],
  );
  assert.deepEqual(
    found(await desk(text('Latvian Prime Minister Andris Kalve struck the gong.'), '2016-05-12', story, 'en')),
    ['error title/role: Latvian Prime Minister Andris Kalve → Latvian President Andris Kalve'],
  );
});
