/** The gazetteer: every place name and demonym of a language, found by longest match. */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import type { PlaceLexicon } from '../language/places.ts';
import { type PhraseMatch, PhraseTable } from '../text/phrases.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { fold, type Word, WordTest } from '../text/words.ts';

export interface Place {
  /** Language-independent: "country:NL", "city:the-hague", "vn:ha-noi", "region:black-sea", "vn:dong-nai/vinh-cuu". */
  readonly key: string;
  /** The newsroom's first choice among its names in this language. */
  readonly name: string;
  /** ISO 3166 alpha-2, when it lies in one country. */
  readonly country?: string;
  /** Key of the smaller place around it: Nha Trang lies in "vn:khanh-hoa", and Kon Tum since 2025 in "vn:quang-ngai". */
  readonly within?: string;
  /** Keys of all the smaller places around it, nearest first: "vn:phu-yen" and "vn:dak-lak" around Tuy Hòa. */
  readonly around?: readonly string[];
  /** An adjective or a people ("Dutch"): it stands for the country, but is no place. */
  readonly demonym?: boolean;
  /** One of Vietnam's 34 provinces and cities, or of the 29 that merged into them. */
  readonly province?: boolean;
  /** Other places of the same name, which count with what they lie in beside them: "Hà Nam, Trung Quốc". */
  readonly others?: readonly Place[];
}

/** Keys of what lies around a city entry, nearest first. */
function aroundOf(places: PlaceLexicon, key: string | undefined): string[] {
  const keys: string[] = [];
  for (let at = key; at && !keys.includes(at); ) {
    keys.push(at);
    const entry: { within?: string; mergedInto?: string } | undefined = places.cities[at];
    at = entry?.within ?? entry?.mergedInto;
  }
  return keys;
}

function* entriesOf(places: PlaceLexicon): Generator<readonly [string, Place]> {
  for (const [code, names] of Object.entries(places.countries)) {
    const place: Place = { key: `country:${code}`, name: names[0] ?? code, country: code };
    for (const name of names) yield [name, place];
  }
  for (const [key, { names, country, within: town, mergedInto }] of Object.entries(places.cities)) {
    const within = town ?? mergedInto;
    const place: Place = {
      key,
      name: names[0] ?? key,
      country,
      ...(within && { within, around: aroundOf(places, within) }),
      ...(key.startsWith('vn:') && !town && { province: true }),
    };
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

const normOf = (name: string) =>
  tokenise(name)
    .map(({ word }) => word.norm)
    .join(' ');

/** Names with the place they stand for first, and their namesakes; an acronym's name is its capitals ("US", not "us"). */
function namedOnce(entries: Iterable<readonly [string, Place]>): (readonly [string, Place])[] {
  const byName = new Map<string, { name: string; places: Place[] }>();
  for (const [name, place] of entries) {
    const id = /^\p{Lu}{2,6}$/u.test(name) ? name : normOf(name);
    const known = byName.get(id);
    if (!known) byName.set(id, { name, places: [place] });
    else if (!known.places.some(({ key }) => key === place.key)) known.places.push(place);
  }
  return [...byName.values()].map(({ name, places: [place, ...others] }) => [
    name,
    others.length > 0 ? { ...place!, others } : place!,
  ]);
}

/**
 * All names of places of a language, as a table of phrases. It matches without case; a reader asks
 * for capitals itself, since "anh" is a brother and "Anh" a kingdom. Where two places share a name
 * the country wins, then the city listed first; the others are its namesakes.
 */
export const gazetteerOf: (language: Language) => PhraseTable<Place> = perLanguage(
  (language) => new PhraseTable(namedOnce(entriesOf(language.places))),
);

/** A district, ward or commune of Vietnam. */
export interface Unit extends Place {
  readonly level: 'district' | 'ward';
}

/** All units of a language's provinces by their bare names; several where a name is borne by several ("Châu Thành"). */
export const unitsOf: (language: Language) => PhraseTable<readonly Unit[]> = perLanguage(({ places }) => {
  const byName = new Map<string, Unit[]>();
  for (const [province, { districts, wards }] of Object.entries(places.units)) {
    const around = aroundOf(places, province);
    for (const [level, names] of [
      ['district', districts],
      ['ward', wards],
    ] as const)
      for (const name of names) {
        const key = `${province}/${fold(name).replace(/[^a-z0-9]+/g, '-')}`;
        const unit: Unit = { key, name, country: 'VN', within: province, around, level };
        const same = byName.get(name);
        if (same) same.push(unit);
        else byName.set(name, [unit]);
      }
  }
  return new PhraseTable(byName);
});

/** The words that make up the names of units. */
export const unitSyllables: (language: Language) => ReadonlySet<string> = perLanguage(
  ({ places }) =>
    new Set(
      Object.values(places.units)
        .flatMap(({ districts, wards }) => [...districts, ...wards])
        .flatMap((name) => tokenise(name).map(({ word }) => word.norm)),
    ),
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
    // "LEEDs" is a certificate; "McAllen" a town.
    if (token.word.casing === 'camel' && !/^\p{Lu}\p{Ll}/u.test(token.word.text)) return undefined;
    if (isCapital(token)) capitals++;
    else if (token.kind === 'word' && !smallWords(language).has(token.word.norm)) return undefined;
  }
  return capitals > 0 ? match : undefined;
}

/** A place that another lies in: a country around a city, a province around a town, a region around both. */
export function liesIn(inner: Place, outer: Place): boolean {
  if (inner.key === outer.key) return false;
  if (inner.within === outer.key || inner.around?.includes(outer.key)) return true;
  if (inner.country === undefined || inner.country !== outer.country) return false;
  if (outer.key.startsWith('country:')) return !inner.key.startsWith('country:');
  return outer.key.startsWith('region:') && !inner.key.startsWith('region:') && !inner.key.startsWith('country:');
}
