/** How alike two stretches of text are, by the terms they share and how rare these are. */

export type Rarity = (term: string) => number;

/** Distinct terms with their total weight. Common terms still weigh a little. */
export class Terms {
  readonly set: ReadonlySet<string>;
  readonly weight: number;

  constructor(terms: readonly string[], rarity: Rarity) {
    this.set = new Set(terms);
    let weight = 0;
    for (const term of this.set) weight += weightOf(term, rarity);
    this.weight = weight;
  }
}

const weightOf = (term: string, rarity: Rarity): number => Math.max(0.1, rarity(term));

export interface Overlap {
  /** 0–1: weight of what both share, over the geometric mean of their weights. */
  readonly share: number;
  /** Number of distinct terms shared. */
  readonly count: number;
}

/** Shared terms of two stretches. `without` are terms that the caller has already taken into account. */
export function overlap(a: Terms, b: Terms, rarity: Rarity, without: readonly Terms[] = []): Overlap {
  const [few, many] = a.set.size <= b.set.size ? [a, b] : [b, a];
  let shared = 0;
  let count = 0;
  for (const term of few.set) {
    if (!many.set.has(term) || without.some(({ set }) => set.has(term))) continue;
    shared += weightOf(term, rarity);
    count++;
  }
  const mean = Math.sqrt(rest(a, without, rarity) * rest(b, without, rarity));
  return { share: mean <= 0 ? 0 : Math.min(1, shared / mean), count };
}

/** Weight of the terms that are in none of `without`. */
function rest(terms: Terms, without: readonly Terms[], rarity: Rarity): number {
  let weight = terms.weight;
  without.forEach(({ set }, i) => {
    for (const term of set)
      if (terms.set.has(term) && !without.slice(0, i).some((earlier) => earlier.set.has(term)))
        weight -= weightOf(term, rarity);
  });
  return weight;
}
