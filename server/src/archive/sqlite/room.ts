/** A disk that is full. What was written before stands in the index; what was being written is rolled back. */
import { rmSync, writeFileSync } from 'node:fs';

/** There is no room for what was to be written to the index. */
export class DiskFull extends Error {
  constructor() {
    super('the disk with the index is full');
    this.name = 'DiskFull';
  }
}

/** True for errors that say that there is no room, or that one's share of it is used up: the engines' and the file system's. */
export const isFull = (error: unknown): boolean =>
  error instanceof DiskFull ||
  (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT'));

/** As much as SQLite asks for at once. */
const A_LITTLE = 65_536;

/** False when not even a little can be written beside the file. True also where writing fails for another reason. */
export function hasRoom(file: string): boolean {
  const beside = `${file}.room`;
  try {
    writeFileSync(beside, Buffer.alloc(A_LITTLE));
    return true;
  } catch (error) {
    return !isFull(error);
  } finally {
    rmSync(beside, { force: true });
  }
}
