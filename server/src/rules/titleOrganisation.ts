/** title/organisation: a person whom the sources know in the same role for another country or organisation. */
import type { TitleSighting } from '../archive/archive.ts';
import { contradiction, samePerson } from '../archive/holders.ts';
import { officeKey, personKey } from '../archive/keys.ts';
import { titlesRetold } from '../archive/roleEvidence.ts';
import { dayOfTitle } from '../archive/titleDay.ts';
import { claimsOf } from '../claims/claim.ts';
import type { Finding } from './finding.ts';
import { isKnownOrganisation } from './knownOrganisation.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, severityOf, shown } from './sources.ts';

/** Days within which somebody is not expected to have changed offices. */
const NEAR = 60;

const near = (s: TitleSighting, day: number): boolean => {
  const span = s.term ?? s.when;
  if (!span || span.from === null) return false;
  return day >= span.from - NEAR && day <= (span.to ?? Number.POSITIVE_INFINITY) + NEAR;
};

export const rule: Rule = {
  code: 'title/organisation',
  severity: 'warning',
  needs: ['year', 'archive'],
  check({ reading, evidence }: RuleContext): Finding[] {
    const seen = new Set<string>();
    const titles = claimsOf(reading.claims, 'title');
    return titles.flatMap((claim): Finding[] => {
      // An organisation that the draft only implies is no statement of the draft's.
      if (
        claim.repeated ||
        claim.zone === 'teaser' ||
        claim.status !== 'current' ||
        !claim.singleSeat ||
        !claim.person ||
        !claim.organisationSpan
      )
        return [];
      const day = dayOfTitle(claim, reading, evidence.running);
      const retold = titlesRetold(evidence.answers).filter((s) => samePerson(s.person, claim.person!));
      const all = [...new Set([...(evidence.answers.people.get(personKey(claim.person)) ?? []), ...retold])];
      if (day === undefined || all.length === 0) return [];
      const current = all.filter((s) => !s.doubtful && s.status === 'current' && near(s, day));
      if (current.some((s) => s.roleKey === claim.roleKey && s.organisationKey === claim.organisationKey)) return [];
      const elsewhere = current.filter(
        (s) =>
          s.roleKey === claim.roleKey &&
          s.organisationKey !== undefined &&
          s.organisation !== undefined &&
          s.singleSeat,
      );
      const other = elsewhere[0];
      if (
        !other ||
        !isKnownOrganisation(other.organisationKey!) ||
        !isKnownOrganisation(claim.organisationKey) ||
        elsewhere.some((s) => s.organisationKey !== other.organisationKey)
      )
        return [];
      // Somebody whom nobody else has in the story stands in another's place: title/holder tells in whose.
      const holders = evidence.answers.offices.get(officeKey(claim.roleKey, claim.organisationKey)) ?? [];
      const named = titles.some(
        (one) => one !== claim && one.person !== undefined && samePerson(one.person, claim.person!),
      );
      if (retold.length === 0 && !named && contradiction(claim.person, day, holders)) return [];
      const key = `${claim.person}|${claim.organisationKey}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const newText = other.organisation!;
      return [
        {
          start: claim.start,
          end: claim.end,
          code: 'title/organisation',
          severity: severityOf(elsewhere),
          confidence: 0.85,
          claims: [claim.id],
          evidence: shown(elsewhere),
          related: [],
          message: {
            key: 'title.organisation',
            values: {
              person: claim.person,
              sources: countSources(elsewhere),
              said: `${other.role} ${newText}`,
              written: reading.draft.source.slice(claim.organisationSpan.start, claim.organisationSpan.end),
            },
          },
          fixes: [
            {
              title: { key: 'fix.replace', values: { text: newText } },
              preferred: true,
              edits: [{ ...claim.organisationSpan, newText }],
            },
          ],
        },
      ];
    });
  },
};
