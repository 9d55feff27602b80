/**
 * What every format's importer is: from the bytes of one file to the articles in it.
 *
 * An importer says what it finds in the order it finds it, and says of the rest what is wrong. It need
 * not name its articles, count its problems or catch its errors: readArticles.ts does so for all.
 */
import type { FolderRules } from './folderRules.ts';
import type { Rest } from './grown.ts';
import type { ImportProblem } from './rawArticle.ts';

/** A file of articles, on disk or within a packed one. */
export interface Source {
  /** The file on disk, as problems and sources name it. */
  readonly path: string;
  /** Name without folders; tells the format, and maybe the day. */
  readonly name: string;
  /** What the newsroom says of files here. */
  readonly rules: FolderRules;
  /** How deep in packed files it lies; 0 on disk. */
  readonly depth: number;
  /** Where to begin, when what stands before has been read an earlier time. */
  readonly rest?: Rest | undefined;
  /** All bytes, or undefined when there are more than `most`. May reject. */
  bytes(most: number): Promise<Buffer | undefined>;
  /** The first bytes, `most` or more. May reject. */
  start(most: number): Promise<Buffer>;
  /** The bytes as they come, from the beginning, or from where the rest is. May reject. */
  stream(): AsyncIterable<Buffer>;
}

/** An article as its format has it. What is undefined or empty is not known. */
export interface ImportedArticle {
  readonly text: string;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly lang?: string | undefined;
  /** When it was published, as it is written there. */
  readonly published?: string | undefined;
  /** When a document was finished, as it is written there: of less weight than the day in its file's name. */
  readonly finished?: string | undefined;
  readonly line?: number;
  readonly lines?: readonly number[];
  /** One of several in its file. */
  readonly record?: boolean;
  /** Name of its own file; readArticles.ts adds it. */
  readonly fileName?: string;
  /** Place of its own file in a packed one. */
  readonly member?: string;
}

/** What an importer finds: one of the two, and how far in the file it is, in bytes. */
export interface Found {
  readonly article?: ImportedArticle;
  readonly problem?: ImportProblem;
  readonly bytes?: number;
}

/** Reads one source; `within` reads the sources that are packed into it. May reject: what was found before counts. */
export type Importer = (source: Source, within: (inner: Source) => AsyncIterable<Found>) => AsyncIterable<Found>;
