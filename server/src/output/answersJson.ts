/** What a search found as JSON (docs/cli.md, `lookup`): additions to what a person's answer has always been. */
import type { Edition, Venue } from '../archive/search/events.ts';
import type { Group } from '../archive/search/search.ts';
import type { Match } from '../archive/search/sentences.ts';
import type { Held } from '../archive/search/titles.ts';
import type { LanguageId } from '../language/language.ts';
import { type Day, isoDay } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import { articleJson, type SourceJson, sourceJson } from './json.ts';
import { sayTitle } from './readings.ts';

export interface HeldJson {
  readonly person: string;
  readonly title: string;
  /** ISO days, both included; null where an end is open. Missing when the days are not known. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly sources: readonly SourceJson[];
}

export interface EditionJson {
  readonly name: string;
  readonly organiser?: string;
  readonly year?: number;
  readonly ordinal?: number;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly venues: readonly {
    readonly place: string;
    readonly country?: string;
    readonly sources: readonly SourceJson[];
  }[];
  readonly sources: readonly SourceJson[];
}

export type MatchJson = Omit<SourceJson, 'value'> & {
  /** UTF-16 offsets within the quote, end excluded. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
};

export type AnswerJson =
  | { readonly kind: 'person'; readonly person: string; readonly titles: readonly HeldJson[] }
  | { readonly kind: 'office'; readonly office: string; readonly nearest?: true; readonly holders: readonly HeldJson[] }
  | { readonly kind: 'event'; readonly event: string; readonly editions: readonly EditionJson[] }
  | {
      readonly kind: 'place';
      readonly place: string;
      readonly events: readonly EditionJson[];
      readonly sources: readonly SourceJson[];
    }
  | {
      readonly kind: 'text';
      readonly sources: readonly MatchJson[];
      readonly without: readonly string[];
      readonly more: boolean;
    };

/** Sentences on a place at most. */
const MOST_SENTENCES = 50;

const endJson = (day: Day | null) => (day === null ? null : isoDay(day));
const daysJson = (days: Interval | undefined) => (days ? { from: endJson(days.from), to: endJson(days.to) } : {});

export const heldJson = ({ person, title, days, sightings }: Held, language: LanguageId): HeldJson => ({
  person,
  title: sayTitle(title, language),
  ...daysJson(days),
  sources: sightings.map((sighting) => sourceJson(sighting, 'title')),
});

const venueJson = ({ place, country, sightings }: Venue) => ({
  place,
  ...(country !== undefined && { country }),
  sources: sightings.map((sighting) => sourceJson(sighting, 'venue')),
});

const editionJson = ({ name, organiserKey, year, ordinal, days, venues, sightings }: Edition): EditionJson => ({
  name,
  ...(organiserKey !== undefined && { organiser: organiserKey }),
  ...(year !== undefined && { year }),
  ...(ordinal !== undefined && { ordinal }),
  ...daysJson(days),
  venues: venues.map(venueJson),
  sources: sightings.map((sighting) => sourceJson(sighting, 'event')),
});

const matchJson = ({ article, line, quote, marks }: Match): MatchJson => ({
  ...articleJson(article),
  line,
  quote,
  matches: marks,
});

export function answerJson(group: Group, language: LanguageId): AnswerJson {
  switch (group.kind) {
    case 'person':
      return {
        kind: 'person',
        person: group.person ?? group.key,
        titles: group.held.map((held) => heldJson(held, language)),
      };
    case 'office':
      return {
        kind: 'office',
        office: group.office.name,
        ...(group.nearest && { nearest: true as const }),
        holders: group.holders.map((held) => heldJson(held, language)),
      };
    case 'event':
      return { kind: 'event', event: group.name, editions: group.editions.map(editionJson) };
    case 'place':
      return {
        kind: 'place',
        place: group.place.name,
        events: group.events.map(editionJson),
        sources: group.sightings.slice(0, MOST_SENTENCES).map((sighting) => sourceJson(sighting, 'venue')),
      };
    case 'text':
      return {
        kind: 'text',
        sources: group.matches.map(matchJson),
        without: group.without,
        more: group.more,
      };
  }
}
