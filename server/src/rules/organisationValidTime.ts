/**
 * organisation/valid-time: a name that its organisation did not yet, or no longer, bear on the day
 * the draft speaks of. Articles cannot tell (they repeat anachronisms); only a house fact can.
 */
import { type ClaimOf, claimsOf } from '../claims/claim.ts';
import { gap, type Interval } from '../time/interval.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources } from './sources.ts';

/** Days around a renaming in which both names are in use. */
const SETTLING = 30;

/** True when other dates of the claim's sentence speak of the time in which the name is right. */
function explained({ reading }: RuleContext, claim: ClaimOf<'organisation'>, term: Interval): boolean {
  return claimsOf(reading.claims, 'date').some(
    (date) => date.sentence === claim.sentence && date.value && gap(date.value, term) === 0,
  );
}

export const rule: Rule = {
  code: 'organisation/valid-time',
  severity: 'warning',
  needs: ['year', 'archive'],
  check(context: RuleContext): Finding[] {
    const { reading, evidence } = context;
    const { running } = evidence;
    if (running === null || evidence.organisations.length === 0) return [];
    const seen = new Set<string>();
    return claimsOf(reading.claims, 'organisation').flatMap((claim): Finding[] => {
      if (claim.repeated || claim.zone === 'teaser' || seen.has(claim.organisationKey)) return [];
      const facts = evidence.organisations.filter((fact) => fact.keys.includes(claim.organisationKey));
      const [fact] = facts;
      if (!fact || facts.some(({ term }) => gap(term, running) <= SETTLING || explained(context, claim, term)))
        return [];
      seen.add(claim.organisationKey);
      const early = fact.term.from !== null && running.to !== null && running.to < fact.term.from;
      const newText = early
        ? fact.replaces
        : evidence.organisations.find((other) => other.replaces !== undefined && other.replaces === fact.organisation)
            ?.organisation;
      const values = { name: claim.text, sources: countSources([fact]), period: { days: fact.term } };
      return [
        {
          start: claim.start,
          end: claim.end,
          code: 'organisation/valid-time',
          severity: 'warning',
          confidence: 0.9,
          claims: [claim.id],
          evidence: [fact],
          related: [],
          message:
            newText === undefined
              ? { key: 'organisation.validTime.alone', values }
              : { key: 'organisation.validTime', values: { ...values, other: newText } },
          fixes:
            newText === undefined
              ? []
              : [
                  {
                    title: { key: 'fix.replace', values: { text: newText } },
                    preferred: true,
                    edits: [{ start: claim.start, end: claim.end, newText }],
                  },
                ],
        },
      ];
    });
  },
};
