/** What happened at a place: the events held there, and the sentences that say something was. */
import { LANGUAGES } from '../../language/languages.ts';
import { tokenise } from '../../text/tokens.ts';
import { type Interval, overlaps } from '../../time/interval.ts';
import type { EventSighting, VenueSighting } from '../archive.ts';
import { sightingOf } from '../article.ts';
import type { Catalogue } from '../catalogue.ts';
import { eventKey } from '../keys.ts';
import type { Told } from '../shelf.ts';
import { type Edition, editionsOf } from './events.ts';
import { articlesWith } from './sentences.ts';
import { independent } from './sources.ts';

export interface Happened {
  /** Newest first. */
  readonly events: readonly Edition[];
  /** Sentences that place something there; one of each copy group, newest first. */
  readonly sightings: readonly VenueSighting[];
}

/** Articles with a place's name that are looked through: of Hanoi there are more than anyone reads. */
const MOST_ARTICLES = 120;
/** Reports of what happened come out within so many days. */
const REPORTED_WITHIN = 30;

/** The names of a place in all languages, each as its normalised words. */
export function namesOf(key: string): string[][] {
  const code = key.replace(/^country:/, '');
  const names = LANGUAGES.flatMap(({ places }) => [
    ...(key.startsWith('country:') ? (places.countries[code] ?? []) : []),
    ...(places.cities[key]?.names ?? []),
    ...(places.regions[key] ?? []),
  ]);
  const words = names.map((name) => tokenise(name).flatMap(({ kind, word }) => (kind === 'mark' ? [] : [word.norm])));
  return [...new Map(words.map((each) => [each.join(' '), each])).values()];
}

/**
 * All sightings that place something at a place, at a time if one is asked about, in the newest articles with one of its
 * names; `written` are further names, each as its normalised words.
 */
export async function happeningsAt(
  key: string,
  written: readonly (readonly string[])[],
  catalogue: Catalogue,
  signal?: AbortSignal,
  when?: Interval,
): Promise<(EventSighting | VenueSighting)[]> {
  const articles = new Map<string, Told>();
  const until = when?.to == null ? undefined : when.to + REPORTED_WITHIN;
  for (const words of [...namesOf(key), ...written])
    for await (const article of articlesWith({ words, until }, catalogue, signal, MOST_ARTICLES))
      articles.set(article.ref.key, article);
  const found: (EventSighting | VenueSighting)[] = [];
  for (const { ref, passages, sightings } of articles.values())
    for (const sighted of sightings) {
      const { said, doubtful } = sighted;
      if (doubtful || (said.kind !== 'event' && said.kind !== 'venue') || said.placeKey !== key) continue;
      if (when && !(sighted.when && overlaps(sighted.when, when))) continue;
      const sighting = sightingOf(ref, passages[sighted.passage]!, sighted);
      if (sighting.kind === 'event' || sighting.kind === 'venue') found.push(sighting);
    }
  return found;
}

/** What the archive places at a place, at a time if one is asked about. */
export async function happenedAt(
  key: string,
  when: Interval | undefined,
  catalogue: Catalogue,
  signal?: AbortSignal,
): Promise<Happened> {
  const found = await happeningsAt(key, [], catalogue, signal, when);
  const events = found.filter((sighting) => sighting.kind === 'event');
  const venues = found.filter((sighting) => sighting.kind === 'venue');
  const kinds = new Map<string, EventSighting[]>();
  for (const event of events) {
    const kind = eventKey(event.eventKind, event.organiserKey);
    kinds.set(kind, [...(kinds.get(kind) ?? []), event]);
  }
  const newest = ({ sightings: [first], days }: Edition) => days?.from ?? first?.when?.from ?? 0;
  const editions = [...kinds.values()].flatMap(editionsOf).sort((a, b) => newest(b) - newest(a));
  return { events: editions, sightings: independent(venues) };
}
