/** The files of an archive: folders walked to the bottom, single files as they are named. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FolderRules, NO_RULES } from './folderRules.ts';
import { formatOf } from './formats.ts';
import { fileProblem, type ImportProblem, problem } from './rawArticle.ts';

/** An article file, and by what one sees that it has changed. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  readonly rules: FolderRules;
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * The article files under `roots` (absolute paths of folders or files), a folder's by name. Hidden
 * files, other formats and what lies in node_modules are passed over. A folder reached twice, by a
 * link or as part of another root, is read once. What cannot be read becomes a problem.
 */
export async function findFiles(
  roots: readonly string[],
  signal?: AbortSignal,
): Promise<{ readonly files: FoundFile[]; readonly problems: ImportProblem[] }> {
  const files: FoundFile[] = [];
  const problems: ImportProblem[] = [];
  const seen = new Set<string>();

  /** False when the place was visited before. */
  async function visit(place: string, named: boolean): Promise<boolean> {
    signal?.throwIfAborted();
    let real: string;
    let found: Awaited<ReturnType<typeof stat>>;
    try {
      real = await realpath(place);
      found = await stat(real);
    } catch (error) {
      problems.push(fileProblem(place, error));
      return true;
    }
    if (seen.has(real)) return false;
    if (found.isDirectory()) {
      seen.add(real);
      let entries: { name: string }[];
      try {
        entries = await readdir(place, { withFileTypes: true });
      } catch (error) {
        problems.push(fileProblem(place, error));
        return true;
      }
      for (const { name } of entries.sort(byName))
        if (!name.startsWith('.') && name !== 'node_modules') await visit(path.join(place, name), false);
      return true;
    }
    if (!found.isFile() || formatOf(place) === undefined) {
      if (named) problems.push(problem(place, 'unknownFormat'));
      return true;
    }
    seen.add(real);
    files.push({ path: place, size: found.size, mtime: Math.round(found.mtimeMs), rules: NO_RULES });
    return true;
  }

  for (const root of roots) {
    const before = files.length + problems.length;
    const isNew = await visit(root, true);
    if (isNew && files.length + problems.length === before) problems.push(problem(root, 'empty'));
  }
  return { files, problems };
}
