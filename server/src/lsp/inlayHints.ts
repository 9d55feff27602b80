/**
 * What a date leaves out, in small letters behind it: the year it was resolved to, its weekday, or, for words that name
 * no day ("cùng ngày"), the day itself. What is resolved from a weak anchor is not shown: a hint is read as a fact.
 */
import { type InlayHint, MarkupKind } from 'vscode-languageserver/node';
import { type ClaimOf, claimsOf, type Span } from '../claims/claim.ts';
import { readClaim } from '../output/readings.ts';
import type { Message } from '../rules/finding.ts';
import type { Zone } from '../text/zones.ts';
import { civil, weekdayOf } from '../time/civil.ts';
import { grainOf } from '../time/expression.ts';
import { isSingleDay } from '../time/interval.ts';
import { touches } from './positions.ts';
import type { Checked } from './session/documents.ts';
import type { Voice } from './voice.ts';

/** Parts that are not the story's own telling. */
const QUIET: ReadonlySet<Zone> = new Set(['frontMatter', 'teaser', 'source']);

/** Words of a day or of a part of it. */
const OF_A_DAY: ReadonlySet<string> = new Set(['day', 'part', 'hour']);

/** The hints within `asked`, in reading order; `lines` (from 0) are those that may have one, all without it. */
export function inlayHints(
  { document, report }: Checked,
  asked: Span,
  lines: ((line: number) => boolean) | undefined,
  voice: Voice,
): InlayHint[] {
  const { anchor, claims } = report.reading;
  const sure = anchor.certainty === 'stated' || anchor.certainty === 'inferred';
  return claimsOf(claims, 'date').flatMap((claim): InlayHint[] => {
    if (claim.repeated || QUIET.has(claim.zone) || !touches(claim, asked.start, asked.end)) return [];
    if (!sure && claim.yearFrom !== 'stated') return [];
    const position = document.positionAt(claim.end);
    const left = lines && !lines(position.line) ? undefined : leftOut(claim);
    if (!left) return [];
    const { resolved, lines: why } = readClaim(claim, report, voice.language);
    const tooltip = [resolved, ...(why.length > 0 ? why : [voice.say('lsp.hint.calendar')])].filter(Boolean).join('\n');
    return [
      {
        position,
        label: voice.say('lsp.hint', { hint: left }),
        paddingLeft: true,
        tooltip: { kind: MarkupKind.PlainText, value: tooltip },
      },
    ];
  });
}

/** What the words of a date do not say and what it was resolved to; undefined where they say it all. */
function leftOut({ value, expression, yearFrom }: ClaimOf<'date'>): Message | undefined {
  if (!value || value.from === null || value.approx) return undefined;
  const { year } = civil(value.from);
  const single = isSingleDay(value) && OF_A_DAY.has(value.grain);
  const named = expression.form === 'calendar' && (expression.day !== undefined || expression.month !== undefined);
  if (!named)
    return single && OF_A_DAY.has(grainOf(expression))
      ? { key: 'lsp.hint.day', values: { day: { days: value, weekday: true } } }
      : undefined;
  const weekday = single && expression.weekday === undefined ? { weekday: weekdayOf(value.from) } : undefined;
  const yearless = yearFrom !== 'stated' && value.to !== null && civil(value.to).year === year;
  if (weekday && yearless) return { key: 'lsp.hint.both', values: { weekday, year: String(year) } };
  if (yearless) return { key: 'lsp.hint.year', values: { year: String(year) } };
  return weekday && { key: 'lsp.hint.weekday', values: { weekday } };
}
