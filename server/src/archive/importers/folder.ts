/** The files of an archive: folders walked to the bottom, single files as they are named. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { decode } from './encoding.ts';
import { EXCLUDES_FILE, Excludes } from './excludes.ts';
import { type FolderRules, NO_RULES, RULES_FILE, readFolderRules } from './folderRules.ts';
import { formatOf } from './formats.ts';
import { fileProblem, type ImportProblem, problem } from './rawArticle.ts';

/** An article file, and by what one sees that it has changed. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** What the newsroom says of files here; they have changed when it has. */
  readonly rules: FolderRules;
}

/** What holds in a folder and below. */
interface Standing {
  readonly rules: FolderRules;
  readonly excludes: Excludes;
}

const NOTHING_SAID: Standing = { rules: NO_RULES, excludes: Excludes.none };

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * The article files under `roots` (absolute paths of folders or files), a folder's by name. Hidden files, those that
 * `.datelineignore` excludes, other formats and what lies in node_modules are passed over; a file that is named itself
 * is not. A folder reached twice, by a link or as part of another root, is read once. `dateline.archive.yaml` holds
 * from its folder down; for a named file that of its own folder. What cannot be read becomes a problem.
 */
export async function findFiles(
  roots: readonly string[],
  signal?: AbortSignal,
): Promise<{ readonly files: FoundFile[]; readonly problems: ImportProblem[] }> {
  const files: FoundFile[] = [];
  const problems: ImportProblem[] = [];
  const seen = new Set<string>();

  /** What holds in a folder that has these names in it. */
  async function standingIn(folder: string, names: ReadonlySet<string>, above: Standing): Promise<Standing> {
    let { rules, excludes } = above;
    try {
      if (names.has(RULES_FILE)) {
        const file = path.join(folder, RULES_FILE);
        const read = readFolderRules(file, await readFile(file), rules);
        rules = read.rules;
        if (read.problem) problems.push(read.problem);
      }
      if (names.has(EXCLUDES_FILE)) {
        const file = path.join(folder, EXCLUDES_FILE);
        const decoded = decode(await readFile(file));
        if ('text' in decoded) excludes = excludes.within(folder, decoded.text);
        else problems.push(problem(file, decoded.fault));
      }
    } catch (error) {
      problems.push(fileProblem(folder, error));
    }
    return { rules, excludes };
  }

  /** False when the place was visited before. */
  async function visit(place: string, above: Standing | 'named'): Promise<boolean> {
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
    const isFolder = found.isDirectory();
    if (above !== 'named' && above.excludes.has(place, isFolder)) return true;
    if (seen.has(real)) return false;
    if (isFolder) {
      seen.add(real);
      let entries: { name: string }[];
      try {
        entries = await readdir(place, { withFileTypes: true });
      } catch (error) {
        problems.push(fileProblem(place, error));
        return true;
      }
      const names = new Set(entries.map(({ name }) => name));
      const standing = await standingIn(place, names, above === 'named' ? NOTHING_SAID : above);
      for (const { name } of entries.sort(byName))
        if (!name.startsWith('.') && name !== 'node_modules') await visit(path.join(place, name), standing);
      return true;
    }
    if (!found.isFile() || formatOf(place) === undefined) {
      if (above === 'named') problems.push(problem(place, 'unknownFormat'));
      return true;
    }
    seen.add(real);
    const rules = above === 'named' ? await rulesBeside(place) : above.rules;
    files.push({ path: place, size: found.size, mtime: Math.round(found.mtimeMs), rules });
    return true;
  }

  /** The rules of the folder in which a named file lies. */
  async function rulesBeside(place: string): Promise<FolderRules> {
    const file = path.join(path.dirname(place), RULES_FILE);
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) return NO_RULES;
    const read = readFolderRules(file, bytes, NO_RULES);
    if (read.problem) problems.push(read.problem);
    return read.rules;
  }

  for (const root of roots) {
    const before = files.length + problems.length;
    const isNew = await visit(root, 'named');
    if (isNew && files.length + problems.length === before) problems.push(problem(root, 'empty'));
  }
  return { files, problems };
}

/** The rules that `findFiles` gives a file under `root`, which is one of its folders or the file itself. */
export async function rulesFor(file: string, root: string): Promise<FolderRules> {
  const folders: string[] = [];
  for (let folder = path.dirname(file); folders.at(-1) !== folder; folder = path.dirname(folder)) {
    folders.push(folder);
    if (folder === root || file === root) break;
  }
  let rules = NO_RULES;
  for (const folder of folders.reverse()) {
    const place = path.join(folder, RULES_FILE);
    const bytes = await readFile(place).catch(() => undefined);
    if (bytes) rules = readFolderRules(place, bytes, rules).rules;
  }
  return rules;
}
