/** Addresses that a draft prints: they lead to the archived article that was published there, else to the web. */
import type { DocumentLink } from 'vscode-languageserver/node';
import type { OpenedArchive } from '../archive/store.ts';
import { articlePlace, type Shows } from './links.ts';
import { rangeOf } from './positions.ts';
import type { Checked } from './session/documents.ts';
import type { Voice } from './voice.ts';

const ADDRESS = /https?:\/\/[^\s<>"'“”‘’«»()[\]{}]+/gu;
/** Marks that end the sentence around an address. */
const CLOSING = '.,;:!?…';
/** Links that are looked up at most: a page of addresses is no draft. */
const MOST = 200;

export async function documentLinks(
  { document, report }: Checked,
  archive: OpenedArchive | undefined,
  voice: Voice,
  shows: Shows,
  signal: AbortSignal,
): Promise<DocumentLink[]> {
  const links: DocumentLink[] = [];
  for (const { index, 0: written } of report.reading.draft.source.matchAll(ADDRESS)) {
    signal.throwIfAborted();
    if (links.length === MOST) break;
    let { length } = written;
    while (length > 0 && CLOSING.includes(written.charAt(length - 1))) length--;
    const url = written.slice(0, length);
    if (!URL.canParse(url)) continue;
    const range = rangeOf(document, { start: index, end: index + length });
    const listed = await archive?.directory.articleAt(url);
    const place = listed && articlePlace({ article: listed.ref, line: listed.line }, shows);
    links.push(
      place
        ? { range, target: `${place.uri}#L${place.line + 1}`, tooltip: voice.say('lsp.link.archive') }
        : { range, target: url, tooltip: voice.say('lsp.link.web') },
    );
  }
  return links;
}
