/** How a source is named: outlet, day and line; and the sentence it says, with the words that matter. */
import type { ArticleRef, Sighting } from '../archive/archive.ts';
import type { LanguageId } from '../language/language.ts';
import { parseIsoDay } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import { sayDays, speak } from './speech.ts';

const dayAlone = (day: number): Interval => ({ from: day, to: day, grain: 'day' });

/** The publication day of an article as `language` writes it, or undefined when it is not known. */
export function sayPublished(article: ArticleRef, language: LanguageId): string | undefined {
  const day = article.published === undefined ? undefined : parseIsoDay(article.published);
  return day === undefined ? article.published : sayDays(dayAlone(day), language);
}

/** Room for a headline that stands for an outlet, in UTF-16 units. */
const TITLE = 60;

/** Who says so: the outlet, or the house's own facts, or failing both the article's headline or file. */
export function sayOutlet(article: ArticleRef, language: LanguageId): string {
  if (article.house) return speak({ key: 'source.house', values: {} }, language);
  if (article.outlet) return article.outlet;
  if (!article.title) return article.path ?? article.url ?? article.id ?? article.key;
  const title = shortenEnd(squeeze(article.title), TITLE);
  return speak({ key: 'source.headline', values: { title } }, language);
}

/** "Tin Tức TTXVN, 12/7/2024, dòng 19". */
export function sayWhere({ article, line }: Pick<Sighting, 'article' | 'line'>, language: LanguageId): string {
  const outlet = sayOutlet(article, language);
  const date = sayPublished(article, language);
  return date === undefined
    ? speak({ key: 'source.whereUndated', values: { outlet, line: String(line) } }, language)
    : speak({ key: 'source.where', values: { outlet, date, line: String(line) } }, language);
}

/** A quoted sentence in three pieces: what comes before the words that matter, they, and what follows. */
export interface Quote {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const squeeze = (text: string) => text.replace(/\s+/gu, ' ');

/** Cuts a text at its nearest space, so that about `room` UTF-16 units are left; never inside a word. */
function shortenEnd(text: string, room: number): string {
  if (text.length <= room) return text;
  const space = text.lastIndexOf(' ', Math.max(0, room));
  return space <= 0 ? ' …' : `${text.slice(0, space)} …`;
}
function shortenStart(text: string, room: number): string {
  if (text.length <= room) return text;
  const space = text.indexOf(' ', text.length - Math.max(0, room));
  return space < 0 ? '… ' : `… ${text.slice(space + 1)}`;
}

/** A house fact in words: its line in the facts file ("- person: …") is no sentence. */
function houseFact(sighting: Sighting, language: LanguageId): Quote | undefined {
  if (!sighting.article.house) return undefined;
  if (sighting.kind === 'title') {
    const { role, organisation, person, term } = sighting;
    const office =
      organisation === undefined ? role : speak({ key: 'title.office', values: { role, organisation } }, language);
    return { before: `${office}: `, match: person, after: term ? `, ${sayDays(term, language)}` : '' };
  }
  if (sighting.kind === 'event') {
    const facts = [sighting.dates ? sayDays(sighting.dates, language) : '', sighting.place ?? ''].filter(Boolean);
    return { before: '', match: sighting.name, after: facts.length > 0 ? `: ${facts.join(', ')}` : '' };
  }
  if (sighting.kind === 'organisation')
    return { before: '', match: sighting.organisation, after: `: ${sayDays(sighting.term, language)}` };
  return undefined;
}

/**
 * The sentence of a sighting, shortened around its claim to about `room` UTF-16 units. White space is
 * squeezed; offsets outside the quote are cut at its ends. The text is the article's: escape it.
 */
export function quoteOf(sighting: Sighting, room: number, language: LanguageId): Quote {
  const fact = houseFact(sighting, language);
  if (fact) return fact;
  return quoteText(sighting.quote, sighting.quoteStart, sighting.quoteEnd, room);
}

/** Any sentence, shortened around the stretch [start, end) as `quoteOf` does it. */
export function quoteText(quote: string, start: number, end: number, room: number): Quote {
  const from = Math.max(0, Math.min(start, quote.length));
  const to = Math.max(from, Math.min(end, quote.length));
  const before = squeeze(quote.slice(0, from)).trimStart();
  const match = squeeze(quote.slice(from, to));
  const after = squeeze(quote.slice(to)).trimEnd();
  const left = Math.max(0, room - match.length);
  const beforeRoom = Math.max(left >> 1, left - after.length);
  const shownBefore = shortenStart(before, beforeRoom);
  return { before: shownBefore, match, after: shortenEnd(after, left - shownBefore.length) };
}

/** Sightings worth showing one by one: the first of each group of copies, surest first. */
export function distinctSources(sightings: readonly Sighting[]): Sighting[] {
  const seen = new Set<string>();
  return sightings.filter(({ article }) => {
    if (seen.has(article.copyGroup)) return false;
    seen.add(article.copyGroup);
    return true;
  });
}
