/** The messages Dateline adds to LSP. docs/protocol.md says when each is sent and what it means. */
import {
  NotificationType,
  type ProgressToken,
  type Range,
  RequestType,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { Decision, DecisionScope, DecisionVerdict } from '../archive/decisions/decision.ts';
import type { ClaimKind } from '../claims/claim.ts';
import type { LanguageId } from '../language/language.ts';
import type { Standing } from '../output/standing.ts';
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

export interface CheckWorkspaceParams {
  /** Where its progress is told. */
  readonly workDoneToken?: ProgressToken;
}

export interface WorkspaceResult {
  readonly drafts: number;
  readonly findings: number;
  readonly message: string;
}

export interface SetAnchorParams {
  readonly uri: string;
  readonly published: string | null;
}

/** What an editor decides; the server adds who and when. Code actions carry it, all but the reason. */
export interface DecideParams {
  readonly uri: string;
  /** A rule's code; of a claim its kind. */
  readonly code: string;
  readonly quote: string;
  readonly verdict: DecisionVerdict;
  /** Of one place in the text; a decision on a rule has a scope instead. */
  readonly fingerprint?: string;
  readonly scope?: DecisionScope;
  readonly reason?: string;
}

/** Where the carets are in the editor that has the focus: nowhere when `ranges` is empty. */
export interface SelectionParams {
  readonly uri: string;
  readonly ranges: readonly Range[];
}

export interface RebuildResult {
  readonly articles: number;
  readonly folders: number;
  readonly message: string;
}

/** A claim of a draft, for a list of them. All of its text is plain: from drafts and articles, never to be rendered. */
export interface ListedClaim {
  readonly kind: ClaimKind;
  readonly standing: Standing;
  /** The gravest finding that is chiefly about it. */
  readonly finding?: 'error' | 'warning' | 'info';
  /** As the draft has it, on one line and shortened. */
  readonly words: string;
  /** What it was read as, where that says more than its words. */
  readonly reading?: string;
  readonly range: Range;
  /** A sentence a line: what does not fit, how it stands, and its sources with their words. */
  readonly details: readonly string[];
  /** What would mend it. */
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
  /** What can be decided on it, to be sent with a reason by `dateline/decide`; none where it cannot be written. */
  readonly decisions: Partial<Readonly<Record<DecisionVerdict, DecideParams>>>;
}

export interface ClaimList {
  readonly uri: string;
  /** Of the document: ranges and edits hold for it alone. */
  readonly version: number;
  readonly language: LanguageId;
  readonly archive: ArchiveStatus;
  /** All standings and kinds there are with their names, in the order of a list. */
  readonly standings: readonly { readonly id: Standing; readonly label: string }[];
  readonly kinds: readonly { readonly id: ClaimKind; readonly label: string }[];
  /** In reading order; those of a block that repeats an earlier one are left out. */
  readonly claims: readonly ListedClaim[];
}

/** How many articles a stretch of time has. `label` is in the window's language ("tháng 7/2024"). */
export interface ArchiveMonth {
  readonly year: number;
  readonly month: number;
  readonly label: string;
  readonly articles: number;
}

/** An archive of a window that has one or several. */
export interface ListedNewsroom {
  /** URI of a workspace folder whose archive it is, by which it is asked for. */
  readonly folder: string;
  /** The names of all folders that share it. */
  readonly name: string;
  readonly archive: ArchiveStatus;
}

/** Of which archive something is wanted; without a folder of all in the window, told as one. */
export interface OfArchive {
  /** URI of a workspace folder. */
  readonly folder?: string;
}

export interface ArchiveMonths {
  /** Why there are none, when there are none: no archive, or it is still being read, or it could not be opened. */
  readonly archive: ArchiveStatus;
  /** The archives that were asked, in the order of the workspace folders. */
  readonly newsrooms: readonly ListedNewsroom[];
  /** Newest first. */
  readonly months: readonly ArchiveMonth[];
  /** Articles whose day is not known. */
  readonly undated: number;
  /** What could not be read the last time the archive was opened. */
  readonly problems: number;
}

/** The days of a month, or the articles of one of its days; without a month, the articles whose day is not known. */
export interface ArchiveArticlesParams extends OfArchive {
  readonly year?: number;
  readonly month?: number;
  /** 1–31; without it the whole month. */
  readonly day?: number;
  /** Articles to pass over, and to give at most. */
  readonly skip?: number;
  readonly count?: number;
}

export interface ArchiveArticle {
  readonly title: string;
  /** "2024-07-12", and as the window's language writes it. */
  readonly published?: string;
  readonly day?: string;
  /** The same without its year: "12/7". */
  readonly dayOfYear?: string;
  readonly outlet?: string;
  /** Missing for an article that is not a file on the server's machine. */
  readonly uri?: string;
  /** 0-based line at which it begins. */
  readonly line: number;
}

export interface ArchiveArticles {
  readonly archive: ArchiveStatus;
  /** Newest first. */
  readonly articles: readonly ArchiveArticle[];
  /** How many there are in all, on the days asked about. */
  readonly total: number;
  /** For a whole month: its days with their numbers of articles, newest first. */
  readonly days: readonly { readonly day: number; readonly label: string; readonly articles: number }[];
}

export interface ArchiveProblem {
  readonly uri: string;
  /** File name and line, as a reader says it: "kho-cu.jsonl:7". */
  readonly place: string;
  /** 0-based; missing where no one line is to blame. */
  readonly line?: number;
  readonly message: string;
}

/** An article's text, for an editor that cannot show the file it lies in. Plain text, from articles. */
export interface ArticleText {
  readonly text: string;
  /** For each line of `text` the 1-based line by which sources name it; without it they count in `text` itself. */
  readonly lines?: readonly number[];
}

export interface SearchParams {
  readonly query: string;
  /** "2016-12-06": answers are of that day. A date in the query counts where this is missing. */
  readonly at?: string;
  /** Sentences at most; 20 without it. */
  readonly limit?: number;
}

/** One source under an answer: where it is, and its words. Plain text, from articles: nothing in it is to be rendered. */
export interface SearchSource {
  readonly title: string;
  /** "Tin Tức TTXVN, 12/7/2024, dòng 19" */
  readonly where: string;
  readonly outlet?: string;
  readonly published?: string;
  /** The sentence in three pieces, shortened: what comes before the words that matter, they, and what follows. */
  readonly quote: { readonly before: string; readonly match: string; readonly after: string };
  readonly uri?: string;
  /** 0-based. */
  readonly line: number;
  /** The words of the article from that line on that are quoted: what to select. */
  readonly sentence: string;
}

export interface SearchGroup {
  readonly kind: 'person' | 'office' | 'event' | 'place' | 'text';
  readonly heading: string;
  readonly note?: string;
  /** An answer each ("Jens Stoltenberg · 21/11/2016 – 11/7/2024 (3 nguồn)") with its sources; empty for sentences alone. */
  readonly lines: readonly { readonly text: string; readonly sources: readonly SearchSource[] }[];
  readonly after?: string;
}

export interface SearchResult {
  readonly archive: ArchiveStatus;
  /** The most particular answer first. */
  readonly groups: readonly SearchGroup[];
  /** What to say where there is no group; empty otherwise. */
  readonly message: string;
}

/** A checked draft as a page; null where nothing is known of the document as it stands. */
export interface FactSheetPage {
  readonly uri: string;
  /** The document's version that was checked. */
  readonly version: number;
  /** The draft's headline, else its file's name. Plain text. */
  readonly title: string;
  readonly language: LanguageId;
  /** One `<main>`, without scripts, handlers and styles; every text of the draft and of articles is escaped. */
  readonly html: string;
  /** Where the words of each detail stand: by `data-claim`. */
  readonly claims: readonly Range[];
  /** Where each source stands, by `data-source`; null where it cannot be opened. `line` is 0-based. */
  readonly sources: readonly ({ readonly uri: string; readonly line: number } | null)[];
}

export type FactSheetFormat = 'html' | 'markdown' | 'csv' | 'claimReview';

export interface ExportFactSheetParams {
  readonly uri: string;
  readonly format: FactSheetFormat;
}

export interface ExportedFactSheet {
  readonly text: string;
  /** A name for the file, with its ending. */
  readonly name: string;
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
  /** Claims at odds with a source or with the draft itself. */
  readonly contradicted?: number;
  /** It is too long to be checked while one types, and is checked when it is saved. */
  readonly onSave?: true;
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
/** Cancelled, its error has what was done until then. */
export const CheckWorkspaceRequest = new RequestType<CheckWorkspaceParams, WorkspaceResult, WorkspaceResult>(
  'dateline/checkWorkspace',
);
export const SetAnchorRequest = new RequestType<SetAnchorParams, { anchor: SpokenAnchor | null }, void>(
  'dateline/setAnchor',
);
export const DecideRequest = new RequestType<DecideParams, Decision, void>('dateline/decide');
export const RebuildArchiveRequest = new RequestType<OfArchive | null, RebuildResult, void>('dateline/rebuildArchive');
export const RefreshArchiveRequest = new RequestType<null, RebuildResult, void>('dateline/refreshArchive');
export const ClaimsRequest = new RequestType<{ readonly uri: string }, ClaimList | null, void>('dateline/claims');
export const ArchiveMonthsRequest = new RequestType<OfArchive | null, ArchiveMonths, void>('dateline/archiveMonths');
export const ArchiveArticlesRequest = new RequestType<ArchiveArticlesParams, ArchiveArticles, void>(
  'dateline/archiveArticles',
);
export const ArchiveProblemsRequest = new RequestType<OfArchive | null, readonly ArchiveProblem[], void>(
  'dateline/archiveProblems',
);
export const ArticleTextRequest = new RequestType<{ readonly uri: string }, ArticleText | null, void>(
  'dateline/articleText',
);
export const SearchRequest = new RequestType<SearchParams, SearchResult, void>('dateline/search');
export const SelectionNotification = new NotificationType<SelectionParams>('dateline/selection');
export const FactSheetRequest = new RequestType<{ readonly uri: string }, FactSheetPage | null, void>(
  'dateline/factSheet',
);
export const ExportFactSheetRequest = new RequestType<ExportFactSheetParams, ExportedFactSheet | null, void>(
  'dateline/exportFactSheet',
);
export const ClearNotification = new NotificationType<{ readonly uri: string }>('dateline/clear');
export const StatusNotification = new NotificationType<StatusParams>('dateline/status');

/** The client's command of code actions, where it asks for a reason before it sends `dateline/decide`; and ours, where not. */
export const DECIDE = 'dateline.decide';
export const DECIDE_NOW = 'dateline.decideNow';

export const FIX_ALL = 'source.fixAll.dateline';
