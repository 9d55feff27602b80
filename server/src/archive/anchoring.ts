/**
 * The year of a draft whose text does not give it, from archived articles on the same event: same
 * kind and organiser, the same place, and the same days of the year.
 */
import { claimById, claimsOf } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { withYear } from '../time/anchor.ts';
import { civil, dayOf } from '../time/civil.ts';
import type { Answers, EventSighting } from './archive.ts';
import { eventVenue } from './eventFacts.ts';
import { eventKey } from './keys.ts';

/** Days by which a draft's dates of an event may lie outside those that a source gives. */
const SLACK = 2;

/**
 * The reading with its year filled in, when every matching source agrees on one. `again` reads the
 * draft anew with that year, so that all its dates follow.
 */
export function anchoredByArchive(reading: Reading, answers: Answers, again: (year: number) => Reading): Reading {
  const part = reading.anchor.yearless;
  if (!part) return reading;
  const years = new Map<number, EventSighting>();
  for (const event of claimsOf(reading.claims, 'event')) {
    if (event.zone === 'teaser' || event.organiserKey === undefined) continue;
    const venue = eventVenue(event, reading.claims);
    const [own] = event.dates.flatMap((id) => {
      const date = claimById(reading.claims, id);
      return date?.kind === 'date' && date.yearless ? [date.yearless] : [];
    });
    if (!venue || !own) continue;
    for (const s of answers.events.get(eventKey(event.eventKind, event.organiserKey)) ?? []) {
      const span =
        s.dates ??
        (s.when && s.when.from !== null && s.when.to !== null && s.when.to - s.when.from <= 7 ? s.when : null);
      if (s.doubtful || !span || span.from === null || span.to === null) continue;
      if (s.placeKey !== venue.placeKey && (s.country === undefined || s.country !== venue.country)) continue;
      const { year } = civil(span.from);
      const from = dayOf(year, own.month, own.day);
      const to = dayOf(year, own.toMonth, own.toDay);
      if (from - SLACK <= span.to && span.from <= to + SLACK) years.set(year, s);
    }
  }
  const [only] = [...years];
  if (!only || years.size > 1) return reading;
  const [year, sighting] = only;
  const next = again(year);
  const anchor = withYear(reading.anchor, year, {
    start: 0,
    end: 0,
    text: sighting.quote,
    source: 'archive',
    decides: 'year',
  });
  return { ...next, anchor };
}
