/** A number of the headline that the story repeats: one slip of the hand in the headline. */
import type { Dice } from '../random.ts';
import { type Desk, planter, type Slip } from '../slip.ts';
import { doubledDigit, lostDigit, oneDigit, swappedDigits } from './digits.ts';
import { type Figure, figureKey, figuresIn, isSaid, numberIn } from './numbers.ts';

const slip =
  (change: (was: string, dice: Dice) => string | undefined) =>
  ({ start, digits, scale, head }: Figure, desk: Desk, dice: Dice): Slip | undefined => {
    const now = change(digits, dice);
    if (now === undefined || Number(numberIn(now)) === 0 || isSaid(desk, figureKey(now, scale, head))) return undefined;
    return { start, end: start + digits.length, now };
  };

export const headlines = planter<Figure>({
  kind: 'headline',
  sites: ({ story }) => {
    const end = story.title.length;
    const figures = figuresIn(story);
    const body = new Set(
      figures.filter(({ start }) => start > end).map(({ digits, scale, head }) => figureKey(digits, scale, head)),
    );
    return figures.filter(({ start, digits, scale, head }) => start < end && body.has(figureKey(digits, scale, head)));
  },
  variants: {
    'one digit': slip(oneDigit),
    'digit swapped, lost or doubled': (site, desk, dice) => {
      for (const change of dice.shuffled([swappedDigits, lostDigit, doubledDigit])) {
        const found = slip(change)(site, desk, dice);
        if (found) return found;
      }
      return undefined;
    },
  },
});
