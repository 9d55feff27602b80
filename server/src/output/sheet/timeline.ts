/**
 * The timeline: the draft's days above, the archive's below, and the day of the report through both.
 *
 * The nearer a day is to the report, the more room it has, since a week matters there and a year elsewhere: places are
 * the logarithm of the distance. What does not fit is a red diamond with a broken line to the day of the report, so
 * that it is seen before anything is read, and is seen without colours too.
 */
import type { LanguageId } from '../../language/language.ts';
import type { Day } from '../../time/civil.ts';
import { escapeHtml } from '../html.ts';
import { speak } from '../speech.ts';
import type { DatedDraft, DatedMark } from './dates.ts';
import { at, fitted, type Label, lengthOf, ROW, rowsFor, textAt, WIDTH } from './svg.ts';

const MARGIN = 10;
/** Days around the report that are drawn nearly in proportion. */
const NEAR = 3;
/** A label is cut when it is longer; that of an archived day may take more. */
const WORDS = 130;
const HEADLINE = 215;
/** Between a mark and its label. */
const BESIDE = 5;

const TICKS = [
  { key: 'week', days: 7 },
  { key: 'month', days: 30 },
  { key: 'year', days: 365 },
  { key: 'decade', days: 3652 },
  { key: 'century', days: 36524 },
] as const;

/** Where a distance in days from the report lies, without a scale. */
const bent = (days: number): number => Math.sign(days) * Math.log1p(Math.abs(days) / NEAR);

interface Placed extends Label {
  readonly mark: DatedMark;
  readonly text: string;
  /** Where the stretch ends. */
  readonly to: number;
}

/** The picture, with its words for whoever cannot see it. `id` names it in the page. */
export function timelineSvg(dates: DatedDraft, language: LanguageId, id: string): string {
  const { anchor, draft, archive } = dates;
  const say = (key: string, values = {}) => speak({ key, values }, language);
  const day = fitted(say('sheet.timeline.anchor', { date: dates.anchorText }), WIDTH / 2);
  const cut = (mark: DatedMark, room: number) => fitted(mark.loud ? `≠ ${mark.label}` : mark.label, room);
  const labelled = [
    ...draft.map((mark) => ({ mark, text: cut(mark, WORDS) })),
    ...archive.map((mark) => ({ mark, text: cut(mark, HEADLINE) })),
  ];
  const first = Math.min(0, ...labelled.map(({ mark }) => bent(mark.from - anchor)));
  // As wide as every label still fits beside its mark.
  const scale = Math.min(
    ...labelled.map(
      ({ mark, text }) =>
        (WIDTH - 2 * MARGIN - lengthOf(text) - BESIDE) / Math.max(0.5, bent(mark.from - anchor) - first),
    ),
    ...labelled.map(({ mark }) => (WIDTH - 2 * MARGIN) / Math.max(0.5, bent(mark.to - anchor) - first)),
    (WIDTH - 2 * MARGIN - lengthOf(day) - BESIDE) / Math.max(0.5, -first),
  );
  const xOf = (day: Day) => MARGIN + (bent(day - anchor) - first) * scale;
  const place = (mark: DatedMark, room: number): Placed => {
    const x = xOf(mark.from);
    const text = cut(mark, Math.min(room, WIDTH - x - BESIDE));
    return { mark, text, x, to: xOf(mark.to), length: BESIDE + lengthOf(text) };
  };
  const above = draft.map((mark) => place(mark, WORDS));
  // Headlines have rows of their own: they may run to the picture's end.
  const below = archive.map((mark) => place(mark, WIDTH));
  const rowsAbove = rowsFor(above);
  const rowsBelow = rowsFor(below);
  const deep = (rows: readonly number[]) => (rows.length === 0 ? 0 : Math.max(...rows) + 1);

  const upper = ROW * (1.4 + deep(rowsAbove)) + 6;
  const lower = upper + ROW * 1.7;
  const height = archive.length > 0 ? lower + ROW * deep(rowsBelow) + 12 : upper + ROW * 1.2;
  const x = xOf(anchor);
  const spoken = [
    `${day}.`,
    ...(draft.length > 0 ? [`${say('sheet.timeline.draft')}: ${draft.map(spokenMark).join('; ')}.`] : []),
    ...(archive.length > 0 ? [`${say('sheet.timeline.archive')}: ${archive.map(spokenMark).join('; ')}.`] : []),
  ].join(' ');
  return [
    `<svg class="timeline" viewBox="0 0 ${WIDTH} ${at(height)}" role="img" aria-labelledby="${id}-title ${id}-text">`,
    `<title id="${id}-title">${escapeHtml(say('sheet.timeline.title'))}</title><desc id="${id}-text">${escapeHtml(spoken)}</desc>`,
    `<line class="anchor" x1="${at(x)}" x2="${at(x)}" y1="4" y2="${at(archive.length > 0 ? lower + 7 : upper + 7)}"/>`,
    textAt(x + BESIDE, 14, day, ' class="anchor"'),
    `<line class="axis" x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${at(upper)}" y2="${at(upper)}"/>`,
    ...ticks(xOf, Math.max(x, ...[...above, ...below].map(({ to }) => to)), anchor, upper, language),
    ...above.filter(({ mark }) => mark.loud).map((placed) => strayLine(placed, x, upper)),
    ...above.map((placed, i) => drawn(placed, upper, upper - 9 - rowsAbove[i]! * ROW, 'draft')),
    ...(archive.length > 0
      ? [`<line class="axis" x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${at(lower)}" y2="${at(lower)}"/>`]
      : []),
    ...below.map((placed, i) => drawn(placed, lower, lower + 17 + rowsBelow[i]! * ROW, 'archive')),
    '</svg>',
  ].join('\n');
}

const spokenMark = ({ title, loud }: DatedMark): string => (loud ? `≠ ${title}` : title);

/** From what does not fit to the day of the report: how far it is out. */
function strayLine({ x, to }: Placed, anchor: number, y: number): string {
  const from = anchor < x ? x : to;
  return `<line class="stray" x1="${at(from)}" x2="${at(anchor)}" y1="${at(y)}" y2="${at(y)}"/>`;
}

/** A mark on its line, its label, and the line that leads from one to the other. */
function drawn({ mark, text, x, to }: Placed, line: number, label: number, side: 'draft' | 'archive'): string {
  const end = side === 'draft' ? label - 10 : label + 2;
  const wide = to - x > 4;
  const stretch = wide
    ? `<rect class="stretch" x="${at(x)}" y="${at(line - 2.5)}" width="${at(to - x)}" height="5" rx="2.5"/>`
    : '';
  const shape = mark.loud
    ? `<path class="mark" d="M${at(x)} ${at(line - 8)}l8 8l-8 8l-8-8z"/>`
    : side === 'draft'
      ? `<circle class="mark" cx="${at(x)}" cy="${at(line)}" r="4"/>`
      : `<rect class="mark" x="${at(x - 3.5)}" y="${at(line - 3.5)}" width="7" height="7"/>`;
  return `<g class="${side}${mark.loud ? ' loud' : ''}"><title>${escapeHtml(mark.title)}</title><line class="lead" x1="${at(x)}" x2="${at(x)}" y1="${at(line)}" y2="${at(end)}"/>${stretch}${shape}${textAt(x + BESIDE, label, text)}</g>`;
}

/** Weeks, months and years from the report, as far as there are days to measure, where their names find room between the lines. */
function ticks(xOf: (day: Day) => number, last: number, anchor: Day, line: number, language: LanguageId): string[] {
  const drawn: string[] = [];
  for (const sign of [-1, 1]) {
    let edge = xOf(anchor) + sign * 4;
    for (const { key, days } of TICKS) {
      const x = xOf(anchor + sign * days);
      const unit = speak({ key: `card.unit.${key}`, values: { number: { number: 1 } } }, language);
      const text = `${sign < 0 ? '−' : '+'}1 ${unit}`;
      const half = lengthOf(text) * 0.42;
      if (x < MARGIN || x > last || x - half < 0 || x + half > WIDTH) continue;
      if (sign < 0 ? x + half > edge : x - half < edge) continue;
      edge = x + sign * (half + 4);
      drawn.push(
        `<line class="tick" x1="${at(x)}" x2="${at(x)}" y1="${at(line - 3)}" y2="${at(line + 3)}"/>`,
        textAt(x, line + 16, text, ' class="tick" text-anchor="middle"'),
      );
    }
  }
  return drawn;
}
