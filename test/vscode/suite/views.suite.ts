import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { closeAll, extension, file, finding, findings, open, replace, until } from './newsroom.ts';

describe('beside the text', () => {
  afterEach(closeAll);

  it('Open Claims View leaves the draft as it is, and every way to group the claims runs', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    await finding(document, 'date/out-of-report');
    await vscode.commands.executeCommand('dateline.openClaims');
    await vscode.commands.executeCommand('dateline.groupClaimsByKind');
    await vscode.commands.executeCommand('dateline.groupClaimsByVerdict');
    assert.equal(document.isDirty, false);
    assert.equal(findings(document).length, 1);
  });

  it('a draft of more than a million bytes is checked when it is opened and saved, not at each key', async () => {
    const uri = file('drafts/dai.draft');
    const padding = 'Một đoạn dài không có gì lạ. '.repeat(1.2e6 / 38);
    const slip = 'Ngày đăng: 6/12/2016\n\nHai bên sẽ ký kết ngày 31/6/2017.\n\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(slip + padding));
    try {
      const document = await open('drafts/dai.draft');
      await finding(document, 'date/impossible');
      await replace(document, '31/6/2017', '30/6/2017');
      await sleep(1500); // nothing is waited for: the time in which a check would have come
      assert.equal(findings(document).length, 1);
      await document.save();
      await until(() => findings(document).length === 0, 'no findings once it is saved');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('the walkthrough has its sample in the package', async () => {
    const sample = vscode.Uri.joinPath(extension().extensionUri, 'samples/newsroom/drafts/ngoai-truong-nato.draft');
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(sample)), /7\/10/);
    const [{ steps }] = extension().packageJSON.contributes.walkthroughs;
    for (const { media } of steps)
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension().extensionUri, media.svg));
  });
});
