/** Feeds: RSS (and the exports of sites in its form), Atom, RDF, JSON Feed. Each item is read by itself, where it stands. */

import type { Element } from 'domhandler';
import { parseFeed } from 'feedsmith';
import type { Found, Source } from './importer.ts';
import { elementsOf } from './jsonElements.ts';
import { LineCounter } from './lineCounter.ts';
import { paragraphsOf, textOfParagraphs } from './paragraphs.ts';
import { problem } from './rawArticle.ts';
import type { ArticleRecord } from './records.ts';
import { findAll, localName, type XmlTree } from './xmlTree.ts';

/** What items of all formats have, as far as an article is concerned. */
interface Item {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly body?: string | undefined;
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly lang?: string | undefined;
}

/** The items of a feed in XML. One that is broken costs only itself; the line is that on which it begins. */
export async function* readFeed(source: Source, text: string, tree: XmlTree): AsyncGenerator<Found> {
  const { path } = source;
  const root = tree.root!;
  const items = findAll(root, 'item', 'entry');
  if (items.length === 0) {
    yield { problem: tree.unclosed ? brokenXml(path, tree.unclosed) : problem(path, 'emptyFeed') };
    return;
  }
  const { before, after } = around(items[0]!, text, tree);
  const lines = new LineCounter(text);
  for (const element of items) {
    const start = element.startIndex ?? 0;
    const line = lines.at(start);
    const written = tree.written(element);
    const bytes = start;
    // The last item of a feed that was cut is not whole.
    const whole = /<\/[\w:]{1,40}\s*>$/.test(written);
    const item = whole ? itemIn(before + written + after) : undefined;
    if (item) yield* articleOf(source, item, line, bytes);
    else yield { problem: tree.unclosed ? brokenXml(path, tree.unclosed) : problem(path, 'badItem', {}, line), bytes };
  }
}

const brokenXml = (path: string, { name, line }: { readonly name: string; readonly line: number }) =>
  problem(path, 'brokenXml', { name }, line);

/** Elements of a feed that tell of its items; what is longer than this does not. */
const LONGEST_TOLD = 2000;
const TOLD = new Set(['title', 'link', 'id', 'updated', 'language', 'description', 'publisher', 'channel']);

/** What stands around an item, as far as it tells of it, so that each can be read by itself. */
function around(item: Element, text: string, tree: XmlTree): { readonly before: string; readonly after: string } {
  let [before, after] = ['', ''];
  for (let parent = item.parent; parent && 'name' in parent; parent = parent.parent) {
    const start = parent.startIndex ?? 0;
    const told = parent.children.filter(
      (child): child is Element => 'attribs' in child && TOLD.has(localName(child.name)),
    );
    const short = told.map((child) => tree.written(child)).filter((written) => written.length <= LONGEST_TOLD);
    // RSS has the items in its channel, RDF beside it.
    const own = localName(parent.name) === 'rss' ? [] : short.slice(0, 20);
    before = text.slice(start, text.indexOf('>', start) + 1) + own.join('') + before;
    after += `</${parent.name}>`;
  }
  return { before, after };
}

/** The items of a JSON Feed, each with the line on which it begins. */
export async function* readJsonFeed(source: Source, text: string, feed: ArticleRecord): AsyncGenerator<Found> {
  const { version, title, language } = feed;
  let any = false;
  for await (const { bytes, line } of elementsOf([Buffer.from(text)], 'items')) {
    any = true;
    const item = bytes && itemIn(JSON.stringify({ version, title, language, items: [JSON.parse(bytes.toString())] }));
    if (item) yield* articleOf(source, item, line);
    else yield { problem: problem(source.path, 'badItem', {}, line) };
  }
  if (!any) yield { problem: problem(source.path, 'emptyFeed') };
}

/** Dates are kept as they are written. */
const date = (written: unknown) => (typeof written === 'string' ? written : undefined);

const itemIn = (feed: string): Item | undefined => itemsIn(feed)[0];

function itemsIn(text: string): Item[] {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch {
    return [];
  }
  const { format, feed } = parsed;
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => ({
        id: item.guid?.value,
        url: item.link ?? (/^https?:/.test(item.guid?.value ?? '') ? item.guid?.value : undefined),
        title: item.title,
        summary: item.description,
        body: item.content?.encoded,
        published: date(item.pubDate ?? item.dc?.dates?.[0]),
        outlet: item.source?.title ?? feed.title,
        lang: feed.language,
      }));
    case 'atom':
      return (feed.entries ?? []).map((entry) => ({
        id: entry.id,
        url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        title: entry.title?.value,
        summary: entry.summary?.value,
        body: entry.content?.value,
        published: date(entry.published ?? entry.updated),
        outlet: entry.source?.title?.value ?? feed.title?.value,
        lang: entry.xml?.lang ?? feed.xml?.lang,
      }));
    case 'rdf':
      return (feed.items ?? []).map((item) => ({
        id: item.rdf?.about,
        url: item.link,
        title: item.title,
        summary: item.description,
        body: item.content?.encoded,
        published: date(item.dc?.dates?.[0]),
        outlet: feed.title,
        lang: feed.dc?.languages?.[0],
      }));
    default:
      return (feed.items ?? []).map((item) => ({
        id: item.id,
        url: item.url ?? item.external_url,
        title: item.title,
        summary: item.summary,
        body: item.content_html ?? item.content_text,
        published: date(item.date_published),
        outlet: feed.title,
        lang: item.language ?? feed.language,
      }));
  }
}

const prose = (markup: string | undefined): string =>
  markup === undefined ? '' : textOfParagraphs(paragraphsOf(markup)).text;

async function* articleOf(source: Source, item: Item, line: number, bytes = 0): AsyncGenerator<Found> {
  const title = prose(item.title).replace(/^#+ /, '');
  const summary = prose(item.summary);
  const body = prose(item.body);
  // Feeds repeat the beginning of the body as its summary.
  const parts = [title, body.includes(summary) ? '' : summary, body].filter((part) => part !== '');
  if (parts.length === 0) {
    yield { problem: problem(source.path, 'noText', {}, line), bytes };
    return;
  }
  const { id, url, published, lang } = item;
  const outlet = prose(item.outlet);
  yield { article: { text: parts.join('\n\n'), id, url, title, published, outlet, lang, line, record: true }, bytes };
}
