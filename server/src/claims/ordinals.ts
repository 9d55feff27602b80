/**
 * Ordinals: "phiên họp lần thứ 62", "the 75th anniversary".
 *
 * One representation holds for both languages where they differ: an anniversary is an ordinal in
 * years, so that "kỷ niệm 75 năm thành lập NATO" and "the 75th anniversary" compare by number.
 */
import { type AmountPhrase, type Outcome, type Passage, phraseOf, type TokenRange } from './amountPassage.ts';
import { foundingEnd, nounPhraseEnd, nounPhraseStart } from './measures.ts';
import { standsFree } from './numeralSurroundings.ts';
import { romanNumber } from './romanNumbers.ts';

/** The words of an ordinal, before anyone asks of what. */
interface OrdinalWords {
  readonly number: number;
  /** The figures or number word in it. */
  readonly numeral: TokenRange;
  /** "thứ ba" is a weekday as well. */
  readonly weekday: boolean;
}

/** The ordinal that begins at token `at`; a number when it stands alone, names or dates something. */
export function readOrdinal(passage: Passage, at: number, end: number): Outcome {
  const words = ordinalWords(passage, at, end);
  if (!words) return undefined;
  if (at === passage.first && words.numeral[1] === passage.last)
    return [ordinal(words, { from: at, next: passage.last })];
  return passage.tables.lexicon.ordinalNoun === 'before'
    ? afterNoun(passage, at, words)
    : beforeNoun(passage, at, words, end);
}

const ordinal = (
  { number, numeral }: OrdinalWords,
  { from, next, measureAt, unit = null }: Pick<AmountPhrase, 'from' | 'next'> & Partial<AmountPhrase>,
): AmountPhrase => phraseOf({ number, bound: 'exact', numeral, from }, { type: 'ordinal', unit, measureAt, next });

function ordinalWords(passage: Passage, at: number, end: number): OrdinalWords | undefined {
  const { tokens, tables } = passage;
  if (tokens[at]!.kind === 'number') {
    const numeral = passage.numeral(at, end);
    const suffix = numeral && tokens[numeral.next];
    if (!numeral || !suffix?.glued || numeral.next >= end || !tables.ordinalSuffixes.has(suffix.word.norm))
      return undefined;
    if (!standsFree(tokens, at, passage.first, tables)) return undefined;
    return { number: numeral.value, numeral: [at, numeral.next + 1], weekday: false };
  }
  const session = tables.romanBefore.match(tokens, at, end);
  const roman = session ? romanAt(passage, at + session.length, end) : 0;
  if (roman > 0) return { number: roman, numeral: [at + session!.length, at + session!.length + 1], weekday: false };
  const top = tables.numberOne.match(tokens, at, end);
  if (top && tables.rankedBefore.matchBefore(tokens, at, passage.first, 2))
    return { number: 1, numeral: [at, at + top.length], weekday: false };
  const word = tables.ordinals.match(tokens, at, end);
  if (word) return { number: word.value, numeral: [at, at + word.length], weekday: false };
  if (tables.lexicon.ordinalBefore.length === 0) return compound(passage, at, end);
  const before = tables.ordinalBefore.match(tokens, at, end);
  if (!before) return undefined;
  const figures = tables.lexicon.romanOrdinals ? romanAt(passage, at + before.length, end) : 0;
  if (figures > 0) return { number: figures, numeral: [at + before.length, at + before.length + 1], weekday: false };
  const numeral = passage.numeral(at + before.length, end);
  if (!numeral || !Number.isInteger(numeral.value) || numeral.value < 1) return undefined;
  const days = tables.lexicon.weekdays;
  const weekday = !!days && before.length === 1 && numeral.value >= days.from && numeral.value <= days.to;
  return { number: numeral.value, numeral: [at + before.length, numeral.next], weekday };
}

/** Congresses and sessions are numbered so far; longer runs of such letters are no number. */
const LONGEST_ROMAN = 7;

/** The value of Roman figures at token `at` ("lần thứ XIV"), or 0. */
function romanAt({ tokens }: Passage, at: number, end: number): number {
  const text = at < end ? tokens[at]!.word.text : '';
  return text.length > LONGEST_ROMAN ? 0 : (romanNumber(text) ?? 0);
}

/** "one hundred and twenty-fifth", "two hundredth": a number in words whose last word is an ordinal. */
function compound(passage: Passage, at: number, end: number): OrdinalWords | undefined {
  const { tokens, tables } = passage;
  const numeral = passage.numeral(at, end);
  if (!numeral?.inWords || !Number.isInteger(numeral.value)) return undefined;
  const joint = numeral.next < end && tables.fillers.has(tokens[numeral.next]!.word.norm) ? 1 : 0;
  const last = tables.ordinals.match(tokens, numeral.next + joint, end);
  if (!last) return undefined;
  const words = (number: number): OrdinalWords => ({
    number,
    numeral: [at, numeral.next + joint + last.length],
    weekday: false,
  });
  if (last.value >= 100) return joint === 0 ? words(numeral.value * last.value) : undefined;
  const tens = numeral.value % 100;
  const open = tens === 0 ? last.value < 100 : tens >= 20 && tens % 10 === 0 && last.value < 10;
  return open ? words(numeral.value + last.value) : undefined;
}

/** English: "the 62nd annual session". */
function beforeNoun({ tokens, tables, first }: Passage, at: number, words: OrdinalWords, end: number): Outcome {
  const next = words.numeral[1];
  const measureEnd = nounPhraseEnd(tokens, next, end, tables);
  const noun = tokens[next];
  // "She finished second": a rank.
  if (measureEnd === next && tables.ranked.matchBefore(tokens, at, first, 1))
    return [ordinal(words, { from: at, next })];
  if (measureEnd === next || !noun || tables.notOrdinal.has(noun.word.norm)) return next;
  if (tables.anniversary.match(tokens, next, end))
    return [ordinal(words, { unit: 'year', measureAt: [next, next + 1], from: at, next: next + 1 })];
  // "Second World War": a name, which has an ordinal but states none.
  if (noun.word.casing === 'title' && tokens[at]!.word.casing === 'title') return next;
  return [ordinal(words, { measureAt: [next, measureEnd], from: at, next: measureEnd })];
}

/** Vietnamese: "phiên họp lần thứ 62". */
function afterNoun(passage: Passage, at: number, words: OrdinalWords): Outcome {
  const { tokens, tables, first } = passage;
  const next = words.numeral[1];
  const years = tables.anniversary.matchBefore(tokens, at, first, 4);
  if (years) {
    const from = at - years.length;
    const end = foundingEnd(tokens, next, passage.last, tables);
    const measureAt = end > next ? ([next, end] as const) : ([from, at] as const);
    return [ordinal(words, { unit: 'year', measureAt, from, next: end })];
  }
  // "Quốc hội khóa XV", "vị trí số 1": the words say all.
  if (tables.romanBefore.match(tokens, at, next))
    return [ordinal(words, { measureAt: [at, words.numeral[0]], from: at, next })];
  if (tables.numberOne.match(tokens, at, next)) return [ordinal(words, { from: at, next })];
  const before = tokens[at - 1];
  // "Lần thứ ba, họ …": how often it is, where no noun says what.
  const times =
    tables.timesWords.has(tokens[at]!.word.norm) && words.numeral[0] > at ? ([at, at + 1] as const) : undefined;
  if (at === first || before?.kind !== 'word' || before.breaks || tables.notOrdinal.has(before.word.norm))
    return times ? [ordinal(words, { measureAt: times, from: at, next })] : next;
  if (words.weekday && isWeekday(passage, at, words)) return next;
  const start = nounPhraseStart(tokens, at, first, tables, times !== undefined);
  const met = times !== undefined && start < at && tables.persons.has(tokens[start]!.word.norm);
  if (start < at && !met) return [ordinal(words, { measureAt: [start, at], from: start, next })];
  if (times) return [ordinal(words, { measureAt: times, from: at, next })];
  // "Đứng thứ 5": a rank.
  // "…, thứ 63 thế giới": nothing but a rank goes so far.
  const far = words.number > 7 && tokens[words.numeral[0]]!.kind === 'number';
  return far || tables.ranked.matchBefore(tokens, at, first, 3) ? [ordinal(words, { from: at, next })] : next;
}

/** "sáng thứ ba", "thứ Ba": a day of the week by what stands before it or by its capital. */
function isWeekday({ tokens, tables, first }: Passage, at: number, words: OrdinalWords): boolean {
  const written = tokens[words.numeral[0]]!;
  return (
    tables.weekdayCues.has(tokens[at - 1]!.word.norm) ||
    (written.kind === 'word' && tables.calendarBefore.matchBefore(tokens, at, first, 2) !== undefined) ||
    (written.kind === 'word' && written.word.casing === 'title')
  );
}
