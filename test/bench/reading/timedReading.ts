/**
 * The measured process of linear.ts: reads texts of growing length and prints the time of each as a line of JSON.
 * Argument: the file of a task. Time is that of the clock or of the processor, whichever is less: what else the
 * machine does lengthens the one, the engine's helping threads (compiler, collector) the other.
 */
import { readFileSync } from 'node:fs';
import { read } from '../../../server/src/claims/read.ts';
import { FAMILIES, type Family, familyOf, REAL } from '../../fixtures/worstTexts.ts';

export interface Task {
  /** Names of families, in the order in which they are to be read; `REAL` stands for the articles. */
  readonly families: readonly string[];
  readonly lengths: readonly number[];
  readonly articles: readonly string[];
}

export interface Timed {
  readonly family: string;
  readonly length: number;
  /** Nanoseconds a UTF-16 unit, the best of several readings. */
  readonly nanoseconds: number;
  readonly claims: number;
}

/** Reading goes on until it has taken so long in all (milliseconds); a short text is read a few times in any case. */
const ENOUGH = 80;
const leastTurns = (length: number) => (length <= 100_000 ? 5 : length <= 1_000_000 ? 2 : 1);

function timed(family: Family, length: number): Timed {
  const text = family.make(length);
  let best = Number.POSITIVE_INFINITY;
  let claims = 0;
  for (let turn = 0, sum = 0; turn < leastTurns(length) || (sum < ENOUGH && turn < 20); turn++) {
    const before = process.cpuUsage();
    const start = performance.now();
    claims = read(text).claims.length;
    const clock = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    const milliseconds = Math.min(clock, (user + system) / 1000);
    sum += milliseconds;
    best = Math.min(best, milliseconds);
  }
  return { family: family.name, length, nanoseconds: (best * 1e6) / length, claims };
}

const task = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Task;
const families = new Map(FAMILIES.map((family) => [family.name, family]));
if (task.articles.length > 0) families.set(REAL, familyOf(task.articles));

// Warm: what is measured is reading, not compiling.
for (let turn = 0; turn < 5; turn++) read(FAMILIES[0]!.make(200_000));
process.stdout.write('"warm"\n');
for (const name of task.families) {
  const family = families.get(name)!;
  for (const length of task.lengths) process.stdout.write(`${JSON.stringify(timed(family, length))}\n`);
}
