/** Files that are there whole or not at all: what stood there before is not lost when writing ends half-way. */
import { rename, rm, writeFile } from 'node:fs/promises';

/** Puts `text` in the place of what a file holds, or makes the file. Rejects as writing and renaming do. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
