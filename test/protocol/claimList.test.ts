/** A draft's claims as a list, over the protocol. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ClaimList, ListedClaim } from '../../server/src/lsp/protocol.ts';
import { TestEditor, uriOf } from './editor.ts';
import { DRAFT, MENDED, makeNewsroom, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let editor: TestEditor;
let uri: string;
before(async () => {
  newsroom = await makeNewsroom();
  editor = await TestEditor.start({
    folders: [newsroom.folder],
    options: { cache: newsroom.path('.cache') },
    locale: 'en',
  });
  await editor.archiveReady(newsroom.articles);
  uri = uriOf(newsroom.path('ban-thao.draft'));
  await editor.open(uri, DRAFT);
  await editor.diagnostics(uri, 1);
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

const list = (of = uri) => editor.request<ClaimList | null>('dateline/claims', { uri: of });
const claim = (from: ClaimList | null, words: string): ListedClaim => {
  const found = from?.claims.find((one) => one.words === words);
  assert.ok(found, `${words} among ${from?.claims.map((one) => one.words).join(' | ')}`);
  return found;
};
/** What stands in the draft at a claim's range. */
const textAt = ({ range }: ListedClaim, draft = DRAFT) =>
  draft.split('\n')[range.start.line]!.slice(range.start.character, range.end.character);

test('claims come in reading order, in the draft’s language, each with how it stands', async () => {
  const all = await list();
  assert.equal(all?.language, 'vi');
  assert.equal(all.version, 1);
  assert.deepEqual(
    all.standings.map(({ id }) => id),
    ['contradicted', 'unsourced', 'supported', 'verified'],
  );
  assert.ok(all.kinds.some(({ label }) => label === 'Ngày tháng'));
  const places = all.claims.map(({ range }) => range.start.line * 1000 + range.start.character);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  for (const one of all.claims) assert.equal(textAt(one).replace(/\s+/g, ' '), one.words);
  assert.equal(claim(all, 'Tổng thư ký NATO Jens Stoltenberg').standing, 'supported');
});

test('a claim that does not fit says against what, and carries its fix', async () => {
  const slip = claim(await list(), 'ngày 7/10');
  assert.deepEqual([slip.standing, slip.kind, slip.finding], ['contradicted', 'date', 'error']);
  assert.match(slip.reading ?? '', /^thứ Sáu, 7\/10\/2016$/);
  assert.match(slip.details[0] ?? '', /6\/12\/2016/);
  assert.match(slip.fix?.title ?? '', /7\/12/);
  assert.deepEqual(slip.fix?.edits[0]?.newText, '12');
  assert.deepEqual(Object.keys(slip.decisions).sort(), ['ignored', 'verified']);
  const status = await editor.status('checked', uri);
  assert.equal(
    status.contradicted,
    (await list())?.claims.filter(({ standing }) => standing === 'contradicted').length,
  );
});

test('a claim with sources names outlet, day, line and sentence, as plain text', async () => {
  const title = claim(await list(), 'Tổng thư ký NATO Jens Stoltenberg');
  assert.match(title.details.join('\n'), /Bản tin Chiều, 5\/12\/2016, dòng \d+: “.*Jens Stoltenberg/);
  assert.equal(title.fix, undefined);
  assert.deepEqual(Object.keys(title.decisions), ['verified']);
  for (const line of title.details) assert.doesNotMatch(line, /[\n\r]|\]\(|\*\*/);
});

test('what is decided by what the list carries moves the claim, and back', async () => {
  const { decisions } = claim(await list(), 'ngày 7/10');
  await editor.request('dateline/decide', { ...decisions.verified, reason: 'theo lịch họp' });
  const verified = claim(await list(), 'ngày 7/10');
  assert.deepEqual([verified.standing, verified.finding], ['verified', undefined]);
  assert.deepEqual(Object.keys(verified.decisions), ['withdrawn']);
  await editor.request('dateline/decide', { ...verified.decisions.withdrawn, reason: '' });
  assert.equal(claim(await list(), 'ngày 7/10').standing, 'contradicted');
});

test('the list is of the text as it stands', async () => {
  await editor.change(uri, 2, { text: MENDED });
  const all = await list();
  assert.equal(all?.version, 2);
  assert.notEqual(claim(all, 'ngày 7/12').standing, 'contradicted');
  await editor.change(uri, 3, { text: DRAFT });
  assert.equal(claim(await list(), 'ngày 7/10').standing, 'contradicted');
});

test('what is not checked has no list', async () => {
  assert.equal(await list(uriOf(newsroom.path('archive/the-thao.txt'))), null);
});

test('an organisation that is merely named waits for no source; a person and a figure do', async () => {
  const of = uriOf(newsroom.path('nêu tên.draft'));
  await editor.open(of, 'Ngày đăng: 6/12/2016\n\nÔng Trần Văn Khảm, từ WHO và ASEAN, nói đã nhận 1.234 hồ sơ.\n');
  await editor.diagnostics(of, 1);
  const all = await list(of);
  assert.deepEqual(
    all?.claims.filter(({ kind }) => kind === 'organisation').map(({ words }) => words),
    [],
  );
  claim(all, 'Ông Trần Văn Khảm');
  assert.equal(all?.claims.find(({ kind }) => kind === 'amount')?.standing, 'unsourced');
  const { claims, unsourced } = await editor.check(of);
  assert.equal(claims, all?.claims.length);
  assert.equal(unsourced, all?.claims.filter(({ standing }) => standing === 'unsourced').length);
  await editor.close(of);
});
