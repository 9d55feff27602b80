/** What the gold says in English, as Dateline's own English reading keys it. */
import type { TitleStatus } from '../../../../server/src/claims/claim.ts';
import { claimsOf } from '../../../../server/src/claims/claim.ts';
import { read } from '../../../../server/src/claims/read.ts';

export interface Office {
  /** Keys of the roles, one for each part of "adviser; ambassador". */
  readonly roles: readonly string[];
  readonly organisation: string | undefined;
  readonly status: TitleStatus;
}

const PERSON = 'John Smith';

const titlesIn = (text: string) => claimsOf(read(text, { language: 'en' }).claims, 'title');

/** Words in brackets, and the field after "for", are the annotator's: the office is what stands before them. */
const plain = (words: string): string => words.replace(/\s*\([^)]*\)/g, '').replace(/ for .*$/, '');

/** Key of an organisation or a country, read apart from the office. */
function organisationFromEnglish(name: string): string | undefined {
  const { claims } = read(`They met in ${name}.`, { language: 'en' });
  return claimsOf(claims, 'organisation')[0]?.organisationKey ?? claimsOf(claims, 'venue')[0]?.placeKey;
}

/** "NATO Secretary General" of "NATO", "Foreign Minister" of "Afghanistan". */
export function fromEnglish(role: string, organisation: string | undefined): Office {
  const roles: string[] = [];
  let status: TitleStatus = 'current';
  for (const part of role.split('; ').map(plain)) {
    const title = titlesIn(`${part}, ${PERSON}`)[0] ?? titlesIn(`${part} ${PERSON}`)[0];
    if (!title) continue;
    roles.push(title.roleKey);
    status = title.status;
  }
  return { roles, organisation: organisation && organisationFromEnglish(plain(organisation)), status };
}

/** Keys of the places named in "Foreign Press Center, Washington, D.C.". */
export const placesFromEnglish = (place: string): readonly string[] =>
  claimsOf(read(`They met in ${plain(place)}.`, { language: 'en' }).claims, 'venue').map(({ placeKey }) => placeKey);
