/**
 * How well near-copies are found, on articles of one story by many outlets (../shared/data/news/clusters-*).
 *
 * The reference knows nothing of shingles, anchors or days: two articles are copies when at least 70 % of the shorter
 * one's pairs of neighbouring words stand in the other, every pair of articles compared with every other.
 */
import { groupAll } from '../../../server/src/archive/copies.ts';
import { anchorsOf } from '../../../server/src/archive/shingles.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';
import { parseIsoDay } from '../../../server/src/time/civil.ts';
import { shared } from '../reading/measured.ts';
import { linesOf } from './drafts.ts';

const REFERENCE = 0.7;
/** Stock phrases of short notes are no copies. */
const FEWEST_PAIRS = 20;

export interface Copies {
  readonly name: string;
  readonly articles: number;
  /** Pairs that the reference calls copies; those of them, and of all, that share a group. */
  readonly wanted: number;
  readonly found: number;
  readonly grouped: number;
  /** Share of articles with a copy. */
  readonly share: number;
  readonly milliseconds: number;
}

interface Told {
  readonly title?: string;
  readonly summary?: string;
  readonly body?: string;
  readonly published?: string;
  readonly source?: string;
}

function measure(name: string, file: string): Copies {
  const records = linesOf(file).map((line) => JSON.parse(line) as Told);
  // One source for all names the collection and no outlet.
  const several = new Set(records.map(({ source }) => source)).size > 1;
  const words = records.map(({ title, summary, body }) =>
    tokenise([title, summary, body].filter(Boolean).join('\n\n')).flatMap((token) =>
      token.kind === 'mark' ? [] : [token.word.folded],
    ),
  );
  const pairs = words.map((own) => new Set(own.slice(1).map((word, i) => `${own[i]} ${word}`)));
  const reference = new Set<string>();
  for (let a = 0; a < pairs.length; a++)
    for (let b = a + 1; b < pairs.length; b++) {
      const [few, many] = pairs[a]!.size < pairs[b]!.size ? [pairs[a]!, pairs[b]!] : [pairs[b]!, pairs[a]!];
      if (few.size < FEWEST_PAIRS) continue;
      let same = 0;
      let left = few.size;
      for (const pair of few) {
        if (many.has(pair)) same++;
        if (same + --left < REFERENCE * few.size) break;
      }
      if (same >= REFERENCE * few.size) reference.add(`${a} ${b}`);
    }
  const start = performance.now();
  const anchored = new Map<number, number[]>();
  words.forEach((own, article) => {
    for (const anchor of anchorsOf(own)) {
      const others = anchored.get(anchor);
      if (others) others.push(article);
      else anchored.set(anchor, [article]);
    }
  });
  const groups = groupAll(
    {
      words: (articles) => new Map(articles.map((article) => [article, words[article]!])),
      published: (articles) =>
        new Map(
          articles.map((article) => {
            const { published, source } = records[article]!;
            return [article, { day: parseIsoDay(published?.slice(0, 10) ?? ''), outlet: several ? source : undefined }];
          }),
        ),
    },
    anchored.values(),
  );
  const milliseconds = performance.now() - start;
  const sizes = new Map<number, number>();
  for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const found = [...reference].filter((pair) => {
    const [a, b] = pair.split(' ').map(Number) as [number, number];
    return groups.has(a) && groups.get(a) === groups.get(b);
  }).length;
  return {
    name,
    articles: records.length,
    wanted: reference.size,
    found,
    grouped: [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0),
    share: groups.size / records.length,
    milliseconds,
  };
}

/** Undefined where ../shared is absent. */
export function measureCopies(): Copies[] | undefined {
  const files = ['clusters-2013', 'clusters-2016'].map((name) => [name, shared(`data/news/${name}.jsonl`)] as const);
  if (files.some(([, file]) => file === undefined)) return undefined;
  return files.map(([name, file]) => measure(name, file!));
}
