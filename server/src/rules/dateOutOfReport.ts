/**
 * date/out-of-report: a date without a year that cannot belong to this report, where one slip of the pen (the month taken
 * from elsewhere, a figure lost, day and month swapped) would make it belong.
 *
 * Age alone is never the reason: 1–3 % of sound articles carry a bare date more than 60 days old. How surely a date is a
 * slip is a sum of named features (suspicionScore.ts); without a day of the report the draft's other dates must tell it.
 */
import { claimsOf, type DateClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { type Anchor, NOMINAL_YEAR, reckoningDay } from '../time/anchor.ts';
import { civil, type Day, dayOf } from '../time/civil.ts';
import { dayNear } from '../time/nearest.ts';
import { around } from '../time/toldDay.ts';
import { type Suspicion, suspicionsOf } from './dateSuspicion.ts';
import { anchorInterval, edited, figures, rewriteDay, sayInReading } from './dateWriting.ts';
import type { Finding, Message, MessageValue, Related } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { type Known, suspicionScales } from './suspicionScore.ts';
import type { WrittenDay } from './writtenDays.ts';

/** Log-odds above which a date is told: on articles as they were published about one in 300 has such a date. */
const TOLD: Readonly<Record<Known, number>> = { given: 0.6, told: 0.8 };

/** Days within which two dates of a draft are of one time. */
const BESIDE = 3;

/** More slips than one draft has. */
const MANY = 2;

const month = (n: number): number => (n + 12) % 12;

/**
 * The suspicions that are told, the surest first: of two dates that speak against each other one is. Where several need
 * the same shift of months, it is the text that is old, and not its dates that are wrong; where many need any, it is a
 * story of months.
 */
function told(suspicions: readonly Suspicion[]): Suspicion[] {
  const sure = suspicions
    .filter(({ known, score }) => score > TOLD[known])
    .sort((a, b) => b.score - a.score || a.written.claim.start - b.written.claim.start);
  const shift = ({ written, repair }: Suspicion) => month(repair.month - written.month);
  const days = (one: Suspicion) =>
    new Set(sure.filter((other) => shift(other) === shift(one)).map((other) => other.written.at));
  const kept: Suspicion[] = [];
  for (const one of sure) {
    if (one.telling !== 'ahead' && days(one).size > 1) continue;
    const { at } = one.written;
    const settled = kept.some(
      ({ written, company }) =>
        written.at === at || company.some((other) => other === one.written || Math.abs(around(other.at, at)) <= BESIDE),
    );
    if (!settled) kept.push(one);
  }
  return kept.length > MANY ? kept.filter(({ telling }) => telling === 'ahead') : kept;
}

/** "hai tháng", "12 ngày": how far off, in the unit an editor would use. */
function distance(days: number): Message {
  const n = Math.abs(days);
  return n >= 45
    ? { key: 'date.months', values: { n: { number: Math.round(n / 30.44) } } }
    : { key: 'date.days', values: { n: { number: n } } };
}

/** A day of the year in the year that brings it nearest to the report. */
function nearest({ month: m, day: d }: { readonly month: number; readonly day: number }, anchor: Anchor): Day {
  const own = dayOf(NOMINAL_YEAR, m, d);
  return dayNear(m, d, reckoningDay(anchor) ?? own) ?? own;
}

function relatedOf(
  reading: Reading,
  claim: DateClaim,
  { telling, known, company }: Suspicion,
  text: string,
): Related[] {
  const { source } = reading.draft;
  const related: Related[] = [];
  if (claim.stance)
    related.push({
      ...claim.stance.cue,
      message: {
        key: claim.stance.looks === 'ahead' ? 'date.cueAhead' : 'date.cueBack',
        values: { text: source.slice(claim.stance.cue.start, claim.stance.cue.end) },
      },
    });
  for (const other of claimsOf(reading.claims, 'date'))
    if (other.hangsOn === claim.id && !other.repeated)
      related.push({
        start: other.start,
        end: other.end,
        message: { key: 'date.hangsOn', values: { text: other.text, date: text } },
      });
  if (known === 'told' || telling === 'limit')
    for (const { claim: other } of company)
      if (other !== claim)
        related.push({
          start: other.start,
          end: other.end,
          message: { key: 'date.sameTime', values: { text: other.text } },
        });
  for (const { start, end, text: words, decides } of known === 'given' ? reading.anchor.evidence : [])
    if (end > start)
      related.push({
        start,
        end,
        message: { key: decides === 'day' ? 'date.anchorDay' : 'date.anchorYear', values: { text: words } },
      });
  return related;
}

/** What speaks against the date, in the words of the message. */
function reasonOf({ telling, known, away }: Suspicion): 'ahead' | 'back' | 'told' | 'lead' {
  if (telling === 'ahead' && away < 0) return 'ahead';
  if (known === 'told') return 'told';
  return (telling === 'back' || telling === 'said') && away > 0 ? 'back' : 'lead';
}

/** The day that the date is held against, and how far from it the date lies. */
function heldAgainst(reading: Reading, suspicion: Suspicion, why: string): { anchor: MessageValue; away: number } {
  const { anchor } = reading;
  const { written, known, report, away, company } = suspicion;
  const reckoned = reckoningDay(anchor);
  if (known === 'given' && reckoned !== undefined)
    return { anchor: sayInReading(reading, anchorInterval(anchor, reckoned)), away };
  const other = company.find(({ claim }) => claim !== written.claim) ?? company[0];
  const at = why === 'told' && other ? other.at : (report ?? other?.at ?? written.at);
  const day = nearest(civil(at), anchor);
  return {
    anchor: sayInReading(reading, { from: day, to: day, grain: 'day' }),
    away: around(at, written.at),
  };
}

function findingOf(reading: Reading, suspicion: Suspicion): Finding {
  const { written, repair, known, score, features } = suspicion;
  const { claim, end }: WrittenDay = written;
  const span = figures(claim, end);
  const edits = rewriteDay(reading, claim, nearest(repair, reading.anchor), end) ?? [];
  const text = reading.draft.source.slice(span.start, span.end);
  const mended = edited(reading, span, edits);
  const why = reasonOf(suspicion);
  const { anchor, away } = heldAgainst(reading, suspicion, why);
  const day = nearest(written, reading.anchor);
  return {
    ...span,
    code: 'date/out-of-report',
    severity: why === 'ahead' ? 'error' : 'warning',
    confidence: SUREST - (SUREST - LEAST) * Math.exp((TOLD[known] - score) / 2),
    claims: [claim.id],
    score: suspicionScales[known].score(features, TOLD[known]),
    evidence: [],
    related: relatedOf(reading, claim, suspicion, text),
    message: {
      key: `date.outOfReport.${why}`,
      values: {
        text,
        repair: mended,
        side: { key: away < 0 ? 'date.before' : 'date.after', values: { distance: distance(away) } },
        anchor,
        read: sayInReading(reading, { from: day, to: day, grain: 'day' }),
      },
    },
    fixes:
      edits.length > 0 ? [{ title: { key: 'fix.replace', values: { text: mended } }, preferred: true, edits }] : [],
  };
}

/** Confidence of what is just told, and of what is surest. */
const LEAST = 0.6;
const SUREST = 0.97;

export const rule: Rule = {
  code: 'date/out-of-report',
  severity: 'error',
  needs: [],
  check: ({ reading }: RuleContext): Finding[] => told(suspicionsOf(reading)).map((one) => findingOf(reading, one)),
};
