import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Patterns } from '../../../server/src/text/pattern.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';

const slots = {
  day: { digits: { min: 1, max: 31 } },
  month: { words: { may: 5, 'tháng năm': 5, june: 6 }, capital: 'first' as const },
};

function match(pattern: string, text: string, macros: Record<string, string> = {}) {
  const tokens = tokenise(text);
  const found = new Patterns([{ say: 'x', pattern }], slots, macros).match(tokens, 0, tokens.length);
  return (
    found && {
      length: found.length,
      captures: Object.fromEntries([...found.captures].map(([name, { value }]) => [name, value])),
    }
  );
}

test('words, slots and captures', () => {
  assert.deepEqual(match('ngày <day>', 'Ngày 7'), { length: 2, captures: { day: 7 } });
  assert.equal(match('ngày <day>', 'ngày 32'), undefined);
  assert.deepEqual(match('<day:first> - <day:last>', '9 - 11'), { length: 3, captures: { first: 9, last: 11 } });
});

test('glue, options, alternatives and macros', () => {
  assert.equal(match('<day> ~/ ~<day:month>', '7 / 10'), undefined);
  assert.equal(match('<day> ~/ ~<day:month>', '7/10')?.length, 3);
  assert.equal(match('( ngày | hôm )? <day>', '7')?.length, 1);
  assert.equal(match('( ngày | hôm )? <day>', 'hôm 7')?.length, 2);
  assert.equal(match('{head}? <day>', 'từ ngày 7', { head: 'từ ngày' })?.length, 3);
});

test('the longest way through wins, and a slot that asks for a capital gets one', () => {
  assert.equal(match('<day> ( <month> )?', '7 May')?.length, 2);
  assert.equal(match('<day> ( <month> )?', '7 may')?.length, 1);
});

test('what must not follow', () => {
  assert.equal(match('<month> !<day>', 'June 7'), undefined);
  assert.equal(match('<month> !<day>', 'June')?.length, 1);
});

test('a match does not run over a line break', () => {
  assert.equal(match('ngày <day>', 'ngày\n7'), undefined);
});

test('malformed patterns are told when they are loaded', () => {
  assert.throws(() => match('( ngày', 'x'), /unclosed/);
  assert.throws(() => match('ngày )', 'x'), /unopened/);
  assert.throws(() => match('<nothing>', 'x'), /unknown slot/);
  assert.throws(() => match('{nothing}', 'x'), /unknown macro/);
  assert.throws(() => match('ngày?', 'x'), /matches nothing/);
});
