/**
 * node --import tsx test/bench/accuracy/fitDates.ts: counts how far from the report the dates of published articles lie
 * (server/src/rules/usualDays.ts), and fits the weights by which a date is taken for a slip (suspicionScore.ts), once for
 * drafts with their day and once for drafts without it. Examples are the surest repair of each date as it was published
 * (wrong to tell) and the right repair of dates that slipped in the mix seen in print (right to tell), in the articles of
 * two files by event and in every other of dated-2016; the curve is that of the articles left out.
 */

import { surroundingsOf } from '../../../server/src/claims/dateSurroundings.ts';
import { read } from '../../../server/src/claims/read.ts';
import type { ReadingOptions } from '../../../server/src/claims/reading.ts';
import { hypothesesOf, type Suspicion } from '../../../server/src/rules/dateSuspicion.ts';
import { isNamed } from '../../../server/src/rules/dateWriting.ts';
import { type Known, suspicionScales } from '../../../server/src/rules/suspicionScore.ts';
import { leadEnd, STRETCH_COUNT, stretchOf, tellingIn, tellingOf } from '../../../server/src/rules/usualDays.ts';
import { nominal, writtenDays } from '../../../server/src/rules/writtenDays.ts';
import { civil } from '../../../server/src/time/civil.ts';
import { around } from '../../../server/src/time/toldDay.ts';
import { shared } from '../reading/measured.ts';
import { misdated } from './planters/dates.ts';
import { Dice } from './random.ts';
import { regression } from './regression.ts';
import { slippedText } from './slip.ts';
import { readStories, type Story } from './stories.ts';

/** So many slips of an article, one at a time. */
const DRAWS = 4;
/** Share of slips in which day and month are swapped; the others have another month. */
const SWAPPED = 0.05;
/** Rounds in which the surest repair of each sound date is found anew. */
const ROUNDS = 3;
const RIDGE = 0.03;
/** Findings an article at which recall is told. */
const BUDGETS = [0.002, 0.0025, 0.003, 0.004, 0.0045, 0.006];

interface Hypothesis {
  readonly vector: readonly number[];
  readonly right: boolean;
}
/** A date with its repairs. */
type Example = readonly Hypothesis[];

interface Examples {
  readonly stories: number;
  /** By article. */
  readonly sound: readonly (readonly Example[])[];
  readonly slips: readonly Example[];
  readonly planted: number;
}

const NAMES = suspicionScales.given.names;

const vectorOf = ({ features }: Suspicion): number[] => [...NAMES.map((name) => features[name]), 1];

function examples(stories: readonly Story[], known: Known): Examples {
  const sound: Example[][] = [];
  const slips: Example[] = [];
  let planted = 0;
  for (const story of stories) {
    const options: ReadingOptions =
      known === 'given' ? { published: story.published!, publishedFrom: 'frontMatter' } : {};
    sound.push(
      hypothesesOf(read(story.text, options)).map((repairs) =>
        repairs.map((one) => ({ vector: vectorOf(one), right: false })),
      ),
    );
    for (let draw = 0; draw < DRAWS; draw++) {
      const dice = new Dice(draw, story.file, story.record, 'fit');
      // In print one in twenty has day and month swapped.
      const slip = misdated(story, dice, dice.next() < SWAPPED ? 'both swapped' : 'month');
      if (!slip) continue;
      planted++;
      const [day, month] = [...story.text.slice(slip.start, slip.end).matchAll(/\d+/g)].map(Number);
      const end = slip.start + slip.now.length;
      for (const repairs of hypothesesOf(read(slippedText(story.text, slip), options))) {
        const { claim, end: which } = repairs[0]!.written;
        const own = which === 'to' ? claim.parts.day2! : claim.parts.day!;
        if (own.start >= slip.start && own.start < end)
          slips.push(
            repairs.map((one) => ({
              vector: vectorOf(one),
              right: one.repair.month === month && one.repair.day === day,
            })),
          );
      }
    }
  }
  return { stories: stories.length, sound, slips, planted };
}

const joined = (a: Examples, b: Examples): Examples => ({
  stories: a.stories + b.stories,
  sound: [...a.sound, ...b.sound],
  slips: [...a.slips, ...b.slips],
  planted: a.planted + b.planted,
});

const scored = (vector: readonly number[], weights: readonly number[]) =>
  vector.reduce((sum, value, i) => sum + value * weights[i]!, 0);

const surest = (example: Example, weights: readonly number[] | undefined): Hypothesis =>
  example.reduce((best, one) => (weights && scored(one.vector, weights) > scored(best.vector, weights) ? one : best));

function fitted({ sound, slips }: Examples): number[] {
  const right = slips.flatMap((example) => example.filter((one) => one.right));
  const dates = sound.flat();
  let weights: number[] | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const wrong = weights === undefined ? dates.flat() : dates.map((example) => surest(example, weights));
    weights = regression(
      [
        ...wrong.map(({ vector }) => ({ vector, right: 0 as const, weight: 0.5 / wrong.length })),
        ...right.map(({ vector }) => ({ vector, right: 1 as const, weight: 0.5 / right.length })),
      ],
      RIDGE,
    );
  }
  return weights!;
}

/** Recall at so many findings an article, and the score above which they lie. */
function curve(name: string, { stories, sound, slips, planted }: Examples, weights: readonly number[]): void {
  const of = (example: Example) => scored(surest(example, weights).vector, weights);
  const noise = sound
    .flat()
    .map(of)
    .sort((a, b) => b - a);
  const found = slips.map(of);
  const parts = BUDGETS.map((budget) => {
    const threshold = noise[Math.floor(budget * stories)] ?? Number.NEGATIVE_INFINITY;
    return `@${budget} ${(found.filter((one) => one > threshold).length / planted).toFixed(3)} (>${threshold.toFixed(2)})`;
  });
  console.log(`${name}: ${parts.join('  ')}`);
}

function printCounts(stories: readonly Story[]): void {
  const counts = new Map<string, number[]>();
  for (const { text, published } of stories) {
    const reading = read(text, { published: published!, publishedFrom: 'frontMatter' });
    const { month, day } = civil(published!);
    const report = nominal(month, day)!;
    const lead = leadEnd(reading.draft);
    for (const { claim, at, year } of writtenDays(reading)) {
      const { expression: e } = claim;
      if (year !== undefined || !isNamed(claim) || (e.form === 'calendar' && e.deictic !== undefined)) continue;
      const telling = tellingOf(claim, surroundingsOf(reading, claim));
      const key = tellingIn(telling, claim.start < lead);
      const own = counts.get(key) ?? Array.from({ length: STRETCH_COUNT }, () => 0);
      own[stretchOf(around(report, at))]!++;
      counts.set(key, own);
    }
  }
  for (const [key, own] of [...counts].sort()) console.log(`${key}: ${own.join(', ')}`);
}

async function main(): Promise<void> {
  const files = ['dated-2016', 'clusters-2016', 'clusters-2013'].map((name) => shared(`data/news/${name}.jsonl`));
  if (files.some((file) => file === undefined)) return console.log('skipped, ../shared is not there');
  const [dated, ...clusters] = await Promise.all(
    files.map(async (file) => (await readStories(file!)).filter(({ published }) => published !== undefined)),
  );
  printCounts([...dated!, ...clusters.flat()]);
  const half = (rest: number) => dated!.filter((_, i) => i % 2 === rest);
  for (const known of ['given', 'told'] as const) {
    const [even, odd, events] = [examples(half(0), known), examples(half(1), known), examples(clusters.flat(), known)];
    curve(`${known}: fitted on even articles, measured on odd`, odd, fitted(joined(even, events)));
    curve(`${known}: fitted on odd articles, measured on even`, even, fitted(joined(odd, events)));
    const all = joined(joined(even, odd), events);
    const weights = fitted(all);
    curve(`${known}: fitted on all, measured on all of dated-2016`, joined(even, odd), weights);
    console.log([...NAMES, 'even'].map((name, i) => `${name}: ${weights[i]!.toFixed(2)}`).join(',\n'));
  }
}

void main();
