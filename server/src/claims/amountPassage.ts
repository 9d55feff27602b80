/** What the readers of amounts share: the passage they read in, and the phrase they find. */
import type { Token } from '../text/tokens.ts';
import type { AmountType, Bound } from './claim.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import type { NumeralTables } from './numeralTables.ts';

/** First token and the token after the last. */
export type TokenRange = readonly [number, number];

/** An amount in the words of the draft, in tokens; amounts.ts makes a claim of it. */
export interface AmountPhrase {
  readonly type: AmountType;
  readonly number: number;
  readonly to?: number | undefined;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly numeral: TokenRange;
  readonly unitAt?: TokenRange | undefined;
  readonly measureAt?: TokenRange | undefined;
  /** First token of the phrase, its bound included, and the token after the last. */
  readonly from: number;
  readonly next: number;
}

/** A number as it begins an amount, before it is known what of. */
export type Numbered = Pick<AmountPhrase, 'number' | 'bound' | 'numeral' | 'from'>;

/**
 * The phrase of a number and what it is an amount of; `told` goes over what the number says. Written out, field by
 * field, so that all phrases have one shape: they are made and looked at very often.
 */
export const phraseOf = (
  begun: Numbered,
  told: Pick<AmountPhrase, 'type' | 'unit' | 'next'> & Partial<AmountPhrase>,
): AmountPhrase => ({
  type: told.type,
  number: told.number ?? begun.number,
  to: told.to,
  unit: told.unit,
  bound: told.bound ?? begun.bound,
  numeral: told.numeral ?? begun.numeral,
  unitAt: told.unitAt,
  measureAt: told.measureAt,
  from: told.from ?? begun.from,
  next: told.next,
});

/** A phrase with some of what it says told anew. */
export const retold = (
  phrase: AmountPhrase,
  told: Partial<Numbered & Pick<AmountPhrase, 'type' | 'to' | 'next'>>,
): AmountPhrase => ({
  type: told.type ?? phrase.type,
  number: told.number ?? phrase.number,
  to: told.to ?? phrase.to,
  unit: phrase.unit,
  bound: told.bound ?? phrase.bound,
  numeral: told.numeral ?? phrase.numeral,
  unitAt: phrase.unitAt,
  measureAt: phrase.measureAt,
  from: told.from ?? phrase.from,
  next: told.next ?? phrase.next,
});

/**
 * What a reader makes of a token: the amounts that begin there; or, when it knows what stands there
 * and that it is no amount, the token to go on from; or undefined when the next reader may try.
 */
export type Outcome = readonly AmountPhrase[] | number | undefined;

/** One sentence, as the readers of amounts walk it. */
export class Passage {
  readonly tokens: readonly Token[];
  readonly tables: NumeralTables;
  /** First token of the sentence, and the token after its last. */
  readonly first: number;
  readonly last: number;
  #kept: { readonly at: number; readonly end: number; readonly numeral: Numeral | undefined } | undefined;

  constructor(tokens: readonly Token[], tables: NumeralTables, first: number, last: number) {
    this.tokens = tokens;
    this.tables = tables;
    this.first = first;
    this.last = last;
  }

  /** The numeral at token `at`, before `end`; the last one is kept, since several readers ask for it in turn. */
  numeral(at: number, end: number): Numeral | undefined {
    if (at >= end) return undefined;
    if (this.#kept?.at !== at || this.#kept.end !== end)
      this.#kept = { at, end, numeral: readNumeral(this.tokens, at, end, this.tables) };
    return this.#kept.numeral;
  }
}

/** A numeral and nothing else: "1.200" alone in its line. */
export const bareNumber = (at: number, { value, next }: Numeral): AmountPhrase =>
  phraseOf({ number: value, bound: 'exact', numeral: [at, next], from: at }, { type: 'count', unit: null, next });

/** A number with its scale word and nothing to count: "1,5 triệu" at the end of a sentence. "5G" and "4K" are names. */
export function scaledAlone(tokens: readonly Token[], at: number, numeral: Numeral): AmountPhrase | undefined {
  const scale = tokens[numeral.next - 1]!;
  return numeral.scale > 1 && !(scale.glued && /^[A-Zm]$/.test(scale.word.text)) ? bareNumber(at, numeral) : undefined;
}
