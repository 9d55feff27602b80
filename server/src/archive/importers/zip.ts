/** Files packed into one with zip. They are unpacked one by one as they are read, in memory, never to disk. */
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { formatOf } from './formats.ts';
import type { Found, Source } from './importer.ts';
import { DEEPEST, firstOf, gather, isBomb, LONGEST_PACKED, MOST_ENTRIES } from './packedLimits.ts';
import { isFileError, problem } from './rawArticle.ts';
import { tooLong } from './readWhole.ts';

/** Files of at most so many bytes are unpacked once and looked at as often as one likes. */
const SMALL = 4_000_000;

/** Opens the zip file that a source is, or undefined when it is in memory and too large for that. */
export async function openZip(source: Source): Promise<yauzl.ZipFile | undefined> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;
  if (source.depth === 0) return yauzl.openPromise(source.path, options);
  const bytes = await source.bytes(LONGEST_PACKED);
  return bytes && yauzl.fromBufferPromise(bytes, options);
}

/** Names that a walk through a folder would pass over as well, and those that systems add. */
const isHidden = (name: string) =>
  name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'node_modules');

export async function* readZip(source: Source, within: (inner: Source) => AsyncIterable<Found>): AsyncGenerator<Found> {
  const { path, depth } = source;
  if (depth >= DEEPEST) {
    yield { problem: problem(path, 'packedTooDeep') };
    return;
  }
  let zip: yauzl.ZipFile | undefined;
  try {
    zip = await openZip(source);
    if (!zip) yield { problem: tooLong(source, LONGEST_PACKED) };
    else yield* entriesOf(source, zip, within);
  } catch (error) {
    if (isFileError(error)) throw error;
    yield { problem: problem(path, 'brokenZip') };
  } finally {
    zip?.close();
  }
}

async function* entriesOf(
  source: Source,
  zip: yauzl.ZipFile,
  within: (inner: Source) => AsyncIterable<Found>,
): AsyncGenerator<Found> {
  const { path } = source;
  let [count, passed, unpacked] = [0, 0, 0];
  let any = false;
  let locked = false;
  for await (const entry of zip.eachEntry()) {
    const { fileName: name, compressedSize, uncompressedSize } = entry;
    if (++count > MOST_ENTRIES) {
      yield { problem: problem(path, 'tooManyEntries', { count: { number: MOST_ENTRIES } }) };
      return;
    }
    passed += compressedSize;
    if (name.endsWith('/') || isHidden(name) || formatOf(name) === undefined) continue;
    const place = `${path}!/${name}`;
    any = true;
    if (entry.isEncrypted()) {
      // One password locks them all.
      if (!locked) yield { problem: problem(path, 'zipPassword') };
      locked = true;
      continue;
    }
    if (isBomb(compressedSize, uncompressedSize)) {
      yield { problem: problem(place, 'bomb') };
      continue;
    }
    // Entries may share their bytes: then each is harmless, and all together are not.
    unpacked += uncompressedSize;
    if (isBomb(zip.fileSize, unpacked)) {
      yield { problem: problem(path, 'bomb'), bytes: passed };
      return;
    }
    try {
      for await (const found of within(entrySource(source, zip, entry))) {
        yield { ...found, ...(found.article && { article: inMember(found.article, name) }), bytes: passed };
      }
    } catch (error) {
      if (isFileError(error)) throw error;
      yield { problem: problem(place, 'brokenEntry'), bytes: passed };
    }
  }
  if (!any) yield { problem: problem(path, 'emptyZip') };
}

const inMember = (article: NonNullable<Found['article']>, name: string): NonNullable<Found['article']> => ({
  ...article,
  member: article.member === undefined ? name : `${name}!/${article.member}`,
});

/** A packed file as importers read it. */
function entrySource(source: Source, zip: yauzl.ZipFile, entry: yauzl.Entry): Source {
  const { fileName, uncompressedSize } = entry;
  let whole: Promise<Buffer | undefined> | undefined;
  async function* unpacked(): AsyncGenerator<Buffer> {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Buffer;
  }
  const small = () => (whole ??= gather(unpacked(), SMALL));
  const isSmall = uncompressedSize <= SMALL;
  return {
    path: `${source.path}!/${fileName}`,
    name: fileName.slice(fileName.lastIndexOf('/') + 1),
    rules: source.rules,
    depth: source.depth + 1,
    async bytes(most) {
      if (uncompressedSize > most) return undefined;
      return isSmall ? small() : gather(unpacked(), most);
    },
    async start(most) {
      return isSmall ? ((await small()) ?? Buffer.alloc(0)).subarray(0, most) : firstOf(unpacked(), most);
    },
    async *stream() {
      const held = isSmall ? await small() : undefined;
      if (held) yield held;
      else yield* unpacked();
    },
  };
}
