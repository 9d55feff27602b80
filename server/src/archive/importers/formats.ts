/** Which format a file has: by its name, and where names are missing or wrong by its first bytes. */
import path from 'node:path';
import { decode, looksBinary, markOf } from './encoding.ts';

export type Format = 'text' | 'jsonl' | 'json' | 'table' | 'html' | 'xml' | 'docx' | 'pdf' | 'zip' | 'gzip' | 'unnamed';

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'json',
  '.ninjs': 'json',
  '.csv': 'table',
  '.tsv': 'table',
  '.tab': 'table',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.aspx': 'html',
  '.php': 'html',
  '.xml': 'xml',
  '.rss': 'xml',
  '.atom': 'xml',
  '.rdf': 'xml',
  '.newsml': 'xml',
  '.nitf': 'xml',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.zip': 'zip',
  '.gz': 'gzip',
  '': 'unnamed',
};

/** Endings of names of files that an archive may hold, without the stop. */
export const EXTENSIONS: readonly string[] = Object.keys(FORMATS).flatMap((extension) => extension.slice(1) || []);

/** The format that a name tells; "unnamed" without an ending, undefined with one that no importer reads. */
export function formatOf(name: string): Format | undefined {
  const extension = path.extname(name).toLowerCase();
  // ".20240712" and ".5" are parts of a name, no endings.
  return FORMATS[/^\.\d+$/.test(extension) ? '' : extension];
}

/** How many bytes `recognise` wants to see. */
export const PROBE = 4096;

const begins = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** The format of a file that has this one by its name and begins so; undefined when it is none that can be read. */
export function recognise(named: Format, start: Uint8Array): Format | undefined {
  if (begins(start, 0x50, 0x4b, 3, 4) || begins(start, 0x50, 0x4b, 5, 6))
    return named === 'docx' || isDocument(start) ? 'docx' : 'zip';
  if (begins(start, 0x1f, 0x8b)) return 'gzip';
  if (Buffer.from(start.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  // What these should begin with is not there: their importers say so.
  if (named === 'docx' || named === 'pdf' || named === 'zip' || named === 'gzip') return named;
  const head = headOf(start);
  if (head === undefined) return named === 'unnamed' ? undefined : named;
  const markup = markupOf(head);
  switch (named) {
    case 'text':
    case 'table':
      // Markup may be quoted in a text; only a whole document makes it one.
      return /^<(?:!doctype|html|\?xml)/i.test(head) ? (markup ?? named) : named;
    case 'html':
      return markup ?? (/<[a-z!/]/i.test(head) ? 'html' : 'text');
    case 'json':
    case 'jsonl':
      if (markup) return markup;
      return named === 'jsonl' && /^\[\s*(?:\{\s*)?(?:\n|$)/.test(head) ? 'json' : named;
    case 'xml':
      return markup ?? 'xml';
    default:
      return markup ?? (/^(?:\{\s*"|\[\s*\{)/.test(head) ? 'json' : 'text');
  }
}

/** True for a zip file whose first parts are those of a Word document, whatever it is called. */
const isDocument = (start: Uint8Array): boolean => {
  const head = Buffer.from(start).toString('latin1');
  return head.includes('[Content_Types].xml') && head.includes('word/');
};

/** The first characters, as far as they are text at all. */
function headOf(start: Uint8Array): string | undefined {
  if (markOf(start)?.name.startsWith('utf-16')) {
    const decoded = decode(start.subarray(0, start.length & ~1));
    return 'text' in decoded ? decoded.text.trimStart() : undefined;
  }
  if (looksBinary(start)) return undefined;
  return Buffer.from(start)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart();
}

/** Pages and XML by their first element; what stands before it (a declaration, comments) tells little. */
function markupOf(head: string): 'html' | 'xml' | undefined {
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head)) return 'html';
  if (!/^<(?:\?xml|!doctype|!--|[a-z])/i.test(head)) return undefined;
  const first = /<(?:[\w-]{1,40}:)?([a-z][\w.-]{0,60})[\s>/]/i.exec(head)?.[1]?.toLowerCase();
  if (first === 'html') return 'html';
  return /^<\?xml/i.test(head) || XML_ROOTS.has(first ?? '') ? 'xml' : undefined;
}

const XML_ROOTS = new Set(
  'rss feed rdf newsitem newsmessage packageitem conceptitem newsml nitf urlset sitemapindex opml'.split(' '),
);
