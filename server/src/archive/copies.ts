/** Copy groups: which articles tell one story in the same words. Kept up to date article by article. */
import { areCopies } from './shingles.ts';

/** What grouping needs of a store. Articles go by their store's numbers. */
export interface CopyShelf {
  sketches(articles: readonly number[]): ReadonlyMap<number, Int32Array>;
  /** Articles that have one of these shingles at least. */
  withShingles(shingles: Int32Array): readonly number[];
  /** The group each of these articles is in: the key of its first article. */
  groups(articles: readonly number[]): ReadonlyMap<number, string>;
  keys(articles: readonly number[]): ReadonlyMap<number, string>;
  members(groups: readonly string[]): readonly number[];
  setGroups(groups: ReadonlyMap<number, string>): void;
}

/**
 * Puts `changed` articles (new ones, and those whose group lost a member) into their groups. A group
 * is named by the smallest key in it, so that the outcome does not depend on the order of reading.
 */
export function regroup(shelf: CopyShelf, changed: readonly number[]): void {
  const sketches = shelf.sketches(changed);
  const fresh = new Set(changed);
  const links: [number, number][] = [];
  for (const article of changed) {
    const sketch = sketches.get(article);
    if (!sketch || sketch.length === 0) continue;
    const others = shelf.withShingles(sketch).filter((other) => other !== article);
    const unknown = others.filter((other) => !sketches.has(other));
    const found = unknown.length > 0 ? shelf.sketches(unknown) : sketches;
    for (const other of others) {
      const theirs = sketches.get(other) ?? found.get(other);
      if (theirs && areCopies(sketch, theirs)) links.push([article, other]);
    }
  }
  const touched = [...new Set(links.flat().filter((article) => !fresh.has(article)))];
  const names = new Map([...shelf.keys(changed), ...(touched.length > 0 ? shelf.groups(touched) : [])]);
  const parent = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    while (parent.has(at)) at = parent.get(at)!;
    return at;
  };
  for (const [a, b] of links) {
    const [one, other] = [top(names.get(a)!), top(names.get(b)!)];
    if (one < other) parent.set(other, one);
    else if (other < one) parent.set(one, other);
  }
  const renamed = [...new Set(touched.map((article) => names.get(article)!))].filter((name) => parent.has(name));
  const groups = new Map<number, string>();
  for (const article of changed) groups.set(article, top(names.get(article)!));
  for (const name of renamed) for (const article of shelf.members([name])) groups.set(article, top(name));
  shelf.setGroups(groups);
}
