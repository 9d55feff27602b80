/** Figures as they are printed: digits with their scale word and the word that follows, in a draft or in a retelling. */
import { readNumeral } from '../claims/numerals.ts';
import { type NumeralTables, numeralTables } from '../claims/numeralTables.ts';
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
  /** Digits behind the decimal mark. */
  readonly decimals: number;
  /** A mark stands between its digits ("1.500", "3,3"). */
  readonly parted: boolean;
  /** What is counted: the symbol of a unit, else the word that follows, normalised; empty where neither follows. */
  readonly head: string;
  /** Whether that is a unit, a currency or a share, which one slip may put in another's place. */
  readonly measured: boolean;
  /** Index of the token after the head. */
  readonly past: number;
}

/** Marks that make a day, a score, a time or a code of digits when they are glued to them. */
const NEIGHBOURS = new Set(['/', '-', ':', '–', '.', ',']);

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
      const decimals = decimalsOf(digits, value / scale);
      figures.push({ first: i, next, value, digits, scale, decimals, parted, ...headAt(sentence, next, tables) });
    }
    i = Math.max(i, next - 1);
  }
  return figures;
}

/** What follows a numeral. */
function headAt(
  { tokens, last }: Sentence,
  at: number,
  tables: NumeralTables,
): Pick<Figure, 'head' | 'measured' | 'past'> {
  const share = tables.percent.match(tokens, at, last);
  if (share) return { head: share.value, measured: true, past: at + share.length };
  const unit = tables.units.match(tokens, at, last);
  if (unit?.value) return { head: unit.value.symbol, measured: true, past: at + unit.length };
  const word = at < last && tokens[at]!.kind === 'word' ? tokens[at]!.word.norm : '';
  return { head: word, measured: false, past: word === '' ? at : at + 1 };
}

/** Digits that stand behind the decimal mark: 2 when the digits "143" say 1.43. */
const decimalsOf = (digits: string, shown: number): number =>
  shown > 0 ? Math.max(0, Math.min(digits.length, Math.round(Math.log10(Number(digits) / shown)))) : 0;
