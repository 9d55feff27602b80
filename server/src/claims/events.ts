/**
 * Events: a noun that names a kind of event, with whose it is, which one, when and where.
 *
 * The noun phrase is read from its head outward: "phiên họp | lần thứ 62 | của | Nghị viện các nước
 * NATO", "2025 | NATO | summit". Dates and venues are linked only across words that cannot belong to
 * anything else ("sẽ được tổ chức tại", "held on"): a press conference's hall is not the summit's.
 */
import type { EventKind } from '../language/events.ts';
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { type Draft, zoneAt } from '../text/draft.ts';
import { PhraseTable } from '../text/phrases.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';
import type { AmountClaim, DateClaim, EventClaim, OrganisationClaim, Span, VenueClaim } from './claim.ts';
import { placeAt } from './gazetteer.ts';

/** What is already read of the draft; all in reading order. */
export interface EventParts {
  readonly dates: readonly DateClaim[];
  readonly amounts: readonly AmountClaim[];
  readonly venues: readonly VenueClaim[];
  readonly organisations: readonly OrganisationClaim[];
}

interface EventWords {
  readonly kinds: PhraseTable<EventKind>;
  readonly anniversary: PhraseTable<true>;
  readonly links: PhraseTable<true>;
  readonly modifiers: PhraseTable<true>;
  readonly between: PhraseTable<true>;
  readonly held: PhraseTable<true>;
  readonly year: PhraseTable<true>;
  readonly ordinalBefore: PhraseTable<true>;
  /** What makes figures an ordinal when glued to them: "nd". */
  readonly suffixes: ReadonlySet<string>;
  readonly leading: boolean;
}

const table = (words: readonly string[]) => new PhraseTable<true>(words.map((word) => [word, true] as const));

const eventWords = perLanguage(
  ({ events, numbers }): EventWords => ({
    kinds: new PhraseTable(events.kinds.flatMap((kind) => kind.names.map((name) => [name, kind] as const))),
    anniversary: table(events.anniversary),
    links: table(events.links),
    modifiers: table(events.modifiers),
    between: table(events.between),
    held: table(events.held),
    year: table(events.year),
    ordinalBefore: table(numbers.ordinalBefore),
    suffixes: new Set(numbers.ordinalSuffixes),
    leading: events.leading,
  }),
);

/** An event while its phrase is being read. Token indices, end excluded. */
interface Reading {
  readonly kind: EventKind;
  readonly sentence: number;
  first: number;
  last: number;
  readonly parties: (Span & { readonly key: string })[];
  ordinal?: number;
  ordinalSpan?: Span;
  year?: number;
  anniversary?: string | undefined;
  dates: string[];
  venue?: string;
}

const starts = <T extends Span>(claims: readonly T[]) => new Map(claims.map((claim) => [claim.start, claim]));
const ends = <T extends Span>(claims: readonly T[]) => new Map(claims.map((claim) => [claim.end, claim]));

/** A claim's stretch of tokens. */
interface Stretch<T> {
  readonly claim: T;
  readonly first: number;
  readonly last: number;
}

class EventReader {
  readonly #draft: Draft;
  readonly #language: Language;
  readonly #tokens: readonly Token[];
  readonly #words: EventWords;
  readonly #parts: EventParts;
  readonly #from;
  readonly #to;

  constructor(draft: Draft, language: Language, parts: EventParts) {
    this.#draft = draft;
    this.#language = language;
    this.#tokens = draft.tokens;
    this.#words = eventWords(language);
    this.#parts = parts;
    const { dates, amounts, venues, organisations } = parts;
    this.#from = {
      date: starts(dates),
      amount: starts(amounts),
      venue: starts(venues),
      organisation: starts(organisations),
    };
    this.#to = { date: ends(dates), amount: ends(amounts), venue: ends(venues), organisation: ends(organisations) };
  }

  read(): { events: EventClaim[]; venues: VenueClaim[] } {
    const found: Reading[] = [];
    const bySentence = new Map<number, Reading[]>();
    this.#draft.sentences.forEach((sentence, index) => {
      for (let i = sentence.first; i < sentence.last; i++) {
        const head = this.#words.kinds.match(this.#tokens, i, sentence.last);
        if (!head) continue;
        if (this.#insideOrganisation(i)) {
          i += head.length - 1;
          continue;
        }
        const event: Reading = {
          kind: head.value,
          sentence: index,
          first: i,
          last: i + head.length,
          parties: [],
          dates: [],
        };
        if (this.#words.leading) this.#readBefore(event, Math.max(sentence.first, found.at(-1)?.last ?? 0));
        this.#readAfter(event, sentence.last);
        found.push(event);
        bySentence.set(index, [...(bySentence.get(index) ?? []), event]);
        i = event.last - 1;
      }
    });
    const venueEvents = new Map<string, string>();
    for (const date of this.#parts.dates) {
      const event = this.#eventOf(date, bySentence.get(date.sentence) ?? []);
      if (!event) continue;
      event.dates.push(date.id);
      const { expression } = date;
      if (expression.form === 'calendar' && expression.year !== undefined && !expression.shortYear)
        event.year ??= expression.year;
    }
    for (const venue of this.#parts.venues) {
      const event = this.#eventOf(venue, bySentence.get(venue.sentence) ?? []);
      if (!event || event.venue) continue;
      event.venue = venue.id;
      venueEvents.set(venue.id, this.#idOf(event));
    }
    const said = found.filter(isSaid).map((event) => this.#claimOf(event));
    const events = withAntecedents(this.#withSharedOrganisers(said), this.#language);
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

  /** Token index after a claim that begins at token `at`. */
  #after(claim: Span): number {
    return tokenAt(this.#tokens, claim.end);
  }

  #partyAt(at: number, last: number): { party: Span & { key: string }; last: number } | undefined {
    const token = this.#tokens[at]!;
    const organisation = this.#from.organisation.get(token.start);
    if (organisation) {
      const { start, end, organisationKey: key } = organisation;
      return { party: { start, end, key }, last: this.#after(organisation) };
    }
    const place = placeAt(this.#language, this.#tokens, at, last);
    if (!place?.value.key.startsWith('country:')) return undefined;
    const { start } = token;
    const { end } = this.#tokens[at + place.length - 1]!;
    return { party: { start, end, key: place.value.key }, last: at + place.length };
  }

  #addParty(event: Reading, party: Span & { key: string }): void {
    if (!event.parties.some(({ key }) => key === party.key)) event.parties.push(party);
  }

  /** Reads what follows the head: ordinal, organiser, anniversary, year. */
  #readAfter(event: Reading, last: number): void {
    const words = this.#words;
    let at = event.last;
    let marking = false;
    while (at < last) {
      const token = this.#tokens[at]!;
      if (token.breaks) return;
      const anniversary = words.anniversary.match(this.#tokens, at, last);
      const ordinal = marking || anniversary ? undefined : this.#ordinalAt(at, last);
      if (ordinal && event.ordinal === undefined) {
        event.ordinal = ordinal.value;
        event.ordinalSpan = ordinal.span;
        at = event.last = ordinal.last;
        continue;
      }
      const amount = this.#from.amount.get(token.start);
      if ((marking || anniversary) && amount && event.anniversary === undefined) {
        marking = true;
        event.anniversary = amount.id;
        const end = this.#after(amount);
        // "kỷ niệm 75 năm thành lập NATO": whose anniversary it is stands within the amount.
        for (let inside = at; inside < end; inside++) {
          const own = this.#partyAt(inside, last);
          if (own) {
            this.#addParty(event, own.party);
            break;
          }
        }
        at = event.last = end;
        continue;
      }
      const party = this.#partyAt(at, last);
      if (party) {
        this.#addParty(event, party.party);
        at = event.last = party.last;
        continue;
      }
      const year = this.#yearAt(at, last);
      if (year && event.year === undefined) {
        event.year = year.value;
        at = event.last = year.last;
        continue;
      }
      const venue = this.#from.venue.get(token.start);
      if (venue && venue.relation === 'bare' && at === event.last && event.venue === undefined) {
        // "thượng đỉnh Washington": the city is part of the name.
        at = event.last = this.#after(venue);
        continue;
      }
      const modifier = words.modifiers.match(this.#tokens, at, last);
      if (modifier) {
        at = event.last = at + modifier.length;
        continue;
      }
      const link = words.links.match(this.#tokens, at, last);
      if (anniversary && (!link || anniversary.length > link.length)) {
        marking = true;
        at += anniversary.length;
      } else if (link) at += link.length;
      else if (/^[-–—/]$/u.test(token.word.text) && event.parties.length > 0) at++;
      else return;
    }
  }

  /** Reads what stands before the head, nearest first, in languages that put it there. */
  #readBefore(event: Reading, floor: number): void {
    const words = this.#words;
    let end = event.first;
    let marking = false;
    while (end > floor && !this.#tokens[end]!.breaks) {
      const token = this.#tokens[end - 1]!;
      const possessive = token.word.text === 's' && /^['’]$/u.test(this.#tokens[end - 2]?.word.text ?? '');
      if (possessive) {
        end -= 2;
        continue;
      }
      const ordinal = this.#ordinalBefore(end, floor);
      if (ordinal) {
        if (marking) event.anniversary = this.#from.amount.get(ordinal.span.start)?.id ?? event.anniversary;
        else if (event.ordinal === undefined) {
          event.ordinal = ordinal.value;
          event.ordinalSpan = ordinal.span;
        }
        end = event.first = ordinal.first;
        continue;
      }
      const organisation = this.#to.organisation.get(token.end);
      if (organisation) {
        this.#addParty(event, { ...organisation, key: organisation.organisationKey });
        end = event.first = tokenAt(this.#tokens, organisation.start);
        continue;
      }
      const venue = this.#to.venue.get(token.end);
      if (venue && !venue.placeKey.startsWith('country:') && venue.relation === 'bare') {
        end = event.first = tokenAt(this.#tokens, venue.start);
        continue;
      }
      const country = this.#countryBefore(end, floor);
      if (country) {
        this.#addParty(event, country.party);
        end = event.first = country.first;
        continue;
      }
      if (token.kind === 'number' && isYear(token.word.text)) {
        event.year ??= Number(token.word.text);
        end = event.first = end - 1;
        continue;
      }
      const modifier = words.modifiers.matchBefore(this.#tokens, end, floor);
      if (modifier) {
        end = event.first = end - modifier.length;
        continue;
      }
      const anniversary = words.anniversary.matchBefore(this.#tokens, end, floor, 1);
      if (anniversary && token.word.text.length > 4) {
        marking = true;
        end -= anniversary.length;
      } else if (/^[-–/]$/u.test(token.word.text) && event.parties.length > 0) end--;
      else return;
    }
  }

  #countryBefore(end: number, floor: number): { party: Span & { key: string }; first: number } | undefined {
    for (let first = Math.max(floor, end - 4); first < end; first++) {
      const place = placeAt(this.#language, this.#tokens, first, end);
      if (!place || first + place.length !== end || !place.value.key.startsWith('country:')) continue;
      const span = { start: this.#tokens[first]!.start, end: this.#tokens[end - 1]!.end };
      return { party: { ...span, key: place.value.key }, first };
    }
    return undefined;
  }

  /** "lần thứ 62", "62nd": from the amounts, or the figures after an ordinal's word. */
  #ordinalAt(at: number, last: number): { value: number; span: Span; last: number } | undefined {
    const token = this.#tokens[at]!;
    const amount = this.#from.amount.get(token.start);
    if (amount?.quantity.type === 'ordinal')
      return {
        value: amount.quantity.number,
        span: { start: amount.start, end: amount.end },
        last: this.#after(amount),
      };
    const before = this.#words.ordinalBefore.match(this.#tokens, at, last);
    const figure = before && this.#tokens[at + before.length];
    if (!figure || at + before.length >= last || figure.breaks) return undefined;
    const span = { start: token.start, end: figure.end };
    if (figure.kind === 'number' && figure.word.text.length <= 3)
      return { value: Number(figure.word.text), span, last: at + before.length + 1 };
    const roman = figure.word.casing === 'lower' ? undefined : romanNumber(figure.word.text);
    return roman === undefined ? undefined : { value: roman, span, last: at + before.length + 1 };
  }

  /** "62nd" before token `end`: the amounts may count the noun in with it ("62nd session"). */
  #ordinalBefore(end: number, floor: number): { value: number; span: Span; first: number } | undefined {
    const token = this.#tokens[end - 1]!;
    const amount = this.#to.amount.get(token.end);
    if (amount?.quantity.type === 'ordinal') {
      const first = tokenAt(this.#tokens, amount.start);
      return { value: amount.quantity.number, span: { start: amount.start, end: amount.end }, first };
    }
    const figure = this.#tokens[end - 2];
    if (end - 2 < floor || !token.glued || figure?.kind !== 'number' || !this.#words.suffixes.has(token.word.norm))
      return undefined;
    return { value: Number(figure.word.text), span: { start: figure.start, end: token.end }, first: end - 2 };
  }

  #yearAt(at: number, last: number): { value: number; last: number } | undefined {
    const word = this.#words.year.match(this.#tokens, at, last)?.length ?? 0;
    const figure = this.#tokens[at + word];
    if (at + word >= last || figure?.kind !== 'number' || !isYear(figure.word.text)) return undefined;
    const next = this.#tokens[at + word + 1];
    if (next?.glued && /^[-–/]$/u.test(next.word.text)) return undefined;
    return { value: Number(figure.word.text), last: at + word + 1 };
  }

  /** The event that a date or a venue is said of, if any (see `#joined`). */
  #eventOf(claim: DateClaim | VenueClaim, events: readonly Reading[]): Reading | undefined {
    const first = tokenAt(this.#tokens, claim.start);
    const last = this.#after(claim);
    let left: Reading | undefined;
    let right: Reading | undefined;
    for (const event of events) {
      if (event.first <= first && last <= event.last) return event;
      if (event.last <= first) left = event;
      else if (event.first >= last) right ??= event;
    }
    const sure = claim.kind === 'date' || claim.relation === 'at';
    if (left && sure && this.#joined(left.last, first).joined) return left;
    if (!right) return undefined;
    const gap = this.#joined(last, right.first);
    if (!gap.joined || !sure) return undefined;
    return gap.held || this.#words.held.match(this.#tokens, right.last) ? right : undefined;
  }

  /** Whether only words of when, where and taking place stand between two tokens, and whether one of them is a verb of it. */
  #joined(from: number, to: number): { joined: boolean; held: boolean } {
    let held = false;
    for (let at = from; at < to; ) {
      const token = this.#tokens[at]!;
      if (token.breaks) return { joined: false, held };
      const claim: Stretch<Span> | undefined = this.#stretchAt(at);
      if (claim && claim.last <= to) {
        at = claim.last;
        continue;
      }
      const verb = this.#words.held.match(this.#tokens, at, to);
      if (verb) {
        held = true;
        at += verb.length;
        continue;
      }
      const word = this.#words.between.match(this.#tokens, at, to);
      if (word) at += word.length;
      else if (/^[,()]$/u.test(token.word.text) || token.kind === 'number') at++;
      else return { joined: false, held };
    }
    return { joined: true, held };
  }

  /** A date, venue, duration or organisation that begins at a token. */
  #stretchAt(at: number): Stretch<Span> | undefined {
    const { start } = this.#tokens[at]!;
    const amount = this.#from.amount.get(start);
    const claim =
      this.#from.date.get(start) ??
      this.#from.venue.get(start) ??
      this.#from.organisation.get(start) ??
      (amount?.quantity.type === 'duration' ? amount : undefined);
    return claim && { claim, first: at, last: Math.max(at + 1, this.#after(claim)) };
  }

  #idOf(event: Reading): string {
    return `event@${this.#tokens[event.first]!.start}`;
  }

  #claimOf(event: Reading): EventClaim {
    const start = this.#tokens[event.first]!.start;
    const end = this.#tokens[event.last - 1]!.end;
    const text = this.#draft.source.slice(start, end);
    const sentence = this.#draft.sentences[event.sentence]!;
    const parties = [...event.parties].sort((a, b) => a.start - b.start);
    const organiser = parties.length > 0 && this.#draft.source.slice(parties[0]!.start, parties.at(-1)!.end);
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
      ...(organiser && {
        organiser,
        organiserKey: parties
          .map(({ key }) => key)
          .sort()
          .join('+'),
      }),
      ...(event.ordinal !== undefined && { ordinal: event.ordinal }),
      ...(event.ordinalSpan && { ordinalSpan: event.ordinalSpan }),
      ...(event.year !== undefined && { year: event.year }),
      dates: event.dates,
      ...(event.venue && { venue: event.venue }),
      ...(event.anniversary && { anniversary: event.anniversary }),
    };
  }

  /**
   * "Kỳ thượng đỉnh tiếp theo" in a text on NATO's summit is NATO's: an event without organiser takes
   * the one organiser that the draft gives to its kind; failing that, the only organisation named
   * before it in its own sentence ("NATO leaders wrapped up their summit") or in the whole draft.
   */
  #withSharedOrganisers(events: EventClaim[]): EventClaim[] {
    const { kinds } = this.#language.events;
    const shared = new Set(kinds.filter((kind) => kind.yearly || kind.byOrganisations).map((kind) => kind.key));
    const byOrganisations = new Set(kinds.filter((kind) => kind.byOrganisations).map((kind) => kind.key));
    const named = new Map<string, Map<string, string>>();
    const give = (kind: string, key: string, name: string) => {
      const names = named.get(kind) ?? new Map<string, string>();
      if (!names.has(key)) names.set(key, name);
      named.set(kind, names);
    };
    for (const event of events)
      if (event.organiserKey && event.organiser && event.zone !== 'teaser')
        give(event.eventKind, event.organiserKey, event.organiser);
    const bodies = this.#parts.organisations.filter(
      ({ organisationKey, zone }) =>
        !organisationKey.startsWith('country:') && (zone === 'headline' || zone === 'lead' || zone === 'body'),
    );
    for (const event of events) {
      if (event.organiserKey || named.has(event.eventKind) || !byOrganisations.has(event.eventKind)) continue;
      const before = bodies.filter((body) => body.sentence === event.sentence && body.end <= event.start);
      const candidates = before.length > 0 ? before : bodies;
      const keys = new Set(candidates.map((body) => body.organisationKey));
      if (keys.size === 1) give(event.eventKind, candidates[0]!.organisationKey, candidates[0]!.organisation);
    }
    return events.map((event) => {
      const names = named.get(event.eventKind);
      if (event.organiserKey || !shared.has(event.eventKind) || names?.size !== 1) return event;
      const [[organiserKey, organiser]] = [...names] as [[string, string]];
      return { ...event, organiser, organiserKey };
    });
  }
}

/**
 * "Hội nghị khai mạc ngày 9/7" after "Hội nghị thượng đỉnh NATO" speaks of that summit: a common noun
 * that opens the name of the one event told of so far is that event again.
 */
function withAntecedents(events: readonly EventClaim[], language: Language): EventClaim[] {
  const common = new Set(language.events.kinds.filter((kind) => kind.common).map((kind) => kind.key));
  const told = events.filter((event) => !common.has(event.eventKind) && event.organiserKey && event.zone !== 'teaser');
  return events.map((event) => {
    if (!common.has(event.eventKind) || event.organiserKey || event.ordinal !== undefined) return event;
    const opening = `${normalise(event.name)} `;
    const before = told.filter((other) => other.start < event.start && normalise(other.name).startsWith(opening));
    const [first] = before;
    const one = before.every((o) => o.eventKind === first?.eventKind && o.organiserKey === first.organiserKey);
    if (!first?.organiser || !first.organiserKey || !one) return event;
    const { eventKind, organiser, organiserKey } = first;
    return { ...event, eventKind, organiser, organiserKey };
  });
}

/** A common noun alone ("tại cuộc họp") says nothing that could be checked. */
const isSaid = (event: Reading): boolean =>
  !event.kind.common ||
  event.parties.length > 0 ||
  event.ordinal !== undefined ||
  event.year !== undefined ||
  event.dates.length > 0 ||
  event.venue !== undefined;

const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text);

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** "XIII" is 13; anything else than a plain Roman number up to 399 is undefined. */
export function romanNumber(text: string): number | undefined {
  if (!/^(?=.)(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return undefined;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = ROMAN[text[i]!]!;
    sum += value < (ROMAN[text[i + 1]!] ?? 0) ? -value : value;
  }
  return sum;
}

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
