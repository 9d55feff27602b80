// Bundles the client, the server and the command line into dist/, each one file beside the WebAssembly of SQLite and the
// parsers of heavy formats. What the server's source imports with `import('./x.ts')` is a file of its own, dist/x.js: it
// is loaded when it is first needed, by the server and the command line alike.

import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { writeNotices } from './notices.mjs';
import { readingVersion } from './readingVersion.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
const production = !process.argv.includes('--development');

/** The sample newsroom's files: a client in a browser cannot list them. */
const sample = (await readdir(path.join(root, 'samples/newsroom'), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => path.relative(path.join(root, 'samples/newsroom'), path.join(parentPath, name)))
  .map((file) => file.split(path.sep).join('/'))
  .sort();

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
  define: {
    DATELINE_VERSION: JSON.stringify(version),
    DATELINE_READING: String(await readingVersion()),
    DATELINE_SAMPLE: JSON.stringify(sample),
  },
};

/** What each bundle was made of. */
const metafiles = [];
async function build(options) {
  const { metafile, outputFiles } = await bundle({ ...options, metafile: true, write: false });
  metafiles.push(metafile);
  await Promise.all(
    outputFiles.map(async (file) => {
      await mkdir(path.dirname(file.path), { recursive: true });
      await writeFile(file.path, inAscii(file.text));
    }),
  );
}

/**
 * What is not ASCII in regular expressions, written as escapes; elsewhere esbuild does so itself. A hundred letters would
 * have the engine hold all of a program in two bytes a letter, for as long as it runs.
 */
function inAscii(script) {
  if (/\\[^\0-\x7f]/.test(script)) throw new Error('a letter that is no ASCII stands behind a backslash');
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Files that are imported lazily: bundled by themselves, found beside whoever asks for them. */
const lazy = new Map();
const lazyFiles = {
  name: 'lazy-files',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path: file, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const absolute = path.resolve(resolveDir, file);
      const name = path.basename(file, '.ts');
      if (['client', 'server', 'cli'].includes(name) || (lazy.get(name) ?? absolute) !== absolute)
        return { errors: [{ text: `two files of dist/ would be called ${name}.js` }] };
      lazy.set(name, absolute);
      return { path: `./${name}.js`, external: true };
    });
  },
};

/** Bundles the lazy files that are known by now, and those that these ask for in turn. */
async function buildLazyFiles(done = new Set()) {
  const waiting = [...lazy].filter(([name]) => !done.has(name));
  if (waiting.length === 0) return;
  await Promise.all(
    waiting.map(([name, file]) =>
      build({ ...common, plugins: [lazyFiles], entryPoints: [file], outfile: `dist/${name}.js` }),
    ),
  );
  await buildLazyFiles(new Set([...done, ...waiting.map(([name]) => name)]));
}

/** What is run by its own name. */
const program = { ...common, plugins: [lazyFiles], banner: { js: '#!/usr/bin/env node' } };

const webPage = { platform: 'browser', target: 'es2022', format: 'iife' };

/** The fact sheet's style sheet, which the server knows for files that it exports, as a file for the editor's panel. */
async function writeStyle() {
  const style = {
    ...common,
    entryPoints: ['server/src/output/sheet/style.ts'],
    write: false,
    sourcemap: false,
    format: 'esm',
  };
  const { outputFiles } = await bundle(style);
  const { SHEET_STYLE } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  await writeFile(path.join(dist, 'factSheet.css'), SHEET_STYLE);
}

/** Puts other modules in the place of some: packages by their names, files by their place in the project. */
const replacing = (instead) => ({
  name: 'replacing',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./ }, ({ path: name, importer, kind, resolveDir }) => {
      const file = name.startsWith('.') ? path.relative(root, path.resolve(resolveDir, name)) : name;
      const other = instead[file.split(path.sep).join('/')];
      if (other === undefined) return undefined;
      return other.endsWith('.ts') ? { path: path.join(root, other) } : resolve(other, { importer, kind, resolveDir });
    });
  },
});

/** For VS Code for the Web: the client, the little of Node that dist/server.js needs, and a parser that needs more. */
const web = { ...common, platform: 'browser', target: 'es2023' };
const buildWeb = () =>
  Promise.all([
    build({
      ...web,
      plugins: [
        replacing({
          'node:path': 'path-browserify',
          'node:crypto': 'client/src/web/crypto.ts',
          'vscode-languageclient/node': 'vscode-languageclient/browser',
          'client/src/serverProcess.ts': 'client/src/web/serverWorker.ts',
        }),
      ],
      entryPoints: ['client/src/extension.ts'],
      outfile: 'dist/web/client.js',
      external: ['vscode'],
    }),
    build({
      ...web,
      plugins: [replacing({ 'node:path': 'path-browserify' })],
      format: 'iife',
      globalName: 'dateline',
      inject: ['server/src/lsp/web/process.ts'],
      entryPoints: ['server/src/lsp/web/main.ts'],
      outfile: 'dist/web/host.js',
    }),
    build({
      ...common,
      plugins: [replacing({ 'csv-parse': 'server/src/lsp/web/csvParse.ts' }), lazyFiles],
      entryPoints: ['server/src/archive/importers/table.ts'],
      outfile: 'dist/web/table.js',
    }),
  ]);

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await Promise.all([
  build({ ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] }),
  build({ ...common, entryPoints: ['client/webview/factSheet.ts'], outfile: 'dist/factSheet.js', ...webPage }),
  writeStyle(),
  build({ ...program, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js' }),
  build({ ...program, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js' }),
]);
await Promise.all([buildLazyFiles(), buildWeb()]);
const wasm = createRequire(import.meta.url).resolve('node-sqlite3-wasm');
await copyFile(path.join(path.dirname(wasm), 'node-sqlite3-wasm.wasm'), path.join(dist, 'node-sqlite3-wasm.wasm'));
for (const name of ['cli.js', 'server.js']) await chmod(path.join(dist, name), 0o755);
await writeNotices(root, path.join(dist, 'THIRD-PARTY-NOTICES.txt'), metafiles);
