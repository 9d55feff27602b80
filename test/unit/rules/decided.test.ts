/** What editors decided is not told again, and is counted; a new slip beside it is told. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Decision, scopeFingerprint, standing } from '../../../server/src/archive/decisions/decision.ts';
import { NO_ARCHIVE } from '../../../server/src/archive/memory.ts';
import { check, type Report } from '../../../server/src/checker.ts';
import { fingerprintOf } from '../../../server/src/rules/fingerprint.ts';

const DRAFT = 'Tin vắn\n\nHội chợ khép lại vào ngày 31/6, theo ban tổ chức. Lễ trao giải đã lùi tới ngày 31/9 năm nay.';

const decisionOf = (fingerprint: string, more: Partial<Decision> = {}): Decision => ({
  fingerprint,
  code: 'date/impossible',
  quote: '',
  verdict: 'ignored',
  by: 'Lan',
  on: '2026-03-02',
  reason: '',
  ...more,
});

const checked = (source: string, decisions: readonly Decision[] = [], path?: string): Promise<Report> =>
  check(source, NO_ARCHIVE, { decisions: { standing: standing(decisions), path } });
const told = ({ findings, reading: { draft } }: Report) =>
  findings.map(({ code, start, end }) => `${code} ${draft.source.slice(start, end)}`);

async function firstFingerprint(): Promise<string> {
  const { findings, reading } = await checked(DRAFT);
  return fingerprintOf(reading.draft, findings[0]!, findings[0]!.code);
}

describe('decisions', () => {
  test('without any, both impossible days are told', async () => {
    assert.deepEqual(told(await checked(DRAFT)), ['date/impossible 31/6', 'date/impossible 31/9']);
  });

  test('an ignored finding is kept apart, wherever it moves; the other is told', async () => {
    const ignored = decisionOf(await firstFingerprint());
    const report = await checked(`Cập nhật lúc chiều.\n\n${DRAFT}`, [ignored]);
    assert.deepEqual(told(report), ['date/impossible 31/9']);
    assert.deepEqual(
      report.decided.map(({ finding, decision }) => [finding.code, decision.by]),
      [['date/impossible', 'Lan']],
    );
    assert.equal(report.verified.size, 0);
  });

  test('another slip in the same place is told', async () => {
    const ignored = decisionOf(await firstFingerprint());
    assert.equal(told(await checked(DRAFT.replace('31/6', '31/4'), [ignored]))[0], 'date/impossible 31/4');
  });

  test('the last line stands, and may take the others back', async () => {
    const fingerprint = await firstFingerprint();
    const lines = [decisionOf(fingerprint), decisionOf(fingerprint, { verdict: 'withdrawn' })];
    assert.equal(told(await checked(DRAFT, lines)).length, 2);
    assert.equal(told(await checked(DRAFT, [...lines, lines[0]!])).length, 1);
  });

  test('a verified finding marks its claim', async () => {
    const report = await checked(DRAFT, [decisionOf(await firstFingerprint(), { verdict: 'verified' })]);
    const [id] = report.decided[0]!.finding.claims;
    assert.deepEqual([...report.verified.keys()], [id]);
  });

  test('a verified claim is sound whatever rule speaks of it', async () => {
    const { reading, findings } = await checked(DRAFT);
    const claim = reading.claims.find(({ id }) => id === findings[0]!.claims[0])!;
    const fingerprint = fingerprintOf(reading.draft, claim, claim.kind);
    const report = await checked(DRAFT, [decisionOf(fingerprint, { code: claim.kind, verdict: 'verified' })]);
    assert.deepEqual(told(report), ['date/impossible 31/9']);
    assert.deepEqual([...report.verified.keys()], [claim.id]);
  });

  test('a rule, or its group, may be ignored in one file or everywhere', async () => {
    const inFile = decisionOf(scopeFingerprint('date/impossible', 'drafts/a.txt'), { scope: 'file' });
    assert.equal(told(await checked(DRAFT, [inFile], 'drafts/a.txt')).length, 0);
    assert.equal(told(await checked(DRAFT, [inFile], 'drafts/b.txt')).length, 2);
    assert.equal(told(await checked(DRAFT, [inFile])).length, 2);
    const everywhere = decisionOf(scopeFingerprint('date'), { code: 'date', scope: 'everywhere' });
    assert.equal(told(await checked(DRAFT, [everywhere])).length, 0);
  });
});
