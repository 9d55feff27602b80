/**
 * Bad input: any text, any slip of encoding, any length. Reading finds less and does not fail, takes time in
 * proportion to the length, and what it finds stands where it says.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Claim } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { FAMILIES } from '../../fixtures/worstTexts.ts';

/** What the grammars of both languages look for, and what disturbs them. */
const PIECES = [
  ...['ngày', 'tháng', 'năm', 'từ', 'đến', 'và', 'quý', 'thứ', 'Hai', 'cùng ngày', 'sáng', 'trước đó', 'đầu', 'mùng'],
  ...['11/7', '31/6', '0/0', '9-11/7', '2024', '7/10/2016', '15h30', '99/99/9999', '5.000', '1,5', '١٢', '１１', '½'],
  ...[
    'hai mươi mốt',
    'trăm',
    'tỷ',
    'nghìn',
    'rưỡi',
    'đồng',
    '%',
    '$',
    'USD',
    'km',
    'người',
    'lần thứ',
    'hơn',
    'ít nhất',
  ],
  ...[
    'ông',
    'bà',
    'Thủ tướng',
    'cựu',
    'Phó',
    'Bộ trưởng Quốc phòng',
    'Chủ tịch',
    'UBND',
    'Nguyễn',
    'Lan',
    'Mỹ',
    'NATO',
  ],
  ...['tại', 'Hà Nội', 'TP', 'Washington', 'hội nghị thượng đỉnh', 'Công ty', 'Đại học', 'của', 'về', 'Liên đoàn'],
  ...['on', 'July 4', 'the', 'Monday', 'last', 'next week', 'twenty-one', 'a', 'half', 'million', 'dollars', 'former'],
  ...['President', 'Prime Minister', 'of', 'Japan', "Japan's", 'Mr', 'Smith', 'summit', '62nd', 'Inc', 'University'],
  ...[
    '"',
    '“',
    '”',
    "'",
    '’',
    '(',
    ')',
    '[',
    ']',
    '«',
    '.',
    ',',
    ';',
    ':',
    '-',
    '–',
    '—',
    '/',
    '…',
    '!',
    '#',
    '|',
    '*',
  ],
  ...['\n', '\r\n', '\r', '\n\n', '\t', '\u00a0', '\u2028', ' ', '---\n', 'https://a.example/20240712-x.htm'],
  ...[
    '😀',
    '\ud83d',
    '\ude00',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u202e',
    '\u0301',
    'a\u0323\u0302',
    '\u0000',
    '\ufffd',
  ],
  ...['Ảnh:', 'Nguồn:', 'Ngày đăng:', 'Tin liên quan', 'NgÃ\u0083y', '\u0085', '\ue000', '\u{e0001}', '\u0378'],
];

const words = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 60 })
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(''));

const anything = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }));

const inside = ({ start, end }: { start: number; end: number }, whole: { start: number; end: number }) =>
  start >= whole.start && start <= end && end <= whole.end;

/** What a claim says must make sense whatever the text was. */
function assertSane(claim: Claim, source: string): void {
  const everything = { start: 0, end: source.length };
  assert.ok(inside(claim, everything) && claim.start < claim.end, `${claim.start}–${claim.end} of ${source.length}`);
  assert.equal(claim.text, source.slice(claim.start, claim.end));
  switch (claim.kind) {
    case 'date': {
      for (const part of Object.values(claim.parts)) assert.ok(inside(part, everything));
      const { value, yearless } = claim;
      for (const day of [value?.from, value?.to])
        assert.ok(day === undefined || day === null || Number.isSafeInteger(day), `day ${day} of "${claim.text}"`);
      if (yearless) {
        assert.ok(yearless.month >= 1 && yearless.month <= 12 && yearless.toMonth >= 1 && yearless.toMonth <= 12);
        assert.ok(yearless.day >= 1 && yearless.day <= 31 && yearless.toDay >= 1 && yearless.toDay <= 31);
      }
      break;
    }
    case 'amount':
      assert.ok(Number.isFinite(claim.quantity.number) && Number.isFinite(claim.quantity.to ?? 0), claim.text);
      assert.ok(inside(claim.numeral, everything));
      if (claim.unitSpan) assert.ok(inside(claim.unitSpan, everything));
      if (claim.measureSpan)
        assert.equal(claim.quantity.measure, source.slice(claim.measureSpan.start, claim.measureSpan.end));
      break;
    case 'title':
      assert.ok(inside(claim.roleSpan, everything));
      assert.notEqual(claim.role, '');
      break;
    case 'venue':
      assert.notEqual(claim.place, '');
      break;
    case 'event':
      assert.ok(claim.ordinal === undefined || Number.isInteger(claim.ordinal));
      break;
    default:
      break;
  }
}

/** Reads, and holds everything found against the text. */
function readSanely(source: string): readonly Claim[] {
  const { claims } = read(source);
  claims.forEach((claim, i) => {
    assertSane(claim, source);
    assert.equal(claim.id, `c${i + 1}`);
    assert.ok(i === 0 || claims[i - 1]!.start <= claim.start, 'out of order');
  });
  return claims;
}

/** What is said, without where it stands; what is quoted from the text is brought into one form. */
function said(claims: readonly Claim[], form: (text: string) => string): string[] {
  return claims.map((claim) => {
    switch (claim.kind) {
      case 'date':
        return JSON.stringify([claim.kind, claim.expression, claim.value]);
      case 'amount': {
        const { measure, ...rest } = claim.quantity;
        return JSON.stringify([claim.kind, rest, measure === undefined ? '' : form(measure)]);
      }
      case 'title':
        return JSON.stringify([claim.kind, claim.roleKey, claim.organisationKey ?? '', form(claim.person ?? '')]);
      case 'venue':
        return JSON.stringify([claim.kind, claim.placeKey]);
      case 'event':
        return JSON.stringify([claim.kind, claim.eventKind, claim.ordinal ?? '', claim.year ?? '']);
      default:
        return JSON.stringify([claim.kind, form(claim.text)]);
    }
  });
}

const plain = (text: string) =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ');

/** Sound drafts in both languages, to be disturbed. */
const DRAFTS = [
  'Cầu mới nối hai bờ\n\nHà Nội, 12/7/2024 – Sáng 11/7, ông Lê Văn Bình, Thứ trưởng Bộ Y tế, cho biết hơn 1.200 hộ dân ' +
    'tại tỉnh Lào Cai được hỗ trợ 3,5 tỷ đồng.\nTrước đó, ngày 9 và 10/7, hội nghị lần thứ 62 diễn ra tại Đà Nẵng. ' +
    'Bà Trần Thu Hà nói: "Chúng tôi chờ cây cầu này đã hai mươi năm".\n',
  'A bridge opens at last\n\nOSLO, July 12, 2024 – On Thursday, July 11, Prime Minister Fumio Kishida of Japan opened the ' +
    '62nd session in Geneva.\nMore than 1,200 families got $3.5 million. Former President Ann Marsh of Ireland spoke ' +
    'for twenty-one minutes on 9 July.\n',
];

/** Whole draft and its prefixes: a text cut off anywhere. */
const cut = fc
  .tuple(fc.constantFrom(...DRAFTS), fc.nat())
  .map(([draft, at]) => draft.slice(0, 20 + (at % draft.length)));

describe('any text', () => {
  it('is read without an error, and everything found stands where it says', () => {
    fc.assert(
      fc.property(anything, (text) => {
        readSanely(text);
      }),
      { numRuns: 600 },
    );
  });

  it('may be long and made of one thing', () => {
    for (const family of FAMILIES) {
      try {
        readSanely(family.make(4_000));
      } catch (error) {
        throw new Error(`family "${family.name}"`, { cause: error });
      }
    }
  });

  it('reads the same decomposed, at the same places', () => {
    fc.assert(
      fc.property(cut, (text) => {
        const composed = readSanely(text);
        const decomposed = readSanely(text.normalize('NFD'));
        assert.deepEqual(said(decomposed, plain), said(composed, plain));
        const moved = (offset: number) => text.slice(0, offset).normalize('NFD').length;
        assert.deepEqual(
          decomposed.map(({ start, end }) => [start, end]),
          composed.map(({ start, end }) => [moved(start), moved(end)]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('reads the same with carriage returns before its line feeds', () => {
    for (const text of DRAFTS) {
      const claims = readSanely(text);
      const returned = readSanely(text.replaceAll('\n', '\r\n'));
      assert.ok(claims.length > 6);
      assert.deepEqual(said(returned, plain), said(claims, plain));
      const moved = (offset: number) => text.slice(0, offset).replaceAll('\n', '\r\n').length;
      assert.deepEqual(
        returned.map(({ start }) => start),
        claims.map(({ start }) => moved(start)),
      );
      assert.deepEqual(said(readSanely(text.replaceAll('\n', '\r')), plain), said(claims, plain));
    }
  });

  it('moves by two behind a line that holds an emoji', () => {
    for (const text of DRAFTS) {
      const before = readSanely(`Chú thích\n\n${text}`);
      const behind = readSanely(`😀Chú thích\n\n${text}`);
      assert.deepEqual(said(behind, plain), said(before, plain));
      assert.deepEqual(
        behind.map(({ start, end }) => [start - 2, end - 2]),
        before.map(({ start, end }) => [start, end]),
      );
    }
  });

  it('reads the same with invisible characters inside its words', () => {
    for (const text of DRAFTS)
      for (const invisible of ['\u200b', '\u00ad', '\u2060', '\ufeff', '\u200d']) {
        const strewn = text.replace(/(?<=[\p{L}\p{M}])(?=\p{L})/gu, invisible);
        assert.deepEqual(said(readSanely(strewn), plain), said(readSanely(text), plain));
      }
  });

  it('reads full-width and other digits as it reads ASCII ones', () => {
    const withDigits = (text: string, zero: number) =>
      text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
    for (const text of DRAFTS)
      for (const zero of [0xff10, 0x0660, 0x1d7ce]) {
        const claims = readSanely(withDigits(text, zero));
        assert.deepEqual(
          said(claims, plain),
          said(readSanely(text), (quoted) => plain(withDigits(quoted, zero))),
        );
      }
  });
});

describe('slips of encoding', () => {
  const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  const damaged: Readonly<Record<string, (text: string) => string>> = {
    'UTF-8 read as Latin-1': latin1,
    'the same twice': (text) => latin1(latin1(text)),
    'UTF-8 read as UTF-16': (text) => Buffer.from(text, 'utf8').toString('utf16le'),
    'UTF-16 read as Latin-1': (text) => Buffer.from(text, 'utf16le').toString('latin1'),
    'Latin-1 read as UTF-8': (text) => Buffer.from(text, 'latin1').toString('utf8'),
    'byte order marks between lines': (text) => text.replaceAll('\n', '\n\ufeff'),
    'NUL between letters': (text) => [...text].join('\u0000'),
    'replacement characters for vowels': (text) => text.replace(/[aeiouâêôơư]/gu, '\ufffd'),
    'line ends of all kinds': (text) => text.replace(/[\n.]/g, '\r\n\n\r\u0085\u2028'),
    'C1 controls for spaces': (text) => text.replaceAll(' ', '\u0091'),
    'private use for letters': (text) => text.replace(/[nt]/g, '\ue0ff'),
    'characters not assigned': (text) => text.replace(/[nt]/g, '\u0378'),
    'surrogates cut in two': (text) => [...text].map((letter) => `${letter}\ud83d`).join(''),
    'everything from right to left': (text) => `\u202e${text}\u202c`,
  };
  for (const [slip, damage] of Object.entries(damaged))
    it(`${slip}: reading finds no more than in the sound text, and what it finds stands where it says`, () => {
      for (const text of DRAFTS) assert.ok(readSanely(damage(text)).length <= readSanely(text).length + 2);
    });

  it('a text of slips alone says nothing', () => {
    for (const nothing of ['\ufffd', '\u0000', '\ufeff', '\ud83d', '\ue000', '\u0085', 'Ã', '\u200b', '😀'])
      assert.deepEqual(readSanely(nothing.repeat(3_000)), []);
  });
});

describe('a text twice as long', () => {
  /** Milliseconds of the processor, the least of so many readings: what else the machine does counts little. */
  function time(text: string, readings: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < readings; turn++) {
      const before = process.cpuUsage();
      const start = performance.now();
      read(text);
      const clock = performance.now() - start;
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, clock, (user + system) / 1000);
    }
    return least;
  }

  /**
   * Units of text; each is read against a text four times as long. A family must look bad at all three lengths: garbage
   * is collected in one of them at times, and the square of a length shows in all.
   */
  const LENGTHS = [8_000, 16_000, 48_000];
  /** Four times the text may take so many times the time: 4 if linear, 16 if quadratic. */
  const GROWTH = 9;
  /** Below this (milliseconds) nothing is told from the clock's own steps. */
  const TOO_QUICK = 25;

  it('takes about twice as long, whatever it repeats', () => {
    read(FAMILIES[0]!.make(100_000));
    const grown = FAMILIES.filter((family) =>
      LENGTHS.every((length) => {
        const short = time(family.make(length), 3);
        const long = family.make(length * 4);
        const isGrown = (took: number) => took > TOO_QUICK && took / short > GROWTH;
        // What seems to grow is looked at more closely: a disturbance makes one reading longer, never shorter.
        return isGrown(time(long, 1)) && isGrown(time(long, 3));
      }),
    ).map(({ name }) => name);
    assert.deepEqual(grown, []);
  });
});
