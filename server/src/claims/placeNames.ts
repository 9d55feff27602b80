/**
 * Place names as phrases: their class words before them ("thủ đô nước"), and what they lie in after
 * them ("Washington (Mỹ)", "La Haye, Hà Lan", "Russia's Kursk region"). Whether the phrase is a venue
 * is not asked here.
 */
import type { Language } from '../language/language.ts';
import type { Token } from '../text/tokens.ts';
import { gazetteerOf, isCapital, liesIn, type Place, placeAt } from './gazetteer.ts';
import { type PlaceWords, placeWords } from './placeWords.ts';

/** A place name found in the text, with its tokens (indices, end excluded). */
export interface Mention {
  readonly place: Place;
  readonly first: number;
  readonly last: number;
}

/** Reads the place names of one text. `last` is always the end of the sentence, excluded. */
export class PlaceNames {
  readonly #tokens: readonly Token[];
  readonly #language: Language;
  readonly #words: PlaceWords;

  constructor(tokens: readonly Token[], language: Language) {
    this.#tokens = tokens;
    this.#language = language;
    this.#words = placeWords(language);
  }

  /** The token to go on from when no venue begins at `i`: past the whole of a place name, else the next. */
  afterName(i: number, last: number): number {
    const match = this.nameAt(i, last);
    return match ? match.last : i + 1;
  }

  /** A place name at `i`, capitals respected. */
  nameAt(i: number, last: number): Mention | undefined {
    const match = placeAt(this.#language, this.#tokens, i, last);
    return match && { place: match.value, first: i, last: i + match.length };
  }

  /** Token index after the articles and class words at `i` ("thủ đô nước"), and whether a class word was among them. */
  classesAt(i: number, last: number): { at: number; classed: boolean } {
    let at = i;
    let classed = false;
    for (let n = 0; n < 3; n++) {
      const own = this.#words.classes.match(this.#tokens, at, last);
      const match = own ?? this.#words.articles.match(this.#tokens, at, last);
      if (!match) break;
      // "Đông Nam Á" is a name, not the class "Đông Nam" before one.
      const name = gazetteerOf(this.#language).match(this.#tokens, at, last);
      if (name && name.length >= match.length) break;
      at += match.length;
      classed ||= own !== undefined;
    }
    return { at, classed };
  }

  /** A capitalised word right after makes it one as well: "Washington Post", "Mỹ Barack Obama". */
  goesOnAsName(after: number, last: number): boolean {
    const next = this.#tokens[after];
    if (!next || after >= last || next.breaks) return false;
    if (next.word.text === '-' && next.glued && this.#tokens[after + 1]?.glued) return after + 1 < last;
    if (!isCapital(next)) return false;
    if (this.#words.calendar.has(next.word.norm) || this.#words.classesAfter.match(this.#tokens, after, last))
      return false;
    return this.#words.events.match(this.#tokens, after, last) === undefined;
  }

  /** Extends a place by what it lies in: "(Mỹ)", ", Hà Lan", "của Hà Lan", "'s Kursk region". */
  withContainers(name: Mention, last: number): Mention {
    let { place } = name;
    let end = name.last;
    const after = this.#words.classesAfter.match(this.#tokens, end, last);
    if (after && !this.#tokens[end]!.breaks) end += after.length;
    for (let n = 0; n < 3; n++) {
      const next = this.#containerAt(place, end, last);
      if (!next) break;
      end = next.last;
      place = next.inner;
    }
    return { place, first: name.first, last: end };
  }

  #containerAt(place: Place, end: number, last: number): { last: number; inner: Place } | undefined {
    let at = end;
    // "Washington DC., Mỹ" has one mark too many.
    if (this.#text(at) === '.' && [',', ')'].includes(this.#text(at + 1))) at++;
    const bracket = this.#text(at) === '(';
    if (bracket || this.#text(at) === ',') at++;
    else if (["'", '’'].includes(this.#text(at)) && this.#text(at + 1) === 's') at += 2;
    else if (this.#tokens[at]?.breaks) return undefined;
    at += this.#words.links.match(this.#tokens, at, last)?.length ?? 0;
    const name = this.nameAt(this.classesAt(at, last).at, last);
    if (!name || name.place.demonym || this.#tokens[name.first]?.breaks) return undefined;
    if (bracket && this.#text(name.last) !== ')') return undefined;
    if (!bracket && this.goesOnAsName(name.last, last)) return undefined;
    const inner = liesIn(place, name.place)
      ? place
      : liesIn(name.place, place) && at > end + 1
        ? name.place
        : undefined;
    if (!inner || name.last > last) return undefined;
    // "Quảng Bình, Quảng Trị" is a list of two provinces, though one has become part of the other.
    const { mergedInto } = this.#language.places.cities[place.key] ?? {};
    if (!bracket && mergedInto === name.place.key) return undefined;
    let to = bracket ? name.last + 1 : name.last;
    const after = bracket ? undefined : this.#words.classesAfter.match(this.#tokens, to, last);
    if (after && !this.#tokens[to]!.breaks) to += after.length;
    return { last: to, inner };
  }

  #text(i: number): string {
    return this.#tokens[i]?.word.text ?? '';
  }
}
