/** Whose office it is when the text does not say beside the role: the organisation it has elsewhere in the draft. */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { officesOf } from '../language/titles.ts';
import { normalise } from '../text/words.ts';
import type { OrganisationClaim, TitleClaim } from './claim.ts';
import { isFamilyNameFirst } from './names.ts';
import { isUnplaced, withFields } from './organisationWords.ts';
import { titleWordsOf } from './titleWords.ts';

/** Name of the country that bearers of the language's own family names serve, as a key. */
const homeOf = (language: Language) => `country:${language.titles.home.country}`;

interface Seat {
  readonly organisation: string;
  readonly organisationKey: string;
}

/** Gives titles without an organisation the one that the draft gives the same role elsewhere. */
export function seated(
  titles: readonly TitleClaim[],
  language: Language,
  organisations: readonly OrganisationClaim[],
): TitleClaim[] {
  const byPerson = new Map<string, Seat | null>();
  const byRole = new Map<string, { seat: Seat | null; people: Set<string> }>();
  for (const title of titles) {
    const { organisation, organisationKey, person, roleKey } = title;
    if (organisation === undefined || organisationKey === undefined || title.zone === 'teaser') continue;
    // "Thủ tướng Chính phủ" alone is that of any government.
    if (isUnplaced(organisationKey, language)) continue;
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
    if (role?.seat && title.singleSeat && person === undefined && role.people.size < 2)
      return { ...title, ...role.seat };
    if (!officesOf[roleKey] || !title.singleSeat) return title;
    if (!about.has(roleKey)) about.set(roleKey, aboutSeat(roleKey, organisations));
    const seat = about.get(roleKey);
    return seat && free(seat) ? { ...title, ...seat } : title;
  });
}

const officesAtHome = perLanguage(({ titles }: Language) => new Set(titles.home.offices.map(normalise)));

/**
 * The key of the country whose office it is by its words alone ("Chủ tịch nước"), where the draft names none: as likely
 * as not, for a state abroad that has the same office may be named in another report.
 */
export const countryByWords = ({ role, organisationKey }: TitleClaim, language: Language): string | undefined =>
  organisationKey === undefined && officesAtHome(language).has(normalise(role)) ? homeOf(language) : undefined;

const homeName = (language: Language): string =>
  language.places.countries[language.titles.home.country]?.[0] ?? language.titles.home.country;

/** A role of state held by someone whose family name is of the language's own country. */
function isHome(person: string, title: TitleClaim, language: Language): boolean {
  const words = person.split(' ');
  if (words.length < 2 || !isFamilyNameFirst(words[0]!, language)) return false;
  const tables = titleWordsOf(language);
  const middle = words.length > 2 && tables.homeMiddles.has(normalise(words[1]!));
  return (middle || tables.home.has(normalise(words[0]!))) && stateRoles(language).has(title.roleKey);
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
