/** Articles in a .jsonl file, one record a line, with the keys of the command line's contract. */
import { decode, looksBinary, markOf } from './encoding.ts';
import type { Found, ImportedArticle, Source } from './importer.ts';
import { metadataDay } from './metadataDay.ts';
import { publication } from './publication.ts';
import { problem } from './rawArticle.ts';
import { LONGEST_ARTICLE } from './text.ts';

interface Line {
  readonly number: number;
  /** Undefined when the line is longer than any article. */
  readonly bytes: Buffer | undefined;
  readonly end: number;
}

const LINE_FEED = 10;

/** The lines of a stream of bytes. A line that is too long is passed over without being held in memory. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 1;
  let at = 0;
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    while (from < chunk.length) {
      const feed = chunk.indexOf(LINE_FEED, from);
      const to = feed < 0 ? chunk.length : feed;
      length += to - from;
      if (length <= LONGEST_ARTICLE) held.push(chunk.subarray(from, to));
      else held = [];
      if (feed < 0) break;
      yield { number: number++, bytes: length > LONGEST_ARTICLE ? undefined : Buffer.concat(held), end: at + feed + 1 };
      held = [];
      length = 0;
      from = feed + 1;
    }
    at += chunk.length;
  }
  if (length > 0) yield { number, bytes: length > LONGEST_ARTICLE ? undefined : Buffer.concat(held), end: at };
}

/** A whole file in UTF-16 as lines in UTF-8; such files come from spreadsheets and are small. */
async function* transcoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const decoded = decode(Buffer.concat(parts));
  if (!('text' in decoded)) throw new BadEncoding();
  yield Buffer.from(decoded.text, 'utf8');
}

class BadEncoding extends Error {}

const asText = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

/** What a line says, or the key of the problem with it. `published` may be unreadable without more harm. */
function readRecord(
  line: number,
  bytes: Buffer,
): { readonly article?: ImportedArticle; readonly fault?: string; readonly badDate?: string } {
  const decoded = decode(bytes);
  if ('fault' in decoded) return { fault: decoded.fault };
  let record: Record<string, unknown>;
  try {
    const value: unknown = JSON.parse(decoded.text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'notRecord' };
    record = value as Record<string, unknown>;
  } catch {
    return { fault: 'badJson' };
  }
  const parts = [record.title, record.summary, record.body].map(asText).filter((part) => part !== undefined);
  if (parts.length === 0) return { fault: 'noText' };
  const [id, url, title] = [asText(record.id), asText(record.url), asText(record.title)];
  const [outlet, lang, published] = [asText(record.source), asText(record.lang), asText(record.published)];
  const article: ImportedArticle = {
    record: true,
    text: parts.join('\n\n'),
    line,
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title: title.trim() }),
    ...(outlet !== undefined && { outlet: outlet.trim() }),
    ...(lang !== undefined && { lang }),
    ...publication(published, url, undefined),
  };
  const unread = published !== undefined && metadataDay(published) === undefined;
  return unread ? { article, badDate: published } : { article };
}

/** The articles of a file in order, and between them what could not be read. */
export async function* readJsonl(source: Source): AsyncGenerator<Found> {
  const { path } = source;
  const start = await source.start(8192);
  const mark = markOf(start);
  if (mark === undefined && looksBinary(start)) {
    yield { problem: problem(path, 'notText') };
    return;
  }
  const wide = mark !== undefined && mark.name !== 'utf-8';
  try {
    for await (const line of linesOf(wide ? transcoded(source.stream()) : source.stream())) {
      if (line.bytes === undefined) {
        const megabytes = { number: LONGEST_ARTICLE / 1e6 };
        yield { problem: problem(path, 'lineTooLong', { megabytes }, line.number), bytes: line.end };
        continue;
      }
      if (line.bytes.every((byte) => byte <= 32)) continue;
      const { article, fault, badDate } = readRecord(line.number, line.bytes);
      if (fault !== undefined) yield { problem: problem(path, fault, {}, line.number), bytes: line.end };
      if (badDate !== undefined)
        yield { problem: problem(path, 'badDate', { text: badDate }, line.number), bytes: line.end };
      if (article) yield { article, bytes: line.end };
    }
  } catch (error) {
    if (!(error instanceof BadEncoding)) throw error;
    yield { problem: problem(path, 'badEncoding') };
  }
}
