/** Organisations that the lexicons know. */
import { LANGUAGES } from '../language/languages.ts';

/** Countries and organisations of the lexicons: of other names nobody can say that two are not one. */
export const isKnownOrganisation = (key: string | undefined): boolean =>
  key !== undefined &&
  (key.startsWith('country:') || LANGUAGES.some(({ organisations }) => Object.hasOwn(organisations.names, key)));
