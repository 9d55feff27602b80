/** What the readers of events share: the claims already read, by where they stand, and an event while it is being read. */
import type { EventKind } from '../language/events.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import type { AmountClaim, DateClaim, OrganisationClaim, Span, VenueClaim } from './claim.ts';

/** What is already read of the draft; all in reading order. */
export interface EventParts {
  readonly dates: readonly DateClaim[];
  readonly amounts: readonly AmountClaim[];
  readonly venues: readonly VenueClaim[];
  readonly organisations: readonly OrganisationClaim[];
}

/** An event while its phrase is being read. Token indices, end excluded. */
export interface EventReading {
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

/** The claims of a text by the offset where they begin and where they end. */
export class ClaimsByPlace {
  readonly #tokens: readonly Token[];
  readonly from;
  readonly to;

  constructor(tokens: readonly Token[], { dates, amounts, venues, organisations }: EventParts) {
    this.#tokens = tokens;
    this.from = {
      date: starts(dates),
      amount: starts(amounts),
      venue: starts(venues),
      organisation: starts(organisations),
    };
    this.to = { amount: ends(amounts), venue: ends(venues), organisation: ends(organisations) };
  }

  /** Token index after a claim. */
  after(claim: Span): number {
    return tokenAt(this.#tokens, claim.end);
  }
}
