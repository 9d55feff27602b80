/**
 * Figures: digits with their marks.
 *
 * They follow the language's marks ("1.200.000", "1,5"), with two allowances that newspapers make
 * necessary: groups of three may be parted by a space, and a mark in front of other than three
 * digits is a decimal mark whatever the language ("1.5 triệu").
 */
import type { Token } from '../text/tokens.ts';
import type { NumeralTables } from './numeralTables.ts';

/** Figures between two tokens; `value` is undefined for what is no number (telephone, version, stamp). */
export interface Figures {
  readonly value: number | undefined;
  readonly next: number;
  readonly decimals: number;
  readonly plainDigits: number;
  readonly thousandIfWhole: boolean;
}

/** Fractions that are one character. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['¼', 1 / 4],
  ['½', 1 / 2],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** "½" 0.5; undefined for any other token. */
export const fractionSign = (token: Token | undefined): number | undefined =>
  token?.kind === 'mark' ? SIGNS.get(token.word.text) : undefined;

/** Denominators that are written behind a whole number: "10 1/2", "3 5/16". */
const DENOMINATORS = new Set(['2', '3', '4', '5', '8', '10', '16']);

const NO_FIGURES = { value: undefined, decimals: 0, plainDigits: 0, thousandIfWhole: false } as const;
/** More digits than a number in the news has: a stamp, an account, a telephone. */
const LONGEST = 15;

/** Lakhs and crores, as papers of South Asia group them ("12,34,567"): pairs, and three digits at the end. */
const isIndian = (groups: readonly string[]) =>
  groups.length > 2 &&
  groups[0]!.length < 3 &&
  groups.at(-1)!.length === 3 &&
  groups.slice(1, -1).every((group) => group.length === 2);

const isGroupMark = (token: Token) => token.kind === 'mark' && (token.word.text === '.' || token.word.text === ',');
const leads = (text: string) => text.length <= 3 && text.charCodeAt(0) !== 0x30;

/** Reads figures at `at`, where a number token stands, or the decimal mark of ",77". */
export function readFigures(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): Figures {
  const first = tokens[at]!;
  const sign = fractionSign(first);
  if (sign !== undefined) return { ...NO_FIGURES, value: sign, next: at + 1, decimals: 1 };
  const next = tokens[at + 1];
  if (first.kind === 'number') {
    const { text } = first.word;
    const grouped =
      at + 2 < end && next!.glued && isGroupMark(next!) && tokens[at + 2]!.glued && tokens[at + 2]!.kind === 'number';
    const spaced = at + 1 < end && leads(text) && isSpacedGroup(first, next!);
    if (!grouped && !spaced) {
      // Nearly all figures: digits and nothing else.
      if (text.length > LONGEST || (text.length > 2 && text.charCodeAt(0) === 0x30))
        return { ...NO_FIGURES, next: at + 1 };
      const part = at + 1 < end ? fractionAfter(tokens, at + 1, end, tables) : undefined;
      if (part) return { ...NO_FIGURES, value: Number(text) + part.value, next: part.next, decimals: 1 };
      return { value: Number(text), next: at + 1, decimals: 0, plainDigits: text.length, thousandIfWhole: false };
    }
    if (spaced) return spacedFigures(tokens, at, end, tables);
  }
  return markedFigures(tokens, at, end, tables);
}

/** The fraction behind a whole number: "2½", "2 ½", "10 1/2". */
function fractionAfter(
  tokens: readonly Token[],
  at: number,
  end: number,
  tables: NumeralTables,
): { readonly value: number; readonly next: number } | undefined {
  const token = tokens[at]!;
  const sign = fractionSign(token);
  if (sign !== undefined) return token.breaks ? undefined : { value: sign, next: at + 1 };
  if (token.kind !== 'number' || token.glued || token.breaks || !tables.lexicon.mixedNumbers || at + 2 >= end)
    return undefined;
  const stroke = tokens[at + 1]!;
  const bottom = tokens[at + 2]!;
  if (stroke.word.text !== '/' || !stroke.glued || !bottom.glued || !DENOMINATORS.has(bottom.word.text))
    return undefined;
  const value = Number(token.word.text) / Number(bottom.word.text);
  const more = tokens[at + 3];
  return value < 1 && !(more?.glued && more.kind !== 'mark') ? { value, next: at + 3 } : undefined;
}

/** "1 200 000": exactly three digits after one space. */
const isSpacedGroup = (before: Token, token: Token) =>
  token.kind === 'number' && !token.breaks && token.start === before.end + 1 && token.word.text.length === 3;

/** Groups parted by spaces, with decimals behind the last. */
function spacedFigures(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): Figures {
  let { text } = tokens[at]!.word;
  let i = at + 1;
  while (i < end && text.length <= LONGEST && isSpacedGroup(tokens[i - 1]!, tokens[i]!)) text += tokens[i++]!.word.text;
  if (text.length > LONGEST) return { ...NO_FIGURES, next: i };
  const mark = tokens[i];
  const digits = tokens[i + 1];
  const decimals =
    i + 1 < end &&
    mark!.glued &&
    mark!.word.text === tables.lexicon.decimal &&
    digits?.glued &&
    digits.kind === 'number';
  if (!decimals) return { value: Number(text), next: i, decimals: 0, plainDigits: 0, thousandIfWhole: false };
  return {
    value: Number(`${text}.${digits.word.text}`),
    next: i + 2,
    decimals: digits.word.text.length,
    plainDigits: 0,
    thousandIfWhole: false,
  };
}

/** Figures with marks: their digits before and behind the decimal mark. */
const marked = (whole: string, decimals: string, next: number, thousandIfWhole = false): Figures => ({
  value: Number(decimals ? `${whole || '0'}.${decimals}` : whole),
  next,
  decimals: decimals.length,
  plainDigits: 0,
  thousandIfWhole,
});

/** Groups parted by points and commas: thousands, decimals, or something that is no number. */
function markedFigures(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): Figures {
  const { decimal, thousands } = tables.lexicon;
  const groups: string[] = [];
  const marks: string[] = [];
  let i = at;
  if (tokens[i]!.kind === 'mark') {
    groups.push('');
    marks.push(decimal);
    i++;
  }
  groups.push(tokens[i++]!.word.text);
  while (i + 1 < end) {
    const mark = tokens[i]!;
    const digits = tokens[i + 1]!;
    if (!mark.glued || !digits.glued || digits.kind !== 'number' || !isGroupMark(mark)) break;
    marks.push(mark.word.text);
    groups.push(digits.word.text);
    i += 2;
  }
  const head = groups[0]!;
  const last = groups.length - 1;
  const headed = head !== '' && leads(head);
  let threes = true; // every group but the first and the last has three digits
  let sameMark = true; // and so have the marks but the last
  for (let k = 0; k <= last; k++) {
    if (groups[k]!.length > LONGEST) return { ...NO_FIGURES, next: i };
    if (k > 0 && k < last && groups[k]!.length !== 3) threes = false;
    if (k > 0 && k < last && marks[k - 1] !== marks[0]) sameMark = false;
  }
  const tail = groups[last]!;
  if (last === 1) {
    // "2285300,000": sums of a list, with marks of their own.
    if ((head.length > 2 && head.startsWith('0')) || (head.length > 4 && tail === '000'))
      return { ...NO_FIGURES, next: i };
    const three = headed && tail.length === 3;
    return three && marks[0] === thousands ? marked(head + tail, '', i) : marked(head, tail, i, three);
  }
  const whole = marks[last - 1] === marks[0] ? groups : groups.slice(0, -1);
  if (headed && sameMark && thousands === ',' && marks[0] === ',' && isIndian(whole))
    return marked(whole.join(''), whole === groups ? '' : tail, i);
  if (!headed || !sameMark || !threes) return { ...NO_FIGURES, next: i };
  if (marks[last - 1] === marks[0])
    return tail.length === 3 ? marked(groups.join(''), '', i) : { ...NO_FIGURES, next: i };
  return marked(whole.join(''), tail, i);
}
