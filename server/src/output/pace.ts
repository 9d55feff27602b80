/** How fast a long work goes, and how long it will take if it goes on so. */

export interface Pace {
  /** Articles a second, at least one. */
  readonly rate: number;
  /** Until the end. */
  readonly seconds: number;
}

/** Before so much time (ms) or so small a share of the way a pace says nothing. */
const SOON = 3000;
const LITTLE = 0.02;

/** The pace of a work that has read so many articles on a share (0–1) of its way; undefined when it is too soon to tell. */
export function paceOf(articles: number, share: number, ms: number): Pace | undefined {
  if (ms < SOON || share < LITTLE) return undefined;
  const seconds = ms / 1000;
  return { rate: Math.max(1, Math.round(articles / seconds)), seconds: Math.ceil(seconds / share - seconds) };
}
