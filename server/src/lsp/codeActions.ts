/**
 * What can be done at a place: its fixes, one action each, and all fixes of their kind; decisions after them; then, when
 * an editor asks, a source's wording, the day of publication and house facts. And "fix all", whatever the place.
 */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Claim, Span } from '../claims/claim.ts';
import { sayWhere } from '../output/sources.ts';
import { sayDays } from '../output/speech.ts';
import type { Edit, Finding } from '../rules/finding.ts';
import { isSingleDay } from '../time/interval.ts';
import { claimAt } from './atCaret.ts';
import { type DecidingAt, decidingActions } from './deciding.ts';
import { type DiagnosticStyle, diagnosticOf } from './diagnostics.ts';
import { factAction } from './factActions.ts';
import { publishingOn } from './frontMatterDay.ts';
import { rangeOf, touches } from './positions.ts';
import { FIX_ALL } from './protocol.ts';
import type { Checked } from './session/documents.ts';
import { wordingsFor } from './sourceWording.ts';

export const KINDS: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

export interface ActionsWanted {
  /** Offsets that the editor asks about. */
  readonly span: Span;
  readonly only: readonly string[] | undefined;
  /** The editor was asked what can be done here; it did not just move the caret. */
  readonly invoked: boolean;
  /** Diagnostics as the editor holds them, to be handed back. */
  readonly shown: readonly Diagnostic[];
  /** The editor understands `documentChanges`, which name the version that they are for. */
  readonly versioned: boolean;
  /** What decisions may be offered; undefined where none can be written. */
  readonly deciding: Omit<DecidingAt, 'span' | 'invoked'> | undefined;
  /** The house facts that entries may be added to; undefined for a draft in no folder. */
  readonly facts: string | undefined;
}

export function codeActionsOf(checked: Checked, wanted: ActionsWanted, style: DiagnosticStyle): CodeAction[] {
  const asksFor = (kind: string) => !wanted.only || wanted.only.some((asked) => covers(asked, kind));
  const { span, invoked, deciding, facts } = wanted;
  const { report } = checked;
  const claim = invoked ? claimAt(report.reading.claims, span.start) : undefined;
  const actions: CodeAction[] = [];
  if (asksFor(CodeActionKind.QuickFix)) {
    actions.push(...quickFixes(checked, wanted, style));
    // After the fixes: mending comes before deciding.
    if (deciding) actions.push(...decidingActions(checked, { span, invoked, ...deciding }, style.voice));
    const fact = claim && facts !== undefined ? factAction(claim, report, facts, style.voice) : undefined;
    if (fact) actions.push(fact);
  }
  if (claim && asksFor(CodeActionKind.RefactorRewrite)) actions.push(...rewritings(checked, claim, wanted, style));
  if (wanted.only?.some((kind) => covers(kind, FIX_ALL))) actions.push(...fixAll(checked, wanted, style));
  return actions;
}

/** LSP's kinds are a tree: "source" covers "source.fixAll". */
const covers = (asked: string, kind: string): boolean => asked === '' || kind === asked || kind.startsWith(`${asked}.`);

function quickFixes({ document, report }: Checked, wanted: ActionsWanted, style: DiagnosticStyle): CodeAction[] {
  const { versioned } = wanted;
  const here = report.findings.filter(
    (finding) => finding.fixes.length > 0 && touches(finding, wanted.span.start, wanted.span.end),
  );
  const shownOf = (finding: Finding) => {
    const own = diagnosticOf(document, finding, style);
    return wanted.shown.find((shown) => isSame(shown, own)) ?? own;
  };
  const one = here.flatMap((finding) => {
    const diagnostics = [shownOf(finding)];
    return finding.fixes.map((fix) => ({
      title: style.voice.speak(fix.title),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(fix.preferred ? { isPreferred: true } : {}),
      edit: editOf(document, fix.edits, versioned),
    }));
  });
  const ofKind = [...new Set(here.map(({ code }) => code))].flatMap((code): CodeAction[] => {
    const alike = report.findings.filter((finding) => finding.code === code);
    const { edits, mended } = preferredEdits(alike);
    if (mended.length < 2) return [];
    return [
      {
        title: style.voice.say('lsp.fixKind', { code, count: { number: mended.length } }),
        kind: CodeActionKind.QuickFix,
        diagnostics: mended.map(shownOf),
        edit: editOf(document, edits, versioned),
      },
    ];
  });
  return [...one, ...ofKind];
}

/** A source's words instead of the draft's, and the day under the caret as the day of publication. */
function rewritings(
  { document, report }: Checked,
  claim: Claim,
  wanted: ActionsWanted,
  style: DiagnosticStyle,
): CodeAction[] {
  const { draft } = report.reading;
  const { voice } = style;
  const action = (title: string, edit: Edit): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: editOf(document, [edit], wanted.versioned),
  });
  const actions = wordingsFor(claim, report).map(({ text, sighting }) =>
    action(voice.say('lsp.sourceWording', { text, where: sayWhere(sighting, voice.language) }), {
      start: claim.start,
      end: claim.end,
      newText: text,
    }),
  );
  // A date that does not fit is not what the draft is published on.
  const fits = !report.findings.some(({ claims }) => claims.includes(claim.id));
  const day = fits && claim.kind === 'date' && claim.value && isSingleDay(claim.value) ? claim.value.from : null;
  const published = day === null ? undefined : publishingOn(draft, day);
  if (day !== null && published) {
    const date = sayDays({ from: day, to: day, grain: 'day' }, voice.language);
    actions.push(action(voice.say('lsp.publishedOn', { date }), published));
  }
  return actions;
}

function fixAll({ document, report }: Checked, wanted: ActionsWanted, style: DiagnosticStyle): CodeAction[] {
  const edits = editsForAll(report.findings);
  if (edits.length === 0) return [];
  const title = style.voice.say('lsp.fixAll');
  return [{ title, kind: FIX_ALL, edit: editOf(document, edits, wanted.versioned) }];
}

/** The edits of every preferred fix of what is loud or a doubled word, in reading order. */
export function editsForAll(findings: readonly Finding[]): Edit[] {
  const isCertain = ({ severity, code }: Finding) =>
    severity === 'error' || severity === 'warning' || code === 'text/doubled-word';
  return preferredEdits(findings.filter(isCertain)).edits;
}

/**
 * The edits of preferred fixes, in reading order, and the findings that they mend. A fix is taken whole or not at all;
 * where two overlap, the first stands.
 */
function preferredEdits(findings: readonly Finding[]): { edits: Edit[]; mended: Finding[] } {
  const edits: Edit[] = [];
  const mended: Finding[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((candidate) => candidate.preferred);
    if (!fix || fix.edits.some((edit) => edits.some((other) => collide(edit, other)))) continue;
    edits.push(...fix.edits);
    mended.push(finding);
  }
  return { edits: edits.sort((a, b) => a.start - b.start), mended };
}

/** Edits collide when they share a character, or insert at one and the same place. */
const collide = (a: Edit, b: Edit): boolean => (a.start < b.end && b.start < a.end) || a.start === b.start;

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  const [p, q] = [a.range, b.range];
  return (
    a.code === b.code &&
    p.start.line === q.start.line &&
    p.start.character === q.start.character &&
    p.end.line === q.end.line &&
    p.end.character === q.end.character
  );
}

function editOf(document: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const changes: TextEdit[] = edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText }));
  if (!versioned) return { changes: { [document.uri]: changes } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changes }] };
}
