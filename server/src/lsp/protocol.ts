/** The messages Dateline adds to LSP. docs/protocol.md says when each is sent and what it means. */
import { NotificationType, type Range, RequestType } from 'vscode-languageserver/node';
import type { LanguageId } from '../language/language.ts';
import type { RuleCode } from '../rules/finding.ts';
import type { Certainty } from '../time/anchor.ts';

/** A draft's anchor, in words and in days. */
export interface SpokenAnchor {
  readonly text: string;
  readonly days?: { readonly from: string; readonly to: string };
  readonly certainty: Certainty;
  readonly evidence: string;
}

export interface ArchiveStatus {
  readonly state: 'none' | 'indexing' | 'ready' | 'failed';
  readonly articles: number;
  readonly folders: number;
  readonly message: string;
}

export interface CheckParams {
  readonly uri: string;
  /** The text of a document that is not open on the server. */
  readonly text?: string;
  readonly languageId?: string;
  readonly version?: number;
}

export interface CheckResult {
  readonly claims: number;
  readonly sourced: number;
  readonly unsourced: number;
  readonly findings: number;
  readonly firstRange?: Range;
  readonly message: string;
  readonly anchor: SpokenAnchor | null;
}

export interface SetAnchorParams {
  readonly uri: string;
  readonly published: string | null;
}

export interface RebuildResult {
  readonly articles: number;
  readonly folders: number;
  readonly message: string;
}

export type DocumentState = 'checked' | 'checking' | 'quiet' | 'tooLarge' | 'failed';

export interface StatusParams {
  readonly uri?: string;
  /** The language that the server speaks of this document in. */
  readonly language?: LanguageId;
  readonly state: DocumentState | 'ready';
  readonly anchor: SpokenAnchor | null;
  readonly archive: ArchiveStatus;
  readonly message: string;
  readonly findings?: number;
}

/** What a published diagnostic carries for clients that keep it. */
export interface DiagnosticData {
  readonly version: 1;
  readonly code: RuleCode;
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred?: true;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

export const CheckRequest = new RequestType<CheckParams, CheckResult, void>('dateline/check');
export const SetAnchorRequest = new RequestType<SetAnchorParams, { anchor: SpokenAnchor | null }, void>(
  'dateline/setAnchor',
);
export const RebuildArchiveRequest = new RequestType<null, RebuildResult, void>('dateline/rebuildArchive');
export const ClearNotification = new NotificationType<{ readonly uri: string }>('dateline/clear');
export const StatusNotification = new NotificationType<StatusParams>('dateline/status');

export const FIX_ALL = 'source.fixAll.dateline';
