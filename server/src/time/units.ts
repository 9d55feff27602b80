/** The units of time: how long they are, the whole one in which a day lies, and its parts. */
import { addMonths, civil, type Day, dayOf, daysIn, weekdayOf } from './civil.ts';
import type { Season, Segment, Unit } from './expression.ts';

export const DAY_MINUTES = 24 * 60;

/** Minutes in the units that a clock counts. */
export const CLOCK: Partial<Record<Unit, number>> = { second: 1 / 60, minute: 1, hour: 60 };

/** Astronomical seasons of the northern hemisphere, to the day on which they usually begin. */
export function seasonOf(year: number, season: Season): [Day, Day] {
  switch (season) {
    case 'spring':
      return [dayOf(year, 3, 21), dayOf(year, 6, 20)];
    case 'summer':
      return [dayOf(year, 6, 21), dayOf(year, 9, 23)];
    case 'autumn':
      return [dayOf(year, 9, 24), dayOf(year, 12, 20)];
    case 'winter':
      return [dayOf(year, 12, 21), dayOf(year + 1, 3, 20)];
  }
}

/** Early, mid and late are thirds of a stretch; of a year, its first, middle and last four months less one ("đầu năm": January to March). */
export function cut(from: Day, to: Day, segment: Segment | undefined): [Day, Day] {
  if (!segment) return [from, to];
  const length = to - from + 1;
  const year = length > 360 && length < 370;
  switch (segment) {
    case 'firstHalf':
      return [from, year ? addMonths(from, 6) - 1 : from + Math.floor(length / 2) - 1];
    case 'secondHalf':
      return [year ? addMonths(from, 6) : from + Math.floor(length / 2), to];
    case 'early':
      return [from, year ? addMonths(from, 3) - 1 : from + Math.max(1, Math.round(length / 3)) - 1];
    case 'mid':
      return [
        year ? addMonths(from, 4) : from + Math.round(length / 3),
        year ? addMonths(from, 8) - 1 : to - Math.round(length / 3),
      ];
    case 'late':
      return [year ? addMonths(from, 9) : to - Math.max(1, Math.floor(length / 3)) + 1, to];
  }
}

/** The day `count` units from `day`; hours count as the days they make. */
export function step(day: Day, unit: Unit, count: number): Day {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return day + Math.round((count * CLOCK[unit]!) / DAY_MINUTES);
    case 'day':
      return day + Math.round(count);
    case 'week':
    case 'weekend':
      return day + Math.round(7 * count);
    case 'month':
      return addMonths(day, Math.round(count));
    case 'quarter':
    case 'season':
      return addMonths(day, Math.round(3 * count));
    case 'half':
      return addMonths(day, Math.round(6 * count));
    case 'year':
      return addMonths(day, Math.round(12 * count));
    case 'decade':
      return addMonths(day, Math.round(120 * count));
    case 'century':
      return addMonths(day, Math.round(1200 * count));
  }
}

/** The whole calendar unit in which a day lies. */
export function unitAround(day: Day, unit: Unit): [Day, Day] {
  const { year, month } = civil(day);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return [day, day];
    case 'week': {
      const monday = day - weekdayOf(day) + 1;
      return [monday, monday + 6];
    }
    case 'weekend': {
      const monday = day - weekdayOf(day) + 1;
      return [monday + 5, monday + 6];
    }
    case 'month':
      return [dayOf(year, month, 1), dayOf(year, month, daysIn(month, year))];
    case 'quarter':
    case 'season': {
      const first = month - ((month - 1) % 3);
      return [dayOf(year, first, 1), dayOf(year, first + 2, daysIn(first + 2, year))];
    }
    case 'half':
      return month <= 6 ? [dayOf(year, 1, 1), dayOf(year, 6, 30)] : [dayOf(year, 7, 1), dayOf(year, 12, 31)];
    case 'year':
      return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
    case 'decade': {
      const first = year - (year % 10);
      return [dayOf(first, 1, 1), dayOf(first + 9, 12, 31)];
    }
    case 'century': {
      const first = year - ((year - 1) % 100);
      return [dayOf(first, 1, 1), dayOf(first + 99, 12, 31)];
    }
  }
}
