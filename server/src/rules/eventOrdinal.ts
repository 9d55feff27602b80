/** event/ordinal: "phiên họp lần thứ 61" of what the sources count as the 62nd. */

import type { EventSighting } from '../archive/archive.ts';
import { eventDays, eventVenue } from '../archive/eventFacts.ts';
import { eventKey } from '../archive/keys.ts';
import { claimsOf } from '../claims/claim.ts';
import { civil, type Day, dayOf } from '../time/civil.ts';
import { overlaps } from '../time/interval.ts';
import { lexiconOf, ordinalSuffix } from './amountFigures.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, severityOf, shown } from './sources.ts';

/** Sessions of one series follow each other by months at least; tellings of one lie within days. */
const SAME_DAYS = 30;

export const rule: Rule = {
  code: 'event/ordinal',
  severity: 'warning',
  needs: ['archive'],
  check({ reading, evidence }: RuleContext): Finding[] {
    const told = reading.anchor.days?.to;
    const lexicon = lexiconOf(reading);
    return claimsOf(reading.claims, 'event').flatMap((event): Finding[] => {
      if (
        event.repeated ||
        event.zone === 'teaser' ||
        event.ordinal === undefined ||
        !event.ordinalSpan ||
        event.organiserKey === undefined
      )
        return [];
      const venue = eventVenue(event, reading.claims);
      const days = eventDays(event, reading);
      const counted = (evidence.answers.events.get(eventKey(event.eventKind, event.organiserKey)) ?? []).filter((s) => {
        if (s.ordinal === undefined || s.doubtful) return false;
        if (event.year !== undefined && s.year !== undefined && s.year !== event.year) return false;
        if (!sameDays(s, told)) return false;
        // A story of the sixth session also speaks of the fifth: only place or day tells that both mean one.
        const placed = venue !== undefined && s.placeKey === venue.placeKey;
        return (
          placed ||
          (s.dates !== null && days !== undefined && overlaps(s.dates, days)) ||
          sameDayOfYear(s.dayOfYear, days?.from ?? told)
        );
      });
      if (counted.length === 0 || counted.some((s) => s.ordinal === event.ordinal)) return [];
      const meant = counted[0]!.ordinal!;
      if (counted.some((s) => s.ordinal !== meant)) return [];
      const { ordinalSpan } = event;
      const written = reading.draft.source.slice(ordinalSpan.start, ordinalSpan.end);
      const newText = /\p{Nd}/u.test(written)
        ? written.replace(
            /\p{Nd}+(\p{L}*)/u,
            (_, ending: string) =>
              meant + (lexicon.ordinalSuffixes.includes(ending) ? ordinalSuffix(meant, lexicon) : ending),
          )
        : undefined;
      return [
        {
          ...ordinalSpan,
          code: 'event/ordinal',
          severity: severityOf(counted),
          confidence: 0.85,
          claims: [event.id],
          evidence: shown(counted),
          related: [],
          message: {
            key: 'venue.ordinal',
            values: {
              event: event.name,
              sources: countSources(counted),
              said: { number: meant },
              written: { number: event.ordinal },
            },
          },
          fixes:
            newText === undefined
              ? []
              : [
                  {
                    title: { key: 'fix.replace', values: { text: newText } },
                    preferred: true,
                    edits: [{ ...ordinalSpan, newText }],
                  },
                ],
        },
      ];
    });
  },
};

/** A source told within weeks of the draft; one without a year may be. */
function sameDays(s: EventSighting, told: Day | undefined): boolean {
  const when = s.dates ?? s.when;
  return when?.from == null || told === undefined || Math.abs(when.from - told) <= SAME_DAYS;
}

/** Days within which two tellings of an event lie. */
const NEAR_DAYS = 3;

function sameDayOfYear(day: EventSighting['dayOfYear'], told: Day | null | undefined): boolean {
  if (!day || told == null) return false;
  const at = dayOf(civil(told).year, day.month, day.day);
  return Math.abs(at - told) <= NEAR_DAYS;
}
