/**
 * date/out-of-report: a date without a year that cannot belong to this report, where one slip
 * would make it belong.
 *
 * Age alone is never the reason: 1–3 % of sound articles carry a bare date more than 60 days old.
 * The reason is that the clause looks the other way, or that the newest day of a lead lies months
 * off, and that one slip (the month taken from elsewhere, a digit lost, day and month swapped)
 * turns it into a day that fits. The rules R1, R2, R4, R5 and R7 and their limits are those of
 * RESEARCH.md, part 2, section 3, with their hand-read precision.
 */
import { claimsOf, type DateClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { reckoningDay } from '../time/anchor.ts';
import { civil, type Day, dayOf, exists } from '../time/civil.ts';
import { votedDay } from '../time/toldDay.ts';
import { anchorInterval, edited, figures, isNamed, rewriteDay, sayInReading } from './dateWriting.ts';
import type { Finding, Message, Related, Severity } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

type Slip = 'month' | 'swap' | 'digit';

interface Suspect {
  readonly claim: DateClaim;
  readonly day: Day;
  /** Days from the anchor; negative is past. */
  readonly z: number;
  readonly repair: { readonly day: Day; readonly slip: Slip };
  /** The day that the other dates of the text tell, where that is what speaks against this one. */
  readonly told?: Day;
  readonly why: 'ahead' | 'back' | 'lead';
  readonly severity: Severity;
  readonly confidence: number;
}

/** The nearest day that one slip away from a date lies within [from, to]; fewer changed characters first. */
function repairOf(claim: DateClaim, from: Day, to: Day, slips: readonly Slip[]): Suspect['repair'] | undefined {
  const e = claim.expression;
  if (e.form !== 'calendar' || e.day === undefined || e.month === undefined) return undefined;
  const candidates: { day: Day; slip: Slip; cost: number }[] = [];
  const add = (month: number, day: number, slip: Slip, cost: number) => {
    for (const year of new Set([civil(from).year, civil(to).year])) {
      if (!exists(year, month, day)) continue;
      const at = dayOf(year, month, day);
      if (at >= from && at <= to) candidates.push({ day: at, slip, cost });
    }
  };
  if (slips.includes('month'))
    for (let m = 1; m <= 12; m++)
      if (m !== e.month)
        add(
          m,
          e.day,
          'month',
          Math.abs(m - e.month) === 1 ||
            String(m).includes(String(e.month)) ||
            String(e.month).includes(String(m)) ||
            (m >= 10 && e.month >= 10)
            ? 1
            : 1.5,
        );
  if (slips.includes('swap') && e.day !== e.month) add(e.day, e.month, 'swap', 1.2);
  if (slips.includes('digit'))
    for (let d = 1; d <= 31; d++)
      if (d !== e.day && (d % 10 === e.day % 10 || Math.floor(d / 10) === Math.floor(e.day / 10)))
        add(e.month, d, 'digit', 2);
  candidates.sort((a, b) => a.cost - b.cost || a.day - b.day);
  return candidates[0];
}

/** A bare day and month that stands in the story itself. */
function isCandidate(claim: DateClaim): boolean {
  const e = claim.expression;
  return (
    !claim.repeated &&
    isNamed(claim) &&
    // A feast is known by its name: no figure of it can have slipped.
    claim.parts.day !== undefined &&
    claim.parts.month !== undefined &&
    (claim.zone === 'lead' || claim.zone === 'body' || claim.zone === 'headline') &&
    e.form === 'calendar' &&
    e.day !== undefined &&
    e.month !== undefined &&
    e.year === undefined &&
    e.yearShift === undefined &&
    e.deictic === undefined &&
    claim.days?.from !== undefined &&
    claim.days.from !== null &&
    claim.role === undefined
  );
}

function suspectOf(claim: DateClaim, anchor: Day, stated: boolean, lead: boolean): Suspect | undefined {
  const day = claim.days!.from!;
  const z = day - anchor;
  const { stance } = claim;
  const pointing = claim.expression.form === 'calendar' ? claim.expression.pointing : undefined;
  // "Ngày 17/10 vừa qua, … hứa hẹn sẽ …": the date's own word goes before that of its clause.
  const forward = pointing === 'ahead' || (stance?.looks === 'ahead' && pointing !== 'back');
  if (forward && z < -10 && z > -150) {
    const repair = repairOf(claim, anchor, anchor + 30, ['month', 'swap']);
    // A mark far off or after the date governs it less surely (RESEARCH.md, table 2).
    if (!repair || (stance?.strength ?? 1) < 0.75) return undefined;
    return {
      claim,
      day,
      z,
      repair,
      why: 'ahead',
      severity: 'error',
      confidence: Math.min(0.97, stance?.strength ?? 0.95),
    };
  }
  // Without a stated day the newest date is the news, and the others are its history: silence.
  if (!stated) return undefined;
  const back = stance?.looks === 'back' || pointing === 'back';
  if (z > 5 && (pointing === 'back' || (stance?.looks === 'back' && stance.strength >= 0.85))) {
    const repair = repairOf(claim, anchor - 4, anchor + 1, ['month', 'swap', 'digit']);
    return repair && { claim, day, z, repair, why: 'back', severity: 'warning', confidence: 0.7 };
  }
  if (forward) return undefined;
  const repair = repairOf(claim, anchor - 2, anchor, ['month', 'swap']);
  if (repair && (z > 20 || (z < -20 && z > -330 && (lead || back))))
    return { claim, day, z, repair, why: 'lead', severity: 'warning', confidence: lead ? 0.75 : 0.7 };
  return undefined;
}

/**
 * In a text that gives no day of its own: a date against what all the other dates of the text tell, when they agree on
 * some days and one slip of the month brings it among them. Of three or more that is the odd one; which of two is wrong
 * nobody can say.
 */
function oddOneOut(claim: DateClaim, reading: Reading, dates: readonly DateClaim[]): Suspect | undefined {
  const { stance, expression } = claim;
  if (expression.form !== 'calendar' || expression.pointing === 'ahead' || stance?.looks === 'ahead') return undefined;
  const others = dates.filter((other) => other.hangsOn !== claim.id && other.days?.from !== claim.days!.from);
  const told = votedDay(reading.draft, others);
  if (!told || told.weight < AGREED) return undefined;
  const day = claim.days!.from!;
  const { year } = civil(day);
  const anchor = [year - 1, year, year + 1]
    .map((each) => dayOf(each, told.month, told.day))
    .reduce((best, each) => (Math.abs(day - each) < Math.abs(day - best) ? each : best));
  const z = day - anchor;
  if (Math.abs(z) <= 20 || Math.abs(z) > 150) return undefined;
  const repair = repairOf(claim, anchor - 2, anchor + 1, ['month']);
  return repair && { claim, day, z, repair, told: anchor, why: 'lead', severity: 'warning', confidence: 0.6 };
}

/** Weight of the votes (time/toldDay.ts) from which the dates of a text are taken to agree. */
const AGREED = 3;

/** Letters of prose within which a date is the news rather than its background. */
const LEAD = 400;

function isLead(reading: Reading, claim: DateClaim): boolean {
  const first = reading.draft.blocks.find((block) => block.zone === 'lead');
  return first !== undefined && claim.start - first.start < LEAD;
}

/** "hai tháng", "12 ngày": how far off, in the unit an editor would use. */
function distance(days: number): Message {
  const n = Math.abs(days);
  return n >= 45
    ? { key: 'date.months', values: { n: { number: Math.round(n / 30.44) } } }
    : { key: 'date.days', values: { n: { number: n } } };
}

function findingOf(
  reading: Reading,
  { claim, day, z, repair, told, why, severity, confidence }: Suspect,
  anchor: Day,
): Finding {
  const span = figures(claim);
  const edits = rewriteDay(reading, claim, repair.day) ?? [];
  const text = reading.draft.source.slice(span.start, span.end);
  const related: Related[] = claimsOf(reading.claims, 'date')
    .filter((other) => other.hangsOn === claim.id && !other.repeated)
    .map((other) => ({
      start: other.start,
      end: other.end,
      message: { key: 'date.hangsOn', values: { text: other.text, date: text } },
    }));
  if (claim.stance)
    related.unshift({
      ...claim.stance.cue,
      message: {
        key: why === 'ahead' ? 'date.cueAhead' : 'date.cueBack',
        values: { text: reading.draft.source.slice(claim.stance.cue.start, claim.stance.cue.end) },
      },
    });
  for (const evidence of reading.anchor.evidence) {
    if (evidence.end > evidence.start)
      related.push({
        start: evidence.start,
        end: evidence.end,
        message: {
          key: evidence.decides === 'day' ? 'date.anchorDay' : 'date.anchorYear',
          values: { text: evidence.text },
        },
      });
  }
  const mended = edited(reading, span, edits);
  return {
    ...span,
    code: 'date/out-of-report',
    severity,
    confidence,
    claims: [claim.id],
    evidence: [],
    related,
    message: {
      key: `date.outOfReport.${why}`,
      values: {
        text,
        repair: mended,
        side: { key: z < 0 ? 'date.before' : 'date.after', values: { distance: distance(z) } },
        anchor: sayInReading(
          reading,
          told === undefined ? anchorInterval(reading.anchor, anchor) : { from: told, to: told, grain: 'day' },
        ),
        read: sayInReading(reading, { from: day, to: day, grain: 'day' }),
      },
    },
    fixes:
      edits.length > 0 ? [{ title: { key: 'fix.replace', values: { text: mended } }, preferred: true, edits }] : [],
  };
}

export const rule: Rule = {
  code: 'date/out-of-report',
  severity: 'error',
  needs: ['anchor'],
  check({ reading }: RuleContext): Finding[] {
    const anchor = reckoningDay(reading.anchor);
    if (anchor === undefined) return [];
    const stated = reading.anchor.certainty === 'stated';
    const seen = new Set<string>();
    const dates = claimsOf(reading.claims, 'date');
    const suspects = dates.filter(isCandidate).flatMap((claim) => {
      const suspect =
        suspectOf(claim, anchor, stated, isLead(reading, claim)) ??
        (stated ? undefined : oddOneOut(claim, reading, dates));
      const key = `${claim.days?.from}`;
      if (!suspect || seen.has(key)) return [];
      seen.add(key);
      return [suspect];
    });
    // Several dates that need the same shift of months: it is the text that is old, not its dates that are wrong.
    const shift = (s: Suspect) => civil(s.repair.day).month - civil(s.day).month;
    return suspects
      .filter(
        (s) =>
          s.why === 'ahead' ||
          suspects.filter((other) => other.why !== 'ahead' && shift(other) === shift(s)).length === 1,
      )
      .map((s) => findingOf(reading, s, s.told ?? anchor));
  },
};
