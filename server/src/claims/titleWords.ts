/** The words of offices and of people's names, as tables made once for each language. */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import type { Role, StatusWord, TitleLexicon } from '../language/titles.ts';
import { PhraseTable, phraseSet } from '../text/phrases.ts';
import { normalise, WordTest } from '../text/words.ts';
import { withFields } from './organisationWords.ts';

export interface TitleWords {
  readonly roles: PhraseTable<Role>;
  /** Roles as they are written of several holders ("Presidents"). */
  readonly rolesInPlural: PhraseTable<Role>;
  readonly statusBefore: PhraseTable<StatusWord>;
  readonly statusAfter: PhraseTable<StatusWord>;
  readonly newly: PhraseTable<true>;
  readonly honorifics: PhraseTable<true>;
  readonly descriptors: PhraseTable<true>;
  readonly links: PhraseTable<true>;
  readonly qualifiers: PhraseTable<true>;
  readonly terms: PhraseTable<true>;
  readonly complements: PhraseTable<true>;
  readonly alongside: PhraseTable<true>;
  readonly copulas: PhraseTable<true>;
  readonly conjunctions: PhraseTable<true>;
  readonly articles: PhraseTable<true>;
  readonly plurals: PhraseTable<true>;
  readonly indefinites: PhraseTable<true>;
  readonly notHeld: PhraseTable<true>;
  /** Verbs of saying, which close what is said of a person. */
  readonly reporting: PhraseTable<true>;
  readonly posts: PhraseTable<true>;
  readonly companyWords: ReadonlySet<string>;
  readonly compounds: PhraseTable<true>;
  readonly functionWords: ReadonlySet<string>;
  readonly syllable: RegExp | undefined;
  readonly home: ReadonlySet<string>;
  readonly homeMiddles: ReadonlySet<string>;
  /** Words that open an office, an honorific or a descriptor. */
  readonly opens: WordTest;
}

const statusTable = (words: TitleLexicon['statusBefore']) =>
  new PhraseTable(
    (Object.entries(words) as [StatusWord, readonly string[]][]).flatMap(([status, list]) =>
      list.map((word) => [word, status] as const),
    ),
  );

export const titleWordsOf = perLanguage(({ titles, functionWords, stance }: Language): TitleWords => {
  const families = titles.families.flatMap((family) =>
    [...withFields(family.key, family.names, titles.fields)].map(([name, key]): readonly [string, Role] => [
      name,
      { key, names: [name], singleSeat: family.singleSeat, of: family.of },
    ]),
  );
  const several = titles.families.flatMap((family) =>
    [...withFields(family.key, family.plurals ?? [], titles.fields)].map(([name, key]): readonly [string, Role] => [
      name,
      { key, names: [name], singleSeat: family.singleSeat, of: family.of },
    ]),
  );
  const roles = new PhraseTable([
    ...titles.roles.flatMap((role) => role.names.map((name) => [name, role] as const)),
    ...families,
  ]);
  const rolesInPlural = new PhraseTable([
    ...titles.roles.flatMap((role) => (role.plurals ?? []).map((name) => [name, role] as const)),
    ...several,
  ]);
  const statusBefore = statusTable(titles.statusBefore);
  const newly = phraseSet(titles.newly);
  const honorifics = phraseSet(titles.honorifics);
  const descriptors = phraseSet(titles.descriptors);
  const opening: readonly PhraseTable<unknown>[] = [roles, rolesInPlural, statusBefore, newly, honorifics, descriptors];
  return {
    roles,
    rolesInPlural,
    statusBefore,
    statusAfter: statusTable(titles.statusAfter),
    newly,
    honorifics,
    descriptors,
    links: phraseSet(titles.links),
    qualifiers: phraseSet(titles.qualifiers),
    terms: phraseSet(titles.terms),
    complements: phraseSet(titles.complements),
    alongside: phraseSet(titles.alongside),
    copulas: phraseSet(titles.copulas),
    conjunctions: phraseSet(titles.conjunctions),
    articles: phraseSet(titles.articles),
    plurals: phraseSet(titles.plurals),
    indefinites: phraseSet(titles.indefinites),
    notHeld: phraseSet(titles.notHeld),
    reporting: phraseSet([...stance.reporting, ...titles.saying]),
    posts: phraseSet(titles.posts),
    companyWords: new Set(titles.companyWords.map(normalise)),
    compounds: phraseSet(titles.compounds),
    functionWords: new Set(functionWords),
    syllable: titles.syllable === undefined ? undefined : new RegExp(`^${titles.syllable}$`, 'u'),
    home: new Set(titles.home.familyNames.map(normalise)),
    homeMiddles: new Set(titles.home.middleNames.map(normalise)),
    opens: new WordTest((word) => opening.some((phrases) => phrases.opens(word))),
  };
});
