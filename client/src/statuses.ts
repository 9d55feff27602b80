/** What the server says of drafts and of the archive, for everybody who shows some of it. */
import { Disposable, type Event, EventEmitter, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type Status, statusNotification } from './protocol.ts';

export class Statuses implements Disposable {
  readonly #emitter = new EventEmitter<Status>();
  /** The last word on each open document. */
  readonly #documents = new Map<string, Status>();
  readonly #subscriptions: Disposable;

  constructor(client: LanguageClient) {
    this.#subscriptions = Disposable.from(
      this.#emitter,
      client.onNotification(statusNotification, (status) => {
        if (status.uri !== undefined) this.#documents.set(status.uri, status);
        this.#emitter.fire(status);
      }),
      workspace.onDidCloseTextDocument((document) => this.#documents.delete(document.uri.toString())),
    );
  }

  get onStatus(): Event<Status> {
    return this.#emitter.event;
  }

  /** What was last told of a document; undefined for one that nothing was told of. */
  of(uri: string): Status | undefined {
    return this.#documents.get(uri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
