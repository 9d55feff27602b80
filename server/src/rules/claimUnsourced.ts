/** claim/unsourced: a figure, title or date that nothing in the archive speaks of. Off unless a desk asks for it. */
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

const CHECKABLE: ReadonlySet<string> = new Set(['amount', 'title', 'date', 'event']);

/**
 * Claims that some sighting speaks of are told by the other rules and by the verdicts; what is left
 * is listed here, one hint a claim.
 */
export const rule: Rule = {
  code: 'claim/unsourced',
  severity: 'off',
  needs: ['archive'],
  check({ reading, sourced }: RuleContext): Finding[] {
    return reading.claims
      .filter(
        (claim) =>
          CHECKABLE.has(claim.kind) &&
          !claim.repeated &&
          (claim.zone === 'lead' || claim.zone === 'body' || claim.zone === 'headline') &&
          !sourced.has(claim.id),
      )
      .map((claim) => ({
        start: claim.start,
        end: claim.end,
        code: 'claim/unsourced',
        severity: 'hint',
        confidence: 0.5,
        claims: [claim.id],
        evidence: [],
        related: [],
        fixes: [],
        message: { key: 'claim.unsourced', values: { text: claim.text } },
      }));
  },
};
