/** Choosing the sources that a finding shows: independent, nearest or surest first, three at most. */
import type { Sighting } from '../archive/archive.ts';
import type { Message, Severity } from './finding.ts';

const SHOWN = 3;

/** One sighting a copy group, in the order given; house facts first. */
export function independent<S extends Sighting>(sightings: readonly S[]): S[] {
  const groups = new Set<string>();
  const ordered = [...sightings].sort((a, b) => Number(b.article.house ?? false) - Number(a.article.house ?? false));
  return ordered.filter((s) => {
    const group = s.article.copyGroup;
    if (groups.has(group)) return false;
    groups.add(group);
    return true;
  });
}

export const shown = <S extends Sighting>(sightings: readonly S[]): S[] => independent(sightings).slice(0, SHOWN);

/** One source against the draft is a warning; two independent ones, or a house fact, an error (DESIGN.md, "Confidence"). */
export const severityOf = (sightings: readonly Sighting[]): Severity =>
  independent(sightings).length >= 2 || sightings.some((s) => s.article.house) ? 'error' : 'warning';

/** "nguồn", "2 nguồn", "các nguồn": how many sources say so. */
export const countSources = (sightings: readonly Sighting[]): Message => {
  const n = independent(sightings).length;
  return n === 1 ? { key: 'source.one', values: {} } : { key: 'source.many', values: { n: { number: n } } };
};
