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
import type { VenueClaim } from './claim.ts';
import { isCapital, type Place } from './gazetteer.ts';
import { PlaceNames, type PlacePhrase } from './placeNames.ts';
import { type PlaceWords, placeWords } from './placeWords.ts';
import { type Taken, TakenSpans } from './takenSpans.ts';

type Relation = VenueClaim['relation'];

/** A venue as it is found. Token indices, end excluded; no place for a building that stands alone. */
interface Found {
  readonly place?: Place;
  readonly country?: string;
  readonly first: number;
  readonly last: number;
  readonly relation: Relation;
}

/** Where the last place of the sentence ended, and how it was introduced; no relation where it was none of its own. */
interface Previous {
  readonly last: number;
  readonly relation?: Relation;
}

/** Words between the head of an institution's name and the place at its end. */
const LONGEST_INSTITUTION = 5;

class VenueReader {
  readonly #draft: Draft;
  readonly #tokens: readonly Token[];
  readonly #words: PlaceWords;
  readonly #names: PlaceNames;
  readonly #buildings: Buildings;
  readonly #taken: TakenSpans;
  readonly #venues: VenueClaim[] = [];
  #sport = { first: -1, found: false };

  constructor(draft: Draft, language: Language, taken: readonly Taken[]) {
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
      const building = this.#buildingAt(i, last);
      const phrase = building ? undefined : this.#names.phraseAt(i, last, this.#isAt(i, first));
      if (!building && !phrase) {
        i = this.#names.afterName(i, last);
        continue;
      }
      const found = building ?? this.#venueOf(phrase!, first, last, dateline, previous);
      if (!found) {
        i = phrase!.last;
        previous = { last: i };
        continue;
      }
      this.#venues.push(this.#claimOf(found, sentence, index));
      previous = { last: found.last, relation: found.relation };
      i = found.last;
    }
  }

  #claimOf(
    { place, country = place?.country, first, last, relation }: Found,
    sentence: Sentence,
    index: number,
  ): VenueClaim {
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
      country,
      relation,
      event: undefined,
    };
  }

  #buildingAt(i: number, last: number): Found | undefined {
    const building = this.#buildings.at(i, last);
    return building && { ...building, relation: 'at' };
  }

  /** The venue that a place phrase is, or undefined where it names an actor or a part of another name. */
  #venueOf(
    phrase: PlacePhrase,
    first: number,
    last: number,
    dateline: boolean,
    previous: Previous | undefined,
  ): Found | undefined {
    const words = this.#words;
    const i = phrase.first;
    const before = this.#tokens[i - 1];
    if (i > first && before?.word.text === '-' && before.glued && this.#tokens[i]!.glued) return undefined;
    const at = this.#isAt(i, first);
    const { place, name, nameLast, classed } = phrase;
    const listed = this.#goesOn(previous, i);
    const toward = this.#isToward(i, first);
    const contained = phrase.last > nameLast;
    const relation = dateline ? 'dateline' : at || (listed && previous?.relation === 'at') ? 'at' : 'bare';
    const introduced = at || toward || listed;
    if (!introduced && (this.#belongsToName(i, first, phrase) || this.#goesOnNames(previous, i))) return undefined;
    if (!contained && this.#names.goesOnAsName(nameLast, last)) return undefined;
    if (this.#taken.bars(name, nameLast, introduced || classed || contained)) return undefined;
    const city = !place.key.startsWith('country:') && place.country !== undefined;
    const asActor = !city || words.capitals.has(place.key);
    const named = this.#norm(phrase);
    const surely =
      classed ||
      contained ||
      dateline ||
      this.#opensAsDateline(phrase, first) ||
      at ||
      (listed && previous?.relation === 'at');
    if (!surely && (words.clubs.has(named) || !(introduced || this.#countsBare(phrase, named, asActor)))) {
      if (!city || !this.#besideEvent(phrase, first, last)) return undefined;
    }
    if (!surely && !toward && !place.key.startsWith('building:') && this.#inSport(first, last)) return undefined;
    // "… tại Nga, Anh muốn ký …": after a mere comma a country that goes on to act is no place.
    if (listed && !at && !toward && asActor && this.#tokens[i - 1]?.word.text === ',' && this.#acts(phrase.last, last))
      return undefined;
    return { place, first: i, last: phrase.last, relation };
  }

  #isAt(i: number, first: number): boolean {
    return this.#words.at.matchBefore(this.#tokens, i, first) !== undefined;
  }

  /** A venue begins with a word of its own, or, as a name that no table knows, with any capital after a preposition. */
  #mayBegin(i: number, first: number): boolean {
    const token = this.#tokens[i]!;
    if (this.#words.opens.has(token.word)) return true;
    return isCapital(token) && i > first && this.#words.at.closes(this.#tokens[i - 1]!.word);
  }

  /** After "đến", "thăm", unless they tell of a matter: "liên quan đến". */
  #isToward(i: number, first: number): boolean {
    const { toward, notToward } = this.#words;
    const match = toward.matchBefore(this.#tokens, i, first);
    return match !== undefined && !notToward.matchBefore(this.#tokens, i - match.length, first);
  }

  /** The words before make it part of another name: "Đại học Hà Nội", "người Hà Nội", "Công an tỉnh Bến Tre", "369 Điện Biên Phủ". */
  #belongsToName(i: number, first: number, { place, classed }: PlacePhrase): boolean {
    if (this.#isNamePart(i, first)) return true;
    if (this.#words.notPlaceAfter.matchBefore(this.#tokens, i, first)) return true;
    if (this.#words.institutions.matchBefore(this.#tokens, i, first)) return true;
    if (i === first) return false;
    if (classed && place.key.startsWith('vn:') && this.#taken.endsBefore(i)) return true;
    if (this.#endsInstitution(i, first)) return true;
    const before = this.#tokens[i - 1]!;
    // "B.Bình Dương" is a club, "369 Điện Biên Phủ" a house.
    if (before.glued && before.word.text === '.' && this.#tokens[i]!.glued && isCapital(this.#tokens[i - 2]))
      return !classed;
    return !classed && place.key.startsWith('vn:') && !place.province && before.kind === 'number';
  }

  /** "Chi cục kiểm lâm tỉnh Thái Bình", "báo Pháp luật TP.HCM": words alone lead back to the head of an institution's name. */
  #endsInstitution(i: number, first: number): boolean {
    for (let k = i - 1; k >= first && k >= i - LONGEST_INSTITUTION; k--) {
      const token = this.#tokens[k]!;
      if (token.kind !== 'word' || token.breaks || this.#words.at.closes(token.word)) return false;
      const head = this.#words.institutions.match(this.#tokens, k, i);
      if (head && (isCapital(token) || isCapital(this.#tokens[k + head.length]))) return true;
    }
    return false;
  }

  /** "Hà Nội, tháng 11/2025", "Hà Nội, 9/7": a place and a day open a sentence as a dateline does. */
  #opensAsDateline(phrase: PlacePhrase, first: number): boolean {
    if (phrase.first !== first || this.#tokens[phrase.last]?.word.text !== ',') return false;
    const next = this.#tokens[phrase.last + 1];
    return next !== undefined && (next.kind === 'number' || this.#words.calendar.has(next.word.norm));
  }

  /** "người dân Quảng Bình, Hà Tĩnh": what goes on a list of names that are no venues is none. */
  #goesOnNames(previous: Previous | undefined, i: number): boolean {
    return previous !== undefined && previous.relation === undefined && this.#follows(previous.last, i);
  }

  /** Whether a sentence tells of teams; asked once a sentence. */
  #inSport(first: number, last: number): boolean {
    if (this.#sport.first !== first) {
      let found = false;
      for (let i = first; i < last && !found; i++) found = this.#words.sport.match(this.#tokens, i, last) !== undefined;
      this.#sport = { first, found };
    }
    return this.#sport.found;
  }

  /** A city or a region that its bare name tells for sure. */
  #countsBare({ unknown }: PlacePhrase, named: string, asActor: boolean): boolean {
    return !unknown && !asActor && !this.#words.ambiguous.has(named);
  }

  #norm({ name, nameLast }: PlacePhrase): string {
    let norm = '';
    for (let i = name; i < nameLast; i++) norm += (i > name ? ' ' : '') + this.#tokens[i]!.word.norm;
    return norm;
  }

  /** True when the place at `i` goes on a list whose last venue was introduced by a preposition. */
  #goesOn(previous: Previous | undefined, i: number): boolean {
    const introduced = previous?.relation !== undefined && previous.relation !== 'bare';
    return introduced && this.#follows(previous.last, i);
  }

  /** Only a comma, a stroke or "and" stands between token `end` and token `i`. */
  #follows(end: number, i: number): boolean {
    if (i <= end || i > end + 2) return false;
    const between = this.#tokens[end]!;
    if (between.kind === 'mark' && i === end + 1) return between.word.text === ',' || between.word.text === '/';
    const from = between.word.text === ',' ? end + 1 : end;
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
  #besideEvent({ name, nameLast }: PlacePhrase, first: number, last: number): boolean {
    return (
      this.#words.events.match(this.#tokens, nameLast, last) !== undefined ||
      this.#words.events.matchBefore(this.#tokens, name, first) !== undefined
    );
  }
}

/**
 * The venues of a draft, in reading order, none overlapping. `taken` are the spans of organisations
 * of titles and of people: a place inside a longer one is part of that name. Never throws;
 * linear in the text.
 */
export function readVenues(draft: Draft, language: Language, taken: readonly Taken[]): VenueClaim[] {
  return new VenueReader(draft, language, taken).read();
}
