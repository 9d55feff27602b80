/** What an editor draws into a draft: hints behind dates, claims by verdict, links of addresses, folds. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  DocumentLink,
  FoldingRange,
  InlayHint,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol';
import { positionOf, rangeOf, TestEditor, uriOf } from './editor.ts';
import { DRAFT, makeNewsroom, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let editor: TestEditor;
/** How often the server has asked the editor to ask again. */
const refreshed = { hints: 0, tokens: 0 };
before(async () => {
  newsroom = await makeNewsroom({
    files: {
      'archive/co-dia-chi.txt':
        '---\ntitle: Có địa chỉ\npublished: 2016-12-02\nurl: https://bao.example/tin/ngoai-truong\n---\nCó địa chỉ\n\nNgày 2/12, NATO gửi thư mời.\n',
    },
  });
  editor = await TestEditor.start({
    folders: [newsroom.folder],
    options: { cache: newsroom.path('.cache') },
    settings: { hints: 'on' },
    capabilities: {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        workspaceFolders: true,
        inlayHint: { refreshSupport: true },
        semanticTokens: { refreshSupport: true },
      },
      textDocument: { foldingRange: { foldingRange: { collapsedText: true } } },
    },
  });
  editor.connection.onRequest('workspace/inlayHint/refresh', () => {
    refreshed.hints++;
    return null;
  });
  editor.connection.onRequest('workspace/semanticTokens/refresh', () => {
    refreshed.tokens++;
    return null;
  });
  await editor.archiveReady(newsroom.articles + 1);
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

let drafts = 0;
async function opened(text: string): Promise<string> {
  const uri = uriOf(newsroom.path(`nét ${++drafts}.draft`));
  await editor.open(uri, text);
  await editor.diagnostics(uri, 1);
  return uri;
}

async function configure(settings: unknown): Promise<void> {
  editor.settings = settings;
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
}

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const hints = (uri: string, range = WHOLE) =>
  editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });

const CHAINED = DRAFT.replace('Theo chương trình', 'Cùng ngày, các phái đoàn ăn tối với nhau.\n\nTheo chương trình');

test('a date is followed by the year and the weekday it leaves out, and the hint says why', async () => {
  const uri = await opened(CHAINED);
  const found = await hints(uri);
  assert.deepEqual(
    found.map(({ label, position }) => [label, position]),
    [
      ['thứ Ba, 2016', positionOf(CHAINED, 'Ngày 6/12', 9)],
      ['thứ Ba, 6/12/2016', positionOf(CHAINED, 'Cùng ngày', 9)],
      ['thứ Sáu, 2016', positionOf(CHAINED, '7/10', 4)],
    ],
  );
  for (const { tooltip, paddingLeft } of found) {
    assert.equal(paddingLeft, true);
    assert.equal((tooltip as { kind: string }).kind, 'plaintext');
  }
  const [, chained, slip] = found.map(({ tooltip }) => (tooltip as { value: string }).value);
  assert.match(chained!, /Tính từ “Ngày 6\/12”/);
  assert.match(slip!, /thứ Sáu, 7\/10\/2016\nNgày tin: 6\/12\/2016/);
});

test('hints are given for the range that is asked for, and none for what the words say in full', async () => {
  const text = CHAINED.replace('ngày 7/10,', 'thứ Sáu, ngày 7/10/2016,');
  const uri = await opened(text);
  assert.deepEqual(
    (await hints(uri)).map(({ label }) => label),
    ['thứ Ba, 2016', 'thứ Ba, 6/12/2016'],
  );
  assert.deepEqual(
    (await hints(uri, rangeOf(text, 'Cùng ngày'))).map(({ label }) => label),
    ['thứ Ba, 6/12/2016'],
  );
});

test('emoji, decomposed letters and Windows line ends move no hint and no token', async () => {
  const text = DRAFT.replace('Ngày 6/12', '🗓️ Ngày 6/12').normalize('NFD').replaceAll('\n', '\r\n');
  const uri = await opened(text);
  assert.deepEqual((await hints(uri))[0]?.position, positionOf(text, '6/12', 4));
  assert.deepEqual(tokenNamed(await tokens(uri), text, '7/10'), ['contradicted', 'date']);
});

test('hints follow the selection where that is wanted, and none are given where they are off', async () => {
  const uri = await opened(DRAFT);
  await configure({ hints: 'onSelection' });
  await editor.until(() => (refreshed.hints > 0 ? true : undefined), 'a refresh after the settings');
  assert.deepEqual(await hints(uri), []);
  const before = refreshed.hints;
  await editor.connection.sendNotification('dateline/selection', { uri, ranges: [rangeOf(DRAFT, 'Theo chương')] });
  assert.deepEqual(
    (await hints(uri)).map(({ label }) => label),
    ['thứ Sáu, 2016'],
  );
  // The same line again is nothing new.
  await editor.connection.sendNotification('dateline/selection', { uri, ranges: [rangeOf(DRAFT, 'chương trình')] });
  await hints(uri);
  assert.equal(refreshed.hints, before + 1);
  await configure({ hints: 'off' });
  await editor.check(uri);
  assert.deepEqual(await hints(uri), []);
  await configure({ hints: 'on' });
  await editor.check(uri);
  assert.equal((await hints(uri)).length, 2);
});

interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly modifiers: readonly string[];
}

function decoded(data: readonly number[]): Token[] {
  const { tokenTypes, tokenModifiers } = editor.initialized!.capabilities.semanticTokensProvider!.legend;
  const found: Token[] = [];
  for (let i = 0; i < data.length; i += 5) {
    const last = found.at(-1);
    const [down, across, length, type, bits] = data.slice(i, i + 5) as [number, number, number, number, number];
    assert.equal(tokenTypes[type], 'claim');
    const line = (last?.line ?? 0) + down;
    const character = down === 0 ? (last?.character ?? 0) + across : across;
    found.push({ line, character, length, modifiers: tokenModifiers.filter((_, bit) => bits & (1 << bit)) });
  }
  return found;
}

const tokens = (uri: string) =>
  editor.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });

/** The modifiers of the token that ends where these words do. */
function tokenNamed({ data }: { data: readonly number[] }, text: string, words: string): readonly string[] | undefined {
  const { line, character } = positionOf(text, words, words.length);
  return decoded(data).find((token) => token.line === line && token.character + token.length === character)?.modifiers;
}

test('claims are tokens by verdict and kind, none over another', async () => {
  const uri = await opened(DRAFT);
  const found = await tokens(uri);
  assert.deepEqual(tokenNamed(found, DRAFT, '7/10'), ['contradicted', 'date']);
  assert.deepEqual(tokenNamed(found, DRAFT, 'Jens Stoltenberg'), ['supported', 'title']);
  assert.deepEqual(tokenNamed(found, DRAFT, 'hơn 40 đề xuất chung'), ['unsourced', 'amount']);
  const all = decoded(found.data);
  for (const [index, token] of all.entries()) {
    const next = all[index + 1];
    assert.ok(token.length > 0);
    if (next?.line === token.line) assert.ok(token.character + token.length <= next.character);
  }
});

test('after an edit only what has changed is told', async () => {
  const uri = await opened(DRAFT);
  const { resultId, data } = await tokens(uri);
  await editor.change(uri, 2, { range: rangeOf(DRAFT, '7/10'), text: '7/12' });
  const delta = await editor.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    textDocument: { uri },
    previousResultId: resultId,
  });
  assert.ok(delta.edits.length > 0);
  const told = delta.edits.reduce((sum, { data: fresh = [] }) => sum + fresh.length, 0);
  assert.ok(told < data.length);
  const patched = [...data];
  for (const edit of [...delta.edits].reverse()) patched.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  assert.deepEqual(patched, (await tokens(uri)).data);
});

test('the tokens of a draft that is closed are let go', async () => {
  const uri = await opened(DRAFT);
  const { resultId, data } = await tokens(uri);
  await editor.close(uri);
  await editor.open(uri, DRAFT);
  await editor.diagnostics(uri, 1);
  const told = await editor.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
    textDocument: { uri },
    previousResultId: resultId,
  });
  assert.deepEqual(told.data, data);
});

test('what an editor has verified is so, and the window asks for its tokens again', async () => {
  const uri = await opened(DRAFT);
  const action = (await editor.codeActions(uri, rangeOf(DRAFT, '7/10'))).find(({ title }) => /kiểm chứng/.test(title));
  const before = refreshed.tokens;
  await editor.request('workspace/executeCommand', {
    command: action?.command?.command,
    arguments: action?.command?.arguments,
  });
  await editor.until(() => (refreshed.tokens > before ? true : undefined), 'a refresh after the decision');
  assert.deepEqual(tokenNamed(await tokens(uri), DRAFT, '7/10'), ['verified', 'date']);
});

test('an address in the draft leads to the archived article, else to the web', async () => {
  const text = `${DRAFT}\nNguồn: https://bao.example/tin/ngoai-truong.\nXem thêm (https://bao.example/khac), https:// và http://[\n`;
  const uri = await opened(text);
  const links = await editor.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
  assert.equal(links.length, 2);
  assert.deepEqual(links[0]?.range, rangeOf(text, 'https://bao.example/tin/ngoai-truong'));
  assert.match(links[0]?.target ?? '', /^file:.*co-dia-chi\.txt#L\d+$/);
  assert.equal(links[1]?.target, 'https://bao.example/khac');
});

test('front matter and related stories fold, the story does not', async () => {
  const related = 'Tin liên quan\nMột tin khác về cuộc họp\nMột tin nữa về châu Âu\n';
  const text = `${DRAFT}\nThu Giang (Tổng hợp)\n\n${related}`;
  const uri = await opened(text);
  const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
  assert.deepEqual(folds, [
    { startLine: 0, endLine: 2, kind: 'comment', collapsedText: 'Khai báo đầu tệp' },
    {
      startLine: positionOf(text, 'Tin liên quan').line,
      endLine: positionOf(text, 'Một tin nữa').line,
      kind: 'region',
      collapsedText: 'Tin liên quan',
    },
  ]);
  const plain = await opened(DRAFT.slice(DRAFT.indexOf('Ngoại')));
  assert.deepEqual(await editor.request('textDocument/foldingRange', { textDocument: { uri: plain } }), []);
});
