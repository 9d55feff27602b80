/** Codes glued of letters and digits: flights, aircraft, age groups, roads. One digit is another one. */
import { type Desk, planter, remembering, type Slip } from '../slip.ts';
import { oneDigit } from './digits.ts';

interface Code {
  readonly start: number;
  readonly text: string;
}

const CODE = /(?<![\p{L}\p{M}\d.-])\p{Lu}{1,4}-?\d{2,4}(?:\p{Lu}{1,2})?(?![\p{L}\p{M}\d/]|-\d|[.,]\d)/gu;

const codesIn = remembering((text) =>
  [...text.matchAll(CODE)].map((found): Code => ({ start: found.index, text: found[0] })),
);
/** "MS 804" and "MS-804" are the code as well. */
const codeLine = remembering((text) => text.replace(/(?<=\p{Lu})[ -](?=\d)/gu, ''));
const isSaid = (code: string, line: string) =>
  new RegExp(`(?<![\\p{L}\\d])${code.replace('-', '')}(?![\\d])`, 'u').test(line);

export const codes = planter<Code>({
  kind: 'code',
  sites: ({ story, siblings }) =>
    codesIn(story).filter(({ text }) => siblings.some((one) => isSaid(text, codeLine(one)))),
  variants: {
    'one digit': ({ start, text }, { story, siblings }: Desk, dice): Slip | undefined => {
      const from = text.search(/\d/);
      const digits = /\d+/.exec(text)![0];
      const changed = oneDigit(digits, dice);
      if (changed === undefined) return undefined;
      const now = text.slice(0, from) + changed + text.slice(from + digits.length);
      if ([story, ...siblings].some((one) => isSaid(now, codeLine(one)))) return undefined;
      return { start, end: start + text.length, now };
    },
  },
});
