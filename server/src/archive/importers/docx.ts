/** Word documents (.docx): their paragraphs and headings, tables and notes, and what their properties say. */
import mammoth from 'mammoth';
import type { Found, Source } from './importer.ts';
import { gather } from './packedLimits.ts';
import { paragraphsOf } from './paragraphs.ts';
import { isFileError, LONGEST_ARTICLE, problem } from './rawArticle.ts';
import { tooLong } from './readWhole.ts';
import { areNear } from './statedDay.ts';
import { findFirst, parseXml, textIn } from './xmlTree.ts';
import { openZip } from './zip.ts';

/** Bytes with pictures, which are not read. */
const LONGEST_DOCX = 64_000_000;
/** Bytes of all its parts that are read: markup is some ten times as long as the text. */
const LONGEST_PARTS = 16 * LONGEST_ARTICLE;
const MOST_PARTS = 10_000;

/** What lies in a .docx besides pictures, or the key of the problem. Nothing is unpacked beyond the limits. */
async function partsOf(source: Source): Promise<{ readonly properties: string } | { readonly fault: string }> {
  const zip = await openZip(source);
  if (!zip) return { fault: 'brokenDocx' };
  try {
    let left = LONGEST_PARTS;
    let count = 0;
    let isDocument = false;
    let properties = '';
    for await (const entry of zip.eachEntry()) {
      if (++count > MOST_PARTS) return { fault: 'bomb' };
      const { fileName: name } = entry;
      if (!/\.(?:xml|rels)$/i.test(name)) continue;
      if (entry.isEncrypted()) return { fault: 'notDocx' };
      const part =
        entry.uncompressedSize > left ? undefined : await gather(await zip.openReadStreamPromise(entry), left);
      if (!part) return { fault: 'bomb' };
      left -= part.length;
      if (/^word\/document\d*\.xml$/i.test(name)) isDocument = true;
      if (name === 'docProps/core.xml') properties = part.toString('utf8');
    }
    return isDocument ? { properties } : { fault: 'notDocx' };
  } finally {
    zip.close();
  }
}

/**
 * The day on which a document was finished, where its properties tell: when it was last changed soon after it was
 * made. Else it was copied from an older one, or saved again long afterwards, and says nothing.
 */
function told(properties: string): { readonly finished?: string; readonly lang?: string } {
  const { root } = parseXml(properties);
  if (!root) return {};
  const [created, modified, lang] = ['created', 'modified', 'language'].map((name) => textIn(findFirst(root, name)));
  return {
    ...(created !== undefined && modified !== undefined && areNear(created, modified) && { finished: modified }),
    ...(lang !== undefined && { lang }),
  };
}

/** The article of one document. Its lines are its paragraphs, counted from 1. */
export async function* readDocx(source: Source): AsyncGenerator<Found> {
  const { path } = source;
  const bytes = await source.bytes(LONGEST_DOCX);
  if (!bytes) {
    yield { problem: tooLong(source, LONGEST_DOCX) };
    return;
  }
  // Old documents (.doc), and those with a password, are no zip files.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    yield { problem: problem(path, 'notDocx') };
    return;
  }
  const found = await documentOf(source, bytes);
  if ('fault' in found) {
    yield { problem: problem(path, found.fault) };
    return;
  }
  const { paragraphs, properties } = found;
  if (paragraphs.length === 0) {
    yield { problem: problem(path, 'noText') };
    return;
  }
  const lines = paragraphs.flatMap((_, index) => (index === 0 ? [1] : [index + 1, index + 1]));
  yield { article: { text: paragraphs.join('\n\n'), lines, ...told(properties) } };
}

/** Its paragraphs, headings with their marks, and its properties as they are written. */
async function documentOf(
  source: Source,
  buffer: Buffer,
): Promise<{ readonly paragraphs: readonly string[]; readonly properties: string } | { readonly fault: string }> {
  try {
    const parts = await partsOf(source);
    if ('fault' in parts) return parts;
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage });
    return { paragraphs: paragraphsOf(value).map(({ text }) => text), properties: parts.properties };
  } catch (error) {
    if (isFileError(error)) throw error;
    return { fault: 'brokenDocx' };
  }
}
