/** What a check asks of the archive for a draft: everything, in one batch. */
import { claimsOf } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { countryByWords } from '../claims/seats.ts';
import { termsOf } from '../claims/terms.ts';
import { languageOf } from '../language/languages.ts';
import type { Draft } from '../text/draft.ts';
import { Remembered } from '../text/remembered.ts';
import { reckoningDay } from '../time/anchor.ts';
import type { Questions } from './archive.ts';
import { isTold, selfOf } from './article.ts';
import { eventKey, officeKey, personKey } from './keys.ts';

/** Asks nothing: what a few keys are asked by themselves is put over it. */
export const NO_QUESTIONS: Questions = {
  offices: [],
  people: [],
  events: [],
  names: [],
  terms: new Map(),
  relatedLimit: 0,
  self: {},
};

/** How many related articles a check looks at: an event has some six siblings (RESEARCH.md, "Retrieval"). */
const RELATED = 12;

/** Terms by language and sentence. */
const remembered = new Remembered<readonly string[]>(4000);

const termsOfDrafts = new WeakMap<Draft, ReadonlyMap<number, readonly string[]>>();

/** Terms of each told sentence, by sentence index. */
export function sentenceTerms({ draft, language: id }: Reading): ReadonlyMap<number, readonly string[]> {
  const known = termsOfDrafts.get(draft);
  if (known) return known;
  const language = languageOf(id);
  const terms = new Map<number, readonly string[]>();
  draft.sentences.forEach((sentence, index) => {
    if (!isTold(draft, sentence)) return;
    const { first, last, start, end } = sentence;
    const text = `${id} ${draft.source.slice(start, end)}`;
    terms.set(
      index,
      remembered.get(text, () => termsOf(draft.tokens, first, last, language)),
    );
  });
  termsOfDrafts.set(draft, terms);
  return terms;
}

/** Everything the archive is asked for a draft, in one batch. `self` adds what the caller knows of the draft's identity. */
export function questionsOf(reading: Reading, self: Questions['self']): Questions {
  const counts = new Map<string, number>();
  for (const terms of sentenceTerms(reading).values())
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const titles = claimsOf(reading.claims, 'title');
  const language = languageOf(reading.language);
  const people = [
    ...titles.flatMap(({ person }) => person ?? []),
    ...claimsOf(reading.claims, 'person').map(({ person }) => person),
  ];
  const names = [...new Set(people.map(personKey))].filter(Boolean).sort();
  return {
    offices: [
      ...new Set(
        titles.map((title) => officeKey(title.roleKey, title.organisationKey ?? countryByWords(title, language))),
      ),
    ].sort(),
    people: names,
    events: [
      ...new Set(claimsOf(reading.claims, 'event').map((event) => eventKey(event.eventKind, event.organiserKey))),
    ].sort(),
    names,
    terms: counts,
    relatedLimit: RELATED,
    about: reckoningDay(reading.anchor),
    self: { ...selfOf(reading.draft), ...self },
  };
}
