/** What packed files may unpack to. Beyond this one has been made to fill a machine, not to hold articles. */

/** Files in one packed file. */
export const MOST_ENTRIES = 200_000;
/** Packed files within packed files. */
export const DEEPEST = 2;
/** Times that text can be packed; a bomb is packed a thousand times. */
const DENSEST = 200;
/** Bytes below which nobody minds. */
const HARMLESS = 16_000_000;
/** Bytes that a packed file in a packed file may have, since it must be held in memory. */
export const LONGEST_PACKED = 64_000_000;

export const isBomb = (packed: number, unpacked: number): boolean =>
  unpacked > HARMLESS && unpacked > DENSEST * Math.max(1, packed);

/** Told when bytes unpack to more than articles would. */
export class Bomb extends Error {}

/** Bytes of a stream in memory, or undefined when they are more than `most`. The rest is then not unpacked. */
export async function gather(chunks: AsyncIterable<Buffer>, most: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) return undefined;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** The first bytes of a stream, `most` or fewer; the rest is not unpacked. */
export async function firstOf(chunks: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}
