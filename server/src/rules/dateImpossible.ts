/** date/impossible: a day that its month does not have. */
import { claimsOf } from '../claims/claim.ts';
import { dayOf, daysIn, exists, isLeap } from '../time/civil.ts';
import type { CalendarExpression } from '../time/expression.ts';
import { edited, figures, rewriteDay } from './dateWriting.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

function impossiblePart(expression: CalendarExpression): { month: number; year?: number } | undefined {
  const { day, month, year } = expression;
  if (day === undefined || month === undefined || exists(year ?? 2000, month, day)) return undefined;
  return year === undefined || isLeap(year) || month !== 2 ? { month } : { month, year };
}

export const rule: Rule = {
  code: 'date/impossible',
  severity: 'error',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    return claimsOf(reading.claims, 'date').flatMap((claim): Finding[] => {
      if (claim.repeated || claim.zone === 'teaser') return [];
      const { expression } = claim;
      const dates =
        expression.form === 'calendar'
          ? [expression]
          : expression.form === 'range'
            ? [expression.from, expression.to]
            : [];
      for (const date of dates) {
        if (date?.form !== 'calendar') continue;
        const wrong = impossiblePart(date);
        if (!wrong) continue;
        const last = daysIn(wrong.month, wrong.year);
        const edits =
          expression.form === 'calendar'
            ? rewriteDay(reading, claim, dayOf(wrong.year ?? 2000, wrong.month, last))
            : undefined;
        const span = figures(claim);
        return [
          {
            ...span,
            code: 'date/impossible',
            severity: 'error',
            confidence: 0.98,
            claims: [claim.id],
            evidence: [],
            related: [],
            message:
              wrong.year === undefined
                ? { key: 'date.impossible', values: { month: { month: wrong.month }, days: { number: last } } }
                : {
                    key: 'date.impossible.year',
                    values: { month: { month: wrong.month }, year: String(wrong.year), days: { number: last } },
                  },
            fixes: edits
              ? [{ title: { key: 'fix.replace', values: { text: edited(reading, span, edits) } }, edits }]
              : [],
          },
        ];
      }
      return [];
    });
  },
};
