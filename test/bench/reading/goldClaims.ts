/**
 * The five seeds as an editor marked them (gold/gold-claims.jsonl): dates, amounts, titles and venues, each found when a
 * claim covers at least half of the marked words and says what they say.
 *
 * Each seed is read as Dateline reads it alone. Two of them name no year anywhere; for those the day is Dateline's own
 * and only the year is the gold's, as an archive or an editor would give it.
 *
 * Where the gold knows more than the words say (who the prime minister of a country is, which city a headquarters stands
 * in), a claim may leave that open, as the contract wants, but may not say otherwise. Single judgements of that kind stand
 * in `goldClaims/judged.ts`, with their reasons.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Claim,
  type ClaimKind,
  claimsOf,
  type DateClaim,
  type Quantity,
} from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import type { Reading } from '../../../server/src/claims/reading.ts';
import { fold } from '../../../server/src/text/words.ts';
import { type Day, dayOf, isoDay } from '../../../server/src/time/civil.ts';
import { fromEnglish, placesFromEnglish } from './goldClaims/english.ts';
import { DESCRIPTIONS, OFFICE_NOT_PRINTED, PLACE_NOT_PRINTED, RIGHT_UNMARKED } from './goldClaims/judged.ts';
import { type Measured, missing, percent, shared } from './measured.ts';

const NAME = 'gold claims';
const TARGET = '≥ 98 % found, ≤ 3 % extra';

type Normalised = Readonly<Record<string, unknown>>;
interface Gold {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly text: string;
  readonly docStartUtf16: number;
  readonly docEndUtf16: number;
  readonly normalised: Normalised;
}

const GROUPS = {
  dates: ['date', 'relative-date', 'caption-date', 'date-range', 'season', 'url-date'],
  amounts: ['count', 'ordinal', 'anniversary', 'money'],
  titles: ['person-title'],
  venues: ['venue'],
  events: ['event'],
  organisations: ['organisation'],
} as const;
type Group = keyof typeof GROUPS;

/** Kinds of claim that answer a mark of the group; a person without an office answers a mark without one. */
const ANSWERS: Readonly<Record<Group, readonly ClaimKind[]>> = {
  dates: ['date'],
  amounts: ['amount'],
  titles: ['title', 'person'],
  venues: ['venue'],
  events: ['event'],
  organisations: ['organisation'],
};
const AIMED: readonly Group[] = ['dates', 'amounts', 'titles', 'venues'];

const common = (gold: Gold, claim: { start: number; end: number }): number =>
  Math.min(gold.docEndUtf16, claim.end) - Math.max(gold.docStartUtf16, claim.start);
/** Half of the marked words, or, for what has a head and a complement ("first day of the meeting"), the head of them. */
const names = (gold: Gold, claim: { start: number; end: number }): boolean =>
  covers(gold, claim) || (claim.start === gold.docStartUtf16 && claim.end <= gold.docEndUtf16);
const covers = (gold: Gold, claim: { start: number; end: number }): boolean =>
  common(gold, claim) * 2 >= gold.docEndUtf16 - gold.docStartUtf16;

/** Seed text read alone; where no year is to be had, once more with the gold's year and Dateline's own day. */
function readSeed(source: string, marks: readonly Gold[]): Reading {
  const alone = read(source, { language: 'vi' });
  const { days, yearless } = alone.anchor;
  const year = marks.find(({ kind, normalised }) => kind === 'date' && /^\d{4}-/.test(String(normalised.iso)));
  if (days || !yearless || !year) return alone;
  const published = dayOf(Number(String(year.normalised.iso).slice(0, 4)), yearless.month, yearless.day);
  return read(source, { language: 'vi', published, publishedFrom: 'editor' });
}

const dayOfIso = (iso: string): Day =>
  dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** First and last day that the mark allows: what is printed counts, also where it is a slip. */
function stretches(value: Normalised): readonly { from: Day | null; to: Day | null }[] {
  const iso = string(value.asPrintedResolvesTo) ?? string(value.iso);
  const ends = ({ start, end }: { start?: unknown; end?: unknown }) => ({
    from: typeof start === 'string' ? dayOfIso(start) : null,
    to: typeof end === 'string' ? dayOfIso(end) : null,
  });
  if (iso?.length === 4) return [{ from: dayOf(Number(iso), 1, 1), to: dayOf(Number(iso), 12, 31) }];
  if (iso) return [{ from: dayOfIso(iso), to: dayOfIso(iso) }];
  if (typeof value.approxYear === 'number')
    return [{ from: dayOf(value.approxYear, 1, 1), to: dayOf(value.approxYear, 12, 31) }];
  return [ends(value), ...(value.alt ? [ends(value.alt)] : [])];
}

function dateAgrees(value: Normalised, { value: days }: DateClaim): boolean {
  // "2 days ago" on a crawled page: nobody knows from which day, so no day is the right answer.
  if (value.iso === null) return days === undefined;
  if (!days) return false;
  const [first] = stretches(value);
  const within = (from: Day | null, to: Day | null) =>
    days.from !== null && days.to !== null && from !== null && to !== null && days.from >= from && days.to <= to;
  // A season or "ten years on" has no one beginning: any stretch counts that shares most of its days with the mark.
  if (value.precision === 'season' && days.from !== null && days.to !== null && first?.from && first.to) {
    const shared = Math.min(days.to, first.to) - Math.max(days.from, first.from) + 1;
    return shared * 2 > days.to - days.from + 1;
  }
  if (typeof value.approxYear === 'number') return within(first!.from, first!.to);
  // "Before the meeting" ends on its day or on the eve.
  const eve = value.relation === 'before' ? 1 : 0;
  return stretches(value).some(
    ({ from, to }) => days.from === from && (days.to === to || (to !== null && days.to === to - eve)),
  );
}

const BOUNDS: Readonly<Record<string, Quantity['bound']>> = { min: 'atLeast', gt: 'moreThan' };

function amountAgrees(kind: string, value: Normalised, quantity: Quantity): boolean {
  const number = value.value ?? value.years;
  const unit = string(value.currency) ?? (kind === 'anniversary' ? 'year' : value.unit === 'day' ? 'day' : null);
  const bound = BOUNDS[string(value.qualifier) ?? ''] ?? 'exact';
  const ordinal = kind === 'ordinal' || kind === 'anniversary';
  return (
    quantity.number === number &&
    quantity.to === undefined &&
    quantity.unit === unit &&
    quantity.bound === bound &&
    (quantity.type === 'ordinal') === ordinal
  );
}

/** Nothing where the mark's words name no such thing; otherwise the claim says it, and says the same. */
const agrees = (wanted: string | undefined, given: string | undefined, printed: boolean): boolean =>
  wanted === undefined || (given === undefined ? !printed : given === wanted);

const surname = (person: string): string => fold(person).split(' ').at(-1) ?? '';

function titleAgrees(gold: Gold, claim: Claim): boolean {
  if (claim.kind !== 'title' && claim.kind !== 'person') return false;
  const { person, role, org } = gold.normalised;
  const name = string(person);
  const namePrinted = name !== undefined && fold(gold.text).includes(surname(name));
  const given = claim.person === undefined ? undefined : fold(claim.person);
  if (!agrees(name && fold(name), given, namePrinted)) return false;
  const office = string(role);
  if (office === undefined || DESCRIPTIONS.has(gold.id)) return true;
  if (claim.kind === 'person') return false;
  const wanted = fromEnglish(office, string(org));
  return (
    wanted.roles.includes(claim.roleKey) &&
    claim.status === wanted.status &&
    agrees(wanted.organisation, claim.organisationKey, !OFFICE_NOT_PRINTED.has(gold.id))
  );
}

/** "Baltic states and Poland" is two places: each is to be found. */
function venueFound(gold: Gold, claims: readonly Claim[]): boolean {
  const country = string(gold.normalised.country)?.split('/');
  const places = String(gold.normalised.place).split(' and ');
  const given = claims.flatMap((claim) => (claim.kind === 'venue' && common(gold, claim) > 0 ? [claim] : []));
  const union = given.reduce((sum, claim) => sum + common(gold, claim), 0);
  return places.every((place) => {
    const keys = placesFromEnglish(place);
    const whole = union * 2 >= gold.docEndUtf16 - gold.docStartUtf16;
    return given.some((claim) => {
      const { placeKey } = claim;
      const known = !placeKey.startsWith('name:');
      const same = known
        ? keys.includes(placeKey)
        : PLACE_NOT_PRINTED.has(gold.id) || keys.every((key) => key.startsWith('name:'));
      const open = claim.country === undefined && (!known || !country || places.length > 1);
      return same && (whole || (known && names(gold, claim))) && (open || country?.includes(claim.country ?? ''));
    });
  });
}

function found(gold: Gold, group: Group, reading: Reading): boolean {
  if (gold.kind === 'url-date') {
    const { days, evidence } = reading.anchor;
    const iso = String(gold.normalised.iso).slice(0, 10);
    return evidence.some((span) => covers(gold, span)) && days?.from === dayOfIso(iso);
  }
  const given = reading.claims.filter((claim) => ANSWERS[group].includes(claim.kind));
  if (group === 'venues') return venueFound(gold, given);
  return given.some((claim) => {
    if (claim.kind === 'amount') return names(gold, claim) && amountAgrees(gold.kind, gold.normalised, claim.quantity);
    if (!covers(gold, claim)) return false;
    if (claim.kind === 'date') return dateAgrees(gold.normalised, claim);
    if (group === 'titles') return titleAgrees(gold, claim);
    return true;
  });
}

function said(claim: Claim): string {
  switch (claim.kind) {
    case 'date': {
      const day = (d: Day | null) => (d === null ? '' : isoDay(d));
      return claim.value ? `${day(claim.value.from)}..${day(claim.value.to)}` : 'no day';
    }
    case 'amount':
      return JSON.stringify(claim.quantity);
    case 'title':
      return [claim.person, claim.roleKey, claim.organisationKey, claim.status].join(' · ');
    case 'venue':
      return [claim.placeKey, claim.country].join(' · ');
    default:
      return '';
  }
}

interface Score {
  wanted: number;
  found: number;
  given: number;
  extra: number;
  errors: string[];
}

export async function goldClaims(): Promise<Measured[]> {
  const file = shared('gold/gold-claims.jsonl');
  const seeds = shared('seeds');
  if (!file || !seeds) return [missing(NAME, TARGET)];
  const marks = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Gold);
  const groups = Object.keys(GROUPS) as Group[];
  const scores = new Map<Group, Score>(
    groups.map((group) => [group, { wanted: 0, found: 0, given: 0, extra: 0, errors: [] }]),
  );
  for (const seed of new Set(marks.map((mark) => mark.file))) {
    const source = readFileSync(path.join(seeds, seed), 'utf8');
    const here = marks.filter((mark) => mark.file === seed);
    const reading = readSeed(source, here);
    for (const group of groups) {
      const score = scores.get(group)!;
      const wanted = here.filter(({ kind }) => (GROUPS[group] as readonly string[]).includes(kind));
      for (const gold of wanted) {
        score.wanted++;
        if (found(gold, group, reading)) {
          score.found++;
          continue;
        }
        const near = reading.claims.filter((claim) => ANSWERS[group].includes(claim.kind) && common(gold, claim) > 0);
        score.errors.push(
          `missed ${gold.id} "${gold.text}" ${JSON.stringify(gold.normalised)}; read: ${near.map((c) => `"${c.text}" ${said(c)}`).join(', ') || 'nothing'}`,
        );
      }
      if (!AIMED.includes(group)) continue;
      for (const claim of claimsOf(reading.claims, ANSWERS[group][0]!)) {
        score.given++;
        if (wanted.some((gold) => common(gold, claim) > 0)) continue;
        if (RIGHT_UNMARKED.has(`${seed.slice(0, 3)} ${claim.kind} ${claim.start}`)) continue;
        score.extra++;
        score.errors.push(
          `extra ${seed.slice(0, 3)} ${claim.kind} ${claim.start}–${claim.end} "${claim.text}" ${said(claim)}`,
        );
      }
    }
  }
  const row = (name: string, of: readonly Group[], aimed: boolean): Measured => {
    const sum = (key: 'wanted' | 'found' | 'given' | 'extra') =>
      of.reduce((n, group) => n + scores.get(group)![key], 0);
    const [wanted, right, given, extra] = [sum('wanted'), sum('found'), sum('given'), sum('extra')];
    const extras = given ? `, ${percent(extra / given)} extra (${extra}/${given})` : '';
    return {
      name,
      target: aimed ? TARGET : '',
      figure: `${percent(right / wanted)} (${right}/${wanted})${extras}`,
      peer: '',
      reached: aimed ? right / wanted >= 0.98 && extra / given <= 0.03 : undefined,
      errors: of.length > 1 ? [] : scores.get(of[0]!)!.errors,
    };
  };
  return [row(NAME, AIMED, true), ...groups.map((group) => row(`${NAME}: ${group}`, [group], AIMED.includes(group)))];
}
