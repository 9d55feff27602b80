/**
 * Numerals: how many, in figures or in words, before anyone asks of what.
 *
 * Figures follow the language's marks ("1.200.000", "1,5"), with two allowances that newspapers
 * make necessary: groups of three may be parted by a space, and a mark in front of other than
 * three digits is a decimal mark whatever the language ("1.5 triệu"). Words follow one small grammar
 * for all languages (a unit below a hundred, a hundred, then falling scales), which the lexicon
 * tunes: final digits, fillers, digits that never follow a ten.
 */
import type { Token } from '../text/tokens.ts';
import type { NumeralTables } from './numeralTables.ts';

export interface Numeral {
  readonly value: number;
  /** Token after the numeral. */
  readonly next: number;
  /** The value of one in the last printed place: 1e9 for "20 tỷ", 1e8 for "1,5 tỷ". */
  readonly step: number;
  /** The largest scale word or suffix in it, 1 without any: what a bare neighbour may inherit. */
  readonly scale: number;
  /** Written in words throughout. */
  readonly inWords: boolean;
  /** It is nothing but an article that also means one. */
  readonly article: boolean;
  /** It began with a scale word without a number before it ("trăm người"): a manner of speaking. */
  readonly vague: boolean;
  /** Plain digits without separators, scale or decimals, and how many. 0 otherwise. */
  readonly plainDigits: number;
  /** One group of three behind the decimal mark ("1,500" in Vietnamese): a thousand if things are counted. */
  readonly thousandIfWhole: boolean;
}

/** Figures between two tokens; `value` is undefined for what is no number (telephone, version, stamp). */
interface Figures {
  readonly value: number | undefined;
  readonly next: number;
  readonly decimals: number;
  readonly plainDigits: number;
  readonly thousandIfWhole: boolean;
}

const isMark = (token: Token | undefined, text: string) => token?.kind === 'mark' && token.word.text === text;

const NO_FIGURES = { value: undefined, decimals: 0, plainDigits: 0, thousandIfWhole: false } as const;
/** Scales on scales beyond this are no number ("nghìn nghìn nghìn …"). */
const LARGEST = 1e15;
/** More digits than a number in the news has: a stamp, an account, a telephone. */
const LONGEST = 15;

const isGroupMark = (token: Token) => token.kind === 'mark' && (token.word.text === '.' || token.word.text === ',');
const leads = (text: string) => text.length <= 3 && text.charCodeAt(0) !== 0x30;

/** Reads figures at `at`, where a number token stands, or the decimal mark of ",77". */
export function readFigures(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): Figures {
  const first = tokens[at]!;
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
      return { value: Number(text), next: at + 1, decimals: 0, plainDigits: text.length, thousandIfWhole: false };
    }
    if (spaced) return spacedFigures(tokens, at, end, tables);
  }
  return markedFigures(tokens, at, end, tables);
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
  const none: Figures = { ...NO_FIGURES, next: i };
  const head = groups[0]!;
  const last = groups.length - 1;
  const headed = head !== '' && leads(head);
  let threes = true; // every group but the first and the last has three digits
  let sameMark = true; // and so have the marks but the last
  for (let k = 0; k <= last; k++) {
    if (groups[k]!.length > LONGEST) return none;
    if (k > 0 && k < last && groups[k]!.length !== 3) threes = false;
    if (k > 0 && k < last && marks[k - 1] !== marks[0]) sameMark = false;
  }
  const tail = groups[last]!;
  const result = (text: string, decimals: string, thousandIfWhole = false): Figures => ({
    value: Number(decimals ? `${text || '0'}.${decimals}` : text),
    next: i,
    decimals: decimals.length,
    plainDigits: 0,
    thousandIfWhole,
  });
  if (last === 1) {
    if (head.length > 2 && head.startsWith('0')) return none;
    const three = headed && tail.length === 3;
    return three && marks[0] === thousands ? result(head + tail, '') : result(head, tail, three);
  }
  if (!headed || !sameMark || !threes) return none;
  if (marks[last - 1] === marks[0]) return tail.length === 3 ? result(groups.join(''), '') : none;
  return result(groups.slice(0, -1).join(''), tail);
}

/** Where the reader stands inside a number in words. */
type After = 'nothing' | 'figure' | 'digit' | 'ten' | 'hundred' | 'scale' | 'filler' | 'half';

/** Reads the numeral that begins at token `at`, before token `end`; undefined when there is none. */
export function readNumeral(
  tokens: readonly Token[],
  at: number,
  end: number,
  tables: NumeralTables,
): Numeral | undefined {
  const { words, lexicon } = tables;
  let i = at;
  let total = 0; // finished by a scale of a thousand or more
  let hundreds: number | undefined; // in the group being read
  let low: number | undefined; // below a hundred, or a figure, not yet multiplied
  let falling = Number.POSITIVE_INFINITY; // scales go down: "1 tỷ 200 triệu"
  let scale = 1;
  let step = 1;
  let after: After = 'nothing';
  let inWords = true;
  let vague = false;
  let plainDigits = 0;
  let thousandIfWhole = false;
  let safe = at; // end of what is surely part of the numeral

  const first = tokens[at]!;
  if (first.kind === 'number' || (isMark(first, lexicon.decimal) && tokens[at + 1]?.kind === 'number')) {
    const figures = readFigures(tokens, at, end, tables);
    if (figures.value === undefined) return undefined;
    low = figures.value;
    step = 10 ** -figures.decimals;
    ({ plainDigits, thousandIfWhole } = figures);
    i = safe = figures.next;
    after = 'figure';
    inWords = false;
    const suffix = tokens[i];
    if (
      i < end &&
      suffix!.glued &&
      suffix!.kind === 'word' &&
      !(tokens[i + 1]?.glued && tokens[i + 1]!.kind !== 'mark')
    ) {
      const factor = tables.suffixes.get(suffix!.word.text);
      if (factor !== undefined) {
        return {
          value: round(low * factor),
          next: i + 1,
          step: step * factor,
          scale: factor,
          inWords,
          article: false,
          vague,
          plainDigits: 0,
          thousandIfWhole: false,
        };
      }
    }
    if (i < end && tokens[i]!.glued && tokens[i]!.kind === 'word' && !words.has(tokens[i]!.word.norm)) {
      return { value: low, next: i, step, scale, inWords, article: false, vague, plainDigits, thousandIfWhole };
    }
  } else if (tables.articles.has(first.word.norm) && !words.has(first.word.norm)) {
    const next = words.get(tokens[at + 1]?.word.norm ?? '');
    if (at + 1 >= end || next?.does !== 'scale') return undefined;
    low = 1;
    i = at + 1;
    after = 'digit';
  } else {
    const half = tables.halvesBefore.match(tokens, at, end);
    const scaled = half && at + half.length < end ? words.get(tokens[at + half.length]!.word.norm) : undefined;
    if (half && scaled?.does === 'scale' && scaled.value >= 100) {
      low = 0.5;
      i = at + half.length;
      after = 'digit';
    }
  }

  for (; i < end; i++) {
    const token = tokens[i]!;
    if (i > at && token.breaks) break;
    if (token.kind === 'mark') {
      // "twenty-one"
      if (after === 'ten' && token.glued && tables.fillers.has(token.word.text) && tokens[i + 1]?.glued) {
        const digit = words.get(tokens[i + 1]!.word.norm);
        if (i + 1 < end && digit?.does === 'digit' && digit.value < 10) continue;
      }
      break;
    }
    if (token.kind === 'number') {
      // "3 triệu 500 nghìn"
      if (after !== 'scale') break;
      const figures = readFigures(tokens, i, end, tables);
      const next = figures.next < end ? words.get(tokens[figures.next]!.word.norm) : undefined;
      if (figures.value === undefined || next?.does !== 'scale' || next.value >= falling) break;
      low = figures.value;
      step = 10 ** -figures.decimals;
      after = 'figure';
      i = figures.next - 1;
      continue;
    }
    const word = words.get(token.word.norm);
    if (!word) {
      const half = after !== 'nothing' && after !== 'filler' ? tables.halvesAfter.match(tokens, i, end) : undefined;
      if (half && (after === 'digit' || after === 'scale' || after === 'hundred')) {
        if (after === 'digit') low = (low ?? 0) + 0.5;
        else if (after === 'hundred') hundreds = (hundreds ?? 0) + 50;
        else total += falling / 2;
        step = after === 'digit' ? 0.5 : after === 'hundred' ? 50 : falling / 2;
        i += half.length - 1;
        after = 'half';
        safe = i + 1;
        continue;
      }
      if (tables.points.has(token.word.norm) && after === 'digit') {
        const decimals = spokenDecimals(tokens, i + 1, end, tables);
        if (decimals.text === '') break;
        low = Number(`${low ?? 0}.${decimals.text}`);
        step = 10 ** -decimals.text.length;
        i = decimals.next - 1;
        safe = decimals.next;
        continue;
      }
      if (tables.fillers.has(token.word.norm) && (after === 'hundred' || after === 'scale') && inWords) {
        const next = i + 1 < end ? words.get(tokens[i + 1]!.word.norm) : undefined;
        if (next?.does !== 'digit' || !followsFiller(tokens, i + 1, end, tables)) break;
        after = 'filler';
        continue;
      }
      break;
    }
    if (word.does === 'digit') {
      if (after === 'figure' || after === 'half') break;
      if (word.value < 10) {
        if (after === 'digit') break;
        if (after === 'ten' && word.neverAfterTen) break;
        if (word.final && after !== 'ten' && after !== 'filler') break;
        if ((after === 'hundred' || after === 'scale') && !lexicon.bareDigitAfterScale) {
          const next = i + 1 < end ? words.get(tokens[i + 1]!.word.norm) : undefined;
          if (next?.does !== 'scale' || next.value >= (after === 'hundred' ? 100 : falling)) break;
        }
        low = after === 'ten' ? (low ?? 0) + word.value : word.value;
        after = 'digit';
      } else {
        if (after === 'digit' || after === 'ten') break;
        low = word.value;
        after = word.value % 10 === 0 && (word.value > 10 || !lexicon.bareDigitAfterScale) ? 'ten' : 'digit';
      }
      if (inWords) step = 1;
      safe = i + 1;
      continue;
    }
    // A scale.
    if (after === 'half' && !(low !== undefined && hundreds === undefined && total === 0)) break;
    if (after === 'nothing') {
      const round = tables.counts.get(token.word.norm);
      if (round === undefined) break;
      vague = true;
      low = 1;
    }
    if (after === 'filler') break;
    if (word.value < 1000) {
      if (low === undefined || (hundreds !== undefined && word.value >= 100) || after === 'ten') break;
      if (word.value === 10) {
        low *= 10;
        after = 'ten';
      } else {
        hundreds = (hundreds ?? 0) + low * word.value;
        low = undefined;
        after = 'hundred';
      }
      if (!inWords) step *= word.value;
      else step = word.value;
    } else {
      const group = hundreds === undefined && low === undefined ? undefined : (hundreds ?? 0) + (low ?? 0);
      if (group === undefined) {
        if (after !== 'scale' || total > LARGEST) break;
        total *= word.value; // "hai nghìn tỷ"
        step *= word.value;
        falling = word.value;
        scale = Math.max(scale, 1) * word.value;
      } else {
        if (word.value >= falling) break;
        total += group * word.value;
        step = inWords ? word.value : step * word.value;
        falling = word.value;
        if (scale === 1) scale = word.value;
      }
      hundreds = low = undefined;
      after = 'scale';
    }
    safe = i + 1;
    plainDigits = 0;
    thousandIfWhole = false;
  }
  if (safe === at) return undefined;
  const value = round(total + (hundreds ?? 0) + (low ?? 0));
  if (!Number.isFinite(value)) return undefined;
  const article = inWords && safe === at + 1 && tables.articles.has(first.word.norm);
  return { value, next: safe, step, scale, inWords, article, vague, plainDigits, thousandIfWhole };
}

/** A digit behind a filler counts unless it opens a number of its own ("một trăm và hai trăm"). */
function followsFiller(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): boolean {
  for (let i = at; i < end && i < at + 3; i++) {
    const word = tables.words.get(tokens[i]!.word.norm);
    if (word?.does === 'scale') return word.value === 10;
    if (!word && tokens[i]!.word.text !== '-') return true;
  }
  return true;
}

function spokenDecimals(tokens: readonly Token[], at: number, end: number, tables: NumeralTables) {
  let text = '';
  let i = at;
  for (; i < end && text.length < 6; i++) {
    const word = tables.words.get(tokens[i]!.word.norm);
    if (word?.does !== 'digit' || word.value > 9) break;
    text += word.value;
  }
  return { text, next: i };
}

/** Takes off what binary fractions add: 1.2 × 1e6 is 1 200 000. */
const round = (value: number) => Number(value.toPrecision(15));
