/**
 * The archive as one looks something up in it by name: all that was seen under a key, the people whose names begin so,
 * the article at an address. Editors ask it, for references, completion and links; a check never does.
 */
import { ALL_LOTS } from './answering.ts';
import type { Sighting } from './archive.ts';
import { sightingOf } from './article.ts';
import { firstLine, type Listed } from './catalogue.ts';
import { byNewest } from './search/sources.ts';
import type { CardIndex, Shelf } from './shelf.ts';

/** A person as the archive spells the name most lately. */
export interface Listing {
  /** keys.ts */
  readonly key: string;
  readonly person: string;
  /** How many articles name them. */
  readonly times: number;
  readonly newest: Sighting;
}

export interface Directory {
  /** What was seen under a key (keys.ts), house facts and the newest articles first, so many at most. */
  sightings(index: CardIndex, key: string, most: number): Promise<readonly Sighting[]>;
  /** People with a word in their names that begins so (folded, not empty) whose keys fit, those most often named first. */
  people(beginning: string, most: number, fits?: (key: string) => boolean): Promise<readonly Listing[]>;
  /** The article that was published at an address. */
  articleAt(url: string): Promise<Listed | undefined>;
}

/** Of the people whose names begin alike the keys of so many are looked at. */
const MOST_KEYS = 5000;
/** And of those that fit so many are counted: "nguyen" alone would bring thousands. */
const MOST_PEOPLE = 500;

/** `reading` runs its work on one state of a shelf. */
export function directoryOf(reading: <T>(work: (shelf: Shelf) => T) => Promise<T>): Directory {
  return {
    sightings: (index, key, most) =>
      reading((shelf) => sighted(shelf, index, [key], most).sort(byNewest).slice(0, most)),

    people: (beginning, most, fits = () => true) =>
      reading((shelf) => {
        const people = shelf.peopleBeginning(beginning, MOST_KEYS).filter(fits).slice(0, MOST_PEOPLE);
        const times = shelf.timesNamed(people);
        const first = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
        return first.flatMap(([key, count]): Listing[] => {
          const [newest] = sighted(shelf, 'name', [key], 1).sort(byNewest);
          return newest?.kind === 'name' ? [{ key, person: newest.person, times: count, newest }] : [];
        });
      }),

    articleAt: (url) =>
      reading((shelf) => {
        const [article] = shelf.self({ url });
        const told = article === undefined ? undefined : shelf.told([article]).get(article);
        return told && { ref: told.ref, line: firstLine(told.passages) };
      }),
  };
}

/** Sightings under keys, so many of each lot that says the same. */
function sighted(shelf: Shelf, index: CardIndex, keys: readonly string[], each: number): Sighting[] {
  const cards = [...shelf.cards(index, keys, { each, lots: ALL_LOTS, without: new Set() }).values()].flat(2);
  const told = shelf.told([...new Set(cards.map(({ article }) => article))]);
  return cards.flatMap(({ article, at }) => {
    const one = told.get(article);
    const found = one?.sightings[at];
    return one && found ? [sightingOf(one.ref, one.passages[found.passage]!, found)] : [];
  });
}

/** Two directories as one; what is in the first comes first. */
export const joinedDirectory = (first: Directory, rest: Directory): Directory => ({
  async sightings(index, key, most) {
    const all = await Promise.all([first.sightings(index, key, most), rest.sightings(index, key, most)]);
    return all.flat().slice(0, most);
  },
  async people(beginning, most, fits) {
    const [ours, theirs] = await Promise.all([first.people(beginning, most, fits), rest.people(beginning, most, fits)]);
    const times = new Map(theirs.map((listing) => [listing.key, listing.times]));
    const known = ours.map((listing) => ({ ...listing, times: listing.times + (times.get(listing.key) ?? 0) }));
    const keys = new Set(ours.map(({ key }) => key));
    return [...known, ...theirs.filter(({ key }) => !keys.has(key))].slice(0, most);
  },
  articleAt: (url) => rest.articleAt(url),
});
