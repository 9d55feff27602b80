/**
 * Articles in files that no editor shows as text (Word, PDF, packed files): where they are said to be, and what stands in
 * them, for an editor that shows text it is given.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { ArticleRef } from '../archive/archive.ts';
import { rulesFor } from '../archive/importers/folder.ts';
import { formatOf } from '../archive/importers/formats.ts';
import type { RawArticle } from '../archive/importers/rawArticle.ts';
import { readArticles } from '../archive/importers/readArticles.ts';
import type { ArticleText } from './protocol.ts';

const SCHEME = 'dateline-article';
const UNSHOWN: ReadonlySet<string> = new Set(['docx', 'pdf', 'zip', 'gzip']);

/** The address of an article's text; undefined for an article whose file can be opened as it lies. */
export function textAddress({ path: file, key }: Pick<ArticleRef, 'path' | 'key'>): string | undefined {
  if (file === undefined || !UNSHOWN.has(formatOf(file) ?? '')) return undefined;
  // Its name in an editor is the document's; which article it is, and in which file, stands behind it.
  const record = key.lastIndexOf('#');
  const shown = record > file.length ? key.slice(0, record) : key;
  const query = JSON.stringify([file, key]);
  return URI.file(shown).with({ scheme: SCHEME, query }).toString();
}

/** The file and the key in an address of ours. */
function articleAt(address: string): readonly [file: string, key: string] | undefined {
  try {
    const { scheme, query } = URI.parse(address, true);
    const told: unknown = JSON.parse(query);
    if (scheme !== SCHEME || !Array.isArray(told)) return undefined;
    const [file, key] = told;
    return typeof file === 'string' && typeof key === 'string' ? [file, key] : undefined;
  } catch {
    return undefined;
  }
}

/** The text behind an address, read anew; null when it is no longer there, or is none of the archive's `places`. */
export async function articleText(address: string, places: readonly string[]): Promise<ArticleText | null> {
  const [file, key] = articleAt(address) ?? [];
  if (file === undefined) return null;
  const place = places.find((place) => file === place || file.startsWith(place + path.sep));
  if (place === undefined) return null;
  try {
    const { size, mtimeMs: mtime } = await stat(file);
    const found = { path: file, size, mtime, rules: await rulesFor(file, place) };
    for await (const { article } of readArticles(found)) if (article && article.key === key) return pageOf(article);
  } catch {
    // It has gone meanwhile.
  }
  return null;
}

/**
 * An article's text as a page. The paragraphs of a document are its lines, as its sources count them. In other texts the
 * lines are their own, or those of a file that is not shown: then `lines` says which.
 */
function pageOf({ text, line, lines }: RawArticle): ArticleText {
  const own = text.split(/\r\n|\r|\n/);
  if (lines && (lines.at(-1) ?? 0) <= own.length) {
    const page: string[] = [];
    for (const [at, words] of own.entries()) {
      const number = (lines[at] ?? 1) - 1;
      page[number] = [page[number], words].filter(Boolean).join(' ');
    }
    return { text: Array.from(page, (words) => words ?? '').join('\n') };
  }
  if (lines) return { text, lines };
  return line === undefined ? { text } : { text, lines: own.map(() => line) };
}
