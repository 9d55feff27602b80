/** What an editor has in the text itself: sources, references, outline, hints, colours, completion, as VS Code takes them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, open, rangeOf, until } from './newsroom.ts';

const DRAFT = 'drafts/ngoai-truong-nato.draft';

const run = <T>(command: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(command, ...args);

const behind = (document: vscode.TextDocument, words: string) => rangeOf(document, words).end;

describe('in the text', () => {
  afterEach(closeAll);

  it('a name leads to the articles that have it, at the sentence', async () => {
    const document = await open(DRAFT);
    await finding(document, 'date/out-of-report');
    const at = behind(document, 'Jens Stoltenberg').translate(0, -3);
    const links = await run<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, at);
    assert.ok(links.length > 0);
    const article = await vscode.workspace.openTextDocument(links[0]!.targetUri);
    assert.match(article.getText(links[0]!.targetSelectionRange), /Stoltenberg/);
    const references = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
    assert.ok(references.some(({ uri }) => uri.toString() === document.uri.toString()));
    assert.ok(references.length > links.length);
  });

  it('the outline has the parts of the draft, and the workspace the people of the archive', async () => {
    const document = await open(DRAFT);
    await finding(document, 'date/out-of-report');
    const parts = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.ok(parts.some(({ name }) => name === 'Thân bài'));
    assert.ok(parts.flatMap(({ children }) => children).some(({ name }) => /7\/10/.test(name)));
    const known = await run<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'rutte');
    assert.ok(known.some(({ name }) => name === 'Mark Rutte'));
  });

  it('years and weekdays are shown on the line of the caret, or at every date', async () => {
    const document = await open(DRAFT);
    await finding(document, 'date/out-of-report');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = () => run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    const at = behind(document, '7/10');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    let found: vscode.InlayHint[] = [];
    const look = async () => {
      found = await hints();
    };
    await until(() => {
      void look();
      return found.length > 0;
    }, 'hints on the line of the caret');
    assert.ok(found.every(({ position }) => position.line === at.line));
    assert.ok(found.some(({ label }) => label === 'thứ Sáu, 2016'));
    const settings = vscode.workspace.getConfiguration('dateline');
    await settings.update('hints', 'on', vscode.ConfigurationTarget.Workspace);
    try {
      await until(() => {
        void look();
        return found.some(({ position }) => position.line !== at.line);
      }, 'hints everywhere');
    } finally {
      await settings.update('hints', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('claims are coloured by verdict, with the colours that a theme has', async () => {
    const document = await open(DRAFT);
    await finding(document, 'date/out-of-report');
    const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    assert.deepEqual(legend.tokenTypes, ['claim']);
    const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const contradicted = 1 << legend.tokenModifiers.indexOf('contradicted');
    let count = 0;
    for (let i = 4; i < tokens.data.length; i += 5) if (tokens.data[i]! & contradicted) count++;
    assert.ok(count > 0);
  });

  it('an office is followed by its holder, in automatic completion too', async () => {
    const document = await open(DRAFT);
    await finding(document, 'date/out-of-report');
    const edit = new vscode.WorkspaceEdit();
    const end = behind(document, 'bàn việc giữ quân.');
    edit.insert(document.uri, end, ' Theo lời Tổng thư ký NA');
    await vscode.workspace.applyEdit(edit);
    const list = await run<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      behind(document, 'Theo lời Tổng thư ký NA'),
      undefined,
      1,
    );
    const offered = list.items.find(({ label }) => label === 'NATO Jens Stoltenberg');
    assert.ok(offered, list.items.map(({ label }) => label).join());
    assert.match(String(offered.documentation), /Stoltenberg/);
  });
});
