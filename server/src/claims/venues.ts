/**
 * Venues: the places a draft names as places.
 *
 * A country's or a capital's name is more often an actor ("Nga cho biết", "quan hệ với Moskva") than
 * a place, so these count only with a cue: a preposition, a word of arrival, a class word, the
 * country beside the city, a dateline. Other cities and regions count anywhere. What lies inside the
 * name of an organisation or a person is no place of its own.
 */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { type Draft, zoneAt } from '../text/draft.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { fold } from '../text/words.ts';
import type { Span, VenueClaim } from './claim.ts';
import { gazetteerOf, isCapital, liesIn, type Place, placeAt } from './gazetteer.ts';

interface PlaceWords {
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
  /** Small words with which a venue may begin: those of classes, articles, buildings and place names. */
  readonly openers: ReadonlySet<string>;
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

const placeWords = perLanguage((language): PlaceWords => {
  const { places } = language;
  return {
    at: table(places.at),
    toward: table(places.toward),
    articles: table(places.articles),
    and: table(places.and),
    classes: table(places.classes),
    classesAfter: table(places.classesAfter),
    links: table(places.links),
    buildings: table(places.buildings),
    notPlaceAfter: table(places.notPlaceAfter),
    events: table(language.events.kinds.flatMap((kind) => kind.names)),
    openers: new Set(
      [
        ...places.classes,
        ...places.articles,
        ...places.buildings,
        ...Object.values(places.cities).flatMap((city) => city.names),
        ...Object.values(places.regions).flat(),
        ...Object.values(places.countries).flat(),
      ].map((name) => tokenise(name)[0]?.word.norm ?? ''),
    ),
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

/** A place name found in the text, with its tokens (end excluded). */
interface Mention {
  readonly place: Place;
  readonly first: number;
  readonly last: number;
}

class VenueReader {
  readonly #draft: Draft;
  readonly #tokens: readonly Token[];
  readonly #language: Language;
  readonly #words: PlaceWords;
  readonly #taken: readonly Span[];
  readonly #venues: VenueClaim[] = [];
  #takenAt = 0;

  constructor(draft: Draft, language: Language, taken: readonly Span[]) {
    this.#draft = draft;
    this.#tokens = draft.tokens;
    this.#language = language;
    this.#words = placeWords(language);
    // Longest first, and none inside another, so that ends rise with starts.
    const spans = [...taken].sort((a, b) => a.start - b.start || b.end - a.end);
    let reach = -1;
    this.#taken = spans.filter(({ end }) => {
      const longer = end > reach;
      reach = Math.max(reach, end);
      return longer;
    });
  }

  read(): VenueClaim[] {
    this.#draft.sentences.forEach((sentence, index) => {
      this.#readSentence(sentence, index);
    });
    return this.#venues;
  }

  #readSentence(sentence: Sentence, index: number): void {
    const { first, last } = sentence;
    const dateline = this.#draft.blocks[sentence.block]?.zone === 'dateline';
    /** Where the last venue of this sentence ended, and whether it stood after "tại": lists go on from it. */
    let previous: { last: number; relation: VenueClaim['relation'] } | undefined;
    for (let i = first; i < last; ) {
      const token = this.#tokens[i]!;
      if (!isCapital(token) && !this.#words.openers.has(token.word.norm)) {
        i++;
        continue;
      }
      const building = this.#buildingAt(i, last);
      const found = building ?? this.#venueAt(i, first, last, dateline, previous);
      if (!found) {
        i = this.#afterName(i, last);
        continue;
      }
      const start = this.#tokens[found.first]!.start;
      const end = this.#tokens[found.last - 1]!.end;
      const block = this.#draft.blocks[sentence.block];
      this.#venues.push({
        id: `venue@${start}`,
        kind: 'venue',
        start,
        end,
        text: this.#draft.source.slice(start, end),
        zone: zoneAt(this.#draft, start),
        sentence: index,
        repeated: block?.repeats !== undefined,
        place: found.place?.name ?? this.#draft.source.slice(start, end).replace(/\s+/gu, ' '),
        placeKey: found.place?.key ?? `name:${fold(this.#draft.source.slice(start, end)).replace(/\s+/gu, ' ')}`,
        ...(found.place?.country && { country: found.place.country }),
        relation: found.relation,
      });
      previous = { last: found.last, relation: found.relation };
      i = found.last;
    }
  }

  /** The token to go on from when no venue begins at `i`: past the whole of a place name, else the next. */
  #afterName(i: number, last: number): number {
    const match = this.#nameAt(i, last);
    return match ? match.last : i + 1;
  }

  /** A place name at `i`, capitals respected. */
  #nameAt(i: number, last: number): Mention | undefined {
    const match = placeAt(this.#language, this.#tokens, i, last);
    return match && { place: match.value, first: i, last: i + match.length };
  }

  /** Token index after the articles and class words at `i` ("thủ đô nước"), and whether a class word was among them. */
  #classesAt(i: number, last: number): { at: number; classed: boolean } {
    let at = i;
    let classed = false;
    for (let n = 0; n < 3; n++) {
      const name = gazetteerOf(this.#language).match(this.#tokens, at, last);
      const own = this.#words.classes.match(this.#tokens, at, last);
      const match = own ?? this.#words.articles.match(this.#tokens, at, last);
      // "Đông Nam Á" is a name, not the class "Đông Nam" before one.
      if (!match || (name && name.length >= match.length)) break;
      at += match.length;
      classed ||= own !== undefined;
    }
    return { at, classed };
  }

  #venueAt(
    i: number,
    first: number,
    last: number,
    dateline: boolean,
    previous: { last: number; relation: VenueClaim['relation'] } | undefined,
  ): { place: Place; first: number; last: number; relation: VenueClaim['relation'] } | undefined {
    const words = this.#words;
    const before = this.#tokens[i - 1];
    if (i > first && before?.word.text === '-' && before.glued && this.#tokens[i]!.glued) return undefined;
    const { at, classed } = this.#classesAt(i, last);
    const name = this.#nameAt(at, last);
    if (!name || name.place.demonym) return undefined;
    const listed = this.#goesOn(previous, i);
    const at_ = words.at.matchBefore(this.#tokens, i, first) !== undefined;
    const toward = words.toward.matchBefore(this.#tokens, i, first) !== undefined;
    const whole = this.#withContainers(name, last);
    const relation = dateline ? 'dateline' : at_ || (listed && previous?.relation === 'at') ? 'at' : 'bare';
    const introduced = at_ || toward || listed;
    if (!introduced && this.#isNamePart(i, first)) return undefined;
    if (!introduced && words.notPlaceAfter.matchBefore(this.#tokens, i, first)) return undefined;
    if (whole.last === name.last && this.#goesOnAsName(name.last, last)) return undefined;
    if (this.#isTaken(name, introduced || classed || whole.last > name.last)) return undefined;
    const cued = introduced || classed || whole.last > name.last || dateline;
    const city = !name.place.key.startsWith('country:') && name.place.country !== undefined;
    const asActor = !city || words.capitals.has(name.place.key);
    if (!cued && (asActor || words.ambiguous.has(this.#norm(name)))) {
      if (!city || !this.#besideEvent(name, first, last)) return undefined;
    }
    // "… tại Nga, Anh muốn ký …": after a mere comma a country that goes on to act is no place.
    if (listed && !at_ && !toward && asActor && this.#text(i - 1) === ',' && this.#acts(whole.last, last))
      return undefined;
    return { place: whole.place, first: i, last: whole.last, relation };
  }

  #norm(name: Mention): string {
    return this.#tokens
      .slice(name.first, name.last)
      .map((token) => token.word.norm)
      .join(' ');
  }

  /** True when the place at `i` goes on a list whose last venue was introduced by a preposition. */
  #goesOn(previous: { last: number; relation: VenueClaim['relation'] } | undefined, i: number): boolean {
    if (!previous || previous.relation === 'bare' || i <= previous.last || i > previous.last + 2) return false;
    const between = this.#tokens[previous.last]!;
    if (between.kind === 'mark' && i === previous.last + 1)
      return between.word.text === ',' || between.word.text === '/';
    const from = between.word.text === ',' ? previous.last + 1 : previous.last;
    const and = this.#words.and.match(this.#tokens, from, i);
    return and !== undefined && from + and.length === i;
  }

  /** A word right after that does not go on the list: the place before it is the subject of a clause. */
  #acts(after: number, last: number): boolean {
    const next = this.#tokens[after];
    return after < last && next?.kind === 'word' && !next.breaks && !this.#words.and.match(this.#tokens, after, last);
  }

  /** A capitalised word right before makes the place part of a longer name: "Đại học Hà Nội", "South Korea's Hanwha". */
  #isNamePart(i: number, first: number): boolean {
    if (i <= first) return false;
    const before = this.#tokens[i - 1]!;
    if (!isCapital(before)) return false;
    return !(i - 1 === first && this.#words.functionWords.has(before.word.norm));
  }

  /** A capitalised word right after makes it one as well: "Washington Post", "Mỹ Barack Obama". */
  #goesOnAsName(after: number, last: number): boolean {
    const next = this.#tokens[after];
    if (!next || after >= last || next.breaks) return false;
    if (next.word.text === '-' && next.glued && this.#tokens[after + 1]?.glued) return after + 1 < last;
    if (!isCapital(next)) return false;
    if (this.#words.calendar.has(next.word.norm) || this.#words.classesAfter.match(this.#tokens, after, last))
      return false;
    return this.#words.events.match(this.#tokens, after, last) === undefined;
  }

  /** The event's own noun right after or right before the city: "the Washington summit", "thượng đỉnh Washington". */
  #besideEvent(name: Mention, first: number, last: number): boolean {
    return (
      this.#words.events.match(this.#tokens, name.last, last) !== undefined ||
      this.#words.events.matchBefore(this.#tokens, name.first, first) !== undefined
    );
  }

  /** True when the place lies inside a longer taken span; one of its own length bars it only without a cue. */
  #isTaken(name: Mention, cued: boolean): boolean {
    const start = this.#tokens[name.first]!.start;
    const end = this.#tokens[name.last - 1]!.end;
    while (this.#takenAt > 0 && this.#taken[this.#takenAt - 1]!.end > start) this.#takenAt--;
    while (this.#takenAt < this.#taken.length && this.#taken[this.#takenAt]!.end <= start) this.#takenAt++;
    for (let k = this.#takenAt; k < this.#taken.length && this.#taken[k]!.start < end; k++) {
      const span = this.#taken[k]!;
      if (span.end <= start) continue;
      const same = span.start >= start && span.end <= end;
      if (!same || !cued) return true;
    }
    return false;
  }

  /** Extends a place by what it lies in: "(Mỹ)", ", Hà Lan", "của Hà Lan", "'s Kursk region". */
  #withContainers(name: Mention, last: number): Mention {
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
    const name = this.#nameAt(this.#classesAt(at, last).at, last);
    if (!name || name.place.demonym || this.#tokens[name.first]?.breaks) return undefined;
    if (bracket && this.#text(name.last) !== ')') return undefined;
    if (!bracket && this.#goesOnAsName(name.last, last)) return undefined;
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

  /**
   * A building after a preposition, alone or with its place: "Trung tâm Báo chí … ở Washington D.C",
   * "NATO headquarters in Brussels". It is one venue, of the place when that is named.
   */
  #buildingAt(
    i: number,
    last: number,
  ): { place?: Place; first: number; last: number; relation: VenueClaim['relation'] } | undefined {
    const words = this.#words;
    const isAt = words.at.matchBefore(this.#tokens, i, Math.max(0, i - 3)) !== undefined;
    if (!isAt || this.#nameAt(this.#classesAt(i, last).at, last)) return undefined;
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
    const end = this.#endOfTaken(at, last);
    // The rest of the building's own name may be written small ("nước ngoài"): look a few words on for its place.
    for (let k = end; k < last && k <= end + 4; k++) {
      const token = this.#tokens[k]!;
      const comma = token.word.text === ',' && k === end;
      if (token.kind !== 'word' && !comma) break;
      const link = comma ? 1 : words.at.match(this.#tokens, k, last)?.length;
      if (!link) continue;
      const name = this.#nameAt(this.#classesAt(k + link, last).at, last);
      if (!name || name.place.demonym || this.#goesOnAsName(name.last, last)) continue;
      const whole = this.#withContainers(name, last);
      return { place: whole.place, first, last: whole.last, relation: 'at' };
    }
    return capital ? { first, last: end, relation: 'at' } : undefined;
  }

  /** Token index after the taken span in which token `end - 1` lies: a building's name goes to its organisation's end. */
  #endOfTaken(end: number, last: number): number {
    const offset = this.#tokens[end - 1]!.start;
    const span = this.#taken.find((candidate) => candidate.start <= offset && candidate.end > offset);
    let at = end;
    while (span && at < last && this.#tokens[at]!.end <= span.end) at++;
    return at;
  }
}

/**
 * The venues of a draft, in reading order, none overlapping. `taken` are the spans of organisations
 * and of titles' organisations: a place inside a longer one is part of that name. Never throws;
 * linear in the text.
 */
export function readVenues(draft: Draft, language: Language, taken: readonly Span[]): VenueClaim[] {
  return new VenueReader(draft, language, taken).read();
}
