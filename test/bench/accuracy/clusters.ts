/**
 * A file of clusters: each story with a publication day is checked against all the others of its file, as it is and
 * with one slip at a time.
 */
import { drafted, enough, type Run, runStories, type Wanted } from './checking.ts';
import { plantsFor } from './planters/all.ts';
import { siblingsOf } from './siblings.ts';
import type { Plant } from './slip.ts';
import { readStories, type Story } from './stories.ts';
import type { Workers } from './workers.ts';

export async function runClusters(
  file: string,
  parts: { readonly noise: boolean; readonly recall: boolean },
  workers: Workers,
  wanted: Wanted,
): Promise<Run> {
  const { seed, kinds } = wanted;
  const stories = await readStories(file);
  const drafts = drafted(stories, wanted);
  const siblings = siblingsOf(stories);
  const planted = new Map<Story, Plant[]>();
  if (parts.recall)
    for (const story of drafts)
      planted.set(story, plantsFor({ story, siblings: siblings.get(story) ?? [], stories }, seed, kinds));
  const name = file.replace(/^.*[/\\]|\.jsonl$/g, '');
  return runStories(
    {
      name,
      file,
      against: 'file',
      day: true,
      drafts,
      noise: parts.noise,
      planted: enough(planted, seed),
      siblings,
    },
    workers,
    wanted,
  );
}
