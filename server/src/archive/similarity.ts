/** How alike two stretches of text are, by the terms they share and how rare these are. */

export type Rarity = (term: string) => number;

/** Total rarity of terms, each counted once. Common terms still weigh a little. */
export function weight(terms: Iterable<string>, rarity: Rarity): number {
  let sum = 0;
  for (const term of new Set(terms)) sum += Math.max(0.1, rarity(term));
  return sum;
}

export interface Overlap {
  /** 0–1: weight of what both share, over the geometric mean of their weights. */
  readonly share: number;
  /** Number of distinct terms shared. */
  readonly count: number;
}

/** Shared terms of two lists. `without` are terms that the caller has already taken into account. */
export function overlap(
  a: readonly string[],
  b: readonly string[],
  rarity: Rarity,
  without: ReadonlySet<string> = new Set(),
): Overlap {
  const left = new Set(a.filter((term) => !without.has(term)));
  const right = new Set(b.filter((term) => !without.has(term)));
  const both = [...left].filter((term) => right.has(term));
  const mean = Math.sqrt(weight(left, rarity) * weight(right, rarity));
  return { share: mean === 0 ? 0 : weight(both, rarity) / mean, count: both.length };
}
