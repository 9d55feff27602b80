import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../../server/src/claims/claim.ts';
import { readVenues } from '../../../server/src/claims/venues.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { LANGUAGES, languageOf } from '../../../server/src/language/languages.ts';
import { readDraft } from '../../../server/src/text/draft.ts';

const marks = {
  zones: LANGUAGES.map((language) => language.zones),
  abbreviations: new Set(LANGUAGES.flatMap((language) => language.abbreviations)),
};
const venues = (source: string, id: LanguageId = 'vi', taken: readonly Span[] = []) =>
  readVenues(readDraft(source, marks), languageOf(id), taken);
const said = (source: string, id: LanguageId = 'vi') =>
  venues(source, id).map(({ text, placeKey, relation }) => `${text} = ${placeKey} ${relation}`);

test('the most specific place and its country are one venue', () => {
  for (const [source, text, key, country] of [
    ['Cuộc họp diễn ra tại Washington (Mỹ).', 'Washington (Mỹ)', 'city:washington', 'US'],
    ['Ảnh chụp ở Washington DC., Mỹ ngày 9/7.', 'Washington DC., Mỹ', 'city:washington', 'US'],
    ['Hội nghị họp tại La Haye, Hà Lan.', 'La Haye, Hà Lan', 'city:the-hague', 'NL'],
    ['Họ gặp nhau tại thành phố La Haye của Hà Lan.', 'thành phố La Haye của Hà Lan', 'city:the-hague', 'NL'],
    ['Ông nói tại Istanbul, Thổ Nhĩ Kỳ.', 'Istanbul, Thổ Nhĩ Kỳ', 'city:istanbul', 'TR'],
    ['Lễ hội mở ở Nha Trang, Khánh Hòa.', 'Nha Trang, Khánh Hòa', 'vn:nha-trang', 'VN'],
    [
      'Ông phát biểu tại Trung tâm Báo chí nước ngoài ở Washington D.C, ngày 8/7.',
      'Trung tâm Báo chí nước ngoài ở Washington D.C',
      'city:washington',
      'US',
    ],
  ] as const) {
    const [venue, ...rest] = venues(source);
    assert.deepEqual(
      [venue?.text, venue?.placeKey, venue?.country, venue?.relation],
      [text, key, country, 'at'],
      source,
    );
    assert.deepEqual(rest, [], source);
    assert.equal(source.slice(venue!.start, venue!.end), text);
  }
});

test('English names and forms', () => {
  assert.deepEqual(said('The talks were held in The Hague, Netherlands, last week.', 'en'), [
    'The Hague, Netherlands = city:the-hague at',
  ]);
  assert.deepEqual(said('The next meeting will be hosted by Turkey.', 'en'), ['Turkey = country:TR at']);
  assert.deepEqual(said('He spoke at NATO headquarters in Brussels on Tuesday.', 'en'), [
    'NATO headquarters in Brussels = building:nato-headquarters at',
  ]);
  assert.deepEqual(said('Dutch officials met their Turkish partners.', 'en'), []);
});

test('a country or a capital that acts is no place', () => {
  assert.deepEqual(said('Nga cho biết quan hệ với Moskva còn căng thẳng, Kiev thì phản đối.'), []);
  assert.deepEqual(said('Theo ông, Anh và Pháp đồng ý.'), []);
  assert.deepEqual(said('Anh ấy là người Hà Lan, còn anh kia nói tiếng Nga.'), []);
});

test('lists go on from their preposition', () => {
  assert.deepEqual(said('Bốn tiểu đoàn đóng tại các nước Baltic và Ba Lan.'), [
    'các nước Baltic = region:baltic at',
    'Ba Lan = country:PL at',
  ]);
  assert.deepEqual(said('Thủ tướng Ấn Độ tại Nga, Anh muốn ký hiệp ước.'), ['Nga = country:RU at']);
  assert.deepEqual(said('Muối được làm tại Quảng Bình, Quảng Trị và Nghệ An.').length, 3);
});

test('names of persons, papers and bodies are no places', () => {
  assert.deepEqual(said('Tờ Washington Post đưa tin, ca sĩ Hòa Bình vắng mặt.'), []);
  assert.deepEqual(said('Tổng thống Mỹ Barack Obama lên tiếng.'), []);
  const source = 'Ông làm ở Bộ Ngoại giao Hà Lan.';
  const start = source.indexOf('Bộ');
  assert.deepEqual(venues(source, 'vi', [{ start, end: source.length - 1 }]), []);
  assert.deepEqual(said('Ông làm việc ở liên bang nhiều năm.'), []);
});

test('a dateline gives its place', () => {
  assert.deepEqual(
    said(
      'Nước lên nhanh\n\nHà Nội, 11/9/2024 – Mực nước sông sáng nay vượt báo động, nhiều phường ven sông phải đưa dân đi.',
    )[0],
    'Hà Nội = vn:ha-noi dateline',
  );
});

test('any text: no throw, spans in order and inside the text', () => {
  const words = [
    'tại',
    'ở',
    'Hà Nội',
    'Mỹ',
    '(',
    ')',
    ',',
    'của',
    'thành phố',
    'La Haye',
    'Hà Lan',
    'trung tâm',
    '\n',
    '.',
    'NATO',
    '’',
    's',
    'và',
    'in',
    'the',
    '-',
    '😀',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }),
      (parts) => {
        const source = parts.join(' ');
        for (const id of ['vi', 'en'] as const) {
          let last = 0;
          for (const venue of venues(source, id, [{ start: 3, end: 9 }])) {
            assert.ok(venue.start >= last && venue.end > venue.start && venue.end <= source.length);
            assert.equal(venue.text, source.slice(venue.start, venue.end));
            last = venue.end;
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
