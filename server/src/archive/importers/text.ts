/** Articles that are files of their own: plain text and markdown, with or without front matter. */
import { createHash } from 'node:crypto';
import { readFrontMatter } from '../../text/frontmatter.ts';
import { decode } from './encoding.ts';
import type { Found, Source } from './importer.ts';
import { metadataDay } from './metadataDay.ts';
import { publication } from './publication.ts';
import { problem } from './rawArticle.ts';

/** Above this a file is no article; reading it would hold everything else up. */
export const LONGEST_ARTICLE = 4_000_000;

export const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

/** The article of one file; without one, a problem says why. A broken front matter costs only itself. */
export async function* readText(source: Source): AsyncGenerator<Found> {
  const bytes = await source.bytes(LONGEST_ARTICLE);
  const { path } = source;
  if (bytes === undefined) {
    yield { problem: problem(path, 'tooLong', { megabytes: { number: LONGEST_ARTICLE / 1e6 } }) };
    return;
  }
  const decoded = decode(bytes);
  if ('fault' in decoded) {
    yield { problem: problem(path, decoded.fault) };
    return;
  }
  const { text } = decoded;
  if (text.trim() === '') {
    yield { problem: problem(path, 'noText') };
    return;
  }
  const { metadata, problem: broken } = readFrontMatter(text);
  if (broken) yield { problem: problem(path, 'frontMatter', { reason: broken }, 1) };
  if (metadata.published !== undefined && metadataDay(metadata.published) === undefined)
    yield { problem: problem(path, 'badDate', { text: metadata.published }) };
  yield {
    article: {
      text,
      ...(metadata.id !== undefined && { id: metadata.id }),
      ...(metadata.url !== undefined && { url: metadata.url }),
      ...(metadata.title !== undefined && { title: metadata.title }),
      ...(metadata.source !== undefined && { outlet: metadata.source }),
      ...(metadata.lang !== undefined && { lang: metadata.lang }),
      ...publication(metadata.published, metadata.url, source.name),
    },
  };
}
