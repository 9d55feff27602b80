/**
 * The chain of days through a story: each date is resolved against the anchor and against the
 * running day, the last single day that the prose has named. A caption dates its photo and a
 * teaser another article: they hang on the chain and do not move it.
 */
import { type Anchor, NOMINAL_YEAR, reckoningDay } from '../time/anchor.ts';
import { civil } from '../time/civil.ts';
import type { DateExpression, DateMention, Unit } from '../time/expression.ts';
import { type Interval, isSingleDay } from '../time/interval.ts';
import { resolve } from '../time/resolve.ts';
import type { DateClaim } from './claim.ts';

/** True when an expression states its own year, so that no anchor is needed for it. */
export function statesYear(expression: DateExpression): boolean {
  switch (expression.form) {
    case 'calendar':
      return expression.year !== undefined || expression.century !== undefined || (expression.decade ?? 0) >= 1000;
    case 'lunar':
      return expression.year !== undefined;
    case 'range':
      return (!expression.from || statesYear(expression.from)) && (!expression.to || statesYear(expression.to));
    case 'opening':
      return expression.year !== undefined;
    default:
      return false;
  }
}

const usesRunning = (e: DateExpression): boolean => e.form === 'shift' && e.from !== 'anchor';

/** "2 ngày trước", "3 hours ago" beside the title: the page counts from when it was called up, which nobody knows. */
const isPageAge = ({ zone, expression: e }: DateMention): boolean =>
  zone === 'teaser' && e.form === 'shift' && e.distance === true && e.count < 0 && UNITS_OF_AGE.has(e.unit);
const UNITS_OF_AGE: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour', 'day', 'week']);

const isLunar = (e: DateExpression | undefined): boolean =>
  e?.form === 'lunar' || (e?.form === 'range' && (isLunar(e.from) || isLunar(e.to)));

/** True when only day and month are wanting a year, so that "--12-06" says all there is. */
function hasMonth(e: DateExpression): boolean {
  if (e.form === 'calendar') return e.month !== undefined;
  return e.form === 'range' && [e.from, e.to].every((end) => !end || hasMonth(end));
}

/** Resolves mentions in reading order. Claims get provisional ids `date@<start>`. */
export function resolveDates(mentions: readonly DateMention[], anchor: Anchor): DateClaim[] {
  const reckoning = reckoningDay(anchor);
  const nominal = anchor.days === undefined;
  let running: { days: Interval; id: string; nominal: boolean } | undefined;
  return mentions.map((mention): DateClaim => {
    const { expression } = mention;
    const stated = statesYear(expression);
    // The moon's months lie elsewhere every year: without a year they have no days, not even nominal ones.
    const days =
      (nominal && !stated && isLunar(expression)) || isPageAge(mention)
        ? undefined
        : resolve(expression, {
            anchor: reckoning,
            minutes: anchor.minutes,
            running: running?.days,
            looks: mention.stance?.looks,
          });
    const chained = usesRunning(expression) ? running : undefined;
    const known = days !== undefined && (stated || (chained ? !chained.nominal : !nominal));
    const id = `date@${mention.start}`;
    const prose = mention.zone === 'lead' || mention.zone === 'body';
    if (prose && !mention.repeated && days && isSingleDay(days) && !(nominal && stated)) {
      if (!chained) running = { days, id, nominal: nominal && !stated };
      // "Four days later" carries the story on; what it hangs on is still the day that was named.
      else if (expression.form === 'shift' && expression.count > 0) running = { ...chained, days };
    }
    return {
      id,
      kind: 'date',
      start: mention.start,
      end: mention.end,
      text: mention.text,
      zone: mention.zone,
      sentence: mention.sentence,
      repeated: mention.repeated,
      expression,
      parts: mention.parts,
      value: known ? days : undefined,
      // A stated year lies on the true calendar, where nominal days cannot be compared with it.
      days: nominal && stated ? undefined : days,
      stance: mention.stance,
      role: mention.role,
      hangsOn: chained?.id,
      yearFrom: known ? (stated ? 'stated' : chained ? 'chain' : 'anchor') : undefined,
      yearless: known || stated ? undefined : yearlessOf(expression, days, reckoning !== undefined),
    };
  });
}

/** Month and day of both ends, when the expression names them or chains to a day that is known but for its year. */
function yearlessOf(expression: DateExpression, days: Interval | undefined, anchored: boolean): DateClaim['yearless'] {
  if (!hasMonth(expression) && !anchored) return undefined;
  const span =
    days ?? resolve(expression, { anchor: undefined, running: undefined, looks: undefined }) ?? nominalDays(expression);
  if (!span || span.from === null || span.to === null || span.to - span.from > 300) return undefined;
  const from = civil(span.from);
  const to = civil(span.to);
  return { month: from.month, day: from.day, toMonth: to.month, toDay: to.day };
}

/** Days in the nominal year, for a date in a draft without any anchor. */
function nominalDays(expression: DateExpression): Interval | undefined {
  const dated = (e: DateExpression): DateExpression =>
    e.form === 'calendar'
      ? { ...e, year: NOMINAL_YEAR }
      : e.form === 'range'
        ? { ...e, ...(e.from ? { from: dated(e.from) } : {}), ...(e.to ? { to: dated(e.to) } : {}) }
        : e;
  return hasMonth(expression)
    ? resolve(dated(expression), { anchor: undefined, running: undefined, looks: undefined })
    : undefined;
}
