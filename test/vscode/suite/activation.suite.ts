import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, finding, open } from './newsroom.ts';

describe('activation', () => {
  after(closeAll);

  it('wakes for a draft', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    assert.equal(document.languageId, 'news-draft');
    await finding(document, 'date/out-of-report');
    assert.ok(extension().isActive);
  });

  it('registers every command it offers', async () => {
    const offered: string[] = extension().packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const registered = await vscode.commands.getCommands(true);
    assert.ok(offered.length >= 5);
    assert.deepEqual(
      offered.filter((command) => !registered.includes(command)),
      [],
    );
  });

  it('opens .draft and .tin as news drafts, and leaves .txt plain', async () => {
    assert.equal((await open('drafts/vien-tro-ukraine.tin')).languageId, 'news-draft');
    assert.equal((await open('archive/2024-10-02-mark-rutte-nham-chuc.txt')).languageId, 'plaintext');
  });

  it('brings prose its defaults: wrapped, no suggestions of words, no warnings for Vietnamese letters', () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'news-draft' });
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('wordBasedSuggestions'), 'off');
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(settings.get('unicodeHighlight.nonBasicASCII'), false);
    assert.equal(settings.get('unicodeHighlight.invisibleCharacters'), true);
  });

  it('has the settings the server reads, with their defaults', () => {
    const settings = vscode.workspace.getConfiguration('dateline');
    assert.deepEqual(settings.get('archive.folders'), ['archive']);
    assert.equal(settings.get('facts'), 'dateline.facts.yaml');
    assert.equal(settings.get('messages'), 'auto');
    assert.equal(settings.get('check.plainText'), 'newsroom');
    assert.deepEqual(settings.get('severity'), {});
  });
});
