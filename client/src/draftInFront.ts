/** The draft that the views beside the text speak of: the one in front, or one in sight beside its source. */
import { commands, type Disposable, type Event, EventEmitter, type TextDocument, window } from 'vscode';
import type { Status } from './protocol.ts';
import type { Statuses } from './statuses.ts';

export class DraftInFront implements Disposable {
  readonly #statuses: Statuses;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  #document: TextDocument | undefined;

  constructor(statuses: Statuses) {
    this.#statuses = statuses;
    this.#subscriptions = [
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.#look()),
      window.onDidChangeVisibleTextEditors(() => this.#look()),
      // Of this document or of the archive: what is shown of the draft may be another.
      statuses.onStatus(({ uri }) => {
        this.#look();
        if (uri === undefined || uri === this.#document?.uri.toString()) this.#changed.fire();
      }),
    ];
    this.#look();
  }

  /** Another draft is in front, or something was told of the one that is. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** The draft, or a text that is not checked; undefined where no text is in sight. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** What was last told of it. */
  get status(): Status | undefined {
    return this.#document && this.#statuses.of(this.#document.uri.toString());
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(): void {
    const active = window.activeTextEditor?.document;
    void commands.executeCommand('setContext', 'dateline.draft', active !== undefined && this.#isDraft(active));
    const next = this.#inFront(active);
    if (next === this.#document) return;
    this.#document = next;
    this.#changed.fire();
  }

  #inFront(active: TextDocument | undefined): TextDocument | undefined {
    if (active && this.#isDraft(active)) return active;
    const drafts = window.visibleTextEditors.map(({ document }) => document).filter((each) => this.#isDraft(each));
    return drafts.find((each) => each === this.#document) ?? drafts[0] ?? active;
  }

  #isDraft(document: TextDocument): boolean {
    const status = this.#statuses.of(document.uri.toString());
    return status ? status.state !== 'quiet' : document.languageId === 'news-draft';
  }
}
