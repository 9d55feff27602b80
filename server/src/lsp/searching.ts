/**
 * A search of the archive for the editor: its answers in words, each source with the place where it can be read. Several
 * archives answer each for itself, under its name: what they hold may differ.
 */
import { readQuery } from '../archive/search/query.ts';
import { search } from '../archive/search/search.ts';
import { extraction } from '../checker.ts';
import { type SaidGroup, type SaidSource, sayFound } from '../output/answers.ts';
import { oneLine } from '../output/columns.ts';
import { parseIsoDay } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import { articlePlace, type Shows } from './links.ts';
import type { SearchGroup, SearchParams, SearchResult, SearchSource } from './protocol.ts';
import type { Newsrooms } from './session/newsrooms.ts';
import { spokenArchive } from './status.ts';
import type { Voice } from './voice.ts';

/** Sentences, unless the editor asks for fewer or more. */
const SENTENCES = 20;
const MOST_SENTENCES = 100;
/** Sources of one answer that are sent: who wants them all looks closer. */
const SOURCES = 20;

/** Answers a query from the open archives; without one, or without an answer, `message` says so. Rejects when aborted. */
export async function searchIn(
  newsrooms: Newsrooms,
  { query: text, at, limit = SENTENCES }: SearchParams,
  voice: Voice,
  shows: Shows,
  signal: AbortSignal,
): Promise<SearchResult> {
  const archive = spokenArchive(newsrooms.state(), voice);
  const asked = newsrooms.withArchive();
  if (!asked.some(({ keeper }) => keeper.archive)) return { archive, groups: [], message: archive.message };
  if (text.trim() === '') return { archive, groups: [], message: voice.say('search.empty') };
  const day = at === undefined ? undefined : parseIsoDay(at);
  const then: Interval | undefined = day === undefined ? undefined : { from: day, to: day, grain: 'day' };
  const query = readQuery(text, then, extraction.read);
  const answers: SearchGroup[][] = [];
  for (const { keeper, name } of asked) {
    if (!keeper.archive) continue;
    const found = await search(query, keeper.archive, { limit: Math.max(1, Math.min(MOST_SENTENCES, limit)) }, signal);
    const newsroom = asked.length > 1 ? name : undefined;
    answers.push(sayFound(found, voice.language).map((group) => groupOf(group, newsroom, shows)));
  }
  // The first answers of all archives before their second ones: each gives the most particular first.
  const ranks = Math.max(0, ...answers.map(({ length }) => length));
  const groups = Array.from({ length: ranks }, (_, rank) => answers.flatMap((one) => one[rank] ?? [])).flat();
  return { archive, groups, message: groups.length > 0 ? '' : voice.say('search.nothing', { query: query.text }) };
}

const groupOf = (
  { kind, heading, note, lines, after }: SaidGroup,
  newsroom: string | undefined,
  shows: Shows,
): SearchGroup => ({
  kind,
  heading: oneLine(newsroom === undefined ? heading : `${heading} · ${newsroom}`),
  lines: lines.map((line) => ({
    text: oneLine(line.text),
    sources: line.sources.slice(0, kind === 'text' ? MOST_SENTENCES : SOURCES).map((source) => sourceOf(source, shows)),
  })),
  ...(note !== undefined && { note: oneLine(note) }),
  ...(after !== undefined && { after }),
});

function sourceOf({ article, line, sentence, quote, where }: SaidSource, shows: Shows): SearchSource {
  const place = articlePlace({ article, line }, shows);
  const { before, match, after } = quote;
  return {
    title: oneLine(article.title),
    where: oneLine(where),
    quote: { before, match, after },
    line: Math.max(1, line) - 1,
    sentence: sentence.replace(/^…|…$/gu, ''),
    ...(article.outlet !== undefined && { outlet: oneLine(article.outlet) }),
    ...(article.published !== undefined && { published: article.published }),
    ...(place && { uri: place.uri }),
  };
}
