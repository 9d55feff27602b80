import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestEditor, uriOf } from './editor.ts';
import { DRAFT, makeNewsroom, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let editor: TestEditor;
before(async () => {
  newsroom = await makeNewsroom();
  editor = await TestEditor.start({ folders: [newsroom.folder] });
  await editor.archiveReady(newsroom.articles);
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

const SNIPPETS = [
  '7/10',
  '7/12',
  'x',
  ' và và ',
  '\n\n',
  '\r\n',
  '😀',
  // Sentences that ask the archive what the draft has not asked before.
  '\n\nTháng 7/2024, Tổng thư ký NATO Mark Rutte nói vậy.\n\n',
  '\n\nNăm 2015, ông Jens Stoltenburg nói vậy.\n\n',
  '\n\nNgày 25/6/2025, Hội nghị thượng đỉnh NATO năm 2025 khai mạc tại Brussels (Bỉ).\n\n',
  'sẽ ',
  'thứ Hai, ngày 6/12/2016 ',
  ' 31/6 ',
  'hơn 40 đề xuất'.normalize('NFD'),
  '"',
];

/** The three sentences, one after the other, each asked about at once. */
const QUESTIONS = SNIPPETS.filter((text) => text.length > 40).map((text) => ({ at: 1, cut: 0, text, asks: true }));

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 25 }),
    text: fc.constantFrom(...SNIPPETS, ''),
    asks: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Diagnostics without the address of the draft that they are of. */
const plain = ({ diagnostics, uri }: PublishDiagnosticsParams) =>
  JSON.parse(JSON.stringify(diagnostics).replaceAll(uri, 'draft:'));

let count = 0;
test('after any edits the findings, the numbers and the fixes are those of a fresh check', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (sequence) => {
      const edited = uriOf(newsroom.path(`sửa ${++count}.draft`));
      const fresh = uriOf(newsroom.path(`mới ${count}.draft`));
      const mirror = TextDocument.create(edited, 'news-draft', 1, DRAFT);
      await editor.open(edited, DRAFT);
      for (const { at, cut, text, asks } of sequence) {
        const start = Math.floor(at * mirror.getText().length);
        const range = { start: mirror.positionAt(start), end: mirror.positionAt(start + cut) };
        TextDocument.update(mirror, [{ range, text }], mirror.version + 1);
        await editor.change(edited, mirror.version, { range, text });
        if (asks) await editor.hover(edited, range.start);
      }
      await editor.open(fresh, mirror.getText());
      const [one, other] = await Promise.all([editor.check(edited), editor.check(fresh)]);
      assert.deepEqual(one, other);
      assert.deepEqual(
        plain(await editor.diagnostics(edited, mirror.version)),
        plain(await editor.diagnostics(fresh, 1)),
      );
      await editor.close(edited);
      await editor.close(fresh);
    }),
    { numRuns: 60, examples: [[QUESTIONS]] },
  );
});
