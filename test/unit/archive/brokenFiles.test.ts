/** Whatever is done to a file of any format: reading it never throws, never takes long, and says what is wrong. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { bundles } from '../../../server/src/output/bundles.ts';
import { folderOf, importAll } from './importing.ts';
import { docxOf, pdfOf, zipOf } from './packing.ts';

const WORDS = 'Ngày 6/12/2016, Tổng thư ký NATO Jens Stoltenberg chủ trì phiên họp tại Brussels về hỗ trợ 40 tỷ euro.';
const PAGE = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Tựa"}</script></head><body><article><h1>Tựa</h1><p>${WORDS}</p><p>${WORDS}</p></article></body></html>`;
const RECORD = JSON.stringify({ id: '1', title: 'Tựa', body: WORDS, published: '2016-12-06' });
const ITEM = `<item><title>Tựa</title><description><![CDATA[<p>${WORDS}</p>]]></description><pubDate>Tue, 06 Dec 2016 10:00:00 +0700</pubDate></item>`;

const FILES: Readonly<Record<string, Buffer>> = {
  'a.txt': Buffer.from(`---\ntitle: Tựa\npublished: 2016-12-06\n---\n${WORDS}`),
  'a.html': Buffer.from(PAGE),
  'a.xml': Buffer.from(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title>${ITEM}${ITEM}</channel></rss>`,
  ),
  'a.newsml': Buffer.from(
    `<newsItem guid="a"><contentMeta><headline>Tựa</headline></contentMeta><contentSet><inlineXML><nitf><body><body.content><p>${WORDS}</p></body.content></body></nitf></inlineXML></contentSet></newsItem>`,
  ),
  'a.jsonl': Buffer.from(`${RECORD}\n${RECORD}\n`),
  'a.json': Buffer.from(`[${RECORD},\n${RECORD}]`),
  'b.json': Buffer.from(JSON.stringify({ articles: [JSON.parse(RECORD)] })),
  'c.json': Buffer.from(
    JSON.stringify({ uri: 'u', versioncreated: '2016-12-06T10:00:00Z', headline: 'T', body_text: WORDS }),
  ),
  'a.csv': Buffer.from(`title,body,date\nTựa,"${WORDS}",2016-12-06\nTin,"Hai\ndòng",\n`),
  'a.docx': docxOf({ paragraphs: ['# Tựa', WORDS], created: '2016-12-06T01:00:00Z', modified: '2016-12-06T02:00:00Z' }),
  'a.pdf': pdfOf({ lines: ['# Tựa', '', WORDS.slice(0, 50), WORDS.slice(50)] }),
  'a.zip': zipOf([
    { name: 'a.txt', content: WORDS },
    { name: 'b.html', content: PAGE },
  ]),
  'a.txt.gz': gzipSync(WORDS),
};

type Damage = { readonly at: number; readonly byte: number };

test('files of every format are read before anything is done to them', async (t) => {
  for (const [name, content] of Object.entries(FILES)) {
    const { articles, problems } = await importAll(path.join(folderOf(t, { [name]: content }), name));
    assert.deepEqual(problems, [], name);
    assert.ok(articles.length > 0, name);
    assert.ok(articles[0]!.text.includes('Jens Stoltenberg'), name);
  }
});

test('cut and littered files of every format give articles or problems, quickly', { timeout: 600_000 }, async (t) => {
  const damages = fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) }),
    { maxLength: 8 },
  );
  const names = fc.constantFrom(...Object.keys(FILES));
  await fc.assert(
    fc.asyncProperty(names, fc.double({ min: 0, max: 1.2, noNaN: true }), damages, async (name, cut, litter) => {
      const sound = FILES[name]!;
      const bytes = Buffer.from(sound.subarray(0, Math.ceil(Math.min(1, cut) * sound.length)));
      for (const { at, byte } of litter as Damage[])
        if (bytes.length > 0) bytes[Math.floor(at * (bytes.length - 1))] = byte;
      const since = performance.now();
      const { articles, problems } = await importAll(path.join(folderOf(t, { [name]: bytes }), name));
      assert.ok(performance.now() - since < 5000, `${name} took ${Math.round(performance.now() - since)} ms`);
      assert.ok(articles.length + problems.length > 0, `${name} of ${bytes.length} bytes vanished without a word`);
      for (const { message } of problems) {
        assert.ok(Object.hasOwn(bundles.vi, message.key), message.key);
        assert.notEqual(message.key, 'archive.unreadable', `${name}: ${JSON.stringify(message.values)}`);
      }
    }),
    { numRuns: 400 },
  );
});

test('any bytes under any name', async (t) => {
  const names = fc.constantFrom(
    'x.txt',
    'x.html',
    'x.xml',
    'x.json',
    'x.jsonl',
    'x.csv',
    'x.docx',
    'x.pdf',
    'x.zip',
    'x.gz',
    'x',
  );
  const starts = fc.constantFrom(
    '',
    '<',
    '<html>',
    '<?xml version="1.0"?>',
    '<rss>',
    '{',
    '[',
    '"',
    'PK\u0003\u0004',
    '%PDF-1.4\n',
    '---\n',
  );
  await fc.assert(
    fc.asyncProperty(names, starts, fc.uint8Array({ maxLength: 300 }), async (name, start, rest) => {
      const content = Buffer.concat([Buffer.from(start, 'latin1'), rest]);
      const { articles, problems } = await importAll(path.join(folderOf(t, { [name]: content }), name));
      for (const { message } of problems)
        assert.notEqual(message.key, 'archive.unreadable', JSON.stringify(message.values));
      for (const { text } of articles) assert.notEqual(text.trim(), '');
    }),
    { numRuns: 400 },
  );
});
