/** Publication days as metadata give them: ISO, or day/month/year as Vietnamese desks write it. */
import { type Day, dayOf, exists, parseIsoDay } from '../../time/civil.ts';

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T].*)?$/;

/** The day, or undefined where `text` is no date or names a day that does not exist. */
export function metadataDay(text: string): Day | undefined {
  const iso = parseIsoDay(text);
  if (iso !== undefined) return iso;
  const m = DAY_FIRST.exec(text.trim());
  if (!m) return undefined;
  const [day, month, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return exists(year, month, day) ? dayOf(year, month, day) : undefined;
}
