import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import type { Claim } from '../../../server/src/claims/claim.ts';
import { sayAnchor } from '../../../server/src/output/anchorReason.ts';
import { cardMarkdown, cardText, escapeMarkdown, hoverCard } from '../../../server/src/output/card.ts';
import { oneLine } from '../../../server/src/output/columns.ts';
import { sayQuantity } from '../../../server/src/output/readings.ts';
import { quoteOf } from '../../../server/src/output/sources.ts';
import { dayOf } from '../../../server/src/time/civil.ts';
import { article, dateSighting, reportOf, SLIP, slip, titleClaim, titleSighting, venueClaim } from './sample.ts';

const links = { open: () => 'file:///kho/a (1).txt#L3' };
/** What a reader sees: escapes resolved, marks of bold and links gone. */
const rendered = (markdown: string) =>
  markdown.split('\n').map((line) =>
    line
      .trimEnd()
      .replace(/(?<![\\*])\*\*(?!\*)/g, '')
      .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g, '$1')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );

const PERSON = 'Tổng thư ký NATO Jens Stoltenberg phát biểu.';
function holders() {
  const copies = (person: string, when: [number, number, number], key: string) =>
    titleSighting(person, when, { article: article({ key }) });
  const seen = [
    copies('Jens Stoltenberg', [2016, 11, 21], 'a1'),
    copies('Jens Stoltenberg', [2016, 12, 6], 'a2'),
    copies('Jens Stoltenberg', [2024, 7, 11], 'a3'),
  ];
  const claim = titleClaim(PERSON, { id: 'c1', text: 'Tổng thư ký NATO Jens Stoltenberg', person: 'Jens Stoltenberg' });
  const report = reportOf({
    source: PERSON,
    claims: [claim],
    verdicts: { c1: 'supported' },
    sources: { c1: seen },
    answers: {
      offices: new Map([
        [
          'secretary-general@nato',
          [...seen, copies('Mark Rutte', [2024, 10, 1], 'a4'), copies('Mark Rutte', [2025, 6, 4], 'a5')],
        ],
      ]),
    },
  });
  return { report, claim };
}

test('a person: the office with its days, who came next, the sources, the verdict', () => {
  const { report, claim } = holders();
  const lines = rendered(cardMarkdown(hoverCard(report, claim, 'vi'), links));
  assert.deepEqual(lines, [
    'Jens Stoltenberg',
    'Tổng thư ký NATO · 21/11/2016 – 11/7/2024 (3 lần trong kho tin)',
    'Tiếp theo: Mark Rutte, từ 1/10/2024',
    '***',
    'Báo Mẫu · 12/7/2024 · dòng 3',
    '“Hôm ấy, Tổng thư ký Jens Stoltenberg đã phát biểu.”   Mở nguồn',
    'Báo Mẫu · 12/7/2024 · dòng 3',
    '“Hôm ấy, Tổng thư ký Jens Stoltenberg đã phát biểu.”   Mở nguồn',
    'Báo Mẫu · 12/7/2024 · dòng 3',
    '“Hôm ấy, Tổng thư ký Jens Stoltenberg đã phát biểu.”   Mở nguồn',
    '***',
    '✓ Khớp với kho tin',
  ]);
});

test('a person in English, with what came before', () => {
  const { report } = holders();
  const claim = titleClaim(PERSON, { id: 'c1', text: PERSON, person: 'Mark Rutte', role: 'Secretary General' });
  const { lines } = hoverCard(report, claim, 'en');
  assert.deepEqual(lines, [
    'NATO Secretary General · 1 October 2024 – 4 June 2025 (2 mentions in the archive)',
    'Before: Jens Stoltenberg, until 11 July 2024',
  ]);
});

test('a date: the day in full, the anchor with its reason, what does not fit, the fix', () => {
  const report = slip();
  const card = hoverCard(report, report.reading.claims[0]!, 'vi');
  assert.equal(card.heading, '7/10');
  assert.equal(card.resolved, 'thứ Sáu, 7/10/2016');
  assert.equal(card.lines[0], 'Ngày tin: 6/12/2016 (theo “ngày 6/12” ở đoạn 1; năm theo kho tin)');
  assert.deepEqual(card.lines.slice(1), ['"7/10", 6/12/2016', 'sửa']);
  assert.equal(card.verdictLine, '≠ Vênh với nguồn');
  assert.match(cardMarkdown(card, links).split('\n')[0]!, /^\*\*7\/10\*\* → thứ Sáu, 7\/10\/2016/);
});

test('a date that hangs on another says so; one without a source says so in four words', () => {
  const report = slip();
  const card = hoverCard(report, report.reading.claims[1]!, 'vi');
  assert.equal(card.lines[0], 'Tính từ “7/10” ở dòng 3');
  assert.equal(card.verdictLine, 'Chưa có nguồn nào');
  assert.equal(card.total, 0);
});

test('anchors: by the editor, by a stamp, without a year, not at all', () => {
  const reading = (anchor: object) =>
    ({ ...slip().reading, anchor: { certainty: 'stated', evidence: [], ...anchor } }) as never;
  const days = { from: dayOf(2024, 7, 12), to: dayOf(2024, 7, 12) };
  const by = (source: string, text = '', decides = 'day') => ({ start: 0, end: 0, text, source, decides });
  assert.equal(
    sayAnchor(reading({ days, evidence: [by('editor')] }), 'vi'),
    'Ngày tin: 12/7/2024 (do biên tập viên đặt)',
  );
  const stamp = 'https://example.org/tin/bai-rat-dai-cua-toa-soan-20240712104353995.htm';
  const said = sayAnchor(reading({ days, evidence: [by('stamp', stamp), by('stamp', stamp, 'year')] }), 'en');
  assert.match(said, /^Report of 12 July 2024 \(from the stamp “https:\/\/.*….*\.htm”\)$/);
  const yearless = { month: 7, day: 8, toMonth: 7, toDay: 9 };
  assert.equal(sayAnchor(reading({ yearless }), 'vi'), 'Ngày tin: 8/7 – 9/7, chưa rõ năm');
  assert.equal(sayAnchor(reading({}), 'vi'), 'Chưa rõ ngày tin');
});

test('quantities are read out with bound, unit and plural', () => {
  const q = (over: object) => ({ type: 'count', number: 1, unit: null, bound: 'exact', ...over }) as never;
  assert.equal(
    sayQuantity(q({ type: 'money', number: 40e9, unit: 'EUR', bound: 'atLeast' }), 'vi'),
    'ít nhất 40 tỷ EUR',
  );
  assert.equal(sayQuantity(q({ type: 'duration', number: 1, unit: 'year' }), 'en'), '1 year');
  assert.equal(
    sayQuantity(q({ type: 'duration', number: 2, to: 3, unit: 'year', bound: 'about' }), 'en'),
    'about 2–3 years',
  );
  assert.equal(sayQuantity(q({ type: 'ordinal', number: 61 }), 'vi'), 'thứ 61');
  assert.equal(sayQuantity(q({ type: 'percent', number: 2.5, unit: '%' }), 'vi'), '2,5 %');
});

const BAIT = [
  '[bấm](command:workbench.action.quit)',
  '![x](http://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  'http://evil.example www.evil.example a@evil.example',
  '$(alert) `code` ~~gạch~~ # tiêu đề',
  '| a | b |\n|---|---|\n1. một\n- hai\n> ba\n***\n===\n    mã',
  '&lt;b&gt; &#91;x&#93;(y) \\[x](y)',
];

/** Every piece of Markdown as marked takes it apart, which shows VS Code's cards; GitHub's extensions are on. */
const tokensOf = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => [token, ...('tokens' in token && token.tokens ? tokensOf(token.tokens) : [])]);
const parse = (markdown: string) => tokensOf(lexer(markdown));
/** Kinds of pieces that are more than text in a paragraph. */
const foreign = (markdown: string, ...allowed: string[]) =>
  parse(markdown)
    .map(({ type }) => type)
    .filter((type) => !['paragraph', 'text', 'escape', 'space', ...allowed].includes(type));
const textOf = (markdown: string) =>
  parse(markdown)
    .filter(({ type }) => type === 'text' || type === 'escape')
    .map((token) => ('text' in token ? decode(token.text) : ''))
    .join('');
const decode = (html: string) =>
  html.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
  );

test('nothing from an article renders, lines stay lines', () => {
  for (const bait of BAIT) {
    const sighting = dateSighting({
      quote: `${bait} cuối`,
      quoteStart: 0,
      quoteEnd: bait.length,
      article: article({ outlet: bait, title: bait }),
    });
    const claim = venueClaim('x', { id: 'c1', text: 'x', place: bait });
    const report = reportOf({
      source: 'x',
      claims: [claim],
      sources: { c1: [sighting] },
      verdicts: { c1: 'supported' },
    });
    const markdown = cardMarkdown(hoverCard(report, claim, 'vi'), { open: () => undefined });
    assert.equal(markdown.split('\n').length, 6, markdown);
    assert.deepEqual(foreign(markdown, 'strong', 'br', 'hr'), [], markdown);
  }
});

test('escaping: any text stays one line, and reads as itself', () => {
  const pieces = fc.constantFrom(
    ...[
      '#',
      '-',
      '+',
      '=',
      '1.',
      '2)',
      '>',
      '|',
      '---',
      ':-',
      '*',
      '_',
      '~~',
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '&amp;',
      '&',
    ],
    ...[
      '\\',
      'a',
      'B',
      'ệ',
      ' ',
      '\n',
      '\t',
      'http://',
      'https:',
      'www.',
      'x.vn',
      '@',
      'mailto:',
      '$',
      '7/10',
      '^',
      '😀',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const escaped = escapeMarkdown(text);
      assert.doesNotMatch(escaped, /[\r\n\u2028\u2029]/);
      assert.deepEqual(foreign(escaped), [], escaped);
      assert.equal(textOf(escaped).trim(), oneLine(text));
    }),
    { numRuns: 2000 },
  );
});

test('what needs no escaping is left as it is', () => {
  for (const text of ['7/10/2016', 'Ngày tin: 6/12 (theo “6/12” ở đoạn 1)', '2,5 %; 12:30', 'U23 - A320', 'x!'])
    assert.equal(escapeMarkdown(text), text);
});

test('a link’s address cannot end its own link', () => {
  const { report, claim } = holders();
  const markdown = cardMarkdown(hoverCard(report, claim, 'vi'), {
    open: () => 'file:///a (1)>\n\\x.txt#L3',
    all: 'command:all(1)',
  });
  assert.match(markdown, /\[Mở nguồn\]\(file:\/\/\/a%20%281%29%3E%0A%5Cx\.txt#L3\)/);
});

test('a card is never taller than twelve lines, whatever it holds', () => {
  const { report, claim } = holders();
  const card = hoverCard(report, claim, 'vi');
  for (let count = 0; count <= 4; count++) {
    const lines = Array.from({ length: count }, (_, i) => `dòng ${i}`);
    for (const form of [
      cardMarkdown({ ...card, lines, total: 9 }, { ...links, all: 'x:y' }),
      cardText({ ...card, lines, total: 9 }),
    ])
      assert.ok(form.split('\n').length <= 12, form);
  }
  const many = { ...report, findings: Array.from({ length: 30 }, () => ({ ...slip().findings[0]!, claims: ['c1'] })) };
  assert.ok(hoverCard(many, claim, 'vi').lines.length <= 4);
  assert.ok(cardMarkdown(hoverCard(many, claim, 'vi'), links).split('\n').length <= 12);
});

test('sources that do not fit are counted, and copies of one story are one', () => {
  const { report, claim } = holders();
  const sightings = ['a', 'b', 'c', 'd', 'a'].map((key) =>
    titleSighting('Jens Stoltenberg', [2024, 7, 11], { article: article({ key }) }),
  );
  const card = hoverCard({ ...report, sources: new Map([['c1', sightings]]) }, claim, 'vi');
  assert.equal(card.total, 4);
  assert.equal(card.sources.length, 3);
  assert.match(
    cardMarkdown(card, { ...links, all: 'x:all' }),
    /✓ Khớp với kho tin {3}· {3}\[Tất cả 4 nguồn\]\(x:all\)$/,
  );
});

test('every kind of claim has a card, in both languages', () => {
  const source = 'x';
  const base = { id: 'c1', start: 0, end: 1, text: 'x', zone: 'body', sentence: 0, repeated: false };
  const claims = [
    {
      ...base,
      kind: 'amount',
      quantity: { type: 'money', number: 1, unit: 'EUR', bound: 'about', measure: 'm' },
      numeral: base,
    },
    { ...base, kind: 'event', eventKind: 'summit', name: 'hội nghị', year: 2025, dates: [] },
    { ...base, kind: 'person', person: 'Ai Đó' },
    { ...base, kind: 'organisation', organisation: 'NATO', organisationKey: 'nato' },
    titleClaim(source, { id: 'c1', text: 'x', status: 'former' }),
  ] as unknown as Claim[];
  for (const claim of claims)
    for (const language of ['vi', 'en'] as const) {
      const card = hoverCard(reportOf({ source, claims: [claim] }), claim, language);
      assert.ok(card.heading.length > 0);
      assert.doesNotMatch(cardText(card), /card\.|\{/);
    }
});

test('quotes are shortened around what matters, at word ends', () => {
  const quote = `${'trước '.repeat(60)}7/12 ${'sau '.repeat(60)}`;
  const at = quote.indexOf('7/12');
  const { before, match, after } = quoteOf(dateSighting({ quote, quoteStart: at, quoteEnd: at + 4 }), 100, 'vi');
  assert.equal(match, '7/12');
  assert.match(before, /^… trước .* $/);
  assert.match(after, /^ sau .* …$/);
  assert.ok((before + match + after).length < 120);
  const wild = quoteOf(dateSighting({ quote: 'ngắn', quoteStart: -5, quoteEnd: 99 }), 100, 'vi');
  assert.deepEqual(wild, { before: '', match: 'ngắn', after: '' });
});

test('the plain card has the same lines without marks', () => {
  const report = slip();
  const text = cardText(hoverCard(report, report.reading.claims[0]!, 'vi'));
  assert.match(text, /^7\/10 → thứ Sáu, 7\/10\/2016\n/);
  assert.equal(SLIP.includes('7/10'), true);
});
