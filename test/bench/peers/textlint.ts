/** textlint's kernel with one trivial rule of our own (a word typed twice): the least it can do on a text. */
import { TextlintKernel, type TextlintKernelOptions } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { work } from '../worker.ts';

type Context = { Syntax: { Str: string }; RuleError: new (message: string, at: { index: number }) => object } & {
  report(node: object, error: object): void;
  getSource(node: object): string;
};

const doubledWord = ({ Syntax, RuleError, report, getSource }: Context) => ({
  [Syntax.Str](node: object) {
    for (const match of getSource(node).matchAll(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/gu))
      report(node, new RuleError(`"${match[1]}" twice`, { index: match.index }));
  },
});

void work(async () => {
  const kernel = new TextlintKernel();
  const plugin = 'default' in textPlugin ? textPlugin.default : textPlugin;
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin }],
    rules: [{ ruleId: 'doubled-word', rule: doubledWord }],
  } as unknown as TextlintKernelOptions;
  const check = async (text: string) => (await kernel.lintText(text, options)).messages.length;
  return { check, recheck: check };
});
