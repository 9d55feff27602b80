/** People as a text names them, and the offices it ties to them, one sentence after another. */
import type { Sentence } from '../text/sentences.ts';
import { isFamilyNameFirst, isNoName, type Name, nameAt, opensFamilyFirst } from './names.ts';
import { type Office, OfficeReader } from './offices.ts';
import { placeAt, type Unit } from './units.ts';

/** A person as the text has it, with the offices tied to the name. */
export interface Mention {
  readonly first: number;
  last: number;
  readonly name: Name;
  /** An honorific, a descriptor or an office says that this is a person. */
  readonly person: boolean;
  readonly offices: Office[];
  readonly sentence: number;
}

/** "ông bà giáo sư": more words of address than these are none. */
const MOST_HONORIFICS = 4;

/** Posts of one person in one sentence. */
const MOST_POSTS = 8;

/** Names in a list of holders of one office. */
const MOST_LISTED = 30;

const CLOSING = new Set([')', ']']);
const DASHES = new Set(['-', '–', '—']);
const MARKS_BETWEEN = new Set([',', '-', '–', '—', '(']);

/** Reads sentences; what it finds gathers in `mentions` and `alone`. */
export class MentionReader extends OfficeReader {
  readonly mentions: Mention[] = [];
  /** Offices without a holder beside them. */
  readonly alone: { readonly office: Office; readonly sentence: number }[] = [];

  nameAt(at: number, end: number, anyPlace: boolean, introduced = anyPlace): Name | undefined {
    if (at >= end || this.tokens[at]!.breaks) return undefined;
    if (this.organisations.has(at) || this.roleInName(at, end)) return undefined;
    const name = nameAt(
      this.tokens,
      at,
      end,
      this.language,
      (i) => this.organisations.has(i) || this.roleInName(i, end),
      introduced,
    );
    // A single letter stands for a name that the paper withholds.
    if (!name || (name.words.length === 1 && name.words[0]!.replace('.', '').length === 1)) return undefined;
    // A place is no person, except after "ông"; but a longer name may begin with one ("Jordan Peterson").
    const place = this.affiliation(at, end);
    if (!place || place.last < name.last) return name;
    return anyPlace && !(place.key.startsWith('country:') && name.words.length > 1) ? name : undefined;
  }

  /** A capitalised office inside a run of capitals ends the name before it; ranks of two letters do not. */
  roleInName(at: number, end: number): boolean {
    const role = this.tables.roles.match(this.tokens, at, end);
    return role !== undefined && (role.length > 1 || this.tokens[at]!.word.text.length > 3);
  }

  /** Past honorifics at a token ("ông", "đồng chí"), a full stop after an abbreviated one included. */
  honorific(at: number, end: number): number {
    let i = at;
    for (let words = 0; words < MOST_HONORIFICS; words++) {
      const length = this.isHalf(i) ? 0 : this.length(this.tables.honorifics, i, end);
      if (length === 0 || (i > at && this.tokens[i]!.breaks) || !this.opensTitleCase(i)) return i;
      i += length;
      if (i < end && this.tokens[i]!.glued && this.tokens[i]!.word.text === '.') i++;
    }
    return i;
  }

  /** "đàn ông", "chính quyền": the word at a token is the second half of another. */
  isHalf(at: number): boolean {
    return at > 0 && this.tokens[at]?.breaks === false && this.length(this.tables.compounds, at - 1, at + 1) === 2;
  }

  /** "Anh" inside a sentence is part of a name ("Thái Anh Văn") where honorifics are written small. */
  opensTitleCase(at: number): boolean {
    const { word, breaks } = this.tokens[at]!;
    if (this.language.titles.organisationBefore || word.casing === 'lower') return true;
    const before = this.tokens[at - 1];
    return !before || breaks || before.kind === 'mark';
  }

  /** The name that an office introduces, right after it or after a mark and an honorific. */
  nameAfter(at: number, end: number, office: Office): Name | undefined {
    if (at >= end) return undefined;
    const mark = this.tokens[at]!.word.text;
    const apart = mark === ',' || mark === ':' || (DASHES.has(mark) && !this.tokens[at]!.glued);
    const stop = mark === '.' && this.tokens[at]!.glued;
    // Beyond a comma somebody else follows a meeting of office-holders or a race for the office.
    if (apart && (office.group || office.notHeld)) return undefined;
    const from = apart || stop ? at + 1 : at;
    const after = this.honorific(from, end);
    const name = this.nameAt(after, end, after > from, true);
    if (!name) return undefined;
    return apart && after === from && name.words.length < 2 ? undefined : name;
  }

  read(sentence: Sentence, index: number): void {
    const { tokens, tables } = this;
    const { first, last: end } = sentence;
    let previous: Mention | undefined;
    for (let i = first; i < end; ) {
      const at = i;
      const { kind, word } = tokens[i]!;
      if (kind !== 'word' || (word.casing === 'lower' && !tables.opens.has(word) && !this.organisations.has(i))) {
        i++;
        continue;
      }
      if (this.isHalf(i)) {
        i++;
        continue;
      }
      const found = this.office(i, end, first);
      if (found) {
        const office = previous ? this.officerOf(previous, found, end) : found;
        const mention = this.introduced(office, end, index, previous);
        if (mention) {
          this.mentions.push(mention);
          previous = mention;
          for (const other of this.holdersBeside(mention, end)) {
            this.mentions.push(other);
            previous = other;
          }
          i = previous.last;
        } else {
          const holder = this.holderBefore(previous, office, end);
          if (holder) {
            const earlier = holder.offices.pop();
            if (earlier) holder.offices.push(this.inBodyOf(earlier, office));
            holder.offices.push(office);
            holder.last = office.last;
          } else this.standsAlone(office, index);
          i = office.last;
        }
        continue;
      }
      const unit = this.organisations.get(i);
      if (unit) {
        i = unit.last;
        continue;
      }
      const described = this.describedPerson(i, end);
      if (described) {
        previous = { first: at, last: described.last, name: described, person: true, offices: [], sentence: index };
        this.mentions.push(previous);
        i = described.last;
        continue;
      }
      const after = this.honorific(i, end);
      const name = this.nameAt(after, end, after > i);
      if (name && (after > i || (name.words.length > 1 && !this.opensSentence(name, first, end)))) {
        previous = { first: at, last: name.last, name, person: after > i, offices: [], sentence: index };
        this.mentions.push(previous);
        i = name.last;
        continue;
      }
      const place = name ? undefined : placeAt(tokens, i, end, this.language);
      i = place ? place.last : name ? name.last : i + 1;
    }
  }

  /** Whether an office follows a person at once, beyond one mark: one who has no other, or has them in apposition too. */
  follows(person: Mention, office: Office): boolean {
    if (person.offices.length > 0 && person.last === person.name.last) return false;
    return person.last + 1 === office.first && MARKS_BETWEEN.has(this.tokens[person.last]!.word.text);
  }

  /** Whether an office stands right behind a person and a dash. */
  isDashed = ({ last }: Mention, office: Office): boolean =>
    last + 1 === office.first && DASHES.has(this.tokens[last]!.word.text) && !this.tokens[last]!.glued;

  /** "ông A, Chủ tịch Oracle": after a person and a mark, a foreign name beside the role of an officer is the company's. */
  officerOf(person: Mention, office: Office, end: number): Office {
    const alongside = this.length(this.tables.alongside, person.last, end);
    const apposed = this.follows(person, office) || (alongside > 0 && person.last + alongside === office.first);
    const own = office.affiliation || person.name.words.length < 2 || !apposed;
    const company = own ? undefined : this.ofCompany(office.last, end, office.role, true);
    return company ? { ...office, ...company } : office;
  }

  /** Takes note of an office without a holder beside it, when it is clear whose office it is. A rank alone is nobody's. */
  standsAlone(office: Office, sentence: number): void {
    if (office.role.rank || office.described) return;
    if (!office.affiliation) {
      const affiliation = office.role.of === 'country' && !office.notHeld ? this.bodyInRole(office) : undefined;
      if (affiliation && !office.group) this.alone.push({ office: { ...office, affiliation }, sentence });
      return;
    }
    // "giữ chức Giám đốc Sở Y tế", but not "đua vào chức Tổng thống Mỹ".
    if (office.notHeld && (!office.post || office.role.of === 'country')) return;
    // "các Ngoại trưởng NATO" are one of each country; "các nghị sĩ NATO" anybody.
    if (office.group && !office.role.singleSeat) return;
    this.alone.push({ office: office.group ? { ...office, first: office.groupFirst } : office, sentence });
  }

  /** "HLV Kim đã …": a lone family name is a person's where the clause goes on behind it, and no body is called so. */
  isSurname({ first, last, words }: Name, { role, affiliation, group }: Office): boolean {
    const { tokens, tables, language } = this;
    if (words.length > 1 || group || affiliation || role.of === 'organisation') return false;
    if (!isFamilyNameFirst(words[0]!, language) || isNoName(tokens, first, last, language)) return false;
    const next = tokens[last];
    return (
      next !== undefined && !next.breaks && next.word.casing === 'lower' && tables.functionWords.has(next.word.norm)
    );
  }

  /** Words that begin a sentence look like a name ("Ngoài Nga"): a function word, or no more than a place after a word. */
  opensSentence(name: Name, first: number, end: number): boolean {
    const { tokens } = this;
    if (name.first === first && this.tables.functionWords.has(tokens[first]!.word.norm)) return true;
    if (opensFamilyFirst(tokens, name.first, end, this.language)) return false;
    const place = this.affiliation(name.first + 1, end);
    return place !== undefined && place.last >= name.last;
  }

  /** The person whom an office, or a chain of offices ("Ủy viên Bộ Chính trị, Bí thư Thành ủy"), introduces. */
  introduced(office: Office, end: number, sentence: number, previous?: Mention): Mention | undefined {
    const { tokens } = this;
    const chain = [office];
    const together = [false];
    for (let last = office.last; chain.length < 6; ) {
      const latest = chain[chain.length - 1]!;
      // "ông A, Chủ tịch kiêm TGĐ Oracle": of the company, which is read with that office.
      const apposed = previous && latest !== office && !latest.affiliation && this.follows(previous, office);
      if (apposed && this.ofCompany(last, end, latest.role, true)) return undefined;
      const name = this.nameAfter(last, end, latest);
      if (name) {
        const final = chain[chain.length - 1]!;
        // "Vụ trưởng A – Chủ tịch Hội B, ông C": the dash gives A a second office, and C has none yet.
        if (previous && this.isDashed(previous, office) && tokens[last]!.word.text === ',' && name.first > last + 1)
          return undefined;
        // "ông A - Giám đốc Sở Y tế, ông B": the office is A's.
        if (previous && this.follows(previous, office)) {
          if (tokens[last]!.word.text === ',') return undefined;
          // "ông A - Chủ tịch công ty Hoàng Quân": the company is called so.
          const company = name.words.length === 2 && name.first === last && final.affiliation?.key.includes(' ');
          if (company && DASHES.has(this.tokens[previous.last]!.word.text)) return undefined;
        }
        if (final.serving) return { first: name.first, last: name.last, name, person: true, offices: [], sentence };
        const offices = chain.filter(
          (one, k) => one === final || this.shares(one, final, together.slice(k + 1).some(Boolean)),
        );
        for (const one of chain) {
          if (!offices.includes(one)) this.standsAlone(one, sentence);
        }
        const { last: close, affiliation } = this.countryAfter(final, name, end);
        if (affiliation) offices[offices.length - 1] = { ...final, affiliation };
        for (let k = offices.length - 2; k >= 0; k--) offices[k] = this.inBodyOf(offices[k]!, offices[k + 1]!);
        return { first: offices[0]!.first, last: close, name, person: true, offices, sentence };
      }
      const mark = this.tokens[last];
      if (!mark || last >= end) return undefined;
      const alongside = this.length(this.tables.alongside, last, end);
      const comma = mark.word.text === ',' || (DASHES.has(mark.word.text) && !mark.glued);
      const next = this.office(last + (alongside || (comma ? 1 : 0)), end, last);
      if (!next || next.group) return undefined;
      if (alongside === 0 && !comma && !next.role.rank) return undefined;
      chain.push(next);
      together.push(alongside > 0);
      last = next.last;
    }
    return undefined;
  }

  /**
   * The others of a list of holders of one office: "các Phó Thủ tướng A, B và C", "Presidents A and B". Where no
   * word says that several are meant, only a list of three or more in an office of many seats is one.
   */
  holdersBeside(first: Mention, end: number): Mention[] {
    const office = first.offices[first.offices.length - 1];
    if (!office || office.first > first.name.first || (office.role.singleSeat && !office.group)) return [];
    const found: Mention[] = [];
    let closed = false;
    for (let at = first.last; at < end && !closed && found.length < MOST_LISTED; ) {
      const and = this.length(this.tables.conjunctions, at, end);
      if (and === 0 && this.tokens[at]!.word.text !== ',') break;
      const from = at + (and || 1);
      const also = and === 0 ? this.length(this.tables.conjunctions, from, end) : 0;
      closed = and > 0 || also > 0;
      const name = this.nameAt(from + also, end, false);
      if (!name || (name.words.length < 2 && !office.group)) break;
      // "A, Bộ trưởng Bộ X" goes on with A; "B, con trai ông" with B.
      found.push({ ...first, first: name.first, last: name.last, name, offices: [office] });
      at = name.last;
    }
    if (!closed || (!office.group && found.length < 2)) return [];
    return found;
  }

  /** The country after a name: "Prime Minister Fumio Kishida of Japan". */
  countryAfter(office: Office, name: Name, end: number): { readonly last: number; readonly affiliation?: Unit } {
    if (office.affiliation) return { last: name.last };
    const inBrackets = this.inBrackets(office, name, end);
    if (inBrackets) return { last: name.last, affiliation: inBrackets };
    if (!this.language.titles.organisationBefore) return { last: name.last };
    const link = this.length(this.tables.links, name.last, end);
    const unit = link > 0 ? this.affiliation(name.last + link, end) : undefined;
    const of = link > 0 && this.length(this.tables.complements, name.last, end) > 0;
    return unit && of ? { last: unit.last, affiliation: unit } : { last: name.last };
  }

  /** "đại biểu Bùi Văn An (Ninh Bình)", "(đoàn Hà Nội)": the seat of a member alone in brackets. */
  inBrackets(office: Office, name: Name, end: number): Unit | undefined {
    if (office.role.singleSeat || office.role.rank || this.tokens[name.last]?.word.text !== '(') return undefined;
    for (let at = name.last + 1; at <= name.last + 2 && at < end; at++) {
      const unit = this.affiliation(at, end);
      if (unit && unit.last < end && CLOSING.has(this.tokens[unit.last]!.word.text)) return unit;
    }
    return undefined;
  }

  /** Whether an earlier office of a chain belongs to the person named after the last one, or to somebody else in a list. */
  shares(earlier: Office, final: Office, together: boolean): boolean {
    if (earlier.role.rank || final.role.rank || together) return true;
    const country = (office: Office) =>
      office.affiliation?.key.startsWith('country:') ? office.affiliation.key : undefined;
    if (country(earlier) !== country(final)) return false;
    const ofState = (office: Office) => office.role.of === 'country';
    return !earlier.role.singleSeat || !(ofState(earlier) || ofState(final));
  }

  /** "ông trùm bất động sản Donald Trump", "ứng cử viên Tổng thống Mỹ Hillary Clinton": a noun, words about it, a full name. */
  describedPerson(at: number, end: number): Name | undefined {
    const { tokens, tables } = this;
    const noun = this.length(tables.descriptors, at, end);
    if (noun === 0) return undefined;
    for (let i = at + noun, words = 0; i < end && words <= 3; ) {
      const { kind, breaks, word } = tokens[i]!;
      if (breaks || kind === 'mark' || tables.functionWords.has(word.norm)) return undefined;
      const unit = this.affiliation(i, end);
      if (unit && this.nameAt(unit.last, end, false)) {
        i = unit.last;
        continue;
      }
      const honorific = this.honorific(i, end);
      const name = this.nameAt(honorific, end, false);
      if (name && (name.words.length > 1 || (honorific > i && words === 0))) return name;
      const role = this.length(tables.roles, i, end);
      if (unit) i = unit.last;
      else if (role > 0) i += role;
      else if (word.casing === 'lower') {
        i++;
        words++;
      } else return undefined;
    }
    return undefined;
  }

  /** "ông A - Chủ tịch HĐQT kiêm TGĐ Coteccons": posts held together are of the one body that the later one names. */
  inBodyOf(earlier: Office, later: Office): Office {
    const none = (office: Office) => office.role.rank || office.role.of === 'country';
    if (earlier.affiliation || earlier.described || none(earlier) || !later.affiliation || none(later)) return earlier;
    const alongside = this.length(this.tables.alongside, earlier.last, later.first);
    if (alongside === 0 || earlier.last + alongside !== later.first) return earlier;
    return { ...earlier, affiliation: later.affiliation, last: later.last };
  }

  /** The person just before an office in apposition ("Jens Stoltenberg, the NATO secretary general,") or in a plain statement. */
  holderBefore(previous: Mention | undefined, office: Office, end: number): Mention | undefined {
    const { tokens, tables } = this;
    if (!previous || office.group || previous.offices.length >= MOST_POSTS) return undefined;
    let at = previous.last;
    const mark = tokens[at]?.word.text ?? '';
    const bracket = mark === '(';
    if (MARKS_BETWEEN.has(mark)) at++;
    // "ông A, Giám đốc B, giữ chức C"
    const closed = mark === ',' && previous.last > previous.name.last;
    const copula = at === previous.last || closed ? this.length(tables.copulas, at, end) : 0;
    at += copula;
    at += this.length(tables.alongside, at, end);
    if (at === previous.last) return undefined;
    if (at < office.first) at += this.length(tables.articles, at, end);
    // "Tim Hill, the company's chief executive,"
    if (tokens[at]?.word.casing === 'lower' && this.possessive(at + 1, end) === office.first) at = office.first;
    if (at !== office.first) return undefined;
    if (copula > 0) return office.affiliation || previous.offices.length === 0 ? previous : undefined;
    const closing = tokens[office.last]?.word.text ?? '';
    if (bracket) return CLOSING.has(closing) || (closing === ',' && office.affiliation) ? previous : undefined;
    // "gặp ông A, Thủ tướng B và Tổng thống C" is a list of people, not an apposition.
    if (!DASHES.has(mark) && this.length(tables.conjunctions, office.last, end) > 0) return undefined;
    const next = tokens[office.last];
    if (next?.word.text === ',' && !DASHES.has(mark) && !office.role.rank && previous.offices.length === 0) {
      const another = this.office(office.last + 1, end, office.last);
      if (another?.affiliation && this.nameAfter(another.last, end, another)) return undefined;
    }
    const other = previous.offices.find((one) => one.affiliation);
    if (
      other &&
      office.affiliation &&
      other.affiliation!.key !== office.affiliation.key &&
      office.role.of === 'country'
    )
      return undefined;
    if (
      !office.affiliation &&
      office.last === office.roleLast &&
      !office.role.rank &&
      office.status === 'current' &&
      next?.kind === 'word' &&
      this.length(tables.alongside, office.last, end) === 0
    )
      return undefined;
    return previous;
  }
}
