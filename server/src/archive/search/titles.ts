/** Offices with their holders, and persons with their offices: who, when, by which sources. */
import type { Interval } from '../../time/interval.ts';
import { overlaps } from '../../time/interval.ts';
import type { TitleSighting } from '../archive.ts';
import { heldDays, joinDays } from '../held.ts';
import { runsOf } from '../holders.ts';
import { personKey } from '../keys.ts';
import { independent } from './sources.ts';

/** An office in one person's hands, with the days on which the archive sees it there. */
export interface Held {
  readonly person: string;
  /** One of the sightings that say so, for the office's name and the person's standing in it. */
  readonly title: TitleSighting;
  readonly days: Interval | undefined;
  /** One of each copy group, house facts and the newest first. */
  readonly sightings: readonly TitleSighting[];
}

const held = (person: string, sightings: readonly TitleSighting[], days: Interval | undefined): Held => {
  const sources = independent(sightings);
  return { person, title: sources[0]!, days, sightings: sources };
};

const earliest = ({ days }: Held) => days?.from ?? Number.NEGATIVE_INFINITY;
const byTime = (a: Held, b: Held) => earliest(a) - earliest(b) || (a.person < b.person ? -1 : 1);

function groupBy(sightings: readonly TitleSighting[], keyOf: (sighting: TitleSighting) => string): TitleSighting[][] {
  const groups = new Map<string, TitleSighting[]>();
  for (const sighting of sightings) {
    const key = keyOf(sighting);
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  return [...groups.values()];
}

/** A person's titles by the days they were seen, earliest first; with `when`, those held at that time. */
export function titlesOf(sightings: readonly TitleSighting[], when: Interval | undefined): Held[] {
  return groupBy(
    sightings.filter(({ doubtful }) => !doubtful),
    ({ roleKey, organisationKey, status }) => [roleKey, organisationKey ?? '', status].join('@'),
  )
    .map((group) => held(group[0]!.person, group, group.map(heldDays).reduce(joinDays)))
    .filter(({ days }) => !when || (days && overlaps(days, when)))
    .sort(byTime);
}

export interface Holders {
  /** Earliest first. */
  readonly holders: readonly Held[];
  /** Nobody is seen in the office at the time asked about: these are the last before it and the first after it. */
  readonly nearest: boolean;
}

/**
 * Who held an office, earliest first. An office of one seat is told by runs (holders.ts), so that someone who came
 * back has two; one of many seats by its persons. With `when`, those who held it then, or failing that the nearest.
 */
export function holdersOf(sightings: readonly TitleSighting[], when: Interval | undefined): Holders {
  const sure = sightings.filter(({ doubtful, status }) => !doubtful && status !== 'former' && status !== 'elect');
  const runs = runsOf(sure);
  const inRuns = new Set(runs.flatMap((run) => run.sightings));
  const open = (day: number) => (Number.isFinite(day) ? day : null);
  const seated = runs.map((run) =>
    held(run.person, run.sightings, { from: open(run.from), to: open(run.to), grain: 'day' }),
  );
  const known = new Set(runs.map(({ key }) => key));
  const others = groupBy(
    sure.filter((sighting) => !inRuns.has(sighting) && !known.has(personKey(sighting.person))),
    ({ person, status }) => `${personKey(person)}@${status}`,
  ).map((group) => held(group[0]!.person, group, group.map(heldDays).reduce(joinDays)));
  const all = [...seated, ...others].sort(byTime);
  if (!when) return { holders: all, nearest: false };
  const then = all.filter(({ days }) => days && overlaps(days, when));
  if (then.length > 0) return { holders: then, nearest: false };
  const before = all.findLast(({ days }) => days?.to != null && when.from !== null && days.to < when.from);
  const after = all.find(({ days }) => days?.from != null && when.to !== null && days.from > when.to);
  const nearest = [before, after].filter((one) => one !== undefined);
  return { holders: nearest, nearest: nearest.length > 0 };
}
