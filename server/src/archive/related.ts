/**
 * Articles that tell of the same things as a draft: cosine over weighted terms (RESEARCH.md,
 * "Retrieval": at .08 it finds .999 of an event's articles, at .15 with fewer strangers).
 */
import { heaviestTerms, type TermCounts } from './terms.ts';

const THRESHOLD = 0.08;
/** Terms in more than this share of a large archive's articles tell nothing; in a small one all may tell. */
const COMMON_SHARE = 0.05;
const COMMON_AT_LEAST = 20;
/**
 * A small archive cannot tell which words are rare, so it is weighed as if so many other articles
 * stood beside it that have none of its terms. In a large archive this changes nothing.
 */
const BACKGROUND = 200;
/** The rarest terms of the draft fetch the candidates, as long as they fetch no more than this. */
const FETCHING_TERMS = 48;
const MOST_FETCHED = 10_000;
const CANDIDATES_PER_WANTED = 4;
const FEWEST_CANDIDATES = 64;

export interface TermShelf {
  readonly articles: number;
  frequencies(terms: readonly number[]): ReadonlyMap<number, number>;
  /** Articles with each of these terms, in the order of the terms. */
  articlesWith(terms: readonly number[]): readonly (readonly number[])[];
  terms(articles: readonly number[]): ReadonlyMap<number, TermCounts>;
}

export interface Likeness {
  readonly article: number;
  readonly similarity: number;
}

/** The most similar articles first, at equal similarity by number; `self` is left out and not counted. */
export function relatedTo(
  draft: ReadonlyMap<string, number>,
  shelf: TermShelf,
  self: readonly number[],
  limit: number,
): Likeness[] {
  const articles = shelf.articles - self.length;
  if (articles <= 0 || limit <= 0 || draft.size === 0) return [];
  const own = heaviestTerms(draft);
  const ownCopies = [...shelf.terms(self).values()];
  const common = Math.max(COMMON_AT_LEAST, COMMON_SHARE * articles);
  const alone = BACKGROUND / (articles + BACKGROUND);
  const frequencies = new Map<number, number>();
  /** What a term weighs where it stands once. */
  const rarities = new Map<number, number>();
  const learn = (terms: readonly number[]) => {
    const unknown = terms.filter((term) => !frequencies.has(term));
    if (unknown.length === 0) return;
    const found = shelf.frequencies(unknown);
    for (const term of unknown) {
      const copies = ownCopies.reduce((sum, counts) => sum + (counts.has(term) ? 1 : 0), 0);
      const df = Math.max(0, (found.get(term) ?? 0) - copies);
      const rarity = df > common ? 0 : Math.log((articles + BACKGROUND + 1) / (df + 0.5));
      frequencies.set(term, df);
      // A term that only one text has relates it to nothing; it merely tells how much else the text has to say.
      rarities.set(term, df + (own.has(term) ? 1 : 0) < 2 ? rarity * alone : rarity);
    }
  };
  const weigh = (term: number, count: number): number => (1 + Math.log(count)) * rarities.get(term)!;
  learn([...own.keys()]);
  const weights = new Map([...own].map(([term, count]) => [term, weigh(term, count)]));
  const length = Math.hypot(...weights.values());
  if (length === 0) return [];

  const rarest = [...own.keys()].filter((term) => frequencies.get(term)! > 0 && weights.get(term)! > 0);
  rarest.sort((a, b) => frequencies.get(a)! - frequencies.get(b)! || a - b);
  const fetching = fewEnough(rarest.slice(0, FETCHING_TERMS), frequencies);
  const fetched = shelf.articlesWith(fetching);
  const { scored, scores } = score(fetched, (i) => weights.get(fetching[i]!)! ** 2);
  const isSelf = new Set(self);
  const others = scored.filter((article) => !isSelf.has(article));
  const candidates = highest(others, scores, Math.max(FEWEST_CANDIDATES, CANDIDATES_PER_WANTED * limit));
  for (const article of scored) scores[article] = 0;

  const vectors = shelf.terms(candidates);
  learn([...new Set([...vectors.values()].flatMap((counts) => [...counts.keys()]))]);
  const found: Likeness[] = [];
  for (const article of candidates) {
    let dot = 0;
    let square = 0;
    for (const [term, count] of vectors.get(article) ?? []) {
      const weight = weigh(term, count);
      square += weight * weight;
      dot += weight * (weights.get(term) ?? 0);
    }
    const similarity = square === 0 ? 0 : dot / (length * Math.sqrt(square));
    if (similarity >= THRESHOLD) found.push({ article, similarity: Math.min(1, similarity) });
  }
  found.sort((a, b) => b.similarity - a.similarity || a.article - b.article);
  return found.slice(0, limit);
}

/** The first of the terms, as long as they fetch no more than is held against a draft; one at least. */
function fewEnough(terms: readonly number[], frequencies: ReadonlyMap<number, number>): number[] {
  let fetched = 0;
  return terms.filter((term, i) => {
    fetched += frequencies.get(term)!;
    return i === 0 || fetched <= MOST_FETCHED;
  });
}

/** Scores by article, zero between two uses; kept, since an archive's worth of zeros for each check costs more than it. */
let scratch = new Float64Array(0);

/** Adds up what each article is fetched with: `weight` of the terms by their place in `fetched`. */
function score(fetched: readonly (readonly number[])[], weight: (i: number) => number) {
  const last = Math.max(0, ...fetched.map((articles) => articles.at(-1) ?? 0));
  if (scratch.length <= last) scratch = new Float64Array(2 * last + 1);
  const scores = scratch;
  const scored: number[] = [];
  fetched.forEach((articles, i) => {
    const more = weight(i);
    for (const article of articles) {
      if (scores[article] === 0) scored.push(article);
      scores[article]! += more;
    }
  });
  return { scored, scores };
}

/** Those with the highest scores, at equal scores the first. */
function highest(articles: readonly number[], scores: Float64Array, count: number): number[] {
  const least = leastOfHighest(articles, scores, count);
  return articles
    .filter((article) => scores[article]! >= least)
    .sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, count);
}

/** The score, above 0, that so many articles reach; 0 where there are fewer. Of thousands a few are wanted: a heap holds them. */
function leastOfHighest(articles: readonly number[], scores: Float64Array, count: number): number {
  const heap = new Float64Array(count);
  for (const article of articles) {
    const score = scores[article]!;
    if (score <= heap[0]!) continue;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= count) break;
      const child = left + 1 < count && heap[left + 1]! < heap[left]! ? left + 1 : left;
      if (heap[child]! >= score) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = score;
  }
  return heap[0]!;
}
