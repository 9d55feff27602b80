/**
 * The sheet as schema.org ClaimReview, in JSON-LD: one review a claim, for whoever publishes what was checked.
 *
 * Ratings are Dateline's three verdicts and say what sources say, not what is true: 1 at odds, 2 without a source,
 * 3 with one (or verified by an editor). A review's address is its place in the HTML file of the same sheet, relative to
 * it, since where that will be published nobody knows yet.
 */
import { isoDay } from '../../time/civil.ts';
import type { Standing } from '../standing.ts';
import type { FactSheet, SheetEntry, SheetSource } from './sheet.ts';

const RATING: Readonly<Record<Standing, number>> = { contradicted: 1, unsourced: 2, supported: 3, verified: 3 };

export interface ReviewOptions {
  /** The HTML file of the same sheet. */
  readonly page: string;
  /** ISO day of the check, when it is known. */
  readonly on?: string | undefined;
}

/** Pretty-printed JSON; ends with a line break. Words that are no claim (a doubled one) are not reviewed. */
export function sheetClaimReview(sheet: FactSheet, { page, on }: ReviewOptions): string {
  const published = sheet.dates && !sheet.dates.yearless ? isoDay(sheet.dates.anchor) : undefined;
  const draft = known({
    '@type': 'NewsArticle',
    headline: sheet.title,
    inLanguage: sheet.draftLanguage,
    datePublished: published,
    creditText: sheet.byline,
  });
  const reviews = sheet.entries
    .filter(({ kind }) => kind !== 'text')
    .map((entry) =>
      known({
        '@type': 'ClaimReview',
        url: `${encodeURIComponent(page)}#${entry.id}`,
        inLanguage: sheet.language,
        datePublished: on,
        author: { '@type': 'Organization', name: 'Dateline' },
        claimReviewed: entry.words,
        reviewRating: {
          '@type': 'Rating',
          ratingValue: RATING[entry.standing],
          worstRating: 1,
          bestRating: 3,
          alternateName: entry.verdict,
        },
        itemReviewed: known({ '@type': 'Claim', datePublished: published, appearance: draft }),
        reviewBody: bodyOf(entry),
        citation: entry.sources.length > 0 ? entry.sources.map(citation) : undefined,
      }),
    );
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, undefined, 2)}\n`;
}

const bodyOf = ({ findings, reading, decisions }: SheetEntry): string | undefined =>
  [...findings.map(({ message }) => message), ...reading, ...decisions].join(' ') || undefined;

function citation({ sighting: { article }, quote: { before, match, after } }: SheetSource): object {
  return known({
    '@type': 'NewsArticle',
    headline: article.title || undefined,
    url: article.url !== undefined && /^https?:\/\//i.test(article.url) ? article.url : undefined,
    datePublished: article.published,
    publisher: article.outlet === undefined ? undefined : { '@type': 'Organization', name: article.outlet },
    text: `${before}${match}${after}`,
  });
}

/** The entries that have a value, in their order. */
const known = (entries: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
