/** Diagnostics for editors that ask for them: of a document, and of all drafts of the workspace. */
import { readFile, stat } from 'node:fs/promises';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { digest } from '../archive/hashing.ts';
import { decode } from '../archive/importers/encoding.ts';
import { addressOf } from './addresses.ts';
import { draftFiles } from './draftFiles.ts';
import { isTooLarge, TOO_LARGE } from './session/documents.ts';
import type { Session } from './session/session.ts';

/** Says what is found, or that it is what the editor has already: an answer is known by what is in it. */
export function answering(items: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
  const resultId = digest(JSON.stringify(items)).toString(36);
  return resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

export interface WorkspaceWanted {
  readonly previous: ReadonlyMap<string, string>;
  /** Told how much of the way is done, 0–1. */
  progress(share: number): void;
  /** Takes reports as they come; without it all are in the answer. */
  readonly partial: ((report: WorkspaceDiagnosticReport) => void) | undefined;
  readonly signal: AbortSignal;
}

/** Checks all drafts below the workspace's folders, open or not, one after the other. Rejects when aborted. */
export async function workspaceDiagnostics(
  session: Session,
  wanted: WorkspaceWanted,
): Promise<WorkspaceDiagnosticReport> {
  const { signal, previous, partial } = wanted;
  const files = await draftFiles(session.workspace.homes, (uri) => session.workspace.isArticle(uri), signal);
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted();
    wanted.progress(index / files.length);
    const uri = addressOf(file);
    const report = await reportOf(session, uri, file, previous.get(uri), signal);
    if (!report) continue;
    if (partial) partial({ items: [report] });
    else items.push(report);
  }
  return { items };
}

/** Undefined for a file that has gone, is too large or no text. */
async function reportOf(
  session: Session,
  uri: string,
  file: string,
  previous: string | undefined,
  signal: AbortSignal,
): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
  const open = session.isOpen(uri) ? session.documents.latest(uri) : undefined;
  if (open) return { ...answering(session.diagnostics(open), previous), uri, version: open.version };
  const text = await textOf(file);
  if (text === undefined) return undefined;
  const document = TextDocument.create(uri, 'news-draft', 0, text);
  if (isTooLarge(document)) return undefined;
  const checked = await session.checkAside(document, signal);
  return { ...answering(session.diagnostics(checked), previous), uri, version: null };
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
