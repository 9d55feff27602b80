/**
 * The language server, wired by hand: what the editor sends, to whom it goes, and what goes back.
 * docs/protocol.md is its contract. Claims are the business of the floors below; here are LSP and its life cycle.
 */
import {
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseIsoDay } from '../time/civil.ts';
import { articleText } from './articleText.ts';
import { articlesOf, monthsOf, problemsOf } from './browsing.ts';
import { signalOf } from './cancelling.ts';
import { claimListOf } from './claimList.ts';
import { KINDS } from './codeActions.ts';
import { TRIGGERS } from './completion/completion.ts';
import { type Editor, readEditor } from './editor.ts';
import { exportedSheet, factSheetOf, isFormat } from './factSheet.ts';
import { serveFeatures } from './features.ts';
import * as protocol from './protocol.ts';
import { searchIn } from './searching.ts';
import { LEGEND } from './semanticTokens.ts';
import { Session } from './session/session.ts';
import { spokenAnchor, spokenArchive } from './status.ts';
import { summaryOf } from './summary.ts';
import { Watching } from './watching.ts';
import { WorkspaceCheck } from './workspaceCheck.ts';

type TheSession = () => Session;

/** Wires a server to a connection; the caller listens. Once for each connection. */
export function startServer(connection: Connection): void {
  let session: Session | undefined;
  const the: TheSession = () => {
    if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first');
    return session;
  };
  connection.onInitialize((params) => {
    session = new Session(connection, readEditor(params));
    return capabilities(params, session.editor);
  });
  const all = new WorkspaceCheck(connection, the);
  serveSettings(connection, the, all);
  serveDocuments(connection, the, all);
  serveFeatures(connection, the);
  serveCommands(connection, the, all);
  serveViews(connection, the);
  serveArchive(connection, the);
  connection.onShutdown(() => session?.close());
  // The editor may go without a word: the index is left as it should be.
  process.on('exit', () => session?.newsrooms.letGo());
}

function capabilities(params: InitializeParams, { pulls }: Editor): InitializeResult {
  return {
    serverInfo: { name: 'Dateline' },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(pulls && {
        diagnosticProvider: { identifier: 'dateline', interFileDependencies: false, workspaceDiagnostics: true },
      }),
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true },
      inlayHintProvider: true,
      semanticTokensProvider: { legend: LEGEND, full: { delta: true } },
      documentLinkProvider: {},
      foldingRangeProvider: true,
      codeActionProvider: { codeActionKinds: [...KINDS], resolveProvider: true },
      executeCommandProvider: { commands: [protocol.DECIDE_NOW] },
      ...(params.capabilities.workspace?.workspaceFolders
        ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
        : {}),
    },
  };
}

function serveSettings(connection: Connection, the: TheSession, all: WorkspaceCheck): void {
  const watching = new Watching(connection);
  const configure = async (...changes: Parameters<Session['configure']>): Promise<void> => {
    await the().configure(...changes);
    await watching.update(the());
  };
  connection.onInitialized(async () => {
    const { editor } = the();
    if (editor.tellsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        return configure([...the().folders.filter(({ uri }) => !gone.has(uri)), ...added]);
      });
    if (editor.tellsSettings)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'dateline' });
    await configure();
  });
  connection.onDidChangeConfiguration((change) => {
    const told = (change.settings as { dateline?: unknown } | null | undefined)?.dateline;
    return told === undefined ? configure() : configure(the().folders, told);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    the().filesChanged(uris);
    for (const uri of uris) await all.again(uri);
  });
}

function serveDocuments(connection: Connection, the: TheSession, all: WorkspaceCheck): void {
  const documents = new TextDocuments({
    create: TextDocument.create,
    update(document: TextDocument, changes, version) {
      the().calm.changing(document, changes);
      return TextDocument.update(document, changes, version);
    },
  });
  // Fires for an opened document too.
  documents.onDidChangeContent(({ document }) => the().changed(document));
  documents.onDidSave(({ document }) => the().saved(document.uri));
  documents.onDidClose(({ document }) => {
    the().closed(document.uri);
    return all.again(document.uri);
  });
  documents.listen(connection);
}

function serveCommands(connection: Connection, the: TheSession, all: WorkspaceCheck): void {
  connection.onRequest(protocol.CheckWorkspaceRequest, (params, token) => all.run(params, token));
  connection.onRequest(protocol.CheckRequest, async (params, token) => {
    const session = the();
    const { uri, text, languageId = 'plaintext', version = 0 } = params;
    if (!session.documents.get(uri)) {
      if (text === undefined) throw invalid(session.windowVoice.say('lsp.error.noDocument', { uri }));
      session.documents.adopt(TextDocument.create(uri, languageId, version, text));
    } else if (text !== undefined && !session.isOpen(uri)) {
      session.documents.adopt(TextDocument.create(uri, languageId, version, text));
    }
    const checked = await session.request(uri, token);
    if (checked) return summaryOf(checked, session.voice(checked));
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    throw new ResponseError(LSPErrorCodes.RequestFailed, session.windowVoice.say('lsp.error.failed'));
  });
  const decide = async (params: protocol.DecideParams) => {
    const session = the();
    const place = session.decidingPlace(params.uri);
    if (!place) throw invalid(session.windowVoice.say('lsp.error.nowhere'));
    const decision = await session.decide(params, place);
    if (!decision) throw invalid(session.windowVoice.say('lsp.error.noDecision'));
    return decision;
  };
  connection.onRequest(protocol.DecideRequest, decide);
  connection.onExecuteCommand(async ({ command, arguments: [params] = [] }) => {
    if (command === protocol.DECIDE_NOW) await decide((params ?? {}) as protocol.DecideParams);
    return null;
  });
  connection.onNotification(protocol.SelectionNotification, (selection) => the().select(selection));
  connection.onNotification(protocol.ClearNotification, ({ uri }) => the().clear(uri));
  connection.onRequest(protocol.SetAnchorRequest, async ({ uri, published }, token) => {
    const session = the();
    const day = published === null ? undefined : parseIsoDay(published);
    if (published !== null && day === undefined)
      throw invalid(session.windowVoice.say('lsp.error.noDay', { day: published }));
    session.setAnchor(uri, day);
    const checked = await session.current(uri, token);
    if (checked) return { anchor: spokenAnchor(checked.report.reading, session.voice(checked)) };
    return { anchor: day === undefined ? null : session.anchorAlone(day) };
  });
}

/** What views beside the text show of a draft. */
function serveViews(connection: Connection, the: TheSession): void {
  connection.onRequest(protocol.ClaimsRequest, async ({ uri }, token) => {
    const session = the();
    const checked = await session.current(uri, token);
    if (!checked) return null;
    const wanted = {
      archive: session.newsrooms.of(uri).keeper.state,
      decidable: session.decidingPlace(uri) !== undefined,
    };
    return claimListOf(session.calm.seen(checked), wanted, session.voice(checked));
  });
  connection.onRequest(protocol.FactSheetRequest, async ({ uri }, token) => {
    const session = the();
    const checked = await session.current(uri, token);
    return checked ? factSheetOf(session.calm.seen(checked), session.voice(checked), session.editor) : null;
  });
  connection.onRequest(protocol.ExportFactSheetRequest, async ({ uri, format }, token) => {
    const session = the();
    if (!isFormat(format)) throw invalid(session.windowVoice.say('sheet.noFormat', { format: String(format) }));
    const checked = await session.current(uri, token);
    return checked ? exportedSheet(checked, format, session.voice(checked), new Date()) : null;
  });
}

function serveArchive(connection: Connection, the: TheSession): void {
  const told = ({ newsrooms, windowVoice }: Session, folder?: string) => {
    const { articles, folders, message } = spokenArchive(newsrooms.state(folder), windowVoice);
    return { articles, folders, message };
  };
  connection.onRequest(protocol.RebuildArchiveRequest, async (params) => {
    await the().newsrooms.rebuild(params?.folder);
    return told(the(), params?.folder);
  });
  connection.onRequest(protocol.RefreshArchiveRequest, async () => {
    await the().newsrooms.bringUpToDate();
    return told(the());
  });
  connection.onRequest(protocol.ArchiveMonthsRequest, async (params) =>
    monthsOf(await the().archiveSoon(), params?.folder, the().windowVoice),
  );
  connection.onRequest(protocol.ArchiveArticlesRequest, async (params) =>
    articlesOf(await the().archiveSoon(), params, the().windowVoice, the().editor),
  );
  connection.onRequest(protocol.ArticleTextRequest, ({ uri }) => articleText(uri, the().workspace.places().folders));
  connection.onRequest(protocol.ArchiveProblemsRequest, async (params) =>
    problemsOf(await the().archiveSoon(), params?.folder, the().windowVoice),
  );
  connection.onRequest(protocol.SearchRequest, async (params, token) => {
    const session = the();
    const voice = session.windowVoice;
    if (params.at !== undefined && parseIsoDay(params.at) === undefined)
      throw invalid(voice.say('lsp.error.noDay', { day: params.at }));
    try {
      return await searchIn(await session.archiveSoon(), params, voice, session.editor, signalOf(token));
    } catch (error) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      throw error;
    }
  });
}

const invalid = (message: string) => new ResponseError<void>(ErrorCodes.InvalidParams, message);
