/** Which archived dates are of the same happenings as the draft's, by the words of their clauses. */
import { claimsOf } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { termsOf } from '../claims/terms.ts';
import { languageOf } from '../language/languages.ts';
import { isSingleDay } from '../time/interval.ts';
import type { Answers, DateSighting } from './archive.ts';
import type { Aligned } from './evidence.ts';
import { clauseAround } from './sighted.ts';
import { overlap, Terms } from './similarity.ts';

/** Dates are compared when what happened on them shares this many terms. */
const SHARED_HAPPENINGS = 3;

/** Date claim id → sightings of what happened in the same words, surest first. */
export function alignDates(reading: Reading, answers: Answers): Map<string, Aligned<DateSighting>[]> {
  const { draft } = reading;
  const language = languageOf(reading.language);
  const claims = claimsOf(reading.claims, 'date').flatMap((claim) => {
    const sentence = draft.sentences[claim.sentence];
    if (
      claim.repeated ||
      (claim.zone !== 'lead' && claim.zone !== 'body') ||
      !sentence ||
      !claim.value ||
      !isSingleDay(claim.value)
    )
      return [];
    const [first, last] = clauseAround(draft.tokens, claim, sentence);
    return [
      { claim, day: claim.value.from!, terms: new Terms(termsOf(draft.tokens, first, last, language), answers.rarity) },
    ];
  });
  const aligned = new Map<string, Aligned<DateSighting>[]>();
  for (const { sightings } of answers.related) {
    for (const sighting of sightings) {
      if (sighting.kind !== 'date' || sighting.doubtful || !isSingleDay(sighting.value)) continue;
      const theirs = new Terms(sighting.clauseTerms, answers.rarity);
      const fits = claims.flatMap(({ claim, day, terms }) => {
        const shared = overlap(terms, theirs, answers.rarity);
        return shared.count >= SHARED_HAPPENINGS
          ? [{ claim, score: shared.share, agrees: sighting.value.from === day }]
          : [];
      });
      const best = Math.max(0, ...fits.map(({ score }) => score));
      for (const { claim, score, agrees } of fits) {
        // The source speaks of the one day of the draft whose happenings it tells best.
        if (!agrees && (score < best || fits.some((fit) => fit.agrees && fit.score >= score / 2))) continue;
        const list = aligned.get(claim.id);
        if (list) list.push({ sighting, score, agrees });
        else aligned.set(claim.id, [{ sighting, score, agrees }]);
      }
    }
  }
  for (const list of aligned.values())
    list.sort((a, b) => b.score - a.score || (a.sighting.article.key < b.sighting.article.key ? -1 : 1));
  return aligned;
}
