/** What is shipped: dist/ runs from anywhere, and the parsers of heavy formats are loaded only where a file needs them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { docxOf, pdfOf, zipOf } from '../unit/archive/packing.ts';
import { folderWith } from './dateline.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');
const SENTENCE = 'Ngày 6/12, Tổng thư ký NATO Jens Stoltenberg đã chủ trì cuộc họp của liên minh tại Brussels.';
const PAGE = `<!DOCTYPE html><html lang="vi"><body><h1>Tựa</h1><p>${SENTENCE}</p></body></html>`;

/** Prints the files of dist/ that a process has loaded when it ends. */
const WITNESS = `process.on('exit', () => {
  const own = Object.keys(require.cache).filter((file) => require('node:path').dirname(file) === process.env.DATELINE_DIST);
  process.stderr.write('loaded ' + own.map((file) => require('node:path').basename(file)).sort().join(' ') + '\\n');
});`;

/** Indexes one file with a copy of dist/ that has nothing beside it; gives what it printed and what it loaded. */
async function indexWith(name: string, content: string | Buffer) {
  const cwd = await folderWith({ [`kho/${name}`]: content, 'witness.cjs': WITNESS });
  const copy = path.join(cwd, 'elsewhere');
  cpSync(dist, copy, { recursive: true });
  const { PATH = '', SystemRoot = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', path.join(cwd, 'witness.cjs'), path.join(copy, 'cli.js'), 'index', 'kho', '--database', 'kho.db'],
    { cwd, encoding: 'utf8', env: { PATH, SystemRoot, LANG: 'en_GB.UTF-8', HOME: cwd, DATELINE_DIST: copy } },
  );
  return { status, stdout, loaded: /^loaded (.*)$/m.exec(stderr)?.[1]?.split(' ') ?? [], stderr };
}

test('an archive of plain text, records or JSON loads no parser of another format', async () => {
  for (const [name, content] of [
    ['a.txt', SENTENCE],
    ['a.jsonl', JSON.stringify({ title: 'Tựa', body: SENTENCE })],
    ['a.json', JSON.stringify([{ title: 'Tựa', body: SENTENCE }])],
  ] as const) {
    const { status, stdout, loaded, stderr } = await indexWith(name, content);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /1 article /);
    assert.deepEqual(loaded, ['cli.js'], name);
  }
});

test('a copy of dist/ reads every format, each with its own parser alone', async () => {
  for (const [name, content, files] of [
    ['a.html', PAGE, ['html.js']],
    [
      'a.xml',
      `<rss><channel><item><title>T</title><description>${SENTENCE}</description></item></channel></rss>`,
      ['feed.js', 'xml.js'],
    ],
    ['a.csv', `title,body\nT,"${SENTENCE}"\n`, ['table.js']],
    ['a.docx', docxOf({ paragraphs: [SENTENCE] }), ['docx.js']],
    ['a.pdf', pdfOf({ lines: [SENTENCE] }), ['pdf.js']],
    ['a.zip', zipOf([{ name: 'a.txt', content: SENTENCE }]), ['zip.js']],
  ] as const) {
    const { status, stdout, loaded, stderr } = await indexWith(name, content);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /1 article /, `${name}: ${stderr}`);
    assert.deepEqual(loaded, ['cli.js', ...files].sort(), name);
  }
});

test('everything that a bundle loads later lies beside it, and is packed into the extension', () => {
  const shipped = readdirSync(dist);
  const ignore = readFileSync(path.resolve(dist, '../.vscodeignore'), 'utf8');
  assert.match(ignore, /^!dist\/!\(cli\)\.js$/m);
  let asked = 0;
  for (const file of shipped.filter((name) => name.endsWith('.js')))
    for (const [, name] of readFileSync(path.join(dist, file), 'utf8').matchAll(/import\("\.\/([\w-]+\.js)"\)/g)) {
      asked++;
      assert.ok(existsSync(path.join(dist, name!)), `${file} asks for ${name}`);
    }
  assert.ok(asked >= 10, `only ${asked} were found: is the pattern still right?`);
  assert.ok(!readFileSync(path.join(dist, 'client.js'), 'utf8').includes('import("./'), 'the client reads no articles');
});
