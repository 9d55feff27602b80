/** Editors that ask for diagnostics get them when they ask, and are not sent them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { positionOf, rangeOf, TestEditor, uriOf } from './editor.ts';
import { DRAFT, MENDED, makeNewsroom, type Newsroom } from './newsroom.ts';

const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: {} },
};

let newsroom: Newsroom;
let editor: TestEditor;
let refreshed = 0;
before(async () => {
  newsroom = await makeNewsroom({
    files: {
      'bài/một.draft': DRAFT,
      'bài/hai.tin': MENDED,
      'bài/.nháp/ba.draft': DRAFT,
      'archive/bốn.draft': DRAFT,
      'bài/năm.txt': DRAFT,
    },
  });
  editor = await TestEditor.start({
    folders: [newsroom.folder],
    options: { cache: newsroom.path('.cache') },
    capabilities: CAPABILITIES,
  });
  editor.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
    return null;
  });
  await editor.archiveReady();
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

const pull = (uri: string, previousResultId?: string) =>
  editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId && { previousResultId }),
  });

test('it says that it can be asked only to editors that ask', async () => {
  assert.deepEqual(editor.initialized?.capabilities.diagnosticProvider, {
    identifier: 'dateline',
    interFileDependencies: false,
    workspaceDiagnostics: true,
  });
  for (const options of [{ capabilities: {} }, { capabilities: CAPABILITIES, options: { diagnostics: 'push' } }]) {
    const other = await TestEditor.start(options);
    assert.equal(other.initialized?.capabilities.diagnosticProvider, undefined);
    assert.equal(await other.stop(), 0);
  }
});

test('the answer is of the text as it stands, and says when nothing has changed', async () => {
  const uri = uriOf(newsroom.path('kéo.draft'));
  await editor.open(uri, DRAFT);
  const first = (await pull(uri)) as FullDocumentDiagnosticReport;
  assert.equal(first.kind, 'full');
  assert.deepEqual(
    first.items.map(({ code }) => code),
    ['date/out-of-report'],
  );
  assert.deepEqual(await pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  await editor.change(uri, 2, { range: rangeOf(DRAFT, '7/10'), text: '7/12' });
  const second = (await pull(uri, first.resultId)) as FullDocumentDiagnosticReport;
  assert.deepEqual([second.kind, second.items], ['full', []]);
  assert.notEqual(second.resultId, first.resultId);
  assert.deepEqual(editor.published, [], 'nothing is sent unasked');
  await editor.close(uri);
  assert.deepEqual(((await pull(uri)) as FullDocumentDiagnosticReport).items, []);
});

test('the word that is being written waits, and the editor is told to ask again', async () => {
  const uri = uriOf(newsroom.path('kéo êm.draft'));
  const text = MENDED.replace('ngày 7/12,', 'ngày ,');
  await editor.open(uri, text);
  await pull(uri);
  const at = positionOf(text, 'ngày ,', 5);
  await editor.change(uri, 2, { range: { start: at, end: at }, text: '7/10' });
  assert.deepEqual(((await pull(uri)) as FullDocumentDiagnosticReport).items, []);
  const before = refreshed;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (refreshed === before) return;
      clearInterval(timer);
      resolve();
    }, 20);
  });
  assert.equal(((await pull(uri)) as FullDocumentDiagnosticReport).items.length, 1);
  await editor.close(uri);
});

test('a document that is checked on request is sent its diagnostics: the editor does not ask about it', async () => {
  const uri = uriOf(newsroom.path('xa.html'));
  await editor.check(uri, { text: DRAFT, languageId: 'html' });
  assert.equal((await editor.diagnostics(uri)).diagnostics.length, 1);
});

const workspace = (previousResultIds: readonly { uri: string; value: string }[] = [], partialResultToken?: string) =>
  editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds,
    ...(partialResultToken && { partialResultToken }),
  });

test('all drafts of the workspace are checked, open or not; articles and hidden folders are no drafts', async () => {
  const open = uriOf(newsroom.path('bài/hai.tin'));
  await editor.open(open, DRAFT, 'news-draft', 7);
  await pull(open);
  const { items } = await workspace();
  const told = items.map(({ uri, version, kind, ...rest }) => [
    decodeURIComponent(uri).split('/').at(-1),
    version,
    kind,
    (rest as { items: unknown[] }).items.length,
  ]);
  assert.deepEqual(told, [
    ['hai.tin', 7, 'full', 1],
    ['một.draft', null, 'full', 1],
  ]);
  const again = await workspace(items.map(({ uri, resultId }) => ({ uri, value: resultId! })));
  assert.deepEqual([...new Set(again.items.map(({ kind }) => kind))], ['unchanged']);
  await editor.close(open);
});

test('reports come one by one to an editor that wants them so, and a check of all can be cancelled', async () => {
  const parts: WorkspaceDocumentDiagnosticReport[] = [];
  const listening = editor.connection.onNotification('$/progress', (params: { token: string; value: unknown }) => {
    if (params.token === 'phần') parts.push(...(params.value as WorkspaceDiagnosticReport).items);
  });
  const { items } = await workspace([], 'phần');
  assert.deepEqual([items.length, parts.length], [0, 2]);
  listening.dispose();
  // So long a text that its report is not there before the request is taken back.
  await newsroom.write(
    'bài/dài.draft',
    DRAFT + '\nNgày 6/12, các bên bàn 40 đề xuất tại Brussels (Bỉ).\n'.repeat(4000),
  );
  const source = new CancellationTokenSource();
  const answer = editor.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
  source.cancel();
  await assert.rejects(answer, { code: -32800 });
});
