/** The days on which an office is seen to be held, as far as sightings tell. */

import { parseIsoDay } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import type { TitleSighting } from './archive.ts';

/** A sighting's days: the term where a house fact gives one, else the days it speaks of, else its publication. */
export function heldDays({ term, when, article }: TitleSighting): Interval | undefined {
  const day = article.published === undefined ? undefined : parseIsoDay(article.published);
  return term ?? when ?? (day === undefined ? undefined : { from: day, to: day, grain: 'day' });
}

/** From the first of two stretches to the last; an end that is open in one stays open. */
export function joinDays(a: Interval | undefined, b: Interval | undefined): Interval | undefined {
  if (!a || !b) return a ?? b;
  if (a.from === b.from && a.to === b.to) return a;
  const from = a.from === null || b.from === null ? null : Math.min(a.from, b.from);
  const to = a.to === null || b.to === null ? null : Math.max(a.to, b.to);
  return { from, to, grain: 'day' };
}
