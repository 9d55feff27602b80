/** The catalogue of an index: articles by day and by word, without reading one that is not shown. */
import type { Catalogue, DayCount, PublishedIn, WordsAsked } from '../catalogue.ts';
import { firstLine } from '../catalogue.ts';
import type { Told } from '../shelf.ts';
import type { Database } from './driver.ts';
import { wordToken } from './filed.ts';
import type { Lookups } from './lookups.ts';

/** So many articles are ordered by themselves; of more, the days are gone through from the newest on. */
const FEW = 500;

const BROWSE = {
  days: 'SELECT day, COUNT(*) AS articles FROM articles INDEXED BY articles_by_day GROUP BY day ORDER BY day DESC',
  copies: 'SELECT COUNT(*) AS articles FROM articles WHERE copy_group IS NOT NULL AND copy_group <> number',
  between: 'SELECT number FROM articles WHERE day BETWEEN ? AND ? ORDER BY day DESC, number LIMIT ? OFFSET ?',
  undated: 'SELECT number FROM articles WHERE day IS NULL ORDER BY number LIMIT ? OFFSET ?',
  count: 'SELECT COUNT(*) AS articles FROM marks WHERE marks MATCH ?',
  few: `
    SELECT number FROM articles WHERE number IN (SELECT rowid FROM marks WHERE marks MATCH ?1) AND IFNULL(day <= ?2, ?3)
    ORDER BY day DESC, number LIMIT ?4 OFFSET ?5`,
  many: `
    SELECT number FROM articles INDEXED BY articles_by_day
    WHERE number IN (SELECT rowid FROM marks WHERE marks MATCH ?1) AND IFNULL(day <= ?2, ?3)
    ORDER BY day DESC, number LIMIT ?4 OFFSET ?5`,
} as const;

/** Words that stand in one article, as the full-text index takes them. */
const matching = (words: readonly string[]): string => words.map((word) => `"${wordToken(word)}"`).join(' AND ');

/** `refresh` brings what is remembered of the index in step with its file; it is called within each reading. */
export function catalogueIn(db: Database, lookups: Lookups, refresh: () => void): Catalogue {
  const reading = <T>(work: () => T): Promise<T> =>
    db.reading(() => {
      refresh();
      return work();
    });
  const told = (rows: readonly { readonly number: number }[]): Told[] => {
    const found = lookups.told(rows.map(({ number }) => number));
    return rows.flatMap(({ number }) => found.get(number) ?? []);
  };
  const count = (words: readonly string[]) =>
    db.all<{ articles: number }>(BROWSE.count, matching(words))[0]?.articles ?? 0;

  return {
    days: () => reading(() => db.all<DayCount & Record<string, unknown>>(BROWSE.days)),

    copies: () => reading(() => db.all<{ articles: number }>(BROWSE.copies)[0]!.articles),

    published: (when: PublishedIn, skip, most) =>
      reading(() => {
        const rows =
          when === null
            ? db.all<{ number: number }>(BROWSE.undated, most, skip)
            : db.all<{ number: number }>(BROWSE.between, when.from, when.to, most, skip);
        return told(rows).map(({ ref, passages }) => ({ ref, line: firstLine(passages) }));
      }),

    wordCounts: (words) => reading(() => new Map(words.map((word) => [word, count([word])]))),

    withWords: ({ words, until, skip, count: most }: WordsAsked) =>
      reading(() => {
        if (words.length === 0) return [];
        const statement = count(words) <= FEW ? BROWSE.few : BROWSE.many;
        // Without a day asked for all are wanted; with one, those that have none are not.
        const anyDay = until === undefined ? 1 : 0;
        return told(db.all<{ number: number }>(statement, matching(words), until ?? null, anyDay, most, skip));
      }),
  };
}
