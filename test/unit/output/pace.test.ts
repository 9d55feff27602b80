import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paceOf } from '../../../server/src/output/pace.ts';

test('a pace is told once it says something: articles a second, and the seconds that are left', () => {
  assert.equal(paceOf(500, 0.5, 2900), undefined);
  assert.equal(paceOf(500, 0.01, 60_000), undefined);
  assert.deepEqual(paceOf(500, 0.25, 10_000), { rate: 50, seconds: 30 });
  assert.deepEqual(paceOf(0, 0.5, 4000), { rate: 1, seconds: 4 });
  assert.deepEqual(paceOf(90_000, 1, 60_000), { rate: 1500, seconds: 0 });
});
