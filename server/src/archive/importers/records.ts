/**
 * Articles in tables and lists: a record's fields by the names they go by.
 *
 * What the newsroom says its fields are called counts first, then the contract's names (docs/cli.md), then the usual
 * ones of either language. A record that has the contract's `body` is in the contract's form: its text is title,
 * summary and body, and nothing else is taken for text.
 */
import { USUAL_FIELD_NAMES } from '../../language/usualFieldNames.ts';
import { fold } from '../../text/words.ts';
import { FIELDS, type Field } from './fields.ts';
import type { FolderRules } from './folderRules.ts';
import type { Found, Source } from './importer.ts';
import { problem } from './rawArticle.ts';

export type ArticleRecord = Readonly<Record<string, unknown>>;

/** Names without case, marks, spaces and hyphens: "Tiêu đề", "tieu_de". */
const plain = (name: string) => fold(name).replace(/[^\p{L}\p{N}@]/gu, '');

/** Usual names of fields by the field they name. */
const USUAL: ReadonlyMap<string, Field> = new Map(
  USUAL_FIELD_NAMES.flatMap((names) =>
    FIELDS.flatMap((field) => names[field].map((name): [string, Field] => [plain(name), field])),
  ),
);

/** Which of a record's keys holds which field. */
export function fieldKeys(keys: readonly string[], rules: FolderRules): ReadonlyMap<Field, string> {
  const found = new Map<Field, string>();
  const byPlain = new Map(keys.map((key) => [plain(key), key]));
  const taken = new Set<string>();
  const take = (field: Field, key: string | undefined) => {
    if (key === undefined || found.has(field) || taken.has(key)) return;
    found.set(field, key);
    taken.add(key);
  };
  for (const field of FIELDS) for (const name of rules.fields?.[field] ?? []) take(field, byPlain.get(plain(name)));
  for (const field of FIELDS) take(field, keys.includes(field) ? field : undefined);
  const inForm = found.get('body') === 'body';
  // The order in which names are listed is their order of preference.
  for (const [name, field] of USUAL)
    if (!(inForm && (field === 'title' || field === 'summary'))) take(field, byPlain.get(name));
  return found;
}

/** A value as text: what editors' systems put into one field may be a number, a list of names or an object with one. */
function asText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return asText(value[0]);
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, rendered, value: own, text } = value as Record<string, unknown>;
  return [name, rendered, own, text].map((one) => (typeof one === 'string' ? one : undefined)).find(Boolean);
}

const MARKUP = /<(?:p|div|br|span|strong|em|a|h[1-6]|ul|article|section)\b[^<>]{0,500}>/i;

/** Text of a field: systems that publish to the web keep their texts as HTML. */
async function proseOf(value: unknown): Promise<string | undefined> {
  const list = Array.isArray(value) ? value.map(asText).filter((one) => one !== undefined) : [];
  const text = list.length > 1 ? list.join('\n\n') : asText(value);
  if (text === undefined || !MARKUP.test(text)) return text;
  const { paragraphsOf, textOfParagraphs } = await import('./paragraphs.ts');
  return textOfParagraphs(paragraphsOf(text)).text || undefined;
}

/** Reads the records of one file. */
export class RecordReader {
  readonly #source: Source;
  /** Records of one kind have the same keys. */
  readonly #keys = new Map<string, ReadonlyMap<Field, string>>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** The record that is written here as JSON, beginning on `line`; `fault` is the problem's key when it is none. */
  async *parse(json: string, line: number, fault: string): AsyncGenerator<Found> {
    const { path } = this.#source;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      yield { problem: problem(path, fault, {}, line) };
      return;
    }
    if (isRecord(value)) yield* this.read(value, line);
    else yield { problem: problem(path, 'notRecord', {}, line) };
  }

  /** The article of a record that begins on `line` of its file. `alone` when it is all that the file holds. */
  async *read(record: ArticleRecord, line: number, alone = false): AsyncGenerator<Found> {
    const keys = this.#keysOf(Object.keys(record));
    const value = (field: Field) => {
      const key = keys.get(field);
      return key === undefined ? undefined : record[key];
    };
    const of = (field: Field) => asText(value(field))?.trim();
    const title = await proseOf(value('title'));
    const parts = [title, await proseOf(value('summary')), await proseOf(value('body'))];
    const text = parts.filter((part) => part !== undefined).join('\n\n');
    // Files that are no articles (settings of programs, say) often have a description.
    if (text === '' || (alone && !keys.has('body') && !keys.has('title'))) {
      const isKnown = keys.has('title') || keys.has('body') || keys.has('summary');
      const names = Object.keys(record).join(', ').slice(0, 200);
      const fault = isKnown || names === '' ? 'noText' : 'noColumns';
      yield { problem: problem(this.#source.path, fault, fault === 'noText' ? {} : { names }, line) };
      return;
    }
    const [id, url, published, outlet, lang] = [of('id'), of('url'), of('published'), of('source'), of('lang')];
    yield { article: { text, id, url, title, published, outlet, lang, line, record: !alone } };
  }

  #keysOf(names: readonly string[]): ReadonlyMap<Field, string> {
    const id = names.join('\n');
    let keys = this.#keys.get(id);
    if (!keys) {
      if (this.#keys.size > MOST_KINDS) this.#keys.clear();
      keys = fieldKeys(names, this.#source.rules);
      this.#keys.set(id, keys);
    }
    return keys;
  }
}

/** Kinds of records whose keys are remembered. */
const MOST_KINDS = 1000;

export const isRecord = (value: unknown): value is ArticleRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
