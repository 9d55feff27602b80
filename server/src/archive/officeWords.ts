/** Offices as drafts and sources word them: in general and in particular words, with and without whose they are. */
import { LANGUAGES } from '../language/languages.ts';
import { chiefOf } from '../language/titles.ts';
import { normalise } from '../text/words.ts';
import { isUnplaced } from './houseKeys.ts';

/** An office as a draft or a source words it. */
export interface Worded {
  readonly role: string;
  readonly roleKey: string;
  readonly organisationKey?: string | undefined;
}

/** Whether who says the other office says the first as well: in the same words, or in more: "Bộ trưởng Y tế" for "Bộ trưởng". */
export const isSaidBy = (first: Worded, other: Worded, headLast: boolean): boolean =>
  mayBeOneBody(first.organisationKey, other.organisationKey) &&
  (first.roleKey === other.roleKey ||
    (isDeputy(first) === isDeputy(other) && narrows(wordsOf(other), wordsOf(first), headLast)));

export const isDeputy = ({ roleKey }: Worded): boolean => chiefOf(roleKey) !== undefined;

const DEPUTY = new Set(LANGUAGES.flatMap(({ titles }) => (titles.statusBefore.deputy ?? []).map(normalise)));

/** The words of an office, without the one that makes it a deputy's. */
export const wordsOf = ({ role }: Worded): string[] =>
  normalise(role)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !DEPUTY.has(word));

/** The first words are the second and maybe more, on the side where the language puts what narrows a noun. */
export function narrows(some: readonly string[], head: readonly string[], headLast: boolean): boolean {
  if (head.length === 0 || head.length > some.length) return false;
  const at = headLast ? some.length - head.length : 0;
  return head.every((word, i) => some[at + i] === word);
}

/** An office of which one does not say whose it is may be anybody's; the chair of a city is that of its committee. */
export function mayBeOneBody(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  const [body, place] = a.split('@') as [string, string?];
  const [otherBody, otherPlace] = b.split('@') as [string, string?];
  if (isUnplaced(a) || isUnplaced(b)) return body === otherBody;
  return a === otherPlace || b === place;
}
