/** Tables with one article a row: CSV and TSV, their columns named in the first row. */
import { type Parser, parse } from 'csv-parse';
import type { Found, Source } from './importer.ts';
import { LONGEST_ARTICLE, problem } from './rawArticle.ts';
import { readWhole } from './readWhole.ts';
import { fieldKeys, RecordReader } from './records.ts';

/** A table is held in memory whole. */
const LONGEST_TABLE = 128_000_000;
const CHUNK = 1 << 16;
const DELIMITERS = ['\t', ';', ','] as const;

/** The delimiter that stands most often in the first row: Excel writes semicolons where commas are decimal. */
function delimiterOf(text: string): string {
  const first = /^[^\n]{0,10000}/.exec(text)![0];
  const count = (delimiter: string) => first.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly bytes: number };
}

/** The articles of a table in order; each one's line is that on which its row begins. */
export async function* readTable(source: Source): AsyncGenerator<Found> {
  const whole = await readWhole(source, undefined, LONGEST_TABLE);
  if ('problem' in whole) {
    yield whole;
    return;
  }
  const { path, rules } = source;
  const text = whole.text.replace(/\r\n/g, '\n');
  /** By line: what is left of a row that is too long is passed over in pieces. */
  const skipped = new Map<number | undefined, Skipped>();
  const parser = parse({
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ARTICLE,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (!error) return;
      const told = error as Skipped;
      skipped.set(told.lines, told);
    },
  });
  const records = new RecordReader(source);
  let names: readonly string[] | undefined;
  let last = 0;
  let any = false;
  void feed(parser, text);
  for await (const { record, info } of parser as AsyncIterable<Row>) {
    const line = info.lines - record.join('').split('\n').length + 1;
    last = info.lines;
    if (!names) {
      names = record.map((name) => name.trim());
      const keys = fieldKeys(names, rules);
      if (keys.has('title') || keys.has('body') || keys.has('summary')) continue;
      yield { problem: problem(path, 'noColumns', { names: names.join(', ').slice(0, 200) }, line) };
      return;
    }
    if (record.every((cell) => cell.trim() === '')) continue;
    any = true;
    const row = Object.fromEntries(names.map((name, index) => [name, record[index] ?? '']));
    for await (const found of records.read(row, line)) yield { ...found, bytes: info.bytes };
  }
  if (!any && skipped.size === 0) yield { problem: problem(path, 'noText') };
  for (const { code, lines } of skipped.values())
    yield code === 'CSV_QUOTE_NOT_CLOSED'
      ? { problem: problem(path, 'badTable', {}, last + 1) }
      : { problem: problem(path, 'rowTooLong', {}, lines) };
}

/** What the parser says of a row that it passes over. */
interface Skipped {
  readonly code: string;
  readonly lines?: number;
}

/** Hands the text on as fast as it is read. */
async function feed(parser: Parser, text: string): Promise<void> {
  for (let at = 0; at < text.length && !parser.destroyed; at += CHUNK) {
    if (parser.write(text.slice(at, at + CHUNK))) continue;
    await new Promise<void>((resolve) => {
      parser.once('drain', resolve);
      parser.once('close', resolve);
    });
  }
  if (!parser.destroyed) parser.end();
}
