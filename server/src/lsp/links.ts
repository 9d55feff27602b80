/** From a sighting to the place where an editor can read it: the archived article at its line. */
import { URI } from 'vscode-uri';
import type { Sighting } from '../archive/archive.ts';

export interface Place {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
}

/** The article's file and line; undefined for an article that is not a file on this machine. */
export function articlePlace({ article, line }: Pick<Sighting, 'article' | 'line'>): Place | undefined {
  if (article.path === undefined) return undefined;
  return { uri: URI.file(article.path).toString(), line: Math.max(1, line) - 1 };
}

/** A link that opens the article: at its line in the archive, else at its address. */
export function articleLink(sighting: Sighting): string | undefined {
  const place = articlePlace(sighting);
  return place ? `${place.uri}#L${place.line + 1}` : webAddress(sighting.article.url);
}

/** Addresses come from articles: nothing but the web is linked. */
const webAddress = (url: string | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;
