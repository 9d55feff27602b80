/** What the server says of drafts and of the archive, for everybody who shows some of it. */
import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type Status, statusNotification } from './protocol.ts';

export class Statuses implements Disposable {
  readonly #emitter = new EventEmitter<Status>();
  readonly #subscription: Disposable;

  constructor(client: LanguageClient) {
    this.#subscription = client.onNotification(statusNotification, (status) => this.#emitter.fire(status));
  }

  get onStatus(): Event<Status> {
    return this.#emitter.event;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#emitter.dispose();
  }
}
