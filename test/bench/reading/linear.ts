/**
 * Whether reading takes time in proportion to the length of a text: ordinary news, and the families of texts that are
 * hard to read in time (test/fixtures/worstTexts.ts), each read at 10 kB, 100 kB and 1 MB, and news at 10 MB too;
 * `--long` reads all of them at 10 MB. A family that grows is read again with nothing of its words known at any length,
 * which tells growing work from what is kept of short texts and not of long ones; the collector's part is told. A text that takes longer than a minute is given up, and its family called out.
 * Lengths count UTF-16 units.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../fixtures/fixtures.ts';
import { FAMILIES, REAL } from '../../fixtures/worstTexts.ts';
import { type Measured, shared } from './measured.ts';
import type { Task, Timed } from './timedReading.ts';

const LENGTHS = [10_000, 100_000, 1_000_000];
const LONGEST = 10_000_000;
/** Families read at 10 MB in every run. */
const ORDINARY = 5;
/** Milliseconds after which a reading is given up. */
const PATIENCE = 60_000;
/** Growth of the time a unit from 100 kB to 1 MB, and from 1 MB to 10 MB, up to which reading counts as linear. */
const LIMIT = 2;
/** Below this (nanoseconds a unit) growth is that of the processor's caches. */
const CHEAP = 100;

/**
 * Room for the young to die in: with Node's own few megabytes a text of 1 MB pays for its objects being copied, which
 * one of 100 kB does not, and the step hides what is asked here.
 */
const MEMORY = ['--max-old-space-size=8192', '--max-semi-space-size=512'];

const NEWS = 'linear time: news';
const WORST = 'linear time: worst inputs';

async function bundled(outdir: string): Promise<string> {
  const outfile = path.join(outdir, 'timedReading.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/reading/timedReading.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    define: { DATELINE_VERSION: '"bench"' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}

/** Runs a task and gives what it printed; ends early when a reading takes too long or the process dies. */
function run(script: string, file: string, task: Task): Promise<Timed[]> {
  writeFileSync(file, JSON.stringify(task));
  const child = spawn(process.execPath, [...MEMORY, script, file], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve) => {
    const timings: Timed[] = [];
    let pending = '';
    const giveUp = () => child.kill('SIGKILL');
    let timer = setTimeout(giveUp, PATIENCE);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, PATIENCE);
      const lines = (pending + chunk).split('\n');
      pending = lines.pop()!;
      for (const line of lines) {
        const said = JSON.parse(line) as Timed | string;
        if (typeof said !== 'string') timings.push(said);
      }
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(timings);
    });
  });
}

/** The figures of a family by length; a length that is missing was given up. */
type Row = ReadonlyMap<number, Timed>;

async function rowsOf(script: string, file: string, task: Task, rows: Map<string, Map<number, Timed>>): Promise<void> {
  let families = task.families;
  while (families.length > 0) {
    for (const timed of await run(script, file, { ...task, families })) {
      const row = rows.get(timed.family) ?? new Map<number, Timed>();
      row.set(timed.length, timed);
      rows.set(timed.family, row);
    }
    // The first family without its last length has taken too long: the others go on without it.
    const stuck = families.findIndex((family) => !rows.get(family)?.has(task.lengths.at(-1)!));
    families = stuck < 0 ? [] : families.slice(stuck + 1);
  }
}

/** Growth of the time a unit with ten times the length, the worst there is beyond 100 kB; infinite when a text was given up. */
function growthOf(row: Row, lengths: readonly number[]): number {
  let worst = 0;
  for (let i = 2; i < lengths.length; i++) {
    const [small, large] = [row.get(lengths[i - 1]!), row.get(lengths[i]!)];
    if (!small || !large) return Number.POSITIVE_INFINITY;
    if (large.nanoseconds > CHEAP) worst = Math.max(worst, large.nanoseconds / small.nanoseconds);
  }
  return worst;
}

const sizeOf = (length: number) => (length >= 1e6 ? `${length / 1e6} MB` : `${length / 1e3} kB`);
const figureOf = (row: Row, lengths: readonly number[]) =>
  lengths.map((length) => (row.has(length) ? row.get(length)!.nanoseconds.toFixed(0) : 'over a minute')).join(' · ');

/** How much of the longest text's time was the collector's, where it was any. */
function collectingOf(row: Row, lengths: readonly number[]): string {
  const { collecting = 0 } = row.get(lengths.at(-1)!) ?? {};
  return collecting < 1 ? '' : ` (collector ${collecting.toFixed(0)})`;
}

/** At most 400 real articles, or none where they are absent. */
function articles(): string[] {
  const file = shared('data/news/dated-2016.jsonl');
  if (!file) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, 400);
  return lines.map((line) => (JSON.parse(line) as { body: string }).body);
}

export async function linear(): Promise<Measured[]> {
  const outdir = path.join(root, 'test/bench/out');
  mkdirSync(outdir, { recursive: true });
  const script = await bundled(outdir);
  const file = path.join(outdir, 'timedReading.json');
  const real = articles();
  const names = FAMILIES.map(({ name }) => name);
  const ordinary = [...(real.length > 0 ? [REAL] : []), ...names.slice(0, ORDINARY - 1)];
  const others = names.slice(ORDINARY - 1);
  const all = [...LENGTHS, LONGEST];
  const long = process.argv.includes('--long');
  const none: Row = new Map();
  const rows = new Map<string, Map<number, Timed>>();
  await rowsOf(script, file, { families: ordinary, lengths: all, articles: real }, rows);
  const lengthsOfOthers = long ? all : LENGTHS;
  await rowsOf(script, file, { families: others, lengths: lengthsOfOthers, articles: [] }, rows);
  // What grows is read once more with nothing known of it at any length: is it the work that grows, or what is kept?
  const anew = new Map<string, Map<number, Timed>>();
  for (const [families, lengths, read] of [
    [ordinary, all, real],
    [others, lengthsOfOthers, []],
  ] as const) {
    const growing = families.filter((family) => growthOf(rows.get(family) ?? none, lengths) > LIMIT);
    if (growing.length > 0)
      await rowsOf(script, file, { families: growing, lengths, articles: read, forgetting: true }, anew);
  }

  const measured = (name: string, families: readonly string[], lengths: readonly number[]): Measured => {
    const growths = families
      .map((family) => {
        const row = rows.get(family) ?? none;
        const forgotten = anew.get(family);
        const growth = growthOf(row, lengths);
        return {
          family,
          row,
          forgotten,
          growth,
          work: forgotten ? Math.min(growth, growthOf(forgotten, lengths)) : growth,
        };
      })
      .sort((a, b) => b.work - a.work || b.growth - a.growth);
    const over = growths.filter(({ work }) => work > LIMIT);
    const slowest = growths
      .map(({ family, row }) => ({ family, nanoseconds: row.get(LENGTHS.at(-1)!)?.nanoseconds ?? Infinity }))
      .sort((a, b) => b.nanoseconds - a.nanoseconds)[0]!;
    const told = process.argv.some((arg) => arg.startsWith('--only=')) ? growths : growths.slice(0, 5);
    return {
      name: `${name} (${families.length})`,
      target: `growth ≤ ${LIMIT}`,
      figure: `at most ${growths[0]!.work.toFixed(2)}; slowest ${slowest.nanoseconds.toFixed(0)} ns a unit`,
      peer: '',
      reached: over.length === 0,
      errors: over.map(({ family, work }) => `${family}: time a unit grows by ${work.toFixed(1)}`),
      notes: [
        `ns a unit at ${lengths.map(sizeOf).join(' · ')}, and the growth; slowest: ${slowest.family}`,
        ...told.map(
          ({ family, row, growth, forgotten, work }) =>
            `${family.padEnd(36)} ${growth.toFixed(2).padStart(5)}  ${figureOf(row, lengths)}${collectingOf(row, lengths)}` +
            (forgotten
              ? `; with nothing of it known ${work.toFixed(2)}  ${figureOf(forgotten, lengths)}${collectingOf(forgotten, lengths)}`
              : ''),
        ),
        ...(real.length === 0 ? ['real news is left out: ../shared is not there'] : []),
      ],
    };
  };
  return [measured(NEWS, ordinary, all), measured(WORST, others, long ? all : LENGTHS)];
}
