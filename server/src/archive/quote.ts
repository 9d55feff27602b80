/** A sentence as a source quotes it: whole, or the part around the claim when it is long. */

const LONGEST = 300;
const ELLIPSIS = '…';

export interface Quote {
  readonly quote: string;
  /** UTF-16 offsets of the claim within `quote`. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** True between the halves of a surrogate pair, where a text must not be cut. */
const splitsPair = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text.charAt(at - 1));

/** Quotes `text` around [start, end), at most 300 characters with the marks of omission, cut between words. */
export function quoteAround(text: string, start: number, end: number): Quote {
  if (text.length <= LONGEST) return { quote: text, quoteStart: start, quoteEnd: end };
  const room = LONGEST - 2 * ELLIPSIS.length;
  const stop = Math.min(end, start + room);
  const spare = room - (stop - start);
  let from = Math.max(0, Math.min(start - Math.floor(spare / 2), text.length - room));
  let to = Math.min(text.length, from + room);
  if (from > 0) {
    const space = text.indexOf(' ', from);
    from = space >= 0 && space < start ? space + 1 : splitsPair(text, from) ? from + 1 : from;
  }
  if (to < text.length) {
    const space = text.lastIndexOf(' ', to);
    to = space >= stop ? space : splitsPair(text, to) ? to - 1 : to;
  }
  const before = from > 0 ? ELLIPSIS : '';
  const quote = before + text.slice(from, to) + (to < text.length ? ELLIPSIS : '');
  const shift = before.length - from;
  return { quote, quoteStart: start + shift, quoteEnd: Math.min(stop, to) + shift };
}
