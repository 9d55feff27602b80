/** Articles that lie in Word, PDF or packed files: VS Code cannot show these, so it shows their text, to be read only. */
import {
  type Disposable,
  languages,
  type TextDocument,
  type TextDocumentContentProvider,
  type Uri,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { articleTextRequest } from './protocol.ts';

/** The scheme of the addresses that the server gives such articles. */
export const SCHEME = 'dateline-article';

/** For the lines of the texts that have been fetched: the lines by which sources name them, where these are others. */
const lines = new Map<string, readonly number[]>();

export class ArticleTexts implements Disposable, TextDocumentContentProvider {
  readonly #client: LanguageClient;
  readonly #subscriptions: Disposable[];

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      workspace.onDidCloseTextDocument(({ uri }) => lines.delete(uri.toString())),
    ];
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const found = await this.#client.sendRequest(articleTextRequest, { uri: uri.toString() });
    if (!found) throw new Error('the article is not there');
    if (found.lines) lines.set(uri.toString(), found.lines);
    return found.text;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** Opens an article: as it lies in its file, or its text, which is then shown as a news text is. */
export async function openArticleDocument(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  return uri.scheme === SCHEME ? languages.setTextDocumentLanguage(document, 'news-draft') : document;
}

/** The line of an opened article that a source names by a number. Both from 1. */
export function lineIn(document: TextDocument, named: number): number {
  const found = lines.get(document.uri.toString())?.findIndex((line) => line >= named) ?? named - 1;
  return Math.min(Math.max(found, 0), document.lineCount - 1) + 1;
}
