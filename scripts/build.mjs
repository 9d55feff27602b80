// Bundles the client, the server and the command line into dist/, each one file beside the WebAssembly of SQLite.

import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
const production = !process.argv.includes('--development');

/** A number that changes whenever the floors do that read articles: an index made by others is rebuilt. */
async function readingVersion() {
  const hash = createHash('sha256');
  for (const floor of ['text', 'language', 'time', 'claims', 'archive', 'rules']) {
    const folder = path.join(root, 'server/src', floor);
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const names = files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
    for (const name of names) hash.update(path.relative(root, name)).update(await readFile(name));
  }
  return hash.digest().readUInt32BE(0) & 0x7fffffff;
}

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.18',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  define: { DATELINE_VERSION: JSON.stringify(version), DATELINE_READING: String(await readingVersion()) },
};

await mkdir(dist, { recursive: true });
await Promise.all([
  build({ ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] }),
  build({ ...common, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js' }),
  build({
    ...common,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  }),
]);
const wasm = createRequire(import.meta.url).resolve('node-sqlite3-wasm');
await copyFile(path.join(path.dirname(wasm), 'node-sqlite3-wasm.wasm'), path.join(dist, 'node-sqlite3-wasm.wasm'));
await chmod(path.join(dist, 'cli.js'), 0o755);
