/** The bundles are whole: every file is loaded, both languages say the same things, and rules find their words. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { bundles } from '../../../server/src/output/bundles.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = (language: string) => path.join(root, 'server/l10n', language);

const placeholders = (pattern: string) => [...new Set([...pattern.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))].sort();

test('every file of a language is loaded, and no key stands in two files', () => {
  for (const language of ['vi', 'en'] as const) {
    const seen = new Map<string, string>();
    for (const file of readdirSync(folder(language))) {
      const entries: Record<string, string> = JSON.parse(readFileSync(path.join(folder(language), file), 'utf8'));
      for (const [key, pattern] of Object.entries(entries)) {
        assert.equal(seen.get(key), undefined, `${key} stands in ${file} and in ${seen.get(key)}`);
        seen.set(key, file);
        assert.equal(bundles[language][key], pattern, `${language}/${file}: ${key} is not loaded`);
      }
    }
    assert.equal(seen.size, Object.keys(bundles[language]).length);
  }
});

test('both languages have the same keys', () => {
  assert.deepEqual(Object.keys(bundles.vi).sort(), Object.keys(bundles.en).sort());
});

test('both languages fill a pattern with the same values', () => {
  for (const [key, pattern] of Object.entries(bundles.vi))
    assert.deepEqual(placeholders(bundles.en[key] ?? ''), placeholders(pattern), key);
});

test('no pattern is empty or has a stray brace', () => {
  for (const language of ['vi', 'en'] as const)
    for (const [key, pattern] of Object.entries(bundles[language])) {
      assert.notEqual(pattern.trim(), '', `${language} ${key}`);
      assert.doesNotMatch(pattern.replace(/\{\w+(?:\|[^|{}]*\|[^|{}]*)?\}/g, ''), /\{\w|\{\}/, `${language} ${key}`);
      assert.equal(pattern, pattern.normalize('NFC'), `${language} ${key}`);
    }
});

function sources(at: string): string[] {
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(at, name));
}

/** Keys as code names them: `key: 'a.b'`, `say('a.b'…)`, `message('a.b'…)`; templates by what they begin with. */
const KEY = /(?:\bkey:\s*|\b(?:say|label|message|speakKey|note|tell)\(\s*)(?:(['"])([\w./-]+)\1|`([^`]*)`)/g;

test('every key that code names is there', () => {
  const keys = Object.keys(bundles.vi);
  let named = 0;
  for (const file of ['rules', 'output', 'cli', 'lsp'].flatMap((floor) =>
    sources(path.join(root, 'server/src', floor)),
  )) {
    for (const match of readFileSync(file, 'utf8').matchAll(KEY)) {
      const where = path.relative(root, file);
      if (match[2] !== undefined) {
        if (!match[2].includes('.')) continue; // a key always names its file's idea first
        named++;
        assert.ok(Object.hasOwn(bundles.vi, match[2]), `${where}: ${match[2]}`);
      } else if (match[3]?.includes('${')) {
        const begins = match[3].slice(0, match[3].indexOf('${'));
        named++;
        const ends = match[3].slice(match[3].lastIndexOf('}') + 1);
        const isNamed = (key: string) => (begins === '' ? ends !== '' && key.endsWith(ends) : key.startsWith(begins));
        assert.ok(keys.some(isNamed), `${where}: ${match[3]}`);
      }
    }
  }
  assert.ok(named > 20, `only ${named} keys were found in the code: is the pattern still right?`);
});
