/**
 * Publication days as feeds, pages and databases state them: with a clock and a zone.
 *
 * A day is the one that the newsroom's own clock showed. What is written with an offset ("2016-12-06T23:30:00+07:00")
 * or without any was written there. What is written for the whole world ("…Z", GMT, +00:00, seconds since 1970) is
 * moved to the newsroom's place.
 */
import { type Day, dayOf, exists, parseIsoDay } from '../../time/civil.ts';
import { metadataDay } from './metadataDay.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNamed = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** ISO 8601 without hyphens, as NewsML and NITF have it: "20161206T233000Z". */
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const ISO_TIME =
  /^\d{4}-\d{2}-\d{2}[T ](\d{2}):(\d{2})(?::\d{2})?(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
/** RFC 822: "Tue, 06 Dec 2016 23:30:00 GMT", and what resembles it: "6 December 2016". */
const DAY_MONTH =
  /^(?:[a-z]{3,9}\.?,?\s)?(\d{1,2})[\s-]([a-z]{3,9})\.?,?[\s-](\d{4})(?:,?\s(\d{1,2}):(\d{2})(?::\d{2})?\s?([a-z]{1,5}|[+-]\d{4})?)?$/i;
/** "December 6, 2016 11:30 pm", "Tue Dec 6, 2016". */
const MONTH_DAY = /^(?:[a-z]{3,9}\.?,?\s)?([a-z]{3,9})\.?\s(\d{1,2}),?\s(\d{4})(?![\d:])/i;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
/** Day first, after a weekday or before the time: the Vietnamese way. */
const DAY_FIRST = /(?:^|[\s,|])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const EPOCH = /^\d{10}(?:\d{3})?$/;

const WORLD = /^(?:Z|UTC|GMT|UT|[+-]00:?(?:00)?)$/i;
const DAY_MINUTES = 24 * 60;

interface Moment {
  readonly day: Day;
  /** Minutes after midnight of the world's clock; undefined for a day that was written at its own place. */
  readonly world?: number;
}

const momentOf = (year: string, month: number, day: string, clock: (string | undefined)[] = []): Moment | undefined => {
  if (!exists(Number(year), month, Number(day))) return undefined;
  const [hour, minute, zone] = clock;
  const found = dayOf(Number(year), month, Number(day));
  if (hour === undefined || minute === undefined || !WORLD.test(zone ?? '')) return { day: found };
  return { day: found, world: Number(hour) * 60 + Number(minute) };
};

function read(text: string): Moment | undefined {
  if (EPOCH.test(text)) {
    const minutes = Math.floor(Number(text) / (text.length === 13 ? 60_000 : 60));
    return { day: Math.floor(minutes / DAY_MINUTES), world: minutes % DAY_MINUTES };
  }
  const iso = parseIsoDay(text);
  if (iso !== undefined) {
    const [, hour, minute, zone] = ISO_TIME.exec(text) ?? [];
    return hour !== undefined && WORLD.test(zone ?? '')
      ? { day: iso, world: Number(hour) * 60 + Number(minute) }
      : { day: iso };
  }
  const basic = BASIC.exec(text);
  if (basic) return momentOf(basic[1]!, Number(basic[2]), basic[3]!, basic.slice(4));
  const named = DAY_MONTH.exec(text);
  if (named) return momentOf(named[3]!, monthNamed(named[2]!), named[1]!, named.slice(4));
  const american = MONTH_DAY.exec(text);
  if (american) return momentOf(american[3]!, monthNamed(american[1]!), american[2]!);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return momentOf(yearFirst[1]!, Number(yearFirst[2]), yearFirst[3]!);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return momentOf(dayFirst[3]!, Number(dayFirst[2]), dayFirst[1]!);
  const plain = metadataDay(text);
  return plain === undefined ? undefined : { day: plain };
}

/** Longer than any date. */
const LONGEST = 100;

/**
 * The day, or undefined where `stated` is no date or names a day that does not exist. `offset` is that of the
 * newsroom's clock in minutes east of Greenwich; it is asked only where the date is the world's.
 */
export function statedDay(stated: string, offset: () => number): Day | undefined {
  const found = stated.length > LONGEST ? undefined : read(stated.replace(/\s+/gu, ' ').trim());
  if (found?.world === undefined) return found?.day;
  return found.day + Math.floor((found.world + offset()) / DAY_MINUTES);
}

/** Days between a document's first and last saving beyond which neither is the day of publication. */
const SLACK = 3;

/** True when something was finished soon after it was begun, as news is; both as they are written. */
export function areNear(begun: string, finished: string): boolean {
  const [from, to] = [begun, finished].map((stated) => statedDay(stated, () => 0));
  return from !== undefined && to !== undefined && to >= from && to - from <= SLACK;
}
