/** Promises of docs/ARCHITECTURE.md that only the whole can keep. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { check, type Report } from '../../server/src/checker.ts';
import { RememberingArchive } from '../../server/src/lsp/session/answers.ts';
import { reportJson } from '../../server/src/output/json.ts';
import { applied, readFixtures, root, sampleArchive } from '../fixtures/fixtures.ts';
import { type OpenNewsroom, openNewsroom } from '../fixtures/newsroom.ts';

const fixtures = readFixtures(path.join(root, 'test/fixtures/drafts'));
const written = (report: Report) => JSON.stringify(reportJson({ subject: { path: 'draft' }, report, language: 'vi' }));

/** Texts as editors leave them half-way: a fixture with a stretch cut out, doubled, or replaced by anything. */
const battered = fc
  .tuple(
    fc.constantFrom(...fixtures.map(({ text }) => text)),
    fc.nat(),
    fc.nat({ max: 60 }),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('\r\n', '\u0000', '\ud83d', '31/6', '"', '|'),
    ),
  )
  .map(([text, at, length, instead]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + instead + text.slice(start + length);
  });

describe('the whole', () => {
  let newsroom: OpenNewsroom;
  before(async () => {
    newsroom = await openNewsroom(sampleArchive);
  });
  after(() => newsroom.close());

  it('says the same of the same, byte for byte, whatever was checked before and from a fresh archive', async () => {
    const again = await openNewsroom(sampleArchive);
    for (const { text } of fixtures.slice(0, 12)) {
      const first = written(await check(text, newsroom.archive));
      assert.equal(written(await check(text, newsroom.archive)), first);
      assert.equal(written(await check(text, again.archive)), first);
    }
    again.close();
  });

  it('reads any text without throwing, and stays inside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(battered, fc.string({ unit: 'binary', maxLength: 300 })), async (text) => {
        const { reading, findings, verdicts } = await check(text, newsroom.archive);
        const inside = ({ start, end }: { start: number; end: number }) =>
          assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
        for (const claim of reading.claims) {
          inside(claim);
          assert.equal(text.slice(claim.start, claim.end), claim.text);
          assert.ok(verdicts.has(claim.id));
        }
        for (const finding of findings) {
          inside(finding);
          for (const related of finding.related) inside(related);
          for (const fix of finding.fixes) for (const edit of fix.edits) inside(edit);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('after any edits says what a fresh check says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(battered, { minLength: 2, maxLength: 5 }), async (texts) => {
        const remembering = new RememberingArchive(newsroom.archive);
        for (const text of texts)
          assert.equal(written(await check(text, remembering)), written(await check(text, newsroom.archive)));
      }),
      { numRuns: 25 },
    );
  });

  it('forgets what was mended: an applied preferred fix takes its finding away', async () => {
    let mended = 0;
    for (const { name, text } of fixtures) {
      const { findings } = await check(text, newsroom.archive);
      for (const finding of findings) {
        const fix = finding.fixes.find(({ preferred }) => preferred);
        if (!fix) continue;
        const result = applied(text, fix.edits);
        const left = (await check(result, newsroom.archive)).findings.filter(
          ({ code, start, end }) => code === finding.code && start <= finding.end && end >= finding.start,
        );
        assert.deepEqual(
          left.map(({ code, start, end }) => `${name}: ${code} on "${result.slice(start, end)}"`),
          [],
        );
        mended++;
      }
    }
    assert.ok(mended >= 15, `only ${mended} findings had a preferred fix`);
  });
});
