import assert from 'node:assert/strict';
import test from 'node:test';
import { importFile, told } from './importing.ts';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Báo Mẫu</title><link>https://mau.vn</link><language>vi-vn</language>
<item><title>Khối họp bàn</title><link>https://mau.vn/a-1.html</link><guid>a1</guid>
<pubDate>Mon, 05 Dec 2016 23:30:00 GMT</pubDate>
<description><![CDATA[<p>Tổng thư ký NATO Jens Stoltenberg.</p>]]></description>
<content:encoded><![CDATA[<p>Tổng thư ký NATO Jens Stoltenberg.</p><p>Mức hỗ trợ là 40 tỷ euro.</p>]]></content:encoded></item>

<item><title>Tin hai &amp; ba</title><link>https://mau.vn/b-20161207104353995.html</link><description>Một &lt;b&gt;câu&lt;/b&gt;.</description></item>
</channel></rss>
`;

test('RSS: an article an item, with its line; the day at Greenwich is the newsroom’s', async (t) => {
  const { articles, problems } = await importFile(t, 'kho.xml', RSS);
  assert.deepEqual(told(problems), []);
  assert.deepEqual(
    articles.map(({ id, line, published, publishedFrom, outlet, lang, text }) => [
      id,
      line,
      published,
      publishedFrom,
      outlet,
      lang,
      text,
    ]),
    [
      [
        'a1',
        4,
        '2016-12-06',
        'metadata',
        'Báo Mẫu',
        'vi',
        'Khối họp bàn\n\nTổng thư ký NATO Jens Stoltenberg.\n\nMức hỗ trợ là 40 tỷ euro.',
      ],
      [undefined, 9, '2016-12-07', 'stamp', 'Báo Mẫu', 'vi', 'Tin hai & ba\n\nMột câu.'],
    ],
  );
});

test('a feed that was cut: the items before the cut are read, and the cut is told', async (t) => {
  const { articles, problems } = await importFile(t, 'kho.rss', RSS.slice(0, RSS.indexOf('Tin hai') + 3));
  assert.deepEqual(
    articles.map(({ id }) => id),
    ['a1'],
  );
  assert.deepEqual(told(problems), [['brokenXml', 9]]);
});

test('Atom, RDF and JSON Feed', async (t) => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Paper</title>
<entry><id>u1</id><title>Talks</title><link rel="alternate" href="https://paper.example/talks"/>
<published>2016-12-05T23:30:00Z</published><content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry></feed>`;
  const [entry] = (await importFile(t, 'x.atom', atom)).articles;
  assert.deepEqual(
    [entry?.text, entry?.line, entry?.published, entry?.url, entry?.outlet],
    ['Talks\n\nOne.', 2, '2016-12-05', 'https://paper.example/talks', 'The Paper'],
  );
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://p.example"><title>P</title><link>https://p.example</link></channel>
<item rdf:about="https://p.example/1"><title>Talks</title><link>https://p.example/1</link><description>One.</description><dc:date>2016-12-06</dc:date></item>
</rdf:RDF>`;
  const [item] = (await importFile(t, 'x.rdf', rdf)).articles;
  assert.deepEqual([item?.text, item?.line, item?.published], ['Talks\n\nOne.', 3, '2016-12-06']);
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'P',
    items: [
      { id: '1', url: 'https://p.example/1', title: 'A', content_html: '<p>B.</p>', date_published: '2016-12-06' },
    ],
  };
  const [one] = (await importFile(t, 'x.json', JSON.stringify(json, null, 1))).articles;
  assert.deepEqual([one?.text, one?.line, one?.published, one?.outlet], ['A\n\nB.', 5, '2016-12-06', 'P']);
});

const NEWSML = `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:mau:1" version="2" xml:lang="vi-VN">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:TTX"/><versionCreated>2016-12-06T09:00:00+07:00</versionCreated></itemMeta>
<contentMeta><contentCreated>2016-12-05T23:30:00Z</contentCreated><headline>Khối họp bàn</headline></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body>
<body.head><hedline><hl1>Khối họp bàn</hl1></hedline></body.head>
<body.content>
<p>Tổng thư ký NATO Jens Stoltenberg.</p>
<p>Mức hỗ trợ là 40 tỷ euro.</p>
</body.content></body></nitf></inlineXML></contentSet>
</newsItem>`;

test('NewsML-G2: an item by itself, and in a message; bodies in NITF, XHTML and plain text', async (t) => {
  const [article] = (await importFile(t, 'x.xml', NEWSML)).articles;
  assert.deepEqual(
    [article?.id, article?.title, article?.published, article?.outlet, article?.lang],
    ['urn:mau:1', 'Khối họp bàn', '2016-12-06', 'TTX', 'vi'],
  );
  assert.equal(article?.text, 'Khối họp bàn\n\nTổng thư ký NATO Jens Stoltenberg.\n\nMức hỗ trợ là 40 tỷ euro.');
  assert.deepEqual(article?.lines, [4, 8, 8, 9, 9]);
  const xhtml =
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head>\n<body><p>Hai.</p></body></html></inlineXML>';
  const item = (guid: string, content: string) =>
    `<newsItem guid="${guid}"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet>${content}</contentSet></newsItem>\n`;
  const message = `<newsMessage><itemSet>\n${item('a', xhtml)}${item('b', '<inlineData contenttype="text/plain">Ba.\nBốn.</inlineData>')}${item('c', '')}</itemSet></newsMessage>`;
  const found = await importFile(t, 'x.xml', message);
  assert.deepEqual(
    found.articles.map(({ id, text, lines }) => [id, text, lines]),
    [
      ['a', 'Hai.', [3]],
      ['b', 'Ba.\n\nBốn.', [4, 5, 5]],
    ],
  );
  assert.deepEqual(told(found.problems), [['noText', 6]]);
});

test('NITF by itself', async (t) => {
  const nitf =
    '<nitf><head><docdata><doc-id id-string="n1"/><date.issue norm="20161205T233000Z"/></docdata></head><body><body.head><hedline><hl1>Tựa</hl1></hedline></body.head>\n<body.content><p>Bộ trưởng họp về ngân sách của năm tới.</p></body.content></body></nitf>';
  const [article] = (await importFile(t, 'x.nitf', nitf)).articles;
  assert.deepEqual(
    [article?.id, article?.title, article?.published, article?.lines],
    ['n1', 'Tựa', '2016-12-06', [1, 2, 2]],
  );
});

test('XML that is broken, foreign or no news is one problem each', async (t) => {
  const keys = async (content: string) => told((await importFile(t, 'x.xml', content)).problems);
  assert.deepEqual(await keys(NEWSML.slice(0, NEWSML.indexOf('Mức'))), [['brokenXml', 9]]);
  assert.deepEqual(await keys('<?xml version="1.0"?><urlset><url/></urlset>'), [['sitemap', undefined]]);
  assert.deepEqual(await keys('<?xml version="1.0"?><kho><a/></kho>'), [['unknownXml', undefined]]);
  assert.deepEqual(await keys('không phải XML'), [['notXml', undefined]]);
  assert.deepEqual(await keys(`<?xml version="1.0"?>${'<a>'.repeat(300_000)}`), [['pageTooLarge', undefined]]);
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>';
  assert.deepEqual((await importFile(t, 'x.xml', laughs)).articles[0]?.text, '&b;');
});

test('ninjs 1, 2 and 3, and lists of them', async (t) => {
  const one = {
    uri: 'urn:mau:1',
    type: 'text',
    language: 'vi',
    versioncreated: '2016-12-05T23:30:00Z',
    headline: 'Khối họp bàn',
    body_xhtml: '<p>Mức hỗ trợ là 40 tỷ euro.</p>',
  };
  const two = {
    uri: 'urn:mau:2',
    standard: { name: 'ninjs', version: '3.0' },
    contentcreated: '2016-12-06T09:00:00+07:00',
    headlines: [{ role: 'main', value: 'Tin hai' }],
    bodies: [{ contenttype: 'text/plain', value: 'Hai.' }],
  };
  const picture = { uri: 'urn:mau:3', type: 'picture', versioncreated: '2016-12-06T09:00:00+07:00' };
  const { articles, problems } = await importFile(t, 'x.json', JSON.stringify([one, two, picture], null, 1));
  assert.deepEqual(told(problems), []);
  assert.deepEqual(
    articles.map(({ id, title, text, published, line }) => [id, title, text, published, line]),
    [
      ['urn:mau:1', 'Khối họp bàn', 'Khối họp bàn\n\nMức hỗ trợ là 40 tỷ euro.', '2016-12-06', 2],
      ['urn:mau:2', 'Tin hai', 'Tin hai\n\nHai.', '2016-12-06', 10],
    ],
  );
  const alone = await importFile(t, 'x.json', JSON.stringify(one));
  assert.equal(alone.articles[0]?.id, 'urn:mau:1');
});
