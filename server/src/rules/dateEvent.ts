/** date/event: what happened is dated otherwise by the sources. */
import type { DateSighting, EventSighting } from '../archive/archive.ts';
import type { End } from '../archive/dayEvidence.ts';
import { dayScales } from '../archive/daySlips.ts';
import { eventDays } from '../archive/eventFacts.ts';
import type { Aligned } from '../archive/evidence.ts';
import { isOfTheTime } from '../archive/retelling.ts';
import { wordsOf } from '../archive/sighted.ts';
import { claimById, claimsOf, type DateClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { isoDay, parseIsoDay } from '../time/civil.ts';
import { gap, type Interval, isSingleDay } from '../time/interval.ts';
import { edited, figures, rewriteDay } from './dateWriting.ts';
import type { Finding, Related } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, independent, severityOf, shown } from './sources.ts';

/** Share of words that what happened must have in common before its day is compared. */
const SAME_HAPPENING = 0.5;
/** The same for one source alone that is days off: hardly a word apart, since much the same is done on several days. */
const SURE_ALONE = 0.75;
/** A source for the draft's own day with this share of the best opponent's likeness clears it. */
const BENEFIT = 0.6;
/** Days within which one story's days lie; farther off, another occasion is the likelier reading. */
const ONE_STORY = 31;
/** From this score on a day that retellings give otherwise is told (archive/daySlips.ts). */
const RETOLD = 0.9;
/** Days that an event may span of which a source names only one. */
const EVENT_DAYS = 7;
/** A day for time zones: evening in Washington is morning in Hà Nội. */
const ZONE_DAYS = 1;

export const rule: Rule = {
  code: 'date/event',
  severity: 'warning',
  needs: ['year', 'archive'],
  check({ reading, evidence }: RuleContext): Finding[] {
    const found = new Map<string, Finding>();
    for (const claim of claimsOf(reading.claims, 'date')) {
      const finding = againstHappenings(reading, claim, evidence.dates.get(claim.id) ?? []);
      if (finding) found.set(claim.id, finding);
    }
    for (const { claim, end, day, sightings, score, hand, features } of evidence.days)
      if (score > RETOLD && found.get(claim.id)?.severity !== 'error')
        found.set(claim.id, {
          ...findingOf(reading, claim, { from: day, to: day, grain: 'day' }, sightings, claim.text, end),
          score: dayScales[hand].score(features, RETOLD),
        });
    for (const event of claimsOf(reading.claims, 'event')) {
      const days = eventDays(event, reading);
      const first = event.dates[0] === undefined ? undefined : claimById(reading.claims, event.dates[0]);
      const claim = first?.kind === 'date' ? first : undefined;
      if (event.repeated || event.zone === 'teaser' || !days || !claim || found.has(claim.id)) continue;
      const finding = againstEvent(reading, claim, days, evidence.events.get(event.id) ?? [], event.text);
      if (finding) found.set(claim.id, { ...finding, claims: [claim.id, event.id] });
    }
    return [...found.values()];
  },
};

/** A day apart, reports of one event differ by zones, by nights and by the day they are told on. */
function mayBeOneDay(claim: DateClaim, sighting: DateSighting, reading: Reading): boolean {
  const apart = Math.abs(sighting.value.from! - claim.value!.from!);
  if (apart > ZONE_DAYS) return false;
  const told =
    sighting.article.published === isoDay(sighting.value.from!) || claim.value!.from === reading.anchor.days?.to;
  return told || sighting.part || wordsOf(claim).part;
}

/** Much the same is done and told every few days ("trao đổi với phóng viên", a draw): each report tells of its own day. */
function eachTellsItsOwn(claim: DateClaim, { article, value }: DateSighting, { anchor }: Reading): boolean {
  const [mine, theirs] = [anchor.days?.to, parseIsoDay(article.published ?? '')];
  if (mine === undefined || theirs === undefined) return false;
  return Math.abs(mine - claim.value!.from!) <= ZONE_DAYS && Math.abs(theirs - value.from!) <= ZONE_DAYS;
}

function againstHappenings(
  reading: Reading,
  claim: DateClaim,
  aligned: readonly Aligned<DateSighting>[],
): Finding | undefined {
  const own = claim.value?.from;
  if (own == null || !wordsOf(claim).stated) return undefined;
  const opponents = aligned.filter(
    ({ agrees, score, sighting }) =>
      !agrees &&
      sighting.stated &&
      isOfTheTime(reading, sighting.article) &&
      score >= SAME_HAPPENING &&
      Math.abs(sighting.value.from! - own) <= ONE_STORY,
  );
  const best = opponents[0];
  if (!best || aligned.some(({ agrees, score }) => agrees && score >= best.score * BENEFIT)) return undefined;
  const day = best.sighting.value.from!;
  if (opponents.some(({ sighting, score }) => sighting.value.from !== day && score >= best.score * BENEFIT))
    return undefined;
  if (mayBeOneDay(claim, best.sighting, reading) || eachTellsItsOwn(claim, best.sighting, reading)) return undefined;
  const sightings = opponents.filter(({ sighting }) => sighting.value.from === day).map(({ sighting }) => sighting);
  if (Math.abs(day - own) > ZONE_DAYS && best.score < SURE_ALONE && independent(sightings).length < 2) return undefined;
  return findingOf(reading, claim, best.sighting.value, sightings, claim.text);
}

/** Dates of the event as a whole: disjoint from what every source says, a day for zones allowed. */
function againstEvent(
  reading: Reading,
  claim: DateClaim,
  days: Interval,
  sightings: readonly EventSighting[],
  event: string,
): Finding | undefined {
  const dated = sightings.filter(
    (s) => s.dates !== null && s.dates.from !== null && s.dates.to !== null && s.dates.to - s.dates.from <= ONE_STORY,
  );
  if (dated.length === 0 || days.from === null || days.to === null || days.to - days.from > ONE_STORY) return undefined;
  // An event spans days: one day of it and another day of it do not contradict each other.
  if (dated.some((s) => gap(s.dates!, days) <= (isSingleDay(s.dates!) ? EVENT_DAYS : ZONE_DAYS))) return undefined;
  return findingOf(reading, claim, dated[0]!.dates!, dated, event);
}

function findingOf(
  reading: Reading,
  claim: DateClaim,
  said: Interval,
  sightings: readonly (DateSighting | EventSighting)[],
  subject: string,
  end?: End,
): Finding {
  const span = figures(claim, end);
  const single = said.from !== null && said.from === said.to;
  const edits = single ? rewriteDay(reading, claim, said.from!, end) : undefined;
  const mended = edits ? edited(reading, span, edits) : '';
  const related: Related[] = claimsOf(reading.claims, 'date')
    .filter((other) => other.hangsOn === claim.id)
    .map((other) => ({
      start: other.start,
      end: other.end,
      message: { key: 'date.hangsOn', values: { text: other.text, date: claim.text } },
    }));
  return {
    ...span,
    code: 'date/event',
    severity: severityOf(sightings),
    confidence: 0.75,
    claims: [claim.id],
    evidence: shown(sightings),
    related,
    message: {
      key: 'date.event',
      values: {
        event: subject,
        sources: countSources(sightings),
        said: { days: said },
        written: reading.draft.source.slice(span.start, span.end),
      },
    },
    fixes:
      edits && edits.length > 0
        ? [{ title: { key: 'fix.replace', values: { text: mended } }, preferred: true, edits }]
        : [],
  };
}
