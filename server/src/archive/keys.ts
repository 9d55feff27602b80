/** Keys under which sightings are found: folded, alias-free, the same for every language. */
import { fold } from '../text/words.ts';

const KEYS_KEPT = 20_000;
const personKeys = new Map<string, string>();

/** A person's key: the folded full name with single spaces. The same names are asked for again and again. */
export function personKey(name: string): string {
  let key = personKeys.get(name);
  if (key === undefined) {
    if (personKeys.size >= KEYS_KEPT) personKeys.clear();
    key = fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    personKeys.set(name, key);
  }
  return key;
}

/** Whether the person of one key may go by the name of another: has each of its words. */
export function bearsName(person: string, name: string): boolean {
  const words = new Set(person.split(' '));
  return name.split(' ').every((word) => words.has(word));
}

/** An office: a role within an organisation or country; without one, the role alone. */
export const officeKey = (roleKey: string, organisationKey: string | undefined): string =>
  `${roleKey}@${organisationKey ?? ''}`;

/** An event: its kind and who holds it. */
export const eventKey = (eventKind: string, organiserKey: string | undefined): string =>
  `${eventKind}@${organiserKey ?? ''}`;
