/**
 * An article as the archive keeps it: how sources name it, its sentences, what it says that can be
 * compared, and by what it is found. Read by the same extraction as a draft.
 */
import { createHash } from 'node:crypto';
import type { Reading, ReadingOptions } from '../claims/reading.ts';
import type { LanguageId } from '../language/language.ts';
import type { Draft } from '../text/draft.ts';
import { readFrontMatter } from '../text/frontmatter.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { Zone } from '../text/zones.ts';
import { isoDay, parseIsoDay } from '../time/civil.ts';
import type { ArticleRef, Passage, Questions, Sighting } from './archive.ts';
import type { RawArticle } from './importers/rawArticle.ts';
import { stampOfUrl } from './importers/stamp.ts';
import { quoteAround } from './quote.ts';
import { anchorsOf } from './shingles.ts';
import { type Sighted, sightedIn } from './sighted.ts';
import { count, heaviestTerms, type TermCounts } from './terms.ts';

/** Terms of a stretch of tokens, end excluded (claims/terms.ts). */
export type TermsOf = (tokens: readonly Token[], first: number, last: number, language: LanguageId) => string[];

/** What lies above or beside the archive and is handed in: how a text is read, and what its own rules doubt. */
export interface Extraction {
  read(source: string, options?: ReadingOptions): Reading;
  readonly termsOf: TermsOf;
  /** Ids of claims that the article itself contradicts. */
  doubtful?(reading: Reading): ReadonlySet<string>;
}

export interface Article {
  /** `copyGroup` is the store's to say. */
  readonly ref: Omit<ArticleRef, 'copyGroup'>;
  readonly path: string;
  /** Hash of what was read, by which a change is seen. */
  readonly hash: string;
  /** By which a draft knows itself (`textHash`). */
  readonly textHash: string;
  readonly passages: readonly Passage[];
  readonly sightings: readonly Sighted[];
  readonly terms: TermCounts;
  /** The language it was read in. */
  readonly language: LanguageId;
  /** By which near-copies meet (shingles.ts). */
  readonly anchors: readonly number[];
  /** Every word of its passages once, as it is compared and with its marks off (text/words.ts): what free text finds. */
  readonly vocabulary: readonly string[];
}

/** Zones that are not the article's own telling: other stories, who wrote it, where it was taken from. */
const FURNITURE: ReadonlySet<Zone> = new Set(['frontMatter', 'teaser', 'byline', 'source']);

/** True for a sentence that the article tells itself and has not told before. */
export function isTold(draft: Draft, sentence: Sentence): boolean {
  const block = draft.blocks[sentence.block];
  return block !== undefined && block.repeats === undefined && !FURNITURE.has(block.zone);
}

/** Hash of a text without front matter, the same whatever its spaces and line breaks are. */
export const textHash = (text: string): string =>
  createHash('sha256')
    .update(
      text
        .slice(readFrontMatter(text).end)
        .normalize('NFC')
        .replace(/[\s\uFEFF]+/gu, ' ')
        .trim(),
    )
    .digest('base64url')
    .slice(0, 22);

const LONGEST_TITLE = 120;
const ADDRESS = /https?:\/\/[^\s<>"'”)\]]+/u;

const clip = (text: string): string => {
  const one = text.replace(/\s+/gu, ' ').trim();
  if (one.length <= LONGEST_TITLE) return one;
  const space = one.lastIndexOf(' ', LONGEST_TITLE - 1);
  return `${one.slice(0, space > 0 ? space : LONGEST_TITLE - 1)}…`;
};

/** Reads one article whole. `extraction.read` never throws, so neither does this. */
export function readArticle(raw: RawArticle, extraction: Extraction): Article {
  const published = raw.published === undefined ? undefined : parseIsoDay(raw.published);
  const reading = extraction.read(raw.text, {
    name: raw.url ?? raw.path,
    ...((raw.lang === 'vi' || raw.lang === 'en') && { language: raw.lang }),
    ...(published !== undefined && { published, publishedFrom: 'frontMatter' as const }),
  });
  const { draft, language } = reading;
  const passages: Passage[] = [];
  const passageOf = new Map<number, number>();
  const counts = new Map<string, number>();
  const words: string[] = [];
  const vocabulary = new Set<string>();
  draft.sentences.forEach((sentence, index) => {
    if (!isTold(draft, sentence)) return;
    const terms = extraction.termsOf(draft.tokens, sentence.first, sentence.last, language);
    count(terms, counts);
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = draft.tokens[i]!;
      if (token.kind === 'mark') continue;
      words.push(token.word.folded);
      vocabulary.add(token.word.norm).add(token.word.folded);
    }
    passageOf.set(index, passages.length);
    passages.push({
      line: lineIn(raw, draft.lines.lineOf(sentence.start)),
      text: draft.source.slice(sentence.start, sentence.end),
      terms: [...new Set(terms)],
    });
  });
  return {
    ref: describe(raw, reading),
    path: raw.path,
    hash: raw.hash,
    textHash: textHash(raw.text),
    passages,
    sightings: sightedIn(reading, passageOf, extraction.doubtful?.(reading) ?? new Set(), extraction.termsOf),
    terms: heaviestTerms(counts),
    language,
    anchors: anchorsOf(words),
    vocabulary: [...vocabulary],
  };
}

/** The folded words of an article's passages, as shingles.ts takes them. */
export const wordsOf = (passages: readonly Pick<Passage, 'text'>[]): string[] =>
  passages.flatMap(({ text }) => tokenise(text).flatMap((token) => (token.kind === 'mark' ? [] : [token.word.folded])));

/** 1-based line in the file of what stands on a line (from 0) of the text. */
const lineIn = ({ line, lines }: RawArticle, at: number): number => line ?? lines?.[at] ?? at + 1;

/** The sightings of an article that is read, as rules see them. */
export function sightingsOf(article: Article, copyGroup: string = article.ref.key): Sighting[] {
  const ref = { ...article.ref, copyGroup };
  return article.sightings.map((sighted) => sightingOf(ref, article.passages[sighted.passage]!, sighted));
}

/** One sighting with its source and its sentence. */
export function sightingOf(article: ArticleRef, passage: Passage, sighted: Sighted): Sighting {
  const { said, when, doubtful } = sighted;
  return {
    ...said,
    article,
    line: passage.line,
    ...quoteAround(passage.text, sighted.start, sighted.end),
    when,
    doubtful,
    ...(sighted.dayOfYear && { dayOfYear: sighted.dayOfYear }),
    // Terms of what comes out of an index are found when they are asked for.
    get terms() {
      return passage.terms;
    },
    ...(said.kind === 'date' && {
      get clauseTerms() {
        return said.clauseTerms;
      },
    }),
  } as Sighting;
}

function describe(raw: RawArticle, reading: Reading): Article['ref'] {
  const { draft } = reading;
  const sourceLine = sourceLineOf(draft);
  const url = raw.url ?? addressIn(sourceLine);
  const outlet = raw.outlet ?? (sourceLine && outletIn(sourceLine)) ?? (url && domainOf(url));
  const day = publishedOf(raw, reading, url);
  return {
    key: raw.key,
    path: raw.path,
    title: clip(raw.title ?? titleIn(draft)),
    ...(raw.id !== undefined && { id: raw.id }),
    ...(url !== undefined && url !== '' && { url }),
    ...(outlet !== undefined && outlet !== '' && { outlet }),
    ...day,
  };
}

/** The line that names the original's address, when the text has one. */
const sourceLineOf = (draft: Draft): string | undefined =>
  draft.blocks
    .filter(({ zone, repeats }) => zone === 'source' && repeats === undefined)
    .map((block) => draft.source.slice(block.start, block.end))
    .find((text) => ADDRESS.test(text));

const addressIn = (line: string | undefined): string | undefined =>
  line === undefined ? undefined : ADDRESS.exec(line)?.[0].replace(/[.,;]$/, '');

/** By what a draft is recognised among the articles: its own words, its front matter, its source line. */
export function selfOf(draft: Draft): Questions['self'] {
  const { metadata } = draft.frontMatter;
  const url = metadata.url ?? addressIn(sourceLineOf(draft));
  return {
    textHash: textHash(draft.source),
    ...(metadata.id !== undefined && { id: metadata.id }),
    ...(url !== undefined && { url }),
  };
}

function titleIn(draft: Draft): string {
  const headline = draft.blocks.find((block) => block.zone === 'headline');
  if (headline) return draft.source.slice(headline.start, headline.end).replace(/^#+\s*/, '');
  const first = draft.sentences.find((sentence) => isTold(draft, sentence)) ?? draft.sentences[0];
  return first ? draft.source.slice(first.start, first.end) : draft.source.trim();
}

/** "Nguồn Tin Tức TTXVN : https://…" names the outlet between the word for source and the address. */
function outletIn(line: string): string | undefined {
  const name = line
    .slice(0, ADDRESS.exec(line)?.index ?? 0)
    .replace(/^[\p{L}\p{M}]+[\s:]*/u, '')
    .replace(/(?<![\s:–-])[\s:–-]+$/u, '')
    .trim();
  return /^\p{L}/u.test(name) ? name : undefined;
}

function domainOf(url: string): string | undefined {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || undefined;
  } catch {
    return undefined;
  }
}

/** Metadata and stamps decide; else the text's own anchor, when it is one day and sure. */
function publishedOf(
  raw: RawArticle,
  reading: Reading,
  url: string | undefined,
): Pick<ArticleRef, 'published' | 'publishedFrom'> {
  if (raw.published !== undefined && raw.publishedFrom !== undefined)
    return { published: raw.published, publishedFrom: raw.publishedFrom };
  const stamped = url === undefined ? undefined : stampOfUrl(url);
  if (stamped !== undefined) return { published: isoDay(stamped), publishedFrom: 'stamp' };
  const { days, certainty } = reading.anchor;
  const sure = certainty === 'stated' || certainty === 'inferred';
  return days && sure && days.from === days.to ? { published: isoDay(days.from), publishedFrom: 'text' } : {};
}
