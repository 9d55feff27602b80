/**
 * date/tense: a day just past that is told as still to come, or a day to come told as past, with no
 * slip that would mend the date: it is the verb that does not fit. Needs a stated anchor, and a mark
 * that governs the date itself: "Ngày 10/7, các bên sẽ …", "đã diễn ra ngày 15/7".
 */
import { claimsOf, type DateClaim } from '../claims/claim.ts';
import { languageOf } from '../language/languages.ts';
import { normalise } from '../text/words.ts';
import type { Stance } from '../time/expression.ts';
import { anchorInterval, figures, isNamed, sayInReading } from './dateWriting.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A day that reports may still speak of as today: filed the evening before, or from another zone. */
const ZONE_DAYS = 1;

/** UTF-16 units between mark and date within which the mark belongs to the date's own verb. */
const CLOSE = 30;

/** A mark that governs its date: the date opens the clause, or stands right after the marked verb. */
const governs = (stance: Stance, claim: DateClaim): boolean =>
  stance.strength >= 0.85 &&
  (stance.fronted || (stance.cue.end <= claim.start && claim.start - stance.cue.end <= CLOSE));

export const rule: Rule = {
  code: 'date/tense',
  severity: 'warning',
  needs: ['anchor'],
  check({ reading }: RuleContext): Finding[] {
    const { anchor } = reading;
    if (anchor.certainty !== 'stated' || !anchor.days) return [];
    const { from, to } = anchor.days;
    const lexicon = languageOf(reading.language).stance;
    return claimsOf(reading.claims, 'date').flatMap((claim): Finding[] => {
      const { stance, value, expression } = claim;
      if (claim.repeated || (claim.zone !== 'lead' && claim.zone !== 'body') || claim.role || !stance || !value)
        return [];
      if (
        value.from === null ||
        value.to === null ||
        !isNamed(claim) ||
        expression.form !== 'calendar' ||
        expression.day === undefined ||
        expression.deictic !== undefined
      )
        return [];
      const cue = reading.draft.source.slice(stance.cue.start, stance.cue.end);
      const mark = normalise(cue);
      // What was to be on a day gone by is told when it came otherwise: "Theo kế hoạch, phiên họp …".
      const ahead =
        stance.looks === 'ahead' &&
        !lexicon.meant.includes(mark) &&
        governs(stance, claim) &&
        value.to < from - ZONE_DAYS &&
        value.to > from - 60;
      const back = stance.looks === 'back' && stance.happened && value.from > to + ZONE_DAYS;
      if (!ahead && !back) return [];
      const span = figures(claim);
      const otherWay = lexicon.otherWay[mark];
      return [
        {
          start: Math.min(span.start, stance.cue.start),
          end: Math.max(span.end, stance.cue.end),
          code: 'date/tense',
          severity: 'warning',
          confidence: 0.75,
          claims: [claim.id],
          evidence: [],
          message: {
            key: ahead ? 'date.tense.ahead' : 'date.tense.back',
            values: { text: claim.text, cue, anchor: sayInReading(reading, anchorInterval(anchor, to)) },
          },
          related: [
            { ...stance.cue, message: { key: ahead ? 'date.cueAhead' : 'date.cueBack', values: { text: cue } } },
          ],
          fixes:
            otherWay === undefined
              ? []
              : [
                  {
                    title: { key: 'fix.replace', values: { text: otherWay } },
                    edits: [{ ...stance.cue, newText: otherWay }],
                  },
                ],
        },
      ];
    });
  },
};
