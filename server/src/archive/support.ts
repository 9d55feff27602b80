/**
 * Support: which claims of a draft some independent source also makes. Absence is no verdict, and a
 * doubtful sighting supports nothing.
 */
import { type Claim, claimsOf, type EventClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Sighting } from './archive.ts';
import type { Evidence } from './evidence.ts';
import { runsOf, samePerson } from './holders.ts';
import { officeKey, personKey } from './keys.ts';
import { dayOfTitle } from './titleDay.ts';

/** How surely a sighting must speak of the same thing to support it. */
const AMOUNT = 0.42;
const DATE = 0.2;
/** Days around a holder's sightings in which the office is taken to be theirs. */
const OFFICE_DAYS = 60;

/** Claim id → supporting sightings, surest first. Claims without any are missing. */
export function supportOf(reading: Reading, evidence: Evidence): Map<string, readonly Sighting[]> {
  const support = new Map<string, readonly Sighting[]>();
  const eventAt = new Map<string, EventClaim>();
  for (const event of claimsOf(reading.claims, 'event'))
    if (event.venue !== undefined && !eventAt.has(event.venue)) eventAt.set(event.venue, event);
  for (const claim of reading.claims) {
    if (claim.repeated) continue;
    const found = supportersOf(claim, reading, evidence, eventAt).filter((s) => !s.doubtful);
    if (found.length > 0) support.set(claim.id, found);
  }
  return support;
}

function supportersOf(
  claim: Claim,
  reading: Reading,
  evidence: Evidence,
  eventAt: ReadonlyMap<string, EventClaim>,
): Sighting[] {
  const { answers } = evidence;
  switch (claim.kind) {
    case 'amount':
      return (evidence.amounts.get(claim.id) ?? [])
        .filter(({ agrees, score }) => agrees && score >= AMOUNT)
        .map(({ sighting }) => sighting);
    case 'date':
      return (evidence.dates.get(claim.id) ?? [])
        .filter(({ agrees, score }) => agrees && score >= DATE)
        .map(({ sighting }) => sighting);
    case 'title': {
      const day = dayOfTitle(claim, reading, evidence.running);
      const sightings = answers.offices.get(officeKey(claim.roleKey, claim.organisationKey)) ?? [];
      if (claim.person === undefined) return [];
      if (claim.status !== 'current')
        return sightings.filter(
          (s) => samePerson(s.person, claim.person!) && (claim.status === 'former' || s.status === claim.status),
        );
      return runsOf(sightings)
        .filter(
          (run) =>
            samePerson(run.person, claim.person!) &&
            (day === undefined || (day >= run.from - OFFICE_DAYS && day <= run.to + OFFICE_DAYS)),
        )
        .flatMap((run) => run.sightings);
    }
    case 'person':
      return [...(answers.people.get(personKey(claim.person)) ?? [])];
    case 'event':
      return [...(evidence.events.get(claim.id) ?? [])];
    case 'venue': {
      const event = eventAt.get(claim.id);
      const placed = event ? (evidence.events.get(event.id) ?? []) : [];
      const same = placed.filter(
        (s) =>
          s.placeKey === claim.placeKey ||
          (s.country !== undefined &&
            s.country === claim.country &&
            (claim.placeKey === `country:${s.country}` || s.placeKey === `country:${s.country}`)),
      );
      return same;
    }
    case 'organisation':
      return [];
  }
}
