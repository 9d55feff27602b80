/** What a search found, in words: a heading for each answer, its lines, and the sources under each line. */
import type { ArticleRef, Sighting } from '../archive/archive.ts';
import type { Edition, Venue } from '../archive/search/events.ts';
import type {
  EventFound,
  Found,
  Group,
  OfficeFound,
  PersonFound,
  PlaceFound,
  TextFound,
} from '../archive/search/search.ts';
import type { Held } from '../archive/search/titles.ts';
import type { LanguageId } from '../language/language.ts';
import type { Message } from '../rules/finding.ts';
import { sayTitle } from './readings.ts';
import { type Quote, quoteOf, quoteText, sayWhere } from './sources.ts';
import { sayDays, speak } from './speech.ts';

/** One source under an answer: an article, where in it, and its words. */
export interface SaidSource {
  readonly article: ArticleRef;
  /** 1-based. */
  readonly line: number;
  /** The sentence as the article has it, cut at its ends by "…" when it is long. */
  readonly sentence: string;
  /** The same, shortened around the words that matter. */
  readonly quote: Quote;
  /** Who says so, when and where: "Tin Tức TTXVN, 12/7/2024, dòng 19". */
  readonly where: string;
}

export interface SaidLine {
  /** Empty where the source itself is the answer. */
  readonly text: string;
  readonly sources: readonly SaidSource[];
}

export interface SaidGroup {
  readonly kind: Group['kind'];
  readonly heading: string;
  /** Something to know before reading the lines. */
  readonly note?: string;
  readonly lines: readonly SaidLine[];
  /** Something to know after them. */
  readonly after?: string;
}

/** Room for a quoted sentence, in UTF-16 units. */
const QUOTE = 160;
/** Editions, and sentences on a place, at most. */
const MOST_EDITIONS = 12;
const MOST_SENTENCES = 20;

export const sayFound = ({ groups, query }: Found, language: LanguageId): SaidGroup[] =>
  groups.map((group) => sayGroup(group, query.text, language));

export function sayGroup(group: Group, query: string, language: LanguageId): SaidGroup {
  switch (group.kind) {
    case 'person':
      return sayPerson(group, query, language);
    case 'office':
      return sayOffice(group, language);
    case 'event':
      return sayEvent(group, language);
    case 'place':
      return sayPlace(group, language);
    case 'text':
      return sayText(group, query, language);
  }
}

const sourceOf = (sighting: Sighting, language: LanguageId): SaidSource => ({
  article: sighting.article,
  line: sighting.line,
  sentence: sighting.quote,
  quote: quoteOf(sighting, QUOTE, language),
  where: sayWhere(sighting, language),
});

const saying =
  (language: LanguageId) =>
  (key: string, values: Message['values'] = {}) =>
    speak({ key, values }, language);

function sayHeld(title: string, { days, sightings }: Held, language: LanguageId): SaidLine {
  const say = saying(language);
  const when = days ? sayDays(days, language) : say('days.unknown');
  return {
    text: say('lookup.title', { title, when, count: { number: sightings.length } }),
    sources: sightings.map((sighting) => sourceOf(sighting, language)),
  };
}

const sayPerson = ({ person, held }: PersonFound, query: string, language: LanguageId): SaidGroup => ({
  kind: 'person',
  heading: person ?? query,
  lines: held.map((one) => sayHeld(sayTitle(one.title, language), one, language)),
});

const sayOffice = ({ office, holders, nearest }: OfficeFound, language: LanguageId): SaidGroup => ({
  kind: 'office',
  heading: officeName(holders, language) ?? office.name,
  ...(nearest && { note: saying(language)('search.nearest') }),
  lines: holders.map((one) => sayHeld(sayHolder(one, language), one, language)),
});

/** The office as the newest source writes it: a query may be typed anyhow. */
function officeName(holders: readonly Held[], language: LanguageId): string | undefined {
  const title = holders.findLast((held) => held.title.status === 'current')?.title;
  return title && sayTitle(title, language);
}

/** A holder by name; one who holds an office as acting or deputy with that. */
const sayHolder = ({ person, title }: Held, language: LanguageId): string =>
  title.status === 'current' ? person : `${person}, ${sayTitle(title, language)}`;

export function sayVenue({ place, countryName }: Venue, language: LanguageId): string {
  return countryName === undefined || countryName === place
    ? place
    : saying(language)('search.venue', { place, country: countryName });
}

function sayEdition(edition: Edition, language: LanguageId): SaidLine {
  const { name, days, year, venues, sightings } = edition;
  const facts = [
    ...(days ? [sayDays(days, language)] : year !== undefined && !name.includes(String(year)) ? [String(year)] : []),
    ...venues.map((venue) => sayVenue(venue, language)),
  ];
  const values = { name, facts: facts.join(' · '), count: { number: sightings.length } };
  return {
    text: saying(language)(facts.length > 0 ? 'search.edition' : 'search.editionBare', values),
    sources: sightings.map((sighting) => sourceOf(sighting, language)),
  };
}

const sayEvent = ({ name, editions }: EventFound, language: LanguageId): SaidGroup => ({
  kind: 'event',
  heading: name,
  lines: editions.slice(0, MOST_EDITIONS).map((edition) => sayEdition(edition, language)),
});

function sayPlace({ place, events, sightings }: PlaceFound, language: LanguageId): SaidGroup {
  const sentences = sightings.slice(0, MOST_SENTENCES).map((sighting) => sourceOf(sighting, language));
  return {
    kind: 'place',
    heading: place.name,
    lines: [
      ...events.slice(0, MOST_EDITIONS).map((edition) => sayEdition(edition, language)),
      ...(sentences.length > 0 ? [{ text: saying(language)('search.placed'), sources: sentences }] : []),
    ],
  };
}

function sayText({ matches, more, without }: TextFound, query: string, language: LanguageId): SaidGroup {
  const say = saying(language);
  const sources = matches.map(({ article, line, quote, marks }): SaidSource => {
    const [first, last] = [marks[0], marks.at(-1)];
    return {
      article,
      line,
      sentence: quote,
      quote: quoteText(quote, first?.start ?? 0, last?.end ?? 0, QUOTE),
      where: sayWhere({ article, line }, language),
    };
  });
  return {
    kind: 'text',
    heading: say('search.sentences', { words: query.replace(/["“”„«»]/gu, '') }),
    ...(without.length > 0 && { note: say('search.without', { words: without.join(', ') }) }),
    lines: [{ text: '', sources }],
    ...(more && { after: say('search.more') }),
  };
}
