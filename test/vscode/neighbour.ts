/** Another extension beside Dateline, written for a test. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Server } from './server.ts';

const VERSION = '1.0.0';

export interface Neighbour {
  readonly name: string;
  /** CommonJS, for a browser as well. */
  readonly script: string;
  readonly activationEvents?: readonly string[];
  readonly contributes?: object;
}

/** Installs it as test.NAME; for a server whose page is not open yet. */
export function install({ extensions }: Server, { name, script, ...rest }: Neighbour): void {
  const folder = path.join(extensions, name);
  const manifest = { name, publisher: 'test', version: VERSION, engines: { vscode: '^1.103.0' }, ...rest };
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ ...manifest, main: './extension.js', browser: './extension.js' }),
  );
  writeFileSync(path.join(folder, 'extension.js'), script);
  const list = path.join(extensions, 'extensions.json');
  const installed = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  const location = { $mid: 1, path: folder, scheme: 'file' };
  const entry = { identifier: { id: `test.${name}` }, version: VERSION, relativeLocation: name, location };
  writeFileSync(list, JSON.stringify([...installed, entry]));
}
