/** The catalogue of articles that are held in memory: they are few, and gone through as they are. */
import { type Day, parseIsoDay } from '../time/civil.ts';
import type { ArticleRef } from './archive.ts';
import type { Article } from './article.ts';
import { type Catalogue, type DayCount, firstLine, type PublishedIn, type WordsAsked } from './catalogue.ts';

/** An article with the copy group that its store gives it. */
export interface Shelved {
  readonly article: Article;
  readonly ref: ArticleRef;
}

const vocabularies = new WeakMap<Article, ReadonlySet<string>>();

function vocabularyOf(article: Article): ReadonlySet<string> {
  let words = vocabularies.get(article);
  if (!words) {
    words = new Set(article.vocabulary);
    vocabularies.set(article, words);
  }
  return words;
}

const dayOf = ({ published }: ArticleRef): Day | null =>
  published === undefined ? null : (parseIsoDay(published) ?? null);

/** Newest first, without a day last; the sort is stable, so that one day's stay in their order. */
const byDay = (a: Shelved, b: Shelved): number =>
  (dayOf(b.ref) ?? Number.NEGATIVE_INFINITY) - (dayOf(a.ref) ?? Number.NEGATIVE_INFINITY) || 0;

/** `articles` are given in the order in which they came. */
export const catalogueOf = (articles: () => readonly Shelved[]): Catalogue => ({
  async days() {
    const counts = new Map<Day | null, number>();
    for (const { ref } of articles()) counts.set(dayOf(ref), (counts.get(dayOf(ref)) ?? 0) + 1);
    const order = (day: Day | null) => day ?? Number.NEGATIVE_INFINITY;
    return [...counts]
      .map(([day, articles]): DayCount => ({ day, articles }))
      .sort((a, b) => order(b.day) - order(a.day));
  },

  async copies() {
    return articles().filter(({ ref }) => ref.copyGroup !== ref.key).length;
  },

  async published(when: PublishedIn, skip, count) {
    const own = articles().filter(({ ref }) => {
      const day = dayOf(ref);
      return when === null ? day === null : day !== null && day >= when.from && day <= when.to;
    });
    const page = own.sort(byDay).slice(skip, skip + count);
    return page.map(({ ref, article }) => ({ ref, line: firstLine(article.passages) }));
  },

  async wordCounts(words) {
    const all = articles().map(({ article }) => vocabularyOf(article));
    return new Map(words.map((word) => [word, all.filter((vocabulary) => vocabulary.has(word)).length]));
  },

  async withWords({ words, until, skip, count }: WordsAsked) {
    if (words.length === 0) return [];
    const own = articles().filter(({ article, ref }) => {
      if (until !== undefined && (dayOf(ref) ?? Number.POSITIVE_INFINITY) > until) return false;
      const vocabulary = vocabularyOf(article);
      return words.every((word) => vocabulary.has(word));
    });
    const page = own.sort(byDay).slice(skip, skip + count);
    return page.map(({ ref, article: { passages, sightings } }) => ({ ref, passages, sightings }));
  },
});
