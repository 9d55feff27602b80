/**
 * Text in few bytes: a word that news uses often is one byte or two, the space before it included. Shorter than
 * deflate makes a text of a few sentences, several times as fast, and every text stands by itself.
 *
 *   00–7F   this ASCII character
 *   80–DF   one of the 96 words that save most, with a space before it where one is expected
 *   E0–FD   with the byte that follows one of 7680 more
 *   FE      the space before the next word is not as expected
 *   FF n …  n bytes of UTF-8
 *
 * A space is expected before a word unless the text begins or one of the marks in GLUES stands before it.
 */
import newsWords from '../../language/vi/newsWords.data.json' with { type: 'json' };

const ONE = 96;
const FIRST = 0x80;
const PAIRS = FIRST + ONE;
const FLIP = 0xfe;
const RAW = 0xff;

const words = newsWords.words.split(' ');
const numbers = new Map(words.map((word, number) => [word, number]));
const spaced = words.map((word) => ` ${word}`);

/** No space is expected after these. */
const GLUES = new Set([...' ([{"\'-/\n@#$&=_“‘'].map((mark) => mark.charCodeAt(0)));
const isGlued = (text: string, at: number): boolean => at === 0 || GLUES.has(text.charCodeAt(at - 1));

/** The same of an ASCII character, by its code; and the characters themselves. */
const isGlue = Array.from({ length: 0x80 }, (_, code) => GLUES.has(code));
const ASCII = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));

/** So many characters without a surrogate are 255 bytes at most. */
const RUN = 80;

/** Letters and marks: what a word consists of. Others cost a few bytes more, and no more than that. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);

/** So many arguments a function takes without harm. */
const MOST_AT_ONCE = 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes that grow; one is used for many texts, since making one takes longer than filling it. */
export class Bytes {
  data = new Uint8Array(4096);
  length = 0;

  put(byte: number): void {
    if (this.length === this.data.length) this.#grow(1);
    this.data[this.length++] = byte;
  }

  putAll(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.data.length) this.#grow(bytes.length);
    this.data.set(bytes, this.length);
    this.length += bytes.length;
  }

  taken(): Uint8Array {
    return this.data.slice(0, this.length);
  }

  #grow(by: number): void {
    const wider = new Uint8Array(Math.max(this.data.length * 2, this.length + by));
    wider.set(this.data);
    this.data = wider;
  }
}

/** Writes the text, whatever its characters are; a lone surrogate becomes U+FFFD, as in any UTF-8. */
export function encodeText(text: string, into: Bytes): void {
  for (let at = 0; at < text.length; ) {
    const space = text.charCodeAt(at) === 32;
    const start = space ? at + 1 : at;
    let end = start;
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    const number = end > start + 1 ? numbers.get(text.slice(start, end)) : undefined;
    if (number !== undefined) {
      if (space === isGlued(text, at)) into.put(FLIP);
      if (number < ONE) into.put(FIRST + number);
      else {
        into.put(PAIRS + ((number - ONE) >> 8));
        into.put((number - ONE) & 0xff);
      }
    } else {
      if (space) into.put(32);
      if (end === start) end = Math.min(text.length, start + (isHighSurrogate(text.charCodeAt(start)) ? 2 : 1));
      for (let from = start; from < end; from += RUN) putRaw(text.slice(from, Math.min(end, from + RUN)), into);
    }
    at = end;
  }
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** One by one where all are ASCII, else as UTF-8. */
function putRaw(text: string, into: Bytes): void {
  let ascii = true;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) ascii = false;
  if (ascii) {
    for (let i = 0; i < text.length; i++) into.put(text.charCodeAt(i));
    return;
  }
  const bytes = encoder.encode(text);
  into.put(RAW);
  into.put(bytes.length);
  into.putAll(bytes);
}

/**
 * The text that was written to [from, to). Throws a RangeError on bytes that no text gives.
 *
 * What has been written last is kept as a character code: asking the text itself would have it put together anew at
 * every word.
 */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let flip = false;
  let glued = true;
  for (let at = from; at < to; ) {
    const byte = bytes[at++]!;
    if (byte < FIRST) {
      // A run of ASCII is taken whole.
      const start = at - 1;
      while (at < to && at - start < MOST_AT_ONCE && bytes[at]! < FIRST) at++;
      text +=
        at === start + 1
          ? ASCII[byte]
          : String.fromCharCode.apply(null, bytes.subarray(start, at) as unknown as number[]);
      glued = isGlue[bytes[at - 1]!]!;
    } else if (byte === FLIP) flip = true;
    else if (byte === RAW) {
      const length = bytes[at++]!;
      const part = decoder.decode(bytes.subarray(at, at + length));
      text += part;
      glued = isGlued(part, part.length);
      at += length;
    } else {
      const number = byte < PAIRS ? byte - FIRST : ONE + ((byte - PAIRS) << 8) + bytes[at++]!;
      const word = words[number];
      if (word === undefined) throw new RangeError('no such word');
      text += glued === flip ? spaced[number] : word;
      flip = false;
      glued = false;
    }
  }
  return text;
}
