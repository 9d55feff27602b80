import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CodeAction, Hover, MarkupContent, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { positionOf, rangeOf, TestEditor, uriOf, words } from './editor.ts';
import { DRAFT, MENDED, makeNewsroom, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let editor: TestEditor;
before(async () => {
  newsroom = await makeNewsroom();
  editor = await TestEditor.start({ folders: [newsroom.folder], options: { cache: newsroom.path('.cache') } });
  await editor.archiveReady(newsroom.articles);
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

let drafts = 0;
const newDraft = () => uriOf(newsroom.path(`bản thảo ${++drafts}.draft`));

/** What a text becomes when an editor applies an action. */
function apply(text: string, action: CodeAction, version: number): string {
  const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.ok(change);
  assert.equal(change.textDocument.version, version);
  const document = TextDocument.create(change.textDocument.uri, 'news-draft', version, text);
  return TextDocument.applyEdits(document, change.edits as TextEdit[]);
}

function contentsOf(hover: Hover | null): MarkupContent {
  assert.ok(hover);
  return hover.contents as MarkupContent;
}

test('the slip is found, with its code, its link, the source and the other place', async () => {
  const uri = newDraft();
  await editor.open(uri, DRAFT);
  const { diagnostics, version } = await editor.diagnostics(uri, 1);
  assert.equal(version, 1);
  const [slip, ...others] = diagnostics;
  assert.deepEqual(others, []);
  assert.equal(slip?.code, 'date/out-of-report');
  assert.equal(slip?.severity, 1);
  assert.equal(slip?.source, 'Dateline');
  assert.deepEqual(slip?.range, rangeOf(DRAFT, '7/10'));
  assert.match(words(slip), /7\/10.*6\/12\/2016.*7\/12/);
  const { href } = slip!.codeDescription!;
  assert.match(href, /^file:.*\/docs\/RULES\.md#L\d+$/);
  const [page, line] = href.split('#L');
  const heading = (await readFile(fileURLToPath(page!), 'utf8')).split('\n')[Number(line) - 1];
  assert.match(heading ?? '', /date\/out-of-report/);
  assert.ok((slip?.relatedInformation ?? []).some(({ location }) => location.uri === uri));
  const status = await editor.status('checked', uri);
  assert.equal(status.anchor?.text, '6/12/2016');
  assert.deepEqual(status.anchor?.days, { from: '2016-12-06', to: '2016-12-06' });
  assert.equal(status.findings, 1);
  await editor.close(uri);
  await editor.cleared(uri);
});

test('it vanishes when it is mended, letter by letter, and comes back when the slip does', async () => {
  const uri = newDraft();
  await editor.open(uri, DRAFT);
  await editor.diagnostics(uri, 1);
  const end = positionOf(DRAFT, '7/10', 4);
  const before = { line: end.line, character: end.character - 1 };
  await editor.change(uri, 2, { range: { start: before, end }, text: '' });
  await editor.change(uri, 3, { range: { start: before, end: before }, text: '2' });
  assert.deepEqual((await editor.diagnostics(uri, 3)).diagnostics, []);
  await editor.change(uri, 4, { range: { start: before, end }, text: '0' });
  assert.equal((await editor.diagnostics(uri, 4)).diagnostics.length, 1);
});

test('nothing is published for a version that has been overtaken', async () => {
  const uri = newDraft();
  await editor.open(uri, MENDED);
  let version = 1;
  for (const word of 'Cuộc họp khép lại vào chiều nay.') {
    version++;
    const at = positionOf(MENDED, '\n\nTổng thư ký');
    await editor.change(uri, version, { range: { start: at, end: at }, text: word });
  }
  await editor.diagnostics(uri, version);
  const versions = editor.published.filter((each) => each.uri === uri).map((each) => each.version!);
  assert.deepEqual(
    versions,
    [...versions].sort((a, b) => a - b),
  );
  assert.ok(versions.length <= 2, `published ${versions}`);
});

test('the quick fix writes 7/12, and is the preferred one', async () => {
  const uri = newDraft();
  await editor.open(uri, DRAFT);
  const { diagnostics } = await editor.diagnostics(uri, 1);
  const actions = await editor.codeActions(uri, rangeOf(DRAFT, '7/10'));
  assert.equal(actions[0]?.kind, 'quickfix');
  assert.equal(actions[0]?.isPreferred, true);
  assert.deepEqual(actions[0]?.diagnostics, diagnostics);
  assert.equal(apply(DRAFT, actions[0]!, 1), MENDED);
  assert.deepEqual(await editor.codeActions(uri, rangeOf(DRAFT, 'Liên minh châu Âu')), []);
  assert.deepEqual(await editor.codeActions(uri, rangeOf(DRAFT, '7/10'), ['refactor']), []);
});

test('fix all mends all that is certain in one go', async () => {
  const uri = newDraft();
  const text = DRAFT.replace('bàn việc hợp tác', 'bàn việc việc hợp tác');
  await editor.open(uri, text);
  const { diagnostics } = await editor.diagnostics(uri, 1);
  assert.deepEqual(diagnostics.map(({ code }) => code).sort(), ['date/out-of-report', 'text/doubled-word']);
  assert.deepEqual(diagnostics.find(({ code }) => code === 'text/doubled-word')?.tags, [1]);
  for (const kind of ['source.fixAll.dateline', 'source.fixAll', 'source']) {
    const [action, ...more] = await editor.codeActions(uri, rangeOf(text, 'Ngoại trưởng'), [kind]);
    assert.deepEqual(more, []);
    assert.equal(action?.kind, 'source.fixAll.dateline');
    assert.equal(apply(text, action!, 1), MENDED);
  }
  await editor.change(uri, 2, { text: MENDED });
  assert.deepEqual(await editor.codeActions(uri, rangeOf(MENDED, 'Ngoại trưởng'), ['source.fixAll']), []);
});

test('the card over a name has its source, and the link opens the article at the line', async () => {
  const uri = newDraft();
  await editor.open(uri, DRAFT);
  const hover = await editor.hover(uri, positionOf(DRAFT, 'Stoltenberg', 2));
  const { kind, value } = contentsOf(hover);
  assert.equal(kind, 'markdown');
  assert.match(value, /Stoltenberg/);
  const link = /\]\((file:[^)]+)#L(\d+)\)/.exec(value);
  assert.ok(link, value);
  const article = (await readFile(fileURLToPath(link[1]!), 'utf8')).split('\n')[Number(link[2]) - 1];
  assert.match(article ?? '', /Jens Stoltenberg/);
  assert.ok(hover?.range && hover.range.start.line === positionOf(DRAFT, 'Stoltenberg').line);
  const date = await editor.hover(uri, positionOf(DRAFT, '7/10', 1));
  assert.match(contentsOf(date).value, /7\\?\/10.*2016/);
  assert.deepEqual(date?.range?.end, rangeOf(DRAFT, '7/10').end);
  assert.equal(await editor.hover(uri, positionOf(DRAFT, 'tình hình', 2)), null);
});

test('a hover right after an edit is of the edited text', async () => {
  const uri = newDraft();
  await editor.open(uri, DRAFT);
  const at = { line: 3, character: 0 };
  await editor.change(uri, 2, { range: { start: at, end: at }, text: 'Tin thêm\n' });
  const hover = await editor.hover(uri, positionOf(DRAFT.replace('Ngoại trưởng', 'Tin thêm\nNgoại trưởng'), '7/10', 1));
  assert.equal(hover?.range?.start.line, positionOf(DRAFT, '7/10').line + 1);
});

test('Check Document counts what it has checked', async () => {
  const uri = newDraft();
  await editor.open(uri, DRAFT);
  const result = await editor.check(uri);
  assert.ok(result.claims >= 4, `${result.claims} claims`);
  assert.ok(result.sourced >= 1, `${result.sourced} sourced`);
  assert.ok(result.sourced + result.unsourced <= result.claims);
  assert.equal(result.findings, 1);
  assert.deepEqual(result.firstRange, rangeOf(DRAFT, '7/10'));
  assert.match(
    result.message,
    new RegExp(`^Đã kiểm ${result.claims} chi tiết: ${result.sourced} có nguồn, .*1 cần xem lại`),
  );
  assert.equal(result.anchor?.text, '6/12/2016');
  await editor.change(uri, 2, { text: MENDED });
  const mended = await editor.check(uri);
  assert.equal(mended.findings, 0);
  assert.equal(mended.firstRange, undefined);
});

test('the publication day can be set, and given back to the text', async () => {
  const uri = newDraft();
  const text = MENDED.replace(/^---[\s\S]*?---\n/, '').replaceAll(/ngày 6\/12|Ngày 6\/12, /g, '');
  await editor.open(uri, text);
  await editor.diagnostics(uri, 1);
  const set = await editor.request<{ anchor: { text: string; certainty: string } }>('dateline/setAnchor', {
    uri,
    published: '2016-12-06',
  });
  assert.deepEqual([set.anchor.text, set.anchor.certainty], ['6/12/2016', 'stated']);
  await editor.close(uri);
  await editor.open(uri, text);
  const kept = await editor.check(uri);
  assert.equal(kept.anchor?.text, '6/12/2016');
  const back = await editor.request<{ anchor: { certainty: string } | null }>('dateline/setAnchor', {
    uri,
    published: null,
  });
  assert.notEqual(back.anchor?.certainty, 'stated');
});

test('a day set for a document that is not open yet holds when it opens', async () => {
  const uri = newDraft();
  const answer = await editor.request<{ anchor: { text: string } }>('dateline/setAnchor', {
    uri,
    published: '2016-12-06',
  });
  assert.equal(answer.anchor.text, '6 December 2016');
  await editor.open(uri, MENDED.replace('2016-12-06', '2019-01-01'));
  assert.equal((await editor.check(uri)).anchor?.text, '6/12/2016');
});

test('positions hold after emoji, decomposed letters, CRLF and a BOM', async () => {
  const [front, body] = DRAFT.split(/(?<=---\n)(?=Ngoại)/) as [string, string];
  const variants: Readonly<Record<string, string>> = {
    emoji: front + body.replace('Theo chương trình', '📰👩🏽‍💻 Theo chương trình'),
    NFD: front + body.normalize('NFD'),
    CRLF: DRAFT.replaceAll('\n', '\r\n'),
    BOM: `\uFEFF${DRAFT}`,
    all: `\uFEFF${(front + body.replace('Theo chương', '📰 Theo chương')).normalize('NFD').replaceAll('\n', '\r\n')}`,
  };
  for (const [name, text] of Object.entries(variants)) {
    const uri = newDraft();
    await editor.open(uri, text);
    const { diagnostics } = await editor.diagnostics(uri, 1);
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range]),
      [['date/out-of-report', rangeOf(text, '7/10')]],
      name,
    );
    const [fix] = await editor.codeActions(uri, rangeOf(text, '7/10'));
    assert.equal(apply(text, fix!, 1), text.replace('7/10', '7/12'), name);
    const at = positionOf(text, '7/10');
    await editor.change(uri, 2, {
      range: { start: at, end: { line: at.line, character: at.character + 4 } },
      text: '7/12',
    });
    assert.deepEqual((await editor.diagnostics(uri, 2)).diagnostics, [], name);
    await editor.close(uri);
  }
});

test('messages keep to the draft: English for an English one', async () => {
  const uri = newDraft();
  await editor.open(
    uri,
    '---\npublished: 2016-12-06\n---\nNATO ministers meet\n\nNATO foreign ministers met in Brussels on December 6. They will meet their Ukrainian counterpart on October 7.\n',
  );
  const { diagnostics } = await editor.diagnostics(uri, 1);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['date/out-of-report'],
  );
  assert.match(words(diagnostics[0]), /sentence|report/);
});
