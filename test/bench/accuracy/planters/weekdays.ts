/** A weekday that stands beside a date and is right for it: another weekday stands there instead. */
import { type Day, dayOf, exists, weekdayOf } from '../../../../server/src/time/civil.ts';
import { type Desk, planter, type Slip } from '../slip.ts';

interface Weekday {
  readonly start: number;
  readonly text: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
}

const WORDS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
const DAY = String.raw`(?<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)`;
const DATE = String.raw`(?<day>\d{1,2})[/.-](?<month>\d{1,2})(?:[/.-](?<year>\d{4}))?(?!\d|[/.-]\d)`;
const BESIDE = [
  new RegExp(`(?<![\\p{L}\\p{M}])${DAY}\\s*[,(]?\\s*(?:ngày\\s+)?${DATE}`, 'giu'),
  new RegExp(`(?<![\\d/.-])${DATE}\\s*[,(]\\s*${DAY}(?![\\p{L}\\p{M}])`, 'giu'),
];

const numberOf = (text: string): number => {
  const last = text.toLowerCase().split(/\s+/).at(-1)!;
  if (last === 'nhật') return 7;
  return /\d/.test(last) ? Number(last) - 1 : WORDS.indexOf(last) + 1;
};

/** The year in which the date lies nearest to the day of publication. */
function dayNear(day: number, month: number, published: Day): Day | undefined {
  const years = Array.from({ length: 3 }, (_, i) => 1970 + Math.floor(published / 365.2425) - 1 + i);
  return years
    .filter((year) => exists(year, month, day))
    .map((year) => dayOf(year, month, day))
    .sort((a, b) => Math.abs(a - published) - Math.abs(b - published))[0];
}

export const weekdays = planter<Weekday>({
  kind: 'weekday',
  sites: ({ story: { text, published } }) =>
    BESIDE.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((found): Weekday[] => {
        const { weekday, day, month, year } = found.groups as Record<string, string | undefined>;
        if (published === undefined || weekday === undefined) return [];
        const [d, m, y] = [Number(day), Number(month), Number(year)];
        const on = year === undefined ? dayNear(d, m, published) : exists(y, m, d) ? dayOf(y, m, d) : undefined;
        const start = found.index + found[0].indexOf(weekday);
        const number = numberOf(weekday);
        return on !== undefined && weekdayOf(on) === number ? [{ start, text: weekday, weekday: number }] : [];
      }),
    ),
  variants: {
    'another weekday': ({ start, text, weekday }, _desk: Desk, dice): Slip | undefined => {
      const other = dice.pick([1, 2, 3, 4, 5, 6].filter((one) => one !== weekday))!;
      const name = /\d/.test(text) ? String(other + 1) : WORDS[other - 1]!;
      const now = `${/^\p{Lu}/u.test(text) ? 'Thứ' : 'thứ'} ${name}`;
      return { start, end: start + text.length, now };
    },
  },
});
