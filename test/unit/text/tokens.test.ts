import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tokenAt, tokenise } from '../../../server/src/text/tokens.ts';

const words = (source: string) => tokenise(source).map((token) => token.word.text);

test('letters, figures and marks stand apart', () => {
  assert.deepEqual(words('15h30 ngày 7/10, IP4'), ['15', 'h', '30', 'ngày', '7', '/', '10', ',', 'IP', '4']);
});

test('glued says that nothing stands between', () => {
  assert.deepEqual(
    tokenise('7/10 - 8').map((token) => token.glued),
    [false, true, true, false, false],
  );
});

test('a line break is told, also CRLF', () => {
  assert.deepEqual(
    tokenise('một\r\nhai').map((token) => token.breaks),
    [false, true],
  );
});

test('zero-width characters are invisible inside a word', () => {
  const [only, ...rest] = tokenise('Sto\u200Bltenberg');
  assert.equal(only!.word.text, 'Stoltenberg');
  assert.equal(rest.length, 0);
});

test('an emoji is one mark two units long', () => {
  const token = tokenise('😀')[0]!;
  assert.deepEqual([token.kind, token.start, token.end], ['mark', 0, 2]);
});

test('any string is read; tokens are in order, inside it, and apart', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (source) => {
      let last = 0;
      for (const token of tokenise(source)) {
        assert.ok(token.start >= last && token.end > token.start && token.end <= source.length);
        last = token.end;
      }
    }),
  );
});

test('what is no space is in some token', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      const covered = new Set<number>();
      for (const token of tokenise(source)) for (let i = token.start; i < token.end; i++) covered.add(i);
      for (let i = 0; i < source.length; i++)
        if (/[\p{L}\p{N}]/u.test(source.charAt(i))) assert.ok(covered.has(i), `unit ${i} of ${JSON.stringify(source)}`);
    }),
  );
});

test('the token at an offset', () => {
  const tokens = tokenise('một hai');
  assert.equal(tokenAt(tokens, 0), 0);
  assert.equal(tokenAt(tokens, 3), 1);
  assert.equal(tokenAt(tokens, 99), 2);
});

test('two words that a page has joined are two, brands and abbreviations one', () => {
  const words = (source: string) => tokenise(source).map(({ word }) => word.text);
  assert.deepEqual(words('hai ngày trướcTin khác'), ['hai', 'ngày', 'trước', 'Tin', 'khác']);
  assert.deepEqual(words('bảy ngườiHọ về'.normalize('NFD')), ['bảy', 'người', 'Họ', 'về']);
  for (const whole of ['VnExpress', 'McDonald', 'iPhone', 'ĐHQGHN', 'eĐiện', 'KraKów'])
    assert.deepEqual(words(whole), [whole]);
  const [first, second] = tokenise('trướcTin');
  assert.deepEqual([first!.start, first!.end, second!.start, second!.end, second!.glued], [0, 5, 5, 8, true]);
});
