/**
 * The notation in which the language packs write patterns over tokens, and what it is read into.
 *
 * Notation, elements separated by spaces:
 *   `ngày`            that word, compared by its normalised form
 *   `/` `,` `-`       that mark
 *   `<day>`           a slot: digits in a range and/or a table of words, captured as "day"
 *   `<day:day2>`      the same, captured as "day2"
 *   `{head}`          a macro: another piece of pattern, put in its place
 *   `( a b | c )`     alternatives (the parentheses and bars stand apart from words)
 *   `?` after an element or a group makes it optional
 *   `!` before an element: it must not follow here; nothing is taken
 *   `~` before an element: no space may stand between it and the token before
 *   `\(` `\)` `\|`    those marks themselves
 */
import { PhraseTable } from './phrases.ts';
import { tokenise } from './tokens.ts';

/** What may fill a slot. */
export interface Slot {
  /** Runs of digits: inclusive bounds of the value and of the number of digits. */
  readonly digits?: {
    readonly min: number;
    readonly max: number;
    readonly shortest?: number;
    readonly longest?: number;
  };
  /** Words or phrases and the value each stands for. */
  readonly words?: Readonly<Record<string, string | number>>;
  /** The first or last word must begin with a capital: English "May", Vietnamese "thứ Hai" ("thứ hai" is "second"). */
  readonly capital?: 'first' | 'last';
}

export type Element =
  | { readonly type: 'word'; readonly norm: string; readonly glued: boolean }
  | { readonly type: 'slot'; readonly slot: CompiledSlot; readonly name: string; readonly glued: boolean }
  | { readonly type: 'not'; readonly element: Element }
  | { readonly type: 'choice'; readonly ways: readonly (readonly Element[])[]; readonly optional: boolean };

export interface CompiledSlot {
  readonly digits: Slot['digits'];
  readonly table: PhraseTable<string | number> | undefined;
  /** Keys of all words of its phrases, each once. */
  readonly words: ReadonlySet<string>;
  /** Keys that may open what fills it → those that may follow within it; END where that is all. */
  readonly openings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly capital: Slot['capital'];
}

/*
 * Keys tell tokens apart before patterns are tried on them: a word's or mark's is its norm, that of a run of digits
 * how long it is.
 */
const LONG = 5;
export const digitsKey = (length: number): string => `\u0000${Math.min(length, LONG)}`;
/** All keys of runs of digits, the shortest first. */
export const DIGITS: readonly string[] = Array.from({ length: LONG }, (_, i) => digitsKey(i + 1));
/** Key of the place after a pattern's last token. */
export const END = '\u0000end';

/** The keys of the digits that may fill a slot. */
function digitsOf({ digits }: Slot): readonly string[] {
  if (!digits) return [];
  const { shortest = 1, longest = 2 } = digits;
  return DIGITS.slice(shortest - 1, longest);
}

export function compileSlot(slot: Slot): CompiledSlot {
  const openings = new Map<string, Set<string>>();
  const opens = (first: string, second: string) => {
    const seconds = openings.get(first);
    if (seconds) seconds.add(second);
    else openings.set(first, new Set([second]));
  };
  const words = new Set<string>();
  for (const phrase of Object.keys(slot.words ?? {})) {
    const keys = tokenise(phrase).map(({ kind, word }) =>
      kind === 'number' ? digitsKey(word.norm.length) : word.norm,
    );
    for (const key of keys) words.add(key);
    if (keys[0] !== undefined) opens(keys[0], keys[1] ?? END);
  }
  for (const key of digitsOf(slot)) opens(key, END);
  return {
    digits: slot.digits,
    table: slot.words ? new PhraseTable(Object.entries(slot.words)) : undefined,
    words,
    openings,
    capital: slot.capital,
  };
}

/** Reads a pattern. Throws on a malformed one and on an unknown slot or macro: language data is checked when it is loaded. */
export function parsePattern(
  pattern: string,
  slots: ReadonlyMap<string, CompiledSlot>,
  macros: Readonly<Record<string, string>>,
): Element[] {
  const words = expand(pattern, macros).split(/\s+/).filter(Boolean);
  let at = 0;
  const sequence = (): Element[] => {
    const elements: Element[] = [];
    while (at < words.length && words[at] !== ')' && words[at] !== ')?' && words[at] !== '|') elements.push(element());
    return elements;
  };
  const element = (): Element => {
    let word = words[at++]!;
    if (word === '(') {
      const ways = [sequence()];
      while (words[at] === '|') {
        at++;
        ways.push(sequence());
      }
      const close = words[at++];
      if (close !== ')' && close !== ')?') throw new Error(`unclosed group in pattern: ${pattern}`);
      return { type: 'choice', ways, optional: close === ')?' };
    }
    if (word.length > 1 && word.startsWith('!')) {
      words[--at] = word.slice(1);
      return { type: 'not', element: element() };
    }
    const optional = word.length > 1 && word.endsWith('?');
    if (optional) word = word.slice(0, -1);
    const glued = word.length > 1 && word.startsWith('~');
    if (glued) word = word.slice(1);
    const slot = /^<(\w+)(?::(\w+))?>$/.exec(word);
    let one: Element;
    if (slot) {
      const compiled = slots.get(slot[1]!);
      if (!compiled) throw new Error(`unknown slot <${slot[1]}> in pattern: ${pattern}`);
      one = { type: 'slot', slot: compiled, name: slot[2] ?? slot[1]!, glued };
    } else one = { type: 'word', norm: word.replace(/^\\/, ''), glued };
    return optional ? { type: 'choice', ways: [[one]], optional: true } : one;
  };
  const elements = sequence();
  if (at < words.length) throw new Error(`unopened group in pattern: ${pattern}`);
  return elements;
}

function expand(pattern: string, macros: Readonly<Record<string, string>>, depth = 0): string {
  if (depth > 8) throw new Error(`macro within itself: ${pattern}`);
  return pattern.replace(/\{(\w+)\}(\?)?/g, (_, name: string, optional: string | undefined) => {
    const macro = macros[name];
    if (macro === undefined) throw new Error(`unknown macro {${name}} in pattern: ${pattern}`);
    return `( ${expand(macro, macros, depth + 1)} )${optional ?? ''}`;
  });
}

/** Every word that a pattern names itself; those of its slots stand in their tables. */
export function* wordsOf(elements: readonly Element[]): Generator<string> {
  for (const element of elements) {
    if (element.type === 'word') yield element.norm;
    else if (element.type === 'slot') continue;
    else if (element.type === 'not') yield* wordsOf([element.element]);
    else for (const way of element.ways) yield* wordsOf(way);
  }
}
