/** An article's terms: what it is about, counted, by which articles on the same matter find each other. */
import { hash32 } from './hashing.ts';

/**
 * A term as 25 bits, which keep an index small: of 150,000 terms one in 200 shares its number with another, and then
 * counts as the more frequent of the two.
 */
export const termHash = (term: string): number => hash32(term) >>> 7;

/** Hash of a term (`termHash`) → how often the article has it, ordered by hash. */
export type TermCounts = ReadonlyMap<number, number>;

/** RESEARCH.md, "Retrieval": with 120 terms an article recall stays at .985, six times as fast. */
export const HEAVIEST = 120;

/**
 * The terms that stand most often, at equal count those that stand first: news leads with what it is
 * about. The choice looks at the article alone, so that it does not change as the archive grows.
 */
export function heaviestTerms(counts: ReadonlyMap<string, number>): TermCounts {
  const ranked = [...counts].map(([term, count], place) => ({ term, count, place }));
  ranked.sort((a, b) => b.count - a.count || a.place - b.place);
  const kept = new Map<number, number>();
  for (const { term, count } of ranked.slice(0, HEAVIEST)) {
    const hash = termHash(term);
    kept.set(hash, (kept.get(hash) ?? 0) + count);
  }
  return new Map([...kept].sort(([a], [b]) => a - b));
}

/** Every `into[term] += 1`. */
export function count(terms: readonly string[], into: Map<string, number>): void {
  for (const term of terms) into.set(term, (into.get(term) ?? 0) + 1);
}

/** Rarity of a term that `df` of `articles` have (archive.ts, `Answers.rarity`). */
export const rarityOf = (articles: number, df: number): number => Math.log((articles + 1) / (df + 0.5));
