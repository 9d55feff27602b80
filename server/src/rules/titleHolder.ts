/** title/holder: a single-seat office given to somebody while the archive has another in it. */
import type { Evidence } from '../archive/evidence.ts';
import { contradiction } from '../archive/holders.ts';
import { officeKey, personKey } from '../archive/keys.ts';
import { dayOfTitle } from '../archive/titleDay.ts';
import { claimsOf, type TitleClaim } from '../claims/claim.ts';
import type { Finding, MessageValue } from './finding.ts';
import { isKnownOrganisation } from './knownOrganisation.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, severityOf } from './sources.ts';

/** The holder's name in the length the draft uses: in full, or the last word of it ("Stoltenberg"). */
function nameLike(written: string, holder: string): string {
  const words = holder.split(' ');
  return written.split(/\s+/u).length === 1 && words.length > 1 ? words.at(-1)! : holder;
}

export const rule: Rule = {
  code: 'title/holder',
  severity: 'error',
  needs: ['year', 'archive'],
  check({ reading, evidence }: RuleContext): Finding[] {
    const seen = new Set<string>();
    return claimsOf(reading.claims, 'title').flatMap((claim): Finding[] => {
      if (claim.repeated || claim.zone === 'teaser' || claim.status !== 'current' || !claim.singleSeat) return [];
      if (!claim.person || !claim.personSpan || claim.organisationKey === undefined) return [];
      const sightings = evidence.answers.offices.get(officeKey(claim.roleKey, claim.organisationKey));
      const day = dayOfTitle(claim, reading, evidence.running);
      if (!sightings || day === undefined) return [];
      if (!isKnownOrganisation(claim.organisationKey) && !isKnownName(claim.person, evidence)) return [];
      const against = contradiction(claim.person, day, sightings);
      if (!against) return [];
      // One mistaken holder is one finding, however often the draft repeats it.
      const key = `${claim.person}|${claim.roleKey}|${claim.organisationKey}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const { holder, later, earlier, evidence: sources } = against;
      const written = reading.draft.source.slice(claim.personSpan.start, claim.personSpan.end);
      const newText = nameLike(written, holder.person);
      const others = claimsOf(reading.claims, 'title').filter(
        (other) =>
          other !== claim && !other.repeated && other.person === claim.person && other.roleKey === claim.roleKey,
      );
      const then = { days: { from: day, to: day, grain: 'day' as const } };
      const tail = later
        ? {
            key: 'title.holder.later',
            values: {
              person: claim.person,
              from: { days: { from: later.from, to: later.from, grain: 'day' as const } },
            },
          }
        : earlier
          ? {
              key: 'title.holder.earlier',
              values: {
                person: claim.person,
                to: { days: { from: earlier.to, to: earlier.to, grain: 'day' as const } },
              },
            }
          : { key: 'title.holder.never', values: { person: claim.person } };
      return [
        {
          start: claim.start,
          end: claim.end,
          code: 'title/holder',
          severity: severityOf(sources),
          confidence: sources.length >= 2 ? 0.95 : 0.85,
          claims: [claim.id, ...others.map(({ id }) => id)],
          evidence: [...sources, ...(later ? later.sightings.slice(0, 1) : earlier ? earlier.sightings.slice(-1) : [])],
          related: others.map((other) => ({
            start: other.start,
            end: other.end,
            message: { key: 'title.holder.also', values: { text: other.text } },
          })),
          message: {
            key: 'title.holder',
            values: { day: then, office: office(claim), sources: countSources(sources), holder: holder.person, tail },
          },
          fixes: [
            {
              title: { key: 'fix.replace', values: { text: newText } },
              preferred: true,
              edits: [
                { ...claim.personSpan, newText },
                ...others.flatMap((other) =>
                  other.personSpan
                    ? [
                        {
                          ...other.personSpan,
                          newText: nameLike(
                            reading.draft.source.slice(other.personSpan.start, other.personSpan.end),
                            holder.person,
                          ),
                        },
                      ]
                    : [],
                ),
              ],
            },
          ],
        },
      ];
    });
  },
};

/** A name that some article has in full: of an office nobody has heard of, only such a holder is sure to be one. */
const isKnownName = (person: string, { answers }: Evidence): boolean =>
  (answers.names.get(personKey(person)) ?? []).some((s) => personKey(s.person) === personKey(person));

/** The office with its organisation, in the order of the language; the role alone where it names its organisation. */
function office({ role, organisation }: TitleClaim): MessageValue {
  if (organisation === undefined || role.includes(organisation)) return role;
  return { key: 'title.office', values: { role, organisation } };
}
