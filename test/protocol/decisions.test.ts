/** Decisions as an editor makes them: offered, written down, gone from the list, taken back, told by others. */
import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import type { DecideParams } from '../../server/src/lsp/protocol.ts';
import { rangeOf, TestEditor, uriOf } from './editor.ts';
import { DRAFT, makeNewsroom, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let editor: TestEditor;
let uri: string;

before(async () => {
  newsroom = await makeNewsroom({ archive: false });
  editor = await TestEditor.start({
    folders: [newsroom.folder],
    settings: { decisions: { signature: 'nobody' } },
    options: { cache: newsroom.path('.cache'), reasons: true },
  });
  uri = uriOf(await newsroom.write('drafts/bai.draft', DRAFT));
  await editor.open(uri, DRAFT);
  await editor.diagnostics(uri, 1);
});

after(async () => {
  await editor?.abandon();
  await newsroom?.remove();
});

/** What can be done at 7/10 when the editor is asked, by title. */
async function offered(): Promise<ReadonlyMap<string, CodeAction>> {
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: rangeOf(DRAFT, '7/10'),
    context: { diagnostics: [], triggerKind: 1 },
  });
  return new Map(actions.map((action) => [action.title, action]));
}

const paramsOf = (action: CodeAction | undefined): DecideParams => {
  assert.equal(action?.command?.command, 'dateline.decide');
  return action.command.arguments![0] as DecideParams;
};
const lines = async () =>
  (await readFile(newsroom.path('.dateline/decisions.jsonl'), 'utf8')).split('\n').filter(Boolean);
const decide = (params: DecideParams) => editor.request<{ fingerprint: string }>('dateline/decide', params);
/** Waits for diagnostics that come after this. */
async function next(): Promise<readonly unknown[]> {
  const seen = editor.published.length;
  return editor.until(
    () => editor.published.slice(seen).find((each) => each.uri === uri)?.diagnostics,
    'new diagnostics',
  );
}

test('a finding is ignored, and told again', async () => {
  const actions = await offered();
  assert.deepEqual([...actions.keys()].slice(1), [
    'Bỏ qua “7/10” (date/out-of-report)…',
    'Đánh dấu “7/10” đã kiểm chứng…',
    'Bỏ qua quy tắc date/out-of-report trong tệp này…',
    'Bỏ qua quy tắc date/out-of-report trong mọi tệp…',
  ]);
  const gone = next();
  await decide({ ...paramsOf(actions.get('Bỏ qua “7/10” (date/out-of-report)…')), reason: ' Đúng là 7/10 ' });
  assert.deepEqual(await gone, []);
  const [line, ...more] = await lines();
  assert.deepEqual(more, []);
  const { by, code, on, quote, reason, verdict } = JSON.parse(line!);
  assert.deepEqual([by, code, quote, reason, verdict], ['', 'date/out-of-report', '7/10', 'Đúng là 7/10', 'ignored']);
  assert.match(on, /^\d{4}-\d\d-\d\d$/);

  const [title, action] = [...(await offered())][0]!;
  assert.equal(title, 'Nhắc lại về “7/10” (date/out-of-report)');
  const back = next();
  await decide(paramsOf(action));
  assert.equal((await back).length, 1);
  assert.equal((await lines()).length, 2);
});

test('a verified detail says so on its card, and by whom', async () => {
  const gone = next();
  await decide({ ...paramsOf((await offered()).get('Đánh dấu “7/10” đã kiểm chứng…')), reason: 'theo giấy mời' });
  assert.deepEqual(await gone, []);
  const hover = await editor.hover(uri, rangeOf(DRAFT, '7/10').start);
  const card = (hover!.contents as { value: string }).value.replace(/\\/g, '');
  assert.match(card, /✓ Đã kiểm chứng, .*: theo giấy mời/);
  const back = next();
  await decide(paramsOf((await offered()).get('Bỏ dấu đã kiểm chứng ở “7/10”')));
  assert.equal((await back).length, 1);
});

test('a rule is ignored in one file, by its path', async () => {
  const gone = next();
  await decide(paramsOf((await offered()).get('Bỏ qua quy tắc date/out-of-report trong tệp này…')));
  assert.deepEqual(await gone, []);
  const written = JSON.parse((await lines()).at(-1)!);
  assert.equal(written.fingerprint, 'file:date/out-of-report:drafts/bai.draft');
  assert.equal(written.path, 'drafts/bai.draft');
  const back = next();
  await decide(paramsOf((await offered()).get('Dùng lại quy tắc date/out-of-report')));
  assert.equal((await back).length, 1);
});

test('what others have decided holds as soon as the file is seen to have changed', async () => {
  const file = newsroom.path('.dateline/decisions.jsonl');
  const other = { fingerprint: 'everywhere:date', code: 'date', verdict: 'ignored', scope: 'everywhere' };
  await appendFile(file, `<<<<<<< ours\n${JSON.stringify(other)}\n`);
  const gone = next();
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(file), type: 2 }],
  });
  assert.deepEqual(await gone, []);
  assert.ok(editor.logged.some(({ message }) => /decisions\.jsonl:\d+: /.test(message)));
  const watched = JSON.stringify(editor.registered);
  assert.match(watched, /decisions\.jsonl/);
});

test('a decision without its matter, or without a place, is refused in one sentence', async () => {
  await assert.rejects(decide({ uri, code: 'date', quote: '', verdict: 'ignored' }), /does not say on what/);
  const nowhere = uriOf(newsroom.path('../elsewhere.draft'));
  await assert.rejects(
    decide({ uri: nowhere, code: 'date', quote: '', verdict: 'ignored', scope: 'everywhere' }),
    /no workspace folder/,
  );
});

test('a client that asks for no reasons has the server decide', async () => {
  const room = await makeNewsroom({ archive: false });
  const plain = await TestEditor.start({ folders: [room.folder], options: { cache: room.path('.cache') } });
  try {
    const draft = uriOf(await room.write('bai.draft', DRAFT));
    await plain.open(draft, DRAFT);
    await plain.diagnostics(draft, 1);
    const actions = await plain.codeActions(draft, rangeOf(DRAFT, '7/10'));
    const command = actions.find(({ title }) => title.startsWith('Bỏ qua “7/10”'))?.command;
    assert.equal(command?.command, 'dateline.decideNow');
    await plain.request('workspace/executeCommand', command);
    await plain.cleared(draft);
  } finally {
    await plain.abandon();
    await room.remove();
  }
});
