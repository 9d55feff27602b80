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
  /** ISO 3166 alpha-2, when its own name tells: "Đại học Maryland", "tòa án Mỹ". */
  readonly country?: string;
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
    const floor = Math.max(0, i - 3);
    const introduced = words.at.matchBefore(this.#tokens, i, floor) ?? words.toward.matchBefore(this.#tokens, i, floor);
    if (!introduced || this.#names.isPlaceAt(i, last)) return undefined;
    let at = i + (words.articles.match(this.#tokens, i, last)?.length ?? 0);
    const first = at;
    let building = false;
    let capital = false;
    let country: string | undefined;
    while (at < last && at < first + 10) {
      const token = this.#tokens[at]!;
      if (token.kind !== 'word' || token.breaks) break;
      const match = words.buildings.match(this.#tokens, at, last);
      if (!match && !isCapital(token)) break;
      building ||= match !== undefined;
      // "Trung tâm" alone is no name, and a lone letter none either.
      capital ||= !match && token.word.text.length > 1;
      const part = match ? undefined : words.buildingParts.match(this.#tokens, at, last);
      const inside = match || part ? undefined : this.#names.knownAt(at, last);
      if (inside?.sure) country = inside.place.country ?? country;
      at += match?.length ?? part?.length ?? inside?.length ?? 1;
      if (!match && this.#goesOnSmall(at, last)) at++;
    }
    if (!building) return undefined;
    const end = this.#taken.endAt(at, last);
    if (this.#taken.bars(first, end, true)) return undefined;
    // The rest of the building's own name may be written small ("nước ngoài"): look a few words on for its place.
    for (let k = end; k < last && k <= end + 4; k++) {
      const token = this.#tokens[k]!;
      const comma = token.word.text === ',' && k === end;
      if (token.kind !== 'word' && !comma) break;
      const link = comma ? 1 : words.at.match(this.#tokens, k, last)?.length;
      if (!link) continue;
      const place = this.#names.phraseAt(k + link, last);
      if (!place || (place.last === place.nameLast && this.#names.goesOnAsName(place.nameLast, last))) continue;
      return { place: place.place, first, last: place.last };
    }
    return capital ? { first, last: end, ...(country && { country }) } : undefined;
  }

  /** A small word within a name: "Trung tâm Hội nghị Quốc gia", "Cung Văn hóa Hữu nghị". */
  #goesOnSmall(at: number, last: number): boolean {
    const { at: prepositions, functionWords, and, links } = this.#words;
    const token = this.#tokens[at];
    if (at + 1 >= last || token?.word.casing !== 'lower' || token.breaks) return false;
    if (!isCapital(this.#tokens[at + 1]) || this.#tokens[at + 1]!.breaks) return false;
    if (prepositions.closes(token.word) || functionWords.has(token.word.norm)) return false;
    return !and.match(this.#tokens, at, last) && !links.match(this.#tokens, at, last);
  }
}
