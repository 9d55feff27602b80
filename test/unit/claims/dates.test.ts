import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { claimsOf, type DateClaim } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { isoDay, parseIsoDay } from '../../../server/src/time/civil.ts';
import { resolve } from '../../../server/src/time/resolve.ts';

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

test('the age that a page gives itself counts from no day that is known', () => {
  const source = 'Cầu mới thông xe\n\n3 ngày trước Bài gốc\n\nSáng 11/7, xe bắt đầu qua cầu sau ba năm chờ đợi.';
  const { claims } = read(source, { published: parseIsoDay('2024-07-12')! });
  const told = claimsOf(claims, 'date').map((claim) => `${claim.zone}: ${claim.text} = ${days(claim)}`);
  assert.deepEqual(told, ['teaser: 3 ngày trước = ?', 'lead: Sáng 11/7 = 2024-07-11']);
});

test('days, times and distances in other words, read from 12 July 2024', () => {
  const more: [string, ...string[]][] = [
    ['Tàu rời ga lúc 6h15 ngày 9/7 như đã hẹn.', 'lúc 6h15 ngày 9/7 = 2024-07-09'],
    ['Họ họp lúc 4 giờ rưỡi chiều 10/7 ở đây.', 'lúc 4 giờ rưỡi chiều 10/7 = 2024-07-10'],
    ['Lễ mở màn vào tối thứ Bảy của tuần này.', 'tối thứ Bảy của tuần này = 2024-07-13'],
    ['Khu chợ cháy vào tháng 3-2019 và chưa dựng lại.', 'tháng 3-2019 = 2019-03-01..2019-03-31'],
    ['Hội chợ kéo dài đến ngày 20 tháng này.', 'ngày 20 tháng này = 2024-07-20'],
    ['Đoàn khởi hành ngày 15, hai bên cho biết.', 'ngày 15 = 2024-07-15'],
    ['Khoảng 2 tuần trước, ông đã ghé nơi này.', 'Khoảng 2 tuần trước = 2024-06-24..2024-06-30'],
    ['Sang năm, cây cầu mới sẽ xong.', 'Sang năm = 2025-01-01..2025-12-31'],
    ['Từ đầu năm đến nay, giá tăng hai lần.', 'Từ đầu năm đến nay = 2024-01-01..2024-07-12'],
    ['Ba ngày tới trời vẫn mưa.', 'Ba ngày tới = 2024-07-13..2024-07-15'],
    ['Mùa hè năm 98 họ gặp nhau ở đó.', 'Mùa hè năm 98 = 1998-06-21..1998-09-23'],
    ['Họ gặp lại nhau dịp Giáng sinh năm ngoái.', 'Giáng sinh năm ngoái = 2023-12-25'],
    ['Bến cảng mở từ thế kỷ XIX.', 'thế kỷ XIX = 1801-01-01..1900-12-31'],
  ];
  for (const [text, ...expected] of more) assert.deepEqual(dates(text), expected, text);
});

test('the hour is kept with its day', () => {
  const timeOf = (lead: string, language: 'vi' | 'en' = 'vi') => {
    const { claims } = read(`Tin\n\n${lead}`, { language, published: parseIsoDay('2024-07-12')! });
    return claimsOf(claims, 'date')[0]?.value?.time;
  };
  assert.equal(timeOf('Xe tới nơi lúc 3 giờ chiều 11/7.'), '15:00');
  assert.equal(timeOf('Xe tới nơi lúc 11 giờ kém 20 sáng 11/7.'), '10:40');
  assert.equal(timeOf('Xe tới nơi lúc 10 giờ đêm 11/7.'), '22:00');
  assert.equal(timeOf('Xe tới nơi lúc 1 giờ trưa 11/7.'), '13:00');
  assert.equal(timeOf('The bus left at 7:45 p.m. on July 11.', 'en'), '19:45');
  assert.equal(timeOf('The bus left at half past six on July 11.', 'en'), '06:30');
});

test('what is a date only where nothing else is said', () => {
  const alone = (text: string) =>
    claimsOf(read(text, { language: 'vi', published: parseIsoDay('2024-07-12')! }).claims, 'date');
  for (const text of ['thứ tư', '9h20', '8 giờ rưỡi', 'bây giờ']) assert.equal(alone(text).length, 1, text);
  for (const text of [
    'Đây là lần ra mắt thứ tư của nhóm trong mùa diễn.',
    'Trận đấu dài 2:30 và không có quãng nghỉ nào.',
    'Cả nhóm đi bộ hai giờ rưỡi mới tới nơi.',
    'Tập thứ 2 của bộ phim được khen.',
  ])
    assert.deepEqual(dates(text), [], text);
});

test('where the hour of speaking is known, what the clock says is reckoned from it', () => {
  const anchor = parseIsoDay('2024-07-12')!;
  const at = (count: number, unit: 'minute' | 'hour') =>
    resolve(
      { form: 'shift', unit, count, from: 'anchor' },
      { anchor, minutes: 23 * 60 + 30, running: undefined, looks: undefined },
    );
  assert.deepEqual(at(0, 'minute'), { from: anchor, to: anchor, grain: 'hour', time: '23:30' });
  assert.deepEqual(at(45, 'minute'), { from: anchor + 1, to: anchor + 1, grain: 'hour', time: '00:15' });
  assert.deepEqual(at(-24, 'hour'), { from: anchor - 1, to: anchor - 1, grain: 'hour', time: '23:30' });
  const clock = (time: string, halfDay: boolean) =>
    resolve(
      { form: 'shift', unit: 'day', count: 0, from: 'running', time, timeAlone: true, ...(halfDay ? { halfDay } : {}) },
      { anchor, minutes: 9 * 60, running: undefined, looks: undefined },
    );
  assert.equal(clock('05:10', true)?.time, '17:10');
  assert.equal(clock('05:10', false)?.from, anchor + 1);
});

test('counts, ages, streets and idioms are no dates', () => {
  for (const text of [
    'Uống ngày 3 viên sau bữa ăn.',
    'Mỗi ngày 2 lần, ông đi bộ quanh hồ.',
    'Bà vào nghề từ năm 15 tuổi và chưa nghỉ.',
    'Bài ca sống cùng năm tháng với người nghe.',
    'Ông Bình, 20/10 Trần Phú, gửi lời cảm ơn.',
    'Kết quả có 3 ngày sau khi nộp đơn.',
    'Công ty bước sang năm thứ 12 hoạt động.',
  ])
    assert.deepEqual(dates(text), [], text);
});

test('what English papers print', () => {
  const english: [string, ...string[]][] = [
    ['They met on July 11 in the city.', 'July 11 = 2024-07-11'],
    ['They met on Oct. 7, 2016 in the city.', 'Oct. 7, 2016 = 2016-10-07'],
    ['They met on Thursday, 11 July in the city.', 'Thursday, 11 July = 2024-07-11'],
    ['The summit ran from June 24-25, 2025 in the city.', 'June 24-25, 2025 = 2025-06-24..2025-06-25'],
    ['He arrives next week for talks.', 'next week = 2024-07-15..2024-07-21'],
    ['He left in early 2017 for good.', 'early 2017 = 2017-01-01..2017-06-30'],
    ['It happened ten years ago in the city.', 'ten years ago = 2014-07-12'],
    ['You may march on the city.'],
    ['They met on the second Tuesday of June in the city.', 'the second Tuesday of June = 2024-06-11'],
    ['They meet on the 20th of next month in the city.', 'the 20th of next month = 2024-08-20'],
    ['He arrived on Thursday the 11th for talks.', 'Thursday the 11th = 2024-07-11'],
    ['He leaves later this month for talks.', 'later this month = 2024-07-12..2024-07-31'],
    [
      'The fair is open from July 9, 2024 until July 14, 2024.',
      'from July 9, 2024 until July 14, 2024 = 2024-07-09..2024-07-14',
    ],
    ['It rained over the past three days in the city.', 'over the past three days = 2024-07-09..2024-07-11'],
    ['It happened last night in the city.', 'last night = 2024-07-11'],
    ['They meet in the week of July 22 again.', 'the week of July 22 = 2024-07-22..2024-07-28'],
    ['The answer came within a day of the vote.'],
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
