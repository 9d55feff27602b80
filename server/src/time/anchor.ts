/**
 * The anchor: the day a draft is published, with its evidence and how certain it is.
 *
 * Order of evidence: what the editor set > front matter > explicit publish line > stamp in a URL
 * or file name > dateline > "hôm nay 8/7" > "hôm qua 7/7" > the lead's first date that does not
 * look ahead > a weighted vote of dates. The coverage and precision of each on 4,900 articles stand
 * in RESEARCH.md, part 2, section 1; its weights are used here. The system's clock is no evidence.
 *
 * The year is evidence of its own: a text may be sure of its day and silent about its year.
 */
import type { Draft } from '../text/draft.ts';
import { type Anchor, type AnchorEvidence, NOMINAL_YEAR, stated } from './anchorEvidence.ts';
import { type Day, dayOf, exists } from './civil.ts';
import type { DateMention } from './expression.ts';
import { inferYear } from './inferredYear.ts';
import { frontMatterDay, publishLine, stampIn } from './statedAnchor.ts';
import { datelineDay, deicticDay, leadDay, votedDay } from './toldDay.ts';

export { type Anchor, type AnchorEvidence, type AnchorSource, type Certainty, NOMINAL_YEAR } from './anchorEvidence.ts';
export { parsePublished, stampedDay } from './statedAnchor.ts';

export const NO_ANCHOR: Anchor = { certainty: 'none', evidence: [] };

/** The day to reckon from: the anchor's last possible day, in the nominal year when its own is unknown. */
export function reckoningDay(anchor: Anchor): Day | undefined {
  if (anchor.days) return anchor.days.to;
  return anchor.yearless && dayOf(NOMINAL_YEAR, anchor.yearless.toMonth, anchor.yearless.toDay);
}

export interface AnchorOptions {
  readonly published?: Day;
  readonly publishedFrom?: 'editor' | 'frontMatter';
  /** The year, when evidence outside the text decides it and the text does not. */
  readonly year?: number;
  /** File name or URL, which may hold a stamp. */
  readonly name?: string;
}

/** Finds the anchor. `mentions` are the draft's date expressions in reading order. */
export function findAnchor(draft: Draft, mentions: readonly DateMention[], options: AnchorOptions = {}): Anchor {
  if (options.published !== undefined) {
    const source = options.publishedFrom ?? 'editor';
    return stated(options.published, { start: 0, end: 0, text: '', source, decides: 'day' });
  }
  const told = frontMatterDay(draft) ?? publishLine(draft, mentions) ?? stampIn(draft, options.name);
  if (told) return told;
  const day =
    datelineDay(mentions, draft) ?? deicticDay(mentions) ?? leadDay(draft, mentions) ?? votedDay(draft, mentions);
  if (!day) return NO_ANCHOR;
  if (day.year !== undefined) {
    return {
      days: { from: dayOf(day.year, day.month, day.day), to: dayOf(day.year, day.month, day.day) },
      certainty: day.certainty,
      evidence: [day.evidence],
    };
  }
  const yearless = { month: day.month, day: day.day, toMonth: day.month, toDay: day.day };
  const year = inferYear(mentions, day.month, day.day);
  if (!year && options.year !== undefined) {
    const outside: AnchorEvidence = {
      start: 0,
      end: 0,
      text: String(options.year),
      source: 'archive',
      decides: 'year',
    };
    return withYear({ yearless, certainty: day.certainty, evidence: [day.evidence] }, options.year, outside);
  }
  if (!year || !exists(year.year, day.month, day.day))
    return { yearless, certainty: day.certainty, evidence: [day.evidence] };
  return withYear({ yearless, certainty: day.certainty, evidence: [day.evidence] }, year.year, year.evidence);
}

/** An anchor whose year has become known from elsewhere, such as the archive. Certainty is at most `inferred`. */
export function withYear(anchor: Anchor, year: number, evidence: AnchorEvidence): Anchor {
  const part = anchor.yearless;
  if (!part || !exists(year, part.month, part.day) || !exists(year, part.toMonth, part.toDay)) return anchor;
  return {
    days: { from: dayOf(year, part.month, part.day), to: dayOf(year, part.toMonth, part.toDay) },
    certainty: anchor.certainty === 'stated' ? 'inferred' : anchor.certainty,
    evidence: [...anchor.evidence, evidence],
  };
}
