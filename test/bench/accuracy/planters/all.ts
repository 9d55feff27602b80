/** All planters, and one slip of each variant a story. */
import { Dice } from '../random.ts';
import type { Desk, Kind, Plant, Planter } from '../slip.ts';
import { codes } from './codes.ts';
import { dates } from './dates.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { places } from './places.ts';

export const PLANTERS: readonly Planter[] = [numbers, dates, names, places, codes];

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
