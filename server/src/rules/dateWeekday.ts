/** date/weekday: a weekday that does not fall on its date. */
import { claimsOf } from '../claims/claim.ts';
import { mayCount } from '../claims/countedDays.ts';
import { languageOf } from '../language/languages.ts';
import { weekdayOf } from '../time/civil.ts';
import { isSingleDay } from '../time/interval.ts';
import { edited, rewriteDay } from './dateWriting.ts';
import type { Finding, Fix } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

export const rule: Rule = {
  code: 'date/weekday',
  severity: 'error',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    return claimsOf(reading.claims, 'date').flatMap((claim): Finding[] => {
      const { expression, value, parts } = claim;
      if (claim.repeated || claim.zone === 'teaser' || expression.form !== 'calendar') return [];
      if (
        expression.weekday === undefined ||
        expression.day === undefined ||
        !parts.weekday ||
        !value ||
        !isSingleDay(value)
      )
        return [];
      const is = weekdayOf(value.from!);
      if (is === expression.weekday || mayCount(reading, claim, value.from!)) return [];
      // A year that was only inferred may be the thing that is wrong.
      const sure = claim.yearFrom === 'stated' || reading.anchor.certainty === 'stated';
      const name = languageOf(reading.language).dates.weekdayNames[is - 1]!;
      const written = reading.draft.source.slice(parts.weekday.start, parts.weekday.end);
      const newText =
        /^\p{Lu}/u.test(written) && parts.weekday.start === reading.draft.sentences[claim.sentence]?.start
          ? name.charAt(0).toUpperCase() + name.slice(1)
          : name;
      const span = { start: parts.weekday.start, end: claim.end };
      const weekdayEdit = [{ ...parts.weekday, newText }];
      const fixes: Fix[] = [
        {
          title: { key: 'fix.replace', values: { text: edited(reading, span, weekdayEdit) } },
          preferred: true,
          edits: weekdayEdit,
        },
      ];
      // The other way to make both agree: the nearest day that is that weekday.
      const ahead = (expression.weekday - is + 7) % 7;
      const edits = rewriteDay(reading, claim, value.from! + (ahead <= 3 ? ahead : ahead - 7));
      if (edits) fixes.push({ title: { key: 'fix.replace', values: { text: edited(reading, span, edits) } }, edits });
      return [
        {
          ...span,
          code: 'date/weekday',
          severity: sure ? 'error' : 'warning',
          confidence: sure ? 0.97 : 0.75,
          claims: [claim.id],
          evidence: [],
          related: [],
          fixes,
          message: {
            key: 'date.weekday',
            values: {
              date: { days: { from: value.from, to: value.to, grain: 'day' } },
              is: { weekday: is },
              written: { weekday: expression.weekday },
            },
          },
        },
      ];
    });
  },
};
