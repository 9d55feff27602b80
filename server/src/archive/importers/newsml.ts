/** NewsML-G2 (news items, messages of them) with bodies in NITF, XHTML or plain text, and NITF by itself. */
import type { Element } from 'domhandler';
import type { Found, Source } from './importer.ts';
import { type Paragraph, paragraphsOf, textOfParagraphs } from './paragraphs.ts';
import { problem } from './rawArticle.ts';
import { childrenOf, findAll, findFirst, localName, textIn, textsIn, type XmlTree } from './xmlTree.ts';

/** The articles of a message in their order; sentences stand on the lines of the file where their paragraphs begin. */
export async function* readNewsMl(source: Source, tree: XmlTree): AsyncGenerator<Found> {
  const { path } = source;
  const root = tree.root!;
  const items =
    localName(root.name) === 'newsItem' || localName(root.name) === 'nitf' ? [root] : findAll(root, 'newsItem');
  const all = items.length > 0 ? items : findAll(root, 'nitf');
  if (tree.unclosed) yield { problem: problem(path, 'brokenXml', { name: tree.unclosed.name }, tree.unclosed.line) };
  for (const item of all) yield* articleOf(source, tree, item, all.length === 1);
}

async function* articleOf(source: Source, tree: XmlTree, item: Element, alone: boolean): AsyncGenerator<Found> {
  const line = tree.lineOf(item);
  const status = findFirst(item, 'pubStatus')?.attribs.qcode ?? '';
  if (/cancel/i.test(status)) return;
  const body = bodyOf(tree, item);
  if (body.length === 0) {
    // A picture or a film is no article.
    const kind = findFirst(item, 'itemClass')?.attribs.qcode ?? 'text';
    if (/text|nitf/.test(kind)) yield { problem: problem(source.path, 'noText', {}, line) };
    return;
  }
  const nitf = localName(item.name) === 'nitf' ? item : findFirst(item, 'nitf');
  const headline = findFirst(item, 'headline') ?? (nitf && findFirst(nitf, 'hl1', 'hedline', 'title'));
  const title = textIn(headline);
  const hasTitle = title === undefined || body[0]?.text.replace(/^#+ /, '') === title;
  const paragraphs = hasTitle ? body : [{ text: title, line: headline ? tree.lineOf(headline) : line }, ...body];
  const { text, lines } = textOfParagraphs(paragraphs);
  const id = item.attribs.guid ?? nitf?.attribs.uno ?? idOf(nitf);
  const url = textIn(findFirst(item, 'link'))?.startsWith('http') ? textIn(findFirst(item, 'link')) : undefined;
  const published = dayOf(item, nitf);
  const outlet =
    nameIn(findFirst(item, 'provider', 'infoSource', 'copyrightHolder')) ??
    nitf?.attribs['pubdata.name'] ??
    (nitf && findFirst(nitf, 'pubdata')?.attribs.name) ??
    textIn(findFirst(item, 'creditline'));
  const lang = findFirst(item, 'language')?.attribs.tag ?? item.attribs['xml:lang'];
  yield { article: { text, lines, id, url, title, published, outlet, lang, record: !alone } };
}

/** A name that stands in a child, as an attribute, or as the end of a code ("nprov:TTXVN"). */
function nameIn(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const said = textIn(childrenOf(element, 'name')[0]) ?? element.attribs.literal ?? textIn(element);
  return said ?? element.attribs.qcode?.replace(/^[^:]*:/, '');
}

function idOf(nitf: Element | undefined): string | undefined {
  return nitf && findFirst(nitf, 'doc-id')?.attribs['id-string'];
}

/** When it was published: what says so, else when it was written, else this version. */
function dayOf(item: Element, nitf: Element | undefined): string | undefined {
  const dates = ['firstPublished', 'published', 'contentCreated', 'firstCreated', 'versionCreated', 'contentModified'];
  const stated = dates.map((name) => textIn(findFirst(item, name))).find((text) => text !== undefined);
  if (stated !== undefined || !nitf) return stated;
  return (
    findFirst(nitf, 'pubdata')?.attribs['date.publication'] ??
    findFirst(nitf, 'date.issue')?.attribs.norm ??
    findFirst(nitf, 'date.release')?.attribs.norm
  );
}

/** The paragraphs of the text, as they lie in the file. */
function bodyOf(tree: XmlTree, item: Element): Paragraph[] {
  const data = findFirst(item, 'inlineData');
  const content =
    findFirst(item, 'body.content') ??
    findFirst(item, 'body') ??
    findFirst(item, 'inlineXML') ??
    findFirst(item, 'block');
  if (content) return paragraphsOf(tree.written(content), { xml: true, line: tree.lineOf(content) });
  if (!data) return [];
  const first = tree.lineOf(data);
  return textsIn(data)
    .join('')
    .split('\n')
    .flatMap((text, index) => (text.trim() === '' ? [] : { text: text.trim(), line: first + index }));
}
