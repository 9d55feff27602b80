/**
 * Figures that a headline or a caption tells again: a draft retells itself there, and the same words with another
 * figure, one slip away, cannot both be meant.
 */

import { isTold } from '../archive/article.ts';
import { figureSlip, figuresOf, isYear, type Placed, sameHead } from '../archive/figureEvidence.ts';
import { adjoining, type Frame, frameOf, likeness } from '../archive/frame.ts';
import type { Sentence } from '../archive/retelling.ts';
import type { Reading } from '../claims/reading.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import type { Zone } from '../text/zones.ts';

export interface RetoldFigure {
  readonly zone: 'headline' | 'caption';
  readonly short: Placed;
  readonly long: Placed;
}

/** Equal words beside both figures that are the same words for certain; and such that are beside much the same sentence. */
const SURELY = 6;
const BESIDE = 3;
const ALIKE = 0.4;

/** Headlines and captions with more figures than this are a table. */
const MOST = 60;

/** Figures of headline and captions that the text tells otherwise in the same words, in reading order. */
export function retoldFigures(reading: Reading): RetoldFigure[] {
  const language = languageOf(reading.language);
  const short = placedIn(reading, ['headline', 'caption'], language);
  if (short.length === 0 || short.length > MOST) return [];
  const long = placedIn(reading, ['lead', 'body'], language);
  const all = [...short, ...long];
  return short.flatMap((figure): RetoldFigure[] => {
    if (isYear(figure)) return [];
    // What stands anywhere else is said of something, and meant.
    if (all.some((other) => other !== figure && other.value === figure.value)) return [];
    const frame = frameIn(figure, language);
    const twins = long.filter((other) => {
      const slip = sameHead(other, figure) ? figureSlip(figure, other) : undefined;
      // "1 triệu" of "3,1 triệu" is a part of it.
      if (slip === undefined || (slip === 'lost' && figure.decimals !== other.decimals)) return false;
      const theirs = frameIn(other, language);
      const beside = adjoining(frame, theirs);
      return beside >= SURELY || (beside >= BESIDE && likeness(frame, theirs) >= ALIKE);
    });
    const [twin] = twins;
    if (!twin || twins.some(({ value }) => value !== twin.value)) return [];
    // The text's figure in the same headline or caption is its own, and this one another.
    if (short.some((other) => other.sentence === figure.sentence && other.value === twin.value)) return [];
    return [{ zone: figure.sentence.zone as RetoldFigure['zone'], short: figure, long: twin }];
  });
}

interface ZonedSentence extends Sentence {
  readonly zone: Zone;
}

function placedIn({ draft }: Reading, zones: readonly Zone[], language: Language): Placed<ZonedSentence>[] {
  const sentences = draft.sentences.flatMap((sentence): ZonedSentence[] => {
    const { zone } = draft.blocks[sentence.block]!;
    if (!zones.includes(zone) || !isTold(draft, sentence)) return [];
    return [{ tokens: draft.tokens, first: sentence.first, last: sentence.last, zone }];
  });
  return figuresOf(sentences, language);
}

const frameIn = ({ sentence, first, past }: Placed, language: Language): Frame =>
  frameOf(sentence, first, past, language);
