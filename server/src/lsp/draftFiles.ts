/** The drafts that lie in a workspace, open or not. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { addressOf } from './addresses.ts';

/** Endings of files that are drafts wherever they lie; package.json gives the language news-draft to the same. */
export const DRAFT_ENDINGS = ['draft', 'tin'];
const isDraft = (name: string): boolean => DRAFT_ENDINGS.includes(path.extname(name).slice(1).toLowerCase());
/** Folders that no draft is written in. */
const PASSED_OVER = /^(?:\..*|node_modules)$/;
/** As an editor's list of files has them, "tin-2" before "tin-10": a check that is stopped has done the upper ones. */
const { compare: inOrder } = new Intl.Collator('vi', { numeric: true });
/** More files are no newsroom's desk. */
const MOST = 5000;

/** Paths of the drafts below these folders, in order, articles excepted. Folders that cannot be read are passed over. */
export async function draftFiles(
  folders: readonly string[],
  isArticle: (uri: string) => boolean,
  signal: AbortSignal,
): Promise<string[]> {
  const found = new Set<string>();
  const visit = async (folder: string): Promise<void> => {
    signal.throwIfAborted();
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries.sort((a, b) => inOrder(a.name, b.name))) {
      const place = path.join(folder, entry.name);
      if (found.size >= MOST) return;
      if (entry.isDirectory() && !PASSED_OVER.test(entry.name)) await visit(place);
      else if (entry.isFile() && isDraft(entry.name) && !isArticle(addressOf(place))) found.add(place);
    }
  };
  for (const folder of folders) await visit(folder);
  return [...found];
}
