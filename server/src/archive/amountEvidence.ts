/** Which archived amounts speak of the same thing as the draft's (alignment.ts says how surely). */
import { type AmountClaim, claimsOf } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { termsOf } from '../claims/terms.ts';
import { LANGUAGES } from '../language/languages.ts';
import { tokenise } from '../text/tokens.ts';
import { civil, parseIsoDay } from '../time/civil.ts';
import { gap, type Interval } from '../time/interval.ts';
import {
  type AmountContext,
  agreesWith,
  alignAmount,
  amountScale,
  foundingYear,
  isAnniversary,
  type Wording,
} from './alignment.ts';
import type { AmountSighting, Answers, ArticleRef } from './archive.ts';
import type { Aligned } from './evidence.ts';
import { sentenceTerms } from './questions.ts';
import { runningDay } from './sighted.ts';
import { Terms } from './similarity.ts';

/** Below this two amounts have nothing to say to each other, neither for nor against. */
const FLOOR = 0.3;
/** A sighting that fits an agreeing claim this nearly as well is that claim's. */
const NEARLY = 0.05;
/** Figures of a story move on: a source this many days away tells of another state of things, or of another story. */
const SAME_TELLING_DAYS = 45;

/** Amount claim id → aligned sightings, surest first. */
export function alignAmounts(reading: Reading, answers: Answers): Map<string, Aligned<AmountSighting>[]> {
  const contexts = contextsOf(reading, answers);
  const running = runningDay(reading);
  const aligned = new Map<string, Aligned<AmountSighting>[]>();
  const sentences = new Map<readonly string[], Terms>();
  for (const { sightings, similarity } of answers.related) {
    for (const sighting of sightings) {
      if (sighting.kind !== 'amount' || sighting.doubtful) continue;
      const sentence = sentences.get(sighting.terms) ?? new Terms(sighting.terms, answers.rarity);
      sentences.set(sighting.terms, sentence);
      const theirs: AmountContext = {
        quantity: sighting.quantity,
        measureTerms: measureTerms(sighting.quantity.measure, answers),
        sentenceTerms: sentence,
        wording: once(() => wordsAround(sighting.quote, sighting.quoteStart, sighting.quoteEnd)),
      };
      // From the source's side: it speaks of the one draft amount that it fits best.
      const fits = contexts.flatMap(({ claim, context }) => {
        const features = alignAmount(context, theirs, similarity, answers.rarity);
        const score = features ? amountScale.sum(features) : 0;
        if (!features || score < FLOOR) return [];
        return [{ claim, features, score, agrees: amountsAgree(claim, sighting, reading) }];
      });
      const best = Math.max(0, ...fits.map(({ score }) => score));
      for (const { claim, features, score, agrees } of fits) {
        if (!agrees && (score < best || fits.some((fit) => fit.agrees && fit.score >= score - NEARLY))) continue;
        if (!agrees && !isAnniversary(claim.quantity) && !sameTelling(sighting.article, running)) continue;
        const entry = { sighting, score, agrees, features };
        const list = aligned.get(claim.id);
        if (list) list.push(entry);
        else aligned.set(claim.id, [entry]);
      }
    }
  }
  for (const list of aligned.values())
    list.sort((a, b) => b.score - a.score || (a.sighting.article.key < b.sighting.article.key ? -1 : 1));
  return aligned;
}

/** The draft's amounts with their surroundings. */
function contextsOf(reading: Reading, answers: Answers): { claim: AmountClaim; context: AmountContext }[] {
  const terms = sentenceTerms(reading);
  const { sentences, source } = reading.draft;
  return claimsOf(reading.claims, 'amount').flatMap((claim) => {
    const own = terms.get(claim.sentence);
    const sentence = sentences[claim.sentence];
    if (claim.repeated || !own || !sentence) return [];
    const { start, end } = sentence;
    const context: AmountContext = {
      quantity: claim.quantity,
      measureTerms: measureTerms(claim.quantity.measure, answers),
      sentenceTerms: new Terms(own, answers.rarity),
      wording: once(() => wordsAround(source.slice(start, end), claim.start - start, claim.end - start)),
    };
    return [{ claim, context }];
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const NO_TERMS = new Terms([], () => 1);
const termsOfMeasures = new Map<string, readonly string[]>();
const MEASURES_KEPT = 10_000;

/** Terms of a measure's words; the language of an archived one is not known, and does not matter to concepts. */
function measureTerms(measure: string | undefined, { rarity }: Answers): Terms {
  if (!measure) return NO_TERMS;
  let terms = termsOfMeasures.get(measure);
  if (!terms) {
    if (termsOfMeasures.size >= MEASURES_KEPT) termsOfMeasures.clear();
    const tokens = tokenise(measure);
    terms = LANGUAGES.flatMap((language) => termsOf(tokens, 0, tokens.length, language));
    termsOfMeasures.set(measure, terms);
  }
  return new Terms(terms, rarity);
}

/** Words on either side that are compared. */
const AROUND = 6;

/** Words of a sentence before an amount, nearest first, and from its number on, the number itself left out. */
function wordsAround(sentence: string, start: number, end: number): Wording {
  const words = tokenise(sentence).filter((token) => token.kind !== 'mark');
  const before = words.filter((token) => token.end <= start).map((token) => token.word.folded);
  const after = words.filter((token) => token.start >= start && token.kind === 'word').map(({ word }) => word.folded);
  return { before: before.reverse().slice(0, AROUND), after: end > start ? after.slice(0, AROUND) : [] };
}

/** Whether a source is told in the days that the draft is told in, so that its figures may contradict; unknown days may. */
function sameTelling({ published }: ArticleRef, running: Interval | null): boolean {
  const day = published === undefined ? undefined : parseIsoDay(published);
  return (
    day === undefined || running === null || gap({ from: day, to: day, grain: 'day' }, running) <= SAME_TELLING_DAYS
  );
}

function amountsAgree(claim: AmountClaim, sighting: AmountSighting, reading: Reading): boolean {
  const { days } = reading.anchor;
  const mine = days && foundingYear(claim.quantity, civil(days.to).year);
  const when = sighting.when?.from;
  const theirs = when == null ? undefined : foundingYear(sighting.quantity, civil(when).year);
  if (mine !== undefined && theirs !== undefined) return mine === theirs;
  return agreesWith(claim.quantity, sighting.quantity);
}
