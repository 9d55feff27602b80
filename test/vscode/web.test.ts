/**
 * VS Code for the Web: the extension in the browser's own extension host, its server a web worker of the page. First on
 * the files of another machine, then in a page that knows of no machine at all.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { ask, assistant } from './assistant.ts';
import { host } from './hosted.ts';
import { skipped } from './need.ts';
import { install } from './neighbour.ts';
import { readOnlyFiles } from './readOnlyFiles.ts';
import { type Server, startServer } from './server.ts';
import { vsix } from './vsix.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const DRAFT = 'drafts/ngoai-truong-nato.draft';

describe('in VS Code for the Web', { skip: skipped() }, () => {
  let server: Server;
  let code: Workbench;

  before(async () => {
    const settings = {
      'remote.extensionKind': { 'dateline.dateline': ['web'], 'test.assistant': ['web'] },
      'dateline.messages': 'vi',
    };
    server = await startServer({ vsix: vsix(), settings });
    install(server, assistant);
    install(server, readOnlyFiles);
    // A folder of drafts with decisions of its own: they hold there, and new ones go there.
    mkdirSync(path.join(server.newsroom, 'drafts/.dateline'));
    writeFileSync(path.join(server.newsroom, 'drafts/.dateline/decisions.jsonl'), '');
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

  test('what is ignored is written by the editor where the nearest decisions are, and the squiggle goes', async () => {
    const reason = code.page.locator('.quick-input-widget input[type=text]').first();
    await code.act('7/10', 'Bỏ qua “7/10”', reason, '63-web-actions');
    await code.page.keyboard.type('toà soạn đã gọi hỏi');
    await code.page.keyboard.press('Enter');
    await code.squiggles('error').first().waitFor({ state: 'detached' });
    await code.picture('64-web-ignored');
    const decisions = readFileSync(path.join(server.newsroom, 'drafts/.dateline/decisions.jsonl'), 'utf8');
    assert.match(decisions, /^\{.*"verdict":"ignored".*\}\n$/);
  });

  /** Exports the fact sheet of the draft in front, as the dialog proposes it. */
  const exportAs = async (format: string, name: RegExp) => {
    await code.run('Dateline: Export Fact Sheet');
    await code.pick(format);
    const place = code.page.locator('.quick-input-widget input[type=text]').first();
    await code.page.waitForFunction(
      `${name}.test(document.querySelector('.quick-input-widget input[type=text]')?.value ?? '')`,
    );
    await code.picture(`65-web-export-${format}`);
    await place.press('Enter');
    await code.toast(name).waitFor();
    await code.run('Notifications: Clear All Notifications');
  };

  test('the fact sheet is exported beside the draft, in each format', async () => {
    const sheet = (ending: string) =>
      readFileSync(path.join(server.newsroom, `drafts/ngoai-truong-nato-phieu-kiem-tin.${ending}`), 'utf8');
    await exportAs('Trang web', /ngoai-truong-nato-phieu-kiem-tin\.html/);
    await exportAs('Markdown', /ngoai-truong-nato-phieu-kiem-tin\.md/);
    await exportAs('CSV', /ngoai-truong-nato-phieu-kiem-tin\.csv/);
    await exportAs('ClaimReview', /ngoai-truong-nato-phieu-kiem-tin.*\.json(?:ld)?/);
    for (const ending of ['html', 'md', 'csv']) assert.match(sheet(ending), /Stoltenberg/);
  });

  test('an assistant is answered from the archive, and of a draft', async () => {
    const lookup = { query: 'Tổng thư ký NATO', at: '2016-12-06' };
    const found = await ask(code, server.home, 'dateline_lookup', lookup);
    assert.match(found.told ?? '', /Jens Stoltenberg[\s\S]*<vscode-remote:.*archive\/.*#L\d+>/);
    const check = (draft: string) => ask(code, server.home, 'dateline_check', { draft });
    const checked = await check('drafts/vien-tro-ukraine.tin');
    assert.match(checked.told ?? '', /^- \d+:\d+ “.*\n {2}- /);
    assert.deepEqual(await check(path.join(server.newsroom, 'drafts/vien-tro-ukraine.tin')), checked);
    assert.match((await check('nowhere.draft')).refused ?? '', /không có bản thảo nowhere\.draft/);
  });

  test('all drafts are checked, also those that are not open', async () => {
    await code.run('Dateline: Check Workspace');
    const all = readdirSync(path.join(server.newsroom, 'drafts')).filter((name) => /\.(?:draft|tin)$/.test(name));
    await code.toast(new RegExp(`^${all.length} bản thảo\\. Đã kiểm`)).waitFor();
    await code.picture('66-web-workspace');
    await code.run('Notifications: Clear All Notifications');
  });

  test('in a page without another machine the sample opens as a copy, and its fact sheet is saved by the browser', async () => {
    await host(code.page, server);
    // The browser's own dialog cannot be answered: what is chosen in it is a file of the page's private folder.
    await code.page.addInitScript(
      `window.showSaveFilePicker = async ({ suggestedName }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });`,
    );
    await code.gotoEmpty(server.port);
    await code.run('Dateline: Open Sample Newsroom');
    await code.page.waitForURL(/folder=vscode-userdata/, { timeout: 60_000 });
    await code.page.locator('.view-line', { hasText: 'Klimkin' }).first().waitFor({ timeout: 60_000 });
    await code.page.locator('.view-overlays .squiggly-error').first().waitFor({ timeout: 60_000 });
    await code.page.locator('.getting-started-step .codicon-getting-started-step-checked').nth(1).waitFor();
    await code.picture('67-web-sample');
    await code.page.locator('.view-line', { hasText: 'Klimkin' }).first().click();
    await code.run('Dateline: Export Fact Sheet');
    await code.pick('CSV');
    await code.toast('The fact sheet was saved').waitFor();
    await code.picture('68-web-sample-exported');
    const saved = await code.page.evaluate(
      `navigator.storage.getDirectory()
        .then((folder) => folder.getFileHandle('ngoai-truong-nato-phieu-kiem-tin.csv'))
        .then((handle) => handle.getFile())
        .then((file) => file.text())`,
    );
    assert.match(String(saved), /Stoltenberg/);
  });

  test('where files are read-only, that is what an export says', async () => {
    await code.goto(`http://127.0.0.1:${server.port}/?folder=sealed:/desk`);
    await code.open('tin.draft', 'ký kết');
    await code.squiggles('error').first().waitFor({ timeout: 60_000 });
    await code.run('Dateline: Export Fact Sheet');
    await code.toast('These files are read-only: the fact sheet cannot be saved here.').waitFor();
    await code.picture('69-web-read-only');
  });

  test('nothing was asked of another machine', () => {
    assert.deepEqual(code.refused, []);
  });
});
