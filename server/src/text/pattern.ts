/**
 * Patterns over tokens, written as data by the language packs (patternNotation.ts tells how) and matched without
 * going back in the text. Each pattern is a small graph, walked only where its first two tokens can stand.
 */
import {
  type End,
  endOf,
  firstsOf,
  fork,
  goesOn,
  graphOf,
  Kind,
  type Node,
  type PatternRule,
  waysOf,
} from './patternGraph.ts';
import { type CompiledSlot, compileSlot, DIGITS, END, parsePattern, type Slot, wordsOf } from './patternNotation.ts';
import type { Token } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

export type { PatternRule } from './patternGraph.ts';
export type { Slot } from './patternNotation.ts';

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

interface Compiled {
  readonly rank: number;
  readonly graph: Node;
}

export class Patterns {
  readonly #byFirst: (Compiled[] | undefined)[] = [];
  /** Number of first key → number of second key → the patterns that can begin with both, as one graph; filled as pairs are met. */
  readonly #byPair: (Node | null)[][] = [];
  readonly #keys: string[] = [''];
  readonly #vocabulary = new Vocabulary();
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
    for (const { words } of compiled.values()) for (const word of words) this.#number(word);
    rules.forEach((rule, rank) => {
      const elements = parsePattern(rule.pattern, compiled, macros);
      for (const word of wordsOf(elements)) this.#number(word);
      const graph = graphOf(elements, endOf(rule, rank));
      const firsts = firstsOf(graph);
      if (firsts.has(END)) throw new Error(`pattern matches nothing: ${rule.pattern}`);
      const pattern: Compiled = { rank, graph };
      for (const first of firsts) {
        const number = this.#number(first);
        this.#byFirst[number] ??= [];
        this.#byFirst[number].push(pattern);
      }
    });
  }

  /** The number of a key, given to it when it is first met. */
  #number(key: string): number {
    const number = this.#vocabulary.add(key);
    if (number === this.#keys.length) this.#keys.push(key);
    return number;
  }

  #keyOf({ kind, word }: Token): number {
    return kind === 'number'
      ? this.#ofDigits[Math.min(word.norm.length, DIGITS.length) - 1]!
      : this.#vocabulary.of(word);
  }

  /** The patterns that can begin with two tokens: few of many, so that most tokens cost a look-up or two. */
  #graph(token: Token, next: Token | undefined): Node | null {
    const first = this.#keyOf(token);
    const all = this.#byFirst[first];
    if (!all) return null;
    const second = next && !next.breaks ? this.#keyOf(next) : this.#end;
    this.#byPair[first] ??= [];
    const pairs = this.#byPair[first];
    const known = pairs[second];
    if (known !== undefined) return known;
    const able = all.filter((pattern) => goesOn(pattern.graph, this.#keys[first]!, this.#keys[second]!));
    const graph = able.length > 0 ? fork(able.map((pattern) => [pattern.graph, pattern.rank])) : null;
    pairs[second] = graph;
    return graph;
  }

  /** The longest match that begins at token `at` and ends before token `end`; the earlier rule wins a tie. */
  match(tokens: readonly Token[], at: number, end: number): PatternMatch | undefined {
    const token = tokens[at];
    const graph = token && this.#graph(token, at + 1 < end ? tokens[at + 1] : undefined);
    if (!graph) return undefined;
    return WALK.along(graph, tokens, at, end);
  }
}

const NO_TOKENS: readonly Token[] = [];

/**
 * A walk along the tokens, all ways through a graph, keeping the longest; of two the earlier rule's, of one rule's the
 * first. One walker goes all walks: what filled the slots so far lies on stacks, and is copied only for a way that is
 * the best until then.
 */
class Walker {
  #tokens = NO_TOKENS;
  #start = 0;
  #end = 0;
  /** Slots filled on the present way, and what filled them. */
  #depth = 0;
  readonly #names: string[] = [];
  readonly #captures: Capture[] = [];
  /** Token after the longest way through, or -1; where that ended; what it filled. */
  #longest = -1;
  #best: End | undefined;
  #filled: [string, Capture][] = [];

  along(graph: Node, tokens: readonly Token[], start: number, end: number): PatternMatch | undefined {
    this.#tokens = tokens;
    this.#start = start;
    this.#end = end;
    this.#depth = 0;
    this.#longest = -1;
    this.#best = undefined;
    this.#from(graph, start);
    this.#tokens = NO_TOKENS;
    // Where a slot was filled twice, the later filling counts.
    const best = this.#best as End | undefined;
    return best && { rule: best.rule, captures: new Map(this.#filled), length: this.#longest - start };
  }

  #from(node: Node, at: number): void {
    switch (node.kind) {
      case Kind.Word: {
        const token = this.#tokenAt(at, node.glued);
        if (token?.word.norm === node.norm) this.#from(node.next, at + 1);
        return;
      }
      case Kind.Slot: {
        const token = this.#tokenAt(at, node.glued);
        if (token) this.#fill(node.slot, node.name, node.next, token, at);
        return;
      }
      case Kind.Choice: {
        const ways = waysOf(node);
        for (let i = 0; i < ways.length; i++) this.#from(ways[i]!, at);
        return;
      }
      case Kind.Not:
        if (!this.#reaches(node.inner, at)) this.#from(node.next, at);
        return;
      case Kind.End:
        if (at < this.#longest || (at === this.#longest && this.#best!.rank <= node.rank)) return;
        this.#longest = at;
        this.#best = node;
        this.#filled = [];
        for (let i = 0; i < this.#depth; i++) this.#filled.push([this.#names[i]!, this.#captures[i]!]);
    }
  }

  /** Whether any way leads from a node to its end: a walk within the walk. */
  #reaches(node: Node, at: number): boolean {
    const [longest, best, filled] = [this.#longest, this.#best, this.#filled];
    this.#longest = -1;
    this.#from(node, at);
    const reached = this.#longest >= 0;
    [this.#longest, this.#best, this.#filled] = [longest, best, filled];
    return reached;
  }

  /** The token at `at`, if the match may take it. */
  #tokenAt(at: number, glued: boolean): Token | undefined {
    if (at >= this.#end) return undefined;
    const token = this.#tokens[at];
    return token && ((at > this.#start && token.breaks) || (glued && !token.glued)) ? undefined : token;
  }

  #fill(slot: CompiledSlot, name: string, next: Node, token: Token, at: number): void {
    if (slot.digits && token.kind === 'number') {
      const { min, max, shortest = 1, longest = 2 } = slot.digits;
      const digits = token.word.norm;
      if (digits.length < shortest || digits.length > longest) return;
      const value = Number(digits);
      if (value >= min && value <= max) this.#goOn(name, { value, start: token.start, end: token.end }, next, at + 1);
      return;
    }
    const found = slot.table?.match(this.#tokens, at, this.#end);
    if (!found) return;
    const last = this.#tokens[at + found.length - 1]!;
    if (slot.capital && /^\p{Ll}/u.test((slot.capital === 'first' ? token : last).word.text)) return;
    this.#goOn(name, { value: found.value, start: token.start, end: last.end }, next, at + found.length);
  }

  #goOn(name: string, capture: Capture, next: Node, at: number): void {
    this.#names[this.#depth] = name;
    this.#captures[this.#depth] = capture;
    this.#depth++;
    this.#from(next, at);
    this.#depth--;
  }
}

const WALK = new Walker();
