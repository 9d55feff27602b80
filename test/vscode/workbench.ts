/** VS Code as its reader sees it: a page in Chromium, and the few moves an editor makes. Waits retry, assertions do not. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { findChromium, root } from './need.ts';

const PICTURES = path.join(root, 'test/vscode/out');

interface Place {
  /** The middle of the word. */
  readonly x: number;
  readonly y: number;
}

/**
 * Runs in the page. Tokens split a line into spans, so its text nodes are joined to find a word, and each node's
 * offset leads back to where the word is drawn. Made of text, since the page's types are not this project's.
 */
const placeInLine = new Function(
  'line',
  'word',
  `const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: text.length });
    text += node.data.replaceAll('\\u00a0', ' ');
  }
  const start = text.indexOf(word);
  if (start < 0) return undefined;
  const end = start + word.length;
  const first = nodes.findLast(({ from }) => from <= start);
  const last = nodes.findLast(({ from }) => from < end);
  const range = document.createRange();
  range.setStart(first.node, start - first.from);
  range.setEnd(last.node, end - last.from);
  const box = range.getClientRects()[0];
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };`,
) as (line: unknown, word: string) => Place | undefined;

/** Runs in the page: waits for two frames and for what is being faded or moved, but not for what never ends, nor for long. */
const settled = new Function(
  `const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const moving = () => document.getAnimations().filter((it) => it.effect?.getComputedTiming().endTime !== Infinity);
  const ended = async () => {
    await frame();
    await frame();
    await Promise.allSettled(moving().map((it) => it.finished));
    await frame();
  };
  return Promise.race([ended(), new Promise((resolve) => setTimeout(resolve, 1000))]);`,
) as () => Promise<void>;

/** `userAgent` tells VS Code that it is on another system. */
export async function openWorkbench(userAgent?: string): Promise<Workbench> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found: install it, or set DATELINE_CHROMIUM.');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      // Fail closed: no other machine has a name or an address.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...(userAgent && { userAgent }) });
  // Who is asked after has no name, and that is told. (A route would refuse, too, but a page with one keeps no cache.)
  const refused: string[] = [];
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText.includes('ERR_NAME_NOT_RESOLVED')) refused.push(request.url());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  mkdirSync(PICTURES, { recursive: true });
  return new Workbench(browser, page, refused);
}

export class Workbench {
  readonly browser: Browser;
  readonly page: Page;
  /** Addresses on other machines that the page asked for. */
  readonly refused: readonly string[];

  constructor(browser: Browser, page: Page, refused: readonly string[]) {
    this.browser = browser;
    this.page = page;
    this.refused = refused;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'domcontentloaded' });
    await this.#dress();
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 90_000 });
  }

  /** Opens a window without a folder. */
  async gotoEmpty(port: number): Promise<void> {
    await this.page.goto(`http://127.0.0.1:${port}/?ew=true`, { waitUntil: 'domcontentloaded' });
    await this.#dress();
    await this.page.locator('.activitybar .action-label[aria-label^="Dateline"]').waitFor({ timeout: 90_000 });
  }

  async #dress(): Promise<void> {
    // A bare Linux falls back to a font far wider than a desktop's, and cuts what a desktop shows.
    await this.page.addStyleTag({
      content: '.monaco-workbench { font-family: "Liberation Sans", sans-serif !important }',
    });
  }

  /** The editor in front. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  line(text: string): Locator {
    return this.editor.locator('.view-line', { hasText: text }).first();
  }

  squiggles(kind: 'error' | 'warning' | 'info'): Locator {
    return this.editor.locator(`.view-overlays .squiggly-${kind}`);
  }

  /** The language status of the editor in front, once it says `words`: its label has what its hover shows. */
  languageStatus(words: string): Locator {
    return this.page.locator(`.statusbar-item[id="status.languageStatus"] [aria-label*="${words}"]`).first();
  }

  /** Runs the command that the language status offers, from its hover. */
  async openStatusMenu(words: string): Promise<void> {
    await this.languageStatus(words).click();
    await this.page.locator('.hover-language-status', { hasText: words }).locator('a.monaco-link').first().click();
  }

  /** The icon of a part of the side bar, with the number at it. */
  icon(name: 'Explorer' | 'Dateline'): Locator {
    const label = this.page.locator(`.action-label[aria-label^="${name}"]`);
    return this.page.locator('.activitybar .action-item', { has: label });
  }

  /** Shows a part of the side bar by the name of its icon. A click on the icon of what is shown would hide it. */
  async show(name: 'Explorer' | 'Dateline'): Promise<void> {
    const icon = this.icon(name);
    await icon.waitFor();
    // Its middle may lie below a number.
    if (!/\bchecked\b/.test((await icon.getAttribute('class')) ?? '')) await icon.click({ position: { x: 6, y: 6 } });
  }

  /** Opens a file by its path from the folder in front, through the explorer, and waits for `text` in it. */
  async open(file: string, text: string): Promise<void> {
    const steps = file.split('/');
    const row = (name: string) =>
      this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    for (const [index, folder] of steps.slice(0, -1).entries()) {
      await row(folder).waitFor();
      const unfolded = row(steps[index + 1]!);
      // A click on a list that is just being drawn anew is nobody's.
      for (let attempt = 1; attempt <= 5 && !(await unfolded.isVisible()); attempt++) {
        if ((await row(folder).getAttribute('aria-expanded')) !== 'true') await row(folder).click();
        await unfolded.waitFor({ timeout: 4000 }).catch(() => undefined);
      }
    }
    await row(steps.at(-1)!).dblclick();
    await this.line(text).waitFor();
  }

  /** Where a word of the editor stands on the page. A line that is just being drawn anew is nowhere: it is asked again. */
  async place(word: string): Promise<Place> {
    const line = this.line(word);
    for (let attempt = 1; attempt <= 20; attempt++) {
      await line.waitFor();
      const found = await line.evaluate(placeInLine, word);
      if (found) return found;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`"${word}" is not on the page`);
  }

  /** Rests the mouse on a word until a card with `text` shows; the card. */
  async hover(word: string, text: string | RegExp): Promise<Locator> {
    const card = this.page.locator('.monaco-hover:visible', { hasText: text }).first();
    await this.#until(5, async () => {
      const { x, y } = await this.place(word);
      await this.page.mouse.move(x - 80, y + 60);
      await this.page.mouse.move(x, y, { steps: 5 });
      await card.waitFor({ timeout: 3000 });
    });
    return card;
  }

  /** Puts the caret on a word. */
  async caretOn(word: string): Promise<void> {
    const { x, y } = await this.place(word);
    await this.page.mouse.click(x, y);
  }

  /** The list of actions at a word, and the one with `title` in it. Who looks before the server has answered looks again. */
  async action(word: string, title: string | RegExp): Promise<Locator> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    await this.#until(5, async () => {
      await this.caretOn(word);
      await this.page.keyboard.press('Control+.');
      await row.waitFor({ timeout: 4000 });
    });
    return row;
  }

  /**
   * Chooses an action at a word, and waits for what comes of it. VS Code closes its list when the text or its findings have
   * changed, also under the mouse: who has chosen nothing chooses again. `picture` is one of the list.
   */
  async act(word: string, title: string | RegExp, outcome: Locator, picture?: string): Promise<void> {
    await this.#until(3, async () => {
      const row = await this.action(word, title);
      if (picture) await this.picture(picture);
      await row.click({ timeout: 4000 }).catch(() => undefined);
      await outcome.waitFor({ timeout: 8000 });
    });
  }

  /** Makes a move until it comes to its end, so many times at most; what it has left open is closed in between. */
  async #until(times: number, move: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await move();
      } catch (error) {
        if (attempt === times) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Runs a command by its label in the palette, as typed. */
  async run(label: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    await this.#until(4, async () => {
      await this.page.keyboard.press('F1');
      const input = widget.locator('input[type=text]').first();
      await input.waitFor({ timeout: 5000 });
      await input.fill(`>${label}`);
      const name = label.replace(/^Dateline: /, '');
      await widget.locator('.monaco-list-row.focused', { hasText: name }).waitFor({ timeout: 5000 });
    });
    await this.page.keyboard.press('Enter');
  }

  /** Picks an entry of the quick pick in front. */
  async pick(label: string): Promise<void> {
    const row = this.page.locator('.quick-input-widget .monaco-list-row', { hasText: label }).first();
    await row.waitFor();
    await row.click();
  }

  /** Changes the colour theme, by its label; `kind` is the class that its windows have. */
  async theme(label: string, kind: 'vs' | 'vs-dark' | 'hc-black'): Promise<void> {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+T');
    const widget = this.page.locator('.quick-input-widget');
    await widget.locator('.monaco-list-row', { hasText: 'Modern' }).first().waitFor();
    await this.page.keyboard.type(label);
    await widget.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    await this.page.keyboard.press('Enter');
    await widget.waitFor({ state: 'hidden' });
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
  }

  /** The rows of the Problems panel, in words; opens the panel unless it is open. */
  async problems(having: string | RegExp): Promise<string[]> {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await rows.filter({ hasText: having }).first().waitFor();
    return rows.evaluateAll((all) => all.map((row) => `${row.getAttribute('aria-label')} | ${row.textContent}`));
  }

  toast(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  }

  async toasts(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item').allInnerTexts();
  }

  /** A picture for test/vscode/out, of what has been drawn and faded in. */
  async picture(name: string): Promise<void> {
    await this.page.evaluate(settled);
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  /** For a test's end: one that has failed leaves its picture, and the server's last words. */
  async pictureOfFailure(context: unknown, server: { log(): string }): Promise<void> {
    const { name, error } = context as { readonly name?: string; readonly error?: unknown };
    if (!error) return;
    await this.picture(`failed-${String(name ?? '').replaceAll(/\W+/g, '-')}`);
    console.error(server.log());
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
