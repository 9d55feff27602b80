/**
 * Terms: what a stretch of text speaks of, by which sentences are matched across drafts, articles and
 * languages.
 *
 *   c:support     a concept, the same in every language
 *   country:NL    a place by its key, demonyms included
 *   o:nato        a known organisation by its key
 *   n:stoltenberg a word of a proper name, folded
 *   x:s-400       a code: letters with figures
 *   b:hoa_binh    two neighbouring Vietnamese syllables, folded
 *   w:pledge      a word of English
 *
 * Numbers, function words and words of the calendar are no terms: what a sentence says of its subject
 * is compared apart from the figures and days it gives.
 */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { PhraseTable } from '../text/phrases.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';
import { isCapital, placeAt } from './gazetteer.ts';

interface TermWords {
  readonly concepts: PhraseTable<string>;
  readonly organisations: PhraseTable<string>;
  /** Place names of one word that also begin sentences or stand in persons' names ("Anh"). Normalised. */
  readonly ambiguous: ReadonlySet<string>;
  /** Words that carry no topic: function words, the calendar's, number words. */
  readonly empty: ReadonlySet<string>;
  /** Words are made of syllables written apart, so that pairs of them are the terms. */
  readonly syllables: boolean;
}

const words = perLanguage((language): TermWords => {
  const empty = new Set<string>();
  const add = (phrases: Iterable<string>) => {
    for (const phrase of phrases) for (const token of tokenise(phrase)) empty.add(token.word.norm);
  };
  add(language.functionWords);
  for (const slot of Object.values(language.dates.slots)) add(Object.keys(slot.words ?? {}));
  add(Object.keys(language.numbers.digits));
  add(Object.keys(language.numbers.scales));
  add(language.titles.honorifics);
  const concepts = Object.entries(language.concepts.words);
  return {
    concepts: new PhraseTable(
      concepts.flatMap(([concept, phrases]) => phrases.map((phrase) => [phrase, `c:${concept}`] as const)),
    ),
    organisations: new PhraseTable(
      Object.entries(language.organisations.names).flatMap(([key, names]) =>
        names.map((name) => [name, `o:${key}`] as const),
      ),
    ),
    ambiguous: new Set(language.places.ambiguous.map(normalise)),
    empty,
    syllables: language.concepts.syllables,
  };
});

/** Marks after which a capital begins a sentence and not a name. */
const OPENS = new Set(['.', '?', '!', '…', ':', '"', '“', '‘', '-', '–', '—', '|']);

/** Share of words in capitals above which the capitals are a headline's and tell no names. */
const SHOUTING = 0.7;

const isShouting = (tokens: readonly Token[], first: number, last: number): boolean => {
  let all = 0;
  let upper = 0;
  for (let i = first; i < last; i++) {
    const { casing } = tokens[i]!.word;
    if (tokens[i]!.kind !== 'word') continue;
    all++;
    if (casing === 'upper') upper++;
  }
  return all >= 4 && upper > all * SHOUTING;
};

/** A code at token `at`: letters and figures written together, with or without a hyphen ("S-400", "A320", "5G"). */
function codeAt(tokens: readonly Token[], at: number, last: number): { code: string; length: number } | undefined {
  const token = tokens[at]!;
  const hyphen = tokens[at + 1]?.word.text === '-' && tokens[at + 1]!.glued ? 1 : 0;
  const next = tokens[at + 1 + hyphen];
  if (!next?.glued || at + 1 + hyphen >= last) return undefined;
  const letters = token.kind === 'word' ? token : next;
  const figures = token.kind === 'word' ? next : token;
  if (letters.kind !== 'word' || figures.kind !== 'number' || letters.word.casing === 'lower') return undefined;
  if (letters.word.text.length > 5 || (token.kind === 'number' && hyphen > 0)) return undefined;
  return { code: token.word.folded + (hyphen ? '-' : '') + next.word.folded, length: 2 + hyphen };
}

/**
 * Terms of the tokens [first, last), in reading order, each as often as it is said. The longest phrase
 * at each place wins: concept before place before organisation where they are equally long. Linear;
 * never throws.
 */
export function termsOf(tokens: readonly Token[], first: number, last: number, language: Language): string[] {
  const { concepts, organisations, ambiguous, empty, syllables } = words(language);
  const terms: string[] = [];
  const shouting = isShouting(tokens, first, last);
  /** The folded syllable before, when it may pair with the next; `paired` once it has. */
  let before: string | undefined;
  let paired = true;
  const breakOff = () => {
    if (before !== undefined && !paired) terms.push(`b:${before}`);
    before = undefined;
    paired = true;
  };
  for (let i = first; i < last; ) {
    const token = tokens[i]!;
    if (token.breaks) breakOff();
    if (token.kind === 'mark') {
      breakOff();
      i++;
      continue;
    }
    const code = codeAt(tokens, i, last);
    if (code) {
      breakOff();
      terms.push(`x:${code.code}`);
      i += code.length;
      continue;
    }
    if (token.kind === 'number') {
      breakOff();
      i++;
      continue;
    }
    const opens = i === first || token.breaks || OPENS.has(tokens[i - 1]?.word.text ?? '');
    const doubtful = ambiguous.has(token.word.norm) && (opens || isCapital(tokens[i - 1]));
    const found = placeAt(language, tokens, i, last);
    const place = found?.length === 1 && doubtful ? undefined : found;
    const organisation = isCapital(token) ? organisations.match(tokens, i, last) : undefined;
    const concept = concepts.match(tokens, i, last);
    const named = (organisation?.length ?? 0) > (place?.length ?? 0) ? organisation : place;
    if (concept && concept.length >= (named?.length ?? 0)) {
      breakOff();
      terms.push(concept.value);
      i += concept.length;
      continue;
    }
    if (named) {
      breakOff();
      terms.push(typeof named.value === 'string' ? named.value : named.value.key);
      i += named.length;
      continue;
    }
    i++;
    const { norm, folded, casing } = token.word;
    if (empty.has(norm)) {
      breakOff();
      continue;
    }
    const next = tokens[i];
    const inName = next !== undefined && i < last && !next.breaks && isCapital(next) && !empty.has(next.word.norm);
    const name = !shouting && isCapital(token) && (casing !== 'title' || !opens || inName);
    if (name) {
      breakOff();
      terms.push(`n:${folded}`);
    } else if (!syllables) {
      if (folded.length > 1) terms.push(`w:${folded}`);
    } else {
      if (before !== undefined) {
        terms.push(`b:${before}_${folded}`);
        paired = true;
      } else paired = false;
      before = folded;
    }
  }
  breakOff();
  return terms;
}
