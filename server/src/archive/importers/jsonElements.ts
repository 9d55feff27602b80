/** Cuts a list in JSON into its elements as its bytes come, so that it may be longer than memory. */
import { LONGEST_ARTICLE } from './rawArticle.ts';

export interface JsonElement {
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Undefined for one that is longer than any article. */
  readonly bytes: Buffer | undefined;
  /** Offset of its end in the file. */
  readonly end: number;
}

const [QUOTE, BACKSLASH, COMMA, COLON, LINE_FEED] = [34, 92, 44, 58, 10];
const opens = (byte: number) => byte === 91 || byte === 123;
const closes = (byte: number) => byte === 93 || byte === 125;
const isSpace = (byte: number) => byte <= 32;

/** Told when the list is not closed before the bytes end. */
export class JsonBreaksOff extends Error {
  readonly line: number;
  constructor(line: number) {
    super();
    this.line = line;
  }
}

/**
 * The elements of a list: of the document itself, or with `key` of the list that the document, an object, has under
 * that key. The elements need not be valid JSON, only their brackets must match. Throws JsonBreaksOff.
 */
export async function* elementsOf(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  key?: string,
): AsyncGenerator<JsonElement> {
  /** Brackets around the elements. */
  const level = key === undefined ? 1 : 2;
  let depth = 0;
  let inList = false;
  let inString = false;
  let escaped = false;
  let line = 1;
  let at = 0;
  /** The last string on the first level, which before a colon is a key. */
  let name: number[] = [];
  let named = '';
  let begun = 0;
  let held: Buffer[] = [];
  let length = 0;
  let from = -1;

  for await (const chunk of chunks) {
    if (begun > 0) from = 0;
    const hold = (to: number) => {
      length += to - from;
      if (length <= LONGEST_ARTICLE) held.push(chunk.subarray(from, to));
      else held = [];
    };
    const element = (to: number): JsonElement => {
      hold(to);
      const bytes = length > LONGEST_ARTICLE ? undefined : Buffer.concat(held);
      const found = { line: begun, bytes, end: at + to };
      [begun, held, length, from] = [0, [], 0, -1];
      return found;
    };
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (byte === LINE_FEED) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        if (inString && depth === 1 && key !== undefined && name.length < 200) name.push(byte);
        continue;
      }
      if (inList && depth === level && (byte === COMMA || closes(byte))) {
        if (begun > 0) yield element(i);
      } else if (inList && depth === level && begun === 0 && !isSpace(byte)) {
        begun = line;
        from = i;
      }
      if (byte === QUOTE) {
        inString = true;
        if (depth === 1) name = [];
      } else if (byte === COLON && depth === 1) named = Buffer.from(name).toString();
      else if (opens(byte)) {
        depth++;
        if (byte === 91 && depth === level && (key === undefined || named === key)) inList = true;
      } else if (closes(byte)) {
        depth--;
        if (inList && depth < level) return;
      }
    }
    if (begun > 0) hold(chunk.length);
    at += chunk.length;
  }
  throw new JsonBreaksOff(line);
}
