import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Unwritable, withTerms } from '../../../server/src/archive/factsFile.ts';
import { readOfficeTerms } from '../../../server/src/archive/officeTerms.ts';

const read = (text: string) => readOfficeTerms('t.csv', Buffer.from(text));

test('columns by their usual names, in any order, with any of three separators', () => {
  for (const mark of [',', ';', '\t']) {
    const rows = [
      ['Đến', 'Chức vụ', 'Họ và tên', 'Từ ngày'],
      ['nay', 'Bộ trưởng Quốc phòng (lần 2)', 'Lê  Văn A', '01/10/2014'],
    ];
    const { terms, problems } = read(rows.map((row) => row.join(mark)).join('\r\n'));
    assert.deepEqual(problems, []);
    assert.deepEqual(terms, [
      { person: 'Lê Văn A', role: 'Bộ trưởng Quốc phòng', from: '2014-10-01', to: 'now', line: 2 },
    ]);
  }
});

test('other names behind a comma are no part of the name; a family name before its comma is', () => {
  const { terms } = read('person;role\nTrần Văn Khê, Ba Khê;Mayor\nTrần Văn Khê, (Anh Ba);Mayor\nBerg, Anna;Mayor\n');
  assert.deepEqual(
    terms.map(({ person }) => person),
    ['Trần Văn Khê', 'Trần Văn Khê', 'Berg, Anna'],
  );
});

test('a day that is none is told, and the term taken without it', () => {
  const { terms, problems } = read('person,role,from,to\nA B,Mayor,31/2/2020,5/2021\n');
  assert.deepEqual(terms, [{ person: 'A B', role: 'Mayor', to: '2021-05', line: 2 }]);
  assert.deepEqual(
    problems.map(({ line, message }) => [line, message.key]),
    [[2, 'archive.terms.badDate']],
  );
});

test('any bytes: never a throw, and what is read says who and what', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .string({ unit: fc.constantFrom('person', 'role', 'from', ',', '"', '\n', '{', '}', ':', 'Lê A', '2014', ' ') })
      .map((s) => new TextEncoder().encode(s)),
  );
  fc.assert(
    fc.property(bytes, (input) => {
      for (const { person, role, line } of readOfficeTerms('t', input).terms) assert.ok(person && role && line > 0);
    }),
    { numRuns: 400 },
  );
});

test('writing adds once, keeps what stood there, and refuses what it does not understand', () => {
  const terms = [{ person: 'A: B', role: 'Mayor #1', organisation: 'X', from: '2020' }];
  const { text, added } = withTerms('places: []\n', terms);
  assert.equal(added, 1);
  assert.deepEqual(withTerms(text, terms), { text, added: 0, known: 1 });
  assert.ok(text.startsWith('places: []\n'));
  for (const source of ['- a\n', 'offices: 3\n', 'offices: [\n'])
    assert.throws(() => withTerms(source, terms), Unwritable);
  const names = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => name.trim() === name);
  fc.assert(
    fc.property(names, (person) => {
      const once = withTerms('', [{ person, role: 'r' }]);
      assert.deepEqual([once.added, withTerms(once.text, [{ person, role: 'r' }]).known], [1, 1]);
    }),
  );
});
