/**
 * date/conflict: "hôm nay, 12/7" in a report of 15/7: the words name a day near the report, the
 * figures another. Both are shown; which side is wrong is the editor's to say.
 */
import { claimsOf } from '../claims/claim.ts';
import { civil, type Day } from '../time/civil.ts';
import { isSingleDay } from '../time/interval.ts';
import { anchorInterval, edited, figures, rewriteDay, sayInReading } from './dateWriting.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Whether one slip makes the written day of the meant one: another month, one figure of the day, the two swapped. */
function isSlip(written: Day, meant: Day): boolean {
  const { month, day } = civil(written);
  for (let near = meant - ALLOWED; near <= meant + ALLOWED; near++) {
    const other = civil(near);
    if (other.day === day || (other.day === month && other.month === day)) return true;
    const tens = Math.floor(other.day / 10) === Math.floor(day / 10);
    if (other.month === month && (tens || other.day % 10 === day % 10)) return true;
  }
  return false;
}

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
      // What no slip explains is more likely a text of another day, or another text's first words: worth a look.
      const severity = isSlip(value.from!, meant) ? 'warning' : 'info';
      const edits = rewriteDay(reading, claim, meant) ?? [];
      return [
        {
          start: claim.start,
          end: claim.end,
          code: 'date/conflict',
          severity,
          confidence: severity === 'warning' ? 0.8 : 0.4,
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
