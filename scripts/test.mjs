// npm test: everything, on a fresh clone too. Installs and builds, then runs each part and closes with one line that
// sums them up. `node scripts/test.mjs unit cli` runs only these parts; --verbose shows what passing parts print.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { build, installDependencies, root, run } from './setup.mjs';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const verbose = process.argv.includes('--verbose');
const started = performance.now();
const cores = availableParallelism();

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
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, output, failures: '' }
    : { passed: 0, failed: 1, skipped: 0, output, failures: output };
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

/** A process for each file of tests. */
const eachByItself = (files) => files.map((file) => () => testRun([file]));

/** As many processes as there are cores, the files dealt out to them: most of a small file's time is loading. */
const dealtOut = (files) =>
  Array.from({ length: cores }, (_, hand) => files.filter((_, at) => at % cores === hand))
    .filter((hand) => hand.length > 0)
    .map((hand) => () => testRun(['scripts/test-files.mjs', ...hand]));

/** @type {(a: Outcome, b: Outcome) => Outcome} */
const sum = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  output: a.output + b.output,
  failures: a.failures + b.failures,
});
const NOTHING = { passed: 0, failed: 0, skipped: 0, output: '', failures: '' };

/**
 * A file of tests that are driven through a whole editor. Should some fail, it runs once more, and that is told: a page
 * that was drawn anew between a look and a click says nothing of Dateline. What fails twice has failed.
 */
const throughAnEditor = (file) => async () => {
  const first = await testRun([file]);
  if (first.failed === 0) return first;
  console.log(`${first.failures.trimEnd()}\n↻ ${file} failed and runs once more`);
  const again = await testRun([file]);
  if (again.failed === 0) return again;
  const [before, after] = [failedTests(first), failedTests(again)];
  // Where a whole suite fell, its tests have no names to compare.
  if (after.length < again.failed || after.some((test) => before.includes(test))) return again;
  console.log(`${again.failures.trimEnd()}\n↻ what failed in ${file} at first passed now, and the other way round`);
  return { ...again, passed: again.passed + again.failed, failed: 0, failures: '' };
};

/** The names of what failed in a run, as its closing list of failures has them. */
const failedTests = ({ failures }) => [...failures.matchAll(/^✖ (.*) \([\d.]+ms\)$/gm)].map(([, name]) => name);

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
// The compiler that checks, a tenth as long as the other, which is there for dependency-cruiser (docs/ARCHITECTURE.md).
const tsc = path.join(root, 'node_modules/typescript-native/bin/tsc');
// Every folder of test/ that holds tests is a part.
const folders = readdirSync(path.join(root, 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'vscode' && testFiles(entry.name).length > 0)
  .map((entry) => entry.name);
/** What each part consists of: tasks that can run side by side. */
const parts = new Map([
  [
    'types',
    ['tsconfig.json', 'client/webview'].map((project) => tool(process.execPath, [tsc, '--noEmit', '-p', project])),
  ],
  ['style', [tool(bin('biome'), ['ci', '--colors=off', '.'])]],
  ...folders.map((folder) => [folder, (PURE.has(folder) ? dealtOut : eachByItself)(testFiles(folder))]),
  ['vscode', testFiles('vscode').map(throughAnEditor)],
]);
for (const name of wanted) {
  if (parts.has(name)) continue;
  console.error(`No part is called ${name}; there are ${[...parts.keys()].join(', ')}.`);
  process.exit(2);
}
const chosen = [...parts].filter(([name]) => wanted.length === 0 || wanted.includes(name));

/** Runs the tasks of parts, so many at a time, and tells of each part when it has ended. The sum of all. */
async function runParts(some, atATime) {
  const queue = some.flatMap(([name, tasks]) => tasks.map((task) => ({ name, task })));
  const ended = new Map(some.map(([name, tasks]) => [name, { left: tasks.length, seconds: 0, outcome: NOTHING }]));
  const hand = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const part = ended.get(next.name);
      const since = performance.now();
      const outcome = await next.task();
      part.outcome = sum(part.outcome, outcome);
      part.seconds += (performance.now() - since) / 1000;
      part.left--;
      if (part.left === 0) tell(next.name, part);
    }
  };
  await Promise.all(Array.from({ length: atATime }, hand));
  return [...ended.values()].map(({ outcome }) => outcome).reduce(sum, NOTHING);
}

function tell(name, { outcome, seconds }) {
  if (outcome.failed > 0) console.log(outcome.failures.trimEnd());
  else if (verbose) console.log(outcome.output.trimEnd());
  for (const reason of new Set(outcome.output.match(/VS Code is not tested: .*/g) ?? [])) console.log(reason);
  console.log(`${outcome.failed > 0 ? '✖' : '✔'} ${name}: ${counts(outcome)} (${seconds.toFixed(1)} s of work)`);
}
const counts = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

// VS Code is fetched while the other parts run. Should that fail, its own part tries again and tells why.
const isEditor = ([name]) => name === 'vscode';
const fetching = chosen.some(isEditor) && run(process.execPath, ['--import', 'tsx', 'test/vscode/prepare.ts']);
const desk = await runParts(
  chosen.filter((part) => !isEditor(part)),
  cores,
);
await fetching;
// The editor's part runs by itself and one file at a time: VS Code is heavy.
const total = sum(desk, await runParts(chosen.filter(isEditor), 1));
console.log(`All parts took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
console.log(counts(total));
process.exit(total.failed > 0 ? 1 : 0);
