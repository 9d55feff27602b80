/** Durations: "ba ngày", "hai năm rưỡi", "2 giờ 32 phút", told apart from times of day and from anniversaries. */
import { boundBefore } from './amountBounds.ts';
import { type AmountPhrase, type Numbered, type Passage, phraseOf } from './amountPassage.ts';
import { compoundOf, continuesTime } from './measureCompounds.ts';
import { foundingEnd, nounPhraseEnd } from './measures.ts';
import type { UnitMatch } from './measureUnits.ts';

/** The duration, or the anniversary, of a number with its unit of time; undefined for a time of day or a year. */
export function durationOf(passage: Passage, base: Numbered, match: UnitMatch, end: number): AmountPhrase | undefined {
  const { tokens, tables, first } = passage;
  const unit = match.symbol;
  if (unit === 'hour' && isTimeOfDay(passage, base, match, end)) return undefined;
  if (continuesTime(passage, base.numeral[0], unit)) return undefined;
  const compound = compoundOf(passage, base, match, end);
  if (compound)
    return unit === 'hour' && base.number <= 24 && isBeforeDate(passage, compound.next, end) ? undefined : compound;
  const old = tables.ageOfUnit.match(tokens, match.next, end);
  if (old) {
    const next = match.next + old.length;
    return phraseOf(base, { type: 'age', unit, unitAt: [match.first, next], next });
  }
  // "một ngày tháng Năm" is a day of its month.
  if (unit === 'day' && base.number === 1 && tables.calendarBefore.match(tokens, match.next, end)) return undefined;
  // "năm 2016" begins where "20 năm" ends.
  const after = tokens[match.next];
  if (unit === 'year' && after?.kind === 'number' && !after.breaks) return undefined;
  const part = tables.partsAfter.match(tokens, match.next, end);
  const number = base.number + (part?.value ?? 0);
  const next = match.next + (part?.value ? part.length : 0);
  const unitAt = [match.first, match.next] as const;
  const marks = unit === 'year' ? tables.anniversary.matchBefore(tokens, base.from, first, 4) : undefined;
  // "…, 44 năm ngày thành lập trường": years are counted from a day.
  const day = unit === 'year' && !marks ? tables.anniversaryAfter.match(tokens, next, end) : undefined;
  if (day) {
    const founded = foundingEnd(tokens, next, passage.last, tables);
    if (founded > next + day.length)
      return phraseOf(base, { type: 'ordinal', number, unit, unitAt, measureAt: [next, founded], next: founded });
  }
  if (marks) {
    const founded = foundingEnd(tokens, next, passage.last, tables);
    const from = base.from - marks.length;
    const measureAt = founded > next ? ([next, founded] as const) : ([from, base.from] as const);
    return phraseOf(base, { type: 'ordinal', number, unit, unitAt, measureAt, from, next: founded });
  }
  // Time is followed by what happens in it: only a noun says what it is time of ("ba ngày họp", "hai năm tù").
  const timed = tables.lexicon.plural || tables.timed.match(tokens, next, end);
  const measureEnd = timed ? nounPhraseEnd(tokens, next, end, tables) : next;
  const measureAt = measureEnd > next ? ([next, measureEnd] as const) : undefined;
  return phraseOf(base, { type: 'duration', number, unit, unitAt, measureAt, next });
}

/** "lúc 15 giờ" is a time of day, and so are hours right before a date. */
function isTimeOfDay(
  passage: Passage,
  { number, numeral }: Pick<AmountPhrase, 'number' | 'numeral'>,
  match: UnitMatch,
  end: number,
): boolean {
  const { tokens, tables, first } = passage;
  if (number > 24) return false;
  if (number === 0 || isBeforeDate(passage, match.next, end)) return true;
  // "3 giờ sáng"; "vào khoảng 14 giờ".
  if (tables.clockAfter.match(tokens, match.next, end)) return true;
  const { start } = boundBefore(tokens, numeral[0], first, tables);
  if (tables.clockBefore.matchBefore(tokens, start, first, 2)) return true;
  const opens = start < numeral[0] ? tables.clockBefore.match(tokens, start, numeral[0]) : undefined;
  if (opens && start + opens.length < numeral[0]) return true;
  return start === first && number > 0 && tellsWhen(passage, match.next, end);
}

/** "Khoảng 23 giờ 30 phút, …": hours that open a sentence and are parted from it by a comma. */
function tellsWhen(passage: Passage, next: number, end: number): boolean {
  const { tokens, tables } = passage;
  const minutes = next < end ? passage.numeral(next, end) : undefined;
  const unit = minutes && tables.units.match(tokens, minutes.next, end);
  const close = unit?.value?.symbol === 'minute' ? minutes!.next + unit.length : next;
  return close < end && tokens[close]!.word.text === ',' && tables.lexicon.clockAfter.length > 0;
}

/** Reading ends where a date begins. */
const isBeforeDate = ({ last }: Passage, next: number, end: number) => next === end && end < last;
