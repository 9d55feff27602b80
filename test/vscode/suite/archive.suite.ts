import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, finding, open, until } from './newsroom.ts';

describe('the archive', () => {
  afterEach(closeAll);

  it('an article opens at its line with its sentence selected, whatever its line breaks are', async () => {
    const uri = file('archive/2025-06-26-la-haye-be-mac.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('đã khép lại hôm 25/6'));
    assert.ok(line > 0);
    await vscode.commands.executeCommand('dateline.openArticle', uri.toString(), line + 1);
    const editor = await until(
      () => vscode.window.activeTextEditor?.document.uri.path === uri.path && vscode.window.activeTextEditor,
      'the article in front',
    );
    assert.equal(editor.selection.start.line, line);
    assert.match(document.getText(editor.selection), /đã khép lại hôm 25\/6/);
  });

  it('Add Folder writes the workspace’s setting by the folder’s way from there, once, and its articles count', async () => {
    const extra = file('tin-them');
    const article =
      'Ngày đăng: 6/12/2016\n\nNgày 6/12, Tổng thư ký NATO Jens Stoltenberg nêu mức 987 tỷ euro cho quỹ mới.\n';
    await vscode.workspace.fs.createDirectory(extra);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(extra, 'a.txt'), new TextEncoder().encode(article));
    const folders = () => vscode.workspace.getConfiguration('dateline').get<string[]>('archive.folders');
    try {
      void vscode.commands.executeCommand('dateline.addArchiveFolder', extra);
      await until(() => folders()?.includes('tin-them'), 'the setting');
      assert.deepEqual(folders(), ['archive', 'tin-them']);
      await vscode.commands.executeCommand('dateline.addArchiveFolder', extra);
      assert.deepEqual(folders(), ['archive', 'tin-them']);
      assert.equal(vscode.workspace.getConfiguration('dateline').inspect('archive.folders')?.globalValue, undefined);
    } finally {
      await vscode.workspace.getConfiguration('dateline').update('archive.folders', undefined, false);
      await vscode.workspace.fs.delete(extra, { recursive: true });
    }
  });

  it('Refresh Archive keeps the findings that rest on it', async () => {
    const document = await open('drafts/vien-tro-ukraine.tin');
    await finding(document, 'amount/archive');
    await vscode.commands.executeCommand('dateline.refreshArchive');
    await finding(document, 'amount/archive');
  });
});
