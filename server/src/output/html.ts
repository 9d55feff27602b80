/** One self-contained page: each draft with its marks, its findings beside it, their sources below. */
import type { LanguageId } from '../language/language.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { distinctSources, quoteOf, sayWhere } from './sources.ts';
import { sayDays, sayYearless, speak } from './speech.ts';
import { type Checked, nameOf } from './subject.ts';
import { addCounts, countReport, NOTHING, saySummary } from './summary.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, in an element or an attribute. Control characters that HTML forbids are left out. */
export const escapeHtml = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[&<>"']/g, (char) => ESCAPES[char]!);

const say = (key: string, language: LanguageId, values = {}) => escapeHtml(speak({ key, values }, language));

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Only addresses of the web become links; an article's own text never decides where a click leads. */
export const isWebAddress = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//i.test(url);

/** The draft's text with a mark on each stretch that findings cover; where they overlap, the gravest colours it. */
function markedText(source: string, findings: readonly Finding[], id: (finding: Finding) => string): string {
  const edges = [...new Set([0, source.length, ...findings.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const opened = new Set<Finding>();
  let html = '';
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i]!;
    const to = edges[i + 1]!;
    const text = escapeHtml(source.slice(from, to));
    const covering = findings
      .filter(({ start, end }) => start <= from && end >= to)
      .sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    const first = covering[0];
    if (!first) {
      html += text;
      continue;
    }
    const target = covering.find((finding) => !opened.has(finding));
    if (target) opened.add(target);
    const anchor = target ? ` id="${id(target)}-text"` : '';
    html += `<mark class="${first.severity}"${anchor}><a href="#${id(first)}">${text}</a></mark>`;
  }
  return html;
}

const QUOTE = 320;

function findingHtml(finding: Finding, { report, language }: Checked, id: string): string {
  const { lines } = report.reading.draft;
  const line = (offset: number) => say('html.line', language, { line: String(lines.lineOf(offset) + 1) });
  const related = finding.related.map(
    ({ start, message }) => `<li>${line(start)}: ${escapeHtml(speak(message, language))}</li>`,
  );
  const sources = distinctSources(finding.evidence).map((sighting) => {
    const { before, match, after } = quoteOf(sighting, QUOTE, language);
    const where = escapeHtml(sayWhere(sighting, language));
    const { url } = sighting.article;
    const named = isWebAddress(url) ? `<a href="${escapeHtml(url)}" rel="noreferrer">${where}</a>` : where;
    const quote = `${escapeHtml(before)}<b>${escapeHtml(match)}</b>${escapeHtml(after)}`;
    return `<li><cite>${named}</cite><blockquote>${quote}</blockquote></li>`;
  });
  const fixes = finding.fixes.map(({ title }) => `<li class="fix">${escapeHtml(speak(title, language))}</li>`);
  const details = [...related, ...sources, ...fixes].join('');
  return `<li id="${id}" class="${finding.severity}">
<p><a href="#${id}-text">${line(finding.start)}</a> <span class="severity">${say(`severity.${finding.severity}`, language)}</span> <code>${escapeHtml(finding.code)}</code></p>
<p>${escapeHtml(speak(finding.message, language))}</p>${details ? `\n<ul>${details}</ul>` : ''}
</li>`;
}

function anchorHtml({ report, language }: Checked): string {
  const { days, yearless } = report.reading.anchor;
  if (!days && !yearless) return say('html.noAnchor', language);
  const date = days ? sayDays({ ...days, grain: 'day' }, language, true) : sayYearless(yearless!, language);
  return say('html.anchor', language, { date });
}

function draftHtml(checked: Checked, index: number): string {
  const { report, subject, language } = checked;
  const numbers = new Map(report.findings.map((finding, i) => [finding, i + 1]));
  const id = (finding: Finding) => `f${index + 1}-${numbers.get(finding)!}`;
  const findings = report.findings.map((finding) => findingHtml(finding, checked, id(finding))).join('\n');
  return `<article>
<header><h2>${escapeHtml(nameOf(subject))}</h2>
<p>${anchorHtml(checked)} · ${escapeHtml(saySummary(countReport(report), language))}</p></header>
<div class="draft" lang="${report.reading.language}">${markedText(report.reading.draft.source, report.findings, id)}</div>
<ol class="findings" lang="${language}">
${findings}
</ol>
</article>`;
}

const STYLE = `:root{color-scheme:light dark;--ink:#1f2328;--paper:#fdfcfa;--soft:#6b7280;--rule:#e2dfd8;--error:#b42318;--warning:#9a6700;--info:#2563a8;--hint:#6b7280}
@media(prefers-color-scheme:dark){:root{--ink:#dedbd4;--paper:#1b1c1e;--soft:#9aa0a8;--rule:#34363a;--error:#ff8a7a;--warning:#e3b341;--info:#7db4f0;--hint:#9aa0a8}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:2rem 1.5rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.65 Georgia,"Noto Serif",serif}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:0;overflow-wrap:anywhere}
header p,cite,code,.severity,.findings>li>p:first-child{font-family:system-ui,sans-serif;font-size:.85rem;font-style:normal;color:var(--soft)}
article{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1rem 2.5rem;border-top:1px solid var(--rule);margin-top:2rem;padding-top:1.5rem}
article>header{grid-column:1/-1}
.draft{white-space:pre-wrap;overflow-wrap:anywhere}
.findings{list-style:none;margin:0;padding:0}
.findings>li{border-left:3px solid var(--tone);padding:.1rem 0 .1rem 1rem;margin-bottom:1.25rem}
.findings p{margin:.15rem 0}.findings ul{margin:.4rem 0 0;padding-left:1.1rem}
blockquote{margin:.1rem 0 .5rem;font-style:italic}
.severity{color:var(--tone);font-weight:600}
mark{background:none;color:inherit;border-bottom:2px solid var(--tone)}
mark a{color:inherit;text-decoration:none}a{color:inherit}
:target{background:color-mix(in srgb,var(--tone) 14%,transparent)}
.error{--tone:var(--error)}.warning{--tone:var(--warning)}.info{--tone:var(--info)}.hint{--tone:var(--hint)}
@media(max-width:50rem){article{grid-template-columns:1fr}}
@media print{body{max-width:none}}`;

/** The page. Nothing in it is fetched, and nothing of a draft or an article is markup. */
export function htmlPage(checked: readonly Checked[], language: LanguageId): string {
  const counts = checked.reduce((sum, { report }) => addCounts(sum, countReport(report)), NOTHING);
  const title = say('html.title', language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
<header><h1>${title}</h1>
<p>${escapeHtml(saySummary(counts, language))}</p></header>
${checked.map(draftHtml).join('\n')}
</body>
</html>
`;
}
