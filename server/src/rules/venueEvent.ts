/** venue/event: an event placed where the sources do not place it. */
import type { EventSighting } from '../archive/archive.ts';
import { eventVenue, eventYear } from '../archive/eventFacts.ts';
import { claimsOf, type VenueClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { languageOf } from '../language/languages.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, severityOf, shown } from './sources.ts';

const isCountry = (placeKey: string) => placeKey.startsWith('country:');
/** A name that the gazetteer does not know, or a region: neither tells which country it is. */
const isVague = (placeKey: string) => placeKey.startsWith('name:') || placeKey.startsWith('region:');

/** Two places that cannot both be right: other countries, or other cities of one country. Unknown names are never against. */
function differ(draft: VenueClaim, s: EventSighting): boolean {
  if (s.placeKey === undefined || draft.placeKey === s.placeKey) return false;
  if (isVague(draft.placeKey) || isVague(s.placeKey)) return false;
  if (draft.country !== undefined && s.country !== undefined && draft.country !== s.country) return true;
  return (
    draft.country !== undefined && draft.country === s.country && !isCountry(draft.placeKey) && !isCountry(s.placeKey)
  );
}

/** The sources' place as the draft's language calls it, with the country where the draft gives one. */
function placeInDraft(reading: Reading, venue: VenueClaim, s: EventSighting): string {
  const { cities, countries } = languageOf(reading.language).places;
  const city = s.placeKey === undefined ? undefined : cities[s.placeKey]?.names[0];
  const country = s.country === undefined ? undefined : countries[s.country]?.[0];
  const name = city ?? (s.placeKey !== undefined && isCountry(s.placeKey) ? country : undefined) ?? s.place ?? '';
  const written = venue.text;
  if (city === undefined || country === undefined) return name;
  if (written.endsWith(')') && written.includes('(')) return `${name} (${country})`;
  return /,/.test(written) ? `${name}, ${country}` : name;
}

export const rule: Rule = {
  code: 'venue/event',
  severity: 'error',
  needs: ['archive'],
  check({ reading, evidence }: RuleContext): Finding[] {
    const seen = new Set<string>();
    return claimsOf(reading.claims, 'event').flatMap((event): Finding[] => {
      if (event.repeated || event.zone === 'teaser') return [];
      const venue = eventVenue(event, reading.claims);
      if (!venue || seen.has(venue.id)) return [];
      const placed = (evidence.events.get(event.id) ?? []).filter((s) => s.placeKey !== undefined);
      const against = placed.filter((s) => differ(venue, s));
      if (against.length === 0 || placed.some((s) => !differ(venue, s) && !isVague(s.placeKey!))) return [];
      // Sources that name several places speak of several meetings.
      const countries = new Set(against.map((s) => s.country));
      if (countries.size > 1) return [];
      seen.add(venue.id);
      const best = against.find((s) => !isCountry(s.placeKey!)) ?? against[0]!;
      const newText = placeInDraft(reading, venue, best);
      const year = eventYear(event, reading);
      return [
        {
          start: venue.start,
          end: venue.end,
          code: 'venue/event',
          severity: severityOf(against),
          confidence: 0.88,
          claims: [venue.id, event.id],
          evidence: shown(against),
          related: [
            { start: event.start, end: event.end, message: { key: 'venue.event.of', values: { event: event.text } } },
          ],
          message: {
            key: 'venue.event',
            values: {
              event: named(event.text, year),
              sources: countSources(against),
              said: newText,
              written: venue.text,
            },
          },
          fixes:
            newText === ''
              ? []
              : [
                  {
                    title: { key: 'fix.replace', values: { text: newText } },
                    preferred: true,
                    edits: [{ start: venue.start, end: venue.end, newText }],
                  },
                ],
        },
      ];
    });
  },
};

/** The event as the draft writes it, with its year when the words leave it out. */
const named = (text: string, year: number | undefined): string =>
  year === undefined || text.includes(String(year)) ? text : `${text} ${year}`;
