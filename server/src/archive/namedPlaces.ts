/** Countries and provinces as they are named in sentences, in a draft or in a retelling, with what introduces them. */
import { isCapital, opensPlace, type Place, placeAt } from '../claims/gazetteer.ts';
import { type PlaceWords, placeWords } from '../claims/placeWords.ts';
import type { Language } from '../language/language.ts';
import { type Day, dayOf } from '../time/civil.ts';
import type { Sentence } from './retelling.ts';

/** `at`: "tại", "in"; `seat`: "trụ sở tại", "based in"; `class`: "tỉnh", "thủ đô"; `toward`: "đến", "thăm". */
export type Introduction = 'at' | 'seat' | 'class' | 'toward';

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
      named.push({
        sentence,
        first: i,
        next,
        place: match.value,
        ...introducing(sentence, i, next, named.at(-1), words),
      });
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
  previous: NamedPlace | undefined,
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
  const joined = after?.word.text === '-' && after.glued && tokens[next + 1]?.glued === true;
  const goesOn = isCapital(after) ? !words.calendar.has(after!.word.norm) : joined;
  if (goesOn) return { classed, introduced: undefined };
  const preposition = words.at.matchBefore(tokens, at, first);
  if (preposition) {
    // "Đại sứ quán Lào tại Hà Nội": whose seat it is may stand between.
    const start = at - preposition.length;
    const owned = previous?.next === start && previous.sentence.tokens === tokens ? previous.first : start;
    const seat = words.seats.matchBefore(tokens, owned, first);
    return { classed, introduced: seat ? 'seat' : 'at' };
  }
  const toward = words.toward.matchBefore(tokens, at, first);
  if (toward && !words.notToward.matchBefore(tokens, at - toward.length, first))
    return { classed, introduced: 'toward' };
  return { classed, introduced: classed ? 'class' : undefined };
}

/** On this day 29 provinces of Vietnam became parts of others: whoever named one before did not name the other. */
export const MERGER = dayOf(2025, 7, 1);

/** Keys of a place, of what it lies in on a day, and of its namesakes: naming Lyon names France. */
export const keysAround = (place: Place, day: Day): string[] =>
  [place, ...(place.others ?? [])].flatMap(({ key, around = [], province, country }) => [
    key,
    ...(day >= MERGER || !key.startsWith('vn:') ? around : around.slice(0, province ? 0 : 1)),
    ...(country ? [`country:${country}`] : []),
  ]);

/** Places are held against their like: one country against another, one province against another. */
export function rankOf({ key, province, demonym }: Place): 'country' | 'province' | undefined {
  if (demonym) return undefined;
  if (key.startsWith('country:')) return 'country';
  return province ? 'province' : undefined;
}
