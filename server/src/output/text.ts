/** A report as a compiler prints one: the place, the line with a caret under it, the source, the fix. */
import { createColors } from 'picocolors';
import type { Score, Term } from '../archive/score.ts';
import type { LanguageId } from '../language/language.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { excerpt, oneLine, printable } from './columns.ts';
import { distinctSources, type Quote, quoteOf, sayWhere } from './sources.ts';
import { speak } from './speech.ts';
import { type Checked, nameOf } from './subject.ts';
import { type Counts, saySummary } from './summary.ts';

export interface TextStyle {
  readonly colour: boolean;
  /** Print with each finding how it came to be told: every feature of its score. */
  readonly explain?: boolean;
  /** Columns that a line of the draft may take. */
  readonly width?: number;
}

const WIDTH = 100;
const NARROWEST = 40;
const QUOTE = 160;
const SOURCES = 3;

type Paint = ReturnType<typeof createColors>;
const severityPaint = (paint: Paint, severity: Severity) =>
  ({ error: paint.red, warning: paint.yellow, info: paint.blue, hint: paint.gray })[severity];

const label = (key: string, language: LanguageId) => speak({ key, values: {} }, language);

/** Spaces at the ends of a quotation's pieces are the ones between its words, and stay. */
const quoteText = ({ before, match, after }: Quote, paint: Paint) =>
  `“${printable(before)}${paint.bold(printable(match))}${printable(after)}”`;

function findingText(
  finding: Finding,
  { subject, report, language }: Checked,
  paint: Paint,
  { width = WIDTH, explain = false }: TextStyle,
): string {
  const { lines } = report.reading.draft;
  const { line, column } = lines.positionOf(finding.start);
  const colour = severityPaint(paint, finding.severity);
  const place = paint.bold(`${oneLine(nameOf(subject))}:${line + 1}:${column + 1}:`);
  const message = oneLine(speak(finding.message, language));
  const out = [`${place} ${colour(finding.severity)} ${paint.bold(finding.code)}: ${message}`];
  const gutter = String(line + 1);
  const shown = excerpt(lines.textOf(line), column, column + finding.end - finding.start, Math.max(NARROWEST, width));
  const blank = ' '.repeat(gutter.length);
  out.push(`  ${paint.dim(`${gutter} |`)} ${shown.text}`);
  out.push(`  ${paint.dim(`${blank} |`)} ${' '.repeat(shown.before)}${colour('^'.repeat(shown.marked))}`);
  const note = (name: string, text: string) => out.push(`     ${paint.cyan(`${label(name, language)}:`)} ${text}`);
  for (const related of finding.related) {
    const values = {
      line: String(lines.lineOf(related.start) + 1),
      message: oneLine(speak(related.message, language)),
    };
    note('related.label', speak({ key: 'related.line', values }, language));
  }
  const sources = distinctSources(finding.evidence);
  for (const sighting of sources.slice(0, SOURCES)) {
    note(
      'source.label',
      `${oneLine(sayWhere(sighting, language))}: ${quoteText(quoteOf(sighting, QUOTE, language), paint)}`,
    );
  }
  if (sources.length > SOURCES)
    out.push(
      `     ${speak({ key: 'source.more', values: { count: { number: sources.length - SOURCES } } }, language)}`,
    );
  for (const fix of finding.fixes) note('fix.label', paint.green(oneLine(speak(fix.title, language))));
  if (explain && finding.score) for (const line of scoreLines(finding.score, language)) out.push(`     ${line}`);
  return `${out.join('\n')}\n`;
}

/** A score in full: the sum, then its terms, the weightiest first; names of features are those of the source. */
function scoreLines({ terms, even, sum, least }: Score, language: LanguageId): string[] {
  const two = (value: number) => String(Number(value.toFixed(2)));
  const weighty = ({ value, weight = 1 }: Term) => Math.abs(value * weight);
  const said = terms
    .filter((term) => weighty(term) > 0)
    .sort((a, b) => weighty(b) - weighty(a))
    .map(({ feature, value, weight }) =>
      weight === undefined
        ? `${feature} ${two(value)}`
        : `${feature} ${two(value)} × ${two(weight)} = ${two(value * weight)}`,
    );
  if (sum === undefined || even === undefined || least === undefined)
    return [`${label('score.label', language)}: ${said.join('; ')}`];
  const values = { sum: two(sum), least: two(least) };
  const head = `${label('score.label', language)}: ${speak({ key: 'score.sum', values }, language)}`;
  return [head, ...said.map((term) => `  ${term}`), ...(even === 0 ? [] : [`  even ${two(even)}`])];
}

/** The findings of one draft, each ending in a line break; nothing when there is none. */
export function textReport(checked: Checked, style: TextStyle): string {
  const paint = createColors(style.colour);
  return checked.report.findings.map((finding) => `${findingText(finding, checked, paint, style)}\n`).join('');
}

/** The closing line, green when nothing is left to look at. */
export function textSummary(counts: Counts, language: LanguageId, style: TextStyle): string {
  const paint = createColors(style.colour);
  const sentence = saySummary(counts, language);
  return `${counts.findings === 0 ? paint.green(sentence) : paint.bold(sentence)}\n`;
}
