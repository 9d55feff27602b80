/** Articles in files that no editor shows as text: where they are said to be, and their text. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { ArchiveArticles, ArticleText, SearchResult, SearchSource } from '../../server/src/lsp/protocol.ts';
import { docxOf, pdfOf, zipOf } from '../unit/archive/packing.ts';
import { positionOf, TestEditor, uriOf } from './editor.ts';
import { makeNewsroom, type Newsroom } from './newsroom.ts';

const TITLE = 'Tỉnh bàn việc giữ đê';
const sentenceOf = (river: string) =>
  `Ngày 5/3/2024, lãnh đạo tỉnh họp bàn việc gia cố đê sông ${river} trước mùa mưa lũ.`;
const textOf = (river: string) => `${TITLE}\n\nMở đầu.\n\n${sentenceOf(river)}\n`;
const recordOf = (river: string) => JSON.stringify({ id: river, title: TITLE, body: sentenceOf(river) });

/** Each with the line, from 0, by which its sentence is named, and that on which it stands in the text. */
const FILES: Readonly<Record<string, { content: Buffer; river: string; line: number; shown: number }>> = {
  'a.docx': {
    content: docxOf({ paragraphs: [`# ${TITLE}`, 'Mở đầu.', sentenceOf('Đáy')] }),
    river: 'Đáy',
    line: 2,
    shown: 2,
  },
  'b.pdf': {
    content: pdfOf({ lines: [`# ${TITLE}`, '', sentenceOf('Cầu').slice(0, 41), sentenceOf('Cầu').slice(41)] }),
    river: 'Cầu',
    line: 1,
    shown: 1,
  },
  'c.txt.gz': { content: gzipSync(textOf('Lam')), river: 'Lam', line: 4, shown: 4 },
  'd.zip': {
    content: zipOf([
      { name: 'trong/khac.txt', content: textOf('Mã') },
      { name: 'trong/tin#1.jsonl', content: `\n\n${recordOf('Chu')}\n${recordOf('Gianh')}\n` },
    ]),
    river: 'Gianh',
    line: 3,
    shown: 2,
  },
};

let newsroom: Newsroom;
let editor: TestEditor;
before(async () => {
  newsroom = await makeNewsroom();
  for (const [name, { content }] of Object.entries(FILES)) await writeFile(newsroom.path('archive', name), content);
  editor = await TestEditor.start({
    folders: [newsroom.folder],
    options: { cache: newsroom.path('.cache'), articles: true },
    locale: 'vi',
  });
  await editor.archiveReady(newsroom.articles + 6);
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

const sourceOn = async (river: string, of = editor): Promise<SearchSource> => {
  const { groups } = await of.request<SearchResult>('dateline/search', { query: `"đê sông ${river}"` });
  return groups.at(-1)!.lines[0]!.sources[0]!;
};
const textAt = (uri: string | undefined) => editor.request<ArticleText | null>('dateline/articleText', { uri });

for (const [name, { river, line, shown }] of Object.entries(FILES))
  test(`the text of an article in ${name}, with its sentence where the source says`, async () => {
    const source = await sourceOn(river);
    assert.match(source.uri ?? '', /^dateline-article:\/[^#]*$/);
    assert.equal(source.line, line);
    const page = await textAt(source.uri);
    const at = page?.lines ? page.lines.indexOf(line + 1) : line;
    const lines = page?.text.split('\n') ?? [];
    const sentence = lines.findIndex((words) => words.includes(sentenceOf(river)));
    assert.equal(sentence, shown, page?.text);
    assert.ok(at >= 0 && at <= sentence);
    assert.ok(lines.includes(TITLE) || lines.includes(`# ${TITLE}`), page?.text);
    assert.ok(!page?.text.includes('Mã') && !page?.text.includes('Chu'), 'another article of the file is not in it');
  });

test('lists and cards name the text too; a text file is opened as it lies', async () => {
  const { articles } = await editor.request<ArchiveArticles>('dateline/archiveArticles', {});
  const uris = articles.map(({ uri }) => uri!);
  assert.equal(uris.length, 6);
  for (const uri of uris) assert.ok((await textAt(uri))?.text.includes(TITLE), uri);
  const draft = uriOf(newsroom.path('tin.draft'));
  const words = sentenceOf('Đáy');
  await editor.open(draft, `${TITLE}\n\n${words}\n`);
  const card = await editor.hover(draft, positionOf(`${TITLE}\n\n${words}\n`, '5/3/2024'));
  assert.match(JSON.stringify(card), /\(dateline-article:[^)\s]+#L\d+\)/);
  const { groups } = await editor.request<SearchResult>('dateline/search', { query: '"tập huấn"' });
  assert.equal(groups[0]!.lines[0]!.sources[0]!.uri, uriOf(newsroom.path('archive/the-thao.txt')));
});

test('what is no article of the archive has no text', async () => {
  const { uri } = await sourceOn('Đáy');
  const outside = await newsroom.write('ngoai.docx', '');
  await writeFile(outside, FILES['a.docx']!.content);
  for (const address of [
    'dateline-article:///x',
    'file:///etc/passwd',
    '',
    uri!.replaceAll('archive', 'khong-co'),
    uri!.replaceAll('archive/a.docx', 'ngoai.docx').replaceAll('archive%2Fa.docx', 'ngoai.docx'),
    uri!.replaceAll('a.docx', 'mat.docx'),
  ])
    assert.equal(await textAt(address), null, address);
});

test('an editor that does not ask for texts is given files', async () => {
  const plain = await TestEditor.start({ folders: [newsroom.folder], options: { cache: newsroom.path('.cache') } });
  try {
    await plain.archiveReady(newsroom.articles + 6);
    assert.equal((await sourceOn('Đáy', plain)).uri, uriOf(newsroom.path('archive/a.docx')));
  } finally {
    await plain.abandon();
  }
});
