/** VS Code for the Web: the extension in the browser's own extension host, its server a web worker of the page. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { skipped } from './need.ts';
import { type Server, startServer } from './server.ts';
import { vsix } from './vsix.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const DRAFT = 'drafts/ngoai-truong-nato.draft';

describe('in VS Code for the Web', { skip: skipped() }, () => {
  let server: Server;
  let code: Workbench;

  before(async () => {
    const settings = { 'remote.extensionKind': { 'dateline.dateline': ['web'] }, 'dateline.messages': 'vi' };
    server = await startServer({ vsix: vsix(), settings });
    code = await openWorkbench();
    await code.goto(server.url(server.newsroom));
  });
  after(async () => {
    await code?.close();
    await server?.stop();
  });
  afterEach((context) => code.pictureOfFailure(context, server));

  test('a draft is held against the archive of its folder', async () => {
    await code.open(DRAFT, 'Klimkin');
    await code.squiggles('error').first().waitFor({ timeout: 60_000 });
    await code.languageStatus('6/12/2016').waitFor();
    await code.languageStatus(' bài').waitFor();
    await code.picture('60-web');
    assert.equal(await code.squiggles('error').count(), 1);
  });

  test('the server is a worker of the page: none runs on the machine', () => {
    const running = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    assert.ok(running.includes(server.extensions), 'the machine runs VS Code itself');
    assert.ok(!running.split('\n').some((line) => line.includes(server.extensions) && line.includes('dist/server.js')));
  });

  test('a card shows its sources, and one opens beside the draft', async () => {
    const card = await code.hover('Stoltenberg', 'Jens Stoltenberg');
    await code.picture('61-web-card');
    await card.locator('a', { hasText: 'Mở nguồn' }).nth(1).click();
    const groups = code.page.locator('.editor-group-container');
    await groups.nth(1).waitFor();
    await code.page.locator('.editor-group-container.active .monaco-editor .selected-text').first().waitFor();
    await code.picture('62-web-source');
    await code.run('View: Close All Editors');
    await groups.nth(1).waitFor({ state: 'detached' });
  });

  test('a new article on the disk is known a moment later', async () => {
    await code.open(DRAFT, 'Klimkin');
    const said = await code.languageStatus(' bài').getAttribute('aria-label');
    const counted = Number(/(\d+) bài/.exec(said ?? '')![1]);
    writeFileSync(
      path.join(server.newsroom, 'archive/2016-12-07-tin-moi.txt'),
      'Tin mới trong ngày\n\nNgày 7/12, cuộc họp của các bên đã kết thúc tại Brussels.\n',
    );
    await code.languageStatus(`${counted + 1} bài`).waitFor();
  });

  test('what is ignored is written into the workspace by the editor, and the squiggle goes', async () => {
    const ignore = await code.action('7/10', 'Bỏ qua “7/10”');
    await code.picture('63-web-actions');
    await code.choose(ignore);
    await code.page.locator('.quick-input-widget input[type=text]').first().waitFor();
    await code.page.keyboard.type('toà soạn đã gọi hỏi');
    await code.page.keyboard.press('Enter');
    await code.squiggles('error').first().waitFor({ state: 'detached' });
    await code.picture('64-web-ignored');
    const decisions = readFileSync(path.join(server.newsroom, '.dateline/decisions.jsonl'), 'utf8');
    assert.match(decisions, /^\{.*"verdict":"ignored".*\}\n$/);
  });

  test('nothing was asked of another machine', () => {
    assert.deepEqual(code.refused, []);
  });
});
