/** Buildings and halls where something is held, with the place they stand in. */
import type { Language } from '../language/language.ts';
import type { Token } from '../text/tokens.ts';
import { isCapital, type Place } from './gazetteer.ts';
import type { PlaceNames } from './placeNames.ts';
import { type PlaceWords, placeWords } from './placeWords.ts';
import type { TakenSpans } from './takenSpans.ts';

/** Token indices, end excluded. */
export interface Building {
  /** Where it stands, when the text says so. */
  readonly place?: Place;
  readonly first: number;
  readonly last: number;
}

/** Reads the buildings of one text. */
export class Buildings {
  readonly #tokens: readonly Token[];
  readonly #names: PlaceNames;
  readonly #words: PlaceWords;
  readonly #taken: TakenSpans;

  constructor(tokens: readonly Token[], language: Language, names: PlaceNames, taken: TakenSpans) {
    this.#tokens = tokens;
    this.#names = names;
    this.#words = placeWords(language);
    this.#taken = taken;
  }

  /**
   * A building after a preposition, alone or with its place: "Trung tâm Báo chí … ở Washington D.C",
   * "NATO headquarters in Brussels". It is one venue, of the place when that is named.
   */
  at(i: number, last: number): Building | undefined {
    const words = this.#words;
    const isAt = words.at.matchBefore(this.#tokens, i, Math.max(0, i - 3)) !== undefined;
    if (!isAt || this.#names.nameAt(this.#names.classesAt(i, last).at, last)) return undefined;
    let at = i + (words.articles.match(this.#tokens, i, last)?.length ?? 0);
    const first = at;
    let building = false;
    let capital = false;
    while (at < last && at < first + 10) {
      const token = this.#tokens[at]!;
      if (token.kind !== 'word' || token.breaks) break;
      const match = words.buildings.match(this.#tokens, at, last);
      if (!match && !isCapital(token)) break;
      building ||= match !== undefined;
      const length = match?.length ?? 1;
      for (let k = at; k < at + length; k++) capital ||= isCapital(this.#tokens[k]);
      at += length;
    }
    if (!building) return undefined;
    const end = this.#taken.endAt(at, last);
    // The rest of the building's own name may be written small ("nước ngoài"): look a few words on for its place.
    for (let k = end; k < last && k <= end + 4; k++) {
      const token = this.#tokens[k]!;
      const comma = token.word.text === ',' && k === end;
      if (token.kind !== 'word' && !comma) break;
      const link = comma ? 1 : words.at.match(this.#tokens, k, last)?.length;
      if (!link) continue;
      const name = this.#names.nameAt(this.#names.classesAt(k + link, last).at, last);
      if (!name || name.place.demonym || this.#names.goesOnAsName(name.last, last)) continue;
      const whole = this.#names.withContainers(name, last);
      return { place: whole.place, first, last: whole.last };
    }
    return capital ? { first, last: end } : undefined;
  }
}
