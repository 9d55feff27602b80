/** date/reversed-range: a range whose end lies before its beginning, "11-9/7". */
import { claimsOf } from '../claims/claim.ts';
import { civil, dayOf, exists } from '../time/civil.ts';
import type { DateExpression } from '../time/expression.ts';
import { edited, figures, sayInReading } from './dateWriting.ts';
import type { Edit, Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Month and day of one end in a year of its own or the nominal one; undefined when it names no day. */
function at(expression: DateExpression | undefined): number | undefined {
  if (expression?.form !== 'calendar' || expression.month === undefined) return undefined;
  const { year = 2000, month, day = 1 } = expression;
  return exists(year, month, day) ? dayOf(year, month, day) : undefined;
}

export const rule: Rule = {
  code: 'date/reversed-range',
  severity: 'error',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    return claimsOf(reading.claims, 'date').flatMap((claim): Finding[] => {
      const { expression, parts } = claim;
      if (claim.repeated || claim.zone === 'teaser' || expression.form !== 'range') return [];
      const from = at(expression.from);
      const to = at(expression.to);
      if (from === undefined || to === undefined || from <= to) return [];
      const start = civil(from);
      const end = civil(to);
      // Without years, 28/12 - 3/1 runs over a new year; within one month nothing does.
      if (start.month !== end.month && (expression.from as { year?: number }).year === undefined) return [];
      const { day, day2 } = parts;
      const span = figures(claim);
      const { source } = reading.draft;
      const edits: Edit[] =
        day && day2 && start.month === end.month
          ? [
              { ...day, newText: source.slice(day2.start, day2.end) },
              { ...day2, newText: source.slice(day.start, day.end) },
            ]
          : [];
      const named = (n: number) => sayInReading(reading, { from: n, to: n, grain: 'day' });
      return [
        {
          ...span,
          code: 'date/reversed-range',
          severity: 'error',
          confidence: 0.95,
          claims: [claim.id],
          evidence: [],
          related: [],
          message: {
            key: 'date.reversedRange',
            values: { text: source.slice(span.start, span.end), from: named(from), to: named(to) },
          },
          fixes:
            edits.length > 0
              ? [
                  {
                    title: { key: 'fix.replace', values: { text: edited(reading, span, edits) } },
                    preferred: true,
                    edits,
                  },
                ]
              : [],
        },
      ];
    });
  },
};
