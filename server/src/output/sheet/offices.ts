/** Who held the offices that a draft names, as far as the archive and the house facts tell. */
import type { TitleSighting } from '../../archive/archive.ts';
import { type Run, runsOf, samePerson } from '../../archive/holders.ts';
import { officeKey } from '../../archive/keys.ts';
import type { Report } from '../../checker.ts';
import { type ClaimOf, claimsOf } from '../../claims/claim.ts';
import type { LanguageId } from '../../language/language.ts';
import { reckoningDay } from '../../time/anchor.ts';
import type { Day } from '../../time/civil.ts';
import { oneLine } from '../columns.ts';
import { sayTitle } from '../readings.ts';
import { distinctSources, sayOutlet } from '../sources.ts';
import { sayDays, speak } from '../speech.ts';

export interface Tenure {
  readonly person: string;
  readonly from: Day;
  /** Null while it lasts. */
  readonly to: Day | null;
  /** "1/10/2014 – 30/9/2024". */
  readonly days: string;
  /** From whom it is known: "dữ kiện của tòa soạn; Báo Mẫu". */
  readonly sources: string;
  /** Its ends are known, and not merely that articles name the holder between them. */
  readonly sure: boolean;
  /** The draft names this person in the office. */
  readonly named: boolean;
}

export interface OfficeHistory {
  /** "Tổng thư ký NATO". */
  readonly office: string;
  /** In the order of time. */
  readonly tenures: readonly Tenure[];
  /** The day of the report, when its year is known. */
  readonly anchor: Day | undefined;
  /** The draft does not fit. */
  readonly loud: boolean;
}

/** Holders at most, those nearest the report. */
const HOLDERS = 5;
/** One holder alone is worth a picture when known for longer, in days. */
const WHILE = 60;
/** Sources that are named; others are counted. */
const NAMED_SOURCES = 2;

/** The offices that have had more than one holder, or one over some time, in reading order; those at odds first. */
export function officesOf(report: Report, language: LanguageId): OfficeHistory[] {
  const byOffice = new Map<string, ClaimOf<'title'>[]>();
  for (const claim of claimsOf(report.reading.claims, 'title')) {
    if (claim.repeated || !claim.singleSeat || claim.organisationKey === undefined) continue;
    const key = officeKey(claim.roleKey, claim.organisationKey);
    byOffice.set(key, [...(byOffice.get(key) ?? []), claim]);
  }
  return [...byOffice]
    .flatMap(
      ([key, claims]) => historyOf(claims, report.evidence.answers.offices.get(key) ?? [], report, language) ?? [],
    )
    .sort((a, b) => Number(b.loud) - Number(a.loud));
}

function historyOf(
  claims: readonly ClaimOf<'title'>[],
  sightings: readonly TitleSighting[],
  report: Report,
  language: LanguageId,
): OfficeHistory | undefined {
  const { anchor: reading } = report.reading;
  const anchor = reading.days && reckoningDay(reading);
  const runs = runsOf(sightings);
  if (runs.length === 0 || (runs.length === 1 && runs[0]!.to - runs[0]!.from < WHILE)) return undefined;
  const away = ({ from, to }: Run) =>
    anchor === undefined ? 0 : anchor < from ? from - anchor : anchor > to ? anchor - to : 0;
  const shown = [...runs].sort((a, b) => away(a) - away(b)).slice(0, HOLDERS);
  const ids = new Set(claims.map(({ id }) => id));
  const people = claims.flatMap(({ person }) => person ?? []);
  return {
    office: oneLine(sayTitle({ ...claims[0]!, status: 'current' }, language)),
    tenures: shown.sort((a, b) => a.from - b.from).map((run) => tenureOf(run, people, language)),
    anchor,
    loud: report.findings.some(
      ({ claims: [principal], code }) => ids.has(principal ?? '') && code.startsWith('title/'),
    ),
  };
}

function tenureOf({ person, from, to, sightings }: Run, people: readonly string[], language: LanguageId): Tenure {
  const end = Number.isFinite(to) ? to : null;
  const distinct = distinctSources(sightings);
  const names = [...new Set(distinct.map(({ article }) => oneLine(sayOutlet(article, language))))];
  const more = names.length - NAMED_SOURCES;
  const others = more > 0 ? [speak({ key: 'source.more', values: { count: { number: more } } }, language)] : [];
  return {
    person: oneLine(person),
    from,
    to: end,
    days: sayDays({ from, to: end, grain: 'day' }, language),
    sources: [names.slice(0, NAMED_SOURCES).join('; '), ...others].join(' '),
    sure: sightings.some(({ term }) => term !== undefined),
    named: people.some((name) => samePerson(name, person)),
  };
}
