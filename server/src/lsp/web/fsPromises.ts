/** What the server uses of node:fs/promises, on the files in memory. */
import { appendTo, fileAt, fileError, folderAt, isThere } from './memoryFiles.ts';

class Stats {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino = 0;
  readonly #isFolder: boolean;

  constructor(path: string) {
    this.#isFolder = folderAt(path) !== undefined;
    const { bytes, time } = this.#isFolder ? { bytes: '', time: 0 } : fileAt(path);
    this.size = bytes.length;
    this.mtimeMs = time;
  }

  isFile = (): boolean => !this.#isFolder;
  isDirectory = (): boolean => this.#isFolder;
  isSymbolicLink = (): boolean => false;
}

export const stat = async (path: string): Promise<Stats> => new Stats(path);

export async function readFile(path: string, encoding?: 'utf8'): Promise<Buffer | string> {
  const { bytes } = fileAt(path);
  return encoding === undefined ? bytes : bytes.toString(encoding);
}

export async function readdir(path: string): Promise<(Stats & { readonly name: string })[]> {
  const names = folderAt(path);
  if (!names) throw fileError('ENOENT', path);
  return [...names].map((name) => Object.assign(new Stats(path === '/' ? `/${name}` : `${path}/${name}`), { name }));
}

export async function realpath(path: string): Promise<string> {
  if (!isThere(path)) throw fileError('ENOENT', path);
  return path;
}

/** Folders come with the files that are put into them. */
export const mkdir = async (): Promise<void> => {};

/** A cache is written so, which this is no place for. */
export const writeFile = (path: string): Promise<never> => Promise.reject(fileError('EROFS', path));
export const rename = writeFile;
export const rm = async (): Promise<void> => {};

/** A file that is read in parts or added to ("a+"); nothing is opened. */
export async function open(path: string, flags = 'r') {
  if (flags === 'r') fileAt(path);
  return {
    stat: async () => ({ size: isThere(path) ? fileAt(path).bytes.length : 0 }),
    async read(buffer: Buffer, offset: number, length: number, position: number) {
      const part = isThere(path) ? fileAt(path).bytes.subarray(position, position + length) : Buffer.alloc(0);
      part.copy(buffer, offset);
      return { buffer, bytesRead: part.length };
    },
    appendFile: (text: string) => appendTo(path, text),
    close: async () => {},
  };
}
