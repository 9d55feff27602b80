/**
 * Speed of reading, all kinds of claims together: tokens, zones, sentences and claims, on one core. Bundled and run in a
 * process of its own, so that no transpiler's time is counted. The first passes are what a command line sees that reads
 * a few megabytes and ends; the best is what an editor or an index sees that has read for a while.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { readDates } from '../../../server/src/claims/dates.ts';
import { read } from '../../../server/src/claims/read.ts';
import { LANGUAGES, languageOf } from '../../../server/src/language/languages.ts';
import { readDraft } from '../../../server/src/text/draft.ts';
import { root } from '../../fixtures/fixtures.ts';
import { type Measured, missing, shared } from './measured.ts';
import { chrono, NOT_INSTALLED } from './peers.ts';

const NAME = 'speed on dated-2016, all kinds together';
const TARGET = '≥ 5 MB/s';
/** Articles: about 6.5 MB, far more than is kept by sentence. */
const ARTICLES = 1200;

const textsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, ARTICLES)
    .map((line) => {
      const { title, summary, body } = JSON.parse(line) as Record<string, string | undefined>;
      return [title, summary, body].filter(Boolean).join('\n\n');
    });

/** MB of text (UTF-8) a second in each of several passes. */
function rates(texts: readonly string[], passes: number, action: (text: string) => unknown): number[] {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  return Array.from({ length: passes }, () => {
    const start = performance.now();
    for (const text of texts) action(text);
    return size / ((performance.now() - start) / 1000);
  });
}

interface Figures {
  readonly all: readonly number[];
  readonly dates: readonly number[];
}

export async function speedOfReading(): Promise<Measured> {
  const file = shared('data/news/dated-2016.jsonl');
  if (!file) return missing(NAME, TARGET);
  const outdir = path.join(root, 'test/bench/out');
  mkdirSync(outdir, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/reading/speedOfReading.ts'],
    bundle: true,
    platform: 'node',
    external: ['esbuild', 'chrono-node', '@microsoft/recognizers-text-suite'],
    format: 'esm',
    outfile: path.join(outdir, 'speedOfReading.mjs'),
    define: { READING_SPEED: '"measure"', DATELINE_VERSION: '"bench"' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const child = spawnSync(process.execPath, [path.join(outdir, 'speedOfReading.mjs'), file], { encoding: 'utf8' });
  if (child.status !== 0) return { ...missing(NAME, TARGET), figure: 'failed', errors: [child.stderr] };
  const { all, dates } = JSON.parse(child.stdout) as Figures;
  const best = Math.max(...all);
  const peer = await chrono('vi');
  const reference = new Date(2016, 6, 1);
  const theirs = peer && Math.max(...rates(textsOf(file).slice(0, 200), 3, (text) => peer(text, reference)));
  return {
    name: NAME,
    target: TARGET,
    figure: `${best.toFixed(1)} MB/s; first pass ${all[0]!.toFixed(1)}; dates alone ${Math.max(...dates).toFixed(1)}`,
    peer: theirs ? `chrono-node, dates alone: ${theirs.toFixed(1)} MB/s` : NOT_INSTALLED,
    reached: best >= 5,
    errors: [],
  };
}

declare const READING_SPEED: string | undefined;

/** In the bundled process: measure and print. */
if (typeof READING_SPEED !== 'undefined') {
  const marks = {
    zones: LANGUAGES.map((language) => language.zones),
    abbreviations: new Set(LANGUAGES.flatMap((language) => language.abbreviations)),
  };
  const language = languageOf('vi');
  const texts = textsOf(process.argv[2]!);
  const figures: Figures = {
    all: rates(texts, 6, (text) => read(text)),
    dates: rates(texts, 4, (text) => readDates(readDraft(text, marks), language)),
  };
  process.stdout.write(JSON.stringify(figures));
}
