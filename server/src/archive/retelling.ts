/**
 * Retellings: how other articles tell the draft's story, sentence by sentence in words, so that what the draft writes in
 * one place can be held against what they write in the same place.
 */
import type { Reading } from '../claims/reading.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { parseIsoDay } from '../time/civil.ts';
import type { Answers, ArticleRef, Passage } from './archive.ts';
import { isTold } from './article.ts';

/** A sentence in tokens; a draft's is a stretch of the draft's own, a retelling's all of its own. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** Indices of tokens, end excluded. */
  readonly first: number;
  readonly last: number;
}

export interface RetoldSentence extends Sentence {
  readonly passage: Passage;
}

export interface Retelling {
  readonly article: ArticleRef;
  /** 0–1, cosine over weighted terms (related.ts). */
  readonly similarity: number;
  readonly sentences: readonly RetoldSentence[];
}

/**
 * From this likeness on an article tells the same story. RESEARCH.md, "Retrieval": .08 finds nearly all articles of an
 * event, but strangers among them support a slip by chance; from .15 on there are few.
 */
export const SAME_STORY = 0.15;

/** So many articles are kept in words: those of a few drafts that are written at one time. */
const KEPT = 40;
const kept = new Map<readonly Passage[], readonly RetoldSentence[]>();

function sentencesOf(passages: readonly Passage[]): readonly RetoldSentence[] {
  const known = kept.get(passages);
  const sentences =
    known ??
    passages.map((passage) => {
      const tokens = tokenise(passage.text);
      return { passage, tokens, first: 0, last: tokens.length };
    });
  kept.delete(passages);
  kept.set(passages, sentences);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return sentences;
}

/** The articles that tell the draft's story, most alike first. */
export const retellings = ({ related }: Answers): Retelling[] =>
  related
    .filter(({ similarity }) => similarity >= SAME_STORY)
    .map(({ article, similarity, passages }) => ({ article, similarity, sentences: sentencesOf(passages) }));

/**
 * Days between two reports of one story. What is told again weeks later in the same words is the next of its kind: the
 * draw of a lottery, a round of a league, another fire.
 */
const ONE_STORY = 14;

/** Whether an article was published about when the draft is; true where either day is unknown. */
export function isOfTheTime({ anchor }: Reading, { published }: ArticleRef): boolean {
  const day = parseIsoDay(published ?? '');
  return (
    day === undefined || !anchor.days || (anchor.days.from - day <= ONE_STORY && day - anchor.days.to <= ONE_STORY)
  );
}

/** The draft's own sentences, without furniture and what is told twice. */
export const ownSentences = ({ draft }: Reading): Sentence[] =>
  draft.sentences
    .filter((sentence) => isTold(draft, sentence))
    .map(({ first, last }) => ({ tokens: draft.tokens, first, last }));

/** How many of the texts are independent: copies count as one. */
export const sourcesOf = (told: readonly { readonly retelling: Retelling }[]): number =>
  new Set(told.map(({ retelling }) => retelling.article.copyGroup)).size;

/** The first of each article, in the order given. */
export function eachArticleOnce<T>(found: readonly T[], articleOf: (one: T) => ArticleRef): T[] {
  const articles = new Set<string>();
  return found.filter((one) => {
    const { key } = articleOf(one);
    return !articles.has(key) && articles.add(key);
  });
}
