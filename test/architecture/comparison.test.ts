/** docs/comparison.md claims nothing that no test shows. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { root } from '../fixtures/fixtures.ts';

test('each row of the comparison names a test that is there', () => {
  const page = readFileSync(path.join(root, 'docs/comparison.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| |'));
  assert.ok(rows.length > 20);
  for (const row of rows) {
    const [, title, file] = /\[(.+)\]\(\.\.\/(test\/[\w/.]+)\) \|$/.exec(row) ?? assert.fail(row);
    const source = readFileSync(path.join(root, file!), 'utf8');
    assert.match(source, new RegExp(`\\b(?:test|it)\\(\\s*'${title!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}'`), row);
  }
});
