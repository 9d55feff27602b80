/** Claims by verdict, for editors that colour by meaning: one token type, with the verdict and the kind as modifiers. */
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver/node';
import type { Report } from '../checker.ts';
import type { ClaimKind } from '../claims/claim.ts';
import { standingIn } from '../output/standing.ts';
import type { Checked } from './session/documents.ts';

const VERDICTS = ['supported', 'contradicted', 'unsourced', 'verified'] as const;
const KINDS = [
  'date',
  'amount',
  'title',
  'person',
  'organisation',
  'venue',
  'event',
] as const satisfies readonly ClaimKind[];

/** package.json contributes the same, with the colours a theme has for them. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: ['claim'], tokenModifiers: [...VERDICTS, ...KINDS] };

const modifiers = (verdict: (typeof VERDICTS)[number], kind: ClaimKind): number =>
  (1 << VERDICTS.indexOf(verdict)) | (1 << (VERDICTS.length + KINDS.indexOf(kind)));

interface Stroke {
  readonly start: number;
  readonly end: number;
  readonly modifiers: number;
}

/** Strokes without overlap, in order: of two claims in one place the shorter is on top. */
function strokesOf(report: Report): Stroke[] {
  const standing = standingIn(report);
  const painted: Stroke[] = [];
  const shortestFirst = report.reading.claims
    .filter((claim) => !claim.repeated && claim.end > claim.start)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  for (const claim of shortestFirst) {
    const own = modifiers(standing(claim), claim.kind);
    let start = claim.start;
    // What lies under shorter claims is left to them.
    for (const over of painted.filter((one) => one.start < claim.end && claim.start < one.end).sort(byStart)) {
      if (over.start > start) painted.push({ start, end: over.start, modifiers: own });
      start = Math.max(start, over.end);
    }
    if (start < claim.end) painted.push({ start, end: claim.end, modifiers: own });
  }
  return painted.sort(byStart);
}

const byStart = (a: Stroke, b: Stroke) => a.start - b.start;

/** The tokens in LSP's five numbers each, every one on a single line. */
function encoded(report: Report): number[] {
  const { lines } = report.reading.draft;
  const data: number[] = [];
  let [lastLine, lastStart] = [0, 0];
  for (const { start, end, modifiers } of strokesOf(report))
    for (let line = lines.lineOf(start); line <= lines.lineOf(end - 1); line++) {
      const from = Math.max(start, lines.startOf(line));
      const to = Math.min(end, lines.endOf(line));
      if (to <= from) continue;
      const column = from - lines.startOf(line);
      data.push(line - lastLine, line === lastLine ? column - lastStart : column, to - from, 0, modifiers);
      [lastLine, lastStart] = [line, column];
    }
  return data;
}

/** The tokens of all open drafts, kept so that an editor is told only what has changed. */
export class ClaimTokens {
  readonly #kept = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  #results = 0;

  full({ document, report }: Checked): { resultId: string; data: number[] } {
    const data = encoded(report);
    const resultId = String(++this.#results);
    this.#kept.set(document.uri, { resultId, data });
    return { resultId, data };
  }

  /** All tokens where the previous result is not the last one given. */
  delta(checked: Checked, previous: string): SemanticTokens | SemanticTokensDelta {
    const before = this.#kept.get(checked.document.uri);
    const { resultId, data } = this.full(checked);
    if (before?.resultId !== previous) return { resultId, data };
    const shorter = Math.min(data.length, before.data.length);
    let start = 0;
    while (start < shorter && data[start] === before.data[start]) start++;
    let same = 0;
    while (same < shorter - start && data.at(-1 - same) === before.data.at(-1 - same)) same++;
    const deleteCount = before.data.length - same - start;
    const fresh = data.slice(start, data.length - same);
    return { resultId, edits: deleteCount + fresh.length === 0 ? [] : [{ start, deleteCount, data: fresh }] };
  }

  forget(uri: string): void {
    this.#kept.delete(uri);
  }
}
