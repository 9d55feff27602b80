/**
 * No regular expression takes more than linear time (docs/ARCHITECTURE.md, invariant 3): all of server/src, literals and
 * those put together from the languages' words, are held against recheck, which finds texts that make one backtrack.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { check } from 'recheck';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../../server/src');

/** Expressions that recheck finds slow, each by its beginning, and why no long text meets them. All must be there still. */
const BOUNDED: Readonly<Record<string, string>> = {
  'archive/slips.ts /0+$/': 'the digits of a number, 25 at most',
  'output/numbers.ts /\\B(?=(?:\\d{3})+$)/g': 'the digits of a number, 25 at most',
  'rules/amountFigures.ts /\\B(?=(?:\\d{3})+$)/g': 'the digits of a numeral, 15 at most',
  'lsp/rulesPage.ts /^#{1,6}[ \\t]+(.*)$/': 'lines of our own page',
  'language/en/roles.ts /[A-Za-z]+(?= (?:of|': 'our own names of roles',
  'text/zones.ts /^(?:\\([^)\\n]{2,40}\\)\\s*[–—-]\\s+)?': 'the first 200 letters of one line',
  'text/zones.ts /^(?:[\\p{Lu}][\\p{L}.]*\\s?){1,5}$/u': 'a line of 60 letters at most',
  'text/zones.ts /^[\\p{Lu}]{2,}[\\p{L}\\s]*\\/[\\p{L}\\s/]+$/u': 'a line of 60 letters at most',
  'time/statedAnchor.ts /:\\s*(?:[^\\n]{0,30})$/': 'the 40 letters before a date',
};

/** The answer must not hang on how busy the machine is: steps are limited, not time. All are asked at once, so that each waits for the others. */
const STEADY = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 50_000,
  maxIteration: 3,
  crossoverSize: 10,
  mutationSize: 10,
};

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const written = ({ file, source, flags }: Expression) => `${file} /${source}/${flags}`;

const isBounded = (expression: Expression) =>
  Object.keys(BOUNDED).some((beginning) => written(expression).startsWith(beginning));

/** The literals of a file, and whether it puts expressions together as well. */
function literals(file: string): { expressions: Expression[]; assembles: boolean } {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const expressions: Expression[] = [];
  let assembles = false;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      expressions.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      assembles = true;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { expressions, assembles };
}

/** The expressions that are put together while texts are read in both languages, with the files that do so. */
async function assembled(): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [source, flags]: [string, string?]) {
      // The frame behind ours is the caller's: the loader puts expressions together, too.
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const file = /server[\\/]src[\\/]([\w\\/.-]+\.ts)/.exec(caller)?.[1]?.replaceAll('\\', '/');
      const expression = { file: file ?? '', source: String(source), flags: flags ?? '' };
      if (file) found.set(written(expression), expression);
      return Reflect.construct(target, [source, flags]) as RegExp;
    },
  });
  try {
    const { read } = await import('../../server/src/claims/read.ts');
    read('Ông Lê Bình, Bộ trưởng Y tế, nói.', { language: 'vi' });
    read('Health Secretary Ann Lee spoke.', { language: 'en' });
  } finally {
    globalThis.RegExp = Plain;
  }
  return [...found.values()];
}

describe('regular expressions', () => {
  it('take linear time on any text, but for those that meet no long one', { timeout: 300_000 }, async () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.split(path.sep).join('/'));
    const read = files.map((file) => ({ file, ...literals(file) }));
    const made = await assembled();
    const makers = read.filter(({ assembles }) => assembles).map(({ file }) => file);
    // Spelling has the same expression for syllables as the words of titles.
    const known = new Set([...made.map(({ file }) => file), 'rules/nameSpelling.ts']);
    assert.deepEqual(
      makers.filter((file) => !known.has(file)),
      [],
      'put together expressions that this test does not meet',
    );
    const all = [...read.flatMap(({ expressions }) => expressions), ...made];
    assert.ok(all.length > 120 && made.length >= 8, `only ${all.length} found, ${made.length} of them put together`);
    // Asked all at once: recheck works on several.
    const answers = new Map<string, ReturnType<typeof check>>();
    for (const expression of all) {
      const { source, flags } = expression;
      if (isBounded(expression)) continue;
      const key = `/${source}/${flags}`;
      if (!answers.has(key)) answers.set(key, check(source, flags, STEADY));
    }
    const slow: string[] = [];
    for (const expression of all) {
      if (isBounded(expression)) continue;
      const { status } = await answers.get(`/${expression.source}/${expression.flags}`)!;
      if (status !== 'safe') slow.push(`${written(expression)}: ${status}`);
    }
    assert.deepEqual(slow, []);
    assert.deepEqual(
      Object.keys(BOUNDED).filter((beginning) => !all.some((expression) => written(expression).startsWith(beginning))),
      [],
      'are no longer there',
    );
  });

  it('are found to be slow where they are', async () => {
    assert.equal((await check('^(a|a)*$', '')).status, 'vulnerable');
    assert.equal((await check('\\s+$', 'u')).status, 'vulnerable');
  });
});
