/** The server as a web worker: it finds what it finds on a desktop, in any file system, and writes through its client. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { broughtAs } from '../../client/src/web/brought.ts';
import { MODULES } from '../../client/src/web/workerScript.ts';
import { EXTENSIONS } from '../../server/src/archive/importers/formats.ts';
import { root, TestEditor, uriOf } from './editor.ts';
import { DRAFT } from './newsroom.ts';
import { filesBelow, WebWorker } from './webWorker.ts';

const newsroom = path.join(root, 'samples/newsroom');
const HOME = 'vscode-vfs://github/desk/newsroom';
const OPTIONS = { rulesPage: 'https://example.org/RULES.md', articles: true };
const encoded = (text: string) => new TextEncoder().encode(text);
const built = existsSync(path.join(root, 'dist/web/host.js')) ? false : 'dist/ is not built';

describe('in a web worker', { skip: built }, () => {
  let web: WebWorker;
  let desktop: TestEditor;
  before(async () => {
    web = await WebWorker.start(HOME, OPTIONS);
    desktop = await TestEditor.start({ folders: [newsroom], options: OPTIONS, bundled: true });
    await web.bring(filesBelow(newsroom, HOME));
  });
  after(async () => {
    await web.stop();
    await desktop.abandon();
  });

  test('every sample draft has the findings, the sources and the fixes that a desktop shows', async () => {
    const { archive } = await desktop.archiveReady();
    await web.archiveOf(archive.articles);
    const home = uriOf(newsroom);
    let found = 0;
    for (const name of readdirSync(path.join(newsroom, 'drafts'))) {
      const text = readFileSync(path.join(newsroom, 'drafts', name), 'utf8');
      await desktop.open(`${home}/drafts/${name}`, text);
      await web.open(`${HOME}/drafts/${name}`, text);
      const { diagnostics: expected } = await desktop.diagnostics(`${home}/drafts/${name}`);
      await web.until(
        () => web.diagnostics(`${HOME}/drafts/${name}`).length === expected.length,
        `${expected.length} findings in ${name}`,
      );
      const there = JSON.parse(JSON.stringify(expected).replaceAll(home, HOME));
      assert.deepEqual(web.diagnostics(`${HOME}/drafts/${name}`), there, name);
      found += expected.length;
    }
    assert.ok(found >= 6, `${found} findings in all`);
  });

  test('a card names its source by the address it has in its own file system', async () => {
    const uri = `${HOME}/drafts/ngoai-truong-nato.draft`;
    const [finding] = web.diagnostics(uri);
    const hover = (await web.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: finding!.range.start,
    })) as { contents: { value: string } };
    assert.match(hover.contents.value, /\(vscode-vfs:\/\/github\/desk\/newsroom\/archive\/[^)]+#L\d+\)/);
  });

  test('a decision is added to the file by the client, and holds; where that cannot be written it is said', async () => {
    const uri = `${HOME}/drafts/washington-summit.draft`;
    const [finding] = web.diagnostics(uri);
    const [action] = (await web.connection
      .sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: finding!.range,
        context: { diagnostics: [finding] },
      })
      .then((all) => (all as { command?: { arguments: object[] } }[]).filter(({ command }) => command))) as {
      command: { arguments: object[] };
    }[];
    const decision = { ...action!.command.arguments[0]!, reason: 'called' };
    web.refusesWriting = true;
    await assert.rejects(web.connection.sendRequest('dateline/decide', decision), /read-only/);
    web.refusesWriting = false;
    const before = web.diagnostics(uri).length;
    await web.connection.sendRequest('dateline/decide', decision);
    assert.equal(web.appended.length, 1);
    assert.equal(web.appended[0]!.uri, `${HOME}/.dateline/decisions.jsonl`);
    assert.match(web.appended[0]!.text, /^\{.*"reason":"called".*\}\n$/);
    await web.until(() => web.diagnostics(uri).length < before, 'the finding to go');
  });

  test('articles come and go with the files; a kind that is not read here is told of', async () => {
    const had = web.statuses.at(-1)!.archive.articles;
    const rows = 'title,body,published\nA,"Ngày 3/12, một cuộc họp đã diễn ra tại Brussels.",2016-12-03\n';
    const page = `<!DOCTYPE html><html lang="vi"><body><article><h1>Tựa đề của trang</h1><p>Ngày 4/12, cuộc họp của liên minh đã diễn ra tại Brussels, với nhiều bộ trưởng tham dự.</p></article></body></html>`;
    const feed = `<rss version="2.0"><channel><title>Tin</title><item><title>Tựa</title><description>Ngày 5/12, cuộc họp đã bế mạc.</description></item></channel></rss>`;
    await web.bring({
      [`${HOME}/archive/more/rows.csv`]: encoded(rows),
      [`${HOME}/archive/more/page.html`]: encoded(page),
      [`${HOME}/archive/more/feed.xml`]: encoded(feed),
      [`${HOME}/archive/more/report.docx`]: undefined,
    });
    await web.archiveOf(had + 3);
    const problems = (await web.connection.sendRequest('dateline/archiveProblems', null)) as { message: string }[];
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['Word, PDF and packed files are not read in VS Code for the Web. They are in VS Code on a desktop.'],
    );
    web.statuses.length = 0;
    await web.bring({}, [`${HOME}/archive/more`]);
    await web.archiveOf(had);
  });
});

test('without files a draft is held against itself', { skip: built }, async () => {
  const web = await WebWorker.start('vscode-test-web://mount/', OPTIONS);
  try {
    await web.open('vscode-test-web://mount/a.draft', DRAFT);
    await web.until(() => web.diagnostics('vscode-test-web://mount/a.draft').length > 0, 'a finding');
  } finally {
    await web.stop();
  }
});

test('whatever the server imports later is in the script, or told to be not read here', { skip: built }, () => {
  const notRead = ['./docx.js', './pdf.js', './zip.js', './gzip.js'];
  const asked = Object.values(MODULES).flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/\bimport\("([^"]+)"\)/g)].map(([, name]) => name!),
  );
  assert.ok(asked.length >= 8, `only ${asked.length}`);
  assert.deepEqual(
    asked.filter((name) => !(name in MODULES) && !notRead.includes(name)),
    [],
  );
});

test('all formats that an archive reads are brought, whole or by name', () => {
  for (const extension of EXTENSIONS) assert.ok(broughtAs(`a.${extension}`), extension);
  assert.equal(broughtAs('photo.jpg'), undefined);
  assert.equal(broughtAs('dateline.archive.yaml'), 'whole');
  assert.equal(broughtAs('.datelineignore'), 'whole');
});
