import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, finding, open } from './newsroom.ts';

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

  it('what is no draft is told so', async () => {
    await assert.rejects(ask('dateline_check', { draft: 'dateline.facts.yaml' }), /dateline\.facts\.yaml/);
  });
});
