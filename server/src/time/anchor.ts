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
import { civil, type Day, dayOf, exists, parseIsoDay } from './civil.ts';
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

export const NO_ANCHOR: Anchor = { certainty: 'none', evidence: [] };

/** The leap year in which days without a year are compared with one another. Never shown. */
export const NOMINAL_YEAR = 2000;

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

const stated = (day: Day, evidence: AnchorEvidence): Anchor => ({
  days: { from: day, to: day },
  certainty: 'stated',
  evidence: [evidence],
});

const evidenceOf = (mention: DateMention, source: AnchorSource, decides: 'day' | 'year' = 'day'): AnchorEvidence => ({
  start: mention.start,
  end: mention.end,
  text: mention.text,
  source,
  decides,
});

/** Day and month written out in one expression: what an anchor can stand on. */
function calendarDay(
  mention: DateMention,
): (CalendarExpression & { readonly day: number; readonly month: number }) | undefined {
  const { expression } = mention;
  if (expression.form !== 'calendar' || expression.day === undefined || expression.month === undefined)
    return undefined;
  return exists(expression.year ?? NOMINAL_YEAR, expression.month, expression.day)
    ? (expression as CalendarExpression & { day: number; month: number })
    : undefined;
}

/** "2016-12-06", "2016-12-06T10:00", "6/12/2016", "6-12-2016": as front matter and records write a day. */
export function parsePublished(text: string): Day | undefined {
  const iso = parseIsoDay(text);
  if (iso !== undefined) return iso;
  const m = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s.*)?$/.exec(text.trim());
  if (!m) return undefined;
  const [day, month, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return exists(year, month, day) ? dayOf(year, month, day) : undefined;
}

function frontMatterDay(draft: Draft): Anchor | undefined {
  const { metadata, publishedAt } = draft.frontMatter;
  const day = metadata.published === undefined ? undefined : parsePublished(metadata.published);
  if (day === undefined) return undefined;
  const span = publishedAt ?? { start: 0, end: 0 };
  return stated(day, {
    ...span,
    text: draft.source.slice(span.start, span.end),
    source: 'frontMatter',
    decides: 'day',
  });
}

/** A line such as "Ngày đăng: 12/7/2024": a block of the dateline zone that is not a dateline before a lead. */
function publishLine(draft: Draft, mentions: readonly DateMention[]): Anchor | undefined {
  for (const mention of mentions) {
    if (
      mention.zone !== 'dateline' ||
      draft.source.slice(Math.max(0, mention.start - 40), mention.start).search(/:\s*(?:[^\n]{0,30})$/) < 0
    )
      continue;
    const e = calendarDay(mention);
    if (e?.year !== undefined) return stated(dayOf(e.year, e.month, e.day), evidenceOf(mention, 'published'));
  }
  return undefined;
}

/** A day stamped into an address or a file name: "…-20240712104353995.htm", "2024-07-12-nato.txt". */
const STAMP =
  /(?<![\p{L}\d])(?:(20\d\d)([01]\d)([0-3]\d)(?:\d{4}|\d{6}|\d{9})?|(20\d\d)[-/_]([01]\d)[-/_]([0-3]\d))(?![\p{L}\d])/u;

/** The plausible day stamped into a URL or file name, or undefined. */
export function stampedDay(
  name: string,
): { readonly day: Day; readonly index: number; readonly text: string } | undefined {
  const m = STAMP.exec(name);
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1] ?? m[4]), Number(m[2] ?? m[5]), Number(m[3] ?? m[6])];
  return exists(year, month, day) ? { day: dayOf(year, month, day), index: m.index, text: m[0] } : undefined;
}

function stampIn(draft: Draft, name: string | undefined): Anchor | undefined {
  for (const block of draft.blocks) {
    if (block.zone !== 'source') continue;
    const stamp = stampedDay(draft.source.slice(block.start, block.end));
    if (stamp) {
      const start = block.start + stamp.index;
      return stated(stamp.day, {
        start,
        end: start + stamp.text.length,
        text: stamp.text,
        source: 'stamp',
        decides: 'day',
      });
    }
  }
  for (const outside of [draft.frontMatter.metadata.url, name]) {
    const stamp = outside === undefined ? undefined : stampedDay(outside);
    if (stamp) return stated(stamp.day, { start: 0, end: 0, text: stamp.text, source: 'stamp', decides: 'day' });
  }
  return undefined;
}

interface DayFound {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly certainty: Certainty;
  readonly evidence: AnchorEvidence;
}

function datelineDay(mentions: readonly DateMention[], draft: Draft): DayFound | undefined {
  const mention = mentions.find(
    (m) => m.zone === 'dateline' && calendarDay(m) && !/:/.test(draft.source.slice(Math.max(0, m.start - 3), m.start)),
  );
  const e = mention && calendarDay(mention);
  return (
    e && {
      ...(e.year === undefined ? {} : { year: e.year }),
      month: e.month,
      day: e.day,
      certainty: 'stated',
      evidence: evidenceOf(mention, 'dateline'),
    }
  );
}

const inProse = (mention: DateMention) =>
  !mention.repeated && (mention.zone === 'lead' || mention.zone === 'body' || mention.zone === 'headline');

/** "hôm nay, 11/7" is the day itself; "tối qua (7/12)" the day after. */
function deicticDay(mentions: readonly DateMention[]): DayFound | undefined {
  for (const deictic of [0, -1, 1]) {
    for (const mention of mentions) {
      const e = inProse(mention) ? calendarDay(mention) : undefined;
      if (e?.deictic !== deictic) continue;
      const at = civil(dayOf(e.year ?? NOMINAL_YEAR, e.month, e.day) - deictic);
      return {
        ...(e.year === undefined ? {} : { year: at.year }),
        month: at.month,
        day: at.day,
        certainty: 'inferred',
        evidence: evidenceOf(mention, deictic === 0 ? 'today' : 'yesterday'),
      };
    }
  }
  return undefined;
}

/** Letters of prose that count as the lead for finding the day of the report. */
const LEAD = 400;

/** UTF-16 offset at which the first 400 letters of lead and body end. */
function leadEnd(draft: Draft): number {
  let left = LEAD;
  for (const block of draft.blocks) {
    if (block.zone !== 'lead' && block.zone !== 'body') continue;
    if (block.end - block.start >= left) return block.start + left;
    left -= block.end - block.start;
  }
  return draft.source.length;
}

function leadDay(draft: Draft, mentions: readonly DateMention[]): DayFound | undefined {
  const end = leadEnd(draft);
  for (const mention of mentions) {
    if (mention.start >= end || !inProse(mention) || mention.role || mention.stance?.looks === 'ahead') continue;
    const e = calendarDay(mention);
    // A full date is mostly a birth, a law or an old event; one that its clause puts into the past counts.
    if (!e || e.pointing || (e.year !== undefined && mention.stance?.looks !== 'back')) continue;
    return {
      ...(e.year === undefined ? {} : { year: e.year }),
      month: e.month,
      day: e.day,
      certainty: 'inferred',
      evidence: evidenceOf(mention, 'lead'),
    };
  }
  return undefined;
}

/** Days from `a` to `b` in the circle of the year, −182 … 183. */
function around(a: number, b: number): number {
  const d = (((b - a) % 366) + 366) % 366;
  return d > 183 ? d - 366 : d;
}

/** Days within which dates belong to one telling. */
const CLUSTER = 4;

/** The weighted vote (RESEARCH.md: "1 each; first 400 chars ×2; past verb ×1.5; future ×.4; old-event cue ×.5; full date .4"; captions .8). */
function votedDay(draft: Draft, mentions: readonly DateMention[]): DayFound | undefined {
  const end = leadEnd(draft);
  const votes: {
    at: number;
    weight: number;
    ahead: boolean;
    mention: DateMention;
    e: CalendarExpression & { day: number; month: number };
  }[] = [];
  for (const mention of mentions) {
    if (mention.repeated || mention.zone === 'teaser' || mention.zone === 'dateline') continue;
    const { expression } = mention;
    const last =
      expression.form === 'range' && expression.to?.form === 'calendar'
        ? { ...mention, expression: expression.to }
        : mention;
    const e = calendarDay(last);
    if (!e) continue;
    const ahead = mention.stance?.looks === 'ahead' || mention.role === 'limit' || e.pointing === 'ahead';
    let weight = e.year === undefined ? 1 : 0.4;
    if (mention.start < end && inProse(mention)) weight *= 2;
    if (mention.zone === 'caption') weight *= 0.8;
    if (mention.stance?.looks === 'back') weight *= 1.5;
    if (ahead) weight *= 0.4;
    if (mention.role === 'background') weight *= 0.5;
    votes.push({ at: dayOf(NOMINAL_YEAR, e.month, e.day), weight, ahead, mention, e });
  }
  let best: { sum: number; last: (typeof votes)[number] } | undefined;
  for (const vote of votes) {
    if (vote.ahead) continue;
    let sum = 0;
    for (const other of votes) {
      const d = around(other.at, vote.at);
      if ((d >= 0 && d < CLUSTER) || (d < 0 && d > -CLUSTER && other.ahead)) sum += other.weight;
    }
    if (
      !best ||
      sum > best.sum + 1e-9 ||
      (sum > best.sum - 1e-9 && around(best.last.at, vote.at) > 0 && around(best.last.at, vote.at) < CLUSTER)
    )
      best = { sum, last: vote };
  }
  if (!best) return undefined;
  const { e, mention } = best.last;
  return {
    ...(e.year === undefined ? {} : { year: e.year }),
    month: e.month,
    day: e.day,
    certainty: best.sum >= 1 ? 'inferred' : 'weak',
    evidence: evidenceOf(mention, 'vote'),
  };
}

/** Least lead that a year must have over the next likeliest. */
const MARGIN = 0.15;

/**
 * The year in which the anchor's month and day lie, as far as the text allows. Two kinds of
 * mention decide: a full date a few days from the anchor ("ngày 9/7/2024" in a story of 11/7), and
 * a stretch shorter than a year with its year stated ("đầu năm 2017"), which news puts near the day
 * it is written. A bare year ("đến năm 2030") only rules out what it contradicts.
 */
function inferYear(
  mentions: readonly DateMention[],
  month: number,
  day: number,
): { year: number; evidence: AnchorEvidence } | undefined {
  const scores = new Map<number, { score: number; mention: DateMention; source: AnchorSource }>();
  const at = dayOf(NOMINAL_YEAR, month, day);
  const add = (year: number, score: number, mention: DateMention, source: AnchorSource) => {
    const known = scores.get(year);
    if (!known) scores.set(year, { score, mention, source });
    else
      scores.set(
        year,
        score > known.score
          ? { score: score + known.score, mention, source }
          : { ...known, score: known.score + score },
      );
  };
  const bounds: { year: number; looks: 'ahead' | 'back' }[] = [];
  for (const mention of mentions) {
    if (mention.zone === 'teaser' || mention.repeated) continue;
    const { expression } = mention;
    const e = expression.form === 'range' && expression.to?.form === 'calendar' ? expression.to : expression;
    if (e.form !== 'calendar' || e.year === undefined) continue;
    const looks = mention.stance?.looks ?? e.pointing;
    if (e.day !== undefined && e.month !== undefined) {
      const d = around(dayOf(NOMINAL_YEAR, e.month, e.day), at);
      if (Math.abs(d) <= CLUSTER)
        add(
          e.year + (d < 0 && e.month === 1 && month === 12 ? -1 : d > 0 && e.month === 12 && month === 1 ? 1 : 0),
          mention.zone === 'caption' ? 1.5 : 3,
          mention,
          'fullDate',
        );
      else if (looks === 'back' || looks === 'ahead') bounds.push({ year: e.year, looks });
      continue;
    }
    if (e.month === undefined && !e.segment && e.quarter === undefined && e.season === undefined) {
      if (looks === 'back' || looks === 'ahead') bounds.push({ year: e.year, looks });
      continue;
    }
    const middle =
      e.month !== undefined
        ? e.month - 0.5
        : e.quarter !== undefined
          ? e.quarter * 3 - 1.5
          : e.segment === 'early' || e.segment === 'firstHalf'
            ? 1.5
            : e.segment === 'late' || e.segment === 'secondHalf'
              ? 10.5
              : 6;
    for (const year of [e.year - 1, e.year, e.year + 1]) {
      const months = (e.year - year) * 12 + middle - (month - 0.5);
      if ((looks === 'ahead' && months < -0.7) || (looks === 'back' && months > 0.7)) continue;
      add(
        year,
        (looks === 'ahead' || looks === 'back' ? 0.8 : 0.5) / (1 + Math.abs(months) / 6),
        mention,
        'yearMention',
      );
    }
  }
  for (const [year, entry] of scores) {
    const against = bounds.filter((b) => (b.looks === 'ahead' ? b.year < year : b.year > year)).length;
    if (against > 0) scores.set(year, { ...entry, score: entry.score - against });
  }
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score || a[0] - b[0]);
  const [first, second] = ranked;
  if (!first || first[1].score < 0.35 || first[1].score - (second?.[1].score ?? 0) < MARGIN) return undefined;
  return { year: first[0], evidence: evidenceOf(first[1].mention, first[1].source, 'year') };
}
