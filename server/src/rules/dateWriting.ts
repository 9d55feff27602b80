/** Writing a mended date in the style of the one it replaces, and naming days in messages. */
import type { End } from '../archive/dayEvidence.ts';
import type { DateClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { languageOf } from '../language/languages.ts';
import type { Anchor } from '../time/anchor.ts';
import { civil, type Day } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import type { Edit, MessageValue } from './finding.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** A number in place of another: zero-padded if that one was. */
const figure = (n: number, like: string) => (/^0\d$/.test(like) ? two(n) : String(n));

/**
 * Edits that turn the day and month of `claim`, or of one end of its stretch, into another day, in the draft's own style
 * ("07/10", "October 7", "ngày 7 tháng mười"). Undefined when the claim does not state a month, or when the ends share
 * one and only one of them would get another.
 */
export function rewriteDay(reading: Reading, claim: DateClaim, day: Day, end?: End): readonly Edit[] | undefined {
  const { day: d, month: own } = partsOf(claim, end);
  const shared = end === undefined || own ? undefined : (claim.parts.month2 ?? claim.parts.month);
  const month = own ?? shared;
  if (!month || !d) return undefined;
  const { source } = reading.draft;
  const wanted = civil(day);
  const written = source.slice(month.start, month.end);
  const dates = languageOf(reading.language).dates;
  let newMonth: string;
  if (/^\p{Nd}+$/u.test(written)) newMonth = figure(wanted.month, written);
  else {
    const [full, short] = dates.monthNames[wanted.month - 1]!;
    const abbreviated =
      written.endsWith('.') || (written.length <= 3 && !dates.monthNames.some(([name]) => name === written));
    newMonth = abbreviated ? short : full;
  }
  const writtenDay = source.slice(d.start, d.end);
  const edits: Edit[] = [];
  if (/^\p{Nd}+$/u.test(writtenDay)) {
    if (Number(writtenDay) !== wanted.day)
      edits.push({ start: d.start, end: d.end, newText: figure(wanted.day, writtenDay) });
  } else return undefined;
  if (newMonth !== written && shared) return undefined;
  if (newMonth !== written) edits.push({ start: month.start, end: month.end, newText: newMonth });
  return edits.sort((a, b) => a.start - b.start);
}

/** The text of a span once edits inside it are made. */
export function edited(
  reading: Reading,
  span: { readonly start: number; readonly end: number },
  edits: readonly Edit[],
): string {
  let text = '';
  let at = span.start;
  for (const edit of edits) {
    text += reading.draft.source.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return text + reading.draft.source.slice(at, span.end);
}

/** Day, month and year of a date, or of one end of its stretch. */
const partsOf = ({ parts }: DateClaim, end?: End) =>
  end === 'to'
    ? { day: parts.day2, month: parts.month2, year: parts.year2 }
    : { day: parts.day, month: parts.month, year: parts.year };

/**
 * The figures of a date, or of one end of its stretch, without "ngày" or a part of day before them: where the squiggle
 * and the fix lie.
 */
export function figures(claim: DateClaim, end?: End): { start: number; end: number } {
  const ends = end === undefined ? [partsOf(claim, 'from'), partsOf(claim, 'to')] : [partsOf(claim, end)];
  const spans = ends.flatMap(({ day, month, year }) => [day, month, year]).filter((span) => span !== undefined);
  if (spans.length === 0 || !claim.parts.day) return { start: claim.start, end: claim.end };
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

/** A day or stretch as a message value: without a year when the draft's year is not known. */
export function sayInReading(reading: Reading, days: Interval, weekday = false): MessageValue {
  if (reading.anchor.days !== undefined || days.from === null || days.to === null) return { days, weekday };
  const from = civil(days.from);
  const to = civil(days.to);
  return { yearless: { month: from.month, day: from.day, toMonth: to.month, toDay: to.day } };
}

export const anchorInterval = (anchor: Anchor, reckoning: Day): Interval =>
  anchor.days
    ? { from: anchor.days.from, to: anchor.days.to, grain: 'day' }
    : { from: reckoning, to: reckoning, grain: 'day' };

/** True when a word of the calendar stands in the date ("ngày 7/10", "October 7"), so that its figures are no score. */
export const isNamed = (claim: DateClaim): boolean => /\p{L}/u.test(claim.text);
