/**
 * Terms of office from tables (CSV, JSON lines): who held which post, from when to when. Columns are known by the names
 * that such tables usually give them; what a table does not say (whose office, which role) the caller may say for all.
 */
import { parse } from 'csv-parse/sync';
import { isoDay } from '../time/civil.ts';
import { decode } from './importers/encoding.ts';
import { metadataDay } from './importers/metadataDay.ts';
import { type ImportProblem, problem } from './importers/rawArticle.ts';
import { STATES } from './stateCodes.ts';

export interface OfficeTerm {
  /** Without other names behind a comma. */
  readonly person: string;
  /** As written, without remarks in brackets: with the organisation in it where no column of its own says it. */
  readonly role: string;
  readonly organisation?: string;
  /** ISO 3166 alpha-2, where the table names the state by a code. */
  readonly country?: string;
  /** "2014-10-01", "2014-10" or "2014". */
  readonly from?: string;
  /** The same; undefined when the table does not say; "now" when it lasts. */
  readonly to?: string;
  /** 1-based, in the table's file. */
  readonly line: number;
}

/** What a column may be called, folded to small letters without marks. */
const COLUMNS = {
  person: ['person', 'name', 'leader', 'holder', 'nguoi', 'ho ten', 'ho va ten', 'ten'],
  role: ['role', 'position', 'title', 'office', 'post', 'chuc vu', 'chuc danh'],
  organisation: ['organisation', 'organization', 'country', 'state', 'to chuc', 'co quan', 'nuoc'],
  stateCode: ['stateabb'],
  countryCode: ['country_code', 'countrycode', 'iso', 'iso2'],
  from: ['from', 'start', 'startdate', 'start_date', 'begin', 'tu', 'tu ngay', 'bat dau'],
  to: ['to', 'end', 'enddate', 'end_date', 'until', 'den', 'den ngay', 'ket thuc'],
  fromDay: ['sdate', 'sday'],
  fromMonth: ['smonth'],
  fromYear: ['syear'],
  toDay: ['edate', 'eday'],
  toMonth: ['emonth'],
  toYear: ['eyear'],
} as const;
type Column = keyof typeof COLUMNS;

const STILL = /^(?:nay|hiện nay|đến nay|now|present|incumbent|-|–|~)$/iu;
/** What stands behind a name in full is another name of the same person: "Trần Văn Khê, Ba Khê". */
const OTHER_NAMES = /^([^\s,]+(?:\s+[^\s,]+)+)\s*,.*$/su;
/** Remarks: "(Phụ trách Pháp luật)", "(lần 2)". */
const REMARKS = /(?<![\s,])[\s,]*\([^()]*\)/gu;

interface Row {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** What the caller says of a whole table. */
export interface Given {
  readonly role?: string | undefined;
  readonly organisation?: string | undefined;
  /** The table's encoding, where it is not UTF-8. */
  readonly encoding?: string | undefined;
}

/** What stands where bytes are none of the encoding's. */
const BROKEN = '\uFFFD';

/**
 * Reads a table of terms. Never throws: a row that says too little, or whose letters are broken, is a problem with its
 * line, the others count.
 */
export function readOfficeTerms(
  file: string,
  bytes: Uint8Array,
  given: Given = {},
): { readonly terms: OfficeTerm[]; readonly problems: ImportProblem[] } {
  const terms: OfficeTerm[] = [];
  const problems: ImportProblem[] = [];
  const decoded = decode(bytes, { told: given.encoding });
  if ('fault' in decoded && (decoded.fault === 'notText' || decoded.encoding !== undefined))
    return { terms, problems: [problem(file, `terms.${decoded.fault}`, { encoding: decoded.encoding ?? '' })] };
  // A stray byte in a remark costs nobody his term of office.
  const text = 'text' in decoded ? decoded.text : new TextDecoder().decode(bytes);
  for (const { line, values } of rowsOf(file, text, problems)) {
    const said = (column: Column): string | undefined => {
      for (const name of COLUMNS[column]) {
        const value = values.get(name);
        if (value) return value;
      }
      return undefined;
    };
    const person = said('person');
    const role = (given.role ?? said('role'))?.replace(REMARKS, '').trim();
    if (!person || !role) {
      problems.push(problem(file, person ? 'terms.noRole' : 'terms.noPerson', {}, line));
      continue;
    }
    const organisation = given.organisation ?? said('organisation');
    if ([person, role, organisation].some((word) => word?.includes(BROKEN))) {
      problems.push(problem(file, 'terms.badEncoding', { encoding: 'UTF-8' }, line));
      continue;
    }
    const state = said('stateCode');
    const code = state ?? said('countryCode');
    const country = state !== undefined ? STATES[state] : /^[A-Z]{2}$/.test(code ?? '') ? code : undefined;
    if (code !== undefined && country === undefined && organisation === undefined) {
      problems.push(problem(file, 'terms.unknownState', { text: code }, line));
      continue;
    }
    const start = said('from');
    const end = said('to');
    const from = start === undefined ? parted(said('fromYear'), said('fromMonth'), said('fromDay')) : dated(start);
    const to = end === undefined ? parted(said('toYear'), said('toMonth'), said('toDay')) : dated(end);
    if (start !== undefined && from === undefined) problems.push(problem(file, 'terms.badDate', { text: start }, line));
    if (end !== undefined && to === undefined) problems.push(problem(file, 'terms.badDate', { text: end }, line));
    terms.push({
      person: person.replace(OTHER_NAMES, '$1').replace(/\s+/gu, ' '),
      role,
      line,
      ...(organisation !== undefined && { organisation }),
      ...(country !== undefined && { country }),
      ...(from !== undefined && from !== 'now' && { from }),
      ...(to !== undefined && { to }),
    });
  }
  return { terms, problems };
}

/** A day, month or year as the facts file writes it. */
function dated(text: string): string | undefined {
  const written = text.trim();
  if (STILL.test(written)) return 'now';
  if (/^\d{4}(?:-(?:0?[1-9]|1[0-2]))?$/.test(written)) return written;
  const month = /^(0?[1-9]|1[0-2])[/.-](\d{4})$/.exec(written);
  if (month) return `${month[2]}-${month[1]!.padStart(2, '0')}`;
  const day = metadataDay(written);
  return day === undefined ? undefined : isoDay(day);
}

/** A date of which each part has a column. */
function parted(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
  if (month === undefined || !/^\d{1,2}$/.test(month)) return year;
  const both = `${year}-${month.padStart(2, '0')}`;
  const whole = day === undefined ? undefined : metadataDay(`${both}-${day.padStart(2, '0')}`);
  return whole === undefined ? both : isoDay(whole);
}

const columnName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .trim();

const rowOf = (line: number, pairs: Iterable<readonly [string, unknown]>): Row => ({
  line,
  values: new Map(
    [...pairs].flatMap(([name, value]) => {
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
      return text === '' ? [] : [[columnName(name), text] as const];
    }),
  ),
});

function* rowsOf(file: string, text: string, problems: ImportProblem[]): Generator<Row> {
  if (/^\s*\{/.test(text)) yield* jsonRows(file, text, problems);
  else yield* tableRows(file, text, problems);
}

function* jsonRows(file: string, text: string, problems: ImportProblem[]): Generator<Row> {
  let line = 0;
  for (const written of text.split('\n')) {
    line++;
    if (written.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(written);
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        yield rowOf(line, Object.entries(value));
      else problems.push(problem(file, 'notRecord', {}, line));
    } catch {
      problems.push(problem(file, 'badJson', {}, line));
    }
  }
}

function* tableRows(file: string, text: string, problems: ImportProblem[]): Generator<Row> {
  const head = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = ['\t', ';', ','].find((mark) => head.includes(mark)) ?? ',';
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true };
    rows = parse(text, options) as unknown as typeof rows;
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : undefined;
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(problem(file, 'terms.badTable', { reason }, line));
    return;
  }
  const names = rows[0]?.record ?? [];
  for (const { record, info } of rows.slice(1))
    yield rowOf(
      info.lines,
      names.map((name, i) => [name, record[i] ?? ''] as const),
    );
}
