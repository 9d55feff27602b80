/**
 * When and where an event is: dates and venues are linked only across words that cannot belong to
 * anything else ("sẽ được tổ chức tại", "held on"), since a press conference's hall is not the summit's.
 */
import type { Language } from '../language/language.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import type { DateClaim, VenueClaim } from './claim.ts';
import type { ClaimsByPlace, EventReading } from './eventReading.ts';
import { type EventWords, eventWords } from './eventWords.ts';

/** A claim's stretch of tokens, end excluded. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Tokens between an event and its day or venue: more than any sentence has that says nothing else between them. */
const FARTHEST = 60;

/** Finds the events that dates and venues of one text belong to. */
export class EventSettings {
  readonly #tokens: readonly Token[];
  readonly #words: EventWords;
  readonly #claims: ClaimsByPlace;

  constructor(tokens: readonly Token[], language: Language, claims: ClaimsByPlace) {
    this.#tokens = tokens;
    this.#words = eventWords(language);
    this.#claims = claims;
  }

  /** The event that a date or a venue is said of, if any (see `#joined`). `events` are those of its sentence, in order. */
  eventOf(claim: DateClaim | VenueClaim, events: readonly EventReading[]): EventReading | undefined {
    const first = tokenAt(this.#tokens, claim.start);
    const last = this.#claims.after(claim);
    const beside = firstPast(events, first);
    const left = events[beside - 1];
    let after = beside;
    while (after < events.length && events[after]!.first < last) {
      const event = events[after++]!;
      if (event.first <= first && last <= event.last) return event;
    }
    const right = events[after];
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
    if (to - from > FARTHEST) return { joined: false, held };
    for (let at = from; at < to; ) {
      const token = this.#tokens[at]!;
      if (token.breaks) return { joined: false, held };
      const claim: Stretch | undefined = this.#stretchAt(at);
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
  #stretchAt(at: number): Stretch | undefined {
    const { start } = this.#tokens[at]!;
    const amount = this.#claims.from.amount.get(start);
    const claim =
      this.#claims.from.date.get(start) ??
      this.#claims.from.venue.get(start) ??
      this.#claims.from.organisation.get(start) ??
      (amount?.quantity.type === 'duration' ? amount : undefined);
    return claim && { first: at, last: Math.max(at + 1, this.#claims.after(claim)) };
  }
}

/** Index of the first event that ends behind a token. */
function firstPast(events: readonly EventReading[], token: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
