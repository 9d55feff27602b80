/** XML files by their first element: feeds, NewsML-G2, NITF, pages. What is none of these is a problem. */

import type { Found, Source } from './importer.ts';
import { readNewsMl } from './newsml.ts';
import { problem } from './rawArticle.ts';
import { readWhole } from './readWhole.ts';
import { findAll, localName, parseXml, xmlEncodingOf } from './xmlTree.ts';

/** Exports of a whole site are one feed. */
const LONGEST_XML = 64_000_000;

export async function* readXml(source: Source): AsyncGenerator<Found> {
  const whole = await readWhole(source, xmlEncodingOf, LONGEST_XML);
  if ('problem' in whole) {
    yield whole;
    return;
  }
  const { path } = source;
  const tree = parseXml(whole.text);
  const name = tree.root && localName(tree.root.name);
  if (!tree.root || name === undefined) yield { problem: problem(path, tree.tooDeep ? 'pageTooLarge' : 'notXml') };
  else if (name === 'rss' || name === 'feed' || name === 'RDF') {
    // Its parser is a file of its own, which feeds in JSON are read with too.
    const { readFeed } = await import('./feed.ts');
    yield* readFeed(source, whole.text, tree);
  } else if (
    name === 'newsItem' ||
    name === 'newsMessage' ||
    name === 'nitf' ||
    findAll(tree.root, 'newsItem', 'nitf')[0]
  )
    yield* readNewsMl(source, tree);
  else if (name === 'urlset' || name === 'sitemapindex') yield { problem: problem(path, 'sitemap') };
  else if (tree.unclosed)
    yield { problem: problem(path, 'brokenXml', { name: tree.unclosed.name }, tree.unclosed.line) };
  else yield { problem: problem(path, 'unknownXml', { name }) };
}
