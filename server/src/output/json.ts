/** A report as JSON (docs/cli.md, "schema 1"): offsets are UTF-16 code units, end excluded. */
import type { ArticleRef, Sighting } from '../archive/archive.ts';
import type { Decision } from '../archive/decisions/decision.ts';
import type { Score } from '../archive/score.ts';
import type { Verdict } from '../checker.ts';
import type { AmountType, Bound, Claim, ClaimKind, Quantity, TitleStatus } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { LanguageId } from '../language/language.ts';
import type { Finding, RuleCode, Severity } from '../rules/finding.ts';
import { fingerprintOf } from '../rules/fingerprint.ts';
import type { Zone } from '../text/zones.ts';
import type { Anchor, AnchorEvidence, Certainty } from '../time/anchor.ts';
import { type Day, isoDay } from '../time/civil.ts';
import { grainOf } from '../time/expression.ts';
import type { Grain, Interval } from '../time/interval.ts';
import type { YearlessDays } from './days.ts';
import { speak } from './speech.ts';
import type { Checked, Subject } from './subject.ts';

export interface DateValueJson {
  /** ISO day; "--MM-DD" without its year; null when that end is open; missing when it cannot be known. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly grain: Grain;
  readonly approx?: true;
  readonly time?: string;
}
export interface AmountValueJson {
  readonly type: AmountType;
  readonly number: number;
  readonly to?: number;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly measure?: string;
}
export interface TitleValueJson {
  readonly person?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly status?: TitleStatus;
}
export interface VenueValueJson {
  readonly place: string;
  readonly country?: string;
  /** In a claim the id of the event's claim, in a source its name. */
  readonly event?: string;
}
export interface EventValueJson {
  readonly kind: string;
  readonly name: string;
  readonly organiser?: string;
  readonly ordinal?: number;
  readonly year?: number;
}
/** Words that a source has where the draft has others. */
export interface WordingValueJson {
  readonly text: string;
}

export interface OrganisationValueJson {
  readonly organisation: string;
}
export type ValueJson =
  | DateValueJson
  | AmountValueJson
  | TitleValueJson
  | VenueValueJson
  | EventValueJson
  | OrganisationValueJson
  | WordingValueJson;

export interface SourceJson {
  readonly id?: string;
  readonly path?: string;
  readonly url?: string;
  readonly title: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly line: number;
  readonly quote: string;
  readonly value?: ValueJson;
}

export interface ClaimJson {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly zone: Zone;
  readonly value: ValueJson;
  readonly verdict: Verdict;
  readonly sources: readonly SourceJson[];
  /** By which an editor has verified it, whatever sources say. */
  readonly decision?: Decision;
}

export interface FindingJson {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly message: string;
  readonly confidence: number;
  readonly claims: readonly string[];
  readonly evidence: readonly SourceJson[];
  readonly related: readonly { readonly start: number; readonly end: number; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred?: true;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  }[];
  /** What decisions know it by. */
  readonly fingerprint: string;
  /** How it came to be told, where features were weighed and it was asked for (--explain). */
  readonly score?: Score;
  /** Why it is not told any more. */
  readonly decision?: Decision;
}

export interface AnchorJson {
  readonly from?: string;
  readonly to?: string;
  readonly certainty: Certainty;
  readonly evidence: readonly Pick<AnchorEvidence, 'start' | 'end' | 'text' | 'source' | 'decides'>[];
}

interface SubjectJson {
  readonly id?: string | number;
  readonly path?: string;
  readonly url?: string;
  readonly line?: number;
}

export interface ClaimsJson extends SubjectJson {
  readonly schema: 1;
  readonly lang: LanguageId;
  readonly anchor: AnchorJson;
  readonly claims: readonly ClaimJson[];
}

export interface ReportJson extends ClaimsJson {
  readonly findings: readonly FindingJson[];
  /** Findings that editors have settled; missing where there are none. */
  readonly decided?: readonly FindingJson[];
}

/** The entries that have a value, in their order: what is unknown is left out, never null. */
function known<T extends object>(entries: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as T;
}

const two = (n: number) => String(n).padStart(2, '0');
const yearlessEnds = (days: YearlessDays) => ({
  from: `--${two(days.month)}-${two(days.day)}`,
  to: `--${two(days.toMonth)}-${two(days.toDay)}`,
});
const endJson = (day: Day | null) => (day === null ? null : isoDay(day));

const dateJson = (value: Interval): DateValueJson =>
  known<DateValueJson>({
    from: endJson(value.from),
    to: endJson(value.to),
    grain: value.grain,
    approx: value.approx || undefined,
    time: value.time,
  });

const amountJson = (quantity: Quantity): AmountValueJson =>
  known<AmountValueJson>({
    type: quantity.type,
    number: quantity.number,
    to: quantity.to,
    unit: quantity.unit,
    bound: quantity.bound,
    measure: quantity.measure,
  });

export function claimValue(claim: Claim): ValueJson {
  switch (claim.kind) {
    case 'date':
      if (claim.value) return dateJson(claim.value);
      return { ...(claim.yearless && yearlessEnds(claim.yearless)), grain: grainOf(claim.expression) };
    case 'amount':
      return amountJson(claim.quantity);
    case 'title':
      return known<TitleValueJson>({
        person: claim.person,
        role: claim.role,
        organisation: claim.organisation,
        status: claim.status,
      });
    case 'person':
      return { person: claim.person };
    case 'organisation':
      return { organisation: claim.organisation };
    case 'venue':
      return known<VenueValueJson>({ place: claim.place, country: claim.country, event: claim.event });
    case 'event':
      return known<EventValueJson>({
        kind: claim.eventKind,
        name: claim.name,
        organiser: claim.organiser,
        ordinal: claim.ordinal,
        year: claim.year,
      });
  }
}

/** What a source says, seen as the kind of claim that it is held against: an event's place, for a venue. */
export function sightingValue(sighting: Sighting, against?: ClaimKind): ValueJson {
  switch (sighting.kind) {
    case 'date':
      return dateJson(sighting.value);
    case 'amount':
      return amountJson(sighting.quantity);
    case 'title':
      return known<TitleValueJson>({
        person: sighting.person,
        role: sighting.role,
        organisation: sighting.organisation,
        status: sighting.status,
      });
    case 'name':
      return { person: sighting.person };
    case 'organisation':
      return { organisation: sighting.organisation };
    case 'wording':
      return { text: sighting.text };
    case 'venue':
      return known<VenueValueJson>({ place: sighting.place, country: sighting.country });
    case 'event':
      if (against === 'venue' && sighting.place !== undefined)
        return known<VenueValueJson>({ place: sighting.place, country: sighting.country, event: sighting.name });
      if (against === 'date' && sighting.dates) return dateJson(sighting.dates);
      return known<EventValueJson>({
        kind: sighting.eventKind,
        name: sighting.name,
        organiser: sighting.organiserKey,
        ordinal: sighting.ordinal,
        year: sighting.year,
      });
  }
}

/** How an article is named in a source. */
export const articleJson = ({ id, path, url, title, outlet, published }: ArticleRef) =>
  known<Omit<SourceJson, 'line' | 'quote' | 'value'>>({ id, path, url, title, outlet, published });

export const sourceJson = (sighting: Sighting, against?: ClaimKind): SourceJson => ({
  ...articleJson(sighting.article),
  line: sighting.line,
  quote: sighting.quote,
  value: sightingValue(sighting, against),
});

export function anchorJson(anchor: Anchor): AnchorJson {
  const days = anchor.days
    ? { from: isoDay(anchor.days.from), to: isoDay(anchor.days.to) }
    : anchor.yearless && yearlessEnds(anchor.yearless);
  const evidence = anchor.evidence.map(({ start, end, text, source, decides }) => ({
    start,
    end,
    text,
    source,
    decides,
  }));
  return { ...days, certainty: anchor.certainty, evidence };
}

function findingJson(
  finding: Finding,
  { report, language }: Checked,
  explain: boolean,
  decision?: Decision,
): FindingJson {
  const { draft, claims } = report.reading;
  const { line, column } = draft.lines.positionOf(finding.start);
  const principal = claims.find((claim) => claim.id === finding.claims[0])?.kind;
  return {
    code: finding.code,
    severity: finding.severity,
    start: finding.start,
    end: finding.end,
    line: line + 1,
    column: column + 1,
    text: draft.source.slice(finding.start, finding.end),
    message: speak(finding.message, language),
    confidence: finding.confidence,
    claims: finding.claims,
    evidence: finding.evidence.map((sighting) => sourceJson(sighting, principal)),
    related: finding.related.map(({ start, end, message }) => ({ start, end, message: speak(message, language) })),
    fixes: finding.fixes.map(({ title, preferred, edits }) => ({
      title: speak(title, language),
      ...(preferred && { preferred }),
      edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
    })),
    fingerprint: fingerprintOf(draft, finding, finding.code),
    ...(explain && finding.score && { score: finding.score }),
    ...(decision && { decision }),
  };
}

const subjectJson = ({ id, path, url, line }: Subject): SubjectJson => known<SubjectJson>({ id, path, url, line });

function claimJson(claim: Claim, verdict: Verdict, sources: readonly Sighting[], decision?: Decision): ClaimJson {
  const { id, kind, start, end, text, zone } = claim;
  return {
    id,
    kind,
    start,
    end,
    text,
    zone,
    value: claimValue(claim),
    verdict,
    sources: sources.map((sighting) => sourceJson(sighting, kind)),
    ...(decision && { decision }),
  };
}

/** A reading alone: what `dateline claims` prints. Without a check no claim has a source yet. */
export function claimsJson(subject: Subject, reading: Reading): ClaimsJson {
  return {
    schema: 1,
    ...subjectJson(subject),
    lang: reading.language,
    anchor: anchorJson(reading.anchor),
    claims: reading.claims.map((claim) => claimJson(claim, 'unsourced', [])),
  };
}

/** A whole report, its keys always in the same order. */
/** `explain`: with the score of each finding. */
export function reportJson(checked: Checked, explain = false): ReportJson {
  const { reading, verdicts, sources, findings, decided, verified } = checked.report;
  return {
    schema: 1,
    ...subjectJson(checked.subject),
    lang: reading.language,
    anchor: anchorJson(reading.anchor),
    claims: reading.claims.map((claim) =>
      claimJson(claim, verdicts.get(claim.id) ?? 'unsourced', sources.get(claim.id) ?? [], verified.get(claim.id)),
    ),
    findings: findings.map((finding) => findingJson(finding, checked, explain)),
    ...(decided.length > 0 && {
      decided: decided.map(({ finding, decision }) => findingJson(finding, checked, explain, decision)),
    }),
  };
}
