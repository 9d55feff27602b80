/** Bundles the suite for the extension host, which loads CommonJS. Mocha stays outside: it is found in node_modules. */
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../need.ts';

/** The path of the bundle: what VS Code takes as `extensionTestsPath`. */
export async function bundleSuite(entry = 'index.ts'): Promise<string> {
  const outfile = path.join(root, '.vscode-test/suite', entry.replace(/\.ts$/, '.js'));
  await build({
    entryPoints: [path.join(root, 'test/vscode/suite', entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
