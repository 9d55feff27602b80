/** PDF files with a text layer: their lines put together to paragraphs. Scanned pages have none, and say so. */
import { getDocumentProxy } from 'unpdf';
import type { Found, Source } from './importer.ts';
import { LONGEST_ARTICLE, problem } from './rawArticle.ts';
import { tooLong } from './readWhole.ts';
import { areNear } from './statedDay.ts';

const LONGEST_PDF = 64_000_000;
/** A book is no article. */
const MOST_PAGES = 200;

/** A line as it is printed. */
interface Printed {
  readonly text: string;
  /** Height of its letters, and its place on the page from below, in points. */
  readonly size: number;
  readonly y: number;
}

interface Piece {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly height?: number;
  readonly hasEOL?: boolean;
}

/** The lines of a page in the order in which the file has them. */
function linesOf(pieces: readonly Piece[]): Printed[] {
  const lines: Printed[] = [];
  let text = '';
  let size = 0;
  let y: number | undefined;
  const flush = () => {
    const clean = text.replace(/\s+/gu, ' ').trim();
    if (clean !== '') lines.push({ text: clean, size, y: y ?? 0 });
    [text, size, y] = ['', 0, undefined];
  };
  for (const { str = '', transform, height = 0, hasEOL } of pieces) {
    const at = transform?.[5];
    if (str.trim() !== '' && at !== undefined) {
      // A superscript stands a little higher; the next line a whole one lower.
      if (y !== undefined && Math.abs(at - y) > Math.max(size, height) * 0.6) flush();
      y ??= at;
      size = Math.max(size, height);
    }
    text += str;
    if (hasEOL) flush();
  }
  flush();
  return lines;
}

const ENDS = /[.!?…:;”"»)]$/u;

/**
 * Lines belong to one paragraph while they are printed alike and close together. A line that ends a sentence and is
 * shorter than the one above ends the paragraph.
 */
function paragraphsOf(lines: readonly Printed[]): string[] {
  const paragraphs: string[] = [];
  let last: Printed | undefined;
  for (const line of lines) {
    const gap = last ? last.y - line.y : 0;
    const joins =
      last !== undefined &&
      Math.abs(last.size - line.size) <= 0.15 * Math.max(last.size, line.size) &&
      gap > 0 &&
      gap <= 1.7 * Math.max(last.size, line.size) &&
      !(ENDS.test(last.text) && last.text.length < 0.75 * longest(lines, last));
    const before = joins ? paragraphs.pop()! : undefined;
    // English hyphenates at the end of a line; a hyphen between capitals or figures is the word's own.
    const joined =
      before === undefined
        ? line.text
        : /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line.text)
          ? before.slice(0, -1) + line.text
          : `${before} ${line.text}`;
    paragraphs.push(joined);
    last = line;
  }
  return paragraphs;
}

/** Length of the longest line printed like this one. */
const longest = (lines: readonly Printed[], like: Printed): number =>
  lines.reduce((most, { text, size }) => (size === like.size ? Math.max(most, text.length) : most), 0);

/** "D:20161206233000+07'00'" as other dates are written, or undefined. */
const pdfDate = (date: unknown): string | undefined => {
  const found = /^D:(\d{8})(\d{6})?(Z|[+-]\d{2}'?\d{2})?/.exec(typeof date === 'string' ? date : '');
  return found ? `${found[1]}${found[2] ? `T${found[2]}${(found[3] ?? '').replace("'", '')}` : ''}` : undefined;
};

interface Read {
  readonly paragraphs: readonly string[];
  readonly created?: string | undefined;
  readonly modified?: string | undefined;
}

async function read(bytes: Buffer): Promise<Read | { readonly fault: string }> {
  // The parser takes the bytes for itself.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    if (document.numPages > MOST_PAGES) return { fault: 'tooManyPages' };
    const paragraphs: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const found = paragraphsOf(linesOf(items as readonly Piece[]));
      length += found.join('').length;
      if (length > LONGEST_ARTICLE) return { fault: 'tooManyPages' };
      // A sentence may go on over the page.
      const [first] = found;
      const open = paragraphs.at(-1);
      if (open !== undefined && first !== undefined && !ENDS.test(open) && /^\p{Ll}/u.test(first))
        paragraphs.push(`${paragraphs.pop()} ${found.shift()}`);
      paragraphs.push(...found);
      page.cleanup();
    }
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const { CreationDate: created, ModDate: modified } = info as Record<string, unknown>;
    return { paragraphs, created: pdfDate(created), modified: pdfDate(modified) };
  } finally {
    await document.destroy();
  }
}

/** The article of one file. Its lines are its paragraphs, counted from 1. */
export async function* readPdf(source: Source): AsyncGenerator<Found> {
  const { path } = source;
  const bytes = await source.bytes(LONGEST_PDF);
  if (!bytes) {
    yield { problem: tooLong(source, LONGEST_PDF) };
    return;
  }
  const found = await read(bytes).catch((error: unknown) => ({
    fault: error instanceof Error && error.name === 'PasswordException' ? 'pdfPassword' : 'brokenPdf',
  }));
  if ('fault' in found) {
    yield {
      problem: problem(path, found.fault, found.fault === 'tooManyPages' ? { count: { number: MOST_PAGES } } : {}),
    };
    return;
  }
  const { paragraphs } = found;
  if (paragraphs.length === 0) {
    yield { problem: problem(path, 'pdfWithoutText') };
    return;
  }
  const { created, modified = created } = found;
  const lines = paragraphs.flatMap((_, index) => (index === 0 ? [1] : [index + 1, index + 1]));
  const finished = created !== undefined && areNear(created, modified ?? '') ? created : undefined;
  yield { article: { text: paragraphs.join('\n\n'), lines, finished } };
}
