/** How long a stretch of text is in words, as far as one wants to know. */

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  (code >= 0xa0 &&
    (code === 0xa0 ||
      (code >= 0x2000 && code <= 0x200a) ||
      [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(code)));

/** Runs of anything but white space between two UTF-16 offsets of a text; no more than `most` are counted. */
export function countWords(text: string, start: number, end: number, most: number): number {
  let words = 0;
  let inside = false;
  for (let i = start; i < end; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (!space && !inside && ++words >= most) break;
    inside = !space;
  }
  return words;
}
