import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { Bytes, decodeText, encodeText } from '../../../../server/src/archive/sqlite/wordCoder.ts';
import { root } from '../../../fixtures/fixtures.ts';

const coded = (text: string): Uint8Array => {
  const bytes = new Bytes();
  encodeText(text, bytes);
  return bytes.taken();
};
const again = (text: string): string => {
  const bytes = coded(text);
  return decodeText(bytes, 0, bytes.length);
};

test('every text comes back as it was', () => {
  const words = fc.constantFrom(
    'của',
    'Tổng',
    'thư',
    'NATO',
    'x',
    ' ',
    '  ',
    '\n',
    '"',
    '(',
    '1.2',
    'é',
    '😀',
    'hoà',
    '',
    '–',
  );
  const texts = fc.oneof(
    fc.array(words).map((parts) => parts.join('')),
    fc.array(words).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(
        again(text),
        text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD'),
      );
    }),
    { numRuns: 500 },
  );
  assert.equal(again('ữ'.repeat(700)), 'ữ'.repeat(700));
});

test('news takes less than half of its UTF-8', (t) => {
  const file = path.join(root, '../shared/data/news/daily-2025.jsonl');
  if (!existsSync(file)) return t.skip('../shared is not there');
  let plain = 0;
  let short = 0;
  for (const line of readFileSync(file, 'utf8').split('\n').slice(0, 2000).filter(Boolean)) {
    const { title, summary } = JSON.parse(line) as { title: string; summary?: string };
    const text = `${title}\n${summary ?? ''}`;
    plain += Buffer.byteLength(text);
    short += coded(text).length;
    assert.equal(again(text), text);
  }
  assert.ok(short < plain * 0.42, `${(short / plain).toFixed(3)} of it`);
});
