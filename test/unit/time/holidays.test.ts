/** Moving holidays against the calendars that were printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDay } from '../../../server/src/time/civil.ts';
import { easter, type Holiday, holidayOf, isHoliday } from '../../../server/src/time/holidays.ts';

test('Easter falls where the printed calendars have it, at its earliest and its latest too', () => {
  for (const day of [
    '1818-03-22',
    '1943-04-25',
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2016-03-27',
    '2024-03-31',
    '2025-04-20',
    '2038-04-25',
  ])
    assert.equal(isoDay(easter(Number(day.slice(0, 4)))), day);
});

test('the days that hang on it, and those of the nth weekday', () => {
  const known: readonly (readonly [Holiday, string])[] = [
    ['goodFriday', '2024-03-29'],
    ['easterMonday', '2024-04-01'],
    ['ashWednesday', '2024-02-14'],
    ['shroveTuesday', '2024-02-13'],
    ['mothering', '2024-03-10'],
    ['ascension', '2024-05-09'],
    ['pentecost', '2024-05-19'],
    ['corpusChristi', '2024-05-30'],
    ['thanksgiving', '2016-11-24'],
    ['thanksgiving', '2024-11-28'],
    ['dayAfterThanksgiving', '2024-11-29'],
    ['mondayAfterThanksgiving', '2024-12-02'],
    ['martinLutherKing', '2024-01-15'],
    ['presidents', '2024-02-19'],
    ['memorial', '2024-05-27'],
    ['labor', '2024-09-02'],
    ['columbus', '2024-10-14'],
    ['mothers', '2024-05-12'],
    ['fathers', '2024-06-16'],
    ['election', '2022-11-08'],
    ['election', '2024-11-05'],
    ['superTuesday', '2024-03-05'],
    ['remembrance', '2024-11-10'],
  ];
  for (const [holiday, day] of known) assert.equal(isoDay(holidayOf(holiday, Number(day.slice(0, 4)))), day, holiday);
});

test('only what has a rule is a holiday', () => {
  assert.ok(isHoliday('easter'));
  for (const none of ['toString', 'Easter', 1225, undefined]) assert.ok(!isHoliday(none));
});
