/** The schemas by which editors complete and validate Dateline's YAML files say what Dateline itself says of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { readHouseFacts } from '../../../server/src/archive/houseFacts.ts';
import { keysByReading } from '../../../server/src/archive/houseKeys.ts';
import { encodingNamed } from '../../../server/src/archive/importers/encoding.ts';
import { FIELDS } from '../../../server/src/archive/importers/fields.ts';
import { NO_RULES, RULES_FILE, readFolderRules } from '../../../server/src/archive/importers/folderRules.ts';
import { extraction } from '../../../server/src/checker.ts';
import { root } from '../../fixtures/fixtures.ts';
import { faultsBy, type Schema } from '../../fixtures/jsonSchema.ts';

const file = (name: string) => readFileSync(path.join(root, name), 'utf8');
const schemaOf = (name: string) => JSON.parse(file(`schemas/${name}.schema.json`));
const faultsOf = (name: string) => (yaml: string) => faultsBy(schemaOf(name) as Schema, parse(yaml));

describe('dateline.archive.yaml', () => {
  const faults = faultsOf('dateline.archive');
  /** What Dateline itself makes of a file. */
  const isUsed = (yaml: string) => readFolderRules(RULES_FILE, Buffer.from(yaml), NO_RULES).problem === undefined;
  const [, documented = ''] = /```yaml\n(outlet:[\s\S]+?)```/.exec(file('docs/archive.md')) ?? [];

  const right = {
    'the documented one': documented,
    'an empty one': '',
    'one that is all comment': '# để trống\n',
    'an outlet that is a number': 'outlet: 24\n',
    'an encoding by another name': 'encoding: CP1258\n',
    'a clock without minutes': 'utcOffset: UTC+7\n',
    'a clock that YAML takes for a number': 'utcOffset: -3\n',
    'several names of a column': 'fields: { body: [Nội dung, Bài], title: Tựa }\n',
  };
  for (const [name, yaml] of Object.entries(right))
    test(`${name} is valid`, () => {
      assert.ok(isUsed(yaml));
      assert.deepEqual(faults(yaml), []);
    });

  const wrong = {
    'a list': '- outlet\n',
    'a key that there is not': 'oulet: Báo Mẫu\n',
    'another language': 'lang: fr\n',
    'an outlet without a name': 'outlet: ""\n',
    'an encoding that there is not': 'encoding: bảng mã cũ\n',
    'a clock by a city': 'utcOffset: Asia/Ho_Chi_Minh\n',
    'a clock of sixty minutes': 'utcOffset: "+07:60"\n',
    'a column that there is not': 'fields: { headline: Tựa }\n',
    'a column without a name': 'fields: { title: "" }\n',
  };
  for (const [name, yaml] of Object.entries(wrong))
    test(`${name} is not`, () => {
      assert.ok(!isUsed(yaml));
      assert.notDeepEqual(faults(yaml), []);
    });

  test('it offers encodings that can be read, and the columns that there are', () => {
    const { encoding, fields } = schemaOf('dateline.archive').properties;
    const offered: string[] = encoding.anyOf[0].enum;
    assert.deepEqual(
      offered.filter((name) => encodingNamed(name) === undefined),
      [],
    );
    assert.deepEqual(Object.keys(fields.properties), [...FIELDS]);
  });
});

describe('dateline.facts.yaml', () => {
  const faults = faultsOf('dateline.facts');
  const keys = keysByReading(extraction.read);
  const isUsed = (yaml: string) => readHouseFacts('dateline.facts.yaml', Buffer.from(yaml), keys).problems.length === 0;

  test('that of the sample newsroom is valid', () => {
    const sample = file('samples/newsroom/dateline.facts.yaml');
    assert.ok(isUsed(sample));
    assert.deepEqual(faults(sample), []);
  });

  const wrong = {
    'a section that there is not': 'persons:\n  - name: Lan Anh\n',
    'an office without holders': 'offices:\n  - role: Tổng thư ký NATO\n',
    'a person without a name': 'people:\n  - aliases: [Anh]\n',
    'a term that begins on no day':
      'offices:\n  - role: Tổng thư ký NATO\n    holders:\n      - person: Lan Anh\n        from: hôm qua\n',
  };
  for (const [name, yaml] of Object.entries(wrong))
    test(`${name} is not`, () => {
      assert.ok(!isUsed(yaml));
      assert.notDeepEqual(faults(yaml), []);
    });
});
