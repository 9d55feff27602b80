import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameSlip, soundsAlike } from '../../../server/src/archive/nameSlips.ts';

test('one slip of the pen, by its kind', () => {
  for (const [written, meant, slip] of [
    ['schweinstieger', 'schweinsteiger', 'swapped'],
    ['stoltenbrg', 'stoltenberg', 'lost'],
    ['merkell', 'merkel', 'added'],
    ['lihn', 'linh', 'swapped'],
    ['putim', 'putin', 'wrong'],
    ['nôi', 'nội', 'mark'],
    ['hoan', 'hoàn', 'mark'],
    ['dăng', 'đăng', 'mark'],
  ] as const)
    assert.equal(nameSlip(written, meant), slip, written);
});

test('no slip: equal, two spellings of one word, another first letter, further apart', () => {
  for (const [written, meant] of [
    ['linh', 'linh'],
    ['mĩ', 'mỹ'],
    ['sergey', 'sergei'],
    ['mai', 'rai'],
    ['nam', 'ninh'],
    ['obama', 'osmaa'],
  ] as const)
    assert.equal(nameSlip(written, meant), undefined, written);
});

test('transcriptions of one sound, and what no house would write', () => {
  for (const [written, meant] of [
    ['mohammed', 'mohammad'],
    ['mohamed', 'mohammed'],
    ['kharkov', 'karkov'],
    ['championship', 'championships'],
    ['teran', 'terán'],
    ['soukhoi', 'sukhoi'],
    ['yacoub', 'yakoub'],
  ] as const)
    assert.equal(soundsAlike(written, meant), true, written);
  for (const [written, meant] of [
    ['schweinstieger', 'schweinsteiger'],
    ['stoltenbrg', 'stoltenberg'],
    ['manchetser', 'manchester'],
    ['libnya', 'libya'],
    ['gibbbs', 'gibbs'],
    ['lumiia', 'lumia'],
  ] as const)
    assert.equal(soundsAlike(written, meant), false, written);
});
