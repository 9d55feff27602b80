import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, file, finding, findings, open, replace, until, write } from './newsroom.ts';

describe('commands', () => {
  afterEach(closeAll);

  it('Check Document checks a document of any language, follows it, and forgets it when it is closed', async () => {
    const document = await write('html', '<p>Ngày đăng: 6/12/2016</p>\n<p>Hai bên sẽ ký kết ngày 31/6/2017.</p>\n');
    await vscode.commands.executeCommand('dateline.checkDocument');
    await finding(document, 'date/impossible');
    await vscode.window.showTextDocument(document);
    await replace(document, '31/6/2017', '30/6/2017');
    await until(() => findings(document).length === 0, 'no findings after the edit');
    await replace(document, '30/6/2017', '31/6/2017');
    await finding(document, 'date/impossible');
    await closeAll();
    await until(() => findings(document).length === 0, 'no findings after closing');
  });

  it('Check Document puts the caret on the first finding', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    await vscode.commands.executeCommand('dateline.checkDocument');
    const slip = await finding(document, 'date/out-of-report');
    const editor = vscode.window.visibleTextEditors.find((visible) => visible.document === document);
    assert.ok(editor?.selection.active.isEqual(slip.range.start));
  });

  it('Check Workspace finds what is in drafts that nobody has opened, until they are mended or deleted', async () => {
    const uri = file('drafts/chua-mo.draft');
    const write = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const codes = () => vscode.languages.getDiagnostics(uri).map(codeOf);
    await write('Ngày đăng: 6/12/2016\n\nHai bên sẽ ký kết ngày 31/6/2017.\n');
    try {
      await vscode.commands.executeCommand('dateline.checkWorkspace');
      assert.deepEqual(codes(), ['date/impossible']);
      assert.deepEqual(vscode.languages.getDiagnostics(file('archive/wire.jsonl')), []);
      await write('Ngày đăng: 6/12/2016\n\nHai bên sẽ ký kết ngày 30/6/2017.\n');
      await until(() => codes().length === 0, 'no findings once it is mended on disk');
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('Rebuild Archive keeps the findings that rest on it', async () => {
    const document = await open('drafts/vien-tro-ukraine.tin');
    await finding(document, 'amount/archive');
    await vscode.commands.executeCommand('dateline.rebuildArchive');
    await finding(document, 'amount/archive');
  });

  it('Restart Language Server brings the findings back', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    await finding(document, 'date/out-of-report');
    await vscode.commands.executeCommand('dateline.restartServer');
    await finding(document, 'date/out-of-report');
    await replace(document, '7/10', '7/12');
    await until(() => findings(document).length === 0, 'no findings after the edit');
  });
});
