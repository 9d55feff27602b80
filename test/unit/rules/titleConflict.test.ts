import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rule } from '../../../server/src/rules/titleConflict.ts';
import { findingsOf } from './people.ts';

const told = (text: string, id: 'vi' | 'en' = 'vi') =>
  findingsOf(rule, text, id).map(({ severity, text: marked }) => `${severity}: ${marked}`);

describe('title/conflict', () => {
  it('finds one office with two holders, and shows the other', () => {
    const [finding, ...rest] = findingsOf(
      rule,
      'NATO họp\n\nTổng thư ký NATO Jens Stoltenberg khai mạc. Ông Stoltenberg cảm ơn chủ nhà.\n\nTổng thư ký NATO Mark Rutte bế mạc phiên họp.',
    );
    assert.equal(rest.length, 0);
    assert.equal(finding!.severity, 'error');
    assert.match(finding!.text, /Mark Rutte/);
    assert.equal(finding!.message.values.paragraph, '1');
    assert.equal(finding!.related.length, 1);
  });

  it('finds one person in two offices that exclude each other, or in two countries', () => {
    assert.deepEqual(told('Tổng thống Nga Vladimir Putin phát biểu. Sau đó Thủ tướng Nga Vladimir Putin ra về.'), [
      'error: Thủ tướng Nga Vladimir Putin',
    ]);
    assert.deepEqual(
      told('Prime Minister Keir Starmer of Britain spoke. Australian Prime Minister Keir Starmer left.', 'en').length,
      1,
    );
  });

  for (const [why, text] of [
    ['a former holder', 'Cựu Tổng thư ký NATO Jens Stoltenberg tới. Tổng thư ký NATO Mark Rutte đón.'],
    [
      'a succession',
      'Tổng thư ký NATO Mark Rutte kế nhiệm người đồng nghiệp. Tổng thư ký NATO Jens Stoltenberg ra đi.',
    ],
    ['a year', 'Năm 2019, Tổng thư ký NATO Jens Stoltenberg nói vậy. Nay Tổng thư ký NATO Mark Rutte nhắc lại.'],
    ['many seats', 'Đại sứ Mỹ Marc Knapper tới. Đại sứ Mỹ Michael Carpenter về.'],
    ['another country', 'Tổng thống Nga Vladimir Putin gặp Tổng thống Pháp Emmanuel Macron.'],
    ['posts held together', 'Chủ tịch HĐQT Vingroup Phạm Nhật Vượng nói. Tổng Giám đốc Vingroup Phạm Nhật Vượng đáp.'],
    ['one name in two scripts', 'Nhà lãnh đạo Kim Jong-un. Chủ tịch Triều Tiên Kim Jong Un nói.'],
    ['a body anywhere', 'Chủ tịch UBND Nguyễn Văn Nam nói. Chủ tịch UBND Trần Văn Bắc đáp.'],
    ['a deputy', 'Phó Tổng thư ký NATO Mircea Geoana nói. Tổng thư ký NATO Mark Rutte đáp.'],
  ] as const)
    it(`is silent over ${why}`, () => assert.deepEqual(told(text), []));
});
