/** What a draft says of an event (when, where), and which sightings are of the very same one. */
import { type Claim, claimById, type EventClaim, type VenueClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { civil, type Day } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import type { Answers, EventSighting } from './archive.ts';
import { eventKey } from './keys.ts';

/** Days between two tellings of one event of a kind that is held more than once a year. */
const SAME_EVENT_DAYS = 10;

/** The year an event of the draft lies in: stated, by its dates, or the year the story is told in. */
export function eventYear(event: EventClaim, reading: Reading): number | undefined {
  if (event.year !== undefined) return event.year;
  const days = eventDays(event, reading);
  if (days?.from != null) return civil(days.from).year;
  return undefined;
}

/** The dates that the draft gives an event, from the first to the last. */
export function eventDays(event: EventClaim, reading: Reading): Interval | undefined {
  for (const id of event.dates) {
    const claim = claimById(reading.claims, id);
    if (claim?.kind === 'date' && claim.value) return claim.value;
  }
  return undefined;
}

/** The venue that the draft gives an event. */
export function eventVenue(event: EventClaim, claims: readonly Claim[]): VenueClaim | undefined {
  const claim = event.venue === undefined ? undefined : claimById(claims, event.venue);
  return claim?.kind === 'venue' ? claim : undefined;
}

const yearOfSighting = (s: EventSighting): number | undefined =>
  s.year ?? (s.dates?.from != null ? civil(s.dates.from).year : undefined);

/** Sightings of the very event that the draft speaks of: same kind and organiser, and the same one of them. */
export function sameEvents(event: EventClaim, reading: Reading, answers: Answers): EventSighting[] {
  const found = answers.events.get(eventKey(event.eventKind, event.organiserKey)) ?? [];
  if (event.organiserKey === undefined) return [];
  const year = eventYear(event, reading);
  const told = reading.anchor.days?.to;
  return found.filter((s) => {
    if (s.doubtful) return false;
    if (event.ordinal !== undefined && s.ordinal !== undefined && event.ordinal === s.ordinal) return true;
    const theirs = yearOfSighting(s);
    if (year !== undefined && theirs !== undefined) return year === theirs;
    const when = s.dates ?? s.when;
    if (year !== undefined)
      return when?.from != null && civil(when.from).year === year && s.year === undefined && near(when, told, 60);
    // Neither says which one: the one that both are telling of, in the same days.
    return theirs === undefined
      ? near(s.when, told, SAME_EVENT_DAYS)
      : told !== undefined && theirs === civil(told).year && near(when, told, 60);
  });
}

const near = (when: Interval | null, day: Day | undefined, days: number): boolean =>
  day !== undefined && when?.from != null && when.to !== null && day >= when.from - days && day <= when.to + days;
