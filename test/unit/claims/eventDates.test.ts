import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimById, claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { dayOf, isoDay } from '../../../server/src/time/civil.ts';

/** What the events of a text tell of days: its words, first and last day, and what that hangs on. */
function told(source: string, language: LanguageId = 'vi', published = dayOf(2024, 7, 8)): string[] {
  const { claims } = read(source, { language, published });
  return claimsOf(claims, 'date')
    .filter(({ expression }) => expression.form === 'event')
    .map(({ text, value, hangsOn }) => {
      const iso = (day: number | null) => (day === null ? '…' : isoDay(day));
      return `${text}: ${iso(value!.from)}–${iso(value!.to)} (${claimById(claims, hangsOn!)?.text})`;
    });
}

test('the time before or after an event ends or begins with its days', () => {
  const summit = 'Hội nghị thượng đỉnh NATO diễn ra từ ngày 9-11/7 tại Washington. ';
  assert.deepEqual(told(`${summit}Trước thềm hội nghị thượng đỉnh NATO, các bên đã gặp nhau.`), [
    'Trước thềm hội nghị thượng đỉnh NATO: …–2024-07-09 (từ ngày 9-11/7)',
  ]);
  assert.deepEqual(told(`${summit}Các bên sẽ ký ngay sau khi kết thúc hội nghị thượng đỉnh NATO.`), [
    'ngay sau khi kết thúc hội nghị thượng đỉnh NATO: 2024-07-11–… (từ ngày 9-11/7)',
  ]);
  const english = 'The NATO summit will be held in Washington on July 9-11. ';
  assert.deepEqual(told(`${english}Ahead of the summit, ministers met in Prague.`, 'en'), [
    'Ahead of the summit: …–2024-07-09 (July 9-11)',
  ]);
  assert.deepEqual(told(`${english}He will fly home after the summit.`, 'en'), [
    'after the summit: 2024-07-11–… (July 9-11)',
  ]);
});

test('the day may be told later, and under the name of the wider kind', () => {
  const meeting = 'cuộc họp Bộ trưởng Quốc phòng NATO';
  assert.deepEqual(told(`Trước thềm ${meeting}, Anh công bố gói viện trợ. Cuộc họp cấp bộ trưởng diễn ra ngày 12/7.`), [
    `Trước thềm ${meeting}: …–2024-07-12 (ngày 12/7)`,
  ]);
});

test('an event to come is on its own day', () => {
  const text =
    'Cuộc họp Bộ trưởng Quốc phòng NATO diễn ra ngày 12/7. Kết quả cuộc họp Bộ trưởng Quốc phòng NATO tới đây sẽ rõ.';
  assert.deepEqual(told(text), ['tới đây: 2024-07-12–2024-07-12 (ngày 12/7)']);
  assert.deepEqual(told(text, 'vi', dayOf(2024, 7, 14)), [], 'gone by, it is another one that is to come');
});

test('without one known day there is no claim', () => {
  for (const text of [
    'Trước thềm hội nghị thượng đỉnh NATO, các bên đã gặp nhau.',
    'Hội nghị thượng đỉnh NATO diễn ra vào cuối tháng 7. Trước thềm hội nghị thượng đỉnh NATO, các bên đã gặp nhau.',
    'Hội nghị thượng đỉnh NATO diễn ra ngày 9/7. Hội nghị thượng đỉnh NATO diễn ra ngày 21/7. Ngay sau hội nghị thượng đỉnh NATO, ông về nước.',
    'Hội nghị thượng đỉnh G7 diễn ra ngày 9/7. Trước thềm hội nghị thượng đỉnh NATO, các bên đã gặp nhau.',
    'Cuộc họp cấp bộ trưởng diễn ra ngày 12/7. Trước thềm cuộc họp Bộ trưởng Quốc phòng NATO và cuộc họp Ngoại trưởng NATO, Anh lên tiếng.',
    'Hội nghị thượng đỉnh NATO diễn ra ngày 9/7. Ông phát biểu trước hội nghị thượng đỉnh NATO.',
    'Hội nghị thượng đỉnh NATO diễn ra ngày 9/7. Trước thềm hội nghị thượng đỉnh NATO lần sau, các bên sẽ gặp nhau.',
    'Ngay sau hội nghị thượng đỉnh NATO ngày 9/7, ông về nước.',
  ])
    assert.deepEqual(told(text), [], text);
});
