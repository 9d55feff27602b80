/** Diagnostics for editors that ask for them: of a document, and of all drafts of the workspace. */
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { digest } from '../archive/hashing.ts';
import type { Session } from './session/session.ts';
import { checkedDrafts } from './workspaceDrafts.ts';

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

/** Diagnostics of all drafts below the workspace's folders, open or not. Rejects when aborted. */
export async function workspaceDiagnostics(
  session: Session,
  wanted: WorkspaceWanted,
): Promise<WorkspaceDiagnosticReport> {
  const { signal, previous, partial } = wanted;
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const progress = (done: number, all: number) => wanted.progress(done / all);
  for await (const { uri, checked, isOpen } of checkedDrafts(session, progress, signal)) {
    const answer = answering(session.diagnostics(checked), previous.get(uri));
    const report = { ...answer, uri, version: isOpen ? checked.version : null };
    if (partial) partial({ items: [report] });
    else items.push(report);
  }
  return { items };
}
