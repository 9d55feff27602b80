/** The drafts of a workspace, checked where they lie: those that are open as they stand in the editor, others from disk. */
import { readFile, stat } from 'node:fs/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decode } from '../archive/importers/encoding.ts';
import { addressOf } from './addresses.ts';
import { draftFiles } from './draftFiles.ts';
import { type Checked, isTooLarge, TOO_LARGE } from './session/documents.ts';
import type { Session } from './session/session.ts';

export interface CheckedDraft {
  readonly uri: string;
  readonly checked: Checked;
  readonly isOpen: boolean;
}

/**
 * Checks all drafts below the workspace's folders, one after the other, and gives them as they come. `progress` is told
 * how many of them are done. Throws when aborted.
 */
export async function* checkedDrafts(
  session: Session,
  progress: (done: number, all: number) => void,
  signal: AbortSignal,
): AsyncGenerator<CheckedDraft> {
  const files = await draftFiles(session.workspace.homes, (uri) => session.workspace.isArticle(uri), signal);
  for (const [done, file] of files.entries()) {
    signal.throwIfAborted();
    progress(done, files.length);
    const draft = await checkedDraft(session, file, signal);
    if (draft) yield draft;
  }
  progress(files.length, files.length);
}

/** One draft by its path; undefined for a file that has gone, is too large or no text. Rejects when aborted. */
export async function checkedDraft(
  session: Session,
  file: string,
  signal: AbortSignal,
): Promise<CheckedDraft | undefined> {
  const uri = addressOf(file);
  const open = session.isOpen(uri) ? session.documents.latest(uri) : undefined;
  if (open) return { uri, checked: open, isOpen: true };
  const text = await textOf(file);
  if (text === undefined) return undefined;
  const document = TextDocument.create(uri, 'news-draft', 0, text);
  if (isTooLarge(document)) return undefined;
  return { uri, checked: await session.checkAside(document, signal), isOpen: false };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > 4 * TOO_LARGE) return undefined;
    const decoded = decode(await readFile(file));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}
