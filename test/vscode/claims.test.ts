/** The Claims view, the language status and restricted workspaces in a real VS Code, by mouse and keys. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { skipped } from './need.ts';
import { type Server, startServer } from './server.ts';
import { vsix } from './vsix.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const DRAFT = 'drafts/ngoai-truong-nato.draft';

describe('beside the text', { skip: skipped() }, () => {
  let server: Server;
  let code: Workbench;

  before(async () => {
    server = await startServer({ vsix: vsix() });
    writeFileSync(path.join(server.elsewhere, 'notes.txt'), 'Ngày đăng: 6/12/2016\n\nNgày 7/10, các bên sẽ họp.\n');
    code = await openWorkbench();
    await code.goto(server.url(server.newsroom));
  });
  after(async () => {
    await code?.close();
    await server?.stop();
  });
  afterEach((context) => code.pictureOfFailure(context, server));

  /** A row of the side bar's list by its words. */
  const row = (text: string | RegExp) => code.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  /** The number at the icon. */
  const badge = () => code.icon('Dateline').locator('.badge-content');
  const draftAlone = async () => {
    await code.run('View: Close All Editors');
    await code.show('Explorer');
    await code.open(DRAFT, 'Klimkin');
    await code.show('Dateline');
    await row('7/10').waitFor();
  };
  /** A button in the head of the Claims view, which shows its buttons to a mouse that is near. */
  const button = async (name: string) => {
    const pane = code.page.locator('.pane', { has: code.page.locator('.pane-header[aria-label^="Claims"]') });
    await pane.locator('.pane-header').hover();
    await pane.locator(`.action-label[aria-label^="${name}"]`).click();
  };

  test('without a draft the view says what will be there', async () => {
    await code.show('Dateline');
    await code.page.locator('.welcome-view-content', { hasText: 'Open a draft' }).waitFor();
    await code.picture('50-claims-none');
  });

  test('with a draft it lists what is at odds first, with its number at the icon', async () => {
    await code.show('Explorer');
    await code.open(DRAFT, 'Klimkin');
    await code.squiggles('error').first().waitFor({ timeout: 60_000 });
    await code.show('Dateline');
    await row('7/10').waitFor();
    await code.picture('51-claims');
    assert.equal(await badge().innerText(), '1');
    const label = (await row('7/10').getAttribute('aria-label')) ?? '';
    assert.match(label, /7\/10, thứ Sáu, 7\/10\/2016, Vênh, cần xem lại, .*6\/12\/2016/);
    const first = await code.page.locator('.pane-body .monaco-list-row').first().getAttribute('aria-label');
    assert.equal(first, 'Vênh, cần xem lại, 1');
  });

  test('resting on a line shows what does not fit and its sources, as plain text', async () => {
    await row(/^Có nguồn/).click();
    await row('Stoltenberg').hover();
    const card = code.page.locator('.monaco-hover:visible', { hasText: 'dòng' }).first();
    await card.waitFor();
    await code.picture('52-claims-sources');
    assert.match(await card.innerText(), /Khớp với kho tin[\s\S]+, dòng \d+: “/);
    assert.equal(await card.locator('a, strong').count(), 0);
  });

  test('Enter goes to the place in the text', async () => {
    await row('7/10').click();
    await code.editor.locator('.selected-text').first().waitFor();
    await row('Vênh').click();
    await row('Vênh').click(); // closed, and open again
    await code.page.keyboard.press('ArrowDown');
    await code.page.keyboard.press('Enter');
    await code.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  });

  test('it can be grouped by kind, which is remembered', async () => {
    await button('Group by Kind');
    await row('Ngày tháng').waitFor();
    await code.picture('53-claims-by-kind');
    // A new window may come without what was open in the old one: VS Code saves that now and then.
    await code.goto(server.url(server.newsroom));
    await draftAlone();
    await row('Ngày tháng').waitFor();
    await button('Group by Verdict');
    await row('Chưa có nguồn').waitFor();
  });

  test('it stays with a draft while its source is beside it', async () => {
    await code.hover('Stoltenberg', 'Jens Stoltenberg');
    const card = code.page.locator('.monaco-hover:visible', { hasText: 'Mở nguồn' }).first();
    await card.locator('a', { hasText: 'Mở nguồn' }).nth(1).click();
    await code.page.locator('.editor-group-container').nth(1).waitFor();
    await row('7/10').waitFor();
    await code.picture('54-claims-beside-source');
    await draftAlone();
  });

  test('light and high contrast', async () => {
    for (const [theme, kind] of [
      ['Light Modern', 'vs'],
      ['Dark High Contrast', 'hc-black'],
      ['Dark Modern', 'vs-dark'],
    ] as const) {
      await code.theme(theme, kind);
      await row('7/10').waitFor();
      await code.picture(`55-claims-${kind}`);
    }
  });

  test('the language status says day, reason and archive, and offers the menu', async () => {
    await draftAlone();
    await code.languageStatus('Ngày tin 6/12/2016').click();
    const hover = code.page.locator('.hover-language-status', { hasText: 'Ngày tin 6/12/2016' });
    await hover.waitFor();
    await code.picture('57-language-status');
    assert.match(await hover.innerText(), /Ngày tin 6\/12\/2016 · \d+ bài[\s\S]*theo /);
    await hover.locator('a', { hasText: 'Trình đơn' }).click();
    await code.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Claims' }).waitFor();
    await code.page.keyboard.press('Escape');
  });

  test('a finding is ignored from its menu, with a reason, and taken back', async () => {
    const choose = async (item: string) => {
      await row('7/10').click({ button: 'right' });
      const entry = code.page.locator('.monaco-menu .action-item', { hasText: item }).first();
      await entry.waitFor();
      await code.picture('58-claims-menu');
      await sleep(300); // a menu takes no click in its first moments
      await entry.click();
    };
    await choose('Ignore…');
    await code.page
      .locator('.quick-input-titlebar', { hasText: 'bỏ qua' })
      .or(code.page.locator('.quick-input-titlebar', { hasText: 'ignored' }))
      .waitFor();
    await code.page.keyboard.type('toà soạn đã hỏi');
    await code.page.keyboard.press('Enter');
    await row('Vênh').waitFor({ state: 'detached' });
    assert.match(readFileSync(path.join(server.newsroom, '.dateline/decisions.jsonl'), 'utf8'), /toà soạn đã hỏi/);
    assert.equal(await badge().isVisible(), false);
    await row('Chưa có nguồn').click();
    await choose('Take Decision Back');
    await row('Vênh').waitFor();
  });

  test('the bulb at a line’s end mends it, and the list follows', async () => {
    await row('7/10').hover();
    await row('7/10').locator('.action-label[aria-label^="Apply Fix"]').click();
    await code.line('7/12').waitFor();
    await row('Vênh').waitFor({ state: 'detached' });
    await code.picture('59-claims-mended');
    await code.editor.click();
    await code.run('File: Revert File');
  });

  test('a text that is not checked says so, and can be checked', async () => {
    await code.goto(server.url(server.elsewhere));
    await code.open('notes.txt', 'các bên');
    await code.show('Dateline');
    const welcome = code.page.locator('.welcome-view-content', { hasText: 'not checked by itself' });
    await welcome.waitFor();
    await code.picture('60-claims-unchecked');
    await welcome.locator('.monaco-button', { hasText: 'Check Document' }).click();
    await row('7/10').waitFor();
    await code.page.locator('.pane-body .message', { hasText: 'Chưa có kho tin' }).waitFor();
    await code.picture('61-claims-checked');
  });

  describe('checking all drafts of a workspace', () => {
    const drafts = 3000;
    before(async () => {
      const desk = path.join(server.home, 'desk');
      mkdirSync(desk);
      for (let number = 1; number <= drafts; number++)
        writeFileSync(path.join(desk, `tin-${number}.draft`), longDraft(number));
      await code.goto(server.url(desk));
    });

    test('can be stopped by its button: that is said, and what was found stays', async () => {
      await code.run('Dateline: Check Workspace');
      const running = code.toast('Dateline checks the drafts');
      await running.waitFor();
      await code.toast(/\d\d of 3,000/).waitFor();
      await code.picture('62-check-workspace');
      await running.locator('.monaco-button', { hasText: 'Cancel' }).click();
      const stopped = code.toast(/^Stopped: [\d,]+ of 3,000 drafts were not checked\./);
      await stopped.waitFor();
      await running.waitFor({ state: 'detached' });
      await code.picture('63-check-workspace-stopped');
      assert.equal((await code.toasts()).length, 1);
      assert.equal(await code.page.locator('.markers-panel').isVisible(), false);
      // Each has one finding, and a draft is told of or it is not.
      const checked = Number(/(\d+) drafts\. Checked/.exec(await stopped.innerText())![1]);
      assert.ok(checked >= 10 && checked < drafts, `${checked} checked`);
      const count = code.page.locator('.statusbar-item[id="status.problems"]');
      await count.filter({ hasText: new RegExp(`^\\s*${checked}\\s`) }).waitFor();
      await sleep(1500); // nothing is waited for: the time in which more would have come
      assert.match(await count.innerText(), new RegExp(`^\\s*${checked}\\s`));
      await code.page.keyboard.press('Control+Shift+M');
      await code.page.locator('.markers-panel .monaco-list-row', { hasText: 'tin-1.draft' }).first().waitFor();
      await code.picture('64-check-workspace-problems');
    });
  });
});

/** A report with one slip. */
const longDraft = (number: number): string =>
  `Ngày đăng: 6/12/2016\n\nHai bên sẽ ký kết ngày 31/6/2017.\n${`\nNgày ${1 + (number % 5)}/12/2016, các bên đã bàn ${number} đề xuất tại Brussels (Bỉ).\n`.repeat(40)}`;

describe('first steps', { skip: skipped() }, () => {
  let server: Server;
  let code: Workbench;
  before(async () => {
    server = await startServer({ vsix: vsix() });
    code = await openWorkbench();
    await code.gotoEmpty(server.port);
  });
  after(async () => {
    await code?.close();
    await server?.stop();
  });
  afterEach((context) => code.pictureOfFailure(context, server));

  const step = (title: string) => code.page.locator('.getting-started-step', { hasText: title }).first();
  const done = (title: string) => step(title).locator('.codicon-getting-started-step-checked');

  test('a window without a folder offers the sample and the first steps', async () => {
    await code.show('Dateline');
    await code.page.locator('.welcome-view-content', { hasText: 'Open Sample Newsroom' }).waitFor();
    await code.picture('70-no-folder');
    await code.run('Dateline: Show First Steps');
    await step('Open the sample newsroom').waitFor();
    await code.picture('71-first-steps');
    assert.equal(await code.page.locator('.getting-started-step').count(), 5);
  });

  test('the sample opens as a copy, with its draft and the steps beside it', async () => {
    await step('Open the sample newsroom').locator('.monaco-button').click();
    await code.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 90_000 });
    await code.page.locator('.view-line', { hasText: 'Klimkin' }).first().waitFor({ timeout: 60_000 });
    await done('Open the sample newsroom').waitFor({ timeout: 60_000 });
    await done('See what does not fit').waitFor();
    await code.picture('72-sample');
  });

  test('a fix and a card tick their steps off; the extension’s own sample stays as it was', async () => {
    // Either of the two may be in front: the steps draw themselves when they can.
    await code.page.locator('.view-line', { hasText: 'Klimkin' }).first().click();
    await code.hover('Stoltenberg', 'Jens Stoltenberg');
    await done('Rest the mouse').waitFor();
    await code.page.keyboard.press('Escape');
    await code.act('7/10', '7/12', done('Apply the fix'));
    await code.page.keyboard.press('Control+S');
    await code.picture('73-steps-done');
    const copy = path.join(server.home, 'user/User/globalStorage/dateline.dateline/sample/newsroom', DRAFT);
    assert.ok(existsSync(copy));
    const [packed] = [path.join(server.extensions, 'dateline.dateline-0.1.0/samples/newsroom', DRAFT)];
    assert.match(readFileSync(packed, 'utf8'), /Ngày 7\/10/);
  });
});
