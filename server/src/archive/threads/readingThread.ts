/** A thread that reads articles: what lies in files in, what the archive keeps out. */
import type { MessagePort } from 'node:worker_threads';
import { type Article, type Extraction, readArticle } from '../article.ts';
import type { RawArticle } from '../importers/rawArticle.ts';

/** Articles to be read, with the number by which their answer is known. */
export interface Sheaf {
  readonly number: number;
  readonly articles: readonly RawArticle[];
}

/** What was read of a sheaf, in its order. */
export interface Harvest {
  readonly number: number;
  readonly articles: readonly (Article | Unreadable)[];
}

/** An article that reading failed on. Reading does not throw; should it, one article is lost and not the archive. */
export interface Unreadable {
  readonly reason: string;
}

export const isUnreadable = (article: Article | Unreadable): article is Unreadable => 'reason' in article;

export function readOne(raw: RawArticle, extraction: Extraction): Article | Unreadable {
  try {
    return readArticle(raw, extraction);
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

export function serveReading(port: MessagePort, extraction: Extraction): void {
  port.on('message', ({ number, articles }: Sheaf) => {
    const harvest: Harvest = { number, articles: articles.map((raw) => readOne(raw, extraction)) };
    port.postMessage(harvest);
  });
}
