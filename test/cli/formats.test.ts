/** Every format that an archive may have, through the command line: read, indexed, found again with its source. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { ReportJson } from '../../server/src/output/json.ts';
import { docxOf, pdfOf, zipOf } from '../unit/archive/packing.ts';
import { dateline, folderWith } from './dateline.ts';

const TITLE = 'Liên minh họp bàn';
/** The story as each file tells it: of somebody else, so that it is found in that file alone. */
const sentenceOf = (person: string) =>
  `Ngày 6/12, Tổng thư ký NATO ${person} đã chủ trì cuộc họp của liên minh tại Brussels.`;
const PEOPLE = 'An Bình Châu Dũng Giang Hà Khánh Lan Minh Nga Phúc Quân Sơn Tâm Vinh Yến'.split(' ');
const MORE =
  'Các bộ trưởng bàn về ngân sách chung và về lịch làm việc của năm tới, theo thông cáo được công bố sau phiên họp kín.';
const recordOf = (told: string) => ({ title: TITLE, body: told, published: '2016-12-06', source: 'Báo Mẫu' });
const textOf = (told: string) =>
  `---\ntitle: ${TITLE}\npublished: 2016-12-06\nsource: Báo Mẫu\n---\n${TITLE}\n\n${told}\n`;

/** A file of every format that tells this, each with the line on which it does, as docs/archive.md counts it. */
const filesTelling = (
  told: string,
): Readonly<Record<string, { readonly content: string | Buffer; readonly line: number }>> => ({
  'a.txt': { content: textOf(told), line: 8 },
  'a.md': { content: textOf(told), line: 8 },
  'a.html': {
    content: `<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">\n<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Báo Mẫu">\n<meta property="article:published_time" content="2016-12-06T08:00:00+07:00"></head>\n<body><h1>${TITLE}</h1>\n<p>${told}</p>\n<p>${MORE}</p></body></html>`,
    line: 6,
  },
  '2016-12-06-a.docx': { content: docxOf({ paragraphs: [`# ${TITLE}`, told] }), line: 2 },
  '2016-12-06-a.pdf': {
    content: pdfOf({ lines: [`# ${TITLE}`, '', told.slice(0, 52), told.slice(52)] }),
    line: 2,
  },
  'a.rss': {
    content: `<rss version="2.0"><channel><title>Báo Mẫu</title>\n<item><title>${TITLE}</title><description>${told}</description><pubDate>Tue, 06 Dec 2016 08:00:00 +0700</pubDate></item></channel></rss>`,
    line: 2,
  },
  'a.atom': {
    content: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Mẫu</title>\n\n<entry><id>u</id><title>${TITLE}</title><content type="html">&lt;p&gt;${told}&lt;/p&gt;</content><published>2016-12-06T01:00:00Z</published></entry></feed>`,
    line: 3,
  },
  'a.xml': {
    content: `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="u"><itemMeta><provider><name>Báo Mẫu</name></provider></itemMeta>\n<contentMeta><headline>${TITLE}</headline><contentCreated>2016-12-06T08:00:00+07:00</contentCreated></contentMeta>\n<contentSet><inlineXML><nitf><body><body.content>\n<p>${told}</p>\n</body.content></body></nitf></inlineXML></contentSet></newsItem>`,
    line: 4,
  },
  'a.csv': {
    content: `Tiêu đề,Nội dung,Ngày đăng,Nguồn\nKhác,Không có gì,,\n${TITLE},"${told}",6/12/2016,Báo Mẫu\n`,
    line: 3,
  },
  'a.tsv': { content: `headline\tcontent\tdate\tpublisher\n${TITLE}\t${told}\t2016-12-06\tBáo Mẫu\n`, line: 2 },
  'a.jsonl': { content: `\n${JSON.stringify(recordOf(told))}\n`, line: 2 },
  'a.json': { content: JSON.stringify([recordOf(told)], null, 1), line: 2 },
  'ninjs.json': {
    content: JSON.stringify({
      uri: 'u',
      versioncreated: '2016-12-06T01:00:00Z',
      language: 'vi',
      headline: TITLE,
      body_text: told,
      source: 'Báo Mẫu',
    }),
    line: 1,
  },
  'a.zip': { content: zipOf([{ name: 'kho/a.txt', content: textOf(told) }]), line: 8 },
  'a.txt.gz': { content: gzipSync(textOf(told)), line: 8 },
  'a.jsonl.gz': { content: gzipSync(`\n\n${JSON.stringify(recordOf(told))}\n`), line: 3 },
});

/** What documents say of their outlet stands nowhere: the folder's rules do. */
const RULES = 'outlet: Báo Mẫu\nlang: vi\n';

test('every format is indexed and found again, with its outlet, title, day and line', async () => {
  const names = Object.keys(filesTelling(''));
  assert.ok(names.length <= PEOPLE.length);
  const expected = names.map((name, i) => {
    const person = `Nguyễn Văn ${PEOPLE[i]}`;
    return { name, person, quote: sentenceOf(person), ...filesTelling(sentenceOf(person))[name]! };
  });
  const drafts = expected.map(({ name, person }) =>
    JSON.stringify({ id: name, body: `Ngày 7/12/2016, Tổng thư ký NATO ${person} đã gặp báo giới.` }),
  );
  const cwd = await folderWith({
    'kho/dateline.archive.yaml': RULES,
    ...Object.fromEntries(expected.map(({ name, content }) => [`kho/${name}`, content])),
    'drafts.jsonl': drafts.join('\n'),
  });
  const indexed = await dateline(['index', 'kho', '--database', 'kho.db'], { cwd });
  assert.deepEqual([indexed.stderr, indexed.status], ['', 0]);
  const archive = ['--archive', 'kho', '--database', 'kho.db', '--format', 'jsonl'];
  const checked = await dateline(['check', '--jsonl', 'drafts.jsonl', ...archive], { cwd });
  assert.equal(checked.stderr, '');
  const reports = checked.stdout
    .trimEnd()
    .split('\n')
    .map((report): ReportJson => JSON.parse(report));
  assert.equal(reports.length, expected.length);
  for (const [i, { name, quote, line }] of expected.entries()) {
    const title = reports[i]!.claims.find(({ kind }) => kind === 'title')!;
    assert.equal(title.verdict, 'supported', name);
    const source = title.sources.find(({ path: file }) => file && path.basename(file) === name);
    assert.deepEqual(
      { title: source?.title, outlet: source?.outlet, published: source?.published, line: source?.line },
      { title: TITLE, outlet: 'Báo Mẫu', published: '2016-12-06', line },
      name,
    );
    assert.equal(source!.quote, quote, name);
  }
  const again = await dateline(['index', 'kho', '--database', 'kho.db'], { cwd });
  assert.match(again.stdout, new RegExp(`0 added, 0 removed, ${names.length} files unchanged`));
});

test('an archive of all formats supports a draft; one story told many times is one source', async () => {
  const files = filesTelling(sentenceOf('Jens Stoltenberg'));
  const draft = `NATO họp bàn\n\nNgày 7/12/2016, Tổng thư ký NATO Jens Stoltenberg đã gặp báo giới.\n`;
  const cwd = await folderWith({
    ...Object.fromEntries(Object.entries(files).map(([name, { content }]) => [`kho/${name}`, content])),
    'kho/dateline.archive.yaml': RULES,
    'nháp.txt': draft,
  });
  const { stdout, stderr } = await dateline(['check', 'nháp.txt', '--archive', 'kho', '--format', 'jsonl'], { cwd });
  assert.equal(stderr, '');
  const report: ReportJson = JSON.parse(stdout);
  const title = report.claims.find(({ kind }) => kind === 'title')!;
  assert.equal(title.verdict, 'supported');
});

test('a problem in a packed file names both', async () => {
  const cwd = await folderWith({ 'kho/a.zip': zipOf([{ name: 'b.docx', content: 'không phải' }]) });
  const { stderr } = await dateline(['index', 'kho', '--database', 'kho.db', '--ui', 'en'], { cwd });
  assert.match(stderr, /^dateline: .*a\.zip!\/b\.docx: This is not a \.docx file, or it has a password\./);
});

test('drafts may be documents: offsets and lines count in the text that is taken out of them', async () => {
  const wrong = 'Ngày 31/6/2016, Tổng thư ký NATO Jens Stoltenberg đã chủ trì cuộc họp của liên minh.';
  const page = `<!DOCTYPE html>\n<html lang="vi"><head><meta property="article:published_time" content="2016-12-06"></head>\n<body><h1>${TITLE}</h1><p>${wrong}</p><p>${MORE}</p></body></html>`;
  const cwd = await folderWith({
    'nhap/a.docx': docxOf({ paragraphs: [`# ${TITLE}`, wrong] }),
    'nhap/b.html': page,
    'nhap/c.pdf': pdfOf({ lines: [`# ${TITLE}`, '', wrong.slice(0, 52), wrong.slice(52)] }),
    'nhap/d.docx': 'không phải',
  });
  const { status, stdout, stderr } = await dateline(['check', 'nhap', '--format', 'jsonl', '--ui', 'en'], { cwd });
  assert.equal(
    stderr,
    'dateline: nhap/d.docx: This is not a .docx file, or it has a password. Save it as .docx without a password.\n'.replace(
      'nhap/',
      `nhap${path.sep}`,
    ),
  );
  assert.equal(status, 3);
  const reports = stdout
    .trimEnd()
    .split('\n')
    .map((line): ReportJson => JSON.parse(line));
  assert.deepEqual(
    reports.map(({ path: file, findings }) => [
      path.basename(file ?? ''),
      findings[0]?.code,
      findings[0]?.line,
      findings[0]?.text,
    ]),
    [
      ['a.docx', 'date/impossible', 3, '31/6/2016'],
      ['b.html', 'date/impossible', 3, '31/6/2016'],
      ['c.pdf', 'date/impossible', 3, '31/6/2016'],
    ],
  );
  assert.equal(reports[1]?.anchor.from, '2016-12-06', 'a page says when it was published');
});
