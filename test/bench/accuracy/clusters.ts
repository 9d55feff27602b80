/**
 * A file of clusters: each story with a publication day is checked against all the others of its file, as it is and
 * with one slip at a time. At most 500 slips of a variant are drawn from those that can be planted.
 */
import type { ReadingMatter } from './files.ts';
import { plantsFor } from './planters/all.ts';
import { Dice } from './random.ts';
import { outcomeOf } from './scoring.ts';
import { siblingsOf } from './siblings.ts';
import type { Kind, Plant } from './slip.ts';
import { readStories, type Story } from './stories.ts';
import { Noise, Slips } from './tally.ts';
import type { StoryAnswer, StoryTask } from './tasks.ts';
import type { Workers } from './workers.ts';

const MOST_A_VARIANT = 500;

export interface Wanted {
  readonly seed: number;
  readonly noise: boolean;
  readonly recall: boolean;
  readonly kinds: readonly Kind[] | undefined;
  /** Only so many stories, drawn. */
  readonly articles: number | undefined;
  readonly rules: readonly string[] | undefined;
  readonly matter: ReadingMatter;
  readonly progress: (what: string, done: number, of: number) => void;
}

export interface ClusterRun {
  readonly name: string;
  readonly stories: number;
  readonly noise: Noise;
  readonly slips: Slips;
  /** Of one check, on average. */
  readonly milliseconds: number;
}

/** The stories that are drafts: all with a publication day, or so many of them, in the file's order. */
export function drafted(stories: readonly Story[], seed: number, count: number | undefined): Story[] {
  const usable = stories.filter(({ published }) => published !== undefined);
  if (count === undefined || count >= usable.length) return usable;
  const drawn = new Set(new Dice(seed, 'articles', usable.length).shuffled(usable).slice(0, count));
  return usable.filter((story) => drawn.has(story));
}

/** At most `most` of each variant, drawn evenly. */
function capped(plants: ReadonlyMap<Story, readonly Plant[]>, seed: number, most: number): Map<Story, Plant[]> {
  const variants = new Map<string, { story: Story; plant: Plant }[]>();
  for (const [story, own] of plants)
    for (const plant of own) {
      const name = `${plant.kind} ${plant.variant}`;
      const known = variants.get(name);
      if (known) known.push({ story, plant });
      else variants.set(name, [{ story, plant }]);
    }
  const kept = new Set(
    [...variants].flatMap(([name, all]) =>
      all.length <= most
        ? all.map(({ plant }) => plant)
        : new Dice(seed, 'most', name)
            .shuffled(all)
            .slice(0, most)
            .map(({ plant }) => plant),
    ),
  );
  return new Map([...plants].map(([story, own]) => [story, own.filter((plant) => kept.has(plant))]));
}

export async function runClusters(file: string, workers: Workers, wanted: Wanted): Promise<ClusterRun> {
  const { seed, kinds, articles, rules, matter } = wanted;
  const stories = await readStories(file);
  const drafts = drafted(stories, seed, articles);
  const siblings = siblingsOf(stories);
  const planted = wanted.recall
    ? capped(
        new Map(
          drafts.map((story) => [
            story,
            plantsFor({ story, siblings: siblings.get(story) ?? [], stories }, seed, kinds),
          ]),
        ),
        seed,
        MOST_A_VARIANT,
      )
    : new Map<Story, Plant[]>();
  const name = file.replace(/^.*[/\\]|\.jsonl$/g, '');
  const worked = drafts.filter((story) => wanted.noise || (planted.get(story)?.length ?? 0) > 0);
  const tasks = worked.map(
    (story): StoryTask => ({
      kind: 'story',
      file,
      record: story.record,
      against: 'file',
      day: true,
      rules,
      plants: planted.get(story) ?? [],
    }),
  );
  const answers = await workers.all<StoryTask, StoryAnswer>(tasks, (done) => wanted.progress(name, done, tasks.length));
  const noise = new Noise();
  const slips = new Slips();
  let checks = 0;
  let milliseconds = 0;
  worked.forEach((story, at) => {
    const answer = answers[at]!;
    milliseconds += answer.milliseconds;
    checks += 1 + answer.plants.length;
    if (wanted.noise) {
      noise.add(answer.flags);
      for (const flag of answer.flags) matter.flag(name, story, flag);
    }
    tasks[at]!.plants.forEach((plant, i) => {
      const { before = answer.flags, after } = answer.plants[i]!;
      const outcome = outcomeOf(story.text, plant, before, after);
      slips.add(plant, outcome);
      if (outcome.on.length === 0) matter.miss(name, story, siblings.get(story) ?? [], plant, outcome);
      else if (!outcome.mended) matter.wrongFix(name, story, plant, outcome);
    });
  });
  return { name, stories: worked.length, noise, slips, milliseconds: milliseconds / Math.max(1, checks) };
}
