/**
 * A fact sheet: everything that was checked in a draft, in reading order, as plain data. What shows or exports it
 * (page.ts, markdown.ts, csv.ts, claimReview.ts) adds form and no facts.
 *
 * Texts are those of drafts and articles, squeezed to one line and otherwise as they stand: whoever writes them into a
 * language of marks escapes them.
 */
import type { Sighting } from '../../archive/archive.ts';
import type { Decision } from '../../archive/decisions/decision.ts';
import type { Report } from '../../checker.ts';
import type { Claim, Span } from '../../claims/claim.ts';
import type { LanguageId } from '../../language/language.ts';
import type { Finding, Severity } from '../../rules/finding.ts';
import { fingerprintOf } from '../../rules/fingerprint.ts';
import { parseIsoDay } from '../../time/civil.ts';
import { sayAnchor } from '../anchorReason.ts';
import { saySource, sayVerdict, sayVerified } from '../card.ts';
import { oneLine } from '../columns.ts';
import { readClaim } from '../readings.ts';
import { distinctSources, type Quote, quoteOf } from '../sources.ts';
import { sayDays, speak } from '../speech.ts';
import { countedClaims, type Standing, standingIn } from '../standing.ts';
import type { Checked } from '../subject.ts';
import { countReport, saySummary } from '../summary.ts';
import { type DatedDraft, datesOf } from './dates.ts';
import type { SheetKind } from './kinds.ts';
import { type OfficeHistory, officesOf } from './offices.ts';

export interface SheetFinding {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** What would mend it: "Sửa thành 7/12". */
  readonly fix?: string;
}

export interface SheetSource {
  /** "Tin Tức TTXVN · 12/7/2024 · dòng 3". */
  readonly where: string;
  readonly quote: Quote;
  readonly sighting: Sighting;
}

export interface SheetEntry {
  /** The same for the same words in the same sentence, from one version of the draft to the next; letters and digits. */
  readonly id: string;
  readonly kind: SheetKind;
  /** The kind in words: "ngày". */
  readonly kindName: string;
  /** UTF-16 offsets into the draft. */
  readonly span: Span;
  /** 1-based. */
  readonly line: number;
  /** The draft's words. */
  readonly words: string;
  /** What they were read as, and why; nothing where that would repeat them. */
  readonly reading: readonly string[];
  readonly standing: Standing;
  /** The standing in words: "≠ Vênh với nguồn". */
  readonly verdict: string;
  readonly findings: readonly SheetFinding[];
  /** The surest three at most, one a story. */
  readonly sources: readonly SheetSource[];
  /** How many there are in all. */
  readonly total: number;
  /** Decisions on its findings, in words. */
  readonly decisions: readonly string[];
}

export interface FactSheet {
  readonly language: LanguageId;
  /** The draft's language. */
  readonly draftLanguage: LanguageId;
  /** The draft's headline, else its file's name. */
  readonly title: string;
  /** As the draft gives it: "By Lan Anh". */
  readonly byline: string | undefined;
  readonly anchor: string;
  readonly summary: string;
  /** In reading order. */
  readonly entries: readonly SheetEntry[];
  /** Undefined where no day is known from which the draft speaks. */
  readonly dates: DatedDraft | undefined;
  readonly offices: readonly OfficeHistory[];
}

const SOURCES = 3;
const QUOTE = 240;

const isLoud = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

/** The sheet of a checked draft. `name` stands for a draft without a headline. Never throws. */
export function factSheet({ report, language }: Pick<Checked, 'report' | 'language'>, name: string): FactSheet {
  const { draft } = report.reading;
  const zone = (wanted: string) => {
    const block = draft.blocks.find((block) => block.zone === wanted && block.repeats === undefined);
    return block && (oneLine(draft.source.slice(block.start, block.end)) || undefined);
  };
  return {
    language,
    draftLanguage: report.reading.language,
    title: zone('headline') ?? oneLine(name),
    byline: zone('byline'),
    anchor: sayAnchor(report.reading, language),
    summary: saySummary(countReport(report), language),
    entries: entriesOf(report, language),
    dates: datesOf(report, language),
    offices: officesOf(report, language),
  };
}

/** One entry a claim that is counted; and one for the words of each finding that is of no such claim. */
function entriesOf(report: Report, language: LanguageId): SheetEntry[] {
  const claims = countedClaims(report);
  const known = new Set(claims.map(({ id }) => id));
  const told = report.findings.filter(({ severity }) => severity !== 'hint');
  const standing = standingIn(report);
  const entries = [
    ...claims.map((claim) => {
      const isOwn = ({ claims: [principal] }: Finding) => principal === claim.id;
      const decided = report.decided.filter(({ finding }) => isOwn(finding));
      return claimEntry(claim, standing(claim), told.filter(isOwn), decided, report, language);
    }),
    ...told
      .filter(({ claims: [principal] }) => principal === undefined || !known.has(principal))
      .map((finding) => textEntry(finding, report, language)),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return withOwnIds(entries);
}

/** Two entries with the same fingerprint are told apart by their order. */
function withOwnIds(entries: readonly SheetEntry[]): SheetEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.id) ?? 0) + 1;
    seen.set(entry.id, count);
    return count === 1 ? entry : { ...entry, id: `${entry.id}-${count}` };
  });
}

function claimEntry(
  claim: Claim,
  standing: Standing,
  findings: readonly Finding[],
  decided: Report['decided'],
  report: Report,
  language: LanguageId,
): SheetEntry {
  const verdict = report.verdicts.get(claim.id) ?? 'unsourced';
  const verified = report.verified.get(claim.id);
  const sightings = [...(report.sources.get(claim.id) ?? []), ...findings.flatMap(({ evidence }) => evidence)];
  return {
    ...placed(claim, claim.kind, report, language),
    reading: readingOf(claim, report, language),
    standing,
    verdict: verified ? sayVerified(verified, language) : sayVerdict(verdict, findings, language),
    ...saidOf(findings, sightings, language),
    decisions: decided
      .filter(({ decision }) => decision !== verified)
      .map(({ finding, decision }) => sayDecision(decision, finding, language)),
  };
}

const textEntry = (finding: Finding, report: Report, language: LanguageId): SheetEntry => ({
  ...placed(finding, 'text', report, language),
  reading: [],
  standing: isLoud(finding) ? 'contradicted' : 'unsourced',
  verdict: speak({ key: `sheet.text.${isLoud(finding) ? 'loud' : 'quiet'}`, values: {} }, language),
  ...saidOf([finding], finding.evidence, language),
  decisions: [],
});

function placed({ start, end }: Span, kind: SheetKind, { reading: { draft } }: Report, language: LanguageId) {
  return {
    id: `c${fingerprintOf(draft, { start, end }, kind)}`,
    kind,
    kindName: sayKind(kind, language),
    span: { start, end },
    line: draft.lines.lineOf(start) + 1,
    words: oneLine(draft.source.slice(start, end)),
  };
}

function saidOf(findings: readonly Finding[], sightings: readonly Sighting[], language: LanguageId) {
  const distinct = distinctSources(sightings);
  return {
    findings: findings.map(({ severity, code, message, fixes }) => {
      const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
      const said = { severity, code, message: oneLine(speak(message, language)) };
      return fix ? { ...said, fix: oneLine(speak(fix.title, language)) } : said;
    }),
    sources: distinct.slice(0, SOURCES).map((sighting) => ({
      where: oneLine(saySource(sighting, language)),
      quote: quoteOf(sighting, QUOTE, language),
      sighting,
    })),
    total: distinct.length,
  };
}

/** The lines of a claim's reading that say more than its words do; the day of the report is said once for the sheet. */
function readingOf(claim: Claim, report: Report, language: LanguageId): string[] {
  const { heading, resolved, lines } = readClaim(claim, report, language);
  const bare = (text: string) => text.replaceAll(' · ', ' ').toLowerCase();
  const words = bare(oneLine(claim.text));
  const anchor = oneLine(sayAnchor(report.reading, language));
  return [resolved ?? heading, ...lines]
    .map(oneLine)
    .filter((line, i, all) => line !== anchor && !words.includes(bare(line)) && all.indexOf(line) === i);
}

/** A decision that settled a finding: "Lan bỏ qua date/tense, 2/3/2026: đã hỏi lại tác giả". */
function sayDecision({ by, on, reason, verdict }: Decision, { code }: Finding, language: LanguageId): string {
  const day = parseIsoDay(on.slice(0, 10));
  const when = day === undefined ? on : sayDays({ from: day, to: day, grain: 'day' }, language);
  const key = `sheet.decided.${verdict === 'verified' ? 'verified' : 'ignored'}${by === '' ? '' : 'By'}`;
  const said = speak({ key, values: { by, code, day: when } }, language);
  return oneLine(reason === '' ? said : `${said}: ${reason}`);
}

export const sayKind = (kind: SheetKind, language: LanguageId): string =>
  speak({ key: `sheet.kind.${kind}`, values: {} }, language);
