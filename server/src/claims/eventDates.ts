/**
 * Dates that are told by an event: "trước thềm cuộc họp …", "after the summit", "cuộc họp … tới đây". They have days
 * where the draft itself says when that event is, and only then are they claims at all.
 */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import type { Draft } from '../text/draft.ts';
import { PhraseTable, phraseSet } from '../text/phrases.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';
import type { Anchor } from '../time/anchor.ts';
import { civil } from '../time/civil.ts';
import type { EventExpression } from '../time/expression.ts';
import { contains } from '../time/interval.ts';
import { resolve } from '../time/resolve.ts';
import type { DateClaim, EventClaim, Span } from './claim.ts';

type Relation = EventExpression['relation'];

const wordsOf = perLanguage(({ events }: Language) => ({
  around: new PhraseTable<{ readonly relation: Relation; readonly opening: boolean }>([
    ...events.timeBefore.map((words) => [words, { relation: 'before', opening: false }] as const),
    ...events.timeAfter.map((words) => [words, { relation: 'after', opening: false }] as const),
    ...events.timeBeforeOpening.map((words) => [words, { relation: 'before', opening: true }] as const),
    ...events.timeAfterOpening.map((words) => [words, { relation: 'after', opening: true }] as const),
  ]),
  determiners: phraseSet(events.determiners),
  coming: phraseSet(events.coming),
  others: phraseSet(events.others),
  common: new Set(events.kinds.filter(({ common }) => common).map(({ key }) => key)),
  wider: new Map(events.kinds.flatMap(({ key, wider }) => (wider === undefined ? [] : [[key, wider] as const]))),
}));
type EventTimeWords = ReturnType<typeof wordsOf>;

/** Days that an event may last; what is longer says in which month or season it lies. */
const LONGEST = 31;

/** What the words of an event point at: the one told of, one still to come, one of another time. */
type Pointing = 'told' | 'coming' | 'other';

/** When the events of one draft are, as far as it says so. */
class EventDays {
  readonly #words: EventTimeWords;
  readonly #dates: ReadonlyMap<string, DateClaim>;
  /** Events by which one they are (see `#key`); those of a wider kind by that kind alone. */
  readonly #same = new Map<string, EventClaim[]>();
  /** By wider kind: the events of the kinds within it. */
  readonly #narrower = new Map<string, Set<string>>();
  readonly #known = new Map<string, DateClaim | undefined>();
  readonly #pointing: (event: EventClaim) => Pointing;

  constructor(
    events: readonly EventClaim[],
    dates: readonly DateClaim[],
    words: EventTimeWords,
    pointing: (event: EventClaim) => Pointing,
  ) {
    this.#words = words;
    this.#dates = new Map(dates.map((date) => [date.id, date]));
    this.#pointing = pointing;
    const add = (key: string, event: EventClaim) => {
      const same = this.#same.get(key);
      if (same) same.push(event);
      else this.#same.set(key, [event]);
    };
    for (const event of events) {
      if (event.zone === 'teaser') continue;
      const key = this.#key(event);
      const wider = words.wider.get(event.eventKind);
      if (key !== undefined) add(key, event);
      else if (event.dates.length > 0) add(event.eventKind, event);
      if (wider === undefined || key === undefined) continue;
      const kinds = this.#narrower.get(wider);
      if (kinds) kinds.add(key);
      else this.#narrower.set(wider, new Set([key]));
    }
  }

  /** Which event it is; undefined for a common noun, which stands for many. Without an organiser its whole name tells it. */
  #key({ eventKind, organiserKey, ordinal, name }: EventClaim): string | undefined {
    if (this.#words.common.has(eventKind)) return undefined;
    return [eventKind, organiserKey ?? normalise(name), ordinal ?? ''].join('|');
  }

  /** The date claim that says on which days an event is; undefined where none does, or where they differ. */
  dateOf(event: EventClaim): DateClaim | undefined {
    const own = this.#only([event]);
    if (own || event.dates.length > 0) return own;
    const key = this.#key(event);
    if (key === undefined || this.#pointing(event) === 'other') return undefined;
    if (!this.#known.has(key)) this.#known.set(key, this.#told(key, event));
    const date = this.#known.get(key);
    return date && (event.year === undefined || civil(date.value!.from!).year === event.year) ? date : undefined;
  }

  /** By the events of the same name; failing that, by those of the wider kind, where the draft tells of one event within it. */
  #told(key: string, event: EventClaim): DateClaim | undefined {
    const same = this.#same.get(key)!;
    if (same.some(({ dates }) => dates.length > 0)) return this.#only(same);
    const wider = this.#words.wider.get(event.eventKind);
    if (wider === undefined || this.#narrower.get(wider)!.size > 1) return undefined;
    const called = this.#same.get(wider) ?? [];
    const others = called.some(({ organiserKey }) => organiserKey !== undefined && organiserKey !== event.organiserKey);
    return others ? undefined : this.#only(called);
  }

  /** The date among those of the events that holds all the others. */
  #only(events: readonly EventClaim[]): DateClaim | undefined {
    let widest: DateClaim | undefined;
    const dates: DateClaim[] = [];
    for (const event of events) {
      if (this.#pointing(event) === 'other') continue;
      for (const id of event.dates) {
        const date = this.#dates.get(id);
        if (!date) continue;
        const { value } = date;
        if (!value || value.from === null || value.to === null) return undefined;
        dates.push(date);
        if (!widest || value.to - value.from > widest.value!.to! - widest.value!.from!) widest = date;
      }
    }
    if (!widest || !isDay(widest)) return undefined;
    return dates.every(({ value }) => contains(widest.value!, value!)) ? widest : undefined;
  }
}

const isDay = ({ value }: DateClaim): boolean =>
  (value!.grain === 'day' || value!.grain === 'part' || value!.grain === 'hour') &&
  !value!.approx &&
  value!.to! - value!.from! <= LONGEST;

/** Nothing but the words themselves stands between them and the beginning of a clause. */
const opensClause = (tokens: readonly Token[], first: number, floor: number): boolean =>
  first === floor || /^[,;:"“(–—-]$/u.test(tokens[first - 1]!.word.text);

/**
 * The dates that a draft tells by its events, none overlapping another date. Each hangs on the date that says when its
 * event is. Linear in the number of claims.
 */
export function readEventDates(
  draft: Draft,
  language: Language,
  { dates, events, anchor }: { dates: readonly DateClaim[]; events: readonly EventClaim[]; anchor: Anchor },
): DateClaim[] {
  if (dates.length === 0 || events.length === 0) return [];
  const { tokens } = draft;
  const words = wordsOf(language);
  const rangeOf = ({ start, end }: Span) => [tokenAt(tokens, start), tokenAt(tokens, end)] as const;
  /** Where words of a table stand in an event's phrase, end excluded; the last of them. */
  const within = (table: PhraseTable<true>, event: EventClaim): Span | undefined => {
    const [first, last] = rangeOf(event);
    let found: Span | undefined;
    for (let i = first; i < last; i++) {
      const match = table.match(tokens, i, last);
      if (match) found = { start: tokens[i]!.start, end: tokens[i + match.length - 1]!.end };
    }
    return found;
  };
  const pointing = (event: EventClaim): Pointing =>
    within(words.coming, event) ? 'coming' : within(words.others, event) ? 'other' : 'told';
  const days = new EventDays(events, dates, words, pointing);
  const made: DateClaim[] = [];
  let beside = 0;
  const add = (event: EventClaim, relation: Relation, span: Span, date: DateClaim) => {
    while (beside < dates.length && dates[beside]!.end <= span.start) beside++;
    if (beside < dates.length && dates[beside]!.start < span.end) return;
    const expression: EventExpression = { form: 'event', relation };
    const value = resolve(expression, { anchor: undefined, running: undefined, looks: undefined, event: date.value });
    if (!value) return;
    made.push({
      id: `date@${span.start}`,
      kind: 'date',
      start: span.start,
      end: span.end,
      text: draft.source.slice(span.start, span.end),
      zone: event.zone,
      sentence: event.sentence,
      repeated: event.repeated,
      expression,
      parts: {},
      value,
      days: date.days && value,
      stance: undefined,
      role: undefined,
      hangsOn: date.id,
      yearFrom: 'chain',
      yearless: undefined,
    });
  };
  for (const event of events) {
    const [first] = rangeOf(event);
    const floor = draft.sentences[event.sentence]!.first;
    const determiner = words.determiners.matchBefore(tokens, first, floor)?.length ?? 0;
    const around = words.around.matchBefore(tokens, first - determiner, floor);
    const start = around && first - determiner - around.length;
    const leads =
      around && (!around.value.opening || opensClause(tokens, start!, floor)) && !tokens[first - determiner]!.breaks;
    const comes = within(words.coming, event);
    const date = leads || comes?.end === event.end ? days.dateOf(event) : undefined;
    // "Sau hội nghị hôm qua": the day beside it says all there is to say.
    if (!date?.value || date.sentence === event.sentence) continue;
    const isAhead = anchor.days !== undefined && date.value.from! > anchor.days.to;
    if (comes && !isAhead) continue;
    if (leads) add(event, around.value.relation, { start: tokens[start!]!.start, end: event.end }, date);
    else if (comes) add(event, 'on', comes, date);
  }
  return made;
}
