/**
 * After an office its holder: "Tổng thư ký NATO" is followed by who holds it on the day the draft speaks from, and while
 * the organisation is still being written ("Tổng thư ký NA") by both.
 */
import type { TitleSighting } from '../../archive/archive.ts';
import { officeKey } from '../../archive/keys.ts';
import { NO_QUESTIONS } from '../../archive/questions.ts';
import { type Held, holdersOf } from '../../archive/search/titles.ts';
import type { OpenedArchive } from '../../archive/store.ts';
import { extraction } from '../../checker.ts';
import { claimsOf } from '../../claims/claim.ts';
import { titleWordsOf } from '../../claims/titleWords.ts';
import type { Language } from '../../language/language.ts';
import { perLanguage } from '../../language/perLanguage.ts';
import { sayTitle } from '../../output/readings.ts';
import { sayDays } from '../../output/speech.ts';
import { tokenise } from '../../text/tokens.ts';
import { fold } from '../../text/words.ts';
import type { Interval } from '../../time/interval.ts';
import type { Suggestion } from './suggestion.ts';
import type { Writing } from './writing.ts';

/** Organisations that are tried for one beginning. */
const MOST_ORGANISATIONS = 12;
const MOST_HOLDERS = 6;

/** Names of organisations and countries by how they are compared. */
const organisationNames = perLanguage((language): readonly (readonly [folded: string, name: string])[] =>
  [...Object.values(language.organisations.names), ...Object.values(language.places.countries)]
    .flat()
    .map((name) => [fold(name), name] as const),
);

export async function holdersAfter(
  writing: Writing,
  when: Interval | undefined,
  archive: OpenedArchive,
  language: Language,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const { before, word, start } = writing;
  if (word !== '' && !/^\p{Lu}/u.test(word)) return [];
  if (!/\s$/u.test(before) || !endsNearRole(before, language)) return [];
  const asked = new Map<string, string>();
  const named = officeAtEnd(before, language);
  if (named !== undefined) asked.set(named, '');
  if (word.length >= 2)
    for (const name of organisationsFrom(word, language)) {
      const key = officeAtEnd(`${before}${name}`, language);
      if (key !== undefined && key !== named && !asked.has(key)) asked.set(key, name);
    }
  if (asked.size === 0) return [];
  const { offices } = await archive.ask({ ...NO_QUESTIONS, offices: [...asked.keys()] }, signal);
  return [...asked].flatMap(([key, organisation]) =>
    heldThen(offices.get(key) ?? [], when)
      .filter(({ person }) => organisation !== '' || fold(` ${person}`).includes(` ${fold(word)}`))
      .map(
        (held): Suggestion => ({
          subject: { kind: 'office', key, person: held.person },
          text: organisation === '' ? held.person : `${organisation} ${held.person}`,
          start,
          detail: detailOf(held, language),
        }),
      ),
  );
}

/** Those who hold it then, the latest first. */
const heldThen = (sightings: readonly TitleSighting[], when: Interval | undefined): Held[] =>
  [...holdersOf(sightings, when).holders].reverse().slice(0, MOST_HOLDERS);

export function detailOf({ title, days }: Held, { id }: Pick<Language, 'id'>): string {
  const office = sayTitle(title, id);
  return days ? `${office} · ${sayDays(days, id)}` : office;
}

/** Words that an organisation's name may take after its role. */
const LONGEST_ORGANISATION = 8;

/** A look at the words alone, before anything is read: most words follow no office. */
function endsNearRole(before: string, language: Language): boolean {
  const tokens = tokenise(before);
  const { roles } = titleWordsOf(language);
  for (let i = Math.max(0, tokens.length - LONGEST_ORGANISATION - 4); i < tokens.length; i++)
    if (roles.match(tokens, i)) return true;
  return false;
}

/** The key of the office that the text ends with, if nobody is named beside it. */
function officeAtEnd(text: string, language: Language): string | undefined {
  const end = text.trimEnd().length;
  const { claims } = extraction.read(text, { language: language.id });
  const title = claimsOf(claims, 'title').find((one) => one.end === end && one.person === undefined);
  return title && title.status !== 'former' ? officeKey(title.roleKey, title.organisationKey) : undefined;
}

function organisationsFrom(word: string, language: Language): string[] {
  const beginning = fold(word);
  return organisationNames(language)
    .filter(([folded]) => folded.startsWith(beginning))
    .map(([, name]) => name)
    .slice(0, MOST_ORGANISATIONS);
}
