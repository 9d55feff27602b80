/** A window of several workspace folders: each is a newsroom of its own, with its archive and its house facts. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CompletionItem, Location, WorkspaceSymbol } from 'vscode-languageserver-protocol/node';
import type {
  ArchiveArticles,
  ArchiveMonths,
  ArchiveProblem,
  ClaimList,
  RebuildResult,
  SearchResult,
} from '../../server/src/lsp/protocol.ts';
import { type EditorOptions, positionOf, TestEditor, uriOf } from './editor.ts';
import { makeNewsroom, type Newsroom, type NewsroomOptions } from './newsroom.ts';
import { DRAFT, NORTHERN, SOUTHERN, story } from './twoNewsrooms.ts';

const editors: TestEditor[] = [];
const newsrooms: Newsroom[] = [];
afterEach(async () => {
  await Promise.all(editors.splice(0).map((editor) => editor.abandon()));
  await Promise.all(newsrooms.splice(0).map((newsroom) => newsroom.remove()));
});

async function newsroomOf(files: NewsroomOptions['files'] = {}, name = 'Tòa soạn thử'): Promise<Newsroom> {
  const newsroom = await makeNewsroom({ name, archive: false, files: { 'tin.draft': DRAFT, ...files } });
  newsrooms.push(newsroom);
  return newsroom;
}

const north = () => newsroomOf({ 'archive/a.txt': NORTHERN }, 'Báo Bắc');
const south = () => newsroomOf({ 'archive/b.txt': SOUTHERN }, 'Báo Nam');

async function editorOf(folders: readonly Newsroom[], options: EditorOptions = {}): Promise<TestEditor> {
  const editor = await TestEditor.start({
    folders: folders.map(({ folder }) => folder),
    options: { cache: newsrooms[0]!.path('.cache') },
    locale: 'vi',
    ...options,
  });
  editors.push(editor);
  return editor;
}

const draftIn = (newsroom: Newsroom) => uriOf(newsroom.path('tin.draft'));
const codes = async (editor: TestEditor, uri: string, version = 1) =>
  (await editor.diagnostics(uri, version)).diagnostics.map(({ code }) => code);

const change = (editor: TestEditor, added: readonly Newsroom[], removed: readonly Newsroom[]) => {
  const folders = (list: readonly Newsroom[]) =>
    list.map(({ folder }) => ({ uri: uriOf(folder), name: nameOf(folder) }));
  return editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: folders(added), removed: folders(removed) },
  });
};
const nameOf = (folder: string) => path.basename(folder);

test('each draft is held against the archive of its own folder', async () => {
  const [a, b] = [await north(), await south()];
  const editor = await editorOf([a, b]);
  for (const newsroom of [a, b]) await editor.open(draftIn(newsroom), DRAFT);
  await editor.check(draftIn(a));
  await editor.check(draftIn(b));
  assert.deepEqual(await codes(editor, draftIn(a)), []);
  assert.deepEqual(await codes(editor, draftIn(b)), ['date/event']);

  const card = async (newsroom: Newsroom) => {
    const hover = await editor.hover(draftIn(newsroom), positionOf(DRAFT, 'Anders', 1));
    return (hover?.contents as { value: string } | undefined)?.value ?? '';
  };
  assert.match(await card(a), /Bản tin 24/);
  assert.doesNotMatch(await card(a), /Berta Holm|Bản tin 25/);
  assert.match(await card(b), /Berta Holm/);
  assert.doesNotMatch(await card(b), /Bản tin 24/);

  const references = async (newsroom: Newsroom) => {
    const found = await editor.request<Location[]>('textDocument/references', {
      textDocument: { uri: draftIn(newsroom) },
      position: positionOf(DRAFT, 'thượng đỉnh', 1),
      context: { includeDeclaration: true },
    });
    return [...new Set(found.map(({ uri }) => uri))].sort();
  };
  assert.deepEqual(await references(a), [uriOf(a.path('archive/a.txt')), draftIn(a)].sort());
  assert.deepEqual(await references(b), [uriOf(b.path('archive/b.txt')), draftIn(b)].sort());
});

test('completion offers whom the folder’s own archive has, with its sources', async () => {
  const [a, b] = [await north(), await south()];
  const editor = await editorOf([a, b]);
  const text = DRAFT.replace('NATO Anders Lund', 'NATO ');
  for (const newsroom of [a, b]) {
    await editor.open(draftIn(newsroom), text);
    await editor.check(draftIn(newsroom));
    const { items } = await editor.request<{ items: CompletionItem[] }>('textDocument/completion', {
      textDocument: { uri: draftIn(newsroom) },
      position: positionOf(text, 'thư ký NATO ', 'thư ký NATO '.length),
    });
    const [first] = items;
    assert.equal(first?.label, newsroom === a ? 'Anders Lund' : 'Berta Holm');
    const { documentation } = await editor.request<CompletionItem>('completionItem/resolve', first);
    assert.match((documentation as { value: string }).value, newsroom === a ? /Bản tin 24/ : /Bản tin 25/);
  }
});

test('a document’s status and its list of claims tell of its own archive, the window’s status of all', async () => {
  const [a, b] = [await north(), await south()];
  await a.write('archive/them.txt', story(23, 'Anders Lund'));
  const editor = await editorOf([a, b]);
  await editor.archiveReady(3);
  for (const [newsroom, articles] of [
    [a, 2],
    [b, 1],
  ] as const) {
    const uri = draftIn(newsroom);
    await editor.open(uri, DRAFT);
    const { archive } = await editor.status('checked', uri);
    assert.deepEqual([archive.articles, archive.folders, archive.message], [articles, 1, `Kho tin: ${articles} bài.`]);
    const claims = await editor.request<ClaimList>('dateline/claims', { uri });
    assert.equal(claims.archive.articles, articles);
  }
  const ofWindow = await editor.status('ready');
  assert.deepEqual([ofWindow.archive.articles, ofWindow.archive.folders], [3, 2]);
});

test('a folder without an archive does not borrow a neighbour’s; one that comes and goes live changes its own drafts alone', async () => {
  const [a, b] = [await newsroomOf(), await south()];
  const editor = await editorOf([a]);
  await editor.open(draftIn(a), DRAFT);
  assert.equal((await editor.check(draftIn(a))).sourced, 0);
  await change(editor, [b], []);
  await editor.archiveReady(1);
  assert.equal((await editor.check(draftIn(a))).sourced, 0);
  assert.deepEqual(await codes(editor, draftIn(a)), []);
  await editor.open(draftIn(b), DRAFT);
  await editor.check(draftIn(b));
  assert.deepEqual(await codes(editor, draftIn(b)), ['date/event']);
  const before = editor.statuses.length;
  await change(editor, [], [b]);
  await editor.until(
    () => editor.statuses.slice(before).find(({ uri, archive }) => uri === undefined && archive.state === 'none'),
    'no archive',
  );
  assert.equal((await editor.check(draftIn(b))).findings, 0);
});

test('articles that one folder names later are held against its drafts, and not against the other’s', async () => {
  const [a, b] = [await north(), await newsroomOf({ 'kho-moi/b.txt': SOUTHERN })];
  const editor = await editorOf([a, b]);
  for (const newsroom of [a, b]) await editor.open(draftIn(newsroom), DRAFT);
  assert.equal((await editor.check(draftIn(b))).sourced, 0);
  editor.folderSettings = { [uriOf(b.folder)]: { archive: { folders: ['kho-moi'] } } };
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await editor.archiveReady(2);
  assert.equal((await editor.check(draftIn(b))).findings, 1);
  assert.equal((await editor.check(draftIn(a))).findings, 0);
});

test('house facts count in their own folder, also where two folders share their articles', async () => {
  const shared = await newsroomOf({ 'archive/cho.txt': 'Chợ phiên\n\nNgày 2/6/2031, chợ phiên vùng cao đông vui.\n' });
  const facts = `offices:
  - role: Tổng thư ký
    organisation: NATO
    holders:
      - person: Berta Holm
        from: 2030-01-01
        to: nay
`;
  const [a, b] = [await newsroomOf({ 'dateline.facts.yaml': facts }), await newsroomOf()];
  const editor = await editorOf([a, b], { settings: { archive: { folders: [shared.path('archive')] } } });
  await editor.archiveReady(1);
  for (const newsroom of [a, b]) {
    await editor.open(draftIn(newsroom), DRAFT);
    await editor.check(draftIn(newsroom));
  }
  assert.deepEqual(await codes(editor, draftIn(a)), ['title/holder']);
  assert.deepEqual(await codes(editor, draftIn(b)), []);
  // One archive for both: nothing has to be told apart.
  const told = await editor.request<ArchiveMonths>('dateline/archiveMonths', null);
  assert.equal(told.newsrooms.length, 1);
  assert.equal(told.newsrooms[0]!.name, [a, b].map(({ folder }) => nameOf(folder)).join(', '));
});

test('folders that share a large archive read it once, into one index', async () => {
  const words =
    'chợ phiên họp vùng cao gian hàng mua bán đông vui nắng sớm đèo dốc ngựa thồ rượu ngô khèn sáo váy hoa'.split(' ');
  const large = Array.from({ length: 300 }, (_, index) => {
    const body = Array.from({ length: 550 }, (_, at) => words[(at * (index + 7) + (at >> 3)) % words.length]).join(' ');
    return JSON.stringify({ title: `Phiên ${index}`, body: `${body}.`, published: '2015-03-29', source: 'Tin Chợ' });
  });
  const shared = await newsroomOf({ 'kho/cho.jsonl': `${large.join('\n')}\n` });
  const [a, b] = [await newsroomOf(), await newsroomOf()];
  const editor = await editorOf([a, b], { settings: { archive: { folders: [shared.path('kho')] } } });
  await editor.archiveReady(large.length);
  const indexes = (await readdir(shared.path('.cache'))).filter((name) => /\.(?:sqlite|db|dateline)$/.test(name));
  assert.equal(indexes.length, 1, String(await readdir(shared.path('.cache'))));
  assert.equal(editor.progress.filter(({ kind }) => kind === 'begin').length <= 1, true);
  assert.equal((await editor.status('ready')).archive.articles, large.length);
});

test('a draft in no folder goes with the first; an article elsewhere with the folder whose archive it is of', async () => {
  const [a, b, elsewhere] = [await north(), await newsroomOf(), await south()];
  const editor = await editorOf([a, b], {
    folderSettings: { [b.folder]: { archive: { folders: [elsewhere.path('archive')] } } },
  });
  await editor.archiveReady(2);
  await editor.open('untitled:Untitled-1', DRAFT);
  await editor.open(draftIn(elsewhere), DRAFT);
  for (const uri of ['untitled:Untitled-1', draftIn(elsewhere)]) {
    await editor.check(uri);
    assert.deepEqual(await codes(editor, uri), []);
  }
  const article = uriOf(elsewhere.path('archive/khac.txt'));
  await editor.open(article, DRAFT);
  assert.equal((await editor.check(article)).findings, 1);
});

test('the archives are listed one by one or as one; so are their problems', async () => {
  const [a, b] = [await north(), await south()];
  await b.write('archive/hong.jsonl', '{"title":\n');
  const editor = await editorOf([a, b]);
  await editor.archiveReady(2);
  const months = (folder?: string) =>
    editor.request<ArchiveMonths>('dateline/archiveMonths', folder === undefined ? null : { folder });
  const articles = async (more: object) =>
    (await editor.request<ArchiveArticles>('dateline/archiveArticles', { year: 2031, month: 6, ...more })).articles.map(
      ({ outlet }) => outlet,
    );
  const both = await months();
  assert.deepEqual(
    both.newsrooms.map(({ folder, name, archive }) => [folder, name, archive.articles]),
    [a, b].map(({ folder }) => [uriOf(folder), nameOf(folder), 1]),
  );
  assert.deepEqual([both.months.length, both.months[0]?.articles, both.problems], [1, 2, 1]);
  const one = await months(uriOf(a.folder));
  assert.deepEqual([one.newsrooms.length, one.months[0]?.articles, one.problems, one.archive.articles], [1, 1, 0, 1]);
  assert.deepEqual((await months('file:///nowhere')).newsrooms, []);
  assert.deepEqual(await articles({}), ['Bản tin 25', 'Bản tin 24']);
  assert.deepEqual(await articles({ skip: 1, count: 1 }), ['Bản tin 24']);
  assert.deepEqual(await articles({ folder: uriOf(b.folder) }), ['Bản tin 25']);
  const problems = (folder?: string) => editor.request<ArchiveProblem[]>('dateline/archiveProblems', { folder });
  assert.equal((await problems()).length, 1);
  assert.equal((await problems(uriOf(a.folder))).length, 0);
  assert.equal((await problems(uriOf(b.folder)))[0]?.place, 'hong.jsonl:1');
});

test('a search and the workspace’s symbols go through all archives, each under its folder’s name', async () => {
  const [a, b] = [await north(), await south()];
  const names = [a, b].map(({ folder }) => nameOf(folder));
  const editor = await editorOf([a, b]);
  await editor.archiveReady(2);
  const { groups } = await editor.request<SearchResult>('dateline/search', { query: 'tổng thư ký nato' });
  const offices = groups.filter(({ kind }) => kind === 'office');
  assert.deepEqual(
    offices.map(({ heading, lines }) => [heading, lines[0]?.text.split(' · ')[0]]),
    [
      [`Tổng thư ký NATO · ${names[0]}`, 'Anders Lund'],
      [`Tổng thư ký NATO · ${names[1]}`, 'Berta Holm'],
    ],
  );
  assert.deepEqual(
    groups.map(({ kind }) => kind),
    ['office', 'office', 'text', 'text'],
  );
  const symbols = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'thượng đỉnh' });
  const found = symbols.map(({ location, containerName }) => `${location.uri} ${containerName?.split(' · ').at(-1)}`);
  assert.deepEqual(
    [...new Set(found)],
    [`${uriOf(a.path('archive/a.txt'))} ${names[0]}`, `${uriOf(b.path('archive/b.txt'))} ${names[1]}`],
  );
});

test('one archive is rebuilt alone, or all', async () => {
  const [a, b] = [await north(), await south()];
  const editor = await editorOf([a, b]);
  await editor.archiveReady(2);
  for (const newsroom of [a, b]) await newsroom.write('archive/moi.txt', story(26, 'Clara Moe'));
  const rebuild = (params: object | null) => editor.request<RebuildResult>('dateline/rebuildArchive', params);
  assert.deepEqual(await rebuild({ folder: uriOf(b.folder) }), { articles: 2, folders: 1, message: 'Kho tin: 2 bài.' });
  const counts = async () =>
    (await editor.request<ArchiveMonths>('dateline/archiveMonths', null)).newsrooms.map(
      ({ archive }) => archive.articles,
    );
  assert.deepEqual(await counts(), [1, 2]);
  assert.equal((await rebuild(null)).articles, 4);
});

test('an article that comes to one archive leaves drafts of the other as they are', async () => {
  const [a, b] = [await north(), await south()];
  const editor = await editorOf([a, b]);
  for (const newsroom of [a, b]) {
    await editor.open(draftIn(newsroom), DRAFT);
    await editor.check(draftIn(newsroom));
  }
  const before = editor.published.length;
  const file = await b.write('archive/moi.txt', story(26, 'Clara Moe'));
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(file), type: 1 }],
  });
  await editor.until(
    () => editor.published.slice(before).find(({ uri }) => uri === draftIn(b)),
    'a new check of the draft beside the article',
  );
  await sleep(200); // nothing is waited for: the time in which another check would have come
  assert.ok(!editor.published.slice(before).some(({ uri }) => uri === draftIn(a)));
});
