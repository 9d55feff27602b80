/** Articles that are files of their own: plain text and markdown, with or without front matter. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { readFrontMatter } from '../../text/frontmatter.ts';
import { isoDay } from '../../time/civil.ts';
import { decode } from './encoding.ts';
import { metadataDay } from './metadataDay.ts';
import { type ImportProblem, problem, type RawArticle } from './rawArticle.ts';
import { stampOfFileName, stampOfUrl } from './stamp.ts';

/** Above this a file is no article; reading it would hold everything else up. */
export const LONGEST_ARTICLE = 4_000_000;

export const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

/** The day and where it comes from, as far as metadata, address and file name tell. */
export function publication(
  stated: string | undefined,
  url: string | undefined,
  fileName: string | undefined,
): Pick<RawArticle, 'published' | 'publishedFrom'> {
  const inMetadata = stated === undefined ? undefined : metadataDay(stated);
  if (inMetadata !== undefined) return { published: isoDay(inMetadata), publishedFrom: 'metadata' };
  const inUrl = url === undefined ? undefined : stampOfUrl(url);
  if (inUrl !== undefined) return { published: isoDay(inUrl), publishedFrom: 'stamp' };
  const inName = fileName === undefined ? undefined : stampOfFileName(fileName);
  return inName === undefined ? {} : { published: isoDay(inName), publishedFrom: 'fileName' };
}

/** The article of one file; without one, a problem says why. A broken front matter costs only itself. */
export function readTextFile(
  file: string,
  bytes: Uint8Array,
): { readonly article?: RawArticle; readonly problems: ImportProblem[] } {
  if (bytes.length > LONGEST_ARTICLE)
    return { problems: [problem(file, 'tooLong', { megabytes: { number: LONGEST_ARTICLE / 1e6 } })] };
  const decoded = decode(bytes);
  if ('fault' in decoded) return { problems: [problem(file, decoded.fault)] };
  const { text } = decoded;
  if (text.trim() === '') return { problems: [problem(file, 'noText')] };
  const problems: ImportProblem[] = [];
  const { metadata, problem: broken } = readFrontMatter(text);
  if (broken) problems.push(problem(file, 'frontMatter', { reason: broken }, 1));
  if (metadata.published !== undefined && metadataDay(metadata.published) === undefined)
    problems.push(problem(file, 'badDate', { text: metadata.published }));
  const article: RawArticle = {
    key: file,
    path: file,
    text,
    hash: hashOf(bytes),
    ...(metadata.id !== undefined && { id: metadata.id }),
    ...(metadata.url !== undefined && { url: metadata.url }),
    ...(metadata.title !== undefined && { title: metadata.title }),
    ...(metadata.source !== undefined && { outlet: metadata.source }),
    ...(metadata.lang !== undefined && { lang: metadata.lang }),
    ...publication(metadata.published, metadata.url, path.basename(file)),
  };
  return { article, problems };
}
