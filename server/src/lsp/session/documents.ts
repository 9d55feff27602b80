/**
 * The open documents and their checks: one run a document at a time, on the open buffer, after a short pause in
 * typing. A run that an edit overtakes is aborted, and its result, should it still come, is dropped.
 *
 * Knows when to check and whether a result may be shown; what a check is and where results go, it is told.
 */
import type { CancellationToken } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Report } from '../../checker.ts';
import type { DocumentState } from '../protocol.ts';

/** A report with the document it is of. Its positions hold only while `document.version` is `version`. */
export interface Checked {
  readonly document: TextDocument;
  readonly version: number;
  readonly report: Report;
}

export interface DocumentsHost {
  /** True when a document is to be checked without being asked for. May change; see `reconsider`. */
  isDraft(document: TextDocument): boolean;
  /** Checks a text as it stands. `patient` runs wait for the archive, others only a moment. Rejects when aborted. */
  check(document: TextDocument, patient: boolean, signal: AbortSignal): Promise<Report>;
  /** A report of the newest version. */
  found(checked: Checked): void;
  /** Nothing is known of the document any more; what was shown of it goes. */
  forgotten(uri: string): void;
  state(document: TextDocument, state: Exclude<DocumentState, 'checked'>, error?: unknown): void;
}

interface Run {
  readonly version: number;
  readonly patient: boolean;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

interface Entry {
  readonly document: TextDocument;
  /** Checked on request: followed until closed, unless it is too large. */
  requested: boolean;
  /** Followed: checked after each edit. */
  followed: boolean;
  timer?: NodeJS.Timeout | undefined;
  run?: Run | undefined;
  checked?: Checked | undefined;
  /** The last report, whatever has changed since. */
  latest?: Checked | undefined;
  failed?: boolean;
  /** The last standing state that was told, so that it is told once. */
  told?: DocumentState;
}

/** Pause in typing after which a check starts: longer than an input method's changes are apart, shorter than hands notice. */
export const PAUSE = 25;
/** Longer texts (in UTF-16 units) are checked on request only. */
export const TOO_LARGE = 4 * 1024 * 1024;
/** Texts of more bytes than this are checked when they are opened and when they are saved, not while one types. */
const LARGE = 1_000_000;
/** A check that takes longer than this is announced. */
const NOTICEABLE = 200;

const lengthOf = (document: TextDocument): number => document.offsetAt({ line: 1e9, character: 0 });

export const isTooLarge = (document: TextDocument): boolean => lengthOf(document) > TOO_LARGE;

/** True for a text that is checked when it is saved. A UTF-16 unit is three bytes at most: short texts are not weighed. */
export const isLarge = (document: TextDocument): boolean =>
  3 * lengthOf(document) > LARGE && Buffer.byteLength(document.getText()) > LARGE;

export class Documents {
  readonly #entries = new Map<string, Entry>();
  readonly #host: DocumentsHost;

  constructor(host: DocumentsHost) {
    this.#host = host;
  }

  /** Takes in a text that is not open, so that it can be checked on request; `close` or `release` lets it go. */
  adopt(document: TextDocument): void {
    this.#drop(document.uri);
    this.#entries.set(document.uri, { document, requested: true, followed: false });
  }

  /** Takes a request back: a document that is no draft becomes quiet again. */
  release(uri: string): void {
    const entry = this.#entries.get(uri);
    if (!entry) return;
    entry.requested = false;
    this.#decide(entry);
  }

  /** A document is open, or the text of one that is has changed in place. */
  changed(document: TextDocument): void {
    const entry = this.#entries.get(document.uri);
    if (entry?.document !== document) {
      this.#open(document);
      return;
    }
    this.#stop(entry);
    if (!entry.followed || isTooLarge(document)) this.#decide(entry);
    else if (!isLarge(document)) entry.timer = setTimeout(() => this.#start(entry, false), PAUSE);
  }

  /** A document was saved: a large one is checked now. */
  saved(uri: string): void {
    const entry = this.#entries.get(uri);
    if (entry?.followed && entry.checked?.version !== entry.document.version && isLarge(entry.document))
      this.#start(entry, false);
  }

  close(uri: string): void {
    this.#drop(uri);
    this.#host.forgotten(uri);
  }

  /** Decides anew which documents are drafts; those newly followed are checked, all others left as they are. */
  reconsider(): void {
    for (const entry of this.#entries.values()) this.#decide(entry);
  }

  /** Checks followed documents again, all or those that are concerned: settings, archive or anchor have changed. */
  recheck(concerned: (uri: string) => boolean = () => true): void {
    for (const entry of this.#entries.values()) {
      if (!entry.followed || !concerned(entry.document.uri)) continue;
      this.#stop(entry);
      entry.checked = undefined;
      this.#start(entry, false);
    }
  }

  get(uri: string): TextDocument | undefined {
    return this.#entries.get(uri)?.document;
  }

  isFollowed(uri: string): boolean {
    return this.#entries.get(uri)?.followed ?? false;
  }

  /** The newest report of a document as it stands; waits for a run under way, and starts none that nobody wants. */
  async current(uri: string, token?: CancellationToken): Promise<Checked | undefined> {
    const entry = this.#entries.get(uri);
    if (!entry) return undefined;
    const waits = entry.followed && (entry.run !== undefined || !isLarge(entry.document));
    if (waits) return this.#settle(entry, false, token);
    return entry.checked?.version === entry.document.version ? entry.checked : undefined;
  }

  /** The reports of followed documents as these stand. */
  get reports(): readonly Checked[] {
    return [...this.#entries.values()].flatMap(({ document, followed, checked }) =>
      followed && checked?.version === document.version ? checked : [],
    );
  }

  /** The newest report of a document that is followed, be it of an earlier version; its positions may be off. */
  latest(uri: string): Checked | undefined {
    const entry = this.#entries.get(uri);
    return entry?.followed ? entry.latest : undefined;
  }

  /** Checks a document now because someone asked; it is followed from then on. */
  async request(uri: string, token?: CancellationToken): Promise<Checked | undefined> {
    const entry = this.#entries.get(uri);
    if (!entry) return undefined;
    entry.requested = true;
    entry.followed = !isTooLarge(entry.document);
    this.#stop(entry);
    entry.checked = undefined;
    return this.#settle(entry, true, token);
  }

  dispose(): void {
    for (const uri of [...this.#entries.keys()]) this.#drop(uri);
  }

  #open(document: TextDocument): void {
    this.#drop(document.uri);
    const entry: Entry = { document, requested: false, followed: false };
    this.#entries.set(document.uri, entry);
    this.#decide(entry);
  }

  #decide(entry: Entry): void {
    const { document } = entry;
    const wanted = entry.requested || this.#host.isDraft(document);
    const tooLarge = isTooLarge(document);
    const followed = wanted && !tooLarge;
    if (followed === entry.followed && followed) return;
    entry.followed = followed;
    if (followed) {
      this.#start(entry, false);
      return;
    }
    this.#stop(entry);
    if (entry.checked) {
      entry.checked = undefined;
      this.#host.forgotten(document.uri);
    }
    const state = wanted && tooLarge ? 'tooLarge' : 'quiet';
    if (entry.told !== state) this.#host.state(document, state);
    entry.told = state;
  }

  /** Waits until there is a report of the version that stands; undefined when closed, failed or cancelled. */
  async #settle(entry: Entry, patient: boolean, token?: CancellationToken): Promise<Checked | undefined> {
    const { document } = entry;
    while (this.#entries.get(document.uri) === entry && !token?.isCancellationRequested) {
      if (entry.checked?.version === document.version) return entry.checked;
      const underWay = entry.run?.version === document.version && (entry.run.patient || !patient);
      const run = underWay ? entry.run! : this.#start(entry, patient);
      await untilDone(run.done, token);
      if (entry.failed && entry.run === undefined) return undefined;
    }
    return undefined;
  }

  #start(entry: Entry, patient: boolean): Run {
    this.#stop(entry);
    const controller = new AbortController();
    const { version } = entry.document;
    entry.failed = false;
    const run: Run = { version, patient, controller, done: this.#check(entry, version, patient, controller.signal) };
    entry.run = run;
    void run.done.then(() => {
      if (entry.run === run) entry.run = undefined;
    });
    return run;
  }

  async #check(entry: Entry, version: number, patient: boolean, signal: AbortSignal): Promise<void> {
    const { document } = entry;
    const announce = setTimeout(() => this.#host.state(document, 'checking'), NOTICEABLE);
    try {
      await null; // `entry.run` is set before anything can come back
      const report = await this.#host.check(document, patient, signal);
      if (signal.aborted || document.version !== version || this.#entries.get(document.uri) !== entry) return;
      entry.checked = { document, version, report };
      entry.latest = entry.checked;
      entry.told = 'checked';
      this.#host.found(entry.checked);
    } catch (error) {
      if (signal.aborted) return;
      entry.failed = true;
      this.#host.state(document, 'failed', error);
    } finally {
      clearTimeout(announce);
    }
  }

  #stop(entry: Entry): void {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    entry.run?.controller.abort();
    entry.run = undefined;
  }

  #drop(uri: string): void {
    const entry = this.#entries.get(uri);
    if (!entry) return;
    this.#stop(entry);
    this.#entries.delete(uri);
  }
}

/** Resolves when the run has ended or the request is cancelled, whichever comes first. */
async function untilDone(done: Promise<void>, token: CancellationToken | undefined): Promise<void> {
  if (!token) return done;
  let listener: { dispose(): void } | undefined;
  await Promise.race([
    done,
    new Promise<void>((resolve) => {
      listener = token.onCancellationRequested(() => resolve());
    }),
  ]);
  listener?.dispose();
}
