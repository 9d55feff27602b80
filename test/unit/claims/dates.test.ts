import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { claimsOf, type DateClaim } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { isoDay, parseIsoDay } from '../../../server/src/time/civil.ts';

/** The date claims of a lead published on 12 July 2024, as "text = from..to". */
function dates(lead: string, language: 'vi' | 'en' = 'vi', published = '2024-07-12'): string[] {
  const source = `Tin trong ngày\n\n${lead}`;
  const { claims } = read(source, { language, published: parseIsoDay(published)! });
  return claimsOf(claims, 'date').map((claim: DateClaim) => `${claim.text} = ${days(claim)}`);
}

function days({ value }: DateClaim): string {
  if (!value) return '?';
  const from = value.from === null ? '' : isoDay(value.from);
  const to = value.to === null ? '' : isoDay(value.to);
  return from === to ? from : `${from}..${to}`;
}

const rows: [text: string, ...expected: string[]][] = [
  ['Họ gặp nhau ngày 11/7 ở đây.', 'ngày 11/7 = 2024-07-11'],
  ['Họ gặp nhau ngày 05/07/2023 ở đây.', 'ngày 05/07/2023 = 2023-07-05'],
  ['Họ gặp nhau hôm 28-5 ở đây.', 'hôm 28-5 = 2024-05-28'],
  ['Họ gặp nhau ngày 11 tháng 7 năm 2022 ở đây.', 'ngày 11 tháng 7 năm 2022 = 2022-07-11'],
  ['Họ gặp nhau ngày mười hai tháng ba năm 2022.', 'ngày mười hai tháng ba năm 2022 = 2022-03-12'],
  ['Kỳ họp mở từ ngày 9-11/7 tại đây.', 'từ ngày 9-11/7 = 2024-07-09..2024-07-11'],
  ['Kỳ họp mở từ ngày 28/2 đến ngày 3/3 tại đây.', 'từ ngày 28/2 đến ngày 3/3 = 2024-02-28..2024-03-03'],
  ['Kỳ họp mở từ ngày 12 đến 15/3/2024 tại đây.', 'từ ngày 12 đến 15/3/2024 = 2024-03-12..2024-03-15'],
  ['Chợ mở các ngày 9 và 10/7 tại đây.', 'các ngày 9 và 10/7 = 2024-07-09..2024-07-10'],
  ['Bão vào bờ đêm 6 rạng sáng 7/7 vừa rồi.', 'đêm 6 rạng sáng 7/7 = 2024-07-06..2024-07-07'],
  ['Trẻ nghỉ đến hết thứ Sáu, 12/7 mới đi học.', 'thứ Sáu, 12/7 = 2024-07-12'],
  ['Ông tới vào thứ Hai tuần tới theo lịch.', 'thứ Hai tuần tới = 2024-07-15'],
  ['Ông tới vào sáng mai theo lịch.', 'sáng mai = 2024-07-13'],
  ['Hôm nay, 12/7, ông đã tới đây.', 'Hôm nay, 12/7 = 2024-07-12'],
  ['Hồi tháng trước ông đã tới đây.', 'tháng trước = 2024-06-01..2024-06-30'],
  ['Trong tháng 9 vừa qua ông đã tới đây.', 'tháng 9 vừa qua = 2023-09-01..2023-09-30'],
  ['Ông sẽ tới vào cuối tháng 8 tới.', 'cuối tháng 8 tới = 2024-08-22..2024-08-31'],
  ['Xuất khẩu quý II/2024 tăng mạnh.', 'quý II/2024 = 2024-04-01..2024-06-30'],
  ['Xuất khẩu 6 tháng đầu năm 2024 tăng mạnh.', '6 tháng đầu năm 2024 = 2024-01-01..2024-06-30'],
  ['Giai đoạn 2021-2025 có nhiều đổi thay.', 'Giai đoạn 2021-2025 = 2021-01-01..2025-12-31'],
  ['Kể từ năm 2014 giá đã tăng.', 'Kể từ năm 2014 = 2014-01-01..'],
  ['Cách đây ba năm nơi này còn là bãi hoang.', 'Cách đây ba năm = 2021-01-01..2021-12-31'],
  ['Đầu năm 2025 cầu sẽ xong.', 'Đầu năm 2025 = 2025-01-01..2025-03-31'],
];

test('what Vietnamese newspapers print, read from 12 July 2024', () => {
  for (const [text, ...expected] of rows) assert.deepEqual(dates(text), expected, text);
});

test('look-alikes are no dates', () => {
  for (const text of [
    'Khoảng 2/3 số hộ đã dời đi khỏi vùng lũ.',
    'Lực lượng trực 24/7 tại các điểm xung yếu.',
    'Theo Nghị định 15/2020/NĐ-CP, mức phạt tăng.',
    'Đội chủ nhà thắng 2-1 trên sân nhà.',
    'Tên lửa S-400 được đưa tới đây.',
    'Đây là lần thứ hai ông tới nơi này.',
    'Gọi số 024.3000.0000 để được giúp.',
    'Gió mạnh cấp 8-9 trên biển.',
    'Phiên bản 2.1 đã được phát hành.',
  ])
    assert.deepEqual(dates(text), [], text);
});

test('the day that a story tells of chains; a caption does not move it', () => {
  const source = [
    'Tin trong ngày',
    '',
    'Ngày 11/7, các bên ký văn kiện tại lễ bế mạc của hội nghị lớn này.',
    'Quang cảnh lễ ký ngày 9/7/2024. Ảnh: Minh Anh',
    'Chiều cùng ngày, các bên họp báo về kết quả của hội nghị lớn vừa khép lại.',
    'Trước đó, ngày 10/7, họ đã gặp riêng; một ngày trước đó là lễ khai mạc.',
  ].join('\n');
  const { claims } = read(source, { published: parseIsoDay('2024-07-12')! });
  const read7 = claimsOf(claims, 'date').map((claim) => `${claim.text} = ${days(claim)}`);
  assert.deepEqual(read7, [
    'Ngày 11/7 = 2024-07-11',
    'ngày 9/7/2024 = 2024-07-09',
    'Chiều cùng ngày = 2024-07-11',
    'ngày 10/7 = 2024-07-10',
    'một ngày trước đó = 2024-07-09',
  ]);
  const chained = claimsOf(claims, 'date')[2]!;
  assert.equal(claims.find((claim) => claim.id === chained.hangsOn)?.text, 'Ngày 11/7');
});

test('what English papers print', () => {
  const english: [string, ...string[]][] = [
    ['They met on July 11 in the city.', 'July 11 = 2024-07-11'],
    ['They met on Oct. 7, 2016 in the city.', 'Oct. 7, 2016 = 2016-10-07'],
    ['They met on Thursday, 11 July in the city.', 'Thursday, 11 July = 2024-07-11'],
    ['The summit ran from June 24-25, 2025 in the city.', 'June 24-25, 2025 = 2025-06-24..2025-06-25'],
    ['He arrives next week for talks.', 'next week = 2024-07-15..2024-07-21'],
    ['He left in early 2017 for good.', 'early 2017 = 2017-01-01..2017-03-31'],
    ['It happened ten years ago in the city.', 'ten years ago = 2014-01-01..2014-12-31'],
    ['You may march on the city.'],
  ];
  for (const [text, ...expected] of english) assert.deepEqual(dates(text, 'en'), expected, text);
});

test('without a year anywhere, day and month are kept and none is guessed', () => {
  const { claims, anchor } = read(
    'Tin\n\nPhát biểu ngày 21/11 tại phiên họp, ông nói về nhiều việc của khối trong năm.',
  );
  const [claim] = claimsOf(claims, 'date');
  assert.equal(claim!.value, undefined);
  assert.deepEqual(claim!.yearless, { month: 11, day: 21, toMonth: 11, toDay: 21 });
  assert.equal(anchor.days, undefined);
});

test('a range that runs over a new year', () => {
  assert.deepEqual(dates('Chợ mở từ ngày 28/12 đến ngày 3/1 hằng năm.', 'vi', '2024-12-30'), [
    'từ ngày 28/12 đến ngày 3/1 = 2024-12-28..2025-01-03',
  ]);
});

test('any text is read in time and every claim lies inside it', () => {
  const piece = fc.constantFrom(
    'ngày ',
    '7',
    '/',
    '10',
    '-',
    ' năm ',
    'tháng ',
    'thứ ',
    'Hai',
    ', ',
    'từ ',
    'đến ',
    '\n',
    '😀',
    'sáng ',
    '.',
    '(',
    ')',
    '2024',
    'cùng ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = pieces.join('');
      for (const claim of read(source).claims) assert.equal(source.slice(claim.start, claim.end), claim.text);
    }),
    { numRuns: 200 },
  );
});
