/** The files of an archive: folders walked to the bottom, single files as they are named. */
import type { Dirent, Stats } from 'node:fs';
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

/** Files that are asked about at once: one after the other takes three times as long. */
const AT_ONCE = 64;

/** A place as the file system tells of it. */
interface Place {
  readonly path: string;
  /** Without links on the way. */
  readonly real: string;
  /** Of folders that a list has named, nothing more need be asked. */
  readonly stats: Stats | 'folder';
}

/** Asks about a place; its real path need not be asked where the folder's is known and the place is no link. */
async function look(path: string, real?: string): Promise<Place | ImportProblem> {
  try {
    const found = real ?? (await realpath(path));
    return { path, real: found, stats: await stat(found) };
  } catch (error) {
    return fileProblem(path, error);
  }
}

const isProblem = (found: Place | ImportProblem): found is ImportProblem => 'message' in found;

/** The folders, the files that may be articles, and the links in a folder's list, in its order. */
async function* lookIn({ path: folder, real }: Place, entries: readonly Dirent[], { excludes }: Standing) {
  const wanted = entries.filter((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return false;
    if (entry.isSymbolicLink()) return true;
    if (entry.isFile() && formatOf(entry.name) === undefined) return false;
    return !excludes.has(path.join(folder, entry.name), entry.isDirectory());
  });
  for (let at = 0; at < wanted.length; at += AT_ONCE)
    yield* await Promise.all(
      wanted.slice(at, at + AT_ONCE).map((entry): Promise<Place | ImportProblem> | Place => {
        const place = path.join(folder, entry.name);
        if (entry.isSymbolicLink()) return look(place);
        const itself = path.join(real, entry.name);
        return entry.isDirectory() ? { path: place, real: itself, stats: 'folder' } : look(place, itself);
      }),
    );
}

export interface Finding {
  readonly files: FoundFile[];
  readonly problems: ImportProblem[];
  /** False when there were more bytes than one wanted to know of: then there are more files than these. */
  readonly complete: boolean;
}

/**
 * The article files under `roots` (absolute paths of folders or files), a folder's by name. Hidden files, those that
 * `.datelineignore` excludes, other formats and what lies in node_modules are passed over; a file that is named itself
 * is not. A folder reached twice, by a link or as part of another root, is read once. `dateline.archive.yaml` holds
 * from its folder down; for a named file that of its own folder. What cannot be read becomes a problem. With more than
 * `most` bytes of files it looks no further.
 */
export async function findFiles(roots: readonly string[], most = Number.POSITIVE_INFINITY): Promise<Finding> {
  const files: FoundFile[] = [];
  const problems: ImportProblem[] = [];
  const seen = new Set<string>();
  let bytes = 0;

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
  async function visit(place: Place, above: Standing | 'named'): Promise<boolean> {
    const { path: named, real, stats } = place;
    const isFolder = stats === 'folder' || stats.isDirectory();
    if (above !== 'named' && above.excludes.has(named, isFolder)) return true;
    if (seen.has(real)) return false;
    if (isFolder) {
      seen.add(real);
      await visitAllIn(place, above === 'named' ? NOTHING_SAID : above);
      return true;
    }
    if (!stats.isFile() || formatOf(named) === undefined) {
      if (above === 'named') problems.push(problem(named, 'unknownFormat'));
      return true;
    }
    seen.add(real);
    const rules = above === 'named' ? await rulesBeside(named) : above.rules;
    files.push({ path: named, size: stats.size, mtime: Math.round(stats.mtimeMs), rules });
    bytes += stats.size;
    return true;
  }

  async function visitAllIn(folder: Place, above: Standing): Promise<void> {
    let entries: Dirent[];
    try {
      entries = (await readdir(folder.path, { withFileTypes: true })).sort(byName);
    } catch (error) {
      problems.push(fileProblem(folder.path, error));
      return;
    }
    const standing = await standingIn(folder.path, new Set(entries.map(({ name }) => name)), above);
    for await (const found of lookIn(folder, entries, standing)) {
      if (bytes > most) return;
      if (isProblem(found)) problems.push(found);
      else await visit(found, standing);
    }
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
    const found = await look(root);
    if (isProblem(found)) problems.push(found);
    else if ((await visit(found, 'named')) && files.length + problems.length === before)
      problems.push(problem(root, 'empty'));
  }
  return { files, problems, complete: bytes <= most };
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
