import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { termsOf } from '../../../server/src/claims/terms.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { languageOf } from '../../../server/src/language/languages.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';

const terms = (source: string, id: LanguageId = 'vi') => {
  const tokens = tokenise(source);
  return termsOf(tokens, 0, tokens.length, languageOf(id));
};

test('two languages meet in concepts, places and organisations', () => {
  const vietnamese = new Set(
    terms('Các nước đồng minh cam kết hỗ trợ an ninh cho Ukraine tại La Haye, theo Tổng thư ký NATO Stoltenberg.'),
  );
  const english = new Set(
    terms(
      'The allies pledged security assistance for Ukraine in The Hague, said NATO Secretary General Stoltenberg.',
      'en',
    ),
  );
  for (const term of [
    'c:member-ally',
    'c:commitment',
    'c:support',
    'c:security',
    'country:UA',
    'city:the-hague',
    'o:nato',
    'c:secretary-general',
    'n:stoltenberg',
  ])
    assert.ok(vietnamese.has(term) && english.has(term), term);
});

test('words of one meaning are one term', () => {
  for (const word of ['hỗ trợ', 'viện trợ', 'giúp đỡ']) assert.deepEqual(terms(word), ['c:support'], word);
});

test('codes are kept, figures are not', () => {
  assert.deepEqual(
    terms('tên lửa S-400 và 40 quả').filter((term) => term.startsWith('x:')),
    ['x:s-400'],
  );
  assert.ok(!terms('hơn 40 tỷ euro trong tháng 7/2024').some((term) => /\d/.test(term)));
});

test('a capital that opens a sentence tells no name', () => {
  assert.ok(!terms('Trồng rau sạch giúp bà con.').some((term) => term.startsWith('n:')));
  assert.deepEqual(
    terms('Bà Nguyễn Thị Ngân vui.').filter((term) => term.startsWith('n:')),
    ['n:nguyen', 'n:thi', 'n:ngan'],
  );
  assert.ok(!terms('Anh cho hay cuộc sống đã khá hơn.').includes('country:GB'));
});

test('neighbouring syllables make a term, marks part them', () => {
  assert.ok(terms('cây xoài rụng quả').includes('b:xoai_rung'));
  assert.ok(!terms('cây xoài, rụng quả').includes('b:xoai_rung'));
});

test('any range of any text: no throw, the same terms each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(50), fc.nat(50), (source, a, b) => {
      const tokens = tokenise(source);
      const [first, last] = [Math.min(a, b, tokens.length), Math.min(Math.max(a, b), tokens.length)];
      for (const id of ['vi', 'en'] as const)
        assert.deepEqual(termsOf(tokens, first, last, languageOf(id)), termsOf(tokens, first, last, languageOf(id)));
    }),
  );
});
