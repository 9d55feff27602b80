/**
 * "Check Workspace": all drafts are checked, and what is found in them is sent to the editor, which need not have them
 * open. It stands until a draft changes: then, and when a draft is closed, that draft is checked again where it lies.
 */
import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import { paceOf } from '../output/pace.ts';
import { addCounts, type Counts, countReport, NOTHING, summaryMessage } from '../output/summary.ts';
import type { Message } from '../rules/finding.ts';
import { pathOf } from './addresses.ts';
import { unlessCancelled } from './cancelling.ts';
import type { CheckWorkspaceParams, WorkspaceResult } from './protocol.ts';
import type { Session } from './session/session.ts';
import { type CheckedDraft, checkedDraft, checkedDrafts } from './workspaceDrafts.ts';

/** How far a check has come. */
interface Course {
  counts: Counts;
  /** Drafts that are not checked yet, of all. */
  left: number;
  all: number;
}

const NO_DRAFTS: Message = { key: 'lsp.workspace.none', values: {} };

const stoppedMessage = ({ counts, left, all }: Course): Message =>
  counts.drafts === 0
    ? { key: 'lsp.workspace.stoppedAtOnce', values: {} }
    : {
        key: 'lsp.workspace.stopped',
        values: { left: { number: left }, all: { number: all }, summary: summaryMessage(counts) },
      };

/** Steps are shown at most this often, in ms. */
const STEP = 100;

export class WorkspaceCheck {
  readonly #connection: Connection;
  readonly #the: () => Session;
  /** Drafts that the editor was sent findings of. */
  readonly #told = new Set<string>();

  constructor(connection: Connection, the: () => Session) {
    this.#connection = connection;
    this.#the = the;
  }

  /** What was sent until it is cancelled stays with the editor, which is told how far it came. */
  run({ workDoneToken }: CheckWorkspaceParams, token: CancellationToken): Promise<WorkspaceResult> {
    const session = this.#the();
    const course: Course = { counts: NOTHING, left: 0, all: 0 };
    const result = (message: Message): WorkspaceResult => {
      const { drafts, findings } = course.counts;
      return { drafts, findings, message: session.windowVoice.speak(message) };
    };
    return unlessCancelled(
      token,
      async (signal) => {
        await this.#checkAll(session, course, workDoneToken, signal);
        return result(course.counts.drafts === 0 ? NO_DRAFTS : summaryMessage(course.counts));
      },
      () => result(stoppedMessage(course)),
    );
  }

  async #checkAll(
    session: Session,
    course: Course,
    workDoneToken: CheckWorkspaceParams['workDoneToken'],
    signal: AbortSignal,
  ): Promise<void> {
    await session.archiveSoon();
    const display = this.#display(workDoneToken, session);
    const earlier = new Set(this.#told);
    const progress = (done: number, all: number) => {
      Object.assign(course, { left: all - done, all });
      display.report(done, all);
    };
    try {
      for await (const draft of checkedDrafts(session, progress, signal)) {
        signal.throwIfAborted();
        this.#tell(draft, session);
        earlier.delete(draft.uri);
        course.counts = addCounts(course.counts, countReport(draft.checked.report));
      }
    } finally {
      display.end();
    }
    for (const uri of earlier) this.#forget(uri);
  }

  /** A draft was closed or has changed on disk: what was found in it may hold no longer. */
  async again(uri: string): Promise<void> {
    const session = this.#the();
    const file = pathOf(uri);
    if (!this.#told.has(uri) || session.isOpen(uri) || file === undefined) return;
    const draft = await checkedDraft(session, file, new AbortController().signal);
    if (session.isOpen(uri) || !this.#told.has(uri)) return;
    if (draft) this.#tell(draft, session);
    else this.#forget(uri);
  }

  /** Of a draft that is open the editor has been told already. */
  #tell({ uri, checked, isOpen }: CheckedDraft, session: Session): void {
    if (!isOpen) void this.#connection.sendDiagnostics({ uri, diagnostics: session.diagnostics(checked) });
    this.#told.add(uri);
  }

  #forget(uri: string): void {
    this.#told.delete(uri);
    if (!this.#the().isOpen(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** How many of how many, and how fast; nothing for an editor that gave no token for it. */
  #display(token: CheckWorkspaceParams['workDoneToken'], { windowVoice }: Session) {
    const display = this.#connection.window.attachWorkDoneProgress(token);
    display.begin(windowVoice.say('lsp.workspace.progress'), 0, undefined, true);
    const began = Date.now();
    let last = 0;
    return {
      report(done: number, all: number): void {
        const now = Date.now();
        if (now - last < STEP || all === 0) return;
        last = now;
        const pace = paceOf(done, done / all, now - began);
        const values = { done: { number: done }, all: { number: all } };
        const message = pace
          ? windowVoice.say('lsp.workspace.progressRate', { ...values, rate: { number: pace.rate } })
          : windowVoice.say('lsp.workspace.progressCount', values);
        display.report(Math.floor((100 * done) / all), message);
      },
      end: () => display.done(),
    };
  }
}
