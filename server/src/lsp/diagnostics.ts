/** Findings as LSP diagnostics: with the rule's section, the other place in the draft, and the source at its line. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { distinctSources } from '../output/sources.ts';
import type { Finding, RuleCode, Severity } from '../rules/finding.ts';
import { articlePlace, type Shows } from './links.ts';
import { rangeOf } from './positions.ts';
import type { DiagnosticData } from './protocol.ts';
import type { Checked } from './session/documents.ts';
import type { Voice } from './voice.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Sources named under one diagnostic at most; the hover card has the rest. */
const SOURCES = 3;

export interface DiagnosticStyle extends Shows {
  readonly voice: Voice;
  /** Link to a rule's section, or undefined where the rules' page is not at hand. */
  readonly ruleLink: (code: RuleCode) => string | undefined;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
}

export function diagnosticsOf(
  { document }: Checked,
  findings: readonly Finding[],
  style: DiagnosticStyle,
): Diagnostic[] {
  return findings.map((finding) => diagnosticOf(document, finding, style));
}

export function diagnosticOf(document: TextDocument, finding: Finding, style: DiagnosticStyle): Diagnostic {
  const { voice } = style;
  const href = style.codeDescription ? style.ruleLink(finding.code) : undefined;
  const related = style.relatedInformation ? relatedOf(document, finding, style) : [];
  const data: DiagnosticData = {
    version: 1,
    code: finding.code,
    fixes: finding.fixes.map((fix) => ({
      title: voice.speak(fix.title),
      ...(fix.preferred ? { preferred: true as const } : {}),
      edits: fix.edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText })),
    })),
  };
  return {
    range: rangeOf(document, finding),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: 'Dateline',
    message: voice.speak(finding.message),
    ...(finding.code === 'text/doubled-word' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data,
  };
}

function relatedOf(
  document: TextDocument,
  finding: Finding,
  style: DiagnosticStyle,
): NonNullable<Diagnostic['relatedInformation']> {
  const { voice } = style;
  const places = finding.related.map((related) => ({
    location: { uri: document.uri, range: rangeOf(document, related) },
    message: voice.speak(related.message),
  }));
  for (const sighting of distinctSources(finding.evidence).slice(0, SOURCES)) {
    const place = articlePlace(sighting, style);
    if (!place) continue;
    const start = { line: place.line, character: 0 };
    places.push({ location: { uri: place.uri, range: { start, end: start } }, message: voice.source(sighting) });
  }
  return places;
}
