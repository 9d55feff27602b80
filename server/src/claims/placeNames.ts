/**
 * Place names as phrases: their class words before them ("thủ đô nước"), and what they lie in after
 * them ("Washington (Mỹ)", "La Haye, Hà Lan", "Russia's Kursk region", "xã Ia Mơ, huyện Chư Prông,
 * Gia Lai"). Whether the phrase is a venue is not asked here.
 *
 * A name that no table knows is a place by its class word ("thị trấn X", "the town of X") or by the
 * known place that it is said to lie in; its country is then that of what lies around it.
 */
import type { Language } from '../language/language.ts';
import type { PhraseMatch } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { fold } from '../text/words.ts';
import { isCapital, liesIn, type Place, placeAt, type Unit, unitSyllables, unitsOf } from './gazetteer.ts';
import { type PlaceClass, type PlaceWords, placeWords } from './placeWords.ts';

/** A place as a text says it. Token indices, end excluded. */
export interface PlacePhrase {
  /** The most specific of the places named. */
  readonly place: Place;
  /** Where its class words begin. */
  readonly first: number;
  /** Where its own name begins and ends. */
  readonly name: number;
  readonly nameLast: number;
  /** The end of the whole, with what it lies in. */
  readonly last: number;
  /** A class word stands before it, or after it. */
  readonly classed: boolean;
  /** No table knows its name. */
  readonly unknown: boolean;
}

/** One name of a phrase: a place we know, or one of several units, or neither. */
interface Head extends Opening {
  readonly known: Place | undefined;
  readonly units: readonly Unit[] | undefined;
  readonly last: number;
}

/** A name with what stands before it, before it is known which it is. */
interface Opening {
  readonly first: number;
  readonly name: number;
  readonly class: PlaceClass | undefined;
  /** The country whose people stand before its class word. */
  readonly of: Place | undefined;
}

/** All heads have one shape, for they are made and looked at very often. */
const headOf = (
  { first, name, of, class: said }: Opening,
  last: number,
  { known, units, class: own }: Partial<Pick<Head, 'known' | 'units' | 'class'>> = {},
): Head => ({ first, name, class: own ?? said, of, known, units, last });

/** What stands before a name: the token where it begins, its class, the people it is said to be of, and the known name there. */
interface Classes {
  readonly at: number;
  readonly class: PlaceClass | undefined;
  readonly of: Place | undefined;
  readonly place: PhraseMatch<Place> | undefined;
}

/** Names inside one another that a phrase may give: "thôn, xã, huyện, tỉnh, nước". */
const DEEPEST = 4;
/** Words of a name that no table knows. */
const LONGEST_UNKNOWN = 4;

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
    const match = placeAt(this.#language, this.#tokens, i, last);
    return match ? i + match.length : i + 1;
  }

  /**
   * The place that is named at `i`. After a preposition of place (`introduced`) a name that no table
   * knows counts when a known place follows that it lies in ("tại Broomfield, Colorado").
   */
  phraseAt(i: number, last: number, introduced = false): PlacePhrase | undefined {
    const head = this.#headAt(i, last, introduced);
    if (!head) return undefined;
    const heads: Head[] = [head];
    let end = head.last;
    /** Where the phrase ended before a bracket that is still open. */
    let bracket: { heads: number; end: number } | undefined;
    while (heads.length <= DEEPEST) {
      const next = this.#containerAt(heads, end, last);
      if (!next) break;
      if (next.bracket) bracket = { heads: heads.length, end };
      heads.push(next.head);
      end = next.last;
      if (!bracket || this.#text(end) !== ')') continue;
      bracket = undefined;
      end++;
    }
    if (bracket) {
      heads.length = bracket.heads;
      end = bracket.end;
    }
    // Neither "Hoàng Mai" nor "Broomfield" alone is a place for sure, nor is what "bản" or "làng" names.
    if (heads.length === 1 && !head.known && (head.class === undefined || head.class === 'village')) return undefined;
    return {
      place: this.#placeOf(heads),
      first: head.first,
      name: head.name,
      nameLast: head.last,
      last: end,
      classed: head.class !== undefined,
      unknown: head.known === undefined && head.units === undefined,
    };
  }

  /** The place whose bare name stands at `at`; `sure` unless the name is also another's ("Hàn", "Mỹ"). */
  knownAt(at: number, last: number): { place: Place; length: number; sure: boolean } | undefined {
    const match = placeAt(this.#language, this.#tokens, at, last);
    if (!match || match.value.demonym) return undefined;
    const sure = match.length > 1 || !this.#words.ambiguous.has(this.#tokens[at]!.word.norm);
    return { place: match.value, length: match.length, sure };
  }

  /** True when a place name, known or with its class word, begins at `i`. */
  isPlaceAt(i: number, last: number): boolean {
    return this.#headAt(i, last, false)?.known !== undefined;
  }

  /** A capitalised word right after makes it another name: "Washington Post", "Mỹ Barack Obama". */
  goesOnAsName(after: number, last: number): boolean {
    const next = this.#tokens[after];
    if (!next || after >= last || next.breaks) return false;
    if (next.word.text === '-' && next.glued && this.#tokens[after + 1]?.glued) return after + 1 < last;
    if (!isCapital(next)) return false;
    if (this.#words.calendar.has(next.word.norm) || this.#words.classesAfter.match(this.#tokens, after, last))
      return false;
    if (this.#words.classes.match(this.#tokens, after, last)) return false;
    return this.#words.events.match(this.#tokens, after, last) === undefined;
  }

  /** Token index after the articles and class words at `i` ("thủ đô nước"), and what the last class word says. */
  #classesAt(i: number, last: number): Classes {
    let at = i;
    let said: PlaceClass | undefined;
    let of: Place | undefined;
    let place = placeAt(this.#language, this.#tokens, at, last);
    for (let n = 0; n < 3; n++) {
      // "the Japanese city of Nara": a people right before a class word tells the country.
      if (place?.value.demonym && this.#words.classes.match(this.#tokens, at + place.length, last)) {
        of = place.value;
        at += place.length;
        place = placeAt(this.#language, this.#tokens, at, last);
      }
      const own = this.#words.classes.match(this.#tokens, at, last);
      const match = own ?? this.#words.articles.match(this.#tokens, at, last);
      // "Đông Nam Á" is a name, not the class "Đông Nam" before one.
      if (!match || (place && place.length >= match.length)) break;
      at += match.length;
      said = own?.value ?? said;
      place = placeAt(this.#language, this.#tokens, at, last);
    }
    return { at, class: said, of, place };
  }

  #headAt(i: number, last: number, unknown: boolean): Head | undefined {
    const { at, class: said, of, place: match } = this.#classesAt(i, last);
    if (at >= last || (at > i && this.#tokens[at]!.breaks)) return undefined;
    const head = { first: i, name: at, class: said, of };
    if (said === 'district' || said === 'ward' || said === 'village') return this.#unitAt(head, said, last);
    const units = said === 'known' ? undefined : this.#unitsAt(at, last);
    // "Vinh Cuu" is a district, though Vinh is a city.
    if (match && match.length >= (units?.length ?? 0)) {
      if (match.value.demonym) return undefined;
      const to = at + match.length;
      const after = this.#words.classesAfter.match(this.#tokens, to, last);
      if (!after || this.#tokens[to]!.breaks) return headOf(head, to, { known: match.value });
      return headOf(head, to + after.length, { known: match.value, class: said ?? 'known' });
    }
    if (said === 'known') return undefined;
    if (said === 'named') {
      const town = units?.value.filter(({ level }) => level === 'district');
      if (units && town?.length) return headOf(head, at + units.length, { units: town });
      const to = this.#unknownAt(at, last);
      return to === undefined ? undefined : headOf(head, to);
    }
    if (units) {
      const to = at + units.length;
      const after = this.#words.unitClassesAfter.match(this.#tokens, to, last);
      if (!after || this.#tokens[to]!.breaks) return headOf(head, to, { units: units.value });
      return headOf(head, to + after.length, { units: units.value, class: 'district' });
    }
    const to = unknown && i === at ? this.#unknownAt(at, last) : undefined;
    return to === undefined ? undefined : headOf(head, to);
  }

  /** A district or ward after its class word: one we know, a number, or any name. */
  #unitAt(head: Opening, level: PlaceClass, last: number): Head | undefined {
    const at = head.name;
    const figure = this.#tokens[at]!;
    if (figure.kind === 'number')
      return figure.word.text.length <= 2 && !this.#numberGoesOn(at + 1) ? headOf(head, at + 1) : undefined;
    const units = this.#unitsAt(at, last);
    const known = placeAt(this.#language, this.#tokens, at, last);
    const length = known?.length ?? 0;
    // "huyện Quảng Ninh" is not the province; "xã Tân An" not the town.
    if (
      known &&
      level === 'district' &&
      !known.value.province &&
      !known.value.demonym &&
      length >= (units?.length ?? 0)
    ) {
      const namesake = units?.length === length ? units.value.filter((unit) => unit.level === level) : [];
      const own = namesakes(known.value);
      const [first, ...others] =
        namesake.length > 0 && own[0]!.around === undefined ? [...namesake, ...own] : [...own, ...namesake];
      return headOf(head, at + length, { known: { ...first!, others } });
    }
    if (units) {
      const same = units.value.filter((unit) => unit.level === level);
      return headOf(head, at + units.length, { units: same.length > 0 ? same : units.value });
    }
    // "P. Tân" is a man's initial before his next sentence: an abbreviation is a unit's before one we know.
    if (this.#text(at - 1) === '.') return undefined;
    const to = this.#unknownAt(at, last);
    return to === undefined ? undefined : headOf(head, to);
  }

  /** "phường 1/2", "quận 5km": what is glued to a number makes it another's; a mark that ends a name does not. */
  #numberGoesOn(at: number): boolean {
    const next = this.#tokens[at];
    return next?.glued === true && (next.kind !== 'mark' || this.#tokens[at + 1]?.glued === true);
  }

  /** Units by their bare name, with its capitals. */
  #unitsAt(at: number, last: number) {
    if (!isCapital(this.#tokens[at])) return undefined;
    const match = unitsOf(this.#language).match(this.#tokens, at, last);
    if (!match) return undefined;
    for (let i = at; i < at + match.length; i++)
      if (this.#tokens[i]!.kind === 'word' && !isCapital(this.#tokens[i]) && !this.#tokens[i]!.glued) return undefined;
    return match;
  }

  /** The end of a run of capitalised words that may be a name, with what is glued to them ("M'Drắk", "Ise-Shima"). */
  #unknownAt(at: number, last: number): number | undefined {
    let to = at;
    for (let words = 0; to < last && words < LONGEST_UNKNOWN; ) {
      const token = this.#tokens[to]!;
      if (to > at && token.breaks) break;
      if (token.kind === 'word' && token.word.casing === 'title') {
        if (to > at && this.#words.calendar.has(token.word.norm)) break;
        words++;
        to++;
      } else if (to > at && token.glued && /^['’-]$/u.test(token.word.text) && this.#tokens[to + 1]?.glued) {
        // "Russia's" ends a name; "B'Lá" goes on.
        if (this.#tokens[to + 1]!.word.text === 's') break;
        to += 2;
      } else break;
    }
    const opening = this.#tokens[at];
    if (to === at || (opening && this.#words.functionWords.has(opening.word.norm))) return undefined;
    return to;
  }

  /** What the last of `heads` lies in, at token `end`: "(Mỹ)", ", Hà Lan", "của Hà Lan", "'s Kursk region", "– Hàn Quốc". */
  #containerAt(
    heads: readonly Head[],
    end: number,
    last: number,
  ): { head: Head; last: number; bracket: boolean } | undefined {
    if (end >= last) return undefined;
    let at = end;
    // "Washington DC., Mỹ" has one mark too many.
    if (this.#text(at) === '.' && [',', ')'].includes(this.#text(at + 1))) at++;
    const mark = this.#text(at);
    const bracket = mark === '(';
    const dash = /^[-–—]$/u.test(mark) && !this.#tokens[at]!.glued && !this.#tokens[at + 1]?.glued;
    if (bracket || dash || mark === ',') at++;
    else if (["'", '’'].includes(mark) && this.#text(at + 1) === 's') at += 2;
    if (at >= last || this.#tokens[at]!.breaks) return undefined;
    const marked = at > end;
    const link = this.#words.links.match(this.#tokens, at, last);
    const classes = this.#words.classes.match(this.#tokens, at, last);
    if (link && (!classes || classes.length < link.length || classes.value === 'known' || classes.value === 'named'))
      at += link.length;
    const linked = marked || link !== undefined;
    const head = at < last && !this.#tokens[at]!.breaks ? this.#headAt(at, last, false) : undefined;
    if (!head) return undefined;
    if (!bracket && head.class === undefined && this.#goesOn(head.last, last)) return undefined;
    if (!this.#fits(heads, head, { linked, bracket, apart: at > end + 1 })) return undefined;
    return { head, last: head.last, bracket };
  }

  #goesOn(after: number, last: number): boolean {
    return this.goesOnAsName(after, last) && !this.#words.links.match(this.#tokens, after, last);
  }

  #fits(
    heads: readonly Head[],
    outer: Head,
    { linked, bracket, apart }: { linked: boolean; bracket: boolean; apart: boolean },
  ): boolean {
    const inner = heads.at(-1)!;
    if (inner.known) {
      if (!outer.known) return linked && outer.class !== undefined && this.#sharesDistrict(inner.known, outer);
      // "Quảng Bình, Quảng Trị" is a list of two provinces, though one has become part of the other.
      const { mergedInto } = this.#language.places.cities[inner.known.key] ?? {};
      if (!bracket && mergedInto === outer.known.key) return false;
      if (namesakes(inner.known).some((place) => namesakes(outer.known!).some((around) => liesIn(place, around))))
        return true;
      // "Pháp (Paris)": the larger first.
      return heads.length === 1 && apart && liesIn(outer.known, inner.known);
    }
    if (inner.units) {
      if (outer.known)
        return (
          inner.units.some((unit) => liesIn(unit, outer.known!)) ||
          (inner.class !== undefined &&
            (outer.known.province === true || (rankOf(inner) < 1 && outer.known.around !== undefined)))
        );
      if (outer.units && inner.class !== undefined)
        return rankOf(inner) < rankOf(outer) && (outer.class !== undefined || linked);
      return inner.class !== undefined && outer.class !== undefined && rankOf(inner) < rankOf(outer);
    }
    if (!linked && outer.class === undefined) return false;
    if (inner.class === undefined) return outer.known?.country !== undefined && linked;
    if (outer.known) return outer.known.country !== undefined;
    return outer.class !== undefined ? rankOf(inner) < rankOf(outer) : rankOf(inner) <= 0;
  }

  /** A town and a unit of its province: "Sa Pa, huyện Sa Pa". */
  #sharesDistrict(town: Place, { units }: Head): boolean {
    return town.province !== true && units !== undefined && units.some((unit) => sharesProvince(unit, town));
  }

  /** The innermost place of a chain, once each name in it is chosen by what lies around it. */
  #placeOf(heads: readonly Head[]): Place {
    let around: Place | undefined;
    for (let i = heads.length - 1; i >= 0; i--) {
      const head = heads[i]!;
      const outer = around ?? head.of;
      if (head.known) {
        const own = namesakes(head.known);
        around = (outer && own.find((place) => liesIn(place, outer))) ?? own[0]!;
        // "Pháp (Paris)": the smaller is the venue.
        if (outer && liesIn(outer, around)) around = outer;
      } else around = this.#unitOf(head, outer) ?? this.#unknownOf(head, outer);
    }
    return around!;
  }

  #unitOf(head: Head, outer: Place | undefined): Place | undefined {
    const { units } = head;
    if (!units) return undefined;
    const own = outer ? units.filter((unit) => liesIn(unit, outer) || sharesProvince(unit, outer)) : units;
    const [unit] = own;
    if (!unit || (own.length > 1 && !outer)) return undefined;
    // Wards were drawn anew in 2025: a lone name may be an older one's.
    if (!outer && unit.level === 'ward') return undefined;
    return { ...unit, name: this.#nameOf(head) };
  }

  /** A place that no table knows for sure: its country is that of what it lies in, or of its units. */
  #unknownOf(head: Head, outer: Place | undefined): Place {
    const name = this.#nameOf(head);
    const figure = this.#tokens[head.name]!;
    const numbered = figure.kind === 'number';
    const { cities, numberedDistricts } = this.#language.places;
    const { within, upTo } = numberedDistricts;
    const own = numbered || this.#namesLikeUnits(head) ? cities[within]?.country : undefined;
    const country = outer?.country ?? head.units?.[0]?.country ?? own;
    if (numbered && head.class === 'district' && country && !outer && Number(figure.word.text) <= upTo)
      return { key: `${within}/${figure.word.text}`, name, country, within, around: [within] };
    const inside = outer?.key.startsWith('vn:') ? outer : undefined;
    const around = inside ? [inside.key, ...(inside.around ?? [])] : undefined;
    const key = `name:${fold(name)}${outer ? `, ${fold(outer.name)}` : ''}`;
    return { key, name, ...(country && { country }), ...(around && { around }) };
  }

  /** A unit by its class word whose syllables are those of units we know: wards were more than ten thousand before 2025. */
  #namesLikeUnits(head: Head): boolean {
    if (head.class !== 'district' && head.class !== 'ward') return false;
    for (let i = head.name; i < head.last; i++)
      if (!unitSyllables(this.#language).has(this.#tokens[i]!.word.norm)) return false;
    return true;
  }

  /** The name as written, with the class word of a unit ("huyện Vĩnh Cửu", "quận 1") and without any other. */
  #nameOf(head: Head): string {
    const unit = head.class === 'district' || head.class === 'ward' || head.class === 'village';
    const from = unit ? head.first : head.name;
    let text = '';
    for (let i = from; i < head.last; i++) {
      const token = this.#tokens[i]!;
      text += (i > from && !token.glued ? ' ' : '') + token.word.text;
    }
    return text;
  }

  #text(i: number): string {
    return this.#tokens[i]?.word.text ?? '';
  }
}

const namesakes = (place: Place): readonly Place[] => (place.others ? [place, ...place.others] : [place]);

/** Two units of one province, by the old names or the new. */
const sharesProvince = (a: Place, b: Place): boolean =>
  a.around !== undefined && b.around !== undefined && a.around.some((key) => b.around!.includes(key));

/** Wards lie in districts, and these in what has a name of its own. */
function rankOf({ class: said, units, known }: Head): number {
  if (known) return 3;
  if (said === 'village') return -1;
  if (said === 'ward') return 0;
  if (said === 'district') return 1;
  if (units) return units.some(({ level }) => level === 'district') ? 1 : 0;
  return 2;
}
