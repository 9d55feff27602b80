/**
 * Amounts: one pass over the tokens of a draft.
 *
 * A number becomes a claim when it is a quantity of something: money, a percentage, a measure, a
 * duration, an age, a share, an ordinal, or a count with the noun phrase that is counted. Numbers
 * in names, laws, scores, telephones, times and dates are no amounts; a bare number is one only
 * when it stands alone in its line, has a scale word ("đạt 1,5 triệu"), or stands beside a twin that
 * lends it unit and measure ("từ 20 lên 25 tỷ", "12 trong số 48 hộ").
 */
import type { Language } from '../language/language.ts';
import { type Draft, zoneAt } from '../text/draft.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import { type AmountPhrase, type Outcome, Passage, type TokenRange } from './amountPassage.ts';
import type { AmountClaim, Quantity, Span } from './claim.ts';
import { readFraction } from './fractions.ts';
import { fractionSign } from './numeralFigures.ts';
import { type NumeralTables, numeralTables } from './numeralTables.ts';
import { readOrdinal } from './ordinals.ts';
import { readQuantity, readSigned } from './quantities.ts';

/** Amount claims of a draft in reading order. `dates` are spans that the date grammar has taken, sorted by start. */
export function readAmounts(draft: Draft, language: Language, dates: readonly Span[]): AmountClaim[] {
  const tables = numeralTables(language);
  const { tokens } = draft;
  const found: AmountClaim[] = [];
  let date = 0;
  draft.sentences.forEach((sentence, index) => {
    const block = draft.blocks[sentence.block]!;
    if (block.zone === 'frontMatter' || block.zone === 'source') return;
    const passage = new Passage(tokens, tables, sentence.first, sentence.last);
    let i = sentence.first;
    while (i < sentence.last) {
      const token = tokens[i]!;
      while (date < dates.length && dates[date]!.end <= token.start) date++;
      const taken = dates[date];
      if ((taken && taken.start <= token.start) || !mayBegin(token, i - sentence.first, tables)) {
        i++;
        continue;
      }
      // What is read must not run into the next date.
      const limit = taken && taken.start < sentence.end ? Math.max(i + 1, tokenAt(tokens, taken.start)) : sentence.last;
      const outcome = readAt(passage, i, limit);
      let next = typeof outcome === 'number' ? outcome : i + 1;
      if (typeof outcome === 'object')
        for (const phrase of outcome) {
          found.push(claimOf(draft, phrase, index, block.repeats !== undefined));
          next = Math.max(next, phrase.next);
        }
      i = Math.max(i + 1, next);
    }
  });
  return found;
}

/** True for figures, for words of numbers, and for a sign that opens a sentence. */
function mayBegin(token: Token, position: number, tables: NumeralTables): boolean {
  if (token.kind === 'word') return tables.starts.has(token.word);
  return token.kind === 'number' || position <= 1 || fractionSign(token) !== undefined;
}

/** The readers in turn: idioms go before all but fractions ("một phần ba"). */
function readAt(passage: Passage, at: number, end: number): Outcome {
  const { kind } = passage.tokens[at]!;
  if (kind === 'mark' && fractionSign(passage.tokens[at]) === undefined) return readSigned(passage, at, end);
  const { tables, tokens } = passage;
  if (tables.labelStarts.has(tokens[at]!.word.norm) && !tables.numberOne.match(tokens, at, end)) return undefined;
  const idiom = tables.idioms.match(tokens, at, end);
  if (idiom) return readFraction(passage, at, end) ?? at + idiom.length;
  return readOrdinal(passage, at, end) ?? readFraction(passage, at, end) ?? readQuantity(passage, at, end);
}

const spanOf = (tokens: readonly Token[], [first, next]: TokenRange): Span => ({
  start: tokens[first]!.start,
  end: tokens[next - 1]!.end,
});

function claimOf(draft: Draft, phrase: AmountPhrase, sentence: number, repeated: boolean): AmountClaim {
  const { source, tokens } = draft;
  const { start, end } = spanOf(tokens, [phrase.from, phrase.next]);
  const measureSpan = phrase.measureAt && spanOf(tokens, phrase.measureAt);
  const quantity: Quantity = {
    type: phrase.type,
    number: phrase.number,
    to: phrase.to,
    unit: phrase.unit,
    bound: phrase.bound,
    measure: measureSpan && source.slice(measureSpan.start, measureSpan.end),
  };
  return {
    id: `amount@${start}`,
    kind: 'amount',
    start,
    end,
    text: source.slice(start, end),
    zone: zoneAt(draft, start),
    sentence,
    repeated,
    quantity,
    numeral: spanOf(tokens, phrase.numeral),
    unitSpan: phrase.unitAt && spanOf(tokens, phrase.unitAt),
    measureSpan,
  };
}
