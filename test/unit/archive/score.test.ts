import assert from 'node:assert/strict';
import test from 'node:test';
import { Scale, unweighed } from '../../../server/src/archive/score.ts';

test('a score told in full adds up to its sum', () => {
  const scale = new Scale({ likeness: 2, rival: -1.5 }, -0.25);
  const features = { likeness: 0.75, rival: 1 };
  assert.equal(scale.sum(features), -0.25);
  const { even, sum, least, terms } = scale.score(features, 0.4);
  assert.deepEqual([even, sum, least], [-0.25, -0.25, 0.4]);
  assert.equal(
    terms.reduce((total, { value, weight }) => total + value * weight!, even!),
    sum,
  );
  assert.deepEqual(
    terms.map(({ feature }) => feature),
    [...scale.names],
  );
});

test('features that decide one by one have no weights', () => {
  assert.deepEqual(unweighed({ slip: 'swapped', place: true, sources: 2 }), {
    terms: [
      { feature: 'slip swapped', value: 1 },
      { feature: 'place', value: 1 },
      { feature: 'sources', value: 2 },
    ],
  });
});
