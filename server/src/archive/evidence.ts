/**
 * Evidence: what a check asks of the archive, and what the answers say of each claim, aligned and
 * ready for the rules. Pure: the asking itself is the checker's one await.
 */
import {
  type AmountClaim,
  type Claim,
  claimsOf,
  type DateClaim,
  type EventClaim,
  type TitleClaim,
  type VenueClaim,
} from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { termsOf } from '../claims/terms.ts';
import { LANGUAGES, languageOf } from '../language/languages.ts';
import { tokenise } from '../text/tokens.ts';
import { civil, type Day, parseIsoDay } from '../time/civil.ts';
import { gap, type Interval, isSingleDay } from '../time/interval.ts';
import {
  type AmountContext,
  type AmountFeatures,
  agreesWith,
  alignAmount,
  foundingYear,
  isAnniversary,
  scoreOf,
} from './alignment.ts';
import type {
  AmountSighting,
  Answers,
  Archive,
  ArchiveSize,
  ArticleRef,
  DateSighting,
  EventSighting,
  OrganisationSighting,
  Questions,
  Sighting,
} from './archive.ts';
import { isTold } from './article.ts';
import { eventKey, officeKey, personKey } from './keys.ts';
import { ANOTHER_TIME, clauseAround, runningDay } from './sighted.ts';
import { overlap } from './similarity.ts';

/** A sighting that speaks of the same thing as a claim, and how surely. */
export interface Aligned<S extends Sighting = Sighting> {
  readonly sighting: S;
  /** 0–1: how surely it speaks of the same thing (alignment.ts). */
  readonly score: number;
  /** It gives the same value as the draft. */
  readonly agrees: boolean;
  /** Named parts of the score, for amounts. */
  readonly features?: AmountFeatures;
}

export interface Evidence {
  readonly answers: Answers;
  /** How large the archive is that answered. */
  readonly size: ArchiveSize;
  /** Names of organisations with valid time (house facts). */
  readonly organisations: readonly OrganisationSighting[];
  /** The day the draft is telling of, which its claims speak of unless they say otherwise. Null when unknown. */
  readonly running: Interval | null;
  /** Amount claim id → aligned sightings, surest first. */
  readonly amounts: ReadonlyMap<string, readonly Aligned<AmountSighting>[]>;
  /** Date claim id → sightings of what happened in the same words, surest first. */
  readonly dates: ReadonlyMap<string, readonly Aligned<DateSighting>[]>;
  /** Event claim id → sightings of the same event. */
  readonly events: ReadonlyMap<string, readonly EventSighting[]>;
}

/** Evidence of an empty archive. */
export const NO_EVIDENCE: Evidence = {
  answers: { offices: new Map(), people: new Map(), events: new Map(), names: new Map(), related: [], rarity: () => 1 },
  size: { articles: 0, sightings: 0 },
  organisations: [],
  running: null,
  amounts: new Map(),
  dates: new Map(),
  events: new Map(),
};

/** How many related articles a check looks at: an event has some six siblings (RESEARCH.md, "Retrieval"). */
const RELATED = 12;

/** Terms of each told sentence, by sentence index. */
function sentenceTerms({ draft, language: id }: Reading): Map<number, string[]> {
  const language = languageOf(id);
  const terms = new Map<number, string[]>();
  draft.sentences.forEach((sentence, index) => {
    if (isTold(draft, sentence)) terms.set(index, termsOf(draft.tokens, sentence.first, sentence.last, language));
  });
  return terms;
}

/** Everything the archive is asked for a draft, in one batch. */
export function questionsOf(reading: Reading, self: Questions['self']): Questions {
  const counts = new Map<string, number>();
  for (const terms of sentenceTerms(reading).values())
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const titles = claimsOf(reading.claims, 'title');
  const people = [
    ...titles.flatMap(({ person }) => person ?? []),
    ...claimsOf(reading.claims, 'person').map(({ person }) => person),
  ];
  const names = [...new Set(people.map(personKey))].filter(Boolean).sort();
  return {
    offices: [...new Set(titles.map((title) => officeKey(title.roleKey, title.organisationKey)))].sort(),
    people: names,
    events: [
      ...new Set(claimsOf(reading.claims, 'event').map((event) => eventKey(event.eventKind, event.organiserKey))),
    ].sort(),
    names,
    terms: counts,
    relatedLimit: RELATED,
    self,
  };
}

/** Aligns a draft's claims with what the archive answered. */
export function gatherEvidence(reading: Reading, answers: Answers, { size, organisations = [] }: Archive): Evidence {
  const terms = sentenceTerms(reading);
  return {
    answers,
    size,
    organisations,
    running: runningDay(reading),
    amounts: alignAmounts(reading, answers, terms),
    dates: alignDates(reading, answers),
    events: new Map(claimsOf(reading.claims, 'event').map((event) => [event.id, sameEvents(event, reading, answers)])),
  };
}

const measures = new Map<string, readonly string[]>();
/** Terms of a measure's words; the language of an archived one is not known, and does not matter to concepts. */
function measureTerms(measure: string | undefined): readonly string[] {
  if (!measure) return [];
  let terms = measures.get(measure);
  if (!terms) {
    if (measures.size > 10_000) measures.clear();
    const tokens = tokenise(measure);
    terms = [...new Set(LANGUAGES.flatMap((language) => termsOf(tokens, 0, tokens.length, language)))];
    measures.set(measure, terms);
  }
  return terms;
}

/** Words of a sentence before an amount, nearest first, and from its number on, the number itself left out. */
function wordsAround(sentence: string, start: number, end: number): Pick<AmountContext, 'before' | 'after'> {
  const words = tokenise(sentence).filter((token) => token.kind !== 'mark');
  const before = words.filter((token) => token.end <= start).map((token) => token.word.folded);
  const after = words
    .filter((token) => token.start >= start && token.kind === 'word')
    .map((token) => token.word.folded);
  return { before: before.reverse().slice(0, 6), after: end > start ? after.slice(0, 6) : [] };
}

const AMOUNT_FLOOR = 0.3;

/** Figures of a story move on: a source this many days away tells of another state of things, or of another story. */
const SAME_TELLING_DAYS = 45;

/** Whether a source is told in the days that the draft is told in, so that its figures may contradict; unknown days may. */
function sameTelling({ published }: ArticleRef, running: Interval | null): boolean {
  const day = published === undefined ? undefined : parseIsoDay(published);
  return (
    day === undefined || running === null || gap({ from: day, to: day, grain: 'day' }, running) <= SAME_TELLING_DAYS
  );
}

function alignAmounts(
  reading: Reading,
  answers: Answers,
  terms: ReadonlyMap<number, string[]>,
): Map<string, Aligned<AmountSighting>[]> {
  const claims = claimsOf(reading.claims, 'amount').filter((claim) => !claim.repeated && terms.has(claim.sentence));
  const running = runningDay(reading);
  const around = new Map(
    claims.map((claim) => {
      const { start, end } = reading.draft.sentences[claim.sentence]!;
      return [claim, wordsAround(reading.draft.source.slice(start, end), claim.start - start, claim.end - start)];
    }),
  );
  const aligned = new Map<string, Aligned<AmountSighting>[]>();
  for (const { sightings, similarity } of answers.related) {
    for (const sighting of sightings) {
      if (sighting.kind !== 'amount' || sighting.doubtful) continue;
      const theirs: AmountContext = {
        quantity: sighting.quantity,
        measureTerms: measureTerms(sighting.quantity.measure),
        sentenceTerms: sighting.terms,
        ...wordsAround(sighting.quote, sighting.quoteStart, sighting.quoteEnd),
      };
      // From the source's side: it speaks of the one draft amount that it fits best.
      const fits = claims.flatMap((claim) => {
        const mine: AmountContext = {
          quantity: claim.quantity,
          measureTerms: measureTerms(claim.quantity.measure),
          sentenceTerms: terms.get(claim.sentence)!,
          ...around.get(claim)!,
        };
        const features = alignAmount(mine, theirs, similarity, answers.rarity);
        const score = features ? scoreOf(features) : 0;
        return features && score >= AMOUNT_FLOOR
          ? [{ claim, features, score, agrees: amountsAgree(claim, sighting, reading) }]
          : [];
      });
      const best = Math.max(0, ...fits.map(({ score }) => score));
      for (const { claim, features, score, agrees } of fits) {
        if (!agrees && (score < best || fits.some((fit) => fit.agrees && fit.score >= score - 0.05))) continue;
        if (!agrees && !isAnniversary(claim.quantity) && !sameTelling(sighting.article, running)) continue;
        const list = aligned.get(claim.id);
        const entry = { sighting, score, agrees, features };
        if (list) list.push(entry);
        else aligned.set(claim.id, [entry]);
      }
    }
  }
  for (const list of aligned.values())
    list.sort((a, b) => b.score - a.score || (a.sighting.article.key < b.sighting.article.key ? -1 : 1));
  return aligned;
}

function amountsAgree(claim: AmountClaim, sighting: AmountSighting, reading: Reading): boolean {
  const mine = reading.anchor.days && foundingYear(claim.quantity, civil(reading.anchor.days.to).year);
  const theirs =
    sighting.when?.from != null ? foundingYear(sighting.quantity, civil(sighting.when.from).year) : undefined;
  if (mine !== undefined && theirs !== undefined) return mine === theirs;
  return agreesWith(claim.quantity, sighting.quantity);
}

/** Dates are compared when what happened on them shares this many terms. */
const SHARED_HAPPENINGS = 3;

function alignDates(reading: Reading, answers: Answers): Map<string, Aligned<DateSighting>[]> {
  const { draft } = reading;
  const language = languageOf(reading.language);
  const claims = claimsOf(reading.claims, 'date').flatMap((claim) => {
    const sentence = draft.sentences[claim.sentence];
    if (
      claim.repeated ||
      (claim.zone !== 'lead' && claim.zone !== 'body') ||
      !sentence ||
      !claim.value ||
      !isSingleDay(claim.value)
    )
      return [];
    const [first, last] = clauseAround(draft.tokens, claim, sentence);
    return [{ claim, day: claim.value.from!, terms: termsOf(draft.tokens, first, last, language) }];
  });
  const aligned = new Map<string, Aligned<DateSighting>[]>();
  for (const { sightings } of answers.related) {
    for (const sighting of sightings) {
      if (sighting.kind !== 'date' || sighting.doubtful || !isSingleDay(sighting.value)) continue;
      const fits = claims.flatMap(({ claim, day, terms }) => {
        const shared = overlap(terms, sighting.clauseTerms, answers.rarity);
        return shared.count >= SHARED_HAPPENINGS
          ? [{ claim, score: shared.share, agrees: sighting.value.from === day }]
          : [];
      });
      const best = Math.max(0, ...fits.map(({ score }) => score));
      for (const { claim, score, agrees } of fits) {
        // The source speaks of the one day of the draft whose happenings it tells best.
        if (!agrees && (score < best || fits.some((fit) => fit.agrees && fit.score >= score / 2))) continue;
        const list = aligned.get(claim.id);
        if (list) list.push({ sighting, score, agrees });
        else aligned.set(claim.id, [{ sighting, score, agrees }]);
      }
    }
  }
  for (const list of aligned.values())
    list.sort((a, b) => b.score - a.score || (a.sighting.article.key < b.sighting.article.key ? -1 : 1));
  return aligned;
}

/** Days between two tellings of one event of a kind that is held more than once a year. */
const SAME_EVENT_DAYS = 10;

/** The year an event of the draft lies in: stated, by its dates, or the year the story is told in. */
export function eventYear(event: EventClaim, reading: Reading): number | undefined {
  if (event.year !== undefined) return event.year;
  const days = eventDays(event, reading);
  if (days?.from != null) return civil(days.from).year;
  return undefined;
}

/** The dates that the draft gives an event, from the first to the last. */
export function eventDays(event: EventClaim, reading: Reading): Interval | undefined {
  const dates = event.dates.flatMap((id) => {
    const claim = reading.claims.find((other): other is DateClaim => other.id === id && other.kind === 'date');
    return claim?.value ? [claim.value] : [];
  });
  return dates[0];
}

/** The venue that the draft gives an event. */
export function eventVenue(event: EventClaim, claims: readonly Claim[]): VenueClaim | undefined {
  return claims.find((claim): claim is VenueClaim => claim.kind === 'venue' && claim.id === event.venue);
}

const yearOfSighting = (s: EventSighting): number | undefined =>
  s.year ?? (s.dates?.from != null ? civil(s.dates.from).year : undefined);

/** Sightings of the very event that the draft speaks of: same kind and organiser, and the same one of them. */
function sameEvents(event: EventClaim, reading: Reading, answers: Answers): EventSighting[] {
  const found = answers.events.get(eventKey(event.eventKind, event.organiserKey)) ?? [];
  if (event.organiserKey === undefined) return [];
  const year = eventYear(event, reading);
  const told = reading.anchor.days?.to;
  return found.filter((s) => {
    if (s.doubtful) return false;
    if (event.ordinal !== undefined && s.ordinal !== undefined && event.ordinal === s.ordinal) return true;
    const theirs = yearOfSighting(s);
    if (year !== undefined && theirs !== undefined) return year === theirs;
    const when = s.dates ?? s.when;
    if (year !== undefined)
      return when?.from != null && civil(when.from).year === year && s.year === undefined && near(when, told, 60);
    // Neither says which one: the one that both are telling of, in the same days.
    return theirs === undefined
      ? near(s.when, told, SAME_EVENT_DAYS)
      : told !== undefined && theirs === civil(told).year && near(when, told, 60);
  });
}

const near = (when: Interval | null, day: Day | undefined, days: number): boolean =>
  day !== undefined && when?.from != null && when.to !== null && day >= when.from - days && day <= when.to + days;

/** The day a title claim speaks of: the date that opens its sentence, its caption's date, or the story's own day. */
export function dayOfTitle(claim: TitleClaim, reading: Reading, running: Interval | null): Day | undefined {
  const sentence = reading.draft.sentences[claim.sentence];
  const dates = claimsOf(reading.claims, 'date').filter(
    (d) => d.sentence === claim.sentence && d.value && d.value.from !== null && d.value.to !== null,
  );
  const own =
    claim.zone === 'caption'
      ? dates.at(-1)
      : dates.find((d) => d.end <= claim.start && sentence !== undefined && d.start - sentence.start <= 24);
  if (own?.value) return own.value.to! - own.value.from! <= 31 ? own.value.from! : undefined;
  // "năm 2010 … Chủ tịch Trung Quốc Hồ Cẩm Đào": a sentence that goes back takes its people along.
  if (running && dates.some((d) => gap(d.value!, running) > ANOTHER_TIME)) return undefined;
  return claim.zone === 'caption' && dates.length === 0 && running === null ? undefined : (running?.to ?? undefined);
}
