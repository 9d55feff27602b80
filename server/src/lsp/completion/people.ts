/** Names of people whom the archive knows, from the beginning of any of their words: "Sto", "Jens Sto". */
import type { OpenedArchive } from '../../archive/store.ts';
import { fold } from '../../text/words.ts';
import type { Suggestion } from './suggestion.ts';
import { namesSomething, runsBefore, type Writing } from './writing.ts';

const MOST = 12;

export async function peopleFrom(writing: Writing, { directory }: OpenedArchive): Promise<Suggestion[]> {
  if (!namesSomething(writing)) return [];
  const last = fold(writing.word);
  for (const { words, start } of runsBefore(writing)) {
    const written = fold([...words, writing.word].join(' '));
    // A name that stands there in full is not offered again.
    const fits = (key: string) => ` ${key}`.includes(` ${written}`) && key !== written;
    const found = await directory.people(last, MOST, fits);
    if (found.length > 0)
      return found.map(({ key, person }): Suggestion => ({ subject: { kind: 'person', key }, text: person, start }));
  }
  return [];
}
