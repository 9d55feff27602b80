/** A workspace that nobody has trusted, in a real VS Code: it may be read, and may not say what else is read. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { skipped } from './need.ts';
import { type Server, startServer } from './server.ts';
import { vsix } from './vsix.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const DRAFT = `---
published: 2031-06-28
---
Nhìn lại tuần qua

Hội nghị thượng đỉnh NATO năm 2031 khai mạc ngày 24/6 tại Oslo (Na Uy).

Theo Tổng thư ký NATO Anders Lund, tổng cộng 15 nước đã ký. Cuộc họp kết thúc ngày 31/6.
`;

const story = (day: number) => `---
title: Thượng đỉnh khai mạc
published: 2031-06-${day}
source: Bản tin ${day}
---
Thượng đỉnh khai mạc

Ngày ${day}/6, Hội nghị thượng đỉnh NATO năm 2031 đã khai mạc tại Oslo (Na Uy).
`;

/** Would contradict the draft's office, if it counted. */
const FACTS = `offices:
  - role: Tổng thư ký
    organisation: NATO
    holders:
      - person: Berta Holm
        from: 2030-01-01
        to: nay
`;

describe('in a workspace that is not trusted', { skip: skipped() }, () => {
  let server: Server;
  let code: Workbench;

  before(async () => {
    server = await startServer({ vsix: vsix(), untrusted: true, settings: { 'dateline.messages': 'vi' } });
    const outside = path.join(server.elsewhere, 'dateline.facts.yaml');
    writeFileSync(outside, FACTS);
    const home = path.join(server.home, 'la');
    for (const folder of ['archive', 'kho-khac', '.vscode']) mkdirSync(path.join(home, folder), { recursive: true });
    writeFileSync(path.join(home, 'tin.draft'), DRAFT);
    writeFileSync(path.join(home, 'archive/a.txt'), story(24));
    for (const day of [25, 26]) writeFileSync(path.join(home, `kho-khac/${day}.txt`), story(day));
    writeFileSync(
      path.join(home, '.vscode/settings.json'),
      JSON.stringify({
        'dateline.archive.folders': ['archive', 'kho-khac', server.newsroom],
        'dateline.facts': outside,
        'dateline.severity': { 'date/impossible': 'warning' },
      }),
    );
    code = await openWorkbench();
    await code.goto(server.url(home));
  });
  after(async () => {
    await code?.close();
    await server?.stop();
  });
  afterEach((context) => code.pictureOfFailure(context, server));

  test('drafts are checked; folders and facts that the workspace names are not read, and nobody is asked', async () => {
    await code.open('tin.draft', 'Nhìn lại tuần qua');
    await code.page.locator('.statusbar-item[id="status.workspaceTrust"]').waitFor();
    // 31/6 is no day: the draft is checked, as grave as the workspace may say.
    await code.squiggles('warning').first().waitFor({ timeout: 60_000 });
    await code.languageStatus('1 bài').waitFor();
    const card = await code.hover('24/6', 'Bản tin 24');
    assert.doesNotMatch(await card.innerText(), /Bản tin 2[56]/);
    await code.picture('80-restricted');
    assert.equal(await code.squiggles('warning').count(), 1);
    assert.equal(await code.squiggles('error').count(), 0);
    const office = await code.hover('Anders', 'Anders Lund');
    assert.doesNotMatch(await office.innerText(), /Berta Holm/);
    assert.equal(await code.page.locator('.monaco-dialog-box, .notification-list-item').count(), 0);
  });

  test('once it is trusted they are', async () => {
    await code.run('Workspaces: Manage Workspace Trust');
    await code.page
      .locator('.workspace-trust-buttons-row .monaco-button', { hasText: /^Trust/ })
      .first()
      .click();
    await code.page.locator('.statusbar-item[id="status.workspaceTrust"]').waitFor({ state: 'detached' });
    await code.run('View: Close All Editors');
    await code.open('tin.draft', 'Nhìn lại tuần qua');
    const office = await code.hover('Anders', 'Berta Holm');
    assert.match(await office.innerText(), /Berta Holm/);
    await code.picture('81-trusted');
  });
});
