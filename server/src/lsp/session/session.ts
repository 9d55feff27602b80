/**
 * One editor window: its settings, its workspace, its archives and its open documents, and what is told of them.
 * Handlers in server.ts translate; what a window remembers stands here.
 */
import path from 'node:path';
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  MessageType,
  ShowMessageNotification,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Decision } from '../../archive/decisions/decision.ts';
import { DECISIONS } from '../../archive/decisions/decisionsFile.ts';
import { signatureIn } from '../../archive/decisions/signature.ts';
import type { ImportProblem } from '../../archive/importers/rawArticle.ts';
import { NO_ARCHIVE } from '../../archive/memory.ts';
import type { OpenedArchive } from '../../archive/store.ts';
import { type CheckSettings, check, type Report } from '../../checker.ts';
import { sayNumber } from '../../output/speech.ts';
import type { Day } from '../../time/civil.ts';
import { pathOf } from '../addresses.ts';
import { pullConfiguration } from '../configuration.ts';
import { type DecidingPlace, decisionOf } from '../deciding.ts';
import { type DiagnosticStyle, diagnosticsOf } from '../diagnostics.ts';
import type { Editor } from '../editor.ts';
import { beginProgress } from '../progress.ts';
import {
  type DecideParams,
  type DocumentState,
  type SelectionParams,
  type SpokenAnchor,
  StatusNotification,
  type StatusParams,
} from '../protocol.ts';
import { Refreshing } from '../refreshing.ts';
import { type RuleLink, ruleLinks } from '../rulesPage.ts';
import { ClaimTokens } from '../semanticTokens.ts';
import { DEFAULTS } from '../settings.ts';
import { checkedStatus, plainStatus, statedAnchor } from '../status.ts';
import { type Voice, voiceFor, windowVoice } from '../voice.ts';
import { ArchiveFailure, RememberingArchive } from './answers.ts';
import type { ArchiveKeeper } from './archives.ts';
import { Calm } from './calm.ts';
import { DecisionsKeeper } from './decisions.ts';
import { type Checked, Documents, isLarge } from './documents.ts';
import { Newsrooms } from './newsrooms.ts';
import { openPlaces } from './opening.ts';
import { Selection } from './selection.ts';
import { Workspace } from './workspace.ts';

/** How long after an archive began to be opened a check that nobody asked for still waits for it, in ms. */
const MOMENT = 300;

export class Session {
  readonly editor: Editor;
  readonly workspace = new Workspace();
  readonly documents: Documents;
  readonly newsrooms: Newsrooms;
  readonly selection = new Selection();
  readonly tokens = new ClaimTokens();
  readonly calm: Calm;
  readonly #decisions: DecisionsKeeper;
  readonly #connection: Connection;
  readonly #ruleLink: RuleLink;
  readonly #refreshing: Refreshing;
  /** Versions of which a report has been shown, by URI. */
  readonly #shown = new Map<string, number>();
  /** Publication days that the editor has set, by URI. */
  readonly #anchors = new Map<string, Day>();
  readonly #memories = new Map<string, { readonly archive: object; readonly memory: RememberingArchive }>();
  /** URIs of documents that are open in the editor: theirs alone have versions. */
  readonly #open = new Set<string>();
  /** Documents whose length has been remarked upon; once is enough. */
  readonly #warned = new Set<string>();
  /** It was said that no archive can be read from where the workspace lies. */
  #warnedOfVirtual = false;
  #folders: readonly WorkspaceFolder[];
  #told: unknown;
  /** Resolves when settings have been read for the first time; nothing is checked before. */
  readonly #configured: Promise<void>;
  #markConfigured: () => void = () => {};
  #configuring: Promise<void> = Promise.resolve();

  constructor(connection: Connection, editor: Editor) {
    this.#connection = connection;
    this.editor = editor;
    this.#folders = editor.folders;
    this.#told = editor.settings;
    this.#refreshing = new Refreshing(connection, editor);
    this.#ruleLink = ruleLinks(editor.rulesPage, process.argv[1]);
    this.#configured = new Promise((resolve) => {
      this.#markConfigured = resolve;
    });
    this.newsrooms = new Newsrooms(this.workspace, (opening) => openPlaces(opening, editor.cache), {
      changed: (keeper) => this.#archiveChanged(keeper),
      begin: (cancel, newsroom) => beginProgress(connection, editor.showsProgress, this.windowVoice, cancel, newsroom),
      log: (problem) => connection.console.warn(problemText(problem, this.windowVoice)),
      warn: ({ message }) => this.#message(MessageType.Warning, this.windowVoice.speak(message)),
      unread: (count) =>
        this.#message(MessageType.Warning, this.windowVoice.say('lsp.archive.unread', { count: { number: count } })),
    });
    this.#decisions = new DecisionsKeeper((problem) => connection.console.warn(problemText(problem, this.windowVoice)));
    this.calm = new Calm((uri) => this.#rested(uri));
    this.documents = new Documents({
      isDraft: (document) =>
        this.workspace.isDraft(document, (place) => this.#keeperOf(document.uri).articlesIn(place)),
      check: (document, patient, signal) => this.#check(document, patient, signal),
      found: (checked) => this.#show(checked),
      forgotten: (uri) => this.#clear(uri),
      state: (document, state, error) => this.#tell(document, state, error),
    });
  }

  get windowVoice(): Voice {
    return windowVoice(this.workspace.settings, this.editor.locale);
  }

  voice({ document, report }: Checked): Voice {
    return voiceFor(this.workspace.settingsFor(document.uri), report.reading.language);
  }

  style(checked: Checked): DiagnosticStyle {
    const { relatedInformation, codeDescription, showsArticles } = this.editor;
    const voice = this.voice(checked);
    return { voice, ruleLink: this.#ruleLink, relatedInformation, codeDescription, showsArticles };
  }

  /** Reads all settings again: at the start, and when settings or workspace folders have changed. One after the other. */
  configure(folders: readonly WorkspaceFolder[] = this.#folders, told: unknown = this.#told): Promise<void> {
    this.#folders = folders;
    this.#told = told;
    this.#configuring = this.#configuring.then(() => this.#configure());
    return this.#configuring;
  }

  async #configure(): Promise<void> {
    const folders = this.#folders;
    try {
      const configuration = await pullConfiguration(this.#connection, this.editor, folders, this.#told);
      this.workspace.configure(folders, configuration.folders, configuration.window);
    } catch (error) {
      this.#connection.console.error(messageOf(error));
      this.workspace.configure(folders, new Map(), DEFAULTS);
    }
    this.newsrooms.configure();
    if (this.workspace.isVirtual && !this.#warnedOfVirtual) {
      this.#warnedOfVirtual = true;
      this.#message(MessageType.Info, this.windowVoice.say('lsp.archive.virtual'));
    }
    this.#markConfigured();
    this.documents.reconsider();
    this.documents.recheck();
    this.#tellArchive();
  }

  get folders(): readonly WorkspaceFolder[] {
    return this.#folders;
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** A document was opened, or its text has changed. */
  changed(document: TextDocument): void {
    this.#open.add(document.uri);
    this.documents.changed(document);
  }

  saved(uri: string): void {
    this.documents.saved(uri);
  }

  closed(uri: string): void {
    this.#open.delete(uri);
    this.#memories.delete(uri);
    this.documents.close(uri);
  }

  /** The carets have moved. */
  select(selection: SelectionParams): void {
    if (this.selection.set(selection) && this.workspace.settingsFor(selection.uri).hints === 'onSelection')
      this.#refreshing.hints();
  }

  /** Takes back what was found on request. */
  clear(uri: string): void {
    if (this.#open.has(uri)) this.documents.release(uri);
    else this.closed(uri);
  }

  /** Checks a document because someone asked. Undefined when it is not there, or was cancelled or failed. */
  async request(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    await this.#configured;
    this.calm.settle(uri);
    return this.documents.request(uri, token);
  }

  /** The report that holds for a document as it stands, if it is one that is checked. */
  current(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    return this.documents.current(uri, token);
  }

  setAnchor(uri: string, published: Day | undefined): void {
    if (published === undefined) this.#anchors.delete(uri);
    else this.#anchors.set(uri, published);
    this.documents.recheck((each) => each === uri);
  }

  /** Where decisions on a document are written; undefined where they cannot be. */
  decidingPlace(uri: string): DecidingPlace | undefined {
    return this.workspace.decidingPlace(uri);
  }

  /** Writes down what an editor decides, and checks again. Undefined when it was not said what is decided. */
  async decide(params: DecideParams, place: DecidingPlace): Promise<Decision | undefined> {
    const by = await signatureIn(place.folder, this.workspace.settingsFor(params.uri).signature);
    const decision = decisionOf(params, place, by, new Date());
    if (!decision) return undefined;
    await this.#decisions.add(place.folder, decision);
    this.documents.recheck();
    return decision;
  }

  /** A day that the editor has set, for a document without a report. */
  anchorAlone(day: Day): SpokenAnchor {
    return statedAnchor(day, this.windowVoice);
  }

  /** The archives as they are once settings are read, and small ones with them. */
  async archiveSoon(): Promise<Newsrooms> {
    await this.#configured;
    await this.newsrooms.settled(MOMENT, new AbortController().signal);
    return this.newsrooms;
  }

  /** Files have changed on disk. */
  filesChanged(uris: readonly string[]): void {
    this.newsrooms.refresh(uris);
    if (uris.some((uri) => uri.endsWith(`/${DECISIONS}`))) this.documents.recheck();
  }

  async close(): Promise<void> {
    this.documents.dispose();
    this.calm.dispose();
    await this.newsrooms.close();
  }

  async #check(document: TextDocument, patient: boolean, signal: AbortSignal): Promise<Report> {
    await this.#configured;
    const { uri } = document;
    await this.#keeperOf(uri).settled(patient ? Number.POSITIVE_INFINITY : MOMENT, signal);
    signal.throwIfAborted();
    const text = document.getText();
    const settings = await this.#checkSettings(uri);
    const archive = this.newsrooms.archiveFor(uri);
    if (!archive) return check(text, NO_ARCHIVE, settings, signal);
    try {
      return await check(text, this.#remembering(uri, archive), settings, signal);
    } catch (error) {
      if (!(error instanceof ArchiveFailure) || signal.aborted) throw error;
      if (this.newsrooms.archiveFor(uri) === archive) this.#keeperOf(uri).fail(error.cause);
      return check(text, NO_ARCHIVE, settings, signal);
    }
  }

  async #checkSettings(uri: string): Promise<CheckSettings> {
    const file = pathOf(uri);
    const published = this.#anchors.get(uri);
    const place = this.workspace.decidingPlace(uri);
    return {
      reading: {
        ...(file === undefined ? {} : { name: path.basename(file) }),
        ...(published === undefined ? {} : { published, publishedFrom: 'editor' as const }),
      },
      severities: this.workspace.settingsFor(uri).severities,
      ...(file === undefined ? {} : { self: { path: file } }),
      ...(place && { decisions: { standing: await this.#decisions.of(place.folder), path: place.path } }),
    };
  }

  #keeperOf(uri: string): ArchiveKeeper {
    return this.newsrooms.of(uri).keeper;
  }

  #remembering(uri: string, archive: OpenedArchive): RememberingArchive {
    const known = this.#memories.get(uri);
    if (known?.archive === archive) return known.memory;
    const memory = new RememberingArchive(archive);
    this.#memories.set(uri, { archive, memory });
    return memory;
  }

  #show(checked: Checked): void {
    const { uri } = checked.document;
    if (this.#isPushed(uri)) this.#push(checked);
    // After an edit the editor asks by itself; a new report of the same text it does not know of.
    if (this.#shown.get(uri) === checked.version) this.#refreshing.reports();
    this.#shown.set(uri, checked.version);
    this.#tellChecked(checked);
  }

  #tellChecked(checked: Checked): void {
    const { document } = checked;
    const large = isLarge(document) ? { size: megabytes(document.getText(), this.voice(checked)) } : undefined;
    this.#send(checkedStatus(this.calm.seen(checked), this.#keeperOf(document.uri).state, this.voice(checked), large));
  }

  /** What an editor is to see of a document now: all that was found but for the word that is being written. */
  diagnostics(checked: Checked): Diagnostic[] {
    return diagnosticsOf(checked, this.calm.findings(checked), this.style(checked));
  }

  /** Checks a document that is not open, and shows nothing of it. Rejects when aborted. */
  async checkAside(document: TextDocument, signal: AbortSignal): Promise<Checked> {
    try {
      return { document, version: document.version, report: await this.#check(document, true, signal) };
    } finally {
      if (!this.#open.has(document.uri)) this.#memories.delete(document.uri);
    }
  }

  /** Documents that are not open in the editor it does not ask about. */
  #isPushed(uri: string): boolean {
    return !this.editor.pulls || !this.#open.has(uri);
  }

  #push(checked: Checked): void {
    const { uri } = checked.document;
    const version = this.#open.has(uri) ? { version: checked.version } : {};
    void this.#connection.sendDiagnostics({ uri, ...version, diagnostics: this.diagnostics(checked) });
  }

  /** The hands rest: what has waited is shown. */
  #rested(uri: string): void {
    const checked = this.documents.latest(uri);
    if (!checked || checked.version !== checked.document.version) return;
    if (this.#isPushed(uri)) this.#push(checked);
    else this.#refreshing.diagnostics();
    this.#tellChecked(checked);
  }

  #clear(uri: string): void {
    this.#shown.delete(uri);
    this.calm.forget(uri);
    this.tokens.forget(uri);
    if (this.#isPushed(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #tell(document: TextDocument, state: Exclude<DocumentState, 'checked'>, error?: unknown): void {
    const voice = this.windowVoice;
    const size = state === 'tooLarge' ? megabytes(document.getText(), voice) : '';
    const reason = error === undefined ? '' : messageOf(error);
    const archive = this.#keeperOf(document.uri).state;
    const status = plainStatus(document.uri, state, archive, voice, { size, reason });
    this.#send(status);
    if (state === 'failed') this.#connection.console.error(error instanceof Error ? (error.stack ?? reason) : reason);
    if (state === 'tooLarge' && !this.#warned.has(document.uri)) {
      this.#warned.add(document.uri);
      this.#message(MessageType.Info, voice.say('lsp.document.tooLarge', { size }));
    }
  }

  /** Its drafts are checked anew: what the archive knows has changed. Some documents have become drafts by it. */
  #archiveChanged(keeper: ArchiveKeeper): void {
    this.#tellArchive();
    const isIts = (uri: string) => this.#keeperOf(uri) === keeper;
    if (keeper.state.state === 'indexing') {
      for (const checked of this.documents.reports) if (isIts(checked.document.uri)) this.#tellChecked(checked);
      return;
    }
    for (const uri of this.#memories.keys()) if (isIts(uri)) this.#memories.delete(uri);
    this.documents.reconsider();
    this.documents.recheck(isIts);
  }

  /** How all archives of the window stand together. */
  #tellArchive(): void {
    this.#send(plainStatus(undefined, 'ready', this.newsrooms.state(), this.windowVoice));
  }

  /** A message that wants no answer. (The library's own way is a request, which waits for one.) */
  #message(type: MessageType, message: string): void {
    void this.#connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  #send(status: StatusParams): void {
    void this.#connection.sendNotification(StatusNotification, status);
  }
}

const megabytes = (text: string, voice: Voice): string =>
  sayNumber(Math.round(Buffer.byteLength(text) / 1e5) / 10, voice.language);

/** "archive/old.jsonl:7: …", as every tool names a place in a file. */
function problemText(problem: ImportProblem | Error, voice: Voice): string {
  if (problem instanceof Error) return problem.message;
  const place = problem.line === undefined ? problem.path : `${problem.path}:${problem.line}`;
  return `${place}: ${voice.speak(problem.message)}`;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
