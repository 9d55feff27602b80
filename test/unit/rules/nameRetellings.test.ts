/** name/unknown-spelling, by articles that tell the draft's story. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Archived, desk, found } from './desk.ts';

/** Two articles of one story, in words of their own. */
const bridge = (...sentences: readonly string[]): Archived[] => [
  {
    published: '2016-05-12',
    outlet: 'Báo Bờ Tây',
    text: `Thông xe cầu Sông Trẹm\n\nSáng 12/5, cầu Sông Trẹm nối hai bờ chợ nổi được thông xe sau hai năm thi công. ${sentences[0]} Người dân hai bờ không còn phải chờ phà vào mùa nước lớn.`,
  },
  {
    published: '2016-05-12',
    outlet: 'Báo Bờ Đông',
    text: `Phà chợ nổi chạy chuyến cuối\n\nKhi cầu Sông Trẹm thông xe sáng 12/5, chuyến phà cuối cùng rời chợ nổi. ${sentences.at(-1)} Sau hai năm thi công, hai bờ đã liền nhau.`,
  },
];

const draft = (sentence: string) =>
  desk(
    `Cầu Sông Trẹm thông xe\n\nCầu Sông Trẹm nối hai bờ chợ nổi thông xe sáng 12/5 sau hai năm thi công, chuyến phà cuối cùng đã chạy. ${sentence}`,
    '2016-05-12',
    bridge(
      'Nhà thầu Hyosan Engineering cùng kỹ sư Bastian Kreuzberger và kỹ sư Lý Thị Hạnh dự lễ tại phường Bến Nghé.',
      'Đại diện Hyosan Engineering, kỹ sư Bastian Kreuzberger và kỹ sư Lý Thị Hạnh, chụp ảnh ở bến Bến Nghé.',
    ),
  );

const slips: readonly (readonly [string, string])[] = [
  ['Kỹ sư Bastian Kreuzbegrer cắt băng.', 'Kreuzbegrer → Kreuzberger'],
  ['Kỹ sư Bastina Kreuzberger cắt băng.', 'Bastina → Bastian'],
  ['Nhà thầu Hyosan Engineerng cắt băng.', 'Engineerng → Engineering'],
  ['Nhà thầu Hyosvan Engineering cắt băng.', 'Hyosvan → Hyosan'],
  ['Kỹ sư Lý Thị Hạhn chỉ huy.', 'Hạhn → Hạnh'],
  ['Kỹ sư Lý Thi Hạnh chỉ huy.', 'Thi → Thị'],
  ['Lễ diễn ra tại phường Bến Ngéh.', 'Ngéh → Nghé'],
];

test('a name one slip from the name in the articles of the story', async () => {
  for (const [sentence, told] of slips)
    assert.deepEqual(found(await draft(sentence)), [`warning name/unknown-spelling: ${told}`], sentence);
});

test('the whole name is told, with what the sources write', async () => {
  const { findings } = await draft('Kỹ sư Lý Thị Hạhn chỉ huy.');
  assert.deepEqual(findings[0]!.message.values.written, 'Lý Thị Hạhn');
  assert.deepEqual(findings[0]!.message.values.meant, 'Lý Thị Hạnh');
  assert.deepEqual(
    findings[0]!.evidence.map((sighting) => sighting.kind === 'wording' && sighting.text),
    ['Lý Thị Hạnh', 'Lý Thị Hạnh'],
  );
});

const sound: readonly (readonly [string, string])[] = [
  ['Kỹ sư Bastian Kreuzberger cắt băng.', 'as the sources spell it'],
  [
    'Nhà thầu Hyosvan Engineering cắt băng, Hyosvan Engineering cũng ký biên bản.',
    'what the draft writes twice it means',
  ],
  ['Kỹ sư Trần Thị Hằng chỉ huy.', 'somebody else'],
  ['Kỹ sư Lý Thị Hương chỉ huy.', 'a sister'],
  ['Lễ diễn ra tại phường Bến Thành.', 'another ward'],
  ['Kỹ sư BASTIAN KREUZBERGER cắt băng.', 'capitals'],
];

test('silent over another bearer and over the spelling of the house', async () => {
  for (const [sentence, why] of sound) assert.deepEqual(found(await draft(sentence)), [], why);
});

test('silent where the sources differ among themselves', async () => {
  const report = await desk(
    'Cầu Sông Trẹm thông xe\n\nCầu Sông Trẹm nối hai bờ chợ nổi thông xe sáng 12/5 sau hai năm thi công. Kỹ sư Mustafa Kadrawi cắt băng.',
    '2016-05-12',
    bridge('Kỹ sư Mustafa Kadrawi dự lễ.', 'Kỹ sư Mustafa Karrawi dự lễ.'),
  );
  assert.deepEqual(found(report), []);
});

test('a transcription needs more than one witness', async () => {
  const text =
    'Cầu Sông Trẹm thông xe\n\nCầu Sông Trẹm nối hai bờ chợ nổi thông xe sáng 12/5 sau hai năm thi công. Kỹ sư Mohammad Rezaei cắt băng.';
  const one = await desk(text, '2016-05-12', bridge('Kỹ sư Mohammed Rezaei dự lễ.', 'Mọi người vỗ tay.'));
  assert.deepEqual(found(one), []);
  const two = await desk(text, '2016-05-12', bridge('Kỹ sư Mohammed Rezaei dự lễ.'));
  assert.deepEqual(found(two), ['warning name/unknown-spelling: Mohammad → Mohammed']);
});

test('a sentence begun without its full stop is no name', async () => {
  const text =
    'Cầu Sông Trẹm thông xe\n\nCầu Sông Trẹm nối hai bờ chợ nổi thông xe sáng 12/5 sau hai năm thi công. Phó Cục trưởng Cục Đường Thủy Đỗ Văn Lâm dự lễ.';
  const report = await desk(text, '2016-05-12', bridge('Theo Cục Đường Thủy Đã hoàn thành kè hai bờ.'));
  assert.deepEqual(found(report), []);
});

test('keywords without any marks have lost none', async () => {
  const text = (keywords: string) =>
    `Cầu Sông Trẹm thông xe\n\nCầu Sông Trẹm nối hai bờ chợ nổi thông xe sáng 12/5 sau hai năm thi công. ${keywords}`;
  const told = bridge('Kỹ sư Lý Hyosan Hạnh dự lễ thông xe.');
  const report = async (keywords: string) => found(await desk(text(keywords), '2016-05-12', told));
  assert.deepEqual(await report('Trong lễ thông xe, kỹ sư Hyosan Hanh dự lễ thông xe.'), [
    'warning name/unknown-spelling: Hanh → Hạnh',
  ]);
  assert.deepEqual(await report('Trong le thong xe, ky su Hyosan Hanh du le thong xe.'), []);
});
