import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../../server/src/claims/claim.ts';
import { anchorJson, claimsJson, claimValue, reportJson, sightingValue } from '../../../server/src/output/json.ts';
import { dayOf } from '../../../server/src/time/civil.ts';
import { dateClaim, eventSighting, reportOf, SLIP, slip, titleSighting, venueClaim } from './sample.ts';

test('a whole report, to the letter', () => {
  const json = reportJson({ subject: { path: 'nháp.txt' }, report: slip(), language: 'vi' });
  const at = SLIP.indexOf('7/10');
  const chained = SLIP.indexOf('Cùng ngày');
  const source = {
    path: 'archive/bế mạc.txt',
    title: 'Bế mạc',
    outlet: 'Báo Mẫu',
    published: '2024-07-12',
    line: 4,
    quote: 'Cuộc họp mở ra ngày 7/12.',
    value: { from: '2016-12-07', to: '2016-12-07', grain: 'day' },
  };
  assert.deepEqual(JSON.parse(JSON.stringify(json)), {
    schema: 1,
    path: 'nháp.txt',
    lang: 'vi',
    anchor: {
      from: '2016-12-06',
      to: '2016-12-06',
      certainty: 'inferred',
      evidence: [
        {
          start: SLIP.indexOf('ngày 6/12'),
          end: SLIP.indexOf('ngày 6/12') + 9,
          text: 'ngày 6/12',
          source: 'lead',
          decides: 'day',
        },
        { start: 0, end: 0, text: '', source: 'archive', decides: 'year' },
      ],
    },
    claims: [
      {
        id: 'c1',
        kind: 'date',
        start: at,
        end: at + 4,
        text: '7/10',
        zone: 'body',
        value: { from: '2016-10-07', to: '2016-10-07', grain: 'day' },
        verdict: 'contradicted',
        sources: [source],
      },
      {
        id: 'c2',
        kind: 'date',
        start: chained,
        end: chained + 9,
        text: 'Cùng ngày',
        zone: 'body',
        value: { from: '2016-10-07', to: '2016-10-07', grain: 'day' },
        verdict: 'unsourced',
        sources: [],
      },
    ],
    findings: [
      {
        code: 'date/out-of-report',
        severity: 'error',
        start: at,
        end: at + 4,
        line: 3,
        column: 55,
        text: '7/10',
        message: '"7/10", 6/12/2016',
        confidence: 0.9,
        claims: ['c1'],
        evidence: [source],
        related: [{ start: chained, end: chained + 9, message: 'Mở nguồn' }],
        fixes: [{ title: 'sửa', preferred: true, edits: [{ start: at, end: at + 4, newText: '7/12' }] }],
        fingerprint: '10ddd5acc03b91',
      },
    ],
  });
  assert.deepEqual(Object.keys(json), ['schema', 'path', 'lang', 'anchor', 'claims', 'findings']);
});

test('positions are UTF-16 units, after emoji and CRLF as well', () => {
  const source = 'Tin 🔥\r\nngày 7/10';
  const report = reportOf({
    source,
    claims: [dateClaim(source, { text: '7/10' })],
    findings: [{ ...slip().findings[0]!, start: 13, end: 17, related: [], fixes: [], evidence: [] }],
  });
  const json = reportJson({ subject: { id: 'x' }, report, language: 'en' });
  assert.deepEqual([json.claims[0]!.start, json.claims[0]!.end], [13, 17]);
  assert.deepEqual([json.findings[0]!.line, json.findings[0]!.column, json.findings[0]!.text], [2, 6, '7/10']);
});

test('date values: open ends are null, a missing year is "--", what cannot be known is left out', () => {
  const claim = (over: object) => claimValue({ ...dateClaim('7/10', { text: '7/10' }), ...over } as Claim);
  assert.deepEqual(claim({ value: { from: dayOf(2014, 1, 1), to: null, grain: 'year', approx: true } }), {
    from: '2014-01-01',
    to: null,
    grain: 'year',
    approx: true,
  });
  assert.deepEqual(claim({ value: undefined, yearless: { month: 7, day: 8, toMonth: 7, toDay: 9 } }), {
    from: '--07-08',
    to: '--07-09',
    grain: 'day',
  });
  assert.deepEqual(claim({ value: undefined }), { grain: 'day' });
  assert.deepEqual(claim({ value: { from: 0, to: 0, grain: 'hour', time: '15:30', approx: false } }), {
    from: '1970-01-01',
    to: '1970-01-01',
    grain: 'hour',
    time: '15:30',
  });
});

test('values by kind', () => {
  const base = { id: 'c1', start: 0, end: 1, text: 'x', zone: 'body', sentence: 0, repeated: false };
  const value = (over: object) => claimValue({ ...base, ...over } as unknown as Claim);
  assert.deepEqual(
    value({
      kind: 'amount',
      quantity: { type: 'money', number: 40e9, unit: 'EUR', bound: 'atLeast', measure: 'hỗ trợ' },
    }),
    { type: 'money', number: 40e9, unit: 'EUR', bound: 'atLeast', measure: 'hỗ trợ' },
  );
  assert.deepEqual(
    value({ kind: 'amount', quantity: { type: 'count', number: 3, to: 5, unit: null, bound: 'exact' } }),
    {
      type: 'count',
      number: 3,
      to: 5,
      unit: null,
      bound: 'exact',
    },
  );
  assert.deepEqual(value({ kind: 'person', person: 'Jens Stoltenberg' }), { person: 'Jens Stoltenberg' });
  assert.deepEqual(value({ kind: 'organisation', organisation: 'NATO', organisationKey: 'nato' }), {
    organisation: 'NATO',
  });
  assert.deepEqual(value({ kind: 'title', role: 'Tổng thư ký', status: 'former', roleKey: 'x' }), {
    role: 'Tổng thư ký',
    status: 'former',
  });
  assert.deepEqual(
    value({ kind: 'event', eventKind: 'summit', name: 'thượng đỉnh', organiser: 'NATO', year: 2025, dates: [] }),
    {
      kind: 'summit',
      name: 'thượng đỉnh',
      organiser: 'NATO',
      year: 2025,
    },
  );
  assert.deepEqual(claimValue(venueClaim('Washington', { text: 'Washington', country: 'US', event: 'c9' })), {
    place: 'Washington',
    country: 'US',
    event: 'c9',
  });
});

test('a source is seen as the claim that it is held against', () => {
  const event = eventSighting();
  assert.deepEqual(sightingValue(event, 'venue'), { place: 'La Haye', country: 'NL', event: event.name });
  assert.deepEqual(sightingValue(event, 'date'), { from: '2025-06-24', to: '2025-06-25', grain: 'day' });
  assert.deepEqual(sightingValue(event), { kind: 'summit', name: event.name, organiser: 'nato', year: 2025 });
  assert.deepEqual(sightingValue(titleSighting('Mark Rutte', [2024, 10, 1])), {
    person: 'Mark Rutte',
    role: 'Tổng thư ký',
    organisation: 'NATO',
    status: 'current',
  });
});

test('anchors: certain but for the year, and none at all', () => {
  assert.deepEqual(
    anchorJson({ yearless: { month: 7, day: 8, toMonth: 7, toDay: 9 }, certainty: 'inferred', evidence: [] }),
    { from: '--07-08', to: '--07-09', certainty: 'inferred', evidence: [] },
  );
  assert.deepEqual(anchorJson({ certainty: 'none', evidence: [] }), { certainty: 'none', evidence: [] });
});

test('claims alone: no findings, nothing checked, the record named', () => {
  const json = claimsJson({ id: 'a7', path: '-', line: 3 }, slip().reading);
  assert.deepEqual(Object.keys(json), ['schema', 'id', 'path', 'line', 'lang', 'anchor', 'claims']);
  assert.deepEqual(
    json.claims.map(({ verdict, sources }) => [verdict, sources]),
    [
      ['unsourced', []],
      ['unsourced', []],
    ],
  );
});
