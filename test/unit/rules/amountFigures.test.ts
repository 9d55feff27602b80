import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AmountClaim, claimsOf } from '../../../server/src/claims/claim.ts';
import type { Reading } from '../../../server/src/claims/reading.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { marginOf, writeLike } from '../../../server/src/rules/amountFigures.ts';
import { readingOf } from './amountReading.ts';

const only = (source: string, language: LanguageId = 'vi'): readonly [AmountClaim, Reading] => {
  const reading = readingOf(source, language);
  const [claim] = claimsOf(reading.claims, 'amount');
  assert.ok(claim, source);
  return [claim, reading];
};

describe('figures in their style', () => {
  const writes = (source: string, value: number, expected: string | undefined, language: LanguageId = 'vi') =>
    it(`${source} → ${value}`, () => assert.equal(writeLike(value, ...only(source, language)), expected));
  writes('Quỹ có 1.200 đồng.', 1500, '1.500');
  writes('Quỹ có 1,5 triệu đồng.', 2.5e6, '2,5 triệu');
  writes('Lãi tăng 4.5% năm nay.', 5.5, '5.5');
  writes('Có hai mươi người dự.', 12, 'mười hai');
  writes('Phim dài 2 giờ 32 phút.', 150, undefined);
  writes('Cô cao 1m75.', 1.7, undefined);
  writes('It cost 3 dollars 50 cents.', 4, undefined, 'en');
  writes('It is 10 1/2 miles away.', 12, '12', 'en');
});

describe('what a printed figure may stand for', () => {
  it('a compound is as exact as its smaller unit', () => {
    assert.deepEqual(marginOf(...only('Phim dài 2 giờ 32 phút.')), { low: 151.5, high: 152.5 });
  });
  it('round figures are rounded', () => {
    assert.deepEqual(marginOf(...only('Có 2.000 người dự.')), { low: 1950, high: 2050 });
  });
});
