/**
 * Which codes of a draft no retelling of its story has, while they have one of the same letters a slip away: "MS408" for
 * MS804. Codes are hardly ever mistaken for one another by chance; but a story may name several of a series (U21, U22),
 * so that what stands beside them decides where the draft has the other one, too.
 */

import type { Reading } from '../claims/reading.ts';
import { languageOf } from '../language/languages.ts';
import { type Code, codesIn } from './codes.ts';
import { adjoining, frameOf, likeness } from './frame.ts';
import {
  eachArticleOnce,
  ownSentences,
  type Retelling,
  type RetoldSentence,
  type Sentence,
  sourcesOf,
} from './retelling.ts';
import { Scale } from './score.ts';
import { digitSlip } from './slips.ts';

/** A code where it stands. */
export interface PlacedCode<S extends Sentence = Sentence> extends Code {
  readonly sentence: S;
}

export interface AgainstCode {
  readonly code: PlacedCode;
  /** What the retellings have, the most alike frame first; one code, each article once. */
  readonly sources: readonly { readonly retelling: Retelling; readonly code: PlacedCode<RetoldSentence> }[];
  readonly features: CodeFeatures;
  readonly score: number;
}

/** The named parts of the score. */
export interface CodeFeatures {
  /** 0–1: the frames are alike. */
  readonly likeness: number;
  /** 0–8: equal words that run on from the code on both sides. */
  readonly adjoining: number;
  /** 1–4: independent retellings that have the code. */
  readonly sources: number;
  /** The draft has it itself in another place. */
  readonly own: 0 | 1;
  /** 0–3: other codes of the series that the retellings have. */
  readonly series: number;
}

/** How surely the code is a slip; above 0 it is told. */
export const codeScale = new Scale<CodeFeatures>(
  { likeness: 2.5, adjoining: 0.5, sources: 0.3, own: -0.5, series: -0.7 },
  0.2,
);

const isSame = (a: Code, b: Code) => a.letters === b.letters && a.digits === b.digits;

const placed = <S extends Sentence>(sentences: readonly S[]): PlacedCode<S>[] =>
  sentences.flatMap((sentence) => codesIn(sentence).map((code) => ({ ...code, sentence })));

/** Codes of the draft that retellings have otherwise, in reading order, whatever their score. */
export function codesAgainst(reading: Reading, retold: readonly Retelling[]): AgainstCode[] {
  const own = retold.length === 0 ? [] : placed(ownSentences(reading));
  if (own.length === 0) return [];
  const language = languageOf(reading.language);
  const theirs = retold.flatMap((retelling) => placed(retelling.sentences).map((code) => ({ retelling, code })));
  const frame = ({ sentence, first, next }: PlacedCode) => frameOf(sentence, first, next, language);
  return own.flatMap((code): AgainstCode[] => {
    if (own.some((other) => other !== code && isSame(other, code))) return [];
    if (theirs.some((one) => isSame(one.code, code))) return [];
    const series = theirs.filter((one) => one.code.letters === code.letters);
    const opponents = series.filter((one) => digitSlip(code.digits, one.code.digits) !== undefined);
    const mine = frame(code);
    let best: AgainstCode | undefined;
    for (const one of opponents) {
      const same = opponents.filter((other) => isSame(other.code, one.code));
      const other = frame(one.code);
      const features: CodeFeatures = {
        likeness: likeness(mine, other),
        adjoining: Math.min(8, adjoining(mine, other)),
        sources: Math.min(4, sourcesOf(same)),
        own: own.some((mention) => isSame(mention, one.code)) ? 1 : 0,
        series: Math.min(3, new Set(series.map(({ code: { digits } }) => digits)).size - 1),
      };
      const score = codeScale.sum(features);
      if (best && score <= best.score) continue;
      best = { code, sources: eachArticleOnce([one, ...same], ({ retelling }) => retelling.article), features, score };
    }
    return best ? [best] : [];
  });
}
