/** The line to the language server: which documents it serves and how it is started. */
import { type DocumentSelector, type ExtensionContext, type Hover, languages, type TextDocument } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { linkSources } from './openSource.ts';

/** Where drafts are written. Others (git:, output:, a comment's input) are views of something, not drafts. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];
const LANGUAGES = ['news-draft', 'plaintext', 'markdown'];

const served: DocumentSelector = LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme })));

/** True when the server follows the document while it is open; others are checked on request, with their text. */
export const isServed = (document: TextDocument): boolean => languages.match(served, document) > 0;

/** `onCard` is told of each card before it is shown. */
export function createClient(context: ExtensionContext, onCard: (card: Hover) => void): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  return new LanguageClient(
    'dateline',
    'Dateline',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    {
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
    },
  );
}
