/** A run over a file: each draft as it was published and with one slip at a time, scored and written down for reading. */
import type { ReadingMatter } from './files.ts';
import type { Sound } from './handRead.ts';
import { mostOf } from './planters/all.ts';
import { Dice } from './random.ts';
import { outcomeOf } from './scoring.ts';
import type { Kind, Plant } from './slip.ts';
import type { Story } from './stories.ts';
import { Noise, Slips } from './tally.ts';
import type { Against, StoryAnswer, StoryTask } from './tasks.ts';
import type { Workers } from './workers.ts';

/** What the command line asks for, for every run. */
export interface Wanted {
  readonly seed: number;
  readonly kinds: readonly Kind[] | undefined;
  /** Only so many stories of a file, drawn. */
  readonly articles: number | undefined;
  readonly rules: readonly string[] | undefined;
  readonly matter: ReadingMatter;
  readonly progress: (what: string, done: number, of: number) => void;
}

export interface Run {
  readonly name: string;
  readonly stories: number;
  readonly noise: Noise;
  /** The findings that the noise counts. */
  readonly found: readonly Sound[];
  readonly slips: Slips;
  /** Findings on sound sentences that planters have put in, and how many sentences those were. */
  readonly made: Noise;
  /** Of one check, on average. */
  readonly milliseconds: number;
}

export interface RunOf {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly against: Against;
  readonly day: boolean;
  readonly drafts: readonly Story[];
  /** Whether findings on the drafts as they are count; otherwise only those with slips are checked. */
  readonly noise: boolean;
  readonly planted: ReadonlyMap<Story, readonly Plant[]>;
  readonly siblings: ReadonlyMap<Story, readonly Story[]>;
}

/** The stories that are drafts: all with a publication day, or so many of them, in the file's order. */
export function drafted(stories: readonly Story[], { seed, articles }: Wanted): Story[] {
  const usable = stories.filter(({ published }) => published !== undefined);
  if (articles === undefined || articles >= usable.length) return usable;
  const drawn = new Set(new Dice(seed, 'articles', usable.length).shuffled(usable).slice(0, articles));
  return usable.filter((story) => drawn.has(story));
}

/** Of each variant as many as are enough, drawn evenly. */
export function enough(plants: ReadonlyMap<Story, readonly Plant[]>, seed: number): Map<Story, Plant[]> {
  const variants = new Map<string, Plant[]>();
  for (const own of plants.values())
    for (const plant of own) {
      const name = `${plant.kind} ${plant.variant}`;
      const known = variants.get(name);
      if (known) known.push(plant);
      else variants.set(name, [plant]);
    }
  const kept = new Set(
    [...variants].flatMap(([name, all]) => {
      const most = mostOf(all[0]!.kind);
      return all.length <= most ? all : new Dice(seed, 'enough', name).shuffled(all).slice(0, most);
    }),
  );
  return new Map([...plants].map(([story, own]) => [story, own.filter((plant) => kept.has(plant))]));
}

export async function runStories(run: RunOf, workers: Workers, wanted: Wanted): Promise<Run> {
  const { name, file, against, day, planted, siblings } = run;
  const { rules, matter } = wanted;
  const plantsOf = (story: Story) => planted.get(story) ?? [];
  const drafts = run.noise ? run.drafts : run.drafts.filter((story) => plantsOf(story).length > 0);
  const tasks = drafts.map(
    (story): StoryTask => ({ kind: 'story', file, record: story.record, against, day, rules, plants: plantsOf(story) }),
  );
  const answers = await workers.all<StoryTask, StoryAnswer>(tasks, (done) => wanted.progress(name, done, tasks.length));
  const [noise, made, slips] = [new Noise(), new Noise(), new Slips()];
  const found: Sound[] = [];
  let checks = 0;
  let milliseconds = 0;
  for (const [at, story] of drafts.entries()) {
    const answer = answers[at]!;
    milliseconds += answer.milliseconds;
    checks += 1 + answer.plants.length;
    if (run.noise) {
      noise.add(answer.flags);
      for (const flag of answer.flags) {
        found.push({ story, flag });
        matter.flag(name, story, flag);
      }
    }
    for (const [i, plant] of plantsOf(story).entries()) {
      const { before = answer.flags, after, read } = answer.plants[i]!;
      if (plant.insert) {
        const { at: from, text } = plant.insert;
        // What other articles say against the planter's invention is no fault.
        const inside = before.filter(
          ({ start, end, evidence }) => start < from + text.length && end > from && evidence.length === 0,
        );
        made.add(inside);
        for (const flag of inside) matter.madeFlag(name, story, plant, flag);
      }
      const outcome = outcomeOf(story.text, plant, before, after);
      slips.add(plant, outcome, read.length > 0);
      if (outcome.on.length === 0) matter.miss(name, story, siblings.get(story) ?? [], plant, outcome, read);
      else if (!outcome.mended) matter.wrongFix(name, story, plant, outcome);
    }
  }
  return { name, stories: drafts.length, noise, found, slips, made, milliseconds: milliseconds / Math.max(1, checks) };
}
