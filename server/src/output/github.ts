/** Findings as GitHub's workflow commands, which become annotations on a pull request. */
import type { Severity } from '../rules/finding.ts';
import { distinctSources, quoteOf, sayWhere } from './sources.ts';
import { speak } from './speech.ts';
import type { Checked } from './subject.ts';

const COMMAND: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

const QUOTE = 200;

/** One command a finding, each on its line. A record of a .jsonl file is annotated at the record's line. */
export function githubReport({ subject, report, language }: Checked): string {
  const { lines } = report.reading.draft;
  return report.findings
    .map((finding) => {
      const from = lines.positionOf(finding.start);
      const to = lines.positionOf(finding.end);
      const place: Record<string, string | number> = { file: subject.path ?? subject.url ?? subject.id ?? '-' };
      if (subject.line !== undefined) place.line = subject.line;
      else {
        place.line = from.line + 1;
        place.endLine = to.line + 1;
        // GitHub refuses columns on findings that run over a line's end.
        if (from.line === to.line) {
          place.col = from.column + 1;
          place.endColumn = to.column;
        }
      }
      place.title = finding.code;
      const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      const sources = distinctSources(finding.evidence).map((sighting) => {
        const { before, match, after } = quoteOf(sighting, QUOTE, language);
        return `${sayWhere(sighting, language)}: “${before}${match}${after}”`;
      });
      const message = [speak(finding.message, language), ...sources].join('\n');
      return `::${COMMAND[finding.severity]} ${properties.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}
