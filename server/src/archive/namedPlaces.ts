/** Countries and provinces as they are named in sentences, in a draft or in a retelling, with what introduces them. */
import { isCapital, opensPlace, type Place, placeAt } from '../claims/gazetteer.ts';
import { type PlaceWords, placeWords } from '../claims/placeWords.ts';
import type { Language } from '../language/language.ts';
import type { Sentence } from './retelling.ts';

/** `at`: "tại", "in"; `class`: "tỉnh", "thủ đô"; `toward`: "đến", "thăm". */
export type Introduction = 'at' | 'class' | 'toward';

export interface NamedPlace<S extends Sentence = Sentence> {
  readonly sentence: S;
  /** The name itself: indices of tokens, end excluded. */
  readonly first: number;
  readonly next: number;
  readonly place: Place;
  /** A class word stands right before it. */
  readonly classed: boolean;
  /** Undefined where it is an actor as likely as a place. */
  readonly introduced: Introduction | undefined;
}

/** All places and peoples of the sentences that the gazetteer knows, in reading order. */
export function placesIn<S extends Sentence>(sentences: readonly S[], language: Language): NamedPlace<S>[] {
  const opens = opensPlace(language);
  const words = placeWords(language);
  const named: NamedPlace<S>[] = [];
  for (const sentence of sentences) {
    const { tokens, first, last } = sentence;
    for (let i = first; i < last; i++) {
      const { kind, word } = tokens[i]!;
      const match = kind === 'word' && opens.has(word) ? placeAt(language, tokens, i, last) : undefined;
      if (!match) continue;
      const next = i + match.length;
      named.push({ sentence, first: i, next, place: match.value, ...introducing(sentence, i, next, words) });
      i = next - 1;
    }
  }
  return named;
}

/** Class words and articles that may stand between a preposition and a name. */
const MOST_BETWEEN = 2;

function introducing(
  { tokens, first, last }: Sentence,
  name: number,
  next: number,
  words: PlaceWords,
): Pick<NamedPlace, 'classed' | 'introduced'> {
  let at = name;
  for (let n = 0; n < MOST_BETWEEN; n++) {
    const between = words.classes.matchBefore(tokens, at, first) ?? words.articles.matchBefore(tokens, at, first);
    if (!between) break;
    at -= between.length;
  }
  const classed = at < name;
  const after = next < last ? tokens[next]! : undefined;
  const goesOn = isCapital(after) ? !words.calendar.has(after!.word.norm) : after?.word.text === '-' && after.glued;
  if (goesOn) return { classed, introduced: undefined };
  if (words.at.matchBefore(tokens, at, first)) return { classed, introduced: 'at' };
  const toward = words.toward.matchBefore(tokens, at, first);
  if (toward && !words.notToward.matchBefore(tokens, at - toward.length, first))
    return { classed, introduced: 'toward' };
  return { classed, introduced: classed ? 'class' : undefined };
}

/** Keys of a place, of what it lies in, and of its namesakes: naming Lyon names France. */
export const keysAround = (place: Place): string[] =>
  [place, ...(place.others ?? [])].flatMap(({ key, around, country }) => [
    key,
    ...(around ?? []),
    ...(country ? [`country:${country}`] : []),
  ]);

/** Places are held against their like: one country against another, one province against another. */
export function rankOf({ key, province, demonym }: Place): 'country' | 'province' | undefined {
  if (demonym) return undefined;
  if (key.startsWith('country:')) return 'country';
  return province ? 'province' : undefined;
}
