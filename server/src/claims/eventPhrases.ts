/**
 * The noun phrase of an event, read from its head outward: "phiên họp | lần thứ 62 | của | Nghị viện
 * các nước NATO", "2025 | NATO | summit".
 */
import type { Language } from '../language/language.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import type { Span } from './claim.ts';
import type { ClaimsByPlace, EventReading } from './eventReading.ts';
import { type EventWords, eventWords } from './eventWords.ts';
import { placeAt } from './gazetteer.ts';
import { romanNumber } from './romanNumbers.ts';

/** Organisations and countries in the name of one event; what goes on longer is a list of members. */
const MOST_PARTIES = 12;

/** Reads the phrases of one text's events. Token indices, end excluded. */
export class EventPhrases {
  readonly #tokens: readonly Token[];
  readonly #language: Language;
  readonly #words: EventWords;
  readonly #claims: ClaimsByPlace;

  constructor(tokens: readonly Token[], language: Language, claims: ClaimsByPlace) {
    this.#tokens = tokens;
    this.#language = language;
    this.#words = eventWords(language);
    this.#claims = claims;
  }

  #partyAt(at: number, last: number): { party: Span & { key: string }; last: number } | undefined {
    const token = this.#tokens[at]!;
    const organisation = this.#claims.from.organisation.get(token.start);
    if (organisation) {
      const { start, end, organisationKey: key } = organisation;
      return { party: { start, end, key }, last: this.#claims.after(organisation) };
    }
    const place = placeAt(this.#language, this.#tokens, at, last);
    if (!place?.value.key.startsWith('country:')) return undefined;
    const { start } = token;
    const { end } = this.#tokens[at + place.length - 1]!;
    return { party: { start, end, key: place.value.key }, last: at + place.length };
  }

  #addParty(event: EventReading, party: Span & { key: string }): void {
    if (event.parties.length === MOST_PARTIES || event.parties.some(({ key }) => key === party.key)) return;
    event.parties.push(party);
  }

  /** Reads what follows the head: ordinal, organiser, anniversary, year. */
  readAfter(event: EventReading, last: number): void {
    const words = this.#words;
    // "Lễ kỷ niệm 10 năm …": the noun itself marks the anniversary.
    let marking = words.anniversary.matchBefore(this.#tokens, event.last, event.first + 1) !== undefined;
    if (marking) this.#readAnniversary(event);
    let at = event.last;
    const edition = event.kind.series && !marking ? this.#editionAt(at, last) : undefined;
    if (edition) {
      event.ordinal = edition.value;
      event.ordinalSpan = edition.span;
      at = event.last = edition.last;
    }
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
      const amount = this.#claims.from.amount.get(token.start);
      if ((marking || anniversary) && amount && event.anniversary === undefined) {
        marking = true;
        event.anniversary = amount.id;
        const end = this.#claims.after(amount);
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
      const venue = this.#claims.from.venue.get(token.start);
      if (venue && venue.relation === 'bare' && at === event.last && event.venue === undefined) {
        // "thượng đỉnh Washington": the city is part of the name.
        at = event.last = this.#claims.after(venue);
        continue;
      }
      const modifier = words.modifiers.match(this.#tokens, at, last);
      if (modifier) {
        at = event.last = at + modifier.length;
        continue;
      }
      const partner = event.kind.yearly ? undefined : words.partnerLinks.match(this.#tokens, at, last);
      const link = partner ?? words.links.match(this.#tokens, at, last);
      if (anniversary && (!link || anniversary.length > link.length)) {
        marking = true;
        at += anniversary.length;
      } else if (link) at += link.length;
      else if (/^[-–—/]$/u.test(token.word.text) && event.parties.length > 0) at++;
      else return;
    }
  }

  /** "Lễ kỷ niệm 10 năm …": the amount begins with the event's own noun. */
  #readAnniversary(event: EventReading): void {
    for (let i = event.first; i < event.last; i++) {
      const amount = this.#claims.from.amount.get(this.#tokens[i]!.start);
      if (!amount) continue;
      event.anniversary = amount.id;
      event.last = Math.max(event.last, this.#claims.after(amount));
      return;
    }
  }

  /** Reads what stands before the head, nearest first, in languages that put it there. */
  readBefore(event: EventReading, floor: number): void {
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
        if (marking) event.anniversary = this.#claims.from.amount.get(ordinal.span.start)?.id ?? event.anniversary;
        else if (event.ordinal === undefined) {
          event.ordinal = ordinal.value;
          event.ordinalSpan = ordinal.span;
        }
        end = event.first = ordinal.first;
        continue;
      }
      const organisation = this.#claims.to.organisation.get(token.end);
      if (organisation) {
        this.#addParty(event, { ...organisation, key: organisation.organisationKey });
        end = event.first = tokenAt(this.#tokens, organisation.start);
        continue;
      }
      const venue = this.#claims.to.venue.get(token.end);
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

  /** The number of an edition right after the name of its series: "SEA Games 31", "COP29", "Super Bowl LVIII". */
  #editionAt(at: number, last: number): { value: number; span: Span; last: number } | undefined {
    const dash = this.#tokens[at]?.word.text === '-' && this.#tokens[at]!.glued ? 1 : 0;
    const figure = this.#tokens[at + dash];
    if (!figure || at + dash >= last || figure.breaks) return undefined;
    const next = this.#tokens[at + dash + 1];
    // "World Cup 3-0", "SEA Games 31/12": a score, a day.
    if (next?.glued && at + dash + 1 < last && /^[-–/.:]$/u.test(next.word.text) && this.#tokens[at + dash + 2]?.glued)
      return undefined;
    const { text, casing } = figure.word;
    const value =
      figure.kind === 'number' && text.length <= 3
        ? Number(text)
        : casing === 'upper' && text.length > 1
          ? romanNumber(text)
          : undefined;
    if (value === undefined || value === 0) return undefined;
    return { value, span: { start: figure.start, end: figure.end }, last: at + dash + 1 };
  }

  /** "lần thứ 62", "62nd": from the amounts, or the figures after an ordinal's word. */
  #ordinalAt(at: number, last: number): { value: number; span: Span; last: number } | undefined {
    const token = this.#tokens[at]!;
    const amount = this.#claims.from.amount.get(token.start);
    if (amount?.quantity.type === 'ordinal')
      return {
        value: amount.quantity.number,
        span: { start: amount.start, end: amount.end },
        last: this.#claims.after(amount),
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
    const amount = this.#claims.to.amount.get(token.end);
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
}

const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text);
