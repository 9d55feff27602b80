/** One printer a format: what it prints first, for each draft, and at the end. Most formats stream. */
import type { LanguageId } from '../language/language.ts';
import { githubReport } from './github.ts';
import { htmlPage } from './html.ts';
import { reportJson } from './json.ts';
import { sarifLog } from './sarif.ts';
import type { Checked } from './subject.ts';
import type { Counts } from './summary.ts';
import { type TextStyle, textReport, textSummary } from './text.ts';

export type Format = 'text' | 'json' | 'jsonl' | 'sarif' | 'html' | 'github';

export const FORMATS: readonly Format[] = ['text', 'json', 'jsonl', 'sarif', 'html', 'github'];

export interface Printer {
  begin(): string;
  report(checked: Checked): string;
  /** `language` is that of what belongs to no draft: the closing line, the page's title. */
  end(counts: Counts, language: LanguageId): string;
}

export interface PrinterStyle extends TextStyle {
  /** Dateline's own version, for formats that name the tool. */
  readonly version: string;
}

/** One JSON document `{"schema":1,"reports":[…]}` with a report a line, written as the reports come. */
export function jsonDocument<T>(json: (item: T) => object): { begin(): string; item(item: T): string; end(): string } {
  let first = true;
  return {
    begin: () => '{"schema":1,"reports":[',
    item: (item) => {
      const separator = first ? '\n' : ',\n';
      first = false;
      return separator + JSON.stringify(json(item));
    },
    end: () => '\n]}\n',
  };
}

/** Formats that are one document gather all drafts before they print. */
function gathering(print: (checked: readonly Checked[], language: LanguageId) => string): Printer {
  const gathered: Checked[] = [];
  return {
    begin: () => '',
    report: (checked) => {
      gathered.push(checked);
      return '';
    },
    end: (_, language) => print(gathered, language),
  };
}

export function printerFor(format: Format, style: PrinterStyle): Printer {
  switch (format) {
    case 'text':
      return {
        begin: () => '',
        report: (checked) => textReport(checked, style),
        end: (counts, language) => (counts.drafts === 0 ? '' : textSummary(counts, language, style)),
      };
    case 'json': {
      const document = jsonDocument((checked: Checked) => reportJson(checked, style.explain));
      return { begin: document.begin, report: document.item, end: document.end };
    }
    case 'jsonl':
      return {
        begin: () => '',
        report: (checked) => `${JSON.stringify(reportJson(checked, style.explain))}\n`,
        end: () => '',
      };
    case 'github':
      return { begin: () => '', report: githubReport, end: () => '' };
    case 'sarif':
      return gathering((checked) => `${JSON.stringify(sarifLog(checked, style.version), null, 2)}\n`);
    case 'html':
      return gathering(htmlPage);
  }
}
