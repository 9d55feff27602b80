/** Slips of the hand within one number as it is written. */
import type { Dice } from '../random.ts';

const positions = (digits: string): number[] => [...digits].flatMap((char, at) => (/\d/.test(char) ? [at] : []));

const at = (text: string, from: number, to: number, put: string) => text.slice(0, from) + put + text.slice(to);

/** True for what nobody would write: a leading zero, or a group of thousands that has no three digits. */
const isOdd = (number: string) => /^0\d/.test(number) || /[.,]\d{3}(?=\d)|[.,]\d{1,2}(?=[.,])/.test(number);

const unlessOdd = (now: string, was: string): string | undefined => (now === was || isOdd(now) ? undefined : now);

/** One digit is another one. */
export function oneDigit(was: string, dice: Dice): string | undefined {
  const place = dice.pick(positions(was));
  if (place === undefined) return undefined;
  const other = dice.pick('0123456789'.split('').filter((digit) => digit !== was[place]));
  const now = at(was, place, place + 1, other!);
  return /[1-9]/.test(now) ? unlessOdd(now, was) : undefined;
}

/** Two digits that stand side by side have changed places. */
export function swappedDigits(was: string, dice: Dice): string | undefined {
  const places = positions(was).filter((place) => /\d/.test(was[place + 1] ?? '') && was[place] !== was[place + 1]);
  const place = dice.pick(places);
  return place === undefined ? undefined : unlessOdd(at(was, place, place + 2, was[place + 1]! + was[place]!), was);
}

/** Digits before the first separator: there a digit can be lost or doubled without the groups' showing it. */
const firstGroup = (number: string): number => /^\d+/.exec(number)?.[0].length ?? 0;

export function lostDigit(was: string, dice: Dice): string | undefined {
  const length = firstGroup(was);
  if (length < 2) return undefined;
  const place = dice.below(length);
  return unlessOdd(at(was, place, place + 1, ''), was);
}

export function doubledDigit(was: string, dice: Dice): string | undefined {
  const length = firstGroup(was);
  if (length === 0 || (length === 3 && was.length > 3)) return undefined;
  const place = dice.below(length);
  return unlessOdd(at(was, place, place, was[place]!), was);
}
