/** "Đêm thứ 2 (22/10)": where weekdays are ordinals, too, the word beside a date may count. */
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { tokenAt } from '../text/tokens.ts';
import type { Day } from '../time/civil.ts';
import { claimsOf, type DateClaim } from './claim.ts';
import type { Reading } from './reading.ts';

const wordsOf = perLanguage(({ dates: { ordinalWeekdays } }) =>
  ordinalWeekdays === undefined
    ? undefined
    : { weekday: new Set(ordinalWeekdays.weekday), counted: new Set(ordinalWeekdays.counted) },
);

const SUNDAY = 7;

/**
 * Whether the weekday of a date that falls on `day` may be an ordinal instead: a noun stands before it that can be
 * counted ("cuộc gặp thứ ba"), or one of days, and the draft tells of the day on which the count begins.
 */
export function mayCount(reading: Reading, claim: DateClaim, day: Day): boolean {
  const { expression, parts } = claim;
  const words = wordsOf(languageOf(reading.language));
  if (!words || expression.form !== 'calendar' || !expression.weekday || expression.weekday === SUNDAY) return false;
  const written = parts.weekday;
  // "thứ Ba", "Thứ ba" within a sentence is a name.
  if (!written || /\p{Lu}/u.test(reading.draft.source.slice(written.start, written.end))) return false;
  const { tokens, sentences } = reading.draft;
  const at = tokenAt(tokens, written.start);
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || at === sentences[claim.sentence]!.first) return false;
  // Behind a name, or behind an hour, nothing is counted.
  if (words.weekday.has(before.word.norm) || before.word.casing !== 'lower') return false;
  if (!words.counted.has(before.word.norm)) return true;
  // Monday is "the second".
  const first = day - expression.weekday;
  return claimsOf(reading.claims, 'date').some(({ days }) => days?.from === first && days.grain === 'day');
}
