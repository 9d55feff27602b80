/**
 * One more entry in a facts file: an edit that puts it where its section ends and leaves all else as it stands, words,
 * order, comments and line ends.
 */
import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { fold } from '../text/words.ts';

export type FactEntry =
  | { readonly section: 'people' | 'organisations'; readonly name: string }
  | { readonly section: 'places'; readonly name: string; readonly country?: string }
  | { readonly section: 'offices'; readonly role: string; readonly organisation?: string; readonly person: string }
  | {
      readonly section: 'events';
      readonly name: string;
      readonly organiser?: string;
      readonly ordinal?: number;
      readonly year?: number;
      /** ISO days. */
      readonly from?: string;
      readonly to?: string;
      readonly place?: string;
      readonly country?: string;
    };

/** UTF-16 offsets into the file's text, and what stands there instead. */
export interface FactsEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The edit that adds an entry to the text of a facts file ('' for none yet). Undefined when the entry stands there
 * already, and when the text is no YAML or its section no list: nothing is lost by it.
 */
export function addingEntry(source: string, entry: FactEntry): FactsEdit | undefined {
  const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const root = document.contents;
  const closed = source === '' || source.endsWith('\n') ? '' : eol;
  const section = (indent: string) => `${entry.section}:${eol}${entryLines(entry, indent).join(eol)}${eol}`;
  if (root === null) {
    const gap = source.trim() === '' ? '' : eol;
    return { start: source.length, end: source.length, newText: `${closed}${gap}${section('  ')}` };
  }
  if (!isMap(root)) return undefined;
  const pair = root.items.find(({ key }) => String(key) === entry.section);
  if (!pair) {
    if (root.flow) return rewritten(source, entry, undefined);
    return { start: source.length, end: source.length, newText: `${closed}${eol}${section('  ')}` };
  }
  const list = pair.value;
  if (list === null || (isScalar(list) && (list.value === null || list.value === ''))) {
    const at = lineEnd(source, isNode(pair.key) ? (pair.key.range?.[1] ?? 0) : 0);
    return { start: at, end: at, newText: `${eol}${entryLines(entry, '  ').join(eol)}` };
  }
  if (!isSeq(list)) return undefined;
  if (list.items.some((item) => isMap(item) && isKnown(item, entry))) return undefined;
  const office = entry.section === 'offices' ? officeIn(list, entry) : undefined;
  if (list.flow || office?.flow) return rewritten(source, entry, office);
  return office
    ? after(source, office, [`- person: ${scalar((entry as { person: string }).person)}`], eol)
    : after(source, list, entryLines(entry, ''), eol);
}

/** Behind the last item of a list that is written line by line, indented as the others are. */
function after(source: string, list: YAMLSeq, lines: readonly string[], eol: string): FactsEdit | undefined {
  const start = list.range?.[0];
  const last = lastScalar(list);
  if (start === undefined || last === undefined || source.charAt(start) !== '-') return undefined;
  const indent = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return undefined;
  const at = lineEnd(source, last);
  return { start: at, end: at, newText: lines.map((line) => `${eol}${indent}${line}`).join('') };
}

/** A list in brackets: the file is written anew, with its comments. */
function rewritten(source: string, entry: FactEntry, holders: YAMLSeq | undefined): FactsEdit | undefined {
  const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent' });
  const root = document.contents as YAMLMap;
  const value = parseDocument(entryLines(entry, '').join('\n'), { schema: 'failsafe' }).toJS() as unknown[];
  const list = root.get(entry.section, true);
  if (holders && entry.section === 'offices' && isSeq(list))
    officeIn(list, entry)?.add(document.createNode({ person: entry.person }));
  else if (isSeq(list)) list.add(document.createNode(value[0]));
  else root.set(entry.section, document.createNode(value));
  return { start: 0, end: source.length, newText: document.toString({ lineWidth: 0 }) };
}

/** End of the line on which an offset lies, its line break excluded. */
function lineEnd(source: string, offset: number): number {
  const at = source.indexOf('\n', offset);
  if (at < 0) return source.length;
  return source.charAt(at - 1) === '\r' ? at - 1 : at;
}

/** Where the last value in a node ends. */
function lastScalar(node: unknown): number | undefined {
  if (isSeq(node)) return lastScalar(node.items.at(-1));
  if (isMap(node)) {
    const pair = node.items.at(-1) as Pair | undefined;
    return pair && (lastScalar(pair.value) ?? lastScalar(pair.key));
  }
  return isNode(node) && node.range ? node.range[1] : undefined;
}

const textOf = (map: YAMLMap, key: string): string => {
  const value = map.get(key, true);
  return isScalar(value) && value.value != null ? String(value.value).trim() : '';
};

const same = (a: string, b: string | undefined) => fold(a) === fold(b ?? '');

/** The holders of an office that stands in the list. */
function officeIn(list: YAMLSeq, entry: Extract<FactEntry, { section: 'offices' }>): YAMLSeq | undefined {
  const office = list.items.find(
    (item) =>
      isMap(item) && same(textOf(item, 'role'), entry.role) && same(textOf(item, 'organisation'), entry.organisation),
  );
  const holders = isMap(office) ? office.get('holders', true) : undefined;
  return isSeq(holders) && holders.items.length > 0 ? holders : undefined;
}

function isKnown(item: YAMLMap, entry: FactEntry): boolean {
  if (entry.section === 'offices') {
    const holders = item.get('holders', true);
    return (
      same(textOf(item, 'role'), entry.role) &&
      same(textOf(item, 'organisation'), entry.organisation) &&
      isSeq(holders) &&
      holders.items.some((holder) => isMap(holder) && same(textOf(holder, 'person'), entry.person))
    );
  }
  if (!same(textOf(item, 'name'), entry.name)) return false;
  return entry.section !== 'events' || same(textOf(item, 'year'), entry.year === undefined ? '' : String(entry.year));
}

const scalar = (value: string | number): string => stringify(value, { lineWidth: 0 }).trim();

/** An entry as lines of a list. */
function entryLines(entry: FactEntry, indent: string): string[] {
  const { section, ...fields } = entry;
  const lines: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (section === 'offices' && key === 'person') continue;
    lines.push(`${key}: ${/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? value : scalar(value)}`);
  }
  if (entry.section === 'offices') lines.push('holders:', `  - person: ${scalar(entry.person)}`);
  return lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
}
