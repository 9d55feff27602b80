/** The fact sheet in a real VS Code: beside the draft, by mouse and keys, and through edits. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { skipped } from './need.ts';
import { type Server, startServer } from './server.ts';
import { vsix } from './vsix.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const DRAFT = 'drafts/ngoai-truong-nato.draft';

/** Runs in the page: pairs of labels of a picture that lie on each other, as they are drawn. */
const overlapping = new Function(
  'svg',
  `const texts = [...svg.querySelectorAll('text:not(.anchor)')].map((text) => ({ text: text.textContent, box: text.getBBox() }));
  const { width, height } = svg.viewBox.baseVal;
  const out = texts.filter(({ box }) => box.x < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1);
  const pairs = texts.flatMap((a, i) => texts.slice(i + 1).filter((b) =>
    a.box.x < b.box.x + b.box.width - 1 && b.box.x < a.box.x + a.box.width - 1 &&
    a.box.y < b.box.y + b.box.height - 3 && b.box.y < a.box.y + a.box.height - 3).map((b) => a.text + ' / ' + b.text));
  return [...pairs, ...out.map(({ text }) => text + ' leaves the picture')];`,
) as (svg: unknown) => string[];

/** Runs in the page: what is drawn with a contrast of less than 4.5 to what lies behind it (WCAG 2, level AA). */
const faintWords = new Function(
  'body',
  `const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).map((part) => part / 255).map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const solid = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      const [, , , alpha = 1] = parts(backgroundColor);
      if (alpha === 1) return backgroundColor;
    }
    return getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background') && getComputedStyle(body).backgroundColor;
  };
  const faint = new Set();
  for (const element of body.querySelectorAll('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility() || element.closest('svg')) continue;
    const [a, b] = [light(getComputedStyle(element).color), light(solid(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faint.add(element.className + ': ' + element.textContent.trim().slice(0, 30) + ' ' + contrast.toFixed(2));
  }
  return [...faint];`,
) as (body: unknown) => string[];

describe('the fact sheet in VS Code', { skip: skipped() }, () => {
  let server: Server;
  let code: Workbench;

  before(async () => {
    server = await startServer({ vsix: vsix(), settings: { 'workbench.colorTheme': 'Default Light Modern' } });
    code = await openWorkbench();
    await code.goto(server.url(server.newsroom));
  });
  after(async () => {
    await code?.close();
    await server?.stop();
  });
  afterEach((context) => code.pictureOfFailure(context, server));

  const sheet = () => code.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  const claim = (words: string | RegExp) =>
    sheet().locator('.claim', { has: sheet().locator('.go', { hasText: words }) });
  const focused = () => sheet().locator('.go:focus');
  /** Back into the draft: what was clicked in the sheet has taken the focus there. */
  const intoDraft = () => code.page.locator('.tab[aria-label^="ngoai-truong-nato.draft"]').click();
  /** Into the sheet: asked for a second time it takes the focus, and a click on its head gives it to the page in it. */
  const enter = () => sheet().locator('h1').click();

  test('it opens beside the draft, which keeps the caret; the day out of the report is seen at a glance', async () => {
    await code.open(DRAFT, 'Klimkin');
    await code.squiggles('error').first().waitFor({ timeout: 60_000 });
    await code.run('Dateline: Open Fact Sheet');
    await claim('7/10').waitFor();
    await code.picture('60-sheet-light');
    assert.equal(await code.page.locator('.editor-group-container').count(), 2);
    assert.match(await sheet().locator('main').getAttribute('lang').then(String), /vi/);
    assert.match(await claim('7/10').innerText(), /≠ Vênh/);
    assert.match((await sheet().locator('svg.timeline .loud text').textContent()) ?? '', /≠ .*7\/10/);
    const drawn = async (selector: string) => (await sheet().locator(selector).boundingBox())!;
    const [stray, anchor] = [await drawn('svg.timeline .loud .mark'), await drawn('svg.timeline line.anchor')];
    assert.ok(anchor.x - stray.x > 80, `${anchor.x - stray.x} pixels`);
  });

  test('no two labels of a picture lie on each other', async () => {
    await sheet().locator('#offices > summary').click();
    for (const svg of await sheet().locator('svg').all()) assert.deepEqual(await svg.evaluate(overlapping), []);
    await code.picture('61-sheet-offices');
    await sheet().locator('#offices > summary').click();
  });

  test('by keys: down through the claims, a filter, Enter goes to the place in the draft', async () => {
    await enter();
    await code.page.keyboard.press('/');
    await sheet().locator('input[value=all]:focus').waitFor({ state: 'attached' });
    await code.page.keyboard.press('Escape');
    await focused().waitFor();
    const first = await focused().innerText();
    await code.page.keyboard.press('ArrowDown');
    await code.page.keyboard.press('ArrowDown');
    assert.notEqual(await focused().innerText(), first);
    await code.page.keyboard.press('/');
    await code.page.keyboard.press('ArrowRight');
    await sheet().locator('input[value=contradicted]:checked').waitFor({ state: 'attached' });
    assert.equal(await sheet().locator('.claim:visible').count(), 1);
    await sheet()
      .locator('.shown', { hasText: /1\/\d+/ })
      .waitFor();
    await code.page.keyboard.press('Escape');
    await sheet().locator('.go:focus', { hasText: '7/10' }).waitFor();
    await code.picture('62-sheet-filtered');
    await code.page.keyboard.press('Enter');
    await code.page.locator('.editor-group-container.active .monaco-editor .selected-text').first().waitFor();
  });

  test('the caret in the draft shows its detail in the sheet, and keeps the focus', async () => {
    await sheet().locator('label', { hasText: 'Tất cả' }).click();
    await intoDraft();
    await code.caretOn('Klimkin');
    const here = sheet().locator('.claim.here', { hasText: 'Klimkin' });
    await here.waitFor();
    assert.equal(await sheet().locator('.claim.here').count(), 1);
    assert.equal(await here.getAttribute('aria-current'), 'location');
    await code.picture('63-sheet-caret');
    const box = (await here.boundingBox())!;
    assert.ok(box.y >= 0 && box.y + box.height <= 800, `${box.y}, ${box.height} high`);
    await code.page.keyboard.press('Control+End'); // behind the signature, where no detail is
    await sheet().locator('.claim.here').waitFor({ state: 'detached' });
    assert.equal(await code.page.locator('.editor-group-container.active .monaco-editor').count(), 1);
    await sheet().locator('label', { hasText: 'Vênh' }).click();
    await intoDraft();
  });

  test('it follows the draft, and keeps the filter', async () => {
    await code.act('7/10', '7/12', code.line('7/12'));
    await sheet().locator('svg.timeline .loud').waitFor({ state: 'detached' });
    await claim('7/12').waitFor({ state: 'attached' });
    assert.equal(await sheet().locator('.claim:visible').count(), 0);
    await code.caretOn('7/12');
    await code.page.keyboard.press('Control+Z');
    await sheet().locator('svg.timeline .loud').waitFor({ state: 'attached' });
    assert.equal(await sheet().locator('.claim:visible').count(), 1);
    await sheet().locator('label', { hasText: 'Tất cả' }).click();
  });

  test('a source opens at its line, and the draft stays in sight', async () => {
    await claim('7/10').locator('button.source').first().click();
    await code.page.locator('.editor-group-container.active .monaco-editor .selected-text').first().waitFor();
    assert.ok(await code.page.locator('.editor-instance .view-line', { hasText: 'Klimkin' }).first().isVisible());
    await code.picture('63-sheet-source');
    await code.page.keyboard.press('Control+w');
    await claim('7/10').waitFor();
    await intoDraft();
  });

  test('another draft in front is another sheet, in its language', async () => {
    await code.open('drafts/washington-summit.draft', 'Mark Rutte');
    await sheet().locator('main[lang=en]').waitFor();
    for (const svg of await sheet().locator('svg').all()) assert.deepEqual(await svg.evaluate(overlapping), []);
    await code.picture('64-sheet-english');
  });

  for (const [theme, window, kind] of [
    ['Dark Modern', 'vs-dark', 'vscode-dark'],
    ['Dark High Contrast', 'hc-black', 'vscode-high-contrast'],
  ] as const) {
    test(`every word can be read in ${theme}`, async () => {
      await code.theme(theme, window);
      await code.open(DRAFT, 'Klimkin');
      await sheet().locator(`body.${kind}`).waitFor();
      await claim('7/10').waitFor();
      const faint = await sheet().locator('body').evaluate(faintWords);
      assert.deepEqual(faint, []);
      await code.picture(`65-sheet-${kind}`);
    });
  }

  test('nothing was asked of another machine', () => {
    assert.deepEqual(code.refused, []);
  });
});
