/**
 * npm run bench:accuracy: how many planted slips are found, and how quiet Dateline stays on copy as it was published.
 * The same seed gives the same figures, whatever the number of workers. Material lies in ../shared and is skipped,
 * saying so, where it is absent. docs/ACCURACY.md tells the method.
 *
 *   --only=noise2016,recall2016   parts: noise2016, noise2013, recall2016, recall2013, self, january, titles, drafts
 *   --kinds=number,date           slips of these kinds only
 *   --articles=100                so many articles of each file, drawn with the seed
 *   --seed=1                      another draw of articles, sites and slips
 *   --rules=date,amount/archive   only rules with these codes or prefixes
 *   --workers=2                   threads
 *   --keep=FOLDER                 where the index for January lies from run to run
 *   --sample=60                   writes so many findings on sound articles, drawn with the seed, to sample.md
 *   --markdown                    the first table as docs/ACCURACY.md has it
 *   --out=FOLDER                  where flags.jsonl, misses.jsonl and wrongFixes.jsonl are written to be read
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../fixtures/fixtures.ts';
import { runAlone } from './accuracy/alone.ts';
import type { Run, Wanted } from './accuracy/checking.ts';
import { runClusters } from './accuracy/clusters.ts';
import { measureDrafts } from './accuracy/drafts.ts';
import { ReadingMatter } from './accuracy/files.ts';
import { writeSample } from './accuracy/handRead.ts';
import { runJanuary } from './accuracy/january.ts';
import {
  type Figure,
  figuresOf,
  printFigures,
  printMarkdown,
  printRules,
  printSlips,
  printVerdicts,
} from './accuracy/report.ts';
import { KINDS, type Kind } from './accuracy/slip.ts';
import { runTitles } from './accuracy/titles.ts';
import { bundleEngine, Workers } from './accuracy/workers.ts';
import { shared } from './reading/measured.ts';

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const list = (name: string): readonly string[] | undefined => option(name)?.split(',');
const number = (name: string): number | undefined => (option(name) === undefined ? undefined : Number(option(name)));

const only = list('only');
const wants = (part: string): boolean => only === undefined || only.includes(part);

function progress(what: string, done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${done} of ${of} ${done === of ? '\n' : ''}`);
}

async function main(): Promise<void> {
  const started = performance.now();
  const kinds = list('kinds') as readonly Kind[] | undefined;
  const unknown = kinds?.filter((kind) => !KINDS.includes(kind)) ?? [];
  if (unknown.length > 0) throw new Error(`--kinds: ${unknown.join(', ')}; there are ${KINDS.join(', ')}`);
  const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-accuracy-'));
  const out = option('out') ?? path.join(root, 'test/bench/out/accuracy');
  const matter = new ReadingMatter(out);
  const wanted: Wanted = {
    seed: number('seed') ?? 1,
    kinds,
    articles: number('articles'),
    rules: list('rules'),
    matter,
    progress,
  };
  const bundle = await bundleEngine(scratch);
  const workers = new Workers(bundle, number('workers') ?? Math.min(2, availableParallelism()));
  const runs: Run[] = [];
  const figures: Figure[] = [];
  /** A file of the material, unless it is absent, which is said. */
  const material = (name: string): string | undefined => {
    const file = shared(name);
    if (file === undefined) console.log(`${name}: skipped, ../shared is not there`);
    return file;
  };
  try {
    for (const year of ['2016', '2013']) {
      const [noise, recall] = [wants(`noise${year}`), wants(`recall${year}`)];
      const file = noise || recall ? material(`data/news/clusters-${year}.jsonl`) : undefined;
      if (file !== undefined) runs.push(await runClusters(file, { noise, recall }, workers, wanted));
    }
    const dated = wants('self') ? material('data/news/dated-2016.jsonl') : undefined;
    if (dated !== undefined) for (const day of [true, false]) runs.push(await runAlone(dated, day, workers, wanted));
    figures.push(...runs.flatMap(figuresOf));
    const daily = wants('january') ? material('data/news/daily-2025.jsonl') : undefined;
    if (daily !== undefined) {
      const january = await runJanuary(daily, option('keep') ?? scratch, bundle, workers, wanted);
      runs.push(january);
      figures.push(...january.figures);
    }
    const terms = wants('titles') ? material('data/facts/tenures-vn.jsonl') : undefined;
    const published = ['clusters-2016', 'dated-2016'].map((name) => shared(`data/news/${name}.jsonl`));
    if (terms !== undefined)
      figures.push(
        ...(await runTitles(
          published.filter((file) => file !== undefined),
          terms,
          workers,
          wanted,
        )),
      );
    if (wants('drafts')) figures.push(...(await measureDrafts()));
  } finally {
    await workers.close();
    matter.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  const sample = number('sample');
  if (sample !== undefined) {
    const found = runs.filter(({ name }) => name.startsWith('clusters')).flatMap((run) => run.found);
    writeSample(path.join(out, 'sample.md'), found, sample, wanted.seed);
  }
  if (process.argv.includes('--markdown')) printMarkdown(figures);
  else printFigures(figures);
  printRules(runs);
  printVerdicts(runs);
  for (const run of runs) printSlips(run);
  console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s`);
}

void main();
