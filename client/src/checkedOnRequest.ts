/**
 * Documents of languages that Dateline does not follow by itself (a web page, a script, a subtitle file) and that an
 * editor had checked. The server holds no copy of them, so the client sends the text anew after an edit, and tells the
 * server to forget the findings when the document is closed.
 */
import { type Disposable, type TextDocument, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type CheckResult, checkRequest, clearNotification } from './protocol.ts';

const AFTER_THE_LAST_KEY = 300;
/** Longer texts are sent when they are saved, as the server does it with drafts. */
const LARGE = 1_000_000;

const isLarge = (document: TextDocument): boolean => new TextEncoder().encode(document.getText()).length > LARGE;

export class CheckedOnRequest implements Disposable {
  readonly #client: LanguageClient;
  /** The re-check each document waits for, if any. */
  readonly #documents = new Map<TextDocument, NodeJS.Timeout | undefined>();
  readonly #subscriptions: Disposable[];

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!this.#documents.has(document) || contentChanges.length === 0 || isLarge(document)) return;
        clearTimeout(this.#documents.get(document));
        const later = setTimeout(() => this.#send(document).catch(() => undefined), AFTER_THE_LAST_KEY);
        this.#documents.set(document, later);
      }),
      workspace.onDidSaveTextDocument((document) => {
        if (this.#documents.has(document) && isLarge(document)) this.#send(document).catch(() => undefined);
      }),
      // Also when its language changes: to VS Code that is closing and opening.
      workspace.onDidCloseTextDocument((document) => {
        if (!this.#documents.has(document)) return;
        clearTimeout(this.#documents.get(document));
        this.#documents.delete(document);
        this.#client.sendNotification(clearNotification, { uri: document.uri.toString() }).catch(() => undefined);
      }),
    ];
  }

  /** Checks the document now and follows it until it is closed. */
  async check(document: TextDocument): Promise<CheckResult> {
    const result = await this.#send(document);
    if (!document.isClosed) this.#documents.set(document, this.#documents.get(document));
    return result;
  }

  dispose(): void {
    for (const later of this.#documents.values()) clearTimeout(later);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #send(document: TextDocument): Promise<CheckResult> {
    const { uri, languageId, version } = document;
    return this.#client.sendRequest(checkRequest, {
      uri: uri.toString(),
      text: document.getText(),
      languageId,
      version,
    });
  }
}
