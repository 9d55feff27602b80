/** An anchor that somebody stated: front matter, a publish line, a stamp in an address or a file name. */
import type { Draft } from '../text/draft.ts';
import { type Anchor, calendarDay, evidenceOf, stated } from './anchorEvidence.ts';
import { type Day, dayOf, exists, parseIsoDay } from './civil.ts';
import type { DateMention } from './expression.ts';

/** "2016-12-06", "2016-12-06T10:00", "6/12/2016", "6-12-2016": as front matter and records write a day. */
export function parsePublished(text: string): Day | undefined {
  const iso = parseIsoDay(text);
  if (iso !== undefined) return iso;
  const m = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s.*)?$/.exec(text.trim());
  if (!m) return undefined;
  const [day, month, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return exists(year, month, day) ? dayOf(year, month, day) : undefined;
}

export function frontMatterDay(draft: Draft): Anchor | undefined {
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
export function publishLine(draft: Draft, mentions: readonly DateMention[]): Anchor | undefined {
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

export function stampIn(draft: Draft, name: string | undefined): Anchor | undefined {
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
