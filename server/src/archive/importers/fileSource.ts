/** A file on disk as importers read it. It is only ever opened for reading. */
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FoundFile } from './folder.ts';
import type { Source } from './importer.ts';

const CHUNK = 1 << 18;

export function fileSource({ path: file, size, rules }: Pick<FoundFile, 'path' | 'size' | 'rules'>): Source {
  return {
    path: file,
    key: file,
    name: path.basename(file),
    size,
    rules,
    depth: 0,
    async bytes(most) {
      // The file may have grown since it was found.
      if ((await stat(file)).size > most) return undefined;
      const bytes = await readFile(file);
      return bytes.length > most ? undefined : bytes;
    },
    async start(most) {
      const handle = await open(file);
      try {
        const buffer = Buffer.alloc(most);
        const { bytesRead } = await handle.read(buffer, 0, most, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    stream: () => createReadStream(file, { highWaterMark: CHUNK }),
  };
}
