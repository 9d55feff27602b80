import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../server/src/language/en/index.ts';
import { vi } from '../../../server/src/language/vi/index.ts';
import { normalise } from '../../../server/src/text/words.ts';

test('both languages have words for the same concepts, at least 600 of them', () => {
  const keys = Object.keys(vi.concepts.words).sort();
  assert.deepEqual(keys, Object.keys(en.concepts.words).sort());
  assert.ok(keys.length >= 600, `${keys.length}`);
});

test('a phrase says one thing only', () => {
  for (const { concepts, id } of [vi, en]) {
    const seen = new Map<string, string>();
    for (const [key, phrases] of Object.entries(concepts.words)) {
      assert.ok(phrases.length > 0, `${id} ${key}`);
      for (const phrase of phrases) {
        const norm = phrase.split(' ').map(normalise).join(' ');
        assert.ok(!seen.has(norm) || seen.get(norm) === key, `${id}: "${phrase}" is ${seen.get(norm)} and ${key}`);
        seen.set(norm, key);
      }
    }
  }
});

test('both languages know the same kinds of event', () => {
  const kinds = (language: typeof vi) => language.events.kinds.map(({ key, yearly }) => `${key} ${yearly}`).sort();
  assert.deepEqual(kinds(vi), kinds(en));
});
