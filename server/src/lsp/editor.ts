/** What the editor at the other end can do, and what it asked for at the start. */
import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver/node';

export interface Editor {
  readonly folders: readonly WorkspaceFolder[];
  readonly locale: string | undefined;
  /** Folder for the archive's index. */
  readonly cache: string | undefined;
  /** Address of the rules' page, over the one beside the server. */
  readonly rulesPage: string | undefined;
  /** Settings handed over at the start, for editors that cannot be asked. */
  readonly settings: unknown;
  readonly canBeAsked: boolean;
  readonly tellsSettings: boolean;
  readonly tellsFolders: boolean;
  readonly watchesFiles: boolean;
  readonly watchesAnywhere: boolean;
  readonly showsProgress: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly versionedEdits: boolean;
  /** Asks for an action's edit when it is wanted; and creates a file that an edit is for. */
  readonly resolvesEdits: boolean;
  readonly createsFiles: boolean;
  readonly markdown: boolean;
  /** Shows a word of ours for what is folded. */
  readonly namesFolds: boolean;
  /** Asks again for what it shows when it is told to. */
  readonly refreshes: { readonly hints: boolean; readonly tokens: boolean; readonly diagnostics: boolean };
  /** Asks for the diagnostics of its documents; others are sent them. */
  readonly pulls: boolean;
  readonly definitionLinks: boolean;
  /** Shows the parts of a draft with their claims below them. */
  readonly nestedSymbols: boolean;
  /** Shows texts that it asks us for: articles that are no text files. */
  readonly showsArticles: boolean;
  /** Asks for the reason of a decision. */
  readonly asksReasons: boolean;
}

export function readEditor(params: InitializeParams): Editor {
  const { workspace, textDocument, window } = params.capabilities;
  const options = record(params.initializationOptions);
  const watching = workspace?.didChangeWatchedFiles;
  const formats = textDocument?.hover?.contentFormat;
  return {
    folders: params.workspaceFolders ?? rootFolder(params),
    locale: params.locale,
    cache: text(options.cache),
    rulesPage: text(options.rulesPage),
    settings: options.settings,
    canBeAsked: workspace?.configuration === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    watchesFiles: watching?.dynamicRegistration === true,
    watchesAnywhere: watching?.relativePatternSupport === true,
    showsProgress: window?.workDoneProgress === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescription: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    markdown: formats === undefined || formats.includes('markdown'),
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    namesFolds: textDocument?.foldingRange?.foldingRange?.collapsedText === true,
    pulls: pullsDiagnostics(params),
    refreshes: {
      diagnostics: pullsDiagnostics(params) && workspace?.diagnostics?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      tokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    definitionLinks: textDocument?.definition?.linkSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    showsArticles: options.articles === true,
    asksReasons: options.reasons === true,
  };
}

/** An editor whose library asks, but that would rather be sent them, says so. */
const pullsDiagnostics = ({ capabilities, initializationOptions }: InitializeParams): boolean =>
  capabilities.textDocument?.diagnostic !== undefined && record(initializationOptions).diagnostics !== 'push';

/** Editors from before workspace folders name one root. */
function rootFolder({ rootUri }: InitializeParams): WorkspaceFolder[] {
  return rootUri ? [{ uri: rootUri, name: decodeURIComponent(rootUri.split('/').at(-1) ?? '') }] : [];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
