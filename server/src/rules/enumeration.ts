/**
 * Enumerations: the members of a list by its own grammar, "Lào, Campuchia và Thái Lan".
 *
 * Names are members for certain: commas and the last "và" part them, and a name keeps its own "và" ("Bộ Giáo dục và Đào
 * tạo", "Bosnia và Herzegovina"). Of common nouns nobody can tell whether "giáo dục và đào tạo" is one or two; such a list
 * has a least and a greatest count. A list that may go on, or that holds more than one kind of thing, has none.
 */
import { isCapital } from '../claims/gazetteer.ts';
import type { Reading } from '../claims/reading.ts';
import { placeAt } from '../claims/units.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import type { Token } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';
import { type Relations, relationsOf, tokenFrom } from './amountFigures.ts';

/** Tokens of a list, end excluded, and the counts that it can be read as. */
export interface Enumeration {
  readonly first: number;
  readonly next: number;
  readonly least: number;
  readonly most: number;
}

/** Longest item of common nouns, in tokens: longer ones hold commas and verbs of their own. */
const ITEM = 7;
/** Words in lower case that may open a member ("thành phố Huế", "ông An") or join its parts ("Liên minh châu Âu"). */
const LOWER = 3;
/** What stands in brackets behind a member ("(45 tuổi)"). */
const ASIDE = 14;
const MOST_MEMBERS = 20;

const isText = (token: Token | undefined, ...texts: readonly string[]): boolean =>
  token !== undefined && texts.includes(token.word.text);
const isLower = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.casing === 'lower';

/** Words that open no name, but for nouns that are counted. */
const functionWordsOf = perLanguage(
  ({ functionWords, numbers }: Language): ReadonlySet<string> =>
    new Set(functionWords.filter((word) => !numbers.heads.includes(word)).map(normalise)),
);

interface Member {
  readonly first: number;
  readonly next: number;
  /** First token of the name, behind the words that open it. */
  readonly name: number;
}

export class Enumerations {
  readonly #tokens: readonly Token[];
  readonly #words: Relations;
  readonly #language: Language;
  readonly #function: ReadonlySet<string>;
  /** Token at which a name with commas or "và" of its own begins → the token after it. */
  readonly #whole = new Map<number, number>();

  constructor(reading: Reading) {
    this.#tokens = reading.draft.tokens;
    this.#words = relationsOf(reading);
    this.#language = languageOf(reading.language);
    this.#function = functionWordsOf(this.#language);
    for (const { kind, start, end } of reading.claims)
      if (kind === 'organisation' || kind === 'event')
        this.#whole.set(tokenFrom(this.#tokens, start), tokenFrom(this.#tokens, end));
  }

  /**
   * A list of names from token `at` on, before `end`, with at least two of them. Without "và" before the last it must
   * end where its clause does; `direct` lists, right behind the noun that is counted, need the "và".
   */
  names(at: number, end: number, direct: boolean): Enumeration | undefined {
    const members: Member[] = [];
    let i = at;
    let last = false;
    for (;;) {
      const member = this.#member(i, end);
      if (!member) return this.#others(at, i, end, members.length, last);
      members.push(member);
      i = member.next;
      if (last) break;
      const comma = isText(this.#tokens[i], ',', ';') && i < end;
      const and = this.#words.and.match(this.#tokens, comma ? i + 1 : i, end);
      if (!comma && !and) break;
      if (members.length > MOST_MEMBERS) return undefined;
      i += (comma ? 1 : 0) + (and?.length ?? 0);
      last = and !== undefined;
    }
    if (members.length < 2 || (direct && members.length < 3)) return undefined;
    if (last ? this.#goesOn(i, end) : direct || !this.#isOver(i, end)) return undefined;
    return this.#ofOneKind(members) ? { first: at, next: i, least: members.length, most: members.length } : undefined;
  }

  /** "… và hai nước khác" */
  #others(at: number, i: number, end: number, members: number, last: boolean): Enumeration | undefined {
    if (!last || members === 0) return undefined;
    const number = this.#words.numbers.get(this.#tokens[i]?.word.norm ?? '') ?? Number(this.#tokens[i]?.word.text);
    if (!Number.isInteger(number) || number < 1 || number > MOST_MEMBERS) return undefined;
    for (let j = i + 1; j < Math.min(end, i + 2 + LOWER); j++) {
      if (!isLower(this.#tokens[j])) return undefined;
      if (this.#words.others.match(this.#tokens, j, end))
        return { first: at, next: j + 1, least: members + number, most: members + number };
    }
    return undefined;
  }

  /** A member of a list of names: its name with the words that open it and what stands in brackets behind it. */
  #member(at: number, end: number): Member | undefined {
    let name = at;
    while (
      name < end &&
      name - at < LOWER &&
      isLower(this.#tokens[name]) &&
      !this.#ends(name, end) &&
      (name === at || !this.#tokens[name]!.breaks)
    )
      name++;
    if (name >= end) return undefined;
    let next = this.#nameEnd(name, end);
    if (next === name) return undefined;
    if (isText(this.#tokens[next], '(') && next < end) {
      let close = next + 1;
      while (close < end && close - next <= ASIDE && !isText(this.#tokens[close], ')', '(')) close++;
      if (!isText(this.#tokens[close], ')') || close >= end) return undefined;
      next = close + 1;
    }
    return { first: at, next, name };
  }

  /** Words with which no name opens: "và", "ở", a number, what leaves a list open. */
  #ends(at: number, end: number): boolean {
    return (
      this.#function.has(this.#tokens[at]!.word.norm) ||
      this.#words.numberWords.has(this.#tokens[at]!.word.norm) ||
      this.#words.open.match(this.#tokens, at, end) !== undefined ||
      this.#words.and.match(this.#tokens, at, end) !== undefined
    );
  }

  /** Token after the name that begins at `at`: capitalised words, dashes and full stops inside them; `at` for none. */
  #nameEnd(at: number, end: number): number {
    const joined = this.#words.joinedNames.match(this.#tokens, at, end);
    if (joined) return at + joined.length;
    const whole = this.#whole.get(at);
    if (whole !== undefined && whole <= end) return whole;
    let i = at;
    while (i < end) {
      const token = this.#tokens[i]!;
      if (i > at && token.breaks) break;
      const next = i + 1 < end ? this.#tokens[i + 1] : undefined;
      const inside = i > at && (isText(token, '-', '–') || (isText(token, '.') && token.glued)) && isCapital(next);
      const digits = i > at && token.kind === 'number' && token.glued;
      if (!isCapital(token) && !inside && !digits) {
        const joint = i > at ? this.#joint(i, end) : i;
        if (joint === i) break;
        i = joint;
        continue;
      }
      i++;
    }
    return i;
  }

  /** Past words in lower case inside a name, "Liên minh | châu | Âu"; `at` where no capital follows them. */
  #joint(at: number, end: number): number {
    let i = at;
    while (i < end && i - at < LOWER && isLower(this.#tokens[i]) && !this.#tokens[i]!.breaks && !this.#ends(i, end))
      i++;
    return i > at && i < end && isCapital(this.#tokens[i]) && !this.#tokens[i]!.breaks ? i : at;
  }

  /** True when something more may be joined on behind the last member. */
  #goesOn(at: number, end: number): boolean {
    if (at >= end) return false;
    if (this.#words.open.match(this.#tokens, at, end)) return true;
    // "… và Basel cùng dự": the word is an adverb where no member follows.
    const and = this.#words.and.match(this.#tokens, at, end);
    if (and) return this.#opensMember(at + and.length, end);
    if (isText(this.#tokens[at], '-', '–', '…', '/')) return true;
    if (!isText(this.#tokens[at], ',', ';')) return false;
    const after = at + 1;
    return (
      after < end && (this.#words.open.match(this.#tokens, after, end) !== undefined || isCapital(this.#tokens[after]))
    );
  }

  #opensMember(at: number, end: number): boolean {
    const token = at < end ? this.#tokens[at]! : undefined;
    return (
      token?.kind === 'number' ||
      this.#member(at, end) !== undefined ||
      this.#words.numberWords.has(token?.word.norm ?? '')
    );
  }

  /** True where a clause or a bracket ends. */
  #isOver(at: number, end: number): boolean {
    if (at >= end || isText(this.#tokens[at], ')', '!', '?', ';')) return true;
    return isText(this.#tokens[at], '.') && !this.#tokens[at + 1]?.glued;
  }

  /**
   * True when the members are of one kind. Words before a name set it apart from names that have none ("Hoàng Sa, Trường
   * Sa và đảo Phú Quốc"); a country beside what is none says where that is from.
   */
  #ofOneKind(members: readonly Member[]): boolean {
    const bare = members[0]!.name === members[0]!.first;
    if (bare && members.some(({ first, name }) => name > first)) return false;
    const countries = members.filter(({ name, next }) => {
      const place = placeAt(this.#tokens, name, next, this.#language);
      return place?.key.startsWith('country:') === true && place.last === next;
    });
    return countries.length === 0 || countries.length === members.length;
  }

  /** A list of common nouns between a colon and the end of its sentence, "mua tàu; bán xe; thuê nhà". */
  nouns(at: number, end: number): Enumeration | undefined {
    // "4 mẫu xe mới: Có xe ga, …": a capital opens a sentence of its own.
    if (at >= end || isCapital(this.#tokens[at])) return undefined;
    let [commas, ands, semicolons, length, longest] = [0, 0, 0, 0, 0];
    let next = end;
    for (let i = at; i < end; i++) {
      const token = this.#tokens[i]!;
      if (isText(token, '.', '!', '?')) {
        next = i;
        break;
      }
      if (token.breaks && i > at) return undefined;
      if (token.kind === 'number' || isText(token, '"', '“', '(', ':', '…')) return undefined;
      if (this.#words.open.match(this.#tokens, i, end)) return undefined;
      if (this.#words.numberWords.has(token.word.norm) && length === 0) return undefined;
      if (isText(token, ';')) semicolons++;
      if (isText(token, ',')) commas++;
      const and = this.#words.and.match(this.#tokens, i, end);
      if (and && !isText(this.#tokens[i - 1], ',', ';')) ands++;
      length = isText(token, ',', ';') || and ? 0 : length + 1;
      longest = Math.max(longest, length);
    }
    if (semicolons > 0) return { first: at, next, least: semicolons + 1, most: semicolons + 1 + commas + ands };
    if (commas + ands === 0 || longest > ITEM) return undefined;
    return { first: at, next, least: commas + 1, most: commas + 1 + ands };
  }
}
