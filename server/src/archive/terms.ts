/** An article's terms: what it is about, counted, by which articles on the same matter find each other. */
import { hash32 } from './hashing.ts';

/** Hash of a term → how often the article has it. Hashes keep an index small; two terms rarely share one. */
export type TermCounts = ReadonlyMap<number, number>;

/** RESEARCH.md, "Retrieval": with 120 terms an article recall stays at .985, six times as fast. */
const HEAVIEST = 120;

/**
 * The terms that stand most often, at equal count those that stand first: news leads with what it is
 * about. The choice looks at the article alone, so that it does not change as the archive grows.
 */
export function heaviestTerms(counts: ReadonlyMap<string, number>): TermCounts {
  const ranked = [...counts].map(([term, count], place) => ({ term, count, place }));
  ranked.sort((a, b) => b.count - a.count || a.place - b.place);
  const kept = new Map<number, number>();
  for (const { term, count } of ranked.slice(0, HEAVIEST)) {
    const hash = hash32(term);
    kept.set(hash, (kept.get(hash) ?? 0) + count);
  }
  return kept;
}

/** Every `into[term] += 1`. */
export function count(terms: readonly string[], into: Map<string, number>): void {
  for (const term of terms) into.set(term, (into.get(term) ?? 0) + 1);
}

/** Rarity of a term that `df` of `articles` have (archive.ts, `Answers.rarity`). */
export const rarityOf = (articles: number, df: number): number => Math.log((articles + 1) / (df + 0.5));
