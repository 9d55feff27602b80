/** Articles in a .jsonl file, one record a line, with the keys of the command line's contract. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { decode, looksBinary, markOf } from './encoding.ts';
import { metadataDay } from './metadataDay.ts';
import { fileProblem, type ImportProblem, problem, type RawArticle } from './rawArticle.ts';
import { hashOf, LONGEST_ARTICLE, publication } from './text.ts';

/** One of the two; `bytes` is how far in the file we are. */
export interface JsonlItem {
  readonly article?: RawArticle;
  readonly problem?: ImportProblem;
  readonly bytes: number;
}

/** After so many problems of one file the rest are only counted. */
const MOST_PROBLEMS = 20;

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
async function* transcoded(file: string): AsyncGenerator<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of createReadStream(file)) parts.push(chunk as Buffer);
  const decoded = decode(Buffer.concat(parts));
  if ('text' in decoded) yield Buffer.from(decoded.text, 'utf8');
  else throw new BadEncoding();
}

class BadEncoding extends Error {}

const asText = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

/** What a line says, or the key of the problem with it. `published` may be unreadable without more harm. */
function readRecord(
  file: string,
  line: number,
  bytes: Buffer,
): { readonly article?: RawArticle; readonly fault?: string; readonly badDate?: string } {
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
  const hash = hashOf(bytes);
  const article: RawArticle = {
    key: `${file}#${id ?? url ?? hash}`,
    path: file,
    text: parts.join('\n\n'),
    line,
    // A record that has moved is read again: its sources name its line.
    hash: `${hash}@${line}`,
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

/** The articles of a file in order, and between them what could not be read. Never throws. */
export async function* readJsonl(file: string): AsyncGenerator<JsonlItem> {
  let problems = 0;
  const keys = new Map<string, number>();
  try {
    const handle = await open(file);
    const probe = Buffer.alloc(8192);
    const { bytesRead } = await handle.read(probe, 0, probe.length, 0).finally(() => handle.close());
    const start = probe.subarray(0, bytesRead);
    const mark = markOf(start);
    if (mark === undefined && looksBinary(start)) {
      yield { problem: problem(file, 'notText'), bytes: 0 };
      return;
    }
    const wide = mark !== undefined && mark.name !== 'utf-8';
    const chunks = wide ? transcoded(file) : createReadStream(file, { highWaterMark: 1 << 18 });
    for await (const line of linesOf(chunks as AsyncIterable<Buffer>)) {
      const found =
        line.bytes === undefined
          ? { fault: 'lineTooLong' }
          : line.bytes.every((byte) => byte <= 32)
            ? {}
            : readRecord(file, line.number, line.bytes);
      const fault = found.fault ?? ('badDate' in found && found.badDate !== undefined ? 'badDate' : undefined);
      if (fault !== undefined && ++problems <= MOST_PROBLEMS) {
        const values = {
          ...(fault === 'lineTooLong' && { megabytes: { number: LONGEST_ARTICLE / 1e6 } }),
          ...('badDate' in found && found.badDate !== undefined && { text: found.badDate }),
        };
        yield { problem: problem(file, fault, values, line.number), bytes: line.end };
      }
      if (!('article' in found) || found.article === undefined) continue;
      const copies = keys.get(found.article.key) ?? 0;
      keys.set(found.article.key, copies + 1);
      const article = copies === 0 ? found.article : { ...found.article, key: `${found.article.key}~${copies + 1}` };
      yield { article, bytes: line.end };
    }
  } catch (error) {
    yield { problem: error instanceof BadEncoding ? problem(file, 'badEncoding') : fileProblem(file, error), bytes: 0 };
  }
  if (problems > MOST_PROBLEMS)
    yield { problem: problem(file, 'moreProblems', { count: { number: problems - MOST_PROBLEMS } }), bytes: 0 };
}
