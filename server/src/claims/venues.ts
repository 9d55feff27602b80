/**
 * Venues: the places a draft names as places.
 *
 * A country's or a capital's name is more often an actor ("Nga cho biết", "quan hệ với Moskva") than
 * a place, so these count only with a cue: a preposition, a word of arrival, a class word, the
 * country beside the city, a dateline. Other cities and regions count anywhere. What lies inside the
 * name of an organisation or a person is no place of its own.
 */
import type { Language } from '../language/language.ts';
import { type Draft, zoneAt } from '../text/draft.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { fold } from '../text/words.ts';
import { Buildings } from './buildings.ts';
import type { Span, VenueClaim } from './claim.ts';
import { isCapital, type Place } from './gazetteer.ts';
import { type Mention, PlaceNames } from './placeNames.ts';
import { type PlaceWords, placeWords } from './placeWords.ts';
import { TakenSpans } from './takenSpans.ts';

type Relation = VenueClaim['relation'];

/** A venue as it is found. Token indices, end excluded; no place for a building that stands alone. */
interface Found {
  readonly place?: Place;
  readonly first: number;
  readonly last: number;
  readonly relation: Relation;
}

type Previous = Pick<Found, 'last' | 'relation'>;

class VenueReader {
  readonly #draft: Draft;
  readonly #tokens: readonly Token[];
  readonly #words: PlaceWords;
  readonly #names: PlaceNames;
  readonly #buildings: Buildings;
  readonly #taken: TakenSpans;
  readonly #venues: VenueClaim[] = [];

  constructor(draft: Draft, language: Language, taken: readonly Span[]) {
    this.#draft = draft;
    this.#tokens = draft.tokens;
    this.#words = placeWords(language);
    this.#names = new PlaceNames(draft.tokens, language);
    this.#taken = new TakenSpans(draft.tokens, taken);
    this.#buildings = new Buildings(draft.tokens, language, this.#names, this.#taken);
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
    let previous: Previous | undefined;
    for (let i = first; i < last; ) {
      if (!this.#mayBegin(i, first)) {
        i++;
        continue;
      }
      const found = this.#buildingAt(i, last) ?? this.#venueAt(i, first, last, dateline, previous);
      if (!found) {
        i = this.#names.afterName(i, last);
        continue;
      }
      this.#venues.push(this.#claimOf(found, sentence, index));
      previous = { last: found.last, relation: found.relation };
      i = found.last;
    }
  }

  /** A venue begins with a word of its own, or, as a building's name, with any capital after a preposition. */
  #mayBegin(i: number, first: number): boolean {
    const token = this.#tokens[i]!;
    if (this.#words.opens.has(token.word)) return true;
    return isCapital(token) && i > first && this.#words.at.closes(this.#tokens[i - 1]!.word);
  }

  #claimOf({ place, first, last, relation }: Found, sentence: Sentence, index: number): VenueClaim {
    const start = this.#tokens[first]!.start;
    const end = this.#tokens[last - 1]!.end;
    const text = this.#draft.source.slice(start, end);
    return {
      id: `venue@${start}`,
      kind: 'venue',
      start,
      end,
      text,
      zone: zoneAt(this.#draft, start),
      sentence: index,
      repeated: this.#draft.blocks[sentence.block]?.repeats !== undefined,
      place: place?.name ?? text.replace(/\s+/gu, ' '),
      placeKey: place?.key ?? `name:${fold(text).replace(/\s+/gu, ' ')}`,
      ...(place?.country && { country: place.country }),
      relation,
    };
  }

  #buildingAt(i: number, last: number): Found | undefined {
    const building = this.#buildings.at(i, last);
    return building && { ...building, relation: 'at' };
  }

  #venueAt(
    i: number,
    first: number,
    last: number,
    dateline: boolean,
    previous: Previous | undefined,
  ): Found | undefined {
    const words = this.#words;
    const before = this.#tokens[i - 1];
    if (i > first && before?.word.text === '-' && before.glued && this.#tokens[i]!.glued) return undefined;
    const { at, classed } = this.#names.classesAt(i, last);
    const name = this.#names.nameAt(at, last);
    if (!name || name.place.demonym) return undefined;
    const listed = this.#goesOn(previous, i);
    const at_ = words.at.matchBefore(this.#tokens, i, first) !== undefined;
    const toward = words.toward.matchBefore(this.#tokens, i, first) !== undefined;
    const whole = this.#names.withContainers(name, last);
    const relation = dateline ? 'dateline' : at_ || (listed && previous?.relation === 'at') ? 'at' : 'bare';
    const introduced = at_ || toward || listed;
    if (!introduced && this.#isNamePart(i, first)) return undefined;
    if (!introduced && words.notPlaceAfter.matchBefore(this.#tokens, i, first)) return undefined;
    if (whole.last === name.last && this.#names.goesOnAsName(name.last, last)) return undefined;
    if (this.#taken.bars(name.first, name.last, introduced || classed || whole.last > name.last)) return undefined;
    const cued = introduced || classed || whole.last > name.last || dateline;
    const city = !name.place.key.startsWith('country:') && name.place.country !== undefined;
    const asActor = !city || words.capitals.has(name.place.key);
    if (!cued && (asActor || words.ambiguous.has(this.#norm(name)))) {
      if (!city || !this.#besideEvent(name, first, last)) return undefined;
    }
    // "… tại Nga, Anh muốn ký …": after a mere comma a country that goes on to act is no place.
    if (listed && !at_ && !toward && asActor && this.#tokens[i - 1]?.word.text === ',' && this.#acts(whole.last, last))
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
  #goesOn(previous: Previous | undefined, i: number): boolean {
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

  /** The event's own noun right after or right before the city: "the Washington summit", "thượng đỉnh Washington". */
  #besideEvent(name: Mention, first: number, last: number): boolean {
    return (
      this.#words.events.match(this.#tokens, name.last, last) !== undefined ||
      this.#words.events.matchBefore(this.#tokens, name.first, first) !== undefined
    );
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
