/** Spoken quotations inside a stretch of text. */
import { countWords } from './wordCount.ts';

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“', '‘': '’' };
/** Words that a quotation must have to be speech. */
const SPEECH = 4;
const OPENING = /[“"«„‘]/g;

/**
 * Quotations inside a stretch of text, marks included; offsets are UTF-16, end excluded. An opening mark
 * without a closing one runs to the end of the stretch: quoted paragraphs are often left open.
 * Quotes shorter than four words name things ("dự án trọng điểm") and are not speech.
 */
export function quotes(source: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const text = source.slice(start, end);
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const [opening] = match;
    if (opening === '‘' && /[\p{L}\p{N}]/u.test(source.charAt(start + match.index - 1))) continue;
    const closing = CLOSING[opening]!;
    let close = match.index + 1;
    while (close < text.length && text[close] !== closing && !(opening === '"' && text[close] === '”')) close++;
    if (countWords(text, match.index + 1, close, SPEECH) >= SPEECH)
      found.push({ start: start + match.index, end: start + Math.min(close + 1, text.length) });
    OPENING.lastIndex = close + 1;
  }
  return found;
}
