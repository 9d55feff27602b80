/** Asks the editor to ask again: what it shows of a document has changed though its text has not. */
import type { Connection } from 'vscode-languageserver/node';
import type { Editor } from './editor.ts';

export class Refreshing {
  readonly #connection: Connection;
  readonly #editor: Editor;

  constructor(connection: Connection, editor: Editor) {
    this.#connection = connection;
    this.#editor = editor;
  }

  /** All that hangs on a report. */
  reports(): void {
    this.hints();
    this.diagnostics();
    if (this.#editor.refreshes.tokens) this.#connection.languages.semanticTokens.refresh().catch(() => {});
  }

  diagnostics(): void {
    if (this.#editor.refreshes.diagnostics) this.#connection.languages.diagnostics.refresh();
  }

  hints(): void {
    if (this.#editor.refreshes.hints) this.#connection.languages.inlayHint.refresh().catch(() => {});
  }
}
