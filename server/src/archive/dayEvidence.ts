/**
 * Which days of a draft the retellings of its story give otherwise.
 *
 * Each day that the draft writes with its month, alone or at one end of a stretch of days, is held against each that a
 * retelling writes so and from which one slip leads to it (daySlips.ts). What speaks for the draft's own day, a
 * retelling that tells of it or was printed on it, weighs against the slip; nothing rules it out, since of a story's
 * many days the one that was written by mistake is often another's.
 */
import { claimsOf, type DateClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { phraseSet } from '../text/phrases.ts';
import { type Token, tokenAt, tokenise } from '../text/tokens.ts';
import type { Zone } from '../text/zones.ts';
import { civil, type Day, dayOf, exists, parseIsoDay, weekdayOf } from '../time/civil.ts';
import type { DateExpression } from '../time/expression.ts';
import { type Interval, isSingleDay } from '../time/interval.ts';
import { dayNear } from '../time/nearest.ts';
import type { Answers, DateSighting } from './archive.ts';
import { type DayFeatures, type DayHand, dayScales, daySlip, handOf } from './daySlips.ts';
import { adjoining, type Frame, Frames, frameOf, likeness } from './frame.ts';
import { eachArticleOnce, isOfTheTime, SAME_STORY } from './retelling.ts';
import { wordsOf } from './sighted.ts';

export interface AgainstDay {
  readonly claim: DateClaim;
  /** Which end of the claim's stretch of days, where it is one. */
  readonly end?: End | undefined;
  readonly day: Day;
  /** What the retellings give, the most alike frame first; one day, each article once. */
  readonly sightings: readonly DateSighting[];
  readonly hand: DayHand;
  readonly features: DayFeatures;
  readonly score: number;
}

/** An end of a stretch of days. */
export type End = 'from' | 'to';

/** A day as a text gives it, and the one at the other end of its stretch. */
interface Given {
  readonly day: Day;
  readonly end?: End | undefined;
  readonly mate?: Day | undefined;
}

/** Days on either side of the publication within which a report's days lie, and what is told anew each day. */
const NEAR = 7;
const CLOSE = 3;
/** Where a draft tells its story; a publish line and a source line tell of the draft. */
const TELLING: ReadonlySet<Zone> = new Set(['headline', 'lead', 'body', 'caption', 'quote']);
const SOON = 10;
const FAR = 20;
/** What a report tells of the day it is printed on, or of the two before it, nobody else need have told yet. */
const FRESH = 2;
/** Days with and without a year may be resolved a year apart; more is another time. */
const YEAR = 366;
/** Longer stretches support no single day. */
const STRETCH = 31;
/** From this likeness on an article as a whole tells the draft's story, and not only of the same matter. */
const RETOLD = 0.3;
/** Below this likeness frames share function words at most; from this on they are one sentence, hardly changed. */
const UNLIKE = 0.05;
const SAME = 0.7;
/** Tokens after a date within which its verb stands. */
const VERB = 14;

/** Days that the draft states and retellings give otherwise, in reading order, whatever their score. */
export function daysAgainst(reading: Reading, { related }: Answers): AgainstDay[] {
  const published = reading.anchor.days?.to;
  const retold = related.filter(({ similarity }) => similarity >= SAME_STORY);
  if (published === undefined || retold.length === 0) return [];
  const language = languageOf(reading.language);
  const dates = claimsOf(reading.claims, 'date').filter((claim) => !claim.repeated && TELLING.has(claim.zone));
  const own = dates.flatMap((claim) => givenBy(claim, published).map((given) => ({ ...given, claim })));
  if (own.length === 0) return [];
  const told = retold.flatMap(({ article, similarity, sightings }) =>
    sightings.flatMap((sighting) =>
      sighting.kind === 'date' ? [{ sighting, story: similarity, group: article.copyGroup }] : [],
    ),
  );
  const days = told.flatMap((one) => givenIn(one.sighting).map((given) => ({ ...given, ...one })));
  const firsts = new Set(retold.flatMap(({ sightings }) => sightings.find((one) => givenIn(one).length > 0) ?? []));
  const printed = new Set(retold.flatMap(({ article }) => parseIsoDay(article.published ?? '') ?? []));
  const ownFrames = new Frames((claim: DateClaim) => frameOfClaim(reading, claim, language));
  const toldFrames = new Frames((sighting: DateSighting) => frameOfSighting(sighting, language));
  // Per sighting the two dates of the draft that it fits best: one of them is not the date in question.
  const fits = new Map<DateSighting, readonly { readonly claim: DateClaim; readonly fit: number }[]>();
  const elsewhere = (sighting: DateSighting, claim: DateClaim): number => {
    const known = fits.get(sighting);
    const best =
      known ??
      [...new Set(own.map((one) => one.claim))]
        .map((one) => ({ claim: one, fit: likeness(ownFrames.of(one), toldFrames.of(sighting)) }))
        .sort((a, b) => b.fit - a.fit)
        .slice(0, 2);
    if (!known) fits.set(sighting, best);
    return best.find((one) => one.claim !== claim)?.fit ?? 0;
  };
  const isFresh = (day: Day) => day <= published && day >= published - FRESH;
  const againstEach = own.flatMap(({ claim, day, end, mate }): AgainstDay[] => {
    const written = civil(day);
    const { expression: e } = claim;
    const ofYear = claim.yearFrom === 'stated' || (e.form === 'calendar' && e.yearShift !== undefined);
    const opponents = days.filter((one) => {
      if (Math.abs(one.day - day) > YEAR || !isOfTheTime(reading, one.sighting.article)) return false;
      const meant = civil(one.day);
      return (!ofYear || meant.year === written.year) && daySlip(written, meant) !== undefined;
    });
    if (opponents.length === 0) return [];
    const mine = ownFrames.of(claim);
    const alike = new Map<Day, number>();
    for (const one of days)
      alike.set(one.day, Math.max(alike.get(one.day) ?? 0, likeness(mine, toldFrames.of(one.sighting))));
    const likest = (which: (other: Day) => boolean) =>
      Math.max(0, ...[...alike].flatMap(([other, alikeness]) => (which(other) ? [alikeness] : [])));
    const givers = told.flatMap(({ sighting, group }) => (speaksOf(sighting.value, day) ? [group] : []));
    const pointed = dayPointedAt(claim, published);
    const looksAhead = claim.stance?.looks === 'ahead' || (e.form === 'calendar' && e.pointing === 'ahead');
    const weekday = e.form === 'calendar' ? e.weekday : undefined;
    const said = isSaid(reading, claim, language);
    const about = {
      upheld: likest((other) => other === day),
      givers: Math.min(4, new Set(givers).size),
      printed: flag(printed.has(day)),
      repeated: flag(
        dates.some((other) => other !== claim && !other.hangsOn && other.value && speaksOf(other.value, day)),
      ),
      fresh: flag(isFresh(day)),
      close: flag(Math.abs(day - published) <= CLOSE),
      ahead: flag(day > published && day <= published + SOON),
      end: flag(end !== undefined),
      saying: flag(said),
      hasty: flag(day > published && !looksAhead),
    };
    let best: AgainstDay | undefined;
    for (const { sighting, story, day: meant, mate: otherEnd } of opponents) {
      const theirs = toldFrames.of(sighting);
      const same = opponents.filter((other) => other.day === meant);
      const slip = daySlip(written, civil(meant))!;
      const alikeness = likeness(mine, theirs);
      const features: DayFeatures = {
        ...about,
        likeness: alikeness,
        elsewhere: elsewhere(sighting, claim),
        rival: likest((other) => other !== day && other !== meant),
        sources: Math.min(4, new Set(same.map(({ group }) => group)).size),
        fresher: flag(isFresh(meant)),
        thrown: flag(slip === 'month' && Math.abs(meant - published) <= NEAR && Math.abs(day - published) > FAR),
        untimely: flag(looksAhead ? meant < published : meant > published && day <= published),
        weekday: weekday === undefined ? 0 : weekday === weekdayOf(meant) ? 1 : weekday === weekdayOf(day) ? -1 : 0,
        unlike: flag(alikeness < UNLIKE),
        same: flag(alikeness >= SAME && about.upheld < alikeness / 2),
        next: flag(Math.abs(meant - day) === 1),
        adjoining: Math.min(6, adjoining(mine, theirs)),
        opens: flag(own[0]!.claim === claim && firsts.has(sighting)),
        mate: flag(mate !== undefined && mate === otherEnd),
        pointed: pointed === meant ? 1 : pointed === day ? -1 : 0,
        told: flag(!said && isToldOf(sighting, language)),
        apiece: flag(about.fresh && pointed !== meant && isAsFarFrom(sighting, meant, published - day)),
        story,
        swapped: flag(slip === 'swapped'),
        digit: flag(slip === 'digit'),
      };
      const hand = handOf(slip);
      if (hand === 'day' && !isSameOccasion(features)) continue;
      // Two reports, each of its own day: it takes a third to tell which of them is wrong.
      if (features.apiece === 1 && features.sources < 2) continue;
      const score = dayScales[hand].sum(features);
      if (best && score <= best.score) continue;
      const sightings = eachArticleOnce([sighting, ...same.map((one) => one.sighting)], ({ article }) => article);
      best = { claim, end, day: meant, sightings, hand, features, score };
    }
    return best ? [best] : [];
  });
  // Of the two ends of a stretch, the one that is told otherwise more surely.
  return againstEach.filter(
    (one) => !againstEach.some((other) => other.claim === one.claim && other.score > one.score),
  );
}

/**
 * Whether anything says which of a story's days is meant: an article that tells the same story, and words that both days
 * share, or their place in it.
 */
const isSameOccasion = ({ story, same, mate, unlike, opens, pointed, weekday }: DayFeatures): boolean =>
  same + mate > 0 || (story >= RETOLD && (unlike === 0 || opens + pointed > 0 || weekday > 0));

const flag = (holds: boolean | 0 | 1 | undefined): 0 | 1 => (holds ? 1 : 0);

/** The day that a claim states with its month, or those at both ends of its stretch. */
function givenBy(claim: DateClaim, published: Day): Given[] {
  const { expression, value } = claim;
  if (value && isSingleDay(value)) return wordsOf(claim).stated ? [{ day: value.from! }] : [];
  if (expression.form !== 'range' || !wordsOf(claim).stated) return [];
  // Each end by itself: a slip in one may set the whole awry.
  const [from, to] = [nearestDay(expression.from, published), nearestDay(expression.to, published)];
  return bothEnds(from, to);
}

/** The ends that a stretch of days has: "kể từ 3/4" has one. */
const bothEnds = (from: Day | undefined, to: Day | undefined): Given[] => [
  ...(from === undefined ? [] : [{ day: from, end: 'from' as const, mate: to }]),
  ...(to === undefined ? [] : [{ day: to, end: 'to' as const, mate: from }]),
];

/** The day of a date of the calendar, in the year that it states or that brings it nearest. */
function nearestDay(e: DateExpression | undefined, published: Day): Day | undefined {
  if (e?.form !== 'calendar' || e.day === undefined || e.month === undefined) return undefined;
  const { day, month } = e;
  if (e.year === undefined) return dayNear(month, day, published);
  return exists(e.year, month, day) ? dayOf(e.year, month, day) : undefined;
}

/** The day, or those at the ends of a stretch, that a sighting states; none where its article belies it. */
function givenIn(sighting: Answers['related'][number]['sightings'][number]): Given[] {
  if (sighting.kind !== 'date' || sighting.doubtful || !sighting.stated) return [];
  const { from, to } = sighting.value;
  if (isSingleDay(sighting.value)) return [{ day: from! }];
  return from === to || !DAILY.has(sighting.value.grain) ? [] : bothEnds(from ?? undefined, to ?? undefined);
}

const DAILY: ReadonlySet<string> = new Set(['day', 'part', 'hour', 'minute', 'second']);

/** A stretch of days told by its first and last; "this month" is none. */
const isShort = ({ from, to, grain }: Interval): boolean =>
  DAILY.has(grain) && from !== null && to !== null && to - from <= STRETCH;

/** A day, or a stretch of days told by its first and last, that has the day in it. */
const speaksOf = (interval: Interval, day: Day): boolean =>
  isShort(interval) && interval.from! <= day && day <= interval.to!;

/** The day that "hôm nay", "tối qua" beside a date names. */
function dayPointedAt({ expression }: DateClaim, published: Day): Day | undefined {
  return expression.form === 'calendar' && expression.deictic !== undefined
    ? published + expression.deictic
    : undefined;
}

const sayings = perLanguage((language: Language) => phraseSet(language.stance.reporting));

/** Whether a verb of saying follows a date in its sentence. */
function isSaid({ draft: { tokens, sentences } }: Reading, claim: DateClaim, language: Language): boolean {
  return saysWithin(tokens, tokenAt(tokens, claim.end - 1) + 1, sentences[claim.sentence]!.last, language);
}

/** The same where a source has the date, as far as it is quoted. */
function isToldOf({ quote, quoteEnd }: DateSighting, language: Language): boolean {
  const tokens = tokenise(quote);
  return saysWithin(tokens, tokenAt(tokens, quoteEnd - 1) + 1, tokens.length, language);
}

function saysWithin(tokens: readonly Token[], from: number, last: number, language: Language): boolean {
  for (let i = from; i < Math.min(last, from + VERB); i++) if (sayings(language).match(tokens, i, last)) return true;
  return false;
}

/** So many days lie between a source's day and its publication: where it is the same in the draft, each tells its own day. */
const isAsFarFrom = ({ article }: DateSighting, day: Day, days: number): boolean =>
  parseIsoDay(article.published ?? '') === day + days;

/** The frame of a date where the draft has it. */
function frameOfClaim({ draft: { tokens, sentences } }: Reading, claim: DateClaim, language: Language): Frame {
  const { first, last } = sentences[claim.sentence]!;
  return frameOf({ tokens, first, last }, tokenAt(tokens, claim.start), tokenAt(tokens, claim.end - 1) + 1, language);
}

/** The frame of a date where a source has it, as far as it is quoted. */
function frameOfSighting({ quote, quoteStart, quoteEnd }: DateSighting, language: Language): Frame {
  const tokens = tokenise(quote);
  const [first, next] = [tokenAt(tokens, quoteStart), tokenAt(tokens, quoteEnd - 1) + 1];
  return frameOf({ tokens, first: 0, last: tokens.length }, first, next, language);
}
