import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Report } from '../../server/src/checker.ts';
import { type Checked, Documents, PAUSE, TOO_LARGE } from '../../server/src/lsp/session/documents.ts';

/** A host whose check is told what to do, and which writes down what it hears. */
function stage(options: { isDraft?: (document: TextDocument) => boolean; delay?: () => number } = {}) {
  const heard: string[] = [];
  const found: { version: number; text: string; now: string }[] = [];
  const signals: AbortSignal[] = [];
  let fails = false;
  const documents = new Documents({
    isDraft: options.isDraft ?? (() => true),
    async check(document, _patient, signal) {
      signals.push(signal);
      const text = document.getText();
      const delay = options.delay?.() ?? 0;
      if (delay > 0) await sleep(delay);
      if (fails) throw new Error('broken');
      return { text } as unknown as Report;
    },
    found({ version, report, document }: Checked) {
      heard.push(`found ${version}`);
      found.push({ version, text: (report as unknown as { text: string }).text, now: document.getText() });
    },
    forgotten: () => heard.push('forgotten'),
    state: (_document, state) => heard.push(state),
  });
  return { documents, heard, found, signals, fail: (value: boolean) => (fails = value) };
}

const URI = 'untitled:Untitled-1';
const make = (text: string, languageId = 'news-draft') => TextDocument.create(URI, languageId, 1, text);
const edit = (document: TextDocument, version: number, text: string) =>
  TextDocument.update(document, [{ text }], version);

test('a draft is checked when it opens, and once after a burst of edits', async () => {
  const { documents, found } = stage();
  const document = make('một');
  documents.changed(document);
  await sleep(10);
  assert.deepEqual(
    found.map(({ version }) => version),
    [1],
  );
  for (let version = 2; version <= 6; version++) {
    edit(document, version, `bản ${version}`);
    documents.changed(document);
  }
  await sleep(PAUSE + 30);
  assert.deepEqual(
    found.map(({ version, text }) => [version, text]),
    [
      [1, 'một'],
      [6, 'bản 6'],
    ],
  );
  documents.dispose();
});

test('an edit aborts the run under way, whose late result is dropped', async () => {
  const { documents, found, signals } = stage({ delay: () => 40 });
  const document = make('cũ');
  documents.changed(document);
  await sleep(5);
  edit(document, 2, 'mới');
  documents.changed(document);
  assert.equal(signals[0]?.aborted, true);
  await sleep(PAUSE + 100);
  assert.deepEqual(
    found.map(({ version, text }) => [version, text]),
    [[2, 'mới']],
  );
  documents.dispose();
});

test('closing forgets, and nothing is found afterwards', async () => {
  const { documents, heard } = stage({ delay: () => 30 });
  documents.changed(make('x'));
  await sleep(5);
  documents.close(URI);
  await sleep(60);
  assert.deepEqual(heard, ['forgotten']);
});

test('a quiet document is checked on request, followed until released, and told of once', async () => {
  const { documents, heard } = stage({ isDraft: () => false });
  const document = make('ghi chép', 'plaintext');
  documents.changed(document);
  edit(document, 2, 'ghi chép khác');
  documents.changed(document);
  await sleep(PAUSE + 20);
  assert.equal(await documents.current(URI), undefined);
  assert.deepEqual(heard, ['quiet']);
  assert.equal((await documents.request(URI))?.version, 2);
  edit(document, 3, 'lần ba');
  documents.changed(document);
  assert.equal((await documents.current(URI))?.version, 3);
  documents.release(URI);
  assert.deepEqual(heard, ['quiet', 'found 2', 'found 3', 'forgotten', 'quiet']);
});

test('a document becomes a draft, and ceases to be one, when it is reconsidered', async () => {
  let newsroom = false;
  const { documents, heard } = stage({ isDraft: () => newsroom });
  documents.changed(make('tin', 'plaintext'));
  newsroom = true;
  documents.reconsider();
  await sleep(10);
  newsroom = false;
  documents.reconsider();
  await sleep(10);
  assert.deepEqual(heard, ['quiet', 'found 1', 'forgotten', 'quiet']);
});

test('a text of 20 MB is checked on request only, and an edit takes its findings away', async () => {
  const { documents, heard } = stage();
  const document = make('dài '.repeat(5_000_000));
  assert.ok(document.getText().length > TOO_LARGE);
  documents.changed(document);
  await sleep(10);
  assert.deepEqual(heard, ['tooLarge']);
  assert.equal((await documents.request(URI))?.version, 1);
  TextDocument.update(
    document,
    [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } }, text: '' }],
    2,
  );
  documents.changed(document);
  await sleep(PAUSE + 20);
  assert.deepEqual(heard, ['tooLarge', 'found 1', 'forgotten', 'tooLarge']);
  edit(document, 3, 'ngắn');
  documents.changed(document);
  await sleep(PAUSE + 20);
  assert.deepEqual(heard.slice(4), ['found 3']);
  documents.dispose();
});

test('a text of more than a million bytes is checked when it is opened and when it is saved, not at each key', async () => {
  const { documents, heard } = stage();
  const long = make('đ'.repeat(500_001));
  documents.changed(long);
  await sleep(10);
  edit(long, 2, `${long.getText()}đ`);
  documents.changed(long);
  await sleep(PAUSE + 30);
  assert.equal(await documents.current(URI), undefined);
  assert.deepEqual(heard, ['found 1']);
  documents.saved(URI);
  assert.equal((await documents.current(URI))?.version, 2);
  documents.saved(URI);
  await sleep(10);
  assert.deepEqual(heard, ['found 1', 'found 2']);
  // Cut down, it is followed again.
  edit(long, 3, 'đ'.repeat(400_000));
  documents.changed(long);
  await sleep(PAUSE + 30);
  assert.deepEqual(heard, ['found 1', 'found 2', 'found 3']);
});

test('a shorter text is checked at each key, and saving it checks nothing anew', async () => {
  const { documents, heard } = stage();
  documents.changed(make('đ'.repeat(499_999)));
  await sleep(10);
  documents.saved(URI);
  await sleep(10);
  assert.deepEqual(heard, ['found 1']);
});

test('a check that fails says so, ends the wait, and the next edit is checked again', async () => {
  const { documents, heard, fail } = stage();
  fail(true);
  const document = make('a');
  documents.changed(document);
  assert.equal(await documents.current(URI), undefined);
  assert.equal(heard.at(-1), 'failed');
  fail(false);
  edit(document, 2, 'b');
  documents.changed(document);
  assert.equal((await documents.current(URI))?.version, 2);
  documents.dispose();
});

test('a cancelled request ends at once; the check goes on for those who follow the draft', async () => {
  const { documents, heard } = stage({ delay: () => 50 });
  documents.changed(make('a'));
  const source = new CancellationTokenSource();
  const waiting = documents.current(URI, source.token);
  source.cancel();
  assert.equal(await waiting, undefined);
  assert.deepEqual(heard, []);
  await sleep(80);
  assert.deepEqual(heard, ['found 1']);
  documents.dispose();
});

test('whatever the edits and however long the checks: what is found is what stands, newest last', async () => {
  const step = fc.record({ pause: fc.integer({ min: 0, max: 70 }), delay: fc.integer({ min: 0, max: 30 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      let delay = 0;
      const { documents, found } = stage({ delay: () => delay });
      const document = make('0');
      documents.changed(document);
      for (const [index, each] of steps.entries()) {
        delay = each.delay;
        await sleep(each.pause);
        edit(document, index + 2, `${index}`);
        documents.changed(document);
      }
      const last = await documents.current(URI);
      documents.dispose();
      assert.equal(last?.version, steps.length + 1);
      assert.equal(found.at(-1)?.version, steps.length + 1);
      for (const [index, each] of found.entries()) {
        assert.equal(each.text, each.now);
        assert.ok(index === 0 || found[index - 1]!.version < each.version);
      }
    }),
    { numRuns: 25 },
  );
});
