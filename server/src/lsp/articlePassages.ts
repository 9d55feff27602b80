/**
 * Where a source's words stand in the file that an editor opens. A source knows its line; the sentence is looked for from
 * there on, whatever its spaces and line breaks are. Where it is not found (a file in another encoding, one that is too
 * large to be read for this, words that the format writes otherwise) the place is the beginning of the line.
 */
import { readFile, stat } from 'node:fs/promises';
import type { Range } from 'vscode-languageserver/node';
import type { Sighting } from '../archive/archive.ts';
import { decode } from '../archive/importers/encoding.ts';
import { Lines } from '../text/lines.ts';
import { pathOf } from './addresses.ts';
import { articleText } from './articleText.ts';
import { articlePlace, type Place, type Shows } from './links.ts';

export interface Passage {
  readonly uri: string;
  readonly sentence: Range;
  /** The words that matter, within the sentence. */
  readonly words: Range;
}

/** Larger files are opened at the line alone. */
const LARGEST = 4 * 1024 * 1024;
/** UTF-16 units from the line on in which the sentence is looked for. */
const WINDOW = 20_000;

interface Page {
  readonly text: string;
  readonly lines: Lines;
  /** The line of the page for a line by which sources name it, both from 0. */
  readonly lineFor: (line: number) => number;
}

/** The files of one request, each read once. */
export class ArticlePassages {
  readonly #shows: Shows;
  readonly #folders: readonly string[];
  readonly #pages = new Map<string, Promise<Page | undefined>>();

  /** `folders` are the archive's: nothing else is read as an article's text. */
  constructor(shows: Shows, folders: readonly string[]) {
    this.#shows = shows;
    this.#folders = folders;
  }

  /** Undefined for a source that is not a file on this machine. */
  async of(sighting: Sighting): Promise<Passage | undefined> {
    const place = articlePlace(sighting, this.#shows);
    if (!place) return undefined;
    const page = await this.#page(place, sighting.article.path!);
    return (page && find(sighting, place, page)) ?? atLine(place, page);
  }

  /** Those of several sources that can be opened, in their order; stops when aborted. */
  async ofAll(sightings: readonly Sighting[], signal: AbortSignal): Promise<Passage[]> {
    const passages: Passage[] = [];
    for (const sighting of sightings) {
      signal.throwIfAborted();
      const passage = await this.of(sighting);
      if (passage) passages.push(passage);
    }
    return passages;
  }

  #page({ uri }: Place, file: string): Promise<Page | undefined> {
    let page = this.#pages.get(uri);
    if (!page) {
      page = pathOf(uri) !== undefined ? pageOfFile(file) : pageOfText(uri, this.#folders);
      this.#pages.set(uri, page);
    }
    return page;
  }
}

async function pageOfFile(file: string): Promise<Page | undefined> {
  try {
    if ((await stat(file)).size > LARGEST) return undefined;
    const decoded = decode(await readFile(file));
    if (!('text' in decoded)) return undefined;
    return { text: decoded.text, lines: new Lines(decoded.text), lineFor: (line) => line };
  } catch {
    return undefined; // it has gone meanwhile
  }
}

async function pageOfText(uri: string, folders: readonly string[]): Promise<Page | undefined> {
  const found = await articleText(uri, folders);
  if (!found) return undefined;
  const { text, lines: numbers } = found;
  // The last line that begins no later than the one that is named.
  const lineFor = (line: number) =>
    numbers
      ? Math.max(
          0,
          numbers.findLastIndex((n) => n - 1 <= line),
        )
      : line;
  return { text, lines: new Lines(text), lineFor };
}

function atLine(place: Place, page: Page | undefined): Passage {
  const start = { line: page ? page.lineFor(place.line) : place.line, character: 0 };
  const range = { start, end: start };
  return { uri: place.uri, sentence: range, words: range };
}

/** A text with single spaces, and for each of its UTF-16 units where that stands in the whole. */
function squeezed(text: string, from: number, to: number): { readonly text: string; readonly at: readonly number[] } {
  let made = '';
  const at: number[] = [];
  for (let i = from; i < to; i++) {
    const unit = text.charAt(i);
    const space = /\s/.test(unit);
    if (space && made.endsWith(' ')) continue;
    made += space ? ' ' : unit;
    at.push(i);
  }
  at.push(to);
  return { text: made, at };
}

const squeeze = (text: string) => text.replace(/\s+/gu, ' ');

function find({ quote, quoteStart, quoteEnd }: Sighting, { uri, line }: Place, page: Page): Passage | undefined {
  const { text, lines } = page;
  const from = lines.startOf(page.lineFor(line));
  const window = squeezed(text, from, Math.min(text.length, from + WINDOW));
  const before = squeeze(quote.slice(0, quoteStart).replace(/^…/u, '')).trimStart();
  const match = squeeze(quote.slice(quoteStart, quoteEnd));
  const after = squeeze(quote.slice(quoteEnd).replace(/…$/u, '')).trimEnd();
  const start = window.text.indexOf(before + match + after);
  if (start < 0 || before + match + after === '') return undefined;
  const position = (offset: number) => {
    const { line: at, column } = lines.positionOf(offset);
    return { line: at, character: column };
  };
  const range = (first: number, end: number): Range => ({
    start: position(window.at[first]!),
    // The end of the last unit, not the beginning of the next: white space may lie between.
    end: position(end > first ? window.at[end - 1]! + 1 : window.at[first]!),
  });
  const stop = start + before.length + match.length;
  return { uri, sentence: range(start, stop + after.length), words: range(start + before.length, stop) };
}
