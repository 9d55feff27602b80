/** What the sheet's pictures are drawn with: lengths of text as far as they can be known, and rows in which labels keep apart. */
import { head, widthOf } from '../columns.ts';
import { escapeHtml } from '../html.ts';

/** Width of a picture in its own units; it is shown at 60 to 125 per cent of that. */
export const WIDTH = 440;
/** Size of letters, and the height of a row of them. */
export const LETTERS = 12;
export const ROW = 17;

/** A column of text at the size of letters: an average letter of a wide font. Emoji and wide letters take two. */
const COLUMN = 6.9;

export const lengthOf = (text: string): number => widthOf(text) * COLUMN;

/** Text that fits into a length, cut by "…" where it is longer; never inside a letter. */
export const fitted = (text: string, room: number): string => head(text, Math.floor(room / COLUMN));

/** Coordinates with one place: nobody sees more. */
export const at = (n: number): string => String(Math.round(n * 10) / 10);

export const textAt = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${at(x)}" y="${at(y)}"${more}>${escapeHtml(text)}</text>`;

/** A label that begins right beside its mark, and takes its length from there on. */
export interface Label {
  readonly x: number;
  readonly length: number;
}

/** Between two labels of a row. */
const GAP = 10;

/**
 * A row (0 is the nearest to the marks) for each label, in the order of the labels: no two overlap, and no label lies on
 * the line that leads from another's mark to its label. `labels` are sorted by `x`. Linear in the square of their number.
 */
export function rowsFor(labels: readonly Label[]): number[] {
  const rows: number[] = new Array(labels.length).fill(0);
  for (let i = labels.length - 1; i >= 0; i--) {
    const end = labels[i]!.x + labels[i]!.length + GAP;
    // The lines of the marks under this label end in their own rows: the next one up is free of them all.
    for (let j = i + 1; j < labels.length && labels[j]!.x < end; j++) rows[i] = Math.max(rows[i]!, rows[j]! + 1);
  }
  return rows;
}
