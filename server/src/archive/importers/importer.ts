/**
 * What every format's importer is: from the bytes of one file to the articles in it.
 *
 * An importer says what it finds in the order it finds it, and says of the rest what is wrong. It need
 * not number its articles, count its problems or catch its errors: readArticles.ts does so for all.
 */
import type { FolderRules } from './folderRules.ts';
import type { ImportProblem, RawArticle } from './rawArticle.ts';

/** A file of articles, or a file within a packed one. */
export interface Source {
  /** The file on disk, as problems and sources name it. */
  readonly path: string;
  /** Unique within the archive: the path, for what lies in a packed file with the name it has there. */
  readonly key: string;
  /** Name without folders; tells the format, and maybe the day. */
  readonly name: string;
  /** Bytes, as far as it is known before reading. */
  readonly size: number;
  /** What the newsroom says of files here. */
  readonly rules: FolderRules;
  /** How deep in packed files it lies; 0 on disk. */
  readonly depth: number;
  /** All bytes, or undefined when there are more than `most`. May reject. */
  bytes(most: number): Promise<Buffer | undefined>;
  /** The first bytes, at most `most`. May reject. */
  start(most: number): Promise<Buffer>;
  /** The bytes as they come. May reject. */
  stream(): AsyncIterable<Buffer>;
}

/** An article as its format has it; its key and its hash are made of that. */
export interface ImportedArticle extends Omit<RawArticle, 'key' | 'path' | 'hash'> {
  /** One of several in its file. */
  readonly record?: boolean;
}

/** What an importer finds: one of the two, and how far in the file it is, in bytes. */
export interface Found {
  readonly article?: ImportedArticle;
  readonly problem?: ImportProblem;
  readonly bytes?: number;
}

/** May reject; what has been found before counts. */
export type Importer = (source: Source) => AsyncIterable<Found>;
