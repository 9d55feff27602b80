/**
 * A search of the archive, as a desk thinks of one: the query is read as a draft is, and what is recognised in it says
 * what is asked. An office is answered by its holders, a person by their offices, an event by its days and venues, a
 * place by what happened there; and the words of the query by the sentences that have them. Where several hold, each is
 * answered, the most particular first.
 */
import type { EventClaim } from '../../claims/claim.ts';
import type { Interval } from '../../time/interval.ts';
import type { Answers, Archive, NameSighting } from '../archive.ts';
import { bearsName, eventKey, personKey } from '../keys.ts';
import { NO_QUESTIONS } from '../questions.ts';
import type { OpenedArchive } from '../store.ts';
import { type Edition, editionsAsked } from './events.ts';
import { type Happened, happenedAt } from './places.ts';
import type { AskedOffice, AskedPlace, Query } from './query.ts';
import { findSentences, type Sentences } from './sentences.ts';
import { type Held, type Holders, holdersOf, titlesOf } from './titles.ts';

export interface PersonFound {
  readonly kind: 'person';
  readonly key: string;
  /** As the archive spells it; undefined when it knows no such person. */
  readonly person: string | undefined;
  readonly held: readonly Held[];
  /** Other spellings and other people close to the name, most often seen first. */
  readonly alike: readonly { readonly person: string; readonly count: number }[];
}
export interface OfficeFound extends Holders {
  readonly kind: 'office';
  readonly office: AskedOffice;
}
export interface EventFound {
  readonly kind: 'event';
  readonly name: string;
  /** Newest first. */
  readonly editions: readonly Edition[];
}
export interface PlaceFound extends Happened {
  readonly kind: 'place';
  readonly place: AskedPlace;
}
export interface TextFound extends Sentences {
  readonly kind: 'text';
}
export type Group = PersonFound | OfficeFound | EventFound | PlaceFound | TextFound;

export interface Found {
  readonly query: Query;
  /** Groups that have an answer, in the order in which they answer the query. */
  readonly groups: readonly Group[];
  /** The person that the whole of the query may name, answered or not. */
  readonly person: PersonFound;
}

/** Persons who share a word that is asked for alone. */
const MOST_PERSONS = 3;
/** A longer query is no name. */
const LONGEST_NAME = 6;

export interface SearchOptions {
  /** Sentences at most. */
  readonly limit: number;
}

/** Answers a query. Rejects when `signal` aborts or the archive fails. */
export async function search(
  query: Query,
  archive: Pick<OpenedArchive, 'ask' | 'size' | 'catalogue'>,
  { limit }: SearchOptions,
  signal?: AbortSignal,
): Promise<Found> {
  const { when, offices, events, places } = query;
  const whole = query.people[0] ?? '';
  const isName = whole !== '' && whole.split(' ').length <= LONGEST_NAME;
  const answers = await archive.ask(
    {
      ...NO_QUESTIONS,
      offices: offices.map(({ key }) => key),
      people: query.people,
      events: [...new Set(events.map((event) => eventKey(event.eventKind, event.organiserKey)))],
      names: isName ? [whole] : [],
      everyName: true,
    },
    signal,
  );
  const person = personOf(whole, when, answers);
  const named = query.people.slice(1).map((key) => personOf(key, when, answers));
  const bearers = person.held.length === 0 ? await bearersOf(whole, answers, archive, when, signal) : [];
  const text: TextFound = {
    kind: 'text',
    ...(await findSentences(
      query,
      archive.catalogue,
      { articles: archive.size.articles, limit, until: when?.to ?? undefined },
      signal,
    )),
  };
  const particular: Group[] = [
    ...[person, ...named, ...bearers].filter(({ held }) => held.length > 0),
    ...offices.flatMap((office) => officeOf(office, when, answers)),
    ...events.flatMap((event) => eventOf(event, when, answers)),
  ];
  for (const place of places)
    particular.push({ kind: 'place', place, ...(await happenedAt(place.key, when, archive.catalogue, signal)) });
  // Who has offices under the name that was asked for is what was meant, whatever the name's words are elsewhere.
  const isPerson = person.held.length > 0 || bearers.length > 0;
  const groups = query.open && !isPerson ? [text, ...particular] : [...particular, text];
  return { query, groups: groups.filter(isAnswer), person };
}

const isAnswer = (group: Group): boolean => {
  switch (group.kind) {
    case 'person':
      return group.held.length > 0;
    case 'office':
      return group.holders.length > 0;
    case 'event':
      return group.editions.length > 0;
    case 'place':
      return group.events.length > 0 || group.sightings.length > 0;
    case 'text':
      return group.matches.length > 0;
  }
};

function personOf(key: string, when: Interval | undefined, answers: Answers): PersonFound {
  const held = titlesOf(answers.people.get(key) ?? [], when);
  return { kind: 'person', key, person: held[0]?.person, held, alike: namesLike(key, answers.names.get(key) ?? []) };
}

/** Names near one, by persons, most often seen first. */
function namesLike(key: string, names: readonly NameSighting[]): PersonFound['alike'] {
  const counts = new Map<string, { person: string; count: number }>();
  for (const { person } of names) {
    const own = personKey(person);
    if (own === key) continue;
    const known = counts.get(own);
    if (known) known.count++;
    else counts.set(own, { person, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.person < b.person ? -1 : 1));
}

/** The persons with offices who bear a single word that was asked for: "Stoltenberg". */
async function bearersOf(
  whole: string,
  answers: Answers,
  archive: Pick<Archive, 'ask'>,
  when: Interval | undefined,
  signal: AbortSignal | undefined,
): Promise<PersonFound[]> {
  if (whole === '' || whole.includes(' ')) return [];
  const bearers = namesLike(whole, answers.names.get(whole) ?? [])
    .map(({ person }) => personKey(person))
    .filter((key) => bearsName(key, whole))
    .slice(0, MOST_PERSONS);
  if (bearers.length === 0) return [];
  const more = await archive.ask({ ...NO_QUESTIONS, people: bearers }, signal);
  return bearers.map((key) => personOf(key, when, more));
}

const officeOf = (office: AskedOffice, when: Interval | undefined, answers: Answers): Group[] => [
  { kind: 'office', office, ...holdersOf(answers.offices.get(office.key) ?? [], when) },
];

const eventOf = (event: EventClaim, when: Interval | undefined, answers: Answers): Group[] => {
  const sightings = answers.events.get(eventKey(event.eventKind, event.organiserKey)) ?? [];
  return [{ kind: 'event', name: event.name, editions: editionsAsked(event, sightings, when) }];
};
