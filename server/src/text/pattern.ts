/**
 * Patterns over tokens, written as data by the language packs (patternNotation.ts tells how) and matched without
 * going back in the text. Each pattern is a small graph, walked only where its first two tokens can stand.
 */
import {
  type CompiledSlot,
  compileSlot,
  DIGITS,
  type Element,
  END,
  firstsOf,
  parsePattern,
  type Slot,
  secondsOf,
  wordsOf,
} from './patternNotation.ts';
import type { Token } from './tokens.ts';
import { WordNumbers } from './words.ts';

export type { Slot } from './patternNotation.ts';

export interface PatternRule {
  readonly pattern: string;
  /** What the match says; the engine that reads it lists the forms. */
  readonly say: string;
  /** Fixed values that the pattern implies, as if captured. */
  readonly with?: Readonly<Record<string, string | number>>;
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

/** A pattern as a graph: each node says what must stand here and what comes after it. */
type Node =
  | { readonly type: 'end' }
  | { readonly type: 'word'; readonly norm: string; readonly glued: boolean; readonly next: Node }
  | {
      readonly type: 'slot';
      readonly slot: CompiledSlot;
      readonly name: string;
      readonly glued: boolean;
      readonly next: Node;
    }
  | { readonly type: 'not'; readonly inner: Node; readonly next: Node }
  | { readonly type: 'choice'; readonly ways: readonly Node[] };

const STOP: Node = { type: 'end' };

/** The graph of `elements`, followed by `next`. */
const graphOf = (elements: readonly Element[], next: Node): Node =>
  elements.reduceRight((after, element) => nodeOf(element, after), next);

function nodeOf(element: Element, next: Node): Node {
  switch (element.type) {
    case 'word':
      return { type: 'word', norm: element.norm, glued: element.glued, next };
    case 'slot':
      return { type: 'slot', slot: element.slot, name: element.name, glued: element.glued, next };
    case 'not':
      return { type: 'not', inner: graphOf([element.element], STOP), next };
    case 'choice': {
      const ways = element.ways.map((way) => graphOf(way, next));
      return { type: 'choice', ways: element.optional ? [...ways, next] : ways };
    }
  }
}

interface Compiled {
  readonly rule: PatternRule;
  readonly elements: readonly Element[];
  readonly graph: Node;
  /** First key → the keys that may follow it, END among them; filled as they are asked for. */
  readonly seconds: Map<string, ReadonlySet<string>>;
}

/** Whether a pattern that opens with the key `first` can go on with `second`. */
function goesOn(pattern: Compiled, first: string, second: string): boolean {
  let seconds = pattern.seconds.get(first);
  if (!seconds) {
    seconds = secondsOf(pattern.elements, first);
    pattern.seconds.set(first, seconds);
  }
  return seconds.has(END) || seconds.has(second);
}

/** Number of the keys that no pattern knows. */
const OTHER = 0;

export class Patterns {
  readonly #byFirst: (Compiled[] | undefined)[] = [];
  /** Number of first key → number of second key → the patterns that can begin with both, filled as pairs are met. */
  readonly #byPair: (readonly Compiled[])[][] = [];
  readonly #keys: string[] = [''];
  readonly #numbers = new Map<string, number>();
  readonly #ofWords = new WordNumbers(({ norm }) => this.#numbers.get(norm) ?? OTHER);
  readonly #ofDigits: readonly number[];
  readonly #end: number;

  /** Throws on a malformed pattern or an unknown slot or macro: language data is checked when it is loaded. */
  constructor(
    rules: readonly PatternRule[],
    slots: Readonly<Record<string, Slot>>,
    macros: Readonly<Record<string, string>> = {},
  ) {
    this.#end = this.#number(END);
    this.#ofDigits = DIGITS.map((key) => this.#number(key));
    const compiled = new Map(Object.entries(slots).map(([name, slot]) => [name, compileSlot(slot)]));
    for (const rule of rules) {
      const elements = parsePattern(rule.pattern, compiled, macros);
      for (const word of wordsOf(elements)) this.#number(word);
      const { firsts, empty } = firstsOf(elements);
      if (empty) throw new Error(`pattern matches nothing: ${rule.pattern}`);
      const pattern: Compiled = { rule, elements, graph: graphOf(elements, STOP), seconds: new Map() };
      for (const first of firsts) {
        const number = this.#number(first);
        this.#byFirst[number] ??= [];
        this.#byFirst[number].push(pattern);
      }
    }
  }

  /** The number of a key, given to it when it is first met. */
  #number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#keys.length);
    return this.#keys.push(key) - 1;
  }

  #keyOf({ kind, word }: Token): number {
    return kind === 'number' ? this.#ofDigits[Math.min(word.norm.length, DIGITS.length) - 1]! : this.#ofWords.of(word);
  }

  /** Whether any pattern can begin with this token. */
  begins(token: Token): boolean {
    return this.#byFirst[this.#keyOf(token)] !== undefined;
  }

  /** The patterns that can begin with two tokens: few of many, so that most tokens cost a look-up or two. */
  #candidates(token: Token, next: Token | undefined): readonly Compiled[] {
    const first = this.#keyOf(token);
    const all = this.#byFirst[first];
    if (!all) return [];
    const second = next && !next.breaks ? this.#keyOf(next) : this.#end;
    this.#byPair[first] ??= [];
    const pairs = this.#byPair[first];
    pairs[second] ??= all.filter((pattern) => goesOn(pattern, this.#keys[first]!, this.#keys[second]!));
    return pairs[second];
  }

  /** The longest match that begins at token `at` and ends before token `end`; the earlier rule wins a tie. */
  match(tokens: readonly Token[], at: number, end: number): PatternMatch | undefined {
    const token = tokens[at];
    if (!token) return undefined;
    let best: PatternMatch | undefined;
    for (const { rule, graph } of this.#candidates(token, at + 1 < end ? tokens[at + 1] : undefined)) {
      const walk = new Walk(tokens, at, end);
      walk.from(graph, at, undefined);
      if (walk.longest - at <= (best?.length ?? 0)) continue;
      best = { rule, captures: walk.captures, length: walk.longest - at };
    }
    return best;
  }
}

type Captured = readonly [name: string, capture: Capture, rest: Captured] | undefined;

/** A walk of one pattern's graph along the tokens, all ways through, keeping the longest; the earliest wins a tie. */
class Walk {
  readonly #tokens: readonly Token[];
  readonly #start: number;
  readonly #end: number;
  #captured: Captured;
  /** Token after the longest way through, or -1. */
  longest = -1;

  constructor(tokens: readonly Token[], start: number, end: number) {
    this.#tokens = tokens;
    this.#start = start;
    this.#end = end;
  }

  /** What filled the slots; where one was filled twice, the later filling. */
  get captures(): Map<string, Capture> {
    const captures = new Map<string, Capture>();
    for (let c = this.#captured; c; c = c[2]) if (!captures.has(c[0])) captures.set(c[0], c[1]);
    return captures;
  }

  from(node: Node, at: number, captured: Captured): void {
    switch (node.type) {
      case 'end':
        if (at <= this.longest) return;
        this.longest = at;
        this.#captured = captured;
        return;
      case 'choice':
        for (const way of node.ways) this.from(way, at, captured);
        return;
      case 'not': {
        const inner = new Walk(this.#tokens, this.#start, this.#end);
        inner.from(node.inner, at, undefined);
        if (inner.longest < 0) this.from(node.next, at, captured);
        return;
      }
      default: {
        const token = this.#tokens[at];
        if (at >= this.#end || !token || (at > this.#start && token.breaks) || (node.glued && !token.glued)) return;
        if (node.type === 'slot') this.#fill(node.slot, node.name, node.next, token, at, captured);
        else if (token.word.norm === node.norm) this.from(node.next, at + 1, captured);
      }
    }
  }

  #fill(slot: CompiledSlot, name: string, next: Node, token: Token, at: number, captured: Captured): void {
    if (slot.digits && token.kind === 'number') {
      const { min, max, shortest = 1, longest = 2 } = slot.digits;
      const digits = token.word.norm;
      if (digits.length < shortest || digits.length > longest) return;
      const value = Number(digits);
      if (value >= min && value <= max)
        this.from(next, at + 1, [name, { value, start: token.start, end: token.end }, captured]);
      return;
    }
    const found = slot.table?.match(this.#tokens, at, this.#end);
    if (!found) return;
    const last = this.#tokens[at + found.length - 1]!;
    if (slot.capital && /^\p{Ll}/u.test((slot.capital === 'first' ? token : last).word.text)) return;
    const capture = { value: found.value, start: token.start, end: last.end };
    this.from(next, at + found.length, [name, capture, captured]);
  }
}
