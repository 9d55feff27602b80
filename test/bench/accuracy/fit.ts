/**
 * node --import tsx test/bench/accuracy/fit.ts: fits the weights of the score by which a figure in a like frame speaks
 * against the draft's (server/src/archive/figureEvidence.ts). Examples are all such figures on articles as they were
 * published (wrong to flag) and those at planted slips (right to flag); logistic regression by gradient descent, on the
 * articles of 2016, measured on them and on those of 2013, which it has not seen.
 */
import type { Questions } from '../../../server/src/archive/archive.ts';
import { readArticle } from '../../../server/src/archive/article.ts';
import { type AgainstFigure, FEATURES, figuresAgainst, scoreOf } from '../../../server/src/archive/figureEvidence.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { questionsOf } from '../../../server/src/archive/questions.ts';
import { retellings } from '../../../server/src/archive/retelling.ts';
import { extraction } from '../../../server/src/checker.ts';
import { read } from '../../../server/src/claims/read.ts';
import { shared } from '../reading/measured.ts';
import { plantsFor } from './planters/all.ts';
import { siblingsOf } from './siblings.ts';
import { countingSpan, slippedText } from './slip.ts';
import { readStories } from './stories.ts';

const NAMES = [...FEATURES, 'even'];

const vectorOf = ({ features }: AgainstFigure): number[] => [...FEATURES.map((name) => features[name]), 1];

interface Examples {
  readonly articles: number;
  readonly sound: readonly AgainstFigure[];
  readonly slips: readonly AgainstFigure[];
  /** Planted, whether or not a figure speaks against them. */
  readonly planted: number;
}

async function examples(file: string): Promise<Examples> {
  const stories = await readStories(file);
  const siblings = siblingsOf(stories);
  const store = new MemoryStore();
  await store.apply({ remove: [], add: stories.map(({ raw }) => readArticle(raw, extraction)), files: new Map() });
  await store.endBulk();
  const against = async (text: string, published: number | undefined, self: Questions['self']) => {
    const reading = read(text, published === undefined ? {} : { published, publishedFrom: 'frontMatter' });
    return figuresAgainst(reading, retellings(await store.ask(questionsOf(reading, self))));
  };
  const sound: AgainstFigure[] = [];
  const slips: AgainstFigure[] = [];
  let planted = 0;
  let articles = 0;
  for (const story of stories) {
    if (story.published === undefined) continue;
    articles++;
    sound.push(...(await against(story.text, story.published, { url: story.url })));
    for (const plant of plantsFor({ story, siblings: siblings.get(story) ?? [], stories }, 1, ['number'])) {
      planted++;
      const text = slippedText(story.text, plant);
      const span = countingSpan(plant);
      const found = (await against(text, story.published, { url: story.url })).find(
        ({ figure: { sentence, first, past } }) => {
          const [start, end] = [sentence.tokens[first]!.start, sentence.tokens[past - 1]!.end];
          return start < span.end && span.start < end;
        },
      );
      if (found) slips.push(found);
    }
  }
  return { articles, sound, slips, planted };
}

/** Recall at so many flags an article. */
function curve(
  name: string,
  { articles, sound, slips, planted }: Examples,
  score: (one: AgainstFigure) => number,
): void {
  const noise = sound.map(score).sort((a, b) => b - a);
  const right = slips.map(score);
  const parts = [0.02, 0.03, 0.04, 0.05, 0.07, 0.1].map((budget) => {
    const threshold = noise[Math.floor(budget * articles)] ?? Number.NEGATIVE_INFINITY;
    const recall = right.filter((one) => one > threshold).length / planted;
    return `@${budget} ${recall.toFixed(3)} (>${threshold.toFixed(2)})`;
  });
  console.log(`${name}: ${parts.join('  ')}; at most ${(slips.length / planted).toFixed(3)} of ${planted}`);
}

function fit({ sound, slips }: Examples): number[] {
  const rows = [
    ...sound.map((one) => ({ x: vectorOf(one), y: 0 })),
    ...slips.map((one) => ({ x: vectorOf(one), y: 1 })),
  ];
  const weight = { 0: rows.length / sound.length / 2, 1: rows.length / slips.length / 2 };
  let w: number[] = NAMES.map(() => 0);
  for (let step = 0; step < 3000; step++) {
    const gradient = w.map((one) => 0.0005 * one);
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * w[i]!, 0)));
      const off = ((p - y) * weight[y as 0 | 1]) / rows.length;
      x.forEach((value, i) => {
        gradient[i]! += off * value;
      });
    }
    w = w.map((one, i) => one - 1.0 * gradient[i]!);
  }
  return w;
}

async function main(): Promise<void> {
  const [first, second] = ['2016', '2013'].map((year) => shared(`data/news/clusters-${year}.jsonl`));
  if (!first || !second) return console.log('skipped, ../shared is not there');
  const [y2016, y2013] = [await examples(first), await examples(second)];
  const both: Examples = {
    articles: y2016.articles + y2013.articles,
    planted: y2016.planted + y2013.planted,
    sound: [...y2016.sound, ...y2013.sound],
    slips: [...y2016.slips, ...y2013.slips],
  };
  const measure = (name: string, score: (one: AgainstFigure) => number) => {
    curve(`2016 ${name}`, y2016, score);
    curve(`2013 ${name}`, y2013, score);
  };
  measure('as it stands', ({ features }) => scoreOf(features));
  for (const [name, from] of [
    ['fitted on 2016', y2016],
    ['fitted on 2013', y2013],
    ['fitted on both', both],
  ] as const) {
    const weights = fit(from);
    console.log(`\n${NAMES.map((feature, i) => `${feature}: ${weights[i]!.toFixed(2)}`).join(', ')}`);
    measure(name, (one) => vectorOf(one).reduce((sum, value, i) => sum + value * weights[i]!, 0));
  }
}

void main();
