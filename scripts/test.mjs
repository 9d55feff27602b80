// npm test: everything, on a fresh clone too. Installs and builds, then runs each part and closes with one line that
// sums them up. `node scripts/test.mjs unit cli` runs only these parts; --verbose shows what passing parts print.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { build, installDependencies, root, run } from './setup.mjs';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const verbose = process.argv.includes('--verbose');
const started = performance.now();

/** @typedef {{ passed: number, failed: number, skipped: number, output: string, failures: string }} Outcome */

/** Test files below test/<folder>, in a steady order. */
function testFiles(folder) {
  return readdirSync(path.join(root, 'test', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** A tool that passes or fails as one. */
const tool = (command, args) => async () => {
  const { code, output } = await run(command, args);
  return {
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
    output,
    failures: code === 0 ? '' : output,
  };
};

/** Runs Node on tests of node:test; a run that ends without its summary has failed. */
async function testRun(args) {
  const { code, output } = await run(process.execPath, ['--import', 'tsx', '--test-reporter=spec', ...args], {
    env: { FORCE_COLOR: '0' },
  });
  const count = (name) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  const ended = /^ℹ pass \d+$/m.test(output);
  const broken = (code !== 0 || !ended) && failed === 0 ? 1 : 0;
  // A skipped suite counts as one, though the runner's own sum leaves it out.
  const skipped = output.match(/^\s*﹣ /gm)?.length ?? 0;
  const failures = failed + broken > 0 ? failuresIn(output) : '';
  return { passed, failed: failed + broken, skipped, output, failures };
}

/** Files of tests, a process each, so many at a time. */
const nodeTests =
  (files, atATime = availableParallelism()) =>
  () =>
    testRun(['--test', `--test-concurrency=${atATime}`, ...files]);

/** Files of tests dealt out to as many processes as there are cores: most of a small file's time is loading. */
const dealtOut = (files) => async () => {
  const hands = Array.from({ length: availableParallelism() }, (_, i) =>
    files.filter((_, at) => at % availableParallelism() === i),
  );
  const outcomes = await Promise.all(
    hands.filter((hand) => hand.length > 0).map((hand) => testRun(['scripts/test-files.mjs', ...hand])),
  );
  return outcomes.reduce(sum);
};

/** @type {(a: Outcome, b: Outcome) => Outcome} */
const sum = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  output: a.output + b.output,
  failures: a.failures + b.failures,
});

/**
 * Files of tests one after the other; one that fails runs once more, by itself, and that is told. For what is driven
 * through a whole editor alone: a page that was drawn anew between a look and a click says nothing of Dateline.
 */
const oneByOne = (folder) => async () => {
  const outcomes = [];
  for (const file of testFiles(folder)) {
    let outcome = await nodeTests([file], 1)();
    if (outcome.failed > 0) {
      console.log(`${outcome.failures.trimEnd()}\n↻ ${file} failed and runs once more`);
      outcome = await nodeTests([file], 1)();
    }
    outcomes.push(outcome);
  }
  return outcomes.reduce(sum);
};

/** What a failing run is told by: the closing list of failures where there is one, else everything. */
function failuresIn(output) {
  const from = output.indexOf('✖ failing tests:');
  return from >= 0 ? output.slice(from) : output;
}

/** Parts whose tests start no process and share nothing. */
const PURE = new Set(['unit', 'acceptance', 'fixtures']);

await installDependencies();
await build();

const bin = (name) => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
// Every folder of test/ that holds tests is a part.
const folders = readdirSync(path.join(root, 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'vscode' && testFiles(entry.name).length > 0)
  .map((entry) => entry.name);
const parts = new Map([
  ['types', tool(bin('tsc'), ['--noEmit', '-p', 'tsconfig.json'])],
  ['types of the web page', tool(bin('tsc'), ['--noEmit', '-p', 'client/webview'])],
  ['style', tool(bin('biome'), ['ci', '--colors=off', '.'])],
  ...folders.map((folder) => [folder, (PURE.has(folder) ? dealtOut : nodeTests)(testFiles(folder))]),
  // The editor's part comes last and runs one file at a time: VS Code is heavy.
  ['vscode', oneByOne('vscode')],
]);
for (const name of wanted) {
  if (parts.has(name)) continue;
  console.error(`No part is called ${name}; there are ${[...parts.keys()].join(', ')}.`);
  process.exit(2);
}

// VS Code is fetched while the other parts run. Should that fail, its own part tries again and tells why.
const withVsCode = wanted.length === 0 || wanted.includes('vscode');
const fetching = withVsCode && run(process.execPath, ['--import', 'tsx', 'test/vscode/prepare.ts']);

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, part] of parts) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (name === 'vscode') await fetching;
  const since = performance.now();
  const outcome = await part();
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  for (const key of Object.keys(total)) total[key] += outcome[key];
  if (outcome.failed > 0) console.log(outcome.failures.trimEnd());
  else if (verbose) console.log(outcome.output.trimEnd());
  const skips = new Set(outcome.output.match(/VS Code is not tested: .*/g) ?? []);
  for (const reason of skips) console.log(reason);
  console.log(
    `${outcome.failed > 0 ? '✖' : '✔'} ${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped (${seconds} s)`,
  );
}
console.log(`All parts took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
