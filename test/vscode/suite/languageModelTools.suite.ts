import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, file, finding, open, write } from './newsroom.ts';

/** What a tool answers an assistant, as text. */
async function ask(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('\n');
}

describe('tools for assistants', () => {
  afterEach(closeAll);

  it('VS Code knows both, with what they are for and what they take', () => {
    const contributed = extension().packageJSON.contributes.languageModelTools as { name: string }[];
    for (const { name } of contributed) {
      const tool = vscode.lm.tools.find((one) => one.name === name);
      assert.ok(tool, name);
      assert.match(tool.description, /never (?:with )?an opinion/);
      assert.ok(tool.inputSchema);
    }
    assert.equal(contributed.length, 2);
  });

  it('a lookup returns quoted sentences with outlet, day and file', async () => {
    const before = await ask('dateline_lookup', { query: 'Tổng thư ký NATO', at: '2016-12-06' });
    assert.match(before, /Jens Stoltenberg/);
    assert.match(before, /“[^”]*”.*<file:.*archive\/.*#L\d+>/);
    assert.match(await ask('dateline_lookup', { query: 'Tổng thư ký NATO', at: '2025-06-26' }), /Mark Rutte/);
    assert.doesNotMatch(await ask('dateline_lookup', { query: 'Qwxyz Zzyxq' }), /#L\d+/);
  });

  it('a check returns each claim with how it stands and its sources', async () => {
    const document = await open('drafts/vien-tro-ukraine.tin');
    const { range } = await finding(document, 'amount/archive');
    const answer = await ask('dateline_check', {});
    const place = `${range.start.line + 1}:${range.start.character + 1}`;
    const claim = answer.split('\n- ').find((one) => one.replace(/^- /, '').startsWith(`${place} `));
    assert.ok(claim, answer);
    assert.match(claim, /\n {2}- /);
    assert.equal(await ask('dateline_check', { draft: 'drafts/vien-tro-ukraine.tin' }), answer);
  });

  it('a draft is found by its URI, by its path from a root or as Windows writes it, and by its tab', async () => {
    const uri = file('drafts/vien-tro-ukraine.tin');
    const answer = await ask('dateline_check', { draft: 'drafts/vien-tro-ukraine.tin' });
    assert.match(answer, /^- \d+:\d+ “/);
    for (const draft of [uri.toString(), `${uri}#L3`, uri.fsPath, './drafts/vien-tro-ukraine.tin'])
      assert.equal(await ask('dateline_check', { draft }), answer, draft);
    assert.equal(await ask('dateline_check', { draft: 'drafts\\vien-tro-ukraine.tin' }), answer);
    const unsaved = await write('news-draft', 'Ngày đăng: 6/12/2016\n\nHai bên sẽ ký kết ngày 31/6/2017.\n');
    const tab = vscode.workspace.asRelativePath(unsaved.uri);
    assert.match(await ask('dateline_check', { draft: tab }), /31\/6\/2017/);
  });

  it('what is no draft, no text or not there is told so', async () => {
    const refused = (draft: string, words: RegExp) => assert.rejects(ask('dateline_check', { draft }), words);
    await refused('dateline.facts.yaml', /dateline\.facts\.yaml is not a draft that Dateline checks/);
    await refused('drafts/nowhere.draft', /There is no draft drafts\/nowhere\.draft here: name it by its path/);
    await refused('drafts', /There is no draft drafts here/);
    await refused('C:\\desk\\nowhere.draft', /There is no draft C:\\desk\\nowhere\.draft here/);
    await refused('gopher://nowhere/a.draft', /There is no draft gopher:\/\/nowhere\/a\.draft here/);
    const picture = file('drafts/picture.draft');
    await vscode.workspace.fs.writeFile(picture, new Uint8Array(600));
    try {
      await refused('drafts/picture.draft', /drafts\/picture\.draft cannot be read as text/);
    } finally {
      await vscode.workspace.fs.delete(picture);
    }
  });
});
