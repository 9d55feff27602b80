/**
 * Who held an office when, as far as sightings tell. The archive gives sightings, not terms: a run
 * is a stretch from a person's first to last sighting with nobody else sighted in between, so that
 * someone who returns to an office has two runs.
 */
import type { Day } from '../time/civil.ts';
import type { TitleSighting } from './archive.ts';
import { personKey } from './keys.ts';
import { nearMiss } from './spelling.ts';

export interface Run {
  readonly person: string;
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
  readonly sightings: readonly TitleSighting[];
}

/**
 * True for two forms of one name: equal, one made of words of the other ("Zelensky", "Volodymyr
 * Zelensky"), or one letter apart: whose name is misspelt is no other holder.
 */
export function samePerson(a: string, b: string): boolean {
  const left = personKey(a).split(' ');
  const right = personKey(b).split(' ');
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.every((word) => long.includes(word)) || nearMiss(a, b) !== undefined || nearMiss(b, a) !== undefined;
}

const dayOfSighting = (s: TitleSighting): { from: Day; to: Day } | undefined => {
  const span = s.term ?? s.when;
  if (!span || span.from === null) return undefined;
  return { from: span.from, to: span.to ?? Number.POSITIVE_INFINITY };
};

/** A surname alone may be anybody's. */
const isFullName = (name: string) => name.trim().includes(' ');

const runsKept = new WeakMap<readonly TitleSighting[], readonly Run[]>();

/** Runs of holders in time order. Doubtful, undated and former or future holders tell nothing. */
export function runsOf(sightings: readonly TitleSighting[]): readonly Run[] {
  let runs = runsKept.get(sightings);
  if (!runs) {
    runs = makeRuns(sightings);
    runsKept.set(sightings, runs);
  }
  return runs;
}

function makeRuns(sightings: readonly TitleSighting[]): Run[] {
  const dated = sightings.flatMap((s) => {
    const days = dayOfSighting(s);
    const coarse = days !== undefined && s.term === undefined && days.to - days.from > 31;
    return days && !coarse && !s.doubtful && s.singleSeat && s.status === 'current' && isFullName(s.person)
      ? [{ s, ...days }]
      : [];
  });
  dated.sort((a, b) => a.from - b.from || a.to - b.to || (a.s.person < b.s.person ? -1 : 1));
  const runs: { person: string; key: string; from: Day; to: Day; sightings: TitleSighting[] }[] = [];
  for (const { s, from, to } of dated) {
    const last = runs.at(-1);
    if (last && samePerson(last.person, s.person)) {
      last.to = Math.max(last.to, to);
      last.sightings.push(s);
      if (s.person.length > last.person.length) last.person = s.person;
    } else runs.push({ person: s.person, key: personKey(s.person), from, to, sightings: [s] });
  }
  return runs;
}

export interface Contradiction {
  /** Who held the office at the time, by the archive. */
  readonly holder: Run;
  /** When the draft's person is first sighted in the office after that time. */
  readonly later?: Run;
  /** When the draft's person was last sighted in it before. */
  readonly earlier?: Run;
  /** Sightings of the holder nearest to the time, one a copy group, nearest first. */
  readonly evidence: readonly TitleSighting[];
}

/** Days after (or before) a sighting for which nobody else is expected in the office; one source alone may be mistaken in who held it. */
const NEAR = 7;
const NEAR_ALONE = 2;
/** The same where the archive shows that the draft's person came well after, or had gone before. */
const SETTLED = 45;

const distance = (run: { from: Day; to: Day }, day: Day): number =>
  day < run.from ? run.from - day : day > run.to ? day - run.to : 0;

/**
 * The holder that speaks against `person` having held the office on `day`; undefined when the
 * archive cannot tell, when it agrees, or when a handover may explain it.
 */
export function contradiction(
  person: string,
  day: Day,
  sightings: readonly TitleSighting[],
): Contradiction | undefined {
  if (!isFullName(person)) return undefined;
  const runs = runsOf(sightings);
  const mine = runs.filter((run) => samePerson(run.person, person));
  const others = runs.filter((run) => !samePerson(run.person, person));
  if (others.length === 0 || mine.some((run) => distance(run, day) <= 1)) return undefined;
  const holder = others.reduce((best, run) => (distance(run, day) < distance(best, day) ? run : best));
  const away = distance(holder, day);
  // A neighbour of one's own run: the office may have changed hands anywhere in the gap.
  const nearestMine = mine.reduce<Run | undefined>(
    (best, run) => (best && distance(best, day) <= distance(run, day) ? best : run),
    undefined,
  );
  if (nearestMine && distance(nearestMine, day) <= Math.max(NEAR, away)) return undefined;
  const later = mine.find((run) => run.from > day);
  const earlier = mine.findLast((run) => run.to < day);
  const followed = later !== undefined && holder.from <= day && away <= SETTLED && later.from - day > SETTLED;
  const succeeded = earlier !== undefined && holder.from > earlier.to && holder.from <= day && away <= SETTLED;
  const alone = new Set(holder.sightings.map((s) => s.article.copyGroup)).size === 1;
  if (away > (alone ? NEAR_ALONE : NEAR) && !followed && !succeeded) return undefined;
  const near = [...holder.sightings].sort((a, b) => apart(a, day) - apart(b, day));
  const groups = new Set<string>();
  const evidence = near.filter((s) => !groups.has(s.article.copyGroup) && groups.add(s.article.copyGroup));
  return { holder, evidence: evidence.slice(0, 3), ...(later ? { later } : {}), ...(earlier ? { earlier } : {}) };
}

/** Days around the end of a term on which the holder may still be called by the office. */
export const HANDOVER = 30;

/**
 * The last term of `person` in the office, when it was over well before `day` and nothing has the same person in it
 * afterwards. Only terms with both their ends tell: a sighting says that somebody was there, not how long.
 */
export function outlived(person: string, day: Day, sightings: readonly TitleSighting[]): TitleSighting | undefined {
  if (!isFullName(person)) return undefined;
  const mine = sightings.filter((s) => samePerson(s.person, person) && s.status !== 'former');
  const last = mine
    .filter(({ term }) => term && term.from !== null && term.to !== null)
    .reduce<TitleSighting | undefined>((best, s) => (best && best.term!.to! >= s.term!.to! ? best : s), undefined);
  if (!last?.singleSeat || last.term!.to! + HANDOVER >= day) return undefined;
  const after = (s: TitleSighting) =>
    s !== last && (s.term ?? s.when) !== null && ((s.term ?? s.when)?.to ?? Number.POSITIVE_INFINITY) > last.term!.to!;
  return mine.some(after) ? undefined : last;
}

function apart(s: TitleSighting, day: Day): number {
  const days = dayOfSighting(s);
  return days ? distance(days, day) : Number.POSITIVE_INFINITY;
}
