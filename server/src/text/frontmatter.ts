/** YAML front matter: the lines between two "---" at the very top of a file. */
import { parseDocument } from 'yaml';

/** What a draft or an article says of itself before its text begins. Dates stay as they are written. */
export interface Metadata {
  readonly title?: string;
  readonly published?: string;
  readonly source?: string;
  readonly url?: string;
  readonly id?: string;
  readonly lang?: string;
  readonly author?: string;
}

export interface FrontMatter {
  readonly metadata: Metadata;
  /** UTF-16 offset at which the text proper begins; 0 without front matter. */
  readonly end: number;
  /** Offset of the line that names the publication day, when there is one. */
  readonly publishedAt?: { readonly start: number; readonly end: number };
  /** Set when the block is there but is no YAML mapping; the text is then read without metadata. */
  readonly problem?: string;
}

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;
/** UTF-16 units within which front matter closes. A rule of dashes at the top of a long text is none. */
const LONGEST = 10_000;

const KEYS: Readonly<Record<string, keyof Metadata>> = {
  title: 'title',
  headline: 'title',
  published: 'published',
  date: 'published',
  publishdate: 'published',
  source: 'source',
  outlet: 'source',
  url: 'url',
  link: 'url',
  id: 'id',
  lang: 'lang',
  language: 'lang',
  author: 'author',
};

/** Reads front matter. Never throws: a broken block is reported in `problem` and skipped as text. */
export function readFrontMatter(source: string): FrontMatter {
  const block =
    source.startsWith('---') || source.startsWith('\uFEFF---') ? BLOCK.exec(source.slice(0, LONGEST)) : null;
  const end = block?.[0].length ?? 0;
  if (!block || end === LONGEST) return { metadata: {}, end: 0 };
  const yaml = block[1] ?? '';
  let value: unknown;
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
    if (document.errors.length > 0) return { metadata: {}, end, problem: document.errors[0]!.message.split('\n')[0]! };
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return { metadata: {}, end, problem: error instanceof Error ? error.message : String(error) };
  }
  if (value === null || value === '') return { metadata: {}, end };
  if (typeof value !== 'object' || Array.isArray(value))
    return { metadata: {}, end, problem: 'front matter is not a list of "key: value" lines' };
  const metadata: Record<string, string> = {};
  for (const [key, entry] of Object.entries(value)) {
    const known = KEYS[key.toLowerCase().replace(/[\s_-]/g, '')];
    if (known && typeof entry === 'string' && entry.trim() !== '') metadata[known] ??= entry.trim();
  }
  const line = /^[ \t]*(?:published|date|publish[ _-]?date)[ \t]*:.*$/im.exec(block[0]);
  return line && metadata.published
    ? { metadata, end, publishedAt: { start: line.index, end: line.index + line[0].length } }
    : { metadata, end };
}
