/** Saved web pages: the article without the page around it, and what the page says of it. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { fold } from '../../text/words.ts';
import type { Found, ImportedArticle, Source } from './importer.ts';
import { readPage, type Stated } from './pageFacts.ts';
import { type Paragraph, paragraphsOf, textOfParagraphs } from './paragraphs.ts';
import { problem } from './rawArticle.ts';
import { readWhole } from './readWhole.ts';

/** The charset that a page declares in its first bytes, where it must stand. */
export function charsetOf(start: Uint8Array): string | undefined {
  const head = Buffer.from(start.subarray(0, 2048)).toString('latin1');
  return /<meta\s[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i.exec(head)?.[1];
}

/** The article of one page; a page without one is a problem. Its lines are those of the page's source. */
export async function* readHtml(source: Source): AsyncGenerator<Found> {
  const whole = await readWhole(source, charsetOf);
  if ('problem' in whole) {
    yield whole;
    return;
  }
  const { article, fault } = articleOf(whole.text);
  yield article ? { article } : { problem: problem(source.path, fault ?? 'noArticle') };
}

/** The article of a page, or the key of the problem with it. */
export function articleOf(html: string): { readonly article?: ImportedArticle; readonly fault?: string } {
  const { marked, facts } = readPage(html);
  if (marked === undefined) return { fault: 'pageTooLarge' };
  const main = mainText(marked);
  const told = facts.body ? linesOf(facts.body) : [];
  const body = length(told) > 2 * length(main) ? told : main;
  if (body.length === 0) return { fault: 'noArticle' };
  const { text, lines } = textOfParagraphs(withHead(facts.title, facts.description, body));
  const { title, published, url, outlet, lang } = facts;
  return { article: { text, lines, title: title?.text, published, url, outlet, lang } };
}

const length = (paragraphs: readonly Paragraph[]) => paragraphs.reduce((sum, { text }) => sum + text.length, 0);

const linesOf = ({ text, line }: Stated): Paragraph[] =>
  text.split(/\n+/).flatMap((one) => (one.trim() === '' ? [] : { text: one.trim(), line }));

/** The text that Readability finds to be the article. */
function mainText(html: string): Paragraph[] {
  try {
    const { document } = parseHTML(html) as unknown as {
      readonly document: ConstructorParameters<typeof Readability>[0];
    };
    const found = new Readability(document, { charThreshold: 200, disableJSONLD: true }).parse();
    return found?.content ? paragraphsOf(found.content) : [];
  } catch {
    // Readability expects a page; a fragment without <body> is read as it stands.
    return paragraphsOf(html);
  }
}

const words = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Headline and summary before the body, where the body does not have them itself. */
function withHead(title: Stated | undefined, summary: Stated | undefined, body: readonly Paragraph[]): Paragraph[] {
  const head: Paragraph[] = [];
  const first = body[0] ? words(body[0].text) : '';
  if (title && first !== words(title.text)) head.push(title);
  // A summary that was cut short says nothing that the body does not.
  if (summary && !/(?:…|\.\.\.)$/.test(summary.text)) {
    const told = words(summary.text);
    if (told.length > 20 && !words(body.map(({ text }) => text).join(' ')).includes(told)) head.push(summary);
  }
  return [...head, ...body];
}
