/** From a draft to its sources and back: go to definition, find all references, outline, symbols of the archive. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { DocumentSymbol, Location, LocationLink, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { positionOf, rangeOf, TestEditor, uriOf } from './editor.ts';
import { DRAFT, makeNewsroom, type Newsroom } from './newsroom.ts';

const FACTS = `# our own
offices:
  - role: Tổng thư ký
    organisation: NATO
    holders:
      - person: Mark Rutte
        from: 2024-10-01
        to: nay
`;

let newsroom: Newsroom;
let editor: TestEditor;
before(async () => {
  newsroom = await makeNewsroom({
    files: {
      'dateline.facts.yaml': FACTS,
      // Emoji and two sentences before the one that is looked for; Windows line ends.
      'archive/hai-cau.txt':
        '---\r\ntitle: Hai câu một dòng\r\npublished: 2016-12-04\r\nsource: Báo Sớm\r\n---\r\nHai câu một dòng\r\n\r\n' +
        'Trời rét 🥶 ở châu Âu. Tổng thư ký NATO Jens Stoltenberg đến Brussels (Bỉ) chiều 4/12.\r\n',
    },
  });
  editor = await TestEditor.start({
    folders: [newsroom.folder],
    options: { cache: newsroom.path('.cache') },
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        definition: { linkSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
    },
  });
  await editor.archiveReady(newsroom.articles + 1);
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

let drafts = 0;
async function opened(text: string): Promise<string> {
  const uri = uriOf(newsroom.path(`nguồn ${++drafts}.draft`));
  await editor.open(uri, text);
  await editor.diagnostics(uri, 1);
  return uri;
}

const definition = (uri: string, text: string, words: string, shift = 1) =>
  editor.request<LocationLink[] | null>('textDocument/definition', {
    textDocument: { uri },
    position: positionOf(text, words, shift),
  });
const references = (uri: string, text: string, words: string, shift = 1) =>
  editor.request<Location[] | null>('textDocument/references', {
    textDocument: { uri },
    position: positionOf(text, words, shift),
    context: { includeDeclaration: true },
  });

/** The words at a place in a file. */
async function wordsAt({ uri, range }: Location): Promise<string> {
  const lines = (await readFile(fileURLToPath(uri), 'utf8')).split(/\r\n|\n/);
  assert.equal(range.start.line, range.end.line);
  return lines[range.start.line]!.slice(range.start.character, range.end.character);
}

test('a name leads to the sentences of its sources, value by value', async () => {
  const uri = await opened(DRAFT);
  const links = await definition(uri, DRAFT, 'Jens Stoltenberg', 6);
  assert.ok(links && links.length >= 2);
  const early = links.find(({ targetUri }) => decodeURIComponent(targetUri).endsWith('hai-cau.txt'));
  assert.ok(early);
  const sentence = await wordsAt({ uri: early.targetUri, range: early.targetRange });
  assert.match(sentence, /^Tổng thư ký NATO Jens Stoltenberg đến Brussels.*4\/12\.$/);
  assert.match(await wordsAt({ uri: early.targetUri, range: early.targetSelectionRange }), /Jens Stoltenberg$/);
  assert.deepEqual(early.originSelectionRange?.end, positionOf(DRAFT, 'Jens Stoltenberg', 16));
});

test('a date that hangs on another leads to it', async () => {
  const text = DRAFT.replace('Theo chương trình', 'Cùng ngày, các phái đoàn ăn tối với nhau.\n\nTheo chương trình');
  const uri = await opened(text);
  const [link] = (await definition(uri, text, 'Cùng ngày')) ?? [];
  assert.equal(link?.targetUri, uri);
  assert.deepEqual(link?.targetRange, rangeOf(text, 'Ngày 6/12'));
});

test('nothing is behind words that claim nothing', async () => {
  const uri = await opened(DRAFT);
  assert.equal(await definition(uri, DRAFT, 'các bên đã'), null);
  assert.equal(await references(uri, DRAFT, 'các bên đã'), null);
});

test('a name is found wherever the draft and the archive speak of it', async () => {
  const text = `${DRAFT}\nÔng Stoltenberg về nước tối 8/12.\n`;
  const uri = await opened(text);
  const found = (await references(uri, text, 'Jens Stoltenberg', 6)) ?? [];
  const own = found.filter((each) => each.uri === uri).map(({ range }) => range);
  assert.deepEqual(own[0], rangeOf(text, 'Jens Stoltenberg'));
  assert.equal(own.length, 2);
  const files = new Set(found.map((each) => decodeURIComponent(each.uri).split('/').at(-1)));
  for (const file of ['hop-ngoai-truong.txt', 'kho-cu.jsonl', 'hai-cau.txt']) assert.ok(files.has(file), file);
});

test('an office is found with all its holders, house facts among them', async () => {
  const uri = await opened(DRAFT);
  const found = (await references(uri, DRAFT, 'Tổng thư ký NATO', 2)) ?? [];
  const files = new Set(found.map((each) => decodeURIComponent(each.uri).split('/').at(-1)));
  for (const file of ['dateline.facts.yaml', 'thuong-dinh-2025.md', 'hop-ngoai-truong.txt'])
    assert.ok(files.has(file), file);
});

test('a place and an event are found in the archive', async () => {
  const text = `${DRAFT}\nHội nghị thượng đỉnh NATO năm 2025 sẽ họp tại La Haye (Hà Lan).\n`;
  const uri = await opened(text);
  const nameOf = (each: Location) => decodeURIComponent(each.uri).split('/').at(-1);
  const place = (await references(uri, text, 'La Haye')) ?? [];
  assert.ok(place.some((each) => each.uri === uri));
  assert.ok(place.some((each) => nameOf(each) === 'thuong-dinh-2025.md'));
  const event = (await references(uri, text, 'thượng đỉnh NATO năm 2025', 3)) ?? [];
  assert.ok(event.some((each) => nameOf(each) === 'thuong-dinh-2025.md'));
  assert.ok(!event.some((each) => nameOf(each) === 'kho-cu.jsonl'), 'another year is another event');
});

test('emoji, decomposed letters and Windows line ends move nothing', async () => {
  const text = DRAFT.replace('Ngoại trưởng NATO bàn', '🗞️ Ngoại trưởng NATO bàn')
    .normalize('NFD')
    .replaceAll('\n', '\r\n');
  const uri = await opened(text);
  const name = 'Jens Stoltenberg'.normalize('NFD');
  const links = await definition(uri, text, name, 6);
  assert.deepEqual(links?.[0]?.originSelectionRange?.end, positionOf(text, name, name.length));
  const found = (await references(uri, text, name, 6)) ?? [];
  assert.deepEqual(found[0], { uri, range: rangeOf(text, name) });
  const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
  const all = symbols.flatMap(({ children }) => children ?? []);
  assert.ok(
    all.some(({ range }) => JSON.stringify(range) === JSON.stringify(rangeOf(text, 'ngày 7/10'.normalize('NFD')))),
  );
});

test('the outline has the claims part by part, inside their parts', async () => {
  const text = DRAFT.replace('Theo chương trình', 'Các ngoại trưởng ở Brussels. Ảnh: Thu Cúc\n\nTheo chương trình');
  const uri = await opened(text);
  const parts = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
  assert.deepEqual(
    parts.map(({ name }) => name),
    ['Tiêu đề', 'Sapô', 'Thân bài', 'Chú thích ảnh', 'Thân bài'],
  );
  const slip = parts.flatMap(({ children }) => children ?? []).find(({ name }) => name === 'ngày 7/10');
  assert.match(slip?.detail ?? '', /thứ Sáu, 7\/10\/2016.*Vênh/);
  const before = (a: { line: number; character: number }, b: typeof a) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  for (const { range, selectionRange, children } of parts)
    for (const inner of [{ range: selectionRange }, ...(children ?? [])])
      assert.ok(before(range.start, inner.range.start) && before(inner.range.end, range.end));
});

test('people, offices, events and places of the archive are found by their words, the last one unfinished', async () => {
  const symbols = async (query: string) =>
    (await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name);
  assert.ok((await symbols('stolt')).includes('Jens Stoltenberg'));
  assert.ok((await symbols('tổng thư ký')).some((name) => /^Tổng thư ký NATO$/.test(name)));
  assert.ok((await symbols('thượng đỉnh NATO')).some((name) => /thượng đỉnh NATO.*2025/.test(name)));
  assert.ok((await symbols('la hay')).includes('La Haye'));
  assert.deepEqual(await symbols(''), []);
  assert.deepEqual(await symbols('không ai tên thế này'), []);
  const [rutte] = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'mark rutte' });
  assert.match(rutte?.containerName ?? '', /./);
  assert.equal(await wordsAt(rutte!.location as Location), 'Mark Rutte');
});

test('a request that is taken back is answered as cancelled', async () => {
  // So long a text that its report is not there before the request is taken back.
  const text = DRAFT + '\nNgày 6/12, các bên bàn 40 đề xuất tại Brussels (Bỉ).\n'.repeat(4000);
  const uri = await opened(text);
  const end = positionOf(DRAFT, '\n', 0);
  let version = 1;
  for (const method of ['textDocument/definition', 'textDocument/references', 'textDocument/hover']) {
    // The report of the new text is waited for.
    await editor.change(uri, ++version, { range: { start: end, end }, text: ' ' });
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(
      method,
      { textDocument: { uri }, position: positionOf(DRAFT, 'Jens'), context: { includeDeclaration: true } },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, { code: -32800 }, method);
  }
});
