/** The one way from a file to its articles, whatever its format. */
import { fileSource } from './fileSource.ts';
import type { FoundFile } from './folder.ts';
import { type Format, formatOf, PROBE, recognise } from './formats.ts';
import type { Rest } from './grown.ts';
import type { Found, ImportedArticle, Importer, Source } from './importer.ts';
import { readJson } from './json.ts';
import { readJsonl } from './jsonl.ts';
import { isNoDate, publication } from './publication.ts';
import { fileProblem, hashOf, type ImportProblem, isFileError, problem, type RawArticle } from './rawArticle.ts';
import { readPlainText } from './text.ts';

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

/** The parsers of the formats that are not text are loaded when the first such file is read. */
const IMPORTERS: Readonly<Record<Exclude<Format, 'unnamed'>, () => Importer | Promise<Importer>>> = {
  text: () => readPlainText,
  jsonl: () => readJsonl,
  json: () => readJson,
  html: async () => (await import('./html.ts')).readHtml,
  xml: async () => (await import('./xml.ts')).readXml,
  table: async () => (await import('./table.ts')).readTable,
  docx: async () => (await import('./docx.ts')).readDocx,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  zip: async () => (await import('./zip.ts')).readZip,
  gzip: async () => (await import('./gzip.ts')).readGzip,
};

/** What a source holds, be it on disk or in a packed file. May reject. */
async function* read(source: Source): AsyncGenerator<Found> {
  const named = formatOf(source.name) ?? 'unnamed';
  const start = await source.start(PROBE);
  if (start.length === 0) {
    yield { problem: problem(source.path, 'noText') };
    return;
  }
  const format = recognise(named, start);
  if (format === undefined || format === 'unnamed') {
    yield { problem: problem(source.path, 'unknownFormat') };
    return;
  }
  const importer = await IMPORTERS[format]();
  for await (const found of importer(source, read)) {
    if (found.article && !found.article.fileName)
      yield { ...found, article: { ...found.article, fileName: source.name } };
    else yield found;
  }
}

/**
 * The articles of a file in the order in which they stand there, and between them what could not be read.
 * Every article has a key of its own that stays when the others change. `rest`: begin there, in a file that has grown.
 * Never throws.
 */
export async function* readArticles(file: FoundFile, rest?: Rest): AsyncGenerator<ImportItem> {
  const keys = new Map<string, number>();
  const source = fileSource(file, rest);
  let problems = 0;
  let bytes = rest?.offset ?? 0;
  const told = (problem: ImportProblem): ImportItem[] => (++problems <= MOST_PROBLEMS ? [{ problem, bytes }] : []);
  try {
    for await (const found of read(source)) {
      bytes = Math.max(bytes, found.bytes ?? 0);
      if (found.problem) yield* told(found.problem);
      if (!found.article) continue;
      const { published, line, member } = found.article;
      if (published !== undefined && isNoDate(published))
        yield* told(problem(placeOf(file.path, member), 'badDate', { text: published.slice(0, 100) }, line));
      const article = finished(source, found.article);
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

/** A file, or a file in a packed one. */
const placeOf = (path: string, member: string | undefined) => (member === undefined ? path : `${path}!/${member}`);

const known = (text: string | undefined): string | undefined => text?.trim() || undefined;

/**
 * An article with its day, its key and its hash, and what the newsroom says of its folder where it says nothing
 * itself. A record is known by its id, else its address, else its words.
 */
function finished({ path, rules }: Source, imported: ImportedArticle): RawArticle {
  const { text, record, line, lines } = imported;
  const url = known(imported.url);
  // "vi-VN", "vi_VN" and "vie" are Vietnamese.
  const lang = known(imported.lang)?.slice(0, 2).toLowerCase() ?? rules.lang;
  const place = placeOf(path, imported.member);
  const id = known(imported.id);
  const key = record ? `${place}#${id ?? url ?? hashOf(text)}` : place;
  const { published, publishedFrom } = publication(imported, url, lang, rules);
  const title = known(imported.title);
  const outlet = known(imported.outlet) ?? rules.outlet;
  const said = [text, id, url, title, outlet, lang, published, publishedFrom, line, lines];
  const article: Mutable<RawArticle> = { key, path, text, hash: hashOf(JSON.stringify(said)) };
  // Field by field: archives are read by the hundred thousand.
  if (id !== undefined) article.id = id;
  if (url !== undefined) article.url = url;
  if (title !== undefined) article.title = title;
  if (outlet !== undefined) article.outlet = outlet;
  if (lang !== undefined) article.lang = lang;
  if (line !== undefined) article.line = line;
  if (lines !== undefined) article.lines = lines;
  if (published !== undefined) article.published = published;
  if (publishedFrom !== undefined) article.publishedFrom = publishedFrom;
  return article;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
