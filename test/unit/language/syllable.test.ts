import assert from 'node:assert/strict';
import { test } from 'node:test';
import { syllable } from '../../../server/src/language/vi/syllable.ts';
import { normalise } from '../../../server/src/text/words.ts';

const isSyllable = (word: string) => new RegExp(`^${syllable}$`, 'u').test(normalise(word));

test('syllables of Vietnamese', () => {
  for (const word of 'Nguyễn Hoà Hòa Thuỳ Quang Quyết Giang Giếng Gì Nghĩa Phân Yên Xuyến Khuya Oanh Huỳnh Rượu Thuật Thuở Quốc Quý Soái Boong Mỹ Ý Uyên Đắk'.split(
    ' ',
  ))
    assert.equal(isSyllable(word), word !== 'Đắk', word);
});

test('what cannot be one: another language, letters out of place, two tones', () => {
  for (const word of 'Obama Bush Kwon Park Trump Lihn Niộ Nôị Hàà Nguyênx Tyến Ngéh'.split(' '))
    assert.equal(isSyllable(word), false, word);
});
