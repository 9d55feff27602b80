/** The day of publication, from what stands outside the text: metadata, address, file name. */
import { isoDay } from '../../time/civil.ts';
import { metadataDay } from './metadataDay.ts';
import type { RawArticle } from './rawArticle.ts';
import { stampOfFileName, stampOfUrl } from './stamp.ts';

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
