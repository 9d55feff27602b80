/** What Dateline read a claim as, and why: the upper lines of a hover card. */
import type { TitleSighting } from '../archive/archive.ts';
import { heldDays, joinDays } from '../archive/held.ts';
import { officeKey, personKey } from '../archive/keys.ts';
import type { Report } from '../checker.ts';
import { type Claim, type ClaimOf, claimsOf, type Quantity, type TitleStatus } from '../claims/claim.ts';
import type { LanguageId } from '../language/language.ts';
import { type Day, dayOf } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import { sayAnchor } from './anchorReason.ts';
import { sayDays, sayNumber, sayYearless, speak } from './speech.ts';

export interface ClaimReading {
  readonly heading: string;
  /** What the heading was resolved to ("thứ Sáu, 7/10/2016"), when that says more than the heading. */
  readonly resolved?: string;
  readonly lines: readonly string[];
}

const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** A date claim's days in words, by weekday when it is one day; undefined when they cannot be known. */
export function sayDate(claim: ClaimOf<'date'>, language: LanguageId): string | undefined {
  if (claim.value) return sayDays(claim.value, language, true);
  if (!claim.yearless) return undefined;
  return speak({ key: 'card.date.yearless', values: { date: sayYearless(claim.yearless, language) } }, language);
}

function readDate(claim: ClaimOf<'date'>, { reading }: Report, language: LanguageId): ClaimReading {
  const resolved = sayDate(claim, language);
  const lines: string[] = [];
  const chained = claim.hangsOn && claimsOf(reading.claims, 'date').find(({ id }) => id === claim.hangsOn);
  if (chained) {
    const values = { text: squeeze(chained.text), line: String(reading.draft.lines.lineOf(chained.start) + 1) };
    lines.push(speak({ key: 'card.date.hangsOn', values }, language));
  }
  if (claim.yearFrom !== 'stated') lines.push(sayAnchor(reading, language));
  return { heading: squeeze(claim.text), ...(resolved !== undefined && { resolved }), lines };
}

const UNITS = new Set('second minute hour day week month quarter year decade century pp'.split(' '));

/** "ít nhất 40 tỷ EUR", "9–11 km". */
export function sayQuantity(quantity: Quantity, language: LanguageId): string {
  const { number, to, unit, type, bound } = quantity;
  const figure =
    to === undefined
      ? sayNumber(number, language)
      : speak(
          { key: 'card.amount.range', values: { from: sayNumber(number, language), to: sayNumber(to, language) } },
          language,
        );
  let amount = figure;
  if (type === 'ordinal') amount = speak({ key: 'card.amount.ordinal', values: { number: figure } }, language);
  else if (type === 'age') amount = speak({ key: 'card.amount.age', values: { number: figure } }, language);
  else if (unit !== null) {
    const counted = { number: to ?? number };
    const word = UNITS.has(unit) ? speak({ key: `card.unit.${unit}`, values: { number: counted } }, language) : unit;
    amount = speak({ key: 'card.amount.unit', values: { number: figure, unit: word } }, language);
  }
  return bound === 'exact' ? amount : speak({ key: `card.bound.${bound}`, values: { amount } }, language);
}

function readAmount(claim: ClaimOf<'amount'>, language: LanguageId): ClaimReading {
  const { measure } = claim.quantity;
  const amount = sayQuantity(claim.quantity, language);
  const line =
    measure === undefined
      ? amount
      : speak({ key: 'card.amount.measured', values: { amount, measure: squeeze(measure) } }, language);
  return { heading: squeeze(claim.text), lines: [line] };
}

/** A title as it is read out: "cựu Tổng thư ký NATO", "former NATO Secretary General". */
export function sayTitle(
  title: { readonly role: string; readonly organisation?: string | undefined; readonly status: TitleStatus },
  language: LanguageId,
): string {
  const role = squeeze(title.role);
  const organisation = title.organisation && squeeze(title.organisation);
  const full = organisation ? speak({ key: 'card.title.full', values: { role, organisation } }, language) : role;
  return title.status === 'current'
    ? full
    : speak({ key: `card.title.${title.status}`, values: { title: full } }, language);
}

interface Holder {
  readonly person: string;
  readonly count: number;
  readonly days: Interval | undefined;
  readonly house: boolean;
}

const earliest = (span: Interval | undefined): Day => span?.from ?? -Infinity;
const latest = (span: Interval | undefined): Day => span?.to ?? Infinity;

/** Who held an office, by the sightings of it: each with the days between the first and the last. */
function holdersOf(sightings: readonly TitleSighting[]): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const sighting of sightings) {
    if (sighting.doubtful || sighting.status === 'former' || sighting.status === 'elect') continue;
    const key = personKey(sighting.person);
    const span = heldDays(sighting);
    const known = holders.get(key);
    const house = sighting.article.house === true;
    if (!known || (house && !known.house))
      holders.set(key, { person: sighting.person, count: (known?.count ?? 0) + 1, days: span, house });
    else
      holders.set(key, {
        ...known,
        count: known.count + 1,
        days: known.house ? known.days : joinDays(known.days, span),
      });
  }
  return holders;
}

function readTitle(claim: ClaimOf<'title'>, report: Report, language: LanguageId): ClaimReading {
  const title = sayTitle(claim, language);
  const person = claim.person && squeeze(claim.person);
  const office = officeKey(claim.roleKey, claim.organisationKey);
  const holders = holdersOf(report.evidence.answers.offices.get(office) ?? []);
  const own = person === undefined ? undefined : holders.get(personKey(person));
  const lines = [own ? sayTerm(title, own, language) : title];
  if (claim.singleSeat) lines.push(...neighbours(own, [...holders.values()], language));
  // Without a person the title is the heading already.
  return person === undefined
    ? { heading: title, lines: lines.filter((line) => line !== title) }
    : { heading: person, lines };
}

function sayTerm(title: string, { days, count, house }: Holder, language: LanguageId): string {
  if (!days) return speak({ key: 'card.title.seenUndated', values: { title, count: { number: count } } }, language);
  const key = house ? 'card.title.term' : 'card.title.seen';
  return speak({ key, values: { title, days: { days }, count: { number: count } } }, language);
}

/** Who came before and after; without an own holder, everybody that the archive knows of, up to two. */
function neighbours(own: Holder | undefined, holders: readonly Holder[], language: LanguageId): string[] {
  const others = holders.filter((holder) => holder !== own && holder.days);
  const say = (key: string, person: string, days: Interval) =>
    speak({ key, values: { person: squeeze(person), days: { days } } }, language);
  if (!own?.days)
    return others
      .sort((a, b) => earliest(a.days) - earliest(b.days))
      .slice(0, 2)
      .map(({ person, days }) => `${squeeze(person)} · ${sayDays(days!, language)}`);
  const before = others
    .filter(({ days }) => latest(days) < earliest(own.days))
    .sort((a, b) => latest(b.days) - latest(a.days))[0];
  const after = others
    .filter(({ days }) => earliest(days) > latest(own.days))
    .sort((a, b) => earliest(a.days) - earliest(b.days))[0];
  const lines: string[] = [];
  if (before) lines.push(say('card.title.previous', before.person, { from: null, to: before.days!.to, grain: 'day' }));
  if (after) lines.push(say('card.title.next', after.person, { from: after.days!.from, to: null, grain: 'day' }));
  return lines;
}

function readPerson(claim: ClaimOf<'person'>, report: Report, language: LanguageId): ClaimReading {
  const heading = squeeze(claim.person);
  const key = personKey(claim.person);
  const titles = claimsOf(report.reading.claims, 'title').filter(({ person }) => person && personKey(person) === key);
  const title = titles.find(({ organisation }) => organisation) ?? titles[0];
  return title
    ? { heading, lines: readTitle({ ...title, person: claim.person }, report, language).lines }
    : { heading, lines: [] };
}

function readVenue(claim: ClaimOf<'venue'>, { reading }: Report, language: LanguageId): ClaimReading {
  const event = reading.claims.find(({ id }) => id === claim.event);
  const values = { event: event ? squeeze(event.text) : '' };
  return { heading: squeeze(claim.place), lines: event ? [speak({ key: 'card.venue.of', values }, language)] : [] };
}

function readEvent(claim: ClaimOf<'event'>, { reading }: Report, language: LanguageId): ClaimReading {
  const byId = new Map(reading.claims.map((other): [string, Claim] => [other.id, other]));
  const dates = claim.dates.flatMap((id) => {
    const date = byId.get(id);
    return date?.kind === 'date' ? (sayDate(date, language) ?? []) : [];
  });
  const venue = claim.venue === undefined ? undefined : byId.get(claim.venue);
  const date = dates[0] ?? (claim.year === undefined ? undefined : sayDays(wholeYear(claim.year), language));
  const when = date === undefined ? undefined : speak({ key: 'card.event.when', values: { date } }, language);
  const place = venue?.kind === 'venue' ? squeeze(venue.place) : undefined;
  const where = place === undefined ? undefined : speak({ key: 'card.event.where', values: { place } }, language);
  const line = when && where ? speak({ key: 'card.event.both', values: { when, where } }, language) : (when ?? where);
  return { heading: squeeze(claim.name), lines: line === undefined ? [] : [line] };
}

const wholeYear = (year: number): Interval => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), grain: 'year' });

export function readClaim(claim: Claim, report: Report, language: LanguageId): ClaimReading {
  switch (claim.kind) {
    case 'date':
      return readDate(claim, report, language);
    case 'amount':
      return readAmount(claim, language);
    case 'title':
      return readTitle(claim, report, language);
    case 'person':
      return readPerson(claim, report, language);
    case 'venue':
      return readVenue(claim, report, language);
    case 'event':
      return readEvent(claim, report, language);
    case 'organisation':
      return { heading: squeeze(claim.organisation), lines: [] };
  }
}
