import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDay, parseIsoDay } from '../../../server/src/time/civil.ts';
import type { LunarExpression } from '../../../server/src/time/expression.ts';
import { lunarDay, lunarMonth, lunarYearDays, placeInCycle, yearOfCycle } from '../../../server/src/time/lunar.ts';
import { resolve } from '../../../server/src/time/resolve.ts';

const iso = (day: number | undefined) => (day === undefined ? undefined : isoDay(day));

test('Tết falls where the Vietnamese calendar has it, also where the Chinese one differs', () => {
  const tet: readonly (readonly [number, string])[] = [
    [1968, '1968-01-29'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2030, '2030-02-02'],
  ];
  for (const [year, day] of tet) assert.equal(iso(lunarDay(year, 1, 1)), day);
});

test('every month of the tables has 29 or 30 days and follows the one before it', () => {
  for (let year = 1800; year <= 2198; year++) {
    for (let month = 1; month <= 12; month++) {
      const [first, last] = lunarMonth(year, month)!;
      assert.ok(last - first === 28 || last - first === 29, `${month}/${year}`);
      if (month > 1) assert.ok(first > lunarMonth(year, month - 1)![1], `${month}/${year}`);
    }
    const [from, to] = lunarYearDays(year) ?? [0, 354];
    assert.ok([354, 355, 384, 385].includes(to - from + 1) || [353, 383].includes(to - from + 1), String(year));
  }
});

test('what the calendar does not have is not made up', () => {
  assert.equal(lunarDay(2025, 12, 30), undefined, 'the last month of Ất Tỵ has 29 days');
  assert.equal(lunarMonth(2024, 2, true), undefined, 'no month came twice');
  assert.equal(iso(lunarDay(2025, 6, 1, true)), '2025-07-25');
  for (const year of [1799, 2199, Number.NaN, 2024.5]) assert.equal(lunarDay(year, 1, 1), undefined);
});

test('the cycle of sixty names the last such year, or the next', () => {
  assert.equal(placeInCycle(1984), 0);
  assert.equal(yearOfCycle(placeInCycle(1968), 2024), 1968);
  assert.equal(yearOfCycle(placeInCycle(2025), 2024), 2025);
});

test('days of the moon are resolved to the year that is stated or nearest', () => {
  const days = (e: Omit<LunarExpression, 'form'>, anchor: string | undefined) => {
    const found = resolve(
      { form: 'lunar', ...e },
      { anchor: anchor === undefined ? undefined : parseIsoDay(anchor), running: undefined, looks: undefined },
    );
    return found && `${iso(found.from!)}..${iso(found.to!)}`;
  };
  assert.equal(days({ tet: true, month: 12, day: 30 }, '2025-02-03'), '2025-01-28..2025-01-28', 'a month of 29 days');
  assert.equal(days({ tet: true, month: 12, day: 28, year: 2024 }, undefined), '2024-02-07..2024-02-07');
  assert.equal(days({ month: 12, day: 23, yearShift: 0 }, '2025-01-10'), '2025-01-22..2025-01-22');
  assert.equal(days({ month: 8, day: 15 }, '2024-10-01'), '2024-09-17..2024-09-17');
  assert.equal(days({ cycle: placeInCycle(2024) }, '2024-05-01'), '2024-02-10..2025-01-28');
  assert.equal(days({ month: 8, day: 15 }, undefined), undefined, 'no anchor, no year');
});
