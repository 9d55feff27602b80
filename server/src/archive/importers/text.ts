/** Articles that are files of their own: plain text and markdown, with or without front matter. */
import { readFrontMatter } from '../../text/frontmatter.ts';
import type { Found, Source } from './importer.ts';
import { problem } from './rawArticle.ts';
import { readWhole } from './readWhole.ts';

/** The article of one file; without one, a problem says why. A broken front matter costs only itself. */
export async function* readPlainText(source: Source): AsyncGenerator<Found> {
  const whole = await readWhole(source);
  if ('problem' in whole) {
    yield whole;
    return;
  }
  const { text } = whole;
  const { metadata, problem: broken } = readFrontMatter(text);
  if (broken) yield { problem: problem(source.path, 'frontMatter', { reason: broken }, 1) };
  const { id, url, title, published, source: outlet, lang } = metadata;
  yield { article: { text, id, url, title, published, outlet, lang } };
}
