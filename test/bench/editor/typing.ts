/** Keys pressed in VS Code, and when what they change is seen. */
import type { Workbench } from '../../vscode/workbench.ts';

/** What a draft to type into ends with: the next figure makes a day that June does not have. */
export const UNFINISHED = 'Hồ sơ xin góp quân cho sứ mệnh huấn luyện được nhận đến hết ngày 31/';
const FIGURE = '6';
/** Pauses between keys, in ms: an editor's hands, never in step with anything. */
const PAUSES = [180, 240, 310, 205, 270];
/** Long enough for hands to have rested: from then on the server shows the finding whenever its words are there. */
const REST = 1500;

/**
 * Runs in the page: after `dateline.await(count)`, `dateline.seen` is the time, in ms, from the next key to the frame
 * that draws so many squiggles. A frame is drawn when the task behind it begins. Made of text: the page's types are not
 * this project's.
 */
const WATCH = `
  const editor = document.querySelector('.editor-group-container.active');
  const count = () => editor.querySelectorAll('.view-overlays .squiggly-error').length;
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  }));
  let key;
  editor.addEventListener('keydown', ({ timeStamp }) => { key = timeStamp; }, true);
  globalThis.dateline = {
    count,
    await(wanted) {
      key = undefined;
      dateline.seen = new Promise((resolve, reject) => {
        const look = () => {
          if (key === undefined || count() !== wanted) return;
          observer.disconnect();
          clearTimeout(patience);
          drawn().then((at) => resolve(at - key));
        };
        const patience = setTimeout(() => reject(new Error(count() + ' squiggles, not ' + wanted)), 5000);
        const observer = new MutationObserver(look);
        observer.observe(editor, { subtree: true, childList: true, attributes: true });
      });
    },
  };`;

/** Types the last figure of the draft in front again and again; ms from each key to what it changes on the screen. */
export async function typing({ page }: Workbench, keys: number, began: () => void): Promise<number[]> {
  await page.evaluate(WATCH);
  const squiggles = () => page.evaluate('dateline.count()') as Promise<number>;
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(REST);
  const without = await squiggles();
  await page.keyboard.press(FIGURE);
  await page.waitForFunction(`dateline.count() > ${without}`);
  await page.waitForTimeout(REST);
  const withIt = await squiggles();
  if (withIt !== without + 1) throw new Error(`${without} squiggles, and ${withIt} with an impossible day`);
  const waits: number[] = [];
  began();
  for (let turn = 0; turn < keys; turn++) {
    const removes = turn % 2 === 0;
    await page.evaluate(`dateline.await(${removes ? without : withIt})`);
    await page.keyboard.press(removes ? 'Backspace' : FIGURE);
    waits.push((await page.evaluate('dateline.seen')) as number);
    await page.waitForTimeout(PAUSES[turn % PAUSES.length]!);
  }
  return waits;
}
