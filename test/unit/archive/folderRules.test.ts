import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import iconv from 'iconv-lite';
import { decode, encodingNamed } from '../../../server/src/archive/importers/encoding.ts';
import { findFiles, rulesFor } from '../../../server/src/archive/importers/folder.ts';
import { NO_RULES, readFolderRules } from '../../../server/src/archive/importers/folderRules.ts';
import { folderOf, importAll, told } from './importing.ts';

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const SMALL = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'];
const LETTERS = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];

/** Windows 1258 has tones of their own behind the vowels, but for those that Windows 1252 had composed. */
function to1258(text: string): Buffer {
  const spelt = [...text.normalize('NFC')].map((letter) => {
    if (iconv.decode(iconv.encode(letter, 'windows-1258'), 'windows-1258') === letter) return letter;
    const [base = '', ...marks] = letter.normalize('NFD');
    const tone = marks.find((mark) => TONES.includes(mark)) ?? '';
    return (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC') + tone;
  });
  return iconv.encode(spelt.join(''), 'windows-1258');
}

test('every Vietnamese letter comes back from windows-1258 and VISCII', () => {
  assert.equal(LETTERS.length, 146);
  for (const letter of LETTERS) {
    assert.deepEqual(decode(to1258(`x ${letter} x`), { told: 'windows-1258' }), { text: `x ${letter} x` });
    // A page of letters around it: six capitals are control characters, of which a text has few.
    const text = `${'Tin trong ngày. '.repeat(20)}${letter}`;
    assert.deepEqual(decode(iconv.encode(text, 'viscii'), { told: 'viscii' }), { text });
  }
});

test('TCVN3: every small letter, and the capitals that its fonts had', () => {
  const capitals = [...'ĂÂĐÊÔƠƯ'];
  for (const letter of [...SMALL, ...capitals]) {
    const bytes = iconv.encode(`x ${letter} x`, 'tcvn');
    assert.deepEqual(decode(bytes, { told: 'tcvn3' }), { text: `x ${letter} x` });
  }
  const quoted = Buffer.from([0x93, 0xae, 0x94, 0x20, 0x96, 0x20, 0x85]);
  assert.deepEqual(decode(quoted, { told: 'abc' }), { text: '“đ” – …' }, 'quotation marks are those of Windows');
});

test('what is told is no guess: UTF-8 stays UTF-8, and what does not fit is a fault', () => {
  const text = 'Đại sứ đến Huế';
  for (const told of ['tcvn3', 'viscii', 'windows-1258', 'utf-8'])
    assert.deepEqual(decode(Buffer.from(text), { told }), { text });
  assert.deepEqual(decode(Buffer.from([0x48, 0x81, 0x48]), { told: 'tcvn3' }), {
    fault: 'badEncoding',
    encoding: 'tcvn3',
  });
  assert.deepEqual(decode(Buffer.from([0x48, 0x8d, 0x48]), { told: 'windows-1258' }), {
    fault: 'badEncoding',
    encoding: 'windows-1258',
  });
  assert.deepEqual(decode(Buffer.from([0x48, 0xe0]), { declared: 'x-khong-co' }), {
    fault: 'badEncoding',
    encoding: 'x-khong-co',
  });
  assert.deepEqual(decode(Buffer.from('Huế', 'utf16le'), { told: 'utf-16le' }), { text: 'Huế' });
  assert.equal(encodingNamed('CP1258'), 'windows-1258');
  assert.equal(encodingNamed('tiếng Việt'), undefined);
});

test('dateline.archive.yaml holds from its folder down, key by key; another encoding makes files new', async (t) => {
  const folder = folderOf(t, {
    'dateline.archive.yaml': 'outlet: Báo Mẫu\nencoding: windows-1258\n',
    'a.txt': to1258('Tổng thư ký NATO'),
    'cu/dateline.archive.yaml': 'encoding: tcvn3\n',
    'cu/b.txt': iconv.encode('tổng thư ký NATO', 'tcvn'),
    'cu/c.txt': 'Thư ký đã viết bằng UTF-8',
  });
  const { articles, problems } = await importAll(folder);
  assert.deepEqual(told(problems), []);
  assert.deepEqual(
    articles.map(({ text, outlet }) => [text, outlet]),
    [
      ['Tổng thư ký NATO', 'Báo Mẫu'],
      ['tổng thư ký NATO', 'Báo Mẫu'],
      ['Thư ký đã viết bằng UTF-8', 'Báo Mẫu'],
    ],
  );
  const prints = async () => (await findFiles([folder])).files.map(({ rules }) => rules.fingerprint);
  const before = await prints();
  writeFileSync(path.join(folder, 'cu/dateline.archive.yaml'), 'encoding: viscii\n');
  const after = await prints();
  assert.equal(after[0], before[0]);
  assert.notEqual(after[1], before[1]);
  const named = (await findFiles([path.join(folder, 'a.txt')])).files[0]!;
  assert.equal(named.rules.encoding, 'windows-1258', 'a named file has the rules of its folder');
  for (const { path: file, rules } of (await findFiles([folder])).files)
    assert.deepEqual(await rulesFor(file, folder), rules, file);
  assert.deepEqual(await rulesFor(named.path, named.path), named.rules);
});

test('a file in an old encoding is a problem that says what to set', async (t) => {
  const folder = folderOf(t, { 'a.txt': iconv.encode('tổng thư ký', 'tcvn') });
  assert.deepEqual(told((await importAll(folder)).problems), [['badEncoding', undefined]]);
  writeFileSync(path.join(folder, 'dateline.archive.yaml'), 'encoding: utf-16le\n');
  assert.deepEqual(told((await importAll(folder)).problems), [['badEncoding', undefined]]);
});

test('dates that are the world’s are moved to the newsroom’s clock', async (t) => {
  const day = async (rules: string, record: object) => {
    const folder = folderOf(t, { 'dateline.archive.yaml': rules, 'a.jsonl': JSON.stringify(record) });
    return (await importAll(folder)).articles[0]?.published;
  };
  const late = { published: '2016-12-06T23:30:00Z' };
  assert.equal(await day('', { ...late, body: 'Ông ấy nói rằng các bên đã họp.' }), '2016-12-07', 'Vietnamese words');
  assert.equal(await day('', { ...late, body: 'He said that the talks were over.' }), '2016-12-06');
  assert.equal(await day('utcOffset: "-05:00"', { body: 'x', published: '2016-12-06T03:00:00+00:00' }), '2016-12-05');
  assert.equal(await day('utcOffset: UTC+9', { body: 'x', published: '1481036400' }), '2016-12-07');
  const written = { body: 'Ông ấy nói.', published: '2016-12-06T23:30:00-05:00' };
  assert.equal(await day('utcOffset: "+07:00"', written), '2016-12-06', 'an offset says where it was written');
});

test('a wrong rules file is one problem with its line, and is not used', () => {
  const fault = (text: string) => {
    const { rules, problem } = readFolderRules('r.yaml', Buffer.from(text), NO_RULES);
    assert.equal(rules, NO_RULES);
    return [problem?.message.key.replace('archive.rules.', ''), problem?.line, problem?.message.values];
  };
  assert.deepEqual(fault('outlet: Báo\nencodng: tcvn3\n'), ['unknownKey', 2, { field: 'encodng' }]);
  assert.deepEqual(fault('outlet: Báo\nencoding: vni\n'), ['badValue', 2, { field: 'encoding', text: 'vni' }]);
  assert.deepEqual(fault('fields:\n  tittle: x\n'), ['unknownKey', 2, { field: 'fields.tittle' }]);
  assert.deepEqual(fault('fields:\n  title:\n    a: b\n').slice(0, 2), ['badValue', 3]);
  assert.deepEqual(fault('utcOffset: bảy giờ'), ['badValue', 1, { field: 'utcOffset', text: 'bảy giờ' }]);
  assert.deepEqual(fault('- a'), ['noKeys', undefined, {}]);
  assert.deepEqual(fault('a: [')[0], 'yaml');
  assert.deepEqual(readFolderRules('r.yaml', Buffer.from('# chưa có gì\n'), NO_RULES), { rules: NO_RULES });
});

test('.datelineignore passes over files as .gitignore does; deeper ones go over it', async (t) => {
  const folder = folderOf(t, {
    '.datelineignore': 'nhap/\n*.md\n!giu.md\n/goc.txt\n',
    'goc.txt': 'x',
    'a.txt': 'x',
    'b.md': 'x',
    'giu.md': 'x',
    'nhap/c.txt': 'x',
    '2016/goc.txt': 'x',
    '2016/.datelineignore': '!b.md\n2016.txt\n',
    '2016/b.md': 'x',
    '2016/2016.txt': 'x',
  });
  const { files, problems } = await findFiles([folder]);
  assert.deepEqual(told(problems), []);
  assert.deepEqual(
    files.map((file) => path.relative(folder, file.path).split(path.sep).join('/')),
    ['2016/b.md', '2016/goc.txt', 'a.txt', 'giu.md'],
  );
  assert.equal((await findFiles([path.join(folder, 'b.md')])).files.length, 1, 'a file that is named is read');
  assert.equal(readdirSync(folder).length, 7);
});

test('the example in docs/archive.md is a sound one', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/archive.md'), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
  const { rules, problem } = readFolderRules('r.yaml', Buffer.from(example), NO_RULES);
  assert.equal(problem, undefined);
  const { fingerprint, ...said } = rules;
  assert.notEqual(fingerprint, '');
  assert.deepEqual(said, {
    outlet: 'Báo Ban Mai',
    lang: 'vi',
    encoding: 'windows-1258',
    offset: 420,
    fields: { title: ['Tên bài'], body: ['Nội dung chính', 'Nội dung'], published: ['Ngày lên trang'] },
  });
});
