/**
 * Which figures of a draft the retellings of its story print otherwise (RESEARCH.md, "Numbers").
 *
 * A figure is supported when any retelling prints it of the same thing. Where none does, a retelling's figure in a like
 * frame, one slip of the pen away, speaks against it, the more surely the more alike the frames are, the less that figure
 * fits another place of the draft, and the more sources print it.
 */
import type { Reading } from '../claims/reading.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { isTold } from './article.ts';
import { type Figure, figuresIn } from './figures.ts';
import { adjoining, type Frame, frameOf, likeness } from './frame.ts';
import type { Retelling, RetoldSentence, Sentence } from './retelling.ts';
import { type NumberSlip, printedSlip } from './slips.ts';

/** The named parts of the score. */
export interface FigureFeatures {
  /** 0–1: the frames are alike. */
  readonly likeness: number;
  /** 0–1: how well the retelling's figure fits the best other figure of the draft that counts the same. */
  readonly elsewhere: number;
  /** Equal words that run on from the figure on both sides. */
  readonly adjoining: number;
  /** Independent retellings that print the figure. */
  readonly sources: number;
  /** Retellings that have the draft's figure of whatever else. */
  readonly bare: number;
  /** Figures with marks ("3,3") are printed more or less exactly. */
  readonly parted: boolean;
}

/** The sum is all there is: RESEARCH.md found no gain in a fitted model over these. */
export const scoreOf = ({ likeness, elsewhere, adjoining, sources, bare, parted }: FigureFeatures): number =>
  2 * (likeness - elsewhere) +
  Math.min(8, adjoining) / 3 +
  0.3 * Math.min(4, sources) -
  0.9 * Math.min(4, bare) -
  (parted ? 1.3 : 0);

/** A figure where it stands. */
export interface Placed<S extends Sentence = Sentence> extends Figure {
  readonly sentence: S;
}

export interface AgainstFigure {
  readonly figure: Placed;
  /** What the retellings print, the most alike frame first; one value, each article once. */
  readonly sources: readonly { readonly retelling: Retelling; readonly figure: Placed<RetoldSentence> }[];
  readonly slip: NumberSlip;
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
  const frames = new Frames(language);
  const bare = new BareNumbers(retold, language);
  return own.flatMap((figure): AgainstFigure[] => {
    const same = own.filter((other) => sameHead(other, figure));
    if (same.some((other) => other !== figure && other.value === figure.value)) return [];
    if (theirs.some(({ figures }) => figures.some((other) => sameHead(other, figure) && other.value === figure.value)))
      return [];
    const opponents = theirs.flatMap(({ retelling, figures }) =>
      figures.flatMap((other) => {
        const slip = sameHead(other, figure) ? printedSlip(figure, other) : undefined;
        if (!slip) return [];
        const likely = likeness(frames.of(figure), frames.of(other));
        const elsewhere = Math.max(
          0,
          ...same.filter((one) => one !== figure).map((one) => likeness(frames.of(one), frames.of(other))),
        );
        const beside = adjoining(frames.of(figure), frames.of(other));
        return [{ retelling, figure: other, slip, likely, elsewhere, beside }];
      }),
    );
    const groupsOf = (value: number) =>
      new Set(opponents.flatMap((one) => (one.figure.value === value ? [one.retelling.article.copyGroup] : []))).size;
    let best: AgainstFigure | undefined;
    for (const one of opponents) {
      const features: FigureFeatures = {
        likeness: one.likely,
        elsewhere: one.elsewhere,
        adjoining: one.beside,
        sources: groupsOf(one.figure.value),
        bare: bare.count(figure),
        parted: figure.parted,
      };
      const score = scoreOf(features);
      if (best && score <= best.score) continue;
      const articles = new Set<string>();
      const sources = [one, ...opponents.filter(({ figure: { value } }) => value === one.figure.value)].filter(
        ({ retelling: { article } }) => !articles.has(article.key) && articles.add(article.key),
      );
      best = { figure, sources, slip: one.slip, features, score };
    }
    return best ? [best] : [];
  });
}

const sameHead = (a: Figure, b: Figure): boolean => a.head === b.head && a.head !== '';

/** The draft's own sentences, without furniture and what is told twice. */
export const ownSentences = ({ draft }: Reading): Sentence[] =>
  draft.sentences
    .filter((sentence) => isTold(draft, sentence))
    .map(({ first, last }) => ({ tokens: draft.tokens, first, last }));

const figuresOf = <S extends Sentence>(sentences: readonly S[], language: Language): Placed<S>[] =>
  sentences.flatMap((sentence) => figuresIn(sentence, language).map((figure) => ({ ...figure, sentence })));

/** Frames are made for the few figures that are compared. */
class Frames {
  readonly #made = new Map<Placed, Frame>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  of(figure: Placed): Frame {
    let frame = this.#made.get(figure);
    if (!frame) {
      frame = frameOf(figure.sentence, figure.first, figure.next, this.#language);
      this.#made.set(figure, frame);
    }
    return frame;
  }
}

/** "3" and "ba": a small number in words is the same number. */
const SMALL = 10;

const smallNumbers = perLanguage(({ numbers }: Language): ReadonlyMap<number, ReadonlySet<string>> => {
  const words = new Map<number, Set<string>>();
  for (const [word, value] of Object.entries(numbers.digits))
    if (value <= SMALL) words.set(value, (words.get(value) ?? new Set()).add(word));
  return words;
});

/** In how many retellings a number stands at all, of whatever it may be. */
class BareNumbers {
  readonly #words: readonly ReadonlySet<string>[];
  readonly #small: ReadonlyMap<number, ReadonlySet<string>>;

  constructor(retold: readonly Retelling[], language: Language) {
    this.#small = smallNumbers(language);
    this.#words = retold.map(
      ({ sentences }) => new Set(sentences.flatMap(({ tokens }) => tokens.map(({ word }) => word.norm))),
    );
  }

  count({ digits, value, scale }: Figure): number {
    const words = [digits, ...(scale === 1 ? (this.#small.get(value) ?? []) : [])];
    return this.#words.filter((known) => words.some((word) => known.has(word))).length;
  }
}
