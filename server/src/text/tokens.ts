/** One pass over the text: runs of letters, runs of digits, and single marks. */
import { hashOf, hashOn, type Word, wordAt } from './words.ts';

export type TokenKind = 'word' | 'number' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  /** UTF-16 offsets into the source, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  /** True when nothing stands between this token and the one before it. */
  readonly glued: boolean;
  /** True when a line break stands between this token and the one before it. */
  readonly breaks: boolean;
}

/** Character classes, small integers so that the table of them stays one typed array. */
const Class = { Space: 0, Letter: 1, Digit: 2, Mark: 3, Break: 4, Joiner: 5 } as const;
type Class = (typeof Class)[keyof typeof Class];

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\s\p{Z}]/u;
const JOINER = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;

function classify(char: string): Class {
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return Class.Break;
  if (JOINER.test(char)) return Class.Joiner;
  if (LETTER.test(char)) return Class.Letter;
  if (DIGIT.test(char)) return Class.Digit;
  return SPACE.test(char) ? Class.Space : Class.Mark;
}

/** Class by UTF-16 unit, filled as units are met; -1 is not yet known, and surrogates never are. */
const classes = new Int8Array(0x10000).fill(-1);

/** Class of the character at `index`, the slow way: for units not met before and for surrogates. */
function learn(source: string, index: number, code: number): Class {
  if (code >= 0xd800 && code <= 0xdfff) {
    const point = source.codePointAt(index)!;
    return point > 0xffff ? classify(String.fromCodePoint(point)) : Class.Mark;
  }
  const found = classify(source.charAt(index));
  classes[code] = found;
  return found;
}

function classOf(source: string, index: number): Class {
  const code = source.charCodeAt(index);
  const known = classes[code]!;
  return known >= 0 ? (known as Class) : learn(source, index, code);
}

/** Whether a character beyond the basic plane, of two UTF-16 units, begins at `index`. */
const isPair = (source: string, index: number): boolean => {
  const code = source.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdbff && source.codePointAt(index)! > 0xffff;
};

/**
 * Tokens of `source`, in order. Any string is accepted: lone surrogates and emoji are marks,
 * zero-width characters are invisible inside a word and space outside one. Linear in the length.
 */
export function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  const length = source.length;
  let at = 0;
  let glued = false;
  let breaks = false;
  while (at < length) {
    const kind = classOf(source, at);
    if (kind === Class.Space || kind === Class.Break || kind === Class.Joiner) {
      if (kind === Class.Break) breaks = true;
      if (kind !== Class.Joiner) glued = false;
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    if (kind === Class.Mark) {
      at += isPair(source, at) ? 2 : 1;
      hash = hashOf(source, start, at);
    } else {
      // The letters of a run are gone over once: most have a class by their unit alone.
      for (; at < length; at++) {
        const unit = source.charCodeAt(at);
        if (classes[unit] !== kind) break;
        hash = hashOn(hash, unit);
      }
      const end = runEnd(source, start, at, kind);
      if (end !== at) {
        at = end;
        hash = hashOf(source, start, end);
      }
    }
    let word = wordAt(source, start, at, hash);
    if (word.casing === 'camel') {
      const joint = lostSpace(source, start, at);
      if (joint < at) {
        at = joint;
        word = wordAt(source, start, at, hashOf(source, start, at));
      }
    }
    tokens.push({
      kind: kind === Class.Letter ? 'word' : kind === Class.Digit ? 'number' : 'mark',
      start,
      end: at,
      word,
      glued: glued && tokens.length > 0,
      breaks,
    });
    glued = true;
    breaks = false;
  }
  return tokens;
}

/** End of the run of one kind that began at `start`, looked at more closely from `at` on: joiners, pairs, new units. */
function runEnd(source: string, start: number, at: number, kind: Class): number {
  let end = at;
  for (; end < source.length; end += isPair(source, end) ? 2 : 1) {
    const next = classOf(source, end);
    if (next !== kind && next !== Class.Joiner) break;
  }
  while (end > start + 1 && classOf(source, end - 1) === Class.Joiner) end--;
  return end;
}

/** Two words joined are no longer. */
const LONGEST_JOINED = 40;
const CAPITAL = /\p{Lu}/u;
const SMALL = /[\p{Ll}\p{M}]/u;

/**
 * Crawled pages lose spaces between paragraphs: in "trướcBài" a word that no brand would write, with letters beyond
 * ASCII, runs into a capital. Where the first of the two words ends, or `end`. "VnExpress" and "McDonald" stay whole.
 */
function lostSpace(source: string, start: number, end: number): number {
  if (end - start > LONGEST_JOINED) return end;
  let beyondAscii = false;
  for (let i = start + 1; i < end; i++) {
    beyondAscii ||= source.charCodeAt(i - 1) > 0x7f;
    const capital = beyondAscii && CAPITAL.test(source.charAt(i));
    if (capital && SMALL.test(source.charAt(i - 1)) && i + 1 < end && SMALL.test(source.charAt(i + 1))) return i;
  }
  return end;
}

/** Index of the first token that ends after `offset` (UTF-16), or `tokens.length`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
