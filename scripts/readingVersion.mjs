import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** A number that changes whenever the floors do that read articles: an index made by others is rebuilt. */
export async function readingVersion() {
  const hash = createHash('sha256');
  for (const floor of ['text', 'language', 'time', 'claims', 'archive', 'rules']) {
    const folder = path.join(root, 'server/src', floor);
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const names = files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
    for (const name of names) hash.update(path.relative(root, name)).update(await readFile(name));
  }
  return hash.digest().readUInt32BE(0) & 0x7fffffff;
}
