/**
 * How much words tell within one story. "Cháy" stands in every sentence about a fire and tells no sentence from another;
 * a word that two sentences share and no other has makes them tell of the same thing.
 */
import type { FrameWeights } from './frame.ts';
import type { Sentence } from './retelling.ts';

/** A word tells half as much as a pair of neighbours that is as rare. */
const WORD = 0.5;

/** Weights of words and pairs by the number of sentences of a story, its draft and all its retellings, that have them. */
export class StoryWords implements FrameWeights {
  readonly #frequencies = new Map<string, number>();
  readonly #sentences: number;

  constructor(sentences: readonly Sentence[]) {
    this.#sentences = sentences.length;
    for (const sentence of sentences) {
      const seen = new Set<string>();
      let previous: string | undefined;
      for (let i = sentence.first; i < sentence.last; i++) {
        const { kind, word } = sentence.tokens[i]!;
        if (kind === 'number') previous = undefined;
        if (kind !== 'word') continue;
        seen.add(word.norm);
        if (previous !== undefined) seen.add(`${previous} ${word.norm}`);
        previous = word.norm;
      }
      for (const one of seen) this.#frequencies.set(one, (this.#frequencies.get(one) ?? 0) + 1);
    }
  }

  #rarity = (words: string): number => Math.log((this.#sentences + 1) / ((this.#frequencies.get(words) ?? 0) + 0.5));

  word = (norm: string): number => WORD * this.#rarity(norm);
  pair = (previous: string, norm: string): number => this.#rarity(`${previous} ${norm}`);
}
