/**
 * Open scores. A score is a sum of named features, each by its weight, and a constant; the sum is all there is, so that
 * a finding can tell in full how it came about (`dateline check --explain`). Where features decide one by one, they are
 * told without weights.
 */

export interface Term {
  readonly feature: string;
  readonly value: number;
  /** Missing where the feature is weighed with no others. */
  readonly weight?: number;
}

export interface Score {
  readonly terms: readonly Term[];
  /** Constant, terms added up, and the sum from which a finding is told; all missing where nothing is added up. */
  readonly even?: number;
  readonly sum?: number;
  readonly least?: number;
}

/** Features with their weights, and the constant that is added to them. */
export class Scale<Features extends { readonly [Name in keyof Features]: number }> {
  readonly names: readonly (keyof Features & string)[];
  readonly #weights: Readonly<Record<keyof Features, number>>;
  readonly #even: number;

  constructor(weights: Readonly<Record<keyof Features, number>>, even = 0) {
    this.names = Object.keys(weights) as (keyof Features & string)[];
    this.#weights = weights;
    this.#even = even;
  }

  sum(features: Features): number {
    let sum = this.#even;
    for (const name of this.names) sum += this.#weights[name] * features[name];
    return sum;
  }

  /** The sum in full; a finding is told from `least` on. */
  score(features: Features, least: number): Score {
    const terms = this.names.map((name) => ({
      feature: name,
      value: features[name] as number,
      weight: this.#weights[name],
    }));
    return { terms, even: this.#even, sum: this.sum(features), least };
  }
}

/** Features that decide one by one: what holds counts 1, words are told by what they say. */
export const unweighed = (features: Readonly<Record<string, number | boolean | string>>): Score => ({
  terms: Object.entries(features).map(([name, value]) =>
    typeof value === 'string' ? { feature: `${name} ${value}`, value: 1 } : { feature: name, value: Number(value) },
  ),
});
