/** What importers hand on: an article as it lies in a file, before anything of its text is understood. */
import { createHash } from 'node:crypto';

/** UTF-16 units or bytes; what is longer is no article, and reading it would hold everything else up. */
export const LONGEST_ARTICLE = 4_000_000;

export const hashOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/** One article. `text` is what offsets and lines count in. */
export interface RawArticle {
  /** Unique within the archive, and the same each time the file is read: its path, or path and record. */
  readonly key: string;
  /** The file it lies in. */
  readonly path: string;
  readonly url?: string;
  readonly id?: string;
  /** As its metadata gives it; the text's own headline is found later. */
  readonly title?: string;
  readonly outlet?: string;
  readonly text: string;
  /** "2016-12-06" */
  readonly published?: string;
  readonly publishedFrom?: 'metadata' | 'stamp' | 'fileName';
  readonly lang?: string;
  /** 1-based line of the file at which a record begins (JSONL, JSON, CSV, feeds): all its sentences are found there. */
  readonly line?: number;
  /**
   * For each line of `text` the 1-based line of the file in which it begins (HTML, XML). With neither this nor `line`
   * a sentence's line counts in `text` itself: that is the file for plain text, and the text taken out of it for
   * documents (.docx, PDF) and for what lies in packed files.
   */
  readonly lines?: readonly number[];
  /** Changes whenever what is stored of the article would. */
  readonly hash: string;
}

/** Something that could not be read, for the editor to mend. The rest has been read. */
export interface ImportProblem {
  readonly path: string;
  /** 1-based, where one line is to blame. */
  readonly line?: number;
  /** A sentence of server/l10n/<language>/archive.json with its values. */
  readonly message: {
    readonly key: string;
    readonly values: Readonly<Record<string, string | { readonly number: number }>>;
  };
}

export function problem(
  path: string,
  key: string,
  values: ImportProblem['message']['values'] = {},
  line?: number,
): ImportProblem {
  const message = { key: `archive.${key}`, values };
  return line === undefined ? { path, message } : { path, line, message };
}

/** True for an error of the file system, with its code. */
export const isFileError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string';

/** The problem of a failed file operation, in the reader's words rather than the system's. */
export function fileProblem(path: string, error: unknown): ImportProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return problem(path, 'missing');
  if (code === 'EACCES' || code === 'EPERM') return problem(path, 'forbidden');
  return problem(path, 'unreadable', { reason: code || (error instanceof Error ? error.message : String(error)) });
}
