import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { folderOf, importAll, importFile, told } from './importing.ts';
import { docxOf, zipOf } from './packing.ts';

test('.zip: its files are read as if they lay in a folder; keys name them', async (t) => {
  const zip = zipOf([
    { name: 'kho/2016/', content: '' },
    { name: 'kho/2016/2016-12-06-hop.txt', content: 'Tựa\n\nMột câu.' },
    { name: 'kho/b.docx', content: docxOf({ paragraphs: ['Hai câu.'] }) },
    { name: 'kho/c.jsonl', content: '{"id":"c1","title":"Ba"}\n{"id":"c2","title":"Bốn"}\n' },
    { name: 'kho/anh.png', content: 'x' },
    { name: 'kho/.an.txt', content: 'x' },
    { name: '__MACOSX/kho/b.txt', content: 'x' },
    { name: 'trong.zip', content: zipOf([{ name: 'd.txt', content: 'Năm câu.' }]) },
    { name: 'e.txt.gz', content: gzipSync('Sáu câu.') },
  ]);
  const folder = folderOf(t, { 'kho.zip': zip });
  const file = path.join(folder, 'kho.zip');
  const { articles, problems } = await importAll(file);
  assert.deepEqual(told(problems), []);
  assert.deepEqual(
    articles.map(({ key, path: of, text, published }) => [key.slice(file.length), of === file, text, published]),
    [
      ['!/kho/2016/2016-12-06-hop.txt', true, 'Tựa\n\nMột câu.', '2016-12-06'],
      ['!/kho/b.docx', true, 'Hai câu.', undefined],
      ['!/kho/c.jsonl#c1', true, 'Ba', undefined],
      ['!/kho/c.jsonl#c2', true, 'Bốn', undefined],
      ['!/trong.zip!/d.txt', true, 'Năm câu.', undefined],
      ['!/e.txt.gz', true, 'Sáu câu.', undefined],
    ],
  );
});

test('.gz: any format, known by the name before it; a cut one is read up to the cut', async (t) => {
  const lines = '{"id":"1","title":"Một"}\n{"id":"2","title":"Hai"}\n';
  const { articles } = await importFile(t, 'x.jsonl.gz', gzipSync(lines));
  assert.deepEqual(
    articles.map(({ id, line }) => [id, line]),
    [
      ['1', 1],
      ['2', 2],
    ],
  );
  const json = await importFile(t, 'x.json.gz', gzipSync('[{"title":"Một"}]'));
  assert.equal(json.articles[0]?.title, 'Một');
  const stamped = await importFile(t, '2016-12-06.txt.gz', gzipSync('Một câu.'));
  assert.equal(stamped.articles[0]?.published, '2016-12-06');
  const cut = await importFile(t, 'x.txt.gz', gzipSync('Một câu.').subarray(0, 15));
  assert.deepEqual(told(cut.problems), [['brokenGzip', undefined]]);
  assert.deepEqual(told((await importFile(t, 'x.gz', 'không phải')).problems), [['brokenGzip', undefined]]);
});

test('packed files that would fill a machine are refused at once', async (t) => {
  const since = performance.now();
  const zeros = Buffer.alloc(300_000_000);
  const keys = async (name: string, content: Uint8Array) => told((await importFile(t, name, content)).problems);
  assert.deepEqual(await keys('x.txt.gz', gzipSync(zeros, { level: 1 })), [['tooLong', undefined]]);
  assert.deepEqual(await keys('x.jsonl.gz', gzipSync(zeros.fill(32), { level: 1 })), [['bomb', undefined]]);
  const zip = zipOf([
    { name: 'a.txt', content: zeros },
    { name: 'b.txt', content: 'Một câu.' },
  ]);
  const found = await importFile(t, 'x.zip', zip);
  assert.deepEqual(told(found.problems), [['bomb', undefined]]);
  assert.equal(found.articles[0]?.text, 'Một câu.');
  const liar = zipOf([{ name: 'a.jsonl', content: zeros, claims: 5_000_000 }]);
  assert.deepEqual(await keys('x.zip', liar), [['brokenEntry', undefined]], 'it is larger than it says');
  // The same bytes under a thousand names: each harmless, together 4 GB.
  const content = Buffer.alloc(3_900_000, 'Một câu. ');
  const many = zipOf(Array.from({ length: 1000 }, (_, i) => ({ name: `${i}.txt`, content, shares: i > 0 })));
  assert.deepEqual(await keys('x.zip', many), [['bomb', undefined]]);
  let nested: Buffer = zipOf([{ name: 'a.txt', content: 'x' }]);
  for (let depth = 0; depth < 5; depth++) nested = zipOf([{ name: 'trong.zip', content: nested }]);
  assert.deepEqual(await keys('x.zip', nested), [['packedTooDeep', undefined]]);
  assert.ok(performance.now() - since < 20_000);
});

test('.zip: damaged, locked, with names that lead out of it, empty', async (t) => {
  const sound = zipOf([{ name: 'a.txt', content: 'Một câu.' }]);
  const read = async (content: Uint8Array) => importFile(t, 'x.zip', content);
  assert.deepEqual(told((await read(sound.subarray(0, 60))).problems), [['brokenZip', undefined]]);
  const locked = await read(
    zipOf([
      { name: 'a.txt', content: 'x', encrypted: true },
      { name: 'b.txt', content: 'x', encrypted: true },
      { name: 'c.txt', content: 'Hai câu.' },
    ]),
  );
  assert.deepEqual(told(locked.problems), [['zipPassword', undefined]]);
  assert.equal(locked.articles.length, 1);
  const folder = folderOf(t, { 'kho/x.zip': zipOf([{ name: '../thoat.txt', content: 'x' }]) });
  assert.deepEqual(told((await importAll(path.join(folder, 'kho'))).problems), [['brokenZip', undefined]]);
  assert.throws(() => statSync(path.join(folder, 'thoat.txt')));
  assert.deepEqual(told((await read(zipOf([]))).problems), [['emptyZip', undefined]]);
  const damaged = Buffer.from(sound);
  damaged[38] = 0xff;
  damaged[39] = 0xff;
  assert.deepEqual(told((await read(damaged)).problems), [['brokenEntry', undefined]]);
});

test('a .txt file that is a .zip file is read as one, and a .docx named .zip as a document', async (t) => {
  const zip = await importFile(t, 'x.txt', zipOf([{ name: 'a.txt', content: 'Một câu.' }]));
  assert.equal(zip.articles[0]?.text, 'Một câu.');
  const document = await importFile(t, 'x', docxOf({ paragraphs: ['Hai câu.'] }));
  assert.equal(document.articles[0]?.text, 'Hai câu.');
});
