/** The sheet as a table for spreadsheets: RFC 4180, UTF-8 with its mark, a claim a line. */
import { oneLine } from '../columns.ts';
import { speak } from '../speech.ts';
import type { FactSheet, SheetEntry, SheetSource } from './sheet.ts';

/** Without it Excel reads letters beyond ASCII wrongly. */
const MARK = '\uFEFF';
/** What makes a spreadsheet compute a cell instead of showing it; wide forms are taken for the same in some of them. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A field: never a formula, and quoted where a comma, a quotation mark or a line break would end it. */
export function field(text: string): string {
  const shown = FORMULA.test(text.trimStart()) ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

const COLUMNS = ['line', 'kind', 'words', 'reading', 'verdict', 'findings', 'sources', 'decision'] as const;

/** Lines end with CR LF; several findings or sources of a claim are lines of one field. */
export function sheetCsv({ entries, language }: FactSheet): string {
  const names = COLUMNS.map((column) => speak({ key: `sheet.column.${column}`, values: {} }, language));
  return MARK + [names, ...entries.map(cells)].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

const cells = ({ line, kindName, words, reading, verdict, findings, sources, decisions }: SheetEntry): string[] => [
  String(line),
  kindName,
  words,
  reading.join(' · '),
  verdict,
  findings.map(({ message, fix }) => (fix === undefined ? message : `${message} → ${fix}`)).join('\n'),
  sources.map(sourceText).join('\n'),
  decisions.join('\n'),
];

const sourceText = ({ where, quote: { before, match, after } }: SheetSource): string =>
  oneLine(`${where}: “${before}${match}${after}”`);
