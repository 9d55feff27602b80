/**
 * How a fact sheet looks: in the editor by the colours of its theme, in a file by those of its reader, on paper without
 * what is only for screens. The build writes it beside the bundles, where the panel finds it.
 */
import { SHEET_KINDS, STANDINGS } from './kinds.ts';

/** What a filter hides, by its choice: no script is needed. */
const FILTERS = [
  ...STANDINGS.map((standing) => `.sheet:has(input[value="${standing}"]:checked) .claim:not(.${standing})`),
  ...SHEET_KINDS.map((kind) => `.sheet:has(option[value="${kind}"]:checked) .claim:not(.${kind})`),
].join(',\n');

export const SHEET_STYLE = `:root {
  --ink: var(--vscode-editor-foreground, light-dark(#1f2328, #d7d4cd));
  --paper: var(--vscode-editor-background, light-dark(#fdfcfa, #1b1c1e));
  --soft: var(--vscode-descriptionForeground, light-dark(#5d636b, #9aa0a8));
  --rule: var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-editorWidget-border, light-dark(#dcd8d0, #3a3c40))));
  --odds: var(--vscode-editorError-foreground, var(--vscode-errorForeground, light-dark(#b42318, #ff8a7a)));
  --fits: var(--vscode-gitDecoration-addedResourceForeground, light-dark(#1a7f37, #63b475));
  --link: var(--vscode-textLink-foreground, light-dark(#0b5cad, #7db4f0));
  --here: var(--link);
  --focus: var(--vscode-focusBorder, var(--link));
  --hover: var(--vscode-list-hoverBackground, light-dark(#00000008, #ffffff0a));
}
body.file { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.1rem 1.25rem 3rem; background: var(--paper); color: var(--ink);
  font: var(--vscode-font-size, 15px)/1.5 var(--vscode-font-family, system-ui, sans-serif); overflow-wrap: anywhere; }
body.file { padding: 2rem 1.5rem; }
.sheet, footer { max-width: 46rem; margin: 0 auto; }
h1, h2, h3, p, ol, ul, figure, blockquote, fieldset { margin: 0; padding: 0; }
h1 { font-size: 1.3em; line-height: 1.3; font-weight: 600; margin-bottom: .35rem; }
h2 { font-size: 1em; font-weight: 600; display: inline; }
h3 { font-size: 1em; font-weight: 600; }
header { margin-bottom: 1rem; }
header p, .place, .reading, .shown, .key, footer, .more { color: var(--soft); }
footer { margin-top: 2rem; font-size: .9em; }
summary { cursor: pointer; }
:focus-visible { outline: 1px solid var(--focus); outline-offset: 2px; }
.empty { color: var(--soft); }

.picture { border-top: 1px solid var(--rule); padding: .7rem 0 .9rem; }
.picture > summary { margin-bottom: .3rem; }
figure { max-width: 34rem; }
figure + figure { margin-top: .9rem; }
svg { display: block; width: 100%; height: auto; overflow: visible; margin-top: .3rem; }
svg text { font: 12px var(--vscode-font-family, system-ui, sans-serif); fill: var(--ink);
  paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
svg .tick, svg .small { font-size: 11px; fill: var(--soft); }
svg line { stroke: var(--rule); stroke-width: 1; }
svg .axis, svg line.tick { stroke: var(--soft); }
svg .lead { stroke: var(--soft); opacity: .5; }
svg line.anchor { stroke: var(--here); stroke-width: 1.5; }
svg text.anchor { fill: var(--here); font-weight: 600; }
svg .draft .mark, svg .draft .stretch { fill: var(--ink); }
svg .archive .mark, svg .archive .stretch { fill: var(--paper); stroke: var(--ink); }
svg .archive text { fill: var(--soft); }
svg .stretch { opacity: .35; }
svg .loud .mark { fill: var(--odds); stroke: var(--paper); }
.timeline .loud text { fill: var(--odds); font-weight: 700; font-size: 13px; }
svg .loud .lead { stroke: var(--odds); opacity: 1; }
svg .stray { stroke: var(--odds); stroke-width: 2.5; stroke-dasharray: 6 4; }
svg .bar { fill: var(--soft); }
svg .seen .bar { fill: none; stroke: var(--soft); stroke-dasharray: 2 2; }
svg .named .person { font-weight: 600; }
svg .sure.named .bar { fill: var(--ink); }
svg .seen.named .bar { stroke: var(--ink); }
svg .tenure.loud .person { fill: var(--odds); }
svg .tenure.loud .bar { fill: var(--odds); stroke: none; }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; font-size: .9em; margin-top: .35rem; }
.key li::before { content: "●"; color: var(--ink); margin-inline-end: .4em; }
.key .archive::before { content: "□"; }
.key .loud::before { content: "◆"; color: var(--odds); }

section { border-top: 1px solid var(--rule); padding-top: .7rem; }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .35rem 1rem;
  background: var(--paper); padding: .5rem 0; border-bottom: 1px solid var(--rule); }
fieldset { border: 0; display: flex; flex-wrap: wrap; gap: .3rem; min-width: 0; }
legend { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.filters fieldset label { border: 1px solid var(--rule); border-radius: 1em; padding: .05rem .6rem; cursor: pointer; white-space: nowrap; }
.filters input { position: absolute; opacity: 0; pointer-events: none; }
.filters label b { font-weight: 400; color: var(--soft); }
.filters fieldset label:has(:checked) { border-color: var(--focus); background: var(--vscode-inputOption-activeBackground, var(--hover));
  box-shadow: inset 0 0 0 1px var(--focus); font-weight: 600; }
.filters label:has(:focus-visible) { outline: 1px solid var(--focus); outline-offset: 2px; }
.filters label.contradicted { color: var(--odds); }
select { font: inherit; color: var(--vscode-dropdown-foreground, inherit); background: var(--vscode-dropdown-background, var(--paper));
  border: 1px solid var(--vscode-dropdown-border, var(--rule)); border-radius: 3px; padding: .1rem .2rem; max-width: 12rem; }
.shown { font-size: .9em; padding-top: .4rem; }
.shown:empty { display: none; }

.claims { list-style: none; }
.claim { padding: .55rem .5rem .6rem .7rem; border-bottom: 1px solid var(--rule); border-left: 3px solid transparent; scroll-margin-top: 6rem; }
.claim.contradicted { border-left-color: var(--odds); }
/* A frame and no ground: on a theme's selected row the small red of a verdict could hardly be read. */
.claim.here { border-left-color: var(--here); outline: 1px solid var(--vscode-contrastActiveBorder, var(--here)); outline-offset: -2px; }
.claim.contradicted.here { border-left-color: var(--odds); }
.claim:has(.go:focus) { background: var(--hover); }
.head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .8rem; }
.head h3 { min-width: 0; }
.verdict { color: var(--soft); font-size: .92em; margin-inline-start: auto; }
.contradicted .verdict { color: var(--odds); font-weight: 600; }
.supported .verdict, .verified .verdict { color: var(--fits); }
.place, .sources { font-size: .92em; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; text-align: start; cursor: pointer; }
button.go { font-weight: 600; }
button.go:hover, button.source:hover { text-decoration: underline; }
button.source, a { color: var(--link); }
.finding { margin: .25rem 0; }
.fix { display: inline-block; border: 1px solid var(--rule); border-radius: 3px; padding: 0 .4em; }
.sources summary { color: var(--soft); margin-top: .1rem; }
.sources[open] > summary .first { display: none; }
.sources ul { list-style: none; padding-left: 1rem; }
.sources li { margin-top: .3rem; }
cite { font-style: normal; }
blockquote b { font-weight: 700; color: var(--ink); }
blockquote { color: var(--soft); }
.decision { font-style: italic; color: var(--soft); }

${FILTERS} { display: none; }

@media print {
  :root { --ink: #000; --paper: #fff; --soft: #444; --rule: #bbb; --odds: #a00; --fits: #060; --link: #000; --here: #036; color-scheme: light; }
  body { padding: 0; font-size: 10.5pt; }
  .filters, .shown { display: none; }
  .claim, figure { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  svg .mark, svg .bar { print-color-adjust: exact; }
}
`;
