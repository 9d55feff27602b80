/**
 * The people, offices, events and places of the archives whose names have the words of a query; each leads to the newest
 * sentence about it. The last word may be unfinished.
 */
import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver/node';
import type { Sighting } from '../archive/archive.ts';
import { sightingOf } from '../archive/article.ts';
import { eventKey, officeKey } from '../archive/keys.ts';
import type { OpenedArchive } from '../archive/store.ts';
import { detectLanguage } from '../language/languages.ts';
import { oneLine } from '../output/columns.ts';
import { sayTitle } from '../output/readings.ts';
import { sayWhere } from '../output/sources.ts';
import { tokenise } from '../text/tokens.ts';
import { fold, type Word } from '../text/words.ts';
import type { ArticlePassages } from './articlePassages.ts';
import type { Newsroom } from './session/newsrooms.ts';
import { SYMBOL } from './symbols.ts';
import type { Voice } from './voice.ts';

/** Symbols of one archive. */
const MOST = 60;
const MOST_PEOPLE = 30;
/** Articles that are looked through for names: of a common word there are more than anyone scrolls. */
const MOST_ARTICLES = 120;
/** A longer query is no name. */
const LONGEST = 100;

interface Named {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly sighting: Sighting;
}

export async function workspaceSymbols(
  query: string,
  newsrooms: readonly Newsroom[],
  passages: ArticlePassages,
  voice: Voice,
  signal: AbortSignal,
): Promise<WorkspaceSymbol[]> {
  const words = tokenise(query.slice(0, LONGEST)).flatMap(({ kind, word }) => (kind === 'mark' ? [] : [word]));
  if (words.length === 0) return [];
  const symbols: WorkspaceSymbol[] = [];
  for (const newsroom of newsrooms)
    for (const { name, kind, sighting } of await namedIn(newsroom, words, signal)) {
      signal.throwIfAborted();
      const passage = await passages.of(sighting);
      if (!passage) continue;
      const where = sayWhere(sighting, voice.language);
      const containerName = oneLine(newsrooms.length > 1 ? `${where} · ${newsroom.name}` : where);
      symbols.push({ name: oneLine(name), kind, containerName, location: { uri: passage.uri, range: passage.words } });
    }
  return symbols;
}

async function namedIn(
  { keeper: { archive } }: Newsroom,
  words: readonly Word[],
  signal: AbortSignal,
): Promise<readonly Named[]> {
  if (!archive) return [];
  const people = await peopleNamed(words, archive, signal);
  return [...people, ...(await otherNames(words, archive, signal))].slice(0, MOST);
}

/** True for a name that has all the words, the last one perhaps unfinished. */
function has(name: string, words: readonly Word[]): boolean {
  const own = fold(name).split(/[^\p{L}\p{N}]+/u);
  return words.every(({ folded }, index) =>
    own.some((word) => (index === words.length - 1 ? word.startsWith(folded) : word === folded)),
  );
}

async function peopleNamed(
  words: readonly Word[],
  { directory }: OpenedArchive,
  signal: AbortSignal,
): Promise<Named[]> {
  const found = await directory.people(words.at(-1)!.folded, MOST_PEOPLE, (key) => has(key, words));
  signal.throwIfAborted();
  return found.map(({ person, newest }) => ({ name: person, kind: SYMBOL.person, sighting: newest }));
}

/** Offices, events and places that the newest articles with these words name so. */
async function otherNames(words: readonly Word[], { catalogue }: OpenedArchive, signal: AbortSignal): Promise<Named[]> {
  const found = new Map<string, Named>();
  const add = (key: string, name: string, kind: SymbolKind, sighting: Sighting) => {
    if (!found.has(key) && has(name, words)) found.set(key, { name, kind, sighting });
  };
  const lookThrough = async (asked: readonly Word[]) => {
    const folded = [...new Set(asked.map((word) => word.folded))];
    for (const { ref, passages, sightings } of await catalogue.withWords({
      words: folded,
      skip: 0,
      count: MOST_ARTICLES,
    }))
      for (const sighted of sightings) {
        const { said, doubtful } = sighted;
        if (doubtful) continue;
        const sighting = sightingOf(ref, passages[sighted.passage]!, sighted);
        if (said.kind === 'title') {
          const written = detectLanguage(tokenise(said.role)).id;
          const office = sayTitle({ ...said, status: 'current' }, written);
          add(`office ${officeKey(said.roleKey, said.organisationKey)}`, office, SYMBOL.title, sighting);
        } else if (said.kind === 'event')
          add(
            `event ${eventKey(said.eventKind, said.organiserKey)} ${said.year ?? said.ordinal ?? ''}`,
            said.year === undefined || said.name.includes(String(said.year)) ? said.name : `${said.name} ${said.year}`,
            SYMBOL.event,
            sighting,
          );
        else if (said.kind === 'venue') add(`place ${said.placeKey}`, said.place, SYMBOL.venue, sighting);
      }
  };
  await lookThrough(words);
  signal.throwIfAborted();
  // The last word may stand in no article because it is not finished.
  if (found.size === 0 && words.length > 1) await lookThrough(words.slice(0, -1));
  return [...found.values()];
}
