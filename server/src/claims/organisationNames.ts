/** The grammar of an organisation's name: known ones, bodies of a country or province, and unknown ones by their head words. */
import type { Language } from '../language/language.ts';
import type { Token } from '../text/tokens.ts';
import { gazetteerOf, isCapital } from './gazetteer.ts';
import { opensFamilyFirst } from './names.ts';
import { bareName, type OrganisationWords, organisationWordsOf } from './organisationWords.ts';
import { cutShort, HYPHENS, nameKey, personAt, placeAt, type Unit, unnamedPlace, written } from './units.ts';

/** Where organisations and places stand in a stretch of tokens. */
export class OrganisationReader {
  readonly tables: OrganisationWords;
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** Abbreviations that the draft explains itself: "… (UDCG)". */
  readonly own: ReadonlyMap<string, { key: string; name: string }>;

  constructor(
    tokens: readonly Token[],
    language: Language,
    own: ReadonlyMap<string, { key: string; name: string }> = new Map(),
  ) {
    this.tokens = tokens;
    this.language = language;
    this.own = own;
    this.tables = organisationWordsOf(language);
  }

  placeAt(at: number, end: number): Unit | undefined {
    return placeAt(this.tokens, at, end, this.language);
  }

  person(at: number, end: number): boolean {
    return personAt(this.tokens, at, end, this.language);
  }

  known(at: number, end: number): Unit | undefined {
    const first = this.tokens[at]!;
    const own = this.own.get(first.word.text);
    if (own) return { first: at, last: at + 1, ...own };
    const found = this.tables.known.match(this.tokens, at, end);
    if (!found) return undefined;
    const last = at + found.length;
    for (let i = at; i < last; i++) if (isCapital(this.tokens[i])) return { first: at, last, ...found.value };
    return undefined;
  }

  /** "Bộ Ngoại giao Mỹ", "UBND TP Hà Nội", "Japan's Ministry of Finance": a body and its place. */
  body(at: number, end: number, sentenceStart: number): Unit | undefined {
    const { tokens, language } = this;
    const before = language.titles.organisationBefore && isCapital(tokens[at]) ? this.placeAt(at, end) : undefined;
    const from = before ? this.possessive(before.last, end) : at;
    const body = from < end ? this.tables.bodies.match(tokens, from, end) : undefined;
    if (!body) return undefined;
    const last = from + body.length;
    const capital = isCapital(tokens[from]);
    if (before) return capital ? this.bodyOf(body.value, before.key, at, last) : undefined;
    const link = this.tables.links.match(tokens, last, end);
    const after = this.placeAt(last, end) ?? (link && capital ? this.placeAt(last + link.length, end) : undefined);
    if (after && !tokens[last]!.breaks) return this.bodyOf(body.value, after.key, at, after.last);
    const local = capital && this.tables.local.match(tokens, from, last);
    const seat = local && !after ? unnamedPlace(tokens, last, last, end, language) : undefined;
    if (seat) return this.bodyOf(body.value, seat.key, at, seat.last);
    if (!capital || (body.length <= 2 && at === sentenceStart)) return undefined;
    // "UBND tỉnh": of the province the story tells of.
    const kind = last < end && !tokens[last]!.breaks ? this.tables.classes.match(tokens, last, end) : undefined;
    const close = last + (kind && !isCapital(tokens[last]) ? kind.length : 0);
    return { first: at, last: close, name: written(tokens, at, close), key: body.value };
  }

  bodyOf(body: string, place: string, first: number, last: number): Unit {
    return { first, last, name: written(this.tokens, first, last), key: `${body}@${place}` };
  }

  /** Past an English possessive ending. */
  possessive(at: number, end: number): number {
    const { tokens } = this;
    const ending = tokens[at + 1];
    const apostrophe = tokens[at]?.glued && /^['’]$/.test(tokens[at]!.word.text);
    if (at + 1 < end && apostrophe && ending?.glued && ending.word.norm === 's') return at + 2;
    return apostrophe ? at + 1 : at;
  }

  /** An organisation that no lexicon has: a head word, then capitalised words, places, other organisations. */
  headed(at: number, end: number, sentenceStart: number): Unit | undefined {
    const { tokens, tables } = this;
    const head = tables.heads.match(tokens, at, end);
    if (!head) return undefined;
    const capital = isCapital(tokens[at]);
    if (!capital && !head.value) return undefined;
    const from = at + head.length;
    if (from >= end || tokens[from]!.breaks) return undefined;
    // "Hội nghị", "Trường hợp": the head is half of another word.
    if ((tables.notHeads.match(tokens, at, end)?.length ?? 0) >= head.length) return undefined;
    // A line in capitals throughout says nothing by them.
    if (tokens[at]!.word.casing === 'upper' && tokens[from]!.word.casing === 'upper') return undefined;
    if (!capital && !isCapital(tokens[from])) return undefined;
    if (!capital && tables.compounds.matchBefore(tokens, from, Math.max(0, at - 2))) return undefined;
    // "các bệnh viện TP.HCM" are many.
    if (!capital && tables.plurals.matchBefore(tokens, at, Math.max(0, at - 2))) return undefined;
    if (head.length === 1 && this.insideName(at)) return undefined;
    // At the start of a sentence the head is capitalised anyway: a name must follow, not a common noun.
    if (at === sentenceStart && !head.value && !isCapital(tokens[from])) return undefined;
    const last = this.afterHead(at, from, end);
    if (last === undefined) return undefined;
    const key = nameKey(tokens, at, last, this.language);
    // "Ủy ban Tài chính và Ngân sách", "Ủy ban Tài chính – Ngân sách": joined in another way than the lexicon has it.
    const known = tables.byWords.get(bareName(key, tables.joining));
    return { first: at, last, ...(known ?? { name: written(tokens, at, last), key }) };
  }

  /**
   * The organisation that a role says half of: "Trưởng ban Dân vận Trung ương" heads the "Ban Dân vận Trung ương",
   * "Cục trưởng Hàng hải" the "Cục Hàng hải". `head` is the token of its head word, `from` the first after the role.
   */
  ofRole(head: number, from: number, end: number): Unit | undefined {
    const { tokens, tables, language } = this;
    if (from >= end || tokens[from]!.breaks || !isCapital(tokens[from])) return undefined;
    if (tables.heads.match(tokens, head, head + 1) === undefined) return undefined;
    const whole = head + 1 === from ? (this.known(head, end) ?? this.bodyAfter(head, end)) : undefined;
    if (whole && whole.last > from) return { ...whole, first: from };
    if (!tables.parts.match(tokens, from, end)) return undefined;
    const last = this.afterHead(from - 1, from, end);
    if (last === undefined) return undefined;
    const opening = tokens[head]!.word;
    const name = `${opening.text.charAt(0).toUpperCase()}${opening.norm.slice(1)} ${written(tokens, from, last)}`;
    return { first: from, last, name, key: `${opening.folded} ${nameKey(tokens, from, last, language)}` };
  }

  /** A body whose first word is the last of a role ("Trưởng công an TP Phủ Lý"). */
  bodyAfter(head: number, end: number): Unit | undefined {
    return this.body(head, end, head);
  }

  /** "Nguyễn Ngọc Trường Sơn", "anh Phạm Trường Thọ": what looks like a head stands in a person's name. */
  insideName(at: number): boolean {
    const { tokens, tables } = this;
    const named = (i: number) => i >= 0 && tokens[i]!.word.casing === 'title' && !tokens[i + 1]!.breaks;
    for (let i = at - 1; i >= at - 3 && named(i); i--)
      if (opensFamilyFirst(tokens, i, at + 1, this.language) && !tables.notNames.match(tokens, i, at + 1)) return true;
    return false;
  }

  /**
   * End of the name that goes on at `start` after its head, which began at `at`; undefined where no name follows.
   * Parts and known names are sure; a capital beyond them is taken until a person, an office or another head begins.
   */
  afterHead(at: number, start: number, end: number): number | undefined {
    const { tokens, tables } = this;
    const capital = isCapital(tokens[at]);
    const length = start - at;
    let i = start;
    let last = i; // end of what surely belongs to the name
    // "Viện Nghiên cứu": the head's own second word is capitalised like a name's.
    let capitals = length > 1 && isCapital(tokens[i - 1]) ? 1 : length > 2 && isCapital(tokens[at + 1]) ? 1 : 0;
    let loose = false;
    let namesake = false; // named after a person: "Trường Nguyễn Du"
    while (i < end && !tokens[i]!.breaks) {
      const joined = last > start ? this.join(i, end) : undefined;
      const from = joined ?? i;
      const hyphen = joined !== undefined && (HYPHENS.has(tokens[i]!.word.text) || tokens[i]!.word.text === '&');
      const part = tables.parts.match(tokens, from, end);
      const nested = this.nested(from, end);
      // "Trường Mỹ thuật" is not one of America.
      if (nested && nested.last - from >= (part?.length ?? 0) && (joined === undefined || hyphen)) {
        capitals++;
        last = nested.last;
        i = last;
        const next = tokens[i];
        // A place ends a name, unless another party stands beyond a hyphen: "NATO - Ukraine".
        if (nested.place && !(next && i + 1 < end && HYPHENS.has(next.word.text) && this.nested(i + 1, end))) break;
        continue;
      }
      if (
        part &&
        (joined === undefined || !hyphen || isCapital(tokens[from])) &&
        !(joined && this.startsAnother(from, end))
      ) {
        if (isCapital(tokens[from])) capitals++;
        last = from + part.length;
        i = last;
        continue;
      }
      const within = capitals > 0 || !capital ? undefined : tables.inside.match(tokens, i, end);
      const inner = within && this.nested(i + within.length, end);
      if (inner) {
        capitals++;
        last = inner.last;
        i = last;
        continue;
      }
      if (joined !== undefined && !hyphen) break;
      if (tokens[from]!.kind === 'number' && last > start - 1) {
        last = from + 1;
        i = last;
        capitals++;
        break;
      }
      // "Ban quản lý rừng H.Năm Căn": the class of a place, cut short.
      const short =
        tokens[from]!.word.text.length < 3 && tokens[from + 1]?.glued && tokens[from + 1]!.word.text === '.';
      const seat = short ? this.placeAt(from, end) : undefined;
      if (seat && last > start) return seat.last;
      if (!isCapital(tokens[from]) || (last === start && tables.notNames.match(tokens, from, end))) break;
      if (this.person(from, end)) {
        const to = namesake ? from : this.namesake(at, from, end, capitals === 0);
        if (to === from) break;
        namesake = true;
        capitals++;
        last = to;
        i = last;
        continue;
      }
      // "Ban Ki-moon" is nobody's committee.
      if (
        tokens[from + 1]?.glued &&
        HYPHENS.has(tokens[from + 1]!.word.text) &&
        tokens[from + 2]?.word.casing === 'lower'
      )
        break;
      if (capitals > 0 && tables.heads.match(tokens, from, end) && !hyphen) break;
      const alone = !loose || last === start;
      capitals++;
      last = from + 1;
      i = last;
      loose = true;
      if (this.compound(last, end, alone)) i = ++last;
    }
    if (capitals === 0 || last <= start) return undefined;
    if (loose && capitals === 1 && cutShort(tokens, last, end)) return undefined;
    // "Chi cục Thi hành án huyện Yên Dũng", "Công ty Điện lực tỉnh Thái Bình": where it is, with the class of the place.
    const place = last < end && !tokens[last]!.breaks && !isCapital(tokens[last]) ? this.placeAt(last, end) : undefined;
    return place ? place.last : last;
  }

  /**
   * Past the person that an organisation is named after, or `from` where the name is that of somebody in it. Schools and
   * the like bear whole names; a company's is told from its director's only by being short.
   */
  namesake(at: number, from: number, end: number, first: boolean): number {
    const { tokens, tables, language } = this;
    const school = tables.namesakes.match(tokens, at, end) !== undefined;
    if ((!school && !first) || tables.roles.match(tokens, from, end) || tables.bodiesOfState.has(tokens[at]!.word.norm))
      return from;
    const most = school ? 4 : 3;
    let i = from + 1;
    while (i < end && i < from + most && tokens[i]!.word.casing === 'title' && !tokens[i]!.breaks) {
      if (i > from + 1 && opensFamilyFirst(tokens, i, end, language)) break;
      i++;
    }
    return school || i - from < 3 ? i : from;
  }

  /**
   * The second half of a compound that we do not know: before another capital ("Cục Thẩm định Giá"), or, after a lone
   * capital, before a mark or a capital ("Bộ Canh nông").
   */
  compound(at: number, end: number, alone: boolean): boolean {
    const { tokens, tables } = this;
    const syllable = tokens[at];
    if (at >= end || syllable?.word.casing !== 'lower' || syllable.breaks) return false;
    if (tables.functionWords.has(syllable.word.norm) || !cutShort(tokens, at, end)) return false;
    const next = tokens[at + 1];
    if (at + 1 >= end || next!.breaks || next!.kind === 'mark') return alone;
    if (!isCapital(next)) return false;
    const goesOn = !this.nested(at + 1, end) && !this.person(at + 1, end) && tables.parts.match(tokens, at + 1, end);
    return alone || Boolean(goesOn);
  }

  /** Token after a joining word at `at` ("và", "-", ","), or undefined. */
  join(at: number, end: number): number | undefined {
    const token = this.tokens[at]!;
    if (!this.tables.joins.has(token.word.norm) || at + 1 >= end) return undefined;
    if (token.word.text !== ',') return at + 1;
    // After a comma only a part goes on, and only towards a last one ("Văn hóa, Giáo dục, Thanh niên và Nhi đồng").
    for (let i = at + 1, more = 0; more < 4; more++) {
      const part = this.tables.parts.match(this.tokens, i, end);
      const after = part && i + part.length < end ? this.tokens[i + part.length]! : undefined;
      if (!after || !this.tables.joins.has(after.word.norm) || HYPHENS.has(after.word.text)) return undefined;
      i += part!.length + 1;
      if (after.word.text !== ',') return this.tables.parts.match(this.tokens, i, end) ? at + 1 : undefined;
    }
    return undefined;
  }

  /** A place, a known organisation or a body inside a longer name. */
  nested(at: number, end: number): { readonly last: number; readonly place: boolean } | undefined {
    if (at >= end || !isCapital(this.tokens[at])) return undefined;
    const known = this.known(at, end);
    const place = gazetteerOf(this.language).match(this.tokens, at, end);
    const body = this.tables.bodies.match(this.tokens, at, end);
    const longest = Math.max(known ? known.last - at : 0, place?.length ?? 0, body?.length ?? 0);
    if (longest === 0) return undefined;
    return { last: at + longest, place: place?.length === longest };
  }

  startsAnother(at: number, end: number): boolean {
    return this.tables.heads.match(this.tokens, at, end) !== undefined && isCapital(this.tokens[at]);
  }

  /** Whether a role that begins a word earlier runs over the token. */
  insideRole(at: number, end: number): boolean {
    if (at === 0 || this.tokens[at]!.breaks || !isCapital(this.tokens[at - 1])) return false;
    return (this.tables.roles.match(this.tokens, at - 1, end)?.length ?? 0) > 1;
  }

  /** An organisation by its last word: "Seoul National University", "Royal Bank of Scotland". */
  tailed(at: number, end: number): Unit | undefined {
    const { tokens, tables } = this;
    if (tables.tails.size === 0 || !isCapital(tokens[at]) || tables.notNames.match(tokens, at, end)) return undefined;
    // "High Representative of the European Union" is an office.
    if (tables.roles.match(tokens, at, end) || this.insideRole(at, end)) return undefined;
    let last = -1;
    let i = at;
    while (i < end && i < at + 10 && !(i > at && tokens[i]!.breaks)) {
      const token = tokens[i]!;
      if (!isCapital(token)) {
        const previous = tokens[i - 1]!;
        const apostrophe = this.possessive(i, end);
        if (apostrophe > i && isCapital(tokens[apostrophe])) i = apostrophe;
        else if (tables.joins.has(token.word.norm) && isCapital(tokens[i + 1]) && !tables.tails.has(previous.word.norm))
          i++;
        else break;
        continue;
      }
      if (i > at && tables.roles.match(tokens, i, end)) break;
      i++;
      if (tables.tails.has(token.word.norm) && i > at + 1) last = i;
    }
    if (last < 0) return undefined;
    if (tokens[last]?.word.norm === 'of' && isCapital(tokens[last + 1]) && last + 1 < end) {
      last += 2;
      while (last < end && isCapital(tokens[last]) && !tokens[last]!.breaks && !tables.roles.match(tokens, last, end))
        last++;
    }
    return { first: at, last, name: written(this.tokens, at, last), key: nameKey(tokens, at, last, this.language) };
  }

  /** The organisation at `at`: the longest reading, the surest first. */
  organisation(at: number, end: number, sentenceStart: number): Unit | undefined {
    const token = this.tokens[at]!;
    if (token.kind !== 'word') return undefined;
    if (!this.tables.opens.has(token.word) && !this.own.has(token.word.text)) return undefined;
    let best = this.known(at, end);
    const body = this.body(at, end, sentenceStart);
    if (body && (!best || body.last > best.last)) best = body;
    if (body) return best;
    // "Trường Sa" is an archipelago and "Đài Loan" an island, whatever "trường" and "đài" are.
    const place = isCapital(token) ? gazetteerOf(this.language).match(this.tokens, at, end) : undefined;
    for (const other of [this.headed(at, end, sentenceStart), this.tailed(at, end)]) {
      if (!other || (best && (other.last <= best.last || !this.goesOn(best.last, end)))) continue;
      // A whole place before another capital heads nothing: "Đài Loan Mã Anh Cửu".
      const after = place && this.tokens[at + place.length];
      if (place && place.length > 1 && this.tables.tails.size === 0 && isCapital(after)) continue;
      if (!place || at + place.length < other.last) best = other;
    }
    return best;
  }

  /** Whether the name of a known organisation goes on: with a part, a place, another known one, beyond a joining word. */
  goesOn(at: number, end: number): boolean {
    return (
      this.tables.parts.match(this.tokens, at, end) !== undefined ||
      this.nested(at, end) !== undefined ||
      this.tables.classes.match(this.tokens, at, end) !== undefined ||
      this.tables.tails.size > 0 ||
      this.join(at, end) !== undefined
    );
  }

  /** The bracket after a name that gives its abbreviation: "(NATO)". */
  bracket(
    at: number,
    end: number,
  ): { readonly last: number; readonly short: string; readonly unit: Unit | undefined } | undefined {
    const { tokens } = this;
    let i = at;
    if (tokens[i]?.word.text === '"' || tokens[i]?.word.text === '”') i++;
    if (i + 2 >= end + 1 || tokens[i]?.word.text !== '(' || tokens[i]!.breaks) return undefined;
    const first = i + 1;
    let close = first;
    while (close < end && close < first + 5 && tokens[close]!.word.text !== ')') close++;
    if (close >= end || close === first || tokens[close]!.word.text !== ')') return undefined;
    const { casing, text } = tokens[first]!.word;
    const short = (casing === 'upper' || casing === 'camel') && text.length > 1 && close - first <= 4;
    const known = this.known(first, close);
    const whole = known?.last === close ? known : undefined;
    if (!whole && (!short || gazetteerOf(this.language).match(tokens, first, close))) return undefined;
    return { last: close + 1, short: written(this.tokens, first, close), unit: whole };
  }
}
