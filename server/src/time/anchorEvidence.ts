/** Where an anchor comes from: kinds of evidence, and the anchor that they make. */
import { type Day, exists } from './civil.ts';
import type { CalendarExpression, DateMention } from './expression.ts';

export type Certainty = 'stated' | 'inferred' | 'weak' | 'none';

/** Where the anchor's day, or its year, comes from. */
export type AnchorSource =
  | 'editor'
  | 'frontMatter'
  | 'published'
  | 'stamp'
  | 'dateline'
  | 'today'
  | 'yesterday'
  | 'lead'
  | 'vote'
  | 'yearMention'
  | 'fullDate'
  | 'archive';

export interface AnchorEvidence {
  /** UTF-16 offsets in the draft; equal when the evidence lies outside it (the editor, the archive). */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly source: AnchorSource;
  /** What the evidence decides. */
  readonly decides: 'day' | 'year';
}

/** A day that may lack its year. Both ends are included; they differ when the evidence leaves a choice. */
export interface Anchor {
  /** Resolved days, when the year is known. */
  readonly days?: { readonly from: Day; readonly to: Day };
  /** Month and day, when only these are known. */
  readonly yearless?: {
    readonly month: number;
    readonly day: number;
    readonly toMonth: number;
    readonly toDay: number;
  };
  readonly certainty: Certainty;
  readonly evidence: readonly AnchorEvidence[];
  /** Minutes after midnight at which the text is read, when the caller gave them. */
  readonly minutes?: number;
}

/** The leap year in which days without a year are compared with one another. Never shown. */
export const NOMINAL_YEAR = 2000;

export const stated = (day: Day, evidence: AnchorEvidence): Anchor => ({
  days: { from: day, to: day },
  certainty: 'stated',
  evidence: [evidence],
});

export const evidenceOf = (
  mention: Pick<DateMention, 'start' | 'end' | 'text'>,
  source: AnchorSource,
  decides: 'day' | 'year' = 'day',
): AnchorEvidence => ({
  start: mention.start,
  end: mention.end,
  text: mention.text,
  source,
  decides,
});

/** Day and month written out in one expression: what an anchor can stand on. */
export function calendarDay(
  mention: Pick<DateMention, 'expression'>,
): (CalendarExpression & { readonly day: number; readonly month: number }) | undefined {
  const { expression } = mention;
  if (expression.form !== 'calendar' || expression.day === undefined || expression.month === undefined)
    return undefined;
  return exists(expression.year ?? NOMINAL_YEAR, expression.month, expression.day)
    ? (expression as CalendarExpression & { day: number; month: number })
    : undefined;
}
