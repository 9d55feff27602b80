// npm run vscode: the sample newsroom with the extension in a real VS Code, in the browser. Runs until Ctrl+C.
import { spawn } from 'node:child_process';
import { installDependencies, root } from './setup.mjs';

await installDependencies();
const child = spawn(process.execPath, ['--import', 'tsx', 'test/vscode/open.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => process.exit(code ?? 0));
