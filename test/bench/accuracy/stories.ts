/** The articles of a file of records as drafts: what the importer hands to the index is what is checked, letter by letter. */
import { readFileSync } from 'node:fs';
import { findFiles } from '../../../server/src/archive/importers/folder.ts';
import type { RawArticle } from '../../../server/src/archive/importers/rawArticle.ts';
import { readArticles } from '../../../server/src/archive/importers/readArticles.ts';
import { type Day, parseIsoDay } from '../../../server/src/time/civil.ts';

export interface Story {
  /** Name of its file without the ending: "clusters-2016". */
  readonly file: string;
  /** 1-based line of the file. */
  readonly record: number;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** Undefined where the record has none or an impossible one. */
  readonly published: Day | undefined;
  /** Articles of one event share it. */
  readonly cluster: string | undefined;
  readonly raw: RawArticle;
}

/** All stories of a .jsonl file, in its order. Records that cannot be read are left out. */
export async function readStories(file: string): Promise<Story[]> {
  const clusters = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => (line === '' ? undefined : (JSON.parse(line) as { cluster?: string }).cluster));
  const name = file.replace(/^.*[/\\]|\.jsonl$/g, '');
  const { files } = await findFiles([file]);
  const stories: Story[] = [];
  for (const found of files)
    for await (const { article } of readArticles(found)) {
      if (!article) continue;
      const record = article.line ?? 1;
      stories.push({
        file: name,
        record,
        url: article.url ?? '',
        title: article.title ?? '',
        text: article.text,
        published: article.published === undefined ? undefined : parseIsoDay(article.published),
        cluster: clusters[record - 1],
        raw: article,
      });
    }
  return stories;
}

const read = new Map<string, Promise<ReadonlyMap<number, Story>>>();

/** The stories of a file by record; a file is read once. */
export function storiesByRecord(file: string): Promise<ReadonlyMap<number, Story>> {
  let known = read.get(file);
  if (!known) {
    known = readStories(file).then((list) => new Map(list.map((story) => [story.record, story])));
    read.set(file, known);
  }
  return known;
}
