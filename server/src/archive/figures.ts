/** Figures as they are printed: digits with their scale word and the word that follows, in a draft or in a retelling. */
import { readNumeral } from '../claims/numerals.ts';
import { numeralTables } from '../claims/numeralTables.ts';
import type { Language } from '../language/language.ts';
import type { Sentence } from './retelling.ts';

export interface Figure {
  /** Indices of tokens: the digits and their scale word, end excluded. */
  readonly first: number;
  readonly next: number;
  readonly value: number;
  /** The digits alone, without marks and scale word: "12", "1500". */
  readonly digits: string;
  /** The largest scale word, 1 without any. */
  readonly scale: number;
  /** A mark stands between its digits ("1.500", "3,3"). */
  readonly parted: boolean;
  /** The word or sign that follows, normalised; empty at the end of a sentence. */
  readonly head: string;
}

const NEIGHBOURS = new Set(['/', '-', ':', '–', '.', ',']);
const HEADS = new Set(['%', '$', '€', '£', '°']);

/** The figures of a sentence, in reading order. Days, scores, times and codes ("19/5", "2-1", "15h30", "MS804") are none. */
export function figuresIn(sentence: Sentence, language: Language): Figure[] {
  const { tokens, last } = sentence;
  const tables = numeralTables(language);
  const figures: Figure[] = [];
  for (let i = sentence.first; i < last; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'number') continue;
    const before = i > sentence.first ? tokens[i - 1] : undefined;
    const glued = token.glued && before !== undefined && (before.kind === 'word' || NEIGHBOURS.has(before.word.text));
    const numeral = glued ? undefined : readNumeral(tokens, i, last, tables);
    if (!numeral) {
      while (i + 1 < last && tokens[i + 1]!.glued && tokens[i + 1]!.kind !== 'word') i++;
      continue;
    }
    const { value, next, scale } = numeral;
    let digits = '';
    let parted = false;
    let at = i;
    for (; at < next && tokens[at]!.kind !== 'word'; at++) {
      if (tokens[at]!.kind === 'number') digits += tokens[at]!.word.text;
      else parted = true;
    }
    const after = next < last ? tokens[next] : undefined;
    const joined = after?.glued === true && (after.kind === 'number' || NEIGHBOURS.has(after.word.text));
    const runsOn = joined && next + 1 < last && tokens[next + 1]!.glued && tokens[next + 1]!.kind === 'number';
    if (!runsOn && digits !== '') {
      const head = after && (after.kind === 'word' || HEADS.has(after.word.text)) ? after.word.norm : '';
      figures.push({ first: i, next, value, digits, scale, parted, head });
    }
    i = Math.max(i, next - 1);
  }
  return figures;
}
