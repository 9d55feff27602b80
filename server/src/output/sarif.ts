/** SARIF 2.1.0: what code-review tools read. Offsets are UTF-16 code units, as everywhere. */
import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { Sighting } from '../archive/archive.ts';
import type { Decision } from '../archive/decisions/decision.ts';
import type { Span } from '../claims/claim.ts';
import type { Finding, RuleCode, Severity } from '../rules/finding.ts';
import { fingerprintOf } from '../rules/fingerprint.ts';
import type { Lines } from '../text/lines.ts';
import { rulePage } from './rulePage.ts';
import { distinctSources, sayWhere } from './sources.ts';
import { speak } from './speech.ts';
import type { Checked, Subject } from './subject.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVEL: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** A file's name as a relative or absolute URI; what stands between the slashes is percent-encoded. */
export function uriOf(path: string): string {
  const slashed = path.replace(/\\/g, '/');
  const encoded = slashed.split('/').map(encodePart).join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${slashed.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}

/** Lone surrogates, which an id may hold, have no percent encoding; the replacement character has. */
const encodePart = (part: string) => encodeURIComponent(Buffer.from(part).toString());

function subjectUri(subject: Subject): string {
  if (subject.path === undefined) return subject.url ?? `draft:${encodePart(String(subject.id ?? ''))}`;
  const file = subject.path === '-' ? 'stdin' : uriOf(subject.path);
  return subject.line === undefined ? file : `${file}#${encodePart(String(subject.id ?? subject.line))}`;
}

function regionOf(lines: Lines, { start, end }: Span): Region {
  const first = lines.positionOf(start);
  const last = lines.positionOf(end);
  return {
    startLine: first.line + 1,
    startColumn: first.column + 1,
    endLine: last.line + 1,
    endColumn: last.column + 1,
    charOffset: start,
    charLength: end - start,
  };
}

/** An archived article at its line; an article that is only an id has no place to point to. */
function sourcePlace({ article, line }: Sighting): PhysicalLocation | undefined {
  const uri = article.path !== undefined ? uriOf(article.path) : article.url;
  return uri === undefined ? undefined : { artifactLocation: { uri }, region: { startLine: Math.max(1, line) } };
}

function resultOf(
  finding: Finding,
  { subject, report, language }: Checked,
  rules: Map<RuleCode, number>,
  decision?: Decision,
): Result {
  const { lines, source } = report.reading.draft;
  const artifactLocation = { uri: subjectUri(subject) };
  const place = (span: Span): PhysicalLocation => ({ artifactLocation, region: regionOf(lines, span) });
  const said = finding.related.map((related) => ({
    physicalLocation: place(related),
    message: { text: speak(related.message, language) },
  }));
  const sources = distinctSources(finding.evidence).map((sighting) => {
    const physicalLocation = sourcePlace(sighting);
    return {
      ...(physicalLocation && { physicalLocation }),
      message: { text: `${sayWhere(sighting, language)}: “${sighting.quote}”` },
    };
  });
  const relatedLocations = [...said, ...sources].map((location, index) => ({ id: index + 1, ...location }));
  const fixes = finding.fixes.map((fix) => ({
    description: { text: speak(fix.title, language) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: fix.edits.map((edit) => ({
          deletedRegion: regionOf(lines, edit),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
  }));
  if (!rules.has(finding.code)) rules.set(finding.code, rules.size);
  return {
    ruleId: finding.code,
    ruleIndex: rules.get(finding.code)!,
    level: LEVEL[finding.severity],
    message: { text: speak(finding.message, language) },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { ...regionOf(lines, finding), snippet: { text: source.slice(finding.start, finding.end) } },
        },
      },
    ],
    ...(relatedLocations.length > 0 && { relatedLocations }),
    ...(fixes.length > 0 && { fixes }),
    rank: Math.round(finding.confidence * 100),
    partialFingerprints: { 'dateline/v1': fingerprintOf(report.reading.draft, finding, finding.code) },
    ...(decision && { suppressions: [suppressionOf(decision)] }),
  };
}

/** What an editor has decided stands in a file beside the draft, not in it. */
function suppressionOf({ verdict, reason, by, on }: Decision): Suppression {
  const justification = [reason, [verdict, by, on].filter((part) => part !== '').join(', ')]
    .filter((part) => part !== '')
    .join(' — ');
  return { kind: 'external', status: 'accepted', justification };
}

/** One run over all drafts. Rules are those that found something, in the order they first did. */
export function sarifLog(checked: readonly Checked[], version: string): Log {
  const rules = new Map<RuleCode, number>();
  const results = checked.flatMap((one) => [
    ...one.report.findings.map((finding) => resultOf(finding, one, rules)),
    ...one.report.decided.map(({ finding, decision }) => resultOf(finding, one, rules, decision)),
  ]);
  const descriptors: ReportingDescriptor[] = [...rules.keys()].map((code) => ({ id: code, helpUri: rulePage(code) }));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Dateline', version, rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}
