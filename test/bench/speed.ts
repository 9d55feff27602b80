/**
 * npm run bench: speed and memory, beside cspell-lib and textlint, on the same texts in the same run.
 *
 * Every tool runs in a process of its own for each size, one after the other; the first runs warm it up. A run never
 * fails for being slow: it prints targets and figures, and what stands in test/bench/out/speed.json can be compared.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { root, sampleArchive } from '../fixtures/fixtures.ts';
import { measureServer, type ServerFigures } from './stdio.ts';
import { draftOf } from './texts.ts';
import type { Outcome, Task } from './worker.ts';

const SIZES = [5, 11, 50, 250];
const TOOLS = ['dateline', 'cspell', 'textlint'] as const;
type Tool = (typeof TOOLS)[number];
/** The size for which the targets stand: a long news report. */
const REPORT = 11;

const out = path.join(root, 'test/bench/out');
const NAMES: Readonly<Record<Tool, string>> = { dateline: 'Dateline', cspell: 'cspell-lib', textlint: 'textlint' };

interface Run extends Outcome {
  readonly tool: Tool;
  readonly size: number;
  /** From starting the process to the first result, in ms. */
  readonly cold: number;
}

/** Each tool's process as one file beside its libraries, so that no transpiler's time or memory is counted. */
async function bundle(): Promise<void> {
  const common = { absWorkingDir: root, bundle: true, platform: 'node', packages: 'external', outdir: out } as const;
  const peers = (tools: readonly string[]) => tools.map((tool) => `test/bench/peers/${tool}.ts`);
  await build({
    ...common,
    entryPoints: peers(['cspell', 'textlint']),
    format: 'esm',
    outExtension: { '.js': '.mjs' },
  });
  await build({
    ...common,
    entryPoints: peers(['dateline']),
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    define: { DATELINE_VERSION: '"bench"' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}

function run(tool: Tool, size: number, tasks: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [path.join(out, `${tool}.mjs`), tasks, sampleArchive], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    let cold = 0;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      if (cold === 0 && printed.includes('first\n')) cold = performance.now() - started;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const line = printed.split('\n').find((text) => text.startsWith('{'));
      if (code !== 0 || line === undefined) reject(new Error(`${tool} ended with ${code} at ${size} kB`));
      else resolve({ tool, size, cold, ...(JSON.parse(line) as Outcome) });
    });
  });
}

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));
const times = (value: number) => `${value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0)}×`;

/** Rows in columns: the first to the left, the others to the right. */
function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  rows.forEach((row, index) => {
    console.log(
      row
        .map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    );
    if (index === 0) console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  });
}

async function main(): Promise<void> {
  const quick = process.argv.includes('--quick');
  const sizes = quick ? [REPORT] : SIZES;
  mkdirSync(out, { recursive: true });
  const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-bench-'));
  try {
    await bundle();
    const runs: Run[] = [];
    for (const size of sizes) {
      const tasks: Task[] = (['vi', 'en'] as const).map((language) => ({ language, text: draftOf(size, language) }));
      const file = path.join(scratch, `${size}.json`);
      writeFileSync(file, JSON.stringify(tasks));
      for (const tool of TOOLS) {
        process.stderr.write(`${NAMES[tool]}, ${size} kB …\n`);
        runs.push(await run(tool, size, file));
      }
    }
    let server: ServerFigures | undefined;
    if (existsSync(path.join(root, 'dist/server.js'))) {
      process.stderr.write('language server …\n');
      server = await measureServer(draftOf(REPORT, 'vi'), path.join(scratch, 'cache'));
    } else process.stderr.write('dist/server.js is not there: npm run build; the server is not measured\n');
    tell(runs, server);
    writeFileSync(path.join(out, 'speed.json'), `${JSON.stringify({ runs, server }, null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function tell(runs: readonly Run[], server: ServerFigures | undefined): void {
  const of = (tool: Tool, size: number) => runs.find((r) => r.tool === tool && r.size === size)!;
  const sizes = [...new Set(runs.map(({ size }) => size))];
  console.log(
    `\nNode ${process.version}, ${cpus().length} cores. Milliseconds, p50 / p95; ratios are the peer's p50 over Dateline's.\n`,
  );
  const rows: string[][] = [['text', 'what', ...TOOLS.map((tool) => NAMES[tool]), 'to cspell-lib', 'to textlint']];
  for (const size of sizes)
    for (const language of ['vi', 'en'] as const)
      for (const what of ['check', 'recheck'] as const) {
        const timing = (tool: Tool) => of(tool, size).figures.find((f) => f.language === language)![what];
        const ratio = (tool: Tool) => times(timing(tool).p50 / timing('dateline').p50);
        rows.push([
          `${size} kB ${language}`,
          what === 'check' ? 'full check' : 'after one letter',
          ...TOOLS.map((tool) => `${ms(timing(tool).p50)} / ${ms(timing(tool).p95)}`),
          ratio('cspell'),
          ratio('textlint'),
        ]);
      }
  for (const size of sizes)
    rows.push([
      `${size} kB`,
      'peak memory, MB',
      ...TOOLS.map((tool) => of(tool, size).memory.toFixed(0)),
      times(of('cspell', size).memory / of('dateline', size).memory),
      times(of('textlint', size).memory / of('dateline', size).memory),
    ]);
  rows.push([
    `${REPORT} kB`,
    'start to first result',
    ...TOOLS.map((tool) => ms(of(tool, REPORT).cold)),
    times(of('cspell', REPORT).cold / of('dateline', REPORT).cold),
    times(of('textlint', REPORT).cold / of('dateline', REPORT).cold),
  ]);
  print(rows);

  if (server) {
    console.log(`\nLanguage server over stdio, ${REPORT} kB, the sample archive not yet indexed:`);
    console.log(`  start to first diagnostics  ${ms(server.cold)} ms`);
    console.log(
      `  key to diagnostics          ${ms(server.keystroke.p50)} / ${ms(server.keystroke.p95)} ms (its wait for the next key included)`,
    );
    console.log(
      `  peak memory                 ${server.memory === undefined ? 'not told by this system' : `${server.memory.toFixed(0)} MB`}`,
    );
  }

  console.log('\nTargets');
  const table: string[][] = [['target', '', 'wanted', 'figure', 'reached']];
  for (const language of ['vi', 'en'] as const) {
    const timing = (tool: Tool) => of(tool, REPORT).figures.find((f) => f.language === language)!;
    const ratio = timing('cspell').check.p50 / timing('dateline').recheck.p50;
    table.push([
      `re-check at ${REPORT} kB, ${language}`,
      "beside cspell-lib's check",
      '≥ 5×',
      times(ratio),
      ratio >= 5 ? 'yes' : 'no',
    ]);
  }
  const share = of('dateline', REPORT).memory / of('cspell', REPORT).memory;
  table.push([
    `memory at ${REPORT} kB`,
    "beside cspell-lib's",
    '< 50 %',
    `${(share * 100).toFixed(0)} %`,
    share < 0.5 ? 'yes' : 'no',
  ]);
  print(table);
}

void main();
