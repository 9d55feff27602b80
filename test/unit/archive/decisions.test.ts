/** `.dateline/decisions.jsonl`: only ever added to, and read as far as it can be. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import {
  type Decision,
  decisionLine,
  readDecisions,
  standing,
} from '../../../server/src/archive/decisions/decision.ts';
import {
  addDecisions,
  decidedFolder,
  decidedPath,
  decidingFolder,
  decisionsFileOf,
  loadDecisions,
} from '../../../server/src/archive/decisions/decisionsFile.ts';
import { signatureIn } from '../../../server/src/archive/decisions/signature.ts';
import { root } from '../../fixtures/fixtures.ts';
import { faultsBy, type Schema } from '../../fixtures/jsonSchema.ts';

const ignored: Decision = {
  verdict: 'ignored',
  fingerprint: '0123456789abcd',
  code: 'date/tense',
  quote: '7/10',
  by: 'Lan',
  on: '2026-03-02',
  reason: 'Đã hỏi ban tổ chức',
};

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'dateline-decisions-'));
  after(() => rm(made, { recursive: true, force: true }));
  return made;
}

describe('a line', () => {
  test('has its keys in order, and reads back', () => {
    const line = decisionLine(ignored);
    assert.deepEqual(Object.keys(JSON.parse(line)), ['by', 'code', 'fingerprint', 'on', 'quote', 'reason', 'verdict']);
    assert.ok(line.endsWith('}\n'));
    assert.deepEqual(readDecisions(line, 'd').decisions, [ignored]);
  });

  test('that is no decision is told with its number, and the others count', () => {
    const text = [
      '\uFEFF<<<<<<< HEAD',
      decisionLine(ignored).trim(),
      '',
      '{"verdict":"ignored"}',
      '[]',
      '{"fingerprint":"a","code":"date","verdict":"maybe"}',
      '{"fingerprint":"a","code":"date","verdict":"ignored","scope":"page"}',
      'null',
    ].join('\r\n');
    const { decisions, problems } = readDecisions(text, 'd.jsonl');
    assert.deepEqual(decisions, [ignored]);
    assert.deepEqual(
      problems.map(({ path, line, message }) => `${path}:${line} ${message.key}`),
      [1, 4, 5, 6, 7, 8].map((line) => `d.jsonl:${line} archive.badDecision`),
    );
  });

  test('that is the last of its fingerprint stands', () => {
    const verified = { ...ignored, verdict: 'verified' } as const;
    assert.equal(standing([ignored, verified]).get(ignored.fingerprint), verified);
    assert.equal(standing([ignored, { ...ignored, verdict: 'withdrawn' }]).size, 0);
  });

  test('is valid by the schema that is shipped; one without its verdict is not', async () => {
    const schema = JSON.parse(
      await readFile(path.join(root, 'schemas/dateline.decision.schema.json'), 'utf8'),
    ) as Schema;
    assert.deepEqual(faultsBy(schema, ignored), []);
    assert.deepEqual(faultsBy(schema, { ...ignored, scope: 'file', path: 'a.txt', desk: 'Thế giới' }), []);
    const { verdict: _, ...undecided } = ignored;
    assert.notDeepEqual(faultsBy(schema, undecided), []);
    assert.notDeepEqual(faultsBy(schema, { ...ignored, scope: 'page' }), []);
  });
});

describe('the file', () => {
  test('is made when first needed, and added to without touching what stands there', async () => {
    const home = await folder();
    assert.deepEqual(await loadDecisions(home), { decisions: [], problems: [] });
    await addDecisions(home, []);
    assert.equal(decidedFolder(home), undefined, 'nothing to add makes no file');
    await mkdir(path.join(home, '.dateline'));
    const theirs = '{ "note": "của bàn khác", "fingerprint":"x", "code":"date", "verdict":"ignored" }\nhỏng';
    await writeFile(decisionsFileOf(home), theirs);
    await addDecisions(home, [ignored]);
    await addDecisions(home, [ignored]);
    const text = await readFile(decisionsFileOf(home), 'utf8');
    assert.equal(text, `${theirs}\n${decisionLine(ignored)}${decisionLine(ignored)}`);
    const { decisions, problems } = await loadDecisions(home);
    assert.equal(decisions.length, 3);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2],
    );
  });

  test('added to by several at once loses nothing', async () => {
    const home = await folder();
    const many = Array.from({ length: 40 }, (_, i) => ({ ...ignored, fingerprint: `f${i}` }));
    await Promise.all(many.map((decision) => addDecisions(home, [decision])));
    const { decisions, problems } = await loadDecisions(home);
    assert.deepEqual(problems, []);
    assert.equal(standing(decisions).size, 40);
  });

  test('is the nearest one upwards; where there is none, the newsroom has one', async () => {
    const home = await folder();
    const desk = path.join(home, 'bai', 'the-gioi');
    await mkdir(desk, { recursive: true });
    assert.equal(decidingFolder(desk), desk);
    await writeFile(path.join(home, 'dateline.facts.yaml'), '');
    assert.equal(decidingFolder(desk), home);
    await mkdir(path.join(home, 'bai', '.dateline'));
    assert.equal(decidedFolder(desk), path.join(home, 'bai'));
    assert.equal(decidingFolder(desk), path.join(home, 'bai'));
    assert.equal(decidedPath(home, path.join(desk, 'a.txt')), 'bai/the-gioi/a.txt');
    assert.equal(decidedPath(desk, path.join(home, 'a.txt')), undefined);
  });
});

describe('a signature', () => {
  test('is nobody’s, or somebody’s', async () => {
    const home = await folder();
    assert.equal(await signatureIn(home, 'nobody'), '');
    assert.equal(typeof (await signatureIn(path.join(home, 'not-there'), 'git')), 'string');
  });
});
