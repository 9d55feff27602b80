/** Drafts of about 5 kB to check against an archive: of other times and matters, and with what the archive knows. */
import { readFileSync } from 'node:fs';
import { shared } from '../reading/measured.ts';
import { Newsroom } from './generated.ts';

const KILOBYTES = 5;

interface Told {
  readonly title?: string;
  readonly summary?: string;
  readonly body?: string;
}

const textOf = ({ title, summary, body }: Told) => [title, summary, body].filter(Boolean).join('\n\n');

/** The beginning of a text, cut at a word, of at most so many bytes. */
function cut(text: string, bytes: number): string {
  const part = Buffer.from(text).subarray(0, bytes).toString('utf8').replace(/�+$/u, '');
  return part.length < text.length ? part.slice(0, part.lastIndexOf(' ')) : part;
}

export const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

/** Articles of another year, whole: what a desk would write now that the archive has not seen. */
function others(): string[] {
  const file = shared('data/news/clusters-2016.jsonl');
  if (file !== undefined) return linesOf(file).map((line) => textOf(JSON.parse(line) as Told));
  const newsroom = new Newsroom(77);
  return Array.from({ length: 200 }, () => Array.from({ length: 16 }, () => textOf(newsroom.next())).join('\n\n'));
}

/**
 * `count` drafts. Every other one is an article that the archive has not; in the ones between half of the text is what
 * records of `archive` tell, a few that stand side by side, so that their facts are there to be found.
 */
export function draftsFor(archive: string, count: number): string[] {
  const records = linesOf(archive).map((line) => JSON.parse(line) as Told);
  const long = others().filter((text) => Buffer.byteLength(text) >= KILOBYTES * 1000);
  return Array.from({ length: count }, (_, i) => {
    const other = long[(i * 7) % long.length]!;
    if (i % 2 === 0) return cut(other, KILOBYTES * 1000);
    const known: string[] = [];
    let at = Math.floor((records.length / count) * i);
    while (Buffer.byteLength(known.join('\n\n')) < (KILOBYTES * 1000) / 2 && at < records.length)
      known.push(records[at++]!.summary ?? records[at - 1]!.title ?? '');
    return cut(`${cut(other, (KILOBYTES * 1000) / 2)}\n\n${known.join('\n\n')}`, KILOBYTES * 1000);
  });
}
