/**
 * An archive behind drafts: opened for its places, kept in step with its files, and never in the way. While it is read, or
 * when it cannot be, drafts are checked against themselves.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportProblem } from '../../archive/importers/rawArticle.ts';
import type { OpenedArchive } from '../../archive/store.ts';
import type { Progress } from '../progress.ts';
import type { ArchivePlaces } from './workspace.ts';

export interface Opening {
  readonly places: ArchivePlaces;
  /** Throw the index away and read everything again. */
  readonly anew: boolean;
  /** Drafts are being checked against what the archive held until now. */
  readonly inUse: boolean;
  /** Aborted: stop reading and open what has been read. */
  readonly signal: AbortSignal;
  /** What an earlier time has left: drafts are checked against it until the archive itself is there. */
  meanwhile(archive: OpenedArchive): void;
  /** Told now and then while articles are read; never when there is nothing to read. */
  progress(share: number, articles: number): void;
  /** Something could not be read or used; the rest goes on. */
  problem(problem: ImportProblem): void;
}

/** An archive as it was opened for places that may have several house facts. */
export interface OpenedPlaces {
  /** The articles, all house facts before them. Closing it closes all. */
  readonly archive: OpenedArchive;
  /** The articles, the house facts of this file alone before them. */
  with(facts: string | undefined): OpenedArchive;
}

export type OpenPlaces = (opening: Opening) => Promise<OpenedPlaces>;

export interface ArchiveState {
  readonly state: 'none' | 'indexing' | 'ready' | 'failed';
  readonly articles: number;
  readonly folders: number;
  /** Reading was cancelled; some articles are missing. */
  readonly stopped?: boolean;
  /** Why it failed. */
  readonly reason?: string;
}

export interface ArchiveHost {
  /** The state, or what the archive holds, has changed. */
  changed(): void;
  /** Reading has begun; the result is told how it goes and may be cancelled by the editor. */
  begin(cancel: () => void): Progress;
  log(problem: ImportProblem | Error): void;
  /** The editor must mend something before the archive can be brought in step. */
  warn(problem: ImportProblem): void;
  /** So many places could not be read; each has been logged. Told when there is a new one among them. */
  unread(count: number): void;
}

/** Reading that takes no longer than this is not worth a progress display, in ms. */
const SHORT = 250;
/** Pause before an index that another window is filling is looked at again, in ms. */
const BUSY = 1000;
/** File events come in swarms (a git checkout); they are gathered for this long. */
const SWARM = 300;

export class ArchiveKeeper {
  readonly #open: OpenPlaces;
  readonly #host: ArchiveHost;
  #places: ArchivePlaces = { folders: [], facts: [] };
  #opened: OpenedPlaces | undefined;
  #state: ArchiveState = { state: 'none', articles: 0, folders: 0 };
  /** Openings follow one another: an index has one writer. */
  #work: Promise<void> = Promise.resolve();
  #waiting = 0;
  /** When the first of the openings now under way began, on the clock of `performance`. */
  #readingSince = 0;
  #controller: AbortController | undefined;
  #swarm: NodeJS.Timeout | undefined;
  #closed = false;
  /** The archive in use is what an earlier time has left. */
  #meanwhile = false;
  #problems: readonly ImportProblem[] = [];

  constructor(open: OpenPlaces, host: ArchiveHost) {
    this.#open = open;
    this.#host = host;
  }

  /** The archive to ask now, with all its house facts, or undefined while there is none. */
  get archive(): OpenedArchive | undefined {
    return this.#opened?.archive;
  }

  /** The same with no house facts but those of this file. */
  archiveWith(facts: string | undefined): OpenedArchive | undefined {
    return this.#opened?.with(facts);
  }

  get state(): ArchiveState {
    return this.#state;
  }

  /** What could not be read or used the last time the archive was opened. */
  get problems(): readonly ImportProblem[] {
    return this.#problems;
  }

  articlesIn(place: string): number {
    return this.archive?.articlesIn(place) ?? 0;
  }

  /** Opens the archive of these places, unless it is open already. */
  configure(places: ArchivePlaces): void {
    const same = JSON.stringify(places) === JSON.stringify(this.#places);
    this.#places = places;
    if (!same) void this.#reopen(false);
  }

  /** Files of the archive have changed: it is read again soon, the changed files alone. */
  refresh(places: ArchivePlaces): void {
    this.#places = places;
    clearTimeout(this.#swarm);
    this.#swarm = setTimeout(() => void this.#reopen(false), SWARM);
  }

  /** Looks at once for what has changed. Resolves when it is read. */
  bringUpToDate(places: ArchivePlaces): Promise<void> {
    this.#places = places;
    return this.#reopen(false);
  }

  /** Throws the index away and reads everything again. Resolves when it is done or has failed. */
  rebuild(places: ArchivePlaces): Promise<void> {
    this.#places = places;
    return this.#reopen(true);
  }

  /**
   * Waits until nothing is being read; returns early when `signal` aborts, or when `patience` ms have gone by since
   * the reading began. Counted from there, a long reading holds up one check for a moment, not every check after it.
   */
  async settled(patience: number, signal: AbortSignal): Promise<void> {
    const left = patience - (performance.now() - this.#readingSince);
    if (this.#waiting === 0 || signal.aborted || left <= 0) return;
    let timer: NodeJS.Timeout | undefined;
    let stop: (() => void) | undefined;
    const aborted = new Promise<void>((resolve) => {
      stop = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    const late = new Promise<void>((resolve) => {
      if (Number.isFinite(left)) timer = setTimeout(resolve, left);
    });
    await Promise.race([this.#idle(), aborted, late]);
    clearTimeout(timer);
    if (stop) signal.removeEventListener('abort', stop);
  }

  /** The archive did not answer: drafts do without it until it is opened again. */
  fail(error: unknown): void {
    this.#fail(error);
    this.#host.changed();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#swarm);
    this.#controller?.abort();
    await this.#work;
    this.letGo();
  }

  /** Lets the index go at once. */
  letGo(): void {
    this.#opened?.archive.close();
    this.#opened = undefined;
  }

  async #idle(): Promise<void> {
    while (this.#waiting > 0) await this.#work;
  }

  #reopen(anew: boolean): Promise<void> {
    if (this.#waiting++ === 0) this.#readingSince = performance.now();
    this.#work = this.#work.then(async () => {
      try {
        if (!this.#closed) await this.#read(anew);
      } finally {
        this.#waiting--;
      }
      if (!this.#closed) this.#host.changed();
    });
    return this.#work;
  }

  async #read(anew: boolean): Promise<void> {
    const places = this.#places;
    const folders = places.folders.length;
    if (folders === 0 && places.facts.length === 0) {
      this.letGo();
      this.#problems = [];
      this.#state = { state: 'none', articles: 0, folders };
      return;
    }
    const controller = new AbortController();
    this.#controller = controller;
    const display = new Display(this.#host, () => controller.abort());
    try {
      // The old archive answers until the new one is there, unless its index is to be thrown away.
      if (anew) this.letGo();
      for (let isNew = anew; ; isNew = false) {
        const told = await this.#openOnce(places, isNew, controller.signal, (share, articles) => {
          if (display.report(share, articles)) this.#announce(folders);
        });
        if (controller.signal.aborted || !told.some(isBusy)) break;
        // Another window is reading these articles: what it has read so far is in use already, and more will come.
        this.#announce(folders);
        await sleep(BUSY, undefined, { signal: controller.signal }).catch(() => {});
      }
      const stopped = controller.signal.aborted;
      const articles = this.archive?.size.articles ?? 0;
      this.#state = { state: 'ready', articles, folders, ...(stopped ? { stopped } : {}) };
    } catch (error) {
      this.#fail(error);
    } finally {
      display.end();
    }
  }

  /** Says once that articles are being read. */
  #announce(folders: number): void {
    if (this.#state.state === 'indexing' || this.#meanwhile) return;
    this.#state = { state: 'indexing', articles: this.#state.articles, folders };
    this.#host.changed();
  }

  /** Opens the archive, which then is the one in use; gives all that could not be read or used. */
  async #openOnce(
    places: ArchivePlaces,
    anew: boolean,
    signal: AbortSignal,
    progress: Opening['progress'],
  ): Promise<readonly ImportProblem[]> {
    const problems: ImportProblem[] = [];
    const opened = await this.#open({
      places,
      anew,
      inUse: this.#opened !== undefined,
      meanwhile: (archive) => this.#use(archive),
      signal,
      progress,
      problem: (problem) => problems.push(problem),
    });
    this.letGo();
    this.#opened = opened;
    this.#meanwhile = false;
    // What was told the last time is not told again and again.
    const known = new Set(this.#problems.map((problem) => JSON.stringify(problem)));
    const fresh = problems.filter((problem) => !known.has(JSON.stringify(problem)));
    for (const problem of fresh) this.#host.log(problem);
    for (const problem of fresh.filter(isFullDisk)) this.#host.warn(problem);
    if (fresh.some(isUnread)) this.#host.unread(problems.filter(isUnread).length);
    this.#problems = problems;
    return problems;
  }

  /** An archive that is behind its files is better than none. */
  #use(archive: OpenedArchive): void {
    this.letGo();
    this.#opened = { archive, with: () => archive };
    this.#meanwhile = true;
    this.#state = { state: 'ready', articles: archive.size.articles, folders: this.#places.folders.length };
    this.#host.changed();
  }

  #fail(error: unknown): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    const reason = cause.message;
    this.#host.log(cause);
    this.letGo();
    this.#state = { state: 'failed', articles: 0, folders: this.#places.folders.length, reason };
  }
}

/** The progress display of one reading; it appears when that takes longer than a moment. */
class Display {
  readonly #host: ArchiveHost;
  readonly #cancel: () => void;
  readonly #began = performance.now();
  #shown: Progress | undefined;

  constructor(host: ArchiveHost, cancel: () => void) {
    this.#host = host;
    this.#cancel = cancel;
  }

  /** True when it is shown. */
  report(share: number, articles: number): boolean {
    if (!this.#shown && performance.now() - this.#began > SHORT) this.#shown = this.#host.begin(this.#cancel);
    this.#shown?.report(share, articles);
    return this.#shown !== undefined;
  }

  end(): void {
    this.#shown?.end();
  }
}

const isBusy = ({ message }: ImportProblem): boolean => message.key === 'archive.index.busy';

const isFullDisk = ({ message }: ImportProblem): boolean => /^archive\.index\.(?:full|noRoom)$/.test(message.key);

/** An empty folder or a busy index is worth a line in the log; what the editor must mend is worth a message. */
const isUnread = ({ message }: ImportProblem): boolean => !/^archive\.(?:empty$|index\.)/.test(message.key);
