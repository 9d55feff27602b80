/** Mending an amount by what the sources say: its number in the draft's style, its unit by the draft's name for it. */
import { type AmountClaim, claimsOf, type Quantity } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { languageOf } from '../language/languages.ts';
import type { NumberLexicon } from '../language/numbers.ts';
import { fold } from '../text/words.ts';
import { writeLike } from './amountFigures.ts';
import type { Edit } from './finding.ts';

/**
 * Edits that give `claim` the number and unit of `meant`; undefined where they cannot be written safely. `said` are the
 * source's words for the amount, which name the unit where the draft has no name for it.
 */
export function mendAmount(
  reading: Reading,
  claim: AmountClaim,
  meant: Quantity,
  said: string,
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  if (meant.number !== claim.quantity.number) {
    const numeral = meant.to === undefined ? writeLike(meant.number, claim, reading) : undefined;
    if (numeral === undefined) return undefined;
    edits.push({ ...claim.numeral, newText: numeral });
  }
  if (meant.unit !== claim.quantity.unit) {
    const { numbers } = languageOf(reading.language);
    const unit = meant.unit === null ? undefined : unitName(reading, numbers, meant.unit, meant.number, said);
    if (!claim.unitSpan || unit === undefined) return undefined;
    edits.push({ ...claim.unitSpan, newText: unit });
  }
  return edits.length === 0 ? undefined : edits.sort((a, b) => a.start - b.start);
}

/** The draft's own name for a unit, the source's, or the first that is a word. */
function unitName(
  reading: Reading,
  numbers: NumberLexicon,
  symbol: string,
  count: number,
  said: string,
): string | undefined {
  const own = ownName(reading, symbol);
  if (own !== undefined) return own;
  const names = Object.entries(numbers.units).flatMap(([name, unit]) => (unit.symbol === symbol ? [name] : []));
  // A language with plurals needs the one that fits its number, which a source in another language has not.
  const theirs = numbers.plural ? undefined : nameIn(said, names);
  return theirs ?? lexiconName(names, symbol, count, numbers);
}

/** What the draft calls a unit where it first has it. */
function ownName({ claims, draft }: Reading, symbol: string): string | undefined {
  const named = claimsOf(claims, 'amount').find(({ quantity, unitSpan }) => unitSpan && quantity.unit === symbol);
  return named?.unitSpan && draft.source.slice(named.unitSpan.start, named.unitSpan.end);
}

/** The longest of the names that some words have, as they write it. */
function nameIn(said: string, names: readonly string[]): string | undefined {
  const lower = said.toLowerCase();
  const found = names.flatMap((name) => {
    const start = lower.lastIndexOf(name.toLowerCase());
    const isWord = start >= 0 && !isLetter(lower[start - 1]) && !isLetter(lower[start + name.length]);
    return isWord ? [said.slice(start, start + name.length)] : [];
  });
  return found.sort((a, b) => b.length - a.length)[0];
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{M}]/u.test(character);

/** The first name that is a word in lower case and no mere symbol ("vnđ"); its plural where the lexicon has one. */
function lexiconName(
  names: readonly string[],
  symbol: string,
  count: number,
  { plural }: NumberLexicon,
): string | undefined {
  const isSymbol = (name: string) => name !== symbol && fold(name) === symbol.toLowerCase();
  const words = names.filter((name) => /^\p{Ll}+$/u.test(name) && !isSymbol(name));
  const ending = count === 1 ? undefined : plural?.ending;
  const plurals = ending === undefined ? undefined : words.find((name) => words.some((one) => name === one + ending));
  return plurals ?? words[0] ?? names[0];
}
