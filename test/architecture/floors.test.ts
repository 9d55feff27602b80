/** The house stands as docs/ARCHITECTURE.md says: floors, clocks, words and messages where they belong. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { ICruiseResult } from 'dependency-cruiser';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');
const PURE = /^server\/src\/(text|language|time|claims|rules)\/|^server\/src\/checker\.ts$/;

/** Files below a folder that end so, relative to the root, with "/" between parts. */
function files(folder: string, ending: string): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort();
}
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Text of every string in a TypeScript source: literals and the fixed parts of templates, with their lines. */
function strings(file: string): { text: string; line: number }[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      found.push({ text: node.text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('floors', () => {
  /** The import graph of a tree, with every breach of .dependency-cruiser.cjs. The tool is ES modules alone, so it runs beside us. */
  async function look(cwd: string): Promise<ICruiseResult> {
    const tool = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const folders = ['server/src', 'client/src'].filter((folder) => existsSync(path.join(cwd, folder)));
    const parameters = [
      tool,
      '--config',
      path.join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      ...folders,
    ];
    const run = promisify(execFile)(process.execPath, parameters, { cwd, maxBuffer: 1 << 26 });
    const { stdout } = await run.catch((failure: { stdout?: string; stderr?: string }) => {
      // It exits with the number of breaches; without a graph on standard output it failed.
      const stdout = failure.stdout ?? '';
      assert.ok(stdout.startsWith('{'), failure.stderr);
      return { stdout };
    });
    return JSON.parse(stdout) as ICruiseResult;
  }

  it('are kept: imports go down only', async () => {
    const { modules, summary } = await look(root);
    const cruised = modules.filter(({ source }) => source.startsWith('server/src/')).length;
    assert.ok(cruised >= 50, `only ${cruised} modules of the server were looked at`);
    assert.ok(
      modules.some(({ source }) => source.startsWith('client/src/')),
      'no module of the client was looked at',
    );
    const imports = modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
    assert.ok(imports > cruised, `only ${imports} imports were seen`);
    assert.deepEqual(
      summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
      [],
    );
  });

  it('are seen when they are broken', async () => {
    const tree = mkdtempSync(path.join(tmpdir(), 'dateline-floors-'));
    try {
      const write = (file: string, code: string) => {
        mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
        writeFileSync(path.join(tree, file), code);
      };
      write('tsconfig.json', read('tsconfig.json'));
      write(
        'server/src/text/words.ts',
        "import type { A } from '../time/day.ts';\nimport 'node:fs';\nexport type B = A;\n",
      );
      write('server/src/time/day.ts', "export type A = 1;\nimport 'vscode-languageserver';\n");
      write('server/src/checker.ts', "import './output/say.ts';\n");
      write('server/src/output/say.ts', "import '../cli/main.ts';\nimport 'vscode';\n");
      write('server/src/cli/main.ts', "import '../lsp/main.ts';\n");
      write('server/src/lsp/main.ts', "import '../utils/all.ts';\n");
      write('server/src/utils/all.ts', 'export {};\n');
      write('client/src/extension.ts', "import '../../server/src/cli/main.ts';\n");
      const { summary } = await look(tree);
      assert.deepEqual(
        [...new Set(summary.violations.map(({ rule }) => rule.name))]
          .filter((name) => !/nowhere|circle/.test(name))
          .sort(),
        [
          'checker-looks-up',
          'cli-and-lsp-know-each-other',
          'client-knows-server',
          'lsp-types-outside-lsp',
          'output-looks-up',
          'pure-floor-touches-the-world',
          'server-outside-the-floors',
          'text-looks-up',
          'vscode-outside-client',
        ],
      );
    } finally {
      rmSync(tree, { recursive: true, force: true });
    }
  });
});

describe('pure floors', () => {
  // What reads a clock, a die or the process; `new Date(0)` and Date.UTC(…) compute and are fine.
  const IMPURE =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bMath\.random\b|\bprocess\.|\bset(Timeout|Interval|Immediate)\b|\bfetch\(|\brequire\(|\bimport\(|\bconsole\.|\btoLocale\w+\(\s*\)/;
  it('read no clock, throw no die, print nothing', () => {
    const pure = files('server/src', '.ts').filter((file) => PURE.test(file));
    assert.ok(pure.length >= 30, `only ${pure.length} files`);
    for (const file of pure) {
      const code = ts.transpileModule(read(file), {
        compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
      }).outputText;
      const match = IMPURE.exec(code);
      assert.equal(match, null, `${file}: ${match?.[0]}`);
    }
  });
});

describe('words of a language', () => {
  // A Vietnamese word in a string: letters only Vietnamese has, next to a consonant. Tables of single letters are no words.
  const VIETNAMESE = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]/u;
  const CONSONANT = /[bcdghklmnpqrstvx]/i;
  const hasWord = (text: string) =>
    (text.normalize('NFC').match(/\p{L}+/gu) ?? []).some((word) => VIETNAMESE.test(word) && CONSONANT.test(word));

  it('are recognised as such', () => {
    assert.ok(hasWord('dự kiến') && hasWord('bế mạc') && hasWord('thứ Hai'));
    assert.ok(!hasWord('òóỏõọ') && !hasWord('summit') && !hasWord('đ'));
  });

  it('stand in language/ alone', () => {
    const others = files('server/src', '.ts').filter((file) => !file.startsWith('server/src/language/'));
    assert.ok(others.length >= 30, `only ${others.length} files`);
    const found = others.flatMap((file) =>
      strings(file)
        .filter(({ text }) => hasWord(text))
        .map(({ text, line }) => `${file}:${line}: ${text}`),
    );
    assert.deepEqual(found, []);
  });

  it('stand there in strings: the test sees them', () => {
    const lexicons = files('server/src/language/vi', '.ts');
    assert.ok(lexicons.some((file) => strings(file).some(({ text }) => hasWord(text))));
  });
});

describe('docs', () => {
  const documents = [...files('docs', '.md'), 'README.md', 'CHANGELOG.md'];

  it('have one section for every rule', () => {
    const union = /export type RuleCode =([^;]+);/.exec(read('server/src/rules/finding.ts'))?.[1] ?? '';
    const codes = [...union.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
    assert.ok(codes.length >= 20, `only ${codes.length} codes`);
    const sections = [...read('docs/RULES.md').matchAll(/^## ([a-z]+\/[a-z-]+)$/gm)].map((match) => match[1]!);
    assert.deepEqual([...sections].sort(), [...codes].sort());
    assert.equal(new Set(sections).size, sections.length, 'a rule has two sections');
  });

  it('name no path of a machine and no registry', () => {
    const machine =
      /(?<![\w.~$}])\/(?:home|work|root|Users|tmp|var|opt|mnt|usr)\/|[A-Z]:\\|file:\/\/\/\w|localhost:\d|https?:\/\/(?:registry|npm)\./;
    for (const file of [...documents, ...files('samples', '')].filter((name) =>
      /\.(md|txt|ya?ml|jsonl|draft|tin)$/.test(name),
    )) {
      const match = machine.exec(read(file));
      assert.equal(match, null, `${file}: ${match?.[0]}`);
    }
  });

  it('link only to files that are there', () => {
    for (const file of documents)
      for (const [, target] of read(file).matchAll(/\]\((?!https?:|#|mailto:|command:)([^)\s#]+)[^)]*\)/g)) {
        if (target!.startsWith('docs/images/') || target!.startsWith('images/')) continue; // pictures are taken by npm run vscode
        assert.ok(existsSync(path.join(root, path.dirname(file), target!)), `${file} links to ${target}`);
      }
  });
});
