/** Keys under which sightings are found: folded, alias-free, the same for every language. */
import { fold } from '../text/words.ts';

/** A person's key: the folded full name with single spaces. */
export const personKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An office: a role within an organisation or country; without one, the role alone. */
export const officeKey = (roleKey: string, organisationKey: string | undefined): string =>
  `${roleKey}@${organisationKey ?? ''}`;

/** An event: its kind and who holds it. */
export const eventKey = (eventKind: string, organiserKey: string | undefined): string =>
  `${eventKind}@${organiserKey ?? ''}`;
