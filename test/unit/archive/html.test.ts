import assert from 'node:assert/strict';
import test from 'node:test';
import { importFile, told } from './importing.ts';

const FILLER =
  'Các bộ trưởng bàn về việc hỗ trợ lâu dài, về ngân sách chung và về lịch làm việc của năm tới, theo thông cáo được công bố sau phiên họp kín.';

/** A page as newspapers serve it: menus, teasers, a summary of its own, the date in its head alone. */
const page = (head: string, html = '<html lang="vi">') => `<!DOCTYPE html>
${html}
<head>
<meta charset="utf-8">
<title>Khối họp bàn | Báo Mẫu</title>
${head}
</head>
<body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/the-gioi">Thế giới</a></li></ul></nav>
<article>
<h1>Khối họp bàn về hỗ trợ</h1>
<p class="sapo">Hội nghị khai mạc ngày 6/12 tại Brussels.</p>
<div class="body">
<p>Tổng thư ký NATO Jens Stoltenberg chủ trì phiên họp sáng 6/12. ${FILLER}</p>
<p>Mức hỗ trợ là <b>40</b>
tỷ euro. ${FILLER}</p>
<h2>Bước tiếp theo</h2>
<p>${FILLER} Phiên sau diễn ra ngày 7/12.</p>
</div>
</article>
<aside><h3>Tin liên quan</h3><ul><li><a href="/x">Một tin khác hẳn của ngày 1/1</a></li></ul></aside>
<script>var x = "<p>không phải bài</p>";</script>
<footer>Bản quyền Báo Mẫu 2019</footer>
</body></html>`;

const LD = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Khối họp bàn về hỗ trợ',
  datePublished: '2016-12-06T08:30:00+07:00',
  publisher: { '@type': 'Organization', name: 'Báo Mẫu' },
  mainEntityOfPage: { '@id': 'https://mau.vn/the-gioi/khoi-hop.html' },
};

test('a page: the article without the page around it, each paragraph on its line', async (t) => {
  const { articles, problems } = await importFile(t, 'khoi-hop.html', page(LD(ARTICLE)));
  assert.deepEqual(told(problems), []);
  const [article] = articles;
  assert.equal(article?.title, 'Khối họp bàn về hỗ trợ');
  assert.deepEqual(
    [article.published, article.publishedFrom, article.outlet, article.url, article.lang],
    ['2016-12-06', 'metadata', 'Báo Mẫu', 'https://mau.vn/the-gioi/khoi-hop.html', 'vi'],
  );
  const lines = article.text.split('\n').map((text, index) => [text.slice(0, 30), article.lines?.[index]]);
  const line = (begins: string) => lines.find(([text]) => String(text).startsWith(begins))?.[1];
  const source = page(LD(ARTICLE)).split('\n');
  for (const begins of ['Tổng thư ký NATO', 'Mức hỗ trợ là', 'Hội nghị khai mạc'])
    assert.ok(source[Number(line(begins)) - 1]?.includes(begins), `${begins} is said to stand on line ${line(begins)}`);
  assert.match(article.text, /Mức hỗ trợ là 40 tỷ euro\./);
  assert.match(article.text, /^## Bước tiếp theo$/m);
  assert.doesNotMatch(article.text, /Trang chủ|không phải bài|Bản quyền|Tin liên quan/);
  assert.equal(article.text.split('Khối họp bàn về hỗ trợ').length, 2, 'the headline is there once');
});

test('the day of a page: JSON-LD in lists and graphs, metas, time, address, file name, in this order', async (t) => {
  const day = async (head: string, name = 'x.html') => {
    const { articles } = await importFile(t, name, page(head));
    return [articles[0]?.published, articles[0]?.publishedFrom];
  };
  assert.deepEqual(await day(LD([{ '@type': 'WebSite' }, ARTICLE])), ['2016-12-06', 'metadata']);
  assert.deepEqual(await day(LD({ '@graph': [{ '@type': 'WebPage' }, ARTICLE] })), ['2016-12-06', 'metadata']);
  const meta = '<meta property="article:published_time" content="2016-12-05T23:30:00Z">';
  assert.deepEqual(await day(LD(ARTICLE) + meta), ['2016-12-06', 'metadata']);
  assert.deepEqual(
    await day(meta),
    ['2016-12-06', 'metadata'],
    'half past eleven at Greenwich is the next day in Hanoi',
  );
  assert.deepEqual(await day('<meta name="pubdate" content="05/12/2016 09:30">'), ['2016-12-05', 'metadata']);
  assert.deepEqual(await day('<time datetime="2016-12-04">4/12</time>'), ['2016-12-04', 'metadata']);
  const times = '<time datetime="2016-12-04">a</time><time datetime="2016-12-01">b</time>';
  assert.deepEqual(await day(times), [undefined, undefined], 'one of several times may be another story’s');
  assert.deepEqual(await day(`${times}<time itemprop="datePublished" datetime="2016-12-03">c</time>`), [
    '2016-12-03',
    'metadata',
  ]);
  const canonical = '<link rel="canonical" href="https://mau.vn/khoi-hop-20161206104353995.htm">';
  assert.deepEqual(await day(canonical, '2020-01-01.html'), ['2016-12-06', 'stamp']);
  assert.deepEqual(await day('', '2016-12-06-khoi-hop.html'), ['2016-12-06', 'fileName']);
  assert.deepEqual(await day('<script type="application/ld+json">{gãy</script>'), [undefined, undefined]);
});

test('a page whose text is in JSON-LD alone is read from there', async (t) => {
  const body = `${FILLER} ${FILLER}\nÔng Jens Stoltenberg nói vậy.`;
  const html = `<html><head>${LD({ ...ARTICLE, articleBody: body })}</head><body><div id="app">Đang tải</div></body></html>`;
  const { articles } = await importFile(t, 'x.html', html);
  assert.match(articles[0]!.text, /Ông Jens Stoltenberg nói vậy\./);
});

test('pages in windows-1258 are read as they declare, with composed letters', async (t) => {
  // "Tổng thư ký" with its tones as separate characters: ô + hook, ư, y + acute.
  const bytes = Buffer.from([0x54, 0xf4, 0xd2, 0x6e, 0x67, 0x20, 0x74, 0x68, 0xfd, 0x20, 0x6b, 0x79, 0xec]);
  const html = Buffer.concat([
    Buffer.from(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1258"></head><body><p>',
    ),
    bytes,
    Buffer.from('</p></body></html>'),
  ]);
  const { articles, problems } = await importFile(t, 'x.htm', html);
  assert.deepEqual(told(problems), []);
  assert.equal(articles[0]?.text, 'Tổng thư ký');
});

test('pages made to do harm are refused at once; empty ones are said to be so', async (t) => {
  const since = performance.now();
  const deep = await importFile(t, 'x.html', `<html><body>${'<div>'.repeat(100_000)}Chữ`);
  assert.deepEqual(told(deep.problems), [['pageTooLarge', undefined]]);
  const wide = await importFile(t, 'x.html', `<html><body>${'<b>a</b>'.repeat(300_000)}`);
  assert.deepEqual(told(wide.problems), [['pageTooLarge', undefined]]);
  const line = await importFile(t, 'x.html', `<html><body><p>${'chữ '.repeat(600_000)}</p>`);
  assert.equal(line.articles.length, 1);
  assert.ok(performance.now() - since < 10_000, `took ${Math.round(performance.now() - since)} ms`);
  assert.deepEqual(told((await importFile(t, 'x.html', '<html><body><nav></nav></body></html>')).problems), [
    ['noArticle', undefined],
  ]);
  assert.deepEqual(told((await importFile(t, 'x.html', ' ')).problems), [['noText', undefined]]);
});

test('a .html file that is plain text is read as such, and a .txt file that is a page as a page', async (t) => {
  const plain = await importFile(t, 'x.html', 'Tựa\n\nMột câu ngày 6/12/2016.');
  assert.equal(plain.articles[0]?.text, 'Tựa\n\nMột câu ngày 6/12/2016.');
  const saved = await importFile(t, 'x.txt', page(LD(ARTICLE)));
  assert.equal(saved.articles[0]?.published, '2016-12-06');
});
