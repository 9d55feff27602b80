/**
 * Events: a noun that names a kind of event, with whose it is, which one, when and where.
 *
 * Its noun phrase is read by eventPhrases.ts, its days and its venue are found by eventSettings.ts,
 * and whose it is when the phrase does not say by eventOrganisers.ts.
 */
import type { Language } from '../language/language.ts';
import { type Draft, zoneAt } from '../text/draft.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import type { EventClaim, VenueClaim } from './claim.ts';
import { withAntecedents, withSharedOrganisers } from './eventOrganisers.ts';
import { EventPhrases } from './eventPhrases.ts';
import { ClaimsByPlace, type EventParts, type EventReading } from './eventReading.ts';
import { EventSettings } from './eventSettings.ts';
import { type EventWords, eventWords } from './eventWords.ts';
import { isCapital } from './gazetteer.ts';

class EventReader {
  readonly #draft: Draft;
  readonly #language: Language;
  readonly #tokens: readonly Token[];
  readonly #words: EventWords;
  readonly #parts: EventParts;
  readonly #phrases: EventPhrases;
  readonly #settings: EventSettings;

  constructor(draft: Draft, language: Language, parts: EventParts) {
    this.#draft = draft;
    this.#language = language;
    this.#tokens = draft.tokens;
    this.#words = eventWords(language);
    this.#parts = parts;
    const claims = new ClaimsByPlace(draft.tokens, parts);
    this.#phrases = new EventPhrases(draft.tokens, language, claims);
    this.#settings = new EventSettings(draft.tokens, language, claims);
  }

  read(): { events: EventClaim[]; venues: VenueClaim[] } {
    const found: EventReading[] = [];
    const bySentence = new Map<number, EventReading[]>();
    this.#draft.sentences.forEach((sentence, index) => {
      for (let i = sentence.first; i < sentence.last; i++) {
        const head = this.#words.kinds.opens(this.#tokens[i]!.word)
          ? this.#words.kinds.match(this.#tokens, i, sentence.last)
          : undefined;
        if (!head) continue;
        if (this.#insideOrganisation(i)) {
          i += head.length - 1;
          continue;
        }
        const event: EventReading = {
          kind: head.value,
          sentence: index,
          first: i,
          last: i + head.length,
          parties: [],
          dates: [],
        };
        if (this.#words.leading) this.#phrases.readBefore(event, Math.max(sentence.first, found.at(-1)?.last ?? 0));
        this.#phrases.readAfter(event, sentence.last);
        if (event.kind.needsEdition && !this.#isEdition(event, head.length)) continue;
        found.push(event);
        const others = bySentence.get(index);
        if (others) others.push(event);
        else bySentence.set(index, [event]);
        i = event.last - 1;
      }
    });
    const venueEvents = new Map<string, string>();
    for (const date of this.#parts.dates) {
      const event = this.#settings.eventOf(date, bySentence.get(date.sentence) ?? []);
      if (!event) continue;
      event.dates.push(date.id);
      const { expression } = date;
      // "cuộc họp ngày 6/12": its day is what tells it from other meetings.
      if (event.kind.common && expression.form === 'calendar' && tokenAt(this.#tokens, date.start) === event.last)
        event.last = tokenAt(this.#tokens, date.end);
      if (expression.form === 'calendar' && expression.year !== undefined && !expression.shortYear)
        event.year ??= expression.year;
    }
    for (const venue of this.#parts.venues) {
      const event = this.#settings.eventOf(venue, bySentence.get(venue.sentence) ?? []);
      if (!event || event.venue) continue;
      event.venue = venue.id;
      venueEvents.set(venue.id, this.#idOf(event));
    }
    const said = found.filter(isSaid).map((event) => this.#claimOf(event));
    const events = withAntecedents(
      withSharedOrganisers(said, this.#parts.organisations, this.#language),
      this.#language,
    );
    const ids = new Set(events.map((event) => event.id));
    const venues = this.#parts.venues.map((venue) => {
      const event = venueEvents.get(venue.id);
      return event && ids.has(event) ? { ...venue, event } : venue;
    });
    return { events, venues };
  }

  #insideOrganisation(i: number): boolean {
    const offset = this.#tokens[i]!.start;
    const { organisations } = this.#parts;
    let low = 0;
    let high = organisations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (organisations[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const before = organisations[low - 1];
    return before !== undefined && offset < before.end;
  }

  /** "Euro 2024" and "bão số 3", not "40 tỷ euro" nor "Oscar". */
  #isEdition({ first, ordinal, year }: EventReading, words: number): boolean {
    return (ordinal ?? year) !== undefined && (words > 1 || isCapital(this.#tokens[first]));
  }

  #idOf(event: EventReading): string {
    return `event@${this.#tokens[event.first]!.start}`;
  }

  #claimOf(event: EventReading): EventClaim {
    const start = this.#tokens[event.first]!.start;
    const end = this.#tokens[event.last - 1]!.end;
    const text = this.#draft.source.slice(start, end);
    const sentence = this.#draft.sentences[event.sentence]!;
    const parties = [...event.parties].sort((a, b) => a.start - b.start);
    const organiser = parties.length > 0 ? this.#draft.source.slice(parties[0]!.start, parties.at(-1)!.end) : undefined;
    return {
      id: this.#idOf(event),
      kind: 'event',
      start,
      end,
      text,
      zone: zoneAt(this.#draft, start),
      sentence: event.sentence,
      repeated: this.#draft.blocks[sentence.block]?.repeats !== undefined,
      eventKind: event.kind.key,
      name: text.replace(/\s+/gu, ' '),
      organiser,
      organiserKey:
        organiser &&
        parties
          .map(({ key }) => key)
          .sort()
          .join('+'),
      ordinal: event.ordinal,
      ordinalSpan: event.ordinalSpan,
      year: event.year,
      dates: event.dates,
      venue: event.venue,
      anniversary: event.anniversary,
    };
  }
}

/** A common noun alone ("tại cuộc họp") says nothing that could be checked. */
const isSaid = (event: EventReading): boolean =>
  !event.kind.common ||
  event.parties.length > 0 ||
  event.ordinal !== undefined ||
  event.year !== undefined ||
  event.dates.length > 0 ||
  event.venue !== undefined ||
  event.anniversary !== undefined;

/**
 * The events of a draft, and its venues with the events they belong to. Claims refer to one another
 * by their provisional ids. Never throws; what is not linked surely is not linked.
 */
export function readEvents(
  draft: Draft,
  language: Language,
  parts: EventParts,
): { events: EventClaim[]; venues: VenueClaim[] } {
  return new EventReader(draft, language, parts).read();
}
