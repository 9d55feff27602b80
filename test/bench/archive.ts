/**
 * npm run bench:archive: the archive at the size of a newsroom, with both SQLite drivers, beside a bare FTS5 table that
 * the same driver fills with the same text in the same run. Never fails for being slow: it prints target and figure.
 *
 *   --generated       made-up news instead of ../shared (and whenever that is absent)
 *   --records=9000    so many records instead of all
 *   --million         also 1,000,000 made-up records, for the growth of lookups
 *   --only=size,check parts: index, size, ready, typing, add, check, growth, memory, copies
 *   --driver=wasm     one driver: wasm or native
 *   --keep=FOLDER     work there and leave it
 */
import { spawn } from 'node:child_process';
import { closeSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { readingVersion } from '../../scripts/readingVersion.mjs';
import { indexNameFor } from '../../server/src/archive/cacheFolder.ts';
import { root } from '../fixtures/fixtures.ts';
import { measureCopies } from './archive/copies.ts';
import { draftsFor, linesOf } from './archive/drafts.ts';
import { writeGenerated } from './archive/generated.ts';
import { type Driver, nodes } from './archive/nodes.ts';
import { serve, typeWhileIndexing } from './archive/server.ts';
import type { Results, Task } from './archive/tasks.ts';
import { shared } from './reading/measured.ts';
import { print } from './table.ts';

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const has = (name: string): boolean => process.argv.includes(`--${name}`);

const only = option('only')?.split(',');
const wants = (...parts: string[]): boolean => only === undefined || parts.some((part) => only.includes(part));

const DAILY = 'data/news/daily-2025.jsonl';
/** The first half of them warms what a server has long warmed when an editor writes. */
const DRAFTS = 240;

const say = (text: string) => process.stderr.write(`${text} …\n`);
const ms = (value: number) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));
const times = (value: number) => `${value.toFixed(2)}×`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const both = ({ p50, p95 }: { p50: number; p95: number }) => `${ms(p50)} / ${ms(p95)} ms`;
const reached = (yes: boolean) => (yes ? 'yes' : 'no');

/** Runs a program to its end and gives what it printed and how long it took. */
function finished(
  binary: string,
  args: readonly string[],
): Promise<{ readonly printed: string; readonly seconds: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(binary, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${path.basename(binary)} ${args[0]} ended with ${code}`));
      else resolve({ printed, seconds: (performance.now() - started) / 1000 });
    });
  });
}

interface Material {
  readonly name: string;
  /** A folder that holds the records in one .jsonl file. */
  readonly folder: string;
  readonly file: string;
  readonly records: number;
}

function material(scratch: string, records: number | undefined, generated: boolean): Material {
  const from = generated ? undefined : shared(DAILY);
  const name = `${from === undefined ? 'made' : 'daily'}-${records ?? 'all'}`;
  const folder = path.join(scratch, name);
  const file = path.join(folder, 'news.jsonl');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    if (from === undefined) {
      const descriptor = openSync(file, 'w');
      writeGenerated(descriptor, records ?? 90_970);
      closeSync(descriptor);
    } else writeFileSync(file, `${linesOf(from).slice(0, records).join('\n')}\n`);
  }
  const count = records ?? (from === undefined ? 90_970 : linesOf(file).length);
  return { name, folder, file, records: count };
}

async function bundle(scratch: string): Promise<string> {
  const outfile = path.join(scratch, 'engine.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/archive/engine.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
    define: { DATELINE_VERSION: '"bench"', DATELINE_READING: String(await readingVersion()) },
  });
  const wasm = path.join(root, 'dist/node-sqlite3-wasm.wasm');
  copyFileSync(wasm, path.join(scratch, path.basename(wasm)));
  return outfile;
}

async function main(): Promise<void> {
  if (wants('copies')) tellCopies();
  if (only?.every((part) => part === 'copies')) return;
  if (!existsSync(path.join(root, 'dist/cli.js'))) throw new Error('dist/cli.js is not there: npm run build');
  const scratch = option('keep') ?? mkdtempSync(path.join(tmpdir(), 'dateline-archive-bench-'));
  mkdirSync(scratch, { recursive: true });
  const generated = has('generated') || shared(DAILY) === undefined;
  const records = option('records') === undefined ? undefined : Number(option('records'));
  const found = nodes();
  try {
    const engine = await bundle(scratch);
    const whole = material(scratch, records, generated);
    const draftFile = path.join(scratch, 'drafts.json');
    const drafts = draftsFor(whole.file, DRAFTS);
    writeFileSync(draftFile, JSON.stringify(drafts));
    console.log(`${whole.records} records (${whole.name}), ${cpus().length} cores, ${process.platform}`);
    for (const driver of ['native', 'wasm'] as const) {
      if (option('driver') !== undefined && option('driver') !== driver) continue;
      const node = found.get(driver);
      if (!node) {
        console.log(
          `\n${driver}: skipped, no Node here brings it${driver === 'native' ? ' (DATELINE_NODES names the path of a Node 22.16 or later)' : ''}`,
        );
        continue;
      }
      await measure(driver, node, whole, { scratch, engine, draftFile, drafts, generated });
    }
  } finally {
    if (option('keep') === undefined) rmSync(scratch, { recursive: true, force: true });
  }
}

function tellCopies(): void {
  const measured = measureCopies();
  if (!measured) {
    console.log('copies: skipped, ../shared is not there');
    return;
  }
  console.log('near-copies; the reference compares all pairs of articles by their pairs of words');
  print([
    ['on', 'articles', 'copies', 'of them in one group', 'pairs in one group', 'articles with a copy', 'took'],
    ...measured.map((one) => [
      one.name,
      String(one.articles),
      String(one.wanted),
      `${one.found} (${((100 * one.found) / one.wanted).toFixed(1)} %)`,
      String(one.grouped),
      `${(100 * one.share).toFixed(1)} %`,
      `${ms(one.milliseconds)} ms`,
    ]),
  ]);
  console.log('');
}

interface Bench {
  readonly scratch: string;
  readonly engine: string;
  readonly draftFile: string;
  readonly drafts: readonly string[];
  readonly generated: boolean;
}

/** A driver's run: tables of figures, and what is asked of processes of its Node. */
class Run {
  readonly rows: string[][] = [];
  readonly driver: Driver;
  readonly node: string;
  readonly cache: string;
  readonly #engine: string;

  constructor(driver: Driver, node: string, { scratch, engine }: Bench) {
    this.driver = driver;
    this.node = node;
    this.cache = path.join(scratch, driver);
    this.#engine = engine;
    mkdirSync(this.cache, { recursive: true });
  }

  row(what: string, target: string, figure: string, yes?: boolean, beside = ''): void {
    this.rows.push([what, target, figure, yes === undefined ? '' : reached(yes), beside]);
  }

  async ask<K extends Task['kind']>(task: Task & { kind: K }): Promise<Results[K]> {
    return JSON.parse((await finished(this.node, [this.#engine, JSON.stringify(task)])).printed) as Results[K];
  }

  index({ folder }: Material) {
    const database = indexNameFor([folder], this.cache);
    return finished(this.node, [path.join(root, 'dist/cli.js'), 'index', folder, '--database', database]);
  }
}

async function measure(
  driver: Driver,
  node: { readonly binary: string; readonly version: string },
  whole: Material,
  bench: Bench,
): Promise<void> {
  const run = new Run(driver, node.binary, bench);
  if (only === undefined || only.some((part) => part !== 'growth')) await measureNewsroom(run, whole, bench);
  if (wants('growth')) await measureGrowth(run, whole, bench);
  console.log(`\n${driver}, Node ${node.version}`);
  print([['figure', 'target', 'measured', 'reached', 'beside it'], ...run.rows]);
}

/** Everything about one archive of a newsroom's size. */
async function measureNewsroom(run: Run, whole: Material, { scratch, draftFile, drafts }: Bench): Promise<void> {
  const { driver, cache } = run;
  say(`${driver}: a bare FTS5 table`);
  const peer = await run.ask({ kind: 'peer', archive: whole.file, database: path.join(scratch, `peer.${driver}.db`) });
  say(`${driver}: index`);
  const built = await run.index(whole);
  if (wants('index')) {
    const rate = whole.records / built.seconds;
    const ratio = built.seconds / peer.seconds;
    run.row('index from nothing', '≤ 4× the bare table', times(ratio), ratio <= 4, `${peer.seconds.toFixed(1)} s`);
    run.row('', '≥ 1000 records/s', `${rate.toFixed(0)} /s, ${built.seconds.toFixed(1)} s`, rate >= 1000);
  }
  say(`${driver}: start with no change`);
  const ready = await run.ask({ kind: 'ready', archive: whole.folder, cache });
  if (ready.read > 0) run.row('', '', `index was not in step: ${ready.read} files read`, false);
  if (wants('index', 'size')) {
    const ratio = ready.bytes / peer.text;
    run.row(
      'index on disk',
      '≤ 2.5× the text',
      `${times(ratio)} (${megabytes(ready.bytes)} of ${megabytes(peer.text)})`,
      ratio <= 2.5,
      `${times(peer.bytes / peer.text)} with its text`,
    );
  }
  if (wants('ready')) {
    run.row('no change, open the archive', '', `${ms(ready.milliseconds)} ms`);
    const draft = path.join(scratch, 'draft.txt');
    writeFileSync(draft, drafts[1]!);
    const checked = await finished(run.node, [
      path.join(root, 'dist/cli.js'),
      'check',
      draft,
      '--archive',
      whole.folder,
      '--database',
      indexNameFor([whole.folder], cache),
      '--fail-on',
      'never',
    ]);
    run.row(
      'no change, command line: start to a report',
      '≤ 1500 ms',
      `${ms(checked.seconds * 1000)} ms`,
      checked.seconds <= 1.5,
    );
  }
  if (wants('check')) {
    say(`${driver}: checks`);
    const checks = await run.ask({ kind: 'checks', archive: whole.folder, cache, drafts: draftFile });
    run.row(
      'check of 5 kB, p50 / p95',
      '≤ 15 / 50 ms',
      both(checks.whole),
      checks.whole.p50 <= 15 && checks.whole.p95 <= 50,
    );
    run.row('  reading the draft', '', both(checks.reading));
    run.row('  lookups', '', both(checks.lookups), undefined, `one ranked word: ${both(peer.search)}`);
    run.row('  claims with a source, a draft', '', checks.sourced.toFixed(1));
  }
  if (wants('memory', 'ready') && existsSync(path.join(root, 'dist/server.js'))) {
    say(`${driver}: language server`);
    const server = await serve(run.node, whole.folder, cache, drafts);
    run.row('no change, server: start to ready', '≤ 1500 ms', `${ms(server.ready)} ms`, server.ready <= 1500);
    run.row('  draft opened to diagnostics, p50 / p95', '', both(server.opened));
    if (server.memory !== undefined)
      run.row(
        'memory of the server after 240 drafts',
        '≤ 250 MB',
        `${server.memory.toFixed(0)} MB, at most ${(server.peak ?? Number.NaN).toFixed(0)}`,
        server.memory <= 250,
      );
  }
  if (wants('typing') && existsSync(path.join(root, 'dist/server.js'))) {
    say(`${driver}: typing while all is indexed`);
    const empty = path.join(scratch, `${driver}-typing`);
    rmSync(empty, { recursive: true, force: true });
    const keys = await typeWhileIndexing(run.node, whole.folder, empty, drafts[0]!);
    run.row(
      'key to diagnostics while indexing, p50 / p95',
      'p95 ≤ 100 ms',
      both(keys),
      keys.p95 <= 100,
      `${keys.runs} keys`,
    );
  }
  if (wants('add')) {
    say(`${driver}: one article more`);
    const added = await run.ask({ kind: 'added', archive: whole.folder, cache });
    run.row('one file added, until its facts answer', '≤ 300 ms', both(added), added.p95 <= 300);
    const appended = await run.ask({ kind: 'appended', archive: whole.folder, cache });
    run.row('  one record at the end of the .jsonl, p50 / p95', '≤ 300 ms', both(appended), appended.p95 <= 300);
  }
}

/** The same drafts against archives of more and more records. */
async function measureGrowth(run: Run, whole: Material, { scratch, draftFile, generated }: Bench): Promise<void> {
  const sizes = [9000, 90_000].filter((size) => generated || size <= whole.records);
  if (has('million')) sizes.push(1_000_000);
  let before: number | undefined;
  for (const size of sizes) {
    const one = material(scratch, size, generated || size > 90_970);
    say(`${run.driver}: ${one.name}`);
    if (!existsSync(indexNameFor([one.folder], run.cache))) await run.index(one);
    const checks = await run.ask({ kind: 'checks', archive: one.folder, cache: run.cache, drafts: draftFile });
    run.row(
      `lookups at ${size} (${one.name.split('-')[0]})`,
      before === undefined ? '' : 'like log n',
      both(checks.lookups),
      undefined,
      `${before === undefined ? '' : `${times(checks.lookups.p50 / before)} the size before; `}whole check ${both(checks.whole)}, ${checks.rss.toFixed(0)} MB`,
    );
    before = checks.lookups.p50;
  }
}

void main();
