/**
 * The parts of a news text: headline, dateline, lead, body, caption, teaser, byline, source line.
 *
 * Newsroom texts come pasted from a page or a wire, so furniture stands among the prose: related
 * stories, doubled captions, image slugs. Each non-empty line is one block and has one zone; a
 * dateline that opens a paragraph ("Hà Nội, 11/9/2024 –") is a block of its own. Quotations are
 * found inside blocks (see `quotes`).
 */
import type { Lines } from './lines.ts';

export type Zone =
  | 'frontMatter'
  | 'headline'
  | 'dateline'
  | 'lead'
  | 'body'
  | 'caption'
  | 'quote'
  | 'teaser'
  | 'byline'
  | 'source';

/** The words by which a language marks the parts of a news text. All are matched without case. */
export interface ZoneMarks {
  /** Words that open a publish line: "Ngày đăng", "Published". */
  readonly published: readonly string[];
  /** Words that open a photo credit inside a caption: "Ảnh", "Photo". */
  readonly credit: readonly string[];
  /** Words that open a source line with the original's address: "Nguồn", "Source". */
  readonly source: readonly string[];
  /** Words that open a block of related stories: "Tin liên quan", "Read more". */
  readonly related: readonly string[];
  /** Page furniture that stands alone on its line: "Chia sẻ", "Bài gốc". */
  readonly furniture: readonly string[];
  /** Words that open a byline: "Theo", "By". */
  readonly byline: readonly string[];
}

export interface Block {
  readonly zone: Zone;
  /** UTF-16 offsets, end excluded, without surrounding white space. */
  readonly start: number;
  readonly end: number;
  /** Offset at which an identical earlier block starts, when this one repeats it (crawled pages double captions). */
  readonly repeats?: number;
}

interface Compiled {
  readonly published: RegExp;
  readonly credit: RegExp;
  readonly source: RegExp;
  readonly related: RegExp;
  readonly furniture: RegExp;
  readonly byline: RegExp;
}

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
const anyOf = (marks: readonly ZoneMarks[], of: keyof ZoneMarks) =>
  marks
    .flatMap((m) => m[of])
    .map(escape)
    .join('|');

function compile(marks: readonly ZoneMarks[]): Compiled {
  return {
    published: new RegExp(`^[*_]*(?:${anyOf(marks, 'published')})[*_]*\\s*:`, 'iu'),
    credit: new RegExp(`(?:^|[\\s(.|])(?:${anyOf(marks, 'credit')})\\s*:`, 'iu'),
    source: new RegExp(`^(?:${anyOf(marks, 'source')})(?!\\p{L}).{0,60}https?://`, 'iu'),
    related: new RegExp(`^[>|*•\\s-]*(?:${anyOf(marks, 'related')})(?!\\p{L})`, 'iu'),
    furniture: new RegExp(`^(?:${anyOf(marks, 'furniture')})(?!\\p{L})|(?:${anyOf(marks, 'furniture')})\\s*:?$`, 'iu'),
    byline: new RegExp(`^(?:${anyOf(marks, 'byline')})\\s+\\p{Lu}`, 'iu'),
  };
}

/** A dateline: a place in capitals or title case, maybe a day, then a dash, at the start of a paragraph. */
const DATELINE =
  /^(?:\((?<agency>[^)\n]{2,40})\)\s*[–—-]\s+)?(?<place>\p{Lu}[\p{L}\p{M}.]*(?:[\s-]+\p{Lu}[\p{L}\p{M}.]*){0,4}(?:,\s+\p{Lu}[\p{L}\p{M}.]*(?:\s+\p{Lu}[\p{L}\p{M}.]*){0,2})?)(?<rest>(?:,?\s+[^–—\n]{0,40}?|\s*\([^)\n]{2,30}\))?)\s*(?:[–—]|\s-)\s+/u;

const URL = /https?:\/\/\S+/;
const SENTENCE_END = /[.!?…:;”"»’']\s*$/u;
const VIETNAMESE_MARK = /[\u0300-\u036f\u00c0-\u1ef9]/u;

const wordCount = (text: string) => text.split(/\s+/u).length;

/** True for a line of lower-case words without marks, such as an image's slug: "hoi nghi ngoai truong". */
const isSlug = (text: string, accented: boolean) =>
  accented && wordCount(text) >= 4 && text === text.toLowerCase() && !VIETNAMESE_MARK.test(text) && !/[.!?]/.test(text);

/** A short line that signs the article: an agency or a name, without a sentence's end. */
const isSignature = (text: string) =>
  text.length <= 60 &&
  wordCount(text) <= 7 &&
  !SENTENCE_END.test(text) &&
  /^\p{Lu}/u.test(text) &&
  (/\([\p{Lu}][\p{L}\s./&-]*\)$/u.test(text) ||
    /^[\p{Lu}]{2,}[\p{L}\s]*\/[\p{L}\s/]+$/u.test(text) ||
    /^(?:[\p{Lu}][\p{L}.]*\s?){1,5}$/u.test(text));

/**
 * The blocks of `source` from `from` on (front matter excluded), in order, none overlapping.
 * `marks` are those of all languages, since one desk's furniture is often in another's words.
 */
export function readBlocks(source: string, lines: Lines, from: number, marks: readonly ZoneMarks[]): Block[] {
  const like = compiled(marks);
  const texts: { start: number; end: number; text: string }[] = [];
  for (let i = lines.lineOf(from); i < lines.count; i++) {
    let start = Math.max(lines.startOf(i), from);
    let end = lines.endOf(i);
    while (start < end && /[\s\uFEFF]/.test(source.charAt(start))) start++;
    while (end > start && /\s/.test(source.charAt(end - 1))) end--;
    if (start < end) texts.push({ start, end, text: source.slice(start, end) });
  }
  const accented = texts.some(({ text }) => VIETNAMESE_MARK.test(text));
  const isProse = (text: string) => SENTENCE_END.test(text) && wordCount(text) > 12;
  const lastProse = texts.findLastIndex(({ text }) => isProse(text));
  const blocks: Block[] = [];
  const seen = new Map<string, number>();
  let tail = false; // after the signature or the source line only furniture follows
  let table = false; // "Tin liên quan |" opens one more teaser line
  let lead = false;
  let headline = false;
  texts.forEach(({ start, end, text }, index) => {
    const repeats = seen.get(text);
    if (repeats === undefined) seen.set(text, start);
    const push = (zone: Zone, a = start, b = end) =>
      blocks.push(repeats === undefined ? { zone, start: a, end: b } : { zone, start: a, end: b, repeats });
    const heading = /^#{1,6}\s+/.exec(text);
    const plain = heading ? text.slice(heading[0].length) : text;
    if (like.source.test(plain) || (URL.test(plain) && wordCount(plain) <= 6)) {
      push('source');
      tail ||= lead;
      return;
    }
    if (like.published.test(plain)) return push('dateline');
    if (tail) return push('teaser');
    if (like.related.test(plain)) {
      table = /\|\s*$/.test(plain) || wordCount(plain) <= 4;
      return push('teaser');
    }
    if (/^\|/.test(plain)) return push('teaser');
    if (like.credit.test(plain) && wordCount(plain) <= 60) return push('caption');
    if (table && /\|\s*$/.test(plain)) {
      table = false;
      return push('teaser');
    }
    table = false;
    if (like.furniture.test(plain) && wordCount(plain) <= 8) return push('teaser');
    if (isSlug(plain, accented)) return push('caption');
    if (
      !headline &&
      !lead &&
      !isProse(plain) &&
      wordCount(plain) <= 40 &&
      !/[.]\s*$/.test(plain) &&
      index < texts.length - 1
    ) {
      headline = true;
      return push('headline');
    }
    if (heading || (repeats !== undefined && blocks.some((b) => b.start === repeats && b.zone === 'headline')))
      return push('headline');
    if (lead && index > lastProse && (like.byline.test(plain) || isSignature(plain)) && wordCount(plain) <= 8) {
      tail = true;
      return push('byline');
    }
    if (lead && isSignature(plain) && index >= 2 && /\(|\//.test(plain)) {
      tail = true;
      return push('byline');
    }
    const dateline = DATELINE.exec(text);
    const zone: Zone = lead ? 'body' : 'lead';
    lead = true;
    if (dateline && zone === 'lead') {
      push('dateline', start, start + dateline[0].trimEnd().length);
      return push(zone, start + dateline[0].length, end);
    }
    push(zone);
  });
  return blocks;
}

let cached: { readonly marks: readonly ZoneMarks[]; readonly like: Compiled } | undefined;
function compiled(marks: readonly ZoneMarks[]): Compiled {
  if (cached?.marks !== marks) cached = { marks, like: compile(marks) };
  return cached.like;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“', '‘': '’' };

/**
 * Quotations inside a stretch of text, marks included; offsets are UTF-16, end excluded. An opening mark
 * without a closing one runs to the end of the stretch: quoted paragraphs are often left open.
 * Quotes shorter than four words name things ("dự án trọng điểm") and are not speech.
 */
export function quotes(source: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let i = start; i < end; i++) {
    const opening = source.charAt(i);
    const closing = CLOSING[opening];
    if (!closing) continue;
    if (opening === '‘' && /[\p{L}\p{N}]/u.test(source.charAt(i - 1))) continue;
    let close = i + 1;
    while (close < end && source.charAt(close) !== closing && !(opening === '"' && source.charAt(close) === '”'))
      close++;
    if (wordCount(source.slice(i + 1, close).trim()) >= 4) found.push({ start: i, end: Math.min(close + 1, end) });
    i = close;
  }
  return found;
}
