/** Events as the archive tells of them: each edition with its days and its venues, and the sources for them. */
import type { EventClaim } from '../../claims/claim.ts';
import { fold } from '../../text/words.ts';
import { civil } from '../../time/civil.ts';
import { gap, type Interval, overlaps } from '../../time/interval.ts';
import type { EventSighting } from '../archive.ts';
import { joinDays } from '../held.ts';
import { independent } from './sources.ts';

export interface Venue {
  readonly place: string;
  readonly placeKey: string;
  readonly country?: string;
  readonly countryName?: string;
  readonly sightings: readonly EventSighting[];
}

/** One holding of an event. */
export interface Edition {
  readonly name: string;
  readonly organiserKey?: string;
  readonly year?: number;
  readonly ordinal?: number;
  /** From the first to the last day that sources give it. */
  readonly days?: Interval;
  /** Best supported first. */
  readonly venues: readonly Venue[];
  /** One of each copy group: house facts and the newest first. */
  readonly sightings: readonly EventSighting[];
}

/** Tellings of one event lie at most so many days apart. */
const SAME_EVENT_DAYS = 10;
/** A report without the event's own dates is of one that lies at most so many days away. */
const REPORTED_WITHIN = 60;

const yearOf = (days: Interval | null | undefined) => (days?.from == null ? undefined : civil(days.from).year);

/** The editions of an event that a query asks about, newest first. */
export function editionsAsked(event: EventClaim, sightings: readonly EventSighting[], when: Interval | undefined) {
  const words = wordsOf(event.name);
  const same = sightings.filter(
    (s) => event.organiserKey !== undefined || wordsOf(s.name).filter((w) => words.includes(w)).length === words.length,
  );
  return editionsOf(same).filter(
    (edition) =>
      (event.ordinal === undefined || edition.ordinal === undefined || edition.ordinal === event.ordinal) &&
      (event.ordinal !== undefined || event.year === undefined || edition.year === event.year) &&
      (event.ordinal === undefined || edition.ordinal !== undefined || edition.year === event.year) &&
      (!when || (edition.days ? overlaps(edition.days, when) : edition.year === yearOf(when))),
  );
}

const wordsOf = (name: string) =>
  fold(name)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/**
 * Sightings of one kind of event by one organiser, edition by edition, newest first. Those with a number belong to its
 * edition, others to the one of their year whose days are theirs; what cannot be placed is left out.
 */
export function editionsOf(sightings: readonly EventSighting[]): Edition[] {
  const sure = sightings.filter(({ doubtful }) => !doubtful);
  const clusters: EventSighting[][] = [];
  const statedYear = (s: EventSighting) => s.year ?? yearOf(s.dates);
  const fits = (s: EventSighting, cluster: readonly EventSighting[]) => {
    const ordinal = cluster.find((other) => other.ordinal !== undefined)?.ordinal;
    if (s.ordinal !== undefined && ordinal !== undefined) return s.ordinal === ordinal;
    const dates = cluster.find((other) => other.dates)?.dates;
    if (s.dates && dates) return gap(s.dates, dates) <= SAME_EVENT_DAYS;
    const year = cluster.map(statedYear).find((each) => each !== undefined);
    if (statedYear(s) !== undefined && year !== undefined) return statedYear(s) === year;
    const told = dates ?? cluster[0]!.when;
    return s.when !== null && told != null && gap(s.when, told) <= REPORTED_WITHIN;
  };
  // Those that say most of themselves come first: the others are placed by them.
  const telling = (s: EventSighting) =>
    (s.dates ? 4 : 0) + (s.ordinal !== undefined ? 2 : 0) + (s.year !== undefined ? 1 : 0);
  for (const s of [...sure].sort((a, b) => telling(b) - telling(a))) {
    const cluster = clusters.find((each) => fits(s, each));
    if (cluster) cluster.push(s);
    // One that says nothing of itself opens an edition only where nobody says more.
    else if (telling(s) > 0 || (s.when && !clusters.some((each) => telling(each[0]!) > 0))) clusters.push([s]);
  }
  return clusters.map(editionOf).sort((a, b) => newness(b) - newness(a));
}

const newness = ({ days, year, sightings }: Edition): number =>
  days?.from ?? (year === undefined ? (sightings[0]?.when?.from ?? 0) : (year - 1970) * 365.25);

function editionOf(cluster: readonly EventSighting[]): Edition {
  const sightings = independent(cluster);
  const days = daysOf(cluster);
  const year = cluster.map((s) => s.year ?? yearOf(s.dates)).find((each) => each !== undefined);
  const ordinal = cluster.find((s) => s.ordinal !== undefined)?.ordinal;
  const { organiserKey } = cluster[0]!;
  return {
    name: commonName(cluster),
    venues: venuesOf(cluster),
    sightings,
    ...(organiserKey !== undefined && { organiserKey }),
    ...(year !== undefined && { year }),
    ...(ordinal !== undefined && { ordinal }),
    ...(days && { days }),
  };
}

/** Days of a meeting; a longer stretch ("năm 2025") says when in general. */
const MEETING = 14;
const lengthOf = ({ from, to }: Interval) => (from === null || to === null ? Number.POSITIVE_INFINITY : to - from + 1);

/**
 * The house's own days where it has them; else from the first to the last day, by the sources that give days ("24 và
 * 25/6", not "cuối tháng 6"); else the narrowest stretch.
 */
function daysOf(cluster: readonly EventSighting[]): Interval | undefined {
  const house = cluster.filter(({ article }) => article.house);
  const given = (house.some(({ dates }) => dates) ? house : cluster).flatMap(({ dates }) => dates ?? []);
  const exact = given.filter((days) => days.grain === 'day' && !days.approx && lengthOf(days) <= MEETING);
  if (exact.length > 0) return exact.reduce((all, days) => joinDays(all, days)!);
  return given.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
}

/** The name that most sightings give it; of several, the longest, which says most. */
function commonName(cluster: readonly EventSighting[]): string {
  const times = new Map<string, number>();
  for (const { name } of cluster) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]![0];
}

function venuesOf(cluster: readonly EventSighting[]): Venue[] {
  const venues = new Map<string, EventSighting[]>();
  for (const s of cluster)
    if (s.placeKey !== undefined && s.place !== undefined)
      venues.set(s.placeKey, [...(venues.get(s.placeKey) ?? []), s]);
  return [...venues]
    .map(([placeKey, group]): Venue => {
      const sightings = independent(group);
      const { place, country } = sightings[0]!;
      const countryName = sightings.find((s) => s.countryName !== undefined)?.countryName;
      return {
        place: place!,
        placeKey,
        sightings,
        ...(country !== undefined && { country }),
        ...(countryName !== undefined && { countryName }),
      };
    })
    .sort((a, b) => b.sightings.length - a.sightings.length || (a.placeKey < b.placeKey ? -1 : 1));
}
