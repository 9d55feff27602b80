/**
 * node --import tsx test/bench/accuracy/fit.ts [figures|days]: fits the weights by which a retelling's figure or day
 * speaks against the draft's (server/src/archive/figureEvidence.ts, daySlips.ts). Examples are all that are found on
 * articles as they were published (wrong to flag) and those at planted slips (right to flag); logistic regression by
 * Newton's method, on the articles of one year, of the other, and of both, measured on each. Where slips of several
 * hands are weighed apart, each hand has weights of its own, and all are told by one threshold.
 */
import type { Answers } from '../../../server/src/archive/archive.ts';
import { readArticle } from '../../../server/src/archive/article.ts';
import { daysAgainst } from '../../../server/src/archive/dayEvidence.ts';
import { DAY_HANDS, dayScales } from '../../../server/src/archive/daySlips.ts';
import { figureScale, figuresAgainst } from '../../../server/src/archive/figureEvidence.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { questionsOf } from '../../../server/src/archive/questions.ts';
import { retellings } from '../../../server/src/archive/retelling.ts';
import { extraction } from '../../../server/src/checker.ts';
import { read } from '../../../server/src/claims/read.ts';
import type { Reading } from '../../../server/src/claims/reading.ts';
import { shared } from '../reading/measured.ts';
import { plantsFor } from './planters/all.ts';
import { regression } from './regression.ts';
import { siblingsOf } from './siblings.ts';
import { countingSpan, type Kind, slippedText } from './slip.ts';
import { readStories } from './stories.ts';

/** What speaks against a place of a draft. */
interface Against {
  readonly start: number;
  readonly end: number;
  readonly hand: string;
  readonly vector: readonly number[];
  readonly score: number;
}

interface Fitted {
  readonly kind: Kind;
  readonly features: readonly string[];
  readonly hands: readonly string[];
  against(reading: Reading, answers: Answers): readonly Against[];
}

const FITTED: Readonly<Record<string, Fitted>> = {
  figures: {
    kind: 'number',
    features: figureScale.names,
    hands: ['any'],
    against: (reading, answers) =>
      figuresAgainst(reading, retellings(answers)).map(({ figure: { sentence, first, past }, features }) => ({
        start: sentence.tokens[first]!.start,
        end: sentence.tokens[past - 1]!.end,
        hand: 'any',
        vector: figureScale.names.map((name) => features[name]),
        score: figureScale.sum(features),
      })),
  },
  days: {
    kind: 'date',
    features: dayScales.day.names,
    hands: DAY_HANDS,
    against: (reading, answers) =>
      daysAgainst(reading, answers).map(({ claim: { start, end }, hand, features, score }) => ({
        start,
        end,
        hand,
        vector: dayScales.day.names.map((name) => features[name]),
        score,
      })),
  },
};

interface Examples {
  readonly articles: number;
  readonly sound: readonly Against[];
  readonly slips: readonly Against[];
  /** Planted, whether or not anything speaks against them. */
  readonly planted: number;
}

async function examples(file: string, { kind, against }: Fitted): Promise<Examples> {
  const stories = await readStories(file);
  const siblings = siblingsOf(stories);
  const store = new MemoryStore();
  await store.apply({ remove: [], add: stories.map(({ raw }) => readArticle(raw, extraction)), files: new Map() });
  await store.endBulk();
  const found = async (text: string, published: number, url: string) => {
    const reading = read(text, { published, publishedFrom: 'frontMatter' });
    return against(reading, await store.ask(questionsOf(reading, { url })));
  };
  const sound: Against[] = [];
  const slips: Against[] = [];
  let planted = 0;
  let articles = 0;
  for (const story of stories) {
    if (story.published === undefined) continue;
    articles++;
    sound.push(...(await found(story.text, story.published, story.url)));
    for (const plant of plantsFor({ story, siblings: siblings.get(story) ?? [], stories }, 1, [kind])) {
      planted++;
      const span = countingSpan(plant);
      const all = await found(slippedText(story.text, plant), story.published, story.url);
      const right = all.filter(({ start, end }) => start < span.end && span.start < end);
      if (right.length > 0) slips.push(right.reduce((best, one) => (one.score > best.score ? one : best)));
    }
  }
  return { articles, sound, slips, planted };
}

/** Recall at so many flags an article, and the score above which they lie. */
function curve(name: string, { articles, sound, slips, planted }: Examples, score: (one: Against) => number): void {
  const noise = sound.map(score).sort((a, b) => b - a);
  const right = slips.map(score);
  const parts = [0.01, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1].map((budget) => {
    const threshold = noise[Math.floor(budget * articles)] ?? Number.NEGATIVE_INFINITY;
    const recall = right.filter((one) => one > threshold).length / planted;
    return `@${budget} ${recall.toFixed(3)} (>${threshold.toFixed(2)})`;
  });
  console.log(`${name}: ${parts.join('  ')}; at most ${(slips.length / planted).toFixed(3)} of ${planted}`);
}

/** Holds the weights of what hardly varies near nothing. */
const RIDGE = 0.0002;

type Weights = ReadonlyMap<string, readonly number[]>;

const logOdds = ({ hand, vector }: Against, weights: Weights): number => {
  const own = weights.get(hand)!;
  return vector.reduce((sum, value, i) => sum + value * own[i]!, own[vector.length]!);
};

/** Weights of the features by hand, and behind them the constant; sound and slips weigh the same, however many there are. */
const fittedOn = ({ sound, slips }: Examples, hands: readonly string[]): Weights =>
  new Map(
    hands.map((hand) => {
      const of = (all: readonly Against[], right: 0 | 1) =>
        all
          .filter((one) => one.hand === hand)
          .map(({ vector }) => ({ vector: [...vector, 1], right, weight: 0.5 / all.length }));
      return [hand, regression([...of(sound, 0), ...of(slips, 1)], RIDGE)];
    }),
  );

async function main(): Promise<void> {
  const fitted = FITTED[process.argv[2] ?? 'figures'];
  if (!fitted) throw new Error(`there are ${Object.keys(FITTED).join(' and ')}`);
  const [first, second] = ['2016', '2013'].map((year) => shared(`data/news/clusters-${year}.jsonl`));
  if (!first || !second) return console.log('skipped, ../shared is not there');
  const [y2016, y2013] = [await examples(first, fitted), await examples(second, fitted)];
  const both: Examples = {
    articles: y2016.articles + y2013.articles,
    planted: y2016.planted + y2013.planted,
    sound: [...y2016.sound, ...y2013.sound],
    slips: [...y2016.slips, ...y2013.slips],
  };
  const measure = (name: string, score: (one: Against) => number) => {
    curve(`2016 ${name}`, y2016, score);
    curve(`2013 ${name}`, y2013, score);
  };
  measure('as it stands', ({ score }) => score);
  for (const [name, from] of [
    ['fitted on 2016', y2016],
    ['fitted on 2013', y2013],
    ['fitted on both', both],
  ] as const) {
    const weights = fittedOn(from, fitted.hands);
    for (const [hand, own] of weights) {
      const told = [...fitted.features, 'even'].map((feature, i) => `${feature}: ${own[i]!.toFixed(2)}`);
      console.log(`\n${hand}: ${told.join(', ')}`);
    }
    measure(name, (one) => logOdds(one, weights));
  }
}

void main();
