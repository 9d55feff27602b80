/** `npm run test:desktop`: the suite of ./suite in a desktop VS Code, which is downloaded where it can be. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from './need.ts';
import { bundleSuite } from './suite/bundle.ts';

async function main(): Promise<void> {
  // A copy: the suite edits its workspace.
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'dl-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const newsroom = path.join(scratch, 'newsroom');
  cpSync(path.join(root, 'samples/newsroom'), newsroom, { recursive: true });
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleSuite(),
    launchArgs: [
      newsroom,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
    ],
  });
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
