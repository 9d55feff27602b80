/** `.dateline/decisions.jsonl` on disk: found, read, and added to. What stands in it is never written anew. */
import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Decision, decisionLine, type ReadDecisions, readDecisions } from './decision.ts';

const FOLDER = '.dateline';
const NAME = 'decisions.jsonl';
/** The file from its newsroom's folder, as a glob or a URI has it. */
export const DECISIONS = `${FOLDER}/${NAME}`;
const NOTHING: ReadDecisions = { decisions: [], problems: [] };

/** The decisions file of a newsroom's folder. */
export const decisionsFileOf = (folder: string): string => path.join(folder, FOLDER, NAME);

/** The nearest folder, from `folder` upwards, that `holds` one of these names. */
function nearest(folder: string, names: readonly string[]): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (names.some((name) => existsSync(path.join(at, name)))) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

/** The folder, from `folder` upwards, whose decisions hold there: the nearest that has `.dateline/`. */
export const decidedFolder = (folder: string): string | undefined => nearest(folder, [FOLDER]);

/** Where decisions on drafts in `folder` are to be written: where others are, else at the newsroom's or git's root. */
export const decidingFolder = (folder: string): string =>
  decidedFolder(folder) ?? nearest(folder, ['dateline.facts.yaml', '.git']) ?? path.resolve(folder);

/** How a decision names a draft: its path from the folder of `.dateline/`, with slashes; undefined for one outside it. */
export function decidedPath(folder: string, file: string): string | undefined {
  const way = path.relative(folder, file);
  if (way === '' || way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way)) return undefined;
  return way.split(path.sep).join('/');
}

/** What a folder's decisions file holds; nothing where there is none. Rejects when it cannot be read. */
export async function loadDecisions(folder: string): Promise<ReadDecisions> {
  const file = decisionsFileOf(folder);
  try {
    return readDecisions(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return NOTHING;
    throw error;
  }
}

/**
 * Adds decisions to a folder's file, in one piece at its end: others may be adding to it too. A last line that somebody
 * left without its end is given one first.
 */
export async function addDecisions(folder: string, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return;
  const file = decisionsFileOf(folder);
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(1), 0, Math.min(1, size), Math.max(0, size - 1));
    const broken = size > 0 && buffer[0] !== 10;
    await handle.appendFile((broken ? '\n' : '') + decisions.map(decisionLine).join(''));
  } finally {
    await handle.close();
  }
}
