/** How wide text stands in a terminal, and how much of a long line to show. */

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** East Asian wide and full-width blocks (Unicode Standard Annex 11, categories W and F). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1AFF0}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;
/** Emoji that are pictures by themselves, flags, and characters that a variation selector turns into pictures. */
const PICTURE = /\p{Emoji_Presentation}|\p{Regional_Indicator}{2}|\p{Extended_Pictographic}\uFE0F/u;
const UNSEEN = /^[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]+$/u;
/** Plain Latin text needs no segmentation. */
const SIMPLE = /^[\x20-\x7E]*$/;

function cells(grapheme: string): number {
  if (UNSEEN.test(grapheme)) return 0;
  return WIDE.test(grapheme) || PICTURE.test(grapheme) ? 2 : 1;
}

/** Columns that printable text takes: marks take none, wide characters and pictures two. */
export function widthOf(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += cells(segment);
  return width;
}

const TAB = 4;

// Control characters and the marks that turn the direction of writing could forge what a terminal shows.
const CONTROL = /(?!\t)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const ZERO_WIDTH = /[\u200B\u2060\uFEFF]/g;

/** Text without anything that moves the cursor, colours the terminal or turns the writing around. Length may change. */
export const printable = (text: string): string =>
  text.replace(CONTROL, '\uFFFD').replace(ZERO_WIDTH, '').replace(/\t/g, ' '.repeat(TAB));

/** Text of an article or a draft on one line. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/gu, ' ')).trim();

export interface Excerpt {
  readonly text: string;
  /** Columns before the marked stretch, and how many it takes (at least one). */
  readonly before: number;
  readonly marked: number;
}

const ELLIPSIS = '…';

/** The end of `text` that fits into `room` columns, cut between graphemes. */
function tail(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of [...graphemes.segment(text)].reverse()) {
    width += cells(segment);
    if (width > room - 1) break;
    kept = segment + kept;
  }
  return ELLIPSIS + kept.trimStart();
}

/** The beginning of `text` that fits into `room` columns, cut between graphemes. */
export function head(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += cells(segment);
    if (width > room - 1) break;
    kept += segment;
  }
  return kept.trimEnd() + ELLIPSIS;
}

/** Characters on either side of the marked stretch that are looked at: a line may be megabytes long. */
const REACH = 400;

/**
 * The stretch [start, end) of a line with what stands around it, in at most `room` columns. Offsets are
 * UTF-16 within `line`; a stretch that leaves the line is cut at its ends. Tabs become spaces.
 */
export function excerpt(line: string, start: number, end: number, room: number): Excerpt {
  const from = Math.max(0, Math.min(start, line.length));
  const to = Math.max(from, Math.min(end, line.length));
  const marked = head(printable(line.slice(from, Math.min(to, from + REACH))), Math.max(8, room >> 1));
  const before = printable(line.slice(Math.max(0, from - REACH), from));
  const after = printable(line.slice(to, to + REACH));
  const left = room - widthOf(marked);
  // What one side does not need, the other may have.
  const leftRoom = Math.max(left >> 1, left - widthOf(after));
  const shownBefore = from > REACH && widthOf(before) < leftRoom ? ELLIPSIS + before : tail(before, leftRoom);
  const shownAfter = head(after, left - widthOf(shownBefore));
  return {
    text: shownBefore + marked + shownAfter,
    before: widthOf(shownBefore),
    marked: Math.max(1, widthOf(marked)),
  };
}
