/** A window of two workspace folders in a real VS Code: two newsrooms, each with its own archive. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { DRAFT, NORTHERN, SOUTHERN } from '../protocol/twoNewsrooms.ts';
import { ask, assistant } from './assistant.ts';
import { skipped } from './need.ts';
import { install } from './neighbour.ts';
import { type Server, startServer } from './server.ts';
import { vsix } from './vsix.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

describe('two newsrooms in one window', { skip: skipped() }, () => {
  let server: Server;
  let code: Workbench;
  let desk: string;

  before(async () => {
    server = await startServer({ vsix: vsix(), settings: { 'dateline.messages': 'vi' } });
    install(server, assistant);
    desk = path.join(server.home, 'desk');
    for (const [name, draft, printed] of [
      ['bao-bac', 'tin-bac.draft', NORTHERN],
      ['bao-nam', 'tin-nam.draft', SOUTHERN],
    ] as const) {
      mkdirSync(path.join(desk, name, 'archive'), { recursive: true });
      writeFileSync(path.join(desk, name, 'archive/a.txt'), printed);
      writeFileSync(path.join(desk, name, draft), DRAFT);
    }
    const workspace = path.join(desk, 'hai-bao.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'bao-bac' }, { path: 'bao-nam' }] }));
    code = await openWorkbench();
    await code.goto(server.workspaceUrl(workspace));
    // The first folder opens by itself, and until then a click on the other may be undone.
    await code.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'tin-bac.draft' }).waitFor();
  });
  after(async () => {
    await code?.close();
    await server?.stop();
  });
  afterEach((context) => code.pictureOfFailure(context, server));

  /** A row of the Archive view by its words. */
  const row = (text: string | RegExp) => code.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  const listed = (text: string | RegExp) =>
    code.page.locator('.quick-input-widget .monaco-list-row', { hasText: text }).first();

  test('one text has another verdict in each folder', async () => {
    await code.open('bao-nam/tin-nam.draft', 'Nhìn lại tuần qua');
    await code.squiggles('warning').first().waitFor({ timeout: 60_000 });
    const card = await code.hover('24/6', 'Bản tin 25');
    assert.doesNotMatch(await card.innerText(), /Bản tin 24/);
    await code.picture('90-multi-root-south');
    await code.open('bao-bac/tin-bac.draft', 'Nhìn lại tuần qua');
    await code.languageStatus('28/6/2031').waitFor();
    const own = await code.hover('Anders', 'Bản tin 24');
    assert.doesNotMatch(await own.innerText(), /Berta Holm/);
    assert.equal(await code.squiggles('warning').count(), 0);
    assert.match((await code.languageStatus('28/6/2031').getAttribute('aria-label')) ?? '', / 1 bài/);
    await code.picture('91-multi-root-north');
  });

  test('the Archive view has a row for each folder, with its own years and months', async () => {
    await code.show('Dateline');
    await row('bao-bac').waitFor();
    await row('bao-nam').waitFor();
    assert.match((await row('bao-nam').getAttribute('aria-label')) ?? '', /^bao-nam, 1 bài/);
    // The claims above have a row with "năm 2031".
    const years = code.page.locator('.pane-body .monaco-list-row[aria-label^="2031, 1 bài"]');
    await years.nth(1).click();
    await row('Tháng 6/2031').click();
    await row('25/6 · Thượng đỉnh khai mạc ngày 25').waitFor();
    assert.equal(await row('Thượng đỉnh khai mạc ngày 24').count(), 0);
    await code.picture('92-multi-root-archive');
  });

  test('a search names the folder that each answer is of', async () => {
    await code.run('Dateline: Search Archive');
    await code.page.locator('.quick-input-widget input[type=text]').first().fill('tổng thư ký nato');
    await listed(/Anders Lund.*Tổng thư ký NATO · bao-bac/s).waitFor();
    await listed(/Berta Holm.*Tổng thư ký NATO · bao-nam/s).waitFor();
    await code.picture('93-multi-root-search');
    await code.page.keyboard.press('Escape');
  });

  test('one is asked whose archive is to be rebuilt', async () => {
    await code.run('Dateline: Rebuild Archive');
    await listed('Tất cả các kho tin').waitFor();
    await code.picture('94-multi-root-rebuild');
    await listed('bao-nam').click();
    await code.toast('Kho tin: 1 bài.').waitFor();
  });

  test('an assistant names a draft as VS Code shows it, or by its path in whichever folder has it', async () => {
    const check = (draft: string) => ask(code, desk, 'dateline_check', { draft });
    const south = await check('bao-nam/tin-nam.draft');
    assert.match(south.told ?? '', /Bản tin 25/);
    assert.doesNotMatch(south.told ?? '', /Bản tin 24/);
    assert.deepEqual(await check('tin-nam.draft'), south);
    assert.deepEqual(await check('bao-nam\\tin-nam.draft'), south);
    assert.match((await check('bao-bac/tin-bac.draft')).told ?? '', /Bản tin 24/);
    const { refused } = await check('bao-bac/tin-nam.draft');
    assert.match(refused ?? '', /không có bản thảo bao-bac\/tin-nam\.draft/);
  });
});
