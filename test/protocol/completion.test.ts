/** Completion from the archive: the holder of an office at the draft's day, names, places; and silence elsewhere. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { positionOf, TestEditor, uriOf } from './editor.ts';
import { DRAFT, makeNewsroom, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let editor: TestEditor;
before(async () => {
  newsroom = await makeNewsroom({
    files: {
      'archive/nguoi-viet.txt':
        '---\ntitle: Họp báo\npublished: 2016-11-30\nsource: Báo *Sáng*\n---\nHọp báo\n\nBộ trưởng Giáo dục và Đào tạo Nguyễn Văn Thử trả lời báo chí tại Đà Nẵng chiều 30/11.\n',
    },
  });
  editor = await TestEditor.start({ folders: [newsroom.folder], options: { cache: newsroom.path('.cache') } });
  await editor.archiveReady(newsroom.articles + 1);
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

let drafts = 0;
/** What is offered at the end of `words`, written as a paragraph of their own into a draft of 6 December 2016. */
async function offered(words: string, draft = DRAFT): Promise<{ items: CompletionItem[]; text: string; uri: string }> {
  const uri = uriOf(newsroom.path(`gõ ${++drafts}.draft`));
  const text = `${draft}\n${words}`;
  await editor.open(uri, text);
  await editor.diagnostics(uri, 1);
  const list = await editor.request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri },
    position: positionOf(text, words, words.length),
    context: { triggerKind: 1 },
  });
  return { items: list?.items ?? [], text, uri };
}

const labels = async (words: string, draft?: string) => (await offered(words, draft)).items.map(({ label }) => label);

test('an office is followed by its holder on the day of the draft', async () => {
  assert.deepEqual(await labels('Phát biểu với báo chí, Tổng thư ký NATO '), ['Jens Stoltenberg']);
  const later = DRAFT.replace('2016-12-06', '2025-06-26').replaceAll('6/12', '26/6');
  assert.deepEqual(await labels('Phát biểu với báo chí, Tổng thư ký NATO ', later), ['Mark Rutte']);
  assert.deepEqual(await labels('Phát biểu với báo chí, Tổng thư ký NATO Je'), ['Jens Stoltenberg']);
});

test('an organisation that is being written brings its holder along, with the days and the source', async () => {
  const { items, text, uri } = await offered('Theo lời Tổng thư ký NA');
  const item = items.find(({ label }) => label === 'NATO Jens Stoltenberg');
  assert.ok(item, items.map(({ label }) => label).join());
  assert.match(item.detail ?? '', /Tổng thư ký NATO · .*2016/);
  const document = TextDocument.create(uri, 'news-draft', 1, text);
  assert.ok(
    TextDocument.applyEdits(document, [item.textEdit as TextEdit]).endsWith(
      'Theo lời Tổng thư ký NATO Jens Stoltenberg',
    ),
  );
  const resolved = await editor.request<CompletionItem>('completionItem/resolve', item);
  const documentation = resolved.documentation as { kind: string; value: string };
  assert.equal(documentation.kind, 'plaintext');
  assert.match(documentation.value, /Bản tin Chiều, 5\/12\/2016, dòng 8\n“.*Jens Stoltenberg/);
});

test('a name is found by the beginning of any of its words, marks aside, and is put in whole', async () => {
  const { items, text } = await offered('Cùng dự có ông Sto');
  assert.deepEqual(
    items.map(({ label }) => label),
    ['Jens Stoltenberg'],
  );
  assert.deepEqual(
    (items[0]?.textEdit as TextEdit | undefined)?.range.start,
    positionOf(text, 'Cùng dự có ông Sto', 15),
  );
  assert.deepEqual(await labels('Cùng dự có ông Jens Sto'), ['Jens Stoltenberg']);
  assert.deepEqual(await labels('Cùng dự có ông Nguyen Va'), ['Nguyễn Văn Thử']);
});

test('a place that the archive knows is completed', async () => {
  assert.ok((await labels('Cuộc họp tới sẽ diễn ra tại La Ha')).includes('La Haye'));
  assert.ok(
    (await labels('Cuộc họp tới sẽ diễn ra tại Đà N')).every((label) => label !== 'Đà Nẵng'),
    'one letter is no beginning',
  );
  const { items } = await offered('Cuộc họp tới sẽ diễn ra tại Đà Nẵ');
  const place = items.find(({ label }) => label === 'Đà Nẵng');
  assert.ok(place);
  const { documentation } = await editor.request<CompletionItem>('completionItem/resolve', place);
  assert.match((documentation as { value: string }).value, /Báo \*Sáng\*, 30\/11\/2016/);
});

test('nothing is offered in small letters, inside a word, after an office that is taken, or in front matter', async () => {
  for (const words of ['Cùng dự có các sto', 'Cùng dự', 'Tổng thư ký NATO Jens Stoltenberg ', 'Nga', 'Cuộc họp '])
    assert.deepEqual(await labels(words), [], words);
  const { uri, text } = await offered('Cùng dự có ông Stoltenberg');
  const at = { line: text.split('\n').length - 1, character: 'Cùng dự có ông Sto'.length };
  const list = await editor.request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri },
    position: at,
  });
  assert.deepEqual(list?.items ?? [], []);
});

test('positions are right behind emoji, decomposed letters and Windows line ends', async () => {
  const words = '🎙️ Cùng dự có ông Sto';
  const { items, text } = await offered(words, DRAFT.normalize('NFD').replaceAll('\n', '\r\n'));
  assert.deepEqual((items[0]?.textEdit as TextEdit | undefined)?.range, {
    start: positionOf(text, words, words.length - 3),
    end: positionOf(text, words, words.length),
  });
});
