/** The commands that need an archive: check against one, claims, index, lookup. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { ClaimsJson, ReportJson } from '../../server/src/output/json.ts';
import { dateline, folderWith } from './dateline.ts';

const ARTICLES = {
  'kho/2024-07-11-hop-bao.txt':
    '---\npublished: 2024-07-11\nsource: Báo Mẫu\n---\nTổng thư ký NATO họp báo\n\nNgày 11/7, Tổng thư ký NATO Jens Stoltenberg đã chủ trì cuộc họp báo bế mạc.\n',
  'kho/2025-06-04-hop-bao.txt':
    '---\npublished: 2025-06-04\nsource: Đài Mẫu\n---\nNATO bàn chi tiêu quốc phòng\n\nNgày 4/6, Tổng thư ký NATO Mark Rutte đã nêu mục tiêu mới với các đồng minh.\n',
};
const DRAFT = 'NATO họp bàn\n\nNgày 12/7/2024, Tổng thư ký NATO Jens Stoltenberg đã gặp báo giới.\n';
const report = (stdout: string): ReportJson => JSON.parse(stdout.trimEnd().split('\n')[0]!);

test('check: sources come from the archive, and a draft is none for itself', async () => {
  const cwd = await folderWith({ ...ARTICLES, 'nháp.txt': DRAFT });
  const { stdout, stderr } = await dateline(['check', 'nháp.txt', '--archive', 'kho', '--format', 'jsonl'], { cwd });
  assert.equal(stderr, '');
  const title = report(stdout).claims.find(({ kind }) => kind === 'title')!;
  assert.equal(title.verdict, 'supported');
  const [source] = title.sources;
  assert.deepEqual([source!.outlet, source!.published, source!.line], ['Báo Mẫu', '2024-07-11', 7]);
  assert.match(source!.quote, /Jens Stoltenberg/);
  assert.equal((source!.value as { person: string }).person, 'Jens Stoltenberg');
  const itself = await dateline(
    ['check', 'kho/2025-06-04-hop-bao.txt', '--archive', 'kho/2025-06-04-hop-bao.txt', '--format', 'jsonl'],
    { cwd },
  );
  assert.ok(report(itself.stdout).claims.every(({ verdict }) => verdict === 'unsourced'));
});

test('check: an archive that is not there is one line and status 3, and the draft is checked', async () => {
  const cwd = await folderWith({ 'a.txt': DRAFT });
  const { status, stdout, stderr } = await dateline(['check', 'a.txt', '--archive', 'nowhere', '--format', 'jsonl'], {
    cwd,
  });
  assert.equal(status, 3);
  assert.match(stderr, /^dateline: [^\n]*nowhere[^\n]*\n$/);
  assert.equal(report(stdout).path, 'a.txt');
});

test('check: a broken article is told and costs only itself', async () => {
  const cwd = await folderWith({
    'a.txt': DRAFT,
    'kho.jsonl': `{"id":"1","title":"x",\n{"id":"2","source":"Báo Mẫu","published":"2024-07-11","body":"Ngày 11/7, Tổng thư ký NATO Jens Stoltenberg đã họp báo."}\n`,
  });
  const { status, stdout, stderr } = await dateline(['check', 'a.txt', '--archive', 'kho.jsonl', '--format', 'jsonl'], {
    cwd,
  });
  assert.match(stderr, /^dateline: [^\n]*kho\.jsonl:1: [^\n]*JSON[^\n]*\n$/);
  assert.equal(status, 0);
  assert.ok(report(stdout).claims.some(({ verdict }) => verdict === 'supported'));
});

test('claims: one reading a line by default, one document with json; --reference overrules the anchor', async () => {
  const cwd = await folderWith({ 'a.txt': 'Hôm qua, mưa lớn đã trút xuống thành phố.\n' });
  const line = await dateline(['claims', 'a.txt', '--reference', '2024-03-05T10:30'], { cwd });
  assert.equal(line.status, 0);
  const reading: ClaimsJson = JSON.parse(line.stdout);
  assert.deepEqual(Object.keys(reading), ['schema', 'path', 'lang', 'anchor', 'claims']);
  assert.equal(reading.anchor.from, '2024-03-05');
  const [yesterday] = reading.claims;
  assert.deepEqual([yesterday!.text, (yesterday!.value as { from: string }).from], ['Hôm qua', '2024-03-04']);
  const document = JSON.parse((await dateline(['claims', 'a.txt', 'a.txt', '--format', 'json'], { cwd })).stdout);
  assert.equal(document.schema, 1);
  assert.equal(document.reports.length, 2);
});

test('index: says what it did, does it again only for what has changed, and serves a check', async () => {
  const cwd = await folderWith({ ...ARTICLES, 'a.txt': DRAFT });
  const first = await dateline(['index', 'kho', '--database', 'kho.db'], { cwd });
  assert.equal(first.stderr, '');
  assert.equal(first.status, 0);
  assert.match(first.stdout, /2 articles.*2 added, 0 removed/);
  await rm(path.join(cwd, 'kho/2025-06-04-hop-bao.txt'));
  const again = await dateline(['index', 'kho', '--database', 'kho.db'], { cwd });
  assert.match(again.stdout, /1 article .*0 added, 1 removed, 1 file unchanged/);
  const file = /^Index: (.*)$/m.exec(again.stdout)![1]!;
  const checked = await dateline(['check', 'a.txt', '--archive', file, '--format', 'jsonl'], { cwd });
  assert.equal(checked.stderr, '');
  assert.ok(report(checked.stdout).claims.some(({ verdict }) => verdict === 'supported'));
});

test('lookup: titles with their days and sources, by day, in text and json; close names', async () => {
  const cwd = await folderWith(ARTICLES);
  const run = (...args: string[]) => dateline(['lookup', ...args, '--archive', 'kho'], { cwd });
  const text = await run('Jens Stoltenberg');
  assert.equal(text.stderr, '');
  assert.match(
    text.stdout,
    /^Jens Stoltenberg\n {2}.*NATO.* · 11 July 2024 \(1 source\)\n {4}Báo Mẫu, 11 July 2024, line 7: “/,
  );
  const json = JSON.parse((await run('Jens Stoltenberg', '--format', 'json')).stdout);
  assert.equal(json.schema, 1);
  assert.deepEqual(
    [json.titles[0].person, json.titles[0].from, json.titles[0].sources[0].outlet],
    ['Jens Stoltenberg', '2024-07-11', 'Báo Mẫu'],
  );
  assert.match((await run('Jens Stoltenberg', '--at', '2020-01-01')).stdout, /names no title/);
  assert.match((await run('Jens Stoltenburg')).stdout, /Names close to it: Jens Stoltenberg/);
});

const ANSWERS = {
  'kho/2024-07-12-be-mac.txt':
    '---\npublished: 2024-07-12\nsource: Báo Mẫu\n---\nBế mạc ở Washington\n\nHội nghị thượng đỉnh NATO tại Washington (Mỹ) diễn ra từ ngày 9 đến 11/7/2024.\n\nNgày 11/7, Tổng thư ký NATO Jens Stoltenberg chủ trì họp báo.\n',
  'kho/2025-06-26-la-haye.txt':
    '---\npublished: 2025-06-26\nsource: Đài Mẫu\n---\nKhép lại ở La Haye\n\nHội nghị thượng đỉnh NATO năm 2025 họp ngày 24 và 25/6 tại La Haye (Hà Lan).\n\nNgày 25/6, Tổng thư ký NATO Mark Rutte cảm ơn nước chủ nhà.\n',
};
const lookedUp = async (...args: string[]) => {
  const cwd = await folderWith(ANSWERS);
  return dateline(['lookup', ...args, '--archive', 'kho'], { cwd });
};

test('lookup: an office is answered by its holders, at a day by the one who held it or the nearest', async () => {
  const { stdout, stderr } = await lookedUp('Tổng thư ký NATO', '--ui', 'vi');
  assert.equal(stderr, '');
  assert.match(
    stdout,
    /^Tổng thư ký NATO\n {2}Jens Stoltenberg · 11\/7\/2024 \(1 nguồn\)\n {4}Báo Mẫu, 12\/7\/2024, dòng 9: “/,
  );
  assert.match(stdout, /\n {2}Mark Rutte · 25\/6\/2025 \(1 nguồn\)\n/);
  const at = JSON.parse((await lookedUp('tổng thư ký nato', '--at', '2025-06-25', '--format', 'json')).stdout);
  assert.deepEqual(
    at.answers[0].holders.map(({ person, from }: { person: string; from: string }) => [person, from]),
    [['Mark Rutte', '2025-06-25']],
  );
  const between = JSON.parse(
    (await lookedUp('NATO Secretary General', '--at', '2024-12-01', '--format', 'json')).stdout,
  );
  assert.equal(between.answers[0].nearest, true);
  assert.deepEqual(
    between.answers[0].holders.map(({ person }: { person: string }) => person),
    ['Jens Stoltenberg', 'Mark Rutte'],
  );
});

test('lookup: an event by its days and venue, a place by what happened there, words by their sentences', async () => {
  const event = await lookedUp('Hội nghị thượng đỉnh NATO 2024', '--ui', 'vi');
  assert.match(
    event.stdout,
    /^Hội nghị thượng đỉnh NATO 2024\n {2}Hội nghị thượng đỉnh NATO · 9–11\/7\/2024 · Washington/,
  );
  assert.doesNotMatch(event.stdout, /2025/);
  const summit = JSON.parse((await lookedUp('nato summit 2025', '--format', 'json')).stdout);
  const [edition] = summit.answers.find(({ kind }: { kind: string }) => kind === 'event').editions;
  assert.deepEqual([edition.from, edition.to, edition.year], ['2025-06-24', '2025-06-25', 2025]);
  assert.deepEqual([edition.venues[0].place, edition.venues[0].country], ['La Haye', 'NL']);
  const place = await lookedUp('the hague', '--ui', 'vi');
  assert.match(place.stdout, /^La Haye\n {2}Hội nghị thượng đỉnh NATO năm 2025 · 24–25\/6\/2025/);
  const words = JSON.parse((await lookedUp('"nước chủ nhà"', '--format', 'json')).stdout);
  const [source] = words.answers[0].sources;
  assert.deepEqual([source.outlet, source.published, source.line], ['Đài Mẫu', '2025-06-26', 9]);
  assert.deepEqual(
    source.matches.map(({ start, end }: { start: number; end: number }) => source.quote.slice(start, end)),
    ['nước chủ nhà'],
  );
});

test('lookup: names without their marks, and what is not there, in one line each', async () => {
  assert.match((await lookedUp('stoltenberg')).stdout, /^Jens Stoltenberg\n {2}.*NATO/);
  assert.match((await lookedUp('qwertz')).stdout, /^qwertz\n {2}The archive names no title/);
  const wrong = await lookedUp('La Haye', '--at', 'hôm qua');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /^dateline: .*--at.*\n$/);
});
