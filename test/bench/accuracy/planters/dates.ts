/** Dates without or with a year that say with a word before them that they are dates, and that a sibling gives, too. */
import type { Dice } from '../random.ts';
import { type Desk, planter, remembering, type Slip } from '../slip.ts';
import type { Story } from '../stories.ts';

interface DayAndMonth {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly day: string;
  readonly month: string;
  /** What stands between them: "/", "-", ".", " tháng ". */
  readonly between: string;
  /** Right after a word that only dates follow. */
  readonly strong: boolean;
}

const DATE = /(?<![\p{L}\d./-])(\d{1,2})([/.-]|\s+tháng\s+)(\d{1,2})(?!\d|[.,/-]\d{1,2}(?!\d)|\s*%)/gu;
const STRONG =
  /(?:^|[^\p{L}])(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|nay|qua|mai|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s*[,(]?\s*$/iu;
/** Days that share the month after the last of them: "15, 16 và 17/5". */
const LISTED =
  /(?<![\d./-])(\d{1,2})(?=(?:\s*(?:,|và|đến|-|–)\s*(?:ngày\s+)?\d{1,2}(?![\d.]))*\s*(?:,|và|đến|-|–)\s*(?:ngày\s+)?\d{1,2}[/.-](\d{1,2})(?!\d))/giu;

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const exists = (day: number, month: number) => month >= 1 && month <= 12 && day >= 1 && day <= LENGTHS[month - 1]!;
const keyOf = (day: string | number, month: string | number) => `${Number(day)}/${Number(month)}`;

const datesIn = remembering((text) =>
  [...text.matchAll(DATE)].flatMap((found): DayAndMonth[] => {
    const [whole, day, between, month] = found as unknown as [string, string, string, string];
    if (!exists(Number(day), Number(month))) return [];
    const before = text.slice(Math.max(0, found.index - 14), found.index);
    const strong = between.includes('tháng') ? /ngày\s*$/iu.test(before) : STRONG.test(before);
    return [{ start: found.index, end: found.index + whole.length, day, month, between, strong }];
  }),
);

const saidIn = remembering(
  (text) =>
    new Set([
      ...[...text.matchAll(DATE)].map(([, day, , month]) => keyOf(day!, month!)),
      ...[...text.matchAll(LISTED)].map(([, day, month]) => keyOf(day!, month!)),
    ]),
);

/** The slip that writes another day or month, unless somebody says just that. */
function to({ start, end, between }: DayAndMonth, { story, siblings }: Desk, day: string, month: string) {
  const key = keyOf(day, month);
  if (!exists(Number(day), Number(month)) || [story, ...siblings].some((one) => saidIn(one).has(key))) return undefined;
  return { start, end, now: day + between + month } satisfies Slip;
}

/** The new number, with a leading zero where the old one had it or filled two places. */
const like = (was: string, now: number) => (/^0/.test(was) ? String(now).padStart(2, '0') : String(now));

/** Another month, in the mix of published copy: the one before, a digit lost, the one after, any. */
export function otherMonth(was: string, dice: Dice): number | undefined {
  const month = Number(was);
  const roll = dice.next();
  if (roll < 0.4) return month === 1 ? 12 : month - 1;
  if (roll < 0.62) return month >= 10 ? Number(dice.pick(String(month).split(''))) || undefined : undefined;
  if (roll < 0.8) return month === 12 ? 1 : month + 1;
  return dice.pick([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((other) => other !== month));
}

export const dates = planter<DayAndMonth>({
  kind: 'date',
  sites: ({ story, siblings }) =>
    datesIn(story).filter(
      ({ strong, day, month }) => strong && siblings.some((one) => saidIn(one).has(keyOf(day, month))),
    ),
  variants: {
    month: (site, desk, dice) => {
      // A month of one digit cannot lose one: the dice are thrown again.
      for (let turn = 0; turn < 8; turn++) {
        const month = otherMonth(site.month, dice);
        const slip = month === undefined ? undefined : to(site, desk, site.day, like(site.month, month));
        if (slip) return slip;
      }
      return undefined;
    },
    day: (site, desk, dice) => {
      for (let turn = 0; turn < 8; turn++) {
        const place = dice.below(site.day.length);
        const day = site.day.slice(0, place) + dice.below(10) + site.day.slice(place + 1);
        const slip = Number(day) === Number(site.day) ? undefined : to(site, desk, day, site.month);
        if (slip) return slip;
      }
      return undefined;
    },
    'both swapped': (site, desk) =>
      Number(site.day) === Number(site.month) ? undefined : to(site, desk, site.month, site.day),
  },
});

/** One date of the story, drawn among those without a year that a word shows to be dates, in another month, or with day and month swapped. */
export function misdated(story: Story, dice: Dice, variant: 'month' | 'both swapped' = 'month'): Slip | undefined {
  const sites = datesIn(story).filter(({ strong, end }) => strong && !/^[/.-]\d/.test(story.text.slice(end)));
  const site = dice.pick(sites);
  if (!site) return undefined;
  if (variant === 'both swapped')
    return Number(site.day) > 12 || Number(site.day) === Number(site.month)
      ? undefined
      : { start: site.start, end: site.end, now: site.month + site.between + site.day };
  for (let turn = 0; turn < 8; turn++) {
    const month = otherMonth(site.month, dice);
    if (month === undefined || !exists(Number(site.day), month)) continue;
    return { start: site.start, end: site.end, now: site.day + site.between + like(site.month, month) };
  }
  return undefined;
}
