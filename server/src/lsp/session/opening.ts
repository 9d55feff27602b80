/** Opens the archive of a workspace's places, in the terms of the archive floor. */
import { readFile } from 'node:fs/promises';
import { type HouseFacts, readHouseFacts, withHouseFacts } from '../../archive/houseFacts.ts';
import { keysByReading } from '../../archive/houseKeys.ts';
import { fileProblem } from '../../archive/importers/rawArticle.ts';
import { openArchive } from '../../archive/openArchive.ts';
import type { OpenedArchive } from '../../archive/store.ts';
import { extraction } from '../../checker.ts';
import type { Opening } from './archives.ts';

/** Opens an archive; `cache` is the folder of its index, the user's cache folder without one. */
export async function openPlaces(opening: Opening, cache: string | undefined): Promise<OpenedArchive> {
  const { places, anew, signal, progress, problem } = opening;
  const opened = await openArchive({
    sources: places.folders,
    anew,
    signal,
    cacheDir: cache,
    extraction,
    progress: (done, total, articles) => progress(total === 0 ? 1 : done / total, articles),
  });
  for (const each of opened.summary.problems) problem(each);
  let archive: OpenedArchive = opened.archive;
  for (const file of places.facts) {
    const facts = await factsIn(file, problem);
    if (facts) archive = await withHouseFacts(archive, facts);
  }
  return archive;
}

async function factsIn(file: string, problem: Opening['problem']): Promise<HouseFacts | undefined> {
  try {
    const facts = readHouseFacts(file, await readFile(file), keysByReading(extraction.read));
    for (const each of facts.problems) problem(each);
    return facts;
  } catch (error) {
    problem(fileProblem(file, error));
    return undefined;
  }
}
