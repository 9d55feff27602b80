/**
 * Findings on copy as it was published that somebody has read, with the sources beside them: a slip of the outlet, a
 * disagreement between outlets, or a false alarm. They stand in handRead.jsonl by place and rule, without a word of the
 * articles, so that a verdict outlives a run; one holds for any finding of its rule that overlaps it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from './files.ts';
import { Dice } from './random.ts';
import type { Story } from './stories.ts';
import type { Flag } from './tasks.ts';

export const VERDICTS = ['slip', 'disagreement', 'false'] as const;
export type HandVerdict = (typeof VERDICTS)[number];

interface HandRead {
  /** Name of the file of records, without its ending. */
  readonly file: string;
  readonly record: number;
  /** UTF-16 offsets in the story's text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly verdict: HandVerdict;
  readonly cause: string;
}

/** A finding on a story as it was published. */
export interface Sound {
  readonly story: Story;
  readonly flag: Flag;
}

const FILE = path.join(import.meta.dirname, 'handRead.jsonl');

let read: readonly HandRead[] | undefined;

function handRead(): readonly HandRead[] {
  read ??= existsSync(FILE)
    ? readFileSync(FILE, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as HandRead)
    : [];
  return read;
}

export const verdictOn = ({ story, flag }: Sound): HandVerdict | undefined =>
  handRead().find(
    ({ file, record, code, start, end }) =>
      file === story.file && record === story.record && code === flag.code && start < flag.end && flag.start < end,
  )?.verdict;

export interface Judged {
  readonly counts: Readonly<Record<HandVerdict, number>>;
  readonly judged: number;
  readonly of: number;
}

/** How many of the findings have been read, and as what. */
export function judged(found: readonly Sound[]): Judged {
  const counts = { slip: 0, disagreement: 0, false: 0 };
  for (const one of found) {
    const verdict = verdictOn(one);
    if (verdict) counts[verdict]++;
  }
  return { counts, judged: counts.slip + counts.disagreement + counts.false, of: found.length };
}

/** Writes so many findings, drawn, to a file that can be read from top to bottom; those with a verdict show it. */
export function writeSample(file: string, found: readonly Sound[], count: number, seed: number): void {
  const drawn = new Dice(seed, 'hand-read', found.length).shuffled(found).slice(0, count);
  const pages = drawn.map(({ story, flag }, i) =>
    [
      `## ${i + 1}. ${flag.code}, ${flag.severity}, confidence ${flag.confidence.toFixed(2)}`,
      story.url,
      marked(story.text, flag.start, flag.end),
      `> ${flag.message}`,
      ...flag.evidence.map(({ url, quote }) => `- ${quote} (${url})`),
      JSON.stringify({
        file: story.file,
        record: story.record,
        start: flag.start,
        end: flag.end,
        code: flag.code,
        verdict: verdictOn({ story, flag }) ?? '',
        cause: '',
      }),
    ].join('\n\n'),
  );
  writeFileSync(file, `${pages.join('\n\n')}\n`);
}
