/** What a report owes a fixture: every planted slip found and mended, nothing else loud, nothing sound contradicted. */
import assert from 'node:assert/strict';
import type { Report } from '../../server/src/checker.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { applied, type Fixture, type Planted, spanOf } from '../fixtures/fixtures.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}
const overlap = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;

/** Findings an editor sees underlined in earnest. */
export const loud = (report: Report): Finding[] =>
  report.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');

/** "date/tense (warning) on "ngày 10/7"", for messages of failing tests. */
export const told = (text: string, findings: readonly Finding[]): string =>
  findings.map((f) => `${f.code} (${f.severity}) on "${text.slice(f.start, f.end)}"`).join('; ') || 'nothing';

/** Rules that may find a slip of a kind, for drafts that name kinds and no rules. */
export const CODES_BY_KIND: Readonly<Record<string, readonly string[]>> = {
  'wrong-currency': ['amount/archive', 'amount/conflict'],
  'wrong-count': ['amount/archive', 'amount/conflict', 'amount/list-count', 'amount/sum'],
  'wrong-percent': ['amount/percent', 'amount/archive'],
  'wrong-sum': ['amount/sum', 'amount/archive'],
  'wrong-anniversary': ['event/ordinal', 'amount/archive'],
  'wrong-ordinal': ['event/ordinal', 'amount/archive'],
  'wrong-event-day': ['date/event', 'date/conflict'],
  'wrong-venue': ['venue/event', 'venue/conflict'],
  'wrong-person-for-role': ['title/holder', 'title/conflict', 'title/organisation'],
  'wrong-role': ['title/role'],
  'wrong-organisation': ['title/organisation', 'title/holder'],
  'misspelt-name': ['name/spelling', 'name/unknown-spelling'],
  'past-date-future-tense': ['date/tense', 'date/out-of-report'],
  'future-date-past-tense': ['date/tense', 'date/out-of-report'],
  'weekday-mismatch': ['date/weekday'],
  'impossible-date': ['date/impossible'],
  'reversed-range': ['date/reversed-range'],
  'duplicated-word': ['text/doubled-word'],
};

/** What a text says, whatever its capitals and spaces: fixes may choose them. */
const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

/** The slip is underlined by a rule that may find it, and its fix, where one is expected, is offered. */
export function findsPlanted(fixture: Fixture, report: Report, planted: Planted): void {
  const span = spanOf(fixture.text, planted);
  const codes = planted.codes ?? CODES_BY_KIND[planted.kind];
  assert.ok(codes, `no rule is known for "${planted.kind}"`);
  const here = report.findings.filter((finding) => overlap(finding, span));
  const found = here.filter(
    ({ code, severity }) => codes.includes(code) && (severity === 'error' || severity === 'warning'),
  );
  assert.ok(found.length > 0, `"${planted.text}" wants ${codes.join(' or ')}; there is ${told(fixture.text, here)}`);
  if (planted.suggestedFix === undefined) return;
  const mended = plain(applied(fixture.text, [{ start: span.start, end: span.end, newText: planted.suggestedFix }]));
  const results = found.flatMap(({ fixes }) => fixes.map(({ edits }) => applied(fixture.text, edits)));
  assert.ok(
    results.some((result) => plain(result) === mended),
    `"${planted.text}" is to become "${planted.suggestedFix}"; offered: ${
      found.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map((e) => JSON.stringify(e)))).join(', ') ||
      'no fix'
    }`,
  );
}

/** Nothing is loud outside the planted slips. */
export function staysQuiet(fixture: Fixture, report: Report): void {
  const spans = fixture.planted.map((planted) => spanOf(fixture.text, planted));
  const noise = loud(report).filter((finding) => !spans.some((span) => overlap(finding, span)));
  assert.equal(noise.length, 0, told(fixture.text, noise));
}

/** No claim inside a sound stretch is called contradicted. */
export function contradictsNoInnocent(fixture: Fixture, report: Report): void {
  const planted = fixture.planted.map((mark) => spanOf(fixture.text, mark));
  for (const innocent of fixture.innocent) {
    const span = spanOf(fixture.text, innocent);
    const blamed = report.reading.claims.filter(
      (claim) =>
        claim.start >= span.start &&
        claim.end <= span.end &&
        !planted.some((slip) => overlap(slip, claim)) &&
        report.verdicts.get(claim.id) === 'contradicted',
    );
    assert.deepEqual(
      blamed.map(({ kind, text }) => `${kind} "${text}"`),
      [],
      `contradicted though sound: ${innocent.whyOk}`,
    );
  }
}

/** Every contradiction shows what it rests on: a source, another place in the draft, or claims that the calendar or arithmetic judges. */
export function showsEvidence(report: Report): void {
  for (const finding of loud(report)) {
    const alone =
      /^(date\/(impossible|weekday|reversed-range|tense|out-of-report)|amount\/(percent|sum|list-count)|text\/)/;
    if (alone.test(finding.code)) continue;
    assert.ok(finding.evidence.length > 0 || finding.related.length > 0, `${finding.code} shows no evidence`);
    for (const { article, line, quote } of finding.evidence) {
      assert.ok(article.title.length > 0 && line >= 1 && quote.length > 0, `${finding.code}: ${article.key}`);
    }
  }
}
