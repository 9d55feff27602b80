/**
 * Bytes to text. Nothing is guessed: a byte order mark decides; else what is valid UTF-8 is UTF-8; else what the file
 * declares, or the newsroom says of it.
 */
import { decodeVietnamese, VISCII_CAPITALS } from './vietnameseEncodings.ts';

export type Decoded =
  | { readonly text: string }
  /** `encoding`: the one that was tried in vain, or is none that we know; without it UTF-8. */
  | { readonly fault: 'notText' | 'badEncoding'; readonly encoding?: string };

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

/** Other names of the encodings that have tables of their own. */
const NAMES: Readonly<Record<string, 'tcvn3' | 'viscii'>> = {
  tcvn3: 'tcvn3',
  tcvn: 'tcvn3',
  'tcvn-5712': 'tcvn3',
  tcvn5712: 'tcvn3',
  'x-viet-tcvn5712': 'tcvn3',
  'x-viet-tcvn': 'tcvn3',
  abc: 'tcvn3',
  viscii: 'viscii',
  'x-viet-viscii': 'viscii',
};

/** The one name of an encoding that can be read, or undefined: "CP1258" and "windows-1258" are one. */
export function encodingNamed(name: string): string | undefined {
  const plain = name.trim().toLowerCase();
  if (Object.hasOwn(NAMES, plain)) return NAMES[plain];
  try {
    return new TextDecoder(plain).encoding;
  } catch {
    return undefined;
  }
}

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder>();

/** Records are decoded one by one, by the hundred thousand. */
function decoderOf(encoding: string): Decoder {
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding, { fatal: true });
    decoders.set(encoding, decoder);
  }
  return decoder;
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'tcvn3' || encoding === 'viscii') {
    const text = decodeVietnamese(bytes, encoding);
    return text.includes('\uFFFD') ? undefined : text;
  }
  try {
    const text = decoderOf(encoding).decode(bytes);
    if (encoding.startsWith('utf-')) return text;
    // Where an eight-bit encoding has no character the web's decoders give a control character.
    return /[\u0080-\u009F]/.test(text) ? undefined : text.normalize('NFC');
  } catch {
    // What is left over in it must not begin the next text.
    decoders.delete(encoding);
    return undefined;
  }
}

export interface EncodingHints {
  /** What the file itself declares. */
  readonly declared?: string | undefined;
  /** What the newsroom says of files here that are not UTF-8 and declare nothing. */
  readonly told?: string | undefined;
}

/** The text of a file, without its byte order mark. Invalid sequences are a fault, never replaced. */
export function decode(bytes: Uint8Array, { declared, told }: EncodingHints = {}): Decoded {
  const mark = markOf(bytes);
  if (mark) {
    const text = strictly(bytes, mark.name);
    return text === undefined ? { fault: 'badEncoding' } : { text };
  }
  const said = [declared, told].filter((name) => name !== undefined);
  const wanted = said.map(encodingNamed);
  // UTF-16 without a mark has zeros in it, and must be told.
  const last = wanted.at(-1);
  if (told !== undefined && last?.startsWith('utf-16')) {
    const text = strictly(bytes, last);
    if (text !== undefined) return { text };
  }
  const viscii = wanted.includes('viscii');
  if (looksBinary(viscii ? bytes.subarray(0, PROBE).map((b) => (VISCII_CAPITALS.has(b) ? 65 : b)) : bytes))
    return { fault: 'notText' };
  const text = strictly(bytes, 'utf-8');
  // No text in an eight-bit encoding is valid UTF-8 as well, but for plain ASCII.
  if (text !== undefined && !(viscii && bytes.some((byte) => VISCII_CAPITALS.has(byte)))) return { text };
  for (const [index, name] of wanted.entries()) {
    if (name === undefined) return { fault: 'badEncoding', encoding: said[index]! };
    if (name === 'utf-8' || name.startsWith('utf-16')) continue;
    const legacy = strictly(bytes, name);
    return legacy === undefined ? { fault: 'badEncoding', encoding: name } : { text: legacy };
  }
  return text === undefined ? { fault: 'badEncoding' } : { text };
}
