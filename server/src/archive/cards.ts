/** By which keys a sighting is found, and which sightings are alike enough for a few to stand for all. */
import { fold } from '../text/words.ts';
import { civil } from '../time/civil.ts';
import { hash32 } from './hashing.ts';
import { eventKey, officeKey, personKey } from './keys.ts';
import type { CardIndex } from './shelf.ts';
import type { Sighted } from './sighted.ts';

export interface CardKey {
  readonly index: CardIndex;
  readonly key: string;
  /** A hash of what the sighting says, of which month: those with one facet say the same. */
  readonly facet: number;
}

const monthOf = ({ when }: Sighted): string => {
  const day = when?.from ?? when?.to;
  if (day === undefined || day === null) return '';
  const { year, month } = civil(day);
  return `${year}-${month}`;
};

/** The keys of a sighting; amounts, dates and venues have none and are found through their articles. */
export function cardKeys(sighted: Sighted): CardKey[] {
  const { said } = sighted;
  const when = `${monthOf(sighted)}${sighted.doubtful ? '?' : ''}`;
  switch (said.kind) {
    case 'title': {
      const person = personKey(said.person);
      const office = officeKey(said.roleKey, said.organisationKey);
      return [
        { index: 'office', key: office, facet: hash32(`${person}|${said.status}|${when}`) },
        { index: 'titledPerson', key: person, facet: hash32(`${office}|${said.status}|${when}`) },
      ];
    }
    case 'event': {
      const { dates, year, ordinal, placeKey } = said;
      const facet = `${dates?.from ?? ''}|${dates?.to ?? ''}|${year ?? ''}|${ordinal ?? ''}|${placeKey ?? ''}|${when}`;
      return [{ index: 'event', key: eventKey(said.eventKind, said.organiserKey), facet: hash32(facet) }];
    }
    case 'name':
      return [{ index: 'name', key: personKey(said.person), facet: hash32(said.person) }];
    default:
      return [];
  }
}

/** The folded words of a person's key that a name can be found by. */
export const nameWordsOf = (person: string): string[] => [...new Set(fold(person).split(' '))].filter(Boolean);
