import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreesWith, foundingYear, slipBetween } from '../../../server/src/archive/alignment.ts';
import type { TitleSighting } from '../../../server/src/archive/archive.ts';
import { contradiction, runsOf, samePerson } from '../../../server/src/archive/holders.ts';
import { numberSlip } from '../../../server/src/archive/slips.ts';
import { nearMiss } from '../../../server/src/archive/spelling.ts';
import type { Bound, Quantity } from '../../../server/src/claims/claim.ts';
import { dayOf } from '../../../server/src/time/civil.ts';

const money = (number: number, unit = 'EUR', bound: Bound = 'exact'): Quantity => ({
  type: 'money',
  number,
  unit,
  bound,
});
const count = (number: number, bound: Bound = 'exact'): Quantity => ({ type: 'count', number, unit: null, bound });

test('the slip between two numbers', () => {
  assert.equal(numberSlip(30, 20), 'digit');
  assert.equal(numberSlip(61, 16), 'swap');
  assert.equal(numberSlip(1250, 125), 'scale');
  assert.equal(numberSlip(168, 68), 'lost');
  assert.equal(numberSlip(40e9, 40e6), 'scale');
  assert.equal(numberSlip(1234, 5678), undefined);
  assert.equal(numberSlip(7, 7), undefined);
});

test('bounds, roundings and prices that may both be true', () => {
  assert.ok(agreesWith(money(45e9), money(40e9, 'EUR', 'atLeast')), 'at least 40 allows 45');
  assert.ok(!agreesWith(money(50e9, 'EUR', 'atLeast'), money(40e9, 'EUR', 'atLeast')), 'two minimums disagree');
  assert.ok(agreesWith(count(2000, 'moreThan'), count(2500)), 'more than 2,000 leaves room to 3,000');
  assert.ok(!agreesWith(count(30, 'moreThan'), count(40)));
  assert.ok(agreesWith(count(17e6), count(16.87e6)), 'rounded');
  assert.ok(agreesWith(count(16.87e6), count(16.875e6)), 'cut');
  assert.ok(!agreesWith(count(30), count(20)));
  assert.ok(!agreesWith(count(168), count(68)));
  assert.ok(agreesWith(money(10_000, 'VND'), money(10_000, 'VND/month')));
  assert.ok(!agreesWith(money(40e9, 'USD'), money(40e9, 'EUR')));
});

test('the same figure in another currency is a slip of the unit', () => {
  assert.equal(slipBetween(money(40e9, 'USD'), money(40e9, 'EUR')), 'unit');
  assert.equal(slipBetween(count(30), count(20)), 'digit');
});

test('an anniversary counts from one year, whenever it is told', () => {
  const years = (number: number): Quantity => ({ type: 'ordinal', number, unit: 'year', bound: 'exact' });
  assert.equal(foundingYear(years(75), 2024), foundingYear(years(76), 2025));
  assert.equal(foundingYear(count(75), 2024), undefined);
});

const sighting = (
  person: string,
  year: number,
  month: number,
  day: number,
  over: Partial<TitleSighting> = {},
): TitleSighting => {
  const at = dayOf(year, month, day);
  return {
    kind: 'title',
    person,
    role: 'Tổng thư ký',
    roleKey: 'secretary-general',
    organisationKey: 'nato',
    status: 'current',
    singleSeat: true,
    article: { key: `${person}${at}`, title: '', copyGroup: `${person}${at}` },
    line: 1,
    quote: '',
    quoteStart: 0,
    quoteEnd: 0,
    when: { from: at, to: at, grain: 'day' },
    terms: [],
    doubtful: false,
    ...over,
  };
};
const NATO = [
  sighting('Jens Stoltenberg', 2016, 12, 6),
  sighting('Jens Stoltenberg', 2024, 7, 11),
  sighting('Mark Rutte', 2024, 10, 1),
  sighting('Mark Rutte', 2025, 6, 4),
];

test('runs of an office, and somebody who returns to it', () => {
  assert.deepEqual(
    runsOf(NATO).map(({ person }) => person),
    ['Jens Stoltenberg', 'Mark Rutte'],
  );
  const back = runsOf([
    sighting('Anna Le', 2015, 1, 1),
    sighting('Bao Tran', 2019, 1, 1),
    sighting('Anna Le', 2023, 1, 1),
  ]);
  assert.deepEqual(
    back.map(({ person }) => person),
    ['Anna Le', 'Bao Tran', 'Anna Le'],
  );
});

test('an office is contradicted inside another holder’s time, and not where a handover may lie', () => {
  const against = (person: string, year: number, month: number, day: number) =>
    contradiction(person, dayOf(year, month, day), NATO)?.holder.person;
  assert.equal(against('Mark Rutte', 2024, 7, 15), 'Jens Stoltenberg');
  assert.equal(against('Jens Stoltenberg', 2025, 6, 20), 'Mark Rutte');
  assert.equal(against('Mark Rutte', 2020, 1, 1), 'Jens Stoltenberg');
  assert.equal(against('Mark Rutte', 2024, 9, 20), undefined);
  assert.equal(against('Jens Stoltenberg', 2024, 7, 20), undefined);
  assert.equal(against('Ai Đó Khác', 2027, 1, 1), undefined);
});

test('doubtful, former and undated sightings tell nothing', () => {
  assert.deepEqual(
    runsOf([
      sighting('A B', 2020, 1, 1, { doubtful: true }),
      sighting('C D', 2020, 1, 1, { status: 'former' }),
      sighting('E F', 2020, 1, 1, { when: null }),
    ]),
    [],
  );
});

test('one person in several spellings', () => {
  assert.ok(samePerson('Volodymyr Zelensky', 'Zelensky'));
  assert.ok(samePerson('Jens Stoltenburg', 'Jens Stoltenberg'));
  assert.ok(!samePerson('Joe Biden', 'Donald Trump'));
  assert.deepEqual(nearMiss('Jens Stoltenburg', 'Jens Stoltenberg'), { written: 'Stoltenburg', meant: 'Stoltenberg' });
  assert.equal(nearMiss('Hoà Bình', 'Hòa Bình'), undefined);
});
