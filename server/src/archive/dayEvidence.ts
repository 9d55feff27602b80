/**
 * Which days of a draft the retellings of its story give otherwise (RESEARCH.md, "Dates").
 *
 * A day is supported when any retelling speaks of it or was printed on it. Where none does, a retelling's day in a like
 * frame that has the same month, the same day of the month or the two swapped speaks against it: the month is what news
 * gets wrong most, and a slip in it throws the day far from the report, while the retellings' lies near.
 */
import { claimsOf, type DateClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { tokenAt, tokenise } from '../text/tokens.ts';
import type { Zone } from '../text/zones.ts';
import { type CivilDate, civil, type Day, parseIsoDay } from '../time/civil.ts';
import { type Interval, isSingleDay } from '../time/interval.ts';
import type { Answers, DateSighting } from './archive.ts';
import { adjoining, type Frame, Frames, frameOf, likeness } from './frame.ts';
import { eachArticleOnce, SAME_STORY } from './retelling.ts';
import { wordsOf } from './sighted.ts';
import { digitSlip } from './slips.ts';

/** The named parts of the score. */
export interface DayFeatures {
  /** 0–1: the frames are alike. */
  readonly likeness: number;
  /** 0–1: how well the retelling's day fits the best other day of the draft. */
  readonly elsewhere: number;
  /** 0–6: equal words that run on from the day on both sides. */
  readonly adjoining: number;
  /** 1–4: independent retellings that give the day. */
  readonly sources: number;
  /** 0–1: the retelling is alike as a whole. */
  readonly story: number;
  /** The same day of another month; day and month swapped; one slip in the digits of the day. */
  readonly month: 0 | 1;
  readonly swapped: 0 | 1;
  readonly digit: 0 | 1;
  /** The draft's day lies up to ten days after the publication. */
  readonly ahead: 0 | 1;
  /** The draft's day lies within three days of the publication: what is told anew each day. */
  readonly close: 0 | 1;
  /** Another month throws the draft's day far from the publication, and the retelling's is near. */
  readonly thrown: 0 | 1;
}

/** Log-odds by feature, fitted on the development clusters (test/bench/accuracy/fit.ts prints them). */
const WEIGHTS: Readonly<Record<keyof DayFeatures, number>> = {
  likeness: 2.3,
  elsewhere: -2.7,
  adjoining: 0.3,
  sources: 0.15,
  story: 0.7,
  month: 1.7,
  swapped: 2.5,
  digit: 2,
  ahead: 0.75,
  close: -0.8,
  thrown: 1.9,
};
const EVEN = -3.7;

export const DAY_FEATURES = Object.keys(WEIGHTS) as readonly (keyof DayFeatures)[];

/** How surely the day is a slip: the sum of the weighted features. */
export const dayScore = (features: DayFeatures): number =>
  DAY_FEATURES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], EVEN);

export interface AgainstDay {
  readonly claim: DateClaim;
  readonly day: Day;
  /** What the retellings give, the most alike frame first; one day, each article once. */
  readonly sightings: readonly DateSighting[];
  readonly features: DayFeatures;
  readonly score: number;
}

/** Days on either side of the publication within which a report's days lie, and what is told anew each day. */
const NEAR = 7;
const CLOSE = 3;
/** Where a draft tells its story; a publish line and a source line tell of the draft. */
const TELLING: ReadonlySet<Zone> = new Set(['headline', 'lead', 'body', 'caption']);
const SOON = 10;
const FAR = 20;
/** What a report tells of the day it is printed on, or of the two before it, nobody else need have told yet. */
const FRESH = 2;
/** Days with and without a year may be resolved a year apart; more is another time. */
const YEAR = 366;
/** Longer stretches support no single day. */
const STRETCH = 31;

/** Days that the draft states and retellings give otherwise, in reading order, whatever their score. */
export function daysAgainst(reading: Reading, { related }: Answers): AgainstDay[] {
  const published = reading.anchor.days?.to;
  const retold = related.filter(({ similarity }) => similarity >= SAME_STORY);
  if (published === undefined || retold.length === 0) return [];
  const language = languageOf(reading.language);
  const dates = claimsOf(reading.claims, 'date').filter((claim) => !claim.repeated && TELLING.has(claim.zone));
  const own = dates.filter(isStated);
  if (own.length === 0) return [];
  const told = retold.flatMap(({ article, similarity, sightings }) =>
    sightings.flatMap((sighting) =>
      sighting.kind === 'date' ? [{ sighting, story: similarity, group: article.copyGroup }] : [],
    ),
  );
  const printed = new Set(retold.flatMap(({ article }) => parseIsoDay(article.published ?? '') ?? []));
  const ownFrames = new Frames((claim: DateClaim) => frameOfClaim(reading, claim, language));
  const toldFrames = new Frames((sighting: DateSighting) => frameOfSighting(sighting, language));
  return own.flatMap((claim): AgainstDay[] => {
    const day = claim.value!.from!;
    if (day <= published && day >= published - FRESH) return [];
    if (printed.has(day) || told.some(({ sighting: { value } }) => speaksOf(value, day))) return [];
    if (
      dates.some((other) => other !== claim && other.hangsOn === undefined && other.value && speaksOf(other.value, day))
    )
      return [];
    const written = civil(day);
    const opponents = told.filter(({ sighting: { value, stated, doubtful } }) => {
      if (!stated || doubtful || !isSingleDay(value) || Math.abs(value.from! - day) > YEAR) return false;
      const meant = civil(value.from!);
      return (claim.yearFrom !== 'stated' || meant.year === written.year) && slipOf(written, meant) !== undefined;
    });
    const mine = opponents.length > 0 ? ownFrames.of(claim) : undefined;
    let best: AgainstDay | undefined;
    for (const { sighting, story } of opponents) {
      const meant = sighting.value.from!;
      const theirs = toldFrames.of(sighting);
      const same = opponents.filter((other) => other.sighting.value.from === meant);
      const near = Math.abs(meant - published) <= NEAR;
      const slip = slipOf(written, civil(meant));
      const features: DayFeatures = {
        likeness: likeness(mine!, theirs),
        elsewhere: Math.max(0, ...own.filter((one) => one !== claim).map((one) => likeness(ownFrames.of(one), theirs))),
        adjoining: Math.min(6, adjoining(mine!, theirs)),
        sources: Math.min(4, new Set(same.map(({ group }) => group)).size),
        story,
        month: slip === 'month' ? 1 : 0,
        swapped: slip === 'swapped' ? 1 : 0,
        digit: slip === 'digit' ? 1 : 0,
        ahead: day > published && day <= published + SOON ? 1 : 0,
        close: Math.abs(day - published) <= CLOSE ? 1 : 0,
        thrown: slip === 'month' && near && Math.abs(day - published) > FAR ? 1 : 0,
      };
      const score = dayScore(features);
      if (best && score <= best.score) continue;
      const all = [sighting, ...same.map((one) => one.sighting)];
      const sightings = eachArticleOnce(all, ({ article }) => article);
      best = { claim, day: meant, sightings, features, score };
    }
    return best ? [best] : [];
  });
}

/** A single day that the words give with its month, alone or beside "hôm nay". */
const isStated = (claim: DateClaim): boolean =>
  claim.value !== undefined && isSingleDay(claim.value) && wordsOf(claim).stated;

const DAILY: ReadonlySet<string> = new Set(['day', 'part', 'hour', 'minute', 'second']);

/** A day, or a stretch of days told by its first and last, that has the day in it; "this month" speaks of none. */
const speaksOf = ({ from, to, grain }: Interval, day: Day): boolean =>
  DAILY.has(grain) && from !== null && to !== null && to - from <= STRETCH && from <= day && day <= to;

type DaySlip = 'month' | 'swapped' | 'digit' | 'day';

/** How one day may have been written for another: they share the month or the day of the month, or have them swapped. */
function slipOf(written: CivilDate, meant: CivilDate): DaySlip | undefined {
  if (written.day === meant.day) return written.month === meant.month ? undefined : 'month';
  if (written.day === meant.month && written.month === meant.day) return 'swapped';
  if (written.month !== meant.month) return undefined;
  return digitSlip(String(written.day), String(meant.day)) ? 'digit' : 'day';
}

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
