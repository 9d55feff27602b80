import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { afterEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EditorOptions, positionOf, TestEditor, uriOf, words } from './editor.ts';
import { DRAFT, MENDED, makeNewsroom, type Newsroom, type NewsroomOptions } from './newsroom.ts';

const editors: TestEditor[] = [];
const newsrooms: Newsroom[] = [];
afterEach(async () => {
  await Promise.all(editors.splice(0).map((editor) => editor.abandon()));
  await Promise.all(newsrooms.splice(0).map((newsroom) => newsroom.remove()));
});

async function newsroomOf(options: NewsroomOptions = {}): Promise<Newsroom> {
  const newsroom = await makeNewsroom(options);
  newsrooms.push(newsroom);
  return newsroom;
}

/** An editor on one newsroom, with the index inside it. */
async function editorOf(newsroom: Newsroom | undefined, options: EditorOptions = {}): Promise<TestEditor> {
  const editor = await TestEditor.start({
    ...(newsroom ? { folders: [newsroom.folder], options: { cache: newsroom.path('.cache') } } : {}),
    ...options,
  });
  editors.push(editor);
  return editor;
}

const codes = async (editor: TestEditor, uri: string, version = 1) =>
  (await editor.diagnostics(uri, version)).diagnostics.map(({ code }) => code);

test('a draft in no workspace is checked against itself', async () => {
  const editor = await editorOf(undefined);
  await editor.open('untitled:Untitled-1', DRAFT);
  assert.deepEqual(await codes(editor, 'untitled:Untitled-1'), ['date/out-of-report']);
  const status = await editor.status('checked', 'untitled:Untitled-1');
  assert.equal(status.archive.state, 'none');
  assert.match(status.message, /Chưa có kho tin/);
  assert.deepEqual(editor.shown, []);
});

test('a folder without an archive is no error, and plain text in it stays quiet', async () => {
  const newsroom = await newsroomOf({ archive: false });
  const editor = await editorOf(newsroom);
  const uri = uriOf(newsroom.path('ghi-chep.txt'));
  await editor.open(uri, DRAFT, 'plaintext');
  const status = await editor.status('quiet', uri);
  assert.equal(status.archive.state, 'none');
  await sleep(300);
  assert.deepEqual(editor.published, []);
  assert.deepEqual(editor.shown, []);
  assert.equal(await editor.hover(uri, positionOf(DRAFT, '7/10', 1)), null);
});

test('on command plain text is checked anywhere, followed while it is typed in, and cleared on close', async () => {
  const newsroom = await newsroomOf({ archive: false });
  const editor = await editorOf(newsroom);
  const uri = uriOf(newsroom.path('ghi-chep.txt'));
  await editor.open(uri, DRAFT, 'plaintext');
  assert.equal((await editor.check(uri)).findings, 1);
  assert.deepEqual(await codes(editor, uri), ['date/out-of-report']);
  await editor.change(uri, 2, { text: MENDED });
  assert.deepEqual(await codes(editor, uri, 2), []);
  await editor.change(uri, 3, { text: DRAFT });
  assert.deepEqual(await codes(editor, uri, 3), ['date/out-of-report']);
  await editor.close(uri);
  await editor.cleared(uri);
});

test('a document the editor never opened here is checked by its text, until it is cleared', async () => {
  const editor = await editorOf(undefined);
  const uri = 'file:///somewhere/trang.html';
  const result = await editor.check(uri, { text: DRAFT, languageId: 'html' });
  assert.equal(result.findings, 1);
  assert.equal((await editor.diagnostics(uri)).diagnostics.length, 1);
  assert.equal((await editor.check(uri, { text: MENDED, languageId: 'html' })).findings, 0);
  await editor.check(uri, { text: DRAFT, languageId: 'html' });
  await editor.connection.sendNotification('dateline/clear', { uri });
  await editor.cleared(uri);
});

test('in a newsroom plain text and markdown are drafts, other languages are not', async () => {
  const newsroom = await newsroomOf();
  const editor = await editorOf(newsroom);
  const text = uriOf(newsroom.path('tin.txt'));
  const markdown = uriOf(newsroom.path('tin.md'));
  const code = uriOf(newsroom.path('tin.py'));
  await editor.open(text, DRAFT, 'plaintext');
  await editor.open(markdown, DRAFT, 'markdown');
  await editor.open(code, DRAFT, 'python');
  await editor.open('untitled:Untitled-1', DRAFT, 'plaintext');
  for (const uri of [text, markdown, 'untitled:Untitled-1'])
    assert.deepEqual(await codes(editor, uri), ['date/out-of-report']);
  await editor.status('quiet', code);
  assert.ok(!editor.published.some(({ uri }) => uri === code));
});

test('a facts file alone makes a newsroom, and so does the setting; the setting can also forbid', async () => {
  const facts = await newsroomOf({ archive: false, files: { 'dateline.facts.yaml': 'people: []\n' } });
  const uri = uriOf(facts.path('tin.txt'));
  const byFacts = await editorOf(facts);
  await byFacts.open(uri, DRAFT, 'plaintext');
  assert.deepEqual(await codes(byFacts, uri), ['date/out-of-report']);

  const bare = await newsroomOf({ archive: false });
  const always = await editorOf(bare, { settings: { check: { plainText: 'always' } } });
  await always.open(uriOf(bare.path('tin.txt')), DRAFT, 'plaintext');
  assert.deepEqual(await codes(always, uriOf(bare.path('tin.txt'))), ['date/out-of-report']);

  const newsroom = await newsroomOf();
  const never = await editorOf(newsroom, { settings: { check: { plainText: 'never' } } });
  await never.archiveReady(newsroom.articles);
  await never.open(uriOf(newsroom.path('tin.txt')), DRAFT, 'plaintext');
  await never.status('quiet', uriOf(newsroom.path('tin.txt')));
});

test('an archived article is not a draft, and on command it is not its own source', async () => {
  const newsroom = await newsroomOf({ files: { 'archive/tin-7-10.txt': DRAFT } });
  const editor = await editorOf(newsroom);
  await editor.archiveReady(newsroom.articles + 1);
  const uri = uriOf(newsroom.path('archive/tin-7-10.txt'));
  await editor.open(uri, DRAFT, 'news-draft');
  await editor.status('quiet', uri);
  assert.equal((await editor.check(uri)).findings, 1);
  const hover = await editor.hover(uri, positionOf(DRAFT, '40 đề xuất', 1));
  assert.doesNotMatch((hover?.contents as { value: string } | undefined)?.value ?? '', /tin-7-10/);
});

test('a broken line in the archive: one message, each line in the log, the rest in use', async () => {
  const newsroom = await newsroomOf();
  await appendFile(newsroom.path('archive/kho-cu.jsonl'), '{"id": "cu-2", "title": \n');
  const editor = await editorOf(newsroom, { locale: 'vi' });
  await editor.archiveReady(newsroom.articles);
  assert.equal(editor.shown.length, 1);
  assert.match(editor.shown[0]!.message, /^Kho tin: có 1 chỗ không đọc được/);
  const lines = editor.logged.filter(({ message }) => message.includes('kho-cu.jsonl'));
  assert.equal(lines.length, 1);
  assert.match(lines[0]!.message, /\b2\b/);
});

test('an article that comes, changes or goes is noticed', async () => {
  const newsroom = await newsroomOf();
  const editor = await editorOf(newsroom);
  await editor.archiveReady(newsroom.articles);
  const watchers = editor.registered
    .filter(({ method }) => method === 'workspace/didChangeWatchedFiles')
    .flatMap(
      ({ registerOptions }) => registerOptions.watchers as { globPattern: { baseUri: string; pattern: string } }[],
    );
  assert.deepEqual(
    watchers.map(({ globPattern }) => globPattern),
    [
      'archive',
      'archive/**',
      'dateline.facts.yaml',
      'dateline.facts.yaml/**',
      '**/.dateline/decisions.jsonl',
      '**/*.{draft,tin}',
    ].map((pattern) => ({ baseUri: uriOf(newsroom.folder), pattern })),
  );
  const file = await newsroom.write('archive/moi.txt', 'Tin mới\n\nNgày 2/12/2016, mưa lớn ở Huế.\n');
  const tell = (type: 1 | 2 | 3) =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file), type }] });
  await tell(1);
  await editor.archiveReady(newsroom.articles + 1);
  const before = editor.statuses.length;
  await rm(file);
  await tell(3);
  await editor.until(
    () =>
      editor.statuses
        .slice(before)
        .find(({ archive }) => archive.state === 'ready' && archive.articles === newsroom.articles),
    'the article to be gone',
  );
});

test('an archive folder that comes later makes the newsroom', async () => {
  const newsroom = await newsroomOf({ archive: false });
  const editor = await editorOf(newsroom);
  const uri = uriOf(newsroom.path('tin.txt'));
  await editor.open(uri, DRAFT, 'plaintext');
  await editor.status('quiet', uri);
  const file = await newsroom.write('archive/moi.txt', 'Tin mới\n\nNgày 2/12/2016, mưa lớn ở Huế.\n');
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(file), type: 1 }],
  });
  assert.deepEqual(await codes(editor, uri), ['date/out-of-report']);
});

test('changed settings hold at once: severities, messages, folders', async () => {
  const newsroom = await newsroomOf({ archive: false });
  const editor = await editorOf(newsroom);
  const uri = uriOf(newsroom.path('tin.draft'));
  await editor.open(uri, DRAFT);
  assert.deepEqual(await codes(editor, uri), ['date/out-of-report']);
  const change = async (settings: unknown) => {
    const before = editor.published.length;
    editor.settings = settings;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    return editor.until(() => editor.published.slice(before).find((each) => each.uri === uri), 'a new check');
  };
  assert.equal((await change({ severity: { 'date/out-of-report': 'info' } })).diagnostics[0]?.severity, 3);
  assert.deepEqual((await change({ severity: { 'date/out-of-report': 'off' } })).diagnostics, []);
  assert.match(words((await change({ messages: 'en' })).diagnostics[0]), /report/);
  await mkdir(newsroom.path('kho'));
  await newsroom.write('kho/a.txt', 'Tin cũ\n\nNgày 2/12/2016, mưa lớn ở Huế.\n');
  await change({ archive: { folders: ['kho'] } });
  await editor.archiveReady(1);
});

test('rebuilding reads everything again and answers in numbers', async () => {
  const newsroom = await newsroomOf();
  const editor = await editorOf(newsroom);
  await editor.archiveReady(newsroom.articles);
  assert.deepEqual(await editor.request('dateline/rebuildArchive', null), {
    articles: newsroom.articles,
    folders: 1,
    message: `Archive: ${newsroom.articles} articles.`,
  });
});

/** Syllables to make articles of that have nothing in common. */
const SYLLABLES =
  'chợ phiên họp vùng cao gian hàng mua bán đông vui nắng sớm đèo dốc ngựa thồ rượu ngô khèn sáo váy hoa'.split(' ');

/** Articles enough for an index on disk; each in an order of words of its own. */
const LARGE = Array.from({ length: 400 }, (_, index) => {
  let seed = index + 1;
  const words = Array.from({ length: 550 }, () => {
    seed = (seed * 48271) % 2147483647;
    return SYLLABLES[seed % SYLLABLES.length];
  });
  const body = `Ngày ${(index % 28) + 1}/3/2015, phiên chợ có ${index + 2} gian hàng. ${words.join(' ')}.`;
  return JSON.stringify({
    id: `chợ-${index}`,
    title: `Phiên chợ ${index}`,
    body,
    published: '2015-03-29',
    source: 'Tin Chợ',
  });
});

test('two windows share one index on disk, one after the other and at once', async () => {
  const newsroom = await newsroomOf({ files: { 'archive/cho.jsonl': `${LARGE.join('\n')}\n` } });
  const articles = newsroom.articles + LARGE.length;
  const both = await Promise.all([editorOf(newsroom), editorOf(newsroom)]);
  const uri = uriOf(newsroom.path('tin.draft'));
  for (const editor of both) {
    await editor.archiveReady(articles);
    await editor.open(uri, DRAFT);
    assert.ok((await editor.check(uri)).sourced >= 1);
  }
  assert.ok((await readdir(newsroom.path('.cache'))).some((name) => name.endsWith('.db')));
  const results = await Promise.all(both.map((editor) => editor.request('dateline/rebuildArchive', null)));
  for (const result of results) assert.equal((result as { articles: number }).articles, articles);
  for (const editor of both) assert.ok((await editor.check(uri)).sourced >= 1);
});

test('a server killed in the middle leaves nothing that the next one stumbles over', async () => {
  const newsroom = await newsroomOf({ files: { 'archive/cho.jsonl': `${LARGE.join('\n')}\n` } });
  const first = await editorOf(newsroom);
  await first.until(() => first.progress.find(({ kind }) => kind === 'begin'), 'the beginning of reading');
  await first.abandon();
  const second = await editorOf(newsroom);
  await second.archiveReady(newsroom.articles + LARGE.length);
  assert.equal(await second.stop(), 0);
});

test('progress is shown while many articles are read, and cancelling it keeps what was read', async () => {
  const newsroom = await newsroomOf({ archive: false, files: { 'archive/cho.jsonl': `${LARGE.join('\n')}\n` } });
  const patient = await editorOf(newsroom);
  await patient.archiveReady(LARGE.length);
  assert.deepEqual([patient.progress.at(0)?.kind, patient.progress.at(-1)?.kind], ['begin', 'end']);
  await patient.stop();
  await rm(newsroom.path('.cache'), { recursive: true, force: true });
  const hasty = await editorOf(newsroom);
  hasty.cancelsProgress = true;
  await hasty.until(() => hasty.progress.find(({ kind }) => kind === 'end'), 'the end of reading');
  const uri = uriOf(newsroom.path('tin.draft'));
  await hasty.open(uri, DRAFT);
  assert.equal((await hasty.check(uri)).findings, 1);
  assert.ok((await hasty.archiveReady()).archive.articles < LARGE.length);
});

test('a draft of 20 MB is only checked when asked for, and the server says so once', async () => {
  const editor = await editorOf(undefined, { locale: 'vi' });
  const uri = 'file:///somewhere/dai.draft';
  const long = (megabytes: number) => `${DRAFT}\n${'Một đoạn dài không có gì lạ. '.repeat((megabytes * 1e6) / 29)}`;
  await editor.open(uri, long(20));
  await editor.status('tooLarge', uri);
  await editor.until(() => editor.shown.at(0), 'a message');
  assert.match(editor.shown[0]!.message, /quá dài/);
  assert.deepEqual(editor.published, []);
  await editor.change(uri, 2, { text: long(4.5) });
  assert.ok((await editor.check(uri)).findings >= 1);
  assert.equal(editor.shown.length, 1);
});

test('a draft of 1.2 MB is checked when it is opened and saved, and its status says so', async () => {
  const editor = await editorOf(undefined, { locale: 'vi' });
  const uri = 'file:///somewhere/hoi-dai.draft';
  const long = (draft: string) => `${draft}\n${'Một đoạn dài không có gì lạ. '.repeat(1.2e6 / 38)}`;
  await editor.open(uri, long(DRAFT));
  const status = await editor.status('checked', uri);
  assert.equal(status.onSave, true);
  assert.match(status.message, /chỉ được kiểm khi mở và khi lưu/);
  const { diagnostics } = await editor.diagnostics(uri, 1);
  assert.equal(diagnostics[0]?.code, 'date/out-of-report');
  await editor.change(uri, 2, { text: long(MENDED) });
  await sleep(500); // nothing is waited for: the time in which a check would have come
  assert.equal(editor.published.length, 1);
  await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  assert.deepEqual((await editor.diagnostics(uri, 2)).diagnostics, []);
  assert.deepEqual(editor.shown, []);
});

test('in a workspace that is on no disk drafts are checked against themselves, which is said once', async () => {
  const folder = 'vscode-vfs://github/toa-soan/ban-thao';
  const editor = await TestEditor.start({ folders: [folder], locale: 'vi' });
  editors.push(editor);
  const uri = `${folder}/tin.draft`;
  await editor.open(uri, DRAFT);
  assert.equal((await editor.diagnostics(uri, 1)).diagnostics[0]?.code, 'date/out-of-report');
  assert.equal((await editor.status('checked', uri)).archive.state, 'none');
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await editor.change(uri, 2, { text: MENDED });
  await editor.cleared(uri);
  assert.deepEqual(
    editor.shown.map(({ message }) => message),
    ['Thư mục làm việc này không nằm trên đĩa nên không đọc được kho tin: bản thảo được đối chiếu với chính nó.'],
  );
});
