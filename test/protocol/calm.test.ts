/** Nothing flashes under the hands: the word being written waits, all else does not. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Position, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { ClaimList } from '../../server/src/lsp/protocol.ts';
import { REST } from '../../server/src/lsp/session/calm.ts';
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
/** A draft in which one types at a place: each entry is what one more key leaves of the word (input methods rewrite it). */
async function typing(text: string, at: Position, keys: readonly string[]) {
  const uri = uriOf(newsroom.path(`êm ${++drafts}.draft`));
  await editor.open(uri, text);
  await editor.diagnostics(uri, 1);
  const seen: PublishDiagnosticsParams[] = [];
  let length = 0;
  let version = 1;
  for (const key of keys) {
    version++;
    const end = { line: at.line, character: at.character + length };
    await editor.change(uri, version, { range: { start: at, end }, text: key });
    length = key.length;
    seen.push(await editor.diagnostics(uri, version));
  }
  /** All that has been published of the last version. */
  const last = () => editor.published.filter((each) => each.uri === uri && each.version === version);
  return { uri, seen, last, version };
}

const codes = ({ diagnostics }: PublishDiagnosticsParams) => diagnostics.map(({ code }) => code);

test('a date that is being written waits until the hands rest, and what stands elsewhere stays', async () => {
  const text = MENDED.replace('ngày 7/12,', 'ngày ,').replace('bàn việc hợp', 'bàn việc việc hợp');
  const { seen, last, uri, version } = await typing(text, positionOf(text, 'ngày ,', 5), ['7', '7/', '7/1', '7/10']);
  for (const each of seen) assert.deepEqual(codes(each), ['text/doubled-word']);
  const began = performance.now();
  await editor.until(() => last().find((each) => codes(each).includes('date/out-of-report')), 'the slip');
  assert.ok(performance.now() - began < 10 * REST);
  assert.equal(last()[0]?.version, version);
  await editor.close(uri);
});

test('a word that is finished does not wait', async () => {
  const text = MENDED.replace('ngày 7/12,', 'ngày ');
  const { seen } = await typing(text, positionOf(text, 'ngày  các', 5), ['7/1', '7/10', '7/10,']);
  assert.deepEqual(seen.map(codes), [[], [], ['date/out-of-report']]);
});

test('a name that an input method composes does not flash as misspelt', async () => {
  const text = `${MENDED}\nÔng  phát biểu sau cùng.\n`;
  const at = positionOf(text, 'Ông  phát', 4);
  const name = 'Stoltenberg';
  const keys = Array.from(name, (_, index) => name.slice(0, index + 1));
  const half = [...keys.slice(0, -1), 'Stoltenberk', name];
  const { seen, last } = await typing(text, at, half);
  for (const each of [...seen, ...last()]) assert.deepEqual(codes(each), []);
});

test('a slip that was shown before is shown at once, and what is pasted or mended by a fix does not wait', async () => {
  const uri = uriOf(newsroom.path('êm cũ.draft'));
  await editor.open(uri, DRAFT);
  assert.equal((await editor.diagnostics(uri, 1)).diagnostics.length, 1);
  await editor.change(uri, 2, { range: rangeOf(DRAFT, '7/10'), text: '7/12' });
  assert.deepEqual(codes(await editor.diagnostics(uri, 2)), []);
  await editor.change(uri, 3, { range: rangeOf(MENDED, '7/12'), text: '7/10' });
  assert.deepEqual(codes(await editor.diagnostics(uri, 3)), ['date/out-of-report']);

  const other = uriOf(newsroom.path('êm dán.draft'));
  const text = MENDED.replace('ngày 7/12,', '');
  await editor.open(other, text);
  await editor.diagnostics(other, 1);
  const at = positionOf(text, 'Theo chương trình, ', 'Theo chương trình, '.length);
  await editor.change(other, 2, { range: { start: at, end: at }, text: 'cũng theo lịch này, ngày 7/10' });
  assert.deepEqual(codes(await editor.diagnostics(other, 2)), ['date/out-of-report']);
});

test('who asks for a check is told all', async () => {
  const text = MENDED.replace('ngày 7/12,', 'ngày ,');
  const { uri, seen, version } = await typing(text, positionOf(text, 'ngày ,', 5), ['7/10']);
  assert.deepEqual(codes(seen[0]!), []);
  assert.equal((await editor.check(uri)).findings, 1);
  const newest = editor.published.findLast((each) => each.uri === uri && each.version === version);
  assert.match(words(newest?.diagnostics[0]), /7\/10/);
});

test('what waits is not counted either: neither the status nor the list of claims tells of it before it is shown', async () => {
  const text = MENDED.replace('ngày 7/12,', 'ngày ,');
  const { uri } = await typing(text, positionOf(text, 'ngày ,', 5), ['7/1', '7/10']);
  const told = () => editor.statuses.findLast((status) => status.uri === uri && status.state === 'checked');
  const odd = async () => {
    const list = await editor.request<ClaimList | null>('dateline/claims', { uri });
    return list?.claims.filter(({ standing }) => standing === 'contradicted').map(({ words }) => words);
  };
  assert.deepEqual([told()?.findings, told()?.contradicted, await odd()], [0, 0, []]);
  await editor.until(() => (told()?.contradicted === 1 ? true : undefined), 'a status that counts the slip');
  assert.deepEqual([told()?.findings, await odd()], [1, ['ngày 7/10']]);
});
