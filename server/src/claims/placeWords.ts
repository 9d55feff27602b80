/** The words around place names, as tables: prepositions, class words, what a venue may begin with. */
import { perLanguage } from '../language/perLanguage.ts';
import { PhraseTable } from '../text/phrases.ts';
import { tokenise } from '../text/tokens.ts';
import { WordTest } from '../text/words.ts';
import { opensPlace } from './gazetteer.ts';

/** The words of a language by which a text says where. */
export interface PlaceWords {
  readonly at: PhraseTable<true>;
  readonly toward: PhraseTable<true>;
  readonly articles: PhraseTable<true>;
  readonly and: PhraseTable<true>;
  readonly classes: PhraseTable<true>;
  readonly classesAfter: PhraseTable<true>;
  readonly links: PhraseTable<true>;
  readonly buildings: PhraseTable<true>;
  readonly notPlaceAfter: PhraseTable<true>;
  readonly events: PhraseTable<true>;
  /** Words with which a venue may begin: those of classes, articles, buildings and place names. */
  readonly opens: WordTest;
  readonly ambiguous: ReadonlySet<string>;
  /** Capitalised words that follow a place without being part of its name: weekdays, months. */
  readonly calendar: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  /** Keys of capitals. */
  readonly capitals: ReadonlySet<string>;
}

const table = (words: readonly string[]) => new PhraseTable<true>(words.map((word) => [word, true] as const));
const key = (phrase: string) =>
  tokenise(phrase)
    .map((token) => token.word.norm)
    .join(' ');

export const placeWords = perLanguage((language): PlaceWords => {
  const { places } = language;
  const articles = table(places.articles);
  const classes = table(places.classes);
  const buildings = table(places.buildings);
  const opening = [articles, classes, buildings];
  return {
    at: table(places.at),
    toward: table(places.toward),
    articles,
    and: table(places.and),
    classes,
    classesAfter: table(places.classesAfter),
    links: table(places.links),
    buildings,
    notPlaceAfter: table(places.notPlaceAfter),
    events: table(language.events.kinds.flatMap((kind) => kind.names)),
    opens: new WordTest((word) => opensPlace(language).has(word) || opening.some((phrases) => phrases.opens(word))),
    ambiguous: new Set(places.ambiguous.map(key)),
    calendar: new Set(
      Object.values(language.dates.slots)
        .flatMap((slot) => Object.keys(slot.words ?? {}))
        .map(key),
    ),
    functionWords: new Set(language.functionWords.map(key)),
    capitals: new Set(
      Object.entries(places.cities)
        .filter(([, city]) => city.capital)
        .map(([placeKey]) => placeKey),
    ),
  };
});
