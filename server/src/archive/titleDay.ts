/** The day that a title claim speaks of. */
import { claimsOf, type DateClaim, type TitleClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Day } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import { goesBack } from './sighted.ts';

const datesOfReadings = new WeakMap<Reading, ReadonlyMap<number, readonly DateClaim[]>>();

/** Closed dates by sentence, in reading order. */
function datesBySentence(reading: Reading): ReadonlyMap<number, readonly DateClaim[]> {
  const known = datesOfReadings.get(reading);
  if (known) return known;
  const dates = new Map<number, DateClaim[]>();
  for (const date of claimsOf(reading.claims, 'date')) {
    if (!date.value || date.value.from === null || date.value.to === null) continue;
    const own = dates.get(date.sentence);
    if (own) own.push(date);
    else dates.set(date.sentence, [date]);
  }
  datesOfReadings.set(reading, dates);
  return dates;
}

/** The day a title claim speaks of: the date that opens its sentence, its caption's date, or the story's own day. */
export function dayOfTitle(claim: TitleClaim, reading: Reading, running: Interval | null): Day | undefined {
  const sentence = reading.draft.sentences[claim.sentence];
  const dates = datesBySentence(reading).get(claim.sentence) ?? [];
  const own =
    claim.zone === 'caption'
      ? dates.at(-1)
      : dates.find((d) => d.end <= claim.start && sentence !== undefined && d.start - sentence.start <= 24);
  if (own?.value) return own.value.to! - own.value.from! <= 31 ? own.value.from! : undefined;
  // "năm 2010 … Chủ tịch Trung Quốc Hồ Cẩm Đào": a sentence that goes back takes its people along.
  if (running && dates.some((d) => goesBack(d.value!, running))) return undefined;
  return claim.zone === 'caption' && dates.length === 0 && running === null ? undefined : (running?.to ?? undefined);
}

/**
 * The days that a title may speak of: its day, or where its sentence goes back or opens with a long time, both ends of
 * each time that it names, and the story's own day beside a time within the sentence. Empty where no day is known.
 */
export function daysOfTitle(claim: TitleClaim, reading: Reading, running: Interval | null): readonly Day[] {
  const day = dayOfTitle(claim, reading, running);
  if (day !== undefined) return [day];
  const dates = datesBySentence(reading).get(claim.sentence) ?? [];
  const days = dates.flatMap(({ value }) => [value!.from!, value!.to!]);
  return [...new Set(running && days.length > 0 ? [...days, running.to!] : days)];
}
