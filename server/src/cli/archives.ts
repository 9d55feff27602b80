/** The archive of a command: opened with what --archive, --database and --facts name, its problems told. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../archive/cacheFolder.ts';
import type { HouseFacts } from '../archive/houseFacts.ts';
import { keysByReading } from '../archive/houseKeys.ts';
import { fileProblem } from '../archive/importers/rawArticle.ts';
import { keptHouseFacts } from '../archive/keptFacts.ts';
import { MemoryStore } from '../archive/memory.ts';
import { type IndexSummary, openArchive } from '../archive/openArchive.ts';
import type { OpenedArchive } from '../archive/store.ts';
import { extraction } from '../checker.ts';
import type { Console } from './console.ts';

export interface ArchiveFlags {
  readonly archive?: readonly string[];
  readonly database?: string;
  readonly facts?: string;
}

/** Without an archive a draft is held against itself alone. What cannot be read is told, and the rest is used. */
export async function openArchives(console: Console, flags: ArchiveFlags): Promise<OpenedArchive> {
  if (flags.archive === undefined && flags.facts === undefined) return new MemoryStore();
  return (await openWith(console, flags)).archive;
}

/** Opens, brings up to date and tells what could not be read: status 3 for places that were named themselves. */
export async function openWith(
  console: Console,
  { archive: sources = [], database, facts: factsFile }: ArchiveFlags,
): Promise<{ readonly archive: OpenedArchive; readonly summary: IndexSummary }> {
  const facts = factsFile === undefined ? undefined : await factsOf(factsFile, console);
  const opened = await openArchive({
    sources,
    database,
    facts,
    extraction,
    signal: console.signal,
    progress: (done, total, articles) => console.progress(done, total, articles),
  });
  const named = new Set(sources.map((place) => path.resolve(place)));
  for (const problem of opened.summary.problems) {
    const whole = problem.line === undefined && named.has(path.resolve(problem.path));
    console.problem(problem, whole ? 3 : 0);
  }
  return opened;
}

async function factsOf(file: string, console: Console): Promise<HouseFacts | undefined> {
  try {
    return await keptHouseFacts(file, await readFile(file), keysByReading(extraction.read), cacheFolder());
  } catch (error) {
    console.problem(fileProblem(file, error), 3);
    return undefined;
  }
}
