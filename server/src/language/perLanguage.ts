import type { Language } from './language.ts';

/** Builds something once for each language (a phrase table, a set of words) and keeps it. */
export function perLanguage<T>(build: (language: Language) => T): (language: Language) => T {
  const built = new WeakMap<Language, T>();
  return (language) => {
    let value = built.get(language);
    if (value === undefined) built.set(language, (value = build(language)));
    return value;
  };
}
