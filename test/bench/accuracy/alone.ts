/**
 * Self-checks alone: full texts of many kinds against an empty archive, once with the publication day and once without.
 * One date of each text that a word before it shows to be one slips in the mix seen in published copy; with the day a
 * weekday beside its date slips as well.
 */
import { drafted, type Run, runStories, type Wanted } from './checking.ts';
import { misdated } from './planters/dates.ts';
import { weekdays } from './planters/weekdays.ts';
import { Dice } from './random.ts';
import type { Plant } from './slip.ts';
import { readStories, type Story } from './stories.ts';
import type { Workers } from './workers.ts';

export async function runAlone(file: string, day: boolean, workers: Workers, wanted: Wanted): Promise<Run> {
  const { seed, kinds } = wanted;
  const stories = await readStories(file);
  const drafts = drafted(stories, wanted);
  const planted = new Map<Story, Plant[]>();
  for (const story of drafts) {
    const desk = { story, siblings: [], stories };
    const dice = new Dice(seed, story.file, story.record, 'alone');
    const slip = kinds && !kinds.includes('date') ? undefined : misdated(story, dice);
    const plants: Plant[] = slip ? [{ ...slip, kind: 'date', variant: 'month' }] : [];
    const site = day ? dice.pick(weekdays.sites(desk)) : undefined;
    for (const [variant, make] of site && (!kinds || kinds.includes('weekday'))
      ? Object.entries(weekdays.variants)
      : []) {
      const other = make(site, desk, dice);
      if (other) plants.push({ ...other, kind: 'weekday', variant });
    }
    planted.set(story, plants);
  }
  const name = `self-checks, ${day ? 'day given' : 'day not given'}`;
  return runStories(
    { name, file, against: 'nothing', day, drafts, noise: true, planted, siblings: new Map() },
    workers,
    wanted,
  );
}
