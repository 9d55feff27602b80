/** Runs the command line as a user does, in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { shipped } from '../fixtures/shipped.ts';

const COMMAND = shipped('cli.js', 'server/src/cli/main.ts');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes standard output after its first bytes, as `head` does. */
  readonly hangUp?: boolean;
}

/** Runs `dateline ARGS` and waits for its end. The user's cache folder lies in `cwd`. */
export function dateline(args: readonly string[], { cwd, input, env = {}, hangUp }: RunOptions): Promise<Ran> {
  const { PATH = '', SystemRoot = '' } = process.env;
  const child = spawn(process.execPath, [...COMMAND, ...args], {
    cwd,
    env: { PATH, SystemRoot, LANG: 'en_GB.UTF-8', HOME: cwd, XDG_CACHE_HOME: path.join(cwd, '.cache'), ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    if (hangUp) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** A new folder with these files; it is removed when the tests are done. */
export async function folderWith(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-cli-'));
  after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}
