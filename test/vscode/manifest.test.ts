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
    const source = readdirSync(path.join(root, 'client/src')).map((file) => text(`client/src/${file}`));
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

  test('settings stand in five ordered sections, each with a scope, a default and a description', () => {
    assert.equal(contributes.configuration.length, 5);
    const settings = contributes.configuration.flatMap((section: { order: number; properties: object }) => {
      assert.ok(section.order > 0);
      return Object.entries(section.properties);
    });
    assert.ok(settings.length <= 20);
    for (const [name, setting] of settings) {
      assert.match(name, /^dateline\./);
      assert.ok(setting.scope && setting.order && 'default' in setting && setting.markdownDescription, name);
    }
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
    // The status item's menu is reached by the status item alone, decisions by code actions.
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
