/** Decisions on the command line: honoured, passed over, and written as a baseline. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { dateline, folderWith } from './dateline.ts';

const DRAFT = 'Tin vắn\n\nHội chợ khép lại vào ngày 31/6, theo ban tổ chức.\n';
const newsroom = () =>
  folderWith({ 'bai/a.txt': DRAFT, 'bai/b.txt': DRAFT.replace('31/6', '31/9'), 'dateline.facts.yaml': '' });
const jsonOf = (stdout: string) =>
  JSON.parse(stdout).reports as { findings: unknown[]; decided?: { decision: { reason: string } }[] }[];

describe('dateline check with decisions', () => {
  test('a baseline leaves only what is new', async () => {
    const cwd = await newsroom();
    const written = await dateline(['check', 'bai', '--write-baseline'], { cwd });
    assert.equal(written.status, 0);
    assert.match(written.stderr, /2 findings added to .*decisions\.jsonl as a baseline/);
    const lines = (await readFile(path.join(cwd, '.dateline/decisions.jsonl'), 'utf8')).trim().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)).map(({ code, quote, verdict, reason }) => [code, quote, verdict, reason]),
      [
        ['date/impossible', '31/6', 'ignored', 'baseline'],
        ['date/impossible', '31/9', 'ignored', 'baseline'],
      ],
    );

    const quiet = await dateline(['check', 'bai'], { cwd });
    assert.equal(quiet.status, 0);
    assert.match(quiet.stdout, /2 điểm đã có quyết định, không nhắc lại/);
    const json = jsonOf((await dateline(['check', 'bai', '--format', 'json'], { cwd })).stdout);
    assert.deepEqual(
      json.map(({ findings, decided }) => [findings.length, decided?.[0]?.decision.reason]),
      [
        [0, 'baseline'],
        [0, 'baseline'],
      ],
    );
    const sarif = JSON.parse((await dateline(['check', 'bai', '--format', 'sarif'], { cwd })).stdout);
    assert.deepEqual(
      sarif.runs[0].results.map((result: { suppressions: { kind: string }[] }) => result.suppressions[0]?.kind),
      ['external', 'external'],
    );

    assert.equal((await dateline(['check', 'bai', '--no-decisions'], { cwd })).status, 1);
    await writeFile(path.join(cwd, 'bai/a.txt'), `${DRAFT}\nĐoàn về nước ngày 31/11 sau chuyến thăm.\n`);
    const again = jsonOf((await dateline(['check', 'bai', '--format', 'json'], { cwd })).stdout);
    assert.deepEqual(
      again.map(({ findings }) => findings.length),
      [1, 0],
    );
    const second = await dateline(['check', 'bai', '--write-baseline'], { cwd });
    assert.match(second.stderr, /1 finding added/);
  });

  test('a broken line is told with file and line; the others hold', async () => {
    const cwd = await newsroom();
    await dateline(['check', 'bai/a.txt', '--write-baseline'], { cwd });
    const file = path.join(cwd, '.dateline/decisions.jsonl');
    await writeFile(file, `>>>>>>> theirs\n${await readFile(file, 'utf8')}`);
    const { status, stdout, stderr } = await dateline(['check', 'bai/a.txt', '--format', 'json'], { cwd });
    assert.equal(status, 3);
    assert.match(stderr, /decisions\.jsonl:1: This line is no decision/);
    assert.equal(jsonOf(stdout)[0]?.findings.length, 0);
  });
});
