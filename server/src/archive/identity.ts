/** When an archived article is the draft itself, and so no source for it. */
import path from 'node:path';
import type { Questions } from './archive.ts';
import type { Article } from './article.ts';

/** An address as it is compared: without its fragment, the scheme's s and a closing slash. */
export const addressKey = (url: string): string =>
  url
    .trim()
    .split('#', 1)[0]!
    .replace(/^http:/u, 'https:')
    .replace(/\/$/u, '');

/** Keys by which an article is known; a draft with any of them is the same article. */
export interface Identity {
  readonly id: string | undefined;
  readonly address: string | undefined;
  /** Undefined for a record of a .jsonl file, which shares its path with others. */
  readonly path: string | undefined;
  readonly textHash: string | undefined;
}

export const identityOf = ({ ref, path: file, textHash }: Pick<Article, 'ref' | 'path' | 'textHash'>): Identity => ({
  id: ref.id,
  address: ref.url === undefined ? undefined : addressKey(ref.url),
  path: ref.key === file ? file : undefined,
  textHash,
});

export const identityOfDraft = (self: Questions['self']): Identity => ({
  id: self.id,
  address: self.url === undefined ? undefined : addressKey(self.url),
  path: self.path === undefined ? undefined : path.resolve(self.path),
  textHash: self.textHash,
});

export function isSameArticle(article: Article, self: Questions['self']): boolean {
  const [one, other] = [identityOf(article), identityOfDraft(self)];
  return (['id', 'address', 'path', 'textHash'] as const).some((by) => one[by] !== undefined && one[by] === other[by]);
}
