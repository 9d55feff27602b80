/** A store: an archive that can be written to. memory.ts keeps it in memory, sqlite/store.ts in a file. */
import type { Archive, Questions } from './archive.ts';
import type { Article } from './article.ts';
import type { Catalogue } from './catalogue.ts';
import type { Directory } from './directory.ts';
import type { Filed } from './sqlite/filed.ts';

export type Engine = 'memory' | 'native' | 'wasm';

/** By what one sees whether a file has changed. */
export interface FileStamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** What the newsroom said of such files when it was read (importers/folderRules.ts); empty where it said nothing. */
  readonly hash: string;
  /** Digest of what it holds, where it is a file that may grow (importers/grown.ts). */
  readonly content?: string | undefined;
}

/** A file that is now elsewhere, with all that is stored of it. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Digests of its articles' keys, old → new: a key begins with the path. */
  readonly names: ReadonlyMap<number, number>;
}

/** Changes that are made together or not at all: after a kill an index holds all of them or none. */
export interface Changes {
  /** Articles that leave: the file they are of, and the digest of their key (`articlesOf`). */
  readonly remove: readonly { readonly path: string; readonly name: number }[];
  /** As they were read or, for a store on disk, as they are to be written (sqlite/filed.ts). */
  readonly add: readonly (Article | Filed)[];
  /** Files that are now read to the end, or (null) are gone. */
  readonly files: ReadonlyMap<string, FileStamp | null>;
}

/** An archive that is open, as its users have it. */
export interface OpenedArchive extends Archive {
  readonly engine: Engine;
  /** Its articles by day and by word. */
  readonly catalogue: Catalogue;
  /** What stands in it under a name. */
  readonly directory: Directory;
  /** Articles in a file, or in a folder and below. */
  articlesIn(place: string): number;
  /** A word that changes when the articles do, or those of them that are this draft: while it stays, answers stay. */
  standing(self: Questions['self']): Promise<string>;
  close(): void;
}

export interface ArticleStore extends OpenedArchive {
  /** Files that were read to the end. */
  files(): Promise<ReadonlyMap<string, FileStamp>>;
  /** The articles of a file: digest of the key → digest of the hash (hashing.ts), for a file may hold a million. */
  articlesOf(file: string): Promise<ReadonlyMap<number, number>>;
  /** Files of which articles are stored, read to the end or not. */
  pathsWithArticles(): Promise<readonly string[]>;
  apply(changes: Changes): Promise<void>;
  /** All or none; the new paths are not yet in the store. */
  move(moves: readonly Move[]): Promise<void>;
  /** Called before many changes and after them, so that counting and grouping can wait for the end. */
  beginBulk(): Promise<void>;
  endBulk(): Promise<void>;
}
