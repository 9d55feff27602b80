/**
 * Siblings: the other articles of a story's cluster that tell it in words of their own. One that shares at least 80 % of
 * the shorter one's runs of five syllables is a copy, and repeats a slip as readily as the truth: it does not make a
 * value plantable. As evidence it stays in the archive.
 */
import type { Story } from './stories.ts';

const RUN = 5;
const COPY = 0.8;

export const syllables = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function runs(text: string): Set<string> {
  const words = syllables(text);
  return new Set(words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' ')));
}

/** Share of the shorter text's runs that stand in the other one. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let same = 0;
  for (const run of few) if (many.has(run)) same++;
  return same / few.size;
}

/** Each story's siblings, in the order of the file. Stories without a cluster have none. */
export function siblingsOf(stories: readonly Story[]): ReadonlyMap<Story, readonly Story[]> {
  const clusters = new Map<string, { story: Story; runs: Set<string> }[]>();
  for (const story of stories) {
    if (story.cluster === undefined) continue;
    const member = { story, runs: runs(story.text) };
    const known = clusters.get(story.cluster);
    if (known) known.push(member);
    else clusters.set(story.cluster, [member]);
  }
  const siblings = new Map<Story, readonly Story[]>();
  for (const members of clusters.values())
    for (const own of members)
      siblings.set(
        own.story,
        members
          .filter(
            (other) => other !== own && other.story.url !== own.story.url && containment(own.runs, other.runs) < COPY,
          )
          .map(({ story }) => story),
      );
  return siblings;
}
