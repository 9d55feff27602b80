/** The Archive view and the search of it in a real VS Code, by mouse and keys. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { docxOf, zipOf } from '../unit/archive/packing.ts';
import { skipped } from './need.ts';
import { type Server, startServer } from './server.ts';
import { vsix } from './vsix.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

describe('the archive in VS Code', { skip: skipped() }, () => {
  let server: Server;
  let code: Workbench;

  before(async () => {
    server = await startServer({ vsix: vsix(), settings: { 'dateline.messages': 'vi' } });
    writeFileSync(
      path.join(server.newsroom, 'archive/hong.jsonl'),
      '{"title": "Bài lành", "body": "Một câu."}\n{"title":\n',
    );
    writeFileSync(
      path.join(server.newsroom, 'archive/2025-05-20-de.docx'),
      docxOf({ paragraphs: ['# Giữ đê trước lũ', 'Mở đầu.', 'Ngày 20/5, tỉnh họp bàn việc gia cố đê sông Quạ.'] }),
    );
    const packed = 'Đò ngang\n\nNgày 3/4, bến đò sông Sếu mở lại sau ba tháng.\n';
    writeFileSync(
      path.join(server.newsroom, 'archive/cu.zip'),
      zipOf([{ name: '2025-04-04-do.txt', content: packed }]),
    );
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
  const found = (text: string | RegExp) =>
    code.page.locator('.quick-input-widget .monaco-list-row', { hasText: text }).first();
  const selected = () => code.editor.locator('.selected-text').first();

  /** Looks for a query from the palette on. */
  const searchFor = async (query: string) => {
    await code.run('Dateline: Search Archive');
    await code.page.locator('.quick-input-titlebar', { hasText: 'Tìm trong kho tin' }).waitFor();
    await code.page.locator('.quick-input-widget input[type=text]').first().fill(query);
  };

  test('the view lists years, months and articles with their day and outlet, and what could not be read', async () => {
    await code.show('Dateline');
    await row('2025').waitFor();
    await code.picture('30-archive');
    assert.match((await row('2024').getAttribute('aria-label')) ?? '', /^2024, \d+ bài/);
    await row('2025').click();
    await row('Tháng 6/2025').click();
    const article = row('Thượng đỉnh La Haye');
    await article.waitFor();
    await code.picture('31-archive-month');
    assert.match((await article.getAttribute('aria-label')) ?? '', /^Thượng đỉnh La Haye.*, 26\/6\/2025, Tin Sông Cái/);
    assert.match(await article.innerText(), /^26\/6 · Thượng đỉnh La Haye/);
    await row('Không đọc được').click();
    const problem = row('hong.jsonl:2');
    await problem.waitFor();
    await code.picture('32-archive-problems');
    assert.match((await problem.getAttribute('aria-label')) ?? '', /hong\.jsonl:2: .*JSON/);
    await problem.click();
    await code.line('{"title":').waitFor();
    await row('Thượng đỉnh La Haye').click();
    await code.line('đã khép lại hôm 25/6').waitFor();
    await code.run('View: Close All Editors');
  });

  test('search answers while one types; a source opens with its sentence selected', async () => {
    // Buttons of a view show while the pointer or the focus is in it.
    await code.page.locator('.sidebar .pane-header', { hasText: 'Archive' }).hover();
    await code.page.locator('.sidebar .pane-header .action-label[aria-label^="Search Archive"]').click();
    await found('Gõ tên người').waitFor();
    await code.page.keyboard.type('tổng thư ký nato', { delay: 20 });
    await found('Jens Stoltenberg · ').waitFor();
    await code.picture('33-search-office');
    await found('Mark Rutte · ').click();
    await found('The Delta Courier, 6/6/2025').waitFor();
    await code.picture('34-search-sources');
    await code.page.keyboard.type('Delta');
    await code.page.keyboard.press('Enter');
    await selected().waitFor();
    await code.line('NATO Secretary General Mark Rutte said').waitFor();
    await code.picture('35-search-opened');
    await code.run('View: Close All Editors');
  });

  test('by keys alone: words, the arrow, Enter; and the query is there the next time', async () => {
    await searchFor('"chi tiêu quốc phòng"');
    await found('nâng đích').waitFor();
    await code.picture('36-search-words');
    await code.page.keyboard.press('Enter');
    await selected().waitFor();
    await code.run('View: Close All Editors');
    await code.run('Dateline: Search Archive');
    await found('nâng đích').waitFor();
    await code.page.keyboard.press('Escape');
  });

  test('answers stand before the headlines that have the query’s words', async () => {
    await searchFor('stoltenberg');
    await found('Tổng thư ký NATO · 1/10/2014').waitFor();
    const [first] = await code.page.locator('.quick-input-widget .monaco-list-row').allInnerTexts();
    assert.match(first ?? '', /Tổng thư ký NATO · 1\/10\/2014/);
    await code.picture('36-search-person');
    await code.page.keyboard.press('Escape');
  });

  test('a record of a .jsonl file opens at its line; what is not there is said', async () => {
    const [record] = readFileSync(path.join(server.newsroom, 'archive/wire.jsonl'), 'utf8').split('\n');
    const { title } = JSON.parse(record!) as { title: string };
    await searchFor(title);
    await found(title).click();
    await selected().waitFor();
    assert.match(await code.page.locator('.tab.active').innerText(), /wire\s*\.jsonl/);
    await code.run('View: Close All Editors');
    await searchFor('qwertz');
    await found('Không tìm thấy gì về “qwertz”').waitFor();
    await code.picture('37-search-nothing');
    await code.page.keyboard.press('Escape');
  });

  test('an article in a Word or packed file is shown as its text, read only, with its sentence selected', async () => {
    await searchFor('"gia cố đê sông Quạ"');
    await found('gia cố đê sông Quạ').click();
    await selected().waitFor();
    await code.line('gia cố đê sông Quạ').waitFor();
    await code.line('Giữ đê trước lũ').waitFor();
    await code.picture('42-article-docx');
    assert.match(await code.page.locator('.tab.active').innerText(), /2025-05-20-de\s*\.docx/);
    await code.page.keyboard.type('x');
    await code.page.locator('.monaco-editor-overlaymessage', { hasText: /read-only/ }).waitFor();
    await row('Tháng 4/2025').click();
    await row('Đò ngang').click();
    await code.line('bến đò sông Sếu').waitFor();
    await code.picture('43-article-zip');
    assert.match(await code.page.locator('.tab.active').innerText(), /2025-04-04-do\s*\.txt/);
    await code.run('View: Close All Editors');
  });

  test('words of an article are words: no icon, link or markup comes of them', async () => {
    writeFileSync(
      path.join(server.newsroom, 'archive/2025-07-01-la.txt'),
      'Tựa $(zap) [bẫy](command:workbench.action.quit) <b>đậm</b>\n\nCâu zyxwvut $(flame) với <img src=x> và **sao**.\n',
    );
    await row('Tháng 7/2025').click();
    const article = row('Tựa $(zap) [bẫy](command:workbench.action.quit) <b>đậm</b>');
    await article.waitFor();
    assert.equal(await article.locator('a[href], b, .codicon-zap').count(), 0);
    await searchFor('zyxwvut');
    const hit = found('Câu zyxwvut $(flame) với <img src=x> và **sao**.');
    await hit.waitFor();
    await code.picture('38-search-plain');
    assert.equal(await hit.locator('img, .codicon-flame, .codicon-zap').count(), 0);
    await code.page.keyboard.press('Escape');
  });

  test('without an archive the view says what to do, and a folder that is added is read', async () => {
    const room = path.join(server.home, 'phong');
    mkdirSync(room);
    cpSync(path.join(server.newsroom, 'drafts'), path.join(room, 'drafts'), { recursive: true });
    renameSync(path.join(server.newsroom, 'archive'), path.join(room, 'tin-da-dang'));
    await code.goto(server.url(room));
    await code.show('Dateline');
    await code.page.locator('.welcome-view-content', { hasText: 'There is no archive yet' }).waitFor();
    await code.picture('39-no-archive');
    await code.page.locator('.welcome-view-content .monaco-button', { hasText: 'Add Folder' }).click();
    const input = code.page.locator('.quick-input-widget input[type=text]').first();
    await input.waitFor();
    // The picker first lists the workspace, and writes that into the box, over what has been typed by then.
    const listed = code.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'tin-da-dang' });
    await listed.waitFor();
    await input.fill(`${room}/tin-da-dang/`);
    await listed.waitFor({ state: 'hidden' });
    await code.picture('40-add-folder');
    await code.page.locator('.quick-input-widget .monaco-button', { hasText: /^(?:OK|Thêm vào kho tin)$/ }).click();
    await code.toast('tin-da-dang nay thuộc kho tin').waitFor();
    await row('2025').waitFor();
    await code.picture('41-added');
    const settings = JSON.parse(readFileSync(path.join(room, '.vscode/settings.json'), 'utf8'));
    assert.deepEqual(settings['dateline.archive.folders'], ['archive', 'tin-da-dang']);
  });
});
