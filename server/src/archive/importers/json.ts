/** JSON files: a list of records, an object with such a list in it, a JSON feed, ninjs, or one article. */
import { markOf } from './encoding.ts';
import type { Found, Source } from './importer.ts';
import { elementsOf, JsonBreaksOff } from './jsonElements.ts';
import { readJsonl } from './jsonl.ts';
import { articleOfNinjs, isNinjs } from './ninjs.ts';
import { LONGEST_ARTICLE, problem } from './rawArticle.ts';
import { decoded, tooLong } from './readWhole.ts';
import { type ArticleRecord, isRecord, RecordReader } from './records.ts';

/** An object must be held in memory whole; a list need not. */
const LONGEST_OBJECT = 64_000_000;
/** How much is looked at to see what a file is. */
const PROBE = 65_536;
/** Keys under which services hand out lists of articles. */
const LISTS = [
  'articles',
  'items',
  'data',
  'results',
  'posts',
  'documents',
  'docs',
  'records',
  'stories',
  'news',
  'hits',
];

/** The articles of a file in order; each one's line is that on which its record begins. */
export async function* readJson(source: Source): AsyncGenerator<Found> {
  const { path } = source;
  const start = await source.start(PROBE);
  const mark = markOf(start);
  if (mark !== undefined && mark.name !== 'utf-8') yield* readObject(source);
  else {
    const text = start.toString('utf8', mark ? mark.bytes.length : 0).trimStart();
    if (text === '') yield { problem: problem(path, 'noText') };
    else if (text.startsWith('[')) yield* readList(source, source.stream());
    else if (beginsWithRecord(text)) yield* readJsonl(source);
    else yield* readObject(source);
  }
}

/** True for a first line that is a whole record with another after it: JSON lines under another name. */
function beginsWithRecord(text: string): boolean {
  const feed = text.indexOf('\n');
  if (feed < 0 || !text.slice(feed).trimStart().startsWith('{')) return false;
  try {
    return isRecord(JSON.parse(text.slice(0, feed)));
  } catch {
    return false;
  }
}

async function* readList(
  source: Source,
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  key?: string,
): AsyncGenerator<Found> {
  const { path } = source;
  const records = new RecordReader(source);
  let any = false;
  try {
    for await (const { line, bytes, end } of elementsOf(chunks, key)) {
      any = true;
      if (bytes === undefined) {
        const megabytes = { number: LONGEST_ARTICLE / 1e6 };
        yield { problem: problem(path, 'lineTooLong', { megabytes }, line), bytes: end };
        continue;
      }
      const element = decoded(source, bytes, undefined, line);
      if ('problem' in element) yield { ...element, bytes: end };
      else for await (const found of readElement(source, records, element.text, line)) yield { ...found, bytes: end };
    }
  } catch (error) {
    if (!(error instanceof JsonBreaksOff)) throw error;
    yield { problem: problem(path, 'breaksOff', {}, error.line) };
    return;
  }
  if (!any) yield { problem: problem(path, 'noText') };
}

async function* readElement(source: Source, records: RecordReader, json: string, line: number): AsyncGenerator<Found> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    yield { problem: problem(source.path, 'badRecord', {}, line) };
    return;
  }
  if (!isRecord(value)) yield { problem: problem(source.path, 'notRecord', {}, line) };
  else if (isNinjs(value)) yield* articleOfNinjs(source, value, line);
  else yield* records.read(inner(value), line);
}

/** Search services wrap what they found: {"_source": {…}}. */
const inner = (value: ArticleRecord): ArticleRecord => {
  const { _source: found, _id: id } = value;
  return isRecord(found) ? { ...(typeof id === 'string' && { id }), ...found } : value;
};

async function* readObject(source: Source): AsyncGenerator<Found> {
  const { path } = source;
  const bytes = await source.bytes(LONGEST_OBJECT);
  if (bytes === undefined) {
    yield { problem: tooLong(source, LONGEST_OBJECT) };
    return;
  }
  const whole = decoded(source, bytes);
  if ('problem' in whole) {
    yield whole;
    return;
  }
  const { text } = whole;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield { problem: problem(path, 'notJson', {}, lineOfError(error, text)) };
    return;
  }
  if (Array.isArray(value)) yield* readList(source, [Buffer.from(text)]);
  else if (!isRecord(value)) yield { problem: problem(path, 'notRecord') };
  else if (isNinjs(value)) yield* articleOfNinjs(source, value, 1, true);
  else if (typeof value.version === 'string' && value.version.includes('jsonfeed.org') && Array.isArray(value.items)) {
    const { readJsonFeed } = await import('./feed.ts');
    yield* readJsonFeed(source, text, value);
  } else {
    const list = LISTS.find((key) => Array.isArray(value[key]) && value[key].some(isRecord));
    const nested = LISTS.flatMap((key) => (isRecord(value[key]) ? [value[key]] : [])).find((found) =>
      LISTS.some((key) => Array.isArray(found[key])),
    );
    if (list !== undefined) yield* readList(source, [Buffer.from(text)], list);
    else if (nested) yield* readNested(source, nested);
    else yield* new RecordReader(source).read(value, 1, true);
  }
}

/** A list two objects deep, as search services have it ({"hits": {"hits": […]}}): its lines are not told apart. */
async function* readNested(source: Source, object: ArticleRecord): AsyncGenerator<Found> {
  const records = new RecordReader(source);
  const list = LISTS.map((key) => object[key]).find(Array.isArray) ?? [];
  for (const value of list) {
    if (!isRecord(value)) yield { problem: problem(source.path, 'notRecord') };
    else if (isNinjs(value)) yield* articleOfNinjs(source, value, 1);
    else yield* records.read(inner(value), 1);
  }
}

/** The line that a parser's message names by its position, where it names one. */
function lineOfError(error: unknown, text: string): number | undefined {
  const at = /position (\d{1,10})/.exec(error instanceof Error ? error.message : '')?.[1];
  return at === undefined ? undefined : text.slice(0, Number(at)).split('\n').length;
}
