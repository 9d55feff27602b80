/**
 * "Dateline: Open Fact Sheet": what was checked in the draft in front, beside it. The sheet follows the draft through
 * every check, and is there again when the window is. It is made by the server (docs/protocol.md); here are the panel
 * and the ways from it into the editor.
 */
import { randomBytes } from 'node:crypto';
import {
  type Disposable,
  type ExtensionContext,
  type Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { DraftInFront } from './draftInFront.ts';
import { openArticle } from './openSource.ts';
import { type FactSheetPage, factSheetRequest } from './protocol.ts';
import { voice } from './voice.ts';

const TYPE = 'dateline.factSheet';
/** A sheet is asked for when checks have rested for so long, in ms; one that took long is asked for less often. */
const PAUSE = 150;

/** A caret that runs through the draft is followed when it rests, in ms. */
const REST = 80;

/** What the panel's script sends. */
type Sent = { readonly type: 'ready' } | { readonly type: 'claim' | 'source'; readonly index: number };

export class FactSheets implements Disposable {
  readonly #client: LanguageClient;
  readonly #front: DraftInFront;
  readonly #resources: Uri;
  readonly #subscriptions: Disposable[];
  #panel: WebviewPanel | undefined;
  /** The draft that is shown; it stays so while none is in front. */
  #uri: string | undefined;
  #page: FactSheetPage | undefined;
  /** What the panel was last sent. */
  #sent: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #pause = PAUSE;
  #pointing: NodeJS.Timeout | undefined;

  constructor(client: LanguageClient, front: DraftInFront, { extensionUri }: ExtensionContext) {
    this.#client = client;
    this.#front = front;
    this.#resources = Uri.joinPath(extensionUri, 'dist');
    this.#subscriptions = [
      front.onDidChange(() => this.#follow()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === this.#page?.uri) this.#pointSoon();
      }),
      window.registerWebviewPanelSerializer(TYPE, {
        deserializeWebviewPanel: async (panel, state?: { readonly uri?: unknown }) => {
          this.#uri ??= typeof state?.uri === 'string' ? state.uri : undefined;
          this.#take(panel);
        },
      }),
    ];
  }

  /** The draft whose sheet is in front, or undefined where another editor is. */
  get uri(): string | undefined {
    return this.#panel?.active ? this.#uri : undefined;
  }

  /** Opens the sheet beside the draft, which keeps the caret; asked a second time, goes into the sheet. */
  open(document: TextDocument): void {
    this.#uri = document.uri.toString();
    if (this.#panel) {
      this.#panel.reveal(undefined, false);
      this.#follow();
      return;
    }
    const title = voice()('Fact Sheet');
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#take(window.createWebviewPanel(TYPE, title, place, { enableFindWidget: true }));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#pointing);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#panel?.dispose();
  }

  #take(panel: WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#sent = undefined;
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#resources] };
    panel.iconPath = Uri.joinPath(this.#resources, '..', 'media', 'icon.png');
    panel.webview.onDidReceiveMessage((sent: Sent) => this.#receive(sent));
    panel.onDidChangeViewState(() => this.#follow());
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.webview.html = this.#shell(panel);
  }

  /** The frame around every sheet. Nothing is run or loaded but our own two files. */
  #shell({ webview }: WebviewPanel): string {
    const nonce = randomBytes(16).toString('base64');
    const file = (name: string) => webview.asWebviewUri(Uri.joinPath(this.#resources, name)).toString();
    const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
    return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('factSheet.css')}">
</head>
<body>
<div id="page"></div>
<script nonce="${nonce}" src="${file('factSheet.js')}"></script>
</body>
</html>`;
  }

  #follow(): void {
    const { document, status } = this.#front;
    if (!this.#panel) return;
    if (document && status && status.state !== 'quiet') this.#uri = document.uri.toString();
    clearTimeout(this.#timer);
    if (this.#panel.visible && status?.state !== 'checking')
      this.#timer = setTimeout(() => void this.#load(), this.#pause);
  }

  async #load(): Promise<void> {
    const uri = this.#uri;
    if (!this.#panel || !this.#client.isRunning()) return;
    const began = performance.now();
    const page = uri === undefined ? null : await this.#client.sendRequest(factSheetRequest, { uri }).catch(() => null);
    this.#pause = Math.max(PAUSE, 3 * (performance.now() - began));
    if (!this.#panel || uri !== this.#uri) return;
    const say = voice(page?.language);
    this.#page = page ?? undefined;
    this.#panel.title = page ? say('Fact Sheet: {0}', nameOf(page.uri)) : say('Fact Sheet');
    const text = say('Nothing has been checked here yet. Open a draft, and its fact sheet follows.');
    const message = page
      ? { type: 'sheet', uri: page.uri, html: page.html }
      : { type: 'nothing', uri: uri ?? '', text };
    // Places change with every key, what is said of them does not: then the page stays as it is.
    const sent = JSON.stringify(message);
    if (sent !== this.#sent) {
      this.#sent = sent;
      await this.#panel.webview.postMessage(message);
    }
    this.#point();
  }

  #pointSoon(): void {
    clearTimeout(this.#pointing);
    this.#pointing = setTimeout(() => this.#point(), REST);
  }

  /** Shows in the sheet which detail the draft's caret is on: of several, the one of the fewest words. */
  #point(): void {
    const { claims = [], uri } = this.#page ?? {};
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    const caret = editor?.selection.active;
    let index: number | null = null;
    let fewest = Number.POSITIVE_INFINITY;
    claims.forEach((claim, i) => {
      const range = this.#client.protocol2CodeConverter.asRange(claim);
      if (!editor || !caret || !range.contains(caret)) return;
      const length = editor.document.offsetAt(range.end) - editor.document.offsetAt(range.start);
      if (length >= fewest) return;
      fewest = length;
      index = i;
    });
    void this.#panel?.webview.postMessage({ type: 'caret', index });
  }

  async #receive(sent: Sent): Promise<void> {
    if (sent.type === 'ready') {
      this.#sent = undefined;
      await this.#load();
    } else if (sent.type === 'claim') {
      const range = this.#page?.claims[sent.index];
      if (this.#page && range) await this.#goTo(this.#page.uri, this.#client.protocol2CodeConverter.asRange(range));
    } else {
      const source = this.#page?.sources[sent.index];
      // In the sheet's place: the draft stays in sight.
      if (source) await openArticle(source.uri, source.line + 1, this.#panel?.viewColumn ?? ViewColumn.Beside);
    }
  }

  /** Selects the words in the draft, where it is open already. */
  async #goTo(address: string, range: Range): Promise<void> {
    const document = await workspace.openTextDocument(Uri.parse(address, true));
    const viewColumn = this.#draftColumn() ?? ViewColumn.One;
    const editor = await window.showTextDocument(document, { viewColumn, selection: document.validateRange(range) });
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #draftColumn(): ViewColumn | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#uri)?.viewColumn;
  }
}

const nameOf = (address: string): string => Uri.parse(address).path.split('/').at(-1) ?? '';
