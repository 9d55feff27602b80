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
