import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addMonths,
  civil,
  dayOf,
  daysIn,
  exists,
  isoDay,
  parseIsoDay,
  weekdayOf,
} from '../../../server/src/time/civil.ts';

test('known days', () => {
  assert.equal(isoDay(0), '1970-01-01');
  assert.equal(weekdayOf(dayOf(2016, 11, 21)), 1);
  assert.equal(weekdayOf(dayOf(2024, 9, 13)), 5);
  assert.equal(isoDay(addMonths(dayOf(2024, 1, 31), 1)), '2024-02-29');
});

test('days that do not exist', () => {
  assert.ok(!exists(2023, 2, 29));
  assert.ok(!exists(2024, 6, 31));
  assert.equal(parseIsoDay('2024-02-30'), undefined);
  assert.equal(parseIsoDay('hôm nay'), undefined);
});

test('a day comes back from its date and from its ISO form', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, day) => {
        fc.pre(day <= daysIn(month, year));
        const at = dayOf(year, month, day);
        assert.deepEqual(civil(at), { year, month, day });
        assert.equal(parseIsoDay(isoDay(at)), at);
      },
    ),
  );
});
