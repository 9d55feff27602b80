/** A file on disk as importers read it. It is only ever opened for reading. */
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FoundFile } from './folder.ts';
import type { Rest } from './grown.ts';
import type { Source } from './importer.ts';

const CHUNK = 1 << 18;
/** Files of at most so many bytes are read at once: they are opened a single time. */
const SMALL = 1 << 18;

export function fileSource(
  { path: file, size, rules }: Pick<FoundFile, 'path' | 'size' | 'rules'>,
  rest?: Rest,
): Source {
  let whole: Buffer | undefined;
  return {
    path: file,
    name: path.basename(file),
    rules,
    depth: 0,
    rest,
    async bytes(most) {
      // The file may have grown since it was found.
      if (!whole && (await stat(file)).size > most) return undefined;
      whole ??= await readFile(file);
      return whole.length > most ? undefined : whole;
    },
    async start(most) {
      if (size <= SMALL) {
        whole ??= await readFile(file);
        return whole.subarray(0, most);
      }
      const handle = await open(file);
      try {
        const buffer = Buffer.alloc(most);
        const { bytesRead } = await handle.read(buffer, 0, most, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    async *stream() {
      if (whole) yield whole.subarray(rest?.offset ?? 0);
      else yield* createReadStream(file, { highWaterMark: CHUNK, start: rest?.offset ?? 0 });
    },
  };
}
