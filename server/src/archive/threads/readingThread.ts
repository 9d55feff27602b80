/** A thread that reads articles: what lies in files in, what the archive keeps out. */
import type { MessagePort } from 'node:worker_threads';
import { type Article, type Extraction, readArticle } from '../article.ts';
import type { RawArticle } from '../importers/rawArticle.ts';
import { type Filed, fileArticle } from '../sqlite/filed.ts';

/** Articles to be read, with the number by which their answer is known. */
export interface Sheaf {
  readonly number: number;
  readonly articles: readonly RawArticle[];
}

/** What was read of a sheaf, in its order: ready to be written, so that the thread that writes does nothing else. */
export interface Harvest {
  readonly number: number;
  readonly articles: readonly (Filed | Unreadable)[];
}

/** An article that reading failed on. Reading does not throw; should it, one article is lost and not the archive. */
export interface Unreadable {
  readonly reason: string;
}

export const isUnreadable = (article: Article | Filed | Unreadable): article is Unreadable => 'reason' in article;

export function readOne(raw: RawArticle, extraction: Extraction): Article | Unreadable {
  try {
    return readArticle(raw, extraction);
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

export function serveReading(port: MessagePort, extraction: Extraction): void {
  port.on('message', ({ number, articles }: Sheaf) => {
    const filed = (raw: RawArticle): Filed | Unreadable => {
      const article = readOne(raw, extraction);
      return isUnreadable(article) ? article : fileArticle(article);
    };
    const harvest: Harvest = { number, articles: articles.map(filed) };
    port.postMessage(harvest);
  });
}
