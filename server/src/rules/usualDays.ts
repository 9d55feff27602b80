/**
 * How far from the report the dates of news lie, by the way in which they are told: nearly all that a lead tells is of
 * the day or the one before, while what is told as background may be of any month. Counted on articles as they were
 * published (test/bench/accuracy/fitDates.ts prints the table).
 */
import type { DateClaim } from '../claims/claim.ts';
import type { DateSurroundings } from '../claims/dateSurroundings.ts';
import type { Draft } from '../text/draft.ts';

/** As still to come (surely, or by a mark further off), as a limit, as background, before a verb of saying, as gone by, or plainly. */
export type Telling = 'ahead' | 'perhaps' | 'limit' | 'background' | 'said' | 'back' | 'plain';

export function tellingOf(claim: DateClaim, { said, goneBy, earlier, birth }: DateSurroundings): Telling {
  const { stance, role, expression } = claim;
  const pointing = expression.form === 'calendar' ? expression.pointing : undefined;
  // "Ngày 17/10 vừa qua, … hứa hẹn sẽ …": the date's own word goes before that of its clause.
  if (pointing === 'ahead') return 'ahead';
  if (role === 'limit' || expression.form === 'range') return 'limit';
  if (pointing === 'back') return 'back';
  if (stance?.looks === 'ahead') return stance.strength >= SURE ? 'ahead' : 'perhaps';
  if (role === 'background' || earlier || birth) return 'background';
  if (said) return 'said';
  return stance?.looks === 'back' || goneBy ? 'back' : 'plain';
}

/** A mark far off or after the date governs it less surely (RESEARCH.md, part 2, table 2). */
const SURE = 0.75;

/** UTF-16 units of prose within which a date is the news rather than its background. */
const LEAD = 400;

/** Offset at which the lead ends as dates see it; 0 without one. */
export function leadEnd({ blocks }: Draft): number {
  const lead = blocks.find(({ zone }) => zone === 'lead');
  return lead === undefined ? 0 : lead.start + LEAD;
}

/** Last days, from the report, of the stretches that are counted together. */
const STRETCHES = [-91, -61, -31, -21, -11, -6, -3, -2, -1, 0, 1, 3, 6, 10, 20, 30, 60, 90, 183];

/** Which of the stretches a day lies in, so many days (−183 … 183) from the report. */
export const stretchOf = (days: number): number => STRETCHES.findIndex((last) => days <= last);

export const STRETCH_COUNT = STRETCHES.length;

/** Dates by stretch, for each telling within the lead and after it. */
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  'ahead, lead': [0, 0, 0, 0, 0, 0, 2, 1, 2, 7, 11, 10, 5, 3, 0, 4, 0, 0, 2],
  ahead: [0, 0, 3, 0, 2, 2, 3, 1, 4, 18, 20, 30, 19, 22, 19, 20, 6, 1, 0],
  'back, lead': [1, 1, 7, 5, 5, 13, 30, 51, 176, 126, 2, 2, 1, 1, 0, 1, 0, 1, 0],
  back: [3, 9, 27, 7, 28, 18, 48, 61, 92, 32, 3, 4, 1, 0, 6, 0, 1, 1, 7],
  'background, lead': [1, 0, 3, 1, 2, 2, 3, 8, 8, 12, 5, 1, 0, 0, 0, 1, 0, 0, 0],
  background: [4, 3, 4, 9, 16, 7, 14, 18, 21, 16, 0, 1, 2, 1, 0, 1, 2, 1, 2],
  'limit, lead': [2, 0, 3, 4, 8, 22, 13, 8, 13, 29, 12, 10, 16, 13, 24, 3, 11, 0, 2],
  limit: [9, 6, 24, 7, 27, 32, 38, 22, 30, 43, 27, 31, 36, 28, 53, 15, 22, 7, 8],
  'perhaps, lead': [1, 0, 1, 0, 0, 0, 0, 0, 1, 2, 1, 2, 1, 0, 0, 0, 0, 0, 0],
  perhaps: [1, 0, 0, 0, 0, 1, 0, 0, 1, 6, 2, 3, 1, 1, 2, 2, 3, 0, 1],
  'plain, lead': [3, 2, 9, 1, 5, 5, 40, 47, 267, 304, 14, 8, 6, 5, 1, 3, 1, 2, 3],
  plain: [13, 15, 43, 12, 22, 28, 72, 80, 111, 80, 33, 24, 21, 13, 18, 10, 7, 10, 14],
  'said, lead': [0, 0, 2, 1, 4, 6, 14, 19, 139, 78, 0, 1, 0, 1, 0, 2, 0, 0, 0],
  said: [3, 1, 10, 2, 10, 15, 27, 24, 72, 16, 4, 2, 2, 4, 1, 0, 2, 1, 4],
};

export const tellingIn = (telling: Telling, lead: boolean): string => (lead ? `${telling}, lead` : telling);

/** Weight, in dates, of what all tellings have in common where one has few. */
const COMMON = 30;

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

/** Log of the share of a telling's dates that lie on one day of each stretch. */
const LOGS: ReadonlyMap<string, readonly number[]> = (() => {
  const all = STRETCHES.map((_, i) => sum(Object.values(COUNTS).map((own) => own[i]! + 0.5)));
  return new Map(
    Object.entries(COUNTS).map(([telling, own]) => [
      telling,
      STRETCHES.map((last, i) => {
        const share = (own[i]! + (COMMON * all[i]!) / sum(all)) / (sum(own) + COMMON);
        return Math.log(share / (last - (STRETCHES[i - 1] ?? -184)));
      }),
    ]),
  );
})();

/** How usual it is, as a log of a share, that a date so told lies just so many days from the report. */
export const usualness = (telling: Telling, lead: boolean, days: number): number =>
  LOGS.get(tellingIn(telling, lead))![stretchOf(days)]!;
