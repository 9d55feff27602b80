/**
 * Which articles have a term: for each term its articles in ascending order, the first as it is and the others as gaps.
 * A long indexing is posted once at its end, in rows as long as they get; what comes after it adds rows of one article.
 * A full-text index would answer the same, but it is asked term by term and writes each answer out as text.
 */
import type { TermCounts } from '../terms.ts';
import { type Database, IN } from './driver.ts';
import { Naturals, putNatural } from './naturals.ts';

/** The statements; named for the test that asks SQLite how it means to go about them. */
export const POSTINGS = {
  counts: `SELECT term, SUM(articles) AS articles FROM postings WHERE term IN ${IN} GROUP BY term`,
  posted: `SELECT term, first, rest FROM postings WHERE term IN ${IN} ORDER BY term, first`,
  holding: 'SELECT first, rest FROM postings WHERE term = ? AND first <= ? ORDER BY first DESC LIMIT 1',
} as const;

interface Row {
  readonly first: number;
  /** Null when there is no other. */
  readonly rest: Uint8Array | null;
}

/** How many articles have each of the terms; terms that none has are missing. */
export function countsOf(db: Database, terms: readonly number[]): Map<number, number> {
  const rows = db.all<{ term: number; articles: number }>(POSTINGS.counts, JSON.stringify(terms));
  return new Map(rows.map(({ term, articles }) => [term, articles]));
}

/** The articles with each of the terms, ascending, in the order of the terms. */
export function articlesWith(db: Database, terms: readonly number[]): number[][] {
  const found = new Map<number, number[]>(terms.map((term) => [term, []]));
  for (const row of db.all<Row & { term: number }>(POSTINGS.posted, JSON.stringify(terms)))
    addArticles(row, found.get(row.term)!);
  return terms.map((term) => found.get(term)!);
}

/** An article more, with a higher number than all that are there. (A long indexing that was cut short may have left its.) */
export function post(db: Database, article: number, terms: readonly number[]): void {
  for (const term of terms) db.run('INSERT OR REPLACE INTO postings VALUES (?, ?, 1, NULL)', term, article);
}

/** An article that leaves. Nothing happens for terms that it was not posted with. */
export function unpost(db: Database, article: number, terms: readonly number[]): void {
  for (const term of terms) {
    const row = db.all<{ first: number; rest: Uint8Array | null }>(POSTINGS.holding, term, article)[0];
    if (!row) continue;
    const articles: number[] = [];
    addArticles(row, articles);
    const left = articles.filter((other) => other !== article);
    if (left.length === articles.length) continue;
    db.run('DELETE FROM postings WHERE term = ? AND first = ?', term, row.first);
    if (left.length > 0) insert(db, term, left);
  }
}

/** So many articles are sorted by term at once, which bounds the memory that it takes; a power of two. */
const AT_ONCE = 65_536;

/** Posts all articles anew; `vectors` gives the terms of those with a number from `from` on and before `to`. */
export function postAll(
  db: Database,
  last: number,
  vectors: (from: number, to: number) => Iterable<readonly [article: number, terms: TermCounts]>,
): void {
  db.exec('DELETE FROM postings');
  for (let from = 0; from <= last; from += AT_ONCE) {
    // Term and article as one number: sorted, the rows are written behind one another as the table keeps them.
    const pairs: number[] = [];
    for (const [article, terms] of vectors(from, from + AT_ONCE))
      for (const term of terms.keys()) pairs.push(term * AT_ONCE + (article - from));
    const sorted = Float64Array.from(pairs).sort();
    let articles: number[] = [];
    for (const [i, pair] of sorted.entries()) {
      const term = Math.floor(pair / AT_ONCE);
      articles.push(from + (pair % AT_ONCE));
      if (i + 1 < sorted.length && Math.floor(sorted[i + 1]! / AT_ONCE) === term) continue;
      insert(db, term, articles);
      articles = [];
    }
  }
}

function insert(db: Database, term: number, [first, ...others]: readonly number[]): void {
  const gaps: number[] = [];
  let before = first!;
  for (const article of others) {
    putNatural(article - before, gaps);
    before = article;
  }
  const rest = gaps.length > 0 ? Uint8Array.from(gaps) : null;
  db.run('INSERT INTO postings VALUES (?, ?, ?, ?)', term, first!, others.length + 1, rest);
}

function addArticles({ first, rest }: Row, into: number[]): void {
  let article = first;
  into.push(article);
  if (rest === null) return;
  for (const gaps = new Naturals(rest); !gaps.done; ) {
    article += gaps.next();
    into.push(article);
  }
}
