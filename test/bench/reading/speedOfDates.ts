/** Speed of reading dates alone: tokens, zones and sentences included. Bundled, so that no transpiler's time is counted. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { readDates } from '../../../server/src/claims/dates.ts';
import { LANGUAGES, languageOf } from '../../../server/src/language/languages.ts';
import { readDraft } from '../../../server/src/text/draft.ts';
import { root } from '../../fixtures/fixtures.ts';
import { type Measured, missing, shared } from './measured.ts';
import { chrono, NOT_INSTALLED } from './peers.ts';

const NAME = 'speed on dated-2016, dates alone';
const TARGET = '≥ 4 MB/s';

const bodies = (file: string, most: number) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, most)
    .map((line) => (JSON.parse(line) as { body: string }).body);

/** MB of text (UTF-8) a second, the best of several passes. */
function rate(texts: readonly string[], passes: number, action: (text: string) => unknown): number {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now();
    for (const text of texts) action(text);
    best = Math.min(best, performance.now() - start);
  }
  return size / (best / 1000);
}

export async function speedOfDates(): Promise<Measured> {
  const file = shared('data/news/dated-2016.jsonl');
  if (!file) return missing(NAME, TARGET);
  const outdir = path.join(root, 'test/bench/out');
  mkdirSync(outdir, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/reading/speedOfDates.ts'],
    bundle: true,
    platform: 'node',
    external: ['esbuild', 'chrono-node', '@microsoft/recognizers-text-suite'],
    format: 'esm',
    outfile: path.join(outdir, 'speedOfDates.mjs'),
    define: { READING_SPEED: '"measure"', DATELINE_VERSION: '"bench"' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const child = spawnSync(process.execPath, [path.join(outdir, 'speedOfDates.mjs'), file], { encoding: 'utf8' });
  const figure = Number(child.stdout);
  const peer = await chrono('vi');
  const reference = new Date(2016, 6, 1);
  return {
    name: NAME,
    target: TARGET,
    figure: `${figure.toFixed(1)} MB/s`,
    peer: peer
      ? `chrono-node ${rate(bodies(file, 200), 2, (text) => peer(text, reference)).toFixed(2)} MB/s`
      : NOT_INSTALLED,
    reached: figure >= 4,
    errors: child.stderr ? [child.stderr] : [],
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
  const texts = bodies(process.argv[2]!, 1200);
  process.stdout.write(String(rate(texts, 6, (text) => readDates(readDraft(text, marks), language))));
}
