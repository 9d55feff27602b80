/** What tests in a real VS Code need of the machine, and what is said where it lacks it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** A Chromium to show VS Code in: DATELINE_CHROMIUM, else one on the PATH; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env.DATELINE_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/**
 * Why VS Code is not tested here, or false where it is. With DATELINE_REQUIRE_VSCODE=1 nothing excuses: the tests run,
 * and fail for want of what they need.
 */
export function skipped(): string | false {
  if (process.env.DATELINE_REQUIRE_VSCODE === '1') return false;
  if (process.platform === 'win32')
    return 'VS Code is not tested: code-server does not run on Windows (npm run test:desktop does)';
  if (!findChromium()) return 'VS Code is not tested: no Chromium was found (install it, or set DATELINE_CHROMIUM)';
  return false;
}

export interface VsCode {
  readonly version: string;
  /** The Node that runs it, and the script that Node is given. */
  readonly node: string;
  readonly entry: string;
}

/** The installed VS Code; installs it first, which takes a minute once. */
export function vscode(): VsCode {
  const answer = execFileSync(process.execPath, [path.join(root, 'scripts/vscode-install.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(answer);
}
