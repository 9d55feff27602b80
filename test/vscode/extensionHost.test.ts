/** The suite of ./suite in the extension host of the installed VS Code, each of its tests a test of ours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, skipped } from './need.ts';
import { startServer } from './server.ts';
import { bundleSuite } from './suite/bundle.ts';
import type { Outcome } from './suite/index.ts';
import { openWorkbench } from './workbench.ts';

describe('in the extension host', { skip: skipped() }, () => {
  test('the suite', async (context) => {
    const outcomes = await runSuite();
    assert.ok(outcomes.length > 0, 'no test was run');
    for (const { title, passed, error } of outcomes) {
      await context.test(title, () => {
        if (!passed) assert.fail(error);
      });
    }
  });
});

async function runSuite(): Promise<Outcome[]> {
  const file = path.join(os.tmpdir(), `dateline-outcomes-${process.pid}.json`);
  const server = await startServer({ testDriver: true, env: { DATELINE_OUTCOMES: file } });
  const code = await openWorkbench();
  try {
    const ended = new Promise<void>((resolve) => code.page.exposeFunction('codeAutomationExit', () => resolve()));
    await code.page.exposeFunction('codeAutomationLog', () => undefined);
    const remote = (at: string) => `vscode-remote://127.0.0.1:${server.port}${at}`;
    await code.page.goto(
      server.url(server.newsroom, [
        ['extensionDevelopmentPath', remote(root)],
        ['extensionTestsPath', remote(await bundleSuite())],
        ['enableProposedApi', ''],
      ]),
      { waitUntil: 'domcontentloaded' },
    );
    await Promise.race([ended, sleep(150_000, undefined, { ref: false })]);
    await code.picture('20-extension-host');
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(server.log());
    throw error;
  } finally {
    await code.close();
    await server.stop();
  }
}
