/** Mending an amount by what the sources say: its number in the draft's style, its unit by the draft's name for it. */
import type { AmountClaim, Quantity } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { languageOf } from '../language/languages.ts';
import type { NumberLexicon } from '../language/numbers.ts';
import { writeLike } from './amountFigures.ts';
import type { Edit } from './finding.ts';

/** Edits that give `claim` the number and unit of `meant`; undefined where they cannot be written safely. */
export function mendAmount(reading: Reading, claim: AmountClaim, meant: Quantity): readonly Edit[] | undefined {
  const { numbers } = languageOf(reading.language);
  const edits: Edit[] = [];
  if (meant.number !== claim.quantity.number) {
    const numeral = meant.to === undefined ? writeLike(meant.number, claim, reading) : undefined;
    if (numeral === undefined) return undefined;
    edits.push({ ...claim.numeral, newText: numeral });
  }
  if (meant.unit !== claim.quantity.unit) {
    const unit = meant.unit === null ? undefined : unitName(numbers, meant.unit, meant.number);
    if (!claim.unitSpan || unit === undefined) return undefined;
    edits.push({ ...claim.unitSpan, newText: unit });
  }
  return edits.length === 0 ? undefined : edits.sort((a, b) => a.start - b.start);
}

/** The newsroom's first name of a unit that is written in lower case; its plural where the lexicon has one. */
function unitName(numbers: NumberLexicon, symbol: string, count: number): string | undefined {
  const names = Object.entries(numbers.units).flatMap(([name, unit]) => (unit.symbol === symbol ? [name] : []));
  const words = names.filter((name) => /^\p{Ll}+$/u.test(name));
  const ending = count === 1 ? undefined : numbers.plural?.ending;
  const plural =
    ending === undefined ? undefined : words.find((name) => words.some((other) => name === other + ending));
  return plural ?? words[0] ?? names[0];
}
