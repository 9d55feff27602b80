/** The grammar's colours, by VS Code's own tokenizer. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { root, skipped, vscode } from './need.ts';

/** As much of vscode-textmate as is used here; the module comes with the installed VS Code, not with ours. */
interface Grammar {
  tokenizeLine(line: string, state: unknown, timeLimit: number): { tokens: Token[]; ruleStack: unknown };
}
interface Token {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scopes: readonly string[];
}

async function loadGrammar(): Promise<{ grammar: Grammar; initial: unknown }> {
  const workbench = path.resolve(path.dirname(vscode().entry), '../../lib/vscode');
  const require = createRequire(path.join(workbench, 'package.json'));
  const textmate = require('vscode-textmate');
  const oniguruma = require('vscode-oniguruma');
  await oniguruma.loadWASM(readFileSync(path.join(path.dirname(require.resolve('vscode-oniguruma')), 'onig.wasm')));
  const yaml = path.join(workbench, 'extensions/yaml/syntaxes');
  const fileOf = (scope: string) => {
    if (scope === 'text.news-draft') return path.join(root, 'syntaxes/news-draft.tmLanguage.json');
    const [, version] = /^source\.yaml(?:\.(.+))?$/.exec(scope) ?? ['', undefined];
    return path.join(yaml, version ? `yaml-${version}.tmLanguage.json` : 'yaml.tmLanguage.json');
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope: string) => {
      const file = fileOf(scope);
      return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
  });
  return { grammar: await registry.loadGrammar('text.news-draft'), initial: textmate.INITIAL };
}

describe('the grammar of news drafts', { skip: skipped() }, () => {
  let loaded: Awaited<ReturnType<typeof loadGrammar>>;
  before(async () => {
    loaded = await loadGrammar();
  });

  /** The stretches of `text` that carry `scope`, one a run of neighbouring tokens. */
  function coloured(text: string, scope: string): string[] {
    const found: string[] = [];
    let state = loaded.initial;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = loaded.grammar.tokenizeLine(line, state, 0);
      state = ruleStack;
      let end = -1;
      for (const token of tokens) {
        if (!token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`))) continue;
        const words = line.slice(token.startIndex, token.endIndex);
        if (token.startIndex === end) found[found.length - 1] += words;
        else found.push(words);
        end = token.endIndex;
      }
    }
    return found;
  }

  const check = (name: string, scope: string, text: string, expected: string[]) =>
    test(name, () => assert.deepEqual(coloured(text, scope), expected));

  const DATE = 'entity.name.type.date';
  const HEADLINE = 'markup.heading.headline';
  const PLACE = 'keyword.control.dateline.place';
  const BYLINE = 'entity.name.function.byline';

  check('a headline opens the draft', HEADLINE, 'Cầu mới thông xe\n\nCầu đã thông xe.', ['Cầu mới thông xe']);
  check('a sentence opens it: no headline', HEADLINE, 'Cầu đã thông xe hôm qua.\n\nXe đi lại.', []);
  check('a publish line opens it: no headline', HEADLINE, 'Ngày đăng: 6/12/2016', []);
  check('after front matter', HEADLINE, '---\ntitle: Cầu\n---\nCầu mới thông xe\nDòng sau', ['Cầu mới thông xe']);
  check('front matter is YAML', 'entity.name.tag.yaml', '---\npublished: 2016-12-06\n---\nTin', ['published']);
  check('a publish line', 'keyword.other.publish', 'Tin\nNgày đăng: 6/12/2016\nPublished: 6 December 2016', [
    'Ngày đăng',
    'Published',
  ]);
  check(
    'datelines',
    PLACE,
    'Tin\nHà Nội (TTXVN) – Ngày 5/6, ông nói.\nBRUSSELS, Dec. 6 - He said.\nAnh nói – rồi đi.',
    ['Hà Nội (TTXVN)', 'BRUSSELS'],
  );
  check(
    'Vietnamese dates',
    DATE,
    'Tin\nTừ 9-11/7, ngày 10 tháng 7 năm 2024, tháng 7/2024, thứ Sáu, cùng ngày, 6/12/2016.',
    ['9-11/7', 'ngày 10 tháng 7 năm 2024', '7/2024', 'thứ Sáu', 'cùng ngày', '6/12/2016'],
  );
  check('English dates', DATE, 'News\nOn 9-11 July 2024, December 6, 2016 and Friday, in May 2025, he may go.', [
    '9-11 July 2024',
    'December 6, 2016',
    'Friday',
    'May 2025',
  ]);
  check(
    'laws, scores with a point and phone numbers are no dates',
    DATE,
    'Tin\nNghị định 15/2020/NĐ-CP, 1.1, 0912/345/678.',
    [],
  );
  check('amounts', 'meta.amount', 'Tin\nLãi 5.200 tỷ đồng, tăng 12,5%, 40 tỷ euro, $40bn, 20 thành viên, S-400.', [
    '5.200 tỷ đồng',
    '12,5%',
    '40 tỷ euro',
    '$40bn',
    '20 thành viên',
  ]);
  check('speech', 'string.quoted', 'Tin\nÔng nói: “Sẽ họp ngày 7/12”. Bà thêm: “Chưa rõ\nĐoạn sau.', [
    '“Sẽ họp ngày 7/12”',
    '“Chưa rõ',
  ]);
  check(
    'captions and their credits',
    'entity.name.function.credit',
    'Tin\nToàn cảnh. Ảnh: Minh Khôi\nA view. Photo: Reuters',
    [' Minh Khôi', ' Reuters'],
  );
  check('bylines', BYLINE, 'Tin\nÔng Nam nói.\nThu Giang\nBy Lan Anh Pham\nTheo Minh Khôi', [
    'Thu Giang',
    'Lan Anh Pham',
    'Minh Khôi',
  ]);
  check('source lines', 'markup.underline.link', 'Tin\nNguồn: https://banmai.example/a-20240712.html', [
    'https://banmai.example/a-20240712.html',
  ]);
  check(
    'ignored lines are comments',
    'comment',
    'Tin\n// dateline-ignore date/tense: trích\n<!-- dateline-ignore name/spelling: x -->',
    ['// dateline-ignore date/tense: trích', '<!-- dateline-ignore name/spelling: x -->'],
  );

  // VS Code tokenises lines of up to 20,000 characters: none of that length may hold up the typing.
  for (const piece of [
    'A ',
    'a',
    '1',
    '1/',
    '1.',
    '1-',
    '(',
    '“',
    '"',
    'Ảnh ',
    '– ',
    'A.',
    'A-',
    'ngày ',
    'tháng 1 ',
    'Theo A',
    ' \t',
    '[',
    '*',
  ]) {
    test(`a line of 20,000 ${JSON.stringify(piece)} is read at once`, () => {
      const line = piece.repeat(20_000 / piece.length);
      const started = performance.now();
      const first = loaded.grammar.tokenizeLine(line, loaded.initial, 0);
      loaded.grammar.tokenizeLine(line, first.ruleStack, 0);
      const took = performance.now() - started;
      assert.ok(took < 1500, `${took.toFixed(0)} ms`);
    });
  }
});
