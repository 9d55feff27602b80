// Bundles the client, the server and the command line into dist/, each one file beside the WebAssembly of SQLite.

import { chmod, copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { readingVersion } from './readingVersion.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
const production = !process.argv.includes('--development');

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
