/** What can be done at a place beside its own fix: all of a kind, a source's words, house facts, the day of publication. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { CodeAction, CreateFile, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf, TestEditor, uriOf } from './editor.ts';
import { DRAFT, makeNewsroom, type Newsroom } from './newsroom.ts';

const CAPABILITIES = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
  },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

let newsroom: Newsroom;
let editor: TestEditor;
before(async () => {
  newsroom = await makeNewsroom();
  editor = await TestEditor.start({
    folders: [newsroom.folder],
    options: { cache: newsroom.path('.cache') },
    capabilities: CAPABILITIES,
  });
  await editor.archiveReady(newsroom.articles);
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

let drafts = 0;
async function opened(text: string, inside = editor): Promise<string> {
  const uri = uriOf(newsroom.path(`việc ${++drafts}.draft`));
  await inside.open(uri, text);
  await inside.diagnostics(uri, 1);
  return uri;
}

const invoked = (uri: string, range: Range, only?: string[], inside = editor) =>
  inside.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], triggerKind: 1, ...(only && { only }) },
  });

const titled = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `${title} in ${actions.map((one) => one.title).join(' | ')}`);
  return action;
};

/** What a draft becomes. */
function applied(text: string, action: CodeAction): string {
  const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.equal(change?.textDocument.version, 1);
  const document = TextDocument.create(change!.textDocument.uri, 'news-draft', 1, text);
  return TextDocument.applyEdits(document, change!.edits as TextEdit[]);
}

test('all findings of a kind are mended in one go, where there are several', async () => {
  const text = DRAFT.replace('bàn việc hợp', 'bàn việc việc hợp').replace('về tình hình', 'về về tình hình');
  const uri = await opened(text);
  const actions = await editor.codeActions(uri, rangeOf(text, 'việc việc'));
  const all = titled(actions, /^Sửa cả 2 điểm cùng loại \(text\/doubled-word\)$/);
  assert.equal(all.kind, 'quickfix');
  assert.equal(all.diagnostics?.length, 2);
  assert.equal(applied(text, all), DRAFT);
  const alone = await editor.codeActions(uri, rangeOf(text, '7/10'));
  assert.ok(alone.every(({ title }) => !/cùng loại/.test(title)));
});

test('a source’s words are offered when asked for, in the draft’s language, and as plain text', async () => {
  const text = DRAFT.replace('Tổng thư ký NATO Jens Stoltenberg nói', 'Tổng thư ký NATO, ông Jens Stoltenberg, nói');
  const uri = await opened(text);
  const range = rangeOf(text, 'ông Jens');
  const action = titled(
    await invoked(uri, range),
    /^Dùng lời của nguồn: “Tổng thư ký NATO Jens Stoltenberg” \(Bản tin Chiều/,
  );
  assert.equal(action.kind, 'refactor.rewrite');
  assert.ok(applied(text, action).includes('Tổng thư ký NATO Jens Stoltenberg, nói'));
  assert.ok((await invoked(uri, range, ['refactor'])).every(({ kind }) => kind === 'refactor.rewrite'));
  // Who only moves the caret is not told of it.
  assert.ok((await editor.codeActions(uri, range)).every(({ kind }) => kind === 'quickfix'));
});

test('the day under the caret becomes the day of publication', async () => {
  const without = DRAFT.slice(DRAFT.indexOf('Ngoại'));
  const told = without.replace('Ngày 6/12,', 'Ngày 6/12/2016,');
  for (const [text, becomes] of [
    [told, `---\npublished: 2016-12-06\n---\n${told}`],
    [`---\ntitle: Bắt tay\n---\n${told}`, `---\npublished: 2016-12-06\ntitle: Bắt tay\n---\n${told}`],
    [`---\ndate: 2016-12-07 # sáng\n---\n${told}`, `---\ndate: 2016-12-06\n---\n${told}`],
    [
      `\uFEFF${told.replaceAll('\n', '\r\n')}`,
      `\uFEFF---\r\npublished: 2016-12-06\r\n---\r\n${told.replaceAll('\n', '\r\n')}`,
    ],
  ] as const) {
    const uri = await opened(text);
    const action = titled(await invoked(uri, rangeOf(text, '6/12/2016')), /^Ghi ngày đăng 6\/12\/2016 vào đầu tệp$/);
    assert.equal(applied(text, action), becomes);
  }
  const uri = await opened(DRAFT);
  assert.ok(
    (await invoked(uri, rangeOf(DRAFT, '6/12,'))).every(({ title }) => !/đầu tệp/.test(title)),
    'it says so already',
  );
});

test('a claim becomes a house fact: the file is begun, then added to, and its comments stay', async () => {
  const uri = await opened(DRAFT);
  const file = newsroom.path('dateline.facts.yaml');
  const offered = titled(
    await invoked(uri, rangeOf(DRAFT, 'Stoltenberg')),
    /^Thêm “Jens Stoltenberg, Tổng thư ký, NATO” vào dữ kiện/,
  );
  assert.equal(offered.edit, undefined, 'it is made when it is wanted');
  const begun = await editor.request<CodeAction>('codeAction/resolve', offered);
  const [create, edit] = begun.edit!.documentChanges as [CreateFile, TextDocumentEdit];
  assert.deepEqual([create.kind, create.uri], ['create', uriOf(file)]);
  const text = (edit.edits[0] as TextEdit).newText;
  assert.equal(
    text,
    'offices:\n  - role: Tổng thư ký\n    organisation: NATO\n    holders:\n      - person: Jens Stoltenberg\n',
  );

  await newsroom.write('dateline.facts.yaml', 'people:\n  - name: Lê Văn Một # của ta\n');
  const more = await editor.request<CodeAction>('codeAction/resolve', offered);
  const [change] = more.edit!.documentChanges as TextDocumentEdit[];
  assert.equal(change?.textDocument.uri, uriOf(file));
  const was = await readFile(file, 'utf8');
  const facts = TextDocument.create(uriOf(file), 'yaml', 1, was);
  assert.equal(TextDocument.applyEdits(facts, change!.edits as TextEdit[]), `${was}\n${text}`);
});

test('no other file than the house facts is written to, whatever the client hands back', async () => {
  const action = await editor.request<CodeAction>('codeAction/resolve', {
    title: 'x',
    data: { facts: { file: newsroom.path('archive/the-thao.txt'), entry: { section: 'people', name: 'X Y' } } },
  });
  assert.equal(action.edit, undefined);
});

test('an editor that resolves nothing and creates no files is offered what it can do', async () => {
  const plain = await TestEditor.start({
    folders: [newsroom.folder],
    options: { cache: newsroom.path('.cache') },
    capabilities: { workspace: { configuration: true, workspaceFolders: true } },
  });
  try {
    await plain.archiveReady();
    const uri = await opened(DRAFT, plain);
    await newsroom.write('dateline.facts.yaml', 'people:\n');
    const action = titled(await invoked(uri, rangeOf(DRAFT, 'Stoltenberg'), undefined, plain), /dữ kiện/);
    assert.ok(Object.keys(action.edit?.changes ?? {})[0]?.endsWith('dateline.facts.yaml'));
  } finally {
    await plain.abandon();
  }
});

test('a rule can be ignored here, in this file and everywhere', async () => {
  const uri = await opened(DRAFT);
  const actions = await invoked(uri, rangeOf(DRAFT, '7/10'));
  const scopes = actions
    .filter(({ title }) => /^Bỏ qua/.test(title))
    .map(({ command }) => command?.arguments?.[0]?.scope as string | undefined);
  assert.deepEqual(scopes, [undefined, 'file', 'everywhere']);
  const everywhere = titled(actions, /trong mọi tệp/);
  await editor.request('workspace/executeCommand', {
    command: everywhere.command?.command,
    arguments: everywhere.command?.arguments,
  });
  await editor.cleared(uri);
  const other = await opened(DRAFT);
  assert.deepEqual((await editor.diagnostics(other, 1)).diagnostics, []);
});
