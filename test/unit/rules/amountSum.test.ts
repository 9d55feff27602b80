import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { rule } from '../../../server/src/rules/amountSum.ts';
import { article, findIn } from './amountReading.ts';

const flagged = (sentence: string, text: string, id: LanguageId = 'vi') =>
  it(sentence, () =>
    assert.deepEqual(
      findIn(rule, sentence, id).map((f) => f.text),
      [text],
    ),
  );
const silent = (sentence: string, id: LanguageId = 'vi') =>
  it(`is silent: ${sentence}`, () => assert.deepEqual(findIn(rule, sentence, id), []));

describe('amount/sum', () => {
  flagged('Tổng cộng 15 người, gồm 8 nam và 6 nữ, bị giữ.', '15 người');
  flagged('Có 15 người bị thương, trong đó 8 nam và 6 nữ.', '15 người');
  flagged(article('Có 15 người bị thương. Trong đó, 8 nam và 6 nữ.'), '15 người');
  flagged('Có 8 nam và 6 nữ, tổng cộng 15 người.', '15 người');
  flagged('Đoàn có 20 thành viên, gồm 12 nghị sĩ, 5 chuyên gia và 4 nhà báo.', '20 thành viên');
  flagged('Gói vay 50 triệu USD, gồm 30 triệu USD cho đường và 25 triệu USD cho cầu.', '50 triệu USD');
  flagged('A total of 15 people, comprising 8 men and 6 women, were held.', '15 people', 'en');
  flagged('Police held 15 people, of whom 8 men and 6 women.', '15 people', 'en');

  silent('Tổng cộng 15 người, gồm 8 nam và 7 nữ, bị giữ.');
  silent('Có 15 người bị thương, trong đó có 8 nam và 6 nữ.');
  silent('Có 15 người bị thương, trong đó 8 trẻ em và 6 nữ.');
  silent('Đoàn có 20 thành viên, gồm cả 12 nghị sĩ và 5 chuyên gia.');
  silent('Đoàn có 20 thành viên, gồm 12 nghị sĩ, 5 chuyên gia và một số nhà báo.');
  silent('Đoàn có 20 thành viên, gồm 12 nghị sĩ và một nhà báo.');
  silent('Đoàn có hơn 20 thành viên, gồm 12 nghị sĩ và 5 chuyên gia.');
  silent('Đoàn có 2 tàu, gồm 10 toa hàng và 4 đầu máy.');
  silent('Gói vay 50 triệu USD, gồm 30 triệu USD cho đường và 20,2 triệu USD cho cầu.');
  silent('It has 20 members, including 12 deputies and 5 experts.', 'en');

  it('writes the sum into the total', () =>
    assert.equal(findIn(rule, 'Có 15 người, gồm 8 nam và 6 nữ.')[0]?.fixed, 'Có 14 người, gồm 8 nam và 6 nữ.'));
});
