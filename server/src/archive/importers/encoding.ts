/** Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. Nothing is guessed. */

export type Decoded = { readonly text: string } | { readonly fault: 'notText' | 'badEncoding' };

/** How much of a file is looked at to see whether it is text at all. */
const PROBE = 8192;

/** Control characters that text files do have: tab, line feed, form feed, carriage return, escape. */
const TEXT_CONTROLS = new Set([9, 10, 12, 13, 27]);

const MARKS = [
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** The encoding that a byte order mark announces. */
export const markOf = (bytes: Uint8Array): (typeof MARKS)[number] | undefined =>
  MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));

/** True for images, documents and other files that are no text. */
export function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, PROBE);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls++;
  }
  return controls * 100 > end;
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of a file, without its byte order mark. Invalid sequences are a fault, never replaced. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = markOf(bytes);
  if (mark === undefined && looksBinary(bytes)) return { fault: 'notText' };
  const text = strictly(bytes, mark?.name ?? 'utf-8');
  return text === undefined ? { fault: 'badEncoding' } : { text };
}
