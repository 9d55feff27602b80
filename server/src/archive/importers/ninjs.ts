/** News in JSON as agencies send it: ninjs 1 (one headline, body_*), 2 and 3 (lists of headlines and bodies). */
import type { Found, Source } from './importer.ts';
import { problem } from './rawArticle.ts';
import type { ArticleRecord } from './records.ts';

const NINJS_KEYS = ['body_text', 'body_xhtml', 'bodies', 'headlines', 'pubstatus', 'versioncreated', 'contentcreated'];

/** ninjs has an address of its own for every item, and keys that nothing else has. */
export const isNinjs = (record: ArticleRecord): boolean =>
  typeof record.uri === 'string' && NINJS_KEYS.some((key) => record[key] !== undefined);

const isObject = (value: unknown): value is ArticleRecord => typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

interface Written {
  readonly value: string;
  readonly role: string;
  readonly type: string;
}

/** The entries of ninjs 2's lists ([{role, contenttype, value}]). */
const entries = (value: unknown): Written[] =>
  (Array.isArray(value) ? value : []).flatMap((one) => {
    if (!isObject(one)) return [];
    const found = text(one.value);
    return found === undefined
      ? []
      : { value: found, role: text(one.role) ?? '', type: text(one.contenttype ?? one.contentType) ?? '' };
  });

const main = (list: readonly Written[]) => list.find(({ role }) => /main|head/i.test(role)) ?? list[0];

async function plain(markup: string): Promise<string | undefined> {
  const { paragraphsOf, textOfParagraphs } = await import('./paragraphs.ts');
  return textOfParagraphs(paragraphsOf(markup)).text || undefined;
}

async function bodyOf(item: ArticleRecord): Promise<string | undefined> {
  const bodies = entries(item.bodies);
  const body = bodies.find(({ type }) => /html|xml/.test(type)) ?? main(bodies);
  if (body) return /html|xml/.test(body.type) || body.value.startsWith('<') ? plain(body.value) : body.value;
  const markup = text(item.body_xhtml) ?? text(item.body_html) ?? text(item.body_richhtml5);
  return markup === undefined ? text(item.body_text) : plain(markup);
}

/** The article of one item; pictures, videos and withdrawn items are none. `alone` when the file holds nothing else. */
export async function* articleOfNinjs(
  source: Source,
  item: ArticleRecord,
  line: number,
  alone = false,
): AsyncGenerator<Found> {
  if (text(item.pubstatus) === 'canceled' || text(item.pubstatus) === 'cancelled') return;
  const body = await bodyOf(item);
  const title = text(item.headline) ?? main(entries(item.headlines))?.value;
  const summary = text(item.description_text) ?? main(entries(item.descriptions))?.value;
  const parts = [title, body === undefined ? summary : undefined, body].filter((part) => part !== undefined);
  if (parts.length === 0) {
    // A picture or a video has nothing to read, and is no mistake.
    if ((text(item.type) ?? 'text') === 'text') yield { problem: problem(source.path, 'noText', {}, line) };
    return;
  }
  const published = [
    item.firstpublished,
    item.contentcreated,
    item.firstcreated,
    item.versioncreated,
    item.contentmodified,
  ]
    .map(text)
    .find((date) => date !== undefined);
  const [sent] = Array.isArray(item.infosources) ? item.infosources.filter(isObject) : [];
  const outlet = text(item.copyrightholder) ?? text(sent?.name) ?? text(item.source);
  const uri = text(item.uri);
  const url = text(item.slugurl) ?? text(item.url) ?? (/^https?:/.test(uri ?? '') ? uri : undefined);
  const lang = text(item.language);
  yield { article: { text: parts.join('\n\n'), id: uri, url, title, published, outlet, lang, line, record: !alone } };
}
