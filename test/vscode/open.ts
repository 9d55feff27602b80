/** `npm run vscode`: serves the sample newsroom with the extension until it is interrupted. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from './need.ts';
import { startServer } from './server.ts';

async function open(): Promise<void> {
  const vsix = path.join(root, '.vscode-test', 'dateline.vsix');
  console.error('Packing the extension');
  execFileSync(process.execPath, ['scripts/package-vsix.mjs', '--out', vsix], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const server = await startServer({ vsix });
  console.log(`The sample newsroom is open at\n\n  ${server.url(server.newsroom)}\n`);
  console.log('It is a copy: edit as you like. Ctrl+C ends it.');
  // Ctrl+C reaches this process twice, from the terminal and from npm: the first begins the end, the second waits for it.
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void server.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

open().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
