/** Writing a mended amount in the style of the one it replaces: words for words, the same scale, the draft's unit names. */
import type { AmountClaim, Quantity } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { languageOf } from '../language/languages.ts';
import type { NumberLexicon } from '../language/numbers.ts';
import type { Edit } from './finding.ts';

/** Edits that give `claim` the number and unit of `meant`; undefined where they cannot be written safely. */
export function rewriteAmount(reading: Reading, claim: AmountClaim, meant: Quantity): readonly Edit[] | undefined {
  const { numbers } = languageOf(reading.language);
  const { source } = reading.draft;
  const edits: Edit[] = [];
  if (meant.number !== claim.quantity.number) {
    if (claim.quantity.to !== undefined || meant.to !== undefined) return undefined;
    const written = source.slice(claim.numeral.start, claim.numeral.end);
    const numeral = numeralLike(written, claim.quantity.number, meant.number, numbers);
    if (numeral === undefined) return undefined;
    edits.push({ ...claim.numeral, newText: numeral });
  }
  if (meant.unit !== claim.quantity.unit) {
    if (!claim.unitSpan || meant.unit === null) return undefined;
    const unit = unitName(numbers, meant.unit, meant.number);
    if (unit === undefined) return undefined;
    edits.push({ ...claim.unitSpan, newText: unit });
  }
  return edits.length === 0 ? undefined : edits.sort((a, b) => a.start - b.start);
}

/** Longest fraction that a scaled figure may have before it reads badly ("0,00004 tỷ"). */
const DECIMALS = 3;

function numeralLike(written: string, value: number, meant: number, numbers: NumberLexicon): string | undefined {
  const digits = /\p{Nd}[\p{Nd}.,\u00a0\u202f ]*\p{Nd}|\p{Nd}/u.exec(written);
  if (!digits) {
    const word = Number.isInteger(meant) && meant >= 0 ? numbers.written[meant] : undefined;
    const chosen = word ?? String(meant);
    return /^\p{Lu}/u.test(written) ? chosen.charAt(0).toUpperCase() + chosen.slice(1) : chosen;
  }
  const plain = digits[0]
    .replace(/[\s\u00a0\u202f]/g, '')
    .replaceAll(numbers.thousands, '')
    .replace(numbers.decimal, '.');
  const mantissa = Number(plain);
  if (!Number.isFinite(mantissa) || mantissa === 0) return undefined;
  const scaled = meant / (value / mantissa);
  const rounded = Number(scaled.toFixed(DECIMALS));
  if (Math.abs(rounded - scaled) > 1e-9 * Math.abs(scaled)) return undefined;
  const grouped = digits[0].includes(numbers.thousands) || (rounded >= 10_000 && !/\p{Nd}{5}/u.test(digits[0]));
  const [whole = '', fraction] = String(rounded).split('.');
  const figure =
    (grouped ? whole.replace(/\B(?=(\d{3})+$)/g, numbers.thousands) : whole) +
    (fraction ? numbers.decimal + fraction : '');
  const ending = written.slice(digits.index + digits[0].length).replace(/^(?:st|nd|rd|th)\b/, englishEnding(rounded));
  return written.slice(0, digits.index) + figure + ending;
}

const englishEnding = (n: number): string =>
  n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');

/** The newsroom's first name of a unit that is written in lower case; its plural where the lexicon has one. */
function unitName(numbers: NumberLexicon, symbol: string, count: number): string | undefined {
  const names = Object.entries(numbers.units)
    .filter(([, unit]) => unit.symbol === symbol)
    .map(([name]) => name);
  const words = names.filter((name) => /^\p{Ll}+$/u.test(name));
  const plural =
    count === 1
      ? undefined
      : words.find(
          (name) => numbers.plural !== undefined && words.some((other) => name === other + numbers.plural!.ending),
        );
  return plural ?? words[0] ?? names[0];
}
