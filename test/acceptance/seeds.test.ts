/** The five seed articles, each checked with all five as its archive. Skipped where ../shared is absent. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { check, type Report } from '../../server/src/checker.ts';
import { isoDay } from '../../server/src/time/civil.ts';
import { absent, applied, shared } from '../fixtures/fixtures.ts';
import { type OpenNewsroom, openNewsroom } from '../fixtures/newsroom.ts';
import { loud, showsEvidence, told } from './expectations.ts';

const folder = path.join(shared, 'seeds');
const skip = absent('seeds');

describe('the seeds', { skip }, () => {
  let newsroom: OpenNewsroom;
  const texts = new Map<string, string>();
  const reports = new Map<string, Report>();
  before(async () => {
    newsroom = await openNewsroom(folder);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const number = file.slice(0, 3);
      const text = readFileSync(path.join(folder, file), 'utf8');
      texts.set(number, text);
      reports.set(number, await check(text, newsroom.archive, { self: { path: path.join(folder, file) } }));
    }
  });
  after(() => newsroom.close());

  it('are five', () => assert.equal(reports.size, 5));

  it('001: one error, on 7/10, with 7/12 as its fix', () => {
    const text = texts.get('001')!;
    const found = loud(reports.get('001')!);
    assert.equal(found.length, 1, told(text, found));
    const [finding] = found;
    assert.equal(finding!.code, 'date/out-of-report');
    assert.equal(finding!.severity, 'error');
    assert.ok(text.slice(finding!.start, finding!.end).endsWith('7/10'), text.slice(finding!.start, finding!.end));
    const fix = finding!.fixes.find(({ preferred }) => preferred);
    assert.ok(fix, 'no preferred fix');
    assert.equal(applied(text, fix.edits), text.replace('7/10', '7/12'));
    const hanging = finding!.related.map(({ start, end }) => text.slice(start, end));
    assert.ok(
      hanging.some((words) => words === 'Cùng ngày'),
      `related: ${hanging.join(', ')}`,
    );
  });

  it('000: the doubled word, with its fix', () => {
    const text = texts.get('000')!;
    const found = loud(reports.get('000')!);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['text/doubled-word'],
      told(text, found),
    );
    const fix = found[0]!.fixes[0];
    assert.ok(fix);
    assert.equal(applied(text, fix.edits), text.replace('và và', 'và'));
  });

  for (const number of ['002', '003', '004'])
    it(`${number}: nothing is loud`, () => {
      const found = loud(reports.get(number)!);
      assert.equal(found.length, 0, told(texts.get(number)!, found));
    });

  it('show what their findings rest on', () => {
    for (const report of reports.values()) showsEvidence(report);
  });

  describe('anchors', () => {
    const anchor = (number: string) => reports.get(number)!.reading.anchor;
    const days = (number: string) => {
      const known = anchor(number).days;
      return known && [isoDay(known.from), isoDay(known.to)];
    };
    const evidence = (number: string, decides: 'day' | 'year') =>
      anchor(number).evidence.filter((piece) => piece.decides === decides);
    /** The day without its year, whether the year is known or not; [first, last] as "07-08". */
    const yearless = (number: string) => {
      const { yearless: bare } = anchor(number);
      const two = (n: number) => String(n).padStart(2, '0');
      return bare
        ? [`${two(bare.month)}-${two(bare.day)}`, `${two(bare.toMonth)}-${two(bare.toDay)}`]
        : (days(number) ?? []).map((day) => day.slice(5));
    };

    it('000 by the stamp in its address', () => {
      assert.deepEqual(days('000'), ['2024-07-12', '2024-07-12']);
      assert.ok(evidence('000', 'day').some(({ text }) => text.includes('20240712')));
    });
    it('001 by 6/12, its year by the year ahead', () => {
      assert.equal(days('001')?.[0], '2016-12-06');
      assert.ok(['2016-12-06', '2016-12-07'].includes(days('001')?.[1] ?? ''));
      const year = evidence('001', 'year').map(({ text }) => text);
      assert.ok(
        year.some((text) => text.includes('2017')),
        year.join(', '),
      );
    });
    it('002 by the stamp', () => {
      assert.deepEqual(days('002'), ['2025-06-04', '2025-06-04']);
      assert.ok(evidence('002', 'day').some(({ text }) => text.includes('20250604')));
    });
    it('003 on 8 or 9 July, of 2024 or of no year', () => {
      const span = yearless('003');
      assert.ok(span.length === 2 && span.every((day) => day === '07-08' || day === '07-09'), span.join());
      for (const day of days('003') ?? []) assert.ok(day.startsWith('2024-'), day);
    });
    it('004 on 21 or 22 November, of 2016 or of no year', () => {
      const span = yearless('004');
      assert.ok(span.length === 2 && span.every((day) => day === '11-21' || day === '11-22'), span.join());
      for (const day of days('004') ?? []) assert.ok(day.startsWith('2016-'), day);
    });
    it('each show evidence', () => {
      for (const number of reports.keys()) {
        const text = texts.get(number)!;
        for (const piece of anchor(number).evidence)
          if (piece.end > piece.start) assert.equal(text.slice(piece.start, piece.end), piece.text);
        assert.ok(anchor(number).evidence.length > 0, number);
      }
    });
  });
});
