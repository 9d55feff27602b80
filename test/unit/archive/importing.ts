/** What the tests of the importers share: a file with this content, read the way an archive reads it. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { findFiles } from '../../../server/src/archive/importers/folder.ts';
import type { ImportProblem, RawArticle } from '../../../server/src/archive/importers/rawArticle.ts';
import { readArticles } from '../../../server/src/archive/importers/readArticles.ts';
import { workshop } from './newsroom.ts';

export interface Imported {
  readonly articles: RawArticle[];
  readonly problems: ImportProblem[];
}

/** Writes files into a new folder and gives that; names may have folders in them. */
export function folderOf(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = workshop(t);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Everything an archive finds at a place. Fails when the reading of it writes to it. */
export async function importAll(place: string): Promise<Imported> {
  const { files, problems } = await findFiles([place]);
  const articles: RawArticle[] = [];
  for (const file of files)
    for await (const item of readArticles(file)) {
      if (item.article) articles.push(item.article);
      if (item.problem) problems.push(item.problem);
    }
  for (const { path: file, size, mtime } of files) {
    const now = statSync(file);
    if (now.size !== size || Math.round(now.mtimeMs) !== mtime) throw new Error(`${file} was written to`);
  }
  return { articles, problems };
}

/** What an archive finds in one file of this name and content. */
export async function importFile(t: TestContext, name: string, content: string | Uint8Array): Promise<Imported> {
  return importAll(path.join(folderOf(t, { [name]: content }), name));
}

/** Problems by their keys, without "archive.", and their lines. */
export const told = (problems: readonly ImportProblem[]) =>
  problems.map(({ message, line }) => [message.key.replace('archive.', ''), line]);
