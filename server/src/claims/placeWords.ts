/** The words around place names, as tables: prepositions, class words, what a venue may begin with. */
import { perLanguage } from '../language/perLanguage.ts';
import { PhraseTable, phraseSet } from '../text/phrases.ts';
import { tokenise } from '../text/tokens.ts';
import { WordTest } from '../text/words.ts';
import { opensPlace, unitsOf } from './gazetteer.ts';

/**
 * What a class word says of the name after it: of a place that we must know, of any place ("tỉnh",
 * "thành phố"), or of a district, a ward or a village, of which we know few.
 */
export type PlaceClass = 'known' | 'named' | 'district' | 'ward' | 'village';

/** The words of a language by which a text says where. */
export interface PlaceWords {
  readonly at: PhraseTable<true>;
  readonly toward: PhraseTable<true>;
  readonly notToward: PhraseTable<true>;
  readonly seats: PhraseTable<true>;
  readonly articles: PhraseTable<true>;
  readonly and: PhraseTable<true>;
  readonly classes: PhraseTable<PlaceClass>;
  readonly classesAfter: PhraseTable<true>;
  readonly unitClassesAfter: PhraseTable<true>;
  readonly links: PhraseTable<true>;
  readonly buildings: PhraseTable<true>;
  readonly buildingParts: PhraseTable<true>;
  readonly notPlaceAfter: PhraseTable<true>;
  readonly institutions: PhraseTable<true>;
  readonly events: PhraseTable<true>;
  readonly sport: PhraseTable<true>;
  /** Words with which a venue may begin: those of classes, articles, buildings, place names, and units in capitals. */
  readonly opens: WordTest;
  readonly ambiguous: ReadonlySet<string>;
  readonly clubs: ReadonlySet<string>;
  /** Capitalised words that follow a place without being part of its name: weekdays, months. */
  readonly calendar: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  /** Keys of capitals. */
  readonly capitals: ReadonlySet<string>;
}

const key = (phrase: string) =>
  tokenise(phrase)
    .map((token) => token.word.norm)
    .join(' ');

export const placeWords = perLanguage((language): PlaceWords => {
  const { places } = language;
  const { districts, wards, villages } = places.unitClasses;
  const articles = phraseSet(places.articles);
  const buildings = phraseSet(places.buildings);
  const classes = new PhraseTable<PlaceClass>([
    ...places.classes.map((word) => [word, 'known'] as const),
    ...places.namingClasses.map((word) => [word, 'named'] as const),
    ...districts.map((word) => [word, 'district'] as const),
    ...wards.map((word) => [word, 'ward'] as const),
    ...villages.map((word) => [word, 'village'] as const),
  ]);
  const opening = [articles, classes, buildings];
  return {
    at: phraseSet(places.at),
    toward: phraseSet(places.toward),
    notToward: phraseSet(places.notToward),
    seats: phraseSet(places.seats),
    articles,
    and: phraseSet(places.and),
    classes,
    classesAfter: phraseSet([...places.classesAfter, ...places.unitClassesAfter]),
    unitClassesAfter: phraseSet(places.unitClassesAfter),
    links: phraseSet(places.links),
    buildings,
    buildingParts: phraseSet(places.buildingParts),
    notPlaceAfter: phraseSet(places.notPlaceAfter),
    institutions: phraseSet(places.institutions),
    events: phraseSet(language.events.kinds.flatMap((kind) => kind.names)),
    sport: phraseSet(places.sport),
    opens: new WordTest(
      (word) =>
        opensPlace(language).has(word) ||
        opening.some((phrases) => phrases.opens(word)) ||
        (word.casing !== 'lower' && unitsOf(language).opens(word)),
    ),
    ambiguous: new Set(places.ambiguous.map(key)),
    clubs: new Set(places.clubs.map(key)),
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
