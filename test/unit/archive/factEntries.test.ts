/** An entry is put into a facts file without touching anything else, and the file is read with it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { addingEntry, type FactEntry } from '../../../server/src/archive/factEntries.ts';
import { readHouseFacts } from '../../../server/src/archive/houseFacts.ts';
import { keysByReading } from '../../../server/src/archive/houseKeys.ts';
import { extraction } from '../../../server/src/checker.ts';

const ENTRIES: readonly FactEntry[] = [
  { section: 'people', name: 'Trần Thị Mẫu' },
  { section: 'organisations', name: 'Viện Đo đạc: Trung ương' },
  { section: 'places', name: 'Nam Khê', country: 'VN' },
  { section: 'offices', role: 'Viện trưởng', organisation: 'Viện Đo đạc', person: 'Trần Thị Mẫu' },
  { section: 'events', name: 'Hội chợ Sách', year: 2025, from: '2025-06-24', to: '2025-06-25', place: 'Nam Khê' },
];

function added(source: string, entry: FactEntry): string {
  const edit = addingEntry(source, entry);
  assert.ok(edit, `${JSON.stringify(source)} ${entry.section}`);
  return source.slice(0, edit.start) + edit.newText + source.slice(edit.end);
}

const read = (text: string) => readHouseFacts('/f.yaml', Buffer.from(text), keysByReading(extraction.read));

const FULL = `# what we know
people:   # spelled right
  - name: Lê Văn Một # our editor
    aliases: [Lê V. Một]
  # nobody else

offices:
    - role: Viện trưởng
      organisation: Viện Đo đạc
      holders:
        - person: Lê Văn Một   # until spring
          to: 2020-03-01

organisations:
places: []
`;

test('every kind of entry goes into any file, and all that stood there still stands there', () => {
  for (const source of ['', '# only a word\n', 'people:\n  - name: Lê Văn Một', FULL, FULL.replaceAll('\n', '\r\n')])
    for (const entry of ENTRIES) {
      const text = added(source, entry);
      const { problems, article, organisations, places } = read(text);
      assert.deepEqual(problems, [], text);
      assert.ok(article.sightings.length + organisations.length + places.length > 0, text);
      for (const comment of source.match(/#[^\r\n]*/g) ?? [])
        assert.ok(text.includes(comment), `${comment} in ${text}`);
      if (source.includes('\r\n') && entry.section !== 'places') assert.doesNotMatch(text, /[^\r]\n/);
      // What is added stands in one place: the rest is as it was.
      const edit = addingEntry(source, entry)!;
      if (entry.section !== 'places' || !source.includes('[]')) assert.equal(edit.start, edit.end);
      assert.equal(addingEntry(text, entry), undefined, 'it is there by now');
    }
});

test('a holder joins those of the same office, in their indentation', () => {
  const text = added(FULL, ENTRIES[3]!);
  assert.match(text, / {10}to: 2020-03-01\n {8}- person: Trần Thị Mẫu\n\norganisations:/);
  assert.equal(text.match(/role:/g)?.length, 1);
});

test('a comment behind the last entry stays behind it', () => {
  const text = added('people:\n  - name: Lê Văn Một # our editor\n', ENTRIES[0]!);
  assert.equal(text, 'people:\n  - name: Lê Văn Một # our editor\n  - name: Trần Thị Mẫu\n');
});

test('words that YAML reads otherwise are put in quotation marks', () => {
  for (const name of ['No', '2016', 'a: b', '- c', "d'e", '#f', '[g'])
    assert.equal(read(added('', { section: 'organisations', name })).organisations[0]?.name, name);
});

test('a file that is no facts file is left alone', () => {
  for (const source of ['people: [', '- a\n- b\n', 'people: yes\n', 'just words\n'])
    assert.equal(addingEntry(source, ENTRIES[0]!), undefined, source);
});
