/**
 * A claim: one thing the draft says that can be held against something else.
 *
 * All claims of a kind are written out field by field, those that say nothing as undefined: objects of a few shapes are
 * made and looked at several times faster than such as are put together by spreading.
 */
import type { Zone } from '../text/zones.ts';
import type { DateExpression, Stance } from '../time/expression.ts';
import type { Interval } from '../time/interval.ts';

export type ClaimKind = 'date' | 'amount' | 'title' | 'venue' | 'event' | 'person' | 'organisation';

export interface Span {
  /** UTF-16 offsets into the draft's source, end excluded. */
  readonly start: number;
  readonly end: number;
}

interface BaseClaim extends Span {
  /** "c1", "c2", … in reading order. */
  readonly id: string;
  readonly text: string;
  readonly zone: Zone;
  /** Index into `draft.sentences`. */
  readonly sentence: number;
  /** True in a block that repeats an earlier one: it is read, but neither counted nor flagged. */
  readonly repeated: boolean;
}

export interface DateClaim extends BaseClaim {
  readonly kind: 'date';
  readonly expression: DateExpression;
  /** Where its parts stand, by name: "day", "month", "year", "weekday", "day2", … */
  readonly parts: Readonly<Record<string, Span>>;
  /** Undefined where the days cannot be known (no anchor, no year, impossible date). */
  readonly value: Interval | undefined;
  /** When only the year is missing: month and day of both ends. */
  readonly yearless?:
    | {
        readonly month: number;
        readonly day: number;
        readonly toMonth: number;
        readonly toDay: number;
      }
    | undefined;
  /**
   * Days for comparing with the anchor and with other dates of the draft: `value`, or, in a draft
   * whose year nobody knows, days in the nominal year (time/anchor.ts).
   */
  readonly days: Interval | undefined;
  readonly stance: Stance | undefined;
  /** What stands right before it: a limit ("từ", "trước") or background ("vụ", "kỷ niệm"). */
  readonly role: 'limit' | 'background' | undefined;
  /** Id of the date claim that this one hangs on ("cùng ngày" on "7/10"). */
  readonly hangsOn?: string | undefined;
  /** Where the year comes from, for the hover card. */
  readonly yearFrom?: 'stated' | 'anchor' | 'chain' | undefined;
}

export type Bound = 'exact' | 'about' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan';
export type AmountType = 'money' | 'percent' | 'count' | 'ordinal' | 'measure' | 'duration' | 'age' | 'ratio';

/** Number or range, unit, bound, and what is counted. */
export interface Quantity {
  readonly type: AmountType;
  readonly number: number;
  /** Upper end of a range. */
  readonly to?: number | undefined;
  /** ISO currency, "%", "pp", SI or customary symbol ("km", "ha"), time unit ("day", "year"), or null for a bare count. */
  readonly unit: string | null;
  readonly bound: Bound;
  /** Head noun phrase of what is counted, as written ("thành viên NATO"), without the number. */
  readonly measure?: string | undefined;
}

export interface AmountClaim extends BaseClaim {
  readonly kind: 'amount';
  readonly quantity: Quantity;
  /** Span of the digits or number words with their scale word, without bound, unit and measure: what a fix replaces. */
  readonly numeral: Span;
  /** Span of the unit word or sign, when there is one. */
  readonly unitSpan?: Span | undefined;
  /** Span of the measure's words, when there is one. */
  readonly measureSpan?: Span | undefined;
}

export type TitleStatus = 'current' | 'former' | 'acting' | 'elect' | 'deputy';

/** A person in an office. At least one of person and role is there. */
export interface TitleClaim extends BaseClaim {
  readonly kind: 'title';
  /** Full name where the draft gives it anywhere ("ông Stoltenberg" is "Jens Stoltenberg"). */
  readonly person?: string | undefined;
  readonly personSpan?: Span | undefined;
  /** The role as written ("Tổng Thư ký"). */
  readonly role: string;
  /** Language-independent key of the role, from the role lexicons ("secretary-general"). */
  readonly roleKey: string;
  /** Within the claim, but for the second and later of a list of holders ("Presidents A and B"), who have it before them. */
  readonly roleSpan: Span;
  /** The organisation or country as written or inferred from earlier in the draft. */
  readonly organisation?: string | undefined;
  /** Language-independent key ("nato", "country:US"), or the folded name. */
  readonly organisationKey?: string | undefined;
  readonly organisationSpan?: Span | undefined;
  readonly status: TitleStatus;
  /** The role has one holder at a time within its organisation. */
  readonly singleSeat: boolean;
}

export interface VenueClaim extends BaseClaim {
  readonly kind: 'venue';
  /** Place name in the draft's language. */
  readonly place: string;
  /** Language-independent key ("city:the-hague", "country:NL", "vn:ha-noi"), or "name:" + folded name when unknown. */
  readonly placeKey: string;
  /** ISO 3166 alpha-2, when known. */
  readonly country?: string | undefined;
  /** Ids of the events it is the venue of, nearest first. */
  readonly event?: string | undefined;
  /** How the place is introduced: "at" for "tại X", "of" for a dateline, "bare" otherwise. */
  readonly relation: 'at' | 'dateline' | 'bare';
}

export interface EventClaim extends BaseClaim {
  readonly kind: 'event';
  /** Language-independent key of the kind of event ("summit", "session"). */
  readonly eventKind: string;
  readonly name: string;
  readonly organiser?: string | undefined;
  /** "nato", "country:US", or the folded name. */
  readonly organiserKey?: string | undefined;
  readonly ordinal?: number | undefined;
  readonly ordinalSpan?: Span | undefined;
  /** Year the words give ("… năm 2025"); see `time` for the resolved one. */
  readonly year?: number | undefined;
  /** Ids of date claims and of the venue claim that say when and where it is. */
  readonly dates: readonly string[];
  readonly venue?: string | undefined;
  /** Anniversary it marks: "kỷ niệm 75 năm thành lập NATO". */
  readonly anniversary?: string | undefined;
}

/** A person's name without a title beside it ("Jens Stoltenberg", "ông Stoltenberg"). */
export interface PersonClaim extends BaseClaim {
  readonly kind: 'person';
  readonly person: string;
}

export interface OrganisationClaim extends BaseClaim {
  readonly kind: 'organisation';
  readonly organisation: string;
  readonly organisationKey: string;
}

export type Claim = DateClaim | AmountClaim | TitleClaim | VenueClaim | EventClaim | PersonClaim | OrganisationClaim;
export type ClaimOf<K extends ClaimKind> = Extract<Claim, { kind: K }>;

interface Sorted {
  readonly byKind: ReadonlyMap<ClaimKind, readonly Claim[]>;
  readonly byId: ReadonlyMap<string, Claim>;
}

/** Claims are looked for by kind and by id many times in one check; each list is sorted once. */
const sorted = new WeakMap<readonly Claim[], Sorted>();

function sort(claims: readonly Claim[]): Sorted {
  const known = sorted.get(claims);
  if (known) return known;
  const byKind = new Map<ClaimKind, Claim[]>();
  const byId = new Map<string, Claim>();
  for (const claim of claims) {
    byId.set(claim.id, claim);
    const same = byKind.get(claim.kind);
    if (same) same.push(claim);
    else byKind.set(claim.kind, [claim]);
  }
  const made = { byKind, byId };
  sorted.set(claims, made);
  return made;
}

/** All claims of one kind, in reading order. The list of claims is not changed afterwards. */
export const claimsOf = <K extends ClaimKind>(claims: readonly Claim[], kind: K): readonly ClaimOf<K>[] =>
  (sort(claims).byKind.get(kind) ?? []) as readonly ClaimOf<K>[];

/** The claim with an id, or undefined. */
export const claimById = (claims: readonly Claim[], id: string): Claim | undefined => sort(claims).byId.get(id);
