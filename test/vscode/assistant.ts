/**
 * An assistant for a VS Code under test: another extension, which calls Dateline's tools as one does. What it is to ask lies
 * in a file beside the first workspace folder, and so does what it is answered: it runs in a browser as well.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Neighbour } from './neighbour.ts';
import type { Workbench } from './workbench.ts';

/** A key that nothing else has. */
const KEY = 'Control+Alt+Shift+F9';

export const assistant: Neighbour = {
  name: 'assistant',
  contributes: {
    commands: [{ command: 'assistant.ask', title: 'Assistant: Ask' }],
    keybindings: [{ command: 'assistant.ask', key: KEY.toLowerCase().replace('control', 'ctrl') }],
  },
  script: `
const { commands, lm, Uri, workspace } = require('vscode');
exports.activate = () => commands.registerCommand('assistant.ask', async () => {
  const beside = (name) => Uri.joinPath(workspace.workspaceFolders[0].uri, '..', name);
  const { tool, input } = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(beside('asked.json'))));
  const answer = await lm.invokeTool(tool, { input, toolInvocationToken: undefined }).then(
    ({ content }) => ({ told: content.map(({ value }) => value).join('\\n') }),
    (error) => ({ refused: error.message }),
  );
  await workspace.fs.writeFile(beside('answered.json'), new TextEncoder().encode(JSON.stringify(answer)));
});
`,
};

interface Answer {
  readonly told?: string;
  /** Why it was not told. */
  readonly refused?: string;
}

/** Calls a tool. `beside` is the folder that the first workspace folder lies in. */
export async function ask(code: Workbench, beside: string, tool: string, input: object): Promise<Answer> {
  const answered = path.join(beside, 'answered.json');
  rmSync(answered, { force: true });
  writeFileSync(path.join(beside, 'asked.json'), JSON.stringify({ tool, input }));
  await code.page.keyboard.press(KEY);
  for (let waited = 0; waited < 20_000; waited += 50) {
    const text = existsSync(answered) ? readFileSync(answered, 'utf8') : '';
    if (text.endsWith('}')) return JSON.parse(text);
    await sleep(50);
  }
  throw new Error(`${tool} did not answer in 20 s`);
}
