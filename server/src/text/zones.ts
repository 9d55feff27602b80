/**
 * The parts of a news text: headline, dateline, lead, body, caption, teaser, byline, source line.
 *
 * Newsroom texts come pasted from a page or a wire, so furniture stands among the prose: related
 * stories, doubled captions, image slugs. Each non-empty line is one block and has one zone; a
 * dateline that opens a paragraph ("Hà Nội, 11/9/2024 –") is a block of its own.
 */
import type { Lines } from './lines.ts';
import { Remembered } from './remembered.ts';
import { countWords } from './wordCount.ts';

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
  /** Words that open a person's name or a phrase of prose, never a place before a dash: "Ông", "Dr". As they are written. */
  readonly noDateline: readonly string[];
  /** Places that begin with one of those: "Bà Rịa". */
  readonly placesAfterAll: readonly string[];
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
  readonly noDateline: RegExp;
}

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
const anyOf = (marks: readonly ZoneMarks[], of: keyof ZoneMarks) =>
  marks
    .flatMap((m) => m[of])
    .map(literal)
    .join('|');

function compile(marks: readonly ZoneMarks[]): Compiled {
  return {
    published: new RegExp(`^[*_]*(?:${anyOf(marks, 'published')})[*_]*\\s*:`, 'iu'),
    credit: new RegExp(`(?:^|[\\s(.|])(?:${anyOf(marks, 'credit')})\\s*:`, 'iu'),
    source: new RegExp(`^(?:${anyOf(marks, 'source')})(?!\\p{L}).{0,60}https?://`, 'iu'),
    related: new RegExp(`^[>|*•\\s-]*(?:${anyOf(marks, 'related')})(?!\\p{L})`, 'iu'),
    furniture: new RegExp(`^(?:${anyOf(marks, 'furniture')})(?!\\p{L})|(?:${anyOf(marks, 'furniture')})\\s*:?$`, 'iu'),
    byline: new RegExp(`^(?:${anyOf(marks, 'byline')})\\s+\\p{Lu}`, 'iu'),
    noDateline: new RegExp(
      `^(?!(?:${anyOf(marks, 'placesAfterAll')})(?!\\p{L}))(?:${anyOf(marks, 'noDateline')})(?:\\.?\\s|\\.\\p{Lu})`,
      'u',
    ),
  };
}

/**
 * A dateline: a place in capitals or title case, maybe an agency and a day, then a dash, at the start
 * of a paragraph. Between place and dash nothing but these may stand: prose has dashes, too.
 */
const WORD = String.raw`(?:\p{L}[\p{M}\p{Cf}]*){2,9}`;
const ONE_OR_TWO = String.raw`(?:\p{Nd}\p{Cf}*){1,2}`;
const FOUR = String.raw`(?:\p{Nd}\p{Cf}*){4}`;
const DATELINE_DAY = String.raw`,?\s+(?:${WORD}\.?\s+)?(?:${ONE_OR_TWO}[/.-]\p{Nd}[\p{Nd}\p{Cf}/.-]*|${ONE_OR_TWO}\s+${WORD}\.?(?:\s+${ONE_OR_TWO})?(?:,?\s+(?:${WORD}\s+)?${FOUR})?|${ONE_OR_TWO},\s+${FOUR})|,\s+${WORD}\.?\s+${ONE_OR_TWO}`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}\p{Cf}.]*`;
/** UTF-16 units within which a dateline ends. */
const LONGEST_DATELINE = 200;
const IN_BRACKETS = String.raw`\([^)\n]{2,40}\)`;
const DATELINE = new RegExp(
  `^(?:${IN_BRACKETS}\\s*[–—-]\\s+)?${CAPITALISED}(?:[\\s-]+${CAPITALISED}){0,4}(?:,\\s+${CAPITALISED}(?:\\s+${CAPITALISED}){0,2})?` +
    `(?:\\s*${IN_BRACKETS})?(?:${DATELINE_DAY})?(?:\\s*${IN_BRACKETS})?\\s*(?:[–—]|\\s-)\\s+`,
  'u',
);

const URL = /https?:\/\/\S+/;
const SENTENCE_ENDS = new Set('.!?…:;”"»’\'');
const endsSentence = (text: string) => SENTENCE_ENDS.has(text.charAt(text.length - 1));
const VIETNAMESE_MARK = /[\u0300-\u036f\u00c0-\u1ef9]/u;

/** Words of a line as far as they matter: longer than any caption is long enough. */
const wordCount = (text: string) => countWords(text, 0, text.length, LONGEST_CAPTION + 1);

/** True for a line of lower-case words without marks, such as an image's slug: "hoi nghi ngoai truong". */
const isSlug = (text: string) =>
  !VIETNAMESE_MARK.test(text) && !/[.!?\p{Lu}]/u.test(text) && wordCount(text) >= 4 && text === text.toLowerCase();

/** A short line that signs the article: an agency or a name, without a sentence's end. */
const isSignature = (text: string) =>
  text.length <= 60 &&
  wordCount(text) <= 7 &&
  !endsSentence(text) &&
  /^\p{Lu}/u.test(text) &&
  (/\([\p{Lu}][\p{L}\s./&-]*\)$/u.test(text) ||
    /^[\p{Lu}]{2,}[\p{L}\s]*\/[\p{L}\s/]+$/u.test(text) ||
    /^(?:[\p{Lu}][\p{L}.]*\s?){1,5}$/u.test(text));

/** A line of text, with what is known of it before its zone is. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** Without the marks of a markdown heading. */
  readonly plain: string;
  readonly heading: boolean;
  /** Offset of an identical earlier line. */
  readonly repeats: number | undefined;
}

/** What a line looks like by itself, whatever stands around it. */
interface Looks {
  readonly words: number;
  readonly prose: boolean;
  /** Ends with a full stop. */
  readonly stops: boolean;
  readonly accented: boolean;
  readonly slug: boolean;
  readonly signature: boolean;
  /** Which kinds of furniture its marks make it. */
  readonly is: Readonly<Record<Exclude<keyof Compiled, 'noDateline'>, boolean>>;
}

const remembered = new Remembered<Looks>(4000);

/** Looks of a line; a line is looked at once, since most of a draft stays as it is from one edit to the next. */
function looksOf(plain: string, like: Compiled): Looks {
  return remembered.get(plain, () => {
    const words = wordCount(plain);
    return {
      words,
      prose: words > 12 && endsSentence(plain),
      stops: plain.endsWith('.'),
      accented: VIETNAMESE_MARK.test(plain),
      slug: isSlug(plain),
      signature: isSignature(plain),
      is: {
        source: like.source.test(plain) || (words <= 6 && URL.test(plain)),
        published: like.published.test(plain),
        related: like.related.test(plain),
        credit: words <= LONGEST_CAPTION && plain.includes(':') && like.credit.test(plain),
        furniture: words <= 8 && like.furniture.test(plain),
        byline: words <= 8 && like.byline.test(plain),
      },
    };
  });
}

/** Walks down a text and says of each line which part of the story it is: what has come before decides. */
class ZoneReader {
  readonly #looks: readonly Looks[];
  readonly #accented: boolean;
  readonly #lastProse: number;
  readonly #headlines = new Set<number>();
  /** "Tin liên quan |" makes one more line a teaser. */
  #table = false;
  #headline = false;
  #lead = false;
  /** After the signature or the source line only furniture follows. */
  #tail = false;

  constructor(lines: readonly Line[], like: Compiled) {
    this.#looks = lines.map(({ plain }) => looksOf(plain, like));
    this.#accented = this.#looks.some(({ accented }) => accented);
    this.#lastProse = this.#looks.findLastIndex(({ prose }) => prose);
  }

  zoneOf(line: Line, index: number): Zone {
    const zone = this.#zoneOf(line, index);
    if (zone === 'headline') {
      this.#headline = true;
      this.#headlines.add(line.start);
    } else if (zone === 'lead') this.#lead = true;
    else if (zone === 'byline' || (zone === 'source' && this.#lead)) this.#tail = true;
    return zone;
  }

  #zoneOf({ plain, heading, repeats }: Line, index: number): Zone {
    const looks = this.#looks[index]!;
    const { words, prose, is } = looks;
    const inTable = this.#table;
    this.#table = false;
    if (is.source) return 'source';
    if (is.published) return 'dateline';
    if (this.#tail) return 'teaser';
    if (is.related) {
      this.#table = plain.endsWith('|') || words <= 4;
      return 'teaser';
    }
    if (plain.startsWith('|')) return 'teaser';
    if (is.credit) return 'caption';
    if ((inTable && plain.endsWith('|')) || is.furniture) return 'teaser';
    if (looks.slug && this.#accented) return 'caption';
    const first = !this.#headline && !this.#lead;
    if (first && !prose && words <= LONGEST_HEADLINE && !looks.stops && index < this.#looks.length - 1)
      return 'headline';
    if (heading || (repeats !== undefined && this.#headlines.has(repeats))) return 'headline';
    if (this.#lead && this.#signs(plain, looks, index)) return 'byline';
    return this.#lead ? 'body' : 'lead';
  }

  #signs(plain: string, { signature, is }: Looks, index: number): boolean {
    if (index > this.#lastProse) return is.byline || signature;
    // Among the prose only an agency's form is sure to be a signature.
    return signature && index >= 2 && /\(|\//.test(plain);
  }
}

const LONGEST_HEADLINE = 40;
/** Words that a caption has at most. */
const LONGEST_CAPTION = 60;

/**
 * The blocks of `source` from `from` on (front matter excluded), in order, none overlapping.
 * `marks` are those of all languages, since one desk's furniture is often in another's words.
 */
export function readBlocks(source: string, lines: Lines, from: number, marks: readonly ZoneMarks[]): Block[] {
  const texts = readLines(source, lines, from);
  const like = compiled(marks);
  const reader = new ZoneReader(texts, like);
  return texts.flatMap((line, index): Block[] => {
    const zone = reader.zoneOf(line, index);
    const block = (of: Zone, start: number, end: number): Block =>
      line.repeats === undefined ? { zone: of, start, end } : { zone: of, start, end, repeats: line.repeats };
    const opening = zone === 'lead' ? datelineOf(source, line, like) : undefined;
    if (opening === undefined) return [block(zone, line.start, line.end)];
    return [
      block('dateline', line.start, line.start + opening.trimEnd().length),
      block(zone, line.start + opening.length, line.end),
    ];
  });
}

/** The dateline that opens a line, with its dash and the space after it. "Ông Lê Văn Minh – Chủ tịch …" is none: a name is no place. */
function datelineOf(source: string, { start, end }: Line, like: Compiled): string | undefined {
  const opening = DATELINE.exec(source.slice(start, Math.min(end, start + LONGEST_DATELINE)))?.[0];
  return opening === undefined || like.noDateline.test(opening.normalize('NFC')) ? undefined : opening;
}

/** The lines that hold text, without surrounding white space. */
function readLines(source: string, lines: Lines, from: number): Line[] {
  const found: Line[] = [];
  const seen = new Map<string, number>();
  for (let i = lines.lineOf(from); i < lines.count; i++) {
    let start = Math.max(lines.startOf(i), from);
    let end = lines.endOf(i);
    while (start < end && /[\s\uFEFF]/.test(source.charAt(start))) start++;
    while (end > start && /\s/.test(source.charAt(end - 1))) end--;
    if (start >= end) continue;
    const text = source.slice(start, end);
    const mark = /^#{1,6}\s+/.exec(text)?.[0] ?? '';
    const repeats = seen.get(text);
    if (repeats === undefined) seen.set(text, start);
    found.push({ start, end, plain: text.slice(mark.length), heading: mark !== '', repeats });
  }
  return found;
}

let cached: { readonly marks: readonly ZoneMarks[]; readonly like: Compiled } | undefined;
function compiled(marks: readonly ZoneMarks[]): Compiled {
  if (cached?.marks !== marks) cached = { marks, like: compile(marks) };
  return cached.like;
}
