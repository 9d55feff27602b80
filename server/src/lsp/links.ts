/** From a sighting to the place where an editor can read it: the archived article at its line. */
import type { ArticleRef, Sighting } from '../archive/archive.ts';
import { addressOf } from './addresses.ts';
import { textAddress } from './articleText.ts';
import type { Editor } from './editor.ts';

export interface Place {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
}

/** What an editor can open. */
export type Shows = Pick<Editor, 'showsArticles'>;

/**
 * The article's file and line; undefined for an article that is not a file on this machine. For an editor that shows
 * texts it is given, and an article in a document or a packed file, the address of its text instead.
 */
export function articlePlace(
  { article, line }: { readonly article: Pick<ArticleRef, 'path' | 'key'>; readonly line: number },
  { showsArticles }: Shows,
): Place | undefined {
  if (article.path === undefined) return undefined;
  const uri = (showsArticles ? textAddress(article) : undefined) ?? addressOf(article.path);
  return { uri, line: Math.max(1, line) - 1 };
}

/** A link that opens the article: at its line in the archive, else at its address. */
export function articleLink(sighting: Sighting, shows: Shows): string | undefined {
  const place = articlePlace(sighting, shows);
  return place ? `${place.uri}#L${place.line + 1}` : webAddress(sighting.article.url);
}

/** Addresses come from articles: nothing but the web is linked. */
const webAddress = (url: string | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;
