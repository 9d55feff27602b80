/** What a measured process does: check a text for the first time, say so, then check and re-check texts and tell the figures. */
import { readFileSync } from 'node:fs';
import { peakMemory, type Timing, time } from './measure.ts';
import { type TextLanguage, typed } from './texts.ts';

export interface Task {
  readonly language: TextLanguage;
  readonly text: string;
}

export interface Figures {
  readonly language: TextLanguage;
  readonly check: Timing;
  readonly recheck: Timing;
  /** What the tool found: a tool that finds nothing is fast for nothing. */
  readonly found: number;
}

export interface Outcome {
  readonly figures: readonly Figures[];
  readonly memory: number;
}

/** Opens a tool on a text; the tool tells how many things it found. */
export type Open = (
  task: Task,
) => Promise<{ check(text: string): Promise<number>; recheck(text: string): Promise<number> }>;

/** The task file is the first argument; "first" and then one line of JSON go to standard output. */
export async function work(open: Open): Promise<void> {
  const tasks = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Task[];
  const figures: Figures[] = [];
  for (const [index, task] of tasks.entries()) {
    const tool = await open(task);
    const found = await tool.check(task.text);
    if (index === 0) process.stdout.write('first\n');
    const check = await time(() => tool.check(task.text));
    const recheck = await time((turn) => tool.recheck(typed(task.text, turn + 10)));
    figures.push({ language: task.language, check, recheck, found });
  }
  const outcome: Outcome = { figures, memory: peakMemory() };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
