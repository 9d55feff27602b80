/**
 * Offices and the people in them.
 *
 * One pass over each sentence finds offices ("cựu Tổng thư ký NATO", "US President"), names and what
 * ties them: a name after its office, an office after its name in apposition, two posts of one person.
 * A second pass over the whole draft gives short forms their full names, and a role that stands alone
 * the organisation it has elsewhere in the draft.
 */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { officesOf, type Role, type StatusWord, type TitleLexicon } from '../language/titles.ts';
import { blockAt, type Draft, zoneAt } from '../text/draft.ts';
import { type PhraseMatch, PhraseTable } from '../text/phrases.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';
import type { OrganisationClaim, PersonClaim, TitleClaim, TitleStatus } from './claim.ts';
import { isFamilyNameFirst, type Name, nameAt, opensFamilyFirst } from './names.ts';
import { openersOf, placeAt, type Unit, withFields } from './organisations.ts';
import { People } from './people.ts';

interface Tables {
  readonly roles: PhraseTable<Role>;
  readonly statusBefore: PhraseTable<StatusWord>;
  readonly statusAfter: PhraseTable<StatusWord>;
  readonly newly: PhraseTable<true>;
  readonly honorifics: PhraseTable<true>;
  readonly descriptors: PhraseTable<true>;
  readonly links: PhraseTable<true>;
  readonly complements: PhraseTable<true>;
  readonly alongside: PhraseTable<true>;
  readonly copulas: PhraseTable<true>;
  readonly conjunctions: PhraseTable<true>;
  readonly articles: PhraseTable<true>;
  readonly plurals: PhraseTable<true>;
  readonly notHeld: PhraseTable<true>;
  readonly functionWords: ReadonlySet<string>;
  readonly syllable: RegExp | undefined;
  readonly home: ReadonlySet<string>;
  /** First words of everything that a small word may begin: offices, honorifics, descriptors. */
  readonly openers: ReadonlySet<string>;
}

const phrases = (words: readonly string[]) => new PhraseTable(words.map((word) => [word, true] as const));

const statusTable = (words: TitleLexicon['statusBefore']) =>
  new PhraseTable(
    (Object.entries(words) as [StatusWord, readonly string[]][]).flatMap(([status, list]) =>
      list.map((word) => [word, status] as const),
    ),
  );

const tablesOf = perLanguage(({ titles, functionWords }: Language): Tables => {
  const families = titles.families.flatMap((family) =>
    [...withFields(family.key, family.names, titles.fields)].map(([name, key]): readonly [string, Role] => [
      name,
      { key, names: [name], singleSeat: family.singleSeat, of: family.of },
    ]),
  );
  return {
    roles: new PhraseTable([
      ...titles.roles.flatMap((role) => role.names.map((name) => [name, role] as const)),
      ...families,
    ]),
    statusBefore: statusTable(titles.statusBefore),
    statusAfter: statusTable(titles.statusAfter),
    newly: phrases(titles.newly),
    honorifics: phrases(titles.honorifics),
    descriptors: phrases(titles.descriptors),
    links: phrases(titles.links),
    complements: phrases(titles.complements),
    alongside: phrases(titles.alongside),
    copulas: phrases(titles.copulas),
    conjunctions: phrases(titles.conjunctions),
    articles: phrases(titles.articles),
    plurals: phrases(titles.plurals),
    notHeld: phrases(titles.notHeld),
    functionWords: new Set(functionWords),
    syllable: titles.syllable === undefined ? undefined : new RegExp(`^${titles.syllable}$`, 'u'),
    home: new Set(titles.home.familyNames.map(normalise)),
    openers: openersOf([
      ...titles.roles.flatMap((role) => role.names),
      ...families.map(([name]) => name),
      ...Object.values(titles.statusBefore).flat(),
      ...titles.newly,
      ...titles.honorifics,
      ...titles.descriptors,
    ]),
  };
});

/** An office as the text has it, without its holder. Token indices, end excluded. */
interface Office {
  readonly first: number;
  readonly last: number;
  readonly role: Role;
  readonly roleFirst: number;
  readonly roleLast: number;
  readonly status: TitleStatus;
  readonly deputy: boolean;
  readonly affiliation: Unit | undefined;
  /** Several holders are meant, or the post and not its holder. */
  readonly group: boolean;
  readonly notHeld: boolean;
  /** It is the office of somebody in another office ("trợ lý Tổng thống Mỹ"): whose name follows cannot be told. */
  readonly serving: boolean;
}

/** A person as the text has it, with the offices tied to the name. */
interface Mention {
  readonly first: number;
  last: number;
  readonly name: Name;
  /** An honorific, a descriptor or an office says that this is a person. */
  readonly person: boolean;
  readonly offices: Office[];
  readonly sentence: number;
}

const STATUS_RANK: Readonly<Record<TitleStatus, number>> = { former: 4, elect: 3, acting: 2, deputy: 1, current: 0 };
const CLOSING = new Set([')', ']']);
const DASHES = new Set(['-', '–', '—']);
const MARKS_BETWEEN = new Set([',', '-', '–', '—', '(']);

/** Reads one sentence after another; holds what stays the same between them. */
class TitleReader {
  readonly tokens: readonly Token[];
  readonly tables: Tables;
  readonly #organisations = new Map<number, Unit>();
  readonly mentions: Mention[] = [];
  readonly alone: { readonly office: Office; readonly sentence: number }[] = [];
  readonly #language: Language;

  constructor(draft: Draft, language: Language, organisations: readonly OrganisationClaim[]) {
    this.tokens = draft.tokens;
    this.#language = language;
    this.tables = tablesOf(language);
    for (const claim of organisations) {
      const first = tokenAt(draft.tokens, claim.start);
      const last = tokenAt(draft.tokens, claim.end - 1) + 1;
      this.#organisations.set(first, { first, last, name: claim.organisation, key: claim.organisationKey });
    }
  }

  /** An organisation, country or place at a token. */
  affiliation(at: number, end: number, opening = false): Unit | undefined {
    if (at >= end || (this.tokens[at]!.breaks && !opening)) return undefined;
    const unit = this.#organisations.get(at) ?? placeAt(this.tokens, at, end, this.#language);
    // A city named after a person: "Chủ tịch Hồ Chí Minh" is the man, "Chủ tịch TP Hồ Chí Minh" the city's.
    const man = unit && unit.last - at > 2 && opensFamilyFirst(this.tokens, at, end, this.#language);
    return man && !this.#organisations.has(at) ? undefined : unit;
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
    while (i < end) {
      const word = this.tables.statusBefore.match(this.tokens, i, end);
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

  office(at: number, end: number, from: number): Office | undefined {
    const { tokens, tables } = this;
    let affiliation: Unit | undefined;
    let roleFirst = at;
    let status: TitleStatus = 'current';
    let deputy = false;
    let role = tables.roles.match(tokens, at, end);
    if (!role) {
      ({ at: roleFirst, status, deputy } = this.statuses(at, end, status, deputy));
      if (this.#language.titles.organisationBefore) {
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
      if (!role) return undefined;
    }
    role = this.beforeOrganisation(role, roleFirst);
    // A city before a role of state is where it happened: "In Seoul Acting Prime Minister …".
    if (affiliation && role.value.of === 'country' && this.isTown(affiliation)) {
      if (roleFirst === affiliation.last) return undefined;
      affiliation = undefined;
    }
    const roleLast = roleFirst + role.length;
    let last = roleLast;
    const after = tables.statusAfter.match(tokens, last, end);
    if (after) {
      if (STATUS_RANK[after.value] > STATUS_RANK[status]) status = after.value;
      last += after.length;
    }
    if (!affiliation) {
      const found = this.affiliationAfter(last, end, role.value);
      if (found) ({ affiliation, last } = found);
    } else last = this.moreAffiliations(last, end, role.value);
    const later = last > roleLast ? tables.statusAfter.match(tokens, last, end) : undefined;
    if (later) {
      if (STATUS_RANK[later.value] > STATUS_RANK[status]) status = later.value;
      last += later.length;
    }
    let serving = false;
    if (!affiliation && !role.value.rank && !this.#language.titles.organisationBefore) {
      const link = this.length(tables.links, last, end);
      const served =
        last + link < end && !tokens[last + link]!.breaks ? this.office(last + link, end, last) : undefined;
      if (served && !served.role.rank) {
        serving = true;
        ({ affiliation, last } = served);
      }
    }
    const plural =
      tables.plurals.matchBefore(tokens, at, from) !== undefined || this.length(tables.plurals, roleLast, end) > 0;
    const notHeld = tables.notHeld.matchBefore(tokens, at, from) !== undefined;
    return {
      first: at,
      last,
      role: role.value,
      roleFirst,
      roleLast,
      status,
      deputy,
      affiliation,
      group: plural,
      notHeld,
      serving,
    };
  }

  /** "Chủ tịch Nghị viện châu Âu" is the chair of one organisation, not the speaker of a parliament of Europe. */
  beforeOrganisation(role: PhraseMatch<Role>, at: number): PhraseMatch<Role> {
    for (let i = at + 1; i < at + role.length; i++) {
      const unit = this.#organisations.get(i);
      if (!unit || unit.last <= at + role.length || unit.key.includes('@')) continue;
      const shorter = this.tables.roles.match(this.tokens, at, i);
      if (shorter && at + shorter.length === i) return shorter;
    }
    return role;
  }

  isTown(unit: Unit): boolean {
    return !this.#organisations.has(unit.first) && !unit.key.startsWith('country:');
  }

  /** The organisation or country after a role: "của NATO", "Mỹ tại Việt Nam", "về châu Âu tại Nhà Trắng". */
  affiliationAfter(
    at: number,
    end: number,
    role: Role,
  ): { readonly affiliation: Unit; readonly last: number } | undefined {
    const direct = this.linked(at, end);
    if (direct) return { affiliation: direct, last: this.moreAffiliations(direct.last, end, role) };
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
      const unit = role.of === 'country' ? undefined : this.linked(last, end);
      if (!unit) return last;
      last = unit.last;
    }
    return last;
  }

  nameAt(at: number, end: number, anyPlace: boolean): Name | undefined {
    if (at >= end || this.tokens[at]!.breaks) return undefined;
    if (this.#organisations.has(at) || this.roleInName(at, end)) return undefined;
    const name = nameAt(
      this.tokens,
      at,
      end,
      this.#language,
      (i) => this.#organisations.has(i) || this.roleInName(i, end),
    );
    // A single letter stands for a name that the paper withholds.
    if (!name || (name.words.length === 1 && name.words[0]!.replace('.', '').length === 1)) return undefined;
    // A place is no person, except after "ông"; but a longer name may begin with one ("Jordan Peterson").
    const place = anyPlace ? undefined : this.affiliation(at, end);
    return place && place.last >= name.last ? undefined : name;
  }

  /** A capitalised office inside a run of capitals ends the name before it; ranks of two letters do not. */
  roleInName(at: number, end: number): boolean {
    const role = this.tables.roles.match(this.tokens, at, end);
    return role !== undefined && (role.length > 1 || this.tokens[at]!.word.text.length > 3);
  }

  /** Past honorifics at a token ("ông", "đồng chí"), a full stop after an abbreviated one included. */
  honorific(at: number, end: number): number {
    let i = at;
    for (;;) {
      const length = this.length(this.tables.honorifics, i, end);
      if (length === 0 || (i > at && this.tokens[i]!.breaks) || !this.opensTitleCase(i)) return i;
      i += length;
      if (i < end && this.tokens[i]!.glued && this.tokens[i]!.word.text === '.') i++;
    }
  }

  /** "Anh" inside a sentence is part of a name ("Thái Anh Văn") where honorifics are written small. */
  opensTitleCase(at: number): boolean {
    const { word, breaks } = this.tokens[at]!;
    if (this.#language.titles.organisationBefore || word.casing === 'lower') return true;
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
    const name = this.nameAt(after, end, after > from);
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
      if (
        kind !== 'word' ||
        (word.casing === 'lower' && !tables.openers.has(word.norm) && !this.#organisations.has(i))
      ) {
        i++;
        continue;
      }
      const office = this.office(i, end, first);
      if (office) {
        const mention = this.introduced(office, end, index);
        if (mention) {
          this.mentions.push(mention);
          previous = mention;
          i = mention.last;
        } else {
          const holder = this.holderBefore(previous, office, end);
          if (holder) {
            holder.offices.push(office);
            holder.last = office.last;
            if (!this.mentions.includes(holder)) this.mentions.push(holder);
          } else if (office.affiliation && !office.group && !office.notHeld)
            this.alone.push({ office, sentence: index });
          i = office.last;
        }
        continue;
      }
      const unit = this.#organisations.get(i);
      if (unit) {
        i = unit.last;
        continue;
      }
      const described = this.described(i, end);
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
      const place = name ? undefined : placeAt(tokens, i, end, this.#language);
      i = place ? place.last : name ? name.last : i + 1;
    }
  }

  /** Words that begin a sentence look like a name ("Ngoài Nga"): a function word, or no more than a place after a word. */
  opensSentence(name: Name, first: number, end: number): boolean {
    const { tokens } = this;
    if (name.first === first && this.tables.functionWords.has(tokens[first]!.word.norm)) return true;
    if (opensFamilyFirst(tokens, name.first, end, this.#language)) return false;
    const place = this.affiliation(name.first + 1, end);
    return place !== undefined && place.last >= name.last;
  }

  /** The person whom an office, or a chain of offices ("Ủy viên Bộ Chính trị, Bí thư Thành ủy"), introduces. */
  introduced(office: Office, end: number, sentence: number): Mention | undefined {
    const chain = [office];
    const together = [false];
    for (let last = office.last; chain.length < 6; ) {
      const name = this.nameAfter(last, end, chain[chain.length - 1]!);
      if (name) {
        const final = chain[chain.length - 1]!;
        if (final.serving) return { first: name.first, last: name.last, name, person: true, offices: [], sentence };
        const offices = chain.filter(
          (one, k) => one === final || this.shares(one, final, together.slice(k + 1).some(Boolean)),
        );
        for (const one of chain) {
          if (offices.includes(one) || !one.affiliation || one.group || one.notHeld) continue;
          this.alone.push({ office: one, sentence });
        }
        const { last: close, affiliation } = this.countryAfter(final, name, end);
        if (affiliation) offices[offices.length - 1] = { ...final, affiliation };
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

  /** The country after a name: "Prime Minister Fumio Kishida of Japan". */
  countryAfter(office: Office, name: Name, end: number): { readonly last: number; readonly affiliation?: Unit } {
    if (office.affiliation || !this.#language.titles.organisationBefore) return { last: name.last };
    const link = this.length(this.tables.links, name.last, end);
    const unit = link > 0 ? this.affiliation(name.last + link, end) : undefined;
    const of = link > 0 && this.length(this.tables.complements, name.last, end) > 0;
    return unit && of ? { last: unit.last, affiliation: unit } : { last: name.last };
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
  described(at: number, end: number): Name | undefined {
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

  /** The person just before an office in apposition ("Jens Stoltenberg, the NATO secretary general,") or in a plain statement. */
  holderBefore(previous: Mention | undefined, office: Office, end: number): Mention | undefined {
    const { tokens, tables } = this;
    if (!previous || office.group) return undefined;
    let at = previous.last;
    const mark = tokens[at]?.word.text ?? '';
    const bracket = mark === '(';
    if (MARKS_BETWEEN.has(mark)) at++;
    const copula = at === previous.last ? this.length(tables.copulas, at, end) : 0;
    if (copula === 0 && at === previous.last) return undefined;
    at += copula;
    at += this.length(tables.alongside, at, end);
    if (at < office.first) at += this.length(tables.articles, at, end);
    if (at !== office.first) return undefined;
    if (copula > 0) return office.affiliation || previous.offices.length === 0 ? previous : undefined;
    if (bracket) return CLOSING.has(tokens[office.last]?.word.text ?? '') ? previous : undefined;
    // "gặp ông A, Thủ tướng B và Tổng thống C" is a list of people, not an apposition.
    if (this.length(tables.conjunctions, office.last, end) > 0) return undefined;
    const next = tokens[office.last];
    if (next?.word.text === ',' && this.office(office.last + 1, end, office.last)?.affiliation) return undefined;
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
      next?.kind === 'word'
    )
      return undefined;
    return previous;
  }
}

/** Key of the role as it is beside its affiliation: a deputy's is its own, a "Chủ tịch" of a country its president. */
function roleKeyOf({ role, deputy, affiliation }: Office): string {
  const country = affiliation?.key.startsWith('country:');
  const key = (country ? role.keyOf?.country : affiliation && role.keyOf?.organisation) ?? role.key;
  return deputy ? `deputy-${key}` : key;
}

/** Name of the country that bearers of the language's own family names serve, as a key. */
const homeOf = (language: Language) => `country:${language.titles.home.country}`;

interface Seat {
  readonly organisation: string;
  readonly organisationKey: string;
}

/**
 * The titles and people of a draft, each in reading order. `organisations` are those of the same draft.
 * A title's span runs from its first word (status or role, or the name in an apposition) to its last;
 * offsets are UTF-16. Never throws; linear in the length of the draft.
 */
export function readTitles(
  draft: Draft,
  language: Language,
  organisations: readonly OrganisationClaim[],
): { titles: TitleClaim[]; people: PersonClaim[] } {
  const reader = new TitleReader(draft, language, organisations);
  draft.sentences.forEach((sentence, index) => {
    reader.read(sentence, index);
  });
  const people = new People();
  const titled = reader.mentions.filter((mention) => mention.person || mention.offices.length > 0);
  for (const { name } of titled) people.add(name.words);

  const { tokens } = draft;
  const spanOf = (first: number, last: number) => ({ start: tokens[first]!.start, end: tokens[last - 1]!.end });
  const base = <K extends 'title' | 'person'>(kind: K, first: number, last: number, sentence: number) => {
    const { start, end } = spanOf(first, last);
    const repeated = blockAt(draft, start)?.repeats !== undefined;
    return {
      id: `${kind}@${start}`,
      kind,
      start,
      end,
      text: draft.source.slice(start, end),
      zone: zoneAt(draft, start),
      sentence,
      repeated,
    };
  };
  const titleOf = (office: Office, sentence: number, first: number, last: number): TitleClaim => {
    const { start, end } = spanOf(office.roleFirst, office.roleLast);
    const roleKey = roleKeyOf(office);
    const { affiliation } = office;
    const single = office.role.singleSeat || (affiliation && officesOf[roleKey]?.includes(affiliation.key)) || false;
    const claim = base('title', first, last, sentence);
    return {
      ...claim,
      id: `title@${claim.start}:${start}`,
      role: draft.source.slice(start, end),
      roleKey,
      roleSpan: { start, end },
      status: office.status,
      singleSeat: single && !office.group && !office.deputy,
      ...(affiliation && {
        organisation: affiliation.name,
        organisationKey: affiliation.key,
        organisationSpan: spanOf(affiliation.first, affiliation.last),
      }),
    };
  };

  const titles: TitleClaim[] = reader.alone.map(({ office, sentence }) =>
    titleOf(office, sentence, office.first, office.last),
  );
  const persons: PersonClaim[] = [];
  const covered: { first: number; last: number }[] = [];
  const rolesOf = new Map<string, Set<string>>();
  for (const { name, offices } of titled) {
    if (name.words.length < 2) continue;
    const full = people.fullName(name.words) ?? name.words.join(' ');
    const roles = rolesOf.get(full) ?? new Set();
    for (const office of offices) roles.add(roleKeyOf(office));
    rolesOf.set(full, roles);
  }
  for (const mention of reader.mentions) {
    const { name, offices, sentence } = mention;
    if (!mention.person && offices.length === 0 && !people.has(name.words) && !people.nearly(name.words)) continue;
    const same = (full: string) => offices.some((office) => rolesOf.get(full)?.has(roleKeyOf(office)));
    const full = people.fullName(name.words, same);
    // A lone word after an office may be half a compound ("Đại sứ Tê giác") or the company ("Giám đốc Asanzo").
    const lone = full === undefined && name.words.length === 1 && name.first === offices[0]?.last;
    const ofCompany = offices.at(-1)?.role.of === 'organisation' && !offices.at(-1)?.affiliation;
    if (lone && (ofCompany || tablesOf(language).syllable?.test(normalise(name.words[0]!)))) {
      for (const office of offices)
        if (office.affiliation && !office.group) titles.push(titleOf(office, sentence, office.first, office.last));
      continue;
    }
    const person = full ?? name.words.join(' ');
    covered.push({ first: mention.first, last: mention.last });
    if (offices.length === 0) persons.push({ ...base('person', mention.first, mention.last, sentence), person });
    const personSpan = spanOf(name.first, name.last);
    for (const office of offices) {
      const before = office.first < name.first;
      const first = before ? office.first : mention.first;
      const inside = office.affiliation !== undefined && office.affiliation.first >= name.last;
      const last = before ? (inside ? office.affiliation!.last : name.last) : Math.max(office.last, name.last);
      titles.push({ ...titleOf(office, sentence, first, last), person, personSpan });
    }
  }
  for (const { office } of reader.alone) covered.push({ first: office.first, last: office.last });
  persons.push(...bareSurnames(draft, language, organisations, people, covered, base));
  const byStart = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start - b.start || b.end - a.end;
  titles.sort(byStart);
  return { titles: seated(titles, language, organisations), people: persons.sort(byStart) };
}

/** A family name alone, without "Mr", once the draft has given the full name ("Rutte's invitation"). */
function bareSurnames(
  draft: Draft,
  language: Language,
  organisations: readonly OrganisationClaim[],
  people: People,
  covered: readonly { readonly first: number; readonly last: number }[],
  base: (kind: 'person', first: number, last: number, sentence: number) => Omit<PersonClaim, 'person'>,
): PersonClaim[] {
  const surnames = people.surnames(language);
  if (surnames.size === 0) return [];
  const taken = new Set<number>();
  for (const { first, last } of covered) for (let i = first; i < last; i++) taken.add(i);
  for (const { start, end } of organisations)
    for (let i = tokenAt(draft.tokens, start); i < draft.tokens.length && draft.tokens[i]!.start < end; i++)
      taken.add(i);
  const found: PersonClaim[] = [];
  draft.sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      const { word } = draft.tokens[i]!;
      const person = word.casing === 'title' || word.casing === 'camel' ? surnames.get(word.norm) : undefined;
      if (!person || taken.has(i)) continue;
      const neighbour = (at: number) =>
        at >= sentence.first && at < sentence.last && draft.tokens[at]!.word.casing === 'title';
      // A capital beside it makes another name of it ("Melania Trump", "Trump Tower"), except where the sentence begins.
      if ((neighbour(i - 1) && i - 1 > sentence.first) || neighbour(i + 1)) continue;
      if (placeAt(draft.tokens, i, sentence.last, language)) continue;
      found.push({ ...base('person', i, i + 1, index), person });
    }
  });
  return found;
}

/** Gives titles without an organisation the one that the draft gives the same role elsewhere. */
function seated(
  titles: readonly TitleClaim[],
  language: Language,
  organisations: readonly OrganisationClaim[],
): TitleClaim[] {
  const byPerson = new Map<string, Seat | null>();
  const byRole = new Map<string, { seat: Seat | null; people: Set<string> }>();
  for (const title of titles) {
    const { organisation, organisationKey, person, roleKey } = title;
    if (organisation === undefined || organisationKey === undefined || title.zone === 'teaser') continue;
    const seat = { organisation, organisationKey };
    if (person !== undefined) {
      const key = `${roleKey}|${person}`;
      const known = byPerson.get(key);
      byPerson.set(key, known === undefined || known?.organisationKey === organisationKey ? seat : null);
    }
    const role = byRole.get(roleKey);
    if (!role) byRole.set(roleKey, { seat, people: new Set(person === undefined ? [] : [person]) });
    else {
      if (role.seat?.organisationKey !== organisationKey) role.seat = null;
      if (person !== undefined) role.people.add(person);
    }
  }
  const about = new Map<string, Seat | undefined>();
  return titles.map((title): TitleClaim => {
    const { person, roleKey } = title;
    if (title.organisationKey !== undefined) return title;
    const own = person === undefined ? undefined : byPerson.get(`${roleKey}|${person}`);
    if (own) return { ...title, ...own };
    if (own === null) return title;
    const role = byRole.get(roleKey);
    // Somebody else holds it there: this one's seat is another, or the draft errs, and we cannot tell which.
    const free = (seat: Seat) =>
      !role ||
      role.people.size === 0 ||
      (person !== undefined && role.people.has(person)) ||
      role.seat?.organisationKey !== seat.organisationKey;
    if (person !== undefined && isHome(person, title, language)) {
      const key = homeOf(language);
      return { ...title, organisation: homeName(language), organisationKey: key };
    }
    if (role?.seat && title.singleSeat && free(role.seat)) return { ...title, ...role.seat };
    if (!officesOf[roleKey] || !title.singleSeat) return title;
    if (!about.has(roleKey)) about.set(roleKey, aboutSeat(roleKey, organisations));
    const seat = about.get(roleKey);
    return seat && free(seat) ? { ...title, ...seat } : title;
  });
}

const homeName = (language: Language): string =>
  language.places.countries[language.titles.home.country]?.[0] ?? language.titles.home.country;

/** A role of state held by someone whose family name is of the language's own country. */
function isHome(person: string, title: TitleClaim, language: Language): boolean {
  const words = person.split(' ');
  if (words.length < 2 || !isFamilyNameFirst(words[0]!, language)) return false;
  const tables = tablesOf(language);
  return tables.home.has(normalise(words[0]!)) && stateRoles(language).has(title.roleKey);
}

const stateRoles = perLanguage(
  ({ titles }: Language) =>
    new Set([
      ...titles.roles.filter((role) => role.of === 'country' && !role.keyOf).map((role) => role.key),
      ...titles.families
        .filter(({ of }) => of === 'country')
        .flatMap(({ key, names }) => [...withFields(key, names, titles.fields)].map(([, roleKey]) => roleKey)),
    ]),
);

/** The one organisation with such an office that the headline and lead name, or else the whole draft. */
function aboutSeat(roleKey: string, organisations: readonly OrganisationClaim[]): Seat | undefined {
  const having = new Set(officesOf[roleKey]);
  const only = (claims: readonly OrganisationClaim[]): Seat | undefined => {
    const first = claims[0];
    return first && claims.every((claim) => claim.organisationKey === first.organisationKey)
      ? { organisation: first.organisation, organisationKey: first.organisationKey }
      : undefined;
  };
  const named = organisations.filter((claim) => having.has(claim.organisationKey) && claim.zone !== 'teaser');
  for (const zone of ['headline', 'lead'] as const) {
    const opening = named.filter((claim) => claim.zone === zone);
    if (opening.length > 0) return only(opening);
  }
  return only(named);
}
