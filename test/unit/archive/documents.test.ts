import assert from 'node:assert/strict';
import test from 'node:test';
import { importFile, told } from './importing.ts';
import { docxOf, pdfOf, zipOf } from './packing.ts';

const PARAGRAPHS = [
  '# Khối họp bàn về hỗ trợ',
  'Tổng thư ký NATO Jens Stoltenberg chủ trì phiên họp sáng 6/12.',
  'Mức hỗ trợ là 40 tỷ euro.',
];

test('.docx: headings keep their marks, and lines are paragraphs', async (t) => {
  const { articles, problems } = await importFile(t, 'x.docx', docxOf({ paragraphs: PARAGRAPHS }));
  assert.deepEqual(told(problems), []);
  assert.equal(articles[0]?.text, PARAGRAPHS.join('\n\n'));
  assert.deepEqual(articles[0]?.lines, [1, 2, 2, 3, 3]);
});

test('.docx: the day is that of its name, else that of its properties when it was finished soon', async (t) => {
  const day = async (name: string, created?: string, modified?: string) => {
    const options = { paragraphs: PARAGRAPHS, ...(created && { created }), ...(modified && { modified }) };
    const { articles } = await importFile(t, name, docxOf(options));
    return [articles[0]?.published, articles[0]?.publishedFrom];
  };
  const [evening, night] = ['2016-12-05T09:00:00Z', '2016-12-05T23:30:00Z'];
  assert.deepEqual(await day('x.docx', evening, night), ['2016-12-06', 'metadata'], 'in Hanoi it is the 6th');
  assert.deepEqual(await day('2016-12-07 x.docx', evening, night), ['2016-12-07', 'fileName']);
  assert.deepEqual(await day('x.docx', '2009-01-01T00:00:00Z', night), [undefined, undefined], 'made of an old one');
});

test('.docx: what is none, or damaged, or blown up, is one problem', async (t) => {
  const keys = async (content: Uint8Array) => told((await importFile(t, 'x.docx', content)).problems);
  const sound = docxOf({ paragraphs: PARAGRAPHS });
  assert.deepEqual(await keys(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), [['notDocx', undefined]]);
  assert.deepEqual(await keys(Buffer.alloc(0)), [['noText', undefined]]);
  assert.deepEqual(await keys(sound.subarray(0, 500)), [['brokenDocx', undefined]]);
  assert.deepEqual(await keys(docxOf({ paragraphs: ['', ' '] })), [['noText', undefined]]);
  assert.deepEqual(await keys(zipOf([{ name: 'a.xml', content: '<a/>' }])), [['notDocx', undefined]]);
  const bomb = zipOf([{ name: 'word/document.xml', content: Buffer.alloc(70_000_000, 32) }]);
  assert.deepEqual(await keys(bomb), [['bomb', undefined]]);
  const liar = zipOf([{ name: 'word/document.xml', content: Buffer.alloc(70_000_000, 32), claims: 1000 }]);
  assert.deepEqual(await keys(liar), [['brokenDocx', undefined]]);
});

test('PDF: printed lines become paragraphs, and those its lines', async (t) => {
  const pdf = pdfOf({
    lines: [
      '# Khối họp bàn về hỗ trợ',
      '',
      'Tổng thư ký NATO Jens Stoltenberg chủ trì',
      'phiên họp sáng 6/12 tại trụ sở của khối ở',
      'Brussels.',
      '',
      '',
      'Mức hỗ trợ là 40 tỷ euro.',
    ],
    created: "D:20161206083000+07'00'",
  });
  const { articles, problems } = await importFile(t, 'x.pdf', pdf);
  assert.deepEqual(told(problems), []);
  assert.deepEqual(articles[0]?.text.split('\n\n'), [
    'Khối họp bàn về hỗ trợ',
    'Tổng thư ký NATO Jens Stoltenberg chủ trì phiên họp sáng 6/12 tại trụ sở của khối ở Brussels.',
    'Mức hỗ trợ là 40 tỷ euro.',
  ]);
  assert.deepEqual(articles[0]?.lines, [1, 2, 2, 3, 3]);
  assert.deepEqual([articles[0]?.published, articles[0]?.publishedFrom], ['2016-12-06', 'metadata']);
});

test('PDF: without text, with a password, damaged', async (t) => {
  const keys = async (content: Uint8Array) => told((await importFile(t, 'x.pdf', content)).problems);
  assert.deepEqual(await keys(pdfOf({ lines: [] })), [['pdfWithoutText', undefined]]);
  assert.deepEqual(await keys(pdfOf({ lines: ['chữ'], password: true })), [['pdfPassword', undefined]]);
  assert.deepEqual(await keys(Buffer.from('%PDF-1.4\nkhông phải\n')), [['brokenPdf', undefined]]);
  assert.deepEqual(await keys(Buffer.alloc(0)), [['noText', undefined]]);
});
