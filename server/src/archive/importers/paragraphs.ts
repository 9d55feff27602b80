/** The paragraphs of marked-up text (HTML, XHTML, NITF), as a reader sees them, each with its line in the file. */
import { Parser } from 'htmlparser2';
import { LineCounter } from './lineCounter.ts';
import { DEEPEST_ELEMENT, NestedTooDeep } from './nesting.ts';

export interface Paragraph {
  readonly text: string;
  /** 1-based, as far as the markup tells. */
  readonly line: number;
}

/** Elements that begin and end a line of their own. Those of NITF among them. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main nav ol p pre section summary table tbody tfoot ' +
    'thead title tr ul block body.content body.head body.end hedline hl1 hl2 byline dateline bq nitf media media-caption'
  ).split(' '),
);
/** Elements whose content nobody reads. */
const UNREAD = new Set(
  'script style noscript template svg math iframe object audio video canvas select button textarea datalist'.split(' '),
);
const HEADINGS: Readonly<Record<string, string>> = {
  h1: '# ',
  h2: '## ',
  h3: '### ',
  h4: '#### ',
  h5: '##### ',
  h6: '###### ',
  hl1: '# ',
  hl2: '## ',
};
const CELLS = new Set(['td', 'th']);

/** The attribute by which lineMarks.ts tells an element's line, after others have moved it about. */
export const LINE = 'data-dateline-line';

export interface ParagraphOptions {
  /** 1-based line of the file at which `markup` begins. */
  readonly line?: number;
  /** XML with CDATA sections and closed elements. */
  readonly xml?: boolean;
  /** Headings keep their marks: "## …". */
  readonly headings?: boolean;
}

/** Never throws; time is linear in the length of `markup`. What follows elements that lie too deep is left out. */
export function paragraphsOf(
  markup: string,
  { line: first = 1, xml = false, headings = true }: ParagraphOptions = {},
): Paragraph[] {
  const found: Paragraph[] = [];
  const marked: (number | undefined)[] = [];
  const lines = new LineCounter(markup, first);
  /** Line at which the parser is, told by marks or counted. */
  let mark: number | undefined;
  let unread = 0;
  let heading = '';
  let text = '';
  let begins = first;

  const flush = () => {
    const clean = text.replace(/[\s\u200B]+/gu, ' ').trim();
    if (clean !== '') found.push({ text: heading + clean, line: begins });
    text = '';
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (UNREAD.has(name)) unread++;
        const own = Number(attributes[LINE]) || undefined;
        marked.push(own);
        if (marked.length > DEEPEST_ELEMENT) throw new NestedTooDeep();
        if (own !== undefined) mark = own;
        if (name === 'br' || BLOCKS.has(name)) {
          flush();
          if (headings) heading = HEADINGS[name] ?? (name === 'br' ? heading : '');
        } else if (CELLS.has(name) && text.trim() !== '') text += ' | ';
      },
      onclosetag(name) {
        if (UNREAD.has(name)) unread--;
        const own = marked.pop();
        if (own !== undefined) mark = marked.findLast((line) => line !== undefined) ?? mark;
        if (!BLOCKS.has(name)) return;
        flush();
        heading = '';
      },
      ontext(data) {
        if (unread > 0) return;
        if (text.trim() === '' && data.trim() !== '') {
          // The text may begin with the line breaks that indent it.
          const indent = /^\s*/u.exec(data)![0];
          begins = mark ?? lines.at(parser.startIndex + indent.length);
        }
        text += data;
      },
    },
    { xmlMode: xml, decodeEntities: true, lowerCaseTags: !xml },
  );
  try {
    parser.end(markup);
  } catch (error) {
    if (!(error instanceof NestedTooDeep)) throw error;
  }
  flush();
  return found;
}

/** Paragraphs as the text of an article, with the file's line for each of its lines. */
export function textOfParagraphs(paragraphs: readonly Paragraph[]): {
  readonly text: string;
  readonly lines: number[];
} {
  return {
    text: paragraphs.map(({ text }) => text).join('\n\n'),
    lines: paragraphs.flatMap(({ line }, index) => (index === 0 ? [line] : [line, line])),
  };
}
