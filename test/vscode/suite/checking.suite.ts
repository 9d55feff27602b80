import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { closeAll, codeOf, finding, findings, open, rangeOf, replace, until, write } from './newsroom.ts';

describe('checking a draft', () => {
  afterEach(closeAll);

  it('marks the slip: an error on 7/10, with a link to its rule and what hangs on it', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    const slip = await finding(document, 'date/out-of-report');
    assert.equal(document.getText(slip.range), '7/10');
    assert.equal(slip.severity, vscode.DiagnosticSeverity.Error);
    assert.match(slip.message, /7\/12/);
    const { code } = slip;
    assert.ok(typeof code === 'object');
    const [, rules, line] = /^(.+RULES\.md)#L(\d+)$/.exec(code.target.toString(true)) ?? [];
    assert.ok(rules && line, code.target.toString(true));
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(rules));
    assert.match(page.lineAt(Number(line) - 1).text, /^#+ .*date\/out-of-report/);
    assert.ok(
      slip.relatedInformation?.some(({ location }) => document.getText(location.range) === 'Cùng ngày'),
      JSON.stringify(slip.relatedInformation),
    );
    assert.deepEqual(findings(document).map(codeOf), ['date/out-of-report']);
  });

  it('offers the mending, and the finding goes once it is done', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    const slip = await finding(document, 'date/out-of-report');
    const actions = await codeActions(document, slip.range, vscode.CodeActionKind.QuickFix.value);
    const fix = actions.find(({ title }) => title.includes('7/12'));
    assert.ok(fix, JSON.stringify(actions));
    assert.ok(fix.isPreferred);
    await vscode.workspace.applyEdit(fix.edit!);
    assert.equal(document.getText(slip.range), '7/12');
    await until(() => findings(document).length === 0, 'no findings');
  });

  it('offers all mendings of a draft at once', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    await finding(document, 'date/out-of-report');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await codeActions(document, whole, 'source.fixAll.dateline');
    assert.equal(actions.length, 1);
    await vscode.workspace.applyEdit(actions[0]!.edit!);
    await until(() => findings(document).length === 0, 'no findings');
    assert.ok(document.getText().includes('7/12'));
  });

  it('follows every edit: a slip written appears, moved it moves, taken back it goes', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    await finding(document, 'date/out-of-report');
    await replace(document, '7/10', '7/12');
    await until(() => findings(document).length === 0, 'no findings');
    await replace(document, '7/12', '7/10');
    await finding(document, 'date/out-of-report');
    await replace(
      document,
      'Các Ngoại trưởng NATO tại Brussels.',
      '📷 Toàn cảnh: các Ngoại trưởng NATO\ntại Brussels.',
    );
    const moved = await until(
      () => findings(document).find(({ range }) => range.start.line === rangeOf(document, '7/10').start.line),
      'the finding moved with its line',
    );
    assert.equal(document.getText(moved.range), '7/10');
  });

  it('shows a card on a date: how it was read, and why', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    await finding(document, 'date/out-of-report');
    const card = await cardAt(document, '7/10');
    assert.match(card, /7\/10\/2016/);
    assert.match(card, /6\/12/);
  });

  it('shows a card on a person: sources that open beside the draft, and nothing else that runs', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    await finding(document, 'date/out-of-report');
    const contents = await hoverAt(document, 'Stoltenberg');
    const card = contents.map(({ value }) => value).join('\n');
    const commands = [...card.matchAll(/\(command:([^?)]+)/g)].map(([, command]) => command);
    assert.ok(commands.length > 0, card);
    assert.deepEqual([...new Set(commands)], ['dateline.openSource']);
    for (const { isTrusted } of contents) {
      assert.ok(isTrusted !== true);
      if (isTrusted) assert.deepEqual(isTrusted.enabledCommands, ['dateline.openSource']);
    }
    const targets = [...card.matchAll(/\(command:dateline\.openSource\?([^)]+)\)/g)].map(([, arguments_]) =>
      JSON.parse(decodeURIComponent(arguments_!)),
    );
    const article = targets.find(([uri]) => uri.includes('/archive/'));
    assert.ok(article, card);
    await vscode.commands.executeCommand('dateline.openSource', ...article);
    const source = vscode.window.activeTextEditor!;
    assert.match(source.document.uri.path, /\/archive\//);
    assert.equal(source.viewColumn, vscode.ViewColumn.Two);
    assert.match(source.document.getText(source.selection), /Stoltenberg/);
  });

  it('speaks the draft’s language, or the one that was chosen', async () => {
    const document = await write(
      'news-draft',
      'Published: 12 July 2024\n\nThe talks were held on Monday, 9 July 2024.\n',
    );
    assert.match((await finding(document, 'date/weekday')).message, /Tuesday/);
    const settings = vscode.workspace.getConfiguration('dateline');
    await settings.update('messages', 'vi', vscode.ConfigurationTarget.Workspace);
    try {
      await until(() => findings(document).find(({ message }) => /thứ Ba/.test(message)), 'the message in Vietnamese');
    } finally {
      await settings.update('messages', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until(
      () => findings(document).find(({ message }) => /Tuesday/.test(message)),
      'the message in English again',
    );
  });

  it('lets a rule be louder, quieter or silent', async () => {
    const document = await open('drafts/ngoai-truong-nato.draft');
    await finding(document, 'date/out-of-report');
    const settings = vscode.workspace.getConfiguration('dateline');
    try {
      // The archive has the day otherwise, too: what one rule says by itself is heard when the other is silent.
      const silent = { 'date/event': 'off' };
      const quiet = { ...silent, 'date/out-of-report': 'info' };
      await settings.update('severity', quiet, vscode.ConfigurationTarget.Workspace);
      await until(
        () => findings(document)[0]?.severity === vscode.DiagnosticSeverity.Information,
        'the finding as information',
      );
      const off = { ...silent, 'date/out-of-report': 'off' };
      await settings.update('severity', off, vscode.ConfigurationTarget.Workspace);
      await until(() => findings(document).length === 0, 'no findings');
    } finally {
      await settings.update('severity', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await finding(document, 'date/out-of-report');
  });

  it('checks an untitled draft', async () => {
    const document = await write('news-draft', 'Ngày đăng: 6/12/2016\n\nHai bên sẽ ký kết ngày 31/6/2017.\n');
    const impossible = await finding(document, 'date/impossible');
    assert.match(document.getText(impossible.range), /31\/6/);
  });

  it('leaves other languages alone', async () => {
    const document = await write('html', '<p>Ngày đăng: 6/12/2016</p>\n<p>Hai bên sẽ ký kết ngày 31/6/2017.</p>\n');
    await sleep(1500); // nothing is waited for: the time in which a finding would have come
    assert.deepEqual(findings(document), []);
  });
});

/** VS Code cancels the question when another of its own takes its place, and answers then with an error or with nothing; it is asked again. */
async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<vscode.CodeAction[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        kind,
      );
      if (actions.length > 0 || attempt === 5) return actions;
    } catch (error) {
      if (attempt === 5 || !/Cancel/.test(String(error))) throw error;
    }
    await sleep(200);
  }
}

async function hoverAt(document: vscode.TextDocument, words: string): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, words).start.translate(0, 1),
  );
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

/** A card's words: its markdown without the escapes. */
async function cardAt(document: vscode.TextDocument, words: string): Promise<string> {
  const contents = await hoverAt(document, words);
  return contents.map(({ value }) => value.replaceAll(/\\([^\s\p{L}\d])/gu, '$1')).join('\n');
}
