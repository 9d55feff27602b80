/**
 * The files that the client has told of, in memory, by path: what a browser's worker has in place of a disk. Its folders
 * are those that files lie in. Nothing is written here but through `keep`; errors are those of Node's file system.
 */
export interface MemoryFile {
  readonly bytes: Buffer;
  /** Grows with each file that comes, so that a file that has come anew is known by it. */
  readonly time: number;
}

const files = new Map<string, MemoryFile>();
/** Names in each folder. */
const folders = new Map<string, Set<string>>([['/', new Set()]]);
let clock = Date.now();

/** An error as Node's file system throws it. */
export function fileError(code: 'ENOENT' | 'EROFS' | 'EISDIR', path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, syscall: 'open', path });
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Takes a file in, or takes it anew. `path` is absolute and normal. */
export function keep(path: string, bytes: Uint8Array): void {
  files.set(path, { bytes: Buffer.from(bytes), time: clock++ });
  for (let at = path; at !== '/'; at = parentOf(at)) {
    const folder = parentOf(at);
    const names = folders.get(folder);
    if (names?.has(nameOf(at))) return;
    if (names) names.add(nameOf(at));
    else folders.set(folder, new Set([nameOf(at)]));
  }
}

/** Lets a file go, or a folder with all that is in it; then folders that nothing is in any more. */
export function drop(path: string): void {
  for (const name of folders.get(path) ?? []) drop(`${path}/${name}`);
  files.delete(path);
  for (let at = path; at !== '/'; at = parentOf(at)) {
    folders.delete(at);
    const left = folders.get(parentOf(at));
    left?.delete(nameOf(at));
    if (left === undefined || left.size > 0) return;
  }
}

/** Throws ENOENT where there is none. */
export function fileAt(path: string): MemoryFile {
  const file = files.get(path);
  if (!file) throw fileError(folders.has(path) ? 'EISDIR' : 'ENOENT', path);
  return file;
}

/** The names in a folder; undefined for what is none. */
export const folderAt = (path: string): ReadonlySet<string> | undefined => folders.get(path);

export const isThere = (path: string): boolean => files.has(path) || folders.has(path);

/** Adds text at the end of a file of the workspace; rejects when that cannot be written. */
export type Append = (path: string, text: string) => Promise<void>;

let append: Append = (path) => Promise.reject(fileError('EROFS', path));

/** Says how text is added to the workspace's own file; the copy here follows when that has been done. */
export function appendBy(way: Append): void {
  append = way;
}

export async function appendTo(path: string, text: string): Promise<void> {
  await append(path, text);
  const before = files.get(path)?.bytes ?? Buffer.alloc(0);
  keep(path, Buffer.concat([before, Buffer.from(text)]));
}
