import type { Language } from './language.ts';

/** Builds something once for each language (a phrase table, a set of words) and keeps it. */
export function perLanguage<T>(build: (language: Language) => T): (language: Language) => T {
  const built = new WeakMap<Language, T>();
  return (language) => {
    const known = built.get(language);
    if (known !== undefined) return known;
    const value = build(language);
    built.set(language, value);
    return value;
  };
}
