/** The text under check: its tokens, blocks and sentences. Immutable; made once a version. */
import { type FrontMatter, readFrontMatter } from './frontmatter.ts';
import { Lines } from './lines.ts';
import { quotes } from './quotations.ts';
import { readSentences, type Sentence } from './sentences.ts';
import { type Token, tokenAt, tokenise } from './tokens.ts';
import { type Block, readBlocks, type Zone, type ZoneMarks } from './zones.ts';

export interface Draft {
  readonly source: string;
  readonly lines: Lines;
  readonly frontMatter: FrontMatter;
  readonly tokens: readonly Token[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Spoken quotations, marks included, in order. */
  readonly quotations: readonly { readonly start: number; readonly end: number }[];
}

/** What `readDraft` must know of the languages it may meet. */
export interface ReadingMarks {
  readonly zones: readonly ZoneMarks[];
  /** Normalised words whose full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Normalised words with a capital that go on after the stop of a dotted abbreviation: "6:30 p.m. Monday". */
  readonly afterDotted?: ReadonlySet<string>;
}

/** Reads any text into a draft. Never throws. Linear in the length of `source`. */
export function readDraft(source: string, marks: ReadingMarks): Draft {
  const lines = new Lines(source);
  const frontMatter = readFrontMatter(source);
  const tokens = tokenise(source);
  const body = readBlocks(source, lines, frontMatter.end, marks.zones);
  const blocks: Block[] =
    frontMatter.end > 0 ? [{ zone: 'frontMatter', start: 0, end: frontMatter.end }, ...body] : body;
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    if (block.zone === 'frontMatter') return;
    const first = tokenAt(tokens, block.start);
    const last = tokenAt(tokens, block.end);
    for (const sentence of readSentences(tokens, first, last, index, marks.abbreviations, marks.afterDotted))
      sentences.push(sentence);
  });
  const quotations = blocks.flatMap((block) =>
    block.zone === 'lead' || block.zone === 'body' ? quotes(source, block.start, block.end) : [],
  );
  return { source, lines, frontMatter, tokens, blocks, sentences, quotations };
}

/** Index of the last of `spans` (sorted by start) that contains `offset`, or -1. */
function indexAt(spans: readonly { readonly start: number; readonly end: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && offset < span.end ? low - 1 : -1;
}

export const blockAt = (draft: Draft, offset: number): Block | undefined => draft.blocks[indexAt(draft.blocks, offset)];

/** The sentence at an offset, or undefined between blocks. */
export const sentenceAt = (draft: Draft, offset: number): Sentence | undefined =>
  draft.sentences[indexAt(draft.sentences, offset)];

/** The zone at an offset; inside spoken quotation marks it is `quote`. */
export function zoneAt(draft: Draft, offset: number): Zone {
  const block = blockAt(draft, offset);
  if (!block) return 'body';
  if (block.zone !== 'body' && block.zone !== 'lead') return block.zone;
  return indexAt(draft.quotations, offset) >= 0 ? 'quote' : block.zone;
}
