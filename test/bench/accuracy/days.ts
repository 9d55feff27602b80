/** The news of some days as they came: each record is checked against all that were published before it. */
import { copyFileSync, existsSync } from 'node:fs';
import { readArticle } from '../../../server/src/archive/article.ts';
import { openArchive } from '../../../server/src/archive/openArchive.ts';
import { fileOf } from '../../../server/src/archive/sqlite/driver.ts';
import { discard, engineHere, openIndex } from '../../../server/src/archive/sqlite/openIndex.ts';
import { check, extraction } from '../../../server/src/checker.ts';
import { flagsOf } from './flags.ts';
import { readStories } from './stories.ts';
import type { DaysAnswer, DaysTask, Flag, IndexTask } from './tasks.ts';

/** Articles in the index, and how many of them were read now. */
export async function buildIndex({ file, database }: IndexTask): Promise<{ articles: number; read: number }> {
  const { archive, summary } = await openArchive({ sources: [file], database, extraction });
  archive.close();
  return { articles: summary.articles, read: summary.added };
}

/** Copies an index, without what another run may have left beside it. */
function copied(database: string, to: string): void {
  const [from, copy] = [fileOf(database, engineHere()), fileOf(to, engineHere())];
  discard(copy);
  for (const part of ['', '-wal']) if (existsSync(from + part)) copyFileSync(from + part, copy + part);
}

export async function checkDays({ file, database, rules }: DaysTask): Promise<DaysAnswer> {
  const copy = database.replace(/\.db$/, '-grown.db');
  copied(database, copy);
  const { store } = await openIndex(copy, [], extraction.termsOf);
  const stories = await readStories(file);
  const flags: [number, Flag[]][] = [];
  const start = performance.now();
  for (const { text, published, url, record, raw } of stories) {
    const report = await check(text, store, {
      reading: published === undefined ? {} : { published, publishedFrom: 'frontMatter' },
      self: { url },
      ...(rules && { rules }),
    });
    flags.push([record, flagsOf(report)]);
    await store.apply({ remove: [], add: [readArticle(raw, extraction)], files: new Map() });
  }
  const milliseconds = (performance.now() - start) / stories.length;
  store.close();
  discard(fileOf(copy, engineHere()));
  return { flags, milliseconds };
}
