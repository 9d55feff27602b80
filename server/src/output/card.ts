/**
 * The hover card: what was read and why, then the sources, then the verdict. At most twelve lines.
 *
 * A card's texts come from drafts and articles. `cardMarkdown` escapes all of it: nothing that
 * somebody wrote into an article may render as a link, a command, an image or markup.
 */
import type { Sighting } from '../archive/archive.ts';
import type { Decision } from '../archive/decisions/decision.ts';
import type { Report, Verdict } from '../checker.ts';
import type { Claim } from '../claims/claim.ts';
import type { LanguageId } from '../language/language.ts';
import type { Finding } from '../rules/finding.ts';
import { parseIsoDay } from '../time/civil.ts';
import { oneLine } from './columns.ts';
import { readClaim } from './readings.ts';
import { distinctSources, type Quote, quoteOf, sayOutlet, sayPublished } from './sources.ts';
import { sayDays, speak } from './speech.ts';

export interface CardSource {
  readonly sighting: Sighting;
  /** "Tin Tức TTXVN · 12/7/2024 · dòng 3". */
  readonly where: string;
  readonly quote: Quote;
}

export interface Card {
  readonly language: LanguageId;
  readonly heading: string;
  /** What the heading was resolved to: "thứ Sáu, 7/10/2016". */
  readonly resolved?: string;
  /** The reading and its reason, findings and their fix. */
  readonly lines: readonly string[];
  readonly verdict: Verdict;
  readonly verdictLine: string;
  /** The surest three at most, one a story. */
  readonly sources: readonly CardSource[];
  /** How many sources there are in all. */
  readonly total: number;
}

const TALLEST = 12;
const SOURCES = 3;
const READING = 4;
const QUOTE = 180;

/** "✓ Lan đã kiểm chứng, 2/3/2026: theo thông cáo". */
export function sayVerified({ by, on, reason }: Decision, language: LanguageId): string {
  const day = parseIsoDay(on.slice(0, 10));
  const values = { by, day: day === undefined ? on : sayDays({ from: day, to: day, grain: 'day' }, language) };
  const verified = speak({ key: by === '' ? 'card.verdict.verified' : 'card.verdict.verifiedBy', values }, language);
  return reason === '' ? verified : `${verified}: ${reason}`;
}

/** A claim that does not fit the draft itself is at odds within it, whatever sources say. */
export function sayVerdict(verdict: Verdict, findings: readonly Finding[], language: LanguageId): string {
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const sourced = loud.some(({ evidence }) => evidence.length > 0);
  const kind = loud.length === 0 ? verdict : sourced ? 'contradicted' : 'contradictedInside';
  return speak({ key: `card.verdict.${kind}`, values: {} }, language);
}

/** "Tin Tức TTXVN · 12/7/2024 · dòng 3". */
export const saySource = (sighting: Sighting, language: LanguageId): string => {
  const { article, line } = sighting;
  const parts = [
    sayOutlet(article, language),
    sayPublished(article, language),
    speak({ key: 'card.source.line', values: { line: String(line) } }, language),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
};

/** The card of a claim of this report. Never throws; a claim the report does not know has no source. */
export function hoverCard(report: Report, claim: Claim, language: LanguageId): Card {
  const { heading, resolved, lines } = readClaim(claim, report, language);
  const findings = report.findings.filter(({ claims }) => claims.includes(claim.id));
  const said = findings.flatMap(({ message, fixes }) => {
    const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
    return [speak(message, language), ...(fix ? [speak(fix.title, language)] : [])];
  });
  const verdict = report.verdicts.get(claim.id) ?? 'unsourced';
  const verified = report.verified.get(claim.id);
  const sightings = distinctSources([
    ...(report.sources.get(claim.id) ?? []),
    ...findings.flatMap(({ evidence }) => evidence),
  ]);
  const sources = sightings.slice(0, SOURCES).map((sighting) => ({
    sighting,
    where: saySource(sighting, language),
    quote: quoteOf(sighting, QUOTE, language),
  }));
  return {
    language,
    heading,
    ...(resolved !== undefined && { resolved }),
    // What does not fit comes before how it was read, when there is not room for both.
    lines: [...lines.slice(0, Math.max(1, READING - said.length)), ...said].slice(0, READING),
    verdict,
    verdictLine: verified ? sayVerified(verified, language) : sayVerdict(verdict, findings, language),
    sources,
    total: sightings.length,
  };
}

/** UTF-16 units that a line of a card holds in VS Code's hover, about. */
const LINE = 95;

/**
 * Sources that there is room for below the reading. A source takes a line for its name and as many as
 * its quotation fills; heading, rules and verdict take four. A card that runs over hides its verdict.
 */
function shownSources(card: Card): readonly CardSource[] {
  let room = TALLEST - 4 - card.lines.length;
  let shown = 0;
  for (const { quote } of card.sources) {
    room -= 1 + Math.ceil((quote.before.length + quote.match.length + quote.after.length) / LINE);
    if (room < 0) break;
    shown++;
  }
  return card.sources.slice(0, shown);
}

const moreSources = ({ total, language }: Card): string =>
  speak({ key: 'card.sources.all', values: { count: { number: total } } }, language);

/**
 * Marks that Markdown may take for its own: those of CommonMark's inlines, of GFM's tables, strikes and bare addresses
 * (after `//`, `www.`, `mailto:`, in e-mail), of VS Code's icons. Editors that show the text as it is written stay legible.
 */
const INLINE = /[\\`*_[\]<>&~|@]|\$(?=\()|(?<=\p{L}):(?=\S)|(?<=www)\./giu;
/** What makes a heading, a list, a quotation, a rule or a table's line of a line that begins with it. */
const OPENING = /^(?:[#+=:-]|\d{1,9}(?=[.)]))/u;

/** Text that renders as itself, in one line: nothing in it is a link, a list, HTML or markup. */
export function escapeMarkdown(text: string): string {
  const line = oneLine(text).replace(INLINE, '\\$&');
  return line.replace(OPENING, (mark) => (/\d/u.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** Escaped text that keeps the spaces at its ends, for the pieces of a quotation. */
function escapePiece(text: string): string {
  const lead = /^\s/.test(text) ? ' ' : '';
  const trail = /\S\s+$/.test(text) ? ' ' : '';
  return lead + escapeMarkdown(text) + trail;
}

/** A quotation with its value in bold; nothing else in it is markup. */
export function markdownQuote({ before, match, after }: Quote): string {
  const bold = match.trim();
  if (bold === '') return `“${escapePiece(before)}${escapePiece(after)}”`;
  const lead = match.slice(0, match.indexOf(bold));
  const trail = match.slice(match.indexOf(bold) + bold.length);
  return `“${escapePiece(before + lead)}**${escapeMarkdown(bold)}**${escapePiece(trail + after)}”`;
}

/** An address that cannot end its own link. */
const linkTarget = (uri: string): string =>
  uri.replace(/[\s\p{Cc}()<>\\]/gu, (char) => (char === '(' ? '%28' : char === ')' ? '%29' : encodeURIComponent(char)));

export interface CardLinks {
  /** Address that opens an article at the sighting's line; undefined where it cannot be opened. */
  open(sighting: Sighting): string | undefined;
  /** Address that lists all sources. */
  readonly all?: string | undefined;
}

/** The card in Markdown, without HTML, at most twelve lines. Its only links are those of `links`. */
export function cardMarkdown(card: Card, links: CardLinks): string {
  const open = escapeMarkdown(speak({ key: 'source.open', values: {} }, card.language));
  const heading = `**${escapeMarkdown(card.heading)}**`;
  const lines = [card.resolved === undefined ? heading : `${heading} → ${escapeMarkdown(card.resolved)}`];
  lines.push(...card.lines.map(escapeMarkdown));
  const shown = shownSources(card);
  if (shown.length > 0) lines.push('***');
  for (const { sighting, where, quote } of shown) {
    const target = links.open(sighting);
    lines.push(escapeMarkdown(where));
    lines.push(
      target === undefined ? markdownQuote(quote) : `${markdownQuote(quote)}   [${open}](${linkTarget(target)})`,
    );
  }
  lines.push('***');
  const verdict = escapeMarkdown(card.verdictLine);
  const all = card.total > shown.length ? escapeMarkdown(moreSources(card)) : undefined;
  const linked = all && links.all !== undefined ? `[${all}](${linkTarget(links.all)})` : all;
  lines.push(linked ? `${verdict}   ·   ${linked}` : verdict);
  // "***" is a rule even right under a paragraph, so no blank lines are needed; two spaces break a line.
  return lines
    .map((line, i) => (line === '***' || lines[i + 1] === '***' || i === lines.length - 1 ? line : `${line}  `))
    .join('\n');
}

/** The card for editors that show plain text. */
export function cardText(card: Card): string {
  const lines = [card.resolved === undefined ? card.heading : `${card.heading} → ${card.resolved}`, ...card.lines];
  const shown = shownSources(card);
  if (shown.length > 0) lines.push('────────');
  for (const { where, quote } of shown) lines.push(where, `“${quote.before}${quote.match}${quote.after}”`);
  lines.push('────────');
  lines.push(card.total > shown.length ? `${card.verdictLine} · ${moreSources(card)}` : card.verdictLine);
  return lines.map(oneLine).join('\n');
}
