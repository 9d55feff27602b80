/** What is being written at a caret: the word that is begun, and the words before it on its line. */
import type { TextDocument } from 'vscode-languageserver-textdocument';

export interface Writing {
  /** The line up to the word, as much of it as an office and a name may take. */
  readonly before: string;
  /** The word as far as it is written; empty after a space. */
  readonly word: string;
  /** UTF-16 offset at which the word begins, and that of the caret. */
  readonly start: number;
  readonly caret: number;
  /** Nothing but the beginning of a sentence stands before the word, whose capital says nothing there. */
  readonly opens: boolean;
}

/** UTF-16 units of a line that are looked at before the caret. */
const REACH = 160;

const LETTER = /[\p{L}\p{M}]/u;
const GOES_ON = /^[\p{L}\p{M}\p{Nd}]/u;
const SENTENCE_BEGINS = /(?:^|[.!?…:]["”»’)]?\s+|["“«‘(–—-]\s*)$/u;

/** Undefined within a word, where nothing is begun. */
export function writingAt(document: TextDocument, caret: number): Writing | undefined {
  const { line } = document.positionAt(caret);
  const lineStart = document.offsetAt({ line, character: 0 });
  const text = document.getText();
  if (GOES_ON.test(text.slice(caret, caret + 2))) return undefined;
  const from = Math.max(lineStart, caret - REACH);
  // Words that are cut are no words.
  const written = from > lineStart ? text.slice(from, caret).replace(/^\S*/u, '') : text.slice(from, caret);
  let begun = written.length;
  while (begun > 0 && LETTER.test(written.charAt(begun - 1))) begun--;
  const before = written.slice(0, begun);
  const word = written.slice(begun);
  return { before, word, start: caret - word.length, caret, opens: SENTENCE_BEGINS.test(before) };
}

/** A capital, and more letters after it: a name is meant. An opening word must be longer, since every sentence has one. */
export function namesSomething({ word, opens }: Writing): boolean {
  const letters = [...word.normalize('NFC')];
  return letters.length >= (opens ? 3 : 2) && /^\p{Lu}/u.test(letters[0]!);
}

export interface Run {
  /** The words with a capital right before the word being written, that many of them, as they are written. */
  readonly words: readonly string[];
  /** UTF-16 offset at which they begin. */
  readonly start: number;
}

/** Words that a name may have before the one being written. */
const LONGEST_RUN = 4;

/** The runs of capitalised words before the word, the longest first and the empty one last. */
export function runsBefore({ before, start }: Writing): Run[] {
  const runs: Run[] = [{ words: [], start }];
  let rest = before;
  for (let n = 0; n < LONGEST_RUN; n++) {
    const found = /(?:^|[^\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}]*)[ \u00a0]$/u.exec(rest);
    if (!found) break;
    const length = found[1]!.length + 1;
    const [last] = runs;
    rest = rest.slice(0, -length);
    runs.unshift({ words: [found[1]!, ...last!.words], start: last!.start - length });
  }
  return runs;
}
