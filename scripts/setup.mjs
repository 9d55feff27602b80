// What a fresh clone lacks: dependencies and a build. Built-ins only, since it runs before anything is installed.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * Runs a command in the project and resolves to its exit code and what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean }} [options]  `show`: straight to the terminal, nothing kept
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm', // npm is a .cmd file there
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a step that must succeed; what it printed is shown only when it fails. */
async function must(title, command, args) {
  console.error(title);
  const { code, output } = await run(command, args);
  if (code === 0) return;
  console.error(output);
  console.error(`${title}: failed`);
  process.exit(1);
}

const changed = (file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs;

/** `npm ci`, when nothing is installed or the lockfile is newer than what is. */
export async function installDependencies() {
  const installed = changed('node_modules/.package-lock.json');
  if (installed !== undefined && installed >= (changed('package-lock.json') ?? 0)) return;
  // No install script is needed: esbuild finds its binary without, and the others serve publishing.
  await must('Installing dependencies', 'npm', [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

/** Bundles client, server and command line into dist/: a second's work, so it is always done anew. */
export const build = () => must('Building', process.execPath, ['scripts/build.mjs']);
