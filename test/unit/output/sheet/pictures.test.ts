/** The sheet's pictures: labels keep apart, what is out of the report is far out, and all of it is there in words too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DatedDraft, DatedMark } from '../../../../server/src/output/sheet/dates.ts';
import { fitted, lengthOf, rowsFor, WIDTH } from '../../../../server/src/output/sheet/svg.ts';
import { tenuresSvg } from '../../../../server/src/output/sheet/tenures.ts';
import { timelineSvg } from '../../../../server/src/output/sheet/timeline.ts';
import { dayOf } from '../../../../server/src/time/civil.ts';

const ANCHOR = dayOf(2016, 12, 6);
const mark = (from: number, label: string, over: Partial<DatedMark> = {}): DatedMark => ({
  from,
  to: from,
  label,
  title: `${label} đầy đủ`,
  loud: false,
  ...over,
});
const draftOf = (draft: readonly DatedMark[], archive: readonly DatedMark[] = []): DatedDraft => ({
  anchor: ANCHOR,
  anchorText: '6/12/2016',
  yearless: false,
  draft: [...draft].sort((a, b) => a.from - b.from),
  archive: [...archive].sort((a, b) => a.from - b.from),
});

const labels = fc.array(fc.record({ x: fc.integer({ min: 0, max: 400 }), length: fc.integer({ min: 5, max: 200 }) }), {
  maxLength: 20,
});

test('labels of a row do not overlap, and none lies on a line that leads to another', () => {
  fc.assert(
    fc.property(labels, (given) => {
      const sorted = [...given].sort((a, b) => a.x - b.x);
      const rows = rowsFor(sorted);
      sorted.forEach((a, i) => {
        for (const [j, b] of sorted.entries()) {
          if (j <= i || b.x >= a.x + a.length) continue;
          assert.ok(rows[i]! > rows[j]!, `${i} lies on ${j}`);
        }
      });
    }),
  );
});

test('text is cut to its room, never inside a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 200 }), (text, room) => {
      assert.ok(lengthOf(fitted(text, room)) <= room);
    }),
  );
  assert.equal(fitted('7/10', 200), '7/10');
  assert.match(fitted('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 40), /^(?:👩‍👩‍👧)*…$/u);
});

const xOf = (svg: string, title: string): number => {
  const [, x] = new RegExp(`<title>${title}</title><line class="lead" x1="([\\d.-]+)"`).exec(svg) ?? [];
  assert.ok(x, `${title} is not drawn`);
  return Number(x);
};
const anchorOf = (svg: string): number => Number(/<line class="anchor" x1="([\d.-]+)"/.exec(svg)![1]);

test('a day two months out of the report stands far from the others, marked, with a line to the report', () => {
  const svg = timelineSvg(
    draftOf(
      [mark(dayOf(2016, 10, 7), '7/10', { loud: true }), mark(ANCHOR, '6/12'), mark(ANCHOR + 1, 'ngày mai')],
      [mark(ANCHOR - 1, '5/12 · Trước giờ họp'), mark(ANCHOR + 1, '7/12 · Phiên họp')],
    ),
    'vi',
    't',
  );
  const stray = Math.abs(xOf(svg, '7/10 đầy đủ') - anchorOf(svg));
  const near = Math.abs(xOf(svg, 'ngày mai đầy đủ') - anchorOf(svg));
  assert.ok(stray > 100 && stray > 5 * near, `${stray}, ${near}`);
  assert.equal(svg.match(/class="draft loud"/g)?.length, 1);
  assert.equal(svg.match(/class="stray"/g)?.length, 1);
  assert.match(svg, />≠ 7\/10</);
  assert.match(svg, /role="img" aria-labelledby="t-title t-text"/);
  assert.match(svg, /<desc id="t-text">Ngày tin 6\/12\/2016\. Trong bản thảo: ≠ 7\/10 đầy đủ; .*Trong kho tin: /);
});

test('a day of the archive stands right below the same day of the draft', () => {
  const svg = timelineSvg(draftOf([mark(ANCHOR + 3, '9/12')], [mark(ANCHOR + 3, 'kho')]), 'vi', 't');
  assert.equal(xOf(svg, '9/12 đầy đủ'), xOf(svg, 'kho đầy đủ'));
});

test('everything stays within the picture, whatever the days are', () => {
  const marks = fc.array(
    fc.record({
      days: fc.integer({ min: -200_000, max: 200_000 }),
      length: fc.integer({ min: 0, max: 90 }),
      label: fc.string({ maxLength: 60 }),
    }),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(marks, marks, (draft, archive) => {
      const made = (given: typeof draft) =>
        given.map(({ days, length, label }) => mark(ANCHOR + days, label, { to: ANCHOR + days + length }));
      const svg = timelineSvg(draftOf(made(draft), made(archive)), 'en', 't');
      // What stands between the tags are the labels, and they may say anything.
      assert.doesNotMatch(svg.replaceAll(/>[^<]*</g, '><'), /NaN|Infinity|undefined/);
      for (const [, x] of svg.matchAll(/\bx[12]?="([^"]+)"/g)) {
        assert.ok(Number(x) >= -0.1 && Number(x) <= WIDTH + 0.1, x);
      }
    }),
    { numRuns: 100 },
  );
});

test('terms of office are bars in time order; one that lasts runs to the end; what is only mentioned is dotted', () => {
  const tenure = (person: string, from: number, to: number | null, sure: boolean, named = false) => ({
    person,
    from,
    to,
    days: 'x',
    sources: 'Báo Mẫu',
    sure,
    named,
  });
  const svg = tenuresSvg(
    {
      office: 'Tổng thư ký',
      tenures: [
        tenure('An Lê', dayOf(2014, 10, 1), dayOf(2024, 9, 30), true, true),
        tenure('Bình Võ', dayOf(2024, 10, 1), null, false),
      ],
      anchor: dayOf(2025, 6, 4),
      loud: true,
    },
    'vi',
    'o',
  );
  const bars = [...svg.matchAll(/class="(tenure[^"]*)".*?<rect class="bar" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)];
  assert.deepEqual(
    bars.map(([, name]) => name),
    ['tenure sure named loud', 'tenure seen'],
  );
  const [first, second] = bars.map(([, , x, width]) => ({ x: Number(x), end: Number(x) + Number(width) }));
  assert.ok(first!.end <= second!.x + 1);
  assert.ok(second!.end > WIDTH - 10);
  assert.match(svg, /<desc id="o-text">Tổng thư ký: An Lê, x \(Báo Mẫu\); Bình Võ, x \(Báo Mẫu\)\.</);
});
