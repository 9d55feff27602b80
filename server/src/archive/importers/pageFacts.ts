/** What a page says of itself outside its text: JSON-LD, Open Graph and other metas, `<time>`, `<html lang>`. */
import { Parser } from 'htmlparser2';
import { LineCounter } from './lineCounter.ts';
import { DEEPEST_ELEMENT, NestedTooDeep } from './nesting.ts';
import { LINE } from './paragraphs.ts';

/** One page, read once from top to bottom. */
export interface Page {
  /** The page with the line of every block written on it, or undefined when it is no page that one could read. */
  readonly marked: string | undefined;
  readonly facts: PageFacts;
}

export interface PageFacts {
  readonly title?: Stated;
  readonly description?: Stated;
  readonly published?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly lang?: string;
  /** The whole text, where JSON-LD has it. */
  readonly body?: Stated;
}

export interface Stated {
  readonly text: string;
  /** 1-based line in the file. */
  readonly line: number;
}

/** Larger pages are made to do harm, or are no pages: reading them could take for ever. */
const MOST_ELEMENTS = 20_000;
const MOST_TEXTS = 100_000;
/** Sum of the depths of all elements: finding the article walks up from each of them. */
const MOST_STEPS = 600_000;

/** Elements whose line is worth knowing; the others lie in them. */
const MARKED = new Set(
  'p div li h1 h2 h3 h4 h5 h6 td th dd dt blockquote figcaption section article main header pre span br tr'.split(' '),
);

/** Metas by what they tell, the surest first. */
const METAS: Readonly<Record<'title' | 'description' | 'published' | 'url' | 'outlet' | 'lang', readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'headline', 'dc.title', 'title'],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'article:published',
    'pubdate',
    'publishdate',
    'publish-date',
    'publication_date',
    'sailthru.date',
    'parsely-pub-date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'date',
  ],
  url: ['og:url', 'twitter:url'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'publisher'],
  lang: ['og:locale', 'content-language', 'dc.language', 'language'],
};

/** Reads a page's head and body for what they state. Never throws; linear in the length of `html`. */
export function readPage(html: string): Page {
  const metas = new Map<string, Stated>();
  const scripts: Stated[] = [];
  const times: { readonly text: string; readonly sure: boolean }[] = [];
  const open: string[] = [];
  const pieces: string[] = [];
  const lines = new LineCounter(html);
  let copied = 0;
  let elements = 0;
  let steps = 0;
  let texts = 0;
  let lang: string | undefined;
  let canonical: string | undefined;
  let capture: { readonly kind: 'script' | 'h1' | 'title'; readonly line: number; text: string } | undefined;
  let heading: Stated | undefined;
  let title: Stated | undefined;

  const parser: Parser = new Parser({
    onopentagname(name) {
      const at = parser.startIndex;
      if (!MARKED.has(name) || html.charAt(at) !== '<') return;
      const after = at + 1 + name.length;
      pieces.push(html.slice(copied, after), ` ${LINE}="${lines.at(at)}"`);
      copied = after;
    },
    onopentag(name, attributes) {
      elements++;
      open.push(name);
      if (open.length > DEEPEST_ELEMENT) throw new NestedTooDeep();
      steps += open.length;
      const here = lines.at(parser.startIndex);
      if (name === 'html') lang ??= attributes.lang || attributes['xml:lang'];
      else if (name === 'meta' || attributes.itemprop) {
        const key = attributes.property || attributes.name || attributes.itemprop || attributes['http-equiv'];
        const value = attributes.content ?? attributes.datetime;
        const known = key?.toLowerCase().trim();
        if (known && value?.trim() && !metas.has(known)) metas.set(known, { text: value.trim(), line: here });
      } else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical') canonical ??= attributes.href;
      if (name === 'time' && attributes.datetime)
        times.push({
          text: attributes.datetime,
          sure: 'pubdate' in attributes || /publish/i.test(`${attributes.itemprop} ${attributes.class}`),
        });
      if (name === 'script' && /^application\/ld\+json/i.test(attributes.type?.trim() ?? ''))
        capture = { kind: 'script', line: here, text: '' };
      else if ((name === 'h1' && !heading) || (name === 'title' && !title))
        capture ??= { kind: name, line: here, text: '' };
    },
    ontext(data) {
      texts++;
      if (capture) capture.text += data;
    },
    onclosetag(name) {
      open.pop();
      if (capture?.kind !== name) return;
      const text = capture.text.trim();
      if (name === 'script') scripts.push({ text, line: capture.line });
      else if (text !== '') {
        const stated = { text: text.replace(/\s+/gu, ' '), line: capture.line };
        if (name === 'h1') heading ??= stated;
        else title ??= stated;
      }
      capture = undefined;
    },
  });
  let readable = true;
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof NestedTooDeep)) throw error;
    readable = false;
  }

  const meta = (of: keyof typeof METAS) => METAS[of].flatMap((key) => metas.get(key) ?? [])[0];
  const told = articleIn(scripts);
  const address = [told.url, canonical, meta('url')?.text].find(
    (url) => url !== undefined && /^https?:\/\//i.test(url),
  );
  const published = told.published ?? meta('published')?.text ?? timeOf(times);
  const facts: PageFacts = {
    ...optional('title', told.title ?? meta('title') ?? heading ?? title),
    ...optional('description', told.description ?? meta('description')),
    ...optional('published', published),
    ...optional('url', address),
    ...optional('outlet', told.outlet ?? meta('outlet')?.text),
    ...optional('lang', (told.lang ?? lang ?? meta('lang')?.text)?.slice(0, 2).toLowerCase()),
    ...optional('body', told.body),
  };
  readable &&= elements <= MOST_ELEMENTS && texts <= MOST_TEXTS && steps <= MOST_STEPS;
  return { marked: readable ? pieces.join('') + html.slice(copied) : undefined, facts };
}

const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V };

/** The `<time>` that says it is the publication's, or the only one of the page: pages list other stories' times. */
function timeOf(times: readonly { readonly text: string; readonly sure: boolean }[]): string | undefined {
  const sure = times.find((time) => time.sure);
  if (sure) return sure.text;
  return new Set(times.map(({ text }) => text.slice(0, 10))).size === 1 ? times[0]!.text : undefined;
}

interface Told {
  title?: Stated;
  description?: Stated;
  body?: Stated;
  published?: string;
  url?: string;
  outlet?: string;
  lang?: string;
}

/** Types of schema.org that are articles. */
const ARTICLE = /(?:Article|Posting|Report)$/;

/** What JSON-LD tells of the article, be it the whole object, one of a list or of a graph. Broken scripts tell nothing. */
function articleIn(scripts: readonly Stated[]): Told {
  for (const { text, line } of scripts) {
    let value: unknown;
    try {
      // Some pages wrap it in a comment or a CDATA section, and put bare line feeds into its strings.
      value = JSON.parse(text.replace(/^<!(?:--|\[CDATA\[)|(?:-->|\]\]>)$/g, '').replace(/[\n\r\t]/g, ' '));
    } catch {
      continue;
    }
    const article = things(value).find((thing) => textsOf(thing['@type']).some((type) => ARTICLE.test(type)));
    if (!article) continue;
    const stated = (key: string) => {
      const found = textsOf(article[key])[0];
      return found === undefined ? undefined : { text: found.replace(/\s+/gu, ' '), line };
    };
    return {
      ...optional('title', stated('headline') ?? stated('name')),
      ...optional('description', stated('description')),
      ...optional('body', textBody(article.articleBody, line)),
      ...optional('published', textsOf(article.datePublished)[0] ?? textsOf(article.dateCreated)[0]),
      ...optional('url', textsOf(article.url)[0] ?? addressIn(article.mainEntityOfPage)),
      ...optional('outlet', textsOf(record(article.publisher).name)[0]),
      ...optional('lang', textsOf(article.inLanguage)[0]),
    };
  }
  return {};
}

const textBody = (value: unknown, line: number): Stated | undefined =>
  typeof value === 'string' && value.trim() !== '' ? { text: value.trim(), line } : undefined;

const addressIn = (value: unknown): string | undefined => textsOf(value)[0] ?? textsOf(record(value)['@id'])[0];

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** A text or a list of texts, those that are not empty. */
const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one.trim() !== '');

/** Objects of a JSON-LD script, three lists or graphs deep at most. */
function things(value: unknown, depth = 0): Record<string, unknown>[] {
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => things(one, depth + 1));
  const thing = record(value);
  const within = [thing['@graph'], thing.mainEntity].filter((one) => one !== undefined);
  return [thing, ...within.flatMap((one) => things(one, depth + 1))];
}
