/** The archive as a list and as something to search, over the protocol. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { ArchiveArticles, ArchiveMonths, ArchiveProblem, SearchResult } from '../../server/src/lsp/protocol.ts';
import { TestEditor, uriOf } from './editor.ts';
import { makeNewsroom, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let editor: TestEditor;
before(async () => {
  newsroom = await makeNewsroom();
  editor = await TestEditor.start({
    folders: [newsroom.folder],
    options: { cache: newsroom.path('.cache') },
    locale: 'vi',
  });
  await editor.archiveReady(newsroom.articles);
});
after(async () => {
  await editor.abandon();
  await newsroom.remove();
});

const months = (of = editor) => of.request<ArchiveMonths>('dateline/archiveMonths', null);
const articles = (params: object) => editor.request<ArchiveArticles>('dateline/archiveArticles', params);
const search = (query: string, more: object = {}, of = editor) =>
  of.request<SearchResult>('dateline/search', { query, ...more });

test('months come newest first with their counts, in the window’s language', async () => {
  const told = await months();
  assert.equal(told.archive.state, 'ready');
  assert.deepEqual(
    told.months.map(({ year, month, label, articles }) => [year, month, label, articles]),
    [
      [2025, 6, 'Tháng 6/2025', 1],
      [2024, 7, 'Tháng 7/2024', 1],
      [2016, 12, 'Tháng 12/2016', 2],
    ],
  );
  assert.deepEqual([told.undated, told.problems], [0, 0]);
});

test('a month has its days and its articles, each with its file and line; pages follow each other', async () => {
  const december = await articles({ year: 2016, month: 12 });
  assert.equal(december.total, 2);
  assert.deepEqual(
    december.days.map(({ day, articles }) => [day, articles]),
    [
      [5, 1],
      [1, 1],
    ],
  );
  const [first] = december.articles;
  assert.deepEqual(
    [first?.title, first?.outlet, first?.published, first?.day, first?.dayOfYear],
    ['Các ngoại trưởng NATO họp ở Brussels', 'Bản tin Chiều', '2016-12-05', '5/12/2016', '5/12'],
  );
  assert.equal(first?.uri, uriOf(newsroom.path('archive/hop-ngoai-truong.txt')));
  assert.equal(first?.line, 5);
  const second = await articles({ year: 2016, month: 12, skip: 1, count: 1 });
  assert.deepEqual(
    second.articles.map(({ title }) => title),
    ['Đội tuyển trở về'],
  );
  assert.equal((await articles({ year: 2016, month: 12, day: 1 })).total, 1);
  assert.equal((await articles({ year: 2016, month: 13 })).total, 0);
  assert.equal((await articles({ year: 2016, month: 2, day: 31 })).total, 0);
  assert.equal((await articles({})).total, 0);
});

test('search answers with sources that can be opened where they stand', async () => {
  const office = await search('tổng thư ký nato');
  assert.equal(office.message, '');
  const [group] = office.groups;
  assert.equal(group?.kind, 'office');
  assert.deepEqual(
    group?.lines.map(({ text }) => text.split(' · ')[0]),
    ['Jens Stoltenberg', 'Mark Rutte'],
  );
  const text = await search('"tập huấn" đội tuyển');
  const [source] = text.groups[0]!.lines[0]!.sources;
  assert.equal(text.groups[0]!.kind, 'text');
  assert.equal(source?.uri, uriOf(newsroom.path('archive/the-thao.txt')));
  assert.equal(source?.line, 7);
  assert.match(source!.sentence, /^Ngày 1\/12, đội tuyển quốc gia .* 12 ngày\.$/);
  assert.match(source!.where, /^Báo Sân Cỏ, 1\/12\/2016, dòng 8$/);
  const record = await search('Washington tiếp đón');
  assert.equal(record.groups.at(-1)?.lines[0]?.sources[0]?.uri, uriOf(newsroom.path('archive/kho-cu.jsonl')));
  assert.equal(record.groups.at(-1)?.lines[0]?.sources[0]?.line, 0);
});

test('search at a day, with nothing, and for what is not there', async () => {
  const then = await search('tổng thư ký nato', { at: '2016-12-05' });
  assert.deepEqual(
    then.groups[0]?.lines.map(({ text }) => text.split(' · ')[0]),
    ['Jens Stoltenberg'],
  );
  assert.match((await search('  ')).message, /^Gõ tên người/);
  assert.match((await search('qwertz')).message, /“qwertz”/);
  await assert.rejects(search('NATO', { at: '2016-02-31' }), /2016-02-31/);
});

test('problems are told with file and line, and go when they are mended', async () => {
  const broken = newsroom.path('archive/hong.jsonl');
  await writeFile(broken, '{"title": "Một bài lành", "body": "Có chữ.", "published": "2020-01-02"}\n{"title": \n');
  const done = await editor.request<{ articles: number }>('dateline/refreshArchive', null);
  assert.equal(done.articles, newsroom.articles + 1);
  assert.equal((await months()).problems, 1);
  const [problem] = await editor.request<ArchiveProblem[]>('dateline/archiveProblems', null);
  assert.deepEqual([problem?.uri, problem?.place, problem?.line], [uriOf(broken), 'hong.jsonl:2', 1]);
  assert.match(problem!.message, /JSON/);
  await writeFile(broken, '{"title": "Một bài lành", "body": "Có chữ.", "published": "2020-01-02"}\n');
  await editor.request('dateline/refreshArchive', null);
  assert.deepEqual(await editor.request('dateline/archiveProblems', null), []);
});

test('without an archive the answer says so', async () => {
  const lonely = await TestEditor.start({ locale: 'vi' });
  try {
    const told = await months(lonely);
    assert.deepEqual([told.archive.state, told.months.length], ['none', 0]);
    const { groups, message } = await search('NATO', {}, lonely);
    assert.deepEqual(groups, []);
    assert.match(message, /^Chưa có kho tin/);
  } finally {
    await lonely.abandon();
  }
});
