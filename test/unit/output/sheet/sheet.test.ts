/** The fact sheet: what it says of a draft, and that nothing written in one gets out of its place in any of its forms. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { type AnyNode, isTag, isText } from 'domhandler';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { lexer, type Token } from 'marked';
import { sheetClaimReview } from '../../../../server/src/output/sheet/claimReview.ts';
import { field, sheetCsv } from '../../../../server/src/output/sheet/csv.ts';
import { sheetMarkdown } from '../../../../server/src/output/sheet/markdown.ts';
import { sheetFile, sheetHtml, sourcesOf } from '../../../../server/src/output/sheet/page.ts';
import { factSheet } from '../../../../server/src/output/sheet/sheet.ts';
import { dayOf } from '../../../../server/src/time/civil.ts';
import { dateClaim, finding, reportOf, slip, titleClaim, titleSighting } from '../sample.ts';
import { HOSTILE, reportSaying } from './hostile.ts';

const sheetOf = (report = slip()) => factSheet({ report, language: 'vi' }, 'bai');

/** All nodes of a page, in order. */
function nodes(html: string): AnyNode[] {
  const found: AnyNode[] = [];
  const walk = (list: readonly AnyNode[]) => {
    for (const node of list) {
      found.push(node);
      if ('children' in node) walk(node.children);
    }
  };
  walk(parseDocument(html).children);
  return found;
}
const tags = (html: string) => nodes(html).filter(isTag);
const textOf = (html: string) =>
  nodes(html)
    .filter(isText)
    .map(({ data }) => data)
    .join('');

test('claims come in reading order, each with its standing, what does not fit and its sources', () => {
  const { entries, title, anchor } = sheetOf();
  assert.equal(title, 'Các ngoại trưởng bàn về hợp tác');
  assert.match(anchor, /6\/12\/2016/);
  assert.deepEqual(
    entries.map(({ words, line, kind, standing }) => [words, line, kind, standing]),
    [
      ['7/10', 3, 'date', 'contradicted'],
      ['Cùng ngày', 5, 'date', 'unsourced'],
    ],
  );
  const [first, second] = entries;
  assert.deepEqual(first!.reading, ['thứ Sáu, 7/10/2016']);
  assert.equal(first!.findings[0]!.fix, 'sửa');
  assert.equal(first!.verdict, '≠ Vênh với nguồn');
  assert.deepEqual(
    first!.sources.map(({ where, quote }) => [where, quote.match]),
    [['Báo Mẫu · 12/7/2024 · dòng 4', '7/12']],
  );
  assert.deepEqual(second!.sources, []);
  assert.deepEqual(second!.findings, []);
});

test('words that are no claim and have a finding stand among the claims; hints and repeated blocks do not', () => {
  const source = 'Ngày 7/10 họp họp ở thủ đô.';
  const report = reportOf({
    source,
    claims: [
      dateClaim(source, { text: '7/10', repeated: false }),
      dateClaim(source, { id: 'c9', text: 'ở thủ đô', repeated: true }),
    ],
    findings: [
      finding(source, 'họp họp', { code: 'text/doubled-word', claims: [] }),
      finding(source, '7/10', { code: 'claim/unsourced', severity: 'hint' }),
    ],
  });
  const { entries } = sheetOf(report);
  assert.deepEqual(
    entries.map(({ words, kind, standing, findings }) => [words, kind, standing, findings.length]),
    [
      ['7/10', 'date', 'unsourced', 0],
      ['họp họp', 'text', 'contradicted', 1],
    ],
  );
});

test('an entry keeps its name when the text before it changes, and no two have the same', () => {
  const line = 'Ngày 7/10 các bên họp ở thủ đô.';
  const sheet = (source: string, from: number) =>
    sheetOf(
      reportOf({
        source,
        claims: [from, source.indexOf('7/10', from + 1)]
          .filter((start) => start >= 0)
          .map((start, i) => dateClaim(source, { id: `c${i + 1}`, text: '7/10', start, end: start + 4 })),
      }),
    );
  const once = sheet(line, line.indexOf('7/10'));
  const moved = sheet(`Mở đầu.\n\n${line}`, line.indexOf('7/10') + 9);
  assert.equal(moved.entries[0]!.id, once.entries[0]!.id);
  const twice = sheet(`${line}\n\n${line}`, line.indexOf('7/10'));
  assert.equal(twice.entries.length, 2);
  assert.notEqual(twice.entries[0]!.id, twice.entries[1]!.id);
});

test('decisions are said: who ignored what, and what was verified', () => {
  const entry = sheetOf(reportSaying('Lan')).entries.find(({ words }) => words === '7/10');
  assert.deepEqual(entry!.decisions, ['Lan bỏ qua date/out-of-report, 2/3/2026: Lan']);
  const decision = {
    fingerprint: '1',
    code: 'date',
    quote: '',
    verdict: 'verified',
    by: 'Hà',
    on: '2026-03-02',
    reason: '',
  } as const;
  const source = 'Ngày 7/10 họp.';
  const verified = sheetOf(
    reportOf({ source, claims: [dateClaim(source, { text: '7/10' })], verified: { c1: decision } }),
  );
  assert.equal(verified.entries[0]!.standing, 'verified');
  assert.match(verified.entries[0]!.verdict, /Hà đã kiểm chứng, 2\/3\/2026/);
});

test('the timeline has the day of the report, the draft’s days and the archive’s, the odd one marked', () => {
  const dates = sheetOf(reportSaying('Tin')).dates!;
  assert.equal(dates.anchor, dayOf(2016, 12, 6));
  assert.deepEqual(
    dates.draft.map(({ label, loud, from }) => [label, loud, from]),
    [['7/10', true, dayOf(2016, 10, 7)]],
  );
  assert.deepEqual(
    dates.archive.map(({ label, loud }) => [label, loud]),
    [['7/12 · Tin', false]],
  );
  assert.equal(sheetOf(reportOf({ source: 'Không có ngày nào.' })).dates, undefined);
});

test('offices are told by who held them, with days and sources', () => {
  const source = 'Tổng thư ký Jens Stoltenberg';
  const report = reportOf({
    source,
    claims: [titleClaim(source, { text: source, person: 'Jens Stoltenberg' })],
    answers: {
      offices: new Map([
        [
          'secretary-general@nato',
          [
            titleSighting('Jens Stoltenberg', [2014, 10, 2]),
            titleSighting('Jens Stoltenberg', [2024, 9, 1]),
            titleSighting('Mark Rutte', [2024, 10, 1], {
              term: { from: dayOf(2024, 10, 1), to: null, grain: 'day' },
            }),
          ],
        ],
      ]),
    },
  });
  const [office, ...others] = sheetOf(report).offices;
  assert.deepEqual(others, []);
  assert.equal(office!.office, 'Tổng thư ký NATO');
  assert.deepEqual(
    office!.tenures.map(({ person, days, sure, named, to }) => [person, days, sure, named, to === null]),
    [
      ['Jens Stoltenberg', '2/10/2014 – 1/9/2024', false, true, false],
      ['Mark Rutte', 'từ 1/10/2024', true, false, true],
    ],
  );
  assert.match(sheetHtml(sheetOf(report), 'file'), /<svg class="tenures"/);
});

test('the page of a panel has a button for each detail and source, the file has links of the web alone and no script', () => {
  const sheet = sheetOf(reportSaying('Tin'));
  const panel = tags(sheetHtml(sheet, 'panel'));
  const numbered = (name: string) => panel.flatMap(({ attribs }) => attribs[name] ?? []);
  assert.deepEqual(
    numbered('data-claim'),
    sheet.entries.map((_, i) => String(i)),
  );
  assert.deepEqual(
    numbered('data-source'),
    sourcesOf(sheet).map((_, i) => String(i)),
  );
  assert.equal(panel.filter(({ name }) => name === 'a').length, 0);
  const file = tags(sheetFile(sheet, '22/11/2026'));
  assert.deepEqual(
    file.filter(({ name }) => name === 'a').map(({ attribs }) => attribs.href),
    ['https://example.org/?q=Tin'],
  );
  const csp = file.find(({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy');
  assert.match(csp!.attribs.content!, /^default-src 'none';/);
});

test('an address that is none of the web is no link', () => {
  const report = reportSaying('Tin');
  const [sighting] = report.findings[0]!.evidence;
  (sighting!.article as { url: string }).url = 'javascript:alert(1)';
  assert.equal(tags(sheetFile(sheetOf(report), undefined)).filter(({ name }) => name === 'a').length, 0);
});

/** The elements and attributes that the same sheet has when it says something harmless. */
const skeleton = (html: string) =>
  tags(html)
    .filter(({ name }) => !['text', 'tspan', 'line'].includes(name)) // labels are cut, and ticks find room or not
    .map(({ name, attribs }) => `${name}[${Object.keys(attribs).sort().join(' ')}]`);

for (const surface of ['panel', 'file'] as const)
  test(`no text of a draft leaves its element: ${surface}`, () => {
    const calm = skeleton(sheetHtml(sheetOf(reportSaying('Tin')), surface));
    assert.ok(calm.length > 40);
    for (const element of calm) assert.doesNotMatch(element, /^script|\b(?:on\w+|style)\b/);
    for (const text of HOSTILE) assert.deepEqual(skeleton(sheetHtml(sheetOf(reportSaying(text)), surface)), calm, text);
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(...HOSTILE, '<', '>', '"', "'", '&', '&#60;', '--', ']]>', '</title>', '\u0000', 'a'),
          { maxLength: 6 },
        ),
        (parts) => {
          const text = `a${parts.join('')}`;
          assert.deepEqual(skeleton(sheetHtml(sheetOf(reportSaying(text)), surface)), calm);
        },
      ),
      { numRuns: 60 },
    );
  });

test('what a page says is what was written', () => {
  for (const text of HOSTILE.filter((text) => !/[\r\u200B-\u202E]/.test(text)))
    assert.ok(textOf(sheetHtml(sheetOf(reportSaying(text)), 'panel')).includes(text), text);
});

/** All tokens of Markdown, as a reader with GitHub's extensions sees them. */
function tokens(list: readonly Token[]): Token[] {
  return list.flatMap((token) => [
    token,
    ...tokens((token as { tokens?: Token[] }).tokens ?? []),
    ...tokens((token as { items?: Token[] }).items ?? []),
  ]);
}

test('markdown: nothing of a draft is a link, an image, HTML, code or a list of its own', () => {
  const kinds = (text: string) => tokens(lexer(sheetMarkdown(sheetOf(reportSaying(text))), { gfm: true }));
  const structure = (text: string) =>
    kinds(text)
      .map(({ type }) => type)
      .filter((type) => type !== 'text' && type !== 'escape');
  const calm = structure('Tin');
  assert.ok(calm.includes('heading') && calm.includes('list_item') && calm.includes('strong'));
  for (const text of HOSTILE) {
    const found = structure(text);
    for (const type of ['link', 'image', 'html', 'codespan', 'code', 'table', 'em', 'del', 'blockquote'])
      assert.ok(!found.includes(type), `${type} in ${text}`);
    assert.equal(
      found.filter((type) => type === 'heading').length,
      calm.filter((type) => type === 'heading').length,
      text,
    );
    assert.equal(
      found.filter((type) => type === 'strong').length,
      calm.filter((type) => type === 'strong').length,
      text,
    );
  }
});

test('markdown reads well as it stands, with the value in bold', () => {
  const text = sheetMarkdown(sheetOf());
  assert.match(text, /^# Phiếu kiểm tin: Các ngoại trưởng bàn về hợp tác\n/);
  assert.match(text, /### 1\. “7\/10”\n\n- Dòng 3 · ngày tháng · \*\*≠ Vênh với nguồn\*\*\n/);
  assert.match(text, /- Báo Mẫu · 12\/7\/2024 · dòng 4: “Cuộc họp mở ra ngày \*\*7\/12\*\*\.”\n/);
  assert.match(sheetMarkdown(sheetOf(reportOf({ source: 'x' }))), /chưa có chi tiết nào/);
});

test('csv: a line a claim, as RFC 4180 has it', () => {
  const text = sheetCsv(sheetOf());
  assert.ok(text.startsWith('\uFEFFdòng,loại,'));
  assert.ok(text.endsWith('\r\n'));
  const rows: string[][] = parseCsv(text, { bom: true });
  assert.deepEqual(
    rows.map((row) => row.length),
    [8, 8, 8],
  );
  assert.deepEqual(rows[1]!.slice(0, 5), ['3', 'ngày tháng', '7/10', 'thứ Sáu, 7/10/2016', '≠ Vênh với nguồn']);
  assert.equal(rows[1]![6], 'Báo Mẫu · 12/7/2024 · dòng 4: “Cuộc họp mở ra ngày 7/12.”');
});

test('csv: no field is a formula, and each comes back as it was', () => {
  for (const sign of ['=1+1', '+84', '-5 %', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])
    assert.match(field(sign), /^"?'/, JSON.stringify(sign));
  assert.equal(field('7/10'), '7/10');
  assert.equal(field('a "b", c'), '"a ""b"", c"');
  for (const text of HOSTILE) {
    const rows: string[][] = parseCsv(sheetCsv(sheetOf(reportSaying(text))), { bom: true });
    for (const row of rows) {
      assert.equal(row.length, 8, text);
      for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/u, text);
    }
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [[cell]] = parseCsv(`${field(text)},x\r\n`, { relax_column_count: true }) as [[string]];
      assert.equal(cell!.replace(/^'/, ''), text.replace(/^'/, ''));
    }),
  );
});

/** What is read of a review below. */
interface Review {
  readonly '@type': string;
  readonly url: string;
  readonly claimReviewed: string;
  readonly datePublished: string;
  readonly author: object;
  readonly reviewRating: Readonly<Record<'ratingValue' | 'worstRating' | 'bestRating', number>> &
    Readonly<Record<'alternateName' | '@type', string>>;
  readonly itemReviewed: {
    readonly '@type': string;
    readonly datePublished: string;
    readonly appearance: Readonly<Record<'@type' | 'headline', string>>;
  };
  readonly citation?: readonly Readonly<Record<'@type' | 'datePublished', string>>[];
}

test('ClaimReview: what schema.org and search engines ask of a review', () => {
  for (const text of ['Tin', ...HOSTILE]) {
    const json = JSON.parse(sheetClaimReview(sheetOf(reportSaying(text)), { page: 'bai kiểm.html', on: '2026-11-22' }));
    assert.equal(json['@context'], 'https://schema.org');
    const reviews: Review[] = json['@graph'];
    assert.equal(reviews.length, 2, 'words that are no claim are not reviewed');
    for (const review of reviews) {
      assert.equal(review['@type'], 'ClaimReview');
      assert.ok(review.claimReviewed.length > 0);
      assert.match(review.url, /^bai%20ki%E1%BB%83m\.html#c[0-9a-f-]+$/);
      assert.equal(review.datePublished, '2026-11-22');
      assert.deepEqual(review.author, { '@type': 'Organization', name: 'Dateline' });
      const { ratingValue, worstRating, bestRating, alternateName, '@type': rating } = review.reviewRating;
      assert.equal(rating, 'Rating');
      assert.ok(worstRating <= ratingValue && ratingValue <= bestRating && bestRating > worstRating);
      assert.ok(alternateName.length > 0);
      assert.equal(review.itemReviewed['@type'], 'Claim');
      assert.equal(review.itemReviewed.datePublished, '2016-12-06');
      assert.equal(review.itemReviewed.appearance['@type'], 'NewsArticle');
      assert.ok(review.itemReviewed.appearance.headline.length > 0);
    }
    const [first] = reviews;
    assert.equal(first!.claimReviewed, '7/10');
    assert.equal(first!.reviewRating.ratingValue, 1);
    assert.equal(first!.citation![0]!['@type'], 'NewsArticle');
    assert.equal(first!.citation![0]!.datePublished, '2024-07-12');
  }
});

test('a review’s address is a place in the file of the same sheet', () => {
  const sheet = sheetOf();
  const ids = new Set(tags(sheetFile(sheet, undefined)).map(({ attribs }) => attribs.id));
  for (const { url } of JSON.parse(sheetClaimReview(sheet, { page: 'a.html' }))['@graph'])
    assert.ok(ids.has(url.replace('a.html#', '')), url);
});
