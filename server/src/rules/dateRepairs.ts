/**
 * The days from which a slip of the pen leads to a written day, and how that happens in print: the month before (two
 * in five), a figure of the month lost (one in five), the month after, another month, day and month swapped
 * (RESEARCH.md, part 2, section 3).
 */

import { NOMINAL_YEAR } from '../time/anchor.ts';
import { exists } from '../time/civil.ts';

export interface MonthDay {
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** How the written day came of the meant one: the month before was written, the month after, half of the month's figures … */
export type DateSlip = 'before' | 'after' | 'lost' | 'other' | 'swapped';

export interface Repair extends MonthDay {
  readonly slip: DateSlip;
}

function slipOf(written: number, meant: number): DateSlip {
  if ((meant + 10) % 12 === written - 1) return 'before';
  if (meant >= 10 && String(meant).includes(String(written))) return 'lost';
  return meant % 12 === written - 1 ? 'after' : 'other';
}

/** All days that exist from which one slip leads to the written one. */
export function repairsOf({ month, day }: MonthDay): Repair[] {
  const repairs: Repair[] = [];
  for (let meant = 1; meant <= 12; meant++)
    if (meant !== month && exists(NOMINAL_YEAR, meant, day))
      repairs.push({ month: meant, day, slip: slipOf(month, meant) });
  if (day !== month && day <= 12) repairs.push({ month: day, day: month, slip: 'swapped' });
  return repairs;
}
