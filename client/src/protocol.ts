/** What the server says beyond LSP (docs/protocol.md). The client restates it: it shares no code with the server. */
import { NotificationType, type Range, RequestType, type TextEdit } from 'vscode-languageclient/node';

export interface Anchor {
  /** As the draft's language writes it: "6/12/2016", or "6/12" without a year. */
  readonly text: string;
  readonly certainty: 'stated' | 'inferred' | 'weak';
  /** One phrase: where the day, and its year, come from. */
  readonly evidence: string;
}

export interface CheckParams {
  readonly uri: string;
  /** Only for a document the server has not been told of: one of another language. */
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
  /** The whole outcome in one sentence, in the draft's language. */
  readonly message: string;
}

export interface WorkspaceResult {
  readonly drafts: number;
  readonly findings: number;
  /** The whole outcome in one sentence, in the language of the window. */
  readonly message: string;
}

/** A decision as a code action of the server's carries it; what else it carries goes back as it came. */
export interface DecideParams {
  readonly uri: string;
  readonly code: string;
  readonly quote: string;
  readonly verdict: 'ignored' | 'verified' | 'withdrawn';
  /** A decision on a rule, instead of on one place. */
  readonly scope?: 'file' | 'everywhere';
}

export interface ArchiveStatus {
  readonly state: 'none' | 'indexing' | 'ready' | 'failed';
  readonly articles: number;
  readonly folders: number;
  readonly message: string;
}

export interface Status {
  /** Missing where it is about the window's archives, all of them together. */
  readonly uri?: string;
  readonly state: 'checked' | 'checking' | 'quiet' | 'tooLarge' | 'failed' | 'ready';
  readonly anchor: Anchor | null;
  readonly archive: ArchiveStatus;
  /** The language the draft is spoken of in. */
  readonly language?: 'vi' | 'en';
  /** A sentence a line, in that language. */
  readonly message: string;
  readonly findings?: number;
  /** Details at odds with a source or with the draft itself. */
  readonly contradicted?: number;
  /** It is checked only when it is saved. */
  readonly onSave?: true;
}

/** A detail of a draft. Its words are the draft's and the articles': plain text, never to be rendered. */
export interface ListedClaim {
  readonly kind: 'date' | 'amount' | 'title' | 'person' | 'organisation' | 'venue' | 'event';
  readonly standing: 'contradicted' | 'unsourced' | 'supported' | 'verified';
  readonly finding?: 'error' | 'warning' | 'info';
  readonly words: string;
  readonly reading?: string;
  readonly range: Range;
  /** A sentence a line. */
  readonly details: readonly string[];
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
  readonly decisions: Partial<Readonly<Record<DecideParams['verdict'], DecideParams>>>;
}

export interface ClaimList {
  readonly uri: string;
  readonly version: number;
  readonly language: 'vi' | 'en';
  readonly archive: ArchiveStatus;
  /** All standings and kinds there are, in the order of a list. */
  readonly standings: readonly { readonly id: ListedClaim['standing']; readonly label: string }[];
  readonly kinds: readonly { readonly id: ListedClaim['kind']; readonly label: string }[];
  readonly claims: readonly ListedClaim[];
}

export interface ArchiveMonth {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly label: string;
  readonly articles: number;
}

/** An archive of the window, and the workspace folder by whose URI it is asked for. */
export interface ListedNewsroom {
  readonly folder: string;
  /** The names of all folders that share it. */
  readonly name: string;
  readonly archive: ArchiveStatus;
}

/** Without a folder: all archives of the window, told as one. */
export interface OfArchive {
  readonly folder?: string;
}

export interface ArchiveMonths {
  readonly archive: ArchiveStatus;
  readonly newsrooms: readonly ListedNewsroom[];
  /** Newest first. */
  readonly months: readonly ArchiveMonth[];
  readonly undated: number;
  readonly problems: number;
}

/** Without a month: the articles whose day is not known. */
export interface ArchiveStretch extends OfArchive {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

export interface ArchiveArticle {
  readonly title: string;
  readonly day?: string;
  /** The same without its year. */
  readonly dayOfYear?: string;
  readonly outlet?: string;
  readonly uri?: string;
  /** 0-based. */
  readonly line: number;
}

export interface ArchiveArticles {
  readonly articles: readonly ArchiveArticle[];
  readonly total: number;
  readonly days: readonly { readonly day: number; readonly label: string; readonly articles: number }[];
}

export interface ArchiveProblem {
  readonly uri: string;
  readonly place: string;
  /** 0-based. */
  readonly line?: number;
  readonly message: string;
}

/** Words of an article: plain text, never to be rendered. */
export interface SearchSource {
  readonly title: string;
  readonly where: string;
  readonly quote: { readonly before: string; readonly match: string; readonly after: string };
  readonly uri?: string;
  /** 0-based. */
  readonly line: number;
  readonly sentence: string;
}

export interface SearchGroup {
  readonly kind: 'person' | 'office' | 'event' | 'place' | 'text';
  readonly heading: string;
  readonly note?: string;
  readonly lines: readonly { readonly text: string; readonly sources: readonly SearchSource[] }[];
  readonly after?: string;
}

export interface SearchResult {
  readonly groups: readonly SearchGroup[];
  readonly message: string;
}

/** A checked draft as a page. Nothing in its `html` runs: texts in it are escaped by the server. */
export interface FactSheetPage {
  readonly uri: string;
  readonly language: 'vi' | 'en';
  readonly html: string;
  /** Where the words of each detail stand: by `data-claim`. */
  readonly claims: readonly Range[];
  /** Where each source stands, by `data-source`; null where it cannot be opened. `line` is 0-based. */
  readonly sources: readonly ({ readonly uri: string; readonly line: number } | null)[];
}

export type FactSheetFormat = 'html' | 'markdown' | 'csv' | 'claimReview';

/** Checks one document now, whatever its language and wherever it lies. */
export const checkRequest = new RequestType<CheckParams, CheckResult, void>('dateline/check');

/**
 * Checks all drafts of the workspace, open or not; how far that is, is told under the token. Cancelled, its error has what
 * was done until then.
 */
export const checkWorkspaceRequest = new RequestType<{ workDoneToken: string }, WorkspaceResult, WorkspaceResult>(
  'dateline/checkWorkspace',
);

/** Forgets what was found in a document of another language. */
export const clearNotification = new NotificationType<{ uri: string }>('dateline/clear');

/** The carets of the editor that has the focus. */
export const selectionNotification = new NotificationType<{ uri: string; ranges: readonly Range[] }>(
  'dateline/selection',
);

/** Sets the day a draft is published; null gives it back to the text. */
export const setAnchorRequest = new RequestType<
  { uri: string; published: string | null },
  { anchor: Anchor | null },
  void
>('dateline/setAnchor');

/** Writes down what an editor has decided. */
export const decideRequest = new RequestType<DecideParams & { reason: string }, unknown, void>('dateline/decide');

export const rebuildArchiveRequest = new RequestType<
  OfArchive,
  { articles: number; folders: number; message: string },
  void
>('dateline/rebuildArchive');

export const refreshArchiveRequest = new RequestType<
  null,
  { articles: number; folders: number; message: string },
  void
>('dateline/refreshArchive');

/** The claims of a document that is checked; null for any other. */
export const claimsRequest = new RequestType<{ uri: string }, ClaimList | null, void>('dateline/claims');

export const archiveMonthsRequest = new RequestType<OfArchive, ArchiveMonths, void>('dateline/archiveMonths');

export const archiveArticlesRequest = new RequestType<
  ArchiveStretch & { skip?: number; count?: number },
  ArchiveArticles,
  void
>('dateline/archiveArticles');

export const archiveProblemsRequest = new RequestType<OfArchive, readonly ArchiveProblem[], void>(
  'dateline/archiveProblems',
);

/** The text of an article whose file cannot be shown; null when it is no longer there. */
export const articleTextRequest = new RequestType<
  { uri: string },
  { readonly text: string; readonly lines?: readonly number[] } | null,
  void
>('dateline/articleText');

/** `at` is the day ("2016-12-06") that answers are wanted for. */
export const searchRequest = new RequestType<{ query: string; at?: string; limit?: number }, SearchResult, void>(
  'dateline/search',
);

export const factSheetRequest = new RequestType<{ uri: string }, FactSheetPage | null, void>('dateline/factSheet');

/** The sheet as a file, with a name for it; null where nothing is known of the document. */
export const exportFactSheetRequest = new RequestType<
  { uri: string; format: FactSheetFormat },
  { readonly text: string; readonly name: string } | null,
  void
>('dateline/exportFactSheet');

export const statusNotification = new NotificationType<Status>('dateline/status');

/** For VS Code for the Web: files as they are now (without bytes: one that was not fetched), and places that are gone. */
export const filesNotification = new NotificationType<{
  files: readonly { readonly uri: string; readonly bytes?: Uint8Array }[];
  gone: readonly string[];
}>('dateline/files');

/** For VS Code for the Web, and asked by the worker: adds text at the end of a file. */
export const appendRequest = new RequestType<{ uri: string; text: string }, null, void>('dateline/append');
