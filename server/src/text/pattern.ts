/**
 * Patterns over tokens, written as data by the language packs and matched without backtracking
 * into the text: each pattern is a small tree, tried only where its first token can begin.
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
import { type Token, tokenise } from './tokens.ts';

export interface PatternRule {
  readonly pattern: string;
  /** What the match says; the engine that reads it lists the forms. */
  readonly say: string;
  /** Fixed values that the pattern implies, as if captured. */
  readonly with?: Readonly<Record<string, string | number>>;
}

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

export interface Capture {
  readonly value: string | number;
  /** UTF-16 offsets of what filled the slot. */
  readonly start: number;
  readonly end: number;
}

export interface PatternMatch {
  readonly rule: PatternRule;
  readonly captures: ReadonlyMap<string, Capture>;
  /** Number of tokens matched, at least 1. */
  readonly length: number;
}

type Element =
  | { readonly type: 'word'; readonly norm: string; readonly glued: boolean }
  | { readonly type: 'slot'; readonly slot: CompiledSlot; readonly name: string; readonly glued: boolean }
  | { readonly type: 'not'; readonly element: Element }
  | { readonly type: 'choice'; readonly ways: readonly (readonly Element[])[]; readonly optional: boolean };

interface CompiledSlot {
  readonly digits: Slot['digits'];
  readonly table: PhraseTable<string | number> | undefined;
  /** The phrases' words, in order, normalised. */
  readonly phrases: readonly (readonly string[])[];
  readonly capital: Slot['capital'];
}

type Captured = readonly [name: string, capture: Capture, rest: Captured] | undefined;

/** Keys of tokens, by which patterns are told apart before they are tried: a word's own norm, or one of these. */
const DIGITS = '\u0000digits';
const OTHER = '\u0000other';
const END = '\u0000end';

interface Compiled {
  readonly rule: PatternRule;
  readonly elements: readonly Element[];
}

export class Patterns {
  readonly #byFirst = new Map<string, Compiled[]>();
  /** First key → second key → the patterns that can begin with both, filled as pairs are met. */
  readonly #byPair = new Map<string, Map<string, readonly Compiled[]>>();
  readonly #vocabulary = new Set<string>();
  readonly #slots = new Map<string, CompiledSlot>();

  /** Throws on a malformed pattern or an unknown slot or macro: language data is checked when it is loaded. */
  constructor(
    rules: readonly PatternRule[],
    slots: Readonly<Record<string, Slot>>,
    macros: Readonly<Record<string, string>> = {},
  ) {
    for (const [name, slot] of Object.entries(slots)) {
      this.#slots.set(name, {
        digits: slot.digits,
        table: slot.words ? new PhraseTable(Object.entries(slot.words)) : undefined,
        phrases: Object.keys(slot.words ?? {}).map((phrase) =>
          tokenise(phrase).map(({ kind, word }) => (kind === 'number' ? DIGITS : word.norm)),
        ),
        capital: slot.capital,
      });
    }
    for (const rule of rules) {
      const elements = this.#parse(expand(rule.pattern, macros).split(/\s+/).filter(Boolean), rule.pattern);
      for (const word of wordsOf(elements)) this.#vocabulary.add(word);
      const { firsts, empty } = firstsOf(elements);
      if (empty) throw new Error(`pattern matches nothing: ${rule.pattern}`);
      for (const first of firsts) {
        const list = this.#byFirst.get(first);
        if (list) list.push({ rule, elements });
        else this.#byFirst.set(first, [{ rule, elements }]);
      }
    }
  }

  /** Whether any pattern can begin with this token. */
  begins(token: Token): boolean {
    return this.#byFirst.has(this.#key(token));
  }

  #key(token: Token): string {
    return token.kind === 'number' ? DIGITS : this.#vocabulary.has(token.word.norm) ? token.word.norm : OTHER;
  }

  /** The patterns that can begin with two tokens: few of many, so that most tokens cost a look-up or two. */
  #candidates(token: Token, next: Token | undefined): readonly Compiled[] {
    const first = this.#key(token);
    const all = this.#byFirst.get(first);
    if (!all) return [];
    const second = next && !next.breaks ? this.#key(next) : END;
    const pairs = this.#byPair.get(first) ?? new Map<string, readonly Compiled[]>();
    this.#byPair.set(first, pairs);
    let found = pairs.get(second);
    if (!found) {
      found = all.filter(({ elements }) => {
        const seconds = secondsOf(elements, first);
        return seconds.has(END) || seconds.has(second);
      });
      pairs.set(second, found);
    }
    return found;
  }

  /** The longest match that begins at token `at` and ends before token `end`; the earlier rule wins a tie. */
  match(tokens: readonly Token[], at: number, end: number): PatternMatch | undefined {
    const token = tokens[at];
    if (!token) return undefined;
    const candidates = this.#candidates(token, at + 1 < end ? tokens[at + 1] : undefined);
    let best: PatternMatch | undefined;
    for (const { rule, elements } of candidates) {
      let longest = -1;
      let captured: Captured;
      follow(tokens, end, elements, 0, at, undefined, at, (next, captures) => {
        if (next > longest) {
          longest = next;
          captured = captures;
        }
      });
      if (longest - at <= (best?.length ?? 0)) continue;
      const captures = new Map<string, Capture>();
      for (let c = captured; c; c = c[2]) if (!captures.has(c[0])) captures.set(c[0], c[1]);
      best = { rule, captures, length: longest - at };
    }
    return best;
  }

  #parse(words: string[], whole: string): Element[] {
    let at = 0;
    const sequence = (): Element[] => {
      const elements: Element[] = [];
      while (at < words.length && words[at] !== ')' && words[at] !== ')?' && words[at] !== '|')
        elements.push(element());
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
        if (close !== ')' && close !== ')?') throw new Error(`unclosed group in pattern: ${whole}`);
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
        const compiled = this.#slots.get(slot[1]!);
        if (!compiled) throw new Error(`unknown slot <${slot[1]}> in pattern: ${whole}`);
        one = { type: 'slot', slot: compiled, name: slot[2] ?? slot[1]!, glued };
      } else one = { type: 'word', norm: word.replace(/^\\/, ''), glued };
      return optional ? { type: 'choice', ways: [[one]], optional: true } : one;
    };
    const elements = sequence();
    if (at < words.length) throw new Error(`unopened group in pattern: ${whole}`);
    return elements;
  }
}

function expand(pattern: string, macros: Readonly<Record<string, string>>, depth = 0): string {
  if (depth > 8) throw new Error(`macro within itself: ${pattern}`);
  return pattern.replace(/\{(\w+)\}(\?)?/g, (_, name: string, optional: string | undefined) => {
    const macro = macros[name];
    if (macro === undefined) throw new Error(`unknown macro {${name}} in pattern: ${pattern}`);
    return `( ${expand(macro, macros, depth + 1)} )${optional ?? ''}`;
  });
}

function firstsOf(elements: readonly Element[]): { firsts: Set<string>; empty: boolean } {
  const firsts = new Set<string>();
  for (const element of elements) {
    if (element.type === 'not') continue;
    let empty = false;
    if (element.type === 'word') firsts.add(element.norm);
    else if (element.type === 'slot') {
      for (const [first] of element.slot.phrases) if (first !== undefined) firsts.add(first);
      if (element.slot.digits) firsts.add(DIGITS);
    } else {
      empty = element.optional;
      for (const way of element.ways) {
        const of = firstsOf(way);
        for (const first of of.firsts) firsts.add(first);
        empty ||= of.empty;
      }
    }
    if (!empty) return { firsts, empty: false };
  }
  return { firsts, empty: true };
}

/** Every word that a pattern or the tables of its slots know. */
function* wordsOf(elements: readonly Element[]): Generator<string> {
  for (const element of elements) {
    if (element.type === 'word') yield element.norm;
    else if (element.type === 'slot') for (const phrase of element.slot.phrases) yield* phrase;
    else if (element.type === 'not') yield* wordsOf([element.element]);
    else for (const way of element.ways) yield* wordsOf(way);
  }
}

/** The keys that can follow `first` where a pattern begins with it; END when it can stop there. */
function secondsOf(elements: readonly Element[], first: string): Set<string> {
  const seconds = new Set<string>();
  const then = (rest: readonly Element[]) => {
    const { firsts, empty } = firstsOf(rest);
    for (const key of firsts) seconds.add(key);
    if (empty) seconds.add(END);
  };
  const [element, ...rest] = elements;
  if (!element) return seconds;
  const add = (more: ReadonlySet<string>) => {
    for (const key of more) seconds.add(key);
  };
  if (element.type === 'not') add(secondsOf(rest, first));
  else if (element.type === 'word') {
    if (element.norm === first) then(rest);
  } else if (element.type === 'slot') {
    if (first === DIGITS && element.slot.digits) then(rest);
    for (const [one, two] of element.slot.phrases) {
      if (one !== first) continue;
      if (two === undefined) then(rest);
      else seconds.add(two);
    }
  } else {
    for (const way of element.ways) add(secondsOf([...way, ...rest], first));
    if (element.optional) add(secondsOf(rest, first));
  }
  return seconds;
}

/** Follows `elements` from index `e` at token `i`; calls `done` for every way through. */
function follow(
  tokens: readonly Token[],
  end: number,
  elements: readonly Element[],
  e: number,
  i: number,
  captured: Captured,
  start: number,
  done: (next: number, captured: Captured) => void,
): void {
  const element = elements[e];
  if (!element) {
    done(i, captured);
    return;
  }
  if (element.type === 'choice') {
    for (const way of element.ways) {
      follow(tokens, end, way, 0, i, captured, start, (next, more) =>
        follow(tokens, end, elements, e + 1, next, more, start, done),
      );
    }
    if (element.optional) follow(tokens, end, elements, e + 1, i, captured, start, done);
    return;
  }
  if (element.type === 'not') {
    let there = false;
    follow(tokens, end, [element.element], 0, i, undefined, start, () => {
      there = true;
    });
    if (!there) follow(tokens, end, elements, e + 1, i, captured, start, done);
    return;
  }
  const token = tokens[i];
  if (i >= end || !token || (i > start && token.breaks) || (element.glued && !token.glued)) return;
  if (element.type === 'word') {
    if (token.word.norm === element.norm) follow(tokens, end, elements, e + 1, i + 1, captured, start, done);
    return;
  }
  const { slot, name } = element;
  if (slot.digits && token.kind === 'number') {
    const { min, max, shortest = 1, longest = 2 } = slot.digits;
    const digits = token.word.norm;
    const value = Number(digits);
    if (digits.length >= shortest && digits.length <= longest && value >= min && value <= max) {
      follow(
        tokens,
        end,
        elements,
        e + 1,
        i + 1,
        [name, { value, start: token.start, end: token.end }, captured],
        start,
        done,
      );
    }
    return;
  }
  const found = slot.table?.match(tokens, i, end);
  if (!found) return;
  const last = tokens[i + found.length - 1]!;
  if (slot.capital && /^\p{Ll}/u.test((slot.capital === 'first' ? token : last).word.text)) return;
  const capture = { value: found.value, start: token.start, end: last.end };
  follow(tokens, end, elements, e + 1, i + found.length, [name, capture, captured], start, done);
}
