/** Codes: capital letters with figures, by which flights, aircraft, roads, units and age groups go ("MS804", "Su-30", "U23"). */
import type { Token } from '../text/tokens.ts';
import type { Sentence } from './retelling.ts';

export interface Code {
  /** Indices of tokens, end excluded. */
  readonly first: number;
  readonly next: number;
  /** The letters, in lower case: "ms". */
  readonly letters: string;
  readonly digits: string;
}

const LONGEST = 4;
const PARTING = new Set(['/', '.', ',', ':', '-', '–']);

/** "MS"; before a hyphen "Su" and "MiG", too. */
const isLetters = ({ kind, word }: Token, hyphen: boolean): boolean =>
  kind === 'word' &&
  word.text.length <= LONGEST &&
  (word.text === word.text.toUpperCase() || (hyphen && word.casing !== 'lower'));

/** The codes of a sentence, in reading order. "MS 804" and "MS-804" are MS804; sums ("USD 500") and days are none. */
export function codesIn({ tokens, first, last }: Sentence): Code[] {
  const codes: Code[] = [];
  for (let i = first; i + 1 < last; i++) {
    const token = tokens[i]!;
    const hyphen = tokens[i + 1]!.word.text === '-' && tokens[i + 1]!.glued;
    if (!isLetters(token, hyphen) || (token.glued && i > first && tokens[i - 1]!.kind !== 'mark')) continue;
    const at = hyphen ? i + 2 : i + 1;
    const number = tokens[at];
    if (at >= last || number?.kind !== 'number' || number.word.text.length > LONGEST) continue;
    // With a space between, only what looks like a flight: two letters and three figures; four are a year.
    const apart = !number.glued;
    if (apart && (hyphen || token.word.text.length !== 2 || number.word.text.length !== 3)) continue;
    const [after, beyond] = [tokens[at + 1], tokens[at + 2]];
    if (after?.glued && PARTING.has(after.word.text) && beyond?.glued && beyond.kind === 'number') continue;
    codes.push({ first: i, next: at + 1, letters: token.word.text.toLowerCase(), digits: number.word.text });
    i = at;
  }
  return codes;
}
