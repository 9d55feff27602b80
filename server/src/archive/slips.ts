/**
 * Slips: the one edit by which a value turns into another. News misprints numbers by a digit struck
 * beside, two swapped, one lost or doubled, or the scale word taken from elsewhere.
 */

export type NumberSlip = 'digit' | 'swap' | 'lost' | 'scale';

/** The digits that carry a number, without the zeros that its scale word stands for. */
const significant = (n: number): string => String(n).replace('.', '').replace(/0+$/, '') || '0';

const isSwap = (a: string, b: string): boolean => {
  for (let i = 0; i + 1 < a.length; i++) {
    if (a.charAt(i) !== b.charAt(i))
      return a.charAt(i) === b.charAt(i + 1) && a.charAt(i + 1) === b.charAt(i) && a.slice(i + 2) === b.slice(i + 2);
  }
  return false;
};

const lacksOne = (long: string, short: string): boolean => {
  if (long.length !== short.length + 1) return false;
  let i = 0;
  while (i < short.length && long.charAt(i) === short.charAt(i)) i++;
  return long.slice(i + 1) === short.slice(i);
};

/** The slip that turns `written` into `meant`, or undefined when they are equal or more than one edit apart. */
export function numberSlip(written: number, meant: number): NumberSlip | undefined {
  if (written === meant || !Number.isFinite(written) || !Number.isFinite(meant)) return undefined;
  const ratio = written > meant ? written / meant : meant / written;
  if (Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 1e-9 && ratio < 1e10) return 'scale';
  // Compare whole digits when both are small, so that 20 and 30 differ by one digit and 2 and 30 do not.
  const whole = written < 1e6 && meant < 1e6;
  const a = whole ? String(written) : significant(written);
  const b = whole ? String(meant) : significant(meant);
  return digitSlip(a, b);
}

/** A figure as it is printed: its digits without marks, and its largest scale word. */
interface Printed {
  readonly digits: string;
  readonly value: number;
  readonly scale: number;
}

/** The slip that turns one printed figure into another: in its digits beside the same scale word, or in the scale word. */
export function printedSlip(written: Printed, meant: Printed): NumberSlip | undefined {
  if (written.value === meant.value) return undefined;
  const [a, b] = [written.digits, meant.digits];
  if (written.scale !== meant.scale) return a === b ? 'scale' : undefined;
  return digitSlip(a, b);
}

/** The slip that turns digits into other digits: one wrong, two neighbours swapped, one lost or one too many. */
export function digitSlip(written: string, meant: string): 'digit' | 'swap' | 'lost' | undefined {
  if (written.length !== meant.length) return lacksOne(written, meant) || lacksOne(meant, written) ? 'lost' : undefined;
  let different = 0;
  for (let i = 0; i < written.length; i++) if (written.charAt(i) !== meant.charAt(i)) different++;
  if (different === 1) return 'digit';
  return isSwap(written, meant) ? 'swap' : undefined;
}
