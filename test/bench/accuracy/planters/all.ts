/** All planters, and one slip of each variant a story. */
import { Dice } from '../random.ts';
import type { Desk, Kind, Plant, Planter } from '../slip.ts';
import { lists, percents, sums } from './arithmetic.ts';
import { captions } from './captions.ts';
import { codes } from './codes.ts';
import { dates } from './dates.ts';
import { headlines } from './headlines.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { offices } from './offices.ts';
import { places } from './places.ts';
import { weekdays } from './weekdays.ts';

export const PLANTERS: readonly Planter[] = [
  numbers,
  dates,
  names,
  places,
  codes,
  weekdays,
  offices,
  headlines,
  captions,
  sums,
  percents,
  lists,
];

/** How many slips of each variant of a kind are enough for a figure. */
export const mostOf = (kind: Kind): number => PLANTERS.find((one) => one.kind === kind)?.most ?? 500;

/** At most one slip a variant, at a site drawn among those where it can be planted. */
export function plantsFor(desk: Desk, seed: number, kinds: readonly Kind[] | undefined): Plant[] {
  const { file, record } = desk.story;
  return PLANTERS.filter(({ kind }) => kinds === undefined || kinds.includes(kind)).flatMap(
    ({ kind, sites, variants }) => {
      const found = sites(desk);
      if (found.length === 0) return [];
      return Object.entries(variants).flatMap(([variant, make]): Plant[] => {
        const dice = new Dice(seed, file, record, kind, variant);
        for (const site of dice.shuffled(found)) {
          const slip = make(site, desk, dice);
          if (slip) return [{ ...slip, kind, variant }];
        }
        return [];
      });
    },
  );
}
