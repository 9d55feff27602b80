/**
 * An assistant for a VS Code under test: another extension, which calls Dateline's tools as one does. What it is to ask lies
 * in a file beside the first workspace folder, and so does what it is answered: it runs in a browser as well.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Server } from './server.ts';
import type { Workbench } from './workbench.ts';

const NAME = 'assistant';
const VERSION = '1.0.0';

const MANIFEST = {
  name: NAME,
  publisher: 'test',
  version: VERSION,
  engines: { vscode: '^1.103.0' },
  main: './assistant.js',
  browser: './assistant.js',
  contributes: { commands: [{ command: 'assistant.ask', title: 'Assistant: Ask' }] },
};

const SCRIPT = `
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
`;

interface Answer {
  readonly told?: string;
  /** Why it was not told. */
  readonly refused?: string;
}

/** Installs it; for a server whose page is not open yet. */
export function installAssistant({ extensions }: Server): void {
  const folder = path.join(extensions, NAME);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(MANIFEST));
  writeFileSync(path.join(folder, 'assistant.js'), SCRIPT);
  const list = path.join(extensions, 'extensions.json');
  const installed = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  const entry = { identifier: { id: `${MANIFEST.publisher}.${NAME}` }, version: VERSION, relativeLocation: NAME };
  const location = { $mid: 1, path: folder, scheme: 'file' };
  writeFileSync(list, JSON.stringify([...installed, { ...entry, location }]));
}

/** Calls a tool. `beside` is the folder that the first workspace folder lies in. */
export async function ask(code: Workbench, beside: string, tool: string, input: object): Promise<Answer> {
  const answered = path.join(beside, 'answered.json');
  rmSync(answered, { force: true });
  writeFileSync(path.join(beside, 'asked.json'), JSON.stringify({ tool, input }));
  await code.run('Assistant: Ask');
  for (let waited = 0; waited < 20_000; waited += 50) {
    const text = existsSync(answered) ? readFileSync(answered, 'utf8') : '';
    if (text.endsWith('}')) return JSON.parse(text);
    await sleep(50);
  }
  throw new Error(`${tool} did not answer in 20 s`);
}
