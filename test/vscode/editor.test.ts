/** An editor's evening in a real VS Code: the packed extension is installed, and everything is done by mouse and keys. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { skipped } from './need.ts';
import { type Server, startServer } from './server.ts';
import { vsix } from './vsix.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const DRAFT = 'drafts/ngoai-truong-nato.draft';

describe('in VS Code', { skip: skipped() }, () => {
  let server: Server;
  let code: Workbench;
  let draft: string;

  before(async () => {
    server = await startServer({ vsix: vsix() });
    draft = path.join(server.newsroom, DRAFT);
    writeFileSync(
      path.join(server.elsewhere, 'notes.txt'),
      'Ngày đăng: 6/12/2016\n\nTrong ngày 7/10, các bên sẽ họp.\n',
    );
    code = await openWorkbench();
    await code.goto(server.url(server.newsroom));
  });
  after(async () => {
    await code?.close();
    await server?.stop();
  });
  afterEach((context) => code.pictureOfFailure(context, server));

  test('the package installs with everything it runs on, and nothing else', () => {
    const [folder] = readdirSync(server.extensions).filter((name) => name.startsWith('dateline.'));
    assert.ok(folder, 'not installed');
    const files = readdirSync(path.join(server.extensions, folder), { recursive: true, encoding: 'utf8' });
    const needed = ['dist/client.js', 'dist/server.js', 'dist/pdf.js', 'dist/node-sqlite3-wasm.wasm'];
    needed.push('dist/web/client.js', 'dist/web/host.js', 'dist/web/table.js');
    needed.push(
      'syntaxes/news-draft.tmLanguage.json',
      'l10n/bundle.l10n.vi.json',
      'package.nls.json',
      'package.nls.vi.json',
    );
    needed.push(
      'docs/RULES.md',
      'schemas/dateline.facts.schema.json',
      'schemas/dateline.archive.schema.json',
      'media/icon.png',
      'language-configuration.json',
    );
    needed.push('media/archive.svg', 'media/claims.svg', 'media/walkthrough/open.svg');
    needed.push('samples/newsroom/drafts/ngoai-truong-nato.draft', 'samples/newsroom/archive/wire.jsonl');
    assert.deepEqual(
      needed.filter((file) => !files.includes(file)),
      [],
    );
    assert.deepEqual(
      files.filter((file) => /node_modules|\.ts$|\.map$|^test|^samples\/(?!newsroom)|^\.(?!vsixmanifest)/.test(file)),
      [],
    );
  });

  test('the package is small: at most 2.5 MB, as vsce counts them', () => {
    const { size } = statSync(vsix());
    assert.ok(size <= 2.5 * 1024 * 1024, `${size} bytes`);
  });

  test('opening a draft marks the slip, and nothing louder', async () => {
    await code.open(DRAFT, 'Klimkin');
    await code.squiggles('error').first().waitFor({ timeout: 60_000 });
    assert.equal(await code.squiggles('error').count(), 1);
    assert.equal(await code.squiggles('warning').count(), 0);
    await code.picture('01-squiggle');
  });

  test('the language status says the day, why it is that day, and the archive', async () => {
    const status = code.languageStatus(' bài'); // once the archive has been read
    await status.waitFor();
    assert.match((await status.getAttribute('aria-label')) ?? '', /Ngày tin 6\/12\/2016 · \d+ bài\..* theo /);
  });

  test('Problems tells what does not fit, with its code and source', async () => {
    const problems = await code.problems('7/10');
    await code.picture('02-problems');
    const slip = problems.find((problem) => problem.includes('date/out-of-report'));
    assert.ok(slip, problems.join('\n'));
    assert.match(slip, /7\/12/);
    assert.match(slip, /Dateline/);
    await code.page.keyboard.press('Control+Shift+M');
    await code.page.locator('.markers-panel').waitFor({ state: 'hidden' });
  });

  test('the card shows the reading and why', async () => {
    const card = await code.hover('7/10', '7/10/2016');
    await code.picture('03-card');
    const words = await card.innerText();
    assert.match(words, /thứ Sáu, 7\/10\/2016/);
    assert.match(words, /6\/12/);
    await code.page.keyboard.press('Escape');
  });

  test('a source in a card opens beside the draft, at its line', async () => {
    const card = await code.hover('Stoltenberg', 'Jens Stoltenberg');
    await code.picture('04-card-of-a-person');
    await card.locator('a', { hasText: 'Mở nguồn' }).nth(1).click(); // the first is the house facts'
    const groups = code.page.locator('.editor-group-container');
    await groups.nth(1).waitFor();
    await code.page.locator('.editor-group-container.active .monaco-editor .selected-text').first().waitFor();
    assert.equal(await groups.count(), 2);
    await code.picture('05-source-beside');
    await code.run('View: Close All Editors');
    await groups.nth(1).waitFor({ state: 'detached' });
    await code.open(DRAFT, 'Klimkin');
    await code.squiggles('error').first().waitFor();
  });

  test('the quick fix is one key away, and the squiggle goes', async () => {
    await code.action('7/10', '7/12');
    await code.picture('06-quick-fix');
    await code.page.keyboard.press('Enter');
    await code.line('7/12').waitFor();
    await code.squiggles('error').first().waitFor({ state: 'detached' });
    await code.page.keyboard.press('Control+S');
    await eventually(() => readFileSync(draft, 'utf8').includes('Ngày 7/12,'));
    await code.picture('07-mended');
  });

  test('a slip is marked as it is typed, and goes as it is taken back', async () => {
    await code.caretOn('Klimkin');
    for (let i = 0; i < 3; i++) await code.page.keyboard.press('End'); // one for each row of a wrapped paragraph
    const slip = ' Ngày 31/6, hai bên sẽ ký.';
    await code.page.keyboard.type(slip, { delay: 10 });
    await code.squiggles('error').first().waitFor();
    await code.picture('08-typed');
    for (let i = 0; i < slip.length; i++) await code.page.keyboard.press('Backspace');
    await code.squiggles('error').first().waitFor({ state: 'detached' });
    await code.run('File: Revert File');
  });

  test('Check Document says it in one toast and opens Problems when there is something', async () => {
    await code.open('drafts/vien-tro-ukraine.tin', '40 tỷ USD');
    await code.run('Dateline: Check Document');
    const toast = code.toast(/Đã kiểm \d+ chi tiết/);
    await toast.waitFor();
    await code.page.locator('.markers-panel .monaco-list-row', { hasText: '40 tỷ' }).first().waitFor();
    await code.picture('09-check-document');
    assert.equal((await code.toasts()).length, 1);
    assert.match(await toast.innerText(), /Đã kiểm \d+ chi tiết: \d+ có nguồn, \d+ chưa có nguồn, \d+ cần xem lại/);
    await code.run('Notifications: Clear All Notifications');
  });

  test('a finding is ignored with a reason, which is written down, and told again', async () => {
    const why = code.page.locator('.quick-input-widget', { hasText: 'Why is “' });
    await code.act('40 tỷ USD', /Bỏ qua “.*40 tỷ USD” \(amount\/archive\)/, why, '09-decide');
    await code.picture('09-reason');
    await code.page.keyboard.type('Theo thông cáo');
    await code.page.keyboard.press('Enter');
    const told = code.page.locator('.markers-panel .monaco-list-row', { hasText: 'Bản thảo ghi 40 tỷ USD' });
    await told.waitFor({ state: 'detached' });
    await code.picture('09-ignored');
    const lines = readFileSync(path.join(server.newsroom, '.dateline/decisions.jsonl'), 'utf8').trim().split('\n');
    const [{ code: rule, reason, verdict }] = lines.map((line) => JSON.parse(line));
    assert.deepEqual([rule, reason, verdict], ['amount/archive', 'Theo thông cáo', 'ignored']);
    await code.act('40 tỷ USD', /Nhắc lại về “.*40 tỷ USD”/, told);
  });

  test('the language status opens what one can do, and a day can be set and unset', async () => {
    await code.openStatusMenu('12/7/2024');
    await code.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Set Publication Date' }).waitFor();
    await code.picture('10-menu');
    await code.pick('Set Publication Date');
    await code.pick('Another day');
    await code.page.locator('.quick-input-widget .quick-input-message', { hasText: 'such as 6/12/2016' }).waitFor();
    await code.page.keyboard.type('31/6/2024');
    await code.page.locator('.quick-input-widget', { hasText: 'Not a day' }).waitFor();
    await code.page.keyboard.press('Control+A');
    await code.page.keyboard.type('14/7/2024');
    await code.page.keyboard.press('Enter');
    await code.languageStatus('14/7/2024').waitFor();
    await code.run('Dateline: Set Publication Date');
    await code.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'As the text says' }).waitFor();
    await code.picture('11-publication-date');
    await code.pick('As the text says');
    await code.languageStatus('12/7/2024').waitFor();
  });

  test('an English draft speaks English', async () => {
    await code.run('View: Close All Editors');
    await code.open('drafts/washington-summit.draft', 'Mark Rutte');
    await code.editor.locator('.view-overlays [class*=squiggly-]').first().waitFor();
    const problems = await code.problems('Rutte');
    assert.match(problems.join('\n'), /July 2024/);
    await code.picture('12-english');
  });

  test('plain text outside a newsroom stays quiet, until it is asked about', async () => {
    await code.goto(server.url(server.elsewhere));
    await code.open('notes.txt', 'Trong ngày');
    await sleep(3000); // nothing is waited for: the time in which a squiggle would have come
    assert.equal(await code.editor.locator('.view-overlays [class*=squiggly-]').count(), 0);
    assert.equal(await code.languageStatus('Dateline').count(), 0);
    await code.picture('13-quiet');
    await code.run('Dateline: Check Document');
    await code.toast(/Đã kiểm/).waitFor();
    await code.squiggles('error').first().waitFor();
    await code.picture('14-checked-on-request');
  });

  test('nothing was asked of another machine', () => {
    assert.deepEqual(code.refused, []);
  });
});

async function eventually(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i++) await sleep(50);
  assert.ok(holds());
}
