/** By which keys a sighting is found, and which sightings are alike enough for a few to stand for all. */
import { fold } from '../text/words.ts';
import { civil, type Day } from '../time/civil.ts';
import { hash32 } from './hashing.ts';
import { eventKey, officeKey, personKey } from './keys.ts';
import type { CardIndex } from './shelf.ts';
import type { Sighted } from './sighted.ts';

export interface CardKey {
  readonly index: CardIndex;
  readonly key: string;
  /** What the sighting says, of which month: those with one facet say the same. Facets of later months are greater. */
  readonly facet: number;
}

/** Facets of a month: what is said of it is told apart by 20 bits of hash. */
const MONTH = 2 ** 20;
const FIRST_YEAR = 1900;

/** The least facet of a day's month. Months before 1900 are one, and so is what is of no day. */
function facetsFrom(day: Day | null | undefined): number {
  if (day === undefined || day === null) return 0;
  const { year, month } = civil(day);
  return Math.max(0, (year - FIRST_YEAR) * 12 + month) * MONTH;
}

/** Greater than every facet of the years 1–9999. */
const AFTER_ALL_FACETS = 2 ** 40;

/** From which facet on, and back from which, what is asked about a day lies; where no day is asked about, back from the end. */
export function facetAsked(about: Day | undefined): number {
  return about === undefined ? AFTER_ALL_FACETS : facetsFrom(about);
}

/** The keys of a sighting; amounts, dates and venues have none and are found through their articles. */
export function cardKeys(sighted: Sighted): CardKey[] {
  const { said, when, doubtful } = sighted;
  const month = facetsFrom(when?.from ?? when?.to);
  const facet = (...told: readonly unknown[]) => month + ((hash32(`${told.join('|')}|${doubtful}`) >>> 0) % MONTH);
  switch (said.kind) {
    case 'title': {
      const person = personKey(said.person);
      const office = officeKey(said.roleKey, said.organisationKey);
      return [
        { index: 'office', key: office, facet: facet(person, said.status) },
        { index: 'titledPerson', key: person, facet: facet(office, said.status) },
      ];
    }
    case 'event': {
      const { dates, year, ordinal, placeKey } = said;
      const told = facet(dates?.from, dates?.to, year, ordinal, placeKey);
      return [{ index: 'event', key: eventKey(said.eventKind, said.organiserKey), facet: told }];
    }
    case 'name':
      return [{ index: 'name', key: personKey(said.person), facet: (hash32(said.person) >>> 0) % MONTH }];
    default:
      return [];
  }
}

/** The folded words of a person's key that a name can be found by. */
export const nameWordsOf = (person: string): string[] => [...new Set(fold(person).split(' '))].filter(Boolean);
