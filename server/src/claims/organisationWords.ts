/** The words of organisations' names, as tables made once for each language, and the keys of bodies. */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { PhraseTable, phraseSet } from '../text/phrases.ts';
import { tokenise } from '../text/tokens.ts';
import { fold, normalise, WordTest } from '../text/words.ts';

export interface OrganisationWords {
  readonly known: PhraseTable<{ key: string; name: string }>;
  readonly bodies: PhraseTable<string>;
  /** Known names of several parts, by their bare words. */
  readonly byWords: ReadonlyMap<string, { key: string; name: string }>;
  readonly joining: ReadonlySet<string>;
  /** Value: true when the head counts in lower case too. */
  readonly heads: PhraseTable<boolean>;
  /** Words and phrases that a head word begins without being one there. */
  readonly notHeads: PhraseTable<true>;
  /** Words of two or more that end like a head: "nhà tổ chức". */
  readonly compounds: PhraseTable<true>;
  /** Heads of what is named after persons. */
  readonly namesakes: PhraseTable<true>;
  /** First words of bodies of the state, which are named after nobody. */
  readonly bodiesOfState: ReadonlySet<string>;
  /** Bodies after which a place stands without its class. */
  readonly local: PhraseTable<true>;
  readonly plurals: PhraseTable<true>;
  readonly tails: ReadonlySet<string>;
  readonly parts: PhraseTable<true>;
  readonly inside: PhraseTable<true>;
  readonly joins: ReadonlySet<string>;
  readonly links: PhraseTable<true>;
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Class words of places: those that only what the gazetteer has may follow, any name, or a number too. */
  readonly classes: PhraseTable<'known' | 'named' | 'unit'>;
  readonly roles: PhraseTable<true>;
  readonly notNames: PhraseTable<true>;
  /** Family names that few places begin with. Normalised. */
  readonly homeFamilies: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  /** Words with which an organisation may begin, as far as the lexicon knows. */
  readonly opens: WordTest;
}

/** First words of phrases, normalised. */
const firstWords = (phrases: readonly string[]): ReadonlySet<string> =>
  new Set(phrases.flatMap((phrase) => tokenise(phrase)[0]?.word.norm ?? []));

const FIELD = '{field}';

/** `names` with every field of government put into those that have `{field}`, with the key filled likewise. */
export function* withFields(
  key: string,
  names: readonly string[],
  fields: Readonly<Record<string, readonly string[]>>,
): Generator<readonly [name: string, key: string]> {
  for (const name of names) {
    if (!name.includes(FIELD)) {
      if (!key.includes(FIELD)) yield [name, key];
      continue;
    }
    for (const [field, words] of Object.entries(fields))
      for (const word of words) yield [name.replace(FIELD, word), key.replace(FIELD, field)];
  }
}

/** A name in quotation marks is printed with straight and with curly ones. */
const quoted = (name: string): string[] =>
  name.includes('"') ? [name, name.replace('"', '“').replace('"', '”')] : [name];

/** What names of several parts are joined by in print, now by one and now by another. */
const joining = ({ titles, organisations }: Language): ReadonlySet<string> =>
  new Set([...titles.conjunctions, ...organisations.links].map(fold));

/** The words of a folded name without marks and without words that only join: equal for every way of joining its parts. */
export const bareName = (folded: string, joins: ReadonlySet<string>): string =>
  folded
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => !joins.has(word))
    .join(' ')
    .trim();

export const organisationWordsOf = perLanguage((language: Language): OrganisationWords => {
  const { organisations: lexicon, titles, places } = language;
  const { districts, wards, villages } = places.unitClasses;
  const known = Object.entries(lexicon.names).flatMap(([key, names]) =>
    names.flatMap(quoted).map((name) => [name, { key, name: names[0] ?? name }] as const),
  );
  const bodies = Object.entries(lexicon.bodies).flatMap(([key, names]) => [...withFields(key, names, titles.fields)]);
  const joins = joining(language);
  const phrases = { known: new PhraseTable(known), bodies: new PhraseTable(bodies) };
  const heads = new PhraseTable([
    ...lexicon.nounHeads.map((head) => [head, true] as const),
    ...lexicon.heads.map((head) => [head, false] as const),
  ]);
  // Names that end with their head, or that a country opens, may begin with any capital.
  const anyCapital = lexicon.tails.length > 0 || titles.organisationBefore;
  return {
    ...phrases,
    joining: joins,
    byWords: new Map(
      known.filter(([name]) => /[,–-]/.test(name)).map(([name, unit]) => [bareName(fold(name), joins), unit]),
    ),
    heads,
    notHeads: phraseSet(lexicon.notHeads),
    compounds: phraseSet(titles.compounds),
    namesakes: phraseSet(lexicon.namesakes),
    bodiesOfState: firstWords(lexicon.ofState),
    local: phraseSet(lexicon.local),
    plurals: phraseSet(titles.plurals),
    tails: new Set(lexicon.tails.map(normalise)),
    parts: phraseSet(lexicon.parts),
    inside: phraseSet(lexicon.inside),
    joins: new Set(lexicon.joins),
    links: phraseSet(lexicon.links),
    abbreviations: new Map(Object.entries(lexicon.abbreviations).map(([short, long]) => [normalise(short), long])),
    classes: new PhraseTable([
      ...places.classes.map((word) => [word, 'known'] as const),
      ...places.namingClasses.map((word) => [word, 'named'] as const),
      ...[...districts, ...wards, ...villages].map((word) => [word, 'unit'] as const),
    ]),
    roles: phraseSet(titles.roles.flatMap((role) => (role.rank ? [] : role.names))),
    notNames: phraseSet(titles.notNames),
    homeFamilies: new Set(titles.home.familyNames.map(normalise)),
    functionWords: new Set(language.functionWords),
    opens: new WordTest(
      (word) =>
        phrases.known.opens(word) ||
        phrases.bodies.opens(word) ||
        heads.opens(word) ||
        (anyCapital && word.casing !== 'lower'),
    ),
  };
});

const bodyKeys = perLanguage(
  ({ organisations, titles }: Language) =>
    new Set(
      Object.entries(organisations.bodies).flatMap(([key, names]) =>
        [...withFields(key, names, titles.fields)].map(([, body]) => body),
      ),
    ),
);

/** True for the key of a body whose country or province the draft leaves out ("UBND"): it may be any of many. */
export const isUnplaced = (key: string, language: Language): boolean => bodyKeys(language).has(key);
