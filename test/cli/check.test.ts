import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { ReportJson } from '../../server/src/output/json.ts';
import { dateline, folderWith } from './dateline.ts';

const CLEAN = 'Tỉnh họp bàn về đê điều\n\nSáng 5/3/2024, lãnh đạo tỉnh họp bàn việc gia cố đê trước mùa mưa.\n';
/** June has no 31st: an error from the draft alone. */
const WRONG = 'Tỉnh họp bàn về đê điều\n\nCuộc họp diễn ra ngày 31/6/2024 tại trụ sở ủy ban.\n';

const reportsOf = (stdout: string): ReportJson[] =>
  stdout
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const codes = ({ findings }: ReportJson) => findings.map(({ code }) => code);

test('status 0 on a clean draft, with the closing count alone', async () => {
  const cwd = await folderWith({ 'a.txt': CLEAN });
  const { status, stdout, stderr } = await dateline(['check', 'a.txt'], { cwd });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /^Đã kiểm \d+ chi tiết: .*không thấy điểm nào vênh\.\n$/);
});

test('status 1 on an error; the text names place, rule and words', async () => {
  const cwd = await folderWith({ 'tin/b.txt': WRONG });
  const { status, stdout } = await dateline(['check', 'tin/b.txt'], { cwd });
  assert.equal(status, 1);
  assert.match(stdout, /^tin\/b\.txt:3:\d+: error date\/impossible: .*30 ngày/m);
  assert.match(stdout, /31\/6\/2024/);
  assert.match(stdout, /^ +\| +\^+$/m);
  assert.match(stdout, /1 cần xem lại\.\n$/);
});

test('--fail-on, --severity and --rules decide what counts', async () => {
  const cwd = await folderWith({ 'b.txt': WRONG });
  const run = async (...args: string[]) => {
    const { status, stdout } = await dateline(['check', 'b.txt', '--format', 'jsonl', ...args], { cwd });
    return [status, ...codes(reportsOf(stdout)[0]!)];
  };
  const results = await Promise.all([
    run('--fail-on', 'never'),
    run('--severity', 'date/impossible=off'),
    run('--severity', 'date=info'),
    run('--severity', 'date=info', '--fail-on', 'info'),
    run('--rules', 'amount,title'),
    run('--rules', 'date'),
  ]);
  assert.deepEqual(results, [
    [0, 'date/impossible'],
    [0],
    [0, 'date/impossible'],
    [1, 'date/impossible'],
    [0],
    [1, 'date/impossible'],
  ]);
});

test('json is one document, a folder’s files by name, other files passed over', async () => {
  const cwd = await folderWith({
    'd/b.txt': CLEAN,
    'd/a.md': CLEAN,
    'd/sub/c.draft': CLEAN,
    'd/z.tin': CLEAN,
    'd/photo.jpg': Buffer.from([0xff, 0xd8, 0]),
    'd/.hidden.txt': WRONG,
    'e.note': CLEAN,
  });
  const { status, stdout, stderr } = await dateline(['check', 'e.note', 'd', '--format', 'json'], { cwd });
  assert.equal(status, 0);
  assert.equal(stderr, '');
  const document: { schema: number; reports: ReportJson[] } = JSON.parse(stdout);
  assert.equal(document.schema, 1);
  const slashed = document.reports.map((report) => report.path?.split(path.sep).join('/'));
  assert.deepEqual(slashed, ['e.note', 'd/a.md', 'd/b.txt', 'd/sub/c.draft', 'd/z.tin']);
});

test('status 3 when an input cannot be read: one line each, with file and line; the rest is checked', async () => {
  const cwd = await folderWith({
    'a.txt': CLEAN,
    'binary.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    'latin.txt': Buffer.from([0x41, 0x0a, 0x42, 0xe9, 0x43, 0x0a]),
    'broken.jsonl': `{"id":"1","body":"${'Một câu.'}"}\n{"id":"2","body":\n[1]\n{"id":"4"}\n{"id":"5","body":"x","published":"2024-13-40"}\n`,
    'empty/readme.rst': 'x',
  });
  const args = [
    'check',
    'missing.txt',
    'binary.txt',
    'latin.txt',
    'broken.jsonl',
    'empty',
    'a.txt',
    '--format',
    'jsonl',
  ];
  const { status, stdout, stderr } = await dateline(args, { cwd });
  assert.equal(status, 3);
  assert.deepEqual(stderr.trimEnd().split('\n'), [
    'dateline: missing.txt: there is no such file or folder',
    'dateline: binary.txt:1: is not text but a binary file',
    'dateline: latin.txt:2: is not UTF-8; save the file as UTF-8',
    'dateline: broken.jsonl:2: the line is no JSON and is skipped',
    'dateline: broken.jsonl:3: the line is no record and is skipped',
    'dateline: broken.jsonl:4: the record has no title, summary or body and is skipped',
    'dateline: broken.jsonl:5: “2024-13-40” is no date; dates are written like 2016-12-06',
    'dateline: empty: the folder has no draft (.txt, .md, .draft, .tin, .jsonl)',
  ]);
  assert.deepEqual(
    reportsOf(stdout).map(({ id, path: file }) => id ?? file),
    ['1', '5', 'a.txt'],
  );
});

test('the gravest status wins: 3 over 1', async () => {
  const cwd = await folderWith({ 'b.txt': WRONG });
  assert.equal((await dateline(['check', 'b.txt', 'missing.txt'], { cwd })).status, 3);
});

test('status 2 on wrong use, in one line and without output', async () => {
  const cwd = await folderWith({ 'a.txt': CLEAN });
  const wrong: readonly (readonly [string[], RegExp])[] = [
    [['check'], /nothing to check/],
    [['check', 'a.txt', '--nonsense'], /there is no option --nonsense/],
    [['check', 'a.txt', '--format', 'xml'], /“xml” does not suit --format/],
    [['check', 'a.txt', '--published', '2024-02-30'], /“2024-02-30” is no date for --published/],
    [['check', 'a.txt', '--severity', 'date/tense=loud'], /--severity is written like/],
    [['check', 'a.txt', '--severity', 'nothing/here=off'], /there is no rule called “nothing\/here”/],
    [['check', 'a.txt', '--rules', 'dat'], /there is no rule called “dat”/],
    [['check', 'a.txt', '--jobs', '0'], /“0” does not suit --jobs/],
    [['check', 'a.txt', '--archive'], /--archive <A> needs a value/],
    [['frobnicate'], /there is no command frobnicate/],
    [['claims', 'a.txt', '--reference', 'soon'], /“soon” is no date for --reference/],
    [['lookup', 'Ai Đó'], /name an archive with --archive/],
    [['index'], /A is missing/],
  ];
  for (const [args, line] of wrong) {
    const { status, stdout, stderr } = await dateline(args, { cwd });
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, line);
    assert.match(stderr, /^dateline: [^\n]*\n$/, args.join(' '));
  }
});

test('problems are told in the language of --ui, or of the locale', async () => {
  const cwd = await folderWith({});
  assert.match((await dateline(['check', 'x.txt', '--ui', 'vi'], { cwd })).stderr, /không có tệp hay thư mục này/);
  assert.match(
    (await dateline(['check', 'x.txt'], { cwd, env: { LANG: 'vi_VN.UTF-8' } })).stderr,
    /không có tệp hay thư mục này/,
  );
});

test('"-" reads a draft from standard input, with --published as its day and --ui as its language', async () => {
  const cwd = await folderWith({});
  const { status, stdout } = await dateline(
    ['check', '-', '--format', 'jsonl', '--published', '2016-12-06', '--ui', 'en'],
    { cwd, input: WRONG },
  );
  assert.equal(status, 1);
  const [report] = reportsOf(stdout);
  assert.equal(report!.path, '-');
  assert.equal(report!.lang, 'vi');
  assert.deepEqual(
    [report!.anchor.from, report!.anchor.to, report!.anchor.certainty],
    ['2016-12-06', '2016-12-06', 'stated'],
  );
  assert.match(report!.findings[0]!.message, /30 days/);
});

test('jsonl in, jsonl out: one report a record, same order, published as anchor, parts joined', async () => {
  const records = Array.from({ length: 40 }, (_, i) => ({
    id: i % 2 ? i : `b${i}`,
    title: `Tin số ${i}`,
    summary: i % 3 ? 'Tóm tắt một câu.' : '',
    body: 'Hôm nay, cuộc họp đã diễn ra.',
    published: '2024-03-05T08:00:00+07:00',
    more: { ignored: true },
  }));
  const cwd = await folderWith({ 'in.jsonl': records.map((record) => JSON.stringify(record)).join('\r\n') });
  const fromFile = await dateline(['check', '--jsonl', 'in.jsonl', '--format', 'jsonl', '--jobs', '4'], { cwd });
  assert.equal(fromFile.stderr, '');
  const reports = reportsOf(fromFile.stdout);
  assert.deepEqual(
    reports.map(({ id }) => id),
    records.map(({ id }) => id),
  );
  for (const report of reports) assert.equal(report.anchor.from, '2024-03-05');
  const claim = reports[1]!.claims.find(({ text }) => text === 'Hôm nay')!;
  assert.equal(claim.start, 'Tin số 1\n\nTóm tắt một câu.\n\n'.length);
  const fromStdin = await dateline(['check', '--jsonl', '-', '--format', 'jsonl'], {
    cwd,
    input: records.map((record) => JSON.stringify(record)).join('\n'),
  });
  const withoutPlace = (text: string) => reportsOf(text).map((report) => ({ ...report, path: '' }));
  assert.deepEqual(withoutPlace(fromStdin.stdout), withoutPlace(fromFile.stdout));
});

test('a line of 20 MB is passed over with one line of complaint', async () => {
  const cwd = await folderWith({
    'in.jsonl': `{"id":"1","body":"x"}\n{"id":"2","body":"${'x'.repeat(20_000_000)}"}\n{"id":"3","body":"x"}`,
  });
  const { status, stdout, stderr } = await dateline(['check', '--jsonl', 'in.jsonl', '--format', 'jsonl'], { cwd });
  assert.equal(status, 3);
  assert.match(stderr, /^dateline: in\.jsonl:2: [^\n]*MB[^\n]*\n$/);
  assert.deepEqual(
    reportsOf(stdout).map(({ id }) => id),
    ['1', '3'],
  );
});

test('front matter: its day is the anchor; a broken one costs only itself', async () => {
  const cwd = await folderWith({
    'a.md': `---\npublished: 2024-03-05\n---\n${CLEAN}`,
    'b.md': `---\ntitle: [\n---\n${CLEAN}`,
    'c.md': `---\npublished: 2024-02-31\n---\n${CLEAN}`,
  });
  const { status, stdout, stderr } = await dateline(['check', '.', '--format', 'jsonl'], { cwd });
  const reports = reportsOf(stdout);
  assert.equal(reports[0]!.anchor.from, '2024-03-05');
  assert.equal(reports.length, 3);
  assert.match(stderr, /^dateline: b\.md:1: the front matter cannot be read \([^\n]+\n/m);
  assert.match(stderr, /^dateline: c\.md:2: “2024-02-31” is no date/m);
  assert.equal(status, 3);
});

test('offsets count in the text as it lies in the file: byte order mark, CRLF, NFD', async () => {
  const source = `\uFEFF${WRONG}`.replaceAll('\n', '\r\n').normalize('NFD');
  const cwd = await folderWith({ 'b.txt': source });
  const [report] = reportsOf((await dateline(['check', 'b.txt', '--format', 'jsonl'], { cwd })).stdout);
  const [found] = report!.findings;
  assert.equal(found!.code, 'date/impossible');
  assert.equal(source.slice(found!.start, found!.end), found!.text);
  for (const claim of report!.claims) assert.equal(source.slice(claim.start, claim.end), claim.text);
});

test('sarif, html and github come out whole', async () => {
  const cwd = await folderWith({ 'b.txt': WRONG });
  const run = async (format: string) => (await dateline(['check', 'b.txt', '--format', format], { cwd })).stdout;
  const [sarif, html, github] = await Promise.all([run('sarif'), run('html'), run('github')]);
  const log = JSON.parse(sarif);
  assert.equal(log.version, '2.1.0');
  assert.equal(log.runs[0].results[0].ruleId, 'date/impossible');
  assert.match(html, /^<!doctype html>[\s\S]*<\/html>\n$/);
  assert.match(github, /^::error file=b\.txt,line=3,/);
});

test('colour when FORCE_COLOR asks, never into a pipe by itself', async () => {
  const cwd = await folderWith({ 'b.txt': WRONG });
  const code = String.fromCharCode(27);
  const run = async (env: Record<string, string>) =>
    (await dateline(['check', 'b.txt'], { cwd, env })).stdout.includes(code);
  assert.deepEqual(
    await Promise.all([run({}), run({ CI: '1' }), run({ FORCE_COLOR: '1' }), run({ FORCE_COLOR: '1', NO_COLOR: '1' })]),
    [false, false, true, false],
  );
});

test('a reader that hangs up is no error', async () => {
  const drafts = Array.from({ length: 2000 }, (_, i) => JSON.stringify({ id: i, body: WRONG })).join('\n');
  const cwd = await folderWith({ 'in.jsonl': drafts });
  const { stderr, status } = await dateline(['check', '--jsonl', 'in.jsonl', '--format', 'jsonl'], {
    cwd,
    hangUp: true,
  });
  assert.equal(stderr, '');
  assert.ok(status === 0 || status === 1);
});

test('--version and --help', async () => {
  const cwd = await folderWith({});
  assert.match((await dateline(['--version'], { cwd })).stdout, /^\d+\.\d+\.\d+/);
  const help = await dateline(['--help'], { cwd });
  assert.equal(help.status, 0);
  for (const command of ['check', 'claims', 'index', 'lookup'])
    assert.match(help.stdout, new RegExp(`^ +${command} `, 'm'));
  const check = (await dateline(['check', '--help'], { cwd })).stdout;
  for (const option of [
    '--archive',
    '--facts',
    '--format',
    '--published',
    '--lang',
    '--ui',
    '--fail-on',
    '--severity',
    '--rules',
    '--jobs',
    '--jsonl',
  ])
    assert.match(check, new RegExp(`${option} `));
  assert.match((await dateline(['--help', '--ui', 'vi'], { cwd })).stdout, /Đối chiếu bản thảo/);
});
