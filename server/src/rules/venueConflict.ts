/** venue/conflict: the draft holds one event in two places. */
import { claimsOf, type DateClaim, type EventClaim, type VenueClaim } from '../claims/claim.ts';
import { liesIn, type Place } from '../claims/gazetteer.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { phraseSet } from '../text/phrases.ts';
import { tokenise } from '../text/tokens.ts';
import { civil } from '../time/civil.ts';
import { isSingleDay, overlaps } from '../time/interval.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** An event with the place it is said to be held in. */
interface Holding {
  readonly event: EventClaim;
  readonly venue: VenueClaim;
  readonly place: Place;
  readonly year: number | undefined;
  readonly dates: readonly DateClaim[];
}

const otherEvents = perLanguage(({ events }) => phraseSet(events.others));

const kindsOf = perLanguage(({ events }) => new Map(events.kinds.map((kind) => [kind.key, kind])));

/** True for "the next summit", "hội nghị lần trước": another event of the series than the one reported. */
function isOther(event: EventClaim, language: Language): boolean {
  const tokens = tokenise(event.text);
  return tokens.some((_, at) => otherEvents(language).match(tokens, at) !== undefined);
}

function yearOf(event: EventClaim, dates: readonly DateClaim[]): number | undefined {
  if (event.year !== undefined) return event.year;
  for (const { value } of dates) {
    if (value?.from === undefined || value.from === null || value.to === null) continue;
    const { year } = civil(value.from);
    if (year === civil(value.to).year) return year;
  }
  return undefined;
}

/** How surely two holdings are of one event: 0 for surely not. */
function sameness(a: Holding, b: Holding, language: Language): number {
  if (a.event.ordinal !== undefined && b.event.ordinal !== undefined)
    return a.event.ordinal === b.event.ordinal ? 0.9 : 0;
  const kind = kindsOf(language).get(a.event.eventKind);
  if (!kind?.yearly) {
    const days = (holding: Holding) =>
      holding.dates.flatMap(({ value }) => (value && isSingleDay(value) ? [value] : []));
    return days(a).some((day) => days(b).some((other) => overlaps(day, other))) ? 0.7 : 0;
  }
  if (a.year !== b.year) return 0;
  if (a.year !== undefined) return 0.9;
  // Without a year only a kind that is one at a time: a championship has its rounds.
  if (kind.common) return 0;
  return isOther(a.event, language) || isOther(b.event, language) ? 0 : 0.5;
}

/** Two places that cannot both be right: neither lies in the other, and both are known. */
function clash(a: Place, b: Place, around: (key: string) => Place | undefined): boolean {
  if (a.key === b.key) return false;
  for (let inner: Place | undefined = a; inner; inner = inner.within ? around(inner.within) : undefined)
    if (inner.key === b.key || liesIn(inner, b)) return false;
  for (let inner: Place | undefined = b; inner; inner = inner.within ? around(inner.within) : undefined)
    if (inner.key === a.key || liesIn(inner, a)) return false;
  const vague = (place: Place) => place.country === undefined || place.key.startsWith('region:');
  return !vague(a) && !vague(b) ? true : a.country !== undefined && b.country !== undefined && a.country !== b.country;
}

export const rule: Rule = {
  code: 'venue/conflict',
  severity: 'warning',
  needs: [],
  check({ reading }) {
    const language = languageOf(reading.language);
    const placeOf = (key: string): Place | undefined => {
      const city = language.places.cities[key];
      const within = city?.within ?? city?.mergedInto;
      return city && { key, name: city.names[0] ?? key, country: city.country, ...(within && { within }) };
    };
    const venues = new Map(claimsOf(reading.claims, 'venue').map((venue) => [venue.id, venue]));
    const dates = new Map(claimsOf(reading.claims, 'date').map((date) => [date.id, date]));
    const groups = new Map<string, Holding[]>();
    for (const event of claimsOf(reading.claims, 'event')) {
      const venue = event.venue === undefined ? undefined : venues.get(event.venue);
      if (!venue || event.repeated || event.zone === 'teaser' || !event.organiserKey) continue;
      if (venue.placeKey.startsWith('name:')) continue;
      const { placeKey: key, place: name, country } = venue;
      const place = placeOf(key) ?? { key, name, ...(country && { country }) };
      const own = event.dates.flatMap((id) => dates.get(id) ?? []);
      const holding = { event, venue, place, dates: own, year: yearOf(event, own) };
      const group = `${event.eventKind}@${event.organiserKey}`;
      groups.set(group, [...(groups.get(group) ?? []), holding]);
    }
    const findings: Finding[] = [];
    for (const holdings of groups.values()) {
      const flagged = new Set<Holding>();
      for (const holding of holdings) {
        if (flagged.has(holding)) continue;
        const against = holdings.filter(
          (other) =>
            other.event.sentence !== holding.event.sentence &&
            clash(holding.place, other.place, placeOf) &&
            sameness(holding, other, language) > 0,
        );
        // Three places are the stops of a tour, not a slip.
        if (against.length === 0 || new Set(against.map(({ place }) => place.key)).size > 1) continue;
        const agreeing = holdings.filter((other) => other.place.key === holding.place.key);
        const one = against[0]!;
        const odd =
          agreeing.length < against.length ||
          (agreeing.length === against.length && holding.event.start > one.event.start);
        if (!odd) continue;
        for (const other of agreeing) flagged.add(other);
        const confidence = Math.max(...against.map((other) => sameness(holding, other, language)));
        const name = [...against, holding].map(({ event }) => event.name).sort((a, b) => b.length - a.length)[0]!;
        const values = { event: name, place: holding.venue.text, other: one.venue.text };
        findings.push({
          code: 'venue/conflict',
          severity: confidence < 0.6 ? 'info' : 'warning',
          start: holding.venue.start,
          end: holding.venue.end,
          message: { key: 'venue.conflict', values },
          confidence,
          claims: [holding.venue.id, holding.event.id, ...against.flatMap(({ venue, event }) => [venue.id, event.id])],
          evidence: [],
          related: against.map(({ venue }) => ({
            start: venue.start,
            end: venue.end,
            message: { key: 'venue.conflict.related', values: { place: venue.text } },
          })),
          fixes: [
            {
              title: { key: 'venue.conflict.fix', values: { place: one.venue.text } },
              edits: [{ start: holding.venue.start, end: holding.venue.end, newText: one.venue.text }],
            },
          ],
        });
      }
    }
    return findings.sort((a, b) => a.start - b.start);
  },
};
