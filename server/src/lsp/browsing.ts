/**
 * The archive as a list: its months, the articles of a month or a day, and what could not be read. Several archives that
 * are asked for at once are told as one.
 */
import path from 'node:path';
import type { Catalogue, Listed, PublishedIn } from '../archive/catalogue.ts';
import { oneLine } from '../output/columns.ts';
import { sayPublished } from '../output/sources.ts';
import { sayDays, sayYearless } from '../output/speech.ts';
import { civil, type Day, dayOf, daysIn, parseIsoDay } from '../time/civil.ts';
import { addressOf } from './addresses.ts';
import { articlePlace, type Shows } from './links.ts';
import type {
  ArchiveArticle,
  ArchiveArticles,
  ArchiveArticlesParams,
  ArchiveMonth,
  ArchiveMonths,
  ArchiveProblem,
} from './protocol.ts';
import type { Newsroom, Newsrooms } from './session/newsrooms.ts';
import { spokenArchive } from './status.ts';
import type { Voice } from './voice.ts';

/** Articles of one answer at most. */
const PAGE = 200;

const monthDays = (year: number, month: number) => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month, daysIn(month, year)),
});

/** A label in a list begins with a capital. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `folder`: of the archive of this workspace folder alone. */
export async function monthsOf(newsrooms: Newsrooms, folder: string | undefined, voice: Voice): Promise<ArchiveMonths> {
  const asked = newsrooms.withArchive(folder);
  const months = new Map<string, ArchiveMonth>();
  let undated = 0;
  for (const { day, articles } of (await daysOf(asked)).sort(newestFirst)) {
    if (day === null) {
      undated += articles;
      continue;
    }
    const { year, month } = civil(day);
    const key = `${year}-${month}`;
    const label =
      months.get(key)?.label ?? capital(sayDays({ ...monthDays(year, month), grain: 'month' }, voice.language));
    months.set(key, { year, month, label, articles: (months.get(key)?.articles ?? 0) + articles });
  }
  return {
    archive: spokenArchive(newsrooms.state(folder), voice),
    newsrooms: asked.map(({ folders, name, keeper }) => ({
      folder: folders[0]!,
      name,
      archive: spokenArchive(keeper.state, voice),
    })),
    months: [...months.values()],
    undated,
    problems: asked.reduce((sum, { keeper }) => sum + keeper.problems.length, 0),
  };
}

export async function articlesOf(
  newsrooms: Newsrooms,
  { folder, year, month, day, skip = 0, count = PAGE }: ArchiveArticlesParams,
  voice: Voice,
  shows: Shows,
): Promise<ArchiveArticles> {
  const archive = spokenArchive(newsrooms.state(folder), voice);
  const asked = newsrooms.withArchive(folder);
  const when = stretch(year, month, day);
  if (when === undefined) return { archive, articles: [], total: 0, days: [] };
  const isWithin = (at: Day | null) => (when === null ? at === null : at !== null && at >= when.from && at <= when.to);
  const days = (await daysOf(asked)).filter((one) => isWithin(one.day)).sort(newestFirst);
  const counts = new Map<Day, number>();
  for (const { day: at, articles } of days) if (at !== null) counts.set(at, (counts.get(at) ?? 0) + articles);
  const listed = await publishedIn(asked, when, Math.max(0, skip), Math.max(0, Math.min(PAGE, count)));
  return {
    archive,
    articles: listed.map((one) => articleOf(one, voice, shows)),
    total: days.reduce((sum, { articles }) => sum + articles, 0),
    days:
      when === null || when.from === when.to
        ? []
        : [...counts].map(([at, articles]) => ({
            day: civil(at).day,
            label: sayDays({ from: at, to: at, grain: 'day' }, voice.language),
            articles,
          })),
  };
}

const cataloguesOf = (asked: readonly Newsroom[]): Catalogue[] =>
  asked.flatMap(({ keeper }) => keeper.archive?.catalogue ?? []);

const daysOf = async (asked: readonly Newsroom[]) =>
  (await Promise.all(cataloguesOf(asked).map((catalogue) => catalogue.days()))).flat();

const newestFirst = (a: { readonly day: Day | null }, b: { readonly day: Day | null }): number =>
  (b.day ?? Number.NEGATIVE_INFINITY) - (a.day ?? Number.NEGATIVE_INFINITY) || 0;

/** A page of the articles of all archives that are asked: each gives as many as the page could need. */
async function publishedIn(
  asked: readonly Newsroom[],
  when: PublishedIn,
  skip: number,
  count: number,
): Promise<readonly Listed[]> {
  const [catalogue, ...others] = cataloguesOf(asked);
  if (!catalogue || others.length === 0) return (await catalogue?.published(when, skip, count)) ?? [];
  const pages = await Promise.all([catalogue, ...others].map((each) => each.published(when, 0, skip + count)));
  const dated = ({ ref }: Listed) => ({ day: parseIsoDay(ref.published ?? '') ?? null });
  return pages
    .flat()
    .sort((a, b) => newestFirst(dated(a), dated(b)))
    .slice(skip, skip + count);
}

/** Days that are asked about; null where no day is known, undefined for a month or a day that does not exist. */
function stretch(year?: number, month?: number, day?: number): PublishedIn | undefined {
  if (year === undefined || month === undefined) return null;
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (day === undefined) return monthDays(year, month);
  if (!Number.isInteger(day) || day < 1 || day > daysIn(month, year)) return undefined;
  return { from: dayOf(year, month, day), to: dayOf(year, month, day) };
}

function articleOf({ ref, line }: Listed, { language }: Voice, shows: Shows): ArchiveArticle {
  const place = articlePlace({ article: ref, line }, shows);
  const day = sayPublished(ref, language);
  const known = ref.published === undefined ? undefined : parseIsoDay(ref.published);
  const at = known === undefined ? undefined : civil(known);
  return {
    title: oneLine(ref.title),
    line: Math.max(1, line) - 1,
    ...(ref.published !== undefined && { published: ref.published }),
    ...(day !== undefined && { day }),
    ...(at && { dayOfYear: sayYearless({ ...at, toMonth: at.month, toDay: at.day }, language) }),
    ...(ref.outlet !== undefined && { outlet: oneLine(ref.outlet) }),
    ...(place && { uri: place.uri }),
  };
}

/** What could not be read, each with its file and line. */
export const problemsOf = (newsrooms: Newsrooms, folder: string | undefined, voice: Voice): ArchiveProblem[] =>
  newsrooms
    .withArchive(folder)
    .flatMap(({ keeper }) => keeper.problems)
    .map(({ path: file, line, message }) => ({
      uri: addressOf(file),
      place: line === undefined ? path.basename(file) : `${path.basename(file)}:${line}`,
      message: oneLine(voice.speak(message)),
      ...(line !== undefined && { line: line - 1 }),
    }));
