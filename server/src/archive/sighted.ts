/** From an article's claims to sightings: what is kept of them, and which days they speak of. */
import { type Claim, claimsOf, type DateClaim, type Span, type TitleClaim, type VenueClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Token } from '../text/tokens.ts';
import { tokenAt } from '../text/tokens.ts';
import type { DateExpression } from '../time/expression.ts';
import type { Interval } from '../time/interval.ts';
import { contains, gap, isSingleDay } from '../time/interval.ts';
import type {
  AmountSighting,
  DateSighting,
  EventSighting,
  NameSighting,
  TitleSighting,
  VenueSighting,
} from './archive.ts';
import type { TermsOf } from './article.ts';

type Bare<S> = Omit<S, 'article' | 'line' | 'quote' | 'quoteStart' | 'quoteEnd' | 'when' | 'terms' | 'doubtful'>;

/** What a sighting says, without where it stands. */
export type Said =
  | Bare<TitleSighting>
  | Bare<EventSighting>
  | Bare<AmountSighting>
  | Bare<DateSighting>
  | Bare<VenueSighting>
  | Bare<NameSighting>;

export interface Sighted {
  /** Index of its sentence among the article's passages. */
  readonly passage: number;
  /** UTF-16 offsets within the passage. */
  readonly start: number;
  readonly end: number;
  readonly when: Interval | null;
  /** Month and day of the telling, when the year is not known. */
  readonly dayOfYear?: { readonly month: number; readonly day: number };
  readonly doubtful: boolean;
  readonly said: Said;
  /** UTF-16 offsets within the passage of the clause whose terms a date has. */
  readonly clause?: readonly [start: number, end: number];
}

/**
 * The sightings of a reading, in reading order. Claims outside `passageOf` (sentence index → passage
 * index) are not the article's own telling, or told before, and are left out.
 */
export function sightedIn(
  reading: Reading,
  passageOf: ReadonlyMap<number, number>,
  doubtfulIds: ReadonlySet<string>,
  termsOf: TermsOf,
): Sighted[] {
  const { draft, language } = reading;
  const claims = reading.claims.filter((claim) => !claim.repeated && passageOf.has(claim.sentence));
  const byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const dates = datesBySentence(claims);
  const venues = claimsOf(claims, 'venue');
  const running = runningDay(reading);
  const sighted: Sighted[] = [];
  const once = new Set<string>();

  const add = (claim: Claim, said: Said, when: Interval | null, span: Span = claim, clause?: Span) => {
    const sentence = draft.sentences[claim.sentence]!;
    sighted.push({
      passage: passageOf.get(claim.sentence)!,
      start: Math.max(0, span.start - sentence.start),
      end: Math.max(0, Math.min(span.end, sentence.end) - sentence.start),
      when,
      ...(when === null && reading.anchor.yearless
        ? { dayOfYear: { month: reading.anchor.yearless.month, day: reading.anchor.yearless.day } }
        : {}),
      doubtful: doubtfulIds.has(claim.id),
      said,
      ...(clause && { clause: [clause.start - sentence.start, clause.end - sentence.start] as const }),
    });
  };
  const addName = (claim: Claim, person: string, span: Span) => {
    if (once.has(`name ${person}`)) return;
    once.add(`name ${person}`);
    add(claim, { kind: 'name', person }, whenOfPerson(claim, dates, reading, running), span);
  };
  // A name is quoted where it stands in full, not where "ông Stoltenberg" stands for it.
  for (const claim of claims)
    if (claim.kind === 'person' || claim.kind === 'title') {
      const span = claim.kind === 'title' ? claim.personSpan : claim;
      const person = claim.person;
      if (span && person && spells(draft.source.slice(span.start, span.end), person)) addName(claim, person, span);
    }
  for (const claim of claims) {
    switch (claim.kind) {
      case 'title': {
        const when = whenOfPerson(claim, dates, reading, running);
        if (claim.person === undefined) break;
        const said = titleOf(claim, claim.person);
        const same = `title ${claim.person}|${claim.roleKey}|${claim.organisationKey}|${claim.status}|${when?.from}`;
        if (!once.has(same)) add(claim, said, when);
        once.add(same);
        break;
      }
      case 'event': {
        const own = hull(claim.dates.flatMap((id) => dateOf(byId.get(id)) ?? []));
        const venue = claim.venue === undefined ? undefined : byId.get(claim.venue);
        const place = venue?.kind === 'venue' ? venue : undefined;
        add(
          claim,
          {
            kind: 'event',
            eventKind: claim.eventKind,
            name: claim.name,
            dates: own,
            ...(claim.organiserKey !== undefined && { organiserKey: claim.organiserKey }),
            ...(claim.ordinal !== undefined && { ordinal: claim.ordinal }),
            ...(claim.year !== undefined && { year: claim.year }),
            ...(place && placeOf(place, venues)),
          },
          own ?? nearestDate(claim, dates) ?? running,
        );
        break;
      }
      case 'amount':
        add(
          claim,
          { kind: 'amount', quantity: claim.quantity, text: claim.text, bound: claim.quantity.bound },
          nearestDate(claim, dates) ?? running,
        );
        break;
      case 'date': {
        if (claim.value === undefined) break;
        const [first, last] = clauseAround(draft.tokens, claim, draft.sentences[claim.sentence]!);
        const clauseTerms = [...new Set(termsOf(draft.tokens, first, last, language))];
        const clause = { start: draft.tokens[first]!.start, end: draft.tokens[last - 1]!.end };
        const said: Said = { kind: 'date', text: claim.text, value: claim.value, ...wordsOf(claim), clauseTerms };
        add(claim, said, claim.value, claim, clause);
        break;
      }
      case 'venue':
        add(
          claim,
          {
            kind: 'venue',
            place: claim.place,
            placeKey: claim.placeKey,
            ...(claim.country !== undefined && { country: claim.country }),
          },
          nearestDate(claim, dates) ?? running,
        );
        break;
    }
  }
  return sighted;
}

const spells = (text: string, person: string) => text.replace(/\s+/gu, ' ').includes(person.replace(/\s+/gu, ' '));

/** What the words of a date themselves say: its day and month, of each end that a stretch has; its part of day. */
export function wordsOf({ expression: e }: DateClaim): { readonly stated: boolean; readonly part: boolean } {
  if (e.form === 'range')
    return { stated: [e.from, e.to].every((end) => end === undefined || isDayAndMonth(end)), part: false };
  if (e.form !== 'calendar') return { stated: false, part: false };
  return {
    stated: isDayAndMonth(e),
    part: e.part !== undefined || e.time !== undefined,
  };
}

const isDayAndMonth = (e: DateExpression | undefined): boolean =>
  e?.form === 'calendar' && e.day !== undefined && e.month !== undefined;

const dateOf = (claim: Claim | undefined): Interval | undefined => (claim?.kind === 'date' ? claim.value : undefined);

const titleOf = (claim: TitleClaim, person: string): Said => ({
  kind: 'title',
  person,
  role: claim.role,
  roleKey: claim.roleKey,
  status: claim.status,
  singleSeat: claim.singleSeat,
  ...(claim.organisation !== undefined && { organisation: claim.organisation }),
  ...(claim.organisationKey !== undefined && { organisationKey: claim.organisationKey }),
});

/** An event's place, with the country as the sentence names it: "tại La Haye (Hà Lan)". */
function placeOf(venue: VenueClaim, venues: readonly VenueClaim[]) {
  const country = venues.find(
    (other) =>
      other !== venue && other.sentence === venue.sentence && other.placeKey === `country:${venue.country ?? ''}`,
  );
  return {
    place: venue.place,
    placeKey: venue.placeKey,
    ...(venue.country !== undefined && { country: venue.country }),
    ...(country && { countryName: country.place }),
  };
}

function datesBySentence(claims: readonly Claim[]): ReadonlyMap<number, readonly DateClaim[]> {
  const dates = new Map<number, DateClaim[]>();
  for (const claim of claimsOf(claims, 'date')) {
    if (claim.value === undefined) continue;
    const known = dates.get(claim.sentence);
    if (known) known.push(claim);
    else dates.set(claim.sentence, [claim]);
  }
  return dates;
}

/** The date of the claim's own sentence that stands nearest to it. */
function nearestDate(claim: Claim, dates: ReadonlyMap<number, readonly DateClaim[]>): Interval | undefined {
  let nearest: DateClaim | undefined;
  const apart = (date: DateClaim) =>
    date.end <= claim.start ? claim.start - date.end : Math.max(0, date.start - claim.end);
  for (const date of dates.get(claim.sentence) ?? [])
    if (nearest === undefined || apart(date) < apart(nearest)) nearest = date;
  return nearest?.value;
}

/** A date this many days from the story makes its sentence tell of another time. */
const ANOTHER_TIME = 45;

/** True for a date long before the story: what is to come is told by those who hold office now. */
export const goesBack = (date: Interval, running: Interval): boolean =>
  (date.to ?? Number.POSITIVE_INFINITY) < (running.from ?? Number.NEGATIVE_INFINITY) &&
  gap(date, running) > ANOTHER_TIME;

/** How far into a sentence an opening date may stand: "Ngày 11/7, …", "Phát biểu sáng 11/7, …". */
const OPENING = 24;

/**
 * When somebody holds an office, as a sentence tells it: on the date that opens the sentence ("Ngày
 * 11/7, Tổng thư ký …") or that a caption gives. A date further on says when something else was:
 * "Tổng thư ký Stoltenberg nhắc lại cuộc tấn công ngày 24/2/2022".
 */
function whenOfPerson(
  claim: Claim,
  dates: ReadonlyMap<number, readonly DateClaim[]>,
  reading: Reading,
  running: Interval | null,
): Interval | null {
  const sentence = reading.draft.sentences[claim.sentence]!;
  const inSentence = dates.get(claim.sentence) ?? [];
  const date =
    claim.zone === 'caption'
      ? inSentence.at(-1)
      : inSentence.find((d) => d.start - sentence.start <= OPENING && d.end <= claim.start);
  if (date?.value) return date.value;
  // A sentence that goes back ("năm 2010 …") takes its people along, and says not to which day.
  return running && inSentence.some((d) => goesBack(d.value!, running)) ? null : running;
}

/**
 * From the first to the last day of all of them; when they lie too far apart for one event, the first alone. A stretch
 * that has another of them in it ("năm 2025" beside "24 và 25/6") says no more than that one.
 */
function hull(all: readonly Interval[]): Interval | null {
  const intervals = all.filter((one) => !all.some((other) => contains(one, other) && !contains(other, one)));
  const first = intervals[0];
  if (first === undefined) return null;
  let { from, to } = first;
  for (const next of intervals.slice(1)) {
    if (from === null || to === null || next.from === null || next.to === null) return first;
    from = Math.min(from, next.from);
    to = Math.max(to, next.to);
  }
  return from !== null && to !== null && to - from > 45 && intervals.length > 1 ? first : { ...first, from, to };
}

/** How long before its publication a report may begin to tell. */
const TELLING = 3;

/**
 * The day an article is telling of: the first single day of its lead or body that lies on the day of
 * publication or just before it; else the publication itself. Null when neither is known.
 */
export function runningDay(reading: Reading): Interval | null {
  const { days } = reading.anchor;
  if (!days) return null;
  for (const date of claimsOf(reading.claims, 'date')) {
    if (date.repeated || (date.zone !== 'lead' && date.zone !== 'body' && date.zone !== 'dateline')) continue;
    const { value } = date;
    if (!value || !isSingleDay(value) || date.stance?.looks === 'ahead') continue;
    const before = days.to - value.from!;
    if (before >= 0 && before <= TELLING) return { from: value.from, to: value.to, grain: 'day' };
  }
  return { from: days.from, to: days.to, grain: 'day' };
}

const CLAUSE_MARKS = new Set([',', ';', ':', '–', '—', '(', ')']);
/** A clause without marks is cut here. */
const LONGEST_CLAUSE = 16;

/**
 * The tokens of the clause a date stands in, end excluded. A date that is set off by marks ("Ngày
 * 7/10, NATO họp …") belongs to the clause after it, or before it at a sentence's end.
 */
export function clauseAround(
  tokens: readonly Token[],
  date: Span,
  sentence: { readonly first: number; readonly last: number },
): [number, number] {
  const isMark = (index: number) => tokens[index]!.kind === 'mark' && CLAUSE_MARKS.has(tokens[index]!.word.text);
  const own = { first: tokenAt(tokens, date.start), last: tokenAt(tokens, date.end - 1) + 1 };
  const forward = (from: number) => {
    let to = from;
    while (to < sentence.last && to - from < LONGEST_CLAUSE && !isMark(to)) to++;
    return to;
  };
  const backward = (to: number) => {
    let from = to;
    while (from > sentence.first && to - from < LONGEST_CLAUSE && !isMark(from - 1)) from--;
    return from;
  };
  let first = backward(own.first);
  let last = forward(own.last);
  if (own.first - first + (last - own.last) <= 1) {
    if (last + 1 < sentence.last) last = forward(last + 1);
    else if (first - 1 > sentence.first) first = backward(first - 1);
  }
  return [first, last];
}
