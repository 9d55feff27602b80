/** SARIF, GitHub's commands and the HTML page: what leaves the newsroom, and what must not break out of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sighting } from '../../../server/src/archive/archive.ts';
import { githubReport } from '../../../server/src/output/github.ts';
import { escapeHtml, htmlPage } from '../../../server/src/output/html.ts';
import { ruleAnchor } from '../../../server/src/output/rulePage.ts';
import { sarifLog, uriOf } from '../../../server/src/output/sarif.ts';
import type { Checked } from '../../../server/src/output/subject.ts';
import { article, dateSighting, eventSighting, finding, reportOf, SLIP, slip } from './sample.ts';

const checked: Checked = { subject: { path: 'tin/bản nháp.txt' }, report: slip(), language: 'vi' };

test('sarif: the run, its rule, the place, what is related and the fix', () => {
  const log = sarifLog([checked], '1.2.3');
  assert.equal(log.version, '2.1.0');
  assert.equal(log.runs.length, 1);
  const run = log.runs[0]!;
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.deepEqual(run.tool.driver, {
    name: 'Dateline',
    version: '1.2.3',
    rules: [{ id: 'date/out-of-report', helpUri: 'docs/RULES.md#dateout-of-report' }],
  });
  const result = run.results![0]!;
  const at = SLIP.indexOf('7/10');
  assert.equal(result.ruleId, 'date/out-of-report');
  assert.equal(result.ruleIndex, 0);
  assert.equal(result.level, 'error');
  assert.ok(result.message.text);
  const place = result.locations![0]!.physicalLocation!;
  assert.equal(place.artifactLocation!.uri, 'tin/b%E1%BA%A3n%20nh%C3%A1p.txt');
  assert.deepEqual(place.region, {
    startLine: 3,
    startColumn: 55,
    endLine: 3,
    endColumn: 59,
    charOffset: at,
    charLength: 4,
    snippet: { text: '7/10' },
  });
  assert.deepEqual(
    result.relatedLocations!.map(({ id, physicalLocation }) => [
      id,
      physicalLocation!.artifactLocation!.uri,
      physicalLocation!.region!.startLine,
    ]),
    [
      [1, 'tin/b%E1%BA%A3n%20nh%C3%A1p.txt', 5],
      [2, 'archive/b%E1%BA%BF%20m%E1%BA%A1c.txt', 4],
    ],
  );
  const change = result.fixes![0]!.artifactChanges[0]!;
  assert.equal(change.replacements[0]!.insertedContent!.text, '7/12');
  assert.equal(change.replacements[0]!.deletedRegion.charOffset, at);
});

test('sarif: no finding gives a run without results, and notes are notes', () => {
  const clean = sarifLog([{ ...checked, report: reportOf({ source: 'x' }) }], '1');
  assert.deepEqual(clean.runs[0]!.results, []);
  const source = 'một một';
  const report = reportOf({
    source,
    findings: [finding(source, 'một', { severity: 'hint' }), finding(source, 'một', { severity: 'info' })],
  });
  assert.deepEqual(
    sarifLog([{ ...checked, report }], '1').runs[0]!.results!.map(({ level, ruleIndex }) => [level, ruleIndex]),
    [
      ['note', 0],
      ['note', 0],
    ],
  );
});

test('sarif: file names as URIs', () => {
  assert.equal(uriOf('a b/#1?.txt'), 'a%20b/%231%3F.txt');
  assert.equal(uriOf('/tmp/x.txt'), 'file:///tmp/x.txt');
  assert.equal(uriOf('C:\\tin\\á.txt'), 'file:///C:/tin/%C3%A1.txt');
  assert.equal(uriOf('\ud800.txt'), '%EF%BF%BD.txt');
});

test('a rule’s section has the anchor that GitHub gives its heading', () => {
  assert.equal(ruleAnchor('date/out-of-report'), 'dateout-of-report');
});

test('github: one command a finding, escaped', () => {
  const source = 'Ngày 7/10, 50 %';
  const report = reportOf({
    source,
    findings: [
      finding(source, '7/10', { message: { key: '100 %: a, b\r\nc', values: {} } }),
      finding(source, '50 %', { severity: 'info', code: 'amount/percent' }),
    ],
  });
  const lines = githubReport({ subject: { path: 'a,b:c%.txt' }, report, language: 'vi' }).split('\n');
  assert.deepEqual(lines, [
    '::error file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=6,endColumn=9,title=date/out-of-report::100 %25: a, b%0D%0Ac',
    '::notice file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=12,endColumn=15,title=amount/percent::sample',
    '',
  ]);
});

test('github: a finding over lines has no columns, a record stands at its line, a source is quoted', () => {
  const source = 'một\nhai';
  const across = reportOf({ source, findings: [finding(source, 'một\nhai')] });
  assert.match(
    githubReport({ subject: { path: 'a' }, report: across, language: 'vi' }),
    /^::error file=a,line=1,endLine=2,title=/,
  );
  assert.match(
    githubReport({ subject: { path: 'a.jsonl', id: 'x', line: 9 }, report: across, language: 'vi' }),
    /file=a\.jsonl,line=9,title=/,
  );
  assert.match(githubReport(checked), /%0ABáo Mẫu, 12\/7\/2024, dòng 4: “Cuộc họp mở ra ngày 7\/12\.”/);
});

const EVIL = '<script>alert(1)</script>"\'&<img src=x onerror=y>';

test('html: nothing of a draft, an article or a file name is markup', () => {
  const source = `Tin ${EVIL}\n7/10`;
  const evil: Sighting = dateSighting({
    quote: `${EVIL} 7/12`,
    quoteStart: 0,
    quoteEnd: EVIL.length,
    article: article({ outlet: EVIL, url: 'javascript:alert(1)' }),
  });
  const report = reportOf({
    source,
    findings: [
      finding(source, EVIL, {
        message: { key: EVIL, values: {} },
        evidence: [evil, eventSighting()],
        related: [{ start: 0, end: 1, message: { key: EVIL, values: {} } }],
        fixes: [{ title: { key: EVIL, values: {} }, edits: [] }],
      }),
    ],
  });
  const page = htmlPage([{ subject: { path: EVIL }, report, language: 'vi' }], 'vi');
  assert.doesNotMatch(page, /<script|<img|onerror=y>|javascript:/i);
  assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&#39;&amp;/);
  assert.match(page, /<a href="https:\/\/example\.org\/tin-2\?a=1&amp;b=\(2\)" rel="noreferrer">/);
  assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
  assert.doesNotMatch(page, /(?:src|href)="(?:\/\/|http:)|@import|url\(/);
});

test('html: the draft’s text stands whole, overlapping marks are split, the graver colours them', () => {
  const source = 'một hai ba bốn';
  const report = reportOf({
    source,
    findings: [finding(source, 'một hai ba', { severity: 'info' }), finding(source, 'hai', { severity: 'error' })],
  });
  const page = htmlPage([{ subject: { path: 'a' }, report, language: 'vi' }], 'vi');
  const draft = /<div class="draft" lang="vi">(.*?)<\/div>/s.exec(page)![1]!;
  assert.equal(draft.replace(/<[^>]*>/g, ''), source);
  assert.match(draft, /<mark class="info"[^>]*><a href="#f1-1">một <\/a>/);
  assert.match(draft, /<mark class="error"[^>]*><a href="#f1-2">hai<\/a>/);
  assert.match(draft, /ba<\/a><\/mark> bốn/);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g))
    assert.ok(page.includes(`id="${target}"`), `#${target} is nowhere`);
});

test('html: text that HTML forbids is left out', () => {
  assert.equal(escapeHtml('a\u0000b\u001bc\nd\te'), 'abc\nd\te');
});
