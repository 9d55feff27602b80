import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, internWord, normalise } from '../../../server/src/text/words.ts';

test('both placements of a tone mark are one word', () => {
  assert.equal(normalise('hoà'), normalise('hòa'));
  assert.equal(normalise('Thuỷ'), normalise('thủy'));
  assert.equal(normalise('khoẻ'), normalise('khỏe'));
});

test('the u of qu is no vowel, and a closed syllable keeps its tone', () => {
  assert.equal(normalise('Quý'), 'quý');
  assert.equal(normalise('hoàng'), 'hoàng');
});

test('composed and decomposed letters are one word', () => {
  assert.equal(normalise('nghị'.normalize('NFD')), normalise('nghị'));
  assert.equal(internWord('Đặng'.normalize('NFD')).text, 'Đặng');
});

test('folding takes marks and đ off', () => {
  assert.equal(fold('Đặng Thuỳ Trâm'), 'dang thuy tram');
});

test('letters fold each by itself as they do in their text', () => {
  const together = (text: string) =>
    text
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/đ/g, 'd');
  const letters = fc.integer({ min: 0x20, max: 0x20ff }).map((code) => String.fromCharCode(code));
  const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(fc.property(texts, (text) => fold(text) === together(text)));
});

test('full-width digits are digits', () => {
  assert.equal(internWord('１２').norm, '12');
});

test('casing', () => {
  assert.equal(internWord('NATO').casing, 'upper');
  assert.equal(internWord('Hà').casing, 'title');
  assert.equal(internWord('việt').casing, 'lower');
  assert.equal(internWord('iPhone').casing, 'camel');
});

test('normalising twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalise(normalise(text)) === normalise(text)));
});
