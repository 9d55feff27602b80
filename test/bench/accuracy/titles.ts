/** Titles at their date over whole files: shares of mentions flagged in copy as it was published, and of false holders found. */
import { drafted, type Wanted } from './checking.ts';
import { atLeast, atMost, type Figure } from './report.ts';
import { outcomeOf } from './scoring.ts';
import { readStories } from './stories.ts';
import { Tally } from './tally.ts';
import type { TitlesAnswer, TitlesTask } from './tasks.ts';
import type { Workers } from './workers.ts';

/** Stories a task. */
const LOT = 100;

export async function runTitles(
  files: readonly string[],
  terms: string,
  workers: Workers,
  wanted: Wanted,
): Promise<Figure[]> {
  const { matter, progress } = wanted;
  const tally = new Tally();
  let mentions = 0;
  let flagged = 0;
  for (const file of files) {
    const drafts = drafted(await readStories(file), wanted);
    const tasks: TitlesTask[] = [];
    for (let at = 0; at < drafts.length; at += LOT)
      tasks.push({
        kind: 'titles',
        file,
        records: drafts.slice(at, at + LOT).map(({ record }) => record),
        terms,
      });
    const answers = await workers.all<TitlesTask, TitlesAnswer>(tasks, (done) =>
      progress('titles', done, tasks.length),
    );
    const byRecord = new Map(drafts.map((story) => [story.record, story]));
    for (const answer of answers.flatMap(({ stories }) => stories)) {
      const story = byRecord.get(answer.record)!;
      mentions += answer.mentions;
      flagged += answer.flags.length;
      for (const flag of answer.flags) matter.flag(`titles, ${story.file}`, story, flag);
      for (const { plant, before, after } of answer.plants) {
        const outcome = outcomeOf(story.text, plant, before, after);
        tally.add(outcome);
        if (outcome.on.length === 0) matter.miss(`titles, ${story.file}`, story, [], plant, outcome);
        else if (!outcome.mended) matter.wrongFix(`titles, ${story.file}`, story, plant, outcome);
      }
    }
  }
  return [
    atMost(
      'titles of 2016 flagged, terms of office as house facts',
      0.01,
      '.07',
      flagged / Math.max(1, mentions),
      mentions,
    ),
    atLeast('  predecessor or successor instead, found', 0.9, '–', tally.recall, tally.planted),
    atLeast('  right fix first, of those found', 0.85, '–', tally.rightFix, tally.found),
  ];
}
