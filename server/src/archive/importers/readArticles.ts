/** The one way from a file to its articles, whatever its format. */
import { fileSource } from './fileSource.ts';
import type { FoundFile } from './folder.ts';
import type { ImportedArticle, Importer, Source } from './importer.ts';
import { readJsonl } from './jsonl.ts';
import { fileProblem, type ImportProblem, isFileError, problem, type RawArticle } from './rawArticle.ts';
import { hashOf, readText } from './text.ts';

/** One of the two. */
export interface ImportItem {
  readonly article?: RawArticle;
  readonly problem?: ImportProblem;
  /** How far in the file we are. */
  readonly bytes: number;
  /** The file system failed: what this file held may be there still. */
  readonly unread?: true;
}

/** After so many problems of one file the rest are only counted. */
const MOST_PROBLEMS = 20;

const IMPORTERS: Readonly<Record<FoundFile['format'], Importer>> = { text: readText, jsonl: readJsonl };

/**
 * The articles of a file in the order in which they stand there, and between them what could not be read.
 * Every article has a key of its own that stays when the others change. Never throws.
 */
export async function* readArticles(file: FoundFile): AsyncGenerator<ImportItem> {
  const keys = new Map<string, number>();
  let problems = 0;
  let bytes = 0;
  const source = fileSource(file);
  try {
    for await (const found of IMPORTERS[file.format](source)) {
      bytes = Math.max(bytes, found.bytes ?? 0);
      if (found.problem && ++problems <= MOST_PROBLEMS) yield { problem: found.problem, bytes };
      if (!found.article) continue;
      const article = sealed(source, found.article);
      const copies = keys.get(article.key) ?? 0;
      keys.set(article.key, copies + 1);
      yield { article: copies === 0 ? article : { ...article, key: `${article.key}~${copies + 1}` }, bytes };
    }
  } catch (error) {
    yield { problem: fileProblem(file.path, error), bytes, ...(isFileError(error) && { unread: true }) };
  }
  if (problems > MOST_PROBLEMS)
    yield { problem: problem(file.path, 'moreProblems', { count: { number: problems - MOST_PROBLEMS } }), bytes };
}

/** An article with its key and its hash: a record is known by its id, else its address, else its words. */
function sealed({ key, path }: Source, { record, ...article }: ImportedArticle): RawArticle {
  const name = record && (article.id ?? article.url ?? hashOf(article.text));
  return { ...article, path, key: !name ? key : `${key}#${name}`, hash: hashOf(JSON.stringify(article)) };
}
