/**
 * House facts, read once for as long as their file stays as it is: every office in it is read as if it stood in an
 * article, which takes seconds where a newsroom has thousands. What was read lies beside the indexes and, like these, can
 * be thrown away.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type HouseFacts, readHouseFacts } from './houseFacts.ts';
import type { HouseKeys } from './houseKeys.ts';
import { hashOf } from './importers/rawArticle.ts';
import { SCHEMA_VERSION } from './sqlite/schema.ts';
import { writeWhole } from './wholeFile.ts';

/** Smaller files are read anew in no time. */
const SMALL = 20_000;

interface Kept {
  /** Of the code that has read, and of what it has read. */
  readonly version: string;
  readonly facts: HouseFacts;
}

/** As `readHouseFacts`, from what was kept of the same file in the folder `cache` where there is such. */
export async function keptHouseFacts(
  file: string,
  bytes: Uint8Array,
  keys: HouseKeys,
  cache: string,
): Promise<HouseFacts> {
  if (bytes.length < SMALL) return readHouseFacts(file, bytes, keys);
  const name = createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 16);
  const place = path.join(cache, `facts-${name}.json`);
  const version = `${SCHEMA_VERSION} ${hashOf(bytes)}`;
  try {
    const kept = JSON.parse(await readFile(place, 'utf8')) as Kept;
    if (kept.version === version) return revived(kept.facts);
  } catch {
    // None yet, or not to be read: it is made anew.
  }
  const facts = readHouseFacts(file, bytes, keys);
  try {
    await mkdir(cache, { recursive: true });
    await writeWhole(place, JSON.stringify({ version, facts } satisfies Kept));
  } catch {
    // A full or read-only disk costs time the next time, no more.
  }
  return facts;
}

/** JSON has no maps; that of the article of facts is empty. */
const revived = (facts: HouseFacts): HouseFacts => ({
  ...facts,
  article: { ...facts.article, terms: new Map() },
});
