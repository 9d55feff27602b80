/** A caption that says again what the story says, with a number: the caption is put in by the planter, then slips. */
import { type Desk, planter, type Slip } from '../slip.ts';
import { oneDigit } from './digits.ts';
import { type Figure, figureKey, figuresIn, isSaid, numberIn } from './numbers.ts';

/** Words that a caption has at least and at most. */
const [SHORTEST, LONGEST] = [6, 24];

/** The end of a line of the story's body, where a paragraph may be put in: after the first half of its lines. */
export function paragraphBreak(text: string): number {
  const breaks = [...text.matchAll(/\n(?=\S)/g)].map(({ index }) => index);
  return breaks[Math.floor(breaks.length / 2) + 1] ?? text.length;
}

/** The clause around a figure: from the last comma, colon or stop to the next. */
export function clauseAround(text: string, start: number, end: number): { from: number; to: number } {
  const before = text.slice(0, start);
  const from = before.length - (/[^,;:.!?\n“”"()]*$/u.exec(before)?.[0].trimStart().length ?? 0);
  const after = /^(?:[^,;:.!?\n“”"()]|[.,](?=\d))*/u.exec(text.slice(end))![0].trimEnd();
  return { from, to: end + after.length };
}

interface Site extends Figure {
  readonly from: number;
  readonly to: number;
}

export const captions = planter<Site>({
  kind: 'caption',
  sites: ({ story }) =>
    figuresIn(story).flatMap((figure): Site[] => {
      if (figure.start < story.title.length) return [];
      const clause = clauseAround(story.text, figure.start, figure.headStart + figure.head.length);
      const words = story.text.slice(clause.from, clause.to).split(/\s+/).length;
      return words >= SHORTEST && words <= LONGEST ? [{ ...figure, ...clause }] : [];
    }),
  variants: {
    'one digit': ({ start, digits, scale, head, from, to }, desk: Desk, dice): Slip | undefined => {
      const now = oneDigit(digits, dice);
      if (now === undefined || Number(numberIn(now)) === 0 || isSaid(desk, figureKey(now, scale, head)))
        return undefined;
      const { text } = desk.story;
      const at = paragraphBreak(text);
      const clause = text.slice(from, to);
      const opening = `\n${clause[0]!.toUpperCase()}`;
      const caption = `${opening}${clause.slice(1)}. Ảnh: AFP`;
      const place = at + 1 + (start - from);
      return { start: place, end: place + digits.length, now, insert: { at, text: caption } };
    },
  },
});
