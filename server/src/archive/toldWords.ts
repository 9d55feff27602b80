/** Where each word stands in the retellings of a story. */
import type { Retelling, RetoldSentence, Sentence } from './retelling.ts';

/** A word where it stands: a token of a sentence. */
export interface Stood<S extends Sentence = Sentence> {
  readonly sentence: S;
  /** Index of the token. */
  readonly at: number;
}

/** A word where it stands in a retelling. */
export interface Told extends Stood<RetoldSentence> {
  readonly retelling: Retelling;
}

/** Words of sentences by their normalised forms, in reading order. */
export function wordsIn<S extends Sentence>(sentences: readonly S[]): Map<string, Stood<S>[]> {
  const words = new Map<string, Stood<S>[]>();
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.last; at++) {
      const { kind, word } = sentence.tokens[at]!;
      if (kind !== 'word') continue;
      const known = words.get(word.norm);
      if (known) known.push({ sentence, at });
      else words.set(word.norm, [{ sentence, at }]);
    }
  return words;
}

/** Sentences are kept from one check to the next (retelling.ts), and so are their words. */
const kept = new WeakMap<readonly RetoldSentence[], ReadonlyMap<string, readonly Stood<RetoldSentence>[]>>();

function wordsOf({ sentences }: Retelling): ReadonlyMap<string, readonly Stood<RetoldSentence>[]> {
  let words = kept.get(sentences);
  if (!words) {
    words = wordsIn(sentences);
    kept.set(sentences, words);
  }
  return words;
}

export class ToldWords {
  readonly #retellings: readonly {
    readonly retelling: Retelling;
    readonly words: ReadonlyMap<string, readonly Stood<RetoldSentence>[]>;
  }[];
  readonly #known = new Map<string, readonly Told[]>();

  constructor(retold: readonly Retelling[]) {
    this.#retellings = retold.map((retelling) => ({ retelling, words: wordsOf(retelling) }));
  }

  /** The places of a normalised word. */
  of(norm: string): readonly Told[] {
    let places = this.#known.get(norm);
    if (!places) {
      places = this.#retellings.flatMap(({ retelling, words }) =>
        (words.get(norm) ?? []).map(({ sentence, at }) => ({ retelling, sentence, at })),
      );
      this.#known.set(norm, places);
    }
    return places;
  }

  /** All words, normalised, each once. */
  all(): Set<string> {
    return new Set(this.#retellings.flatMap(({ words }) => [...words.keys()]));
  }
}
