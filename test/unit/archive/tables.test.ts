import assert from 'node:assert/strict';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { folderOf, importAll, importFile, told } from './importing.ts';

const rows = (articles: Awaited<ReturnType<typeof importAll>>['articles']) =>
  articles.map(({ title, text, published, outlet, line }) => [title, text, published, outlet, line]);

test('CSV: columns by their usual names in either language; a row’s line is where it begins', async (t) => {
  const csv =
    '\uFEFFTiêu đề;Nội dung;Ngày đăng;Nguồn\r\n"Tựa";"Một câu.\r\nHai ""câu"".";06/12/2016;Báo Mẫu\r\n\r\n;;;\r\nTin;Ba.;7/12/2016;\r\n';
  const { articles, problems } = await importFile(t, 'x.csv', csv);
  assert.deepEqual(told(problems), []);
  assert.deepEqual(rows(articles), [
    ['Tựa', 'Tựa\n\nMột câu.\nHai "câu".', '2016-12-06', 'Báo Mẫu', 2],
    ['Tin', 'Tin\n\nBa.', '2016-12-07', undefined, 6],
  ]);
  const english = await importFile(
    t,
    'x.csv',
    'headline,content,pub_date,link\n"A, b",C.,2016-12-06,https://p.example/1\n',
  );
  assert.deepEqual(
    [...rows(english.articles)[0]!, english.articles[0]?.url],
    ['A, b', 'A, b\n\nC.', '2016-12-06', undefined, 2, 'https://p.example/1'],
  );
  const tsv = await importFile(t, 'x.tsv', 'id\ttitle\tbody\tpublished\n7\tTựa "hay"\tMột.\t2016-12-06\n');
  assert.deepEqual([tsv.articles[0]?.id, tsv.articles[0]?.text], ['7', 'Tựa "hay"\n\nMột.']);
});

test('CSV: columns that nobody knows are named, and the newsroom says what they are', async (t) => {
  const csv = 'T1,T2,T3\nTựa,Một câu.,2016-12-06\n';
  const unknown = await importFile(t, 'x.csv', csv);
  assert.deepEqual(told(unknown.problems), [['noColumns', 1]]);
  assert.deepEqual(unknown.problems[0]?.message.values, { names: 'T1, T2, T3' });
  const folder = folderOf(t, {
    'dateline.archive.yaml': 'fields:\n  title: T1\n  body: [Nothing, T2]\n  published: t3\noutlet: Báo Mẫu\n',
    'x.csv': csv,
  });
  const { articles, problems } = await importAll(folder);
  assert.deepEqual(told(problems), []);
  assert.deepEqual(rows(articles), [['Tựa', 'Tựa\n\nMột câu.', '2016-12-06', 'Báo Mẫu', 2]]);
});

test('CSV: a quotation mark that is never closed costs its row and what follows', async (t) => {
  const csv = 'title,body\nMột,Một.\nHai,"Hai.\nBa,Ba.\n';
  const { articles, problems } = await importFile(t, 'x.csv', csv);
  assert.deepEqual(
    articles.map(({ title }) => title),
    ['Một'],
  );
  assert.deepEqual(told(problems), [['badTable', 3]]);
  const endless = await importFile(t, 'x.csv', `title,body\nMột,Một.\nHai,"${'x'.repeat(5_000_000)}`);
  assert.equal(endless.articles.length, 1);
  assert.deepEqual(told(endless.problems), [['rowTooLong', 3]]);
});

test('JSON lines: the contract’s names, else usual ones; texts that are HTML are read as such', async (t) => {
  const lines = [
    {
      headline: 'Tựa',
      content: '<p>Một <b>câu</b>.</p><p>Hai.</p>',
      pubDate: 'Tue, 06 Dec 2016 10:00:00 +0700',
      section: 'x',
    },
    {
      title: 'Tin',
      body: 'Thân.',
      content: 'không đọc',
      description: 'không đọc',
      date: '2016-12-07',
      publisher: { name: 'Báo' },
    },
    { post_title: { rendered: 'Ba' }, text: ['Đoạn một.', 'Đoạn hai.'], created_at: 1481036400 },
  ];
  const { articles, problems } = await importFile(t, 'x.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  assert.deepEqual(told(problems), []);
  assert.deepEqual(rows(articles), [
    ['Tựa', 'Tựa\n\nMột câu.\n\nHai.', '2016-12-06', undefined, 1],
    ['Tin', 'Tin\n\nThân.', '2016-12-07', 'Báo', 2],
    ['Ba', 'Ba\n\nĐoạn một.\n\nĐoạn hai.', '2016-12-06', undefined, 3],
  ]);
});

test('JSON: a list, an object with a list, one article; each with its line', async (t) => {
  const list = [{ title: 'Một', body: 'A, "b" [c] {d}' }, { title: 'Hai' }];
  const read = async (value: unknown) => rows((await importFile(t, 'x.json', JSON.stringify(value, null, 2))).articles);
  assert.deepEqual(await read(list), [
    ['Một', 'Một\n\nA, "b" [c] {d}', undefined, undefined, 2],
    ['Hai', 'Hai', undefined, undefined, 6],
  ]);
  assert.deepEqual(
    (await read({ status: 'ok', other: [{ x: 1 }], articles: list })).map((row) => row.at(-1)),
    [9, 13],
  );
  assert.deepEqual(
    (await read({ hits: { total: 2, hits: [{ _id: '1', _source: list[0] }, { _source: list[1] }] } })).map(
      ([title]) => title,
    ),
    ['Một', 'Hai'],
  );
  const alone = await importFile(t, '2016-12-06.json', JSON.stringify({ headline: 'Tựa', text: 'Một câu.' }));
  assert.deepEqual([alone.articles[0]?.published, alone.articles[0]?.publishedFrom], ['2016-12-06', 'fileName']);
  const lines = await importFile(t, 'x.json', list.map((one) => JSON.stringify(one)).join('\n'));
  assert.deepEqual(
    lines.articles.map(({ line }) => line),
    [1, 2],
  );
});

test('JSON: broken, cut or foreign parts are named by their lines, and the rest is read', async (t) => {
  const keys = async (content: string) => {
    const { articles, problems } = await importFile(t, 'x.json', content);
    return [articles.map(({ title }) => title), ...told(problems)];
  };
  assert.deepEqual(await keys('[\n{"title":"Một"},\n{"title" "gãy"},\n7,\n{"title":"Hai"}]'), [
    ['Một', 'Hai'],
    ['badRecord', 3],
    ['notRecord', 4],
  ]);
  assert.deepEqual(await keys('[\n{"title":"Một"},\n{"title":"Ha'), [['Một'], ['breaksOff', 3]]);
  assert.deepEqual(await keys('{"articles": [\n{"title":"Một"'), [[], ['notJson', 2]]);
  assert.deepEqual(await keys('"chữ"'), [[], ['notRecord', undefined]]);
  assert.deepEqual(await keys('[]'), [[], ['noText', undefined]]);
  assert.deepEqual(await keys(' \n'), [[], ['noText', undefined]]);
});

test('a list of 100 MB is read record by record, in little memory', { timeout: 120_000 }, async (t) => {
  const folder = folderOf(t, { 'nho.json': '[]' });
  const file = path.join(folder, 'lon.json');
  const body = `${'Một câu dài. '.repeat(700)}`;
  await new Promise<void>((done) => {
    const out = createWriteStream(file);
    let written = 0;
    const more = () => {
      while (written < 8000) {
        const record = JSON.stringify({ id: written, title: `Tin ${written}`, body });
        if (!out.write(`${written++ === 0 ? '[' : ',\n'}${record}`)) return void out.once('drain', more);
      }
      out.end(']', () => done());
    };
    more();
  });
  const before = process.memoryUsage().rss;
  const { findFiles } = await import('../../../server/src/archive/importers/folder.ts');
  const { readArticles } = await import('../../../server/src/archive/importers/readArticles.ts');
  const { files } = await findFiles([file]);
  assert.ok(files[0]!.size > 90_000_000, `${files[0]!.size} bytes`);
  let count = 0;
  let line = 0;
  for await (const item of readArticles(files[0]!)) {
    assert.equal(item.problem, undefined);
    count++;
    line = item.article!.line!;
  }
  assert.deepEqual([count, line], [8000, 8000]);
  const grown = (process.memoryUsage().rss - before) / 1e6;
  assert.ok(grown < 300, `memory grew by ${Math.round(grown)} MB`);
});
