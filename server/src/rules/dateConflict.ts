/**
 * date/conflict: "hôm nay, 12/7" in a report of 15/7: the words name a day near the report, the
 * figures another. Both are shown; which side is wrong is the editor's to say.
 */
import { claimsOf } from '../claims/claim.ts';
import { isSingleDay } from '../time/interval.ts';
import { anchorInterval, edited, figures, rewriteDay, sayInReading } from './dateWriting.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Reports are filed up to two days around the day they are stamped with (RESEARCH.md, R3). */
const ALLOWED = 2;

export const rule: Rule = {
  code: 'date/conflict',
  severity: 'warning',
  needs: ['anchor'],
  check({ reading }: RuleContext): Finding[] {
    const { anchor } = reading;
    if (anchor.certainty !== 'stated' || !anchor.days) return [];
    const today = anchor.days.to;
    return claimsOf(reading.claims, 'date').flatMap((claim): Finding[] => {
      const { expression, value } = claim;
      if (claim.repeated || (claim.zone !== 'lead' && claim.zone !== 'body') || !value || !isSingleDay(value))
        return [];
      if (expression.form !== 'calendar' || expression.deictic === undefined) return [];
      const meant = today + expression.deictic;
      if (Math.abs(value.from! - meant) <= ALLOWED) return [];
      const edits = rewriteDay(reading, claim, meant) ?? [];
      return [
        {
          start: claim.start,
          end: claim.end,
          code: 'date/conflict',
          severity: 'warning',
          confidence: 0.8,
          claims: [claim.id],
          evidence: [],
          message: {
            key: 'date.conflict',
            values: {
              text: claim.text,
              anchor: sayInReading(reading, anchorInterval(anchor, today)),
              meant: sayInReading(reading, { from: meant, to: meant, grain: 'day' }),
            },
          },
          related: [],
          fixes:
            edits.length > 0
              ? [{ title: { key: 'fix.replace', values: { text: edited(reading, figures(claim), edits) } }, edits }]
              : [],
        },
      ];
    });
  },
};
