/**
 * Free text: sentences that have all the words asked for. Words count as they are written first, then with their marks
 * off. Where no sentence has them all, words that no article knows and then the commonest are given up, one at a time;
 * never so that only one or two common words are left, for they would find everything.
 */
import { tokenise } from '../../text/tokens.ts';
import type { Word } from '../../text/words.ts';
import type { ArticleRef, Passage } from '../archive.ts';
import type { Catalogue, WordsAsked } from '../catalogue.ts';
import { quoteAround } from '../quote.ts';
import type { Told } from '../shelf.ts';

export interface Mark {
  /** UTF-16 offsets within the quote, end excluded. */
  readonly start: number;
  readonly end: number;
}

export interface Match {
  readonly article: ArticleRef;
  /** 1-based. */
  readonly line: number;
  readonly quote: string;
  /** Where the words asked for stand in the quote, in order. */
  readonly marks: readonly Mark[];
}

export interface Sentences {
  readonly matches: readonly Match[];
  /** More would be found. */
  readonly more: boolean;
  /** Words of the query that had to be given up. */
  readonly without: readonly string[];
}

export interface Wanted {
  readonly words: readonly Word[];
  readonly phrases: readonly (readonly Word[])[];
}

export const NO_SENTENCES: Sentences = { matches: [], more: false, without: [] };

/** Articles are taken in such portions, and no more than so many are looked through for one query. */
const PORTION = 80;
const MOST_ARTICLES = 400;
/** A word in more than this share of the articles is common; in a small archive none is. */
const COMMON_SHARE = 0.05;
const COMMON_AT_LEAST = 20;
/** So many common words together say something. */
const ENOUGH_COMMON = 3;

type Form = 'norm' | 'folded';
const FORMS: readonly Form[] = ['norm', 'folded'];

/** Sentences with these words, those where they stand together first, then newest first; one of each copy group. */
export async function findSentences(
  wanted: Wanted,
  catalogue: Catalogue,
  {
    articles,
    limit,
    until,
  }: { readonly articles: number; readonly limit: number; readonly until?: number | undefined },
  signal?: AbortSignal,
): Promise<Sentences> {
  if (wanted.words.length === 0 && wanted.phrases.length === 0) return NO_SENTENCES;
  const counts = await catalogue.wordCounts([...new Set(wanted.words.flatMap(({ norm, folded }) => [norm, folded]))]);
  const times = ({ norm, folded }: Word) => Math.max(counts.get(norm) ?? 0, counts.get(folded) ?? 0);
  const common = Math.max(COMMON_AT_LEAST, COMMON_SHARE * articles);
  // Rare words first, those that no article knows last of all: words are given up from the end.
  const rank = (word: Word) => times(word) || Number.POSITIVE_INFINITY;
  let words = [...wanted.words].sort((a, b) => rank(a) - rank(b));
  const without: string[] = [];
  for (;;) {
    const found = await withAll({ words, phrases: wanted.phrases }, catalogue, limit, until, signal);
    if (found.matches.length > 0) return { ...found, without };
    const last = words.at(-1);
    if (last === undefined) return NO_SENTENCES;
    words = words.slice(0, -1);
    without.push(last.text);
    const isTelling = (word: Word) => times(word) > 0 && times(word) <= common;
    if (wanted.phrases.length === 0 && words.length < ENOUGH_COMMON && !words.some(isTelling)) return NO_SENTENCES;
  }
}

async function withAll(
  wanted: Wanted,
  catalogue: Catalogue,
  limit: number,
  until: number | undefined,
  signal: AbortSignal | undefined,
): Promise<Omit<Sentences, 'without'>> {
  const matches: (Match & { readonly together: boolean; readonly form: Form })[] = [];
  const told = new Set<string>();
  let more = false;
  for (const form of FORMS) {
    const all = [...wanted.words, ...wanted.phrases.flat()];
    const asked = { words: [...new Set(all.map((word) => word[form]))], until };
    for await (const { ref, passages } of articlesWith(asked, catalogue, signal)) {
      if (told.has(ref.copyGroup) || ref.house) continue;
      const match = bestPassage(passages, wanted, form);
      if (!match) continue;
      told.add(ref.copyGroup);
      matches.push({ article: ref, ...match, form });
      // A few more are looked at, in case they have the words side by side.
      if (matches.filter(({ together }) => together).length > limit || matches.length > 4 * limit) {
        more = true;
        break;
      }
    }
    if (matches.length >= limit) break;
  }
  const rank = ({ together, form }: (typeof matches)[number]) => FORMS.indexOf(form) * 2 + (together ? 0 : 1);
  matches.sort((a, b) => rank(a) - rank(b));
  return {
    matches: matches.slice(0, limit).map(({ article, line, quote, marks }) => ({ article, line, quote, marks })),
    more: more || matches.length > limit,
  };
}

/** Articles with all these words, newest first, as many as one may look through. */
export async function* articlesWith(
  asked: Omit<WordsAsked, 'skip' | 'count'>,
  catalogue: Catalogue,
  signal?: AbortSignal,
  most: number = MOST_ARTICLES,
): AsyncGenerator<Told> {
  for (let skip = 0; skip < most; skip += PORTION) {
    signal?.throwIfAborted();
    const portion = await catalogue.withWords({ ...asked, skip, count: Math.min(PORTION, most - skip) });
    yield* portion;
    if (portion.length < PORTION) return;
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Token after token. */
  readonly together: boolean;
}

/** The first sentence of an article that has the words side by side, else the first that has them at all. */
function bestPassage(
  passages: readonly Passage[],
  wanted: Wanted,
  form: Form,
): (Omit<Match, 'article'> & { readonly together: boolean }) | undefined {
  let best: { readonly passage: Passage; readonly places: readonly Place[]; readonly together: boolean } | undefined;
  for (const passage of passages) {
    const places = placesOf(passage.text, wanted, form);
    if (!places) continue;
    const together = places.length === 1 && places[0]!.together;
    if (!best || together) best = { passage, places, together };
    if (together) break;
  }
  if (!best) return undefined;
  const { passage, places, together } = best;
  const [start, end] = [Math.min(...places.map((p) => p.start)), Math.max(...places.map((p) => p.end))];
  const { quote, quoteStart } = quoteAround(passage.text, start, end);
  const shift = quoteStart - start;
  const marks = places
    .map((place) => ({ start: place.start + shift, end: place.end + shift }))
    .filter((mark) => mark.start >= 0 && mark.end <= quote.length);
  return { line: passage.line, quote, marks, together };
}

/** Where a sentence has every phrase and every word, in order; neighbours are one place. Undefined when it lacks one. */
function placesOf(text: string, { words, phrases }: Wanted, form: Form): Place[] | undefined {
  const tokens = tokenise(text).filter((token) => token.kind !== 'mark');
  const taken = new Map<number, number>();
  for (const phrase of phrases) {
    const at = tokens.findIndex((_, i) => phrase.every((word, n) => tokens[i + n]?.word[form] === word[form]));
    if (at < 0) return undefined;
    taken.set(at, at + phrase.length);
  }
  const window = tightest(
    tokens.map(({ word }) => word[form]),
    words.map((word) => word[form]),
  );
  if (!window) return undefined;
  for (const at of window) if (!taken.has(at)) taken.set(at, at + 1);
  const places: Place[] = [];
  let last = -1;
  for (const [from, to] of [...taken].sort((a, b) => a[0] - b[0])) {
    const before = places.at(-1);
    const place = { start: tokens[from]!.start, end: tokens[to - 1]!.end, together: true };
    if (before && from <= last) places[places.length - 1] = { ...place, start: before.start };
    else places.push(place);
    last = Math.max(last, to);
  }
  return places;
}

/** Indexes of the words in the shortest stretch that has them all, one each; undefined when it lacks one. */
function tightest(tokens: readonly string[], words: readonly string[]): number[] | undefined {
  const latest = new Map<string, number>();
  const wanted = new Set(words);
  let best: number[] | undefined;
  const width = (at: readonly number[]) => Math.max(...at) - Math.min(...at);
  tokens.forEach((token, at) => {
    if (!wanted.has(token)) return;
    latest.set(token, at);
    if (latest.size < wanted.size) return;
    const places = [...latest.values()];
    if (!best || width(places) < width(best)) best = places;
  });
  return wanted.size === 0 ? [] : best;
}
