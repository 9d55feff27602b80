/**
 * A frame: the words around a value. Two articles that tell one thing put its value into frames that are alike, and a
 * slip of the pen changes the value and leaves the frame.
 */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import type { Token } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';
import type { Sentence } from './retelling.ts';

/** Words on either side that are compared (RESEARCH.md, "Numbers"). */
const AROUND = 12;

export interface Frame {
  /** Normalised words and numbers before the value, nearest first, and after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What they say together: words and pairs of neighbouring words, each with its weight. Numbers are left out. */
  readonly weights: ReadonlyMap<string, number>;
  /** Root of the sum of the squares of the weights. */
  readonly length: number;
}

/** Weight of a word, and of a pair of neighbours: pairs tell more, function words next to nothing. */
const WORD = 0.5;
const EMPTY = 0.1;

/** What the words of a frame tell: each by itself, and two that stand side by side. */
export interface FrameWeights {
  word(norm: string): number;
  pair(previous: string, norm: string): number;
}

/** Weights in a language at large, where nothing is known of the story. */
const plainWeights = perLanguage((language: Language): FrameWeights => {
  const empty = new Set(language.functionWords.map(normalise));
  const word = (norm: string) => (empty.has(norm) ? EMPTY : WORD);
  return { word, pair: (previous, norm) => word(norm) + word(previous) };
});

/** The frame of what stands at tokens [first, next) of a sentence. */
export function frameOf(
  sentence: Sentence,
  first: number,
  next: number,
  language: Language,
  { word: weightOf, pair } = plainWeights(language),
): Frame {
  const { tokens } = sentence;
  const before = wordsFrom(tokens, first - 1, sentence.first - 1, -1);
  const after = wordsFrom(tokens, next, sentence.last, 1);
  const weights = new Map<string, number>();
  const weigh = (words: readonly Token[]) => {
    let previous: string | undefined;
    for (const { kind, word } of words) {
      if (kind === 'number') {
        previous = undefined;
        continue;
      }
      const { norm } = word;
      weights.set(norm, weightOf(norm));
      if (previous !== undefined) weights.set(`${previous} ${norm}`, pair(previous, norm));
      previous = norm;
    }
  };
  weigh([...before].reverse());
  weigh(after);
  const norms = (words: readonly Token[]) => words.map(({ word }) => word.norm);
  return { before: norms(before), after: norms(after), weights, length: Math.hypot(...weights.values()) };
}

/** Words and numbers from a token on, before `end`, in steps of 1 or −1. */
function wordsFrom(tokens: readonly Token[], from: number, end: number, step: 1 | -1): Token[] {
  const words: Token[] = [];
  for (let i = from; i !== end && words.length < AROUND; i += step)
    if (tokens[i]!.kind !== 'mark') words.push(tokens[i]!);
  return words;
}

/** 0–1: cosine of what two frames say. */
export function likeness(a: Frame, b: Frame): number {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [word, weight] of few.weights) dot += weight * (many.weights.get(word) ?? 0);
  return dot === 0 ? 0 : Math.min(1, dot / (a.length * b.length));
}

/** Equal words that run on from the value, to the left and to the right together. */
export const adjoining = (a: Frame, b: Frame): number => run(a.before, b.before) + run(a.after, b.after);

function run(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** Frames of what is compared, made when they are first asked for: few places of a draft ever are. */
export class Frames<Place extends object> {
  readonly #made = new Map<Place, Frame>();
  readonly #make: (place: Place) => Frame;

  constructor(make: (place: Place) => Frame) {
    this.#make = make;
  }

  of(place: Place): Frame {
    let frame = this.#made.get(place);
    if (!frame) {
      frame = this.#make(place);
      this.#made.set(place, frame);
    }
    return frame;
  }
}
