/** A slip to plant, and what plants it. Planters read the text by means of their own, so that reading is measured, too. */
import type { Dice } from './random.ts';
import type { Story } from './stories.ts';

/** Kinds in the order in which they are told. */
export const KINDS = [
  'number',
  'date',
  'name',
  'place',
  'code',
  'weekday',
  'office',
  'headline',
  'caption',
  'sum',
  'percent',
  'list',
  'holder',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Slip {
  /** UTF-16 offsets of the stretch that is changed, end excluded; in the text with `insert` made. */
  readonly start: number;
  readonly end: number;
  readonly now: string;
  /** A sound sentence of the planter's own that is put into the text first; without the slip nothing may be found in it. */
  readonly insert?: { readonly at: number; readonly text: string };
  /** Where a finding counts when that is more than what is changed (a title is read whole); in the text with the slip. */
  readonly counts?: { readonly start: number; readonly end: number };
  /** Told apart in the file of misses and in the table: "person", say. */
  readonly tag?: string;
}

/** What a planter sees: the draft, and the texts in which the true value must stand and the wrong one must not. */
export interface Desk {
  readonly story: Story;
  readonly siblings: readonly Story[];
  /** All of the file, the draft among them. */
  readonly stories: readonly Story[];
}

export interface Planter<Site = unknown> {
  readonly kind: Kind;
  /** So many slips of each variant are enough; 500 by default. */
  readonly most?: number;
  /** Places of the draft where a slip of this kind would stand against a sibling. */
  sites(desk: Desk): readonly Site[];
  /** By variant ("one digit"): the slip at a site, or undefined where this one is not possible or would be right by chance. */
  readonly variants: Readonly<Record<string, (site: Site, desk: Desk, dice: Dice) => Slip | undefined>>;
}

/** Types a planter by its sites and hands it on as one among others. */
export const planter = <Site>(planter: Planter<Site>): Planter => planter as Planter;

/** A slip with its name, as it is handed to those who check it. */
export interface Plant extends Slip {
  readonly kind: Kind;
  readonly variant: string;
}

/** The text before the slip. */
export const soundText = (text: string, { insert }: Slip): string =>
  insert === undefined ? text : text.slice(0, insert.at) + insert.text + text.slice(insert.at);

/** The text with the slip. */
export function slippedText(text: string, slip: Slip): string {
  const sound = soundText(text, slip);
  return sound.slice(0, slip.start) + slip.now + sound.slice(slip.end);
}

/** Where a finding counts, in the text with the slip. */
export const countingSpan = ({ counts, start, now }: Slip) => counts ?? { start, end: start + now.length };

/** What is found in a text once and kept: planters look at each sibling many times. */
export function remembering<T>(find: (text: string) => T): (story: Story) => T {
  const known = new WeakMap<Story, T>();
  return (story) => {
    let found = known.get(story);
    if (found === undefined) {
      found = find(story.text);
      known.set(story, found);
    }
    return found;
  };
}
