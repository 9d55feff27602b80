/** The fact sheet as clients get it: of the text as it stands, in the draft's language, and in four formats to take away. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ExportedFactSheet, FactSheetPage } from '../../server/src/lsp/protocol.ts';
import { rangeOf, TestEditor, uriOf } from './editor.ts';
import { DRAFT, MENDED, makeNewsroom, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let editor: TestEditor;
let uri: string;

before(async () => {
  newsroom = await makeNewsroom();
  editor = await TestEditor.start({ folders: [newsroom.folder], options: { cache: newsroom.path('.cache') } });
  await editor.archiveReady(newsroom.articles);
  uri = uriOf(await newsroom.write('drafts/bài mẫu.draft', DRAFT));
  await editor.open(uri, DRAFT);
  await editor.diagnostics(uri, 1);
});

after(async () => {
  await editor?.abandon();
  await newsroom?.remove();
});

const sheet = () => editor.request<FactSheetPage | null>('dateline/factSheet', { uri });
const exported = (format: string) =>
  editor.request<ExportedFactSheet | null>('dateline/exportFactSheet', { uri, format });
const count = (html: string, what: RegExp) => html.match(what)?.length ?? 0;

test('the page is of the newest version, with a place for each detail and source', async () => {
  const page = await sheet();
  assert.ok(page);
  assert.deepEqual([page.uri, page.version, page.language], [uri, 1, 'vi']);
  assert.match(page.title, /^Ngoại trưởng NATO/);
  assert.equal(page.claims.length, count(page.html, /data-claim=/g));
  assert.equal(page.sources.length, count(page.html, /data-source=/g));
  const slip = rangeOf(DRAFT, '7/10').start;
  const [, index] = /data-claim="(\d+)"[^>]*><bdi lang="vi">[^<]*7\/10/.exec(page.html) ?? [];
  const found = page.claims[Number(index)];
  assert.equal(found?.start.line, slip.line);
  assert.match(page.html, /class="claim contradicted date"/);
  assert.match(page.html, /class="draft loud"/);
  const [source] = page.sources;
  assert.match(source?.uri ?? '', /^file:.*archive/);
  assert.doesNotMatch(page.html, /<script|\son\w+=|\sstyle=|file:/);
});

test('it follows the text', async () => {
  await editor.change(uri, 2, { text: MENDED });
  const page = await sheet();
  assert.equal(page?.version, 2);
  assert.equal(count(page!.html, /class="draft loud"/g), 0);
  await editor.change(uri, 3, { text: DRAFT });
  assert.equal((await sheet())?.version, 3);
});

test('it is exported as a page, as Markdown, as a table and as ClaimReview, by a name of its own', async () => {
  const page = await exported('html');
  assert.equal(page?.name, 'bài mẫu-phieu-kiem-tin.html');
  assert.match(page.text, /^<!doctype html>/);
  const markdown = await exported('markdown');
  assert.equal(markdown?.name, 'bài mẫu-phieu-kiem-tin.md');
  assert.match(markdown.text, /^# Phiếu kiểm tin: Ngoại trưởng NATO/);
  const table = await exported('csv');
  assert.equal(table?.name, 'bài mẫu-phieu-kiem-tin.csv');
  assert.match(table.text, /\r\n/);
  const review = await exported('claimReview');
  assert.equal(review?.name, 'bài mẫu-phieu-kiem-tin.jsonld');
  const [first] = JSON.parse(review.text)['@graph'];
  assert.equal(first['@type'], 'ClaimReview');
  assert.ok(first.url.startsWith(`${encodeURIComponent('bài mẫu-phieu-kiem-tin.html')}#`));
  for (const { text } of [page, markdown, table, review])
    assert.ok(!text.includes(newsroom.folder), 'a path of this machine');
});

test('a document that is not checked has no sheet, and a format that there is none of is refused', async () => {
  const other = { uri: uriOf(newsroom.path('drafts/khong-co.draft')) };
  assert.equal(await editor.request('dateline/factSheet', other), null);
  assert.equal(await editor.request('dateline/exportFactSheet', { ...other, format: 'csv' }), null);
  await assert.rejects(exported('pdf'), /pdf/);
});
