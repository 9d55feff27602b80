/**
 * Which figures of a draft the retellings of its story print otherwise (RESEARCH.md, "Numbers").
 *
 * A figure is supported when any retelling prints it of the same thing. Where none does, a retelling's figure in a like
 * frame, one slip of the pen away, speaks against it, the more surely the more alike the frames are, the less that figure
 * fits another place of the draft, and the more sources print it.
 */

import { claimsOf, type Span } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { type Figure, figuresIn } from './figures.ts';
import { adjoining, Frames, frameOf, likeness } from './frame.ts';
import {
  eachArticleOnce,
  isOfTheTime,
  ownSentences,
  type Retelling,
  type RetoldSentence,
  type Sentence,
  sourcesOf,
} from './retelling.ts';
import { Scale } from './score.ts';
import { type NumberSlip, printedSlip } from './slips.ts';
import { StoryWords } from './storyWords.ts';

/** The named parts of the score. */
export interface FigureFeatures {
  /** 0–1: root of the cosine of the frames, so that few words in common tell much and more of them little more. */
  readonly likeness: number;
  /** 0–1: the cosine of the retelling's frame and that of the best other figure of the draft that counts the same and that the retelling does not print. */
  readonly elsewhere: number;
  /** 0–8: equal words that run on from the figure on both sides. */
  readonly adjoining: number;
  /** 1–4: independent retellings that print the figure. */
  readonly sources: number;
  /** 0–4: retellings that have the draft's figure of whatever else. */
  readonly bare: number;
  /** 0–1: the retelling is alike as a whole. */
  readonly story: number;
  /** 1–4: digits of the draft's figure; few are shared by chance. */
  readonly digits: number;
  /** Figures with marks ("3,3") are printed more or less exactly. */
  readonly parted: 0 | 1;
  /** Which slip leads from one figure to the other: a wrong digit, as other facts differ too, or one that nature hardly makes. */
  readonly swapped: 0 | 1;
  readonly lost: 0 | 1;
  readonly scaled: 0 | 1;
  readonly unit: 0 | 1;
  /** 0–2: how far a wrong digit leads, as the logarithm of the ratio: sound reports differ by little. */
  readonly distance: number;
  /** −3…3: zeros that the retelling's figure ends in, beyond those of the draft's: a slip spoils a round figure. */
  readonly rounder: number;
  /** Logarithm of how many figures of the draft count the same: where it tells of many, there are many to be taken for one another. */
  readonly counted: number;
  /** The draft tells the retelling's figure, too, in another place. */
  readonly held: 0 | 1;
  /** The figure is read as an amount; "tháng 6 tới" and "tập 8" are none. */
  readonly amount: 0 | 1;
  /** The draft bounds its figure ("khoảng", "hơn"). */
  readonly bounded: 0 | 1;
}

/** Log-odds by feature, fitted on the development clusters (test/bench/accuracy/fit.ts prints them). */
const WEIGHTS: Readonly<Record<keyof FigureFeatures, number>> = {
  likeness: 4.56,
  elsewhere: -4.02,
  adjoining: 0.16,
  sources: 0.33,
  bare: -0.35,
  story: 2.41,
  digits: 0.29,
  parted: -0.98,
  swapped: 4.42,
  lost: 3.27,
  scaled: 4.13,
  unit: 2.68,
  distance: 1.17,
  rounder: 1.15,
  counted: -0.92,
  held: 0.28,
  amount: 1.28,
  bounded: -0.56,
};
const EVEN = -6.19;

/** How surely the figure is a slip. Above 0 planted slips outweigh sound figures. */
export const figureScale = new Scale<FigureFeatures>(WEIGHTS, EVEN);

export type FigureSlip = NumberSlip | 'unit';

/** A figure where it stands. */
export interface Placed<S extends Sentence = Sentence> extends Figure {
  readonly sentence: S;
}

export interface AgainstFigure {
  readonly figure: Placed;
  /** What the retellings print, the most alike frame first; one value, each article once. */
  readonly sources: readonly { readonly retelling: Retelling; readonly figure: Placed<RetoldSentence> }[];
  readonly slip: FigureSlip;
  readonly features: FigureFeatures;
  readonly score: number;
}

/** Figures of the draft that retellings print otherwise, in reading order, whatever their score. */
export function figuresAgainst(reading: Reading, retold: readonly Retelling[]): AgainstFigure[] {
  if (retold.length === 0) return [];
  const language = languageOf(reading.language);
  const own = figuresOf(ownSentences(reading), language);
  if (own.length === 0) return [];
  const theirs = retold.map((retelling) => ({ retelling, figures: figuresOf(retelling.sentences, language) }));
  const opposing = theirs.filter(({ retelling }) => isOfTheTime(reading, retelling.article));
  const words = storyWords(reading, retold);
  const frames = new Frames(({ sentence, first, past }: Placed) => frameOf(sentence, first, past, language, words()));
  const amounts = claimsOf(reading.claims, 'amount');
  const bare = new BareNumbers(retold, language);
  return own.flatMap((figure): AgainstFigure[] => {
    const counted = own.filter((other) => sameHead(other, figure));
    if (counted.some((other) => other !== figure && other.value === figure.value)) return [];
    if (theirs.some(({ figures }) => figures.some((other) => sameHead(other, figure) && other.value === figure.value)))
      return [];
    const opponents = opposing.flatMap(({ retelling, figures }) =>
      figures.flatMap((other) => {
        const slip = figureSlip(figure, other);
        if (!slip) return [];
        const likely = likeness(frames.of(figure), frames.of(other));
        // What the retelling prints as the draft does is spoken for.
        const free = counted.filter(
          (one) => one !== figure && !figures.some((theirs) => sameHead(theirs, one) && theirs.value === one.value),
        );
        const elsewhere = Math.max(0, ...free.map((one) => likeness(frames.of(one), frames.of(other))));
        const beside = adjoining(frames.of(figure), frames.of(other));
        return [{ retelling, figure: other, slip, likely, elsewhere, beside }];
      }),
    );
    const { start, end } = placeOf(figure);
    const claim = amounts.find((amount) => amount.start < end && start < amount.end);
    let best: AgainstFigure | undefined;
    for (const one of opponents) {
      const same = opponents.filter((other) => saysSame(other.figure, one.figure));
      const features: FigureFeatures = {
        likeness: Math.sqrt(one.likely),
        elsewhere: one.elsewhere,
        adjoining: Math.min(8, one.beside),
        sources: Math.min(4, sourcesOf(same)),
        bare: Math.min(4, bare.count(figure)),
        story: one.retelling.similarity,
        digits: Math.min(4, figure.digits.length),
        parted: figure.parted ? 1 : 0,
        swapped: one.slip === 'swap' ? 1 : 0,
        lost: one.slip === 'lost' ? 1 : 0,
        scaled: one.slip === 'scale' ? 1 : 0,
        unit: one.slip === 'unit' ? 1 : 0,
        distance: one.slip === 'digit' ? Math.min(2, Math.abs(Math.log(figure.value / one.figure.value))) : 0,
        rounder: Math.max(-3, Math.min(3, zerosOf(one.figure) - zerosOf(figure))),
        counted: Math.log(counted.length),
        held: counted.some(({ value }) => value === one.figure.value) ? 1 : 0,
        amount: claim ? 1 : 0,
        bounded: claim && claim.quantity.bound !== 'exact' ? 1 : 0,
      };
      const score = figureScale.sum(features);
      if (best && score <= best.score) continue;
      const sources = eachArticleOnce([one, ...same], ({ retelling }) => retelling.article);
      best = { figure, sources, slip: one.slip, features, score };
    }
    return best ? [best] : [];
  });
}

/** "16,87" for 16,875: the finer figure rounded or cut to as many places as the rougher one shows. */
function isRounding(a: Figure, b: Figure): boolean {
  if (a.scale !== b.scale || a.decimals === b.decimals) return false;
  const [rough, fine] = a.decimals < b.decimals ? [a, b] : [b, a];
  const place = 10 ** rough.decimals / rough.scale;
  const moved = Number((fine.value * place).toPrecision(12));
  const shown = Number((rough.value * place).toPrecision(12));
  return Math.round(moved) === shown || Math.trunc(moved) === shown;
}

/** The slip that leads from the draft's figure to a retelling's, of the same thing; rounding is none. */
export function figureSlip(mine: Figure, theirs: Figure): FigureSlip | undefined {
  if (sameHead(mine, theirs)) return isRounding(mine, theirs) ? undefined : printedSlip(mine, theirs);
  const same = mine.value === theirs.value && mine.scale === theirs.scale;
  return same && mine.measured && theirs.measured ? 'unit' : undefined;
}

export const isYear = ({ digits, value }: Figure): boolean => digits.length === 4 && value >= 1900 && value < 2100;

/** Zeros that the digits end in: 2 of "4.500". */
function zerosOf({ digits }: Figure): number {
  let zeros = 0;
  while (zeros < digits.length && digits.at(-1 - zeros) === '0') zeros++;
  return zeros;
}

/** Where a figure stands with what it counts, in the text of its tokens. */
const placeOf = ({ sentence: { tokens }, first, past }: Placed): Span => ({
  start: tokens[first]!.start,
  end: tokens[past - 1]!.end,
});

/** What words tell in the story, counted when it is first asked for: few drafts have a figure that anything speaks against. */
function storyWords(reading: Reading, retold: readonly Retelling[]): () => StoryWords {
  let words: StoryWords | undefined;
  return () => {
    words ??= new StoryWords([...ownSentences(reading), ...retold.flatMap(({ sentences }) => sentences)]);
    return words;
  };
}

const saysSame = (a: Figure, b: Figure): boolean => a.value === b.value && a.head === b.head;

/** Whether two figures count the same. */
export const sameHead = (a: Figure, b: Figure): boolean => a.head === b.head && a.head !== '';

/** The figures of sentences, each with its own. */
export const figuresOf = <S extends Sentence>(sentences: readonly S[], language: Language): Placed<S>[] =>
  sentences.flatMap((sentence) => figuresIn(sentence, language).map((figure) => ({ ...figure, sentence })));

/** "3" and "ba": a small number in words is the same number. */
const SMALL = 10;

const smallNumbers = perLanguage(({ numbers }: Language): ReadonlyMap<number, ReadonlySet<string>> => {
  const words = new Map<number, Set<string>>();
  for (const [word, value] of Object.entries(numbers.digits))
    if (value <= SMALL) words.set(value, (words.get(value) ?? new Set()).add(word));
  return words;
});

/** In how many retellings a number stands at all, of whatever it may be. Asked for few figures, if for any. */
class BareNumbers {
  readonly #retold: readonly Retelling[];
  readonly #small: ReadonlyMap<number, ReadonlySet<string>>;
  #words: readonly ReadonlySet<string>[] | undefined;

  constructor(retold: readonly Retelling[], language: Language) {
    this.#retold = retold;
    this.#small = smallNumbers(language);
  }

  count({ digits, value, scale }: Figure): number {
    this.#words ??= this.#retold.map(
      ({ sentences }) => new Set(sentences.flatMap(({ tokens }) => tokens.map(({ word }) => word.norm))),
    );
    const words = [digits, ...(scale === 1 ? (this.#small.get(value) ?? []) : [])];
    return this.#words.filter((known) => words.some((word) => known.has(word))).length;
  }
}
