/**
 * Patterns as graphs. The rules that may begin at a place are walked together: where their beginnings are alike they
 * are one way, so that what many rules open with ("ngày <day> / <month>") is looked at once.
 */
import { type CompiledSlot, type Element, END } from './patternNotation.ts';

export interface PatternRule {
  readonly pattern: string;
  /** What the match says; the engine that reads it lists the forms. */
  readonly say: string;
  /** Fixed values that the pattern implies, as if captured. */
  readonly with?: Readonly<Record<string, string | number>>;
}

/** Nodes are told apart by number: they are looked at very often. */
export const Kind = { Word: 0, Slot: 1, Choice: 2, Not: 3, End: 4 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

/** A pattern as a graph: each node says what must stand here and what comes after it. */
export type Node = End | Consumer | Test | Choice;

export interface End {
  readonly kind: typeof Kind.End;
  readonly rule: PatternRule;
  /** Place of the rule among all: the earlier wins a tie. */
  readonly rank: number;
}

/** What takes tokens: a word, or a slot. */
type Consumer =
  | { readonly kind: typeof Kind.Word; readonly norm: string; readonly glued: boolean; readonly next: Node }
  | {
      readonly kind: typeof Kind.Slot;
      readonly slot: CompiledSlot;
      readonly name: string;
      readonly glued: boolean;
      readonly next: Node;
    };

interface Test {
  readonly kind: typeof Kind.Not;
  readonly inner: Node;
  readonly next: Node;
}

/** A choice between ways; between the beginnings of several rules they are made one where they are alike (`waysOf`). */
interface Choice {
  readonly kind: typeof Kind.Choice;
  ways: readonly Node[] | undefined;
  readonly begun: readonly Ranked[] | undefined;
}

/** A node, and the place of the rule whose it is. */
type Ranked = readonly [node: Node, rank: number];

/** All nodes are of one shape, whatever their kind, so that a walk need not ask for each what it is made of. */
class Shape {
  readonly kind: Kind;
  readonly norm: string | undefined;
  readonly glued: boolean;
  readonly slot: CompiledSlot | undefined;
  readonly name: string | undefined;
  readonly next: Node | undefined;
  readonly inner: Node | undefined;
  readonly ways: readonly Node[] | undefined;
  readonly begun: readonly Ranked[] | undefined;
  readonly rule: PatternRule | undefined;
  readonly rank: number;

  constructor(of: { readonly kind: Kind } & Partial<Shape>) {
    this.kind = of.kind;
    this.norm = of.norm;
    this.glued = of.glued ?? false;
    this.slot = of.slot;
    this.name = of.name;
    this.next = of.next;
    this.inner = of.inner;
    this.ways = of.ways;
    this.begun = of.begun;
    this.rule = of.rule;
    this.rank = of.rank ?? -1;
  }
}

const made = <N extends Node>(node: N): N => new Shape(node) as unknown as N;

/** Where a rule is read to its end. */
export const endOf = (rule: PatternRule, rank: number): Node => made({ kind: Kind.End, rule, rank });

/** The graph of `elements`, followed by `next`. */
export const graphOf = (elements: readonly Element[], next: Node): Node =>
  elements.reduceRight((after, element) => nodeOf(element, after), next);

function nodeOf(element: Element, next: Node): Node {
  switch (element.type) {
    case 'word':
      return made({ kind: Kind.Word, norm: element.norm, glued: element.glued, next });
    case 'slot':
      return made({ kind: Kind.Slot, slot: element.slot, name: element.name, glued: element.glued, next });
    case 'not':
      return made({ kind: Kind.Not, inner: graphOf([element.element], FOUND), next });
    case 'choice': {
      const ways = element.ways.map((way) => graphOf(way, next));
      return made({ kind: Kind.Choice, ways: element.optional ? [...ways, next] : ways, begun: undefined });
    }
  }
}

/** Where the graph of what must not follow ends. */
const FOUND: Node = endOf({ pattern: '', say: '' }, -1);

/** Keys that can stand at a node, END among them where it can stop; each node is asked once. */
const OPENING_KEYS = new WeakMap<Node, ReadonlySet<string>>();

/** The keys that can open what follows from a node; END when nothing need. */
export function firstsOf(node: Node): ReadonlySet<string> {
  const known = OPENING_KEYS.get(node);
  if (known) return known;
  const firsts = new Set<string>();
  switch (node.kind) {
    case Kind.End:
      firsts.add(END);
      break;
    case Kind.Word:
      firsts.add(node.norm);
      break;
    case Kind.Slot:
      for (const first of node.slot.openings.keys()) firsts.add(first);
      break;
    case Kind.Not:
      for (const first of firstsOf(node.next)) firsts.add(first);
      break;
    case Kind.Choice:
      for (const way of waysOf(node)) for (const first of firstsOf(way)) firsts.add(first);
  }
  OPENING_KEYS.set(node, firsts);
  return firsts;
}

/** Whether what follows from a node can open with the key `first` and go on with `second`, or stop before it. */
export function goesOn(node: Node, first: string, second: string): boolean {
  switch (node.kind) {
    case Kind.End:
      return false;
    case Kind.Word:
      return node.norm === first && follows(node.next, second);
    case Kind.Slot: {
      const seconds = node.slot.openings.get(first);
      return seconds !== undefined && (seconds.has(second) || (seconds.has(END) && follows(node.next, second)));
    }
    case Kind.Not:
      return goesOn(node.next, first, second);
    case Kind.Choice:
      return waysOf(node).some((way) => goesOn(way, first, second));
  }
}

const follows = (node: Node, key: string): boolean => firstsOf(node).has(key) || firstsOf(node).has(END);

/** The patterns that begin here as one graph. */
export const fork = (begun: readonly Ranked[]): Node => made({ kind: Kind.Choice, ways: undefined, begun });

/** The ways of a choice; those of a fork are made one where they are alike only when it is come to. */
export function waysOf(choice: Choice): readonly Node[] {
  choice.ways ??= merged(choice.begun ?? []);
  return choice.ways;
}

/** What stands at the beginning of a node, choices followed, in the order in which they would be tried. */
function* openings([node, rank]: Ranked): Generator<Ranked> {
  if (node.kind !== Kind.Choice) yield [node, rank];
  else for (const way of waysOf(node)) yield* openings([way, rank]);
}

const alike = (a: Node, b: Node): boolean =>
  a.kind === Kind.Word
    ? b.kind === Kind.Word && a.norm === b.norm && a.glued === b.glued
    : a.kind === Kind.Slot && b.kind === Kind.Slot && a.slot === b.slot && a.name === b.name && a.glued === b.glued;

/** The ways on from several beginnings: those that take the same tokens are one way. A rule's own ways keep their order. */
function merged(begun: readonly Ranked[]): readonly Node[] {
  const groups: Ranked[][] = [];
  /** Rank of a rule → the last group that one of its ways is in. */
  const reached = new Map<number, number>();
  for (const ranked of begun)
    for (const way of openings(ranked)) {
      const from = reached.get(way[1]) ?? 0;
      let group = groups.findIndex((others, i) => i >= from && alike(others[0]![0], way[0]));
      if (group < 0) group = groups.push([]) - 1;
      groups[group]!.push(way);
      reached.set(way[1], group);
    }
  return groups.map((group) => {
    const [node] = group[0]!;
    if (group.length === 1 || node.kind > Kind.Slot) return node;
    const next = fork(group.map(([one, rank]) => [(one as Consumer).next, rank]));
    return made({ ...(node as Consumer), next });
  });
}
