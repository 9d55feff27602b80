// A real VS Code for the tests and for `npm run vscode`, from the npm registry alone: code-server is VS Code's own
// workbench and extension host, served over http. It goes to .vscode-test/ (ignored by git), once; later calls find it.
//
//   node scripts/vscode-install.mjs          installs what is missing and prints where it is
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');

/** code-server 4.139.1 carries VS Code 1.139.1 and wants Node 24, whatever Node runs the tests. */
const CODE_SERVER = '4.139.1';
const NODE_MAJOR = '24';
/** Part of the stamp: raise it when the steps below change, and every cached installation is made anew. */
const RECIPE = 2;

/**
 * @typedef {object} VsCode
 * @property {string} version  of VS Code's workbench
 * @property {string} node     the Node that runs it
 * @property {string} entry    what that Node is given to run
 */

/** Why VS Code cannot be installed here, or undefined where it can. */
export function unsupported() {
  if (process.platform === 'win32') return 'code-server does not run on Windows; use `npm run test:desktop`';
  if (!['x64', 'arm64'].includes(process.arch)) return `no Node ${NODE_MAJOR} package for ${process.arch}`;
  return undefined;
}

/**
 * Installs VS Code unless it is there, and says where. A half-made installation (an interrupted run) is completed.
 * @param {(line: string) => void} [say]  is told of each slow step
 * @returns {Promise<VsCode>}
 */
export async function installVsCode(say = () => {}) {
  const home = process.env.DATELINE_VSCODE_DIR ?? path.join(root, '.vscode-test');
  const folder = path.join(home, `code-server-${CODE_SERVER}`);
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const nodeFolder = path.join(folder, 'node_modules', nodePackage);
  const codeServer = path.join(folder, 'node_modules', 'code-server');
  const vscode = {
    version: CODE_SERVER.replace(/^4/, '1'),
    node: path.join(nodeFolder, 'bin', 'node'),
    entry: path.join(codeServer, 'out', 'node', 'entry.js'),
  };
  const stamp = path.join(folder, 'installed.json');
  const wanted = JSON.stringify({ codeServer: CODE_SERVER, node: NODE_MAJOR, recipe: RECIPE });
  if (existsSync(vscode.node) && (await readFile(stamp, 'utf8').catch(() => '')) === wanted) return vscode;

  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "name": "a-real-vscode", "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error', '--ignore-scripts'];
  const npm = (args, cwd, env = {}) =>
    run('npm', args, { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 26, timeout: 300_000 });

  say(`installing VS Code ${vscode.version} into ${path.relative(root, folder)} (once, about a minute)`);
  await npm(
    ['install', ...quiet, '--save-exact', `${nodePackage}@${NODE_MAJOR}`, `code-server@${CODE_SERVER}`],
    folder,
  );
  say('installing its parts');
  // Not `npm ci`: code-server's shrinkwrap lacks a package of its own, and npm ci refuses it.
  const workbench = path.join(codeServer, 'lib', 'vscode');
  await npm(['install', ...quiet, '--omit=dev'], workbench);
  await npm(['install', ...quiet, '--omit=dev'], path.join(workbench, 'extensions'));

  // Two native parts are built against the headers that came with that Node, so nothing is downloaded. Without spdlog
  // every Output channel stays blank; without a compiler VS Code still runs, so a failure here is told, not fatal.
  say('building its native parts');
  const builder = {
    PATH: `${path.join(nodeFolder, 'bin')}${path.delimiter}${process.env.PATH}`,
    npm_config_nodedir: nodeFolder,
  };
  for (const part of ['@vscode/spdlog', '@vscode/native-watchdog']) {
    await npm(['rebuild', '--loglevel=error', part], workbench, builder).catch((error) =>
      say(`${part} could not be built (Output channels may stay blank): ${String(error.message).split('\n')[0]}`),
    );
  }
  await writeFile(stamp, wanted);
  return vscode;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const reason = unsupported();
  if (reason) {
    console.error(`VS Code cannot be installed here: ${reason}`);
    process.exit(1);
  }
  console.log(JSON.stringify(await installVsCode((line) => console.error(line)), null, 2));
}
