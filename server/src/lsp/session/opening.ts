/** Opens the archive of a workspace's places, in the terms of the archive floor. */
import { readFile } from 'node:fs/promises';
import { cacheFolder } from '../../archive/cacheFolder.ts';
import { type HouseFacts, withHouseFacts } from '../../archive/houseFacts.ts';
import { keysByReading } from '../../archive/houseKeys.ts';
import { fileProblem, type ImportProblem } from '../../archive/importers/rawArticle.ts';
import { keptHouseFacts } from '../../archive/keptFacts.ts';
import { openArchive, openAsIs, openLeft, openSmall } from '../../archive/openArchive.ts';
import type { OpenedArchive } from '../../archive/store.ts';
import { indexBeside } from '../../archive/threads/indexingThread.ts';
import { THREAD_FILE } from '../../archive/threads/threadFile.ts';
import { extraction } from '../../checker.ts';
import { inBrowser } from '../addresses.ts';
import type { OpenedPlaces, Opening } from './archives.ts';

/** Opens an archive; `cache` is the folder of its index, the user's cache folder without one. */
export async function openPlaces(opening: Opening, cache: string | undefined): Promise<OpenedPlaces> {
  const articles = await openArticles(opening, cache);
  let archive = articles;
  const facts: HouseFacts[] = [];
  for (const file of opening.places.facts) {
    const read = await factsIn(file, cache ?? cacheFolder(), opening.problem);
    if (!read) continue;
    archive = await withHouseFacts(archive, read);
    facts.push(read);
  }
  const alone = new Map<string, OpenedArchive>();
  for (const each of facts) alone.set(each.path, facts.length === 1 ? archive : await withHouseFacts(articles, each));
  return { archive, with: (file) => (file === undefined ? undefined : alone.get(file)) ?? articles };
}

/**
 * The articles alone. A small archive is read here; the index of a large one is brought in step by a thread of its own,
 * while drafts go on being checked, and is opened as that has left it.
 */
async function openArticles(opening: Opening, cache: string | undefined): Promise<OpenedArchive> {
  const { places, anew, inUse, signal, problem } = opening;
  const order = { sources: places.folders, anew, cacheDir: cache, gentle: inUse };
  const progress = (done: number, total: number, articles: number) =>
    opening.progress(total === 0 ? 1 : done / total, articles);
  const options = { ...order, extraction, signal, progress };
  // A browser has no disk for an index, and a client that keeps archives within bounds.
  const small = await openSmall(options, inBrowser ? Number.POSITIVE_INFINITY : undefined);
  if (small) {
    small.problems.forEach(problem);
    return small.archive;
  }
  if (THREAD_FILE !== undefined) {
    const left = anew || inUse ? undefined : await openLeft(places.folders, cache, extraction);
    if (left) opening.meanwhile(left);
    order.gentle ||= left !== undefined;
    const { database, problems } = await indexBeside(THREAD_FILE, order, { signal, progress });
    if (database !== undefined) {
      const later: ImportProblem[] = [];
      const archive = await openAsIs(database, later, extraction);
      [...problems, ...later].forEach(problem);
      return archive;
    }
  }
  const { archive, summary } = await openArchive(options);
  summary.problems.forEach(problem);
  return archive;
}

async function factsIn(file: string, cache: string, problem: Opening['problem']): Promise<HouseFacts | undefined> {
  try {
    const facts = await keptHouseFacts(file, await readFile(file), keysByReading(extraction.read), cache);
    for (const each of facts.problems) problem(each);
    return facts;
  } catch (error) {
    problem(fileProblem(file, error));
    return undefined;
  }
}
