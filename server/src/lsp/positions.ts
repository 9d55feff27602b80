/** From the checker's UTF-16 offsets to LSP's lines and characters, and back. */
import type { Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../claims/claim.ts';

/** The range of a span. Offsets outside the text are clamped. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** True when a span and a range of offsets share a character, or touch with an empty one. */
export const touches = (span: Span, start: number, end: number): boolean => span.start <= end && start <= span.end;

/** The offsets of a range; the wrong way round is put right. */
export function offsetsOf(document: TextDocument, range: Range): Span {
  const a = document.offsetAt(range.start);
  const b = document.offsetAt(range.end);
  return a <= b ? { start: a, end: b } : { start: b, end: a };
}
