import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { romanNumber } from '../../../server/src/claims/romanNumbers.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';

function eventsOf(source: string, language: LanguageId = 'vi') {
  const { claims } = read(source, { language });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claimsOf(claims, 'event').map((event) => ({
    ...event,
    dateTexts: event.dates.map((id) => byId.get(id)?.text),
    venueText: event.venue && byId.get(event.venue)?.text,
    anniversaryText: event.anniversary && byId.get(event.anniversary)?.text,
  }));
}

test('organiser, ordinal and venue of a session', () => {
  const source = 'Ông phát biểu trong phiên họp lần thứ 62 của Nghị viện NATO, đang diễn ra tại Istanbul, Thổ Nhĩ Kỳ.';
  const [event] = eventsOf(source);
  assert.equal(event?.eventKind, 'session');
  assert.equal(event?.ordinal, 62);
  assert.match(source.slice(event!.ordinalSpan!.start, event!.ordinalSpan!.end), /62$/);
  assert.match(event?.organiserKey ?? '', /nato/);
  assert.equal(event?.venueText, 'Istanbul, Thổ Nhĩ Kỳ');
});

test('an anniversary is no ordinal', () => {
  const [event] = eventsOf(
    'Tổng thư ký tuyên bố bế mạc Hội nghị thượng đỉnh kỷ niệm 75 năm thành lập NATO tại Washington (Mỹ).',
  );
  assert.equal(event?.organiserKey, 'nato');
  assert.equal(event?.ordinal, undefined);
  assert.match(event?.anniversaryText ?? '', /75/);
  assert.equal(event?.venueText, 'Washington (Mỹ)');
});

test('year and dates of a summit to come', () => {
  const [event] = eventsOf('Hội nghị thượng đỉnh NATO năm 2025 sẽ được tổ chức tại La Haye từ ngày 24/6.');
  assert.equal(event?.year, 2025);
  assert.equal(event?.venueText, 'La Haye');
  assert.ok(event?.dateTexts.some((text) => text?.includes('24/6')));
});

test('English puts it before the noun', () => {
  const [event] = eventsOf('The 2025 NATO summit will be held in The Hague on June 24.', 'en');
  assert.deepEqual(
    [event?.eventKind, event?.organiserKey, event?.year, event?.venueText],
    ['summit', 'nato', 2025, 'The Hague'],
  );
  const [session] = eventsOf('Delegates opened the 62nd session of the NATO Parliamentary Assembly in Istanbul.', 'en');
  assert.deepEqual([session?.eventKind, session?.ordinal, session?.venueText], ['session', 62, 'Istanbul']);
});

test("a press conference's hall is not the summit's", () => {
  const events = eventsOf('Trước hội nghị thượng đỉnh NATO, ông trả lời trong cuộc họp báo tại Brussels.');
  assert.equal(events.find(({ eventKind }) => eventKind === 'summit')?.venueText, undefined);
  assert.equal(events.find(({ eventKind }) => eventKind === 'press-conference')?.venueText, 'Brussels');
});

test('a date that belongs to another verb is not linked', () => {
  const [event] = eventsOf('Hội nghị thượng đỉnh NATO bàn về cuộc chiến mà hai bên gây ra ngày 24/2.');
  assert.deepEqual(event?.dateTexts, []);
});

test('an event without organiser takes the one of its kind', () => {
  const events = eventsOf(
    'Hội nghị thượng đỉnh NATO đã khép lại.\nTheo kế hoạch, kỳ thượng đỉnh tiếp theo diễn ra năm 2025 tại Hà Lan.\nHội nghị khai mạc ngày 9/7.',
  );
  assert.deepEqual(
    events.map(({ eventKind, organiserKey }) => [eventKind, organiserKey]),
    Array(3).fill(['summit', 'nato']),
  );
});

test('a common noun alone is no event', () => {
  assert.deepEqual(eventsOf('Tại cuộc họp, các bên trao đổi thẳng thắn. Hội nghị nghe báo cáo.'), []);
});

test('venues know their events', () => {
  const { claims } = read('Hội nghị thượng đỉnh NATO diễn ra tại Washington.', { language: 'vi' });
  const [event] = claimsOf(claims, 'event');
  assert.equal(claimsOf(claims, 'venue')[0]?.event, event?.id);
});

test('editions of a series stand right after its name', () => {
  for (const [source, language, kind, ordinal, year] of [
    ['Đoàn dự SEA Games 31 ở Hà Nội.', 'vi', 'sea-games', 31, undefined],
    ['COP29 họp tại Baku.', 'vi', 'cop', 29, undefined],
    ['Đại hội XIII họp ở Hà Nội.', 'vi', 'congress', 13, undefined],
    ['Euro 2024 khai mạc ở Munich.', 'vi', 'euro', undefined, 2024],
    ['Bão số 3 gây mưa lớn.', 'vi', 'storm', 3, undefined],
    ['Super Bowl LVIII drew record crowds.', 'en', 'super-bowl', 58, undefined],
    ['COP29 took place in Baku.', 'en', 'cop', 29, undefined],
  ] as const) {
    const [event] = eventsOf(source, language);
    assert.deepEqual([event?.eventKind, event?.ordinal, event?.year], [kind, ordinal, year], source);
  }
  assert.deepEqual(eventsOf('Dự án trị giá 40 tỷ euro năm 2016.'), []);
  assert.deepEqual(eventsOf('Cậu bé Oscar thích bơi.'), []);
  assert.equal(eventsOf('Ở World Cup 3-0 là tỷ số đẹp.')[0]?.ordinal, undefined);
});

test('a ceremony that marks an anniversary', () => {
  const [event] = eventsOf('Trường tổ chức lễ kỷ niệm 10 năm thành lập tại Huế.');
  assert.equal(event?.eventKind, 'ceremony');
  assert.match(event?.anniversaryText || '', /10 năm/);
});

test('the other side holds no yearly event, but a meeting', () => {
  assert.equal(eventsOf('Đội chuẩn bị cho World Cup 2026 với Nepal.')[0]?.organiserKey, undefined);
  assert.equal(eventsOf('Cuộc gặp với Nga diễn ra ở Paris.')[0]?.organiserKey, 'country:RU');
});

test("a common noun's day is part of its name", () => {
  assert.equal(eventsOf('Phát biểu tại cuộc họp ngày 6/12, ông nói vậy.')[0]?.text, 'cuộc họp ngày 6/12');
});

test('Roman numbers', () => {
  assert.deepEqual(['XIII', 'IV', 'XLIX', 'XCIX'].map(romanNumber), [13, 4, 49, 99]);
  assert.deepEqual(['', 'IIII', 'NATO', 'VX'].map(romanNumber), Array(4).fill(undefined));
});
