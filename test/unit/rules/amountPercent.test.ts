import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_EVIDENCE } from '../../../server/src/archive/evidence.ts';
import { read } from '../../../server/src/claims/read.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { rule } from '../../../server/src/rules/amountPercent.ts';
import { findIn, mended } from './amountReading.ts';

const flagged = (sentence: string, text: string, fixed: string, id: LanguageId = 'vi') =>
  it(sentence, () =>
    assert.deepEqual(
      findIn(rule, sentence, id).map((f) => [f.text, f.fixed]),
      [[text, fixed]],
    ),
  );
const silent = (sentence: string, id: LanguageId = 'vi') =>
  it(`is silent: ${sentence}`, () => assert.deepEqual(findIn(rule, sentence, id), []));

describe('amount/percent', () => {
  flagged('Vốn đi từ 20 lên 25 tỷ đồng, tăng 40 %.', '40 %', 'Vốn đi từ 20 lên 25 tỷ đồng, tăng 25 %.');
  flagged('Xuất khẩu tăng 40 %, từ 20 tỷ lên 25 tỷ USD.', '40 %', 'Xuất khẩu tăng 25 %, từ 20 tỷ lên 25 tỷ USD.');
  flagged(
    'Doanh thu giảm từ 1.500 tỷ đồng xuống còn 1.200 tỷ đồng, tức giảm 25,5%.',
    '25,5%',
    'Doanh thu giảm từ 1.500 tỷ đồng xuống còn 1.200 tỷ đồng, tức giảm 20,0%.',
  );
  flagged('Có 12 trong số 48 hộ, chiếm 30 %.', '30 %', 'Có 12 trong số 48 hộ, chiếm 25 %.');
  flagged('Có 12/48 hộ dân (chiếm 30%) đã đi.', '30%', 'Có 12/48 hộ dân (chiếm 25%) đã đi.');
  flagged(
    'Lãi suất từ 3,2% lên 4,5%, tăng 1,5 điểm phần trăm.',
    '1,5 điểm phần trăm',
    'Lãi suất từ 3,2% lên 4,5%, tăng 1,3 điểm phần trăm.',
  );
  flagged(
    'Sales rose 40 percent from 20 to 25 billion dollars.',
    '40 percent',
    'Sales rose 25 percent from 20 to 25 billion dollars.',
    'en',
  );
  flagged(
    'Exports rose 40% to $25 billion from $20 billion.',
    '40%',
    'Exports rose 25% to $25 billion from $20 billion.',
    'en',
  );
  flagged('12 of the 48 members, or 30%, voted.', '30%', '12 of the 48 members, or 25%, voted.', 'en');

  silent('Vốn đi từ 20 lên 25 tỷ đồng, tăng 25 %.');
  // 1,21 and 1,3 are rounded: 6.9 to 8.0 per cent fit.
  silent('Lương đi từ 1,21 triệu đồng lên 1,3 triệu đồng (tương đương tăng 7%).');
  silent('Vốn đi từ gần 20 lên hơn 25 tỷ đồng, tăng 40 %.');
  silent('Doanh thu tăng từ 20 lên 25 tỷ đồng, lợi nhuận tăng 40%.');
  // Between percentages "tăng 5 %" may mean points.
  silent('Thị phần tăng từ 20% lên 25%, tăng 5%.');
  silent('Giá đi từ 25 xuống 20 nghìn đồng, trong khi sản lượng tăng 40%.');
  // … of all deputies, not of those present.
  silent('Có 410/420 đại biểu có mặt tán thành (chiếm 85,4% tổng số đại biểu).');
  silent('Doanh số tăng 7,2%, từ 92.500 lên 99.100 tỷ đồng.');
  silent('Sales rose 25 percent from 20 to 25 billion dollars.', 'en');
  silent('Prices rose 3 percent; wages went from 20 to 25 dollars.', 'en');

  // The figures go the other way, and one digit of one of them makes all of it right.
  flagged(
    'Lượng khách tăng từ 785 người lên 333 người, tức tăng 16,8%.',
    '785 người',
    'Lượng khách tăng từ 285 người lên 333 người, tức tăng 16,8%.',
  );
  flagged('Có 473 trong tổng số 330 phiếu, chiếm 52,4%.', '473', 'Có 173 trong tổng số 330 phiếu, chiếm 52,4%.');
  silent('Giá tăng từ 785 đồng xuống 333 đồng, tức tăng 40%.');

  it('takes a lesser percentage over several years for that of each year', () => {
    const text = 'Sản lượng tăng từ 100 tấn năm 2010 lên 170 tấn năm 2022 với mức tăng 6%.';
    const context = { evidence: NO_EVIDENCE, sourced: new Set<string>() };
    assert.deepEqual(rule.check({ reading: read(text), ...context }), []);
    assert.equal(rule.check({ reading: read(text.replace('2022', '2011')), ...context }).length, 1);
  });

  const fixes = (text: string, expected: readonly string[]) =>
    it(`mends: ${text}`, () => assert.deepEqual(mended(rule, text), expected));
  // A digit of the end is wrong, and only there.
  fixes('Lượng khách tăng từ 285 người lên 383 người, tức tăng 16,8%.', [
    'Lượng khách tăng từ 285 người lên 333 người, tức tăng 16,8%.',
    'Lượng khách tăng từ 285 người lên 383 người, tức tăng 34,4%.',
  ]);
  // Whole percentages are as soon miscalculated as a digit beside them is mistyped.
  fixes('Vốn đi từ 20 lên 25 tỷ đồng, tăng 40 %.', [
    'Vốn đi từ 20 lên 25 tỷ đồng, tăng 25 %.',
    'Vốn đi từ 20 lên 28 tỷ đồng, tăng 40 %.',
  ]);

  it('carries the arithmetic', () => {
    const [found] = findIn(rule, 'Vốn đi từ 20 lên 25 tỷ đồng, tăng 40 %.');
    assert.equal(found?.key, 'amount.percent.rise');
  });
});
