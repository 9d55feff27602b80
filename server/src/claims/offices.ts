/** Offices as a text names them: status, role, organisation or country, in whatever order the language has. */
import type { Language } from '../language/language.ts';
import { officesOf, type Role } from '../language/titles.ts';
import type { Draft } from '../text/draft.ts';
import type { PhraseMatch, PhraseTable } from '../text/phrases.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import type { OrganisationClaim, TitleStatus } from './claim.ts';
import { companyAt } from './companies.ts';
import { describedBody } from './describedBodies.ts';
import { opensFamilyFirst } from './names.ts';
import { OrganisationReader } from './organisationNames.ts';
import { type TitleWords, titleWordsOf } from './titleWords.ts';
import { placeAt, type Unit, unnamedPlace } from './units.ts';

/** An office as the text has it, without its holder. Token indices, end excluded. */
export interface Office {
  readonly first: number;
  /** Where a word of number before it stands ("các"), else `first`. */
  readonly groupFirst: number;
  readonly last: number;
  readonly role: Role;
  readonly roleFirst: number;
  readonly roleLast: number;
  readonly status: TitleStatus;
  readonly deputy: boolean;
  readonly affiliation: Unit | undefined;
  /** Key of the country to which an ambassador is sent. */
  readonly host: string | undefined;
  /** Several holders are meant, or the post and not its holder. */
  readonly group: boolean;
  readonly notHeld: boolean;
  /** The post is spoken of as somebody's: "giữ chức Giám đốc". */
  readonly post: boolean;
  /** It is the office of somebody in another office ("trợ lý Tổng thống Mỹ"): whose name follows cannot be told. */
  readonly serving: boolean;
  /** Its body is told in small letters: enough beside a person, too little alone. */
  readonly described: boolean;
}

const ROMAN = /^[IVX]+$/;
const BETWEEN_TERMS = new Set([',', '-', '–', '/']);

/** Words of status before one role; whose office it is in whose office ("trợ lý của trợ lý"), told so many steps. */
const MOST_STATUSES = 4;
const MOST_SERVED = 3;
/** Words of a role's qualification, marks and numbers of its term. */
const MOST_QUALIFIERS = 4;
const LONGEST_TERM = 24;

const STATUS_RANK: Readonly<Record<TitleStatus, number>> = { former: 4, elect: 3, acting: 2, deputy: 1, current: 0 };

/** Reads an office at a token. Holds what stays the same for the whole draft. */
export class OfficeReader {
  readonly tokens: readonly Token[];
  readonly tables: TitleWords;
  /** By first token. */
  readonly organisations = new Map<number, Unit>();
  readonly language: Language;
  readonly names: OrganisationReader;

  constructor(draft: Draft, language: Language, organisations: readonly OrganisationClaim[]) {
    this.tokens = draft.tokens;
    this.language = language;
    this.tables = titleWordsOf(language);
    this.names = new OrganisationReader(draft.tokens, language);
    for (const claim of organisations) {
      const first = tokenAt(draft.tokens, claim.start);
      const last = tokenAt(draft.tokens, claim.end - 1) + 1;
      this.organisations.set(first, { first, last, name: claim.organisation, key: claim.organisationKey });
    }
  }

  /** An organisation, country or place at a token. */
  affiliation(at: number, end: number, opening = false): Unit | undefined {
    if (at >= end || (this.tokens[at]!.breaks && !opening)) return undefined;
    const unit = this.organisations.get(at) ?? placeAt(this.tokens, at, end, this.language);
    // A city named after a person: "Chủ tịch Hồ Chí Minh" is the man, "Chủ tịch TP Hồ Chí Minh" the city's.
    const man = unit && unit.last - at > 2 && opensFamilyFirst(this.tokens, at, end, this.language);
    return man && !this.organisations.has(at) ? undefined : unit;
  }

  /** "HLV Van Gaal", "NSND Mỹ Uyên": a place of one word may open the name of who holds a post that is nobody's of a place. */
  opensName(unit: Unit, end: number, role: Role): boolean {
    if (unit.last - unit.first > 1 || role.of === 'country' || this.organisations.has(unit.first)) return false;
    const next = this.tokens[unit.last];
    if (unit.last >= end || next!.breaks || next!.glued || next!.word.casing !== 'title') return false;
    if (!unit.key.startsWith('country:')) return !unit.key.startsWith('vn:');
    return this.tables.syllable?.test(next!.word.norm) ?? false;
  }

  length(table: PhraseTable<unknown>, at: number, end: number): number {
    return at < end ? (table.match(this.tokens, at, end)?.length ?? 0) : 0;
  }

  /** Past the status words at a token: "cựu", "then-", "tân". */
  statuses(
    at: number,
    end: number,
    status: TitleStatus,
    deputy: boolean,
  ): { readonly at: number; readonly status: TitleStatus; readonly deputy: boolean } {
    let i = at;
    let found = status;
    let below = deputy;
    for (let words = 0; i < end && words < MOST_STATUSES; words++) {
      const word = this.tables.statusBefore.match(this.tokens, i, end);
      // "nguyên phó chủ tịch": the deputy's is a role of its own.
      if (word?.value === 'deputy' && i > at && this.length(this.tables.roles, i, end) > word.length) break;
      if (word) {
        if (STATUS_RANK[word.value] > STATUS_RANK[found]) found = word.value;
        below ||= word.value === 'deputy';
        i += word.length;
        continue;
      }
      const newly = this.length(this.tables.newly, i, end);
      if (newly === 0) break;
      i += newly;
    }
    return { at: i, status: found, deputy: below };
  }

  /** Past an English possessive ending: "Japan's". */
  possessive(at: number, end: number): number {
    const mark = this.tokens[at];
    if (at >= end || !mark?.glued || !/^['’]$/.test(mark.word.text)) return at;
    const ending = this.tokens[at + 1];
    return at + 1 < end && ending?.glued && ending.word.norm === 's' ? at + 2 : at + 1;
  }

  /** The office at a token; `served` tells how many others, each in the office of the next, are read already. */
  office(at: number, end: number, from: number, served = 0): Office | undefined {
    const { tokens, tables } = this;
    if (at >= end) return undefined;
    let affiliation: Unit | undefined;
    let roleFirst = at;
    let status: TitleStatus = 'current';
    let deputy = false;
    let role = tables.roles.match(tokens, at, end);
    let several = false;
    let described = false;
    const inPlural = tables.rolesInPlural.match(tokens, at, end);
    if (inPlural && inPlural.length >= (role?.length ?? 0)) {
      role = inPlural;
      several = true;
    }
    if (!role) {
      const { organisationBefore } = this.language.titles;
      const { word } = tokens[at]!;
      // Nearly all words: nothing that an office could begin with.
      if (!organisationBefore && !tables.statusBefore.opens(word) && !tables.newly.opens(word)) return undefined;
      ({ at: roleFirst, status, deputy } = this.statuses(at, end, status, deputy));
      if (organisationBefore) {
        affiliation = this.affiliation(roleFirst, end, roleFirst === at);
        if (affiliation)
          ({
            at: roleFirst,
            status,
            deputy,
          } = this.statuses(this.possessive(affiliation.last, end), end, status, deputy));
      }
      if (roleFirst === at || roleFirst >= end || tokens[roleFirst]!.breaks) return undefined;
      role = tables.roles.match(tokens, roleFirst, end);
      if (!role) {
        role = tables.rolesInPlural.match(tokens, roleFirst, end);
        several = true;
      }
      if (!role) return undefined;
    }
    role = this.beforeOrganisation(role, roleFirst);
    // A city before a role of state is where it happened: "In Seoul Acting Prime Minister …".
    if (affiliation && role.value.of === 'country' && this.isTown(affiliation)) {
      if (roleFirst === affiliation.last) return undefined;
      affiliation = undefined;
    }
    let roleLast = roleFirst + role.length;
    for (let words = 0; words < MOST_QUALIFIERS; words++) roleLast += this.length(tables.qualifiers, roleLast, end);
    let last = this.term(roleLast, end);
    const after = tables.statusAfter.match(tokens, last, end);
    if (after) {
      if (STATUS_RANK[after.value] > STATUS_RANK[status]) status = after.value;
      last += after.length;
    }
    if (!affiliation) {
      const found =
        this.affiliationAfter(last, end, role.value) ??
        this.begunInRole(roleFirst, roleLast, end, role.value) ??
        this.localSeat(roleFirst, roleLast, end, role.value) ??
        this.halfSaid(roleFirst, roleLast, end, role.value) ??
        this.ofCompany(last, end, role.value);
      const told = found ? undefined : this.described(roleFirst, last, end, role.value);
      if (told)
        ({ affiliation, last, described } = {
          affiliation: told,
          last: this.moreAffiliations(told.last, end, role.value),
          described: true,
        });
      else if (found) ({ affiliation, last } = found);
    } else last = this.moreAffiliations(last, end, role.value);
    if (role.value.onlyOfCountry && !affiliation?.key.startsWith('country:')) return undefined;
    const term = this.term(last, end);
    last = term > last ? this.moreAffiliations(term, end, role.value) : last;
    if (!affiliation && term < last) affiliation = this.affiliation(term, end);
    const later = last > roleLast ? tables.statusAfter.match(tokens, last, end) : undefined;
    if (later) {
      if (STATUS_RANK[later.value] > STATUS_RANK[status]) status = later.value;
      last += later.length;
    }
    let serving = false;
    if (!affiliation && !role.value.rank && served < MOST_SERVED && !this.language.titles.organisationBefore) {
      const link = this.length(tables.links, last, end);
      const chief =
        last + link < end && !tokens[last + link]!.breaks ? this.office(last + link, end, last, served + 1) : undefined;
      if (chief && !chief.role.rank) {
        serving = true;
        ({ affiliation, last } = chief);
      }
    }
    const plural = tables.plurals.matchBefore(tokens, at, from);
    // "Thủ tướng Ba Lan": the name of whose office it is may begin with a word of number.
    const counted = affiliation?.first !== roleLast && this.length(tables.plurals, roleLast, end) > 0;
    const group = several || plural !== undefined || counted;
    const indefinite = !plural && tables.indefinites.matchBefore(tokens, at, from) !== undefined;
    const notHeld = indefinite || tables.notHeld.matchBefore(tokens, at, from) !== undefined;
    return {
      first: at,
      groupFirst: at - (plural?.length ?? 0),
      last,
      role: role.value,
      roleFirst,
      roleLast,
      status,
      deputy,
      affiliation,
      host: affiliation && role.value.accredited ? this.host(affiliation, roleFirst, roleLast, end) : undefined,
      group,
      notHeld,
      post: notHeld && !indefinite && tables.posts.matchBefore(tokens, at, from) !== undefined,
      serving,
      described,
    };
  }

  /** "Đại sứ Việt Nam tại Lào", "the Lao Ambassador to Vietnam": the country behind the sender's. */
  host(sender: Unit, roleFirst: number, roleLast: number, end: number): string | undefined {
    const at = sender.first < roleFirst ? roleLast : sender.last;
    const link = this.length(this.tables.links, at, end);
    const unit = link > 0 ? this.affiliation(at + link, end) : undefined;
    return unit?.key.startsWith('country:') && unit.key !== sender.key ? unit.key : undefined;
  }

  /** Past a term of office at a token: "khóa XIII, XIV", "nhiệm kỳ 2016-2021". */
  term(at: number, end: number): number {
    const { tokens } = this;
    const word = this.length(this.tables.terms, at, end);
    if (word === 0) return at;
    let last = at;
    for (let i = at + word; i < end && i < at + LONGEST_TERM && !tokens[i]!.breaks; i++) {
      const { kind, word: w } = tokens[i]!;
      if (kind === 'number' || (w.casing !== 'lower' && ROMAN.test(w.text))) last = i + 1;
      else if (!BETWEEN_TERMS.has(w.text) || last === at) break;
    }
    return last;
  }

  /** "Chủ tịch Nghị viện châu Âu" is the chair of one organisation, not the speaker of a parliament of Europe. */
  beforeOrganisation(role: PhraseMatch<Role>, at: number): PhraseMatch<Role> {
    for (let i = at + 1; i < at + role.length; i++) {
      const unit = this.organisations.get(i);
      if (!unit || unit.last <= at + role.length || unit.key.includes('@')) continue;
      const shorter = this.tables.roles.match(this.tokens, at, i);
      if (shorter && at + shorter.length === i) return shorter;
    }
    return role;
  }

  isTown(unit: Unit): boolean {
    return !this.organisations.has(unit.first) && !unit.key.startsWith('country:');
  }

  /** The organisation or country after a role: "của NATO", "Mỹ tại Việt Nam", "về châu Âu tại Nhà Trắng". */
  affiliationAfter(
    at: number,
    end: number,
    role: Role,
  ): { readonly affiliation: Unit; readonly last: number } | undefined {
    const direct = this.linked(at, end) ?? this.beyondComma(at, end);
    if (direct && !(direct.first === at && this.opensName(direct, end, role)))
      return { affiliation: direct, last: this.moreAffiliations(direct.last, end, role) };
    const complement = this.length(this.tables.complements, at, end);
    if (complement === 0) return undefined;
    const limit = Math.min(end, at + 14);
    for (let i = at + complement; i < limit; i++) {
      const { word, breaks } = this.tokens[i]!;
      if (breaks || /^[,.;:(]$/.test(word.text)) return undefined;
      const link = this.length(this.tables.links, i, end);
      const unit = link > 0 ? this.affiliation(i + link, end) : undefined;
      if (unit) return { affiliation: unit, last: this.moreAffiliations(unit.last, end, role) };
    }
    return undefined;
  }

  /** "Chánh Văn phòng Hội Nông dân": the name of the organisation begins with the role's last words. */
  begunInRole(
    roleFirst: number,
    roleLast: number,
    end: number,
    role: Role,
  ): { readonly affiliation: Unit; readonly last: number } | undefined {
    for (let i = roleFirst + 1; i < roleLast; i++) {
      const unit = this.organisations.get(i);
      if (!unit || unit.last <= roleLast) continue;
      return { affiliation: { ...unit, first: roleLast }, last: this.moreAffiliations(unit.last, end, role) };
    }
    return undefined;
  }

  /** "Bí thư Huyện ủy Tuy Phong": the place of a local body stands after it without its class. */
  localSeat(
    roleFirst: number,
    roleLast: number,
    end: number,
    role: Role,
  ): { readonly affiliation: Unit; readonly last: number } | undefined {
    if (!this.names.tables.local.matchBefore(this.tokens, roleLast, roleFirst)) return undefined;
    const unit = unnamedPlace(this.tokens, roleLast, roleLast, end, this.language);
    return unit && { affiliation: unit, last: this.moreAffiliations(unit.last, end, role) };
  }

  /** An organisation beyond a comma, when its holder's name follows at once: "Phó Chủ tịch, Hội Luật gia Việt Nam Lê Văn A". */
  beyondComma(at: number, end: number): Unit | undefined {
    if (at >= end || this.tokens[at]!.word.text !== ',') return undefined;
    const unit = this.organisations.get(at + 1);
    return unit && opensFamilyFirst(this.tokens, unit.last, end, this.language) ? unit : undefined;
  }

  /** "Trưởng ban Dân vận Trung ương", "Cục trưởng Hàng hải": the role's first or last word heads its organisation's name. */
  halfSaid(
    roleFirst: number,
    roleLast: number,
    end: number,
    role: Role,
  ): { readonly affiliation: Unit; readonly last: number } | undefined {
    if (role.rank) return undefined;
    const unit = this.names.ofRole(roleLast - 1, roleLast, end) ?? this.names.ofRole(roleFirst, roleLast, end);
    return unit && { affiliation: unit, last: this.moreAffiliations(unit.last, end, role) };
  }

  /** "TGĐ Coteccons": a company without a head word, told by its letters or by a word of companies. */
  ofCompany(
    at: number,
    end: number,
    role: Role,
    beside = false,
  ): { readonly affiliation: Unit; readonly last: number } | undefined {
    if (role.rank || role.of !== 'organisation' || this.language.titles.organisationBefore) return undefined;
    const from = at + this.length(this.tables.links, at, end);
    const affiliation = companyAt(this.tokens, from, end, this.language, beside);
    return affiliation && { affiliation, last: affiliation.last };
  }

  /** "Giám đốc trung tâm hỗ trợ việc làm", "Trưởng ban quản lý chợ": a body told in small letters. */
  described(roleFirst: number, at: number, end: number, role: Role): Unit | undefined {
    if (role.rank || role.of === 'country' || this.language.titles.organisationBefore) return undefined;
    const from = at + this.length(this.tables.links, at, end);
    return (
      describedBody(this.tokens, from, from, end, this.language) ??
      (at - 1 > roleFirst ? describedBody(this.tokens, at - 1, at, end, this.language) : undefined)
    );
  }

  /** The state's body that a role ends with: "Thủ tướng Chính phủ". */
  bodyInRole({ roleFirst, roleLast }: Office): Unit | undefined {
    for (let i = roleFirst + 1; i < roleLast; i++) {
      const unit = this.organisations.get(i);
      if (unit?.last === roleLast) return unit;
    }
    return undefined;
  }

  linked(at: number, end: number): Unit | undefined {
    const unit = this.affiliation(at, end);
    if (unit) return unit;
    const link = this.length(this.tables.links, at, end);
    return link > 0 ? this.affiliation(at + link, end) : undefined;
  }

  /** Further organisations and places that narrow the first: "Cục Cảnh sát hình sự, Bộ Công an", "Mỹ tại Việt Nam". */
  moreAffiliations(at: number, end: number, role: Role): number {
    let last = at;
    for (let more = 0; more < 4; more++) {
      // A minister "tại Nga" is there on a visit; an ambassador "tại Nga" is accredited there.
      const unit = role.of === 'country' ? undefined : (this.linked(last, end) ?? this.above(last, end));
      if (!unit) return last;
      last = unit.last;
    }
    return last;
  }

  /** The organisation that the one before a comma belongs to, before a name or another mark: "Cục A, Bộ Công an Trần Văn B". */
  above(at: number, end: number): Unit | undefined {
    if (at >= end || this.tokens[at]!.word.text !== ',') return undefined;
    const unit = this.organisations.get(at + 1) ?? placeAt(this.tokens, at + 1, end, this.language);
    const next = unit && this.tokens[unit.last];
    if (!next || unit.last >= end) return undefined;
    const person = next.word.casing === 'title' || this.length(this.tables.honorifics, unit.last, end) > 0;
    return next.kind === 'mark' || (person && !next.breaks) ? unit : undefined;
  }
}

const HIGHEST = ['secretary-general', 'director-general', 'managing-director'];

/** Key of the role as it is beside its affiliation: a deputy's is its own, a "Chủ tịch" of a country its president. */
export function roleKeyOf({ role, deputy, affiliation, host }: Office): string {
  const country = affiliation?.key.startsWith('country:');
  // "NATO chief": the head of an organisation whose highest office has a name.
  const highest =
    role.key === 'head' && affiliation ? HIGHEST.find((one) => officesOf[one]?.includes(affiliation.key)) : undefined;
  if (highest) return deputy ? `deputy-${highest}` : highest;
  const key = (country ? role.keyOf?.country : affiliation && role.keyOf?.organisation) ?? role.key;
  const held = host === undefined ? key : `${key}>${host}`;
  return deputy ? `deputy-${held}` : held;
}
