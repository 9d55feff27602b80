/** Companies that no head word announces, after the role of their officer: "TGĐ Coteccons", "CEO Grab Việt Nam". */
import type { Language } from '../language/language.ts';
import type { Token } from '../text/tokens.ts';
import { gazetteerOf, isCapital } from './gazetteer.ts';
import { opensFamilyFirst } from './names.ts';
import { titleWordsOf } from './titleWords.ts';
import { HYPHENS, nameKey, type Unit, written } from './units.ts';

/** Words of a company's name; letters from which on a word in capitals is an abbreviation and no initials. */
const MOST_WORDS = 5;
const SHORTEST_ABBREVIATION = 3;
/** "VNDirect", "OpenAI", but not "McCain". */
const OF_CAPITALS = /^\p{Lu}{2}|\p{Lu}$/u;

/**
 * The company whose name begins at token `at`, told by its words: an abbreviation, capitals inside a word, a word that
 * no person bears, the country at its end. `beside`: its officer is named already, so that any foreign name is the company's.
 * Undefined where a person's name may begin. Token indices, end excluded.
 */
export function companyAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  language: Language,
  beside = false,
): Unit | undefined {
  if (at >= end || tokens[at]!.breaks || !isCapital(tokens[at])) return undefined;
  if (opensFamilyFirst(tokens, at, end, language)) return undefined;
  const { companyWords, syllable, functionWords, roles, honorifics } = titleWordsOf(language);
  if (functionWords.has(tokens[at]!.word.norm)) return undefined;
  let sure = at; // end of what only a company's name holds
  let foreign = false;
  let last = at;
  while (last < end && last < at + MOST_WORDS) {
    const { word, breaks } = tokens[last]!;
    if (!isCapital(tokens[last]) || (last > at && breaks)) break;
    if (last > at && (opensFamilyFirst(tokens, last, end, language) || roles.match(tokens, last, end))) break;
    if (last > at && honorifics.match(tokens, last, end)) break;
    const place = last > at ? gazetteerOf(language).match(tokens, last, end) : undefined;
    if (place) {
      // "Grab Việt Nam"; a man may be called "Paris" or "Sydney".
      if (place.value.key !== `country:${language.titles.home.country}`) break;
      return unit(tokens, at, last + place.length, language);
    }
    const abbreviation = word.casing === 'upper' && word.text.length >= SHORTEST_ABBREVIATION;
    if (abbreviation || (word.casing === 'camel' && OF_CAPITALS.test(word.text)) || companyWords.has(word.norm))
      sure = last + 1;
    else if (word.casing !== 'upper' && !syllable?.test(word.norm)) foreign = true;
    last++;
    // "ITAR - TASS"
    const beyond = tokens[last + 1];
    if (abbreviation && last + 1 < end && HYPHENS.has(tokens[last]!.word.text) && beyond?.word.casing === 'upper')
      sure = last += 2;
  }
  // A line in capitals throughout says nothing by them.
  if (last === at || (last < end && last === at + MOST_WORDS && tokens[last]!.word.casing === 'upper'))
    return undefined;
  if (tokens[at - 1]?.word.casing === 'upper' && tokens[at - 1]!.word.text.length > 4) return undefined;
  // "TGĐ Coteccons Nguyễn Bá Dương": a foreign word before a whole name of home is no part of it.
  if (sure === at && foreign && last < end && opensFamilyFirst(tokens, last, end, language))
    return unit(tokens, at, last, language);
  if (beside) return sure > at || foreign ? unit(tokens, at, last, language) : undefined;
  // "CEO OpenAI Sam Altman": two words beyond it are its officer.
  return sure > at ? unit(tokens, at, last - sure === 1 ? last : sure, language) : undefined;
}

const unit = (tokens: readonly Token[], first: number, last: number, language: Language): Unit => ({
  first,
  last,
  name: written(tokens, first, last),
  key: nameKey(tokens, first, last, language),
});
