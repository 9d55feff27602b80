/** What the server uses of node:fs, on the files in memory: they are read, and nothing but the client writes them. */
import { fileAt, fileError, isThere } from './memoryFiles.ts';

export const existsSync = isThere;

export const realpathSync = (path: string): string => {
  if (!isThere(path)) throw fileError('ENOENT', path);
  return path;
};

export const readFileSync = (path: string): string => fileAt(path).bytes.toString('utf8');

/** The whole file as one piece. */
export async function* createReadStream(path: string): AsyncGenerator<Buffer> {
  yield fileAt(path).bytes;
}

const refuse = (path: string): never => {
  throw fileError('EROFS', path);
};

/** Indexes are opened so; there are none here. */
export const openSync = refuse;
export const mkdirSync = refuse;
export const writeFileSync = refuse;
