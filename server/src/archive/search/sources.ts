/** The sightings worth showing for an answer: the house's own first, then the newest; one of each copy group. */
import type { Sighting } from '../archive.ts';

/** House facts first, then by day of publication, newest first; among equals the order is by article. */
export function byNewest(a: Sighting, b: Sighting): number {
  if (a.article.house !== b.article.house) return a.article.house ? -1 : 1;
  const [one, other] = [a.article.published ?? '', b.article.published ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return a.article.key < b.article.key ? -1 : a.article.key > b.article.key ? 1 : 0;
}

/** One sighting of each copy group, those worth most first. */
export function independent<S extends Sighting>(sightings: readonly S[]): S[] {
  const groups = new Set<string>();
  return [...sightings]
    .sort(byNewest)
    .filter(({ article }) => !groups.has(article.copyGroup) && groups.add(article.copyGroup));
}
