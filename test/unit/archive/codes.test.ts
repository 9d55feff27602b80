import assert from 'node:assert/strict';
import test from 'node:test';
import { codesIn } from '../../../server/src/archive/codes.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';

const codes = (text: string) => {
  const tokens = tokenise(text);
  return codesIn({ tokens, first: 0, last: tokens.length }).map(({ letters, digits }) => letters + digits);
};

test('codes are capitals with figures, glued, hyphened, or two letters apart from three figures', () => {
  assert.deepEqual(codes('Chuyến KL743 hạ cánh, chiếc Su-30 và đội U19 thì chưa.'), ['kl743', 'su30', 'u19']);
  assert.deepEqual(codes('Chuyến KL 743 hạ cánh cạnh chiếc S-400'), ['kl743', 's400']);
});

test('words, sums, days and decimals are no codes', () => {
  assert.deepEqual(codes('Ngày 7/10, giá USD 500, điểm B 12, mục A1.5 và quý I (SN 1986)'), []);
  assert.deepEqual(codes('phiên bản iPhone7'), []);
});
