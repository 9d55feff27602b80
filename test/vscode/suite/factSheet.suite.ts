import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, open, until } from './newsroom.ts';

const sheet = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('dateline.factSheet'));

describe('the fact sheet', () => {
  afterEach(closeAll);

  it('opens beside the draft, which keeps the caret, and is named after the draft in front', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    await finding(document, 'date/out-of-report');
    await vscode.commands.executeCommand('dateline.openFactSheet');
    const tab = await until(
      () => sheet()?.label.includes('ngoai-truong-nato.draft') && sheet(),
      'the sheet of the draft',
    );
    assert.notEqual(tab.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await open('drafts/vien-tro-ukraine.tin');
    await until(() => sheet()?.label.includes('vien-tro-ukraine.tin'), 'the sheet of the other draft');
  });

  it('is one, however often it is asked for', async () => {
    await open('drafts/ngoai-truong-nato.draft');
    await vscode.commands.executeCommand('dateline.openFactSheet');
    await until(sheet, 'a sheet');
    await open('drafts/vien-tro-ukraine.tin');
    await vscode.commands.executeCommand('dateline.openFactSheet');
    await until(() => sheet()?.label.includes('vien-tro-ukraine.tin'), 'the sheet of the other draft');
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    assert.equal(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1);
  });
});
