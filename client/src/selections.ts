/** Tells the server where the carets are, line by line: hints that are wanted on the selection alone follow them. */
import { Disposable, type TextEditor, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isServed } from './languageClient.ts';
import { selectionNotification } from './protocol.ts';

/** Carets that run through a text are told of when they rest, in ms. */
const PAUSE = 100;

export class Selections implements Disposable {
  readonly #client: LanguageClient;
  readonly #subscriptions: Disposable;
  #timer: NodeJS.Timeout | undefined;
  #told = '';

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#subscriptions = Disposable.from(
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.#moved(editor)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('dateline.hints') && window.activeTextEditor)
          this.#moved(window.activeTextEditor);
      }),
    );
  }

  #moved(editor: TextEditor): void {
    if (editor !== window.activeTextEditor || !isServed(editor.document)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(editor), PAUSE);
  }

  #tell({ document, selections }: TextEditor): void {
    if (!this.#client.isRunning()) return;
    if (workspace.getConfiguration('dateline', document).get('hints') !== 'onSelection') return;
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const lines = [uri, ...selections.map(({ start, end }) => `${start.line}-${end.line}`)].join(' ');
    if (lines === this.#told) return;
    this.#told = lines;
    const ranges = selections.map((selection) => this.#client.code2ProtocolConverter.asRange(selection));
    void this.#client.sendNotification(selectionNotification, { uri, ranges });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }
}
