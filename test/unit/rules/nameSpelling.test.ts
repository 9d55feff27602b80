import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oneLetterApart } from '../../../server/src/claims/names.ts';
import { rule } from '../../../server/src/rules/nameSpelling.ts';
import { findingsOf } from './people.ts';

const told = (text: string, id: 'vi' | 'en' = 'vi') =>
  findingsOf(rule, text, id).map(({ severity, text: marked }) => `${severity}: ${marked}`);

describe('name/spelling', () => {
  it('flags the rarer spelling and mends it everywhere', () => {
    const [finding, ...rest] = findingsOf(
      rule,
      'Tổng thư ký NATO Jens Stoltenberg khai mạc. Ông Stoltenberg cảm ơn.\n\nTổng thư ký Stoltenburg bế mạc. Ông Stoltenberg ra về.',
    );
    assert.equal(rest.length, 0);
    assert.deepEqual(
      [finding!.severity, finding!.text, finding!.message.values.paragraph],
      ['warning', 'Stoltenburg', '1'],
    );
    assert.doesNotMatch(finding!.mended, /Stoltenburg/);
    assert.match(finding!.mended, /Tổng thư ký Stoltenberg bế mạc/);
  });

  it('is less sure when both stand once', () => {
    assert.deepEqual(told('Ông Jens Stoltenberg khai mạc. Sau đó ông Stoltenburg ra về.'), ['info: Stoltenburg']);
    assert.deepEqual(told('Mr Volodymyr Zelensky came. President Zelenksy spoke, and Mr Zelensky left.', 'en'), [
      'warning: Zelenksy',
    ]);
  });

  it('sees a slip in a name that stands without a title', () => {
    assert.deepEqual(told('Hôm qua HLV Carlo Ancelotti tới. Ông Ancelotti vui. Hôm nay Carlo Acelotti ra về.'), [
      'warning: Acelotti',
    ]);
  });

  it('takes a tone for a slip only beside the same office', () => {
    assert.deepEqual(
      told('Tổng Bí thư Nguyễn Phú Trọng nói. Tổng Bí thư Nguyễn Phú Trong dặn. Tổng Bí thư Nguyễn Phú Trọng về.'),
      ['warning: Trong'],
    );
    assert.deepEqual(told('Ông Nguyễn Phú Trọng nói. Ông Nguyễn Phú Trong dặn.'), []);
  });

  for (const [why, text] of [
    ['two Vietnamese people', 'Ông Nguyễn Văn Hùng nói. Ông Nguyễn Văn Hưng đáp. Ông Nguyễn Văn Hùng về.'],
    ['two given names', 'Chị Thương kết hôn với anh Đỗ Văn Trường. Chị Thương vui.'],
    ['tone placement', 'Bộ trưởng Nguyễn Thị Hoà nói. Bộ trưởng Nguyễn Thị Hòa đáp.'],
    ['marks alone', 'Ông Recep Tayyip Erdogan nói. Ông Recep Tayyip Erdoğan đáp.'],
    ['y and i', 'Chủ tịch UBND TP Hà Nội Trần Sỹ Thanh nói. Chủ tịch UBND TP Hà Nội Trần Sĩ Thanh đáp.'],
    ['husband and wife', 'Ông Rinat Akhmetov nói. Bà Lilia Akhmetova đáp.'],
    ['two of a family', 'Ông Marcus Thuramm nói. Ông Markus Thuramm đáp.'],
    ['somebody else of that name', 'Ông Saddam Hussein nói. Ông Karim Hussain đáp. Ông Hussain về.'],
  ] as const)
    it(`is silent over ${why}`, () => assert.deepEqual(told(text), []));

  it('sees NFD and NFC as one', () => {
    assert.deepEqual(told(`Ông Trần Đức Lương nói. ${'Ông Trần Đức Lương'.normalize('NFD')} đáp.`), []);
  });
});

it('one letter apart', () => {
  for (const [a, b] of [
    ['stoltenberg', 'stoltenburg'],
    ['zelensky', 'zelenksy'],
    ['jaroslaw', 'jarroslaw'],
    ['a', ''],
  ] as const)
    assert.ok(oneLetterApart(a, b), `${a} ${b}`);
  for (const [a, b] of [
    ['abc', 'abc'],
    ['abcd', 'badc'],
    ['abc', 'abcde'],
    ['rutte', 'putin'],
  ] as const)
    assert.ok(!oneLetterApart(a, b), `${a} ${b}`);
});
