/** Terms of office as bars over time: a full bar is a term that is known, a dotted one the time between first and last mention. */
import type { LanguageId } from '../../language/language.ts';
import { civil, type Day, dayOf } from '../../time/civil.ts';
import { escapeHtml } from '../html.ts';
import { speak } from '../speech.ts';
import type { OfficeHistory, Tenure } from './offices.ts';
import { at, fitted, LETTERS, lengthOf, textAt, WIDTH } from './svg.ts';

const MARGIN = 4;
/** A holder's words, bar and sources. */
const HOLDER = 46;
const BAR = 8;
/** Of small letters beside LETTERS. */
const SMALL = 11 / LETTERS;
/** Years are named every so many. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];
const MOST_YEARS = 7;
/** A bar that nobody could see otherwise. */
const SHORTEST = 5;

/** The picture of one office, with its words for whoever cannot see it. `id` names it in the page. */
export function tenuresSvg({ office, tenures, anchor, loud }: OfficeHistory, language: LanguageId, id: string): string {
  const days = [
    ...tenures.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]),
    ...(anchor === undefined ? [] : [anchor]),
  ];
  const first = Math.min(...days);
  // Some air behind the last day, into which a term without an end runs.
  const last = Math.max(...days) + Math.max(30, (Math.max(...days) - first) * 0.06);
  const xOf = (day: Day) => MARGIN + ((day - first) / (last - first)) * (WIDTH - 2 * MARGIN);
  const foot = tenures.length * HOLDER;
  const room = WIDTH - 2 * MARGIN;
  const said = speak(
    {
      key: 'sheet.office.spoken',
      values: {
        office,
        holders: tenures.map(({ person, days, sources }) => `${person}, ${days} (${sources})`).join('; '),
      },
    },
    language,
  );
  const holders = tenures.map((tenure, i) => {
    const y = i * HOLDER;
    const from = xOf(tenure.from);
    const to = Math.max(from + SHORTEST, xOf(tenure.to ?? last));
    const x = Math.min(from, WIDTH - MARGIN - SHORTEST);
    const isLoud = loud && tenure.named;
    const shape = `<rect class="bar" x="${at(x)}" y="${at(y + 19)}" width="${at(to - from)}" height="${BAR}" rx="2"/>`;
    const person = fitted(`${isLoud ? '≠ ' : ''}${tenure.person}`, room * 0.6);
    const rest = fitted(` · ${tenure.days}`, room - lengthOf(person));
    return `<g class="${classOf(tenure, isLoud)}"><title>${escapeHtml(`${tenure.person} · ${tenure.days}`)}</title><text x="${MARGIN}" y="${at(y + 13)}"><tspan class="person">${escapeHtml(person)}</tspan>${escapeHtml(rest)}</text>${shape}${textAt(MARGIN, y + 39, fitted(tenure.sources, room / SMALL), ' class="small"')}</g>`;
  });
  return [
    `<svg class="tenures" viewBox="0 0 ${WIDTH} ${foot + 20}" role="img" aria-labelledby="${id}-title ${id}-text">`,
    `<title id="${id}-title">${escapeHtml(office)}</title><desc id="${id}-text">${escapeHtml(said)}</desc>`,
    `<line class="axis" x1="0" x2="${WIDTH}" y1="${foot}" y2="${foot}"/>`,
    ...years(first, last, xOf, foot),
    ...holders,
    ...(anchor === undefined ? [] : anchorMarks(xOf(anchor), tenures.length)),
    '</svg>',
  ].join('\n');
}

/** The day of the report at every bar, clear of the words between them. */
const anchorMarks = (x: number, holders: number): string[] =>
  Array.from({ length: holders }, (_, i) => {
    const y = i * HOLDER;
    return `<line class="anchor" x1="${at(x)}" x2="${at(x)}" y1="${y + 16}" y2="${y + 30}"/>`;
  });

const classOf = ({ sure, named }: Tenure, loud: boolean): string =>
  ['tenure', sure ? 'sure' : 'seen', ...(named ? ['named'] : []), ...(loud ? ['loud'] : [])].join(' ');

function years(first: Day, last: Day, xOf: (day: Day) => number, y: number): string[] {
  const from = civil(first).year + 1;
  const to = civil(last).year;
  const step = STEPS.find((step) => (to - from) / step < MOST_YEARS) ?? 1000;
  const drawn: string[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    const x = xOf(dayOf(year, 1, 1));
    if (x < 14 || x > WIDTH - 14) continue;
    drawn.push(
      `<line class="tick" x1="${at(x)}" x2="${at(x)}" y1="${y - 3}" y2="${y + 3}"/>`,
      textAt(x, y + 16, String(year), ' class="tick" text-anchor="middle"'),
    );
  }
  return drawn;
}
