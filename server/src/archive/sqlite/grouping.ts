/** Copy groups in an index (copies.ts). */
import type { CopyShelf } from '../copies.ts';
import { anchorsOf } from '../shingles.ts';
import { type Database, IN } from './driver.ts';
import { anchorToken } from './filed.ts';
import type { Lookups } from './lookups.ts';

/** What grouping looks up; `anchors` are those of articles that have just been added. */
export function groupingOver(
  db: Database,
  lookups: Lookups,
  anchors: ReadonlyMap<number, readonly number[]>,
): CopyShelf {
  return {
    anchors(articles) {
      const unknown = articles.filter((article) => !anchors.has(article));
      const words = unknown.length > 0 ? lookups.words(unknown) : new Map<number, string[]>();
      return new Map(articles.map((article) => [article, anchors.get(article) ?? anchorsOf(words.get(article) ?? [])]));
    },
    withAnchor: (anchor) => lookups.withTokens([anchorToken(anchor)])[0]!,
    words: (articles) => lookups.words(articles),
    published(articles) {
      const rows = db.all<{ number: number; day: number | null; outlet: number | null }>(
        `SELECT number, day, outlet FROM articles WHERE number IN ${IN}`,
        JSON.stringify(articles),
      );
      return new Map(
        rows.map(({ number, day, outlet }) => [number, { day: day ?? undefined, outlet: outlet ?? undefined }]),
      );
    },
    groups(articles) {
      const rows = db.all<{ number: number; copy_group: number | null }>(
        `SELECT number, copy_group FROM articles WHERE number IN ${IN}`,
        JSON.stringify(articles),
      );
      return new Map(rows.map((row) => [row.number, row.copy_group ?? row.number]));
    },
    members: (groups) =>
      groups.flatMap((group) => [
        group,
        ...db
          .all<{ number: number }>('SELECT number FROM articles WHERE copy_group = ? AND number <> copy_group', group)
          .map(({ number }) => number),
      ]),
    setGroups: (groups) => setGroups(db, groups),
  };
}

/** An article that is alone has no group; the first of several has its own number. */
export function setGroups(db: Database, groups: ReadonlyMap<number, number>): void {
  const inCompany = new Set([...groups].filter(([article, group]) => article !== group).map(([, group]) => group));
  for (const [article, group] of groups)
    db.run(
      'UPDATE articles SET copy_group = ?1 WHERE number = ?2 AND copy_group IS NOT ?1',
      article === group && !inCompany.has(group) ? null : group,
      article,
    );
  // The first of a group that others join may be none of those that changed.
  for (const group of inCompany)
    if (!groups.has(group))
      db.run('UPDATE articles SET copy_group = number WHERE number = ? AND copy_group IS NULL', group);
}

/** Each anchor's articles, ascending, those alone left out; read in the order in which the index keeps them. */
export function* anchored(db: Database): Generator<number[]> {
  const rows = db.all<{ found: string }>(
    "SELECT GROUP_CONCAT(doc) AS found FROM marks_places WHERE term >= '_s' AND term < '_t' GROUP BY term HAVING COUNT(*) > 1",
  );
  for (const { found } of rows) yield found.split(',').map(Number);
}
