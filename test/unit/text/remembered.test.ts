import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Remembered } from '../../../server/src/text/remembered.ts';

test('a key is worked out once while it is in use, and no more than twice the room is kept', () => {
  const memory = new Remembered<number>(2);
  let made = 0;
  const get = (key: string) => memory.get(key, () => ++made);
  assert.deepEqual([get('a'), get('a'), get('b'), get('a')], [1, 1, 2, 1]);
  get('c');
  assert.equal(get('a'), 1, 'of the older half, still known');
  get('d');
  get('e');
  get('f');
  assert.equal(get('b'), 7, 'not asked for lately: worked out anew');
});
