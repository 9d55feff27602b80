/** The manifest says nothing that is not there, and says it in both languages. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { root } from './need.ts';

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const json = (file: string) => JSON.parse(text(file));
const manifest = json('package.json');
const { contributes } = manifest;

describe('strings', () => {
  const english: Record<string, string> = json('package.nls.json');
  const vietnamese: Record<string, string> = json('package.nls.vi.json');

  test('every %key% of the manifest is in both languages, and none is left over', () => {
    const used = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
    assert.ok(used.length > 40);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
    assert.deepEqual(Object.keys(vietnamese), Object.keys(english));
  });

  test('what the manifest shows is a %key%, save names', () => {
    const names = /"(?:title|displayName|description|userDescription|markdownDescription)":"([^"]*)"/g;
    // What a tool tells a language model of its input nobody is shown.
    const { languageModelTools, ...rest } = contributes;
    const tools = languageModelTools.map(({ inputSchema: _, ...tool }: { inputSchema: object }) => tool);
    const shown = [...JSON.stringify([rest, tools]).matchAll(names)];
    assert.ok(shown.length > 30);
    assert.deepEqual(
      shown.map(([, words]) => words!).filter((words) => !/^%.+%$/.test(words) && words !== manifest.displayName),
      [],
    );
  });

  test('what the client says is in both l10n bundles, and nothing else is', () => {
    const source = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => text(`client/src/${file}`));
    const said = source.flatMap((code) =>
      [...code.matchAll(/\bsay\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, words]) => words!),
    );
    const calls = source.join('').match(/\bsay\(/g)?.length;
    assert.equal(said.length, calls, 'a message that is no plain string cannot be translated');
    const unique = [...new Set(said)].sort();
    assert.deepEqual(Object.keys(json('l10n/bundle.l10n.json')).sort(), unique);
    const bundle: Record<string, string> = json('l10n/bundle.l10n.vi.json');
    assert.deepEqual(Object.keys(bundle).sort(), unique);
  });

  test('Vietnamese is Vietnamese, and keeps every placeholder', () => {
    const holes = (words: string) => (words.match(/\{\d\}|\]\([^)]+\)/g) ?? []).sort();
    const pairs = [
      ...Object.keys(english).map((key) => [english[key]!, vietnamese[key]!] as const),
      ...Object.entries(json('l10n/bundle.l10n.vi.json') as Record<string, string>),
    ];
    for (const [en, vi] of pairs) {
      assert.notEqual(vi, en);
      assert.equal(vi, vi.normalize('NFC'));
      assert.deepEqual(holes(vi), holes(en), vi);
    }
  });
});

/** A key as the strokes it is made of, their modifiers in one order: "ctrl+shift+k ctrl+c". */
const strokes = (key: string): string[] =>
  key
    .toLowerCase()
    .split(' ')
    .map((stroke) => stroke.split('+').sort().join('+'));
/** One is the other, or its beginning. */
const clash = (a: readonly string[], b: readonly string[]): boolean =>
  a.slice(0, b.length).join(' ') === b.slice(0, a.length).join(' ');

describe('contributions', () => {
  test('every file it names is there', () => {
    const files = [...JSON.stringify(contributes).matchAll(/"(\.\/[^"]+)"/g)].map(([, file]) => file!);
    const icons = [...JSON.stringify(contributes).matchAll(/"(media\/[^"]+)"/g)].map(([, file]) => file!);
    assert.ok(files.length >= 3 && icons.length > 0);
    assert.deepEqual(
      [...files, ...icons, manifest.icon, manifest.l10n].filter((file) => !existsSync(path.join(root, file))),
      [],
    );
  });

  test('settings are twenty at most, in four ordered sections, each with a scope, a default and a description', () => {
    assert.deepEqual(
      contributes.configuration.map(({ order }: { order: number }) => order),
      [1, 2, 3, 4],
    );
    const settings = contributes.configuration.flatMap((section: { order: number; properties: object }) => {
      assert.ok(section.order > 0);
      return Object.entries(section.properties);
    });
    assert.ok(settings.length <= 20);
    for (const [name, setting] of settings) {
      assert.match(name, /^dateline\./);
      assert.ok(setting.scope && setting.order && 'default' in setting && setting.markdownDescription, name);
      assert.ok(!('deprecationMessage' in setting || 'markdownDeprecationMessage' in setting), name);
    }
  });

  test('where articles and facts lie is for a machine to say, and in a workspace only for one that is trusted', () => {
    const settings = Object.assign(
      {},
      ...contributes.configuration.map(({ properties }: { properties: object }) => properties),
    );
    const restricted: string[] = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    const ofMachine = Object.keys(settings).filter((name) => settings[name].scope.startsWith('machine'));
    assert.deepEqual(restricted.toSorted(), ofMachine.toSorted());
    assert.ok(restricted.includes('dateline.archive.folders') && restricted.includes('dateline.facts'));
  });

  test('every command has an icon, stands under Dateline, and is offered where it can do something', () => {
    const always = ['openClaims', 'openSample', 'openWalkthrough', 'restartServer', 'showOutput'];
    const conditional: string[] = contributes.menus.commandPalette.map(({ command }: { command: string }) => command);
    for (const { command, icon, category } of contributes.commands) {
      assert.match(icon, /^\$\([a-z-]+\)$/, command);
      assert.equal(category, 'Dateline');
      assert.notEqual(conditional.includes(command), always.includes(command.replace('dateline.', '')), command);
    }
    for (const { when } of contributes.menus.commandPalette) assert.ok(when);
  });

  test('the Archive view has one word for each reason why it is empty, and a true one', () => {
    /** A when-clause of `==`, `>`, `&&`, `||`, `!` and brackets, in VS Code's words. */
    const holds = (when: string, context: Readonly<Record<string, string | number | boolean>>): boolean => {
      const value = (key: string) => context[key] ?? '';
      const code = when
        .replace(/([\w.]+) == (\w+)/g, (_, key, word) => String(String(value(key)) === word))
        .replace(/([\w.]+) > (\d+)/g, (_, key, number) => String(Number(value(key)) > Number(number)))
        .replace(/[a-zA-Z][\w.]*/g, (word) =>
          word === 'true' || word === 'false' ? word : String(Boolean(value(word))),
        );
      return new Function(`return ${code}`)() as boolean;
    };
    const shown = (context: Parameters<typeof holds>[1]) =>
      (contributes.viewsWelcome as { view: string; contents: string; when: string }[])
        .filter(({ view, when }) => view === 'dateline.archive' && holds(when, context))
        .map(({ contents }) => contents);
    const folder = { workspaceFolderCount: 1, 'dateline.archive': 'none' };
    const virtual = { ...folder, virtualWorkspace: 'vscode-vfs' };
    assert.deepEqual(shown({ workspaceFolderCount: 0, 'dateline.archive': 'none' }), ['%welcome.noFolder%']);
    assert.deepEqual(shown(folder), ['%welcome.none%']);
    assert.deepEqual(shown({ ...folder, 'dateline.archive': 'empty' }), ['%welcome.empty%']);
    assert.deepEqual(shown(virtual), ['%welcome.virtual%']);
    // In VS Code for the Web every workspace is virtual, and its archive is read into memory.
    assert.deepEqual(shown({ ...virtual, isWeb: true }), ['%welcome.none%']);
    assert.deepEqual(shown({ ...virtual, isWeb: true, 'dateline.archive': 'empty' }), ['%welcome.empty%']);
    assert.deepEqual(shown({ ...virtual, isWeb: true, 'dateline.archive': 'ready' }), []);
  });

  test('the walkthrough has five steps, each with a picture and an end that the client or VS Code tells of', () => {
    const [{ steps }] = contributes.walkthroughs;
    assert.equal(steps.length, 5);
    const client = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => text(`client/src/${file}`))
      .join('\n');
    const told = [...client.matchAll(/#tick\('(\w+)'\)/g)].map(([, step]) => `dateline.seen.${step}`);
    for (const { media, completionEvents } of steps) {
      assert.ok(media.svg && media.altText);
      for (const event of completionEvents as string[]) {
        const [kind, name] = event.split(':') as [string, string];
        if (kind === 'onCommand')
          assert.ok(contributes.commands.some(({ command }: { command: string }) => command === name));
        else if (kind === 'onSettingChanged') assert.match(text('package.json'), new RegExp(`"${name}": \\{`));
        else assert.ok(told.includes(name) || client.includes(`'setContext', '${name}'`), event);
      }
    }
  });

  test('keys are none that VS Code has, neither whole nor as the beginning of a chord, and work in drafts alone', () => {
    const frozen: Record<string, string[]> = json('test/vscode/defaultKeybindings.json');
    assert.ok(contributes.keybindings.length >= 3);
    for (const { key, mac, when, command } of contributes.keybindings) {
      assert.match(when, /^dateline\.draft\b/, command);
      assert.ok(
        contributes.commands.some((offered: { command: string }) => offered.command === command),
        command,
      );
      for (const [system, ours] of Object.entries({ linux: key, win: key, mac: mac ?? key })) {
        assert.ok(frozen[system]!.length > 300, system);
        assert.deepEqual(
          frozen[system]!.filter((theirs) => clash(strokes(ours), strokes(theirs))),
          [],
          `${ours} on ${system}`,
        );
      }
    }
    assert.ok(clash(strokes('ctrl+k x'), strokes('Ctrl+K')) && clash(strokes('shift+ctrl+m'), strokes('ctrl+shift+m')));
  });

  test('the severity setting knows exactly the rules there are', () => {
    const [, union] = /export type RuleCode =([^;]+);/.exec(text('server/src/rules/finding.ts')) ?? [];
    const rules = [...(union ?? '').matchAll(/'([^']+)'/g)].map(([, code]) => code!);
    assert.ok(rules.length > 20);
    const { properties } = contributes.configuration[0].properties['dateline.severity'];
    assert.deepEqual(Object.keys(properties).sort(), rules.sort());
  });

  test('colours are for the tokens that the server names', () => {
    const kinds = (name: string): string[] =>
      [
        ...new RegExp(`const ${name} = \\[([^\\]]+)\\]`)
          .exec(text('server/src/lsp/semanticTokens.ts'))![1]!
          .matchAll(/'([^']+)'/g),
      ].map(([, id]) => id!);
    const ids = (all: { id: string }[]) => all.map(({ id }) => id);
    assert.deepEqual(ids(contributes.semanticTokenTypes), ['claim']);
    assert.deepEqual(ids(contributes.semanticTokenModifiers), [...kinds('VERDICTS'), ...kinds('KINDS')]);
    for (const selector of Object.keys(contributes.semanticTokenScopes[0].scopes))
      assert.match(selector, new RegExp(`^claim\\.(?:${kinds('VERDICTS').join('|')})$`));
  });

  test('commands of the manifest are those the client registers', () => {
    const registered = [...text('client/src/commands.ts').matchAll(/register\('([^']+)'/g)].map(([, id]) => id!);
    const offered: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(
      offered.filter((id) => !registered.includes(id)),
      [],
    );
    // The menu is reached by the language status alone, decisions by code actions.
    assert.deepEqual(
      registered.filter((id) => !offered.includes(id)),
      ['dateline.decide', 'dateline.showMenu'],
    );
  });

  test('it wakes for the languages it serves and for a fact sheet that was open, and for nothing else', () => {
    const source = text('client/src/languageClient.ts');
    const languages = [.../const LANGUAGES = \[([^\]]+)\]/.exec(source)![1]!.matchAll(/'([^']+)'/g)].map(
      ([, id]) => id!,
    );
    const [, panel] = /const TYPE = '([^']+)'/.exec(text('client/src/factSheet.ts'))!;
    assert.deepEqual(manifest.activationEvents, [
      ...languages.map((id) => `onLanguage:${id}`),
      `onWebviewPanel:${panel}`,
    ]);
  });
});
