/** Quick fixes, one action a fix, decisions after them, and "fix all", one action for everything that can be mended without a doubt. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../claims/claim.ts';
import type { Edit, Finding } from '../rules/finding.ts';
import { type DecidingAt, decidingActions } from './deciding.ts';
import { type DiagnosticStyle, diagnosticOf } from './diagnostics.ts';
import { rangeOf, touches } from './positions.ts';
import { FIX_ALL } from './protocol.ts';
import type { Checked } from './session/documents.ts';

export interface ActionsWanted {
  /** Offsets that the editor asks about. */
  readonly span: Span;
  readonly only: readonly string[] | undefined;
  /** Diagnostics as the editor holds them, to be handed back. */
  readonly shown: readonly Diagnostic[];
  /** The editor understands `documentChanges`, which name the version that they are for. */
  readonly versioned: boolean;
  /** What decisions may be offered; undefined where none can be written. */
  readonly deciding: Omit<DecidingAt, 'span'> | undefined;
}

export function codeActionsOf(checked: Checked, wanted: ActionsWanted, style: DiagnosticStyle): CodeAction[] {
  const actions: CodeAction[] = [];
  if (!wanted.only || wanted.only.some((kind) => covers(kind, CodeActionKind.QuickFix))) {
    actions.push(...quickFixes(checked, wanted, style));
    // After the fixes: mending comes before deciding.
    if (wanted.deciding)
      actions.push(...decidingActions(checked, { span: wanted.span, ...wanted.deciding }, style.voice));
  }
  if (wanted.only?.some((kind) => covers(kind, FIX_ALL))) actions.push(...fixAll(checked, wanted, style));
  return actions;
}

/** LSP's kinds are a tree: "source" covers "source.fixAll". */
const covers = (asked: string, kind: string): boolean => asked === '' || kind === asked || kind.startsWith(`${asked}.`);

function quickFixes({ document, report }: Checked, wanted: ActionsWanted, style: DiagnosticStyle): CodeAction[] {
  return report.findings
    .filter((finding) => finding.fixes.length > 0 && touches(finding, wanted.span.start, wanted.span.end))
    .flatMap((finding) => {
      const own = diagnosticOf(document, finding, style);
      const diagnostics = [wanted.shown.find((shown) => isSame(shown, own)) ?? own];
      return finding.fixes.map((fix) => ({
        title: style.voice.speak(fix.title),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        ...(fix.preferred ? { isPreferred: true } : {}),
        edit: editOf(document, fix.edits, wanted.versioned),
      }));
    });
}

function fixAll({ document, report }: Checked, wanted: ActionsWanted, style: DiagnosticStyle): CodeAction[] {
  const edits = editsForAll(report.findings);
  if (edits.length === 0) return [];
  const title = style.voice.say('lsp.fixAll');
  return [{ title, kind: FIX_ALL, edit: editOf(document, edits, wanted.versioned) }];
}

/**
 * The edits of every preferred fix of what is loud or a doubled word, in reading order. A fix is taken whole or not at
 * all; where two overlap, the first stands.
 */
export function editsForAll(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const loud = finding.severity === 'error' || finding.severity === 'warning' || finding.code === 'text/doubled-word';
    const fix = loud ? finding.fixes.find((candidate) => candidate.preferred) : undefined;
    if (!fix || fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start);
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
