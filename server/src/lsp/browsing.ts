/** The archive as a list: its months, the articles of a month or a day, and what could not be read. */
import path from 'node:path';
import type { Listed, PublishedIn } from '../archive/catalogue.ts';
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
import type { ArchiveKeeper } from './session/archives.ts';
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

export async function monthsOf(keeper: ArchiveKeeper, voice: Voice): Promise<ArchiveMonths> {
  const archive = spokenArchive(keeper.state, voice);
  const problems = keeper.problems.length;
  const days = (await keeper.archive?.catalogue.days()) ?? [];
  const months = new Map<string, ArchiveMonth>();
  let undated = 0;
  for (const { day, articles } of days) {
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
  return { archive, months: [...months.values()], undated, problems };
}

export async function articlesOf(
  keeper: ArchiveKeeper,
  { year, month, day, skip = 0, count = PAGE }: ArchiveArticlesParams,
  voice: Voice,
  shows: Shows,
): Promise<ArchiveArticles> {
  const archive = spokenArchive(keeper.state, voice);
  const catalogue = keeper.archive?.catalogue;
  const when = stretch(year, month, day);
  if (!catalogue || when === undefined) return { archive, articles: [], total: 0, days: [] };
  const isWithin = (at: Day | null) => (when === null ? at === null : at !== null && at >= when.from && at <= when.to);
  const counts = (await catalogue.days()).filter((one) => isWithin(one.day));
  const listed = await catalogue.published(when, Math.max(0, skip), Math.max(0, Math.min(PAGE, count)));
  return {
    archive,
    articles: listed.map((one) => articleOf(one, voice, shows)),
    total: counts.reduce((sum, { articles }) => sum + articles, 0),
    days:
      when === null || when.from === when.to
        ? []
        : counts.map(({ day: at, articles }) => ({
            day: civil(at!).day,
            label: sayDays({ from: at, to: at, grain: 'day' }, voice.language),
            articles,
          })),
  };
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
export const problemsOf = (keeper: ArchiveKeeper, voice: Voice): ArchiveProblem[] =>
  keeper.problems.map(({ path: file, line, message }) => ({
    uri: addressOf(file),
    place: line === undefined ? path.basename(file) : `${path.basename(file)}:${line}`,
    message: oneLine(voice.speak(message)),
    ...(line !== undefined && { line: line - 1 }),
  }));
