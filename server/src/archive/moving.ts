/**
 * Files that have only been moved or renamed: what is stored of them stays, under their new paths, and no article is
 * read a second time.
 */
import path from 'node:path';
import { digest } from './hashing.ts';
import type { FoundFile } from './importers/folder.ts';
import { readArticles } from './importers/readArticles.ts';
import { stampOfFileName, stampOfUrl } from './importers/stamp.ts';
import type { ArticleStore, FileStamp, Move } from './store.ts';

/**
 * The moves that explain why files of the store are gone and others are new: one of each with the same size and time of
 * change, whose articles are the same. A file whose path tells another day than before is read anew, for that day may be
 * its articles'.
 */
export async function movesAmong(
  store: ArticleStore,
  known: ReadonlyMap<string, FileStamp>,
  files: readonly FoundFile[],
): Promise<Move[]> {
  const present = new Set(files.map((file) => file.path));
  const gone = byStamp(
    [...known].filter(([place]) => !present.has(place)).map(([place, stamp]) => ({ place, ...stamp })),
  );
  if (gone.size === 0) return [];
  const added = byStamp(files.filter((file) => !known.has(file.path)));
  const moves: Move[] = [];
  for (const [stamp, [file, ...others]] of added) {
    const [left, ...alike] = gone.get(stamp) ?? [];
    if (!file || !left || others.length + alike.length > 0) continue;
    if (left.hash !== file.rules.fingerprint || !tellsTheSame(left.place, file.path)) continue;
    const names = await sameArticles(store, left.place, file);
    if (names) moves.push({ from: left.place, to: file.path, names });
  }
  return moves;
}

function byStamp<F extends { readonly size: number; readonly mtime: number }>(files: readonly F[]): Map<string, F[]> {
  const found = new Map<string, F[]>();
  for (const file of files) {
    const stamp = `${file.size} ${file.mtime}`;
    const same = found.get(stamp);
    if (same) same.push(file);
    else found.set(stamp, [file]);
  }
  return found;
}

/** Whether two paths tell the same format and, if any, the same day. */
const tellsTheSame = (a: string, b: string): boolean =>
  path.extname(a).toLowerCase() === path.extname(b).toLowerCase() &&
  stampOfUrl(a) === stampOfUrl(b) &&
  stampOfFileName(path.basename(a)) === stampOfFileName(path.basename(b));

/** Digests of the articles' keys, old → new, when a file holds what is stored of another and nothing else. */
async function sameArticles(
  store: ArticleStore,
  from: string,
  file: FoundFile,
): Promise<ReadonlyMap<number, number> | undefined> {
  const stored = await store.articlesOf(from);
  const names = new Map<number, number>();
  for await (const { article, problem } of readArticles(file)) {
    if (problem) return undefined;
    if (!article?.key.startsWith(file.path)) continue;
    const old = digest(from + article.key.slice(file.path.length));
    if (stored.get(old) !== digest(article.hash)) return undefined;
    names.set(old, digest(article.key));
  }
  return names.size === stored.size ? names : undefined;
}
