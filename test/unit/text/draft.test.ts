import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LANGUAGES } from '../../../server/src/language/languages.ts';
import { readDraft, zoneAt } from '../../../server/src/text/draft.ts';

const marks = {
  zones: LANGUAGES.map((l) => l.zones),
  abbreviations: new Set(LANGUAGES.flatMap((l) => l.abbreviations)),
};
const zones = (source: string) => readDraft(source, marks).blocks.map((block) => block.zone);

test('the parts of a Vietnamese story', () => {
  const source = [
    'Cầu mới qua sông được thông xe',
    'Ngày đăng: 5/3/2025',
    '',
    'Sáng 5/3, cây cầu dài 1,2 km nối hai bờ đã mở cho xe chạy sau ba năm thi công.',
    'Xe qua cầu trong sáng đầu tiên. Ảnh: Minh Anh',
    'Theo ban quản lý, cầu chịu được tải trọng 30 tấn và có hai làn dành cho xe máy.',
    'Minh Anh (TTXVN)',
    'Nguồn Báo Tỉnh: https://example.vn/cau-moi-20250305101010.htm',
    'Đường ven biển sắp mở rộng',
  ].join('\n');
  assert.deepEqual(zones(source), ['headline', 'dateline', 'lead', 'caption', 'body', 'byline', 'source', 'teaser']);
});

test('a dateline before the lead is a block of its own', () => {
  assert.deepEqual(
    zones('Lũ lên nhanh\n\nHà Nội, 11/9/2024 – Nước sông dâng cao trong đêm, nhiều hộ dân phải dời đi nơi khác.'),
    ['headline', 'dateline', 'lead'],
  );
});

test('a doubled caption repeats the first', () => {
  const draft = readDraft(
    'Tin\n\nMột câu mở đầu đủ dài để là đoạn dẫn của tin này hôm nay.\nCảnh họp. Ảnh: A\nCảnh họp. Ảnh: A',
    marks,
  );
  assert.deepEqual(
    draft.blocks.map((block) => block.repeats !== undefined),
    [false, false, false, true],
  );
});

test('front matter is read and set apart; a broken one is told', () => {
  const draft = readDraft(
    '---\ntitle: Tin\npublished: 2024-07-12\n---\nTin\n\nMột câu mở đầu đủ dài để là đoạn dẫn của tin này hôm nay.',
    marks,
  );
  assert.equal(draft.frontMatter.metadata.published, '2024-07-12');
  assert.equal(draft.blocks[0]!.zone, 'frontMatter');
  assert.ok(readDraft('---\ntitle: [a\n---\nTin', marks).frontMatter.problem);
});

test('speech is a quotation, a named thing in marks is not', () => {
  const source =
    'Tin\n\nÔng nói: “Chúng tôi sẽ còn trở lại nơi này vào năm sau”, khi nhắc tới “dự án lớn” của vùng đất.';
  const draft = readDraft(source, marks);
  assert.equal(zoneAt(draft, source.indexOf('Chúng tôi')), 'quote');
  assert.equal(zoneAt(draft, source.indexOf('dự án')), 'lead');
});

test('sentences end at stops, not at abbreviations or initials', () => {
  const draft = readDraft(
    'Tin\n\nÔng ở TP. Hồ Chí Minh. Ông J. Smith tới. Họ gặp nhau lúc 7.30 sáng ở nhà hàng quen.',
    marks,
  );
  assert.equal(draft.sentences.filter((sentence) => draft.blocks[sentence.block]!.zone === 'lead').length, 3);
});

test('a sentence begins where a page has lost the space behind a full stop, not inside a name or an address', () => {
  const cut = (source: string) => {
    const { sentences } = readDraft(source, marks);
    return sentences.map(({ start, end }) => source.slice(start, end));
  };
  assert.deepEqual(cut('Cầu được thông xe ngày 5/3/2015.Theo chủ đầu tư, hai làn nữa mở sau.'), [
    'Cầu được thông xe ngày 5/3/2015.',
    'Theo chủ đầu tư, hai làn nữa mở sau.',
  ]);
  assert.deepEqual(cut('Họ về ở khu tái định cư.Nhà nào cũng có vườn.'), [
    'Họ về ở khu tái định cư.',
    'Nhà nào cũng có vườn.',
  ]);
  assert.deepEqual(cut('Đội thua trận (0-1).Hai bàn bị từ chối.'), ['Đội thua trận (0-1).', 'Hai bàn bị từ chối.']);
  for (const whole of [
    'Ông về TP.Huế và ghé q.Tân Bình.',
    'Mua vé tại example.Com trong ngày.',
    'Nhà thơ T.Nguyên và PGS.Lan cùng đến.',
  ])
    assert.deepEqual(cut(whole), [whole]);
});

test('offsets hold for CRLF, BOM, NFD and emoji', () => {
  for (const source of [
    '\uFEFFTin\r\n\r\nNgày 7/10, họ họp ở đây.',
    'Tin 😀\n\nHội nghị 😀 ngày 7/10.'.normalize('NFD'),
  ]) {
    for (const token of readDraft(source, marks).tokens)
      assert.equal(source.slice(token.start, token.end).length, token.end - token.start);
    const draft = readDraft(source, marks);
    const seven = draft.tokens.find((token) => token.word.norm === '7')!;
    assert.equal(source.slice(seven.start, seven.end), '7');
  }
});

test('any text is read, and sentences lie inside their blocks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
      const draft = readDraft(source, marks);
      for (const sentence of draft.sentences) {
        const block = draft.blocks[sentence.block]!;
        assert.ok(sentence.start >= block.start && sentence.end <= block.end);
      }
    }),
  );
});

test('prose with a dash is no dateline; datelines come with and without agency and day', () => {
  const lead = 'nước sông dâng cao trong đêm, nhiều hộ dân ở ven bãi phải dời đi nơi khác.';
  const first = (text: string) => zones(`Lũ lên nhanh\n\n${text}`)[1];
  for (const dateline of [
    'Hà Nội, 11/9/2024 –',
    'HÀ NỘI –',
    'Hà Nội (TTXVN) –',
    'Hà Nội, ngày 11/9 –',
    'Brussels, December 6, 2016 -',
    'Brussels, Dec. 6 –',
    'Hà Nội, 11 tháng 9 năm 2024 –',
    'London, 6 December 2016 -',
    '(TTXVN) – Hà Nội, 11/9 –',
  ])
    assert.equal(first(`${dateline} ${lead}`), 'dateline', dateline);
  for (const prose of ['Khoảng 10 - 15 người tới nơi này mỗi ngày,', 'Cao 4 - 5 m,', 'Từ 8 - 10 giờ sáng,'])
    assert.equal(first(`${prose} ${lead}`), 'lead', prose);
  assert.equal(
    first('Họ gặp 4 đối tác Ấn Độ Dương - Thái Bình Dương ở đó và nói về nhiều việc chung của khu vực.'),
    'lead',
  );
});

test('a name is no place before a dash, and a place may begin like one', () => {
  const rest = 'Giám đốc công ty thoát nước cho biết mực nước còn lên và nhiều hộ phải dời đi trong đêm.';
  const first = (text: string) => zones(`Lũ lên nhanh\n\n${text}`)[1];
  for (const name of [
    'Ông Lê Văn Lũy –',
    'Bà Phan Thị Mùa -',
    'Ông Lũy –',
    'PGS.TS Đỗ Sông Hàn -',
    'Mr. Owen Marsh –',
    'Dr Owen Marsh —',
  ]) {
    assert.equal(first(`${name} ${rest}`), 'lead', name);
    assert.equal(first(`${name} ${rest}`.normalize('NFD')), 'lead', `${name}, decomposed`);
  }
  for (const place of ['Bà Rịa –', 'Cô Tô, ngày 5/9 -', 'BÀ RỊA (TTXVN) –', 'TTO -', 'San Marino –'])
    assert.equal(first(`${place} ${rest}`), 'dateline', place);
});
