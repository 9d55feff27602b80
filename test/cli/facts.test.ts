/** `dateline facts import`: terms of office from tables into dateline.facts.yaml. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { ReportJson } from '../../server/src/output/json.ts';
import { dateline, folderWith } from './dateline.ts';

const TERMS = [
  { person: 'Jens Stoltenberg', position: 'Tổng thư ký NATO', start: '2014-10-01', end: '2024-09-30' },
  { person: 'Mark Rutte', position: 'Tổng thư ký NATO (từ tháng 10)', start: '2024-10-01', end: 'nay' },
  { person: 'Ai Đó', position: 'Người gác đền', start: '2020' },
  { position: 'Tổng thư ký NATO' },
];
const TABLE = `${TERMS.map((term) => JSON.stringify(term)).join('\n')}\n{"person": broken}\n`;
const OWN = `# của toà soạn
people:
  - name: Mark Rutte # đúng chính tả
offices:
  - role: Tổng thư ký NATO
    holders:
      - person: Jens Stoltenberg
        from: 2014-10-01
        to: 2024-09-30 # hết nhiệm kỳ
`;

const read = (cwd: string, name = 'dateline.facts.yaml') => readFile(path.join(cwd, name), 'utf8');

test('terms of a .jsonl file become house facts, against which a draft is held', async () => {
  const cwd = await folderWith({
    'terms.jsonl': TABLE,
    'tin.txt': 'NATO họp bàn\n\nNgày 12/11/2025, Tổng thư ký NATO Jens Stoltenberg đã gặp báo giới.\n',
  });
  const { status, stdout, stderr } = await dateline(['facts', 'import', 'terms.jsonl'], { cwd });
  assert.equal(status, 0);
  assert.equal(stdout, '2 terms added to dateline.facts.yaml, 0 there already, 3 left out.\n');
  assert.deepEqual(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^.*terms\.jsonl:/, '')),
    [
      '3: The office “Người gác đền” is not understood.',
      '4: No column says who it is.',
      '5: This line is not valid JSON.',
    ],
  );
  assert.equal(
    await read(cwd),
    `offices:
  - role: Tổng thư ký NATO
    holders:
      - person: Jens Stoltenberg
        from: 2014-10-01
        to: 2024-09-30
      - person: Mark Rutte
        from: 2024-10-01
        to: now
`,
  );
  const checked = await dateline(['check', 'tin.txt', '--facts', 'dateline.facts.yaml', '--format', 'json'], { cwd });
  const { findings } = (JSON.parse(checked.stdout) as { reports: ReportJson[] }).reports[0]!;
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['title/holder'],
  );
});

test('what an editor has written stays as it is; what is there already is not added again', async () => {
  const cwd = await folderWith({ 'terms.jsonl': TABLE, 'dateline.facts.yaml': OWN });
  const first = await dateline(['facts', 'import', 'terms.jsonl', '--ui', 'vi'], { cwd });
  assert.equal(first.stdout, 'Đã thêm 1 nhiệm kỳ vào dateline.facts.yaml, 1 đã có sẵn, bỏ qua 3.\n');
  const text = await read(cwd);
  assert.equal(text, `${OWN}      - person: Mark Rutte\n        from: 2024-10-01\n        to: now\n`);
  await dateline(['facts', 'import', 'terms.jsonl'], { cwd });
  assert.equal(await read(cwd), text);
});

test('a dry run writes nothing, and a file that is no YAML is left alone', async () => {
  const cwd = await folderWith({ 'terms.jsonl': TABLE, 'broken.yaml': 'offices: [\n' });
  const dry = await dateline(['facts', 'import', 'terms.jsonl', '--dry-run'], { cwd });
  assert.match(dry.stdout, /^2 terms would be added .* Nothing was written\.\n$/);
  await assert.rejects(read(cwd));
  const broken = await dateline(['facts', 'import', 'terms.jsonl', '--facts', 'broken.yaml'], { cwd });
  assert.equal(broken.status, 3);
  assert.equal(broken.stdout, '');
  assert.equal(await read(cwd, 'broken.yaml'), 'offices: [\n');
});

test('CSV: dates in parts, states by their codes, the office said for all, a stray byte', async () => {
  const table = Buffer.concat([
    Buffer.from('stateabb,leader,sdate,smonth,syear,emonth,eyear,notes\n'),
    Buffer.from(
      'USA,Truman,12,4,1945,1,1953,\nFRN,"De Gaulle",8,1,1959,4,1969,"a, b"\nGDR,Honecker,3,5,1971,10,1989,\n',
    ),
    Buffer.from('JPN,Kishida,4,10,2021,10,2024,\x85\n', 'latin1'),
  ]);
  const cwd = await folderWith({ 'leaders.csv': table });
  const { stdout, stderr } = await dateline(['facts', 'import', 'leaders.csv', '--role', 'President'], { cwd });
  assert.match(stdout, /^3 terms added .* 1 left out\.\n$/);
  assert.match(stderr, /leaders\.csv:4: “GDR” is no state that has a code today\.\n$/);
  const text = await read(cwd);
  assert.match(
    text,
    /organisation: United States\n {4}holders:\n {6}- person: Truman\n {8}from: 1945-04-12\n {8}to: 1953-01\n/,
  );
  assert.match(text, /person: De Gaulle\n {8}from: 1959-01-08\n {8}to: 1969-04\n/);
  const none = await dateline(['facts', 'import', 'leaders.csv'], { cwd });
  assert.match(none.stderr, /leaders\.csv:2: No column says which office it is; say it with --role\.\n/);
});

test('a large facts file is read once, and again when it changes', async () => {
  const holders = Array.from({ length: 900 }, (_, i) => {
    const name = `${'ABCDGHKLMN'[i % 10]}an ${'ABCDGHKLMN'[Math.floor(i / 10) % 10]}o ${'ABCDGHKLM'[Math.floor(i / 100)]}i`;
    return `      - person: ${name}\n        from: ${1000 + i}`;
  });
  const facts = `offices:\n  - role: Tổng thư ký NATO\n    holders:\n${holders.join('\n')}\n`;
  const cwd = await folderWith({ 'dateline.facts.yaml': facts });
  const lookup = async () =>
    (await dateline(['lookup', 'Ban Bo Ai', '--facts', 'dateline.facts.yaml'], { cwd })).stdout;
  const first = await lookup();
  assert.match(first, /1011/);
  assert.equal(await lookup(), first);

  await writeFile(path.join(cwd, 'dateline.facts.yaml'), facts.replace('from: 1011', 'from: 1012'));
  assert.match(await lookup(), /1012/);
});
