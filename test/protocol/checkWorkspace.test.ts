/** "Check Workspace": all drafts are checked and their findings sent, whether they are open or not, until they change. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { rangeOf, TestEditor, uriOf } from './editor.ts';
import { DRAFT, MENDED, makeNewsroom, type Newsroom } from './newsroom.ts';

interface Result {
  readonly drafts: number;
  readonly findings: number;
  readonly message: string;
}

let newsroom: Newsroom;
let editor: TestEditor;
before(async () => {
  newsroom = await makeNewsroom({
    files: { 'bài/một.draft': DRAFT, 'bài/hai.tin': MENDED, 'archive/bốn.draft': DRAFT, 'bài/năm.txt': DRAFT },
  });
  editor = await TestEditor.start({ folders: [newsroom.folder], options: { cache: newsroom.path('.cache') } });
  await editor.archiveReady();
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

const checkAll = (more: { workDoneToken?: string } = {}) => editor.request<Result>('dateline/checkWorkspace', more);
const changedOnDisk = (uri: string) =>
  editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
const isOf = (name: string) => (uri: string) => decodeURIComponent(uri).endsWith(name);

test('drafts that nobody has opened are told of, articles and other texts are not', async () => {
  const result = await checkAll();
  assert.deepEqual([result.drafts, result.findings], [2, 1]);
  assert.match(result.message, /^2 (?:bản thảo|drafts)/);
  const told = editor.published.filter(({ diagnostics }) => diagnostics.length > 0).map(({ uri }) => uri);
  assert.equal(told.length, 1);
  assert.ok(told.every(isOf('bài/một.draft')));
  assert.equal((await editor.diagnostics(told[0]!)).version, undefined);
});

test('what is found stands when the draft is opened and closed, and goes when it is mended on disk or deleted', async () => {
  const uri = uriOf(newsroom.path('bài/một.draft'));
  await editor.open(uri, DRAFT, 'news-draft', 3);
  await editor.diagnostics(uri, 3);
  await editor.change(uri, 4, { range: rangeOf(DRAFT, '7/10'), text: '7/12' });
  await editor.cleared(uri);
  // Thrown away in the editor: on disk it is as it was.
  const before = editor.published.length;
  await editor.close(uri);
  await editor.until(
    () => editor.published.slice(before).find((each) => each.uri === uri && each.diagnostics.length === 1),
    'the findings of the draft on disk',
  );
  await newsroom.write('bài/một.draft', MENDED);
  await changedOnDisk(uri);
  await editor.cleared(uri);
  await newsroom.write('bài/một.draft', DRAFT);
  await changedOnDisk(uri);
  await editor.until(() => {
    const newest = editor.published.findLast((each) => each.uri === uri);
    return newest?.diagnostics.length === 1 ? newest : undefined;
  }, 'the findings again');
  await rm(newsroom.path('bài/một.draft'));
  await checkAll();
  await editor.cleared(uri);
  await newsroom.write('bài/một.draft', DRAFT);
});

test('a draft that was never checked with all others is not, when it changes', async () => {
  const uri = uriOf(newsroom.path('bài/mới.draft'));
  await newsroom.write('bài/mới.draft', DRAFT);
  await changedOnDisk(uri);
  await checkAll();
  assert.equal(editor.published.filter((each) => each.uri === uri).length, 1);
  await rm(newsroom.path('bài/mới.draft'));
});

test('it says how far it is, and stops when it is told to; what was found until then stays', async () => {
  for (let i = 2; i < 32; i++) await newsroom.write(`bài/nhiều/${i}.draft`, DRAFT);
  const long = DRAFT + '\nNgày 6/12, các bên bàn 40 đề xuất tại Brussels (Bỉ).\n'.repeat(4000);
  for (let i = 1; i <= 5; i++) await newsroom.write(`bài/nhiều/dài ${i}.draft`, long);
  const steps: { kind: string; message?: string; cancellable?: boolean }[] = [];
  const listening = editor.connection.onNotification('$/progress', (params: { token: string; value: never }) => {
    if (params.token === 'bước') steps.push(params.value);
  });
  const source = new CancellationTokenSource();
  const answer = editor.connection.sendRequest('dateline/checkWorkspace', { workDoneToken: 'bước' }, source.token);
  const many = () => new Set(editor.published.map(({ uri }) => uri).filter((uri) => uri.includes('/nhi'))).size;
  await editor.until(() => (many() >= 30 ? true : undefined), 'thirty drafts checked');
  source.cancel();
  const stopped = await answer.then(
    () => assert.fail('it was not stopped'),
    (error: { code: number; data: Result }) => error,
  );
  assert.equal(stopped.code, -32800);
  assert.ok(stopped.data.drafts >= 30 && stopped.data.drafts < 37, `${stopped.data.drafts} drafts`);
  assert.equal(stopped.data.findings, stopped.data.drafts - 1);
  assert.match(stopped.data.message, /^(?:Đã dừng: còn|Stopped:) [1-7] (?:trên|of) 37 .*3[0-6] (?:bản thảo|drafts)\. /);
  await editor.until(() => steps.find(({ kind }) => kind === 'end'), 'the end of the progress');
  assert.equal(steps[0]?.kind, 'begin');
  assert.equal(steps[0]?.cancellable, true);
  for (const { message } of steps.filter(({ kind }) => kind === 'report'))
    assert.match(message ?? '', /^\d+\/37|\d+ of 37/);
  // In the order of a list of files: "2" before "10".
  const order = editor.published.map(({ uri }) => Number(/(\d+)\.draft$/.exec(uri)?.[1])).filter(Boolean);
  assert.deepEqual(
    order.slice(0, 30),
    order.slice(0, 30).toSorted((a, b) => a - b),
  );
  const uri = editor.published.find((each) => isOf('nhiều/10.draft')(each.uri))!.uri;
  assert.equal((await editor.diagnostics(uri)).diagnostics.length, 1);
  listening.dispose();
});

test('a workspace without drafts says so', async () => {
  const empty = await makeNewsroom({ files: {} });
  const other = await TestEditor.start({ folders: [empty.folder], options: { cache: empty.path('.cache') } });
  const result = await other.request<Result>('dateline/checkWorkspace', {});
  assert.equal(result.drafts, 0);
  assert.match(result.message, /\.draft/);
  assert.equal(await other.stop(), 0);
  await empty.remove();
});
