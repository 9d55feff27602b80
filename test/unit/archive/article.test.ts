import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Sighting } from '../../../server/src/archive/archive.ts';
import { readArticle, sightingsOf, textHash } from '../../../server/src/archive/article.ts';
import { quoteAround } from '../../../server/src/archive/quote.ts';
import { anchorsOf, areCopies, shinglesOf } from '../../../server/src/archive/shingles.ts';
import { dayOf, isoDay } from '../../../server/src/time/civil.ts';
import { articleOf, extraction, raw } from './newsroom.ts';

const of = <K extends Sighting['kind']>(kind: K, sightings: readonly Sighting[]) =>
  sightings.filter((one): one is Extract<Sighting, { kind: K }> => one.kind === kind);
const iso = (day: number | null | undefined) => (day === null || day === undefined ? undefined : isoDay(day));

test('a sighting quotes its sentence, and knows its line and where in the quote it stands', () => {
  const article = articleOf('/a.txt', 'Tựa\n\nCâu mở đầu. Đại sứ EU Anna Berg nói về khoản 40 tỷ euro.');
  const [title] = of('title', sightingsOf(article));
  assert.equal(title!.line, 3);
  assert.equal(title!.quote, 'Đại sứ EU Anna Berg nói về khoản 40 tỷ euro.');
  assert.equal(title!.quote.slice(title!.quoteStart, title!.quoteEnd), 'Đại sứ EU Anna Berg');
  const [name] = of('name', sightingsOf(article));
  assert.equal(name!.quote.slice(name!.quoteStart, name!.quoteEnd), 'Anna Berg');
  const [amount] = of('amount', sightingsOf(article));
  assert.deepEqual([amount!.quantity.number, amount!.bound, amount!.text], [40e9, 'exact', '40 tỷ euro']);
});

test('what a page repeats is sighted once, and its furniture not at all', () => {
  const caption = 'Đại sứ EU Anna Berg ngày 9/7/2024. Ảnh: THX';
  const article = articleOf(
    '/a.txt',
    [
      'Tựa của bài này',
      'Tổng thư ký NATO Jens Stoltenberg đã nói với các nhà báo về chuyện này trong một câu khá dài.',
      caption,
      caption,
      'Tin liên quan |',
      'Tổng thư ký NATO Mark Rutte thăm nơi khác |',
      'Câu cuối cùng của bài, cũng đủ dài để là một câu văn xuôi thật sự, không phải lời chú.',
    ].join('\n\n'),
  );
  assert.deepEqual(
    of('title', sightingsOf(article)).map((s) => s.person),
    ['Jens Stoltenberg', 'Anna Berg'],
  );
});

test('a title is of the date that opens its sentence or stands in its caption, else of the running day, unless it goes back', () => {
  const article = articleOf(
    '/a.txt',
    [
      'Tựa của bài này',
      'Ngày 11/7/2024, Tổng thư ký NATO Jens Stoltenberg nói với các nhà báo về chuyện này rất lâu.',
      'Đại sứ EU Anna Berg nhắc lại chuyện ngày 24/2/2022 khi trả lời các câu hỏi của báo chí ở đó.',
      'Đại sứ EU Lars Holm nghe các câu hỏi của báo chí ở đó và trả lời từng câu một rất cặn kẽ.',
      'Đại sứ NATO Karl Ek tại họp báo, ngày 1/10/2023. Ảnh: THX',
    ].join('\n\n'),
    { published: '2024-07-12', publishedFrom: 'stamp' },
  );
  assert.deepEqual(
    of('title', sightingsOf(article)).map((s) => [s.person, iso(s.when?.from)]),
    [
      ['Jens Stoltenberg', '2024-07-11'],
      ['Anna Berg', undefined],
      ['Lars Holm', '2024-07-11'],
      ['Karl Ek', '2023-10-01'],
    ],
  );
});

test('an undated article leaves the time of what it says open', () => {
  const [title] = of('title', sightingsOf(articleOf('/a.txt', 'Tựa\n\nĐại sứ EU Anna Berg đến.')));
  assert.equal(title!.when, null);
  assert.equal(title!.article.published, undefined);
});

test('an event has its place, a date its clause', () => {
  const sightings = sightingsOf(
    articleOf(
      '/a.txt',
      'Tựa\n\nHội nghị thượng đỉnh NATO tại Hague khai mạc. Ngày 24/6/2025, đoàn khách tới nơi, rồi nghỉ.',
    ),
  );
  const [event] = of('event', sightings);
  assert.deepEqual([event!.eventKind, event!.place, event!.placeKey], ['summit', 'Hague', 'name:hague']);
  const [date] = of('date', sightings);
  assert.equal(date!.value.from, dayOf(2025, 6, 24));
  assert.deepEqual(date!.clauseTerms, ['ngay', 'doan', 'khach']);
});

test('what its own article contradicts is doubtful', () => {
  const text = 'Tựa\n\nĐại sứ EU Anna Berg nói về 40 tỷ euro.';
  const doubting = { ...extraction, doubtful: () => new Set(['c1']) };
  const sightings = sightingsOf(readArticle(raw('/a.txt', text), doubting));
  assert.deepEqual(
    sightings.map((s) => [s.kind, s.doubtful]),
    [
      ['name', false],
      ['title', false],
      ['amount', true],
    ],
  );
});

test('an article names itself: title, outlet and address from metadata, else from its text', () => {
  const source = 'Nguồn Tin Tức TTXVN : https://bao.vn/the-gioi/tin-20240712104353995.htm';
  const body = 'Đoạn văn của bài này đủ dài để là một câu văn xuôi thật sự, không phải tựa của nó.';
  const { ref } = articleOf('/kho/x.txt', `Tựa của bài này\n\n${body}\n\nBích Liên (TTXVN)\n\n${source}`);
  assert.deepEqual(ref, {
    key: '/kho/x.txt',
    path: '/kho/x.txt',
    title: 'Tựa của bài này',
    url: 'https://bao.vn/the-gioi/tin-20240712104353995.htm',
    outlet: 'Tin Tức TTXVN',
    published: '2024-07-12',
    publishedFrom: 'stamp',
  });
  const bare = articleOf('/kho/y.txt', body, { url: 'https://www.bao.vn/y' }).ref;
  assert.deepEqual([bare.title, bare.outlet, bare.published], [body, 'bao.vn', undefined]);
});

test('a text is known again whatever its line breaks, spaces and front matter', () => {
  assert.equal(textHash('\uFEFFMột  câu.\r\n\r\nHai câu.\n'), textHash('---\ntitle: x\n---\nMột câu.\nHai câu.'));
  assert.equal(textHash('Hoà'.normalize('NFD')), textHash('Hoà'));
  assert.notEqual(textHash('Một câu.'), textHash('Hai câu.'));
});

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

test('a quote is at most 300 characters, holds its claim and cuts no letter in two', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('một', 'câu', 'Huế', '😀😀', 'nghiêng'), { minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.nat(60),
      (words, at, length) => {
        const text = words.join(' ');
        const start = at % text.length;
        const end = Math.min(text.length, start + length);
        const { quote, quoteStart, quoteEnd } = quoteAround(text, start, end);
        assert.ok(quote.length <= 300);
        assert.equal(quote.slice(quoteStart, quoteEnd), text.slice(start, end));
        assert.ok(!LONE_SURROGATE.test(quote));
      },
    ),
  );
});

test('half of the shorter text in the other makes copies, whichever is longer; chance does not', () => {
  const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `w${from + i}`);
  const long = shinglesOf(words(0, 600));
  assert.ok(areCopies(long, shinglesOf(words(100, 220))));
  assert.ok(areCopies(shinglesOf(words(100, 220)), long));
  assert.ok(areCopies(long, shinglesOf([...words(0, 100), ...words(1000, 1060)])));
  assert.ok(!areCopies(long, shinglesOf([...words(0, 60), ...words(1000, 1300)])));
  assert.ok(!areCopies(shinglesOf(words(0, 6)), shinglesOf(words(0, 6))), 'too little to tell');
  const half = shinglesOf([...words(0, 80), ...words(1000, 1040)]);
  const own = shinglesOf([...words(0, 80), ...words(2000, 2040)]);
  assert.ok(
    areCopies(half, own, { day: 1, outlet: 'A' }, { day: 5, outlet: 'B' }),
    'printed by another in the same week',
  );
  assert.ok(areCopies(half, own, { day: 1, outlet: 'A' }, { day: 1, outlet: 'A' }), 'printed twice on one day');
  assert.ok(!areCopies(half, own, { day: 1, outlet: 'A' }, { day: 2, outlet: 'A' }), 'a series');
  assert.ok(!areCopies(half, own, { day: 1, outlet: 'A' }, { day: 30, outlet: 'B' }), 'standing words');
  assert.ok(areCopies(half, half, { day: 1, outlet: 'A' }, { day: 400, outlet: 'A' }), 'the same words, whenever');
});

test('texts that share a stretch of words meet by an anchor, however long they are', () => {
  const at = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `từ${(from + i) * 7919}`);
  for (const [before, after] of [
    [0, 0],
    [30, 300],
    [900, 10],
    [400, 2000],
  ] as const) {
    // What a long text looks at on end grows with it: of 2000 words about 130.
    const common = at(50_000, 50_000 + 24 + Math.ceil((before + after) / 12));
    const short = new Set(anchorsOf([...at(0, 10), ...common]));
    const long = anchorsOf([...at(10_000, 10_000 + before), ...common, ...at(20_000, 20_000 + after)]);
    assert.ok(
      long.some((anchor) => short.has(anchor)),
      `${before} before, ${after} after`,
    );
    assert.ok(long.length <= 60, `${long.length} anchors`);
  }
  assert.deepEqual(anchorsOf(at(0, 5)), []);
});
