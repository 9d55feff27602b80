/**
 * Freezes the keys that VS Code itself uses into defaultKeybindings.json, which manifest.test.ts holds ours against:
 *
 *   node --import tsx test/vscode/freezeKeybindings.ts
 *
 * The page tells VS Code on which system it is; what VS Code binds on a desktop alone is not in its list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, vscode } from './need.ts';
import { startServer } from './server.ts';
import { bundleSuite } from './suite/bundle.ts';
import { openWorkbench } from './workbench.ts';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const SYSTEMS = {
  linux: `Mozilla/5.0 (X11; Linux x86_64) ${CHROME}`,
  mac: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROME}`,
  win: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`,
};

async function keysOn(userAgent: string): Promise<string[]> {
  const file = path.join(os.tmpdir(), `dateline-keybindings-${process.pid}.json`);
  writeFileSync(file, '');
  const server = await startServer({ testDriver: true, env: { DATELINE_KEYBINDINGS: file } });
  const code = await openWorkbench(userAgent);
  try {
    const ended = new Promise<void>((resolve) => code.page.exposeFunction('codeAutomationExit', () => resolve()));
    await code.page.exposeFunction('codeAutomationLog', () => undefined);
    const remote = (at: string) => `vscode-remote://127.0.0.1:${server.port}${at}`;
    const tests = await bundleSuite('keybindings.ts');
    const payload = [
      ['extensionDevelopmentPath', remote(path.join(root, 'test/vscode'))],
      ['extensionTestsPath', remote(tests)],
    ] as const;
    await code.page.goto(server.url(server.newsroom, payload), { waitUntil: 'domcontentloaded' });
    await Promise.race([ended, sleep(90_000, undefined, { ref: false })]);
    const keys = [...readFileSync(file, 'utf8').matchAll(/"key":\s*"((?:[^"\\]|\\.)+)"/g)];
    return [...new Set(keys.map(([, key]) => JSON.parse(`"${key}"`) as string))].sort();
  } finally {
    await code.close();
    await server.stop();
  }
}

async function freeze(): Promise<void> {
  const frozen: Record<string, unknown> = { version: vscode().version };
  for (const [system, userAgent] of Object.entries(SYSTEMS)) {
    const keys = await keysOn(userAgent);
    if (keys.length < 300) throw new Error(`only ${keys.length} keys on ${system}`);
    frozen[system] = keys;
    console.log(`${system}: ${keys.length} keys`);
  }
  writeFileSync(path.join(import.meta.dirname, 'defaultKeybindings.json'), `${JSON.stringify(frozen, null, 2)}\n`);
}

void freeze();
