/** Names of places that stand in the archive's articles, from the beginning of the name: "La Ha". */
import type { OpenedArchive } from '../../archive/store.ts';
import type { Language } from '../../language/language.ts';
import { perLanguage } from '../../language/perLanguage.ts';
import { tokenise } from '../../text/tokens.ts';
import { fold } from '../../text/words.ts';
import type { Suggestion } from './suggestion.ts';
import { namesSomething, runsBefore, type Writing } from './writing.ts';

const MOST = 8;
/** Names that are looked for in the archive for one beginning. */
const LOOKED_AT = 40;

interface Name {
  readonly folded: string;
  readonly name: string;
  readonly key: string;
}

const names = perLanguage(({ places }: Language): readonly Name[] => {
  const all: Name[] = [];
  const add = (key: string, written: readonly string[]) => {
    for (const name of written) all.push({ folded: fold(name), name, key });
  };
  for (const [code, written] of Object.entries(places.countries)) add(`country:${code}`, written);
  for (const [key, { names: written }] of Object.entries(places.cities)) add(key, written);
  for (const [key, written] of Object.entries(places.regions)) add(key, written);
  return all;
});

/** Its words as articles are looked up by them. */
const wordsOf = ({ name }: Name): string[] =>
  tokenise(name).flatMap(({ kind, word }) => (kind === 'mark' ? [] : [word.norm]));

export async function placesFrom(
  writing: Writing,
  { catalogue }: OpenedArchive,
  language: Language,
): Promise<Suggestion[]> {
  if (!namesSomething(writing)) return [];
  for (const { words, start } of runsBefore(writing)) {
    const beginning = fold([...words, writing.word].join(' '));
    const begun = names(language)
      .filter(({ folded }) => folded.startsWith(beginning) && folded !== beginning)
      .slice(0, LOOKED_AT);
    if (begun.length === 0) continue;
    const counts = await catalogue.wordCounts([...new Set(begun.flatMap(wordsOf))]);
    const rarest = (name: Name) => Math.min(...wordsOf(name).map((word) => counts.get(word) ?? 0));
    return begun
      .filter((name) => rarest(name) > 0)
      .sort((a, b) => rarest(b) - rarest(a))
      .slice(0, MOST)
      .map(({ key, name }): Suggestion => ({ subject: { kind: 'place', key, name }, text: name, start }));
  }
  return [];
}
