/**
 * The sheet as HTML: the inside of the editor's panel, and with style and head one self-contained file.
 *
 * Everything that somebody wrote is escaped and stands in an element of its own (`bdi`, so that marks which turn the
 * direction of writing end with it). There is no script, no handler and no style attribute: the panel's script finds
 * what it needs by classes and data attributes, and filters are rules of the style sheet.
 */
import type { LanguageId } from '../../language/language.ts';
import type { Message } from '../../rules/finding.ts';
import { escapeHtml, isWebAddress } from '../html.ts';
import { speak } from '../speech.ts';
import { SHEET_KINDS, STANDINGS } from './kinds.ts';
import type { FactSheet, SheetEntry, SheetSource } from './sheet.ts';
import { SHEET_STYLE } from './style.ts';
import { tenuresSvg } from './tenures.ts';
import { timelineSvg } from './timeline.ts';

/** Where the sheet stands: beside its draft, whose places and sources it opens, or alone in a file. */
export type Surface = 'panel' | 'file';

type Say = (key: string, values?: Message['values']) => string;

const saying =
  (language: LanguageId): Say =>
  (key, values = {}) =>
    escapeHtml(speak({ key, values }, language));

/** Text of a draft or an article. */
const foreign = (text: string, language?: LanguageId): string =>
  `<bdi${language === undefined ? '' : ` lang="${language}"`}>${escapeHtml(text)}</bdi>`;

/** The one `<main>` of a page. Sources are numbered from 0 in their order (`data-source`), as `sourcesOf` lists them. */
export function sheetHtml(sheet: FactSheet, surface: Surface): string {
  const say = saying(sheet.language);
  let source = 0;
  const entries = sheet.entries.map((entry, index) => {
    const html = entryHtml(entry, index, source, sheet, surface, say);
    source += entry.sources.length;
    return html;
  });
  return `<main class="sheet" lang="${sheet.language}">
<header><h1>${foreign(sheet.title, sheet.draftLanguage)}</h1>
<p class="when">${foreign(sheet.anchor)}</p>
<p>${escapeHtml(sheet.summary)}</p></header>
${timelineHtml(sheet, say)}${officesHtml(sheet, surface, say)}<section aria-labelledby="claims">
<h2 id="claims">${say('sheet.claims')}</h2>
${entries.length > 0 ? filtersHtml(sheet, say) : `<p class="none">${say('sheet.none')}</p>`}
<ol class="claims" role="list">
${entries.join('\n')}
</ol>
</section>
</main>`;
}

/** The sources as the page numbers them. */
export const sourcesOf = ({ entries }: FactSheet): SheetSource[] => entries.flatMap(({ sources }) => sources);

function timelineHtml({ dates, language }: FactSheet, say: Say): string {
  if (!dates) return '';
  const loud = dates.draft.some((mark) => mark.loud);
  const key = [
    `<li class="draft">${say('sheet.timeline.draft')}</li>`,
    ...(dates.archive.length > 0 ? [`<li class="archive">${say('sheet.timeline.archive')}</li>`] : []),
    ...(loud ? [`<li class="loud">${say('sheet.timeline.loud')}</li>`] : []),
  ];
  return `<details class="picture" id="timeline" open><summary><h2>${say('sheet.timeline.title')}</h2></summary>
<figure>${timelineSvg(dates, language, 'timeline')}
<figcaption><ul class="key" aria-hidden="true">${key.join('')}</ul></figcaption></figure></details>
`;
}

/** Offices stay folded while they fit: what there is to see comes first. */
function officesHtml({ offices, language }: FactSheet, surface: Surface, say: Say): string {
  if (offices.length === 0) return '';
  const open = surface === 'file' || offices.some(({ loud }) => loud);
  const figures = offices.map(
    (office, i) =>
      `<figure><figcaption><h3>${foreign(office.office)}</h3></figcaption>${tenuresSvg(office, language, `office${i + 1}`)}</figure>`,
  );
  return `<details class="picture" id="offices"${open ? ' open' : ''}><summary><h2>${say('sheet.offices', { count: { number: offices.length } })}</h2></summary>
${figures.join('\n')}</details>
`;
}

/** Every standing, so that none comes and goes while one writes (but "verified", which few drafts have); and the draft's kinds. */
function filtersHtml({ entries }: FactSheet, say: Say): string {
  const radio = (standing: string, label: string, count: number, checked = false) =>
    `<label class="${standing}"><input type="radio" name="standing" value="${standing}"${checked ? ' checked' : ''}>${label} <b>${count}</b></label>`;
  const standings = STANDINGS.map((standing) => ({
    standing,
    count: entries.filter((entry) => entry.standing === standing).length,
  })).filter(({ standing, count }) => count > 0 || standing !== 'verified');
  const kinds = SHEET_KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
  const radios = [
    radio('all', say('sheet.all'), entries.length, true),
    ...standings.map(({ standing, count }) => radio(standing, say(`sheet.standing.${standing}`), count)),
  ];
  const options = kinds.map((kind) => {
    const name = entries.find((entry) => entry.kind === kind)!.kindName;
    return `<option value="${kind}">${escapeHtml(name)}</option>`;
  });
  return `<form class="filters" role="search" aria-label="${say('sheet.filters')}">
<fieldset><legend>${say('sheet.filter.standing')}</legend>${radios.join('')}</fieldset>
<label class="kinds">${say('sheet.filter.kind')} <select name="kind"><option value="all" selected>${say('sheet.allKinds')}</option>${options.join('')}</select></label>
</form>
<p class="shown" role="status" data-shown="${say('sheet.shown', { all: { number: entries.length } })}"></p>`;
}

function entryHtml(
  entry: SheetEntry,
  index: number,
  firstSource: number,
  sheet: FactSheet,
  surface: Surface,
  say: Say,
): string {
  const { id, kind, kindName, line, words, reading, standing, verdict, findings, decisions } = entry;
  const place = say('sheet.line', { line: String(line) });
  const name = foreign(words, sheet.draftLanguage);
  const go =
    surface === 'panel'
      ? `<button type="button" class="go" data-claim="${index}" aria-describedby="${id}-p ${id}-v">${name}</button>`
      : `<strong class="go">${name}</strong>`;
  const said = findings.map(
    ({ severity, message, fix }) =>
      `<p class="finding ${severity}">${foreign(message)}${fix === undefined ? '' : ` <span class="fix">${foreign(fix)}</span>`}</p>`,
  );
  const parts = [
    `<div class="head"><h3>${go}</h3><p class="place" id="${id}-p">${place} · ${escapeHtml(kindName)}</p><p class="verdict" id="${id}-v">${foreign(verdict)}</p></div>`,
    ...said,
    ...(reading.length > 0 ? [`<p class="reading">${reading.map((line) => foreign(line)).join('<br>')}</p>`] : []),
    sourcesHtml(entry, firstSource, surface, say),
    ...decisions.map((decision) => `<p class="decision">${foreign(decision)}</p>`),
  ];
  return `<li class="claim ${standing} ${kind}" id="${id}">${parts.filter(Boolean).join('\n')}</li>`;
}

/** Sources of what fits are folded to their names; those of what does not are read at once. */
function sourcesHtml({ id, sources, total, standing }: SheetEntry, first: number, surface: Surface, say: Say): string {
  if (sources.length === 0) return '';
  const items = sources.map(({ where, quote: { before, match, after }, sighting }, i) => {
    const named = sourceName(where, sighting.article.url, first + i, surface, say);
    return `<li><cite>${named}</cite><blockquote>“<bdi>${escapeHtml(before)}<b>${escapeHtml(match)}</b>${escapeHtml(after)}</bdi>”</blockquote></li>`;
  });
  const rest = total - sources.length;
  const more = rest > 0 ? `<li class="more">${say('sheet.more', { count: { number: rest } })}</li>` : '';
  const open = surface === 'file' || standing === 'contradicted';
  const count = say('sheet.sources', { count: { number: total } });
  return `<details class="sources" id="${id}-s"${open ? ' open' : ''}><summary>${count}<span class="first">: ${foreign(sources[0]!.where)}</span></summary><ul>${items.join('')}${more}</ul></details>`;
}

/** An article's own text never decides where a click leads: in a file addresses of the web are links, and nothing else is. */
function sourceName(where: string, url: string | undefined, index: number, surface: Surface, say: Say): string {
  if (surface === 'panel')
    return `<button type="button" class="source" data-source="${index}" title="${say('sheet.open')}">${foreign(where)}</button>`;
  return isWebAddress(url) ? `<a href="${escapeHtml(url)}" rel="noreferrer">${foreign(where)}</a>` : foreign(where);
}

/** One file that needs nothing else, and asks nothing of anybody. `checked` says when it was made: "22/11/2026". */
export function sheetFile(sheet: FactSheet, checked: string | undefined): string {
  const say = saying(sheet.language);
  const title = `${say('sheet.title')}: ${escapeHtml(sheet.title)}`;
  const made = checked === undefined ? say('sheet.made') : say('sheet.madeOn', { day: checked });
  return `<!doctype html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${SHEET_STYLE}</style>
</head>
<body class="file">
${sheetHtml(sheet, 'file')}
<footer><p>${made}</p></footer>
</body>
</html>
`;
}
