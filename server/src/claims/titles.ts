/**
 * Titles and people as claims.
 *
 * One pass over each sentence finds offices ("cựu Tổng thư ký NATO", "US President"), names and what
 * ties them (offices.ts, mentions.ts). A second over the whole draft gives short forms their full names
 * (people.ts), and a role that stands alone the organisation it has elsewhere (seats.ts).
 */
import type { Language } from '../language/language.ts';
import { officesOf } from '../language/titles.ts';
import { blockAt, type Draft, zoneAt } from '../text/draft.ts';
import { tokenAt } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';
import type { OrganisationClaim, PersonClaim, TitleClaim } from './claim.ts';
import { MentionReader } from './mentions.ts';
import { type Office, roleKeyOf } from './offices.ts';
import { People } from './people.ts';
import { seated } from './seats.ts';
import { titleWordsOf } from './titleWords.ts';
import { placeAt } from './units.ts';

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
  const reader = new MentionReader(draft, language, organisations);
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
  const titleOf = (
    office: Office,
    sentence: number,
    first: number,
    last: number,
    named?: Pick<TitleClaim, 'person' | 'personSpan'>,
  ): TitleClaim => {
    const roleSpan = spanOf(office.roleFirst, office.roleLast);
    const roleKey = roleKeyOf(office);
    const { affiliation } = office;
    const single =
      office.role.singleSeat ||
      office.host !== undefined ||
      (affiliation && officesOf[roleKey]?.includes(affiliation.key)) ||
      false;
    const { start, end, text, zone, repeated } = base('title', first, last, sentence);
    return {
      id: `title@${start}:${roleSpan.start}`,
      kind: 'title',
      start,
      end,
      text,
      zone,
      sentence,
      repeated,
      role: draft.source.slice(roleSpan.start, roleSpan.end),
      roleKey,
      roleSpan,
      status: office.status,
      singleSeat: single && !office.group && !office.deputy,
      organisation: affiliation?.name,
      organisationKey: affiliation?.key,
      organisationSpan: affiliation && spanOf(affiliation.first, affiliation.last),
      person: named?.person,
      personSpan: named?.personSpan,
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
    const closest = offices.at(-1);
    const lone = full === undefined && name.words.length === 1 && name.first === closest?.last;
    const ofCompany = closest?.role.of === 'organisation' && !closest.affiliation;
    const syllable = lone && titleWordsOf(language).syllable?.test(normalise(name.words[0]!));
    if (lone && (ofCompany || (syllable && !reader.isSurname(name, closest)))) {
      const company =
        ofCompany &&
        syllable === false &&
        !closest.group &&
        reader.ofCompany(name.first, name.last, closest.role, true);
      for (const office of offices) {
        const of = office === closest && company ? { ...office, ...company } : office;
        if (of.affiliation && !of.group) titles.push(titleOf(of, sentence, of.first, of.last));
      }
      continue;
    }
    const person = full ?? name.words.join(' ');
    covered.push({ first: mention.first, last: mention.last });
    if (offices.length === 0) persons.push({ ...base('person', mention.first, mention.last, sentence), person });
    const personSpan = spanOf(name.first, name.last);
    for (const office of offices) {
      const before = office.first < name.first;
      // Of a list of holders all but the first are told by their names alone.
      const first = before && mention.first <= office.first ? office.first : mention.first;
      const inside = office.affiliation !== undefined && office.affiliation.first >= name.last;
      const closing = inside && tokens[name.last]!.word.text === '(' ? 1 : 0;
      const last = before
        ? inside
          ? office.affiliation!.last + closing
          : name.last
        : Math.max(office.last, name.last);
      titles.push(titleOf(office, sentence, first, last, { person, personSpan }));
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
