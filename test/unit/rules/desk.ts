/** A desk for the tests of rules: a draft, a few archived articles, and what is found. */
import { readArticle } from '../../../server/src/archive/article.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { check, extraction, type Report } from '../../../server/src/checker.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { parseIsoDay } from '../../../server/src/time/civil.ts';

export interface Archived {
  readonly published: string;
  readonly text: string;
  readonly outlet?: string;
}

/** An archive that holds the articles given, in that order. */
export async function archiveOf(articles: readonly Archived[]): Promise<MemoryStore> {
  const store = new MemoryStore();
  const add = articles.map(({ published, text, outlet }, i) =>
    readArticle(
      {
        key: `a${i}`,
        path: `/archive/a${i}.txt`,
        hash: `h${i}`,
        text,
        published,
        publishedFrom: 'metadata',
        ...(outlet ? { outlet } : {}),
      },
      extraction,
    ),
  );
  await store.apply({ remove: [], add, files: new Map() });
  await store.endBulk();
  return store;
}

/** Checks a draft published on a day against archived articles. A headline is put before text that has none. */
export async function desk(
  lead: string,
  published: string | undefined,
  articles: readonly Archived[] = [],
  language?: LanguageId,
): Promise<Report & { source: string }> {
  const source = lead.includes('\n\n') ? lead : `Tin trong ngày\n\n${lead}`;
  const report = await check(source, await archiveOf(articles), {
    reading: { ...(published ? { published: parseIsoDay(published)! } : {}), ...(language ? { language } : {}) },
  });
  return { ...report, source };
}

/** Findings as "severity code: marked text → first fix", the way a reader would note them. */
export function found({ findings, source }: Report & { source: string }): string[] {
  return findings.map(({ severity, code, start, end, fixes }) => {
    const [fix] = fixes;
    let mended = '';
    if (fix) {
      const edits = fix.edits.filter((edit) => edit.start >= start && edit.end <= end);
      let at = start;
      for (const edit of edits) {
        mended += source.slice(at, edit.start) + edit.newText;
        at = edit.end;
      }
      mended = ` → ${mended}${source.slice(at, end)}`;
    }
    return `${severity} ${code}: ${source.slice(start, end)}${mended}`;
  });
}
