/** The features of LSP on drafts and on the archive: each handler translates, and a file of its own does the work. */
import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  type CompletionList,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type DocumentLink,
  type FoldingRange,
  type Position,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
} from 'vscode-languageserver/node';
import { ArticlePassages } from './articlePassages.ts';
import { unlessCancelled } from './cancelling.ts';
import { codeActionsOf } from './codeActions.ts';
import { completionAt, resolveCompletion } from './completion/completion.ts';
import { definitionAt } from './definition.ts';
import { documentLinks } from './documentLinks.ts';
import { resolveFact } from './factActions.ts';
import { foldingRanges } from './folding.ts';
import { hoverAt } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { offsetsOf } from './positions.ts';
import { answering, workspaceDiagnostics } from './pulledDiagnostics.ts';
import { referencesAt } from './references.ts';
import type { Checked } from './session/documents.ts';
import type { Session } from './session/session.ts';
import { documentSymbols, flatSymbols } from './symbols.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

interface OnDocument {
  readonly textDocument: { readonly uri: string };
}

interface AtPosition extends OnDocument {
  readonly position: Position;
}

/** What a feature has at hand for a document with a report. */
interface Asked {
  readonly session: Session;
  readonly checked: Checked;
  readonly signal: AbortSignal;
}

export function serveFeatures(connection: Connection, the: () => Session): void {
  /** A handler that needs the report of a document as it stands; `none` is the answer where there is none. */
  const onReport =
    <P extends OnDocument, R>(none: R, work: (params: P, asked: Asked) => Promise<R> | R) =>
    (params: P, token: CancellationToken): Promise<R> =>
      unlessCancelled(token, async (signal) => {
        const session = the();
        const checked = await session.current(params.textDocument.uri, token);
        return checked ? work(params, { session, checked, signal }) : none;
      });
  const passagesOf = (session: Session) => new ArticlePassages(session.editor, session.workspace.places().folders);
  const archiveFor = (session: Session, { document }: Checked) => session.newsrooms.archiveFor(document.uri);
  const offsetOf = ({ document }: Checked, { position }: AtPosition) => document.offsetAt(position);

  connection.languages.diagnostics.on(
    onReport<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      ({ previousResultId }, { session, checked }) => answering(session.diagnostics(checked), previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, display, partial) =>
    unlessCancelled(token, async (signal) => {
      const session = the();
      await session.archiveSoon();
      display.begin(session.windowVoice.say('lsp.workspace.progress'), 0, undefined, true);
      try {
        return await workspaceDiagnostics(session, {
          previous: new Map(previousResultIds.map(({ uri, value }) => [uri, value])),
          progress: (share) => display.report(Math.floor(100 * share)),
          partial: partial && ((report) => partial.report(report)),
          signal,
        });
      } finally {
        display.done();
      }
    }),
  );
  connection.onHover(
    onReport(null, (params: AtPosition, { session, checked }) =>
      hoverAt(checked, offsetOf(checked, params), session.voice(checked), session.editor),
    ),
  );
  connection.onDefinition(
    onReport(null, (params: AtPosition, { session, checked, signal }) =>
      definitionAt(checked, offsetOf(checked, params), passagesOf(session), session.editor.definitionLinks, signal),
    ),
  );
  connection.onReferences(
    onReport(null, (params: AtPosition, { session, checked, signal }) =>
      referencesAt(checked, offsetOf(checked, params), archiveFor(session, checked), passagesOf(session), signal),
    ),
  );
  connection.onDocumentSymbol(
    onReport(null, ({ textDocument }: OnDocument, { session, checked }) => {
      const symbols = documentSymbols(checked, session.voice(checked));
      return session.editor.nestedSymbols ? symbols : flatSymbols(textDocument.uri, symbols);
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    unlessCancelled(token, async (signal) => {
      const session = the();
      const newsrooms = (await session.archiveSoon()).withArchive();
      return workspaceSymbols(query, newsrooms, passagesOf(session), session.windowVoice, signal);
    }),
  );
  // Completion does not wait for a check: the last one will do.
  connection.onCompletion(({ textDocument, position }, token) =>
    unlessCancelled(token, async (signal): Promise<CompletionList | null> => {
      const session = the();
      const archive = session.newsrooms.archiveFor(textDocument.uri);
      const last = session.documents.latest(textDocument.uri);
      if (!archive || !last) return null;
      return completionAt(last.document, last.document.offsetAt(position), last.report, archive, signal);
    }),
  );
  connection.onCompletionResolve((item, token) =>
    unlessCancelled(token, (signal) => resolveCompletion(item, (uri) => the().newsrooms.archiveFor(uri), signal)),
  );
  connection.languages.inlayHint.on(
    onReport([], ({ textDocument, range }, { session, checked }) => {
      const { hints } = session.workspace.settingsFor(textDocument.uri);
      if (hints === 'off') return [];
      const lines = hints === 'on' ? undefined : session.selection.linesIn(textDocument.uri);
      return inlayHints(checked, offsetsOf(checked.document, range), lines, session.voice(checked));
    }),
  );
  const none = { data: [] };
  connection.languages.semanticTokens.on(
    onReport<OnDocument, SemanticTokens>(none, (_, { session, checked }) => session.tokens.full(checked)),
  );
  connection.languages.semanticTokens.onDelta(
    onReport<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      none,
      ({ previousResultId }, { session, checked }) => session.tokens.delta(checked, previousResultId),
    ),
  );
  connection.onDocumentLinks(
    onReport<OnDocument, DocumentLink[]>([], (_, { session, checked, signal }) =>
      documentLinks(checked, archiveFor(session, checked), session.voice(checked), session.editor, signal),
    ),
  );
  connection.onFoldingRanges(
    onReport<OnDocument, FoldingRange[] | null>(null, (_, { session, checked }) =>
      foldingRanges(checked, session.voice(checked), session.editor.namesFolds),
    ),
  );
  connection.onCodeAction(
    onReport<CodeActionParams, CodeAction[]>([], async ({ textDocument, range, context }, { session, checked }) => {
      const { editor, workspace } = session;
      const place = session.decidingPlace(textDocument.uri);
      const wanted = {
        span: offsetsOf(checked.document, range),
        only: context.only,
        shown: context.diagnostics,
        invoked: context.triggerKind === CodeActionTriggerKind.Invoked,
        versioned: editor.versionedEdits,
        facts: workspace.factsFile(textDocument.uri),
        deciding: place && {
          asksReasons: editor.asksReasons,
          isFile: place.path !== undefined,
        },
      };
      const actions = codeActionsOf(checked, wanted, session.style(checked));
      if (editor.resolvesEdits) return actions;
      const made = await Promise.all(actions.map((action) => resolveFact(action, editor, workspace.wanted().facts)));
      return made.filter(({ edit, command }) => edit || command);
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    unlessCancelled(token, () => resolveFact(action, the().editor, the().workspace.wanted().facts)),
  );
}
