/** The day of publication, from what stands outside the text: metadata, address, file name. */
import { detectLanguage } from '../../language/languages.ts';
import { tokenise } from '../../text/tokens.ts';
import { isoDay } from '../../time/civil.ts';
import type { FolderRules } from './folderRules.ts';
import type { ImportedArticle } from './importer.ts';
import type { RawArticle } from './rawArticle.ts';
import { stampOfFileName, stampOfUrl } from './stamp.ts';
import { statedDay } from './statedDay.ts';

/** Vietnam has one zone and no summer time; English newsrooms have many, and say theirs in the folder's rules. */
const HANOI = 7 * 60;
/** How much of a text tells its language. */
const SAMPLE = 2000;

/** Minutes by which the newsroom's clock is ahead of Greenwich's. */
function offsetOf(lang: string | undefined, text: string, { offset }: FolderRules): number {
  if (offset !== undefined) return offset;
  const language = lang ?? detectLanguage(tokenise(text.slice(0, SAMPLE))).id;
  return language === 'vi' ? HANOI : 0;
}

/** The day and where it comes from, as far as metadata, address and file name tell. */
export function publication(
  { text, published, finished, fileName, record }: ImportedArticle,
  url: string | undefined,
  lang: string | undefined,
  rules: FolderRules,
): Pick<RawArticle, 'published' | 'publishedFrom'> {
  const day = (stated: string | undefined) =>
    stated === undefined ? undefined : statedDay(stated, () => offsetOf(lang, text, rules));
  const inMetadata = day(published);
  if (inMetadata !== undefined) return { published: isoDay(inMetadata), publishedFrom: 'metadata' };
  const inUrl = url === undefined ? undefined : stampOfUrl(url);
  if (inUrl !== undefined) return { published: isoDay(inUrl), publishedFrom: 'stamp' };
  // The name of a file with many articles says nothing of each.
  const inName = fileName === undefined || record ? undefined : stampOfFileName(fileName);
  if (inName !== undefined) return { published: isoDay(inName), publishedFrom: 'fileName' };
  const done = day(finished);
  return done === undefined ? {} : { published: isoDay(done), publishedFrom: 'metadata' };
}

/** True for a date that says nothing: the article is then read as if it had none. */
export const isNoDate = (stated: string): boolean => statedDay(stated, () => 0) === undefined;
