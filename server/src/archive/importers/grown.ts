/**
 * Files of records that only ever grow, as a newsroom's daily export does: what was read of one is not read again. The
 * bytes up to where it ended the last time are hashed instead, many times as fast as they are read.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { markOf } from './encoding.ts';
import type { FoundFile } from './folder.ts';
import { formatOf } from './formats.ts';

/** Where to begin in a file of which the beginning is known. */
export interface Rest {
  /** In bytes. */
  readonly offset: number;
  /** The line that stands there, counted from 1: a new one, or the end of the last one that is known. */
  readonly line: number;
}

/** What a file holds, and what of it is new. */
export interface Content {
  /** Digest of its bytes. */
  readonly digest: string;
  /** Missing when the file does not begin as it was. */
  readonly rest?: Rest;
}

/** Smaller files are read again in no time. In bytes. */
const LARGE = 1_000_000;
const CHUNK = 1 << 20;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Only lines of JSON can be read from the middle, and only large files are worth it. */
const mayGrow = ({ path: file, size }: FoundFile): boolean =>
  size >= LARGE && formatOf(path.basename(file)) === 'jsonl';

/** A file of two bytes a letter has no byte at which a line ends. */
async function isWide({ path: file, rules }: FoundFile): Promise<boolean> {
  const mark = markOf(await bytesAt(file, 0, 4));
  return mark ? mark.name !== 'utf-8' : rules.encoding?.startsWith('utf-16') === true;
}

/**
 * What a file holds up to its size when it was found; `before` is how it was found an earlier time. Undefined for a file
 * that is not of those that grow, has become shorter since it was found, or cannot be read.
 */
export async function contentOf(
  file: FoundFile,
  before?: { readonly size: number; readonly content?: string | undefined },
): Promise<Content | undefined> {
  if (!mayGrow(file)) return undefined;
  const known = before?.content === undefined || before.size > file.size ? 0 : before.size;
  const hash = createHash('sha256');
  try {
    if (await isWide(file)) return undefined;
    const head = await addTo(hash, file.path, 0, known);
    const begins = known > 0 && hash.copy().digest('base64url') === before?.content;
    const tail = await addTo(hash, file.path, known, file.size);
    if (head.bytes + tail.bytes < file.size) return undefined;
    const digest = hash.digest('base64url');
    return begins && (await breaksAt(file.path, known))
      ? { digest, rest: { offset: known, line: head.feeds + 1 } }
      : { digest };
  } catch {
    return undefined; // whoever reads it says why
  }
}

/** Adds a stretch of a file to a hash. Gives its length in bytes, less than asked for when the file ends, and its line feeds. */
async function addTo(hash: Hash, file: string, from: number, to: number) {
  let bytes = 0;
  let feeds = 0;
  if (from === to) return { bytes, feeds };
  for await (const chunk of createReadStream(file, { start: from, end: to - 1, highWaterMark: CHUNK })) {
    const read: Buffer = chunk;
    hash.update(read);
    bytes += read.length;
    for (let at = read.indexOf(LINE_FEED); at >= 0; at = read.indexOf(LINE_FEED, at + 1)) feeds++;
  }
  return { bytes, feeds };
}

/** Whether a line ends before an offset, or right there: else the last record has been written on. */
async function breaksAt(file: string, offset: number): Promise<boolean> {
  const around = await bytesAt(file, offset - 1, 2);
  return around.length < 2 || around[0] === LINE_FEED || around[1] === LINE_FEED || around[1] === CARRIAGE_RETURN;
}

async function bytesAt(file: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
