/**
 * A query in an editor's words, read as a draft is read: the claims in it say what is asked for (a person, an office, an
 * event, a place, at a time), and its words are what is looked for in the articles.
 */
import { claimsOf, type EventClaim, type Span } from '../../claims/claim.ts';
import { gazetteerOf } from '../../claims/gazetteer.ts';
import type { Reading } from '../../claims/reading.ts';
import { LANGUAGES } from '../../language/languages.ts';
import { perLanguage } from '../../language/perLanguage.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import type { Word } from '../../text/words.ts';
import type { Interval } from '../../time/interval.ts';
import type { Extraction } from '../article.ts';
import { officeKey, personKey } from '../keys.ts';

export interface AskedOffice {
  readonly key: string;
  /** As the query writes it: "Tổng thư ký NATO". */
  readonly name: string;
}

export interface AskedPlace {
  readonly key: string;
  /** As the query's language prints it first. */
  readonly name: string;
}

export interface Query {
  readonly text: string;
  /** The time asked about, when the query or its sender names one. */
  readonly when: Interval | undefined;
  /** Keys of persons: the whole of what is asked, which may be a name, then persons named beside an office. */
  readonly people: readonly string[];
  readonly offices: readonly AskedOffice[];
  readonly events: readonly EventClaim[];
  readonly places: readonly AskedPlace[];
  /** Words looked for in sentences, apart from those that carry no topic. */
  readonly words: readonly Word[];
  /** Words that stand between quotation marks, in their order. */
  readonly phrases: readonly (readonly Word[])[];
  /** Words stand beside what was recognised: the query is about more than that. */
  readonly open: boolean;
}

/** Longer queries are cut: nobody types more, and a pasted article is a draft. */
const LONGEST = 300;

/** Acronyms of a language's organisations by how they are typed in a hurry: "nato". */
const acronyms = perLanguage(
  (language): ReadonlyMap<string, string> =>
    new Map(
      Object.values(language.organisations.names)
        .flat()
        .filter((name) => /^\p{Lu}{3,6}$/u.test(name))
        .map((name) => [name.toLowerCase(), name]),
    ),
);

/**
 * Reads a query. Never throws; what is not recognised is looked for as words. `at` outranks a date in the query.
 */
export function readQuery(text: string, at: Interval | undefined, read: Extraction['read']): Query {
  const asked = text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
  const { reading, spans } = bestReading(asked, read);
  const dates = claimsOf(reading.claims, 'date').filter(({ value }) => value !== undefined);
  const titles = claimsOf(reading.claims, 'title');
  const { places, isPlace } = placesIn(asked, reading);
  const tokens = tokenise(asked).filter((token) => token.kind !== 'mark');
  const undated = tokens.filter((token) => !dates.some((date) => isIn(token, date)));
  const kept = undated.length > 0 ? undated : tokens;
  const quoted = quotations(asked).map((span) => kept.filter((token) => isIn(token, span)));
  const phrases = quoted.filter((phrase) => phrase.length > 1);
  const loose = kept.filter((token) => !phrases.some((phrase) => phrase.includes(token)));
  const telling = loose.filter(({ word }) => !isEmpty(word.norm));
  const words = telling.length > 0 || phrases.length > 0 ? telling : loose;
  const names = titles.flatMap(({ person }) => person ?? []);
  return {
    text: asked,
    when: at ?? dates[0]?.value,
    people: [...new Set([textOf(asked, kept), ...names].map(personKey))].filter(Boolean),
    offices: once(
      titles.map(({ roleKey, organisationKey, role, organisation, roleSpan, organisationSpan }) => ({
        key: officeKey(roleKey, organisationKey),
        name: organisationSpan
          ? asked.slice(Math.min(roleSpan.start, organisationSpan.start), Math.max(roleSpan.end, organisationSpan.end))
          : [role, organisation].filter(Boolean).join(' '),
      })),
    ),
    events: claimsOf(reading.claims, 'event').map((event) => ({ ...event, name: asked.slice(event.start, event.end) })),
    places,
    words: once(words.map(({ word }) => word)),
    phrases: phrases.map((phrase) => phrase.map(({ word }) => word)),
    open:
      phrases.length > 0 ||
      (!isPlace && telling.some((token) => ![...spans, ...dates].some((span) => isIn(token, span)))),
  };
}

const isIn = (token: Span, span: Span) => token.start >= span.start && token.end <= span.end;

const once = <T extends object>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => ['key' in one && typeof one.key === 'string' ? one.key : one, one])).values(),
];

const textOf = (text: string, tokens: readonly Token[]): string =>
  tokens.map(({ start, end }) => text.slice(start, end)).join(' ');

const emptyWords = perLanguage((language): ReadonlySet<string> => new Set(language.functionWords));
const isEmpty = (norm: string) => LANGUAGES.some((language) => emptyWords(language).has(norm));

interface Read {
  readonly reading: Reading;
  /** Where offices, events and places stand in it. */
  readonly spans: readonly Span[];
}

/**
 * The reading that recognises most of a query, of those in each language. A query typed without capitals is also read
 * with them, since names and offices are told by theirs.
 */
function bestReading(text: string, read: Extraction['read']): Read {
  const written = text === text.toLowerCase() ? [text, capitalised(text)] : [text];
  const readings = written.flatMap((each) => LANGUAGES.map(({ id }) => read(each, { language: id })));
  const told = readings.map((reading): Read => {
    const kinds = (['title', 'event', 'venue', 'date'] as const).flatMap((kind) => claimsOf(reading.claims, kind));
    return { reading, spans: kinds.filter((claim) => claim.kind !== 'date') };
  });
  const reach = ({ reading, spans }: Read) =>
    covered([...spans, ...claimsOf(reading.claims, 'date').filter(({ value }) => value !== undefined)]);
  return told.reduce((best, next) => (reach(next) > reach(best) ? next : best));
}

/** UTF-16 units that lie in one of the spans at least. */
function covered(spans: readonly Span[]): number {
  let end = 0;
  let sum = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, span.end - Math.max(end, span.start));
    end = Math.max(end, span.end);
  }
  return sum;
}

/** With a capital on every word, and known acronyms in capitals. Offsets stay. */
function capitalised(text: string): string {
  let written = text;
  for (const { kind, start, end } of tokenise(text)) {
    if (kind !== 'word') continue;
    const word = text.slice(start, end);
    const acronym = LANGUAGES.map((language) => acronyms(language).get(word)).find(Boolean);
    const upper = acronym ?? word.charAt(0).toUpperCase() + word.slice(1);
    if (upper.length === word.length) written = written.slice(0, start) + upper + written.slice(end);
  }
  return written;
}

/** Places that stand in the query, and the query itself where it is the name of one. */
function placesIn(
  text: string,
  { claims, language: id }: Reading,
): { readonly places: readonly AskedPlace[]; readonly isPlace: boolean } {
  const venues = claimsOf(claims, 'venue').filter(({ placeKey }) => !placeKey.startsWith('name:'));
  const found: AskedPlace[] = venues.map(({ placeKey, place }) => ({ key: placeKey, name: place }));
  const tokens = tokenise(text).filter((token) => token.kind !== 'mark');
  const languages = [...LANGUAGES].sort((a, b) => Number(b.id === id) - Number(a.id === id));
  for (const language of languages) {
    const match = gazetteerOf(language).match(tokens, 0);
    if (match?.length !== tokens.length || match.value.demonym) continue;
    return { places: once([{ key: match.value.key, name: match.value.name }, ...found]), isPlace: true };
  }
  return { places: once(found), isPlace: false };
}

const QUOTED = /["“”„«]([^"“”„«»]+)["“”»]/gu;

/** Where the words between quotation marks stand. */
const quotations = (text: string): Span[] =>
  [...text.matchAll(QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
