/** Publication days in addresses and file names: "…-20240712104353995.htm", "/2024/07/12/", "2024-07-12-…". */
import { type Day, dayOf, exists } from '../../time/civil.ts';

/** Years in which a stamp is believed; four digits outside them are some other number. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

const plausible = (year: string, month: string, day: string): Day | undefined => {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return y >= FIRST_YEAR && y <= LAST_YEAR && exists(y, m, d) ? dayOf(y, m, d) : undefined;
};

/** Year, month and day run together with the time of day, to the minute at least: no article number looks so. */
const WITH_TIME = /(?<!\d)(\d{4})(\d{2})(\d{2})([01]\d|2[0-3])[0-5]\d(?:[0-5]\d\d{0,3})?(?!\d)/g;
const SEPARATED = /(?<!\d)(\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?!\d)/g;
const RUN_TOGETHER = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g;

/** The day stamped into an address, or undefined. Eight digits without a time may be an article's number: no stamp. */
export function stampOfUrl(url: string): Day | undefined {
  for (const [, year, month, day] of url.matchAll(WITH_TIME)) {
    const found = plausible(year!, month!, day!);
    if (found !== undefined) return found;
  }
  for (const [, year, , month, day] of url.matchAll(SEPARATED)) {
    const found = plausible(year!, month!, day!);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The day in a file's name, or undefined. */
export function stampOfFileName(name: string): Day | undefined {
  const found = stampOfUrl(name);
  if (found !== undefined) return found;
  for (const [, year, month, day] of name.matchAll(RUN_TOGETHER)) {
    const eight = plausible(year!, month!, day!);
    if (eight !== undefined) return eight;
  }
  return undefined;
}
