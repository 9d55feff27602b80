import assert from 'node:assert/strict';
import { chmodSync, createWriteStream, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { decode } from '../../../server/src/archive/importers/encoding.ts';
import { findFiles } from '../../../server/src/archive/importers/folder.ts';
import { type ImportProblem, LONGEST_ARTICLE } from '../../../server/src/archive/importers/rawArticle.ts';
import { stampOfFileName, stampOfUrl } from '../../../server/src/archive/importers/stamp.ts';

import { isoDay } from '../../../server/src/time/civil.ts';
import { importAll, importFile } from './importing.ts';
import { workshop } from './newsroom.ts';

const keys = (problems: readonly ImportProblem[]) => problems.map(({ message, line }) => [message.key, line]);

test('text comes in UTF-8 with or without a mark, and in UTF-16 with one', () => {
  const text = 'Đại sứ đến Huế 😀';
  const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
  assert.deepEqual(decode(Buffer.from(text)), { text });
  assert.deepEqual(decode(Buffer.from(`\uFEFF${text}`)), { text });
  assert.deepEqual(decode(wide), { text });
  assert.deepEqual(decode(Buffer.from(wide).swap16()), { text });
});

test('what is no text, or wrongly encoded, is said to be so and never guessed', () => {
  assert.deepEqual(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])), {
    fault: 'notText',
  });
  assert.deepEqual(decode(Buffer.from([0x48, 0xe0, 0x20, 0x4e, 0xf4, 0x69])), { fault: 'badEncoding' });
});

test('a stamp in an address is a plausible day with a time, or one with separators', () => {
  const day = (url: string) => {
    const found = stampOfUrl(url);
    return found === undefined ? undefined : isoDay(found);
  };
  assert.equal(day('https://bao.vn/the-gioi/tin-20240712104353995.htm'), '2024-07-12');
  assert.equal(day('https://bao.vn/2016/12/06/tin'), '2016-12-06');
  assert.equal(day('https://bao.vn/tin-20241312104353995.htm'), undefined, 'no thirteenth month');
  assert.equal(day('https://bao.vn/tin-20240712994353995.htm'), undefined, 'no hour 99');
  assert.equal(day('https://bao.vn/tin-20101112.htm'), undefined, 'eight digits may be an article number');
  assert.equal(day('https://bao.vn/tin-18240712104353995.htm'), undefined, 'no web in 1824');
  assert.equal(isoDay(stampOfFileName('2024-07-12-hop-bao.txt')!), '2024-07-12');
  assert.equal(isoDay(stampOfFileName('20240712_hop-bao.txt')!), '2024-07-12');
  assert.equal(stampOfFileName('tin-123456789012.txt'), undefined);
});

test('an article file: metadata first, then the stamp of its address, then its name', async (t) => {
  const front = (lines: string) => Buffer.from(`---\n${lines}\n---\nMột câu.`);
  const article = async (content: Buffer) => (await importFile(t, '2020-01-02-x.md', content)).articles[0]!;
  const dated = await article(front('title: Tựa\nsource: Báo\npublished: 6/12/2016'));
  assert.deepEqual(
    [dated.title, dated.outlet, dated.published, dated.publishedFrom],
    ['Tựa', 'Báo', '2016-12-06', 'metadata'],
  );
  const stamped = await article(front('url: https://b.vn/x-20240712104353995.htm'));
  assert.deepEqual([stamped.published, stamped.publishedFrom], ['2024-07-12', 'stamp']);
  const named = await article(Buffer.from('Một câu.'));
  assert.deepEqual([named.published, named.publishedFrom], ['2020-01-02', 'fileName']);
});

test('bad metadata cost only themselves; an empty or endless file is no article', async (t) => {
  const broken = await importFile(t, 'x.md', '---\ntitle: "chưa đóng\n---\nMột câu.');
  assert.equal(broken.articles.length, 1);
  assert.deepEqual(keys(broken.problems), [['archive.frontMatter', 1]]);
  const undated = await importFile(t, 'x.md', '---\npublished: hôm kia\n---\nMột câu.');
  assert.equal(undated.articles[0]?.published, undefined);
  assert.equal(undated.articles.length, 1);
  assert.deepEqual(keys(undated.problems), [['archive.badDate', undefined]]);
  assert.deepEqual(keys((await importFile(t, 'x.md', ' \n')).problems), [['archive.noText', undefined]]);
  const long = Buffer.alloc(LONGEST_ARTICLE + 1, 'a');
  assert.deepEqual(keys((await importFile(t, 'x.txt', long)).problems), [['archive.tooLong', undefined]]);
});

test('records: title, summary and body joined; broken lines are named and the others read', async (t) => {
  const file = path.join(workshop(t), 'kho.jsonl');
  const lines = [
    '{"id":7,"title":"Tựa","summary":"Tóm tắt.","body":"Thân bài.","published":"2016-12-06T23:50:00+07:00","source":"Báo"}',
    '{"title": "gãy',
    '',
    '[1, 2]',
    '{"url":"https://b.vn/x-20240712104353995.htm","body":"Chỉ có thân."}',
    '{"title":"  "}',
    '{"title":"Ngày lạ","published":"31/6/2024"}',
  ];
  writeFileSync(file, `\uFEFF${lines.join('\r\n')}`);
  const { articles, problems } = await importAll(file);
  assert.deepEqual(keys(problems), [
    ['archive.badJson', 2],
    ['archive.notRecord', 4],
    ['archive.noText', 6],
    ['archive.badDate', 7],
  ]);
  assert.deepEqual(
    articles.map(({ text, line, published, publishedFrom }) => [text, line, published, publishedFrom]),
    [
      ['Tựa\n\nTóm tắt.\n\nThân bài.', 1, '2016-12-06', 'metadata'],
      ['Chỉ có thân.', 5, '2024-07-12', 'stamp'],
      ['Ngày lạ', 7, undefined, undefined],
    ],
  );
  assert.deepEqual([articles[0]!.id, articles[0]!.key], ['7', `${file}#7`]);
});

test('records with one id have keys of their own', async (t) => {
  const file = path.join(workshop(t), 'kho.jsonl');
  writeFileSync(file, '{"id":"a","title":"Một"}\n{"id":"a","title":"Hai"}\n');
  const { articles } = await importAll(file);
  assert.deepEqual(
    articles.map(({ key }) => key),
    [`${file}#a`, `${file}#a~2`],
  );
});

test('a line of 20 MB is passed over, quickly, and the lines around it are read', async (t) => {
  const file = path.join(workshop(t), 'kho.jsonl');
  await new Promise<void>((done) => {
    const out = createWriteStream(file);
    out.write('{"title":"Trước"}\n{"title":"');
    for (let i = 0; i < 20; i++) out.write('x'.repeat(1_000_000));
    out.end('"}\n{"title":"Sau"}', () => done());
  });
  const start = performance.now();
  const { articles, problems } = await importAll(file);
  assert.ok(performance.now() - start < 3000);
  assert.deepEqual(
    articles.map(({ text }) => text),
    ['Trước', 'Sau'],
  );
  assert.deepEqual(keys(problems), [['archive.lineTooLong', 2]]);
});

test('a .jsonl file may be UTF-16, and may be no text at all', async (t) => {
  const folder = workshop(t);
  const [wide, binary] = [path.join(folder, 'wide.jsonl'), path.join(folder, 'binary.jsonl')];
  writeFileSync(wide, Buffer.from('\uFEFF{"title":"Huế"}\n', 'utf16le'));
  writeFileSync(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  assert.deepEqual((await importAll(wide)).articles[0]?.text, 'Huế');
  assert.deepEqual(keys((await importAll(binary)).problems), [['archive.notText', undefined]]);
});

test('many broken lines are not all listed', async (t) => {
  const file = path.join(workshop(t), 'kho.jsonl');
  writeFileSync(file, '{\n'.repeat(50));
  const { problems } = await importAll(file);
  assert.equal(problems.length, 21);
  assert.deepEqual(problems.at(-1)?.message, { key: 'archive.moreProblems', values: { count: { number: 30 } } });
});

test('folders are walked by name, links do not turn in circles, other files are passed over', async (t) => {
  const folder = workshop(t);
  mkdirSync(path.join(folder, 'b'));
  mkdirSync(path.join(folder, '.git'));
  for (const name of ['b/2.txt', 'a.md', 'c.jsonl', 'anh.png', '.git/x.txt', 'b/1.TXT'])
    writeFileSync(path.join(folder, name), 'x');
  symlinkSync(folder, path.join(folder, 'b', 'vong'));
  symlinkSync(path.join(folder, 'khong-co'), path.join(folder, 'dut.txt'));
  const { files, problems } = await findFiles([folder, path.join(folder, 'b')]);
  assert.deepEqual(
    files.map((file) => path.relative(folder, file.path)),
    ['a.md', path.join('b', '1.TXT'), path.join('b', '2.txt'), 'c.jsonl'],
  );
  assert.deepEqual(
    problems.map((one) => [path.basename(one.path), one.message.key]),
    [['dut.txt', 'archive.missing']],
  );
});

test('a folder of many files is told by name, a linked file once; who wants to know of a few looks no further', async (t) => {
  const folder = workshop(t);
  const names = Array.from({ length: 300 }, (_, i) => `${String(i).padStart(3, '0')}.txt`);
  for (const name of names) writeFileSync(path.join(folder, name), name);
  symlinkSync(path.join(folder, '007.txt'), path.join(folder, '999.txt'));
  const all = await findFiles([folder]);
  assert.deepEqual(
    all.files.map((file) => path.basename(file.path)),
    names,
  );
  assert.equal(all.complete, true);
  assert.deepEqual((await findFiles([folder], 300 * 7)).complete, true);
  const few = await findFiles([folder], 100 * 7);
  assert.equal(few.complete, false);
  assert.deepEqual(few.files, all.files.slice(0, 101));
});

test('a missing, an empty and a foreign place are each one problem', async (t) => {
  const folder = workshop(t);
  writeFileSync(path.join(folder, 'anh.png'), 'x');
  const { files, problems } = await findFiles([path.join(folder, 'khong-co'), folder, path.join(folder, 'anh.png')]);
  assert.deepEqual(files, []);
  assert.deepEqual(
    problems.map((one) => one.message.key),
    ['archive.missing', 'archive.empty', 'archive.unknownFormat'],
  );
});

test('a folder that may not be read costs only itself', async (t) => {
  if (process.getuid?.() === 0 || process.platform === 'win32') return t.skip('root and Windows may read any folder');
  const folder = workshop(t);
  const closed = path.join(folder, 'kin');
  mkdirSync(closed);
  writeFileSync(path.join(folder, 'a.txt'), 'x');
  chmodSync(closed, 0);
  const { files, problems } = await findFiles([folder]).finally(() => chmodSync(closed, 0o700));
  assert.equal(files.length, 1);
  assert.deepEqual(keys(problems), [['archive.forbidden', undefined]]);
});
