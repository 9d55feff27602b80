/** The line to the language server: which documents it serves and what it is told at the start. */
import {
  type DocumentSelector,
  type ExtensionContext,
  type Hover,
  languages,
  type TextDocument,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { linkSources } from './openSource.ts';
import { serverProcess } from './serverProcess.ts';

/** Where drafts are written. Others (git:, output:, a comment's input) are views of something, not drafts. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];
// A browser has file systems by many names: the workspace's is always one that drafts are written in.
SCHEMES.push(
  ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme).filter((name) => !SCHEMES.includes(name)),
);
const LANGUAGES = ['news-draft', 'plaintext', 'markdown'];

const served: DocumentSelector = LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme })));

/** True when the server follows the document while it is open; others are checked on request, with their text. */
export const isServed = (document: TextDocument): boolean => languages.match(served, document) > 0;

/** `onCard` is told of each card before it is shown. */
export function createClient(context: ExtensionContext, onCard: (card: Hover) => void): LanguageClient {
  return serverProcess(context, {
    documentSelector: LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme }))),
    // One index for all windows: workspaces that share an archive read it once.
    initializationOptions: {
      cache: context.globalStorageUri.fsPath,
      articles: true,
      reasons: true,
      diagnostics: 'push',
    },
    middleware: {
      async provideHover(document, position, token, next) {
        const hover = await next(document, position, token);
        if (!hover) return hover;
        const card = linkSources(hover);
        onCard(card);
        return card;
      },
    },
  });
}
