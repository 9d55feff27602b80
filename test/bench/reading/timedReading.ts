/**
 * The measured process of linear.ts: reads texts of growing length and prints the time of each as a line of JSON.
 * Argument: the file of a task. Time is that of the clock or of the processor, whichever is less: what else the
 * machine does lengthens the one, the engine's helping threads (compiler, collector) the other.
 *
 * Reading keeps what it knows of words and sentences, within bounds: what is read again at 100 kB is known, and at 1 MB
 * of nothing but new words it is not. A task with `forgetting` reads so much else before each turn that nothing of the
 * text is known at any length: what still grows is the work.
 */
import { readFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import { read } from '../../../server/src/claims/read.ts';
import { FAMILIES, type Family, familyOf, REAL } from '../../fixtures/worstTexts.ts';

export interface Task {
  /** Names of families, in the order in which they are to be read; `REAL` stands for the articles. */
  readonly families: readonly string[];
  readonly lengths: readonly number[];
  readonly articles: readonly string[];
  readonly forgetting?: boolean;
}

export interface Timed {
  readonly family: string;
  readonly length: number;
  /** Nanoseconds a UTF-16 unit, the best of several readings. */
  readonly nanoseconds: number;
  /** Of these, those in which the collector had stopped everything else. */
  readonly collecting: number;
  readonly claims: number;
}

/** Reading goes on until it has taken so long in all (milliseconds); a short text is read a few times in any case. */
const ENOUGH = 80;
const leastTurns = (length: number) => (length <= 100_000 ? 5 : length <= 1_000_000 ? 2 : 1);

let collected = 0;
const collections = new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) collected += entry.duration;
});
collections.observe({ entryTypes: ['gc'] });
/** Entries of the collector's work are handed out between tasks of the event loop. */
const told = () => new Promise((resolve) => setTimeout(resolve, 2));

/** More distinct words and sentences than reading keeps: text/words.ts, text/remembered.ts. */
const FORGOTTEN = 40_000;
let strangers = 0;
/** Reads words that no text has had, in lines of eight, until all that was in passing is forgotten. */
function forget(): void {
  const lines: string[] = [];
  for (let line = 0; line < FORGOTTEN / 8; line++) {
    const words = Array.from(
      { length: 8 },
      () => `q${(strangers++).toString(36).replace(/\d/g, 'w$&').replace(/\d/g, digitLetter)}z`,
    );
    lines.push(words.join(' '));
  }
  read(lines.join('.\n'));
}
const digitLetter = (digit: string) => 'bcdfghjklm'.charAt(Number(digit));

async function timed(family: Family, length: number, forgetting: boolean): Promise<Timed> {
  const text = family.make(length);
  let best = Number.POSITIVE_INFINITY;
  let collecting = 0;
  let claims = 0;
  for (let turn = 0, sum = 0; turn < leastTurns(length) || (sum < ENOUGH && turn < 20); turn++) {
    if (forgetting) forget();
    await told();
    collected = 0;
    const before = process.cpuUsage();
    const start = performance.now();
    claims = read(text).claims.length;
    const clock = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    const milliseconds = Math.min(clock, (user + system) / 1000);
    await told();
    sum += milliseconds;
    if (milliseconds >= best) continue;
    best = milliseconds;
    collecting = collected;
  }
  const perUnit = 1e6 / length;
  return { family: family.name, length, nanoseconds: best * perUnit, collecting: collecting * perUnit, claims };
}

const task = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Task;
const families = new Map(FAMILIES.map((family) => [family.name, family]));
if (task.articles.length > 0) families.set(REAL, familyOf(task.articles));

async function main(): Promise<void> {
  // Warm: what is measured is reading, not compiling.
  for (let turn = 0; turn < 5; turn++) read(FAMILIES[0]!.make(200_000));
  // Four times as many as have a number: from then on every new word is one in passing.
  if (task.forgetting) for (let turn = 0; turn < 12; turn++) forget();
  process.stdout.write('"warm"\n');
  for (const name of task.families) {
    const family = families.get(name)!;
    for (const length of task.lengths)
      process.stdout.write(`${JSON.stringify(await timed(family, length, task.forgetting === true))}\n`);
  }
}

void main();
