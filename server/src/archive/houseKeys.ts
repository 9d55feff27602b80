/**
 * Keys of what a newsroom writes in its facts file. A fact is read as if it stood in an article, by
 * the same extraction, so that it meets what drafts and articles say under the same keys.
 */
import { claimsOf } from '../claims/claim.ts';
import { gazetteerOf } from '../claims/gazetteer.ts';
import { LANGUAGES } from '../language/languages.ts';
import { tokenise } from '../text/tokens.ts';
import { fold } from '../text/words.ts';
import type { Extraction } from './article.ts';
import { personKey } from './keys.ts';

export interface OfficeKeys {
  readonly roleKey: string;
  readonly organisationKey?: string;
  readonly singleSeat: boolean;
}

export interface EventKeys {
  readonly eventKind: string;
  readonly organiserKey?: string;
  readonly ordinal?: number;
}

export interface PlaceKeys {
  readonly placeKey: string;
  readonly country?: string;
}

/** How roles, organisations, events and places written in a facts file get their keys. */
export interface HouseKeys {
  office(role: string, organisation: string | undefined, person: string): OfficeKeys;
  organisation(name: string): string;
  event(name: string, organiser: string | undefined): EventKeys;
  place(name: string): PlaceKeys;
}

/**
 * Offices as they are read with their holder's name behind them. A holder whose name is not read as one ("X", a name in
 * another order) has the keys of the others in the same office.
 */
function officesByReading(read: Extraction['read']): HouseKeys['office'] {
  const understood = new Map<string, OfficeKeys>();
  return (role, organisation, person) => {
    const office = `${role}\n${organisation ?? ''}`;
    const own = officeRead(read, role, organisation, person);
    if (own) understood.set(office, own);
    const known = own ?? understood.get(office);
    const organisationKey = known?.organisationKey ?? (organisation === undefined ? undefined : folded(organisation));
    return {
      roleKey: known?.roleKey ?? folded(role),
      singleSeat: known?.singleSeat ?? true,
      ...(organisationKey !== undefined && { organisationKey }),
    };
  };
}

/** The office of a person as either language reads it, the one that also knows whose it is first. */
function officeRead(
  read: Extraction['read'],
  role: string,
  organisation: string | undefined,
  person: string,
): OfficeKeys | undefined {
  let known: OfficeKeys | undefined;
  // Vietnamese names the office first, English often the organisation; a table may cut them apart by a comma.
  const orders =
    organisation === undefined
      ? [role, role.replaceAll(', ', ' ')]
      : [`${role} ${organisation}`, `${organisation} ${role}`];
  for (const words of new Set(orders))
    for (const { id } of LANGUAGES) {
      const claims = claimsOf(read(`${words} ${person}.`, { language: id }).claims, 'title');
      const titles = claims.filter((claim) => claim.person && personKey(claim.person) === personKey(person));
      const title = titles.find((claim) => claim.status !== 'former' && begins(words, claim.start));
      if (!title) continue;
      const { roleKey, organisationKey, singleSeat } = title;
      if (organisationKey !== undefined && !isUnplaced(organisationKey))
        return { roleKey, organisationKey, singleSeat };
      known ??= { roleKey, singleSeat };
    }
  return known;
}

/** Whether an office begins there: "Trợ lý Thủ tướng" is no premier, "Bí thư Đảng đoàn, Chủ tịch Quốc hội" a speaker. */
const begins = (words: string, at: number): boolean => /(?:^|[,;–-])\s*$/u.test(words.slice(0, at));

/** A body of which every province or country has one, and no place beside it: nobody can say whose it is. */
export const isUnplaced = (organisationKey: string): boolean =>
  LANGUAGES.some(({ organisations }) => Object.hasOwn(organisations.bodies, organisationKey));

const folded = (name: string) => fold(name).replace(/\s+/gu, ' ').trim();

/** Keys by reading. What extraction does not know keeps its own folded words as its key. */
export const keysByReading = (read: Extraction['read']): HouseKeys => ({
  office: officesByReading(read),

  organisation(name) {
    for (const { id } of LANGUAGES) {
      const known = claimsOf(read(`${name}.`, { language: id }).claims, 'organisation').find(
        (claim) => claim.text === name,
      );
      if (known) return known.organisationKey;
    }
    return folded(name);
  },

  event(name, organiser) {
    for (const { id } of LANGUAGES) {
      const event = claimsOf(read(`${name}.`, { language: id }).claims, 'event')[0];
      if (!event) continue;
      const { eventKind, organiserKey, ordinal } = event;
      const key = organiserKey ?? (organiser === undefined ? undefined : folded(organiser));
      return {
        eventKind,
        ...(key !== undefined && { organiserKey: key }),
        ...(ordinal !== undefined && { ordinal }),
      };
    }
    return { eventKind: folded(name), ...(organiser !== undefined && { organiserKey: folded(organiser) }) };
  },

  place(name) {
    const tokens = tokenise(name);
    for (const language of LANGUAGES) {
      const match = gazetteerOf(language).match(tokens, 0);
      if (match?.length !== tokens.length) continue;
      const { key, country } = match.value;
      return { placeKey: key, ...(country !== undefined && { country }) };
    }
    return { placeKey: `name:${folded(name)}` };
  },
});
