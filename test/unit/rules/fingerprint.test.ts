/** A fingerprint stays while everything around changes, and goes with the value. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { read } from '../../../server/src/claims/read.ts';
import { fingerprintOf } from '../../../server/src/rules/fingerprint.ts';

const SENTENCE = 'Hội đồng quản trị dự kiến sẽ họp phiên thường kỳ vào ngày 7/10 tới tại trụ sở của công ty ở Huế.';

/** The fingerprint of some words of a text, at their first or last place. */
function printOf(source: string, words: string, code = 'date/tense', at: 'first' | 'last' = 'first'): string {
  const start = at === 'first' ? source.indexOf(words) : source.lastIndexOf(words);
  assert.ok(start >= 0, `“${words}” stands in the text`);
  return fingerprintOf(read(source).draft, { start, end: start + words.length }, code);
}

const OWN = printOf(SENTENCE, '7/10');

describe('a fingerprint', () => {
  const others = fc.array(
    fc.constantFrom(
      'Trời nắng.',
      'Mưa to ở Hà Nội!',
      'Ai sẽ đến?',
      'Ngày 3/2, ông An nói.',
      '“Vâng”, bà đáp.',
      '😀 Xong.',
    ),
    { maxLength: 6 },
  );
  const breaks = fc.constantFrom(' ', '\n\n', '\r\n\r\n');

  test('is the same whatever sentences stand before and after', () =>
    fc.assert(
      fc.property(others, others, breaks, breaks, (before, after, a, b) => {
        const text = [before.join(' '), SENTENCE, after.join(' ')];
        const source = `${text[0]}${before.length ? a : ''}${text[1]}${after.length ? b : ''}${text[2]}`;
        assert.equal(printOf(source, '7/10'), OWN);
      }),
    ));

  test('is the same whatever white space stands between words', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', '  ', '\u00a0', '\t'), { minLength: 30, maxLength: 30 }), (gaps) => {
        let gap = 0;
        assert.equal(
          printOf(
            SENTENCE.replace(/ /g, () => gaps[gap++] ?? ' '),
            '7/10',
          ),
          OWN,
        );
      }),
    ));

  test('is the same in another form of Unicode, with the tone elsewhere, in capitals', () => {
    assert.equal(printOf(SENTENCE.normalize('NFD'), '7/10'), OWN);
    const old = 'Bà Thúy Hòa đến từ sáng.';
    const young = 'Bà Thuý Hoà đến từ sáng.';
    assert.equal(printOf(old, 'Thúy Hòa'), printOf(young, 'Thuý Hoà'));
    assert.equal(printOf(old, 'Thúy Hòa'), printOf(old.toUpperCase(), 'THÚY HÒA'));
  });

  test('is the same when the far end of its sentence is edited', () => {
    assert.equal(printOf(SENTENCE.replace('Hội đồng quản trị', 'Ban giám đốc'), '7/10'), OWN);
    assert.equal(printOf(SENTENCE.replace(' ở Huế', ''), '7/10'), OWN);
  });

  test('is another for any other value', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
        fc.pre(day !== 7 || month !== 10);
        const value = `${day}/${month}`;
        assert.notEqual(printOf(SENTENCE.replace('7/10', value), value), OWN);
      }),
    ));

  test('is another for a lost tone mark, another code, another sentence', () => {
    assert.notEqual(printOf('Ông Nguyễn đến.', 'Nguyễn'), printOf('Ông Nguyên đến.', 'Nguyên'));
    assert.notEqual(printOf(SENTENCE, '7/10', 'date/conflict'), OWN);
    const twice = 'Lan có 40 giải pháp. Minh có 40 giải pháp.';
    assert.notEqual(printOf(twice, '40'), printOf(twice, '40', 'date/tense', 'last'));
    const same = 'Lan có 40 giải pháp. Lan có 40 giải pháp.';
    assert.equal(printOf(same, '40'), printOf(same, '40', 'date/tense', 'last'));
  });

  test('exists for every span of every text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(70), fc.nat(70), (source, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        assert.match(fingerprintOf(read(source).draft, span, 'date'), /^[0-9a-f]{14}$/);
      }),
    ));
});
