/** The day of publication as an edit of a draft's front matter, which is begun where there is none. */
import type { Edit } from '../rules/finding.ts';
import type { Draft } from '../text/draft.ts';
import { type Day, isoDay } from '../time/civil.ts';

/** Undefined where front matter is there that cannot be read, and where it says that day already. */
export function publishingOn({ source, frontMatter, lines }: Draft, day: Day): Edit | undefined {
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const iso = isoDay(day);
  const { end, publishedAt, problem, metadata } = frontMatter;
  if (problem !== undefined || metadata.published === iso) return undefined;
  if (publishedAt) {
    const line = source.slice(publishedAt.start, publishedAt.end);
    const key = line.slice(0, line.indexOf(':') + 1);
    return { start: publishedAt.start, end: publishedAt.start + line.trimEnd().length, newText: `${key} ${iso}` };
  }
  const field = `published: ${iso}${eol}`;
  if (end > 0) return { start: lines.startOf(1), end: lines.startOf(1), newText: field };
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  return { start, end: start, newText: `---${eol}${field}---${eol}` };
}
