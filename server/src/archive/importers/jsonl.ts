/** Articles in a .jsonl file, one record a line, with the contract's keys or others (records.ts). */
import { decode, looksBinary, markOf } from './encoding.ts';
import type { Rest } from './grown.ts';
import type { Found, Source } from './importer.ts';
import { LONGEST_ARTICLE, problem } from './rawArticle.ts';
import { decoded } from './readWhole.ts';
import { RecordReader } from './records.ts';

interface Line {
  readonly number: number;
  /** Undefined when the line is longer than any article. */
  readonly bytes: Buffer | undefined;
  readonly end: number;
}

const LINE_FEED = 10;
const BEGINNING: Rest = { offset: 0, line: 1 };

/** The lines of a stream of bytes. A line that is too long is passed over without being held in memory. */
async function* linesOf(chunks: AsyncIterable<Buffer>, from: Rest = BEGINNING): AsyncGenerator<Line> {
  let number = from.line;
  let at = from.offset;
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let begin = 0;
    while (begin < chunk.length) {
      const feed = chunk.indexOf(LINE_FEED, begin);
      const to = feed < 0 ? chunk.length : feed;
      length += to - begin;
      if (length <= LONGEST_ARTICLE) held.push(chunk.subarray(begin, to));
      else held = [];
      if (feed < 0) break;
      yield { number: number++, bytes: length > LONGEST_ARTICLE ? undefined : Buffer.concat(held), end: at + feed + 1 };
      held = [];
      length = 0;
      begin = feed + 1;
    }
    at += chunk.length;
  }
  if (length > 0) yield { number, bytes: length > LONGEST_ARTICLE ? undefined : Buffer.concat(held), end: at };
}

/** A whole file in UTF-16 as lines in UTF-8; such files come from spreadsheets and are small. */
async function* transcoded(source: Source): AsyncGenerator<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of source.stream()) parts.push(chunk);
  const text = decode(Buffer.concat(parts), { told: source.rules.encoding });
  if (!('text' in text)) throw new BadEncoding();
  yield Buffer.from(text.text, 'utf8');
}

class BadEncoding extends Error {}

/** The articles of a file in order, and between them what could not be read. */
export async function* readJsonl(source: Source): AsyncGenerator<Found> {
  const { path, rules } = source;
  const start = await source.start(8192);
  const mark = markOf(start);
  const wide = mark ? mark.name !== 'utf-8' : rules.encoding?.startsWith('utf-16') === true;
  if (!wide && mark === undefined && looksBinary(start)) {
    yield { problem: problem(path, 'notText') };
    return;
  }
  const records = new RecordReader(source);
  let any = false;
  try {
    for await (const { number, bytes, end } of linesOf(wide ? transcoded(source) : source.stream(), source.rest)) {
      any ||= bytes === undefined || bytes.some((byte) => byte > 32);
      if (bytes === undefined) {
        const megabytes = { number: LONGEST_ARTICLE / 1e6 };
        yield { problem: problem(path, 'lineTooLong', { megabytes }, number), bytes: end };
        continue;
      }
      if (bytes.every((byte) => byte <= 32)) continue;
      const line = decoded(source, bytes, undefined, number);
      if ('problem' in line) yield { ...line, bytes: end };
      else for await (const found of records.parse(line.text, number, 'badJson')) yield { ...found, bytes: end };
    }
  } catch (error) {
    if (!(error instanceof BadEncoding)) throw error;
    yield { problem: problem(path, 'badEncoding') };
    return;
  }
  if (!any && !source.rest) yield { problem: problem(path, 'noText') };
}
