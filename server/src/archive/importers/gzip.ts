/** One file packed with gzip: "kho.jsonl.gz". Unpacked as it is read, never to disk. */
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Found, Source } from './importer.ts';
import { Bomb, DEEPEST, firstOf, gather, isBomb } from './packedLimits.ts';
import { isFileError, problem } from './rawArticle.ts';

export async function* readGzip(
  source: Source,
  within: (inner: Source) => AsyncIterable<Found>,
): AsyncGenerator<Found> {
  const { path, depth } = source;
  if (depth >= DEEPEST) {
    yield { problem: problem(path, 'packedTooDeep') };
    return;
  }
  let packed = 0;
  let unpacked = 0;
  async function* stream(): AsyncGenerator<Buffer> {
    packed = 0;
    unpacked = 0;
    const counted = (async function* () {
      for await (const chunk of source.stream()) {
        packed += chunk.length;
        yield chunk;
      }
    })();
    const gunzip = createGunzip();
    pipeline(counted, gunzip, () => {});
    for await (const chunk of gunzip) {
      unpacked += (chunk as Buffer).length;
      if (isBomb(packed, unpacked)) throw new Bomb();
      yield chunk as Buffer;
    }
  }
  const inner: Source = {
    ...source,
    name: source.name.replace(/\.gz$/i, ''),
    depth: depth + 1,
    stream,
    start: (most) => firstOf(stream(), most),
    bytes: (most) => gather(stream(), most),
  };
  try {
    // How far we are is counted in the packed file.
    for await (const found of within(inner)) yield { ...found, bytes: packed };
  } catch (error) {
    if (isFileError(error)) throw error;
    yield { problem: problem(path, error instanceof Bomb ? 'bomb' : 'brokenGzip') };
  }
}
