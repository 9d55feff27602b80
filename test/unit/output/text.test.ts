import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, oneLine, printable, widthOf } from '../../../server/src/output/columns.ts';
import { countReport, saySummary } from '../../../server/src/output/summary.ts';
import { textReport, textSummary } from '../../../server/src/output/text.ts';
import { dateClaim, finding, reportOf, SLIP, slip } from './sample.ts';

const plain = { colour: false };

test('one finding: the place, the line, the caret, what is related, the source, the fix', () => {
  const text = textReport({ subject: { path: 'tin/nháp.txt' }, report: slip(), language: 'vi' }, plain);
  const lines = text.split('\n');
  assert.equal(lines[0], 'tin/nháp.txt:3:55: error date/out-of-report: "7/10", 6/12/2016');
  assert.match(lines[1]!, /^ {2}3 \| .*7\/10 tới ở thủ đô/);
  assert.equal(lines[1]!.indexOf('7/10'), lines[2]!.indexOf('^^^^'));
  assert.match(lines[3]!, /^ {5}xem: dòng 5: /);
  assert.equal(lines[4], '     nguồn: Báo Mẫu, 12/7/2024, dòng 4: “Cuộc họp mở ra ngày 7/12.”');
  assert.match(lines[5]!, /^ {5}sửa: /);
  assert.equal(text.endsWith('\n\n'), true);
});

test('the labels are in the language of the messages', () => {
  const text = textReport({ subject: { path: 'a.txt' }, report: slip(), language: 'en' }, plain);
  assert.match(text, /source: Báo Mẫu, 12 July 2024, line 4: /);
});

test('no finding, no text', () => {
  assert.equal(textReport({ subject: { path: 'a' }, report: reportOf({ source: SLIP }), language: 'vi' }, plain), '');
});

test('colour only when asked for', () => {
  const checked = { subject: { path: 'a' }, report: slip(), language: 'vi' } as const;
  const code = String.fromCharCode(27);
  assert.equal(textReport(checked, plain).includes(code), false);
  assert.equal(textReport(checked, { colour: true }).includes(`${code}[31m`), true);
});

/** Where the caret stands, and under what, measured in columns. */
function caret(source: string, marked: string): { under: string; columns: number; line: string } {
  const report = reportOf({ source, findings: [finding(source, marked)] });
  const [, shown, carets] = textReport({ subject: { path: 'a' }, report, language: 'vi' }, plain).split('\n');
  const from = carets!.indexOf('^');
  const columns = carets!.length - from;
  // The stretch of the shown line that stands over the carets.
  let width = 0;
  let under = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(shown!)) {
    if (width >= from && width < from + columns) under += segment;
    width += widthOf(segment);
  }
  return { under, columns, line: shown! };
}

const carets: readonly [string, string, string, number][] = [
  ['composed Vietnamese', 'Ngày 7/10 sẽ họp', '7/10', 4],
  ['decomposed Vietnamese (NFD)', 'Hội nghị thượng đỉnh ngày 7/10'.normalize('NFD'), '7/10', 4],
  ['a decomposed word under the caret', 'Ông Nguyễn nói'.normalize('NFD'), 'Nguyễn'.normalize('NFD'), 6],
  ['emoji before it', 'Tin 🇻🇳 nóng 👩‍👩‍👧 🔥 ngày 7/10', '7/10', 4],
  ['an emoji under the caret', 'Tin 🔥 nóng', '🔥', 2],
  ['East Asian wide characters', '東京で 会談 7/10', '7/10', 4],
  ['wide characters under the caret', '東京で会談', '会談', 4],
  ['a byte order mark', '\uFEFFNgày 7/10', '7/10', 4],
];

for (const [name, source, marked, columns] of carets)
  test(`caret: ${name}`, () => {
    const found = caret(source, marked);
    assert.equal(found.under, marked);
    assert.equal(found.columns, columns);
  });

test('caret: tabs become spaces on both lines', () => {
  const found = caret('\tTin\t7/10', '7/10');
  assert.equal(found.under, '7/10');
  assert.equal(found.line.includes('\t'), false);
});

test('caret: lines that end in CRLF or a lone CR', () => {
  const source = 'Dòng một\r\nngày 7/10 họp\r\nhết';
  const text = textReport(
    { subject: { path: 'a' }, report: reportOf({ source, findings: [finding(source, '7/10')] }), language: 'vi' },
    plain,
  );
  assert.match(text, /^a:2:6: /);
  assert.equal(text.includes('\r'), false);
});

test('caret: a finding over a line’s end is marked to the end of its first line', () => {
  const source = 'một hai\nba bốn';
  const text = textReport(
    { subject: { path: 'a' }, report: reportOf({ source, findings: [finding(source, 'hai\nba')] }), language: 'vi' },
    plain,
  );
  assert.match(text, /\| một hai\n\s+\| {5}\^\^\^\n/);
});

test('caret: an empty finding still has one', () => {
  const source = 'một';
  const report = reportOf({ source, findings: [finding(source, 'một', { start: 1, end: 1 })] });
  assert.match(textReport({ subject: { path: 'a' }, report, language: 'vi' }, plain), /\| {2}\^\n/);
});

test('a long line is shown around the finding, within its width', () => {
  const source = `${'trước '.repeat(200)}7/10 ${'sau '.repeat(200)}`;
  const found = caret(source, '7/10');
  assert.equal(found.under, '7/10');
  assert.ok(widthOf(found.line) <= 110, found.line);
  assert.match(found.line, /…/);
});

test('a line of megabytes takes no time', () => {
  const source = `${'x'.repeat(2_000_000)} 7/10 ${'y'.repeat(2_000_000)}`;
  const started = performance.now();
  const shown = excerpt(source, 2_000_001, 2_000_005, 100);
  assert.ok(performance.now() - started < 200);
  assert.equal(shown.text.slice(shown.before, shown.before + 4), '7/10');
});

test('what moves a terminal’s cursor or turns the writing never reaches it', () => {
  const source = 'a\u001b[2Jb\u202Ec\u0007 7/10';
  const report = reportOf({
    source,
    findings: [finding(source, '7/10', { message: { key: 'x\u001b[31m', values: {} } })],
  });
  const text = textReport({ subject: { path: 'evil\u001b.txt' }, report, language: 'vi' }, plain);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  assert.doesNotMatch(text, /[\u0000-\u0009\u000B-\u001F\u202E]/);
});

test('width: marks take nothing, pictures and wide characters two', () => {
  assert.equal(widthOf('Nguyễn'), 6);
  assert.equal(widthOf('Nguyễn'.normalize('NFD')), 6);
  assert.equal(widthOf('東京'), 4);
  assert.equal(widthOf('🔥👩‍👩‍👧🇻🇳'), 6);
  assert.equal(widthOf('❤️'), 2);
  assert.equal(widthOf('©'), 1);
  assert.equal(widthOf('a\u200Bb'), 2);
});

test('printable text keeps its letters', () => {
  assert.equal(printable('Đà Nẵng – “tin” 👩‍👧'), 'Đà Nẵng – “tin” 👩‍👧');
  assert.equal(oneLine(' a\r\n  b\tc '), 'a b c');
});

test('the closing line counts what was checked, repeated blocks once, hints not', () => {
  const source = 'Ngày 7/10, 8/10, 9/10';
  const report = reportOf({
    source,
    claims: [
      dateClaim(source, { id: 'c1', text: '7/10' }),
      dateClaim(source, { id: 'c2', text: '8/10' }),
      dateClaim(source, { id: 'c3', text: '9/10', repeated: true }),
    ],
    verdicts: { c1: 'supported', c2: 'unsourced', c3: 'supported' },
    findings: [finding(source, '7/10', { severity: 'hint' })],
  });
  const counts = countReport(report);
  assert.deepEqual(counts, { drafts: 1, claims: 2, supported: 1, unsourced: 1, findings: 0, decided: 0 });
  assert.equal(saySummary(counts, 'vi'), 'Đã kiểm 2 chi tiết: 1 có nguồn, 1 chưa có nguồn, không thấy điểm nào vênh.');
  assert.equal(
    textSummary({ ...counts, drafts: 3, findings: 2 }, 'vi', plain),
    '3 bản thảo. Đã kiểm 2 chi tiết: 1 có nguồn, 1 chưa có nguồn, 2 cần xem lại.\n',
  );
  assert.match(saySummary({ ...counts, decided: 4 }, 'vi'), / 4 điểm đã có quyết định, không nhắc lại\.$/);
});
