/** The gazetteer: every place name and demonym of a language, found by longest match. */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import type { PlaceLexicon } from '../language/places.ts';
import { type PhraseMatch, PhraseTable } from '../text/phrases.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { type Word, WordTest } from '../text/words.ts';

export interface Place {
  /** Language-independent: "country:NL", "city:the-hague", "vn:ha-noi", "region:black-sea". */
  readonly key: string;
  /** The newsroom's first choice among its names in this language. */
  readonly name: string;
  /** ISO 3166 alpha-2, when it lies in one country. */
  readonly country?: string;
  /** Key of the smaller place around it: Nha Trang lies in "vn:khanh-hoa", and Kon Tum since 2025 in "vn:quang-ngai". */
  readonly within?: string;
  /** An adjective or a people ("Dutch"): it stands for the country, but is no place. */
  readonly demonym?: boolean;
}

function* entriesOf(places: PlaceLexicon): Generator<readonly [string, Place]> {
  for (const [code, names] of Object.entries(places.countries)) {
    const place: Place = { key: `country:${code}`, name: names[0] ?? code, country: code };
    for (const name of names) yield [name, place];
  }
  for (const [key, { names, country, within: town, mergedInto }] of Object.entries(places.cities)) {
    const within = town ?? mergedInto;
    const place: Place = { key, name: names[0] ?? key, country, ...(within && { within }) };
    for (const name of names) yield [name, place];
  }
  for (const [key, names] of Object.entries(places.regions)) {
    const place: Place = { key, name: names[0] ?? key };
    for (const name of names) yield [name, place];
  }
  for (const [code, names] of Object.entries(places.demonyms)) {
    const name = places.countries[code]?.[0] ?? code;
    const place: Place = { key: `country:${code}`, name, country: code, demonym: true };
    for (const demonym of names) yield [demonym, place];
  }
}

/**
 * All names of places of a language, as a table of phrases. It matches without case; a reader asks
 * for capitals itself, since "anh" is a brother and "Anh" a kingdom. Where two places share a name
 * the country wins, then the city listed first.
 */
export const gazetteerOf: (language: Language) => PhraseTable<Place> = perLanguage(
  (language) => new PhraseTable(entriesOf(language.places)),
);

/** Words written small inside place names: "châu", "biển", "de". */
const smallWords = perLanguage(
  (language): ReadonlySet<string> =>
    new Set(
      [...entriesOf(language.places)].flatMap(([name]) =>
        tokenise(name)
          .filter((token) => token.word.casing === 'lower')
          .map((token) => token.word.norm),
      ),
    ),
);

const isCapitalised = ({ casing }: Word): boolean => casing !== 'lower' && casing !== 'none';

/** True for a word that begins with a capital, or is all capitals. */
export const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && isCapitalised(token.word);

/** Whether a place name can begin with a word as it is written: "Anh" and "biển", not "anh". */
export const opensPlace = perLanguage((language): WordTest => {
  const table = gazetteerOf(language);
  const small = smallWords(language);
  return new WordTest((word) => table.opens(word) && (isCapitalised(word) || small.has(word.norm)));
});

/** The longest place name or demonym at token `at`, written with its capitals. */
export function placeAt(
  language: Language,
  tokens: readonly Token[],
  at: number,
  end: number = tokens.length,
): PhraseMatch<Place> | undefined {
  const opening = tokens[at];
  if (!opening || !opensPlace(language).has(opening.word)) return undefined;
  const match = gazetteerOf(language).match(tokens, at, end);
  if (!match) return undefined;
  let capitals = 0;
  for (let i = at; i < at + match.length; i++) {
    const token = tokens[i]!;
    if (isCapital(token)) capitals++;
    else if (token.kind === 'word' && !smallWords(language).has(token.word.norm)) return undefined;
  }
  return capitals > 0 ? match : undefined;
}

/** A place that another lies in: a country around a city, a province around a town, a region around both. */
export function liesIn(inner: Place, outer: Place): boolean {
  if (inner.key === outer.key) return false;
  if (inner.within === outer.key) return true;
  if (inner.country === undefined || inner.country !== outer.country) return false;
  if (outer.key.startsWith('country:')) return !inner.key.startsWith('country:');
  return outer.key.startsWith('region:') && !inner.key.startsWith('region:') && !inner.key.startsWith('country:');
}
