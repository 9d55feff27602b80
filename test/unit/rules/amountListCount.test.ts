import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { rule } from '../../../server/src/rules/amountListCount.ts';
import { findIn } from './amountReading.ts';

const flagged = (sentence: string, fixed: string, id: LanguageId = 'vi') =>
  it(sentence, () =>
    assert.deepEqual(
      findIn(rule, sentence, id).map((f) => f.fixed),
      [fixed],
    ),
  );
const silent = (sentence: string, id: LanguageId = 'vi') =>
  it(`is silent: ${sentence}`, () => assert.deepEqual(findIn(rule, sentence, id), []));

describe('amount/list-count', () => {
  flagged('Họ bàn bốn nội dung: kinh tế, văn hóa, giáo dục.', 'Họ bàn ba nội dung: kinh tế, văn hóa, giáo dục.');
  flagged('Ba nước Anh, Pháp, Đức và Italy đã ký.', 'Bốn nước Anh, Pháp, Đức và Italy đã ký.');
  flagged('Họ bàn 2 việc: mua tàu; bán xe; thuê nhà.', 'Họ bàn 3 việc: mua tàu; bán xe; thuê nhà.');
  flagged(
    'The three countries Britain, France, Germany and Italy signed.',
    'The four countries Britain, France, Germany and Italy signed.',
    'en',
  );
  flagged(
    'There are four topics: trade, culture, and health.',
    'There are three topics: trade, culture, and health.',
    'en',
  );

  silent('Bốn nước Anh, Pháp, Đức và Italy đã ký.');
  // "giáo dục và đào tạo" may be one item or two.
  silent('Họ bàn bốn nội dung: kinh tế, văn hóa, giáo dục và đào tạo.');
  silent('Họ bàn ba nội dung: kinh tế, văn hóa, giáo dục và đào tạo.');
  silent('Họ bàn bốn nội dung, trong đó có kinh tế, văn hóa và giáo dục.');
  silent('Họ bàn bốn nội dung: chẳng hạn kinh tế, văn hóa và giáo dục.');
  silent('Ba nước Serbia, Croatia, Bosnia và Herzegovina đã ký.');
  silent('Có 4 điểm thi trên địa bàn Hà Nội, Vinh và Huế.');
  silent('Hơn bốn nước Anh, Pháp và Đức đã ký.');
  silent('Họ bàn hai điều: “Đi, đứng, nằm, ngồi”.');
  silent('Four topics, including trade, culture and health.', 'en');
});
