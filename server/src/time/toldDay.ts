/** The day of the report as the story tells it: the dateline, "hôm nay 8/7", the lead's first date, a vote of all dates. */
import type { Draft } from '../text/draft.ts';
import { type AnchorEvidence, type Certainty, calendarDay, evidenceOf, NOMINAL_YEAR } from './anchorEvidence.ts';
import { civil, dayOf } from './civil.ts';
import type { CalendarExpression, DateMention } from './expression.ts';

export interface DayFound {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly certainty: Certainty;
  readonly evidence: AnchorEvidence;
}

export function datelineDay(mentions: readonly DateMention[], draft: Draft): DayFound | undefined {
  const mention = mentions.find(
    (m) => m.zone === 'dateline' && calendarDay(m) && !/:/.test(draft.source.slice(Math.max(0, m.start - 3), m.start)),
  );
  const e = mention && calendarDay(mention);
  return (
    e && {
      ...(e.year === undefined ? {} : { year: e.year }),
      month: e.month,
      day: e.day,
      certainty: 'stated',
      evidence: evidenceOf(mention, 'dateline'),
    }
  );
}

const inProse = (mention: Voter) =>
  !mention.repeated && (mention.zone === 'lead' || mention.zone === 'body' || mention.zone === 'headline');

/** "hôm nay, 11/7" is the day itself; "tối qua (7/12)" the day after. */
export function deicticDay(mentions: readonly DateMention[]): DayFound | undefined {
  for (const deictic of [0, -1, 1]) {
    for (const mention of mentions) {
      const e = inProse(mention) ? calendarDay(mention) : undefined;
      if (e?.deictic !== deictic) continue;
      const at = civil(dayOf(e.year ?? NOMINAL_YEAR, e.month, e.day) - deictic);
      return {
        ...(e.year === undefined ? {} : { year: at.year }),
        month: at.month,
        day: at.day,
        certainty: 'inferred',
        evidence: evidenceOf(mention, deictic === 0 ? 'today' : 'yesterday'),
      };
    }
  }
  return undefined;
}

/** Letters of prose that count as the lead for finding the day of the report. */
const LEAD = 400;

/** UTF-16 offset at which the first 400 letters of lead and body end. */
function leadEnd(draft: Draft): number {
  let left = LEAD;
  for (const block of draft.blocks) {
    if (block.zone !== 'lead' && block.zone !== 'body') continue;
    if (block.end - block.start >= left) return block.start + left;
    left -= block.end - block.start;
  }
  return draft.source.length;
}

export function leadDay(draft: Draft, mentions: readonly DateMention[]): DayFound | undefined {
  const end = leadEnd(draft);
  for (const mention of mentions) {
    if (mention.start >= end || !inProse(mention) || mention.role || mention.stance?.looks === 'ahead') continue;
    const e = calendarDay(mention);
    // A full date is mostly a birth, a law or an old event; one that its clause puts into the past counts.
    if (!e || e.pointing || (e.year !== undefined && mention.stance?.looks !== 'back')) continue;
    return {
      ...(e.year === undefined ? {} : { year: e.year }),
      month: e.month,
      day: e.day,
      certainty: 'inferred',
      evidence: evidenceOf(mention, 'lead'),
    };
  }
  return undefined;
}

/** Days of the circle of the year. */
const DAYS = 366;

/** A day's place in the circle of the year, 0 … 365. */
const onCircle = (day: number): number => ((day % DAYS) + DAYS) % DAYS;

/** Days from `a` to `b` in the circle of the year, −182 … 183. */
export function around(a: number, b: number): number {
  const d = onCircle(b - a);
  return d > 183 ? d - DAYS : d;
}

/** Days within which dates belong to one telling. */
export const CLUSTER = 4;

/** What the vote needs to know of a date. */
type Voter = Pick<DateMention, 'start' | 'end' | 'text' | 'expression' | 'zone' | 'repeated' | 'stance' | 'role'>;

/** The weighted vote (RESEARCH.md: "1 each; first 400 chars ×2; past verb ×1.5; future ×.4; old-event cue ×.5; full date .4"; captions .8). */
export function votedDay(
  draft: Draft,
  mentions: readonly Voter[],
): (DayFound & { /** Of the votes that agree. */ readonly weight: number }) | undefined {
  const end = leadEnd(draft);
  const votes: {
    at: number;
    weight: number;
    ahead: boolean;
    mention: Voter;
    e: CalendarExpression & { day: number; month: number };
  }[] = [];
  for (const mention of mentions) {
    if (mention.repeated || mention.zone === 'teaser' || mention.zone === 'dateline') continue;
    const { expression } = mention;
    const last =
      expression.form === 'range' && expression.to?.form === 'calendar'
        ? { ...mention, expression: expression.to }
        : mention;
    const e = calendarDay(last);
    if (!e) continue;
    const ahead = mention.stance?.looks === 'ahead' || mention.role === 'limit' || e.pointing === 'ahead';
    let weight = e.year === undefined ? 1 : 0.4;
    if (mention.start < end && inProse(mention)) weight *= 2;
    if (mention.zone === 'caption') weight *= 0.8;
    if (mention.stance?.looks === 'back') weight *= 1.5;
    if (ahead) weight *= 0.4;
    if (mention.role === 'background') weight *= 0.5;
    votes.push({ at: dayOf(NOMINAL_YEAR, e.month, e.day), weight, ahead, mention, e });
  }
  // What stands a few days before a date is of its telling; what stands after it only when it is announced.
  const told = new Float64Array(DAYS);
  const announced = new Float64Array(DAYS);
  for (const { at, weight, ahead } of votes) (ahead ? announced : told)[onCircle(at)]! += weight;
  let best: { sum: number; last: (typeof votes)[number] } | undefined;
  for (const vote of votes) {
    if (vote.ahead) continue;
    let sum = 0;
    for (let d = 0; d < CLUSTER; d++) sum += told[onCircle(vote.at - d)]! + announced[onCircle(vote.at - d)]!;
    for (let d = 1; d < CLUSTER; d++) sum += announced[onCircle(vote.at + d)]!;
    if (
      !best ||
      sum > best.sum + 1e-9 ||
      (sum > best.sum - 1e-9 && around(best.last.at, vote.at) > 0 && around(best.last.at, vote.at) < CLUSTER)
    )
      best = { sum, last: vote };
  }
  if (!best) return undefined;
  const { e, mention } = best.last;
  return {
    ...(e.year === undefined ? {} : { year: e.year }),
    month: e.month,
    day: e.day,
    certainty: best.sum >= 1 ? 'inferred' : 'weak',
    evidence: evidenceOf(mention, 'vote'),
    weight: best.sum,
  };
}
