import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundles } from '../../../server/src/output/bundles.ts';
import { sayDays, sayNumber, sayYearless, speak } from '../../../server/src/output/speech.ts';
import { dayOf } from '../../../server/src/time/civil.ts';
import type { Grain, Interval } from '../../../server/src/time/interval.ts';

type Ymd = readonly [number, number, number];
const days = (from: Ymd | null, to: Ymd | null, grain: Grain = 'day'): Interval => ({
  from: from && dayOf(...from),
  to: to && dayOf(...to),
  grain,
});

const written: readonly [string, Interval, string, string][] = [
  ['a day', days([2016, 10, 7], [2016, 10, 7]), '7/10/2016', '7 October 2016'],
  ['a part of a day', days([2016, 10, 7], [2016, 10, 7], 'part'), '7/10/2016', '7 October 2016'],
  ['days of a month', days([2024, 7, 9], [2024, 7, 11]), '9–11/7/2024', '9–11 July 2024'],
  ['days of two months', days([2024, 6, 28], [2024, 7, 2]), '28/6–2/7/2024', '28 June – 2 July 2024'],
  [
    'days of two years',
    days([2023, 12, 30], [2024, 1, 2]),
    '30/12/2023 – 2/1/2024',
    '30 December 2023 – 2 January 2024',
  ],
  ['a month', days([2024, 2, 1], [2024, 2, 29], 'month'), 'tháng 2/2024', 'February 2024'],
  ['a third of a month', days([2024, 6, 21], [2024, 6, 30], 'month'), '21–30/6/2024', '21–30 June 2024'],
  ['a whole month said in days', days([2024, 6, 1], [2024, 6, 30], 'day'), '1–30/6/2024', '1–30 June 2024'],
  ['months', days([2024, 2, 1], [2024, 5, 31], 'month'), 'tháng 2–5/2024', 'February–May 2024'],
  [
    'months of two years',
    days([2016, 11, 1], [2017, 2, 28], 'month'),
    'tháng 11/2016 – tháng 2/2017',
    'November 2016 – February 2017',
  ],
  ['a quarter', days([2024, 7, 1], [2024, 9, 30], 'quarter'), 'quý III/2024', 'the third quarter of 2024'],
  ['a half', days([2024, 1, 1], [2024, 6, 30], 'half'), '6 tháng đầu năm 2024', 'the first half of 2024'],
  ['a year', days([2017, 1, 1], [2017, 12, 31], 'year'), 'năm 2017', '2017'],
  ['years', days([2014, 1, 1], [2016, 12, 31], 'year'), 'năm 2014–2016', '2014–2016'],
  ['a decade', days([1980, 1, 1], [1989, 12, 31], 'decade'), 'thập niên 1980', 'the 1980s'],
  ['an open end', days([2024, 10, 1], null), 'từ 1/10/2024', 'from 1 October 2024'],
  ['an open end by year', days([2014, 1, 1], null, 'year'), 'từ năm 2014', 'from 2014'],
  ['an open beginning', days(null, [2025, 6, 30], 'month'), 'đến tháng 6/2025', 'until June 2025'],
  ['no end at all', days(null, null), 'chưa rõ ngày', 'date not known'],
  ['about a year', { ...days([2017, 1, 1], [2017, 12, 31], 'year'), approx: true }, 'khoảng năm 2017', 'about 2017'],
];

for (const [name, interval, vi, en] of written)
  test(`days: ${name}`, () => {
    assert.equal(sayDays(interval, 'vi'), vi);
    assert.equal(sayDays(interval, 'en'), en);
  });

test('days: with their weekday, in full', () => {
  const day = days([2016, 10, 7], [2016, 10, 7]);
  assert.equal(sayDays(day, 'vi', true), 'thứ Sáu, 7/10/2016');
  assert.equal(sayDays(day, 'en', true), 'Friday, 7 October 2016');
  const range = days([2024, 7, 9], [2024, 7, 11]);
  assert.equal(sayDays(range, 'vi', true), '9–11/7/2024', 'a range has no one weekday');
});

test('days: without a year', () => {
  assert.equal(sayYearless({ month: 7, day: 8, toMonth: 7, toDay: 8 }, 'vi'), '8/7');
  assert.equal(sayYearless({ month: 7, day: 8, toMonth: 7, toDay: 9 }, 'en'), '8 July – 9 July');
});

const numbers: readonly [number, string, string][] = [
  [0, '0', '0'],
  [25, '25', '25'],
  [1234, '1.234', '1,234'],
  [0.1 + 0.2, '0,3', '0.3'],
  [12345.678, '12.345,678', '12,345.678'],
  [-2.5, '−2,5', '−2.5'],
  [999_999, '999.999', '999,999'],
  [1_500_000, '1,5 triệu', '1.5 million'],
  [1_234_567, '1.234.567', '1,234,567'],
  [40_000_000_000, '40 tỷ', '40 billion'],
  [40_123_456_789, '40.123.456.789', '40,123,456,789'],
  [1_200_000_000_000_000, '1.200 nghìn tỷ', '1,200 trillion'],
  [Number.NaN, 'NaN', 'NaN'],
  [1e300, '1e+300', '1e+300'],
];

test('numbers are written in the language’s style', () => {
  for (const [n, vi, en] of numbers) {
    assert.equal(sayNumber(n, 'vi'), vi);
    assert.equal(sayNumber(n, 'en'), en);
  }
});

test('a key that no bundle has is shown, not thrown', () => {
  assert.equal(speak({ key: 'no.such.key', values: { a: 'b' } }, 'vi'), 'no.such.key');
  assert.equal(speak({ key: 'constructor', values: {} }, 'en'), 'constructor');
});

test('a value that is missing leaves its place', () => {
  assert.equal(speak({ key: 'days.weekday', values: { weekday: 'x' } }, 'vi'), 'x, {date}');
  assert.equal(speak({ key: 'days.weekday', values: {} }, 'en'), '{weekday}, {date}');
});

test('values: text stands as it is, even when it looks like a pattern', () => {
  const text = '$& {date} $1 {claims|a|b}';
  assert.equal(speak({ key: 'days.weekday', values: { weekday: text, date: 'x' } }, 'vi'), `${text}, x`);
});

test('values: a nested message, a weekday, a month and a plural', () => {
  const nested = { key: 'days.from', values: { date: { month: 7 } } };
  assert.equal(speak({ key: 'days.about', values: { date: nested } }, 'vi'), 'khoảng từ tháng 7');
  assert.equal(speak({ key: 'days.about', values: { date: { weekday: 7 } } }, 'vi'), 'khoảng Chủ nhật');
  assert.equal(speak({ key: 'days.about', values: { date: { weekday: 7 } } }, 'en'), 'about Sunday');
  const more = (n: number) => speak({ key: 'source.more', values: { count: { number: n } } }, 'en');
  assert.equal(more(1), 'and 1 more source');
  assert.equal(more(3), 'and 3 more sources');
});

test('a sentence that opens with a weekday opens with a capital; text never changes', () => {
  assert.equal(speak({ key: 'days.weekday', values: { weekday: { weekday: 2 }, date: 'x' } }, 'vi'), 'Thứ Ba, x');
  assert.equal(speak({ key: 'days.weekday', values: { weekday: 'iPhone', date: 'x' } }, 'vi'), 'iPhone, x');
});

test('every language writes every number it has words for', () => {
  for (const language of ['vi', 'en'] as const)
    for (const unit of ['million', 'billion', 'trillion'])
      assert.match(bundles[language][`number.${unit}`] ?? '', /\{number\}/);
});
