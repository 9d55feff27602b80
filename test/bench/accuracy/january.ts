/**
 * A newsroom's days: the first 2,000 records of January 2026 in the order in which they were published, against an
 * archive of all that outlets had published before. The index is kept from run to run when a folder is named for it.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../fixtures/fixtures.ts';
import type { Run, Wanted } from './checking.ts';
import type { Sound } from './handRead.ts';
import { atMost, type Figure } from './report.ts';
import { readStories } from './stories.ts';
import { Noise, Slips } from './tally.ts';
import type { DaysAnswer, DaysTask, IndexTask } from './tasks.ts';
import type { Workers } from './workers.ts';

const FIRST_DAY = '2026-01-01';
const RECORDS = 2000;

/** The driver reads its program from beside the bundle. */
const WASM = 'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm';

interface Dated {
  readonly line: string;
  readonly published: string;
}

/** Splits the file of a year into what came before and the records of the days; what lies there already stays. */
function split(from: string, folder: string): { before: string; days: string } {
  const before = path.join(folder, 'before.jsonl');
  const days = path.join(folder, 'days.jsonl');
  if (existsSync(before) && existsSync(days)) return { before, days };
  const records = readFileSync(from, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Dated => ({ line, published: (JSON.parse(line) as Dated).published }))
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  const first = records.findIndex(({ published }) => published >= FIRST_DAY);
  const written = (some: readonly Dated[]) => `${some.map(({ line }) => line).join('\n')}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(before, written(records.slice(0, first)));
  writeFileSync(days, written(records.slice(first, first + RECORDS)));
  return { before, days };
}

export interface Days extends Run {
  readonly figures: readonly Figure[];
}

export async function runJanuary(
  from: string,
  folder: string,
  bundle: string,
  workers: Workers,
  { rules, matter, progress }: Wanted,
): Promise<Days> {
  copyFileSync(path.join(root, WASM), path.join(path.dirname(bundle), path.basename(WASM)));
  const { before, days } = split(from, folder);
  const database = path.join(folder, 'before.db');
  progress('index of what came before', 0, 1);
  await workers.all<IndexTask, unknown>([{ kind: 'index', file: before, database }]);
  const [answer] = await workers.all<DaysTask, DaysAnswer>([{ kind: 'days', file: days, database, rules }]);
  const stories = new Map((await readStories(days)).map((story) => [story.record, story]));
  const noise = new Noise();
  const found: Sound[] = [];
  for (const [record, flags] of answer!.flags) {
    noise.add(flags);
    const story = stories.get(record)!;
    for (const flag of flags) {
      found.push({ story, flag });
      matter.flag('january', story, flag);
    }
  }
  const what = `${noise.articles} records of January 2026: findings a record`;
  return {
    name: 'january',
    stories: noise.articles,
    noise,
    found,
    slips: new Slips(),
    made: new Noise(),
    milliseconds: answer!.milliseconds,
    figures: [atMost(what, 0.03, '–', noise.each, noise.articles)],
  };
}
